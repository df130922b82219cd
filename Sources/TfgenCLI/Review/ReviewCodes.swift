import Diagnostics

extension Code {
    package static let noRepository = Code(
        740, "not in a git repository",
        "`--base` and `--head` name revisions of the git repository that the estate lies in.")
    package static let baseHasErrors = Code(
        741, "the base has an error",
        "The model at the base cannot be evaluated, so that its committed files are compared with what the head renders. "
            + "Which edits are the causes is not known then.")
    package static let optionNeedsBase = Code(
        742, "an option needs --base", "The option says something of a comparison with a git revision.")
    package static let opensMore = Code(
        743, "something is opened",
        "`--fail-on widening` refuses a change after which more is open to somebody than before, or less is guarded: a rule of "
            + "a security group, a statement of a policy, encryption, deletion protection, the retention of logs.")
    package static let unknownResources = Code(
        744, "what a changed unit creates is not known",
        "The module of the unit is not in the repository, or not at the version that it names. `--fail-on widening` cannot say "
            + "that nothing is opened; `--allow-unknown` lets such units pass.")
    package static let severalUnits = Code(
        745, "a scope has several units of one path",
        "`tfgen compare` sets two units side by side where their addresses are the same below the two scopes. A glob that matches "
            + "several places has several units of one path, and it is not known which is meant.")
    package static let estateMoved = Code(
        746, "the estate was in another folder",
        "At the base the folder of the estate has none, and one other folder has an estate of its name that the head does not have any "
            + "more. Both are compared as one estate: its units are not new.")
}

package let reviewCodes: [Code] = [
    .noRepository, .baseHasErrors, .optionNeedsBase, .opensMore, .unknownResources, .severalUnits,
    .estateMoved,
]
