import Diagnostics
import Estate
import HCL

/// `tfgen list`: the units, as a tree or as JSON.
enum ListCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        let evaluated = session.evaluate(arguments.arguments, into: &diagnostics)?.estate
        if let evaluated {
            diagnostics.add(evaluated.diagnostics)
            diagnostics.add(evaluated.stateProblems.all.asWarnings())
        }
        guard let evaluated, !diagnostics.hasErrors else { return console.fail(diagnostics) }
        console.show(diagnostics)
        if arguments.has(.shared) {
            let rows = SharedList.rows(evaluated)
            arguments.has(.json)
                ? console.answer(diagnostics, [("shared", SharedList.json(rows))]) : SharedList.print(rows, &console)
        } else if arguments.has(.json) {
            console.answer(diagnostics, [("units", .array(evaluated.units.map(json)))])
        } else {
            printTree(evaluated.units, &console)
        }
        return .done
    }

    /// A unit as JSON.
    private static func json(_ unit: Unit) -> JSON {
        .object([
            ("address", .string(unit.address.description)), ("account", .string(unit.address.account)),
            ("environment", .string(unit.place.environmentName)), ("region", .string(unit.address.region)),
            ("path", .string(unit.address.path)), ("module", .string(unit.module)),
            ("service", unit.service.map(JSON.string) ?? .null), ("folder", .string(unit.folder)),
            (
                "dependencies",
                .array(unit.dependencies.map { .string($0.unit.address(from: unit.place).description) })
            ),
        ])
    }

    /// Shows the places as headings and the units below them. A unit's module is named where its path does not end
    /// with it.
    private static func printTree(_ units: [Unit], _ console: inout Console) {
        var place: Place?
        for unit in units {
            if unit.place !== place {
                if place != nil { console.print("") }
                place = unit.place
                console.print(unit.place.address)
            }
            let says = unit.address.path == unit.module || unit.address.path.hasSuffix("/\(unit.module)")
            console.print("  \(unit.address.path)" + (says ? "" : "  (\(unit.module))"))
        }
    }
}
