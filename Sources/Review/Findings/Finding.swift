/// One thing that a reviewer must not miss.
package struct Finding: Sendable {
    /// In the order in which they are shown (README, "In pull requests").
    package enum Kind: String, CaseIterable, Sendable {
        case state, removed, moved, replacement, security, workflow, caution, output, shared, version

        /// The heading of the kind.
        package var title: String {
            switch self {
            case .state: "States that change"
            case .removed: "Units removed"
            case .moved: "Units moved"
            case .replacement: "Resources that would be replaced"
            case .security: "Security"
            case .workflow: "Workflows"
            case .caution: "Cautions"
            case .output: "Outputs"
            case .shared: "Shared parameters"
            case .version: "Versions of modules"
            }
        }
    }

    package let kind: Kind
    /// What it is, in one line.
    package let text: String
    /// The addresses of the units that it is about; none for a workflow.
    package internal(set) var units: [String]
    /// Whether it comes first among its kind: a protected unit, a widening.
    package let isGrave: Bool

    init(_ kind: Kind, _ text: String, units: [String], isGrave: Bool = false) {
        self.kind = kind
        self.text = text
        self.units = units
        self.isGrave = isGrave
    }

    init(_ workflow: WorkflowChange) {
        self.init(.workflow, "\(workflow.path) \(workflow.kind.rawValue)", units: [], isGrave: workflow.isGrave)
    }
}

extension Sequence<Finding> {
    /// Joins findings that differ in their units alone, and orders them by kind, in each the grave ones first.
    func joined() -> [Finding] {
        var order: [String] = []
        var found: [String: Finding] = [:]
        for finding in self {
            let key = "\(finding.kind) \(finding.isGrave) \(finding.text)"
            if found[key] == nil { order.append(key) }
            found[key] =
                found[key].map { known in
                    var known = known
                    known.units += finding.units
                    return known
                } ?? finding
        }
        let all = order.compactMap { found[$0] }
        return Finding.Kind.allCases.flatMap { kind in
            all.filter { $0.kind == kind && $0.isGrave } + all.filter { $0.kind == kind && !$0.isGrave }
        }
    }
}
