import Diagnostics
import HCL

/// A `terragrunt` or `provider` block of a layer, a service or a module: words of another language, as they stand in the
/// text.
package final class SettingsBlock: Sendable {
    let id: Int32
    /// The service whose units the block is for; `nil` where it is for all units of its layer, or one module.
    let service: String?
    let block: Block
    /// Whether a name in it was not understood.
    let isIncomplete: Bool

    init(id: Int32, service: String?, block: Block, isIncomplete: Bool) {
        self.id = id
        self.service = service
        self.block = block
        self.isIncomplete = isIncomplete
    }

    package var span: Span { block.headerSpan }

    /// The label of a provider.
    package var name: String { block.labels.first?.text ?? "" }
}

/// An `inputs` block: inputs of every unit of its layer, or of one service, whose module has such variables.
package final class InputsBlock: Sendable {
    let id: Int32
    let service: String?
    package let words: [Word]

    init(id: Int32, service: String?, words: [Word]) {
        self.id = id
        self.service = service
        self.words = words
    }
}

/// What a body says in the languages of Terragrunt and of providers.
package struct BodySettings: Sendable {
    package var inputs: [InputsBlock] = []
    package var terragrunt: [SettingsBlock] = []
    package var providers: [SettingsBlock] = []

    var isEmpty: Bool { inputs.isEmpty && terragrunt.isEmpty && providers.isEmpty }

    mutating func add(_ other: BodySettings) {
        inputs += other.inputs
        terragrunt += other.terragrunt
        providers += other.providers
    }
}

extension [SettingsBlock] {
    /// Those for the units of a service, or for one that belongs to none: what is said of the service is nearer.
    func applying(to service: String?) -> [SettingsBlock] {
        filter { $0.service == nil } + (service == nil ? [] : filter { $0.service == service })
    }
}

extension [InputsBlock] {
    func applying(to service: String?) -> [InputsBlock] {
        filter { $0.service == nil } + (service == nil ? [] : filter { $0.service == service })
    }
}

/// Reads the `inputs`, `terragrunt` and `provider` blocks of a body.
struct SettingsReader {
    /// The layer, as `explain` names it.
    let title: String
    let service: String?
    /// Whether it is the body of an estate, an environment, an account or a region, and not of units.
    let isOfPlaces: Bool
    private(set) var found: BodySettings

    /// - Parameter found: what was read of the body before.
    init(title: String, service: String? = nil, isOfPlaces: Bool = false, found: BodySettings = BodySettings()) {
        self.title = title
        self.isOfPlaces = isOfPlaces
        self.found = found
        self.service = service
    }

    /// The blocks that a layer, a service or a module may hold, with the number of their labels.
    static let blocks = ["inputs": 0, "terragrunt": 0, "provider": 1]
    /// Those of a module, whose inputs are its attributes.
    static let moduleBlocks = ["terragrunt": 0, "provider": 1]

    /// Reads the block if it is one of these.
    mutating func read(_ block: Block, _ numbering: inout Numbering, into diagnostics: inout Diagnostics) {
        switch block.type {
        case "inputs":
            Schemas.inputs.check(block.body, header: block.headerSpan, into: &diagnostics)
            let words = block.body.attributes.map { numbering.word($0, in: title) }
            found.inputs.append(InputsBlock(id: numbering.block(), service: service, words: words))
        case "terragrunt":
            var isGood = TerragruntWords.top.check(block, into: &diagnostics)
            for problem in ReservedNames.problems(in: block) {
                isGood = false
                diagnostics.add(problem)
            }
            found.terragrunt.append(
                SettingsBlock(id: numbering.block(), service: service, block: block, isIncomplete: !isGood))
        case "provider":
            readProvider(block, &numbering, into: &diagnostics)
        default: break
        }
    }

    private mutating func readProvider(
        _ block: Block, _ numbering: inout Numbering, into diagnostics: inout Diagnostics
    ) {
        let isGood = ProviderWords.check(block, isRoot: isOfPlaces, into: &diagnostics)
        let read = SettingsBlock(id: numbering.block(), service: service, block: block, isIncomplete: !isGood)
        if let first = found.providers.first(where: { $0.provider == read.provider }) {
            return diagnostics.add(
                .error(
                    .duplicateName, "provider \"\(read.provider.text)\" is declared twice", at: block.headerSpan,
                    help: "join the two blocks, or give one of them another `alias`"
                ).label(first.span, "the first is here"))
        }
        found.providers.append(read)
    }
}
