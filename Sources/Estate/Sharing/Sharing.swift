import Catalog
import Diagnostics
import HCL

/// What `provides` and `consumes` change about the units of a place: a provider gets an export, a consumer gets a
/// lookup, and the units of a consumed contract's modules become names for what the provider has.
struct Sharing {
    private let place: Place
    private let estate: Estate
    private let names: PlaceNames
    private(set) var diagnostics: [Diagnostic] = []
    /// The parts of contracts for which a unit is named that does not exist, which was reported, by their keys.
    private var misnamed: Set<String> = []

    /// Whether some unit of the place is missing because of a mistake that was reported.
    private let isBroken: Bool

    init(_ place: Place, _ estate: Estate, names: PlaceNames, isBroken: Bool) {
        self.isBroken = isBroken
        self.place = place
        self.estate = estate
        self.names = names
    }

    /// The units of the place with those of contracts, sorted by path.
    ///
    /// - Parameter slots: the units of the place's own blocks, sorted by path.
    mutating func apply(to slots: [UnitSlot]) -> [UnitSlot] {
        guard !place.region.consumes.isEmpty || !place.region.provides.isEmpty else { return slots }
        var slots = slots
        for block in place.region.consumes {
            guard let contract = contract(block) else { continue }
            let named = named(block, contract)
            for part in contract.parts {
                let all = slots.indices.filter { slots[$0].module.module.name == part.module }
                for index in named.positions(of: part, among: slots) ?? all {
                    slots[index].sharedBy = SharedPart(contract: contract.name, key: part.key)
                }
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

    /// The units that belong to the contract at a consumer: by its own block or, without a word there, by the
    /// provider's, if it is a place of this estate. Units that only the provider has are not a mistake here.
    private mutating func named(_ block: SharingBlock, _ contract: Contract) -> SharedUnits {
        let own = SharedUnits(block, of: contract)
        diagnostics += own.diagnostics
        guard block.word("units") == nil else { return own }
        let consumed = SharingWords(names: names).consumed(block)
        let blocks = estate.providing.places(for: consumed, of: place).flatMap(\.region.provides)
        return blocks.first { $0.contract == contract.name && $0.word("units") != nil }.map {
            SharedUnits($0, of: contract)
        } ?? own
    }

    /// The contract of a block; nil, with an error, where the catalog has none of this name.
    private mutating func contract(_ block: SharingBlock) -> Contract? {
        if let found = estate.contracts[block.contract] { return found }
        diagnostics.append(
            .error(
                .unknownContract, "there is no contract \"\(block.contract)\" in the catalog", at: block.contractSpan,
                help: Suggestion.help(for: block.contract, among: estate.contracts.keys)
                    ?? "declare it in catalog.hcl: `contract \"\(block.contract)\" { modules = [...] }`"))
        return nil
    }

    /// The unit that stands for a block.
    private func slot(_ block: SharingBlock, _ path: String) -> UnitSlot? {
        estate.interfaces[path].map {
            UnitSlot(
                path: path, blockPath: path, definition: UnitDefinition([], module: $0), origin: .sharing(block))
        }
    }

    /// For each shared output the unit that has it. Each part of the contract must have exactly one unit at the place.
    private mutating func wires(
        of contract: Contract, _ block: SharingBlock, _ slots: [UnitSlot]
    ) -> [UnitSlot.Wire] {
        let named = SharedUnits(block, of: contract)
        diagnostics += named.diagnostics
        let own = slots.filter { $0.sharedBy == nil && contract.modules.contains($0.module.module.name) }
        var owners: [String: [UnitSlot]] = [:]
        misnamed = []
        for part in contract.parts {
            guard let found = named.positions(of: part, among: own) else {
                let all = own.filter { $0.module.module.name == part.module }
                if !all.isEmpty { owners[part.key] = all }
                continue
            }
            let isKnown = named.diagnostics.isEmpty && contract.isComplete && !isBroken && !names.gaps.contains(.units)
            if isKnown {
                named.missing(part, found, among: own, of: block, at: place).map { diagnostics.append($0) }
            }
            if found.count == 1 { owners[part.key] = [own[found[0]]] } else { misnamed.insert(part.key) }
        }
        // Of the parts of a list that was not understood it is not known which unit was meant.
        if !named.diagnostics.isEmpty { misnamed.formUnion(contract.parts.map(\.key)) }
        refuseOwners(owners, of: contract, in: block)
        return contract.outputs.compactMap { shared in
            guard let owners = owners[shared.part.key], let owner = owners.first, owners.count == 1 else { return nil }
            if let condition = shared.output.available,
                UnitAvailability.isUnavailable(condition, for: owner, in: names)
            {
                refuseUnavailable(condition, of: shared, owner: owner, contract: contract, block: block)
                return nil
            }
            return UnitSlot.Wire(input: shared.name, owner: owner.path, output: shared.output)
        }
    }

    /// Reports an output that is shared and that the unit does not have with its inputs.
    private mutating func refuseUnavailable(
        _ condition: Condition, of shared: SharedOutput, owner: UnitSlot, contract: Contract,
        block: SharingBlock
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

    /// Reports the modules of the contract without a unit at the place, all in one error, and each with several units.
    private mutating func refuseOwners(
        _ owners: [String: [UnitSlot]], of contract: Contract, in block: SharingBlock
    ) {
        let lacking = contract.outputs.filter { owners[$0.part.key] == nil && !misnamed.contains($0.part.key) }
        if !lacking.isEmpty, !names.gaps.contains(.units), !isBroken {
            let modules = Set(lacking.map(\.module)).sorted()
            diagnostics.append(
                .error(
                    .nothingToShare,
                    "\(place.address) lacks \(modules.joined(separator: ", ")), whose outputs \"\(contract.name)\" shares",
                    at: block.headerSpan,
                    help: "place a unit of \(modules.count == 1 ? "the module" : "each module") here; missing are "
                        + lacking.map { "`\($0.path)`" }.joined(separator: ", ")))
        }
        for (module, several) in owners.sorted(by: { $0.key < $1.key })
        where several.count > 1 && !misnamed.contains(module) {
            var diagnostic = Diagnostic.error(
                .nothingToShare,
                "\(place.address) has several \(module), whose outputs \"\(contract.name)\" shares",
                at: block.headerSpan,
                help: "say which is the contract's: `units = { \"\(module)\" = module.NAME }`")
            for owner in several { diagnostic = diagnostic.label(owner.span, "one of them") }
            diagnostics.append(diagnostic)
        }
    }
}
