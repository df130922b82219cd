import Estate
import HCL

/// Decides whether two inputs differ only because their units are at two places. That is so where both values come
/// from the same word, and what that word reads differs in the names and ids of the places, or in ranges and ids
/// that an account or region says of itself.
enum PlaceNature {
    /// False where one side does not have the input: that is a difference that somebody wrote.
    static func explains(_ left: Unit.Input?, _ right: Unit.Input?) -> Bool {
        guard let left, let right else { return false }
        switch (left.origin, right.origin) {
        case (.word(let one, _), .word(let other, _)): return explains(one, other)
        case (.contract, .contract): return true
        default: return false
        }
    }

    /// Compares two values and, where they differ, what they were made of.
    private static func explains(_ left: Cell, _ right: Cell) -> Bool {
        var waiting = [(left, right)]
        var steps = 0
        while let (one, other) = waiting.popLast() {
            steps += 1
            if one.value == other.value { continue }
            // Cells share what they read, so the number of pairs may grow without bound. Giving up shows a
            // difference rather than hiding it.
            if steps > 10_000 { return false }
            // The same attribute of account, environment or region: `account.id`, `region.name`.
            if case .attribute = one.name, one.name == other.name { continue }
            guard let first = one.word, let second = other.word else { return false }
            // The same word, which reads the same names in the same order: they are compared pair by pair. Two words
            // of the layers that describe a place may differ in ids and ranges.
            if first.id == second.id, one.reads.count == other.reads.count, !one.reads.isEmpty {
                waiting += zip(one.reads, other.reads)
            } else if !(isOfPlace(first) && isOfPlace(second) && isOwn(one.value) && isOwn(other.value)) {
                return false
            }
        }
        return true
    }

    /// Whether the word stands in a layer that describes this one place, rather than all places of an environment or
    /// of a stack. `layer` is the title of the layer, `region "us-east-1"`.
    private static func isOfPlace(_ word: Word) -> Bool {
        ["account ", "region ", "account's environment "].contains { word.layer.hasPrefix($0) }
    }

    /// Whether a value is an account id, an ARN or a range of addresses, or consists of them.
    private static func isOwn(_ value: Value) -> Bool {
        if let text = value.asString {
            let isRange = text.contains("/") && text.utf8.allSatisfy { "0123456789abcdefABCDEF.:/".utf8.contains($0) }
            let isNumber = text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isRange || isNumber || text.hasPrefix("arn:")
        }
        if let elements = value.elements { return elements.allSatisfy(isOwn) }
        return value.members?.all.allSatisfy { isOwn($0.value) } ?? false
    }
}
