@_spi(_Unicode) import Swift

extension String {
    /// The string in Unicode normal form C, as every string of Terraform is. ASCII is returned as it stands.
    var normalized: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}
