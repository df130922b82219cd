import Diagnostics

extension Code {
    package static let otherEstate = Code(
        618, "another estate cannot be read",
        "A consumer names the estate of its provider with `estate`. That estate has errors of its own, or is not there.")
}

package let engineCodes: [Code] = [.otherEstate]
