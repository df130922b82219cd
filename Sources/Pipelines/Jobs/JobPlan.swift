import Diagnostics
import Estate

/// What units of one job have in common: the environment of GitHub with its approval, the account with its credentials, and the
/// stage of the pipeline's order.
struct JobGroup: Hashable {
    let stage: Int
    let environment: String
    let account: String

    /// Whether the units run in the same environment of the same account, in whichever stage.
    func isBeside(_ other: JobGroup) -> Bool { environment == other.environment && account == other.account }
}

/// The units of a workflow, in jobs that run one behind the other.
///
/// A group of units is one job, unless units of another group come between some of them: then it is several, in waves. A job needs
/// those of whose units one of its own reads an output or waits for, also by way of units that are in no job; the jobs of its own
/// group before it; and those of earlier stages.
struct JobPlan {
    struct Job {
        let group: JobGroup
        /// From 1 on, among the jobs of the group's environment and account, in whichever stages.
        var wave: Int
        var units: [Unit]
        /// Positions of other jobs, in order.
        var needs: [Int] = []
    }

    private(set) var jobs: [Job] = []
    /// Pairs of units of which the first waits for the second, which is of a later stage.
    private(set) var contradictions: [(unit: Unit, needed: Unit)] = []

    /// - Parameters:
    ///   - chosen: the units of the workflow, in the order of the estate.
    ///   - all: all units of the estate, which are free of cycles.
    init(_ chosen: [Unit], among all: [Unit], group: (Unit) -> JobGroup) {
        let graph = ChosenGraph(chosen, among: all)
        let groups = chosen.map(group)
        var levels = [Int](repeating: 0, count: chosen.count)
        for unit in graph.order {
            for need in graph.needs[unit] {
                if groups[need].stage > groups[unit].stage { contradictions.append((chosen[unit], chosen[need])) }
                levels[unit] = max(levels[unit], levels[need] + (groups[need] == groups[unit] ? 0 : 1))
            }
        }
        guard contradictions.isEmpty else { return }
        let positions = gather(chosen, in: groups, at: levels)
        addNeeds(graph, positions)
    }

    /// Makes the jobs, in an order in which they could run, and gives back the job of each unit.
    private mutating func gather(_ chosen: [Unit], in groups: [JobGroup], at levels: [Int]) -> [Int] {
        struct Key: Hashable {
            let group: JobGroup
            let level: Int
        }
        let keys = zip(groups, levels).map { Key(group: $0, level: $1) }
        var first: [Key: Int] = [:]
        for (unit, key) in keys.enumerated() where first[key] == nil { first[key] = unit }
        let sorted = first.sorted { left, right in
            (left.key.group.stage, left.key.level, left.value) < (right.key.group.stage, right.key.level, right.value)
        }
        var job: [Key: Int] = [:]
        for (key, _) in sorted {
            job[key] = jobs.count
            let wave = jobs.filter { $0.group.isBeside(key.group) }.count + 1
            jobs.append(Job(group: key.group, wave: wave, units: []))
        }
        return chosen.indices.map { unit in
            let index = job[keys[unit]] ?? 0
            jobs[index].units.append(chosen[unit])
            return index
        }
    }

    private mutating func addNeeds(_ graph: ChosenGraph, _ positions: [Int]) {
        var needs = [Set<Int>](repeating: [], count: jobs.count)
        for (unit, needed) in graph.needs.enumerated() {
            needs[positions[unit]].formUnion(needed.map { positions[$0] })
        }
        for (index, job) in jobs.enumerated() {
            let earlier = jobs.indices.filter { jobs[$0].group.isBeside(job.group) && jobs[$0].wave == job.wave - 1 }
            let before = jobs.lazy.map(\.group.stage).filter { $0 < job.group.stage }.max()
            let stage = jobs.indices.filter { jobs[$0].group.stage == before }
            jobs[index].needs = needs[index].union(earlier).union(stage).subtracting([index]).sorted()
        }
    }
}

/// Which of the chosen units waits for which, also by way of others.
private struct ChosenGraph {
    /// For each chosen unit the chosen ones that it waits for.
    let needs: [[Int]]
    /// The chosen units, each behind those that it waits for.
    let order: [Int]

    init(_ chosen: [Unit], among all: [Unit]) {
        let addresses = all.map(\.address.description)
        let positions = Dictionary(addresses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let picked = Dictionary(
            chosen.enumerated().map { ($1.address.description, $0) }, uniquingKeysWith: { first, _ in first })
        let direct = all.map { unit in
            (unit.dependencies.map(\.unit) + unit.ordering).compactMap {
                positions[$0.address(from: unit.place).description]
            }
        }
        var readers = [[Int]](repeating: [], count: all.count)
        var left = direct.map { Set($0).count }
        for (unit, needed) in direct.enumerated() { for other in Set(needed) { readers[other].append(unit) } }
        var waiting = left.indices.filter { left[$0] == 0 }
        var reached = [Set<Int>](repeating: [], count: all.count)
        var order: [Int] = []
        var at = 0
        while at < waiting.count {
            let unit = waiting[at]
            at += 1
            for other in direct[unit] {
                if let known = picked[addresses[other]] {
                    reached[unit].insert(known)
                } else {
                    reached[unit].formUnion(reached[other])
                }
            }
            if let own = picked[addresses[unit]] { order.append(own) }
            for reader in readers[unit] {
                left[reader] -= 1
                if left[reader] == 0 { waiting.append(reader) }
            }
        }
        self.order = order
        needs = chosen.map { unit in positions[unit.address.description].map { reached[$0].sorted() } ?? [] }
    }
}
