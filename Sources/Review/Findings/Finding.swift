/// One thing that a reviewer must not miss.
package struct Finding: Sendable {
    /// In the order in which they are shown (README, "In pull requests").
    package enum Kind: String, CaseIterable, Sendable {
        case state, removed, moved, live, replacement, security, workflow, caution, output, shared, version

        /// The heading of the kind.
        package var title: String {
            switch self {
            case .state: "States that change"
            case .removed: "Units removed"
            case .moved: "Units moved"
            case .live: "Files that tfgen did not write"
            case .replacement: "Resources that would be replaced"
            case .security: "Security"
            case .workflow: "Workflows"
            case .caution: "Cautions"
            case .output: "Outputs"
            case .shared: "Shared parameters"
            case .version: "Versions of modules"
            }
        }

        /// What it means, in Markdown, where a stranger would not know.
        package var explanation: String? {
            switch self {
            case .state:
                "Where its state is another one, Terraform knows of no resources and would make all of them again. Move the states first."
            case .removed:
                "The configuration goes. Resources stay until somebody destroys them, with nothing that describes them."
            case .live:
                "Terragrunt copies these files or runs them, and tfgen does not evaluate them. Read them."
            case .replacement: "Terraform destroys these and makes them again, and with them what is in them."
            case .moved, .security, .workflow, .caution, .output, .shared, .version: nil
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
    /// Whether it may be and is not known.
    let isUncertain: Bool
    /// The names that it is about; nil for what is about none.
    let names: NameChange?
    /// How a row of the security table comes about, in the order in which rows are shown.
    package let weight: Weight

    package enum Weight: Int, Sendable {
        /// It is open to everybody.
        case everybody
        /// In a unit that both sides have.
        case usual
        /// It came with a new unit.
        case added
        /// It went with a unit that is gone.
        case removed
    }

    init(
        _ kind: Kind, _ text: String, units: [String], isGrave: Bool = false, isUncertain: Bool = false,
        weight: Weight = .usual, names: NameChange? = nil
    ) {
        self.kind = kind
        self.text = text
        self.units = units
        self.isGrave = isGrave
        self.isUncertain = isUncertain
        self.weight = weight
        self.names = names
    }

    /// - Parameter units: those that read the file.
    init(_ file: LiveFile, _ units: [String]) {
        self.init(
            .live, "\(file.shown) \([file.kind.rawValue, file.mode?.text].compactMap { $0 }.joined(separator: ", "))",
            units: units,
            isGrave: file.kind != .removed && LiveFile.mayHoldResources(file.path))
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
            let key = "\(finding.kind) \(finding.isGrave) \(finding.weight) \(finding.text)"
            if found[key] == nil { order.append(key) }
            found[key] =
                found[key].map { known in
                    var known = known
                    // Two rows of one unit may have the same words.
                    known.units += finding.units.filter { !known.units.suffix(finding.units.count).contains($0) }
                    return known
                } ?? finding
        }
        let all = order.compactMap { found[$0] }
        return Finding.Kind.allCases.flatMap { kind in
            let own = all.filter { $0.kind == kind }
            return [true, false].flatMap { isGrave in
                [Finding.Weight.everybody, .usual, .added, .removed].flatMap { weight in
                    own.filter { $0.isGrave == isGrave && $0.weight == weight }
                }
            }
        }
    }
}
