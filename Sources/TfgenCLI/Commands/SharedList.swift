import Diagnostics
import Estate
import HCL

/// `tfgen list --shared`: who provides and who consumes which contract, with the rule priorities and domains of the
/// consumers' services.
enum SharedList {
    struct Row {
        let contract: String
        let prefix: String
        let place: String
        let role: String
        var unit = ""
        var priority = ""
        var domains = ""

        static let titles = ["contract", "prefix", "place", "role", "unit", "priority", "domains"]
        var cells: [String] { [contract, prefix, place, role, unit, priority, domains] }
    }

    static func rows(_ evaluated: EvaluatedEstate) -> [Row] {
        evaluated.places.flatMap { place -> [Row] in
            let provided = place.provided.map { (contract: $0.contract, prefix: $0.prefix, role: "provider") }
            let consumed = place.consumed.map { (contract: $0.contract, prefix: $0.prefix ?? "", role: "consumer") }
            return (provided + consumed).flatMap { shared -> [Row] in
                let row = Row(
                    contract: shared.contract, prefix: shared.prefix, place: place.place.address, role: shared.role)
                let rules = place.units.filter { unit in unit.inputs.contains { $0.name.hasSuffix("rule_priority") } }
                return rules.isEmpty ? [row] : rules.map { fill(row, $0) }
            }
        }
    }

    private static func fill(_ row: Row, _ unit: Unit) -> Row {
        var row = row
        row.unit = unit.address.path
        row.priority = text(unit.inputs.first { $0.name.hasSuffix("rule_priority") })
        row.domains = text(unit.inputs.first { $0.name == "host_headers" })
        return row
    }

    private static func text(_ input: Unit.Input?) -> String {
        guard let value = input?.value else { return "" }
        if let elements = value.elements { return elements.compactMap(\.asString).joined(separator: ", ") }
        return value.asString ?? value.asInt.map(String.init) ?? ""
    }

    static func print(_ rows: [Row], _ console: inout Console) {
        let lines = [Row.titles] + rows.map(\.cells)
        let widths = Row.titles.indices.map { column in lines.map { $0[column].utf8.count }.max() ?? 0 }
        for line in lines {
            let cells = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.utf8.count) }
            var text = cells.joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            console.print(text)
        }
    }

    static func json(_ rows: [Row]) -> JSON {
        .array(rows.map { row in .object(zip(Row.titles, row.cells).map { ($0, .string($1)) }) })
    }
}
