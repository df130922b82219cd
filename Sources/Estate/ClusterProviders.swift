import Catalog
import Diagnostics
import HCL

/// Providers that work on a Kubernetes cluster: `providers = { kubernetes = module.eks-cluster }` says on which. The
/// cluster's unit is one whose module has the outputs that a provider needs.
extension Place {
    static let clusterProviders = ["helm", "kubernetes"]
    private static let clusterOutputs = ["name", "endpoint", "certificate_authority_data"]

    /// The providers of a unit, by name. A module that needs one has to be told its cluster.
    func clusterProviders(_ slot: UnitSlot, _ module: Module) -> [Unit.ClusterProvider] {
        let needed = Self.clusterProviders.filter { module.needs(provider: $0) }
        guard let attribute = slot.meta("providers") else {
            for name in needed { refuseMissingCluster(name, slot, module) }
            return []
        }
        guard case .object(let items) = attribute.expression.form else {
            diagnostics.add(
                .error(
                    .badMeta, "\"providers\" takes a map of providers to units", at: attribute.expression.span,
                    help: "for example `{ kubernetes = module.eks-cluster }`"))
            return []
        }
        var found: [Unit.ClusterProvider] = []
        var missing = Set(needed)
        for item in items {
            guard case .name(let name, let span) = item.key, needed.contains(name) else {
                refuseProvider(item, needed, module)
                missing = []  // One of them was meant.
                continue
            }
            missing.remove(name)
            if let provider = cluster(name, item.value, slot, span) { found.append(provider) }
        }
        for name in missing.sorted() { refuseMissingCluster(name, slot, module) }
        return found.sorted { $0.name < $1.name }
    }

    private func cluster(
        _ name: String, _ expression: Expression, _ slot: UnitSlot, _ span: Span
    ) -> Unit.ClusterProvider? {
        guard let traversal = expression.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps.first?.name, case .one(let found) = find(unit, service: slot.service),
            let interface = found.module.flatMap({ estate.interfaces[$0] })
        else {
            diagnostics.add(
                .error(
                    .badMeta, "provider \"\(name)\" is given by a unit of this region", at: expression.span,
                    help: "write `\(name) = module.NAME`, the unit of the cluster"))
            return nil
        }
        let values = Self.clusterOutputs.compactMap { output in
            interface.outputs[output].map { position in
                Value.deferred(
                    interface.module.outputs[position].type, .reference(.name(reference(to: found, output: output))))
            }
        }
        guard values.count == Self.clusterOutputs.count else {
            diagnostics.add(
                .error(
                    .badMeta, "unit \"\(found.path)\" is no cluster", at: expression.span,
                    help: "a cluster's module has the outputs " + Self.clusterOutputs.joined(separator: ", ")))
            return nil
        }
        return Unit.ClusterProvider(name: name, cluster: values[0], endpoint: values[1], certificate: values[2])
    }

    private func refuseMissingCluster(_ name: String, _ slot: UnitSlot, _ module: Module) {
        diagnostics.add(
            .error(
                .badMeta, "module \(module.name) needs the provider \"\(name)\", and nobody says for which cluster",
                at: slot.span, help: "add `providers = { \(name) = module.NAME }`, the unit of the cluster"))
    }

    private func refuseProvider(_ item: ObjectItem, _ needed: [String], _ module: Module) {
        guard case .name(let name, let span) = item.key else {
            return diagnostics.add(.error(.badMeta, "a provider is named plainly", at: item.value.span))
        }
        diagnostics.add(
            .error(
                .badMeta, "module \(module.name) does not take the provider \"\(name)\" from its unit", at: span,
                help: needed.isEmpty
                    ? "remove it: root.hcl sets up the AWS provider" : Suggestion.help(for: name, among: needed)))
    }
}

extension Module {
    func needs(provider name: String) -> Bool {
        resources.contains { $0.provider == name } || requiredProviders.contains { $0.name == name }
    }
}
