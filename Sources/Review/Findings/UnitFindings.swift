import Catalog
import Estate

/// What must not be missed of units: states that change, units that are gone or moved, and the versions and outputs
/// of their modules.
struct UnitFindings {
    let review: Review

    func all() -> [Finding] { states() + removed() + moved() + outputs() + versions() }

    // MARK: - Identity

    /// Units that both sides have, with another state. Terraform would then create everything again.
    private func states() -> [Finding] {
        review.changes.compactMap { change in
            guard let old = change.base?.unit?.state.identity, let new = change.head?.unit?.state.identity, old != new
            else { return nil }
            return Finding(.state, "\(old.text) → \(new.text)", units: [change.address], isGrave: true)
        }
    }

    /// Units that are gone. `from` of a `removed` block may end in `/**` and then covers all addresses below.
    private func removed() -> [Finding] {
        let declared = review.head.evaluated?.estate.declarations.removed.map(\.from.address) ?? []
        return review.changes.filter { $0.kind == .removed }.map { change in
            let isProtected = change.base?.unit?.preventDestroy == true
            let isDeclared = declared.contains {
                $0 == change.address || $0.hasSuffix("/**") && change.address.hasPrefix($0.dropLast(2))
            }
            let words = [
                isProtected ? "protected by prevent_destroy" : nil,
                isDeclared ? "a `removed` block says so" : "no `removed` block says so",
            ].compactMap { $0 }
            return Finding(.removed, words.joined(separator: "; "), units: [change.address], isGrave: isProtected)
        }
    }

    /// Units with another address. One that does not keep its state is grave.
    private func moved() -> [Finding] {
        review.changes.filter { $0.kind == .moved }.map { change in
            let keeps = change.base?.unit?.state.identity == change.head?.unit?.state.identity
            return Finding(
                .moved,
                "\(change.formerAddress ?? "") → \(change.address)\(keeps ? ", keeps its state" : ", WITH ANOTHER STATE")",
                units: [change.address], isGrave: !keeps)
        }
    }

    // MARK: - Modules

    /// Outputs of modules that are gone or have another type, where a unit reads them.
    private func outputs() -> [Finding] {
        guard let old = review.base.evaluated?.estate.catalog, let new = review.head.evaluated?.estate.catalog else {
            return []
        }
        var found: [Finding] = []
        for name in old.moduleNames {
            guard let before = old.modules[name], let after = new.modules[name] else { continue }
            for output in before.outputs {
                let next = after.output(output.name)
                if next != nil, next?.type == output.type { continue }
                let readers = readers(of: output.name, module: name)
                if readers.isEmpty { continue }
                let what = next.map { "changes its type from \(output.type) to \($0.type)" } ?? "is gone"
                found.append(
                    Finding(
                        .output, "\(name).\(output.name) \(what), and is read", units: readers, isGrave: next == nil))
            }
        }
        return found
    }

    /// The units of either side that read an output of a module's units.
    private func readers(of output: String, module: String) -> [String] {
        var readers: [String] = []
        for side in [review.sides.base, review.sides.head] {
            for reader in side.units {
                guard let unit = reader.unit, !readers.contains(reader.address) else { continue }
                let reads = unit.dependencies.contains { dependency in
                    dependency.outputs.contains { $0.name == output }
                        && side[dependency.unit.address(from: unit.place).description]?.unit?.module == module
                }
                if reads { readers.append(reader.address) }
            }
        }
        return readers
    }

    /// Units with another module or version, and what that changes in the interface.
    private func versions() -> [Finding] {
        var found: [Finding] = []
        var modules: Set<String> = []
        for change in review.changes {
            guard let old = change.base?.unit, let new = change.head?.unit else { continue }
            if old.module != new.module {
                found.append(
                    Finding(.version, "module \(old.module) → \(new.module)", units: [change.address], isGrave: true))
            } else if old.version != new.version {
                found.append(
                    Finding(
                        .version, "\(new.module) \(old.version ?? "no version") → \(new.version ?? "no version")",
                        units: [change.address]))
            }
            if change.parts.contains(where: { $0.key == .module || $0.key == .source }), old.module == new.module {
                modules.insert(new.module)
            }
        }
        return found + modules.sorted().flatMap(interface)
    }

    /// How the interface of a module changed, with all units that have the module on both sides.
    private func interface(_ name: String) -> [Finding] {
        let members = review.changes.filter { $0.head?.unit?.module == name && $0.base?.unit?.module == name }
        guard let old = members.first?.base?.unit?.interface.module,
            let new = members.first?.head?.unit?.interface.module
        else { return [] }
        return InterfaceComparison(from: old, to: new).items.map { item in
            Finding(
                .version, "\(name): \(item.words)", units: members.map(\.address), isGrave: item.change.canBreak)
        }
    }
}

extension InterfaceComparison.Item {
    /// `input "x" is new and has to be given`.
    var words: String {
        switch change {
        case .inputAdded(let isRequired): "input \(name) is new\(isRequired ? " and has to be given" : "")"
        case .inputRemoved: "input \(name) is gone"
        case .typeChanged(let from, let to): "input \(name) has the type \(to), before \(from)"
        case .defaultChanged: "input \(name) has another default"
        case .becameRequired: "input \(name) has to be given now"
        case .becameOptional: "input \(name) has a default now"
        case .refusesNull: "input \(name) takes no null any more"
        case .takesNull: "input \(name) takes null"
        case .sensitivityChanged(let isSensitive): "\(name) is \(isSensitive ? "" : "no longer ")sensitive"
        case .rulesChanged: "input \(name) has other rules"
        case .outputAdded: "output \(name) is new"
        case .outputRemoved: "output \(name) is gone"
        case .outputTypeChanged(let from, let to): "output \(name) has the type \(to), before \(from)"
        case .providerAdded: "needs the provider \(name)"
        case .providerRemoved: "no longer needs the provider \(name)"
        case .providerVersionChanged(let from, let to):
            "provider \(name) \(to ?? "any version"), before \(from ?? "any version")"
        case .configurationsChanged(let from, let to):
            "provider \(name) is configured as \(to.joined(separator: ", ")), before \(from.joined(separator: ", "))"
        }
    }
}
