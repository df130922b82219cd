import Catalog
import Diagnostics
import HCL

/// Decides whether an output has a value with the inputs of its unit, by `available` of the module's contract. Only
/// those inputs are evaluated that the condition reads, because the unit itself may not be evaluated yet.
enum UnitAvailability {
    /// Whether an output certainly has no value. Errors in the unit's inputs are not reported here: they are when
    /// the unit is evaluated.
    static func isUnavailable(_ condition: Condition, for slot: UnitSlot, in names: PlaceNames) -> Bool {
        let reads = condition.reads
        if slot.misspells(reads) { return false }
        let scope = EstateScope(
            names: names, locals: names.table(of: slot.home), units: .notYet, home: slot.home, each: slot.innerEach)
        var values = slot.module.defaults
        for word in nearestWords(slot) where reads.contains(word.name) {
            var evaluator = Evaluator(scope: scope, files: names.estate.files)
            guard let variable = slot.module.module.variable(word.name) else { continue }
            values.give(evaluator.evaluate(word.expression), to: variable)
        }
        return RuleEvaluation(slot.module.module, values).holds(condition) == false
    }

    /// The word of the nearest block for each input.
    private static func nearestWords(_ slot: UnitSlot) -> [Word] {
        var words: [String: Word] = [:]
        for block in slot.blocks {
            for word in block.inputs { words[word.name] = word }
        }
        return words.values.sorted { $0.id < $1.id }
    }
}

extension UnitSlot {
    /// Whether a word for which the module has no variable comes near to the name of one of these. Their values are
    /// then not known.
    fileprivate func misspells(_ variables: [String]) -> Bool {
        blocks.flatMap(\.inputs).contains { word in
            module.variables[word.name] == nil
                && Suggestion.nearest(to: word.name, among: module.variables.keys).map(variables.contains) == true
        }
    }
}
