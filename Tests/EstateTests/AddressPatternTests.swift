import Estate
import Testing

@Suite struct AddressPatternTests {
    private static let names = ["a", "b", "ab", "a-b", "\u{E9}"]

    private static func path(_ parts: Int) -> String {
        (0..<parts).map { _ in names.randomElement() ?? "a" }.joined(separator: "/")
    }

    /// A pattern without wildcards is compared as a text, and takes what the same pattern with `**` behind it takes.
    @Test func aPlainPatternIsAPrefixOfWholeParts() {
        for _ in 0..<5_000 {
            let text = Self.path(.random(in: 1...3)) + (Bool.random() ? "/" : "")
            let (plain, general) = (AddressPattern(text), AddressPattern(text + "/**"))
            let address = Self.path(.random(in: 1...4))
            #expect(plain.matches(address) == general.matches(address), "\(text) \(address)")
            #expect(plain.reaches(address) == general.reaches(address), "\(text) \(address)")
        }
        #expect(AddressPattern("").matches("a/b") && AddressPattern("/").reaches("a"))
    }
}
