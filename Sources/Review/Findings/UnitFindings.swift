import Catalog
import Estate

/// What must not be missed of units: states that change, units that are gone or moved, and the versions and outputs
/// of their modules.
struct UnitFindings {
    let review: Review

    func all() -> [Finding] {
        let successions = successions()
        return states() + removed() + moved() + outputs(successions) + versions(successions)
    }

    // MARK: - Identity

    /// Units that both sides have, with another state. Terraform would then create everything again.
    private func states() -> [Finding] {
        review.changes.compactMap { change in
            guard let old = change.base?.unit?.state.identity, let new = change.head?.unit?.state.identity, old != new
            else { return nil }
            let names = NameChange(old: old.text, new: new.text)
            return Finding(.state, names.text, units: [change.address], isGrave: true, names: names)
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
            let old = change.base?.unit?.state.identity
            let keeps = old == change.head?.unit?.state.identity
            let isOwn = old?.isNone == true
            let words =
                !keeps
                ? (one: "WITH ANOTHER STATE", many: "WITH OTHER STATES")
                : isOwn
                    ? ("its module says its state", "their modules say their states")
                    : ("keeps its state", "keep their states")
            let names = NameChange(old: change.formerAddress ?? "", new: change.address, words: words)
            return Finding(
                .moved, names.text, units: [change.address], isGrave: !keeps, names: names)
        }
    }

    // MARK: - Modules

    /// Two modules, of which the second took the place of the first in some units: the same module as it was edited, or
    /// another version of it.
    private struct Succession {
        let name: String
        let old: Module
        let new: Module
        /// The addresses of the units, at the head.
        var units: [String]
    }

    /// The modules of all units that both sides have and whose modules say something else, each pair once.
    private func successions() -> [Succession] {
        struct Pair: Hashable {
            let old: ObjectIdentifier
            let new: ObjectIdentifier
        }
        var order: [Pair] = []
        var found: [Pair: Succession] = [:]
        for unit in review.sides.head.units {
            guard let new = unit.unit, let old = review.former(of: unit)?.unit, old.module == new.module else {
                continue
            }
            let pair = Pair(old: ObjectIdentifier(old.interface), new: ObjectIdentifier(new.interface))
            if found[pair] == nil {
                order.append(pair)
                found[pair] = Succession(
                    name: new.module, old: old.interface.module, new: new.interface.module, units: [])
            }
            found[pair]?.units.append(unit.address)
        }
        return order.compactMap { found[$0] }
    }

    /// Outputs of modules that are gone or have another type, where a unit reads them.
    private func outputs(_ successions: [Succession]) -> [Finding] {
        var found: [Finding] = []
        for succession in successions {
            for output in succession.old.outputs {
                let next = succession.new.output(output.name)
                if next != nil, next?.type == output.type { continue }
                let readers = readers(of: output.name, units: Set(succession.units))
                if readers.isEmpty { continue }
                let what = next.map { "changes its type from \(output.type) to \($0.type)" } ?? "is gone"
                found.append(
                    Finding(
                        .output, "\(succession.name).\(output.name) \(what), and is read", units: readers,
                        isGrave: next == nil))
            }
        }
        return found
    }

    /// The units of either side that read an output of some units.
    private func readers(of output: String, units: Set<String>) -> [String] {
        var readers: [String] = []
        for side in [review.sides.base, review.sides.head] {
            for reader in side.units {
                guard let unit = reader.unit, !readers.contains(reader.address) else { continue }
                let reads = unit.dependencies.contains { dependency in
                    dependency.outputs.contains { $0.name == output }
                        && units.contains(dependency.unit.address(from: unit.place).description)
                }
                if reads { readers.append(reader.address) }
            }
        }
        return readers
    }

