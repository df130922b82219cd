import Diagnostics
import Workspace

/// `tfgen diff`: what a render would change, as a unified difference between the disk and the model.
enum DiffCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let plan = Plan.make(arguments, refusesStates: false, into: &diagnostics) else {
            return console.fail(diagnostics)
        }
        console.show(diagnostics)
        console.write(Array(plan.outputs.difference().utf8))
        return plan.outputs.isCurrent ? .done : .different
    }
}
