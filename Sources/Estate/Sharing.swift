import Catalog
import Diagnostics
import HCL

/// A named contract as the estate uses it: what it shares, and which modules it stands for.
package struct Contract: Sendable {
    package let name: String
    package let modules: Set<String>
    package let outputs: [SharedOutput]

    var exportPath: String { "\(name)/export" }
    package var lookupPath: String { "\(name)/lookup" }
}

/// A contract that a place provides: what a consumer, also one of another estate, can look up.
package struct ProvidedContract: Sendable {
    package let contract: String
    package let prefix: String
    package let account: String
    package let accountID: String?
    package let region: String
    package let place: String
    /// The folder of the export unit below the live tree.
    package let folder: String
    /// Paths below the prefix.
    package let paths: Set<String>
}

extension Place {
    // MARK: - Units

    /// Adds the units that `provides` and `consumes` stand for. Units of a consumed contract's modules are kept as names
    /// only: whoever reads their outputs reads the lookup's.
    func applySharing(to slots: [UnitSlot]) -> [UnitSlot] {
        var slots = slots
        for declaration in description.region.consumes {
            guard let contract = contract(declaration) else { continue }
            for index in slots.indices where slots[index].module.map(contract.modules.contains) == true {
                slots[index].sharedBy = contract.name
            }
            slots.append(slot(declaration, contract.lookupPath))
        }
        for declaration in description.region.provides {
            guard let contract = contract(declaration) else { continue }
            var export = slot(declaration, contract.exportPath)
            export.wired = wires(of: contract, declaration, slots)
            slots.append(export)
        }
        return slots
    }

    private func contract(_ declaration: SharingDeclaration) -> Contract? {
        if let found = estate.contracts[declaration.contract.text] { return found }
        diagnostics.add(
            .error(
                .unknownContract, "no contract named \"\(declaration.contract.text)\" in the catalog",
                at: declaration.contract.span,
                help: Suggestion.help(for: declaration.contract.text, among: estate.contracts.keys)
                    ?? "declare it in catalog.hcl: `contract \"\(declaration.contract.text)\" { modules = [...] }`"))
        return nil
    }

    /// A unit whose one written input is the prefix.
    private func slot(_ declaration: SharingDeclaration, _ path: String) -> UnitSlot {
        var slot = UnitSlot(
            path: path,
            declarations: [
                ModuleDeclaration(
                    id: ModuleDeclaration.generated, path: path, service: nil, label: declaration.contract,
                    headerSpan: declaration.headerSpan,
                    inputs: [declaration.attributes["prefix"]].compactMap { $0 }, meta: [:], preventDestroy: nil,
                    layer: description.region.title)
            ])
        slot.module = path
        return slot
    }

    /// For each shared output the unit that owns it: there has to be exactly one.
    private func wires(
        of contract: Contract, _ declaration: SharingDeclaration, _ slots: [UnitSlot]
    ) -> [UnitSlot.Wire] {
        let owners = Dictionary(
            grouping: slots.filter { $0.sharedBy == nil && contract.modules.contains($0.module ?? "") },
            by: { $0.module ?? "" })
        refuseOwners(owners, contract, declaration)
        return contract.outputs.compactMap { shared in
            guard let owners = owners[shared.module], let owner = owners.first, owners.count == 1 else { return nil }
            if let condition = shared.output.available?.expression, isUnavailable(condition, owner) {
                refuseUnavailable(condition, shared, owner, contract, declaration)
                return nil
            }
            return UnitSlot.Wire(name: shared.name, owner: owner, output: shared.output)
        }
    }

    private func refuseUnavailable(
        _ condition: Expression, _ shared: SharedOutput, _ owner: UnitSlot, _ contract: Contract,
        _ declaration: SharingDeclaration
    ) {
        let names = ConditionReads.names(condition).sorted().map { "`\($0)`" }.joined(separator: ", ")
        diagnostics.add(
            .error(
                .nothingToShare,
                "\"\(contract.name)\" shares \"\(shared.path)\", which unit \"\(owner.path)\" does not have",
                at: declaration.headerSpan,
                help: "set \(names) of the unit, so that it has the output \"\(shared.output.name)\""
            ).label(owner.span, "the unit"))
    }

