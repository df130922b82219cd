import Catalog
import HCL

/// A module as the evaluation of its units needs it: names resolved to positions once.
package final class ModuleInterface: Sendable {
    package let module: Module
    /// A number that no other module of the estate has.
    let id: Int32
    /// For a module in place: how many folders above its own it reads. See `FoundModule.outward`.
    package let outward: Int

    /// The positions of variables by name, and below those of outputs.
    package let variables: [String: Int]
    package let outputs: [String: Int]
    /// The type of each variable, and how a value is handed over to it.
    package let types: [Type]
    package let handovers: [Handover]
    /// Positions of the variables that have to be given.
    let required: [Int]
    /// The values of the variables that have defaults.
    let defaults: InputValues
    /// Every validation of every variable, and every caution.
    let rules: [Rule]
    /// A condition on a module's inputs that has to hold.
    struct Rule: Sendable {
        enum Kind: Sendable {
            case validation(Validation, of: Int)
            case caution(Caution)
        }

        let kind: Kind
        let condition: Condition
        /// The positions of the variables that the condition reads.
        let reads: [Int]
    }

    /// The positions of the variables with `unique_per` or `disjoint_per`.
    let claims: [Int]
    /// The configurations of providers that the module needs from its unit.
    let providers: NeededProviders
    /// The positions of the variables with `within`.
    let bounded: [Int]

    init(_ module: Module, id: Int32, outward: Int = 0) {
        self.module = module
        self.outward = outward
        self.id = id
        providers = NeededProviders(module)
        types = module.variables.map(\.type)
        handovers = module.variables.map { Handover(to: $0) }
        required = module.variables.indices.filter { module.variables[$0].isRequired }
        defaults = InputValues(defaultsOf: module)
        let positions = Dictionary(
            module.variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        rules =
            module.variables.enumerated().flatMap { position, variable in
                variable.validations.map { validation in
                    Rule(
                        kind: .validation(validation, of: position), condition: validation.condition,
                        reads: validation.reads.compactMap { positions[$0] })
                }
            }
            + module.cautions.map { caution in
                Rule(
                    kind: .caution(caution), condition: caution.condition,
                    reads: caution.reads.compactMap { positions[$0] })
            }
        bounded = module.variables.indices.filter { !module.variables[$0].bounds.isEmpty }
        claims = module.variables.indices.filter {
            module.variables[$0].uniquePer != nil || module.variables[$0].disjointPer != nil
        }
        variables = positions
        outputs = Dictionary(module.outputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The interfaces of all modules of a catalog, with those made from its contracts, by name.
    ///
    /// - Parameter generated: variables that each of them has beside its own.
    static func all(in catalog: Catalog, adding generated: [Variable]) -> [String: ModuleInterface] {
        var found: [String: ModuleInterface] = [:]
        for name in catalog.moduleNames {
            guard let module = catalog.modules[name] else { continue }
            found[name] = ModuleInterface(module.adding(generated), id: Int32(found.count))
        }
        for module in catalog.contractModules() where found[module.name] == nil {
            found[module.name] = ModuleInterface(module.adding(generated), id: Int32(found.count))
        }
        return found
    }

    package func output(_ name: String) -> ModuleOutput? { outputs[name].map { module.outputs[$0] } }
}
