import Diagnostics

extension Code {
    /// Given by `Evaluation.takeInstance`. The limit keeps a `count` that was mistyped from filling the memory.
    package static let tooManyInstances = Code(
        701, "too many resources", "At most 20,000 resources of a unit are listed. The rest is left out.")

    /// Given by `Evaluation.waiting`. The limit keeps values that read each other across modules from exhausting the
    /// stack.
    package static let waitingLimit = Code(
        702, "values wait for each other",
        "Values of several modules read each other in a chain that is too long to follow.")

    /// Given by `ModuleInstance.circle`, once for each place in the text where a circle closes.
    package static let moduleCycle = Code(
        703, "value that depends on itself",
        "A local, resource or output of a module reads itself, by way of others. Terraform refuses such a module.")

    /// Given where the value of `count` or `for_each` is known and Terraform would refuse it.
    package static let badRepetition = Code(
        704, "wrong count or for_each",
        "`count` takes a whole number that is not negative, `for_each` a map or a set of strings. Neither may be null.")

    /// Given by `ModuleScope` and by the functions that look up resources and module calls.
    package static let undeclaredName = Code(
        705, "name that the module does not declare",
        "An expression of a module reads a variable, local, resource or module that its text does not declare.")

    /// Given where a variable gets its value, from a unit or from a `module` block.
    package static let moduleInput = Code(
        706, "input does not fit", "An input of a module is missing, or cannot be converted to the variable's type.")

    /// Given where an argument's value does not convert to the type in the provider's schema.
    package static let wrongArgument = Code(
        707, "argument does not fit",
        "An argument of a resource cannot be converted to the type that its provider declares.")
}

/// All codes of this target, for `tfgen explain` and for the test that looks for a case of each.
package let inventoryCodes: [Code] = [
    .tooManyInstances, .waitingLimit, .moduleCycle, .badRepetition, .undeclaredName, .moduleInput, .wrongArgument,
]
