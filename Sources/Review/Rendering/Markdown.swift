/// Escapes texts for GitHub's Markdown, so that nothing in them is read as emphasis, link, mention or table.
enum Markdown {
    /// A text within a sentence, as code. The fence is longer than any run of backticks in the text.
    static func code(_ text: String) -> String {
        let longest = longestRun(of: "`", in: text)
        let fence = String(repeating: "`", count: longest + 1)
        let padding = longest > 0 || text.hasPrefix(" ") || text.isEmpty ? " " : ""
        return quiet("\(fence)\(padding)\(text)\(padding)\(fence)")
    }

    /// The same for a cell of a table, where a bar ends the cell even in code.
    static func cell(_ text: String) -> String { code(text).replacing("|", with: "\\|") }

    /// A block of code in a language, with a fence longer than any in the text.
    static func fenced(_ text: String, as language: String) -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
        let ending = text.hasSuffix("\n") ? "" : "\n"
        return "\(fence)\(language)\n\(text)\(ending)\(fence)\n"
    }

    /// Plain words within a sentence: every character that Markdown reads is escaped.
    static func plain(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\`*_{}[]<>#|!~&".contains(character) { out.append("\\") }
            out.append(character)
        }
        return quiet(out)
    }

    /// The text with an invisible character behind each `@`, so that GitHub notifies nobody.
    private static func quiet(_ text: String) -> String { text.replacing("@", with: "@\u{200B}") }

    /// A text as code in HTML, for a summary, in which Markdown is not read.
    static func html(_ text: String) -> String {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        return quiet("<code>\(escaped)</code>")
    }

    /// A section that is folded until somebody opens it. The summary is HTML, the body Markdown.
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
