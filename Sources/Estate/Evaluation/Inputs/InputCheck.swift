import Catalog
import Diagnostics
import HCL

/// Checks whether a value may be given to a variable: its type, null, secrets, functions that Terragrunt does not
/// have, and whether it arrives as it is (`Handover`).
struct InputCheck {
    private let variable: Variable
    private let handover: Handover
    private let word: Word
    private let cell: Cell
    private var evaluator = Evaluator(scope: NamedValues())

    /// The errors about the value of a word, as an input of the variable; empty where it may be given.
    ///
    /// - Parameter variable: the position of the variable in its module.
    static func problems(of cell: Cell, _ word: Word, for variable: Int, of module: ModuleInterface) -> [Diagnostic] {
        var check = InputCheck(
            variable: module.module.variables[variable], handover: module.handovers[variable], word: word, cell: cell)
        check.run()
        guard check.variable.isSecret || cell.value.containsSensitive else { return check.evaluator.diagnostics.all }
        // Whatever is wrong with a secret, its text is not shown.
        return check.evaluator.diagnostics.all.map { diagnostic in
            diagnostic.secret(diagnostic.span).secret(word.expression.span)
        }
    }

    private init(variable: Variable, handover: Handover, word: Word, cell: Cell) {
        self.variable = variable
        self.handover = handover
        self.word = word
        self.cell = cell
    }

    /// The checks build on each other: of a value with the wrong type it is not said that it does not arrive.
    private mutating func run() {
        let value = cell.value
        if value.isNull {
            if !variable.isNullable, variable.defaultValue == nil { return refuseNull() }
            return checkHandover()
        }
        if cell.value.isOwnEnvironment(of: variable.name) { return }
        if value.containsInfinite { return refuseInfinite() }
        // Terraform reads a text for a collection as an expression, such as `["a", "b"]`.
        if !cell.value.isEnvironmentText || !handover.readsTexts { checkType() }
        if value.containsDeferred { refuseMissingFunctions() }
        if value.containsSensitive { return refuseMarked() }
        if variable.isSensitive || variable.isEphemeral, value.isWhollyKnown, !value.isEmpty,
            value.asString.map(SecretName.saysToReplaceIt) != true
        {
            return refusePlainSecret()
        }
        if !evaluator.diagnostics.hasErrors { checkHandover() }
    }

    private mutating func refuseInfinite() {
        let origin = cell.origin ?? word.expression
        let found = Diagnostic.error(
            .infiniteNumber, "a division by zero, or another infinite number, cannot be given to \"\(variable.name)\"",
            at: origin.span, help: "an infinite number cannot be written into a file: divide by something else")
        evaluator.diagnostics.add(origin.span != word.expression.span ? found.read(at: word.expression.span) : found)
    }

    /// Null for a variable with `nullable = false` means its default, and this variable has none.
    private mutating func refuseNull() {
        evaluator.diagnostics.add(
            .error(
                .missingInput, "input \"\(variable.name)\" may not be null", at: word.expression.span,
                help: "give it a value"))
    }

    /// Checks the type where the value was written, which may be in a local. The input's own place is then shown as
    /// the reader.
    private mutating func checkType() {
        let origin = cell.origin ?? word.expression
        let name = "input \"\(variable.name)\""
        var check = Evaluator(scope: NamedValues())
        check.checkNames(in: origin, variable.type, naming: name)
        // An attribute that is missing because its name is misspelled was reported already.
        if case .failure = cell.value.converted(to: variable.type), !check.diagnostics.hasErrors {
            check.checkType(of: cell.value, variable.type, origin, naming: name)
        }
        let isElsewhere = origin.span != word.expression.span
        for diagnostic in check.diagnostics.all {
            let isWhole = diagnostic.span == origin.span && !variable.isSensitive && !variable.isEphemeral
            let found = isWhole ? diagnostic.about(value: cell.value, at: origin) : diagnostic
            evaluator.diagnostics.add(isElsewhere ? found.read(at: word.expression.span) : found)
        }
    }

    /// An expression that waits for an output is evaluated by Terragrunt, which does not have all functions of
    /// Terraform.
    private mutating func refuseMissingFunctions() {
        for residual in cell.value.residuals {
            for name in residual.functionNames where !TerragruntFunctions.names.contains(name) {
                evaluator.diagnostics.add(
                    .error(
                        .unusableFunction,
                        "Terragrunt has no function \"\(name)\", and the value is known only when it runs",
                        at: word.expression.span, help: "use another function, or let the module work it out"))
            }
        }
    }

    private mutating func checkHandover() {
        guard let refusal = handover.refusal(of: cell.value, for: variable) else { return }
        evaluator.diagnostics.add(refusal.diagnostic(for: variable, at: word.expression.span))
    }

    /// A value that is marked as sensitive would be written into a file of the repository.
    private mutating func refuseMarked() {
        evaluator.diagnostics.add(
            .error(
                .secretInPlain,
                "the value of \"\(variable.name)\" is marked as sensitive, and would stand in plain text",
                at: word.expression.span,
                help: "read it from another unit's output, or let the module generate it; where it is no secret, write "
                    + "`nonsensitive(...)`"))
    }

    private mutating func refusePlainSecret() {
        evaluator.diagnostics.add(
            .error(
                .secretInPlain,
                "\"\(variable.name)\" is \(variable.isSensitive ? "a secret" : "ephemeral") and is written here in plain text",
                at: word.expression.span, help: "read it from another unit's output, or let the module generate it"))
    }
}
