import Catalog
import Diagnostics
import FileTree
import HCL

/// Finds the edited words between two states of the same files.
///
/// All files together are one body: a block that moved from one file to another was not edited. Two blocks are the
/// same block where their types and labels are equal. Of several with the same header those with equal texts are
/// matched first, and the others in their order.
struct WordComparison {
    private(set) var edits: [Edit] = []

    /// The edits by their places at the base.
    private(set) var base = EditIndex()
    private(set) var head = EditIndex()

    private struct Item {
        let block: Block
        let tree: SyntaxTree

        /// The block as it is written.
        var bytes: ArraySlice<UInt8> { tree.source.bytes[block.span.start..<block.span.end] }
        /// What it says in a fixed spelling.
        var text: String { Canonical.text(of: block.body, in: tree) }
    }

    /// Adds the edits between the files of two states. Files with the same owner are to be given together.
    mutating func compare(_ base: [SyntaxTree], _ head: [SyntaxTree], owner: Edit.Owner) {
        compare(base.map { ($0.body, $0) }, with: head.map { ($0.body, $0) }, at: [], owner: owner)
    }

    /// Adds the edit of a file that is not HCL, or is read as a whole; nil where a side does not have it.
    mutating func add(
        file path: String, owner: Edit.Owner, _ before: SourceFile?, _ after: SourceFile?, mode: ModeChange? = nil
    ) {
        func span(_ file: SourceFile?) -> Span? { file.map { Span(file: $0, start: 0, end: $0.bytes.count) } }
        add(owner, at: [.file(path)], isBlock: true, before: span(before), after: span(after))
        edits[edits.count - 1].mode = mode
    }

