import Catalog
import Diagnostics
import HCL

/// A module's tests for `terraform test`, run against mocked providers: every example is planned, and every value that a
/// contract says is refused has to be refused by the variable that it names.
struct TestFiles {
    let module: Module
    let mocks: [SyntaxTree]
    let requirements: Requirements

    /// Paths in the module, and bytes.
    func files() -> [String: [UInt8]] {
        guard !module.examples.isEmpty else { return [:] }
        var files: [String: [UInt8]] = [:]
        var mocked: Set<String> = []
        for tree in mocks {
            let provider = String(ModuleTree.fileName(tree.source).prefix { $0 != "." })
            guard let bytes = mockFile(tree, for: provider) else { continue }
            mocked.insert(provider)
            files["tests/mocks/\(provider).tfmock.hcl"] = bytes
        }
        let head = ModuleTree.header(module) + "\n" + mockProviders(mocked)
        if let text = acceptedRuns(head) { files["tests/examples.tftest.hcl"] = format(text) }
        if let text = rejectedRuns(head) { files["tests/validation.tftest.hcl"] = format(text) }
        return files
    }

    private func format(_ text: String) -> [UInt8] { ModuleTree.format(text, named: "test") }

    // MARK: - Mocks

    private func mockProviders(_ mocked: Set<String>) -> String {
        var seen: Set<String> = []
        let configurations = requirements.uses.map(\.fullName) + requirements.providers.flatMap(\.aliases)
        return configurations.filter { seen.insert($0).inserted }.map { name in
            let parts = name.split(separator: ".").map(String.init)
            let alias = parts.count > 1 ? "alias = \(Requirements.quoted(parts[1]))\n" : ""
            let source = mocked.contains(parts[0]) ? "source = \"./tests/mocks\"\n" : ""
            let body = alias + source
            return "mock_provider \"\(parts[0])\" {\(body.isEmpty ? "" : "\n")\(body)}\n\n"
        }.joined()
    }

    /// The `mock_resource` and `mock_data` blocks for what the module has.
    private func mockFile(_ tree: SyntaxTree, for provider: String) -> [UInt8]? {
        let types = Set(module.resources.map { ($0.mode == .data ? "mock_data " : "mock_resource ") + $0.type })
        let wanted = tree.body.blocks.filter { block in
            block.labels.first.map { types.contains("\(block.type) \($0.text)") } ?? false
        }
        guard !wanted.isEmpty, !tree.hasErrors else { return nil }
        let text = ModuleTree.header(module) + wanted.map { "\n\($0.span.text)\n" }.joined()
        return ModuleTree.format(text, named: "mock")
    }

    // MARK: - Runs

    private func acceptedRuns(_ head: String) -> String? {
        let examples = module.examples.filter { $0.rejected.isEmpty }
        guard !examples.isEmpty else { return nil }
        var names = RunNames()
        let runs = examples.map { example in
            let inputs = ExampleText(example.inputs)
            return "run \"\(names.unique(example.name))\" {\ncommand = plan\n" + variables(inputs.attributes) + "}\n"
        }
        return head + runs.joined(separator: "\n")
    }

    /// The first example's inputs stand above all runs; each run names what differs. Bad values of several variables stand
    /// in one run where they can: `terraform test` takes long over each run, and says which variable was not refused.
    private func rejectedRuns(_ head: String) -> String? {
        var names = RunNames()
        var runs: [String] = []
        for round in RefusalRounds(module).rounds {
            let attributes = round.map { "\($0.name) = \(ExampleText.source(of: $0.value))\n" }.joined()
            let name = round.count == 1 ? "refuses_\(round[0].name)" : "refuses_each_bad_value"
            runs.append(run(names.unique(name), attributes: attributes, refused: round.map(\.name)))
        }
        for example in module.examples where !example.rejected.isEmpty {
            runs.append(
                run(
                    names.unique(example.name), attributes: ExampleText(example.inputs).attributes,
                    refused: example.rejected))
        }
        guard !runs.isEmpty else { return nil }
        let base = module.examples.first { $0.rejected.isEmpty }.map {
            ExampleText($0.inputs, literal: true).attributes
        }
        return head + variables(base ?? "").dropFirst() + "\n" + runs.joined(separator: "\n")
    }

    private func run(_ name: String, attributes: String, refused: [String]) -> String {
        let failures =
            refused.count > 3
            ? "\n" + refused.map { "var.\($0),\n" }.joined() : refused.map { "var.\($0)" }.joined(separator: ", ")
        return "run \"\(name)\" {\ncommand = plan\n\(variables(attributes))\nexpect_failures = [\(failures)]\n}\n"
    }

    private func variables(_ attributes: String) -> String {
        attributes.isEmpty ? "" : "\nvariables {\n\(attributes)}\n"
    }
}

/// Shares out the values that have to be refused into as few runs as possible. Terraform does not check a variable whose
/// validations read one that was refused, nor what reads that in turn; so a run takes one value of each of some variables
/// none of which reads another, be it through others.
struct RefusalRounds {
    typealias Refusal = (name: String, value: Expression)

    let rounds: [[Refusal]]

    init(_ module: Module) {
        let reads = Self.allReads(module)
        var left = module.variables.filter { !$0.rejects.isEmpty }.map { ($0.name, $0.rejects[...]) }
        var rounds: [[Refusal]] = []
        while !left.isEmpty {
            var round: [Refusal] = []
            for index in left.indices {
                let name = left[index].0
                let isFree = round.allSatisfy { other in
                    !(reads[name]?.contains(other.name) ?? false) && !(reads[other.name]?.contains(name) ?? false)
                }
                if isFree, let value = left[index].1.popFirst() { round.append((name, value)) }
            }
            left.removeAll { $0.1.isEmpty }
            rounds.append(round)
        }
        self.rounds = rounds
    }

    /// For each variable those that its validations read, also through others.
    private static func allReads(_ module: Module) -> [String: Set<String>] {
        var direct: [String: Set<String>] = [:]
        for variable in module.variables {
            direct[variable.name] = Set(variable.validations.flatMap(\.reads)).subtracting([variable.name])
        }
        return direct.mapValues { names in
            var all = names
            var open = Array(names)
            while let name = open.popLast() {
                for further in direct[name] ?? [] where all.insert(further).inserted { open.append(further) }
            }
            return all
        }
    }
}

/// Labels of `run` blocks: identifiers, each once in a file.
struct RunNames {
    private var taken: Set<String> = []

    mutating func unique(_ text: String) -> String {
        let base = Self.identifier(text)
        var name = base
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(base)_\(number)"
            number += 1
        }
        return name
    }

    /// Words of letters and digits, joined by `_`.
    private static func identifier(_ text: String) -> String {
        let isWord: (UInt8) -> Bool = {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        let words = text.utf8.split { !isWord($0) }.map { String(decoding: $0, as: UTF8.self) }
        let name = words.joined(separator: "_")
        guard let first = name.utf8.first else { return "run" }
        return (0x30...0x39).contains(first) ? "run_\(name)" : name
    }
}