    /// One error for all modules that the place lacks, one for each that it has several of.
    private func refuseOwners(
        _ owners: [String: [UnitSlot]], _ contract: Contract, _ declaration: SharingDeclaration
    ) {
        let lacking = contract.outputs.filter { owners[$0.module] == nil }
        if !lacking.isEmpty {
            let modules = Set(lacking.map(\.module)).sorted()
            diagnostics.add(
                .error(
                    .nothingToShare,
                    "\(description.address) lacks \(modules.joined(separator: ", ")), whose outputs \"\(contract.name)\" shares",
                    at: declaration.headerSpan,
                    help: "place a unit of \(modules.count == 1 ? "the module" : "each module") here; missing are "
                        + lacking.map { "`\($0.path)`" }.joined(separator: ", ")))
        }
        for (module, several) in owners.sorted(by: { $0.key < $1.key }) where several.count > 1 {
            var diagnostic = Diagnostic.error(
                .nothingToShare,
                "\(description.address) has several \(module), whose outputs \"\(contract.name)\" shares",
                at: declaration.headerSpan, help: "keep one of them")
            for owner in several { diagnostic = diagnostic.label(owner.span, "one of them") }
            diagnostics.add(diagnostic)
        }
    }

    // MARK: - References

    /// What reading an output of a consumed contract's unit reads: the lookup's output of the same meaning.
    func readShared(_ name: String, _ slot: UnitSlot, _ contractName: String, at span: Span) -> Result<
        Value, Diagnostic
    > {
        let outputs = (estate.contracts[contractName]?.outputs ?? []).filter { $0.module == slot.module }
        guard let shared = outputs.first(where: { $0.output.name == name }) else {
            let names = outputs.map { "`\($0.output.name)`" }.joined(separator: ", ")
            return .failure(
                .error(
                    .notShared,
                    "contract \"\(contractName)\" does not share \"\(name)\" of \(slot.module ?? slot.path)", at: span,
                    help: "\(description.address) consumes the contract, which shares \(names)"))
        }
        let lookup = UnitSlot(path: "\(contractName)/lookup", declarations: [])
        return .success(.deferred(shared.output.type, .reference(.name(reference(to: lookup, output: shared.name)))))
    }

    /// What a reference means across places: two consumers of one prefix, and its provider, mean the same listener.
    func sharedIdentity(of reference: String) -> String? {
        let parts = reference.utf8.split(separator: 1, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.count == 3 else { return nil }
        let path = parts[1].dropFirst(description.region.name.utf8.count + 1)
        let output = parts[2].dropFirst(".outputs.".utf8.count)
        for declaration in description.region.consumes where path == "\(declaration.contract.text)/lookup" {
            return identity(of: declaration, String(output))
        }
        guard let slot = unitSlots.first(where: { $0.path == path }) else { return nil }
        for declaration in description.region.provides {
            let shared = estate.contracts[declaration.contract.text]?.outputs.first {
                $0.module == slot.module ?? "" && $0.output.name == output
            }
            if let shared { return identity(of: declaration, shared.name) }
        }
        return nil
    }

    /// A parameter belongs to an account and a region: the same prefix means another value in another of them.
    private func identity(of declaration: SharingDeclaration, _ output: String) -> String? {
        guard let prefix = prefix(of: declaration) else { return nil }
        let account = reader(of: declaration)?.account ?? accountWide.accountAttribute("id").asString
        return [
            declaration.contract.text, prefix, account ?? description.account.name, description.region.name, output,
        ]
        .joined(separator: " ")
    }
}

extension EstateChecks {
    /// Rule priorities of consumers: 100 to 999, so that the provider's own rules can stand before and after them.
    static func priorityRange(_ claim: Claim) -> Diagnostic? {
        guard claim.isConsumers, claim.input.hasSuffix("priority"), let priority = claim.value.asInt,
            !(100...999).contains(priority)
        else { return nil }
        return .error(
            .priorityRange, "a consumer's \"\(claim.input)\" is 100 to 999, not \(priority)", at: claim.span,
            help: "`tfgen list --shared` shows which are taken")
    }
}
