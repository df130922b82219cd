import Catalog
import HCL

/// How Terragrunt hands an input over to a variable of a module, and what has to stand in `inputs` so that the
/// module gets the value that the estate says.
///
/// Terragrunt (1.1.3, `internal/util/jsons.go`) puts each input that is not null into an environment variable: a
/// string as it is, anything else as JSON, in which it writes `$${` for `${`. Terraform (`configs/named_values.go`)
/// takes the text as the value where the variable's type is primitive or not written. Otherwise it reads the text as
/// an expression of HCL.
package struct Handover: Hashable, Sendable {
    /// What Terraform makes of the text.
    package enum Reading: Hashable, Sendable {
        /// The text is the value, converted to the type.
        case text
        /// The variable has no type: the text is the value, whatever it was before.
        case untyped
        /// The text is an expression.
        case expression
        /// Nobody knows: the variable is that of a provisional interface.
        case unknown
    }

    package let reading: Reading
    /// Whether null means something else than no value: the variable accepts null, and its default is not null.
    package let distinguishesNull: Bool
    /// Whether a text is a valid value of the variable, though Terraform reads what it gets as an expression:
    /// `type = any`.
    private let takesText: Bool

    /// Whether a text that it gets is the expression of a value, and never the value itself.
    package var readsTexts: Bool { reading == .expression && !takesText }

    /// By the variable's type, and by whether it may be null.
    package init(to variable: Variable) {
        if variable.isProvisional {
            reading = .unknown
        } else if variable.type.isPrimitive {
            reading = .text
        } else {
            reading = variable.type == .any && variable.typeExpression == nil ? .untyped : .expression
        }
        takesText = variable.type == .any
        distinguishesNull = variable.isNullable && variable.defaultValue?.isNull != true
    }

    /// The value that has to stand in `inputs` so that the module gets `value`. Where Terraform reads the text as an
    /// expression, a text is written with `jsonencode`: read as an expression it gives the text again.
    package func written(_ value: Value) -> Value {
        guard reading == .expression else { return value }
        switch value.unmarked {
        case .null: return distinguishesNull ? Handover.json(.value(.null)) : value
        case .string(let text): return Handover.json(.value(.string(Handover.escaped(text))))
        case .deferred(let deferred) where takesText && (deferred.type == .string || deferred.type == .any):
            return .deferred(.string, Handover.escaping(.call("jsonencode", [deferred.residual], expandsLast: false)))
        case let plain: return Handover.inside(plain)
        }
    }

    /// The value that the module gets: a number or a boolean as a text, where the variable has no type.
    package func arriving(_ value: Value) -> Value {
        guard reading == .untyped, value.isScalar, case .success(let text) = value.converted(to: .string) else {
            return value
        }
        return text
    }

    private static func json(_ part: Residual) -> Value {
        .deferred(.string, .call("jsonencode", [part], expandsLast: false))
    }
}

// MARK: - Texts that are read as templates

extension Handover {
    /// A text that, read as a template, gives the text itself: with `$${` for `${` and `%%{` for `%{`.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return text.replacing("${", with: "$${").replacing("%{", with: "%%{")
    }

    /// The same for a text that only Terragrunt will know: it is escaped by calls of `replace`.
    private static func escaping(_ text: Residual) -> Residual {
        let dollars = replacing("${", with: "$${", in: text)
        return replacing("%{", with: "%%{", in: dollars)
    }

    private static func replacing(_ text: String, with other: String, in residual: Residual) -> Residual {
        .call("replace", [residual, .value(.string(text)), .value(.string(other))], expandsLast: false)
    }

    /// A part of a collection. All its texts will stand in JSON that is read as HCL.
    private static func inside(_ value: Value) -> Value {
        switch value {
        case .null, .bool, .number: return value
        case .string(let text): return .string(escaped(text))
        case .sensitive(let inner): return inside(inner)
        case .list(let type, let elements): return .list(type, elements.map(inside))
        case .set(let type, let elements): return .set(type, elements.map(inside))
        case .tuple(let elements): return .tuple(elements.map(inside))
        case .map(let type, let members): return .map(type, inside(members))
        case .object(let members): return .object(inside(members))
        case .deferred(let deferred):
            // Terragrunt writes `$${` for the `${` of an output itself. What stands in the expression may have others.
            guard deferred.residual.hasTemplateSigns, deferred.type == .string else { return value }
            return .deferred(.string, escaping(deferred.residual))
        }
    }

    private static func inside(_ members: Members) -> Members {
        Members(members.all.map { Members.Member(escaped($0.name), inside($0.value)) })
    }
}

