extension Pattern {
    /// Where each group matched, as positions among the scalars; nil for a group that took no part.
    typealias Groups = [Range<Int>?]

    /// One way through the program, with what its groups took.
    private struct Thread {
        let at: Int
        let saved: [Int]
    }

    /// The leftmost match at or after `start`, among those the preferred one; Pike's algorithm.
    func firstMatch(in text: [Unicode.Scalar], from start: Int, steps: inout Int) -> Groups? {
        var current = ThreadList(count: program.count)
        var following = ThreadList(count: program.count)
        var best: [Int]?
        let empty = [Int](repeating: -1, count: 2 * groupNames.count)
        var position = start
        while position <= text.count {
            if best == nil { add(0, saved: empty, at: position, in: text, to: &current) }
            if current.threads.isEmpty, best != nil { break }
            for thread in current.threads {
                steps += 1
                switch program[thread.at] {
                case .scalars(let set):
                    if position < text.count, set.contains(text[position]) {
                        add(thread.at + 1, saved: thread.saved, at: position + 1, in: text, to: &following)
                    }
                    continue
                case .match: best = thread.saved
                default: continue
                }
                break
            }
            steps += 1
            guard steps <= Pattern.stepLimit else { return nil }
            swap(&current, &following)
            following.clear()
            position += 1
        }
        return best.map(groups)
    }

    private func groups(_ saved: [Int]) -> Groups {
        stride(from: 0, to: saved.count, by: 2).map { index in
            saved[index] >= 0 && saved[index + 1] >= saved[index] ? saved[index]..<saved[index + 1] : nil
        }
    }

    private struct ThreadList {
        var threads: [Thread] = []
        private var seen: [Int]
        private var round = 1

        init(count: Int) { seen = [Int](repeating: 0, count: count) }

        mutating func insert(_ at: Int) -> Bool {
            if seen[at] == round { return false }
            seen[at] = round
            return true
        }

        mutating func clear() {
            threads.removeAll(keepingCapacity: true)
            round += 1
        }
    }

    /// Follows everything that takes no scalar, in order of preference. A stack of its own: programs may be long.
    private func add(
        _ start: Int, saved: [Int], at position: Int, in text: [Unicode.Scalar], to list: inout ThreadList
    ) {
        var stack = [(at: start, saved: saved)]
        while let next = stack.popLast() {
            guard list.insert(next.at) else { continue }
            switch program[next.at] {
            case .jump(let target): stack.append((target, next.saved))
            case .split(let first, let second):
                stack.append((second, next.saved))
                stack.append((first, next.saved))
            case .save(let slot):
                var copy = next.saved
                copy[slot] = position
                stack.append((next.at + 1, copy))
            case .assert(let assertion):
                if holds(assertion, at: position, in: text) { stack.append((next.at + 1, next.saved)) }
            case .scalars, .match: list.threads.append(Thread(at: next.at, saved: next.saved))
            }
        }
    }

    private func holds(_ assertion: Assertion, at position: Int, in text: [Unicode.Scalar]) -> Bool {
        switch assertion {
        case .textStart: return position == 0
        case .textEnd: return position == text.count
        case .lineStart: return position == 0 || text[position - 1] == "\n"
        case .lineEnd: return position == text.count || text[position] == "\n"
        case .wordBoundary, .noWordBoundary:
            let before = position > 0 && Pattern.isWord(text[position - 1])
            let after = position < text.count && Pattern.isWord(text[position])
            return (before != after) == (assertion == .wordBoundary)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z", "_": true
        default: false
        }
    }

    /// All matches from the left without overlap, as Go's FindAll gives them. Nil where it costs too much.
    func allMatches(in text: [Unicode.Scalar], limit: Int = .max) -> [Groups]? {
        var found: [Groups] = []
        var steps = 0
        var position = 0
        var lastEnd = -1
        while position <= text.count, found.count < limit {
            guard let match = firstMatch(in: text, from: position, steps: &steps), let whole = match[0] else {
                return steps > Pattern.stepLimit ? nil : found
            }
            // An empty match right after the one before does not count.
            if !(whole.isEmpty && whole.lowerBound == lastEnd) { found.append(match) }
            lastEnd = whole.upperBound
            position = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
        }
        return steps > Pattern.stepLimit ? nil : found
    }
}
