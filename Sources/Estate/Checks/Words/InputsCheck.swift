import Diagnostics

/// Finds words of `inputs` blocks that reach no unit in the whole estate, because no unit below has a module with
/// such a variable.
struct InputsCheck {
    private let estate: Estate

    /// The words that reach a unit, by their numbers.
    private let reached: Set<Int32>

    init(_ estate: Estate, reached: Set<Int32>) {
        self.estate = estate
        self.reached = reached
    }

    /// An error for a name that comes near to a variable's, a warning for any other.
    func remarks() -> [Diagnostic] {
        let declarations = estate.declarations
        let layers =
            [declarations.layer] + declarations.stacks + declarations.environments
            + declarations.accounts.flatMap(\.layers)
        let unused = layers.flatMap(\.settings.inputs).flatMap(\.words).filter { !reached.contains($0.id) }
        guard !unused.isEmpty else { return [] }
        let variables = Set(estate.knownModules.flatMap { $0.variables.map(\.name) })
        return unused.map { remark($0, variables) }
    }

    private func remark(_ word: Word, _ variables: Set<String>) -> Diagnostic {
        let span = word.attribute.nameSpan
        let message = "input \"\(word.name)\" reaches no unit: no module of the units below has such a variable"
        if variables.contains(word.name) {
            return .warning(
                .unusedInput, message, at: span,
                help:
                    "a module of the catalog has it, and no unit below is of that module: place one, or remove the line"
            )
        }
        if let near = Suggestion.nearest(to: word.name, among: variables) {
            return .error(.unusedInput, message, at: span, help: "did you mean `\(near)`?")
        }
        return .warning(.unusedInput, message, at: span, help: "remove the line, or declare the variable in a module")
    }
}