extension Residual {
    /// Whether a known text in it has characters that a template would read.
    fileprivate var hasTemplateSigns: Bool {
        var found = false
        visit { part in
            switch part {
            case .value(.string(let text)): found = found || Handover.escaped(text) != text
            case .template(let pieces):
                for case .text(let text) in pieces { found = found || Handover.escaped(text) != text }
            default: break
            }
        }
        return found
    }
}

// MARK: - What cannot be handed over

extension Handover {
    /// Why a value does not arrive as it is.
    package enum Refusal: Hashable, Sendable {
        /// Null is handed over as no value, so that the default counts, or the variable has none.
        case null
        /// A variable without a type gets a text, whatever the value was.
        case untyped
        /// The same of a number or a boolean, whose text is nearly always as good.
        case untypedScalar
        /// A set arrives as a tuple, unless the variable's type says that it is a set.
        case set
        /// A character that no environment variable can have, or that HCL does not read in JSON.
        case character(Unicode.Scalar)
        /// The number of bytes of the text with the variable's name before it, which are too many.
        case size(Int)
    }

    /// How many bytes Linux takes for one environment variable, with its name, the `=` and the zero byte at its end
    /// (`MAX_ARG_STRLEN`).
    package static let longest = 131_072

    /// Why a value, already converted to the variable's type, would not arrive as it is; nil where it does. Of
    /// several reasons the first.
    package func refusal(of value: Value, for variable: Variable) -> Refusal? {
        if reading == .unknown { return nil }
        if value.isNull { return reading != .expression && distinguishesNull ? .null : nil }
        if reading == .untyped, !value.isTextOrUnknown { return value.isScalar ? .untypedScalar : .untyped }
        if reading == .expression, value.hasSet(where: variable.type) { return .set }
        let refused = reading == .expression ? Handover.notInExpressions : Handover.notInTexts
        if let character = value.firstCharacter(of: refused) { return .character(character) }
        let around = "TF_VAR_=".utf8.count + variable.name.utf8.count + 1
        if around + Handover.mostBytes(of: value) <= Handover.longest { return nil }
        let size = around + textSize(of: value)
        return size > Handover.longest ? .size(size) : nil
    }

    /// What HCL does not read in JSON, and what no environment variable can have.
    private static let notInExpressions: Set<Unicode.Scalar> = ["\u{8}", "\u{C}"]
    private static let notInTexts: Set<Unicode.Scalar> = ["\0"]

    /// A number of bytes that the text of a value never has more than: a byte of a text becomes six at most. It spares making
    /// the texts of nearly all values.
    private static func mostBytes(of value: Value) -> Int {
        switch value {
        case .null, .bool, .deferred: 8
        case .number(.small): 24
        case .number(let number): number.description.utf8.count + 2
        case .string(let text): text.utf8.count * 6 + 4
        case .sensitive(let inner): mostBytes(of: inner)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            elements.reduce(2) { $0 + 1 + mostBytes(of: $1) }
        case .map(_, let members), .object(let members):
            members.all.reduce(2) { $0 + $1.name.utf8.count * 6 + 6 + mostBytes(of: $1.value) }
        }
    }

