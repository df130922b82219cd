import Diagnostics
import HCL

/// The settings of the `state` block. Accounts, environments and regions are what `root.hcl` reads from their files, so what
/// depends on them stays an expression of that file: `local.account.name`.
package struct StateSettings: Sendable {
    package let backend: Backend
    /// All but the key, as `root.hcl` has them.
    package let attributes: [(name: String, value: Value)]
    /// The key as `root.hcl` has it, where the estate says one.
    package let key: Value?
    /// The words of the block by name, to be evaluated for one unit.
    private let expressions: [(name: String, expression: Expression)]

    init(_ estate: Estate, into diagnostics: inout Diagnostics) {
        // Without a block the states are local, as Terraform's are.
        guard let block = estate.declarations.state else {
            (backend, attributes, key, expressions) = (Backend(name: "local"), [], nil, [])
            return
        }
        backend = Backend(name: block.backend.text)
        if let unknown = backend.unknown(at: block.backend) {
            diagnostics.add(unknown)
            (attributes, key, expressions) = ([], nil, [])
            return
        }
        if let missing = backend.missing(in: block) { diagnostics.add(missing) }
        let scope = StateScope(reader: .root(estate: estate.declarations.name))
        var attributes: [(name: String, value: Value)] = []
        var key: Value?
        for attribute in block.attributes {
            if let refusal = backend.refusal(of: attribute) {
                diagnostics.add(refusal)
                continue
            }
            var evaluator = Evaluator(scope: scope)
            let value = evaluator.evaluate(attribute.expression)
            diagnostics.add(evaluator.diagnostics)
            if attribute.isNamed(backend.keyName) { key = value } else { attributes.append((attribute.name, value)) }
        }
        self.attributes = attributes
        self.key = key
        expressions = block.attributes.map { ($0.name, $0.expression) }
    }

    /// What `root.hcl` reads of the files of the account, the environment and the region.
    package var names: [String] {
        (attributes.map(\.value) + [key].compactMap { $0 }).flatMap { $0.residuals.flatMap(\.names) }
    }

    // MARK: - One unit

    /// The settings for one unit, all known. A key that the estate does not say is the unit's folder.
    func values(for path: String, _ names: PlaceNames) -> [(name: String, value: Value)] {
        let scope = StateScope(reader: .unit(.init(placed: names, path: path)))
        var values = expressions.map { name, expression in
            var evaluator = Evaluator(scope: scope)
            return (name: name, value: evaluator.evaluate(expression))
        }
        if !values.contains(where: { $0.name == backend.keyName }) {
            values.append((backend.keyName, .string("\(names.place.folder)/\(path)/terraform.tfstate")))
        }
        return values
    }

    /// Where a unit's state lies by these settings. What only a run knows is told apart by the text of its expression.
    func identity(_ values: [(name: String, value: Value)]) -> StateIdentity {
        func text(_ name: String) -> String { values.first { $0.name == name }?.value.identityText ?? "" }
        return StateIdentity(
            backend: backend.name, place: backend.placeNames.map(text).filter { !$0.isEmpty }.joined(separator: "/"),
            key: text(backend.keyName))
    }

    /// Whether the bucket, or what the backend has in its place, is the same for all units of a place.
    var hasKey: Bool { key != nil }
}

extension Value {
    /// A known string, or the text of the expression that only a run can evaluate.
    fileprivate var identityText: String? {
        if let text = asString { return text }
        guard calls(TerragruntFunctions.namesOfRun), !containsPoison else { return nil }
        guard let residual = residuals.first else { return nil }
        // A template without the quotes around it reads like the text that it gives.
        if case .template = residual { return String(residual.source.dropFirst().dropLast()) }
        return residual.source
    }
}
