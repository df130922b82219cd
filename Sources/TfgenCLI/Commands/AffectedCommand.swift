import Diagnostics
import Review

/// `tfgen affected`: the units that a change reaches, in the waves in which to apply them.
enum AffectedCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let base = arguments.value(of: .base) else {
            diagnostics.add(
                .error(
                    .optionNeedsBase, "`tfgen affected` needs `--base`", at: nil,
                    help: "for example `tfgen affected --base origin/main`"))
            return console.fail(diagnostics)
        }
        if arguments.has(.json), arguments.has(.matrix) {
            diagnostics.add(
                .error(
                    .optionsExclude, "`--json` and `--matrix` are two forms of one answer", at: nil,
                    help: "give one of them"))
            return console.fail(diagnostics)
        }
        let made = ReviewSession.make(arguments, base: base, into: &diagnostics)
        console.show(diagnostics)
        guard let review = made.review, !diagnostics.hasErrors else { return .failed }
        let affected = AffectedUnits(review, dependents: arguments.has(.dependents))
        if arguments.has(.matrix) {
            // The matrix is one line, since GitHub Actions reads it from a line of `$GITHUB_OUTPUT`.
            console.print(affected.matrix.compactText)
        } else if arguments.has(.json) {
            console.answer(diagnostics, affected.members(review))
        } else if !affected.entries.isEmpty {
            console.print(affected.text)
        }
        return .done
    }
}
