import Catalog
import HCL

/// What a shared output is, whichever place reads it: two consumers of one prefix and their provider mean the same
/// value. Values are compared by it for `unique_per`. The same prefix in another account or region is another
/// parameter.
struct SharedIdentity: Hashable, Sendable {
    private let contract: String
    private let prefix: String
    private let account: String
    private let region: String
    private let output: String

    /// Nil where the output is not shared through a contract.
    ///
    /// - Parameter reference: an output that a unit of the place reads.
    init?(_ reference: OutputReference, in placed: PlacedPlace) {
        guard reference.location == nil else { return nil }
        let (place, names) = (placed.place, placed.names)
        let words = SharingWords(names: names)
        for block in place.region.consumes
        where names.estate.contracts[block.contract]?.lookupPath == reference.owner {
            let consumed = words.consumed(block)
            guard let prefix = consumed.prefix else { return nil }
            self.init(
                names, contract: block.contract, prefix: prefix, output: reference.name,
                account: consumed.role?.account,
                region: consumed.otherRegion)
            return
        }
        for block in place.region.provides {
            // A place may have units of the contract's module that are not shared: the export says which are.
            guard let contract = names.estate.contracts[block.contract],
                let export = placed.index.position(ofPath: contract.exportPath),
                let wire = placed.slots[export].wires.first(where: {
                    $0.owner == reference.owner && $0.output.name == reference.name
                })
            else { continue }
            guard let prefix = words.provided().first(where: { $0.contract == block.contract })?.prefix else {
                return nil
            }
            self.init(names, contract: block.contract, prefix: prefix, output: wire.input, account: nil, region: nil)
            return
        }
        return nil
    }

    private init(
        _ names: PlaceNames, contract: String, prefix: String, output: String, account: String?,
        region: String?
    ) {
        self.contract = contract
        self.prefix = prefix
        self.output = output
        self.account = account ?? names.attribute(.accountID)?.value.asString ?? names.place.account.name
        self.region = region ?? names.place.regionName
    }
}
