import Diagnostics
import HCL

/// One of the instances of a block with `count` or `for_each`.
struct RepetitionItem {
    /// As it stands in the address.
    let instance: InstanceKey
    /// `each.key` or `count.index`.
    let key: Value

    /// `each.value`; null with `count`.
    let value: Value
}

/// The instances that a block has.
enum Repetition {
    /// The block has neither `count` nor `for_each`.
    case single
    /// As many as there are items, also none.
    case several([RepetitionItem], isCount: Bool)
    /// Their number is not known. One item stands for all.
    case uncertain(RepetitionItem, Uncertainty)
}

extension ModuleInstance {
    /// The instances that `count` or `for_each` makes. A value that Terraform refuses is reported and makes none.
    func repetition(_ plan: RepetitionPlan?) -> Repetition {
        switch plan {
        case nil: .single
        case .count(let expression): count(evaluate(expression, scope), expression)
        case .forEach(let expression): forEach(evaluate(expression, scope), expression)
        }
    }

    /// From a value of `count`. Terraform accepts a string with a number too.
    private func count(_ given: Value, _ expression: Expression) -> Repetition {
        let value = given.unmarkedDeep
        if case .deferred(let deferred) = value {
            let isOneOrNone = deferred.residual.isOneOrNone
            let item = RepetitionItem(
                instance: isOneOrNone ? .index(0) : .unknown,
                key: isOneOrNone ? .int(0) : .deferred(.number, .reference(.name("count.index"))), value: .null)
            return .uncertain(
                item,
                Uncertainty(count: isOneOrNone ? .oneOrNone : .anyNumber, reason: Uncertainty.reason(given, expression))
            )
        }
        guard case .success(.number(let number)) = value.converted(to: .number), let count = number.int, count >= 0
        else { return refuse("`count` is not a whole number from 0 on", expression) }
        // One more than the limit, so that the limit is reported, and not more, so that no list of that size is
        // made.
        let shown = min(count, evaluation.limits.instances + 1)
        return .several(
            (0..<shown).map { RepetitionItem(instance: .index($0), key: .int($0), value: .null) }, isCount: true)
    }

    /// From a value of `for_each`: a map, an object, or a set of strings, in which each key is its own value.
    private func forEach(_ given: Value, _ expression: Expression) -> Repetition {
        let value = given.unmarkedDeep
        switch value {
        case .map(_, let members), .object(let members):
            return .several(
                members.all.map {
                    RepetitionItem(instance: .key($0.name), key: .string($0.name), value: $0.value)
                }, isCount: false)
        case .set(_, let elements):
            let keys = elements.map(\.asString)
            guard !elements.contains(where: \.isDeferred) else { break }
            guard !keys.contains(nil) else { return refuse("`for_each` is a set, but not of strings", expression) }
            return .several(
                keys.map { key in
                    RepetitionItem(instance: .key(key ?? ""), key: .string(key ?? ""), value: .string(key ?? ""))
                }, isCount: false)
        case .deferred: break
        case .null: return refuse("`for_each` is null", expression)
        default: return refuse("`for_each` is neither a map nor a set of strings", expression)
        }
        // Over what it goes is known later. The item has the expressions `each.key` and `each.value` themselves.
        let item = RepetitionItem(
            instance: .unknown, key: .deferred(.string, .reference(.name("each.key"))),
            value: .deferred(value.type.element ?? .any, .reference(.name("each.value"))))
        return .uncertain(item, Uncertainty(count: .anyNumber, reason: Uncertainty.reason(given, expression)))
    }

    /// Reports a wrong value, and gives no instances.
    private func refuse(_ message: String, _ expression: Expression) -> Repetition {
        evaluation.report(.error(.badRepetition, message, at: expression.span))
        return .several([], isCount: true)
    }
}

extension Uncertainty {
    /// What the number depends on: the expression as far as it could be worked out. Where that failed, or where a
    /// secret is in it, the expression as it is written. On one line, and cut off after 200 characters.
    static func reason(_ value: Value, _ expression: Expression) -> String {
        let isWritten = value.isPoison || value.containsSensitive
        let known = isWritten ? expression.span.text : value.residuals.first?.source ?? expression.span.text
        let line = known.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.utf8.count <= 200 ? line : String(line.prefix(200)) + "..."
    }
}

extension Residual {
    /// Whether it can only be 0 or 1, whatever it depends on.
    var isOneOrNone: Bool {
        switch self {
        case .value(let value): value.asInt == 0 || value.asInt == 1
        case .conditional(_, let yes, let no): yes.isOneOrNone && no.isOneOrNone
        default: false
        }
    }
}
