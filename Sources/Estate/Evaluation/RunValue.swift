import Diagnostics
import HCL

/// Values that only a run of Terragrunt knows.
enum RunValue {
    /// The error where a word that tfgen has to know now depends on a value that only a run knows; nil where it does
    /// not.
    static func refusal(of value: Value, _ word: Word) -> Diagnostic? {
        guard !value.containsPoison, value.calls(TerragruntFunctions.namesOfRun) else { return nil }
        let calls = value.residuals.flatMap(\.functionNames).filter(TerragruntFunctions.namesOfRun.contains)
        let name = calls.first.map { "`\($0)`" } ?? "it"
        return .error(
            .knownByRun, "\"\(word.name)\" has to be known before Terragrunt runs, and \(name) is not",
            at: word.expression.span, help: "write it plainly, or as a local of the estate")
    }
}
