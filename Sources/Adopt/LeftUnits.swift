import Diagnostics
import FileTree
import HCL

/// What becomes of the configurations that stay as they are, once the estate's files stand beside them: those that include a file
/// which the estate replaces are given other values from then on.
package struct LeftUnits {
    private let before: TreeFiles
    private let after: TreeFiles

    /// - Parameters:
    ///   - files: the files of the tree.
    ///   - rendered: the same with those of the estate in their places.
    ///   - repository: the folder of the git repository around the tree, or the tree's own.
    package init(_ files: any SourceFiles, rendered: any SourceFiles, repository: String) {
        before = TreeFiles(files, repository: repository)
        after = TreeFiles(rendered, repository: repository)
    }

    /// What a configuration loses, in words that follow `from then on`; none for one that is given the same.
    ///
    /// - Parameter folder: its folder, an absolute path.
    package func changes(in folder: String) -> [String] {
        let path = SourcePath.join(folder, "terragrunt.hcl")
        guard before.exists(path), let old = read(path, folder, before), let new = read(path, folder, after) else {
            return []
        }
        let problems = new.problems.filter { !old.problems.contains($0) }
        if let problem = problems.first { return ["it cannot be read: \(problem)"] }
        return Self.inputs(from: old, to: new) + Self.rest(from: old, to: new)
    }

    /// The configuration; nil for one that includes nothing, since nothing of it changes.
    private func read(_ path: String, _ folder: String, _ tree: TreeFiles) -> Configuration? {
        guard let syntax = tree.tree(path), syntax.body.blocks.contains(where: { $0.type == "include" }) else {
            return nil
        }
        var configuration = ConfigurationReader(tree, path: path, folder: folder, unit: folder).read()
        configuration.takeGeneratedBackend(tree.texts)
        configuration.dropWordsWithoutEffect()
        return configuration
    }

    private static func inputs(from old: Configuration, to new: Configuration) -> [String] {
        let lost = old.inputs.keys.filter { new.inputs[$0] == nil }.sorted()
        let changed = old.inputs.filter { new.inputs[$0.key] != nil && new.inputs[$0.key] != $0.value }.keys.sorted()
        var words: [String] = []
        if !lost.isEmpty { words.append("it lacks \(named(lost)): write what it needs of them into its own file") }
        if !changed.isEmpty { words.append("it has other values of \(named(changed))") }
        return words
    }

    private static func named(_ inputs: [String]) -> String {
        "the input\(inputs.count == 1 ? "" : "s") \(inputs.joined(separator: ", "))"
    }

    /// State, generated files, and Terragrunt's own words.
    private static func rest(from old: Configuration, to new: Configuration) -> [String] {
        var words: [String] = []
        if let state = old.state, new.state.map({ !isSame(state, $0) }) ?? true {
            words.append("its state would lie elsewhere: give it a `remote_state` of its own before you run it")
        }
        let paths = Set(new.generated.map(\.path))
        let lost = old.generated.map(\.path).filter { !paths.contains($0) }
        // tfgen's file of the provider may have another name.
        let files = lost.filter { _ in !paths.contains("provider.tf") || lost.count > 1 }
        if !files.isEmpty { words.append("no \(files.joined(separator: ", ")) is generated for it") }
        let kept = Set(new.passed.map(\.shown))
        let dropped = old.passed.map(\.shown).filter { !kept.contains($0) }
        if !dropped.isEmpty { words.append("it lacks \(dropped.joined(separator: ", "))") }
        return words
    }

    private static func isSame(_ one: Configuration.State, _ other: Configuration.State) -> Bool {
        func said(_ state: Configuration.State) -> [String: Value] { state.settings.filter { !$0.value.isNull } }
        return one.backend == other.backend && said(one) == said(other)
    }
}
