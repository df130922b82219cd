import Diagnostics
import Workspace

/// `tfgen render`: writes what the model says.
enum RenderCommand {
    /// Compares, refuses to write where something is in the way, and writes.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let plan = Plan.make(arguments, listsStrays: arguments.has(.removeUnlisted), into: &diagnostics)
        else {
            return console.fail(diagnostics)
        }
        var outputs = plan.outputs
        let options = Output.Options(
            overwrite: arguments.has(.overwrite), take: arguments.has(.take),
            removesUnlisted: arguments.has(.removeUnlisted), jobs: plan.session.jobs)
        diagnostics.add(plan.obstacles(options))
        if diagnostics.hasErrors {
            if !arguments.has(.json) { console.show(plan.difference { $0.state == .edited }) }
            let ending = console.fail(diagnostics)
            if !arguments.has(.json) { console.say("nothing was written") }
            return ending
        }
        if arguments.has(.dryRun), arguments.has(.json) {
            console.answer(diagnostics, [("dry_run", true), ("differences", Outputs.json(outputs.differences))])
            return .done
        }
        // Files that a person wrote are named and shown before they are replaced.
        if !arguments.has(.json) {
            show(outputs.taken(options), of: plan, isDry: arguments.has(.dryRun), on: &console)
            if options.take { tell(outputs.unexplained(), on: &console) }
        }
        if arguments.has(.dryRun) {
            console.show(diagnostics)
            console.show(plan.difference())
            return .done
        }
        let result = outputs.write(options)
        diagnostics.add(outputs.diagnostics)
        let ending = finish(diagnostics, result: result, arguments: arguments, on: &console)
        // Only a first render says something about git's attributes.
        let isFirst = result.written > 0 && result.unchanged == 0
        if ending == .done, isFirst, !arguments.has(.json), let folder = plan.evaluated?.loaded.folder {
            GitAttributes.offer(for: folder).map { console.say($0) }
        }
        return ending
    }

    /// Names the files that tfgen did not write and that are replaced or removed, and shows what is lost.
    private static func show(
        _ taken: [(path: String, isRemoved: Bool)], of plan: Plan, isDry: Bool, on console: inout Console
    ) {
        if taken.isEmpty { return }
        for (path, isRemoved) in taken {
            console.say((isDry ? "would be " : "") + (isRemoved ? "removed: " : "replaced: ") + path)
        }
        if isDry { return }  // All differences follow.
        console.show(
            plan.difference { entry in
                switch entry.state {
                case .foreign, .hiding: true
                default: false
                }
            })
    }

    /// Names the files of units that the model does not have. They stay where they are.
    private static func tell(_ unexplained: [String], on console: inout Console) {
        for path in unexplained {
            console.say("stays: \(path), which no unit of the estate explains; `terragrunt run --all` would run it too")
        }
    }

    /// Reports what was done: to a person, or with `--json` to a program.
    private static func finish(
        _ diagnostics: Diagnostics, result: (written: Int, removed: Int, unchanged: Int),
        arguments: ParsedCommand, on console: inout Console
    ) -> Ending {
        if arguments.has(.json) {
            console.answer(
                diagnostics,
                [
                    ("written", .integer(result.written)), ("removed", .integer(result.removed)),
                    ("unchanged", .integer(result.unchanged)),
                ])
        } else {
            console.show(diagnostics)
            if !diagnostics.hasErrors { console.say(summary(result)) }
        }
        return diagnostics.hasErrors ? .failed : .done
    }

    /// The counts in one line.
    private static func summary(_ result: (written: Int, removed: Int, unchanged: Int)) -> String {
        func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
        var parts: [String] = []
        if result.written > 0 { parts.append("wrote \(count(result.written))") }
        if result.removed > 0 { parts.append("removed \(count(result.removed))") }
        parts.append(
            parts.isEmpty
                ? "nothing to do: \(count(result.unchanged)) up to date" : "\(result.unchanged) unchanged")
        return parts.joined(separator: ", ")
    }
}
