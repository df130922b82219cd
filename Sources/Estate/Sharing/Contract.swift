import Catalog

/// A named contract as an estate uses it: the outputs that it shares, and the modules that they come from.
package struct Contract: Sendable {
    package let name: String
    package let modules: Set<String>
    package let parts: [ContractPart]
    package let outputs: [SharedOutput]
    /// Whether all parts were understood and the catalog has their modules. What does not fit to others is not reported: the
    /// mistake was.
    let isComplete: Bool

    /// The path of the unit that is made for a `provides` block, and below that for a `consumes` block.
    package let exportPath: String
    package let lookupPath: String

    init(_ contract: NamedContract, in catalog: Catalog) {
        name = contract.name
        modules = contract.modules
        parts = contract.parts
        isComplete = contract.isComplete && parts.allSatisfy { catalog.modules[$0.module] != nil }
        outputs = catalog.sharedOutputs(of: contract)
        exportPath = "\(contract.name)/export"
        lookupPath = "\(contract.name)/lookup"
    }

    static func all(in catalog: Catalog) -> [String: Contract] {
        Dictionary(
            catalog.contracts.map { ($0.name, Contract($0, in: catalog)) }, uniquingKeysWith: { first, _ in first })
    }
}
