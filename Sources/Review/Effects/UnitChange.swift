/// One unit that a change reaches: an effect.
package struct UnitChange: Sendable {
    package enum Kind: String, Sendable { case added, removed, moved, changed }

    package let kind: Kind
    /// At the head; of a unit that is removed, at the base.
    package let address: String
    /// At the base, where it is another one.
    package let formerAddress: String?
    let base: SideUnit?
    let head: SideUnit?
    /// What of its plan differs.
    package let parts: [PartChange]
    /// Positions of edits, in order. Empty where nothing explains the change, which is a bug.
    package internal(set) var causes: [Int] = []

    /// The account, the environment and the region, as far as they are known.
    package var place: (account: String, environment: String, region: String) {
        guard let unit = (head?.unit ?? base?.unit) else {
            let parts = address.split(separator: "/").map(String.init)
            return (parts.first ?? "", "", parts.count > 1 ? parts[1] : "")
        }
        return (unit.address.account, unit.place.environmentName, unit.address.region)
    }
}
