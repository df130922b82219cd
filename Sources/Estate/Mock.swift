import Catalog
import HCL

/// The value with which Terragrunt plans before the unit exists: the contract's, or one derived from the type.
enum Mock {
    static func value(of output: ModuleOutput) -> Value { output.mock ?? value(of: output.type, named: output.name) }

    fileprivate static func value(of type: Type, named name: String) -> Value {
        switch type {
        case .any, .string: return .string("mock-\(name)")
        case .number: return .int(0)
        case .bool: return .bool(false)
        case .list(let element): return .list(element, [value(of: element, named: name)])
        case .set(let element): return .set(element, [value(of: element, named: name)])
        case .map(let element): return .map(element, [("mock", value(of: element, named: name))])
        case .tuple(let elements): return .tuple(elements.map { value(of: $0, named: name) })
        case .object(let object):
            return .object(object.fields.map { ($0.name, value(of: $0.type, named: $0.name)) })
        }
    }
}

/// The keys of maps and the places in lists that a unit's inputs read from the outputs of others: a mock has to have them,
/// or nothing can be planned before the real value is there.
struct MockAccesses {
    private var keys: [String: Set<String>] = [:]
    private var places: [String: Int] = [:]
    /// A place beyond this is no list that a person counts by hand.
    private static let longest = 100

    mutating func add(_ residual: Residual) {
        var found: [(String, Value)] = []
        residual.visit { part in
            switch part {
            case .attribute(.reference(.name(let name)), let key): found.append((name, .string(key)))
            case .index(.reference(.name(let name)), .value(let key)): found.append((name, key))
            case .call("slice", let parts, expandsLast: false): Self.end(of: parts).map { found.append($0) }
            case .call("lookup", let parts, expandsLast: false): Self.key(of: parts).map { found.append($0) }
            default: break
            }
        }
        for (name, key) in found {
            if let text = key.asString { keys[name, default: []].insert(text) }
            if let place = key.asInt, (0..<Self.longest).contains(place) {
                places[name] = max(places[name] ?? 0, place)
            }
        }
    }

    /// The last place that `slice(LIST, FROM, TO)` reads.
    private static func end(of parts: [Residual]) -> (String, Value)? {
        guard parts.count == 3, case .reference(.name(let name)) = parts[0], case .value(let end) = parts[2],
            let end = end.asInt, end > 0
        else { return nil }
        return (name, .int(end - 1))
    }

    /// The key that `lookup(MAP, KEY)` has to find.
    private static func key(of parts: [Residual]) -> (String, Value)? {
        guard parts.count == 2, case .reference(.name(let name)) = parts[0], case .value(let key) = parts[1] else {
            return nil
        }
        return (name, key)
    }

    /// The mock of an output that is read under this reference.
    func mock(of output: ModuleOutput, read reference: String) -> Value {
        let mock = Mock.value(of: output)
        switch output.type {
        case .map(let element):
            let known = mock.members?.all.map { ($0.name, $0.value) } ?? []
            let missing = (keys[reference] ?? []).subtracting(known.map(\.0)).sorted()
            guard !missing.isEmpty else { return mock }
            let sample = known.first?.1 ?? Mock.value(of: element, named: output.name)
            return .map(element, known + missing.map { ($0, sample) })
        case .list(let element):
            guard let last = places[reference], let elements = mock.elements, last >= elements.count else {
                return mock
            }
            let sample = elements.last ?? Mock.value(of: element, named: output.name)
            return .list(element, elements + Array(repeating: sample, count: last + 1 - elements.count))
        default: return mock
        }
    }
}
