import Catalog
import HCL

/// The keys of maps and the places in lists that a unit's inputs read from the outputs of others: a mock, the value with which
/// Terragrunt plans before the unit exists, has to have them, or nothing can be planned before the real value is there.
struct MockAccesses {
    private var keys: [OutputReference: Set<String>] = [:]
    private var places: [OutputReference: Int] = [:]
    /// A place beyond this is no list that a person counts by hand.
    private static let longest = 100

    mutating func add(_ residual: Residual) {
        var found: [(OutputReference, Value)] = []
        residual.visit { part in
            switch part {
            case .attribute(.reference(.output(let output)), let key): found.append((output, .string(key)))
            case .index(.reference(.output(let output)), .value(let key)): found.append((output, key))
            case .call("slice", let parts, expandsLast: false): Self.end(of: parts).map { found.append($0) }
            case .call("lookup", let parts, expandsLast: false): Self.key(of: parts).map { found.append($0) }
            default: break
            }
        }
        for (output, key) in found {
            if let text = key.asString { keys[output, default: []].insert(text) }
            if let place = key.asInt, (0..<Self.longest).contains(place) {
                places[output] = max(places[output] ?? 0, place)
            }
        }
    }

    /// The last place that `slice(LIST, FROM, TO)` reads.
    private static func end(of parts: [Residual]) -> (OutputReference, Value)? {
        guard parts.count == 3, case .reference(.output(let output)) = parts[0], case .value(let end) = parts[2],
            let end = end.asInt, end > 0
        else { return nil }
        return (output, .int(end - 1))
    }

    /// The key that `lookup(MAP, KEY)` has to find.
    private static func key(of parts: [Residual]) -> (OutputReference, Value)? {
        guard parts.count == 2, case .reference(.output(let output)) = parts[0], case .value(let key) = parts[1] else {
            return nil
        }
        return (output, key)
    }

    /// The mock of an output that is read under this reference: the contract's, or one made from the type.
    func mock(of output: ModuleOutput, read reference: OutputReference) -> Value {
        let mock = output.mock ?? output.type.exampleValue(named: output.name)
        switch output.type {
        case .map(let element):
            let known = mock.members?.all.map { ($0.name, $0.value) } ?? []
            let missing = (keys[reference] ?? []).subtracting(known.map(\.0)).sorted()
            guard !missing.isEmpty else { return mock }
            let sample = known.first?.1 ?? element.exampleValue(named: output.name)
            return .map(element, known + missing.map { ($0, sample) })
        case .list(let element):
            guard let last = places[reference], let elements = mock.elements, last >= elements.count else {
                return mock
            }
            let sample = elements.last ?? element.exampleValue(named: output.name)
            return .list(element, elements + Array(repeating: sample, count: last + 1 - elements.count))
        default: return mock
        }
    }
}
