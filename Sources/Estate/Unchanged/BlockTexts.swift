import Diagnostics
import HCL

/// The texts of an estate's blocks, by what they are about, and which other places they read.
struct BlockTexts {
    /// The text of one block, or of a part of it, with the path of its file: rendered files name that file.
    struct Part: Equatable {
        let path: String
        let bytes: ArraySlice<UInt8>

        init(_ span: Span) {
            path = span.file.path
            bytes = span.file.bytes[span.start..<span.end]
        }
    }

    /// What some blocks say together.
    struct Texts: Equatable {
        fileprivate(set) var parts: [Part] = []
        /// Whose places they read by name.
        fileprivate(set) var read: Set<Reach> = []
    }

    /// Whose units, besides those of its own place, a word may read.
    enum Reach: Hashable {
        /// Those of the account that reads.
        case own
        case account(String)
        /// The name is only known when the word is evaluated.
        case any
    }

    /// What concerns every place: all blocks but those below and those of pipelines.
    private(set) var common = Texts()
    private(set) var stacks: [String: Texts] = [:]
    private(set) var environments: [String: Texts] = [:]
    /// Of each account what does not stand in a block of a region.
    private(set) var accounts: [String: Texts] = [:]
    /// Each region's block, by the names of the account, of its environment where the account has blocks for them, and of the region.
    private(set) var regions: [[String]: Texts] = [:]

    init(_ declarations: Declarations) {
        for block in declarations.files.flatMap(\.body.blocks) {
            let name = block.label?.text ?? ""
            switch block.type {
            case "pipeline": break
            case "stack": stacks[name, default: Texts()].add(block)
            case "environment": environments[name, default: Texts()].add(block)
            case "account": add(account: block.body, path: [name])
            default: common.add(block)
            }
        }
    }

    /// Adds what stands in an account's block, or in the block of one of its environments.
    private mutating func add(account body: Body, path: [String]) {
        for item in body.items {
            switch item {
            case .attribute(let attribute): accounts[path[0], default: Texts()].add(attribute)
            case .block(let block):
                let label = block.label?.text ?? ""
                switch block.type {
                case "region": regions[path + [label], default: Texts()].add(block)
                case Place.global: regions[path + [Place.global], default: Texts()].add(block)
                case "environment": add(account: block.body, path: path + [label])
                default: accounts[path[0], default: Texts()].add(block)
                }
            }
        }
    }
}

extension BlockTexts.Texts {
    fileprivate mutating func add(_ block: Block) {
        parts.append(BlockTexts.Part(block.span))
        read(block.body)
    }

    fileprivate mutating func add(_ attribute: Attribute) {
        parts.append(BlockTexts.Part(attribute.span))
        read(attribute.expression)
    }

    private mutating func read(_ body: Body) {
        for item in body.items {
            switch item {
            case .attribute(let attribute): read(attribute.expression)
            case .block(let block): read(block.body)
            }
        }
    }

    private mutating func read(_ expression: Expression) {
        for traversal in expression.variables { Self.reach(of: traversal).map { _ = read.insert($0) } }
    }

    /// Whose units a name reads; nil for one that stays at its own place, such as `account.name`.
    private static func reach(of traversal: Traversal) -> BlockTexts.Reach? {
        guard [Place.global, "region", "environment", "account"].contains(traversal.root) else { return nil }
        if traversal.root == Place.global { return .own }
        guard let name = traversal.steps.first?.name else { return .any }
        let goesOn = traversal.steps.dropFirst().contains { $0.attributeName != nil }
        if !goesOn, PlaceAttribute.named(name, of: traversal.root) != nil { return nil }
        return traversal.root == "account" ? .account(name) : .own
    }
}
