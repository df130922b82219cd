import Diagnostics
import HCL

extension Diagnostic {
    /// The longest value that is shown, in bytes.
    private static let longestValue = 80

    /// The same diagnostic with the value that is wrong. It is added only where the value is known, short and not
    /// secret, and where the text at the place does not show it already.
    func about(value: Value, at expression: Expression?) -> Diagnostic {
        guard value.isWhollyKnown, !value.containsPoison, !value.containsSensitive else { return self }
        let text = value.inlineSource
        guard text.utf8.count <= Self.longestValue, !text.contains("\n") else { return self }
        let written = expression?.span.text.filter { !$0.isWhitespace }
        return written == text.filter { !$0.isWhitespace } ? self : about(unit: nil, value: text)
    }
}
