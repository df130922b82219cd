/// A value of Terraform's expression language, or the part of one that only Terragrunt will know (`deferred`).
///
/// Strings are always in Unicode normal form C, so that Swift's `==` and `<` agree with a comparison of their
/// bytes. The elements of a set are unique and in Terraform's order, and the members of maps and objects are sorted
/// by the bytes of their names. So equal values are written in the same way everywhere.
package enum Value: Hashable, Sendable {
    // Null and the empty collections keep their type. The type of a list, set or map is that of its elements.
    case null(Type)
    case bool(Bool)
    case number(Number)
    case string(String)
    case list(Type, [Value])
    case set(Type, [Value])
    case map(Type, Members)
    case tuple([Value])
    case object(Members)
    /// A value marked with `sensitive(...)`; a mark is never directly inside another one.
    indirect case sensitive(Value)
    /// A value that is only known later, or poison.
    case deferred(Deferred)
}

/// The members of a map or an object, sorted by the bytes of their names, each name once.
package struct Members: Hashable, Sendable {
    /// One name with its value.
    package struct Member: Hashable, Sendable {
        package let name: String
        package var value: Value

        package init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// All members in the order of their names.
    package private(set) var all: [Member]

    /// Sorts the members. Of two members with one name the last counts, as in Terraform's objects.
    package init(_ members: [Member]) {
        all = members
        // Members made from other members are sorted already, and one pass finds that out.
        guard !Members.isSorted(members) else { return }
        var order = Array(members.indices)
        order.sort { members[$0].name == members[$1].name ? $0 < $1 : members[$0].name < members[$1].name }
        all.removeAll(keepingCapacity: true)
        for index in order {
            if all.last?.name == members[index].name { all.removeLast() }
            all.append(members[index])
        }
    }

    /// Whether the names rise, without any twice.
    private static func isSorted(_ members: [Member]) -> Bool {
        var index = 1
        while index < members.count {
            guard members[index - 1].name < members[index].name else { return false }
            index += 1
        }
        return true
    }

    package init() { all = [] }

    package var count: Int { all.count }
    package var isEmpty: Bool { all.isEmpty }
    package var names: [String] { all.map(\.name) }
    package var values: [Value] { all.map(\.value) }

    /// The position of a member in `all`; nil where there is none of that name.
    package func index(of name: String) -> Int? {
        // Few names are compared directly, more are found by binary search.
        if all.count <= 8 { return all.firstIndex { $0.name == name } }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].name == name ? low : nil
    }

    package subscript(name: String) -> Value? { index(of: name).map { all[$0].value } }

    /// The same names with values made by `transform`.
    package func mapValues(_ transform: (Value) -> Value) -> Members {
        var copy = self
        for index in copy.all.indices { copy.all[index].value = transform(copy.all[index].value) }
        return copy
    }
}

extension Value {
    /// Null without a type, as the word `null` gives it.
    package static let null = Value.null(.any)
    /// The value after an error that was reported; see `Evaluator`.
    package static let poison = Value.deferred(.poison)

    /// A number that is an `Int`.
    package static func int(_ value: Int) -> Value { .number(.small(value)) }

    /// A number that Terraform has counted.
    static func counted(_ value: Int) -> Value { .number(.counted(value)) }

    package static func object(_ members: [(String, Value)]) -> Value {
        .object(Members(members.map { Members.Member($0.0, $0.1) }))
    }

    package static func map(_ element: Type, _ members: [(String, Value)]) -> Value {
        .map(element, Members(members.map { Members.Member($0.0, $0.1) }))
    }

    package static func strings(_ texts: [String]) -> Value { .list(.string, texts.map { .string($0) }) }

    package static func deferred(_ type: Type, _ residual: Residual) -> Value {
        if case .poison = residual { return .poison }
        return .deferred(Deferred(type: type, residual: residual))
    }

    /// The type of the value. A mark does not change it; of a value that is known later, as far as it is known.
    package var type: Type {
        switch self {
        case .null(let type): type
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .list(let element, _): .list(element)
        case .set(let element, _): .set(element)
        case .map(let element, _): .map(element)
        case .tuple(let elements): .tuple(elements.map(\.type))
        case .object(let members):
            .object(ObjectType(members.all.map { ObjectType.Field(name: $0.name, type: $0.value.type) }))
        case .sensitive(let value): value.type
        case .deferred(let deferred): deferred.type
        }
    }

    package var isNull: Bool {
        switch self {
        case .null: true
        case .sensitive(let value): value.isNull
        default: false
        }
    }

    /// Whether an error was reported while the value was made.
    package var isPoison: Bool {
        if case .deferred(let deferred) = self, case .poison = deferred.residual { true } else { false }
    }

    /// Whether the value itself is only known later; `containsDeferred` looks inside too.
    package var isDeferred: Bool {
        if case .deferred = self { true } else { false }
    }

    /// Whether the value itself is marked; `containsSensitive` looks inside too.
    package var isSensitive: Bool {
        switch self {
        case .sensitive: true
        case .deferred(let deferred): deferred.isSensitive
        default: false
        }
    }

