import Diagnostics

/// Codes 301 to 322 are the errors of evaluation. A syntax error is reported once by the parser, not here.
extension Code {
    package static let unknownName = Code(
        301, "unknown name",
        "An expression begins with a name that means nothing here. The names are `estate`, `account`, `environment`, "
            + "`region`, `local`, `module`, `each`, and those that a `for` around the expression defines.")
    package static let unknownAttribute = Code(
        302, "unknown attribute",
        "The value has no attribute or element of this name. Look at what it has, or use `lookup` or `try` to give a "
            + "default.")
    package static let invalidIndex = Code(
        303, "invalid index",
        "A list is indexed with a whole number from 0 below its length, a map with one of its keys.")
    package static let invalidOperand = Code(
        304, "invalid operand",
        "Arithmetic and comparison take numbers, logic takes bools, and none takes null. Nothing is converted for `==`."
    )
    package static let invalidCondition = Code(
        305, "invalid condition", "The condition of `? :`, of `if` and of a template's `%{ if }` is true or false.")
    package static let inconsistentTypes = Code(
        306, "inconsistent types", "Both results of `? :` must have types with a common form: make them alike.")
    package static let unknownFunction = Code(
        307, "unknown function", "Terraform has no function of this name.")
    package static let argumentCount = Code(
        308, "wrong number of arguments", "The function takes more or fewer arguments than the call gives.")
    package static let invalidArgument = Code(
        309, "invalid argument", "An argument has a value that the function does not take.")
    package static let impureFunction = Code(
        310, "function depends on more than the text",
        "What is rendered depends on nothing but the files read: the same text gives the same tree, everywhere and at "
            + "any time. A function of the clock, of chance or of the machine is therefore refused.")
    package static let unsupportedFunction = Code(
        311, "function not supported", "The function is Terraform's, but not available here.")
    package static let invalidLoop = Code(
        312, "invalid for", "A `for` walks over a list, set, tuple, map or object, and its keys are strings.")
    package static let duplicateKey = Code(
        313, "key given twice", "Two elements of a `for` have one key. Add `...` after the value to group them.")
    package static let invalidTemplate = Code(
        314, "not a string in a template", "What stands between `${` and `}` must have a form as a string.")
    package static let wrongType = Code(
        315, "wrong type", "The value has no form in the type that is asked for.")
    package static let numberLimit = Code(
        316, "number needs more digits than are kept",
        "Numbers are exact: integers of up to 4096 digits with 156 significant ones, and fractions of up to 1024 bits. "
            + "What would need more is refused rather than rounded.")
    package static let nestingLimit = Code(317, "nested too deeply", "Expressions may be nested 256 deep.")
    package static let sizeLimit = Code(
        318, "value too large",
        "A string may have 16 MiB, a range 1024 elements, and all values of one evaluation one million parts.")
    package static let nullValue = Code(319, "null where a value is needed", "Null stands for the absence of a value.")
    package static let invalidType = Code(
        320, "not a type",
        "Types are `string`, `number`, `bool`, `any`, `list(T)`, `set(T)`, `map(T)`, `tuple([T, ...])` and "
            + "`object({ name = T, ... })`, in which `optional(T, default)` marks what may be left out.")
    package static let invalidKey = Code(321, "invalid object key", "The key of an object is a string and never null.")
    package static let infiniteNumber = Code(
        322, "infinite number", "A division by zero gives an infinity, which has no text and no place in a file.")
}

/// The codes of evaluation, in the order of their numbers.
package let evaluationCodes: [Code] = [
    .unknownName, .unknownAttribute, .invalidIndex, .invalidOperand, .invalidCondition, .inconsistentTypes,
    .unknownFunction, .argumentCount, .invalidArgument, .impureFunction, .unsupportedFunction, .invalidLoop,
    .duplicateKey, .invalidTemplate, .wrongType, .numberLimit, .nestingLimit, .sizeLimit, .nullValue, .invalidType,
    .invalidKey, .infiniteNumber,
]
