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
    private(set) var diagnostics: [Diagnostic] = []

    init(_ slot: UnitSlot, _ units: UnitNames) {
        self.slot = slot
        self.units = units
    }

    /// The provider that is set up from the outputs of a unit; `nil`, with an error, where the unit does not say how.
    mutating func read(_ name: String, _ expression: Expression) -> ConfiguredProvider? {
        guard let traversal = expression.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps.first?.name,
            case .one(let position) = units.target.index.find(unit, home: slot.home)
        else {
            diagnostics.append(
                .error(
                    .badMeta, "provider \"\(name)\" is given by a unit of this region", at: expression.span,
                    help: "write `\(name) = module.NAME`, the unit on which the provider works"))
            return nil
        }
        let owner = units.target.slots[position]
        guard let setup = owner.module.module.providerSetup(name) else {
            diagnostics.append(
                .error(
                    .badMeta, "unit \"\(owner.path)\" does not say how to set up the provider \"\(name)\"",
                    at: expression.span,
                    help: "name a unit whose module's contract has a block `configures \"\(name)\"`"))
            return nil
        }
        let values = setup.outputs.compactMap { output in
            owner.module.output(output).map {
                Value.deferred($0.type, .reference(.output(OutputReference(owner: owner.path, name: output))))
            }
        }
        return ConfiguredProvider(setup: setup, owner: owner.path, values: values)
    }
}
