import Diagnostics
import Estate
import Review

/// `tfgen compare`: two scopes of an estate side by side.
enum CompareCommand {
    /// Evaluates the two scopes one after the other and compares their units.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        let scopes = arguments.arguments
        guard scopes.count == 2, let loaded = session.loadEstate(into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        let sides = scopes.map { session.engine.evaluate(loaded, Selection([AddressPattern($0)])) }
        for side in sides { diagnostics.add(side.diagnostics) }
        for (side, scope) in zip(sides, scopes) { diagnostics.add(refuseSeveral(side, scope)) }
        console.show(diagnostics.oncePerCause())
        if diagnostics.hasErrors { return .failed }
        let comparison = ScopeComparison(sides[0], named: scopes[0], with: sides[1], named: scopes[1])
        let kind = arguments.value(of: .format).flatMap { ReviewFormat.Kind(rawValue: $0) } ?? .text
        console.show(comparison.text(kind, all: arguments.has(.all)))
        return .done
    }

    /// The error about a scope of which it is not known which of its units is to be compared.
    private static func refuseSeveral(_ side: EvaluatedEstate, _ scope: String) -> [Diagnostic] {
        guard let doubled = ScopeComparison.doubled(in: side, scope) else { return [] }
        return [
            .error(
                .severalUnits, "\"\(scope)\" has \(doubled.addresses.count) units \"\(doubled.path)\"", at: nil,
                help: "name one place: \(doubled.addresses.prefix(3).joined(separator: ", "))")
        ]
    }
}
