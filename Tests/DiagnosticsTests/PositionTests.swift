import Diagnostics
import Testing

@Suite struct PositionTests {
    static let cases: [(String, Int, Int, Int)] = [
        ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nbc", 3, 2, 2), ("a\n", 2, 2, 1), ("é!", 2, 1, 2), ("abc", 99, 1, 4),
        ("\u{FEFF}ab", 4, 1, 2),
    ]

    @Test(arguments: cases) func counts(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let position = SourceFile(path: "x", text: text).position(at: offset)
        #expect((position.line, position.column) == (line, column))
    }
}
