import Diagnostics
import HCL

/// Reads words that tfgen has to know before it evaluates anything: plain strings and lists of them.
enum Constants {
    /// The string of an attribute; nil where the attribute is missing, or is not a plain string, which is reported.
    static func string(
        _ attribute: Attribute?, into diagnostics: inout Diagnostics
    ) -> (text: String, span: Span)? {
        guard let attribute else { return nil }
        guard case .string(let text) = attribute.expression.form else {
            diagnostics.add(
                .error(
                    .notConstant, "\"\(attribute.name)\" takes a plain string", at: attribute.expression.span,
                    help: "tfgen has to know it before any value is worked out: no names, no functions"))
            return nil
        }
        return (text, attribute.expression.span)
    }

    /// The strings of an attribute's list. Elements that are not plain strings are reported and left out.
    static func strings(
        _ attribute: Attribute?, into diagnostics: inout Diagnostics
    ) -> [(text: String, span: Span)] {
        guard let attribute else { return [] }
        guard case .tuple(let elements) = attribute.expression.form else {
            diagnostics.add(
                .error(
                    .notConstant, "\"\(attribute.name)\" takes a list of plain strings",
                    at: attribute.expression.span, help: "for example `[\"prod/us-east-1\"]`"))
            return []
        }
        return elements.compactMap { element in
            guard case .string(let text) = element.form else {
                diagnostics.add(
                    .error(
                        .notConstant, "a plain string is needed here", at: element.span,
                        help: "tfgen has to know it before any value is worked out: no names, no functions"))
                return nil
            }
            return (text, element.span)
        }
    }
}
