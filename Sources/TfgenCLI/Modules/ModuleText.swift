import Catalog
import HCL

/// A module's contract for a person at a terminal: what it is, which inputs it takes under which rules, which
/// outputs it gives, which cautions it raises, and how it is used. Prose is wrapped; types, defaults and examples
/// are shown as their author wrote them.
struct ModuleText {
    let module: Module

    private static let width = 100

    var text: String {
        let sections = [
            [module.name] + (module.about.isEmpty ? [] : [""] + prose(module.about, indent: 0)),
            section("Required inputs", module.variables.filter(\.isRequired).flatMap(lines)),
            section("Optional inputs", module.variables.filter { !$0.isRequired }.flatMap(lines)),
            section("Outputs", module.outputs.flatMap(lines)),
            section("Cautions", module.cautions.flatMap { ["  \($0.name)"] + prose($0.message) }),
            section("Examples", examples),
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// A title with its lines; nothing where there are none.
    private func section(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : [title] + lines }

    // MARK: - Inputs

    /// An input: its name, type and default, then its description and rules.
    private func lines(_ variable: Variable) -> [String] {
        let type = variable.typeExpression?.span.text ?? "any"
        let value = variable.shownDefault.map { " = \($0)" } ?? ""
        var lines = ["  \(variable.name): \(type)\(value)\(variable.isSensitive ? "  (sensitive)" : "")"]
        lines += variable.description.map { prose($0) } ?? []
        lines += variable.validations.compactMap(\.text).flatMap { item("rule", $0) }
        if !variable.replaces.isEmpty { lines += item("a change replaces", variable.replaces.joined(separator: ", ")) }
        if let names = variable.uniquePer { lines += item("unique", scope(names)) }
        if let names = variable.disjointPer { lines += item("no overlap", scope(names)) }
        return lines
    }

    /// Within what a value has to be unique or must not overlap.
    private func scope(_ names: [String]) -> String {
        names.isEmpty ? "in the whole estate" : "per \(names.joined(separator: ", "))"
    }

    // MARK: - Outputs

    /// An output: its name and type, then its description.
    private func lines(_ output: ModuleOutput) -> [String] {
        var lines = ["  \(output.name): \(output.type.description)\(output.isSensitive ? "  (sensitive)" : "")"]
        lines += output.description.map { prose($0) } ?? []
        if let share = output.share { lines += item("shared at", "PREFIX/\(share)") }
        if let available = output.available { lines += item("only where", available.text) }
        return lines
    }

    // MARK: - Examples

    /// The names of the examples that are valid, and the first of them written out.
    private var examples: [String] {
        module.examples.filter { $0.rejected.isEmpty }.enumerated().flatMap { index, example in
            // The first and last lines are the braces.
            let inputs = example.inputs.span.text.split { $0 == "\n" || $0 == "\r\n" }.map(String.init)
            guard index == 0, inputs.count > 2 else { return ["  \(example.name)"] }
            return ["  \(example.name)"] + inputs.dropFirst().dropLast().map { "  \($0)" }
        }
    }

    // MARK: - Wrapping

    /// A text in lines of at most 100 columns, indented.
    private func prose(_ text: String, indent: Int = 6) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return text.wrapped(at: Self.width - indent).map { margin + $0 }
    }

    /// A text with a label as an item of a list, wrapped in the same way.
    private func item(_ label: String, _ text: String) -> [String] {
        let lines = "\(label): \(text)".wrapped(at: Self.width - 8)
        return lines.enumerated().map { index, line in (index == 0 ? "      - " : "        ") + line }
    }
}
