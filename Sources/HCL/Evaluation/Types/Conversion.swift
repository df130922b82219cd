/// Why a value cannot be converted to a type: what is wrong, and where inside the value.
package struct ConversionFailure: Error, Hashable, Sendable {
    /// One step from a value to a part of it; indexes are counted from zero.
    package enum Step: Hashable, Sendable {
        case attribute(String)
        case index(Int)
    }

    /// The way from the whole value to the part that is at fault; empty for the whole value.
    package var path: [Step] = []
    package var message: String

    package init(_ message: String) { self.message = message }

    /// The same failure, seen from the value around: `step` leads to where it was.
    func inside(_ step: Step) -> ConversionFailure {
        var copy = self
        copy.path.insert(step, at: 0)
        return copy
    }

    /// The path as it is written, `.a[0].b`; an empty text for the whole value.
    package var pathText: String {
        path.map { step in
            switch step {
            case .attribute(let name): Literal.isIdentifier(name.utf8) ? ".\(name)" : "[\(Value.quoted(name))]"
            case .index(let index): "[\(index)]"
            }
        }.joined()
    }
}

extension Value {
    /// The value converted to another type, by the rules of go-cty's `convert` package. Attributes that are
    /// `optional` are filled in with their defaults, and attributes that the type does not have are left out.
    ///
    /// A value that is known only later keeps its expression and gets the type: whoever evaluates it converts it
    /// again.
    package func converted(to type: Type) -> Result<Value, ConversionFailure> {
        do throws(ConversionFailure) {
            return .success(try conversion(to: type))
        } catch {
            return .failure(error)
        }
    }

    /// The same as a throwing function. Only null, marks and what is known later come before the question which
    /// type it is.
    func conversion(to type: Type) throws(ConversionFailure) -> Value {
        switch (self, type) {
        case (.string, .string), (.number, .number), (.bool, .bool), (_, .any): return self
        case (.null(let own), _):
            guard own.mayConvert(to: type) else { throw ConversionFailure(Value.required(type)) }
            let known = type.withoutOptional
            return .null(known.containsAny ? own.narrowed(by: known) : known)
        case (.sensitive(let value), _): return try value.conversion(to: type).marked
        case (.deferred(let deferred), _): return try deferred.conversion(to: type)
        case (_, .string), (_, .number), (_, .bool): return try primitive(type)
        case (_, .list(let element)):
            // A list whose elements have exactly this type needs no copy.
            if case .list(let own, _) = self, own == element, !element.containsAny, !element.hasOptional {
                return self
            }
            let (unified, elements) = try elementConversion(to: element, type)
            return .list(unified, elements)
        case (_, .set(let element)):
            let (unified, elements) = try elementConversion(to: element, type)
            return .set(of: elements, unified)
        case (_, .map(let element)): return try mapConversion(to: element, type)
        case (_, .tuple(let types)): return try tupleConversion(to: types)
        case (_, .object(let object)): return try objectConversion(to: object)
        }
    }

    /// Conversion between the primitive types: every number and bool has a form as a string, and only some strings
    /// have one as a number or bool.
    private func primitive(_ type: Type) throws(ConversionFailure) -> Value {
        switch (self, type) {
        case (.number(let number), .string): return .string(number.description)
        case (.bool(let value), .string): return .string(value ? "true" : "false")
        case (.string(let text), .number):
            guard let number = Number(text) else { throw ConversionFailure("a number is required") }
            return .number(number)
        case (.string(let text), .bool): return .bool(try Value.bool(of: text))
        default: throw ConversionFailure(Value.required(type))
        }
    }

    /// The strings that go-cty takes as a bool. The help for other spellings is go-cty's too.
    private static func bool(of text: String) throws(ConversionFailure) -> Bool {
        switch text {
        case "true", "1": return true
        case "false", "0": return false
        case "True", "TRUE":
            throw ConversionFailure("a bool is required; to convert from string, use lowercase \"true\"")
        case "False", "FALSE":
            throw ConversionFailure("a bool is required; to convert from string, use lowercase \"false\"")
        default: throw ConversionFailure("a bool is required")
        }
    }

