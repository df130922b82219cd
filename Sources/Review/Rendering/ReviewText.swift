import Diagnostics

/// A review as a person reads it at the terminal.
package struct ReviewText {
    private let review: Review
    private let described: Described

    private let format: ReviewFormat

    package init(_ review: Review, _ format: ReviewFormat) {
        self.review = review
        self.format = format
        described = Described(review: review)
    }

    /// One line: how many units, and against what.
    package var headline: String {
        let counts = review.counts
        let parts = [
            (counts.changed, "changed"), (counts.added, "added"), (counts.removed, "removed"), (counts.moved, "moved"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let units = review.changes.isEmpty ? "0 units" : Described.units(review.changes.count)
        let affected = "\(units) affected" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
        let what =
            review.isWithoutEffect
            ? review.hasDifferentFiles ? "\(review.nothingChanges): 0 units" : "no difference: 0 units"
            : ([affected] + described.workflows).joined(separator: ", ")
        return "\(what), \(review.head.title) against \(review.base.title)".printableLine
    }

    /// The review as text. Where a unit differs, a representative difference is shown below its section.
    package var text: String {
        if format.isShort { return stat }
        var text = headline + "\n"
        for problem in review.base.problems.prefix(1) {
            text +=
                "the model of \(review.base.title) has an error, so that its committed files are compared: \(review.secrets.hiding(problem.message))\n"
                .printable
        }
        text += CommittedSection(described: described).text
        if !format.isOnlySecurity { text += refusals }
        for section in FindingSection.sections(of: review, onlySecurity: format.isOnlySecurity) {
            text += "\n" + self.section(section)
        }
        if format.isOnlySecurity { return text }
        for section in CauseSection.sections(of: review.groups, review.edits) { text += "\n" + self.section(section) }
        return text + workflows + idle
    }

    /// What `tfgen render` refuses to write, with the words that help.
    private var refusals: String {
        review.refusals.map { refusal in
            let help = refusal.help?.split(separator: "\n").map { "    \($0)\n" }.joined() ?? ""
            return review.secrets.hiding("\n`tfgen render` refuses this: \(refusal.message)\n\(help)").printable
        }.joined()
    }

    /// Only the edits and how many units each reaches.
    private var stat: String {
        var text = headline + "\n"
        for section in CauseSection.sections(of: review.groups, review.edits) {
            text += causes(section) + "  \(described.counts(section.members))\n"
        }
        if let count = described.workflows.first { text += causes(review.workflowCauses) + "  \(count)\n" }
        return text
    }

    private func section(_ section: FindingSection) -> String {
        var text = "\(section.kind.title)\n"
        if let note = section.note { text += "  ? \(note)\n" }
        for row in section.rows { text += "  \(row.isGrave ? "!" : "-") \(row.line)\n" }
        return text
    }

    private func section(_ section: CauseSection) -> String {
        var text = causes(section)
        for group in section.groups {
            text += "  \(described.counts(group.members)): \(described.parts(group))\n"
            let shown = group.members.prefix(3).map { review.changes[$0].address }
            let more = group.members.count > 3 ? " and \(group.members.count - 3) more" : ""
            text += "    \(shown.joined(separator: ", "))\(more)\n".printable
        }
        guard let first = section.groups.first?.members.first else { return text }
        let difference = described.difference(of: review.changes[first])
        return difference.isEmpty ? text : text + Self.indented(difference)
    }

    /// The edits of a section, a line each, at most twelve.
    private func causes(_ section: CauseSection) -> String {
        if section.causes.isEmpty, review.isNew { return "the estate is new: the base has none in this folder\n" }
        if section.causes.isEmpty {
            return review.head.evaluated == nil || review.base.evaluated == nil
                ? "by files:\n" : "no edit explains this, which is a mistake in tfgen:\n"
        }
        return causes(section.causes)
    }

    private func causes(_ edits: [Int]) -> String {
        let lines = edits.prefix(12).map { index in
            let edit = review.edits[index]
            return "\(described.place(of: edit))  \(described.name(of: edit)): \(described.words(of: edit))\n"
        }
        let more = edits.count > 12 ? "and \(edits.count - 12) more edits\n" : ""
        return lines.joined() + more
    }

    /// The edits that changed workflows, and one difference for all that are the same.
    private var workflows: String {
        if review.workflows.isEmpty { return "" }
        var text = "\n" + causes(review.workflowCauses)
        for group in WorkflowChange.groups(review.workflows) {
            text += "  \(described.title(ofWorkflows: group))\n"
            text += Self.indented(described.difference(of: review.workflows[group[0]]))
        }
        return text
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "    \($0)\n" }.joined()
    }

    private var idle: String {
        let edits = review.idle.map { described.place(of: review.edits[$0]) }
        if edits.isEmpty { return "" }
        let more = edits.count > 8 ? " and \(edits.count - 8) more" : ""
        return
            "\nedits without effect\(review.isPart ? " in this scope" : ""): \(edits.prefix(8).joined(separator: ", "))\(more)\n"
    }
}
