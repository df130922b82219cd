import Catalog
import Diagnostics
import HCL

/// The tests of a module for `terraform test`, which run against mocked providers. Every example is planned, and
/// every value that a contract says is refused has to be refused by the variable that it names; so have texts of the
/// examples with a blank before or behind them.
struct TestFiles {
    let module: Module
    let mocks: [SyntaxTree]
    let requirements: Requirements

    /// The files by their paths in the module; none for a module without examples.
    func files() -> [String: [UInt8]] {
        guard !module.examples.isEmpty else { return [:] }
        var files: [String: [UInt8]] = [:]
        var mocked: Set<String> = []
        for tree in mocks {
            let provider = String(tree.source.name.prefix { $0 != "." })
            guard let bytes = mockFile(tree, for: provider) else { continue }
            mocked.insert(provider)
            files["tests/mocks/\(provider).tfmock.hcl"] = bytes
        }
        let accepted = acceptedRuns
        if !accepted.isEmpty { files["tests/examples.tftest.hcl"] = testFile(accepted, mocked: mocked) }
        let refused = refusedRuns
        if !refused.isEmpty {
            files["tests/validation.tftest.hcl"] = testFile(refused, mocked: mocked, common: commonInputs)
        }
        return files
    }

    /// - Parameter common: the inputs of all runs that do not set them themselves.
    private func testFile(_ runs: [Run], mocked: Set<String>, common: ExampleText? = nil) -> [UInt8] {
        ModuleTree.written("test") { out in
            ModuleTree.writeHeader(of: module, into: &out)
            writeMockProviders(mocked, into: &out)
            if let common { writeCommon(common, into: &out) }
            for run in runs { write(run, into: &out) }
        }
    }

    // MARK: - Mocks

    /// A `mock_provider` block for each configuration that the module uses.
    private func writeMockProviders(_ mocked: Set<String>, into out: inout HCLWriter) {
        var seen: Set<String> = []
        let configurations = requirements.uses.map(\.fullName) + requirements.providers.flatMap(\.aliases)
        for name in configurations where seen.insert(name).inserted {
            let parts = name.split(separator: ".").map(String.init)
            let alias = parts.count > 1 ? parts[1] : nil
            out.gap()
            guard alias != nil || mocked.contains(parts[0]) else {
                out.emptyBlock("mock_provider", labels: [parts[0]])
                continue
            }
            out.block("mock_provider", labels: [parts[0]]) { out in
                if let alias { out.attribute("alias", string: alias) }
                if mocked.contains(parts[0]) { out.attribute("source", string: "./tests/mocks") }
            }
        }
    }

    /// The `mock_resource` and `mock_data` blocks of a provider for the types that the module has; nil for none.
    private func mockFile(_ tree: SyntaxTree, for provider: String) -> [UInt8]? {
        let types = Set(module.resources.map { ($0.mode == .data ? "mock_data " : "mock_resource ") + $0.type })
        let wanted = tree.body.blocks.filter { block in
            block.labels.first.map { types.contains("\(block.type) \($0.text)") } ?? false
        }
        guard !wanted.isEmpty, !tree.hasErrors else { return nil }
        return ModuleTree.written("mock") { out in
            ModuleTree.writeHeader(of: module, into: &out)
            for block in wanted {
                out.gap()
                out.line(block.span.text)
            }
        }
    }

    // MARK: - Runs

    private struct Run {
        let name: String
        let inputs: ExampleText
        /// The variables that have to refuse what they are given.
        var refusing: [String] = []
    }

    /// A run for each example that has to work.
    private var acceptedRuns: [Run] {
        var names = RunNames()
        return module.examples.filter { $0.rejected.isEmpty }.map { example in
            Run(name: names.unique(example.name), inputs: ExampleText(example.inputs))
        }
    }

    /// The runs that have to be refused. Each names what differs from the common inputs. Bad values of several variables
    /// share a run where they can, because `terraform test` takes long for each run; it says which variable was not
    /// refused.
    private var refusedRuns: [Run] {
        var names = RunNames()
        let rounds = RefusalRounds(module).rounds.map { round in
            Run(
                name: names.unique(round.count == 1 ? "refuses_\(round[0].name)" : "refuses_each_bad_value"),
                inputs: ExampleText(items: round.map { ($0.name, $0.source) }),
                refusing: round.map(\.name))
        }
        let examples = module.examples.filter { !$0.rejected.isEmpty }.map { example in
            Run(
                name: names.unique(example.name), inputs: ExampleText(example.inputs), refusing: example.rejected)
        }
        return rounds + examples
    }

    /// Those of the first example that a module takes.
    private var commonInputs: ExampleText {
        let first = module.examples.first { $0.rejected.isEmpty }
        return first.map { ExampleText($0.inputs, literal: true) } ?? ExampleText(items: [])
    }

    private func write(_ run: Run, into out: inout HCLWriter) {
        out.gap()
        out.block("run", labels: [run.name]) { out in
            out.attribute("command", source: "plan")
            write(run.inputs, into: &out)
            guard !run.refusing.isEmpty else { return }
            out.gap()
            let variables = run.refusing.map { "var.\($0)" }
            let source =
                variables.count > 3
                ? "[\n" + variables.map { "\($0),\n" }.joined() + "]" : "[\(variables.joined(separator: ", "))]"
            out.attribute("expect_failures", source: source)
        }
    }

    /// Two blank lines stand where there are none: a committed module tree does not change because of how it is written.
    private func writeCommon(_ inputs: ExampleText, into out: inout HCLWriter) {
        guard inputs.items.isEmpty else { return write(inputs, into: &out) }
        out.line()
        out.line()
    }

    private func write(_ inputs: ExampleText, into out: inout HCLWriter) {
        guard !inputs.items.isEmpty else { return }
        out.gap()
        out.block("variables") { inputs.write(into: &$0) }
    }
}

/// Distributes the values that have to be refused over as few runs as possible. Terraform does not check a variable
/// whose validations read a refused one, nor what reads that variable in turn. So a run takes one value for each of
/// some variables of which none reads another, directly or through others.
struct RefusalRounds {
    /// A variable, and the text of a value that it has to refuse.
    typealias Refusal = (name: String, source: String)

    let rounds: [[Refusal]]

    init(_ module: Module) {
        let reads = Self.allReads(module)
        let blanks = BlankRefusals(module)
        var left = module.variables.map { variable in
            let said = variable.rejects.map { ExampleText.source(of: $0) }
            return (variable.name, (said + blanks.values(of: variable).map { HCLWriter.source(of: $0) })[...])
        }
        left.removeAll { $0.1.isEmpty }
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

    /// For each variable all that its validations read, directly or through others.
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

/// Labels for `run` blocks: identifiers, each once in a file.
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

    /// The text's words of letters and digits, joined by `_`.
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
