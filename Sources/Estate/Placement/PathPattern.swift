/// A pattern of units' paths, `cell-*/database`. `*` stands for any text within one part; the number of parts is
/// fixed.
struct PathPattern: Sendable {
    private let pattern: AddressPattern
    private let parts: Int

    /// Nil for a path without `*`.
    init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        pattern = AddressPattern(text)
        parts = Self.parts(of: text)
    }

    func matches(_ path: String) -> Bool { Self.parts(of: path) == parts && pattern.matches(path) }

    private static func parts(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
