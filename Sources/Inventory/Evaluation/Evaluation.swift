import Diagnostics
import HCL

/// What all modules of one evaluation share: the place, the files, the limits, and what is wrong.
final class Evaluation {
    /// How much one unit may have. What goes beyond that is left out, with an error.
    struct Limits {
        /// How many resources and data sources, with those of the modules that are called.
        var instances = 20_000
        /// How many values may wait for each other at once. Each takes several frames of the stack, which is small
        /// on threads that are not the main one.
        var waiting = 48
    }

    let place: PlaceFacts

    /// Where `file` and `templatefile` read.
    let files: any FileSource
    let limits: Limits
    private(set) var problems: [Diagnostic] = []
    /// Of groups of blocks that are not known as a whole what is known, by the address of what they are in and by their name.
    var blocksInPart: [String: [String: [Value]]] = [:]

    /// What was reported already.
    private var told: Set<Told> = []
    private var instances = 0
    private var waiting = 0

    private struct Told: Hashable {
        let code: Code
        let span: Span?
        let message: String
    }

    init(place: PlaceFacts, files: any FileSource, limits: Limits = Limits()) {
        self.place = place
        self.files = files
        self.limits = limits
    }

    /// Adds a problem, once however many instances have it. A function that depends on the clock or on chance is not
    /// a problem here: its value is known when Terraform applies it.
    func report(_ diagnostic: Diagnostic) {
        if diagnostic.code == .impureFunction || diagnostic.code == .unsupportedFunction { return }
        let key = Told(code: diagnostic.code, span: diagnostic.span, message: diagnostic.message)
        if told.insert(key).inserted { problems.append(diagnostic) }
    }

    func report(_ diagnostics: Diagnostics) {
        for diagnostic in diagnostics.all { report(diagnostic) }
    }

    /// Counts one instance more; false where the unit has too many, which is reported at the first one.
    func takeInstance(at span: Span) -> Bool {
        instances += 1
        if instances <= limits.instances { return true }
        if instances == limits.instances + 1 {
            report(
                .error(
                    .tooManyInstances, "the unit has more than \(limits.instances) resources", at: span,
                    help: "the rest is left out"))
        }
        return false
    }

    /// Runs `body` and gives its value. Where too many values wait for each other already, it gives poison instead,
    /// and reports that.
    func waiting(at span: Span, _ body: () -> Value) -> Value {
        guard waiting < limits.waiting else {
            report(
                .error(
                    .waitingLimit, "more than \(limits.waiting) values wait for each other here", at: span,
                    help: "modules read each other's outputs in a chain that is too long to follow"))
            return .poison
        }
        waiting += 1
        defer { waiting -= 1 }
        return body()
    }
}

/// A value that is worked out when it is first asked for.
enum Slot {
    case open
    /// It is being worked out. A reference that is resolved now closes a circle.
    case running
    case done(Value)
}
