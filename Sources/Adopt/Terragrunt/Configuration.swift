import Diagnostics
import HCL

/// What the configuration of one unit says, together with what it includes.
struct Configuration: Sendable {
    struct Dependency: Sendable {
        let name: String
        /// Folder of the unit that is read, an absolute path.
        let folder: String
        /// The mocks that the tree gives; nil for none.
        let mocks: Value?
        /// What is to be said where an input reads an output of it; nil for nothing.
        var note: String?
    }

    struct State: Sendable {
        let backend: String
        var settings: [String: Value]
        /// The file in which Terragrunt writes the backend; nil where the module says it.
        var file: String?
    }

    /// A file that Terragrunt writes: `generate "NAME" { … }`.
    struct GeneratedFile: Sendable {
        let name: String
        let path: String
        let contents: Value
        /// All words of the block, and their names in the order in which the tree has them.
        var attributes: [String: Value]
        var order: [String] = []
    }

    /// A block or attribute of Terragrunt's own that an estate takes over as it is: hooks, arguments, `errors`. An
    /// attribute has its value under the empty name.
    struct Passed: Hashable, Sendable {
        /// The type of the block around it, `terraform`; nil for none.
        let inside: String?
        let type: String
        let label: String?
        var attributes: [String: Value]
        /// The names of the attributes in the order in which the tree has them.
        var order: [String] = []
        /// Blocks within it, such as `retry` of `errors`.
        var blocks: [Passed]
        /// The comment above it, and those above its attributes by their names.
        var comment: [String] = []
        var comments: [String: [String]] = [:]

        /// Whether a part of it could not be worked out.
        var containsPoison: Bool { contains(where: \.containsPoison) }

        /// Whether something is true of a value of it.
        func contains(where isTrue: (Value) -> Bool) -> Bool {
            attributes.values.contains(where: isTrue) || blocks.contains { $0.contains(where: isTrue) }
        }

        /// Whether a part of it reads an output of a unit.
        var readsOutputs: Bool { contains { !Residual($0).outputs.isEmpty } }

        /// Whether it reads a unit by the name that the estate has for it.
        var readsUnits: Bool {
            attributes.values.contains { Residual($0).names.contains { $0.split(separator: ".").contains("module") } }
        }

        /// How its line begins: `errors`, `generate "provider"`.
        var header: String { type + (label.map { " \"\($0)\"" } ?? "") }

        /// The block as messages name it.
        var shown: String { "`\(type)`" + (label.map { " \"\($0)\"" } ?? "") }
    }

    /// What `source` of the `terraform` block says; nil where the unit has none.
    var source: Value?
    /// Whether tfgen wrote the file that the unit includes, and whether that one has LocalStack.
    var isOwn = false
    /// The file of the estate that the unit's own file is from, by its header.
    var ownFile: String?
    var hasLocalStack = false
    /// Terragrunt's `prevent_destroy`.
    var isProtected: Bool?
    var inputs: [String: Value] = [:]
    /// The names of the inputs in the order in which the unit's own file has them, then those of the files that it includes.
    var inputOrder: [String] = []
    /// The file that each input stands in, by the input's name: the unit's own, or one that it includes.
    var inputFiles: [String: String] = [:]
    var dependencies: [Dependency] = []
    /// The folders that `dependencies { paths = […] }` names.
    var waitsFor: [String] = []
    var state: State?
    /// Whether a state, or a file that may say one, could not be read.
    var mayHaveState = false
    /// What the `root.hcl` that tfgen rendered says of the unit's state; nil for any other tree.
    var rootState: State?
    /// The file that says so, an absolute path.
    var rootFile: String?
    var generated: [GeneratedFile] = []
    var passed: [Passed] = []
    /// The folders of the units whose outputs these words read, once they have the estate's names for them.
    var readByWords: Set<String> = []
    /// The comment above each input, by its name.
    var comments: [String: [String]] = [:]
    /// What could not be taken over, in words, each with its file and line.
    var problems: [String] = []
    /// Whether another configuration was laid over it. Until then it says nothing.
    private var isMerged = false

