import Diagnostics
import Workspace

/// `tfgen check`: validates the model, and compares the disk with what it says. Writes nothing.
enum CheckCommand {
    /// Compares and reports in the form that was asked for. An error or, with `--strict`, a warning decides before
    /// a difference.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let plan = Plan.make(arguments, lints: true, listsStrays: true, into: &diagnostics)
        let differences = plan?.outputs.differences ?? []
        if let plan {
            diagnostics.add(plan.outputs.diagnostics)
            diagnostics.add(plan.outputs.unreadable)
            diagnostics.add(plan.outputs.hiding)
        }
        let isRefused = diagnostics.hasErrors || arguments.has(.strict) && diagnostics.hasWarnings
        let format = arguments.value(of: .checkFormat)
        if format == "sarif" {
            console.print(sarif(diagnostics, differences).text)
        } else if arguments.has(.json) || format == "json" {
            console.answer(diagnostics, [("differences", Outputs.json(differences))])
        } else if arguments.has(.quiet) {
            console.show(diagnostics.atLeast(arguments.has(.strict) ? .warning : .error))
        } else {
            console.show(diagnostics)
            for part in plan?.outputs.parts ?? [] { show(part, &console) }
            if let plan, !diagnostics.hasErrors { console.say(summary(plan, differences.count)) }
            if isRefused, !diagnostics.hasErrors { console.say("with `--strict` a warning is an error") }
        }
        if isRefused { return .failed }
        return differences.isEmpty ? .done : .different
    }

    /// Shows a line for each file that differs, or one line for a whole folder that does not exist.
    private static func show(_ part: Outputs.Part, _ console: inout Console) {
        let found = part.differences
        if found.count > 1, Disk.kind(part.output.folder) == nil {
            return console.print("missing: \(part.output.shown)/ (\(found.count) files)")
        }
        for difference in found { console.print("\(difference.kind): \(difference.path)") }
    }

    /// The last line: how many files differ, or that none does.
    private static func summary(_ plan: Plan, _ differences: Int) -> String {
        if differences > 0 {
            let files = differences == 1 ? "1 file differs" : "\(differences) files differ"
            let isUnlisted = plan.outputs.parts.contains { $0.comparison.entries.contains { $0.state == .unlisted } }
            let about =
                isUnlisted
                ? "; tfgen.lock does not know all of them: restore its lines, or `tfgen render --remove-unlisted`" : ""
            return "\(files): run `tfgen render`, or look with `tfgen diff`" + about
        }
        guard let evaluated = plan.evaluated else { return "the modules are up to date" }
        let count = evaluated.estate.places.reduce(0) { $0 + $1.units.count }
        let what = count == 1 ? "1 unit" : "\(count) units"
        return "\(what), everything is up to date"
    }

    /// The report for GitHub's code scanning (SARIF). Its paths begin at the root of the repository.
    private static func sarif(_ diagnostics: Diagnostics, _ differences: [Outputs.Difference]) -> JSON {
        let files = differences.map { difference in
            SARIFRenderer.FileFinding(
                rule: difference.kind,
                text: "The file is \(difference.kind): run `tfgen render`, or look with `tfgen diff`.",
                path: difference.path)
        }
        return SARIFRenderer(version: Tfgen.version, prefix: Terminal.repositoryPrefix).json(
            diagnostics.all, files: files)
    }
}
