import Diagnostics
import FileTree
import HCL

/// Edits and changes in words, as every format shows them. All texts that it gives are without secrets and without
/// characters that a terminal would obey.
struct Described {
    let review: Review

    // MARK: - Edits

    /// The file and line of an edit: `estate.hcl:34`.
    func place(of edit: Edit) -> String {
        guard let span = edit.place else { return "" }
        return "\(span.file.path):\(line(of: edit))".printableLine
    }

    /// The line of an edit, from 1; 0 where it has no place. Of a file that is not read word by word it is the first that differs.
    func line(of edit: Edit) -> Int {
        if let lines = EditedLines(edit), lines.removed + lines.added > 0 { return lines.first }
        return edit.place.map { $0.file.position(at: $0.start).line } ?? 0
    }

    /// The path of the edited word.
    func name(of edit: Edit) -> String { review.secrets.hiding(edit.name).printableLine }

    /// What an edit did: `7 → 30`, `new: …`, `gone: …`. Of a block only whether it is new, gone or changed.
    func words(of edit: Edit) -> String {
        guard let mode = edit.mode?.text else { return wordsOfText(edit) }
        if case .live(.replaced) = edit.owner { return wordsOfText(edit) }
        if ByteOrder.areEqual(edit.before?.file.bytes, edit.after?.file.bytes) { return mode }
        return "\(wordsOfText(edit)), \(mode)"
    }

    /// What an edit did to a text.
    private func wordsOfText(_ edit: Edit) -> String {
        if isSecret(edit) { return "secret \(edit.kind.rawValue)" }
        switch edit.owner {
        case .live(.edited): return "edited by hand"
        case .live(.replaced): return "not as rendered at the base, and replaced"
        case .live(.written), .estate, .file, .catalog, .module: break
        }
        if let lines = EditedLines(edit) { return words(of: lines) }
        if edit.isBlock { return edit.kind == .changed ? "changed" : edit.kind == .added ? "new" : "gone" }
        switch (edit.before.map(text), edit.after.map(text)) {
        case (let before?, let after?): return Shortened.pair(before, after)
        case (nil, let after?): return "new: \(Shortened.text(after))"
        case (let before?, nil): return "gone: \(Shortened.text(before))"
        case (nil, nil): return edit.kind.rawValue
        }
    }

    /// What became of the lines of a file: one line that is another one, or how many there are.
    private func words(of lines: EditedLines) -> String {
        let (old, new) = (review.secrets.hiding(lines.old), review.secrets.hiding(lines.new))
        // A secret of several lines is one sign, which stands on no line of the text.
        guard let before = EditedLines.line(lines.first, of: old, as: lines.old),
            let after = EditedLines.line(lines.first, of: new, as: lines.new)
        else { return "changed" }
        switch (lines.removed, lines.added) {
        case (1, 1) where before == after: return "secret changed"
        case (1, 1): return Shortened.pair(before.printableLine, after.printableLine)
        case (0, 1): return "new: \(Shortened.text(after.printableLine))"
        case (1, 0): return "gone: \(Shortened.text(before.printableLine))"
        case (let removed, let added): return "\(removed) lines gone, \(added) new"
        }
    }

    /// The text of an edit on one side; nil where nothing stands there, and for a secret or a whole block.
    func text(_ span: Span?, of edit: Edit) -> String? {
        guard let span, !isSecret(edit), !edit.isBlock else { return nil }
        return Shortened.text(text(span))
    }

    /// Whether an edit touches a secret: by the name of the word, or because its value reaches a sensitive input.
    func isSecret(_ edit: Edit) -> Bool {
        edit.hasSecretName || review.secrets.hasWord(of: edit)
    }

    /// The text on one line.
    private func text(_ span: Span) -> String {
        // What is hidden depends on the lines.
        let text = review.secrets.hiding(span.text)
        return text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { line in
            line.split(separator: " ").joined(separator: " ")
        }.joined(separator: " ").printableLine
    }

    // MARK: - Units

    /// How many accounts are named one by one.
    static let accountLimit = 6

