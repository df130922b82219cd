import Catalog
import Diagnostics
import HCL

/// A provider that works on what another unit creates: kubernetes on a cluster.
package struct ConfiguredProvider: Sendable {
    package let setup: ProviderSetup
    /// The unit with whose outputs the provider is set up; it stands at the same place.
    package let owner: String
    /// The outputs that the provider's block reads.
    let values: [Value]

    package var name: String { setup.provider }
}

/// Reads `providers = { kubernetes = module.eks-cluster }`: on what the providers of a unit work. The unit that is named is one
/// whose module's contract says how the provider is set up.
struct ConfiguredProviderReader {
    private let slot: UnitSlot
    private let units: UnitNames
    private let needed: [String]
    private(set) var found: [ConfiguredProvider] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter configurable: the providers that some module of the catalog says how to set up.
    init(_ slot: UnitSlot, _ units: UnitNames, configurable: [String]) {
        self.slot = slot
        self.units = units
        let module = slot.module.module
        needed = configurable.filter { module.needs(provider: $0) }
    }

    private var module: String { slot.module.module.name }

    /// A module that needs such a provider has to be told a unit.
    mutating func read() {
        guard let word = slot.meta("providers") else {
            for name in needed { refuseMissing(name) }
            return
        }
        guard case .object(let items) = word.expression.form else {
            return diagnostics.append(
                .error(
                    .badMeta, "\"providers\" takes a map of providers to units", at: word.expression.span,
                    help: "for example `{ kubernetes = module.eks-cluster }`"))
        }
        var missing = Set(needed)
        for item in items {
            guard case .name(let name, _) = item.key, needed.contains(name) else {
                refuse(item)
                missing = []  // One of them was meant.
                continue
            }
            missing.remove(name)
            read(name, item.value)
        }
        for name in missing.sorted() { refuseMissing(name) }
        found.sort { $0.name < $1.name }
    }

    private mutating func read(_ name: String, _ expression: Expression) {
        guard let traversal = expression.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps.first?.name,
            case .one(let position) = units.target.index.find(unit, home: slot.home)
        else {
            return diagnostics.append(
                .error(
                    .badMeta, "provider \"\(name)\" is given by a unit of this region", at: expression.span,
                    help: "write `\(name) = module.NAME`, the unit on which the provider works"))
        }
        let owner = units.target.slots[position]
        guard let setup = owner.module.module.providerSetup(name) else {
            return diagnostics.append(
                .error(
                    .badMeta, "unit \"\(owner.path)\" does not say how to set up the provider \"\(name)\"",
                    at: expression.span,
                    help: "name a unit whose module's contract has a block `configures \"\(name)\"`"))
        }
        let values = setup.outputs.compactMap { output in
            owner.module.output(output).map {
                Value.deferred($0.type, .reference(.output(OutputReference(owner: owner.path, name: output))))
            }
        }
        found.append(ConfiguredProvider(setup: setup, owner: owner.path, values: values))
    }

    private mutating func refuseMissing(_ name: String) {
        diagnostics.append(
            .error(
                .badMeta, "module \(module) needs the provider \"\(name)\", and nobody says on what it works",
                at: slot.span,
                help: "add `providers = { \(name) = module.NAME }`, the unit on which the provider works"))
    }

    private mutating func refuse(_ item: ObjectItem) {
        guard case .name(let name, let span) = item.key else {
            return diagnostics.append(.error(.badMeta, "a provider is named plainly", at: item.value.span))
        }
        diagnostics.append(
            .error(
                .badMeta, "module \(module) does not take the provider \"\(name)\" from its unit", at: span,
                help: needed.isEmpty
                    ? "remove it: root.hcl sets up the AWS provider" : Suggestion.help(for: name, among: needed)))
    }
}

extension Module {
    func needs(provider name: String) -> Bool {
        resources.contains { $0.provider == name } || requiredProviders.contains { $0.name == name }
    }
}
