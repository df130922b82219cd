import Diagnostics

/// Tokens that are never valid: one error for the first of its kind on a line.
extension Parser {
    /// Reports the tokens that are never valid and notes their indexes in `neverValid`, before anything is parsed.
    mutating func reportInvalidTokens() {
        // The kinds that were reported on the current line.
        var told: Set<TokenKind> = []
        // A string over several lines has one such token for each line; only the first is reported.
        var inNewlines = false
        for index in tokens.indices {
            let kind = tokens[index].kind
            guard kind.isNeverValid else {
                if kind == .newline || kind == .comment { told = [] }
                if kind == .closeQuote { inNewlines = false }
                continue
            }
            neverValid.append(index)
            let isNewline = kind == .quotedNewline || kind == .quotedNewlineEnd
            if isNewline ? !inNewlines : told.insert(kind).inserted { reportInvalidToken(index) }
            inNewlines = kind == .quotedNewline
            if kind == .quotedNewlineEnd { told = [] }
        }
    }

    /// Reports the token at `index`.
    private mutating func reportInvalidToken(_ index: Int) {
        let (code, message, help) = wordsForInvalidToken(index)
        diagnostics.append(.error(code, message, at: span(index, index), help: help))
    }

    /// The code, the message and the help for the token at `index`.
    private func wordsForInvalidToken(_ index: Int) -> (Code, String, String?) {
        switch tokens[index].kind {
        case .ampersand: (.unsupportedOperator, "`&` is not an operator", "write `&&` for the logical \"and\"")
        case .pipe: (.unsupportedOperator, "`|` is not an operator", "write `||` for the logical \"or\"")
        case .tilde: (.unsupportedOperator, "`~` is not an operator", "write `!` for the logical \"not\"")
        case .caret: (.unsupportedOperator, "`^` is not an operator", "write `pow(x, y)` for a power")
        case .apostrophe:
            (.invalidCharacter, "single quotes do not enclose strings", "put the text in double quotes")
        case .backtick:
            (.invalidCharacter, "backticks do not enclose strings", "use double quotes, or a heredoc for several lines")
        case .semicolon:
            (.invalidCharacter, "a semicolon separates nothing", "write arguments on lines of their own")
        case .badUTF8: (.notUTF8, "these bytes are not UTF-8", "save the file as UTF-8")
        case .quotedNewline, .quotedNewlineEnd:
            (
                .newlineInString, "the quoted string is not closed on its line",
                "close it with `\"`, or use a heredoc (`<<EOT`) for several lines"
            )
        default: wordsForInvalidCharacter(index)
        }
    }

    /// The same for a token of the kind `invalid`: a character that HCL does not know.
    private func wordsForInvalidCharacter(_ index: Int) -> (Code, String, String?) {
        let token = tokens[index]
        let text = text(index)
        if text == "“" || text == "”" {
            return (.invalidCharacter, "curly quotes do not enclose strings", "use straight double quotes")
        }
        if token.end - token.start == 1, let scalar = text.unicodeScalars.first {
            if scalar == "\r" {
                return (.invalidCharacter, "a carriage return without a newline", "end lines with a newline")
            }
            if scalar.value < 0x20 || scalar.value == 0x7F {
                return (.invalidCharacter, "a control character, code \(scalar.value), has no meaning here", nil)
            }
        }
        // A token this long is not a single character: the scanner stopped at a lone carriage return, and the token is
        // the rest of the file.
        if text.utf8.count > 8 {
            return (.invalidCharacter, "a carriage return without a newline", "end lines with a newline")
        }
        if let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, let name = Self.unseen(scalar) {
            return (.invalidCharacter, "\(name) has no meaning here", "delete it, or write a plain space in its place")
        }
        return (.invalidCharacter, "the character `\(text)` has no meaning here", nil)
    }

    /// What to call a character that cannot be seen, or that looks like a plain space; `nil` for another one.
    private static func unseen(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.value > 0x7F else { return nil }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .format, .control:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            return "the invisible character \(code)" + (scalar.properties.name.map { " (\($0.lowercased()))" } ?? "")
        default: return nil
        }
    }
}
