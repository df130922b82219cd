import Diagnostics

/// The codes of what is checked in templates. Codes from 430 on are warnings, about what Terraform accepts.
extension Code {
    package static let exampleInput = Code(
        411, "input of an example that does not fit",
        "The inputs of an example and the values of `rejects` become tests of the module. Each has to convert to the type "
            + "of its variable: a test can expect a validation to fail, not a type.")
    package static let exampleMissingInput = Code(
        412, "example without a required input",
        "An example has to give every variable that has no default. One with `expect_failures` is laid over the first "
            + "example and needs only what differs from it.")
    package static let exampleRefused = Code(
        413, "example that the module refuses",
        "A validation of the module does not hold for the inputs of an example. Either the example is wrong or the rule; "
            + "an example that is meant to be refused names the variables in `expect_failures`.")
    package static let exampleAccepted = Code(
        414, "value that should be refused and is not",
        "`rejects` and `expect_failures` promise that a validation of the variable refuses the value. All validations of "
            + "the variable hold.")
    package static let exampleBreaksOthers = Code(
        415, "value that breaks the rules of further variables",
        "A test that expects one variable to be refused fails where another is refused as well. Choose a value that "
            + "breaks one rule, or name all variables in `expect_failures` of an example.")
    package static let providerWithoutVersion = Code(
        416, "provider without a version",
        "A template uses a provider for which neither `catalog.hcl` nor the template names a version. The rendered "
            + "module would take whatever is newest.")
    package static let conditionFails = Code(
        417, "condition that cannot be evaluated",
        "Evaluating a validation on the inputs of an example gives an error, not true or false. Terraform would stop with "
            + "that error: guard the expression with `can` or `try`.")
    package static let validationCycle = Code(
        418, "validations that read each other",
        "The validation of one variable reads a second, and the second's reads the first: Terraform stops with \"Cycle\" "
            + "before it evaluates either. Move both rules to one of the variables.")

    package static let unusedDeclaration = Code(
        430, "declaration that nothing uses", "A variable, local or data source is declared and never read. Remove it.")
    package static let undocumented = Code(
        431, "variable or output without a description",
        "The description is what the README and editors show. Say what the value is for.")
    package static let untyped = Code(
        432, "variable or output without a type",
        "A variable without `type`, or with `any`, takes whatever it is given and fails late. An output has its type in "
            + "`contract.hcl`; without it, references to the output are not checked.")
    package static let deprecatedInterpolation = Code(
        433, "interpolation around nothing else", "Since Terraform 0.12, `\"${x}\"` is written `x`.")
    package static let deprecatedIndex = Code(
        434, "old index syntax",
        "Since Terraform 0.12, `list.0` is written `list[0]`, and `list.*.name` `list[*].name`.")
    package static let commentSyntax = Code(
        435, "comment with //", "Terraform's style is `#` for comments of one line.")
    package static let namingConvention = Code(
        436, "name that is not in snake_case", "Names in a template are lower case words with underscores.")
    package static let createFlag = Code(
        437, "variable that switches the module off",
        "A unit that is not wanted is not placed; a `create` flag gives two ways to say the same thing.")
    package static let unpinnedModule = Code(
        439, "module source without a version", "A module from elsewhere needs a version or a `ref`.")
    package static let emptyListEquality = Code(
        440, "comparison with an empty list", "`x == []` compares types as well. Write `length(x) == 0`.")
    package static let deprecatedLookup = Code(
        441, "lookup with two arguments", "`lookup(map, key)` is deprecated: write `map[key]`.")
    package static let duplicateKey = Code(
        442, "key given twice", "An object or map has the same key twice; the last one silently wins.")
    package static let moduleStructure = Code(
        443, "declaration in an unexpected file",
        "Variables stand in variables.tf and outputs in outputs.tf, where everybody looks for them.")
    package static let noExample = Code(
        444, "module without an example", "Examples feed the README and the tests. A module without one is not tested.")
}

package let lintCodes: [Code] = [
    .exampleInput, .exampleMissingInput, .exampleRefused, .exampleAccepted, .exampleBreaksOthers,
    .providerWithoutVersion, .conditionFails, .validationCycle, .unusedDeclaration, .undocumented, .untyped,
    .deprecatedInterpolation,
    .deprecatedIndex, .commentSyntax, .namingConvention, .createFlag, .unpinnedModule,
    .emptyListEquality, .deprecatedLookup, .duplicateKey, .moduleStructure, .noExample,
]