    /// How many units, and where: `42 units: prod 30 (us-east-1 20, us-west-2 10), dev 12`; where there are many accounts,
    /// `900 units in 30 accounts: production 600, development 300; us-east-1 450, us-west-2 450`. The members are positions
    /// of changes.
    func counts(_ members: [Int]) -> String {
        let places = members.map { review.changes[$0].place }
        if members.count == 1, let place = places.first {
            return "1 unit: \(place.account) \(place.region)".printableLine
        }
        let names = Set(places.map(\.account)).count
        if names > Self.accountLimit {
            let tallies = [places.map(\.environment).filter { !$0.isEmpty }, places.map(\.region)].map { words in
                Self.tally(words).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            }.filter { !$0.isEmpty }
            return "\(Self.units(members.count)) in \(names) accounts: \(tallies.joined(separator: "; "))".printableLine
        }
        let accounts = Self.tally(places.map(\.account)).map { account, count in
            let regions = Self.tally(places.filter { $0.account == account }.map(\.region))
            let more = regions.count == 1 ? " \(regions[0].0)" : ""
            return regions.count > 1
                ? "\(account) \(count) (\(regions.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))"
                : "\(account)\(more) \(count)"
        }
        return "\(Self.units(members.count)): \(accounts.joined(separator: ", "))".printableLine
    }

