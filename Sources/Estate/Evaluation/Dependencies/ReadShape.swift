import HCL

/// What is known of an output from the way in which it is read: which members, how many elements, and the type of
/// what is taken out of it. A mock is made so that it can be read in this way.
indirect enum ReadShape: Hashable, Sendable {
    /// All of it is read, and nothing says what type it has.
    case anything
    case primitive(Type)
    /// A list of which at least so many elements are read.
    case list(ReadShape, count: Int)
    /// A map or an object: the members that are read by name; and what any other member is, where such are read,
    /// otherwise nil.
    case members([String: ReadShape], others: ReadShape?)

    /// The shape of a value of a type, all of which is read.
    init(_ type: Type) {
        switch type {
        case .any: self = .anything
        case .bool, .number, .string: self = .primitive(type)
        case .list(let element), .set(let element): self = .list(ReadShape(element), count: 1)
        case .map(let element): self = .members([:], others: ReadShape(element))
        case .tuple(let elements):
            self = .list(elements.map(ReadShape.init).reduce(.anything) { $0.joined(with: $1) }, count: elements.count)
        case .object(let object):
            // What may be left out, a mock leaves out.
            let fields = object.fields.filter { !$0.isOptional }
            self = .members(
                Dictionary(fields.map { ($0.name, ReadShape($0.type)) }, uniquingKeysWith: { first, _ in first }),
                others: nil)
        }
    }

    /// The shape that can be read in both ways. Where the two contradict each other, the first counts.
    func joined(with other: ReadShape) -> ReadShape {
        switch (self, other) {
        case (.anything, .members(let names, let others)), (.members(let names, let others), .anything):
            return .members(names, others: others ?? .anything)
        case (.anything, _): return other
        case (_, .anything): return self
        // A number is also a text, and not the other way round.
        case (.primitive(.string), .primitive): return other
        case (.list(let first, let count), .list(let second, let otherCount)):
            return .list(first.joined(with: second), count: max(count, otherCount))
        case (.members(let first, let others), .members(let second, let otherOthers)):
            let rest = others.map { own in otherOthers.map(own.joined) ?? own } ?? otherOthers
            return .members(first.merging(second) { $0.joined(with: $1) }, others: rest)
        default: return self
        }
    }

    /// The shape with what is known of the output besides. What is read counts where the two contradict each other, and
    /// members that nobody reads are not added.
    func refined(by known: ReadShape) -> ReadShape {
        switch (self, known) {
        case (.anything, _): return known
        case (.primitive(.string), .primitive): return known
        case (.list(let element, let count), .list(let knownElement, let knownCount)):
            return .list(element.refined(by: knownElement), count: max(count, knownCount))
        case (.members(let names, let others), .members(let knownNames, let knownOthers)):
            let read = names.map { name, shape in
                (name, (knownNames[name] ?? knownOthers).map { shape.refined(by: $0) } ?? shape)
            }
            let all = others == nil ? [:] : knownNames
            return .members(
                all.merging(read) { $1 }, others: others.map { others in knownOthers.map(others.refined) ?? others })
        default: return self
        }
    }
}

// MARK: - A value of the shape

extension ReadShape {
    /// A value of this shape. Examples are made from names, so that a mock of `key_arn` looks like an ARN.
    func value(named name: String) -> Value {
        switch self {
        case .anything: return Type.any.exampleValue(named: name)
        case .primitive(let type): return type.exampleValue(named: name)
        case .list(let element, let count):
            return .tuple(Array(repeating: element.value(named: name), count: count))
        case .members(let names, let others):
            var members = names.map { ($0.key, $0.value.value(named: $0.key)) }
            if let others, members.isEmpty { members = [("mock", others.value(named: name))] }
            return .object(members)
        }
    }

    /// A mock cut to what is read of it: with every member and element that is read, and without members that nobody
    /// reads.
    ///
    /// - Parameters:
    ///   - type: the output's type; `any` where it is not known.
    ///   - name: the output's or member's name, for values that have to be made up.
    func fitted(_ mock: Value, _ type: Type, named name: String) -> Value {
        switch (self, mock) {
        case (.members(let names, let others), .map(let element, let members)):
            return .map(element, fitted(members, to: element, names: names, others: others, named: name))
        case (.members(let names, let others), .object(let members)):
            if case .object = type { return .object(known(members, of: type, names: names, others: others)) }
            return .object(fitted(members, to: type.element ?? .any, names: names, others: others, named: name))
        case (.list(let shape, let count), .list(let element, let elements)):
            return .list(element, fitted(elements, to: element, shape: shape, count: count, named: name))
        case (.list(let shape, let count), .tuple(let elements)):
            if case .tuple = type { return mock }
            return .tuple(fitted(elements, to: type.element ?? .any, shape: shape, count: count, named: name))
        default: return mock
        }
    }

    /// Of a map: the members that are read, and those that are read but not in the mock, made like the first one.
    private func fitted(
        _ members: Members, to type: Type, names: [String: ReadShape], others: ReadShape?, named name: String
    ) -> [(String, Value)] {
        let kept = members.all.filter { others != nil || names[$0.name] != nil }
        let missing = names.keys.filter { members[$0] == nil }.sorted()
        let sample = members.all.first?.value
        return kept.map { member in
            let shape = names[member.name] ?? others ?? .anything
            return (member.name, shape.fitted(member.value, type, named: member.name))
        }
            + missing.map { name in
                let shape = names[name] ?? .anything
                return (name, shape.fitted(sample ?? shape.value(type, named: name), type, named: name))
            }
    }

    /// Of an object with a known type: the members that are read. A mock of such a type has all members already.
    private func known(_ members: Members, of type: Type, names: [String: ReadShape], others: ReadShape?) -> Members {
        Members(
            members.all.filter { others != nil || names[$0.name] != nil }.map { member in
                let shape = names[member.name] ?? others ?? .anything
                return Members.Member(
                    member.name, shape.fitted(member.value, type.part(named: member.name) ?? .any, named: member.name))
            })
    }

    private func fitted(
        _ elements: [Value], to type: Type, shape: ReadShape, count: Int, named name: String
    ) -> [Value] {
        let sample = elements.last ?? shape.value(type, named: name)
        let missing = max(0, elements.isEmpty && count <= 1 ? 0 : count - elements.count)
        return (elements + Array(repeating: sample, count: missing)).map { shape.fitted($0, type, named: name) }
    }

    /// A value of the type or, where that is not known, of the shape.
    private func value(_ type: Type, named name: String) -> Value {
        type == .any ? value(named: name) : type.exampleValue(named: name)
    }
}
