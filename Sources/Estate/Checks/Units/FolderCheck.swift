import Diagnostics
import FileTree

/// Finds units whose folder is that of another place, lies in it or contains it. That can happen to units that an
/// account has once, whose folders stand beside those of its regions.
struct FolderCheck {
    private let estate: Estate
    private let places: [EvaluatedPlace]

    init(_ estate: Estate, _ places: [EvaluatedPlace]) {
        self.estate = estate
        self.places = places
    }

    func diagnostics() -> [Diagnostic] { nested() + ofOtherAccounts() }

    private func nested() -> [Diagnostic] {
        // Places of one layout lie beside each other, but for those that have no region's folder.
        places.filter { $0.place.isGlobal || $0.place.folder.isEmpty }.flatMap { place -> [Diagnostic] in
            let nested = estate.places.filter { $0.index != place.place.index && $0.isBelow(place.place) }
            guard !nested.isEmpty else { return [] }
            // The units of an account with a layout of its own may have folders that contain those of others.
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

extension FolderCheck {
    /// The folders with the `account.hcl`, `env.hcl` and `region.hcl` of a place.
    private static func folders(of place: Place) -> [String] {
        [place.accountFolder, place.environmentFolder, place.folder].filter { !$0.isEmpty }
    }

    /// Finds units in a folder of another account. Terragrunt would read that account's files for them, because they are the
    /// nearest. This can happen only where an account has a layout of its own.
    private func ofOtherAccounts() -> [Diagnostic] {
        guard estate.declarations.accounts.contains(where: { $0.layout != nil }) else { return [] }
        var owners: [String: Place] = [:]
        var found: [Diagnostic] = []
        for place in estate.places {
            for folder in Self.folders(of: place) {
                let owner = owners[folder] ?? place
                owners[folder] = owner
                guard owner.account !== place.account else { continue }
                let layout = estate.declarations.accounts.first { $0.layer === place.account }?.layoutSpan
                found.append(
                    .error(
                        .sharedFolder, "\(owner.address) and \(place.address) would both have the folder \"\(folder)\"",
                        at: layout ?? place.account.span, help: "give one of the accounts another layout"))
                break
            }
        }
        if !found.isEmpty { return found }
        return places.flatMap { place in
            place.units.compactMap { unit in
                // Of an account whose own files all stand further down, Terragrunt takes these.
                let above = SourcePath.folders(around: unit.folder).filter { !place.place.hasAllFiles(below: $0) }
                    .compactMap { owners[$0] }
                guard let other = above.first(where: { $0.account !== place.place.account }),
                    !place.place.isGlobal && !place.place.folder.isEmpty || !other.meets(unit.folder, mayContain: true)
                else { return nil }
                return .error(
                    .sharedFolder,
                    "unit \"\(unit.address)\" would be written to \"\(unit.folder)\", below the folder of \(other.address)",
                    at: unit.span, help: "give the unit another label and a `source`, or change the layout")
            }
        }
    }
}

extension Place {
    /// Whether its `account.hcl`, `env.hcl` and `region.hcl` all stand below a folder.
    fileprivate func hasAllFiles(below other: String) -> Bool {
        [accountFolder, environmentFolder, folder].allSatisfy { $0.hasPrefix(other + "/") }
    }

    /// Whether the place's folder lies in that of another one.
    fileprivate func isBelow(_ other: Place) -> Bool {
        other.folder.isEmpty || folder.hasPrefix(other.folder + "/")
    }

    /// Whether a unit's folder lies in the place's or, where it may not be above the place's units, is it or contains it.
    fileprivate func meets(_ unit: String, mayContain: Bool) -> Bool {
        unit.hasPrefix(folder + "/") || !mayContain && (unit == folder || folder.hasPrefix(unit + "/"))
    }
}
