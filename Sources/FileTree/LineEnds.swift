/// What ends the lines of a text: LF, or CR LF as git writes it on Windows (`core.autocrlf`).
package enum LineEnds {
    private static let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))

    /// The text with each CR LF as LF.
    package static func unified(_ bytes: [UInt8]) -> [UInt8] {
        guard ByteSearch.contains(cr, in: bytes) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == cr, index + 1 < bytes.count, bytes[index + 1] == lf { continue }
            result.append(byte)
        }
        return result
    }

    /// Whether the first line ends with CR LF; all others are taken to be like it.
    package static func areCRLF(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstIndex(of: lf), end > 0 else { return false }
        return bytes[end - 1] == cr
    }

    /// The text with CR LF at the end of each line.
    package static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for (index, byte) in bytes.enumerated() {
            if byte == lf, index == 0 || bytes[index - 1] != cr { result.append(cr) }
            result.append(byte)
        }
        return result
    }
}

extension Digest {
    /// What the lock remembers of a file: of a text (no zero byte), with each CR LF as LF, so that a checkout with
    /// other line ends is not an edit.
    package init(ofOwned bytes: [UInt8]) { self.init(of: Self.owned(bytes)) }

    /// The same for many files, which costs less than for one after another; nil where nothing is given.
    package static func all(ofOwned files: [[UInt8]?]) -> [Digest?] {
        var digests = SHA256Lanes.digests(of: files.compactMap { $0.map(owned) })[...]
        return files.map { $0 == nil ? nil : digests.popFirst() }
    }

    private static func owned(_ bytes: [UInt8]) -> [UInt8] {
        ByteSearch.contains(0, in: bytes) ? bytes : LineEnds.unified(bytes)
    }
}
