import Diagnostics
import HCL

/// Reads the `layout` attribute. Nil, with an error, for a text that is not a layout.
enum LayoutReader {
    static func read(_ text: String, at span: Span, into diagnostics: inout Diagnostics) -> Layout? {
        do throws(Layout.Problem) {
            return try Layout(parsing: text)
        } catch {
            diagnostics.add(diagnostic(error, span))
            return nil
        }
    }

    private static func diagnostic(_ problem: Layout.Problem, _ span: Span) -> Diagnostic {
        switch problem {
        case .unknownPlaceholder(let name):
            .error(
                .badLayout, "there is no placeholder \"{\(name)}\"", at: span,
                help: Suggestion.help(for: "{\(name)}", among: Layout.placeholders.map { "{\($0)}" }))
        case .repeated(let name):
            .error(.badLayout, "\"{\(name)}\" is in the layout twice", at: span, help: "keep one of them")
        case .noAlternative(let name):
            .error(
                .badLayout, "only the region has a `|` in its placeholder", at: span,
                help: "write `{\(name)}`; `{region|_global}` says the folder of what an account has once")
        case .unclosed:
            .error(.badLayout, "a \"{\" without its \"}\"", at: span, help: "for example `accounts/{account}/{region}`")
        case .badFolder(let part):
            .error(
                .badLayout,
                part.isEmpty ? "the layout has an empty part" : "\"\(part)\" cannot be a folder of the layout",
                at: span,
                help: "use letters, digits, `-`, `_` and `.` with `/` between them, from the live tree's folder on")
        }
    }
}
