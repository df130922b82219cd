import Diagnostics

extension Code {
    package static let badContractUnits = Code(
        350, "contract whose units are not clear",
        "Where a region has several units of a contract's module, `units = { \"database/aurora\" = module.main }` of its `provides` block "
            + "says which of them the contract shares. The others are the region's own.")
    package static let contractVersion = Code(
        351, "version of a contract",
        "The units `export` and `lookup` of a contract are modules like others: `version` says which version of them, where the "
            + "catalog's `source` has one. Without it, it is the one on which the units of the contract's modules agree."
    )
}

/// The codes of shared infrastructure.
let sharingCodes: [Code] = [.badContractUnits, .contractVersion]
