/// One name that took the place of another: of a state, or the address of a unit.
struct NameChange: Sendable {
    let old: String
    let new: String
    /// What else is said of it: `keeps its state`; and the same of several.
    var words = (one: "", many: "")

    /// `OLD → NEW, keeps its state`.
    var text: String { "\(old) → \(new)\(words.one.isEmpty ? "" : ", \(words.one)")" }

    // MARK: - Many of them

    /// How many of one kind are still shown one by one.
    private static let limit = 3

    /// Findings whose names changed in the same way as one: `acc1/** → prod1/**`. All others stay as they are, in their
    /// order.
    static func folding(_ findings: [Finding]) -> [Finding] {
        struct Kind: Hashable {
            let old: [Substring]
            let new: [Substring]
            let words: String
            let isGrave: Bool
        }
        let middles = findings.map { $0.names.map(Middle.init) }
        var members: [Kind: [Int]] = [:]
        let kinds = findings.indices.map { index in
            middles[index].map {
                Kind(
                    old: $0.old, new: $0.new, words: findings[index].names?.words.one ?? "",
                    isGrave: findings[index].isGrave)
            }
        }
        for (index, kind) in kinds.enumerated() { kind.map { members[$0, default: []].append(index) } }
        return findings.indices.compactMap { index in
            guard let kind = kinds[index], let all = members[kind], all.count > limit else { return findings[index] }
            if all.first != index { return nil }
            let first = findings[index]
            return Finding(
                first.kind,
                Middle.text(all.compactMap { middles[$0] }) + words(of: first),
                units: all.flatMap { findings[$0].units }, isGrave: first.isGrave)
        }
    }

    private static func words(of finding: Finding) -> String {
        guard let many = finding.names?.words.many, !many.isEmpty else { return "" }
        return ", \(many)"
    }

    /// The parts of both names between what they begin and end with alike.
    private struct Middle {
        let old: [Substring]
        let new: [Substring]
        let beginning: [Substring]
        let end: [Substring]

        init(_ names: NameChange) {
            let old = names.old.split(separator: "/", omittingEmptySubsequences: false)
            let new = names.new.split(separator: "/", omittingEmptySubsequences: false)
            let least = min(old.count, new.count)
            let first = zip(old, new).prefix { $0 == $1 }.count
            let last = zip(old.reversed(), new.reversed()).prefix(least - first).prefix { $0 == $1 }.count
            self.old = Array(old[first..<(old.count - last)])
            self.new = Array(new[first..<(new.count - last)])
            beginning = Array(old[..<first])
            end = Array(old[(old.count - last)...])
        }

        /// Both names of several, with `**` for what is not the same in all of them.
        static func text(_ all: [Middle]) -> String {
            let beginning = common(all.map(\.beginning))
            let end = Array(common(all.map { $0.end.reversed() }).reversed())
            func name(_ middle: [Substring]) -> String {
                let before = all.allSatisfy { $0.beginning.count == beginning.count } ? beginning : beginning + ["**"]
                let after = all.allSatisfy { $0.end.count == end.count } ? end : ["**"] + end
                return (before + middle + after).joined(separator: "/")
            }
            return "\(name(all[0].old)) → \(name(all[0].new))"
        }

        /// What several lists begin with alike.
        private static func common(_ lists: [[Substring]]) -> [Substring] {
            lists.dropFirst().reduce(lists.first ?? []) { common, list in
                Array(zip(common, list).prefix { $0 == $1 }.map(\.0))
            }
        }
    }
}