    /// What is required in a message: "a number is required", "list of string required". The words are those of
    /// go-cty's `convert.MismatchMessage`, so that users recognize Terraform's messages.
    static func required(_ type: Type) -> String {
        switch type {
        case .number, .bool: "a \(type.friendlyName) is required"
        case .list(.any): "list required"
        case .set(.any): "set required"
        case .map(.any): "map required"
        default: "\(type.friendlyName) required"
        }
    }

    /// The elements of a list, set or tuple, converted for a list or a set, and their type. The elements of a tuple
    /// are brought to one type where `element` is `any`; those of a collection have one already.
    private func elementConversion(
        to element: Type, _ type: Type
    ) throws(ConversionFailure) -> (Type, [Value]) {
        guard let elements else { throw ConversionFailure(Value.required(type)) }
        let own = self.type.element
        if elements.isEmpty {
            if let own, !own.mayConvert(to: element) { throw ConversionFailure(Value.required(type)) }
            return (element == .any ? own ?? .any : element.withoutOptional, [])
        }
        let message = "all list elements must have the same type"
        var target = element
        if own == nil, element == .any { target = try Value.common(elements, message) }
        var result: [Value] = []
        result.reserveCapacity(elements.count)
        for (index, value) in elements.enumerated() {
            do throws(ConversionFailure) {
                result.append(try value.conversion(to: target))
            } catch {
                throw error.inside(.index(index))
            }
        }
        guard target.containsAny else { return (target.withoutOptional, result) }
        var isList = own == nil
        if case .set = type { isList = false }
        return try Value.settled(result, unifies: isList, message)
    }

    /// The type that the elements of a tuple have in common, for a list of `any`. Where there is a null without a
    /// type among elements that are not primitives, go-cty finds no type (`unifyAllAsDynamic`), and since a list
    /// needs one, this is an error.
    private static func common(_ values: [Value], _ message: String) throws(ConversionFailure) -> Type {
        guard let type = Type.unify(of: values) else { throw ConversionFailure(message) }
        if type == .any, !values.contains(where: \.hasUnknownType), values.contains(where: { $0.type != .any }) {
            throw ConversionFailure(message)
        }
        return type
    }

    /// Converted elements that may still differ in what `any` stands for, brought to one type where there is one.
    /// Nulls without a type do not count, and get the type of the others. `unifies` says whether elements may be
    /// converted to reach a common type.
    private static func settled(
        _ values: [Value], unifies: Bool, _ message: String
    ) throws(ConversionFailure) -> (Type, [Value]) {
        var (type, values) = (Type.any, values)
        if unifies, let unified = Type.unify(of: values), unified != .any {
            var result: [Value] = []
            for value in values { result.append(try value.conversion(to: unified)) }
            if !unified.containsAny { return (unified, result) }
            values = result
        }
        for value in values where value.type != .any {
            if type == .any { type = value.type }
            guard type == value.type else {
                if values.contains(where: \.hasUnknownType) { return (.any, values) }
                throw ConversionFailure(message)
            }
        }
        if type != .any, values.contains(where: { $0.isDeferred && $0.type == .any }) { return (.any, values) }
        values = values.map { value in
            if case .null(.any) = value { .null(type) } else { value }
        }
        return (type, values)
    }

