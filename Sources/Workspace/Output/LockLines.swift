import FileTree

/// Some lines of a lock that are about files.
struct LockLines: Sendable {
    let lock: Lock
    /// Where they stand, in order.
    let ranges: [Range<Int>]

    init(_ lock: Lock, _ ranges: [Range<Int>]) {
        self.lock = lock
        self.ranges = ranges.filter { !$0.isEmpty }
    }

    init(all lock: Lock) { self.init(lock, [0..<lock.entries.count]) }

    var isEmpty: Bool { ranges.isEmpty }
    var entries: [Lock.Entry] { ranges.flatMap { lock.entries[$0] } }
}

/// The lines of a lock whose paths a tree does not have.
struct LockDivision {
    /// The paths of those that belong to the run.
    private(set) var gone: [RelativePath] = []
    /// The other lines.
    private(set) var others: LockLines

    init(of lock: Lock, _ tree: RenderedTree, _ scope: OutputScope) {
        others = LockLines(lock, [])
        // Lines that cannot belong to the run are passed over all at once.
        let near = scope.beginnings.map { $0.map(lock.lines(beginningWith:)) } ?? [0..<lock.entries.count]
        var ranges: [Range<Int>] = []
        var start = 0
        for range in near.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            ranges += Self.lines(start..<max(start, range.lowerBound), of: lock, without: tree)
            for line in Self.lines(max(start, range.lowerBound)..<max(start, range.upperBound), of: lock, without: tree)
                .joined()
            {
                let path = lock.path(line)
                if scope.contains(path) { gone.append(path) } else { ranges.append(line..<line + 1) }
            }
            start = max(start, range.upperBound)
        }
        ranges += Self.lines(start..<lock.entries.count, of: lock, without: tree)
        others = LockLines(lock, ranges)
    }

    /// Those of some lines whose paths the tree does not have.
    private static func lines(
        _ lines: Range<Int>, of lock: Lock, without tree: RenderedTree
    ) -> [Range<Int>] {
        if lines.isEmpty { return [] }
        var ranges: [Range<Int>] = []
        var start = lines.lowerBound
        for file in tree.files(from: lock.path(start).text, to: lock.path(lines.upperBound - 1).text) {
            var line = lock.firstLine(notBefore: file.path.text, from: start)
            ranges.append(start..<min(line, lines.upperBound))
            while line < lines.upperBound, lock.compare(line, with: file.path.text) == 0 { line += 1 }
            start = max(start, min(line, lines.upperBound))
        }
        return ranges + [start..<lines.upperBound]
    }
}

/// Puts the next lock together of the lines for a tree, which are added in the order of their paths, and of old lines that keep
/// their places among them. Nothing is written as long as all lines are those of the old lock, as they mostly are.
struct LockMerger {
    private let old: Lock
    private let others: LockLines
    /// Whether the other lines stand in the old lock.
    private let areOld: Bool
    /// The first of the other ranges that was not added whole, and the line in it that comes next.
    private var range = 0
    private var line: Int
    /// How many lines of the old lock were added and nothing else; nil where something else was.
    private var kept: Int? = 0
    private var writer = LockWriter()

    init(_ others: LockLines, old: Lock) {
        (self.old, self.others) = (old, others)
        areOld = ByteOrder.areEqual(others.lock.bytes, old.bytes)
        line = others.ranges.first?.lowerBound ?? 0
    }

    mutating func add(_ entry: Lock.Entry) {
        while range < others.ranges.count {
            let end = others.ranges[range].upperBound
            let stop = min(end, others.lock.firstLine(notBefore: entry.path.text, from: line))
            addOthers(upTo: stop)
            if stop < end { break }
            nextRange()
        }
        if let kept, kept < old.entries.count, old.compare(kept, with: entry.path.text) == 0,
            old.digest(kept) == entry.digest
        {
            self.kept = kept + 1
        } else {
            startWriting()
            writer.add(entry)
        }
    }

    /// The lock with all lines, and with these units.
    mutating func lock(with units: UnitStates) -> Lock {
        while range < others.ranges.count {
            addOthers(upTo: others.ranges[range].upperBound)
            nextRange()
        }
        if kept == old.entries.count, units == old.units { return old }
        startWriting()
        return writer.lock(with: units)
    }

    private mutating func nextRange() {
        range += 1
        line = range < others.ranges.count ? others.ranges[range].lowerBound : 0
    }

    private mutating func addOthers(upTo end: Int) {
        if line == end { return }
        if areOld, kept == line {
            kept = end
        } else {
            startWriting()
            writer.add(line..<end, of: others.lock)
        }
        line = end
    }

    /// Writes what was only counted until now.
    private mutating func startWriting() {
        guard let kept else { return }
        writer.reserveCapacity(old.bytes.count + 4096)
        writer.add(0..<kept, of: old)
        self.kept = nil
    }
}
