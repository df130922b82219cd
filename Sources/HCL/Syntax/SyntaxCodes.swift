import Diagnostics

/// Codes 101 to 134 are the syntax errors. Each stands for one diagnostic of HCL's scanner or parser, or for
/// several of them that have the same cause.
extension Code {
    package static let fileTooLarge = Code(
        101, "file too large", "A configuration file may have 16 MiB at most. Split it into several files.")
    package static let nestedTooDeep = Code(
        102, "nested too deep",
        """
        Blocks, brackets and operators may be nested 256 deep, and one expression may have 1024 operators in a row. \
        Move the inner parts into locals.
        """)
    package static let notUTF8 = Code(
        103, "not UTF-8", "Configuration files are UTF-8 text. Save the file in that encoding.")
    package static let invalidCharacter = Code(
        104, "invalid character",
        """
        The character has no meaning here. Strings stand in straight double quotes; arguments are separated by \
        newlines, list items by commas.
        """)
    package static let unsupportedOperator = Code(
        105, "unsupported operator",
        "There are no bitwise operators. `&&`, `||` and `!` are the logical ones.")
    package static let newlineInString = Code(
        106, "newline in a quoted string",
        "A quoted string ends on the line on which it begins. Write \\n, or use a heredoc (<<EOT) for several lines.")
    package static let definitionExpected = Code(
        107, "argument or block expected",
        "A body holds arguments (`name = value`) and blocks (`type \"label\" { … }`) only.")
    package static let quotedArgumentName = Code(
        108, "quoted argument name", "The name of an argument is written without quotes: `name = value`.")
    package static let blockNotClosed = Code(
        109, "block not closed",
        "The brace that opens the block has no partner before the end of the file. Often a brace is missing further up."
    )
    package static let argumentSetTwice = Code(
        110, "argument set twice", "An argument may be set once in a body. Remove one of the two.")
    package static let newlineAfterArgument = Code(
        111, "newline expected after an argument",
        "Each argument ends with a newline; there are no commas between arguments.")
    package static let blockHeader = Code(
        112, "malformed block header",
        "A block is a type, then labels, then `{` on the same line. An argument is a name, then `=`.")
    package static let oneLineBlock = Code(
        113, "malformed one-line block",
        """
        A block on one line holds one argument and is closed on that line: `type { name = value }`. Anything more \
        needs a line of its own per argument.
        """)
    package static let newlineAfterBlock = Code(
        114, "newline expected after a block", "After the closing brace of a block the line ends.")
    package static let sequenceInLabel = Code(
        115, "template sequence in a label",
        "A label is a constant. Write `$${` or `%%{` where the characters themselves are meant.")
    package static let stringNotClosed = Code(
        116, "string or comment not closed",
        """
        The closing mark is missing: of a string a double quote, or the marker of a heredoc alone on its line, followed by a \
        newline; of a comment `*/`.
        """)
    package static let expressionExpected = Code(
        117, "expression expected", "A value, a name, a call or an opening bracket must stand here.")
    package static let conditionalWithoutElse = Code(
        118, "conditional without a second value", "A conditional has three parts: `condition ? value : value`.")
    package static let nameAfterDot = Code(
        119, "name expected after a dot", "After a dot comes an attribute's name, a whole number or `*`.")
    package static let nestedSplat = Code(
        120, "splat inside a splat",
        "`.*` cannot follow another `.*`. Use `[*]`, or a `for` expression.")
    package static let legacyIndex = Code(
        121, "malformed number after a dot",
        "`a.0` is the old way of writing `a[0]`. It takes one whole number; write `a[0][1]` for two.")
    package static let indexNotClosed = Code(
        122, "index not closed", "The bracket of the index needs its partner `]`.")
    package static let parenthesisNotClosed = Code(
        123, "parenthesis not closed", "The parenthesis needs its partner `)` after one expression.")
    package static let malformedNumber = Code(
        124, "malformed number", "A number has digits, then perhaps one dot with digits, then perhaps an exponent.")
    package static let functionName = Code(
        125, "malformed function name",
        "A function of a provider is called as `provider::name::function(…)`, with parentheses after the last name.")
    package static let callArguments = Code(
        126, "malformed call",
        "Arguments are separated by commas and closed by `)`; `...` may follow the last of them.")
    package static let listItems = Code(
        127, "malformed list", "Items of a list are separated by commas and closed by `]`.")
    package static let objectItems = Code(
        128, "malformed object",
        "Items of an object are `key = value`, separated by newlines or commas and closed by `}`.")
    package static let forExpression = Code(
        129, "malformed for expression",
        """
        `[for value in collection : value]` makes a list, `{for key, value in collection : key => value}` an object. \
        An `if` may follow; `...` groups the values of an object.
        """)
    package static let escapeSequence = Code(
        130, "unknown escape sequence",
        "The escapes of a quoted string are \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN.")
    package static let interpolation = Code(
        131, "malformed interpolation",
        "`${` holds one expression and ends with `}`. Write `$${` where the characters themselves are meant.")
    package static let directive = Code(
        132, "malformed template directive",
        "The directives are `%{ if … }`, `%{ else }`, `%{ endif }`, `%{ for … in … }` and `%{ endfor }`.")
    package static let directivesUnbalanced = Code(
        133, "template directives do not match",
        "Each `%{ if }` needs an `%{ endif }`, each `%{ for }` an `%{ endfor }`, in the same string.")
    package static let afterExpression = Code(
        134, "text after the expression", "One expression was expected, and more text follows it.")
}

/// The codes of syntax errors, in the order of their numbers.
package let syntaxCodes: [Code] = [
    .fileTooLarge, .nestedTooDeep, .notUTF8, .invalidCharacter, .unsupportedOperator, .newlineInString,
    .definitionExpected, .quotedArgumentName, .blockNotClosed, .argumentSetTwice, .newlineAfterArgument,
    .blockHeader, .oneLineBlock, .newlineAfterBlock, .sequenceInLabel, .stringNotClosed, .expressionExpected,
    .conditionalWithoutElse, .nameAfterDot, .nestedSplat, .legacyIndex, .indexNotClosed, .parenthesisNotClosed,
    .malformedNumber, .functionName, .callArguments, .listItems, .objectItems, .forExpression, .escapeSequence,
    .interpolation, .directive, .directivesUnbalanced, .afterExpression,
]
