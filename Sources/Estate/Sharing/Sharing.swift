import Catalog
import Diagnostics
import HCL

/// What `provides` and `consumes` change of a place's units: a provider gains an export, a consumer a lookup, and the
/// units of a consumed contract's modules are names only.
struct Sharing {
    private let place: Place
    private let estate: Estate
    private let names: PlaceNames
    private(set) var diagnostics: [Diagnostic] = []

    init(_ place: Place, _ estate: Estate, _ names: PlaceNames) {
        self.place = place
        self.estate = estate
        self.names = names
    }

    /// - Parameter slots: the units of the place's own blocks, sorted by path.
    mutating func apply(to slots: [UnitSlot]) -> [UnitSlot] {
        guard !place.region.consumes.isEmpty || !place.region.provides.isEmpty else { return slots }
        var slots = slots
        for block in place.region.consumes {
            guard let contract = contract(block) else { continue }
            for index in slots.indices where contract.modules.contains(slots[index].module.module.name) {
                slots[index].sharedBy = contract.name
            }
            if let lookup = slot(block, contract.lookupPath) { slots.append(lookup) }
        }
        for block in place.region.provides {
            guard let contract = contract(block), var export = slot(block, contract.exportPath) else { continue }
            export.wires = wires(of: contract, block, slots)
            slots.append(export)
        }
        return slots.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func contract(_ block: SharingBlock) -> Contract? {
        if let found = estate.contracts[block.contract] { return found }
        diagnostics.append(
            .error(
                .unknownContract, "there is no contract \"\(block.contract)\" in the catalog", at: block.contractSpan,
                help: Suggestion.help(for: block.contract, among: estate.contracts.keys)
                    ?? "declare it in catalog.hcl: `contract \"\(block.contract)\" { modules = [...] }`"))
        return nil
    }

    private func slot(_ block: SharingBlock, _ path: String) -> UnitSlot? {
        estate.interfaces[path].map {
            UnitSlot(path: path, blockPath: path, blocks: [], module: $0, origin: .sharing(block))
        }
    }

    /// For each shared output the unit that owns it: there has to be exactly one.
    private mutating func wires(
        of contract: Contract, _ block: SharingBlock, _ slots: [UnitSlot]
    ) -> [UnitSlot.Wire] {
        let own = slots.filter { $0.sharedBy == nil && contract.modules.contains($0.module.module.name) }
        let owners = Dictionary(grouping: own, by: { $0.module.module.name })
        refuseOwners(owners, contract, block)
        return contract.outputs.compactMap { shared in
            guard let owners = owners[shared.module], let owner = owners.first, owners.count == 1 else { return nil }
            if let condition = shared.output.available,
                UnitAvailability.isUnavailable(condition, owner, names)
            {
                refuseUnavailable(condition, shared, owner, contract, block)
                return nil
            }
            return UnitSlot.Wire(input: shared.name, owner: owner.path, output: shared.output)
        }
    }

    private mutating func refuseUnavailable(
        _ condition: Condition, _ shared: SharedOutput, _ owner: UnitSlot, _ contract: Contract,
        _ block: SharingBlock
    ) {
        if owner.isIncomplete { return }
        let inputs = condition.reads.sorted().map { "`\($0)`" }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic.error(
                .nothingToShare,
                "\"\(contract.name)\" shares \"\(shared.path)\", which unit \"\(owner.path)\" does not have",
                at: block.headerSpan,
                help: "set \(inputs) of the unit, so that it has the output \"\(shared.output.name)\""
            ).label(owner.span, "the unit"))
    }

    /// One error for all modules that the place lacks, one for each that it has several of.
    private mutating func refuseOwners(
        _ owners: [String: [UnitSlot]], _ contract: Contract, _ block: SharingBlock
    ) {
        let lacking = contract.outputs.filter { owners[$0.module] == nil }
        if !lacking.isEmpty, !names.gaps.contains(.units) {
            let modules = Set(lacking.map(\.module)).sorted()
            diagnostics.append(
                .error(
                    .nothingToShare,
                    "\(place.address) lacks \(modules.joined(separator: ", ")), whose outputs \"\(contract.name)\" shares",
                    at: block.headerSpan,
                    help: "place a unit of \(modules.count == 1 ? "the module" : "each module") here; missing are "
                        + lacking.map { "`\($0.path)`" }.joined(separator: ", ")))
        }
        for (module, several) in owners.sorted(by: { $0.key < $1.key }) where several.count > 1 {
            var diagnostic = Diagnostic.error(
                .nothingToShare,
                "\(place.address) has several \(module), whose outputs \"\(contract.name)\" shares",
                at: block.headerSpan, help: "keep one of them")
            for owner in several { diagnostic = diagnostic.label(owner.span, "one of them") }
            diagnostics.append(diagnostic)
        }
    }
}