    /// Units with another module or version, and what that changes in the interface.
    private func versions(_ successions: [Succession]) -> [Finding] {
        var found: [Finding] = []
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
        }
        return found + providers() + successions.flatMap(interface)
    }

    /// Providers of which the catalog requires other versions, with the units whose modules use them.
    private func providers() -> [Finding] {
        review.changes.flatMap { change -> [Finding] in
            guard change.parts.contains(where: { $0.key == .module }),
                let before = change.base?.unit?.interface.module, let after = change.head?.unit?.interface.module,
                !after.isFromElsewhere, let left = review.sides.base.catalog, let right = review.sides.head.catalog
            else { return [] }
            let old = Dictionary(
                ModuleTexts.providers(of: before, in: left).map { ($0.name, $0.version) }, uniquingKeysWith: { $1 })
            return ModuleTexts.providers(of: after, in: right).compactMap { provider in
                guard let version = old[provider.name], version != provider.version else { return nil }
                return Finding(
                    .version, "provider \(provider.name) \(provider.version), before \(version)",
                    units: [change.address], isGrave: Self.major(version) != Self.major(provider.version))
            }
        }
    }

    /// The first number of a constraint: `5` of `~> 5.100`.
    private static func major(_ constraint: String) -> Substring {
        constraint.drop { !$0.isNumber }.prefix { $0.isNumber }
    }

    /// How the interface of a module changed, with all units that have it. What concerns an input that one of the units
    /// gives stands alone; of everything else, what became of several names in the same way is one line.
    private func interface(_ succession: Succession) -> [Finding] {
        let items = InterfaceComparison(from: succession.old, to: succession.new).items
        if items.isEmpty { return [] }
        let given = given(by: succession.units)
        func finding(_ words: String, _ isGrave: Bool) -> Finding {
            Finding(.version, "\(succession.name): \(words)", units: succession.units, isGrave: isGrave)
        }
        var found = items.filter { $0.isAboutInput && given.contains($0.name) }
            .map { finding($0.words, $0.change.canBreak) }
        var order: [String] = []
        var others: [String: [InterfaceComparison.Item]] = [:]
        for item in items where !(item.isAboutInput && given.contains(item.name)) {
            let kind = "\(item.change.canBreak) \(item.wordsOfMany("", ""))"
            if others[kind] == nil { order.append(kind) }
            others[kind, default: []].append(item)
        }
        for kind in order {
            guard let same = others[kind], let first = same.first else { continue }
            if same.count < 4 {
                found += same.map { finding($0.words, $0.change.canBreak) }
            } else {
                let words = first.wordsOfMany("\(same.count) ", " (\(same.map(\.name).joined(separator: ", ")))")
                found.append(finding(words, first.change.canBreak))
            }
        }
        return found
    }

    /// The names of the inputs that some units have, on either side.
    private func given(by units: [String]) -> Set<String> {
        var names: Set<String> = []
        for address in units {
            guard let unit = review.sides.head[address] else { continue }
            names.formUnion((unit.unit?.inputs ?? []).map(\.name))
            names.formUnion((review.former(of: unit)?.unit?.inputs ?? []).map(\.name))
        }
        return names
    }
}

extension InterfaceComparison.Item {
    /// `input "x" is new and has to be given`.
    var words: String {
        switch change {
        case .inputAdded(let isRequired): "input \(name) is new\(isRequired ? " and has to be given" : "")"
        case .inputRemoved: "input \(name) is gone"
        case .typeChanged(let from, let to): "input \(name) \(Self.words(from, to))"
        case .defaultChanged: "input \(name) has another default"
        case .becameRequired: "input \(name) has to be given now"
        case .becameOptional: "input \(name) has a default now"
        case .refusesNull: "input \(name) no longer takes null"
        case .takesNull: "input \(name) takes null"
        case .sensitivityChanged(let isSensitive): "\(name) is \(isSensitive ? "" : "no longer ")sensitive"
        case .rulesChanged: "input \(name) has other rules"
        case .outputAdded: "output \(name) is new"
        case .outputRemoved: "output \(name) is gone"
        case .outputTypeChanged(let from, let to): "output \(name) \(Self.words(from, to))"
        case .providerAdded: "needs the provider \(name)"
        case .providerRemoved: "no longer needs the provider \(name)"
        case .providerVersionChanged(let from, let to):
            "provider \(name) \(to ?? "any version"), before \(from ?? "any version")"
        case .configurationsChanged(let from, let to):
            "provider \(name) is configured as \(to.joined(separator: ", ")), before \(from.joined(separator: ", "))"
        }
    }

    /// Two types, as long as a person would read them to the end.
    private static func words(_ from: String, _ to: String) -> String {
        from.utf8.count + to.utf8.count > 120 ? "has another type" : "has the type \(to), before \(from)"
    }

    var isAboutInput: Bool {
        switch change {
        case .inputAdded, .inputRemoved, .typeChanged, .defaultChanged, .becameRequired, .becameOptional, .refusesNull,
            .takesNull, .sensitivityChanged, .rulesChanged:
            true
        case .outputAdded, .outputRemoved, .outputTypeChanged, .providerAdded, .providerRemoved,
            .providerVersionChanged, .configurationsChanged:
            false
        }
    }

    /// What became of several names in the same way: `12 inputs are new (a, b, c)`.
    func wordsOfMany(_ count: String, _ names: String) -> String {
        switch change {
        case .inputAdded(let isRequired): "\(count)inputs are new\(isRequired ? " and have to be given" : "")\(names)"
        case .inputRemoved: "\(count)inputs are gone\(names)"
        case .typeChanged: "\(count)inputs have another type\(names)"
        case .defaultChanged: "\(count)inputs have another default\(names)"
        case .becameRequired: "\(count)inputs have to be given now\(names)"
        case .becameOptional: "\(count)inputs have a default now\(names)"
        case .refusesNull: "\(count)inputs no longer take null\(names)"
        case .takesNull: "\(count)inputs take null\(names)"
        case .sensitivityChanged(let isSensitive):
            "\(count)names are \(isSensitive ? "" : "no longer ")sensitive\(names)"
        case .rulesChanged: "\(count)inputs have other rules\(names)"
        case .outputAdded: "\(count)outputs are new\(names)"
        case .outputRemoved: "\(count)outputs are gone\(names)"
        case .outputTypeChanged: "\(count)outputs have another type\(names)"
        case .providerAdded: "needs \(count)more providers\(names)"
        case .providerRemoved: "needs \(count)providers less\(names)"
        case .providerVersionChanged: "\(count)providers have other versions\(names)"
        case .configurationsChanged: "\(count)providers are configured otherwise\(names)"
        }
    }
}
