/// One unit that a change reaches: an effect.
package struct UnitChange: Sendable {
    package enum Kind: String, Sendable { case added, removed, moved, changed }

    package let kind: Kind
    /// The unit's address at the head; for a unit that is removed, at the base.
    package let address: String
    /// The address at the base, where it is another one; otherwise nil.
    package let formerAddress: String?

    /// Nil for a unit that is added.
    let base: SideUnit?

    /// Nil for a unit that is removed.
    let head: SideUnit?
    /// The parts of its plan that differ.
    package let parts: [PartChange]
    /// What differs in what is run around the unit's plan, in the roles that it takes, and in how its state is kept.
    package internal(set) var settings: [SettingChange] = []
    /// Positions of edits, in order. Empty where nothing explains the change, which is a bug.
    package internal(set) var causes: [Int] = []

    /// The names of account, environment and region; empty where they are not known. Without a model they are read
    /// off the address.
    package var place: (account: String, environment: String, region: String) {
        guard let unit = (head?.unit ?? base?.unit) else {
            let parts = address.split(separator: "/").map(String.init)
            return (parts.first ?? "", "", parts.count > 1 ? parts[1] : "")
        }
        return (unit.address.account, unit.place.environmentName, unit.address.region)
    }
}
