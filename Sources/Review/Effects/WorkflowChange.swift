import Diagnostics
import FileTree

/// A workflow of a pipeline that differs between the two sides. It deploys units and is none: no plan shows what became of it.
package struct WorkflowChange: Sendable {
    package enum Kind: String, Sendable { case added, removed, changed }

    /// The file as it is shown to people.
    package let path: String
    package let kind: Kind
    /// The difference as a unified diff, with secrets that only the model knows. A change that stands at several places of the file is shown once.
    let difference: String
    /// Whether it is about who runs what with which rights: triggers, conditions, environments, roles, rights, actions.
    package let isGrave: Bool

    private init(_ path: String, from old: [UInt8]?, to new: [UInt8]?) {
        self.path = path
        kind = old == nil ? .added : new == nil ? .removed : .changed
        difference = Self.representative(
            UnifiedDiff.text(old: old, new: new, path: path, context: 2, hiding: SecretLines.hiding))
        isGrave = Self.changedLines(of: difference).contains { line in
            let text = line.dropFirst().drop { $0 == " " || $0 == "-" }
            return Self.graveWords.contains { text.hasPrefix($0) }
        }
    }

    /// A difference without the hunks that change what an earlier one has changed already: the jobs of a workflow are alike.
    private static func representative(_ difference: String) -> String {
        var hunks: [(text: String, count: Int)] = []
        var known: [[Substring]: Int] = [:]
        var head = ""
        var lines: [Substring] = []
        func finish() {
            if lines.isEmpty { return }
            let changed = lines.filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
            if let index = known[changed] {
                hunks[index].count += 1
            } else {
                known[changed] = hunks.count
                hunks.append((lines.map { "\($0)\n" }.joined(), 1))
            }
            lines = []
        }
        for line in difference.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("@@ ") { finish() }
            if line.hasPrefix("@@ ") || !lines.isEmpty { lines.append(line) } else { head += "\(line)\n" }
        }
        finish()
        return head + hunks.map { $0.count == 1 ? $0.text : "\($0.text)(at \($0.count) places)\n" }.joined()
    }

    /// The beginnings of lines that say who runs a workflow, and with which rights.
    private static let graveWords = [
        "\"on\":", "pull_request", "push:", "release:", "workflow_", "branches:", "permissions:", "contents:",
        "id-token:", "if:", "environment:",
        "role-to-assume:", "uses:", "persist-credentials:",
    ]

    /// The workflows that differ, in the order of their paths; none where one of the sides does not know its workflows.
    static func all(_ base: ReviewSide, _ head: ReviewSide) -> [WorkflowChange] {
        guard let old = base.workflows, let new = head.workflows else { return [] }
        let (before, after) = (texts(old), texts(new))
        return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map {
            WorkflowChange($0, from: before[$0], to: after[$0])
        }
    }

    private static func texts(_ files: [SourceFile]) -> [String: [UInt8]] {
        Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// Workflows with the same change, by their positions; the largest group first.
    static func groups(_ changes: [WorkflowChange]) -> [[Int]] {
        let groups = Dictionary(grouping: changes.indices) { index in
            "\(changes[index].kind) " + changedLines(of: changes[index].difference).joined(separator: "\n")
        }
        return groups.values.sorted { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count }
    }

    private static func changedLines(of difference: String) -> [Substring] {
        difference.split(separator: "\n").dropFirst(2).filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
    }
}

extension Review {
    /// The edits that changed workflows, by their positions: those of `pipeline` blocks, and of what reaches no unit otherwise. Where
    /// there are none, workflows changed with the units that they deploy.
    static func causes(ofWorkflows changes: [WorkflowChange], edits: [Edit], reaching: Set<Int>) -> [Int] {
        if changes.isEmpty { return [] }
        let own = edits.indices.filter { edits[$0].isOfPipeline }
        if !own.isEmpty { return own }
        return edits.indices.filter { index in
            guard !reaching.contains(index) else { return false }
            switch edits[index].owner {
            case .estate, .file: return true
            case .catalog, .module, .live: return false
            }
        }
    }
}
