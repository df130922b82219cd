/// Texts for GitHub's Markdown that mean what they say: no emphasis, no link, no mention, no table broken by a bar.
enum Markdown {
    /// A text in a sentence, as code: nothing in it is read as Markdown, and nobody is notified.
    static func code(_ text: String) -> String {
        let longest = longestRun(of: "`", in: text)
        let fence = String(repeating: "`", count: longest + 1)
        let padding = longest > 0 || text.hasPrefix(" ") || text.isEmpty ? " " : ""
        return quiet("\(fence)\(padding)\(text)\(padding)\(fence)")
    }

    /// The same in a cell of a table, where a bar ends the cell also in code.
    static func cell(_ text: String) -> String { code(text).replacing("|", with: "\\|") }

    /// A fenced block, with a fence longer than any in it.
    static func fenced(_ text: String, as language: String) -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
        let ending = text.hasSuffix("\n") ? "" : "\n"
        return "\(fence)\(language)\n\(text)\(ending)\(fence)\n"
    }

    /// Plain words in a sentence.
    static func plain(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\`*_{}[]<>#|!~&".contains(character) { out.append("\\") }
            out.append(character)
        }
        return quiet(out)
    }

    /// A text in which GitHub finds no person, no issue and no address. What stands between `@` and a name is not seen.
    private static func quiet(_ text: String) -> String { text.replacing("@", with: "@\u{200B}") }

    /// A text as code in HTML, where Markdown is not read.
    static func html(_ text: String) -> String {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        return quiet("<code>\(escaped)</code>")
    }

    static func details(_ summary: String, _ body: String) -> String {
        "<details><summary>\(summary)</summary>\n\n\(body)\n</details>\n"
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        var longest = 0
        var run = 0
        for other in text {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
