import Catalog
import Diagnostics
import Estate
import HCL

/// `tfgen list --shared`: which places provide and consume which contract, with those inputs of their units that
/// the modules' contracts mark as listed.
enum SharedList {
    /// A row of the table; `unit` and `inputs` are empty where no unit has an input to list.
    struct Row {
        let contract: String
        let prefix: String
        let place: String
        let role: String
        var unit = ""
        var inputs: [(name: String, value: String)] = []

        static let titles = ["contract", "prefix", "place", "role", "unit", "inputs"]
        var cells: [String] {
            let text = inputs.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
            return [contract, prefix, place, role, unit, text]
        }
    }

    /// The rows: for each place what it provides, then what it consumes.
    static func rows(_ evaluated: EvaluatedEstate) -> [Row] {
        evaluated.places.flatMap { place -> [Row] in
            let provided = place.provided.map { (contract: $0.contract, prefix: $0.prefix, role: "provider") }
            let consumed = place.consumed.map { (contract: $0.contract, prefix: $0.prefix ?? "", role: "consumer") }
            return (provided + consumed).flatMap { shared -> [Row] in
                let row = Row(
                    contract: shared.contract, prefix: shared.prefix, place: place.place.address, role: shared.role)
                let listed = place.units.compactMap { fill(row, $0) }
                return listed.isEmpty ? [row] : listed
            }
        }
    }

    /// The row with a unit's listed inputs; nil for a unit that has none.
    private static func fill(_ row: Row, _ unit: Unit) -> Row? {
        let variables = unit.interface.module.variables
        let inputs = unit.inputs.filter { variables[$0.variable].isListed }
        guard !inputs.isEmpty else { return nil }
        var row = row
        row.unit = unit.address.path
        row.inputs = inputs.map { ($0.name, text($0.value)) }
        return row
    }

    /// A value without quotes and brackets, for the table.
    private static func text(_ value: Value) -> String {
        if let elements = value.elements { return elements.isEmpty ? "[]" : elements.map(text).joined(separator: " ") }
        return value.asString ?? value.inlineSource
    }

    static func print(_ rows: [Row], _ console: inout Console) {
        let lines = [Row.titles] + rows.map(\.cells)
        let widths = Row.titles.indices.map { column in lines.map { $0[column].utf8.count }.max() ?? 0 }
        for line in lines {
            let cells = zip(line, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.utf8.count)) }
            var text = cells.joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            console.print(text)
        }
    }

    static func json(_ rows: [Row]) -> JSON {
        .array(
            rows.map { row in
                .object(
                    zip(Row.titles, row.cells.dropLast()).map { ($0, .string($1)) }
                        + [("inputs", .object(row.inputs.map { ($0.name, .string($0.value)) }))])
            })
    }
}
