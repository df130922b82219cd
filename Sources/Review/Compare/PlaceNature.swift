import Estate
import HCL

/// What differs between two places because they are two: both values are those of the same word, and what it reads that
/// differs are the names and ids of the places, or ranges and ids that an account or region says of itself.
enum PlaceNature {
    static func explains(_ left: Unit.Input?, _ right: Unit.Input?) -> Bool {
        guard let left, let right else { return false }
        switch (left.origin, right.origin) {
        case (.word(let one, _), .word(let other, _)): return explains(one, other)
        case (.contract, .contract): return true
        default: return false
        }
    }

    private static func explains(_ left: Cell, _ right: Cell) -> Bool {
        var waiting = [(left, right)]
        var steps = 0
        while let (one, other) = waiting.popLast() {
            steps += 1
            if one.value == other.value { continue }
            if steps > 10_000 { return false }
            if case .attribute = one.name, one.name == other.name { continue }
            guard let first = one.word, let second = other.word else { return false }
            if first.id == second.id, one.reads.count == other.reads.count, !one.reads.isEmpty {
                waiting += zip(one.reads, other.reads)
            } else if !(isOfPlace(first) && isOfPlace(second) && isOwn(one.value) && isOwn(other.value)) {
                return false
            }
        }
        return true
    }

    /// Whether the word stands in a layer that describes this one place, and not a kind of place.
    private static func isOfPlace(_ word: Word) -> Bool {
        ["account ", "region ", "account's environment "].contains { word.layer.hasPrefix($0) }
    }

    /// An id, an ARN or a range of addresses; or several of them.
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
