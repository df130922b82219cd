import Catalog
import Diagnostics
import HCL

/// A provider that works on what another unit creates, such as `kubernetes` on a cluster.
package struct ConfiguredProvider: Sendable {
    package let setup: ProviderSetup
    /// The path of that unit, which is at the same place.
    package let owner: String
    /// The outputs that the provider block reads.
    let values: [Value]

    package var name: String { setup.provider }
}

/// Reads members of `providers` that name a unit: `{ kubernetes = module.eks-cluster }`. The contract of that unit's
/// module says how the provider is set up (`configures`).
struct ConfiguredProviderReader {
    private let slot: UnitSlot
    private let units: UnitNames
    private(set) var diagnostics: [Diagnostic] = []

    init(_ slot: UnitSlot, _ units: UnitNames) {
        self.slot = slot
        self.units = units
    }

    /// The provider that is set up from a unit's outputs; nil, with an error, where the contract of the unit's
    /// module does not say how.
    mutating func read(_ name: String, _ expression: Expression) -> ConfiguredProvider? {
        guard let traversal = expression.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps.first?.name,
            case .one(let position) = units.target.index.find(unit, home: slot.home)
        else {
            diagnostics.append(
                .error(
                    .badMeta, "provider \"\(name)\" has to be given as a unit of this region", at: expression.span,
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
