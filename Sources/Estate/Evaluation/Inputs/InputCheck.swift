import Catalog
import Diagnostics
import HCL

/// Whether a value may be given to a variable: its type, null, secrets, functions that Terragrunt lacks, and whether it arrives
/// as it is.
struct InputCheck {
    private let variable: Variable
    private let word: Word
    private let cell: Cell
    private var evaluator = Evaluator(scope: NamedValues())

    /// What is wrong with the value of a word, as an input of the variable.
    static func problems(of cell: Cell, _ word: Word, for variable: Variable) -> [Diagnostic] {
        var check = InputCheck(variable: variable, word: word, cell: cell)
        check.run()
        guard variable.isSensitive || variable.isEphemeral || cell.value.containsSensitive else {
            return check.evaluator.diagnostics.all
        }
        // Whatever is wrong with a secret, its text is not shown.
        return check.evaluator.diagnostics.all.map { diagnostic in
            diagnostic.secret(diagnostic.span).secret(word.expression.span)
        }
    }

    private init(variable: Variable, word: Word, cell: Cell) {
        self.variable = variable
        self.word = word
        self.cell = cell
    }

    private mutating func run() {
        let value = cell.value
        if value.isNull {
            if !variable.isNullable, variable.defaultValue == nil { return refuseNull() }
            return checkHandover()
        }
        checkType()
        if value.containsDeferred { refuseMissingFunctions() }
        if value.containsSensitive { return refuseMarked() }
        if variable.isSensitive || variable.isEphemeral, value.isWhollyKnown { return refusePlainSecret() }
        if !evaluator.diagnostics.hasErrors { checkHandover() }
    }

    private mutating func refuseNull() {
        evaluator.diagnostics.add(
            .error(
                .missingInput, "input \"\(variable.name)\" may not be null", at: word.expression.span,
                help: "give it a value"))
    }

    /// Checks a value's type where the value was written, which may be a local.
    private mutating func checkType() {
        let origin = cell.origin ?? word.expression
        let name = "input \"\(variable.name)\""
        var check = Evaluator(scope: NamedValues())
        check.checkNames(in: origin, variable.type, naming: name)
        // An attribute that is missing because its name is misspelled is one mistake, and was said.
        if case .failure = cell.value.converted(to: variable.type), !check.diagnostics.hasErrors {
            check.checkType(of: cell.value, variable.type, origin, naming: name)
        }
        let isElsewhere = origin.span != word.expression.span
        for diagnostic in check.diagnostics.all {
            let isWhole = diagnostic.span == origin.span && !variable.isSensitive
            let found = isWhole ? diagnostic.about(value: cell.value, at: origin) : diagnostic
            evaluator.diagnostics.add(isElsewhere ? found.read(at: word.expression.span) : found)
        }
    }

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
        guard let refusal = Handover(to: variable).refusal(of: cell.value, for: variable) else { return }
        evaluator.diagnostics.add(refusal.diagnostic(for: variable, at: word.expression.span))
    }

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
                "\"\(variable.name)\" is \(variable.isSensitive ? "a secret" : "ephemeral") and stands here in plain text",
                at: word.expression.span, help: "read it from another unit's output, or let the module generate it"))
    }
}
