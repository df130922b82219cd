/// The schedules of GitHub's `on.schedule`: the five fields of POSIX cron (GitHub, "Events that trigger workflows").
enum CronSchedule {
    /// What stands in a field: the range of its numbers, and names that mean the numbers from its lower end on.
    private static let fields: [(range: ClosedRange<Int>, names: [String])] = [
        (0...59, []), (0...23, []), (1...31, []),
        (1...12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        (0...6, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
    ]

    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        return parts.count == fields.count && zip(parts, fields).allSatisfy { isField($0, $1.range, names: $1.names) }
    }

    /// Whether a field is a list of `*`, a number or a range, each perhaps with a step.
    private static func isField(_ text: Substring, _ range: ClosedRange<Int>, names: [String]) -> Bool {
        func number(_ text: Substring) -> Int? {
            if let index = names.firstIndex(of: text.uppercased()) { return range.lowerBound + index }
            guard !text.isEmpty, text.utf8.count <= 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
        return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { item in
            let halves = item.split(separator: "/", omittingEmptySubsequences: false)
            if halves.count > 2 { return false }
            if halves.count == 2 {
                guard let step = Int(halves[1]), step > 0, step <= range.upperBound, halves[1].utf8.count <= 2 else {
                    return false
                }
            }
            if halves[0] == "*" { return true }
            let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count <= 2, let first = number(ends[0]) else { return false }
            guard ends.count == 2 else { return true }
            return number(ends[1]).map { first <= $0 } ?? false
        }
    }
}
