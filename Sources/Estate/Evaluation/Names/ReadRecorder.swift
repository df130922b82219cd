import Diagnostics
import HCL

/// Notes which cells an expression reads, while it is evaluated.
final class ReadRecorder {
    private(set) var cells: [Cell] = []
    /// Whether all outputs of some units were read as one value, of which the result has a part.
    var readsWholeUnits = false
    /// Where each local was read.
    private var places: [Span: Cell] = [:]

    func note(_ cell: Cell, at span: Span) {
        if !cells.contains(where: { $0 === cell }) { cells.append(cell) }
        places[span] = cell
    }

    /// An operand or argument that is nothing but a local is at fault where the local has its value.
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
    private static let valueCodes: Set<Code> = [.invalidArgument, .invalidOperand, .invalidCondition, .wrongType]
}
