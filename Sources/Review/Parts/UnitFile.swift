import Diagnostics
import HCL

/// A unit's `terragrunt.hcl`, taken apart into what its plan is made of. Comments and the first line are no part of it.
struct UnitFile {
    let tree: SyntaxTree
    /// What each part says, without what changes nothing.
    let parts: [PartKey: String]
    /// Where each part stands in the text.
    let spans: [PartKey: Span]
    /// Where the unit's state is said by the file itself.
    var hasOwnState: Bool { parts[.state] != nil }
    /// Blocks of `root.hcl` that a block of the unit takes the place of: `generate "provider"`.
    let ownBlocks: Set<String>
    /// Whether the file reads the locals of `root.hcl`.
    let readsRoot: Bool

    init(_ bytes: [UInt8], path: String) {
        tree = SyntaxTree.parse(SourceFile(path: path, bytes: bytes))
        var parts: [PartKey: String] = [:]
        var spans: [PartKey: Span] = [:]
        var own: Set<String> = []
        func add(_ key: PartKey, _ text: String, at span: Span) {
            parts[key] = parts[key].map { "\($0)\n\(text)" } ?? text
            if spans[key] == nil { spans[key] = span }
        }
        for attribute in tree.body.attributes {
            guard attribute.isNamed("inputs"), let members = Self.members(attribute.expression) else {
                add(.word(attribute.name), Canonical.text(of: attribute), at: attribute.span)
                continue
            }
            for (name, span, value) in members { add(.input(name), Canonical.text(of: value, in: tree), at: span) }
        }
        for block in tree.body.blocks {
            let header = Canonical.header(of: block)
            own.insert(header)
            add(Self.key(of: block, header), Canonical.text(of: block, in: tree), at: block.span)
        }
        self.parts = parts
        self.spans = spans
        ownBlocks = own
        readsRoot = String(decoding: bytes, as: UTF8.self).contains("include.root.")
    }

    private static func key(of block: Block, _ header: String) -> PartKey {
        switch block.type {
        case "terraform" where block.body.blocks.isEmpty: .source
        case "dependency": .dependency(block.labels.first?.text ?? "")
        case "dependencies": .ordering
        case "remote_state": .state
        default: .word(header)
        }
    }

    /// The members of `inputs`: the name, the span from the name to the end of the value, and the value's.
    private static func members(_ expression: Expression) -> [(String, Span, Span)]? {
        guard case .object(let items) = expression.form else { return nil }
        var members: [(String, Span, Span)] = []
        for item in items {
            let name: String
            switch item.key {
            case .name(let text, _): name = text
            case .expression(let key):
                guard case .string(let text) = key.form else { return nil }
                name = text
            }
            members.append((name, item.key.span.through(item.value.span), item.value.span))
        }
        return members
    }
}
