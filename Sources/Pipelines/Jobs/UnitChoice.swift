import Diagnostics
import Estate
import HCL

/// The units that a workflow is about: those that `in` takes, less those that `except` takes.
struct UnitChoice {
    private let units: [Unit]
    private(set) var diagnostics = Diagnostics()

    init(_ units: [Unit]) { self.units = units }

    /// Empty, with an error, where nothing is left.
    mutating func units(of workflow: WorkflowBlock, _ words: inout PlainWords) -> [Unit] {
        let wanted = words.texts(workflow.body.attribute("in"))
        let others = words.texts(workflow.body.attribute("except")) ?? []
        let taken = wanted.map { patterns($0) }
        let left = patterns(others)
        let found = units.filter { unit in
            let address = unit.address.description
            return (taken?.contains { $0.matches(address) } ?? true) && !left.contains { $0.matches(address) }
        }
        let isWrong = (wanted ?? []).contains { scope in
            !units.contains { AddressPattern(scope.text).matches($0.address.description) }
        }
        if found.isEmpty, !isWrong {
            diagnostics.add(
                .error(.emptyWorkflow, "the workflow \"\(workflow.name)\" has no units", at: workflow.span))
        }
        return found
    }

    /// The units of one scope.
    mutating func units(at scope: (text: String, span: Span)) -> [Unit] {
        let pattern = patterns([scope])
        return units.filter { unit in pattern.contains { $0.matches(unit.address.description) } }
    }

    /// The scopes as patterns, with an error for each that takes nothing.
    mutating func patterns(_ scopes: [(text: String, span: Span)]) -> [AddressPattern] {
        scopes.map { scope in
            let pattern = AddressPattern(scope.text)
            if !units.contains(where: { pattern.matches($0.address.description) }) {
                let known = Set(units.flatMap { [$0.address.description, $0.place.address, $0.place.account.name] })
                diagnostics.add(
                    .error(
                        .emptyWorkflow, "no unit has an address that matches \"\(scope.text)\"", at: scope.span,
                        help: Suggestion.nearest(toAddress: scope.text, among: known).map { "did you mean `\($0)`?" }
                            ?? "`tfgen list` shows the addresses"))
            }
            return pattern
        }
    }
}
