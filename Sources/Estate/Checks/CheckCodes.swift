import Diagnostics

extension Code {
    package static let versionWithoutEffect = Code(
        250, "version without effect",
        "A module block says `version`, and the `source` of the catalog has no `{version}` in which it could stand. Every unit reads "
            + "the module as it is in the catalog.")
    package static let missingVersion = Code(
        251, "version is missing",
        "The `source` of the catalog has `{version}` in it, so each unit has to say which version of its module it uses: in any "
            + "layer, with `version = \"v1.2.0\"`.")
    package static let unusedLocal = Code(
        253, "local without effect",
        "A local that no word of its places reads has no effect. Where its name comes near to one that is read, it is most likely "
            + "misspelled, which is an error.")
    package static let unusedLayer = Code(
        254, "block without effect",
        "A stack that no region or layer names in `stacks`, or an environment that no account has, says nothing of any unit."
    )
    package static let strangeTag = Code(
        255, "tag that comes near to another",
        "A tag whose key is written once in the estate, and differs little from the key of a tag that a farther layer sets: most likely "
            + "it was meant to refine that one.")
    package static let badTag = Code(
        256, "tag that AWS does not take",
        "A tag's key has 1 to 128 characters and does not begin with `aws:`, its value has up to 256. A resource has up to 50 tags. "
            + "EC2 takes any characters, other services only letters, digits, spaces and `_ . : / = + - @`: others are a warning."
    )
    package static let sameAccount = Code(
        257, "two accounts with one id",
        "Two accounts of the estate have the same id, so that both would be one account of AWS, with the units of both."
    )
    package static let foreignRole = Code(
        258, "role of another account or partition",
        "The provider works in the account with the role that `assume_role` names. A role of another account, or of a partition in "
            + "which the region does not lie, cannot do that.")
    package static let needlessWaiver = Code(
        259, "waiver without effect",
        "A waiver accepts a caution that no unit of its scopes raises. It would hide the caution from the day on which one does."
    )
}

/// The codes of the checks across units and layers.
package let checkCodes: [Code] = [
    .versionWithoutEffect, .missingVersion, .unusedLocal, .unusedLayer, .strangeTag, .badTag, .sameAccount,
    .foreignRole, .needlessWaiver,
]