    /// The number of bytes of the text that Terragrunt hands over. Parts that only Terragrunt will know count as
    /// none.
    private func textSize(of value: Value) -> Int {
        switch value.unmarked {
        case .string(let text) where reading != .expression: text.utf8.count
        case .deferred where reading != .expression: 0
        case let plain: Handover.jsonSize(of: plain)
        }
    }

    private static func jsonSize(of value: Value) -> Int {
        switch value {
        case .null: 4
        case .bool(let flag): flag ? 4 : 5
        case .number(let number): number.description.utf8.count
        case .string(let text): jsonSize(of: text)
        case .sensitive(let inner): jsonSize(of: inner)
        case .deferred: 0
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            elements.reduce(max(2, elements.count + 1)) { $0 + jsonSize(of: $1) }
        case .map(_, let members), .object(let members):
            members.all.reduce(max(2, members.count + 1)) { $0 + jsonSize(of: $1.name) + 1 + jsonSize(of: $1.value) }
        }
    }

    /// The number of bytes of a text as Go's `encoding/json` writes it, after it was escaped for a template.
    private static func jsonSize(of text: String) -> Int {
        escaped(text).unicodeScalars.reduce(2) { size, scalar in
            switch scalar {
            case "\"", "\\", "\n", "\r", "\t": size + 2
            case "<", ">", "&", "\u{2028}", "\u{2029}": size + 6
            default: size + (scalar.value < 0x20 ? 6 : UTF8.width(scalar))
            }
        }
    }
}

extension Value {
    fileprivate var isTextOrUnknown: Bool {
        switch unmarked {
        case .string: true
        case .deferred(let deferred): deferred.type == .string || deferred.type == .any
        default: false
        }
    }

    /// Whether the value is a number or a boolean that is known.
    fileprivate var isScalar: Bool {
        switch unmarked {
        case .number, .bool: true
        default: false
        }
    }

    /// Whether the value has a set at a place where the type does not ask for one.
    fileprivate func hasSet(where type: Type?) -> Bool {
        switch unmarked {
        case .set(_, let elements):
            if type == nil || type == .any { return true }
            return elements.contains { $0.hasSet(where: type?.element) }
        case .list(_, let elements), .tuple(let elements):
            return elements.enumerated().contains { $1.hasSet(where: type?.part(at: $0)) }
        case .map(_, let members), .object(let members):
            return members.all.contains { $0.value.hasSet(where: type?.part(named: $0.name)) }
        case .deferred(let deferred): return deferred.type.hasSet(where: type)
        default: return false
        }
    }

    /// The first of some control characters that stands in a known text or in a name of the value; nil for none.
    fileprivate func firstCharacter(of refused: Set<Unicode.Scalar>) -> Unicode.Scalar? {
        switch unmarked {
        case .string(let text): return text.firstControl(of: refused)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            return elements.lazy.compactMap { $0.firstCharacter(of: refused) }.first
        case .map(_, let members), .object(let members):
            return members.all.lazy.compactMap { member in
                member.name.firstControl(of: refused) ?? member.value.firstCharacter(of: refused)
            }.first
        default: return nil
        }
    }
}

extension String {
    /// The first of some control characters; nil for none. Hardly any text has one, which its bytes show.
    fileprivate func firstControl(of refused: Set<Unicode.Scalar>) -> Unicode.Scalar? {
        guard utf8.contains(where: { $0 < 0x20 }) else { return nil }
        return unicodeScalars.first(where: refused.contains)
    }
}

extension Type {
    /// Whether values of this type have a set at a place where another type does not ask for one.
    fileprivate func hasSet(where type: Type?) -> Bool {
        switch self {
        case .set(let element): type == nil || type == .any || element.hasSet(where: type?.element)
        case .list(let element), .map(let element): element.hasSet(where: type?.element)
        case .tuple(let elements): elements.enumerated().contains { $1.hasSet(where: type?.part(at: $0)) }
        case .object(let object):
            object.declaredNames.contains { name in object[name]?.type.hasSet(where: type?.part(named: name)) ?? false }
        case .any, .bool, .number, .string: false
        }
    }
}
