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

    /// The first example's inputs stand above all runs; each run names what differs. Variables whose rules have nothing to
    /// do with each other are refused together, one bad value of each: `terraform test` takes long over each run, and
    /// names the variable that was not refused.
    private func rejectedRuns(_ head: String) -> String? {
        var names = RunNames()
        var runs: [String] = []
        let apart = independentVariables
        let together = module.variables.filter { apart.contains($0.name) && !$0.rejects.isEmpty }
        for round in 0..<(together.map(\.rejects.count).max() ?? 0) {
            let refused = together.filter { $0.rejects.count > round }
            let attributes = refused.map { attribute($0.name, $0.rejects[round]) }.joined()
            let name = refused.count == 1 ? "refuses_\(refused[0].name)" : "refuses_each_bad_value"
            runs.append(run(names.unique(name), attributes, refused.map(\.name)))
        }
        for variable in module.variables where !apart.contains(variable.name) {
            for value in variable.rejects {
                runs.append(
                    run(names.unique("refuses_\(variable.name)"), attribute(variable.name, value), [variable.name]))
            }
        }
        for example in module.examples where !example.rejected.isEmpty {
            runs.append(
                run(names.unique(example.name), ExampleText(example.inputs).attributes, example.rejected))
        }
        guard !runs.isEmpty else { return nil }
        let base = module.examples.first { $0.rejected.isEmpty }.map {
            ExampleText($0.inputs, literal: true).attributes
        }
        return head + variables(base ?? "").dropFirst() + "\n" + runs.joined(separator: "\n")
    }

    private func attribute(_ name: String, _ value: Expression) -> String {
        "\(name) = \(ExampleText.source(of: value))\n"
    }

    /// Variables whose validations read nothing else, and which no other variable's validation reads.
    private var independentVariables: Set<String> {
        var dependent: Set<String> = []
        for variable in module.variables {
            let reads = variable.validations.flatMap {
                $0.condition.variables.map { $0.steps.first.map(Self.name(of:)) ?? "" }
            }
            let others = Set(reads).subtracting([variable.name])
            guard !others.isEmpty else { continue }
            dependent.formUnion(others)
            dependent.insert(variable.name)
        }
        return Set(module.variables.map(\.name)).subtracting(dependent)
    }

    private static func name(of step: Traversal.Step) -> String {
        if case .attribute(let name) = step.kind { name } else { "" }
    }

    private func run(_ name: String, _ attributes: String, _ refused: [String]) -> String {
        let failures =
            refused.count > 3
            ? "\n" + refused.map { "var.\($0),\n" }.joined() : refused.map { "var.\($0)" }.joined(separator: ", ")
        return "run \"\(name)\" {\ncommand = plan\n\(variables(attributes))\nexpect_failures = [\(failures)]\n}\n"
    }

    private func variables(_ attributes: String) -> String {
        attributes.isEmpty ? "" : "\nvariables {\n\(attributes)}\n"
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
