import Diagnostics
import HCL

/// Finds the edited words between two states of the same files.
///
/// Files are one body: a block that moved from one file to another was not edited. Blocks are the same where their types and
/// labels are; of several with the same header, those that say the same are matched first, the others in their order.
struct WordComparison {
    private(set) var edits: [Edit] = []
    private(set) var base = EditIndex()
    private(set) var head = EditIndex()

    private struct Item {
        let block: Block
        let tree: SyntaxTree
        let text: String
    }

    mutating func compare(_ base: [SyntaxTree], _ head: [SyntaxTree], owner: Edit.Owner) {
        compare(base.map { ($0.body, $0) }, with: head.map { ($0.body, $0) }, at: [], owner: owner)
    }

    /// A file that is no HCL, or that is read as a whole.
    mutating func add(file path: String, owner: Edit.Owner, _ before: SourceFile?, _ after: SourceFile?) {
        func span(_ file: SourceFile?) -> Span? { file.map { Span(file: $0, start: 0, end: $0.bytes.count) } }
        add(owner, at: [path], isBlock: true, before: span(before), after: span(after))
    }

    private mutating func compare(
        _ base: [(Body, SyntaxTree)], with head: [(Body, SyntaxTree)], at path: [String], owner: Edit.Owner
    ) {
        compareAttributes(
            base.flatMap { $0.0.attributes }, with: head.flatMap { $0.0.attributes }, at: path, owner: owner)
        let old = Self.blocks(base)
        let new = Self.blocks(head)
        var headers: [String] = []
        for header in old.order + new.order where !headers.contains(header) { headers.append(header) }
        for header in headers {
            compare(old.items[header] ?? [], with: new.items[header] ?? [], at: path + [header], owner: owner)
        }
    }

    private static func blocks(
        _ bodies: [(Body, SyntaxTree)]
    ) -> (order: [String], items: [String: [Item]]) {
        var order: [String] = []
        var items: [String: [Item]] = [:]
        for (body, tree) in bodies {
            for block in body.blocks {
                let header = Canonical.header(of: block)
                if items[header] == nil { order.append(header) }
                items[header, default: []].append(
                    Item(block: block, tree: tree, text: Canonical.text(of: block.body, in: tree)))
            }
        }
        return (order, items)
    }

    private mutating func compare(_ base: [Item], with head: [Item], at path: [String], owner: Edit.Owner) {
        var counts: [String: Int] = [:]
        for item in base { counts[item.text, default: 0] += 1 }
        var same: [String: Int] = [:]
        let new = head.filter { item in
            guard let count = counts[item.text], count > 0 else { return true }
            counts[item.text] = count - 1
            same[item.text, default: 0] += 1
            return false
        }
        let old = base.filter { item in
            guard let count = same[item.text], count > 0 else { return true }
            same[item.text] = count - 1
            return false
        }
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

    private mutating func compareAttributes(
        _ base: [Attribute], with head: [Attribute], at path: [String], owner: Edit.Owner
    ) {
        let old = Dictionary(base.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let new = Dictionary(head.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        for before in base where new[before.name] == nil {
            add(owner, at: path + [before.name], attribute: before, after: nil, old: before.expression, new: nil)
        }
        for after in head {
            guard let before = old[after.name] else {
                add(owner, at: path + [after.name], attribute: nil, after: after, old: nil, new: after.expression)
                continue
            }
            if Canonical.text(of: before) != Canonical.text(of: after) {
                compare(
                    before, with: after, old: before.expression, new: after.expression, at: path + [after.name],
                    owner: owner)
            }
        }
    }

    /// Goes into objects, so that the edit of one member is shown as that.
    private mutating func compare(
        _ before: Attribute, with after: Attribute, old: Expression, new: Expression, at path: [String],
        owner: Edit.Owner
    ) {
        guard let members = Self.members(of: old), let others = Self.members(of: new) else {
            return add(owner, at: path, attribute: before, after: after, old: old, new: new)
        }
        for (name, value) in members where others.first(where: { $0.name == name }) == nil {
            add(owner, at: path + [name], attribute: before, after: after, old: value, new: nil)
        }
        for (name, value) in others {
            guard let known = members.first(where: { $0.name == name })?.value else {
                add(owner, at: path + [name], attribute: before, after: after, old: nil, new: value)
                continue
            }
            if Canonical.text(of: known.span, in: known.tree) != Canonical.text(of: value.span, in: value.tree) {
                compare(before, with: after, old: known, new: value, at: path + [name], owner: owner)
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
        _ owner: Edit.Owner, at path: [String], attribute before: Attribute?, after: Attribute?, old: Expression?,
        new: Expression?
    ) {
        if let before { base.add(edits.count, attributeAt: before.span) }
        if let after { head.add(edits.count, attributeAt: after.span) }
        append(
            owner, at: path, isBlock: false, before: old?.span, after: new?.span,
            attributes: [before, after].compactMap { $0?.span })
    }

    private mutating func add(
        _ owner: Edit.Owner, at path: [String], isBlock: Bool, before: Span?, after: Span?
    ) {
        if let before { base.add(edits.count, blockAt: before) }
        if let after { head.add(edits.count, blockAt: after) }
        append(owner, at: path, isBlock: isBlock, before: before, after: after)
    }

    private mutating func append(
        _ owner: Edit.Owner, at path: [String], isBlock: Bool, before: Span?, after: Span?, attributes: [Span] = []
    ) {
        let kind: Edit.Kind = before == nil ? .added : after == nil ? .removed : .changed
        edits.append(
            Edit(
                kind: kind, owner: owner, path: path, isBlock: isBlock, before: before, after: after,
                attributes: attributes))
    }
}