    /// Adds the edits of the files of a module that are not configuration of its own.
    ///
    /// - Parameter modes: whether it is known which of them may be run.
    mutating func compare(
        others base: [ModuleFile], _ head: [ModuleFile], owner: Edit.Owner, modes: Bool
    ) {
        let old = Dictionary(base.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(head.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for path in Set(old.keys).union(new.keys).sorted() {
            let (before, after) = (old[path], new[path])
            let mode =
                if modes, let before, let after { ModeChange(from: before.isExecutable, to: after.isExecutable) } else {
                    ModeChange?.none
                }
            if mode == nil, ByteOrder.areEqual(before?.source.bytes, after?.source.bytes) { continue }
            add(file: path, owner: owner, before?.source, after?.source, mode: mode)
        }
    }

    private mutating func compare(
        _ base: [(Body, SyntaxTree)], with head: [(Body, SyntaxTree)], at path: [Edit.Step], owner: Edit.Owner
    ) {
        compareAttributes(
            base.flatMap { $0.0.attributes }, with: head.flatMap { $0.0.attributes }, at: path, owner: owner)
        let old = Self.blocks(base)
        let new = Self.blocks(head)
        var headers: [BlockHeader] = []
        for header in old.order + new.order where !headers.contains(header) { headers.append(header) }
        for header in headers {
            compare(old.items[header] ?? [], with: new.items[header] ?? [], at: path + [.block(header)], owner: owner)
        }
    }

    /// The blocks of several bodies by header, and the headers in their order.
    private static func blocks(
        _ bodies: [(Body, SyntaxTree)]
    ) -> (order: [BlockHeader], items: [BlockHeader: [Item]]) {
        var order: [BlockHeader] = []
        var items: [BlockHeader: [Item]] = [:]
        for (body, tree) in bodies {
            for block in body.blocks {
                let header = BlockHeader(block)
                if items[header] == nil { order.append(header) }
                items[header, default: []].append(Item(block: block, tree: tree))
            }
        }
        return (order, items)
    }

    /// Compares the blocks of one header.
    private mutating func compare(_ base: [Item], with head: [Item], at path: [Edit.Step], owner: Edit.Owner) {
        // Nearly all blocks are as they were. Their spelling need not be known.
        var (old, new) = Self.different(base, head, by: \.bytes)
        if old.isEmpty, new.isEmpty { return }
        (old, new) = Self.different(old, new, by: \.text)
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            if let before, let after {
                compare(
                    [(before.block.body, before.tree)], with: [(after.block.body, after.tree)], at: path, owner: owner)
            } else {
                add(owner, at: path, isBlock: true, before: before?.block.span, after: after?.block.span)
            }
        }
    }

    /// The blocks without those that both sides have, counting how often each text stands there.
    private static func different<Text: Hashable>(
        _ base: [Item], _ head: [Item], by text: (Item) -> Text
    ) -> (base: [Item], head: [Item]) {
        if base.count == 1, head.count == 1 { return text(base[0]) == text(head[0]) ? ([], []) : (base, head) }
        var counts: [Text: Int] = [:]
        for item in base { counts[text(item), default: 0] += 1 }
        var same: [Text: Int] = [:]
        let new = head.filter { item in
            let text = text(item)
            guard let count = counts[text], count > 0 else { return true }
            counts[text] = count - 1
            same[text, default: 0] += 1
            return false
        }
        let old = base.filter { item in
            let text = text(item)
            guard let count = same[text], count > 0 else { return true }
            same[text] = count - 1
            return false
        }
        return (old, new)
    }

    private mutating func compareAttributes(
        _ base: [Attribute], with head: [Attribute], at path: [Edit.Step], owner: Edit.Owner
    ) {
        let old = Dictionary(base.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let new = Dictionary(head.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        for before in base where new[before.name] == nil {
            add(owner, at: path + [.word(before.name)], attribute: before, after: nil, old: before.expression, new: nil)
        }
        for after in head {
            guard let before = old[after.name] else {
                add(
                    owner, at: path + [.word(after.name)], attribute: nil, after: after, old: nil, new: after.expression
                )
                continue
            }
            if Canonical.text(of: before) != Canonical.text(of: after) {
                compare(
                    before, with: after, old: before.expression, new: after.expression, at: path + [.word(after.name)],
                    owner: owner)
            }
        }
    }

    /// Goes into objects, so that the edit of one member is shown as that.
    private mutating func compare(
        _ before: Attribute, with after: Attribute, old: Expression, new: Expression, at path: [Edit.Step],
        owner: Edit.Owner
    ) {
        guard let members = Self.members(of: old), let others = Self.members(of: new) else {
            return add(owner, at: path, attribute: before, after: after, old: old, new: new)
        }
        for (name, value) in members where others.first(where: { $0.name == name }) == nil {
            add(owner, at: path + [.word(name)], attribute: before, after: after, old: value, new: nil)
        }
        for (name, value) in others {
            guard let known = members.first(where: { $0.name == name })?.value else {
                add(owner, at: path + [.word(name)], attribute: before, after: after, old: nil, new: value)
                continue
            }
            if Canonical.text(of: known.span, in: known.tree) != Canonical.text(of: value.span, in: value.tree) {
                compare(before, with: after, old: known, new: value, at: path + [.word(name)], owner: owner)
            }
        }
    }

    /// The members of an object, where each has a plain name of its own.
    private static func members(of expression: Expression) -> [(name: String, value: Expression)]? {
        guard case .object(let items) = expression.form else { return nil }
        var names: Set<String> = []
        var members: [(name: String, value: Expression)] = []
        for item in items {
            guard case .name(let name, _) = item.key, names.insert(name).inserted else { return nil }
            members.append((name, item.value))
        }
        return members
    }

    private mutating func add(
        _ owner: Edit.Owner, at path: [Edit.Step], attribute before: Attribute?, after: Attribute?, old: Expression?,
        new: Expression?
    ) {
        if let before { base.add(edits.count, attributeAt: before.span) }
        if let after { head.add(edits.count, attributeAt: after.span) }
        append(
            owner, at: path, isBlock: false, before: old?.span, after: new?.span,
            attributes: [before, after].compactMap { $0?.span })
    }

    private mutating func add(
        _ owner: Edit.Owner, at path: [Edit.Step], isBlock: Bool, before: Span?, after: Span?
    ) {
        if let before { base.add(edits.count, blockAt: before) }
        if let after { head.add(edits.count, blockAt: after) }
        append(owner, at: path, isBlock: isBlock, before: before, after: after)
    }

    private mutating func append(
        _ owner: Edit.Owner, at path: [Edit.Step], isBlock: Bool, before: Span?, after: Span?, attributes: [Span] = []
    ) {
        let kind: Edit.Kind = before == nil ? .added : after == nil ? .removed : .changed
        edits.append(
            Edit(
                kind: kind, owner: owner, path: path, isBlock: isBlock, before: before, after: after,
                attributes: attributes))
    }
}
