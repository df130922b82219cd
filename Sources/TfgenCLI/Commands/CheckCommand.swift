import Diagnostics
import Workspace

/// `tfgen check`: validates the model, and compares the disk with what it says. Writes nothing.
enum CheckCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let plan = Plan.make(arguments, lints: true, listsStrays: true, into: &diagnostics)
        let differences = plan.map { plan in plan.outputs.parts.flatMap { part in Self.differences(part) } } ?? []
        if let plan {
            diagnostics.add(plan.outputs.diagnostics)
            diagnostics.add(plan.outputs.unreadable)
        }
        if arguments.has(.json) {
            console.print(json(diagnostics, differences).text)
        } else {
            console.show(diagnostics)
            for part in plan?.outputs.parts ?? [] { show(part, &console) }
            if let plan, !diagnostics.hasErrors { console.say(summary(plan, differences.count)) }
        }
        if diagnostics.hasErrors { return .failed }
        return differences.isEmpty ? .done : .different
    }

    /// A line for each file; one for all of a folder that is not there at all.
    private static func show(_ part: Outputs.Part, _ console: inout Console) {
        let found = differences(part)
        if found.count > 1, Disk.kind(part.output.folder) == nil {
            return console.print("missing: \(part.output.shown)/ (\(found.count) files)")
        }
        for difference in found { console.print("\(difference.kind): \(difference.path)") }
    }

    private static func differences(_ part: Outputs.Part) -> [(kind: String, path: String)] {
        var list = part.comparison.entries.map { entry in
            (kind: kind(entry.state), path: Disk.join(part.output.shown, entry.path.text))
        }
        if list.isEmpty, part.comparison.isLockStale {
            list.append(("stale", Disk.join(part.output.shown, Lock.name)))
        }
        return list
    }

    private static func summary(_ plan: Plan, _ differences: Int) -> String {
        if differences > 0 {
            let files = differences == 1 ? "1 file differs" : "\(differences) files differ"
            let isUnlisted = plan.outputs.parts.contains { $0.comparison.entries.contains { $0.state == .unlisted } }
            let about =
                isUnlisted
                ? "; tfgen.lock does not know all of them: restore its lines, or `tfgen render --remove-unlisted`" : ""
            return "\(files): run `tfgen render`, or look with `tfgen diff`" + about
        }
        guard let evaluated = plan.evaluated else { return "the modules are as they are to be" }
        let count = evaluated.estate.places.reduce(0) { $0 + $1.units.count }
        let what = count == 1 ? "1 unit" : "\(count) units"
        return "\(what), everything is as it is to be"
    }

    private static func kind(_ state: Comparison.State) -> String {
        switch state {
        case .stale: "stale"
        case .missing: "missing"
        case .edited: "edited"
        case .foreign: "foreign"
        case .orphaned: "orphaned"
        case .unlisted: "unlisted"
        case .unreadable: "unreadable"
        case .kept: "kept"
        }
    }

    private static func json(_ diagnostics: Diagnostics, _ differences: [(kind: String, path: String)]) -> JSON {
        .object([
            ("diagnostics", .diagnostics(diagnostics.all)),
            (
                "differences",
                .array(differences.map { .object([("kind", .string($0.kind)), ("path", .string($0.path))]) })
            ),
        ])
    }
}
