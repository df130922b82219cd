/// Suggestions for a misspelled name: "did you mean".
package enum Suggestion {
    /// The nearest of `candidates` by Damerau-Levenshtein distance in bytes; nil where none is near enough to have
    /// been meant. At most a third of the longer name may differ, but one edit is always allowed. Of equally near
    /// ones the first in byte order is taken.
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let target = Array(name.utf8)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let limit = max(1, max(target.count, candidate.utf8.count) / 3)
            let distance = editDistance(target, Array(candidate.utf8), limit: limit)
            // A name of one byte is one edit away from every other one.
            guard distance <= limit, distance < target.count else { continue }
            if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// The nearest address: one of the same account, or if there is none, one of any account.
    package static func nearest(toAddress address: String, among candidates: some Collection<String>) -> String? {
        let account = address.prefix { $0 != "/" } + "/"
        return nearest(to: address, among: candidates.filter { $0.hasPrefix(account) })
            ?? nearest(to: address, among: candidates)
    }

    /// A help text: the nearest name, or a list of all names where there are at most twelve; nil otherwise.
    package static func help(for name: String, among candidates: some Sequence<String>) -> String? {
        if let near = nearest(to: name, among: candidates) { return "did you mean `\(near)`?" }
        let all = Array(candidates).sorted()
        guard !all.isEmpty, all.count <= 12 else { return nil }
        return "there " + (all.count == 1 ? "is " : "are ") + all.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements, and swaps
    /// of neighbours count 1 each. A distance over `limit` may be given as `limit + 1`.
    private static func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        if abs(left.count - right.count) > limit { return limit + 1 }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let cost = left[row] == right[column] ? 0 : 1
                var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    value = min(value, beforeLast[column - 1] + 1)
                }
                current.append(value)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
