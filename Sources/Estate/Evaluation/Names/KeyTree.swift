/// Sequences of numbers, each with a number of its own. They are stored as a tree: sequences with the same beginning share
/// their nodes, so that a longer one costs one lookup and no array.
///
/// The nodes lie in one flat table, which is searched from the place that a node's parent and last number give. A
/// dictionary would hash both with care against hostile keys; these are numbers that tfgen gave itself.
struct KeyTree {
    /// The parent and the last number of each node, by the node's number.
    private var steps: [UInt64] = []
    /// The numbers of nodes, plus one, by the hashes of their steps; 0 where there is none. At least half of it is
    /// free.
    private var table: [Int32] = []

    /// How many sequences there are. Their numbers are those below it.
    var count: Int { steps.count }

    /// The number of a sequence with one more number at its end.
    ///
    /// - Parameter parent: the sequence; below zero for one that begins here.
    mutating func node(_ parent: Int32, _ last: Int32) -> Int32 {
        let step = UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: last))
        if steps.count * 2 >= table.count { grow() }
        var position = Self.position(of: step, in: table.count)
        while table[position] != 0 {
            let node = table[position] - 1
            if steps[Int(node)] == step { return node }
            position = (position + 1) & (table.count - 1)
        }
        steps.append(step)
        table[position] = Int32(steps.count)
        return Int32(steps.count - 1)
    }

    /// Makes the table twice as large.
    private mutating func grow() {
        let size = max(64, table.count * 2)
        table = Array(repeating: 0, count: size)
        for (node, step) in steps.enumerated() {
            var position = Self.position(of: step, in: size)
            while table[position] != 0 { position = (position + 1) & (size - 1) }
            table[position] = Int32(node + 1)
        }
    }

    /// Where the search for a step begins in a table whose size is a power of two. The upper bits of the product depend
    /// on all bits of the step.
    private static func position(of step: UInt64, in size: Int) -> Int {
        let hash = step &* 0x9E37_79B9_7F4A_7C15
        return Int(hash >> 32) & (size - 1)
    }
}

/// Values by the numbers of a `KeyTree`, of which many have one.
struct KeyedValues<Value> {
    private var values: [Value?] = []

    subscript(key: Int32) -> Value? {
        get { Int(key) < values.count ? values[Int(key)] : nil }
        set {
            while values.count <= Int(key) { values.append(nil) }
            values[Int(key)] = newValue
        }
    }
}
