/// The path of a file below an output folder: names joined by `/`, safe on every file system that a checkout may meet.
///
/// Paths are equal, and ordered, by their UTF-8 bytes: Swift's own `==` on strings would take "é" and "e" with an
/// accent after it for one path.
package struct RelativePath: Sendable {
    package let text: String
    /// Where the last name begins, in bytes.
    package let nameOffset: Int

    /// - Parameter neighbour: a path that may begin with the same folders, as the one before in a list does: only what
    ///   comes after them is checked.
    package init(_ text: String, after neighbour: RelativePath? = nil) throws(Refusal) {
        var text = text
        text.makeContiguousUTF8()
        let checked = neighbour.map { other in
            text.withBytes { text in other.text.withBytes { Self.commonFolders(text, $0) } }
        }
        if let refusal = Refusal.check(text, from: checked ?? 0) { throw refusal }
        self.init(known: text)
    }

    /// - Parameter text: a path that was checked before, in one piece.
    package init(known text: String) {
        self.text = text
        nameOffset = text.withBytes { bytes in
            var start = bytes.count
            while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
            return start
        }
    }

    /// Where the folders end that two paths have in common, with the slash.
    private static func commonFolders(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        folders(left, in: ByteOrder.commonLength(left, right))
    }

    /// Where the folders end that the first bytes of a path name, with the slash.
    private static func folders(_ path: UnsafeBufferPointer<UInt8>, in length: Int) -> Int {
        var length = length
        while length > 0, path[length - 1] != UInt8(ascii: "/") { length -= 1 }
        return length
    }

    /// Whether bytes of ASCII are a path, and one that comes behind another, which is one too.
    package static func isRight(_ path: UnsafeBufferPointer<UInt8>, after other: UnsafeBufferPointer<UInt8>?) -> Bool {
        guard let other else { return Refusal.isNone(path, from: 0) }
        let same = ByteOrder.commonLength(other, path)
        let isBehind = same < path.count && (same == other.count || other[same] < path[same])
        return isBehind && Refusal.isNone(path, from: folders(path, in: same))
    }

    /// How many bytes both paths begin with.
    package func commonLength(_ other: RelativePath) -> Int {
        text.withBytes { left in other.text.withBytes { ByteOrder.commonLength(left, $0) } }
    }

    package var name: String { String(decoding: text.utf8.dropFirst(nameOffset), as: UTF8.self) }

    /// The folder that holds it, without a final `/`; empty for a file right below the output folder.
    package var folder: String { String(decoding: text.utf8.prefix(max(0, nameOffset - 1)), as: UTF8.self) }

    /// The folder above `folder`; empty where that is the output folder.
    package var parentFolder: String {
        text.withBytes { bytes in
            String(decoding: bytes[..<max(0, Self.folders(bytes, in: max(0, nameOffset - 1)) - 1)], as: UTF8.self)
        }
    }

    package var names: [String] {
        text.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension RelativePath: Hashable, Comparable, CustomStringConvertible {
    package static func == (left: RelativePath, right: RelativePath) -> Bool {
        ByteOrder.areEqual(left.text, right.text)
    }

    package static func < (left: RelativePath, right: RelativePath) -> Bool {
        ByteOrder.compare(left.text, right.text) < 0
    }

    package func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    package var description: String { text }
}
