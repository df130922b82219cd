import Diagnostics

/// Finds units that read each other in a circle, or wait for each other by `depends_on`.
struct CycleCheck {
    private struct Key: Hashable {
        let place: Int
        let path: String
    }

    private let units: [Unit]
    /// For each unit the positions of the units that have to be applied first.
    private let edges: [[Int]]

    init(_ units: [Unit]) {
        var positions: [Key: Int] = [:]
        positions.reserveCapacity(units.count)
        for (index, unit) in units.enumerated() {
            positions[Key(place: unit.place.index, path: unit.address.path)] = index
        }
        self.units = units
        edges = units.map { unit in
            var targets: [Int] = []
            targets.reserveCapacity(unit.dependencies.count + unit.ordering.count)
            func add(_ reference: UnitReference) {
                let key = Key(place: (reference.place ?? unit.place).index, path: reference.path)
                if let target = positions[key] { targets.append(target) }
            }
            for dependency in unit.dependencies { add(dependency.unit) }
            for reference in unit.ordering { add(reference) }
            return targets
        }
    }

    /// How far the search has gone: not seen, on the path from the start, or finished.
    private enum Mark { case new, onPath, done }

    /// One error for each circle of units, at the block of its first unit.
    func diagnostics() -> [Diagnostic] {
        var marks = [Mark](repeating: .new, count: units.count)
        var diagnostics: [Diagnostic] = []
        for start in units.indices where marks[start] == .new {
            // A depth-first search with a stack of its own, since a chain of units may be longer than the thread's
            // stack is deep.
            var path: [(unit: Int, next: Int)] = [(start, 0)]
            marks[start] = .onPath
            while let (unit, next) = path.last {
                guard next < edges[unit].count else {
                    marks[unit] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[unit][next]
                switch marks[target] {
                case .new:
                    marks[target] = .onPath
                    path.append((target, 0))
                case .onPath: diagnostics.append(circle(path.map(\.unit).drop { $0 != target }.map { units[$0] }))
                case .done: break
                }
            }
        }
        return diagnostics
    }

    /// The error about one circle. It is shown beginning with the unit whose address comes first, so that the
    /// message does not depend on where the search entered.
    private func circle(_ circle: [Unit]) -> Diagnostic {
        let first = circle.indices.min { circle[$0].address < circle[$1].address } ?? 0
        let units = Array(circle[first...] + circle[..<first] + [circle[first]])
        let isOfOnePlace = units.allSatisfy { $0.place.index == units[0].place.index }
        let names = units.map { isOfOnePlace ? $0.address.path : $0.address.description }
        let text = names.map { "\"\($0)\"" }.joined(separator: " -> ")
        var diagnostic = Diagnostic.error(
            .unitCycle, "units read each other in a circle: \(text)", at: units.first?.span,
            help: "take one of the references away, or split a unit in two")
        for unit in units.dropFirst().dropLast() { diagnostic = diagnostic.label(unit.span, "and this one") }
        return diagnostic
    }
}