    /// Removes what never comes into use: hooks and arguments that are for no command, as `commands = local.debug ? ["plan"] : []`
    /// makes them, files that are disabled, and `skip = false`.
    mutating func dropWordsWithoutEffect() {
        passed.removeAll { $0.inside == nil && $0.type == "exclude" && $0.attributes["if"]?.asBool == false }
        passed.removeAll { $0.attributes["commands"]?.elements?.isEmpty == true }
        generated.removeAll { $0.attributes["disable"]?.asBool == true }
    }

    /// Lays a nearer configuration over this one, as Terragrunt merges an include.
    ///
    /// - Parameter isDeep: whether maps are joined and lists put one after the other (`merge_strategy = "deep"`).
    mutating func merge(_ nearer: Configuration, isDeep: Bool) {
        guard isMerged else {
            let dependencies = nearer.dependencies
            self = nearer
            isMerged = true
            self.dependencies = []
            return merge(dependencies, isDeep: isDeep)
        }
        source = nearer.source ?? source
        isOwn = isOwn || nearer.isOwn
        hasLocalStack = hasLocalStack || nearer.hasLocalStack
        isProtected = nearer.isProtected ?? isProtected
        for (name, value) in nearer.inputs {
            inputs[name] = isDeep ? inputs[name].map { Self.joined($0, value) } ?? value : value
        }
        inputFiles.merge(nearer.inputFiles) { $1 }
        // A comment belongs to the word below it, and not to the word that replaces that one.
        for name in nearer.inputs.keys { comments[name] = nil }
        let own = Set(nearer.inputOrder)
        inputOrder = nearer.inputOrder + inputOrder.filter { !own.contains($0) }
        comments.merge(nearer.comments) { $1 }
        merge(nearer.dependencies, isDeep: isDeep)
        waitsFor += nearer.waitsFor.filter { !waitsFor.contains($0) }
        state = nearer.state ?? state
        mayHaveState = mayHaveState || nearer.mayHaveState
        rootState = nearer.rootState ?? rootState
        rootFile = nearer.rootFile ?? rootFile
        // What tfgen rendered has the estate's own files among what is passed.
        let files = Set(
            nearer.generated.map(\.name) + nearer.passed.filter { $0.type == "generate" }.compactMap(\.label))
        generated.removeAll { files.contains($0.name) }
        generated += nearer.generated
        passed.removeAll { old in
            nearer.passed.contains { ($0.inside, $0.type, $0.label) == (old.inside, old.type, old.label) }
        }
        passed += nearer.passed
        problems += nearer.problems
    }

    /// A dependency replaces the one of its name. Merged deeply, it takes over the mocks that it does not have itself.
    private mutating func merge(_ nearer: [Dependency], isDeep: Bool) {
        for dependency in nearer {
            let old = dependencies.firstIndex { $0.name == dependency.name }.map { dependencies.remove(at: $0) }
            guard isDeep, let mocks = old?.mocks else {
                dependencies.append(dependency)
                continue
            }
            dependencies.append(
                Dependency(
                    name: dependency.name, folder: dependency.folder,
                    mocks: dependency.mocks.map { Self.joined(mocks, $0) } ?? mocks))
        }
    }

    /// Two values merged deeply.
    private static func joined(_ far: Value, _ near: Value) -> Value {
        if let one = far.members, let two = near.members {
            var members = one.all
            for member in two.all {
                if let index = members.firstIndex(where: { $0.name == member.name }) {
                    members[index].value = joined(members[index].value, member.value)
                } else {
                    members.append(member)
                }
            }
            return .object(Members(members))
        }
        if let one = far.elements, let two = near.elements { return .tuple(one + two) }
        return near
    }
}

extension Configuration {
    /// Adds what is to be said of dependencies whose outputs are never asked for, where an input reads one all the same. Where none
    /// does, such a dependency is one that the unit only waits for.
    mutating func tellSkippedOutputs() {
        let notes = dependencies.filter { $0.note != nil }
        guard !notes.isEmpty else { return }
        let read = Set(inputs.values.flatMap { Residual($0).outputs.map(\.owner) })
        problems += notes.filter { read.contains($0.folder) }.compactMap(\.note)
    }
}
