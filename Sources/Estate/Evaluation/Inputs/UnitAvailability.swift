import Catalog
import Diagnostics
import HCL

/// Whether an output has a value with the inputs of its unit. Only those inputs are worked out that the condition reads.
enum UnitAvailability {
    /// Whether an output surely has no value. What is wrong with the unit is said where the unit itself is evaluated.
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

    private static func nearestWords(_ slot: UnitSlot) -> [Word] {
        var words: [String: Word] = [:]
        for block in slot.blocks {
            for word in block.inputs { words[word.name] = word }
        }
        return words.values.sorted { $0.id < $1.id }
    }
}

extension UnitSlot {
    /// Whether a name that the module does not have comes near to one of these variables.
    fileprivate func misspells(_ variables: [String]) -> Bool {
        blocks.flatMap(\.inputs).contains { word in
            module.variables[word.name] == nil
                && Suggestion.nearest(to: word.name, among: module.variables.keys).map(variables.contains) == true
        }
    }
}
