@_spi(_Unicode) import Swift

extension String {
    /// The string in Unicode normal form C, as every string of Terraform is. ASCII is returned as it stands.
    var normalized: String {
        if isASCII { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    var isASCII: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte >= 0x80 { return false }
            return true
        } ?? utf8.allSatisfy { $0 < 0x80 }
    }
}
