import Diagnostics
import HCL

/// A provider configuration that a module uses: `aws`, or `aws.replica`.
package struct ProviderUse: Sendable {
    package let name: String
    package let alias: String?
    /// The first place that uses it.
    package let span: Span

    package var fullName: String { alias.map { "\(name).\($0)" } ?? name }
}

extension Module {
    /// The provider configurations that the module's resources, data sources and provider functions use, sorted by
    /// name. Terraform takes the provider of a resource from `provider = ...`, or else from the first word of its
    /// type. The provider `terraform` is built in and needs no requirement, so it is left out.
    package var providerUses: [ProviderUse] {
        var found: [String: ProviderUse] = [:]
        func add(_ name: String, alias: String?, at span: Span) {
            guard name != "terraform", !name.isEmpty else { return }
            let use = ProviderUse(name: name, alias: alias, span: span)
            if found[use.fullName] == nil { found[use.fullName] = use }
        }
        for tree in configuration {
            for block in tree.body.blocks {
                if ["resource", "data", "ephemeral"].contains(block.type), let type = block.label {
                    let provider = block.body.attribute("provider")?.expression.traversal
                    let word = String(type.text.prefix { $0 != "_" })
                    add(provider?.root ?? word, alias: provider?.stepName(0), at: block.headerSpan)
                }
                block.body.walkAttributes { attribute in
                    attribute.expression.walk { _, form in
                        guard case .call(let call) = form, call.name.hasPrefix("provider::") else { return }
                        let parts = call.name.split(separator: ":")
                        add(parts.count > 1 ? String(parts[1]) : "", alias: nil, at: call.nameSpan)
                    }
                }
            }
        }
        return found.keys.sorted().compactMap { found[$0] }
    }
}
