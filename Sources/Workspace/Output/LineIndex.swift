import FileTree

/// Where the lines are in a part of a lock that is as tfgen writes it. Nothing is made of the lines; that they are right, and in
/// their order, is looked at.
struct LineIndex: Sendable {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Where the lines of files begin.
    private(set) var lines: [Int32] = []
    private(set) var units = UnitLines(from: 0)
    // The first and last path, and the first and last address.
    private var paths: (first: Range<Int>, last: Range<Int>)?
    private var addresses: (first: Range<Int>, last: Range<Int>)?
    /// The last line of a unit.
    private var lastUnit: (line: Range<Int>, form: UnitLine.PlainForm?) = (0..<0, nil)

    /// Nil where a line is written otherwise, or is not in its place.
    ///
    /// - Parameter part: whole lines of the bytes. The header may be among them, as the first.
    init?(of bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
        lines.reserveCapacity(part.count / 120)
        var start = part.lowerBound == 0 ? Lock.header.utf8.count : part.lowerBound
        while start < part.upperBound {
            let end = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, from: start)
            guard bytes[start] == UInt8(ascii: "u") ? addUnit(bytes, start..<end) : addFile(bytes, start..<end) else {
                return nil
            }
            start = end + 1
        }
    }

    /// Whether the lines may stand behind those of another part.
    func follow(_ other: LineIndex, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if let last = other.addresses {
            return paths == nil && addresses.map { Self.compare(bytes, last.last, $0.first) < 0 } ?? true
        }
        guard let last = other.paths, let paths else { return true }
        return Self.compare(bytes, last.last, paths.first) < 0
    }

    private static func compare(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Int {
        ByteOrder.compare(Bytes(rebasing: bytes[left]), Bytes(rebasing: bytes[right]))
    }

    /// Adds a file's line; false where it is none that tfgen would write there.
    private mutating func addFile(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard addresses == nil, line.count > Lock.pathOffset else { return false }
        let path = line.lowerBound + Lock.pathOffset..<line.upperBound
        guard bytes[path.lowerBound - 1] == UInt8(ascii: " "),
            bytes[path.lowerBound - 2] == UInt8(ascii: " "),
            Digest(hexadecimal: Bytes(rebasing: bytes[line.lowerBound..<line.lowerBound + 64])) != nil,
            ByteSearch.isASCII(Bytes(rebasing: bytes[path]))
        else { return false }
        let before = paths.map { Bytes(rebasing: bytes[$0.last]) }
        guard RelativePath.isRight(Bytes(rebasing: bytes[path]), after: before) else { return false }
        paths = (paths?.first ?? path, path)
        lines.append(Int32(clamping: line.lowerBound))
        return true
    }

    /// The same for a unit's line.
    private mutating func addUnit(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        let before = Bytes(rebasing: bytes[lastUnit.line])
        guard let form = UnitLine.plainForm(of: Bytes(rebasing: bytes[line]), after: lastUnit.form, before) else {
            return false
        }
        lastUnit = (line, form)
        let address = line.lowerBound + form.address.lowerBound..<line.lowerBound + form.address.upperBound
        if let addresses {
            guard Self.compare(bytes, addresses.last, address) < 0 else { return false }
        } else {
            units = UnitLines(from: line.lowerBound)
        }
        addresses = (addresses?.first ?? address, address)
        units.add(endingAt: line.upperBound + 1, isMoved: form.isMoved)
        return true
    }
}
