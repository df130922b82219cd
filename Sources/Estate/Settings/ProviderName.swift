import Catalog
import Diagnostics
import HCL

/// A configuration of a provider: `aws`, or `aws.us_east_1`.
package struct ProviderName: Hashable, Comparable, Sendable {
    package let provider: String
    package let alias: String?

    package var text: String { alias.map { "\(provider).\($0)" } ?? provider }

    /// The name as a part of the names of blocks and files: `aws_us_east_1`.
    package var label: String { alias.map { "\(provider)_\($0)" } ?? provider }

    package init(_ provider: String, _ alias: String? = nil) {
        self.provider = provider
        self.alias = alias
    }

    /// Reads `aws` or `aws.us_east_1`; nil for any other expression.
    init?(_ expression: Expression) {
        guard let traversal = expression.traversal, traversal.steps.count < 2 else { return nil }
        if let step = traversal.steps.first, step.attributeName == nil { return nil }
        self.init(traversal.root, traversal.steps.first?.attributeName)
    }

    /// The same from a text.
    init?(text: String) {
        let parts = text.split(separator: ".").map(String.init)
        guard let first = parts.first, parts.count < 3 else { return nil }
        self.init(first, parts.count == 2 ? parts[1] : nil)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension SettingsBlock {
    /// The configuration that a `provider` block declares. An alias that is not a plain string was reported; the
    /// block then is nobody's.
    var provider: ProviderName {
        guard let alias = block.body.alias else { return ProviderName(name) }
        guard alias.isNamed("alias"), case .string(let text) = alias.expression.form else {
            return ProviderName(name, "")
        }
        return ProviderName(name, text)
    }

    /// Whether the block may be meant for a configuration that is missing, because its alias was not understood.
    var hasUnclearAlias: Bool { provider.alias == "" }
}

extension Body {
    /// The alias of a `provider` block, also under a misspelled name.
    var alias: Attribute? {
        attribute("alias") ?? attributes.first { Suggestion.nearest(to: $0.name, among: ["alias"]) != nil }
    }
}

/// The configurations of providers that a module needs: those that it uses, and the aliases that it declares.
package struct NeededProviders: Sendable {
    /// Sorted. `aws` without alias is among them, though `root.hcl` has its block.
    let all: [ProviderName]

    init(_ module: Module) {
        var found: Set<ProviderName> = []
        let uses = module.providerUses
        for use in uses where use.alias == nil { found.insert(ProviderName(use.name)) }
        for required in module.requiredProviders {
            found.formUnion(required.aliases.compactMap(ProviderName.init(text:)))
            let isUsed = uses.contains { $0.name == required.name }
            if required.aliases.isEmpty, !isUsed { found.insert(ProviderName(required.name)) }
        }
        // A module in place may set up a provider itself.
        let own = module.configuration.flatMap(\.body.blocks).filter { $0.type == "provider" }
        found.subtract(own.compactMap { $0.label.map { ProviderName($0.text) } })
        all = found.sorted()
    }

    /// The providers that somebody has to give a block, though an empty one may do: not `aws`, none that works without, and
    /// none that the module sets up itself.
    package static func unconfigured(in module: Module) -> Set<String> {
        let needed = NeededProviders(module).all.filter { $0.alias == nil && !plain.contains($0.provider) }
        return Set(needed.map(\.provider)).subtracting(["aws"])
    }

    /// The names of all that a module needs, with their aliases: `aws`, `aws.replica`.
    package static func names(in module: Module) -> Set<String> { Set(NeededProviders(module).all.map(\.text)) }

    /// Providers that work without a provider block, because there is nothing to set up.
    static let plain: Set = [
        "archive", "assert", "cloudinit", "external", "http", "local", "null", "random", "template", "terraform",
        "time",
        "tls", "utility",
    ]
}
