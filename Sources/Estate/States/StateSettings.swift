import Diagnostics
import HCL

/// The settings of the estate's `state` block. What depends on accounts, environments, regions or units stays an
/// expression of `root.hcl`, such as `local.account.name`.
package struct StateSettings: Sendable {
    package let backend: Backend
    /// All settings but the key, as `root.hcl` has them.
    package let attributes: [(name: String, value: Value)]
    /// The key as `root.hcl` has it; nil where the estate does not say one.
    package let key: Value?
    /// The file in which Terragrunt writes the backend into each unit.
    package let file: String
    /// All settings with their expressions, to be evaluated for one unit.
    let all: [Setting]

    /// A setting as the block has it.
    struct Setting {
        let name: String
        let expression: Expression
        /// Whether it is another one for each unit.
        let readsUnit: Bool
        /// The value of a setting that reads nothing.
        let constant: Value?

        init(_ attribute: Attribute) {
            name = attribute.name
            expression = attribute.expression
            let variables = expression.variables
            readsUnit = variables.contains { $0.root == "unit" }
            guard variables.isEmpty else {
                constant = nil
                return
            }
            var evaluator = Evaluator(scope: StateScope(reader: .root(estate: "")))
            constant = evaluator.evaluate(expression)
        }
    }

    init(_ estate: Estate, into diagnostics: inout Diagnostics) {
        // Without a block the states are local, as Terraform's are.
        guard let block = estate.declarations.state else {
            (backend, attributes, key, all) = (Backend(name: "local"), [], nil, [])
            file = "backend.tf"
            return
        }
        file = block.fileName
        if let problem = block.fileProblem { diagnostics.add(problem) }
        backend = Backend(name: block.backend.text)
        if let unknown = backend.unknown(at: block.backend) {
            diagnostics.add(unknown)
            (attributes, key, all) = ([], nil, [])
            return
        }
        diagnostics.add(backend.missing(among: block.attributes.map(\.name), at: block.backend.span))
        let scope = StateScope(reader: .root(estate: estate.declarations.name))
        var attributes: [(name: String, value: Value)] = []
        var key: Value?
        for attribute in block.attributes {
            var evaluator = Evaluator(scope: scope)
            let value = evaluator.evaluate(attribute.expression)
            let isKey = attribute.isNamed(backend.keyName)
            // What a key with a mistake in it, such as a misspelled function, was meant to read is not known.
            if !(isKey && value.containsPoison), let refusal = backend.refusal(of: attribute) {
                diagnostics.add(refusal)
                continue
            }
            diagnostics.add(evaluator.diagnostics)
            diagnostics.add(backend.problems(of: value, .attribute(attribute)))
            if isKey { key = value } else { attributes.append((attribute.name, value)) }
        }
        self.attributes = attributes
        self.key = key
        all = block.attributes.map(Setting.init)
    }

    /// The names of the files around that the settings read: `local.account.name`.
    package var names: [String] {
        (attributes.map(\.value) + [key].compactMap { $0 }).flatMap { $0.residuals.flatMap(\.names) }
    }

    // MARK: - One unit

    /// Where a unit's state lies by these settings. A value that only a run knows is represented by the text of its
    /// expression.
    static func identity(_ values: [(name: String, value: Value)], _ backend: Backend) -> StateIdentity {
        func text(_ name: String) -> String { values.first { $0.name == name }?.value.identityText ?? "" }
        return StateIdentity(
            backend: backend.name, place: location(backend.placeNames.map(text)), key: text(backend.keyName))
    }

    /// The place in an identity, of the texts of the settings that say it.
    static func location(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "/") }

    /// Whether the estate says a key, so that a unit's is not simply its folder.
    var hasKey: Bool { key != nil }
}

extension Value {
    /// A known string, or the text of an expression that only a run can evaluate; nil for anything else.
    var identityText: String? {
        if let text = asString { return text }
        guard calls(TerragruntFunctions.namesOfRun), !containsPoison else { return nil }
        guard let residual = residuals.first else { return nil }
        // A template without the quotes around it reads like the text that it gives.
        if case .template = residual { return String(residual.source.dropFirst().dropLast()) }
        return residual.source
    }
}
