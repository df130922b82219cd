/// The paths of several units, `cell-*/database`: `*` stands for any text within one part.
struct PathPattern: Sendable {
    private let pattern: AddressPattern
    private let parts: Int

    /// `nil` for a plain path.
    init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        pattern = AddressPattern(text)
        parts = Self.parts(of: text)
    }

    func matches(_ path: String) -> Bool { Self.parts(of: path) == parts && pattern.matches(path) }

    private static func parts(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
