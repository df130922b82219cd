/// A value that is only known later: its type as far as it is known (`any` where it is not), and the expression
/// that Terragrunt evaluates then.
package final class Deferred: Hashable, Sendable {
    package let type: Type
    package let residual: Residual
    /// How many parts the residual has when it is written. A part that occurs several times counts each time.
    package let size: Int
    /// Whether a value in the residual's text is marked with `sensitive(...)`.
    package let isSensitive: Bool

    package init(type: Type, residual: Residual, size: Int = 1, isSensitive: Bool = false) {
        self.type = type
        self.residual = residual
        self.size = size
        self.isSensitive = isSensitive
    }

    /// The same expression with another type or another mark; what is nil stays.
    func with(type: Type? = nil, isSensitive: Bool? = nil) -> Deferred {
        Deferred(
            type: type ?? self.type, residual: residual, size: size, isSensitive: isSensitive ?? self.isSensitive)
    }

    /// The value after an error: see `Residual.poison`.
    static let poison = Deferred(type: .any, residual: .poison)

    // Two values are equal when their expressions are; type, size and mark follow from it.
    package static func == (left: Deferred, right: Deferred) -> Bool {
        left === right || left.residual == right.residual
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(residual) }
}

/// What is left of an expression after everything that is known was put into it; `source` writes it as HCL.
package indirect enum Residual: Hashable, Sendable {
    /// Stands for an error that was reported already. It is never written in a file, since a file with an error is
    /// not.
    case poison
    /// Something that has its value only when the expression is evaluated.
    case reference(Reference)
    /// A variable of a `for` around it, with the name under which it is written.
    case symbol(String)
    /// A known value; its elements may be deferred.
    case value(Value)
    // Of the two residuals of an index the second is the key.
    case attribute(Residual, String)
    case index(Residual, Residual)
    case splat(Residual, [Access])
    case template([Piece])
    /// A call of a function by its name; `expandsLast` says that `...` follows the last argument.
    case call(String, [Residual], expandsLast: Bool)
    case binary(BinaryOperator, Residual, Residual)
    case unary(UnaryOperator, Residual)
    /// The condition, the value where it is true, the value where it is false.
    case conditional(Residual, Residual, Residual)
    case tuple([Residual])
    case object([Pair])
    case forTuple(Loop)
    case forObject(Loop)

    /// One step of a splat, applied to each element.
    package indirect enum Access: Hashable, Sendable {
        case attribute(String)
        case index(Residual)
        /// A splat of its own, with the steps that belong to it.
        case splat([Access])
    }

    /// One piece of a template.
    package enum Piece: Hashable, Sendable {
        case text(String)
        case interpolation(Residual)
    }

    /// One item of an object whose keys are not all known.
    package struct Pair: Hashable, Sendable {
        package let key: Residual
        package let value: Residual
    }

    /// A `for` expression; `keyName` is nil with one name only, `key` is nil for a list, and `grouping` says that
    /// `...` follows the value.
    package struct Loop: Hashable, Sendable {
        package let keyName: String?
        package let valueName: String
        package let collection: Residual
        package let key: Residual?
        package let value: Residual
        package let condition: Residual?
        package let grouping: Bool
    }
}

extension Residual {
    /// A value as a part of a residual: a deferred one is its own residual.
    package init(_ value: Value) {
        if case .deferred(let deferred) = value { self = deferred.residual } else { self = .value(value) }
    }

    /// The names of all functions that must exist where the residual is evaluated, sorted.
    package var functionNames: [String] {
        var names: Set<String> = []
        visit { if case .call(let name, _, _) = $0 { names.insert(name) } }
        return names.sorted()
    }

    /// The expressions of other files that it reads (`Reference.name`), each once, in the order in which they are
    /// first read.
    package var names: [String] {
        var found: [String] = []
        visit { if case .reference(.name(let name)) = $0, !found.contains(name) { found.append(name) } }
        return found
    }

    /// The outputs that it reads, each once, in the order in which they are first read.
    package var outputs: [OutputReference] {
        var found: [OutputReference] = []
        visit { part in
            if case .reference(.output(let output)) = part, !found.contains(output) { found.append(output) }
        }
        return found
    }

    /// Calls `body` with this residual and every one inside it, also those inside known collections.
    package func visit(_ body: (Residual) -> Void) {
        body(self)
        switch self {
        case .poison, .reference, .symbol: break
        case .value(let value): Residual.visit(value, body)
        case .attribute(let base, _), .unary(_, let base): base.visit(body)
        case .index(let left, let right), .binary(_, let left, let right):
            left.visit(body)
            right.visit(body)
        case .splat(let base, let accesses):
            base.visit(body)
            Residual.visit(accesses, body)
        case .template(let pieces): for case .interpolation(let part) in pieces { part.visit(body) }
        case .call(_, let parts, _), .tuple(let parts): for part in parts { part.visit(body) }
        case .conditional(let test, let left, let right): for part in [test, left, right] { part.visit(body) }
        case .object(let pairs):
            for pair in pairs {
                pair.key.visit(body)
                pair.value.visit(body)
            }
        case .forTuple(let loop), .forObject(let loop):
            for part in [loop.collection, loop.key, loop.value, loop.condition] { part?.visit(body) }
        }
    }

    /// The keys among the steps of a splat.
    private static func visit(_ accesses: [Access], _ body: (Residual) -> Void) {
        for access in accesses {
            switch access {
            case .attribute: break
            case .index(let key): key.visit(body)
            case .splat(let inner): visit(inner, body)
            }
        }
    }

    /// The residuals inside a value.
    private static func visit(_ value: Value, _ body: (Residual) -> Void) {
        switch value {
        case .null, .bool, .number, .string: break
        case .deferred(let deferred): deferred.residual.visit(body)
        case .sensitive(let inner):
            visit(inner, body)
        case .list(_, let elements), .tuple(let elements): for element in elements { visit(element, body) }
        case .set(_, let elements): for element in elements { visit(element, body) }
        case .map(_, let members), .object(let members): for member in members.all { visit(member.value, body) }
        }
    }
}

extension Value {
    /// Every residual inside, in the order in which they are written.
    package var residuals: [Residual] {
        var found: [Residual] = []
        _ = Value.anyLeaf(of: self) { leaf in
            if case .deferred(let deferred) = leaf { found.append(deferred.residual) }
            return false
        }
        return found
    }
}
