import Diagnostics
import Review
import Workspace

/// `tfgen diff`: what a change means. Without `--base` what a render would change, as a unified difference between the
/// disk and the model, in which files with the same change are shown once.
enum DiffCommand {
    /// Options that mean nothing without `--base`.
    private static let optionsOfRevisions: [Option] = [
        .head, .noMergeBase, .securityOnly, .failOn, .allowUnknown,
    ]

    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        if let base = arguments.value(of: .base) { return review(arguments, base: base, on: &console) }
        var diagnostics = Diagnostics()
        for option in Self.optionsOfRevisions where arguments.has(option) {
            diagnostics.add(
                .error(
                    .optionNeedsBase, "`--\(option.name)` needs `--base`", at: nil,
                    help: "for example `--base origin/main`"))
        }
        if !diagnostics.hasErrors, [Option.format, .stat, .out].contains(where: arguments.has) {
            let made = ReviewSession.ofDisk(arguments, into: &diagnostics)
            return show(made, arguments, on: &console, into: &diagnostics)
        }
        // States are compared with the lock, but differences are only shown: a diff changes nothing.
        guard !diagnostics.hasErrors, let plan = Plan.make(arguments, refusesStates: false, into: &diagnostics) else {
            return console.fail(diagnostics)
        }
        // What cannot be compared is neither a difference nor none.
        diagnostics.add(plan.outputs.diagnostics)
        diagnostics.add(plan.outputs.unreadable)
        console.show(diagnostics)
        console.show(plan.groupedDifference())
        if diagnostics.hasErrors { return .failed }
        return plan.outputs.isCurrent ? .done : .different
    }

    /// With `--base`: the review of two revisions, as text, Markdown or JSON.
    private static func review(_ arguments: ParsedCommand, base: String, on console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let made = ReviewSession.make(arguments, base: base, into: &diagnostics)
        return show(made, arguments, on: &console, into: &diagnostics)
    }

    private static func show(
        _ made: ReviewSession.Made, _ arguments: ParsedCommand, on console: inout Console,
        into diagnostics: inout Diagnostics
    ) -> Ending {
        guard let review = made.review, !diagnostics.hasErrors else {
            // A comment that says what an earlier commit meant would be wrong now.
            if case .failed(let estate?) = made, [.markdown, .summary].contains(format(arguments)) {
                let problems = diagnostics.all.filter { $0.severity == .error }
                let shown = TextRenderer(color: false).render(Array(problems.prefix(10)))
                deliver(
                    ReviewMarkdown.failed(estate, count: problems.count, shown), arguments, on: &console,
                    into: &diagnostics)
            }
            console.show(diagnostics)
            return .failed
        }
        deliver(text(review, arguments), arguments, on: &console, into: &diagnostics)
        if arguments.has(.failOn) { refuseWidening(review, arguments: arguments, into: &diagnostics) }
        console.show(diagnostics)
        if diagnostics.hasErrors { return .failed }
        let isSame = !review.hasDifferentFiles && review.head.committed.isEmpty && review.base.committed.isEmpty
        return isSame ? .done : .different
    }

    /// Writes a report to where it is asked for.
    private static func deliver(
        _ text: String, _ arguments: ParsedCommand, on console: inout Console, into diagnostics: inout Diagnostics
    ) {
        guard let file = arguments.value(of: .out) else { return console.show(text) }
        do throws(DiskProblem) { try Disk.writeReport(file, Array(text.utf8)) } catch {
            diagnostics.add(error.diagnostic)
        }
    }

    private static func format(_ arguments: ParsedCommand) -> ReviewFormat.Kind {
        arguments.value(of: .format).flatMap { ReviewFormat.Kind(rawValue: $0) } ?? .text
    }

    private static func text(_ review: Review, _ arguments: ParsedCommand) -> String {
        review.text(
            ReviewFormat(
                format(arguments), isShort: arguments.has(.stat), isOnlySecurity: arguments.has(.securityOnly)))
    }

    /// The errors of `--fail-on widening`: something is open to more than before, or what a changed unit creates is
    /// not known.
    private static func refuseWidening(
        _ review: Review, arguments: ParsedCommand, into diagnostics: inout Diagnostics
    ) {
        if review.opens {
            let count = review.findings.filter { $0.kind == .security && $0.isGrave }.count
            diagnostics.add(
                .error(
                    .opensMore,
                    "the change opens what was not open before, or may do so: \(count) \(count == 1 ? "row" : "rows") of the security table",
                    at: nil, help: "`tfgen diff --base REV --security-only` shows them, marked with `!`"))
        }
        if arguments.has(.allowUnknown) { return }
        let edited = review.head.committed.edited.filter { !$0.isOld && !$0.file.saysTheSame }
        if let first = edited.first {
            diagnostics.add(
                .error(
                    .unknownResources,
                    "what \(edited.count == 1 ? "a committed file that was" : "\(edited.count) committed files that were") edited by hand \(edited.count == 1 ? "creates" : "create") is not known",
                    at: nil,
                    help:
                        "\"\(first.path)\" is not what the model renders, and whoever applies the tree applies the file; `--allow-unknown` lets it pass"
                ))
        }
        guard let first = review.unknownResources.first else { return }
        diagnostics.add(
            .error(
                .unknownResources,
                review.unknownResources.count == 1
                    ? "what \(first.address) creates is not known"
                    : "what \(review.unknownResources.count) changed units create is not known, \(first.address) among them",
                at: nil,
                help: "\(first.reason); `--allow-unknown` lets them pass"))
    }
}