    /// The members of a map or an object, converted for a map.
    private func mapConversion(to element: Type, _ type: Type) throws(ConversionFailure) -> Value {
        guard let members else { throw ConversionFailure(Value.required(type)) }
        if case .map(let own, _) = self, own == element, !element.containsAny, !element.hasOptional { return self }
        let own = self.type.element
        if members.isEmpty {
            if let own, !own.mayConvert(to: element) { throw ConversionFailure(Value.required(type)) }
            return .map(element == .any ? own ?? .any : element.withoutOptional, Members())
        }
        let message = "all map elements must have the same type"
        var target = element
        if own == nil, element == .any {
            guard let common = Type.unify(of: members.values) else { throw ConversionFailure(message) }
            target = common
        }
        var result: [Value] = []
        for member in members.all {
            do throws(ConversionFailure) {
                result.append(try member.value.conversion(to: target))
            } catch {
                throw error.inside(.attribute(member.name))
            }
        }
        var unified = target.withoutOptional
        if target.containsAny {
            (unified, result) = try Value.settled(result, unifies: target.element != nil || target.isObject, message)
        }
        return .map(unified, Members(zip(members.all, result).map { Members.Member($0.name, $1) }))
    }

    /// The elements of a tuple, each converted to the type at its place. A list is never converted to a tuple.
    private func tupleConversion(to types: [Type]) throws(ConversionFailure) -> Value {
        guard case .tuple(let elements) = self else { throw ConversionFailure("tuple required") }
        guard elements.count == types.count else {
            throw ConversionFailure("a tuple of \(types.count) elements is required")
        }
        var result: [Value] = []
        for (index, (value, type)) in zip(elements, types).enumerated() {
            do throws(ConversionFailure) {
                result.append(try value.conversion(to: type))
            } catch {
                throw error.inside(.index(index))
            }
        }
        return .tuple(result)
    }

    /// The members of a map or an object, converted to an object: each attribute of the type, from the member of
    /// that name, from its default, or null where it is optional. All that are missing are reported together.
    private func objectConversion(to object: ObjectType) throws(ConversionFailure) -> Value {
        guard let members else { throw ConversionFailure("object required") }
        var result: [Members.Member] = []
        result.reserveCapacity(object.fields.count)
        var missing: [String] = []
        for field in object.fields {
            let given = members[field.name]
            if given == nil, !field.isOptional {
                missing.append(field.name)
                continue
            }
            var value = given ?? .null(field.type.withoutOptional)
            // A null counts as left out where the attribute has a default, as in Terraform.
            if value.isNull, let byDefault = field.defaultValue { value = byDefault }
            do throws(ConversionFailure) {
                result.append(Members.Member(field.name, try value.conversion(to: field.type)))
            } catch {
                throw error.inside(.attribute(field.name))
            }
        }
        guard missing.isEmpty else { throw ConversionFailure(Value.missing(missing)) }
        return .object(Members(result))
    }

    /// The message for missing attributes, with the commas of Terraform's.
    private static func missing(_ names: [String]) -> String {
        let quoted = names.map { "\"\($0)\"" }
        guard let last = quoted.last, quoted.count > 1 else { return "attribute \(quoted.joined()) is required" }
        let separator = quoted.count == 2 ? " and " : ", and "
        return "attributes \(quoted.dropLast().joined(separator: ", "))\(separator)\(last) are required"
    }
}

extension Deferred {
    /// A value that is known later gets the type, if it can be converted at all.
    fileprivate func conversion(to target: Type) throws(ConversionFailure) -> Value {
        if case .poison = residual { return .deferred(self) }
        guard type.mayConvert(to: target) else { throw ConversionFailure(Value.required(target)) }
        let known = target.withoutOptional
        return .deferred(with(type: known.containsAny ? type.narrowed(by: known) : known))
    }
}

extension Type {
    /// The type that says more of the two: this one where `other` is `any`, part by part.
    func narrowed(by other: Type) -> Type {
        switch (self, other) {
        case (_, .any): self
        case (.list(let from), .list(let to)): .list(from.narrowed(by: to))
        case (.set(let from), .set(let to)): .set(from.narrowed(by: to))
        case (.map(let from), .map(let to)): .map(from.narrowed(by: to))
        default: other
        }
    }
}
