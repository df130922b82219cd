/// How strongly the parts of an expression are bound together (HCL specification, "Operations"); a later case binds
/// more strongly. It decides where parentheses are written.
private enum Binding: Int, Comparable {
    case conditional, or, and, equality, comparison, sum, product, unary, splat, primary

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

    init(_ binary: BinaryOperator) {
        switch binary {
        case .or: self = .or
        case .and: self = .and
        case .equal, .notEqual: self = .equality
        case .less, .lessEqual, .greater, .greaterEqual: self = .comparison
        case .add, .subtract: self = .sum
        case .multiply, .divide, .remainder: self = .product
        }
    }

    /// The next stronger binding. The right side of an operator needs it, because operators of the same binding
    /// group to the left.
    var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .primary }
}

extension Residual {
    /// The expression on one line, as `terraform fmt` leaves it, with parentheses only where precedence asks for
    /// them.
    package var source: String {
        var out: [UInt8] = []
        write(into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Adds the expression to `out`, as `source` gives it.
    package func write(into out: inout [UInt8]) { write(into: &out, atLeast: .conditional) }

    /// How strongly the outermost operator of the expression binds.
    private var binding: Binding {
        switch self {
        case .conditional: .conditional
        case .binary(let name, _, _): Binding(name)
        case .unary: .unary
        case .splat: .splat
        // A negative number is a sign and a number, and some numbers are written as a division (see
        // `Number.source`).
        case .value(.number(let number)): number.signum < 0 || !number.isWritable ? .product : .primary
        default: .primary
        }
    }

    /// Writes the expression, in parentheses where it binds less strongly than `least`.
    private func write(into out: inout [UInt8], atLeast least: Binding) {
        if binding < least {
            out += "(".utf8
            writeBare(into: &out)
            out += ")".utf8
        } else {
            writeBare(into: &out)
        }
    }

    /// Writes the expression without parentheses around it.
    private func writeBare(into out: inout [UInt8]) {
        switch self {
        case .poison: out += "null".utf8
        case .reference(.name(let name)), .symbol(let name): out += name.utf8
        // Only for messages: before a file is written each output gets its name in that file.
        case .reference(.output(let output)): out += "\(output.owner).\(output.name)".utf8
        case .value(let value): value.writeInline(into: &out)
        case .attribute, .index, .splat: writeAccess(into: &out)
        case .template(let pieces): Residual.write(pieces, into: &out)
        case .call(let name, let arguments, let expandsLast):
            out += "\(name)(".utf8
            Residual.write(arguments, into: &out)
            out += (expandsLast ? "...)" : ")").utf8
        case .binary(let name, let left, let right):
            left.write(into: &out, atLeast: binding)
            out += " \(name.rawValue) ".utf8
            right.write(into: &out, atLeast: binding.tighter)
        case .unary(let name, let operand):
            out += name.rawValue.utf8
            operand.write(into: &out, atLeast: .unary)
        case .conditional(let test, let left, let right):
            test.write(into: &out, atLeast: .or)
            out += " ? ".utf8
            left.write(into: &out)
            out += " : ".utf8
            right.write(into: &out)
        case .tuple(let parts):
            out += "[".utf8
            Residual.write(parts, into: &out)
            out += "]".utf8
        case .object(let pairs): Residual.write(pairs, into: &out)
        case .forTuple(let loop): loop.write(between: "[", "]", into: &out)
        case .forObject(let loop): loop.write(between: "{ ", " }", into: &out)
        }
    }

    /// Writes an attribute, an index or a splat after what it is taken from.
    private func writeAccess(into out: inout [UInt8]) {
        switch self {
        case .attribute(let base, let name):
            base.write(into: &out, atLeast: .primary)
            Residual.writeAttribute(name, into: &out)
        case .index(let base, let key):
            base.write(into: &out, atLeast: .primary)
            key.writeIndex(into: &out)
        case .splat(let base, let accesses):
            base.write(into: &out, atLeast: .primary)
            Residual.write(accesses, into: &out)
        default: break
        }
    }

    /// Writes the steps of a splat after `[*]`.
    private static func write(_ accesses: [Access], into out: inout [UInt8]) {
        out += "[*]".utf8
        for access in accesses {
            switch access {
            case .attribute(let name): writeAttribute(name, into: &out)
            case .index(let key): key.writeIndex(into: &out)
            case .splat(let inner): write(inner, into: &out)
            }
        }
    }

    private func writeIndex(into out: inout [UInt8]) {
        out += "[".utf8
        write(into: &out)
        out += "]".utf8
    }

    /// Writes `.name`, or `["name"]` where the name is not an identifier.
    private static func writeAttribute(_ name: String, into out: inout [UInt8]) {
        if Literal.isIdentifier(name.utf8) {
            out += ".\(name)".utf8
        } else {
            out += "[".utf8
            Literal.quoted(name, into: &out)
            out += "]".utf8
        }
    }

    /// Writes the parts with commas between them.
    private static func write(_ parts: [Residual], into out: inout [UInt8]) {
        for (index, part) in parts.enumerated() {
            if index > 0 { out += ", ".utf8 }
            part.write(into: &out)
        }
    }

    /// Writes an object on one line. A key that is not a known string stands in parentheses, or it would be read as a
    /// bare name.
    private static func write(_ pairs: [Pair], into out: inout [UInt8]) {
        out += "{ ".utf8
        for (index, pair) in pairs.enumerated() {
            if index > 0 { out += ", ".utf8 }
            if case .value(.string(let name)) = pair.key {
                Value.writeKey(name, into: &out)
            } else {
                out += "(".utf8
                pair.key.write(into: &out)
                out += ")".utf8
            }
            out += " = ".utf8
            pair.value.write(into: &out)
        }
        out += " }".utf8
    }

    /// Writes a template in quotes. The texts are escaped as in a quoted string.
    private static func write(_ pieces: [Piece], into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for piece in pieces {
            switch piece {
            case .text(let text):
                var quoted: [UInt8] = []
                Literal.quoted(text, into: &quoted)
                out += quoted.dropFirst().dropLast()
            case .interpolation(let part):
                if out.last == UInt8(ascii: "$") { Residual.guardDollars(&out) }
                out += "${".utf8
                part.write(into: &out)
                out += "}".utf8
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// Replaces the `$` signs at the end of the text before an interpolation by `${"$"}`: `$${` would be read as an
    /// escape.
    private static func guardDollars(_ out: inout [UInt8]) {
        var count = 0
        while out.last == UInt8(ascii: "$") {
            out.removeLast()
            count += 1
        }
        out += "${\"".utf8
        out += repeatElement(UInt8(ascii: "$"), count: count)
        out += "\"}".utf8
    }
}

extension Residual.Loop {
    /// Writes the loop between its brackets.
    fileprivate func write(between open: String, _ close: String, into out: inout [UInt8]) {
        out += "\(open)for ".utf8
        if let keyName { out += "\(keyName), ".utf8 }
        out += "\(valueName) in ".utf8
        collection.write(into: &out)
        out += " : ".utf8
        if let key {
            key.write(into: &out)
            out += " => ".utf8
        }
        value.write(into: &out)
        if grouping { out += "...".utf8 }
        if let condition {
            out += " if ".utf8
            condition.write(into: &out)
        }
        out += close.utf8
    }
}
