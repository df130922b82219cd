import Diagnostics

/// The codes of contracts, catalogs and interfaces. Those of the checks of templates are in `LintCodes`.
extension Code {
    package static let contractUnknownName = Code(
        401, "name in a contract that the module does not have",
        "`contract.hcl` adds words to the variables and outputs of the module beside it. A block with another name "
            + "describes nothing, so it is an error rather than silence.")
    package static let contractBadValue = Code(
        402, "value in a contract that cannot be used",
        "A word of `contract.hcl` has a value of the wrong kind: `share` is a path, `type` a type constraint, `mock` a "
            + "value of the output's type, `replaces`, `unique_per` and `disjoint_per` are lists of names.")
    package static let templateBadVariable = Code(
        403, "variable that tfgen cannot read",
        "A `variable` block of a template has a type, a default or a validation that Terraform would refuse too.")
    package static let templateDuplicate = Code(
        404, "name declared twice in a template",
        "Terraform refuses two variables, outputs or resources of the same name in one module.")
    package static let catalogUnknownModule = Code(
        405, "module that the catalog does not have",
        "A named contract, a `source` or a command names a module for which there is no folder with `.tf` files in "
            + "the catalog.")
    package static let catalogMissing = Code(
        406, "no catalog", "A catalog is a folder with `catalog.hcl` and one folder for each template.")
    package static let catalogBadValue = Code(
        407, "value in catalog.hcl that cannot be used", "See the message: it names the attribute and what it takes.")
    package static let contractTwiceShared = Code(
        408, "two outputs with one shared path",
        "Two outputs of a named contract are shared at the same path below the prefix; one would overwrite the other.")
    package static let moduleObstacle = Code(
        409, "module that no unit can use as it is",
        "Terragrunt writes the backend and the providers of a unit into the module. A module that has its own `backend` or "
            + "`provider` block, or a file by the name of one that is written, cannot be initialised as a unit.")
    package static let badInterface = Code(
        419, "interface that cannot be read",
        "An interface is written by `tfgen modules pull`: a block `interface` with the module's source and hash, and the "
            + "`variable` and `output` blocks of the module. Write it again rather than editing it.")
    package static let undeclaredName = Code(
        410, "name that the template does not declare",
        "A template refers to a variable, local, resource or data source that none of its files declares.")
}

/// All codes of this target, from which `tfgen explain` takes its explanations.
package let catalogCodes: [Code] =
    [
        .contractUnknownName, .contractBadValue, .templateBadVariable, .templateDuplicate, .catalogUnknownModule,
        .catalogMissing, .catalogBadValue, .contractTwiceShared, .moduleObstacle, .badInterface, .undeclaredName,
    ] + lintCodes
