import Diagnostics
import HCL

/// The settings of the `state` block. Accounts, environments and regions are what `root.hcl` reads from their files, so what
/// depends on them stays an expression of that file: `local.account.name`.
package struct StateSettings: Sendable {
    package let backend: Backend
    package let attributes: [(name: String, value: Value)]

    /// Whether a setting depends on the account, the environment or the region.
    package func reads(_ root: String) -> Bool {
        attributes.contains { _, value in
            value.residuals.contains { $0.names.contains { $0.hasPrefix("local.\(root).") } }
        }
    }

    init(_ estate: Estate, into diagnostics: inout Diagnostics) {
        // Without a block the states are local, as Terraform's are.
        guard let block = estate.declarations.state else {
            (backend, attributes) = (Backend(name: "local"), [])
            return
        }
        backend = Backend(name: block.backend.text)
        var found = Diagnostics()
        if let missing = backend.missing(in: block) { found.add(missing) }
        var attributes: [(name: String, value: Value)] = []
        for attribute in block.attributes {
            if let refusal = backend.refusal(of: attribute) {
                found.add(refusal)
                continue
            }
            var evaluator = Evaluator(scope: RootScope(estate: estate))
            attributes.append((attribute.name, evaluator.evaluate(attribute.expression)))
            found.add(evaluator.diagnostics)
        }
        self.attributes = attributes
        if let unknown = backend.unknown(at: block.backend) { diagnostics.add(unknown) } else { diagnostics.add(found) }
    }
}

/// The names of the `state` block.
private struct RootScope: Scope {
    let estate: Estate

    private static let known = [
        "account": ["name", "id", "assume_role"], "environment": ["name"], "region": ["name"], "estate": ["name"],
    ]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard let names = Self.known[traversal.root], case .attribute(let name)? = traversal.steps.first?.kind else {
            return .unknownRoot(candidates: Self.known.keys.sorted())
        }
        guard names.contains(name) else {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"\(traversal.root)\" has no \"\(name)\" here", at: traversal.steps[0].span,
                    help: Suggestion.help(for: name, among: names)))
            return .failed
        }
        if traversal.root == "estate" { return .value(.string(estate.declarations.name), steps: 1) }
        return .value(.deferred(.string, .reference(.name("local.\(traversal.root).\(name)"))), steps: 1)
    }
}
