import Estate

/// The affected units and those that read them, as a diagram that GitHub draws from its text.
struct ReviewPicture {
    /// A diagram with more units than this is not readable.
    static let nodeLimit = 40

    private let review: Review

    init(_ review: Review) { self.review = review }

    /// The diagram in the language of Mermaid; nil where there is nothing to draw, or too much.
    var mermaid: String? {
        guard let units = review.head.evaluated?.units, !review.changes.isEmpty,
            review.changes.count <= Self.nodeLimit
        else { return nil }
        let signs = Dictionary(
            review.changes.map { ($0.address, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let graph = UnitGraph(units)
        let present = Set(review.changes.filter { $0.kind != .removed }.map(\.address))
        let wanted = present.union(graph.directReaders(of: present))
        let removed = review.changes.filter { $0.kind == .removed }.compactMap { $0.base?.unit }
        let shown = units.filter { wanted.contains($0.address.description) } + removed
        guard shown.count <= Self.nodeLimit, shown.count > 1 else { return nil }
        let ids = Dictionary(
            shown.enumerated().map { ($1.address.description, "n\($0)") }, uniquingKeysWith: { first, _ in first })
        return "flowchart TD\n" + places(shown, ids: ids, signs: signs) + arrows(graph.edges(among: wanted), ids)
            + classes(shown, ids: ids, signs: signs)
    }

    /// The units, in a frame for each place.
    private func places(
        _ units: [Unit], ids: [String: String], signs: [String: UnitChange.Kind]
    ) -> String {
        var text = ""
        let places = Described.tally(units.map(\.place.address)).map(\.0)
        for (index, place) in places.enumerated() {
            text += "  subgraph p\(index)[\"\(Self.label(place))\"]\n"
            for unit in units where unit.place.address == place {
                let address = unit.address.description
                let sign = signs[address].map { "\($0.sign) " } ?? ""
                text += "    \(ids[address] ?? "")[\"\(sign)\(Self.label(unit.address.path))\"]\n"
            }
            text += "  end\n"
        }
        return text
    }

    /// An arrow from each unit to those that read it, at most 200.
    private func arrows(_ edges: [(from: String, to: String)], _ ids: [String: String]) -> String {
        edges.prefix(200).compactMap { edge in
            guard let from = ids[edge.from], let to = ids[edge.to] else { return nil }
            return "  \(from) --> \(to)\n"
        }.joined()
    }

    /// The colours of the four kinds of change.
    private func classes(
        _ units: [Unit], ids: [String: String], signs: [String: UnitChange.Kind]
    ) -> String {
        let styles: [(UnitChange.Kind, String)] = [
            (.added, "stroke:#1a7f37,stroke-width:3px"), (.removed, "stroke:#cf222e,stroke-width:3px"),
            (.changed, "stroke:#bf8700,stroke-width:3px"), (.moved, "stroke:#0969da,stroke-width:3px"),
        ]
        return styles.compactMap { kind, style in
            let members = units.map(\.address.description).filter { signs[$0] == kind }.compactMap { ids[$0] }
            if members.isEmpty { return nil }
            return "  classDef \(kind.rawValue) \(style)\n  class \(members.joined(separator: ",")) \(kind.rawValue)\n"
        }.joined()
    }

    /// A text that is safe in a label. Mermaid reads quotes, brackets and `#` there; the names of units have none of
    /// them, and such characters of an invented name become `?`.
    private static func label(_ text: String) -> String {
        String(text.map { $0.isLetter || $0.isNumber || "-_./ ".contains($0) ? $0 : "?" })
    }
}

extension UnitChange.Kind {
    /// A sign for the kind of change, for readers who do not see the colours.
    fileprivate var sign: String {
        switch self {
        case .added: "+"
        case .removed: "-"
        case .moved: ">"
        case .changed: "~"
        }
    }
}
