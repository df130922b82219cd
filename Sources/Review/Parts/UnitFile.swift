import Diagnostics
import HCL

/// A unit's `terragrunt.hcl`, taken apart into what its plan is made of. Comments are not part of it, and neither is
/// the first line, which says who wrote the file.
struct UnitFile {
    let tree: SyntaxTree
    /// The text of each part in one fixed spelling, without comments and layout.
    let parts: [PartKey: String]
    /// Where each part stands in the text.
    let spans: [PartKey: Span]
    /// Whether the file itself says where the unit's state lies.
    var hasOwnState: Bool { parts[.state] != nil }
    /// The headers of the unit's blocks; of `terraform` also those inside of it. A block such as `generate "provider"`
    /// replaces the one with its header in `root.hcl`.
    let ownBlocks: Set<String>
    /// Whether the file reads the locals of `root.hcl`.
    let readsRoot: Bool
    /// Whether the file includes `root.hcl`, which a unit without a state does not.
    let includesRoot: Bool

    init(_ bytes: [UInt8], path: String) {
        tree = SyntaxTree.parse(SourceFile(path: path, bytes: bytes))
        var parts: [PartKey: String] = [:]
        var spans: [PartKey: Span] = [:]
        var own: Set<String> = []

        /// Several blocks of one key are one part, at the place of the first.
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
            let header = BlockHeader(block).description
            own.insert(header)
            if block.type == "terraform" { own.formUnion(block.body.blocks.map { "\(header) \(BlockHeader($0))" }) }
            add(Self.key(of: block, header), Canonical.text(of: block, in: tree), at: block.span)
        }
        self.parts = parts
        self.spans = spans
        ownBlocks = own
        includesRoot = own.contains("include \"root\"")
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

    /// The members of `inputs`: the name, the span from the name to the end of the value, and that of the value. Nil
    /// where a key is computed; the attribute is then one part.
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
