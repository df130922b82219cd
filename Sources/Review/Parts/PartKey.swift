/// Names a part of what a unit's plan is made of. A change of a unit is shown part by part, in the order of these
/// cases.
package enum PartKey: Hashable, Comparable, Sendable {
    /// The whole unit is new or gone.
    case unit
    /// The unit has another folder.
    case folder
    case source
    case input(String)
    /// A block `dependency`, by its label.
    case dependency(String)
    /// The `dependencies` block: units that it waits for without reading them.
    case ordering
    case state
    /// Another attribute or block of the unit's file: `prevent_destroy`, `generate "provider_helm"`.
    case word(String)
    /// A part of `root.hcl` with what it reads of the files around it: `generate "provider"`.
    case root(String)
    /// The files of the module.
    case module
    /// A file that tfgen did not write, and that Terragrunt takes along; with its name.
    case beside(String)
    /// A committed file is not what the model renders.
    case committed

    /// The part as it is shown.
    package var text: String {
        switch self {
        case .unit: "unit"
        case .folder: "folder"
        case .source: "source"
        case .input(let name): "input \(name)"
        case .dependency(let label): "dependency \(label)"
        case .ordering: "order of units"
        case .state: "state"
        case .word(let name): name
        case .root(let name): "root.hcl: \(name)"
        case .module: "files of the module"
        case .beside(let name): "file \(name)"
        case .committed: "committed file"
        }
    }

    private var rank: Int {
        switch self {
        case .unit: 0
        case .folder: 1
        case .source: 2
        case .state: 3
        case .input: 4
        case .dependency: 5
        case .ordering: 6
        case .word: 7
        case .root: 8
        case .module: 9
        case .beside: 10
        case .committed: 11
        }
    }

    package static func < (left: PartKey, right: PartKey) -> Bool {
        left.rank == right.rank ? left.text < right.text : left.rank < right.rank
    }
}

/// One part that differs.
package struct PartChange: Hashable, Sendable {
    package let key: PartKey
    package let kind: Edit.Kind

    /// The parts that differ between two sets of texts, in the order of their keys.
    static func between(_ base: [PartKey: String], _ head: [PartKey: String]) -> [PartChange] {
        var changes: [PartChange] = []
        for (key, text) in base {
            guard let other = head[key] else {
                changes.append(PartChange(key: key, kind: .removed))
                continue
            }
            if other != text { changes.append(PartChange(key: key, kind: .changed)) }
        }
        for key in head.keys where base[key] == nil { changes.append(PartChange(key: key, kind: .added)) }
        return changes.sorted { $0.key < $1.key }
    }
}
