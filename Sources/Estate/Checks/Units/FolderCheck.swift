import Diagnostics

/// Finds units whose folder is that of another place, lies in it or contains it. That can happen to units that an
/// account has once, whose folders stand beside those of its regions.
struct FolderCheck {
    private let estate: Estate
    private let places: [EvaluatedPlace]

    init(_ estate: Estate, _ places: [EvaluatedPlace]) {
        self.estate = estate
        self.places = places
    }

    func diagnostics() -> [Diagnostic] {
        // Places of one layout lie beside each other, but for those that have no region's folder.
        places.filter { $0.place.isGlobal || $0.place.folder.isEmpty }.flatMap { place -> [Diagnostic] in
            let nested = estate.places.filter { $0.index != place.place.index && $0.isBelow(place.place) }
            guard !nested.isEmpty else { return [] }
            // Who gives an account a layout of its own means the folders around the others.
            let mayContain = estate.declarations.accounts.contains {
                $0.layer === place.place.account && $0.layout != nil
            }
            return place.units.compactMap { unit in
                guard let other = nested.first(where: { $0.meets(unit.folder, mayContain: mayContain) }) else {
                    return nil
                }
                return Diagnostic.error(
                    .sharedFolder,
                    "unit \"\(unit.address)\" would be written to \"\(unit.folder)\", where \(other.address) is",
                    at: unit.span, help: "give the unit another label and a `source`, or change the layout")
            }
        }
    }
}

extension Place {
    /// Whether the place's folder lies in that of another one.
    fileprivate func isBelow(_ other: Place) -> Bool {
        other.folder.isEmpty || folder.hasPrefix(other.folder + "/")
    }

    /// Whether a unit's folder lies in the place's or, where it may not be above the place's units, is it or contains it.
    fileprivate func meets(_ unit: String, mayContain: Bool) -> Bool {
        unit.hasPrefix(folder + "/") || !mayContain && (unit == folder || folder.hasPrefix(unit + "/"))
    }
}
