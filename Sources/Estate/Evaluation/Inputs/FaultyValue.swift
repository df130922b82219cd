import Diagnostics
import HCL

extension Diagnostic {
    /// How long a value may be that is shown.
    private static let longestValue = 80

    /// The same mistake with the value that is at fault: where it is known and short, nobody marks it as secret, and the place
    /// does not show it as it is.
    func about(value: Value, at expression: Expression?) -> Diagnostic {
        guard value.isWhollyKnown, !value.containsPoison, !value.containsSensitive else { return self }
        let text = value.inlineSource
        guard text.utf8.count <= Self.longestValue, !text.contains("\n") else { return self }
        let written = expression?.span.text.filter { !$0.isWhitespace }
        return written == text.filter { !$0.isWhitespace } ? self : about(unit: nil, value: text)
    }
}
