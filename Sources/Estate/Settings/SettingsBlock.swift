import Diagnostics
import HCL

/// A `terragrunt` or `provider` block of a layer, a service or a module. Its words are of another language, and are
/// kept as they are written.
package final class SettingsBlock: Sendable {
    /// A number that no other block of the estate has.
    let id: Int32
    /// The service whose units the block is for; `nil` where it is for all units of its layer, or one module.
    let service: String?
    package let block: Block
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
    package var name: String { block.label?.text ?? "" }
}

/// An `inputs` block: values for every unit of its layer, or of one service, whose module has such variables.
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

/// The `inputs`, `terragrunt` and `provider` blocks of one body.
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
    /// The blocks for the units of a service, nil for units without one. Those of the service come last, because
    /// they are nearer.
    func applying(to service: String?) -> [SettingsBlock] {
        filter { $0.service == nil } + (service == nil ? [] : filter { $0.service == service })
    }
}

extension [InputsBlock] {
    func applying(to service: String?) -> [InputsBlock] {
        filter { $0.service == nil } + (service == nil ? [] : filter { $0.service == service })
    }
}

/// Reads the `inputs`, `terragrunt` and `provider` blocks of a body. Names are checked; nothing is evaluated.
struct SettingsReader {
    /// The layer as messages name it.
    let title: String
    let service: String?
    /// Whether the body is that of an estate, environment, account or region, where `aws` without alias may be
    /// configured.
    let isOfPlaces: Bool
    private(set) var found: BodySettings

    /// - Parameter found: what was read of the body before.
    init(
        title: String, service: String? = nil, isOfPlaces: Bool = false, found: BodySettings = BodySettings()
    ) {
        self.title = title
        self.isOfPlaces = isOfPlaces
        self.found = found
        self.service = service
    }

    /// The blocks that a layer or a service may have, with the number of their labels.
    static let blocks = ["inputs": 0, "terragrunt": 0, "provider": 1]
    /// Those of a module block, whose inputs are its attributes.
    static let moduleBlocks = ["terragrunt": 0, "provider": 1]

    /// Reads the block if it is of one of these types; any other one is ignored.
    mutating func read(_ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics) {
        switch block.type {
        case "inputs":
            Schemas.inputs.check(block.body, header: block.headerSpan, into: &diagnostics)
            let words = block.body.attributes.map { numbering.word($0, in: title) }
            found.inputs.append(InputsBlock(id: numbering.block(block), service: service, words: words))
        case "terragrunt":
            var isGood = TerragruntWords.top.check(block, into: &diagnostics)
            for problem in ReservedNames.problems(in: block) {
                isGood = false
                diagnostics.add(problem)
            }
            found.terragrunt.append(
                SettingsBlock(id: numbering.block(block), service: service, block: block, isIncomplete: !isGood))
        case "provider":
            readProvider(block, numbering, into: &diagnostics)
        default: break
        }
    }

    private mutating func readProvider(
        _ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) {
        let isGood = ProviderWords.check(block, isRoot: isOfPlaces, into: &diagnostics)
        let read = SettingsBlock(id: numbering.block(block), service: service, block: block, isIncomplete: !isGood)
        if !read.hasUnclearAlias, let first = found.providers.first(where: { $0.provider == read.provider }) {
            return diagnostics.add(
                .error(
                    .duplicateName, "provider \"\(read.provider.text)\" is declared twice", at: block.headerSpan,
                    help: "join the two blocks, or give one of them another `alias`"
                ).label(first.span, "the first is here"))
        }
        found.providers.append(read)
    }
}
