import Diagnostics
import HCL

extension UnitResources {
    /// The unit with the resources of these types alone; all where `types` is empty. Calls of modules that are not
    /// known stay, since such resources may be in them.
    package func only(_ types: Set<String>) -> UnitResources {
        UnitResources(unit: unit, content: content, shown: types)
    }

    private func shown(of resources: ModuleResources) -> ModuleResources {
        guard !shown.isEmpty else { return resources }
        var some = resources
        some.resources = resources.resources.filter { shown.contains($0.type) }
        return some
    }

    /// The rows of the shown resources. The table was made with all resources at hand, because rows follow
    /// references to others.
    private func shown(of table: SecurityTable) -> SecurityTable {
        guard !shown.isEmpty, case .known(let resources) = content else { return table }
        let subjects = Set(shown(of: resources).resources.map(\.address))
        return SecurityTable(
            rows: table.rows.filter { subjects.contains($0.key.subject) }, resources: table.resources)
    }

    // MARK: - Text

    /// The address and, indented, the tree of its resources. Empty where types were asked for and the unit has none
    /// of them.
    package var text: String {
        let address = unit.address.description
        switch content {
        case .unknown(let reason): return "\(address)  not known: \(reason)\n"
        case .known(let resources):
            let tree = shown(of: resources).text(indent: 2, data: !shown.isEmpty)
            return tree.isEmpty && !shown.isEmpty ? "" : "\(address)\n\(tree)"
        }
    }

    /// The address and, indented, the rows of its security table.
    package var securityText: String {
        let address = unit.address.description
        switch rows {
        case .unknown(let reason): return "\(address)  not known: \(reason)\n"
        case .known(let table):
            let rows = shown(of: table).text(indent: 2)
            return rows.isEmpty ? "" : "\(address)\n\(rows)"
        }
    }

    // MARK: - JSON

    /// The unit as `tfgen resources --json` shows it. `known` says whether the module's text was at hand.
    package var json: JSON {
        switch content {
        case .unknown(let reason): unknownJSON(reason)
        case .known(let resources): .object(jsonMembers(isKnown: true) + shown(of: resources).jsonMembers)
        }
    }

    /// The unit as `tfgen resources --security --json` shows it.
    package var securityJSON: JSON {
        switch rows {
        case .unknown(let reason): unknownJSON(reason)
        case .known(let table): .object(jsonMembers(isKnown: true) + [("security", shown(of: table).json)])
        }
    }

    private func unknownJSON(_ reason: String) -> JSON {
        .object(jsonMembers(isKnown: false) + [("reason", .string(reason))])
    }

    private func jsonMembers(isKnown: Bool) -> [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = [
            ("address", .string(unit.address.description)), ("folder", .string(unit.folder)),
            ("module", .string(unit.module)),
        ]
        if let version = unit.version { members.append(("version", .string(version))) }
        return members + [("known", .bool(isKnown))]
    }
}
