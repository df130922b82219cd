import FileTree
import HCL

/// Inputs that most units of a stack are given alike, as the `inputs` block of the stack: the network that all of them stand in.
///
/// An input can stand there where each unit of the stack whose module declares it has it. A unit with another value says so itself.
struct StackInputs {
    private(set) var values: [String: Value] = [:]
    private(set) var comments: [String: [String]] = [:]
    /// The inputs of each module block that are said here, and not in the block.
    private(set) var taken: [GroupKey: Set<String>] = [:]

    /// How many module blocks must have a value, so that it is no chance.
    private static let enough = 3
    /// The same for an output that all of them read: that is never chance.
    private static let enoughReaders = 2
    /// How many words the block must save, so that it is worth its reading.
    private static let enoughSaved = 3

    /// One module block of the stack.
    struct Member: Sendable {
        let key: GroupKey
        /// The inputs of its units, at each place.
        let inputs: [[String: Value]]
        /// The names of its variables; nil where they are not known.
        let declared: Set<String>?
        /// The values that are the same for all places.
        let common: [String: Value]
        let comments: [String: [String]]
    }

    init() {}

    init(_ members: [Member]) {
        guard members.count >= Self.enough else { return }
        let names = Set(members.flatMap(\.common.keys)).sorted()
        let found = Parallel.map(count: names.count, jobs: Parallel.processorCount, chunk: 1) { range in
            names[range].map { Self.find($0, members, atLeast: Self.enough) }
        }
        for case let input? in found { add(input, members) }
        var all = self
        for name in names where values[name] == nil {
            if let output = Self.output(name, members) { all.add(output, members) }
        }
        if all.saved >= Self.enoughSaved { self = all }
    }

    /// Says an input otherwise.
    mutating func say(_ value: Value?, for name: String) { values[name] = value }

    /// How many words stand in module blocks no more, less those that stand here.
    private var saved: Int { taken.values.reduce(-values.count) { $0 + $1.count } }

    /// An input that stands in the block.
    private struct Input: Sendable {
        let name: String
        let value: Value
        let comment: [String]?
        /// The positions of the module blocks that say it no more.
        let takers: [Int]
    }

    private mutating func add(_ input: Input, _ members: [Member]) {
        values[input.name] = input.value
        comments[input.name] = input.comment
        for taker in input.takers { taken[members[taker].key, default: []].insert(input.name) }
    }

    /// An output that every module block reads that could; nil for none.
    private static func output(_ name: String, _ members: [Member]) -> Input? {
        var found: Value??
        for member in members where member.declared?.contains(name) ?? true {
            let value = member.common[name]
            if let found, found != value { return nil }
            found = .some(value)
        }
        guard let value = found ?? nil, case .deferred(let deferred) = value,
            case .reference(.name) = deferred.residual
        else { return nil }
        return find(name, members, atLeast: enoughReaders)
    }

    /// An input that most module blocks say alike; nil where it does not stand in the block of the stack.
    private static func find(_ name: String, _ members: [Member], atLeast enough: Int) -> Input? {
        let holders = members.indices.filter { members[$0].declared?.contains(name) ?? true }
        guard holders.allSatisfy({ members[$0].inputs.allSatisfy { $0[name] != nil } }) else { return nil }
        var takers: [Value: [Int]] = [:]
        for holder in holders {
            if let value = members[holder].common[name] { takers[value, default: []].append(holder) }
        }
        guard let most = takers.max(by: { $0.value.count < $1.value.count }),
            most.value.count >= enough, most.value.count * 2 > holders.count
        else { return nil }
        // A comment that only few of them have belongs to these, which say their value themselves.
        let comments = Dictionary(grouping: most.value, by: { members[$0].comments[name] ?? [] })
        let comment =
            comments.max { one, other in
                (one.value.count, other.key.count, other.key.joined())
                    < (other.value.count, one.key.count, one.key.joined())
            }?.key ?? []
        let own = most.value.filter { [[], comment].contains(members[$0].comments[name] ?? []) }
        guard own.count >= enough else { return nil }
        return Input(name: name, value: most.key, comment: comment.isEmpty ? nil : comment, takers: own)
    }
}
