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
}

package let reviewCodes: [Code] = [.noRepository, .baseHasErrors, .optionNeedsBase]
