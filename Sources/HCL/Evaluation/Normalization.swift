import Foundation

extension String {
    /// The string in Unicode normal form C, as every string of Terraform is. ASCII is returned as it stands.
    var normalized: String {
        if isASCII { return self }
        return sortingLongRuns.precomposedStringWithCanonicalMapping
    }

    /// Marks that combine with what stands before them are put in order by the library, which takes the square of their
    /// number. Runs that no language has are therefore sorted here first, which changes nothing of the result.
    private var sortingLongRuns: String {
        let scalars = Array(unicodeScalars)
        var result: [Unicode.Scalar]?
        var start = 0
        while start < scalars.count {
            guard scalars[start].value >= 0x300, scalars[start].combiningClass != 0 else {
                start += 1
                continue
            }
            var end = start + 1
            while end < scalars.count, scalars[end].combiningClass != 0 { end += 1 }
            if end - start > 32 {
                let run = (start..<end).sorted {
                    (scalars[$0].combiningClass, $0) < (scalars[$1].combiningClass, $1)
                }
                if result == nil { result = scalars }
                for (offset, index) in run.enumerated() { result?[start + offset] = scalars[index] }
            }
            start = end
        }
        guard let result else { return self }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: result)
        return String(view)
    }

    var isASCII: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte >= 0x80 { return false }
            return true
        } ?? utf8.allSatisfy { $0 < 0x80 }
    }
}

extension Unicode.Scalar {
    fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}
