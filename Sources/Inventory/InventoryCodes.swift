import Diagnostics

extension Code {
    package static let tooManyInstances = Code(
        701, "too many resources", "A unit's resources are listed up to a number. Beyond it the rest is left out.")
    package static let waitingLimit = Code(
        702, "values wait for each other", "Values of several modules read each other in a chain without end in sight.")
    package static let moduleCycle = Code(
        703, "values go in a circle",
        "A local, resource or output of a module reads itself, by way of others. Terraform refuses such a module.")
    package static let badRepetition = Code(
        704, "wrong count or for_each",
        "`count` takes a whole number that is not negative, `for_each` a map or a set of strings. Neither may be null.")
    package static let undeclaredName = Code(
        705, "name that the module does not declare",
        "An expression of a module reads a variable, local, resource or module that its text does not declare.")
    package static let moduleInput = Code(
        706, "input does not fit", "An input of a module is missing, or has no form in the variable's type.")
    package static let wrongArgument = Code(
        707, "argument does not fit", "An argument of a resource has no form in the type that its provider declares.")
}

package let inventoryCodes: [Code] = [
    .tooManyInstances, .waitingLimit, .moduleCycle, .badRepetition, .undeclaredName, .moduleInput, .wrongArgument,
]
