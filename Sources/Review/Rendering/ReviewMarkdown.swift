import Diagnostics

/// A review as one comment of a pull request on GitHub.
package struct ReviewMarkdown {
    /// How many bytes a comment may have. GitHub takes 65,536 characters; the rest is for safety.
    package static let limit = 60_000
    /// How many bytes the summary of a step may have. GitHub takes a mebibyte for all that a step writes.
    package static let summaryLimit = 900_000
    /// A comment in HTML by which a bot finds its own comment again, to replace it. Each estate of a repository has its
    /// own.
    package var marker: String { Self.marker(of: estate) }

    private static func marker(of estate: String) -> String {
        "<!-- tfgen:diff \(estate.replacing("--", with: "-")) -->"
    }

    /// The comment where the head has errors, so that nothing can be said about the change.
    ///
    /// - Parameters:
    ///   - problems: the first of the errors, as a terminal shows them.
    ///   - count: how many there are.
    package static func failed(_ estate: String, count: Int, _ problems: String) -> String {
        let name = estate.printableLine
        let errors = count == 1 ? "an error" : "\(count) errors"
        let cut = String(decoding: problems.utf8.prefix(limit / 2), as: UTF8.self)
        return "\(marker(of: name))\n### \(Markdown.plain(name)): \(errors)\n\n"
            + "What the change means cannot be said before this is corrected.\n\n" + Markdown.fenced(cut, as: "text")
    }

    /// The name of the estate; that of the base where the head has none.
    private var estate: String {
        let declarations = (review.head.evaluated ?? review.base.evaluated)?.estate.declarations
        return (declarations?.name ?? "").printableLine
    }

    private var limit: Int { format.kind == .summary ? Self.summaryLimit : Self.limit }

    private let review: Review
    private let described: Described

    private let format: ReviewFormat

    package init(_ review: Review, _ format: ReviewFormat) {
        self.review = review
        self.format = format
        described = Described(review: review)
    }

    /// The comment. What must not be missed is never left out; where that alone is too much, fewer rows of each kind
    /// are shown, with how many more there are.
    package var text: String {
        var text = ""
        let most = format.kind == .summary ? 2_000 : Self.rowLimit
        let all = Int.max
        for (rows, grave) in [
            (most, all), (20, all), (10, all), (5, all), (2, all), (2, 200), (2, 100), (2, 40), (2, 10), (2, 2),
        ] {
            text = blocks(rows: rows, grave: grave).text(limit: limit)
            if text.utf8.count <= limit { break }
        }
        return text
    }

    /// The parts of the comment, each with the rank that says when it is left out.
    ///
    /// - Parameters:
    ///   - rows: how many rows of a kind are shown, besides the grave ones.
    ///   - grave: how many grave rows of a kind are shown, and of units that have another address or none.
    private func blocks(rows: Int, grave: Int) -> CommentBlocks {
        var blocks = CommentBlocks()
        blocks.add(.always, head)
        blocks.add(.always, baseProblems)
        if !format.isOnlySecurity { addFiles(to: &blocks) }
        for section in FindingSection.sections(of: review, onlySecurity: format.isOnlySecurity) {
            add(section, rows: rows, grave: grave, to: &blocks)
        }
        if format.isOnlySecurity { return blocks }
        if let picture = ReviewPicture(review).mermaid {
            blocks.add(
                .picture,
                Markdown.details("Affected units and those that read them", Markdown.fenced(picture, as: "mermaid")))
        }
        let sections = CauseSection.sections(of: review.groups, review.edits)
        for section in sections { add(section, to: &blocks) }
        addWorkflows(to: &blocks)
        blocks.add(.idle, idle)
        return blocks
    }

    /// What the committed files say that the model does not, and what `tfgen render` refuses.
    private func addFiles(to blocks: inout CommentBlocks) {
        let committed = CommittedSection(described: described)
        blocks.add(.always, committed.edits)
        for text in committed.editDifferences { blocks.add(.firstDifference, text) }
        blocks.add(.always, refusals)
        for text in committed.others { blocks.add(.committed, text) }
    }

    /// The heading and the line below it.
    private var head: String {
        let counts = review.counts
        let parts = [
            (counts.changed, "changed"), (counts.added, "added"), (counts.removed, "removed"), (counts.moved, "moved"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let affected =
            "\(Described.units(review.changes.count)) affected"
            + (parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))")
        let title =
            review.isWithoutEffect
            ? [review.hasDifferentFiles ? review.nothingChanges : "No difference"] : [affected] + described.workflows
        let why =
            review.isWithoutEffect && review.hasDifferentFiles
            ? "\nFiles differ, and no unit's plan\(review.isPart ? " in this scope" : "") is made of anything else than before.\n"
            : ""
        return """
            \(marker)
            ### \(Markdown.plain(estate)): \((title + described.committed).joined(separator: "; "))

            \(Markdown.code(review.head.title)) against \(Markdown.code(review.base.title)). Configuration is compared, not infrastructure: this is no plan.
            \(why)
            """
    }

    private var baseProblems: String {
        guard let first = review.base.problems.first else { return "" }
        return
            "**The model at the base has an error**, so that its committed files are compared and causes are not known: \(Markdown.plain(review.secrets.hiding(first.message).printableLine))\n"
    }

    /// What `tfgen render` refuses to write, with the words that help.
    private var refusals: String {
        if review.refusals.isEmpty { return "" }
        let all = review.refusals.map { refusal in
            let help = refusal.help.map { Markdown.fenced(Self.beginning(of: described.shown($0)), as: "") } ?? ""
            return "- ⚠️ \(Markdown.plain(review.secrets.hiding(refusal.message).printableLine))\n\n\(help)"
        }
        return """
            #### `tfgen render` refuses this

            As it stands states would be lost: Terraform would make again what exists, or leave it behind with nothing that describes it.

            \(all.joined(separator: "\n"))
            """
    }

    /// At most sixty lines of a help: it is never left out, and may not fill the comment by itself.
    private static func beginning(of help: String) -> String {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count <= 60 { return help }
        return lines.prefix(60).joined(separator: "\n")
            + "\n… and \(lines.count - 60) more lines; `tfgen render` shows them"
    }

    // MARK: - What must not be missed

    /// How many rows of a kind are shown besides those that are never cut; of more than that the count.
    private static let rowLimit = 40

    private func add(_ section: FindingSection, rows limit: Int, grave: Int, to blocks: inout CommentBlocks) {
        var text = "#### \(section.kind.title)\n\n"
        if let words = section.kind.explanation { text += "\(words)\n\n" }
        if let note = section.note { text += "\(Markdown.plain(note))\n\n" }
        let isOfUnits = [.state, .removed, .moved, .live].contains(section.kind)
        let first = section.rows.filter { isOfUnits || $0.isGrave }.prefix(grave)
        let shown = first + section.rows.filter { !isOfUnits && !$0.isGrave }.prefix(limit)
        for row in shown {
            let sign = row.isGrave ? "⚠️ " : ""
            let units = row.units.isEmpty ? "" : ": \(Markdown.code(isOfUnits ? row.units : row.units.shortened))"
            text += "- \(sign)\(Markdown.code(row.text.shortened))\(units)\n"
        }
        if section.rows.count > shown.count { text += "- and \(section.rows.count - shown.count) more\n" }
        blocks.add(.always, text)
    }

    // MARK: - Causes

    private func add(_ section: CauseSection, to blocks: inout CommentBlocks) {
        blocks.add(.causes, title(section))
        for (index, group) in section.groups.enumerated() {
            guard let first = group.members.first else { continue }
            let difference = described.difference(of: review.changes[first])
            if difference.isEmpty { continue }
            let address = Markdown.html(review.changes[first].address.printableLine)
            blocks.add(
                index == 0 ? .firstDifference : .otherDifferences,
                Markdown.details(
                    address + (group.members.count == 1 ? "" : " stands for \(Described.units(group.members.count))"),
                    Markdown.fenced(difference, as: "diff")))
        }
        if section.members.count > 1 { blocks.add(.units, units(section)) }
    }

    /// The edits of a section and how many units they reach, without differences.
    private func title(_ section: CauseSection) -> String {
        var text = ""
        if section.causes.isEmpty {
            text = review.unexplained.isEmpty ? "**By files**\n" : "**No edit explains this: a mistake in tfgen**\n"
            if review.isNew { text = "**The estate is new**: the base has none in this folder.\n" }
        }
        text += causes(section.causes)
        for group in section.groups.prefix(8) {
            text += "- \(Markdown.plain(described.counts(group.members))): \(Markdown.plain(described.parts(group)))\n"
        }
        if section.groups.count > 8 { text += "- and \(section.groups.count - 8) more kinds of difference\n" }
        return text
    }

    /// The edits, a line each, at most ten.
    private func causes(_ edits: [Int]) -> String {
        let lines = edits.prefix(10).map { index in
            let edit = review.edits[index]
            return
                "**\(Markdown.code(described.place(of: edit)))** \(Markdown.code(described.name(of: edit))): \(Markdown.code(described.words(of: edit)))  \n"
        }
        return lines.joined() + (edits.count > 10 ? "and \(edits.count - 10) more edits  \n" : "")
    }

    /// The edits that changed workflows, and one difference for all that are the same.
    private func addWorkflows(to blocks: inout CommentBlocks) {
        if review.workflows.isEmpty { return }
        blocks.add(.causes, causes(review.workflowCauses))
        for (index, group) in WorkflowChange.groups(review.workflows).enumerated() {
            let difference = described.difference(of: review.workflows[group[0]])
            if difference.isEmpty { continue }
            blocks.add(
                index == 0 ? .firstDifference : .otherDifferences,
                Markdown.details(
                    Markdown.html(described.title(ofWorkflows: group)), Markdown.fenced(difference, as: "diff")))
        }
    }

    private func units(_ section: CauseSection) -> String {
        let addresses = section.members.map { Markdown.code(review.changes[$0].address.printableLine) }
        let shown = addresses.prefix(200).map { "- \($0)\n" }.joined()
        let more = addresses.count > 200 ? "- and \(addresses.count - 200) more\n" : ""
        return Markdown.details(Described.units(addresses.count), shown + more)
    }

    private var idle: String {
        let edits = review.idle.map { Markdown.code(described.place(of: review.edits[$0])) }
        if edits.isEmpty { return "" }
        let more = edits.count > 20 ? " and \(edits.count - 20) more" : ""
        return
            "Edits without effect\(review.isPart ? " in this scope" : ""): \(edits.prefix(20).joined(separator: ", "))\(more)\n"
    }
}

extension String {
    /// The text, or its beginning: a row that is never left out may not fill the comment by itself.
    fileprivate var shortened: String { utf8.count > 400 ? "\(prefix(200))…" : self }
}
