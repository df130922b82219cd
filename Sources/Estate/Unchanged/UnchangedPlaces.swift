/// The places that two states of an estate cannot evaluate differently: all that such a place is made of has the same text in both, and
/// so have the places that it reads. A review evaluates them once.
///
/// Only the texts of the estate's files are looked at. That everything else is the same, such as the catalog and the files that
/// expressions read, the caller makes sure of.
package struct UnchangedPlaces: Sendable {
    /// The places' indices, which are the same in both estates.
    package let indices: Set<Int>

    /// No place.
    package static let none = UnchangedPlaces(indices: [])

    private init(indices: Set<Int>) { self.indices = indices }

    /// None where the estates do not have the same places.
    ///
    /// - Parameters:
    ///   - other: the places of `estate` as far as they were evaluated.
    ///   - moved: the addresses of units whose remembered states differ.
    package init(of base: Estate, and estate: Estate, evaluated: [EvaluatedPlace], moved: Set<String>) {
        let (old, new) = (BlockTexts(base.declarations), BlockTexts(estate.declarations))
        guard base.places.map(\.address) == estate.places.map(\.address), old.common == new.common else {
            self = .none
            return
        }
        var search = Search(old, new, of: estate, evaluated: evaluated)
        search.markDifferent(moved)
        search.spread()
        indices = Set(estate.places.indices.filter { !search.isChanged[$0] })
    }

    /// The search for places that may differ.
    private struct Search {
        private let old: BlockTexts
        private let new: BlockTexts
        private let places: [Place]
        /// The names of the stacks that may reach each place.
        private let stacks: [[String]]
        /// Whose places each place reads, by the account's names.
        private var read: [Set<BlockTexts.Reach>] = []
        private(set) var isChanged: [Bool]

        init(_ old: BlockTexts, _ new: BlockTexts, of estate: Estate, evaluated: [EvaluatedPlace]) {
            (self.old, self.new) = (old, new)
            places = estate.places
            isChanged = places.map { _ in false }
            let all = Array(new.stacks.keys)
            var stacks = places.map { _ in all }
            for place in evaluated {
                stacks[place.place.index] = place.layers.filter { $0.kind == .stack }.map(\.name)
            }
            self.stacks = stacks
        }

        /// Marks the places of which a text or a remembered state differs, and notes what each place reads.
        mutating func markDifferent(_ moved: Set<String>) {
            let stacks = Self.different(old.stacks, new.stacks)
            let environments = Self.different(old.environments, new.environments)
            let accounts = Self.different(old.accounts, new.accounts)
            let moved = Set(moved.flatMap(Self.folders))
            for (index, place) in places.enumerated() {
                let path = Self.path(of: place)
                isChanged[index] =
                    accounts.contains(place.account.name) || environments.contains(place.environmentName)
                    || !stacks.isDisjoint(with: self.stacks[index]) || old.regions[path] != new.regions[path]
                    || moved.contains(place.address)
                read.append(reads(of: place, path: path))
            }
        }

        /// The beginnings of an address that end at a `/`.
        private static func folders(_ address: String) -> [String] {
            let parts = address.split(separator: "/")
            return parts.indices.map { parts[..<$0].joined(separator: "/") }
        }

        private static func path(of place: Place) -> [String] {
            [place.account.name] + (place.accountEnvironment.map { [$0.name] } ?? []) + [place.region.name]
        }

        private static func different(
            _ old: [String: BlockTexts.Texts], _ new: [String: BlockTexts.Texts]
        ) -> Set<String> {
            Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        }

        /// Whose places a place reads, with its own account by name.
        private func reads(of place: Place, path: [String]) -> Set<BlockTexts.Reach> {
            let stacks = stacks[place.index].compactMap { new.stacks[$0] }
            let own = [new.environments[place.environmentName], new.accounts[place.account.name], new.regions[path]]
            let all = [new.common] + stacks + own.compactMap { $0 }
            let found = all.reduce(into: Set<BlockTexts.Reach>()) { $0.formUnion($1.read) }
            return Set(found.map { $0 == .own ? .account(place.account.name) : $0 })
        }

        /// Marks the places that read a marked one, by name or by a contract, until there are no more.
        mutating func spread() {
            var isDone = false
            while !isDone {
                isDone = true
                let changed = places.filter { isChanged[$0.index] }
                let accounts = Set(changed.map(\.account.name))
                let contracts = Set(changed.flatMap(\.region.provides).map(\.contract))
                for place in places where !isChanged[place.index] {
                    let readsChanged = read[place.index].contains { reach in
                        switch reach {
                        case .own, .any: !changed.isEmpty
                        case .account(let name): accounts.contains(name)
                        }
                    }
                    guard readsChanged || place.region.consumes.contains(where: { contracts.contains($0.contract) })
                    else { continue }
                    isChanged[place.index] = true
                    isDone = false
                }
            }
        }
    }
}