    /// How often each word stands in the list, in the order in which they come first.
    static func tally(_ words: [String]) -> [(String, Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for word in words {
            if counts[word] == nil { order.append(word) }
            counts[word, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }

    static func units(_ count: Int) -> String { count == 1 ? "1 unit" : "\(count) units" }

    /// What differs in the units of a group: `input vpc_cidr`, `new`, `gone`. At most six parts are named.
    func parts(_ group: ChangeGroup) -> String {
        switch group.kind {
        case .added: return "new"
        case .removed: return "gone"
        case .moved where group.parts.isEmpty: return "moved"
        case .changed, .moved: break
        }
        let parts = group.parts.map { part in
            let sign = part.kind == .added ? "+ " : part.kind == .removed ? "- " : ""
            return sign + part.key.text
        }
        let shown = parts.prefix(6).joined(separator: ", ") + (parts.count > 6 ? " and \(parts.count - 6) more" : "")
        return review.secrets.hiding((group.kind == .moved ? "moved; " : "") + shown).printableLine
    }

    // MARK: - Workflows

    /// How many workflows changed, as one part of a heading; none where none did.
    var workflows: [String] {
        let count = review.workflows.count
        return count == 0 ? [] : [count == 1 ? "1 workflow changed" : "\(count) workflows changed"]
    }

    /// How many committed files are not what the model renders, as a part of a heading; none where all are.
    var committed: [String] {
        let files = review.head.committed
        let others = files.count - files.edited.count
        func words(_ count: Int, _ what: String) -> String? {
            count == 0 ? nil : "\(count) committed \(count == 1 ? "file" : "files") \(what)"
        }
        return [
            words(files.edited.count, "edited by hand"), words(others, "not as rendered"),
            words(review.base.committed.count, "of the base replaced"),
        ].compactMap { $0 }
    }

    /// The files of workflows with the same change: at most three, and how many more.
    func title(ofWorkflows group: [Int]) -> String {
        let shown = group.prefix(3).map { review.workflows[$0].path }.joined(separator: ", ")
        return (group.count > 3 ? "\(shown) and \(group.count - 3) more" : shown).printableLine
    }

    /// The difference of a workflow, without secrets; only that of one that is on both sides.
    func difference(of workflow: WorkflowChange) -> String {
        workflow.kind == .changed ? shown(workflow.difference) : ""
    }

    // MARK: - Differences

    /// The difference of one unit as a unified diff, without secrets: of its own file or, where that is equal, of
    /// the files around it, or else of its module. Empty for units that are added or removed.
    ///
    /// - Parameter context: how many equal lines stand around a difference.
    func difference(of change: UnitChange, context: Int = 2) -> String {
        if change.kind == .added || change.kind == .removed { return "" }
        let own = ownDifference(of: change, context: context)
        if !own.isEmpty { return own }
        if change.parts.contains(where: { if case .root = $0.key { true } else { false } }) {
            return aroundDifference(of: change, context: context)
        }
        if change.parts.contains(where: { $0.key == .module }), let base = change.base, let head = change.head {
            return shown(
                ModuleDifference(from: base, review.sides.base, to: head, review.sides.head).text(context: context))
        }
        return besideDifference(of: change, context: context)
    }

    /// The difference of the files that tfgen did not write, by which the unit changes.
    private func besideDifference(of change: UnitChange, context: Int) -> String {
        let paths = Set(change.causes.compactMap { review.edits[$0].place?.file.path })
        return review.liveFiles.map(\.file).filter { paths.contains($0.shown) }.map { file in
            if !file.isText { return "\(file.shown): no text, and not shown\n".printable }
            return bounded(
                UnifiedDiff.text(
                    old: file.before?.bytes, new: file.after?.bytes, path: file.shown, context: context,
                    hiding: SecretLines.hiding),
                of: file.shown)
        }.joined()
    }

    /// How many bytes a difference may have that somebody wrote.
    private static let limit = 1 << 16

    /// A difference that somebody wrote, without secrets; of one that nobody would read only that.
    private func bounded(_ difference: String, of path: String) -> String {
        difference.utf8.count > Self.limit
            ? "\(path): the difference is too large to be shown\n".printable : shown(difference)
    }

    /// The difference of the unit's own file. A sensitive input that differs is shown as such on the new side only.
    private func ownDifference(of change: UnitChange, context: Int) -> String {
        guard let base = change.base, let head = change.head, base.bytes != head.bytes else { return "" }
        let mocks = review.sides.base.sensitiveOutputs(readBy: base).merging(
            review.sides.head.sensitiveOutputs(readBy: head)
        ) { $0.union($1) }
        let old = HiddenFile(base, other: head, mocks: mocks, sign: SecretTexts.sign).bytes
        let new = HiddenFile(head, other: base, mocks: mocks, sign: "(secret changed)").bytes
        let path = "\(head.folder)/terragrunt.hcl"
        return shown(UnifiedDiff.text(old: old, new: new, path: path, context: context, hiding: SecretLines.hiding))
    }

    /// The difference of two texts of a file, without secrets.
    ///
    /// - Parameter unit: the unit whose file it is, by which sensitive inputs are known; nil for another file.
    func difference(
        from old: [UInt8], to new: [UInt8], of unit: SideUnit?, path: String, prefixes: (old: String, new: String)
    ) -> String {
        var texts = (old, new)
        if let unit {
            let (before, after) = (unit.with(old), unit.with(new))
            let mocks = review.sides.head.sensitiveOutputs(readBy: unit)
            texts.0 = HiddenFile(before, other: after, mocks: mocks, sign: SecretTexts.sign).bytes
            texts.1 = HiddenFile(after, other: before, mocks: mocks, sign: "(secret changed)").bytes
        }
        return bounded(
            UnifiedDiff.text(
                old: texts.0, new: texts.1, path: path.printableLine, context: 2, prefixes: prefixes,
                hiding: SecretLines.hiding),
            of: path)
    }

    /// The difference of `root.hcl` and of the files that it reads.
    private func aroundDifference(of change: UnitChange, context: Int) -> String {
        guard let base = change.base, let head = change.head else { return "" }
        var text = ""
        for name in ["root.hcl", "account.hcl", "env.hcl", "region.hcl"] {
            let (old, new) = (
                review.sides.base.file(name, above: base.folder), review.sides.head.file(name, above: head.folder)
            )
            guard old?.bytes != new?.bytes, let path = (new ?? old)?.path else { continue }
            text += UnifiedDiff.text(
                old: old?.bytes, new: new?.bytes, path: path, context: context, hiding: SecretLines.hiding)
        }
        return shown(text)
    }

    /// A text without secrets and without characters that a terminal would obey.
    func shown(_ text: String) -> String { review.secrets.hiding(text).printable }
}

extension SideUnit {
    /// The same unit with another text of its file.
    fileprivate func with(_ bytes: [UInt8]) -> SideUnit {
        SideUnit(address: address, folder: folder, unit: unit, bytes: bytes)
    }
}
