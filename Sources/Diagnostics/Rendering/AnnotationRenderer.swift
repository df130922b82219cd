/// Diagnostics as annotations of GitHub Actions (GitHub Docs, "Workflow commands"): lines that begin with `::error`.
///
/// GitHub shows ten of each step: the worst come first, and where there are more the tenth says how many.
package struct AnnotationRenderer: Sendable {
    package static let limit = 10

    /// What leads from the repository's root to the folder in which paths are shown; empty, or with a final `/`.
    package let prefix: String

    package init(prefix: String = "") { self.prefix = prefix }

    package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var tables = LineTables()
        let sorted = diagnostics.inFileOrder()
        let secrets = Secrets(sorted)
        let worstFirst = [Severity.error, .warning, .note].flatMap { severity in
            sorted.filter { $0.severity == severity }
        }
        if worstFirst.count <= Self.limit {
            return worstFirst.map { line($0, hiding: secrets, tables: &tables) }.joined()
        }
        let rest = worstFirst.dropFirst(Self.limit - 1)
        return worstFirst.prefix(Self.limit - 1).map { line($0, hiding: secrets, tables: &tables) }.joined()
            + last(rest)
    }

    private func last(_ rest: ArraySlice<Diagnostic>) -> String {
        let command = Self.command(rest.first?.severity ?? .note)
        let what = rest.summary().map { " (\($0))" } ?? ""
        return "::\(command)::\(rest.count) more\(what): they are in the log\n"
    }

    private func line(_ diagnostic: Diagnostic, hiding secrets: Secrets, tables: inout LineTables) -> String {
        var properties: [(String, String)] = []
        if let span = diagnostic.span {
            let table = tables.table(of: span.file)
            let (start, end) = (table.position(at: span.start), table.position(at: span.end))
            properties = [
                ("file", path(of: span.file).printableLine), ("line", String(start.line)),
                ("col", String(start.column)),
            ]
            properties += [("endLine", String(end.line))]
            // GitHub takes an end column only where the lines are the same.
            if start.line == end.line { properties += [("endColumn", String(max(start.column, end.column - 1)))] }
        }
        properties.append(("title", diagnostic.code.name))
        let list = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
        let parts = [diagnostic.message, diagnostic.about, diagnostic.help.map { "help: " + $0 }].compactMap { $0 }
        let text = secrets.hiding(parts.joined(separator: "\n")).printable
        return "::\(Self.command(diagnostic.severity)) \(list)::\(Self.escaped(text, isProperty: false))\n"
    }

    /// The path from the repository's root, without `.` and `..`, which GitHub does not follow.
    private func path(of file: SourceFile) -> String {
        if file.path.hasPrefix("/") { return file.path }
        var names: [Substring] = []
        for name in (prefix + file.path).split(separator: "/") where name != "." {
            if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }

    private static func command(_ severity: Severity) -> String { severity == .note ? "notice" : severity.name }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "%"): bytes += Array("%25".utf8)
            case UInt8(ascii: "\r"): bytes += Array("%0D".utf8)
            case UInt8(ascii: "\n"): bytes += Array("%0A".utf8)
            case UInt8(ascii: ":") where isProperty: bytes += Array("%3A".utf8)
            case UInt8(ascii: ",") where isProperty: bytes += Array("%2C".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
