import Diagnostics
import Review
import Workspace

/// `tfgen diff`: what a change means. Without `--base` what a render would change, as a unified difference between the disk
/// and the model.
enum DiffCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        if let base = arguments.value(of: .base) { return review(arguments, base, &console) }
        var diagnostics = Diagnostics()
        for option in [Option.head, .noMergeBase, .format, .stat, .out] where arguments.has(option) {
            diagnostics.add(
                .error(
                    .optionNeedsBase, "`--\(option.name)` needs `--base`", at: nil,
                    help: "for example `--base origin/main`"))
        }
        guard !diagnostics.hasErrors, let plan = Plan.make(arguments, into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        console.show(diagnostics)
        console.write(Array(plan.outputs.difference().utf8))
        return plan.outputs.isCurrent ? .done : .different
    }

    private static func review(_ arguments: ParsedCommand, _ base: String, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let review = ReviewSession.make(arguments, base: base, into: &diagnostics)
        guard let review, !diagnostics.hasErrors else {
            console.show(diagnostics)
            return .failed
        }
        let text = text(review, arguments)
        if let file = arguments.value(of: .out) {
            do throws(DiskProblem) { try Disk.writeReport(file, Array(text.utf8)) } catch {
                diagnostics.add(error.diagnostic)
            }
        } else {
            console.write(Array(text.utf8))
        }
        console.show(diagnostics)
        if diagnostics.hasErrors { return .failed }
        return review.hasDifferentFiles ? .different : .done
    }

    private static func text(_ review: Review, _ arguments: ParsedCommand) -> String {
        let format = arguments.value(of: .format).flatMap { ReviewFormat(rawValue: $0) } ?? .text
        return review.text(format, isShort: arguments.has(.stat))
    }
}
