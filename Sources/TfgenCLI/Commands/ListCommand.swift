import Diagnostics
import Estate
import HCL

/// `tfgen list`: the units, as a tree or as JSON.
enum ListCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let session = EstateSession.load(arguments.value(of: .estate), into: &diagnostics),
            !diagnostics.hasErrors
        else {
            console.show(diagnostics)
            return .failed
        }
        let request = Evaluation.Request(
            scopes: arguments.arguments.map { AddressPattern($0) }, jobs: Jobs.count(arguments), keepsUnits: true,
            renders: false)
        let evaluation = Evaluation.run(session.estate, request)
        diagnostics.add(evaluation.diagnostics.oncePerCause())
        diagnostics = diagnostics.withoutConsequences()
        console.show(diagnostics)
        guard !diagnostics.hasErrors else { return .failed }
        if arguments.has(.shared) {
            let rows = SharedList.rows(session.estate, evaluation.units)
            arguments.has(.json) ? console.print(SharedList.json(rows).text) : SharedList.print(rows, &console)
        } else if arguments.has(.json) {
            console.print(json(evaluation.units, session.estate).text)
        } else {
            printTree(evaluation.units, &console)
        }
        return .done
    }

    private static func json(_ units: [Unit], _ estate: Estate) -> JSON {
        let environments = Dictionary(
            estate.places.map { ($0.address, $0.environmentName) }, uniquingKeysWith: { first, _ in first })
        return .array(
            units.map { unit in
                .object([
                    ("address", .string(unit.address.description)), ("account", .string(unit.address.account)),
                    ("environment", environments[unit.address.place].map(JSON.string) ?? .null),
                    ("region", .string(unit.address.region)), ("path", .string(unit.address.path)),
                    ("module", .string(unit.module)), ("service", unit.service.map(JSON.string) ?? .null),
                    ("folder", .string(unit.folder)),
                    (
                        "dependencies",
                        .array(unit.dependencies.map { .string($0.address.description) })
                    ),
                ])
            })
    }

    /// Places as headings, units below them, each with the module where its path does not say it.
    private static func printTree(_ units: [Unit], _ console: inout Console) {
        var place = ""
        for unit in units {
            if unit.address.place != place {
                if !place.isEmpty { console.print("") }
                place = unit.address.place
                console.print(place)
            }
            let says = unit.address.path == unit.module || unit.address.path.hasSuffix("/\(unit.module)")
            console.print("  \(unit.address.path)" + (says ? "" : "  (\(unit.module))"))
        }
    }
}
