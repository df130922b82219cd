import HCL

/// What an evaluation asked about the unit for which it was made. Where the answers are the same, so is its result.
struct Trace {
    /// The names of the files that were looked for in the folders above, in order, and the paths that were found.
    private(set) var names: [String] = []
    private(set) var answers: [String?] = []
    /// Whether anything else was asked that may differ from unit to unit.
    var isOfUnit = false
    /// The problems that were found, in order.
    var problems: [String] = []

    mutating func add(_ name: String, _ found: String?) {
        guard !names.contains(name) else { return }
        names.append(name)
        answers.append(found)
    }

    mutating func add(_ other: Trace) {
        for (name, answer) in zip(other.names, other.answers) { add(name, answer) }
        isOfUnit = isOfUnit || other.isOfUnit
        problems += other.problems
    }
}

/// The values of expressions in included files, which are the same for many of the units that include them: a root is read once
/// for each account, and not for each of its units.
struct SharedValues {
    /// An expression by where it stands, and the way in which it is read.
    struct Key: Hashable {
        let file: ObjectIdentifier
        let start: Int
        let keepsFeatures: Bool
    }

    typealias Found = (value: Value, trace: Trace)

    /// What is known of an expression, by the answers to the same questions.
    private struct Answered {
        let names: [String]
        var values: [[String?]: Found]
    }

    private var known: [Key: [Answered]] = [:]

    /// The value for a unit, with what its evaluation asked and found; nil where it is not known.
    ///
    /// - Parameter above: finds the file of a name in the folders above the unit.
    func value(_ key: Key, above: (String) -> String?) -> Found? {
        for answered in known[key] ?? [] {
            if let found = answered.values[answered.names.map(above)] { return found }
        }
        return nil
    }

    /// Keeps a value for other units, unless it is the unit's own.
    mutating func keep(_ value: Value, _ trace: Trace, _ key: Key) {
        if trace.isOfUnit { return }
        let index = known[key]?.firstIndex { $0.names == trace.names }
        if let index {
            known[key]?[index].values[trace.answers] = (value, trace)
        } else {
            known[key, default: []].append(Answered(names: trace.names, values: [trace.answers: (value, trace)]))
        }
    }
}
