import Diagnostics
import HCL

/// Notes which cells an expression reads while it is evaluated.
final class ReadRecorder {
    /// Each cell once, in the order of first use.
    private(set) var cells: [Cell] = []
    /// Whether all outputs of some units were read as one value.
    var readsWholeUnits = false
    /// The cell that was read at each span.
    private var places: [Span: Cell] = [:]

    func note(_ cell: Cell, at span: Span) {
        if !cells.contains(where: { $0 === cell }) { cells.append(cell) }
        places[span] = cell
    }

    /// The diagnostics, with those about a value moved to where the value was written: where an operand is nothing
    /// but a local, its word is wrong and not the operand.
    func atOrigin(_ diagnostics: Diagnostics, locals: LocalTable, names: PlaceNames) -> [Diagnostic] {
        diagnostics.all.map { diagnostic in
            guard let span = diagnostic.span, Self.valueCodes.contains(diagnostic.code), let cell = places[span],
                case .local = cell.name, let origin = cell.origin
            else { return diagnostic }
            var moved = diagnostic.read(at: span)
            moved.span = origin.span
            return moved
        }
    }

    /// Errors about a value that stands at the span.
    private static let valueCodes: Set<Code> = [
        .invalidArgument, .invalidOperand, .invalidCondition, .wrongType, .infiniteNumber,
    ]
}
