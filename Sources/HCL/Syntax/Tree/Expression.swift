import Diagnostics

/// One expression of a tree.
package struct Expression: Sendable, Hashable {
    package let tree: SyntaxTree
    let node: Int32

    package var span: Span { tree.span(own) }

    var own: Node { tree.node(node) }

    package static func == (left: Expression, right: Expression) -> Bool {
        left.tree === right.tree && left.node == right.node
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(tree))
        hasher.combine(node)
    }
}

package enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessEqual = "<="
    case greater = ">"
    case greaterEqual = ">="
    case and = "&&"
    case or = "||"
}

package enum UnaryOperator: String, Sendable {
    case negate = "-"
    case not = "!"
}

/// What an expression is. Numbers and names are as they stand in the source; texts are unescaped.
package indirect enum Form: Sendable {
    case null
    case bool(Bool)
    case number(String)
    /// A quoted string or a heredoc without template sequences.
    case string(String)
    case template([TemplatePart])
    /// `"${x}"` and nothing else: the value of `x` itself, not its text.
    case wrapped(Expression)
    case variable(String)
    case attribute(Expression, name: String, nameSpan: Span)
    case index(Expression, key: Expression)
    case legacyIndex(Expression, Int, Span)
    case attributeSplat(Expression, [SplatStep])
    case fullSplat(Expression, [SplatStep])
    case tuple([Expression])
    case object([ObjectItem])
    case forTuple(ForExpression)
    case forObject(ForExpression)
    case conditional(Expression, Expression, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case unary(UnaryOperator, Expression)
    case parentheses(Expression)
    case call(FunctionCall)
    /// A syntax error stands here and is reported.
    case invalid
}

/// One step after `.*` or `[*]`, applied to each element.
package indirect enum SplatStep: Sendable {
    case attribute(String, Span)
    case legacyIndex(Int, Span)
    case index(Expression, Span)
    /// `.*` after `[*]`: its own steps; the steps that follow apply to its result.
    case attributeSplat([SplatStep], Span)
    /// `[*]` after `[*]`: it takes all steps that follow.
    case fullSplat([SplatStep], Span)

    package var span: Span {
        switch self {
        case .attribute(_, let span), .legacyIndex(_, let span), .index(_, let span): span
        case .attributeSplat(_, let span), .fullSplat(_, let span): span
        }
    }
}

package struct ObjectItem: Sendable {
    package let key: ObjectKey
    package let value: Expression
}

/// A bare name is a key as it stands; anything else is evaluated.
package enum ObjectKey: Sendable {
    case name(String, Span)
    case expression(Expression)

    package var span: Span {
        switch self {
        case .name(_, let span): span
        case .expression(let expression): expression.span
        }
    }
}

package struct ForExpression: Sendable {
    package let keyName: (String, Span)?
    package let valueName: (String, Span)
    package let collection: Expression
    package let key: Expression?
    package let value: Expression
    package let grouping: Bool
    package let condition: Expression?
}

package struct FunctionCall: Sendable {
    /// With its namespaces: `provider::x::y`.
    package let name: String
    package let nameSpan: Span
    package let arguments: [Expression]
    /// Whether `...` follows the last argument.
    package let expandsLast: Bool
}

/// A piece of a template.
package indirect enum TemplatePart: Sendable {
    case literal(String)
    case interpolation(Expression)
    case conditional(Expression, [TemplatePart], [TemplatePart]?)
    case loop(keyName: String?, valueName: String, collection: Expression, [TemplatePart])
}
