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
        let loaded = evaluated.loaded
        let library = session.library(
            for: evaluated.estate.units, of: loaded.catalog, folder: loaded.folder, loader: session.engine.loader)
        let view = View(arguments)
        console.show(diagnostics)
        var found = Diagnostics()
        var writer = UnitWriter(isJSON: view.isJSON, diagnostics)
        for places in batches(evaluated.estate.places) {
            let shown = Inventory.map(places, library, jobs: session.jobs) { view.show($0) }
            for unit in shown {
                found.add(unit.problems)
                writer.write(unit.text, &console)
            }
            console.flush()
        }
        writer.end(&console)
        console.showBesideJSON(found.oncePerCause())
        return found.hasErrors ? .failed : .done
    }

    /// Places with about a thousand units each time: the texts of a whole estate may be too long to hold.
    private static func batches(_ places: [EvaluatedPlace]) -> [[EvaluatedPlace]] {
        var batches: [[EvaluatedPlace]] = []
        var count = 0
        for place in places {
            if count == 0 { batches.append([]) }
            batches[batches.count - 1].append(place)
            count = count + place.units.count >= 1000 ? 0 : count + max(1, place.units.count)
        }
        return batches
    }
}

/// Puts the texts of units behind each other, as JSON within one object.
private struct UnitWriter {
    private let frame: (before: [UInt8], separator: [UInt8], after: [UInt8])?
    private var isFirst = true

    private let members: [(key: String, value: JSON)]

    /// - Parameter diagnostics: what is wrong with the estate; what evaluating the modules finds is said beside the JSON.
    init(isJSON: Bool, _ diagnostics: Diagnostics) {
        members = [("format_version", 1), ("diagnostics", .diagnostics(diagnostics.all))]
        frame = isJSON ? JSON.frame(members, array: "units") : nil
    }

    mutating func write(_ text: [UInt8], _ console: inout Console) {
        if let frame { console.write(isFirst ? frame.before : frame.separator) }
        isFirst = false
        console.write(text)
    }

    func end(_ console: inout Console) {
        guard let frame else { return }
        if isFirst { return console.print(JSON.object(members + [("units", [])]).text) }
        console.write(frame.after)
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
