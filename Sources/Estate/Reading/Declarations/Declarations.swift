import Catalog
import Diagnostics
import HCL

/// What the files of an estate say, before any layer is laid over another. Nothing is evaluated. Each `...Span` is
/// the place of the word before it, for messages; nil where the word is not there.
package struct Declarations: Sendable {
    package var name = ""
    package var nameSpan: Span?
    /// The folder of the live tree, relative to the estate's folder.
    package var live = "."
    package var liveSpan: Span?
    /// The folder of the templates, relative to the estate's folder; nil where the estate has none.
    package var templates: String?
    package var templatesSpan: Span?

    /// Nil where the estate names none; see `Layout.plain`.
    package var layout: Layout?
    package var layoutSpan: Span?
    package var state: StateBlock?
    /// The words of the `estate` block itself, which is the farthest layer.
    package var layer = Layer(.estate, name: "", span: nil, LayerParts())
    package var environments: [Layer] = []
    package var stacks: [Layer] = []
    package var accounts: [AccountBlock] = []
    package var moved: [MovedBlock] = []
    package var removed: [RemovedBlock] = []
    package var waivers: [WaiverBlock] = []
    /// The `pipeline` blocks, which the target `Pipelines` reads.
    package var pipelines: [Block] = []
    /// Literals that look like secrets, and that waivers say are none.
    package var waivedSecrets: [WaivedSecret] = []

    /// The files, also those with errors, in the order in which they were read.
    package var files: [SyntaxTree] = []
    /// What the files as a whole were meant to declare and do not, because a part of them was not understood.
    package var gaps: Gaps = []
    /// The numbers of all words and blocks are below this one.
    package var wordLimit = 0

    /// Whether the estate says the file of the provider itself, with `generate "provider"` in its `terragrunt` block. Then
    /// nothing is known of the providers that units have.
    package var hasOwnProviderFile: Bool {
        layer.settings.terragrunt.contains(where: \.hasProviderFile)
    }

    /// The files that Terragrunt does not write, because the estate says so.
    var unwritten: Set<Obstacle.Written> {
        var files: Set<Obstacle.Written> = hasOwnProviderFile ? [.provider] : []
        if let state, Backend(name: state.backend.text).isNone || state.overrides { files.insert(.backend) }
        return files
    }

    package init() {}

    /// The layout that a person has said for an account; nil for none.
    func layout(of account: AccountBlock?) -> Layout? { account?.layout ?? layout }

    /// Whether the file with the `estate` block was read.
    package var hasEstate: Bool { nameSpan != nil }
}

/// An `account` block. It has either regions of one environment, or environments with regions.
package struct AccountBlock: Sendable {
    package let layer: Layer
    /// The account's one environment, where it is named by an attribute.
    package var environment: (name: String, span: Span)?
    /// Whether the account was meant to name its environment and does not, because the word was not understood.
    package var lacksEnvironment = false
    /// Where its places lie, where that is not by the estate's layout.
    package var layout: Layout?
    package var layoutSpan: Span?
    /// The regions of an account with one environment.
    package var regions: [Layer] = []
    /// The environments of an account that has blocks for them.
    package var environments: [(layer: Layer, regions: [Layer])] = []
    package var gaps: Gaps = []

    /// The account's own layer, those of its environments and of all regions.
    package var layers: [Layer] { [layer] + regions + environments.flatMap { [$0.layer] + $0.regions } }
}

/// The `state` block of the estate: the backend, and its settings.
package struct StateBlock: Sendable {
    package let backend: BlockLabel
    /// The backend's settings.
    package let attributes: [Attribute]
    /// `generate`: the file in which Terragrunt writes the backend into each unit; nil for the usual one.
    package let file: Attribute?

    init(backend: BlockLabel, body: Body) {
        self.backend = backend
        let hasFile = !Backend(name: backend.text).isNone
        file = hasFile ? body.attribute("generate") : nil
        attributes = body.attributes.filter { !hasFile || !$0.isNamed("generate") }
    }

    /// The name of that file.
    package var fileName: String {
        guard case .string(let name)? = file?.expression.form else { return "backend.tf" }
        return name
    }

    /// Whether the file overrides what the module says of its backend, as Terraform's files of such names do.
    var overrides: Bool { fileName == "override.tf" || fileName.hasSuffix("_override.tf") }

    /// The error about another name than that of such a file; nil where it is one. One that overrides nothing could be a file of
    /// the module, `main.tf`, or one that Terragrunt writes too, `provider.tf`.
    var fileProblem: Diagnostic? {
        guard let file else { return nil }
        let isName = (fileName == "backend.tf" || overrides) && PathRule.isComponent(fileName)
        if case .string = file.expression.form, isName { return nil }
        return .error(
            .badState, "\"generate\" is a plain text that ends in `_override.tf`", at: file.expression.span,
            help: "for example `generate = \"backend_override.tf\"`, which overrides a `backend` block of the module; "
                + "without it the file is backend.tf")
    }
}

/// A `moved` block: the unit at `to` was at `from` before.
package struct MovedBlock: Sendable {
    package let from: Named
    package let to: Named
}

/// A `removed` block: the unit was given up or destroyed.
package struct RemovedBlock: Sendable {
    package let from: Named
}

/// An address as a block says it.
package struct Named: Sendable {
    package let address: String
    package let span: Span
}

/// A `waive` block: a caution that is accepted in some scopes.
package struct WaiverBlock: Sendable {
    package let caution: String
    package let cautionSpan: Span
    package let scopes: [(pattern: AddressPattern, span: Span)]
    package let reason: String
    /// `YYYY-MM-DD`, or `nil` where the waiver has no end.
    package let until: String?
    package let span: Span
}
