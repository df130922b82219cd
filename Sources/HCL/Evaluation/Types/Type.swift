/// The type of a value, or a constraint on one, as in Terraform.
package indirect enum Type: Hashable, Sendable {
    /// A type that is not known, or the constraint `any`.
    case any
    case bool, number, string
    case list(Type)
    case set(Type)
    case map(Type)
    case tuple([Type])
    case object(ObjectType)
}

/// The attributes of an object type, sorted by the bytes of their names. Two types that differ only in the order in
/// which the attributes were declared are the same type.
package struct ObjectType: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let type: Type
        /// Whether the attribute is declared with `optional(...)` and may be left out.
        package let isOptional: Bool
        /// The default in `optional(type, default)`; nil where there is none.
        package let defaultValue: Value?

        package init(name: String, type: Type, isOptional: Bool = false, defaultValue: Value? = nil) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
            self.defaultValue = defaultValue
        }
    }

    package let fields: [Field]
    /// The names in the order in which they were declared, for writing values in that order.
    package let declaredNames: [String]

    package static func == (left: ObjectType, right: ObjectType) -> Bool { left.fields == right.fields }

    package func hash(into hasher: inout Hasher) { hasher.combine(fields) }

    /// Sorts the fields; of two with one name the last counts. The order given is the order of declaration, unless
    /// `declaredNames` gives another.
    package init(_ fields: [Field], declaredNames: [String]? = nil) {
        self.declaredNames = declaredNames ?? fields.map(\.name)
        if zip(fields, fields.dropFirst()).allSatisfy({ $0.name < $1.name }) {
            self.fields = fields
        } else {
            var byName: [String: Field] = [:]
            for field in fields { byName[field.name] = field }
            self.fields = byName.values.sorted { $0.name < $1.name }
        }
    }

    /// The attribute of that name, found by binary search; nil where there is none.
    package subscript(name: String) -> Field? {
        var (low, high) = (0, fields.count)
        while low < high {
            let middle = (low + high) / 2
            if fields[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low < fields.count && fields[low].name == name ? fields[low] : nil
    }
}

extension Type {
    package static func object(_ fields: [(String, Type)]) -> Type {
        .object(ObjectType(fields.map { ObjectType.Field(name: $0.0, type: $0.1) }))
    }

    package var isPrimitive: Bool {
        switch self {
        case .bool, .number, .string: true
        default: false
        }
    }

    /// Whether `any` occurs in the type, at any depth.
    package var containsAny: Bool {
        switch self {
        case .any: true
        case .bool, .number, .string: false
        case .list(let element), .set(let element), .map(let element): element.containsAny
        case .tuple(let elements): elements.contains { $0.containsAny }
        case .object(let object): object.fields.contains { $0.type.containsAny }
        }
    }

    /// The type of the elements of a list, set or map; nil for any other type.
    package var element: Type? {
        switch self {
        case .list(let element), .set(let element), .map(let element): element
        default: nil
        }
    }

    /// The type without `optional` and defaults, as the type of a converted value is.
    package var withoutOptional: Type {
        switch self {
        case .any, .bool, .number, .string: self
        case .list(let element): .list(element.withoutOptional)
        case .set(let element): .set(element.withoutOptional)
        case .map(let element): .map(element.withoutOptional)
        case .tuple(let elements): .tuple(elements.map(\.withoutOptional))
        case .object(let object):
            .object(
                ObjectType(
                    object.fields.map { ObjectType.Field(name: $0.name, type: $0.type.withoutOptional) },
                    declaredNames: object.declaredNames))
        }
    }

    /// Whether an `optional` attribute occurs in the type, at any depth.
    package var hasOptional: Bool {
        switch self {
        case .any, .bool, .number, .string: false
        case .list(let element), .set(let element), .map(let element): element.hasOptional
        case .tuple(let elements): elements.contains { $0.hasOptional }
        case .object(let object): object.fields.contains { $0.isOptional || $0.type.hasOptional }
        }
    }

    /// The type's name with its article, for a sentence: "a list of string", "an object".
    var articled: String {
        let name = friendlyName
        return (name.hasPrefix("o") ? "an " : "a ") + name
    }

    /// What Terraform calls the type in a sentence: "string", "list of string", "object".
    package var friendlyName: String {
        switch self {
        case .any: "dynamic"
        case .bool: "bool"
        case .number: "number"
        case .string: "string"
        case .list(let element): "list of \(element.friendlyName)"
        case .set(let element): "set of \(element.friendlyName)"
        case .map(let element): "map of \(element.friendlyName)"
        case .tuple: "tuple"
        case .object: "object"
        }
    }
}

extension Type: CustomStringConvertible {
    /// The type as it is written in Terraform: `list(string)`, `object({ a = optional(number, 3) })`.
    package var description: String {
        switch self {
        case .any: "any"
        case .bool: "bool"
        case .number: "number"
        case .string: "string"
        case .list(let element): "list(\(element))"
        case .set(let element): "set(\(element))"
        case .map(let element): "map(\(element))"
        case .tuple(let elements): "tuple([" + elements.map(\.description).joined(separator: ", ") + "])"
        case .object(let object):
            object.fields.isEmpty
                ? "object({})" : "object({ " + object.fields.map(\.description).joined(separator: ", ") + " })"
        }
    }
}

extension ObjectType.Field: CustomStringConvertible {
    package var description: String {
        let key = Literal.isIdentifier(name.utf8) ? name : Value.quoted(name)
        guard isOptional else { return "\(key) = \(type)" }
        guard let defaultValue else { return "\(key) = optional(\(type))" }
        return "\(key) = optional(\(type), \(defaultValue.inlineSource))"
    }
}
