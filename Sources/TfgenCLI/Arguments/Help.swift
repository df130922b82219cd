/// The help texts, which are made from the declarations of commands and options, so that the two cannot differ.
extension Command {
    /// A row of a table in two columns.
    private typealias Row = (left: String, right: String)

    /// How the command is called: `tfgen render [SCOPE...] [OPTION...]`.
    var usage: String {
        (["tfgen", name.rawValue] + positionals.map(\.usage) + ["[OPTION...]"]).joined(separator: " ")
    }

    /// What `tfgen --help` shows.
    static func overview() -> String {
        let commands = all.map { Row($0.name.rawValue, $0.summary) }
        return """
            tfgen turns one typed model of an AWS estate into Terraform modules and a Terragrunt live tree.

            Usage: tfgen COMMAND [ARGUMENT...] [OPTION...]

            Commands:
            \(table(commands))
            Options of every command:
            \(table(globalOptions.map { Row($0.usage, $0.summary) }))
            Exit status: 0 done, and nothing to say; 1 an error; 2 (check, diff) all well, but something differs.
            `tfgen COMMAND --help` says more about a command, `tfgen explain TF0507` about an error.

            """
    }

    /// What `tfgen COMMAND --help` shows.
    func help() -> String {
        var text = "tfgen \(name.rawValue): \(summary)\n\nUsage: \(usage)\n"
        if !details.isEmpty { text += "\n\(details)\n" }
        text += Self.section("Arguments", positionals.map { Row($0.name, $0.summary) })
        text += Self.section("Options", options.map { Row($0.usage, $0.summary) })
        text += Self.section("Options of every command", Self.globalOptions.map { Row($0.usage, $0.summary) })
        if !examples.isEmpty { text += "\nExamples:\n" + examples.map { "  \($0)\n" }.joined() }
        return text
    }

    /// A table under a title; nothing where it has no rows.
    private static func section(_ title: String, _ rows: [Row]) -> String {
        rows.isEmpty ? "" : "\n\(title):\n\(table(rows))"
    }

    /// The rows as two columns; the text of the right one is broken so that no line has more than 100 characters. A
    /// left part of more than 28 characters has a line of its own.
    private static func table(_ rows: [Row]) -> String {
        let width = min(28, rows.map(\.left.count).max() ?? 0)
        return rows.map { row in
            let lines = row.right.wrapped(at: 96 - width)
            let padding = String(repeating: " ", count: max(0, width - row.left.count))
            let indent = "\n" + String(repeating: " ", count: width + 4)
            let gap = row.left.count > width ? indent : padding + "  "
            return "  " + row.left + gap + lines.joined(separator: indent) + "\n"
        }.joined()
    }
}