    // The Swift value of a known value, marked or not; nil for another type, for null, and for what is known later.
    package var asString: String? {
        switch self {
        case .string(let text): text
        case .sensitive(let value): value.asString
        default: nil
        }
    }

    package var asBool: Bool? {
        switch self {
        case .bool(let value): value
        case .sensitive(let value): value.asBool
        default: nil
        }
    }

    package var asNumber: Number? {
        switch self {
        case .number(let value): value
        case .sensitive(let value): value.asNumber
        default: nil
        }
    }

    /// The number as an `Int`; nil for a fraction or a number that does not fit.
    package var asInt: Int? { asNumber?.int }

    /// The elements of a list, set or tuple; nil for any other value.
    package var elements: [Value]? {
        switch self {
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): elements
        case .sensitive(let value): value.elements
        default: nil
        }
    }

    /// The members of a map or an object; nil for any other value.
    package var members: Members? {
        switch self {
        case .map(_, let members), .object(let members): members
        case .sensitive(let value): value.members
        default: nil
        }
    }

    /// The attribute or map element of this name; nil where there is none.
    package subscript(name: String) -> Value? { members?[name] }
}

extension Value {
    /// Whether nothing in the value is left for Terragrunt.
    package var isWhollyKnown: Bool { !containsDeferred }

    package var containsDeferred: Bool { Value.anyLeaf(of: self) { $0.isDeferred } }
    package var containsPoison: Bool { Value.anyLeaf(of: self) { $0.isPoison } }
    /// Whether a number in it is infinite, as a division by zero is.
    package var containsInfinite: Bool {
        switch self {
        case .number(let number): number.isInfinite
        case .sensitive(let inner): inner.containsInfinite
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            elements.contains(where: \.containsInfinite)
        case .map(_, let members), .object(let members): members.all.contains { $0.value.containsInfinite }
        case .null, .bool, .string, .deferred: false
        }
    }
    package var containsSensitive: Bool { Value.anyLeaf(of: self) { $0.isSensitive } }

    /// Whether one of the parts that are deferred or marked satisfies the test. A marked value is tested itself
    /// first, then what is in it. Known values without a mark are never tested, so that a look at a large known
    /// value is cheap.
    static func anyLeaf(of value: Value, _ test: (Value) -> Bool) -> Bool {
        switch value {
        case .null, .bool, .number, .string: return false
        case .deferred: return test(value)
        case .sensitive(let inner): return test(value) || anyLeaf(of: inner, test)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            for element in elements where anyLeaf(of: element, test) { return true }
            return false
        case .map(_, let members), .object(let members):
            for member in members.all where anyLeaf(of: member.value, test) { return true }
            return false
        }
    }

    /// The value with a mark of its own. Poison is not marked, since it must be recognized as poison.
    package var marked: Value {
        switch self {
        case .sensitive: self
        case .deferred(let deferred): isPoison ? self : .deferred(deferred.with(isSensitive: true))
        default: .sensitive(self)
        }
    }

    /// The value, marked where `other` is.
    func marked(as other: Value) -> Value { other.isSensitive ? marked : self }

    /// The value without any mark, on itself or inside.
    package var unmarkedDeep: Value {
        switch self {
        case .null, .bool, .number, .string: self
        case .deferred(let deferred): deferred.isSensitive ? .deferred(deferred.with(isSensitive: false)) : self
        case .sensitive(let value): value.unmarkedDeep
        case .list(let type, let elements): .list(type, elements.map(\.unmarkedDeep))
        case .set(let type, let elements): .set(type, elements.map(\.unmarkedDeep))
        case .tuple(let elements): .tuple(elements.map(\.unmarkedDeep))
        case .map(let type, let members): .map(type, members.mapValues(\.unmarkedDeep))
        case .object(let members): .object(members.mapValues(\.unmarkedDeep))
        }
    }

    /// The value without its own mark; marks inside stay.
    package var unmarked: Value {
        switch self {
        case .sensitive(let value): value
        case .deferred(let deferred) where deferred.isSensitive: .deferred(deferred.with(isSensitive: false))
        default: self
        }
    }

    /// Whether two values are equal when marks are ignored, and the types of nulls and of empty collections too.
    package func equals(_ other: Value) -> Bool {
        if case .null = self, case .null = other { return true }
        return unmarkedDeep.hasSameContent(as: other.unmarkedDeep)
    }

    /// Compares what is inside two values without marks.
    private func hasSameContent(as other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.list(_, let left), .list(_, let right)), (.set(_, let left), .set(_, let right)),
            (.tuple(let left), .tuple(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
        case (.map(_, let left), .map(_, let right)), (.object(let left), .object(let right)):
            left.count == right.count
                && zip(left.all, right.all).allSatisfy {
                    $0.name == $1.name && $0.value.hasSameContent(as: $1.value)
                }
        default: self == other
        }
    }
}
