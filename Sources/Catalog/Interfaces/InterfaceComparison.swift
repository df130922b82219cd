import HCL

/// What differs between two versions of a module, as far as its users can tell. The items have the order of the
/// newer version's declarations; what was removed comes last.
package struct InterfaceComparison: Sendable {
    /// One difference. `from` and `to` are texts for people.
    package enum Change: Hashable, Sendable {
        case inputAdded(isRequired: Bool)
        case inputRemoved
        case typeChanged(from: String, to: String)
        case defaultChanged(from: String, to: String)
        case becameRequired
        case becameOptional
        case refusesNull
        case takesNull
        case sensitivityChanged(isSensitive: Bool)
        case rulesChanged
        case outputAdded
        case outputRemoved
        case outputTypeChanged(from: String, to: String)
        case providerAdded
        case providerRemoved
        case providerVersionChanged(from: String?, to: String?)
        case configurationsChanged(from: [String], to: [String])

        /// Whether a unit that was right with the older version may be wrong with the newer one.
        package var canBreak: Bool {
            switch self {
            case .inputAdded(let isRequired): isRequired
            case .inputRemoved, .typeChanged, .becameRequired, .refusesNull, .rulesChanged, .outputRemoved,
                .outputTypeChanged, .providerAdded, .configurationsChanged:
                true
            case .defaultChanged, .becameOptional, .takesNull, .sensitivityChanged, .outputAdded, .providerRemoved,
                .providerVersionChanged:
                false
            }
        }
    }

    /// One difference with the name of what it is about.
    package struct Item: Hashable, Sendable {
        /// The name of the input, output or provider.
        package let name: String
        package let change: Change
    }

    package let items: [Item]

    package init(from old: Module, to new: Module) {
        items =
            Self.inputs(from: old, to: new) + Self.outputs(from: old, to: new) + Self.providers(from: old, to: new)
    }

    // MARK: - Inputs

    private static func inputs(from old: Module, to new: Module) -> [Item] {
        let changed = new.variables.flatMap { variable -> [Item] in
            guard let before = old.variable(variable.name) else {
                return [Item(name: variable.name, change: .inputAdded(isRequired: variable.isRequired))]
            }
            return changes(from: before, to: variable).map { Item(name: variable.name, change: $0) }
        }
        return changed + removed(from: old.variables.map(\.name), to: new.variables.map(\.name), change: .inputRemoved)
    }

    private static func changes(from old: Variable, to new: Variable) -> [Change] {
        var changes: [Change] = []
        if old.type != new.type {
            changes.append(.typeChanged(from: old.type.description, to: new.type.description))
        }
        switch (old.defaultValue, new.defaultValue) {
        case (nil, nil): break
        case (nil, .some): changes.append(.becameOptional)
        case (.some, nil): changes.append(.becameRequired)
        case (.some(let before), .some(let after)) where before != after:
            changes.append(.defaultChanged(from: text(before, old), to: text(after, new)))
        default: break
        }
        if old.isNullable != new.isNullable { changes.append(new.isNullable ? .takesNull : .refusesNull) }
        if old.isSensitive != new.isSensitive {
            changes.append(.sensitivityChanged(isSensitive: new.isSensitive))
        }
        if old.validations.map(\.condition.text) != new.validations.map(\.condition.text) {
            changes.append(.rulesChanged)
        }
        return changes
    }

    /// A default as it is shown. That of a secret is not shown.
    private static func text(_ value: Value, _ variable: Variable) -> String {
        variable.isSecret ? "(sensitive)" : HCLWriter.source(of: value)
    }

    // MARK: - Outputs and providers

    private static func outputs(from old: Module, to new: Module) -> [Item] {
        let changed = new.outputs.compactMap { output -> Item? in
            guard let before = old.output(output.name) else { return Item(name: output.name, change: .outputAdded) }
            if before.type != output.type {
                return Item(
                    name: output.name,
                    change: .outputTypeChanged(from: before.type.description, to: output.type.description))
            }
            guard before.isSensitive != output.isSensitive else { return nil }
            return Item(name: output.name, change: .sensitivityChanged(isSensitive: output.isSensitive))
        }
        return changed + removed(from: old.outputs.map(\.name), to: new.outputs.map(\.name), change: .outputRemoved)
    }

    private static func providers(from old: Module, to new: Module) -> [Item] {
        let before = Dictionary(old.requiredProviders.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = new.requiredProviders.flatMap { provider -> [Item] in
            guard let other = before[provider.name] else { return [Item(name: provider.name, change: .providerAdded)] }
            var changes: [Change] = []
            if other.version != provider.version {
                changes.append(.providerVersionChanged(from: other.version, to: provider.version))
            }
            if other.aliases != provider.aliases {
                changes.append(.configurationsChanged(from: other.aliases, to: provider.aliases))
            }
            return changes.map { Item(name: provider.name, change: $0) }
        }
        return changed
            + removed(
                from: old.requiredProviders.map(\.name), to: new.requiredProviders.map(\.name), change: .providerRemoved
            )
    }

    /// One item for each name that only the older version has.
    private static func removed(from old: [String], to new: [String], change: Change) -> [Item] {
        let kept = Set(new)
        return old.filter { !kept.contains($0) }.map { Item(name: $0, change: change) }
    }
}
