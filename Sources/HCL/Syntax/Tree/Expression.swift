import Diagnostics

/// One expression of a tree. Two are equal when they are the same place of the same tree, whatever they say.
package struct Expression: Sendable, Hashable {
    package let tree: SyntaxTree
    let node: Int32

    /// The place of the expression in its file.
    package var span: Span { tree.span(own) }
    /// Its place among all parts of the tree, below `SyntaxTree.partCount`.
    package var number: Int32 { node }

    // The node with its tokens, which `form` reads.
    var own: Node { tree.node(node) }

    package static func == (left: Expression, right: Expression) -> Bool {
        left.tree === right.tree && left.node == right.node
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(tree))
        hasher.combine(node)
    }
}

/// The operators of two sides; the raw value is how they are written.
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

/// The signs before an operand.
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
    /// A string or heredoc with at least one `${ }` or `%{ }`.
    case template([TemplatePart])
    /// `"${x}"` and nothing else: the value of `x` itself, not its text.
    case wrapped(Expression)
    /// A name that is not followed by `(`: the root of a traversal, or a name that a `for` binds.
    case variable(String)
    /// `source.name`. The span is that of the name without its dot.
    case attribute(Expression, name: String, nameSpan: Span)
    /// `source[key]`.
    case index(Expression, key: Expression)
    /// `source.0`, the old way of writing `source[0]`. The span includes the dot.
    case legacyIndex(Expression, Int, Span)
    /// `source.*` with the names and numbers that follow.
    case attributeSplat(Expression, [SplatStep])
    /// `source[*]` with all steps that follow.
    case fullSplat(Expression, [SplatStep])
    case tuple([Expression])
    case object([ObjectItem])
    /// `[for … : value]`.
    case forTuple(ForExpression)
    /// `{for … : key => value}`.
    case forObject(ForExpression)
    /// The condition, the value where it is true, the value where it is false.
    case conditional(Expression, Expression, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case unary(UnaryOperator, Expression)
    case parentheses(Expression)
    case call(FunctionCall)
    /// A syntax error stands here and is reported.
    case invalid
}

/// One step after `.*` or `[*]`, applied to each element.
/// The span of every step includes its dot or its brackets.
package indirect enum SplatStep: Sendable {
    // `.name` and `.0`; the span of a name does not include the dot.
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

/// `key = value` in an object.
package struct ObjectItem: Sendable {
    package let key: ObjectKey
    package let value: Expression

    /// The key where it is a name or a plain string; otherwise nil.
    package var plainKey: (name: String, span: Span)? {
        switch key {
        case .name(let name, let span): return (name, span)
        case .expression(let expression):
            guard case .string(let name) = expression.form else { return nil }
            return (name, expression.span)
        }
    }
}

/// The key of an object's item. A bare name is a key as it is written, and so are `true` and `null`; anything else
/// is evaluated, for example `(name)`.
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

/// `for keyName, valueName in collection : key => value... if condition`, without its brackets.
package struct ForExpression: Sendable {
    /// The first of two names, with its place; nil where there is one name.
    package let keyName: (String, Span)?
    package let valueName: (String, Span)
    package let collection: Expression
    /// The expression before `=>`; nil for a list.
    package let key: Expression?
    package let value: Expression
    /// Whether `...` stands after the value: values with the same key are gathered in a list.
    package let grouping: Bool
    package let condition: Expression?
}

/// `name(arguments)`.
package struct FunctionCall: Sendable {
    /// With its namespaces: `provider::x::y`.
    package let name: String
    package let nameSpan: Span
    package let arguments: [Expression]
    /// Whether `...` follows the last argument.
    package let expandsLast: Bool
}

/// A piece of a template.
/// For a conditional, the parts where the condition is true, then those where it is false (nil without `else`).
package indirect enum TemplatePart: Sendable {
    case literal(String)
    case interpolation(Expression)
    case conditional(Expression, [TemplatePart], [TemplatePart]?)
    case loop(keyName: String?, valueName: String, collection: Expression, [TemplatePart])
}
