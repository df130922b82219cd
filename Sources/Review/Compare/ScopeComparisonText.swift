import Diagnostics

/// Two scopes side by side as text, Markdown and JSON.
extension ScopeComparison {
    /// - Parameter all: whether differences that come from the nature of the places are shown too.
    package func text(_ kind: ReviewFormat.Kind, all: Bool) -> String {
        switch kind {
        case .text: plainText(all)
        case .markdown: markdown(all, limit: ReviewMarkdown.limit)
        case .summary: markdown(all, limit: ReviewMarkdown.summaryLimit)
        case .json: json(all).text
        }
    }

    private func shown(_ all: Bool) -> [Row] { rows.filter { all || !$0.isByNature } }

    /// How many differences come from the nature of the places.
    private var folded: Int { rows.filter(\.isByNature).count }

    private func plainText(_ all: Bool) -> String {
        var text = "\(left) and \(right) share \(Described.units(shared))\n"
        var unit: String?
        for row in shown(all) {
            if row.unit != unit {
                unit = row.unit
                text += "\n\(row.unit)\n"
            }
            text += "  \(words(row))\n"
        }
        if !all, folded > 0 { text += "\n\(folded) inputs differ by nature (names, ids, ranges): `--all` shows them\n" }
        return text.printable
    }

    /// One difference as a line: what it is, the left side, the right side.
    private func words(_ row: Row) -> String {
        switch row.kind {
        case .missing: row.left == nil ? "not in \(left)" : "not in \(right)"
        case .module, .version: "\(row.kind.rawValue): \(row.left ?? "none") | \(row.right ?? "none")"
        case .input: "\(row.name): \(row.left ?? "not set") | \(row.right ?? "not set")"
        case .caution: "caution \(row.name): only in \(row.left == nil ? right : left)"
        }
    }

    private func markdown(_ all: Bool, limit: Int) -> String {
        var blocks = CommentBlocks()
        blocks.add(
            .always,
            "<!-- tfgen:compare -->\n### \(Markdown.code(left)) and \(Markdown.code(right))\n\nThey share \(Described.units(shared)).\n"
        )
        let missing = rows.filter { $0.kind == .missing }
        if !missing.isEmpty {
            let lines = missing.map { "- \(Markdown.code($0.unit.printableLine)): \(Markdown.plain(words($0)))\n" }
            blocks.add(.causes, "#### Missing units\n\n\(lines.joined())")
        }
        let others = shown(all).filter { $0.kind != .missing }
        // Tables of at most 50 rows, so that a comment that is too long loses a few rows and not all.
        for start in stride(from: 0, to: others.count, by: 50) {
            let lines = others[start..<min(start + 50, others.count)].map { row in
                let name = row.name.isEmpty ? row.kind.rawValue : row.name
                return
                    "| \(Markdown.cell(row.unit.printableLine)) | \(Markdown.cell(name.printableLine)) | \(cell(row.left)) | \(cell(row.right)) |\n"
            }
            blocks.add(
                .causes,
                "| unit | what | \(Markdown.plain(left)) | \(Markdown.plain(right)) |\n|---|---|---|---|\n\(lines.joined())"
            )
        }
        if !all, folded > 0 { blocks.add(.idle, "\(folded) inputs differ by nature (names, ids, ranges).\n") }
        return blocks.text(limit: limit)
    }

    private func cell(_ text: String?) -> String { text.map { Markdown.cell($0.printableLine) } ?? "" }

    private func json(_ all: Bool) -> JSON {
        .object([
            ("format_version", 1), ("left", .string(left)), ("right", .string(right)), ("shared", .integer(shared)),
            ("by_nature", .integer(folded)),
            (
                "differences",
                .array(
                    shown(all).map { row in
                        [
                            "kind": .string(row.kind.rawValue), "unit": .string(row.unit), "name": .string(row.name),
                            "left": .optional(row.left), "right": .optional(row.right),
                            "by_nature": .bool(row.isByNature),
                        ]
                    })
            ),
        ])
    }
}
