import Estate

/// Which unit waits for which: because it reads its outputs, or because of `depends_on`. Units are positions in the
/// list that the graph was made of; a reference to a unit that is not in the list is left out.
struct UnitGraph: Sendable {
    private let addresses: [String]
    private let positions: [String: Int]
    /// For each unit, those that it waits for.
    private let needs: [[Int]]

    init(_ units: [Unit]) {
        addresses = units.map(\.address.description)
        let positions = Dictionary(
            addresses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        needs = units.map { unit in
            let references = unit.dependencies.map(\.unit) + unit.ordering
            return references.compactMap { positions[$0.address(from: unit.place).description] }
        }
    }

    /// The given units and those that read one of them, directly or by way of others, in the order of the estate.
    func readers(of changed: [String]) -> [String] {
        var readers = [[Int]](repeating: [], count: needs.count)
        for (unit, needed) in needs.enumerated() { for other in needed { readers[other].append(unit) } }
        var seen = Set(changed.compactMap { positions[$0] })
        var waiting = Array(seen)
        while let next = waiting.popLast() {
            for reader in readers[next] where seen.insert(reader).inserted { waiting.append(reader) }
        }
        return seen.sorted().map { addresses[$0] }
    }

    /// The wave of each wanted unit, from 1: one more than that of any wanted unit that it waits for, directly or by
    /// way of units that are not wanted. Units in a circle, which is an error elsewhere, get wave 1.
    func waves(of wanted: Set<String>) -> [String: Int] {
        let isWanted = addresses.map(wanted.contains)
        var waves = [Int](repeating: 0, count: needs.count)
        var left = needs.map(\.count)
        var readers = [[Int]](repeating: [], count: needs.count)
        for (unit, needed) in needs.enumerated() { for other in needed { readers[other].append(unit) } }
        // Takes each unit when all that it waits for is done. `left` counts what it still waits for.
        var waiting = left.indices.filter { left[$0] == 0 }
        while let next = waiting.popLast() {
            if isWanted[next] { waves[next] += 1 }
            for reader in readers[next] {
                waves[reader] = max(waves[reader], waves[next])
                left[reader] -= 1
                if left[reader] == 0 { waiting.append(reader) }
            }
        }
        return Dictionary(
            wanted.map { ($0, max(1, positions[$0].map { waves[$0] } ?? 1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The units that read one of these directly.
    func directReaders(of changed: Set<String>) -> Set<String> {
        var readers: Set<String> = []
        for (unit, needed) in needs.enumerated() where needed.contains(where: { changed.contains(addresses[$0]) }) {
            readers.insert(addresses[unit])
        }
        return readers
    }

    /// The pairs of these units of which the second waits for the first directly, each pair once.
    func edges(among wanted: Set<String>) -> [(from: String, to: String)] {
        needs.enumerated().flatMap { unit, needed -> [(from: String, to: String)] in
            guard wanted.contains(addresses[unit]) else { return [] }
            var seen: Set<Int> = []
            return needed.filter { wanted.contains(addresses[$0]) && seen.insert($0).inserted }.map {
                (addresses[$0], addresses[unit])
            }
        }
    }
}
