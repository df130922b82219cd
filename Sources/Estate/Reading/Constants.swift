import Diagnostics
import HCL

/// Words that tfgen has to know before any value is worked out: plain strings, and lists of them.
enum Constants {
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
