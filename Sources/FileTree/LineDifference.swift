/// Which lines of one text became which of another.
///
/// Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986) as far as the texts are near to one
/// another; beyond that the texts are first split at lines that stand once in each (Cohen's patience diff), and what has no
/// such line is replaced as a whole. So the work is bounded for any two texts.
struct LineDifference {
    struct Edit: Equatable {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// In order; between each two there is at least one line that both texts have.
    private(set) var edits: [Edit] = []

    private let old: [Int]
    private let new: [Int]
    private static let limit = 400

    init(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        old = before.map(number)
        new = after.map(number)
        compare(0..<old.count, 0..<new.count)
    }

    private mutating func compare(_ whole: Range<Int>, _ wholeNew: Range<Int>) {
        var (a, b) = (whole, wholeNew)
        while !a.isEmpty, !b.isEmpty, old[a.lowerBound] == new[b.lowerBound] {
            (a, b) = (a.dropFirst(), b.dropFirst())
        }
        while !a.isEmpty, !b.isEmpty, old[a.upperBound - 1] == new[b.upperBound - 1] {
            (a, b) = (a.dropLast(), b.dropLast())
        }
        if a.isEmpty || b.isEmpty {
            add(a, b)
        } else if let matches = myers(a, b) {
            bridge(matches, between: a, and: b) { $0.add($1, $2) }
        } else {
            let matches = anchors(a, b)
            if matches.isEmpty { add(a, b) } else { bridge(matches, between: a, and: b) { $0.compare($1, $2) } }
        }
    }

    private mutating func add(_ a: Range<Int>, _ b: Range<Int>) {
        if a.isEmpty, b.isEmpty { return }
        if let last = edits.last, last.old.upperBound == a.lowerBound, last.new.upperBound == b.lowerBound {
            edits[edits.count - 1] = Edit(
                old: last.old.lowerBound..<a.upperBound, new: last.new.lowerBound..<b.upperBound)
        } else {
            edits.append(Edit(old: a, new: b))
        }
    }

    /// Does `body` with what lies before, between and behind pairs of same lines.
    private mutating func bridge(
        _ matches: [(Int, Int)], between a: Range<Int>, and b: Range<Int>,
        body: (inout LineDifference, Range<Int>, Range<Int>) -> Void
    ) {
        var (x, y) = (a.lowerBound, b.lowerBound)
        for (i, j) in matches {
            body(&self, x..<i, y..<j)
            (x, y) = (i + 1, j + 1)
        }
        body(&self, x..<a.upperBound, y..<b.upperBound)
    }

    /// The pairs of same lines on a shortest way from one text to the other; nothing where it is longer than the limit.
    private func myers(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)]? {
        let most = min(a.count + b.count, Self.limit)
        let offset = most + 1
        var furthest = [Int](repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for d in 0...most {
            trace.append(Array(furthest[offset - d - 1...offset + d + 1]))
            for k in stride(from: -d, through: d, by: 2) {
                let goesDown = k == -d || (k != d && furthest[offset + k - 1] < furthest[offset + k + 1])
                var x = goesDown ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1
                while x < a.count, x - k < b.count, x - k >= 0, old[a.lowerBound + x] == new[b.lowerBound + x - k] {
                    x += 1
                }
                furthest[offset + k] = x
                if x >= a.count, x - k >= b.count { return path(trace, between: a, and: b) }
            }
        }
        return nil
    }

    private func path(_ trace: [[Int]], between a: Range<Int>, and b: Range<Int>) -> [(Int, Int)] {
        var matches: [(Int, Int)] = []
        var (x, y) = (a.count, b.count)
        for d in stride(from: trace.count - 1, through: 0, by: -1) {
            // The reach before step d, for the diagonals from -d-1 to d+1.
            let reach = trace[d]
            let k = x - y
            func at(_ k: Int) -> Int { reach[k + d + 1] }
            let goesDown = k == -d || (k != d && at(k - 1) < at(k + 1))
            let before = goesDown ? k + 1 : k - 1
            let startX = d == 0 ? 0 : at(before)
            let startY = d == 0 ? 0 : startX - before
            while x > startX, y > startY, old[a.lowerBound + x - 1] == new[b.lowerBound + y - 1] {
                (x, y) = (x - 1, y - 1)
                matches.append((a.lowerBound + x, b.lowerBound + y))
            }
            (x, y) = (startX, startY)
        }
        return matches.reversed()
    }

    /// Lines that stand once in each text, as many as can be in the same order in both.
    private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] {
        let (left, right) = (single(old, a), single(new, b))
        let pairs = left.compactMap { line, i in right[line].map { (i, $0) } }.sorted { $0.0 < $1.0 }
        // Patience sorting: piles by the place in the new text, each card pointing at the top of the pile before.
        var piles: [Int] = []
        var previous = [Int?](repeating: nil, count: pairs.count)
        for (card, pair) in pairs.enumerated() {
            var (low, high) = (0, piles.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[piles[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            previous[card] = low > 0 ? piles[low - 1] : nil
            if low == piles.count { piles.append(card) } else { piles[low] = card }
        }
        var result: [(Int, Int)] = []
        var card = piles.last
        while let at = card {
            result.append(pairs[at])
            card = previous[at]
        }
        return result.reversed()
    }

    private func single(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        var isMany: Set<Int> = []
        for index in range where places.updateValue(index, forKey: lines[index]) != nil { isMany.insert(lines[index]) }
        return places.filter { !isMany.contains($0.key) }
    }
}
