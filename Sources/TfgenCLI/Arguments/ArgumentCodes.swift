import Diagnostics

/// Codes 600 to 607 are mistakes in the command line itself, found before a command runs.
extension Code {
    package static let unknownCommand = Code(
        600, "there is no such command", "`tfgen --help` lists the commands.")
    package static let unknownOption = Code(
        601, "the command has no such option",
        "`tfgen COMMAND --help` lists the options of a command. Long options begin with two dashes. To give an argument "
            + "that begins with a dash, put `--` before it.")
    package static let valueMissing = Code(
        602, "an option needs a value", "Give it as `--option value` or `--option=value`.")
    package static let valueUnwanted = Code(
        603, "an option takes no value", "The option is a switch: it is there or it is not.")
    package static let valueWrong = Code(
        604, "an option does not take this value", "The message says which values the option takes.")
    package static let argumentMissing = Code(
        605, "an argument is missing", "`tfgen COMMAND --help` shows which arguments a command needs.")
    package static let argumentUnwanted = Code(
        606, "there are too many arguments", "`tfgen COMMAND --help` shows which arguments a command takes.")
    package static let optionTwice = Code(
        607, "an option is given twice", "Give the option once: which of two values is meant cannot be known.")
    package static let optionsExclude = Code(
        608, "two options exclude each other", "The command gives one answer: say which of the two.")
}

package let argumentCodes: [Code] = [
    .unknownCommand, .unknownOption, .valueMissing, .valueUnwanted, .valueWrong, .argumentMissing, .argumentUnwanted,
    .optionTwice, .optionsExclude,
]
