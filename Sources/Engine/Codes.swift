import Diagnostics

extension Code {
    package static let noEstate = Code(
        610, "no estate here",
        "Most commands work on an estate: a folder with `estate.hcl`. tfgen looks for it from the working folder upwards, or takes `--estate DIR`."
    )
    package static let otherEstate = Code(
        618, "another estate cannot be read",
        "A consumer names the estate of its provider with `estate`. That estate has errors of its own, or is not there."
    )
}

package let engineCodes: [Code] = [.noEstate, .otherEstate]
