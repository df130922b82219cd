import Diagnostics
import Estate
import Inventory

/// `tfgen resources`: what the units create, as a tree or as JSON; with `--security`, what that opens and guards.
enum ResourcesCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        let evaluated = session.evaluate(arguments.arguments, into: &diagnostics)
        if let evaluated { diagnostics.add(evaluated.estate.diagnostics) }
        guard let evaluated, !diagnostics.hasErrors else {
            return console.fail(diagnostics)
        }
        let places = evaluated.estate.places
        let library = session.library(for: evaluated.estate.units, of: evaluated.loaded.catalog)
        let view = View(arguments)
        let shown = Inventory.map(places, library, jobs: session.jobs) { view.show($0) }
        for unit in shown { diagnostics.add(unit.problems) }
        console.show(diagnostics.oncePerCause())
        if view.isJSON {
            let units = JSON.array(shown.map { .written($0.text) })
            console.answer(diagnostics.oncePerCause(), [("units", units)])
        } else {
            for unit in shown { console.write(unit.text) }
        }
        return diagnostics.hasErrors ? .failed : .done
    }
}

/// What is shown of a unit.
private struct View: Sendable {
    struct Shown: Sendable {
        let text: [UInt8]
        let problems: Diagnostics
    }

    let isJSON: Bool
    let isSecurity: Bool
    /// The types of resources to show; empty: all.
    let types: Set<String>

    init(_ arguments: ParsedCommand) {
        isJSON = arguments.has(.json)
        isSecurity = arguments.has(.security)
        types = Set(arguments.values(of: .type))
    }

    func show(_ found: UnitResources) -> Shown {
        var problems = Diagnostics()
        if case .known(let resources) = found.content {
            for problem in resources.problems { problems.add(problem.about(unit: found.unit.address.description)) }
        }
        let wanted = found.only(types)
        let text: [UInt8]
        switch (isJSON, isSecurity) {
        case (true, true): text = wanted.securityJSON.bytes(level: 2)
        case (true, false): text = wanted.json.bytes(level: 2)
        case (false, true): text = Array(wanted.securityText.utf8)
        case (false, false): text = Array(wanted.text.utf8)
        }
        return Shown(text: text, problems: problems)
    }
}
