import FileTree

/// What the committed files say that their models do not, in words.
struct CommittedSection {
    let described: Described

    private var review: Review { described.review }
    private var head: CommittedFiles { review.head.committed }
    private var base: CommittedFiles { review.base.committed }

    /// How many of these differences are shown.
    private static let differences = 5

    // MARK: - Text

    var text: String {
        var text = ""
        let old = head.edited.filter(\.isOld)
        let new = head.edited.filter { !$0.isOld }
        text += line("edited by hand", new.filter { !$0.file.saysTheSame }.map(\.path))
        text += line("edited by hand, which changes no plan", new.filter(\.file.saysTheSame).map(\.path))
        text += line("edited by hand before", old.map(\.path))
        for (title, paths) in head.byRender { text += line(title, paths) }
        text += line("edited by hand at the base, and replaced", base.edited.map(\.path))
        text += line("stale at the base, and replaced", base.outdated)
        for file in allEdited.prefix(Self.differences) {
            text += difference(of: file).split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        return text
    }

    private func line(_ title: String, _ paths: [String]) -> String {
        if paths.isEmpty { return "" }
        let more = paths.count > 5 ? " and \(paths.count - 5) more" : ""
        return "\(title): \(paths.prefix(5).joined(separator: ", "))\(more)\n".printable
    }

    // MARK: - Markdown

    /// Edits by hand, which are never left out: they are what would be applied.
    var edits: String {
        if head.edited.isEmpty { return "" }
        let subject = head.edited.count == 1 ? "1 committed file was" : "\(head.edited.count) committed files were"
        let all = head.edited.count == 1 ? "it" : "them"
        let rows = head.edited.prefix(10).map { file in
            let remark = file.file.saysTheSame ? ", which changes no plan" : ""
            return "- \(remark.isEmpty ? "⚠️ " : "")\(Markdown.code(file.path.printableLine))\(remark)"
                + "\(file.isOld ? ", as it is at the base" : "")\n"
        }
        let more = head.edited.count > 10 ? "- and \(head.edited.count - 10) more\n" : ""
        return """
            **\(subject) edited by hand.** Whoever applies \(all) applies the edit, not the model, and nothing below speaks of it. Say it in the estate, or take it back with `tfgen render --overwrite`.

            \(rows.joined())\(more)
            """
    }

    /// The edits by hand as differences.
    var editDifferences: [String] {
        let all =
            head.edited.map { ($0, "as edited by hand") } + base.edited.map { ($0, "as edited by hand at the base") }
        return all.prefix(Self.differences).compactMap { file, words in
            let text = difference(of: file)
            if text.isEmpty { return nil }
            return Markdown.details(
                "\(Markdown.html(file.path.printableLine)) \(words)", Markdown.fenced(text, as: "diff"))
        }
    }

    private var allEdited: [CommittedFiles.Edited] { head.edited + base.edited }

    /// What a render puts right, and what the base brings along.
    var others: [String] { [stale, before].filter { !$0.isEmpty } }

    private var stale: String {
        if head.byRender.isEmpty { return "" }
        return "**Committed files are not what the model renders.** Run `tfgen render`, and commit what it writes.\n\n"
            + head.byRender.map(row).joined()
    }

    private var before: String {
        let groups = [("edited by hand", base.edited.map(\.path)), ("stale", base.outdated)]
            .filter { !$0.1.isEmpty }
        if groups.isEmpty { return "" }
        return
            "**At the base files were not what its model renders.** The change replaces them: what differs there comes"
            + " along.\n\n" + groups.map(row).joined()
    }

    private func row(_ title: String, _ paths: [String]) -> String {
        let shown = paths.prefix(5).map { Markdown.code($0.printableLine) }.joined(separator: ", ")
        return "- \(paths.count) \(title): \(shown)\(paths.count > 5 ? " …" : "")\n"
    }

    // MARK: - Differences

    /// What a person changed, from what the model renders to what is committed, without secrets.
    func difference(of file: CommittedFiles.Edited) -> String {
        let unit = review.sides.head.units.first { file.file.owner == .live("\($0.folder)/terragrunt.hcl") }
        let mode = file.file.mode.map { "\(file.path): \($0.text)\n".printable } ?? ""
        return mode
            + described.difference(
                from: file.rendered, to: file.committed, of: unit, path: file.path,
                prefixes: ("rendered/", "committed/"))
    }
}
