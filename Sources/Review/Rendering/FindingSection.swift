/// The findings of one kind in words.
struct FindingSection {
    struct Row {
        let text: String
        /// The addresses of a few units, or how many there are and where; empty where it is about none.
        let units: String
        let isGrave: Bool

        /// Both, as one line.
        var line: String { units.isEmpty ? text : "\(text): \(units)" }
    }

    let kind: Finding.Kind
    let rows: [Row]
    /// Of security: of how many units it says nothing; of replacements: which units read what is replaced. Nil where there is
    /// none.
    let note: String?

    /// The sections in the order of their kinds. With `onlySecurity` only that one.
    static func sections(of review: Review, onlySecurity: Bool = false) -> [FindingSection] {
        let described = Described(review: review)
        return Finding.Kind.allCases.compactMap { kind in
            if onlySecurity, kind != .security { return nil }
            let findings = review.findings.filter { $0.kind == kind }
            let folded = NameChange.folding(onlySecurity ? findings : joiningWhole(findings))
            let rows = folded.map { row($0, described) }
            let note = kind == .security ? unknown(review) : kind == .replacement ? readers(findings, described) : nil
            if rows.isEmpty, note == nil { return nil }
            return FindingSection(kind: kind, rows: rows, note: note)
        }
    }

    /// What is opened and guarded by units that one side alone has is as much as these units are: where it is more than a
    /// few rows, one line stands for those that are not open to everybody.
    private static func joiningWhole(_ findings: [Finding]) -> [Finding] {
        var found = findings
        for (weight, words) in [
            (Finding.Weight.added, "come with new units"), (.removed, "go with units that are gone"),
        ] {
            let rows = found.filter { $0.weight == weight }
            guard rows.count > 8, let first = rows.first, let at = found.firstIndex(where: { $0.weight == weight })
            else {
                continue
            }
            found.removeAll { $0.weight == weight }
            let units = Set(rows.flatMap(\.units))
            found.insert(
                Finding(
                    first.kind, "\(rows.count) rows \(words); `--security-only` lists them",
                    units: units.sorted(), isGrave: rows.contains(where: \.isGrave), weight: weight), at: at)
        }
        return found
    }

    /// The units that read outputs of those in which something is replaced for certain.
    private static func readers(_ findings: [Finding], _ described: Described) -> String? {
        let replaced = Set(findings.filter { !$0.isUncertain }.flatMap(\.units))
        guard let estate = described.review.head.evaluated, !replaced.isEmpty else { return nil }
        let readers = UnitGraph(estate.units).directReaders(of: replaced).subtracting(replaced).sorted()
        if readers.isEmpty { return nil }
        let words = readers.count == 1 ? "1 unit reads" : "\(readers.count) units read"
        return "\(words) outputs of these, which may get other values, and their resources with them: "
            + described.places(readers)
    }

    private static func unknown(_ review: Review) -> String? {
        let unknown = review.unknownResources
        guard let first = unknown.first else { return nil }
        let count = unknown.count == 1 ? "1 changed unit's" : "\(unknown.count) changed units'"
        let more = unknown.count > 1 ? " and others" : ""
        return
            "\(count) resources are not known, and nothing is said of them: \(first.address)\(more) (\(first.reason))"
            .printableLine
    }

    private static func row(_ finding: Finding, _ described: Described) -> Row {
        let units =
            finding.kind == .removed ? described.removed(finding.units) : described.places(finding.units)
        return Row(
            text: described.review.secrets.hiding(finding.text).printableLine, units: units, isGrave: finding.isGrave)
    }
}

extension Described {
    /// Units that are gone: whole accounts and places by their own addresses, and each other one.
    fileprivate func removed(_ addresses: [String]) -> String {
        let gone = Set(addresses)
        let units = review.sides.base.units
        func whole(_ key: (SideUnit) -> String) -> [String] {
            let all = Dictionary(grouping: units, by: key)
            var seen: Set<String> = []
            return units.map(key).filter { seen.insert($0).inserted }.filter {
                all[$0]?.allSatisfy { gone.contains($0.address) } == true
            }
        }
        var left = addresses
        var shown: [String] = []
        for scope in whole({ String($0.address.prefix { $0 != "/" }) }) + whole({ $0.place }) {
            let below = left.filter { $0.hasPrefix(scope + "/") }
            if below.count < 2 { continue }
            left.removeAll { $0.hasPrefix(scope + "/") }
            shown.append("all \(below.count) of \(scope)")
        }
        let all = shown + left
        return all.count > 40 ? places(addresses) : all.joined(separator: ", ").printableLine
    }

    /// Up to three addresses, or how many there are and in which accounts.
    func places(_ addresses: [String]) -> String {
        if addresses.count <= 3 { return addresses.joined(separator: ", ").printableLine }
        let accounts = Self.tally(addresses.map { String($0.prefix { $0 != "/" }) })
        if accounts.count > Described.accountLimit { return "\(addresses.count) in \(accounts.count) accounts" }
        return "\(addresses.count): \(accounts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))".printableLine
    }
}
