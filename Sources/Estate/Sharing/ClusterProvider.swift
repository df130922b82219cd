import Catalog
import Diagnostics
import HCL

/// A provider that is set up from the outputs of a cluster's unit.
package struct ClusterProvider: Sendable {
    package let name: String
    package let cluster: Value
    package let endpoint: Value
    package let certificate: Value

    var values: [Value] { [cluster, endpoint, certificate] }
}

/// Reads `providers = { kubernetes = module.eks-cluster }`: on which cluster the providers of a unit work. The cluster's unit is
/// one whose module has the outputs that a provider needs.
struct ClusterProviderReader {
    private static let providers = ["helm", "kubernetes"]
    private static let outputs = ["name", "endpoint", "certificate_authority_data"]

    private let slot: UnitSlot
    private let units: UnitNames
    private let needed: [String]
    private(set) var found: [ClusterProvider] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ slot: UnitSlot, _ units: UnitNames) {
        self.slot = slot
        self.units = units
        let module = slot.module.module
        needed = Self.providers.filter { module.needs(provider: $0) }
    }

    private var module: String { slot.module.module.name }

    /// A module that needs such a provider has to be told its cluster.
    mutating func read() {
        guard let word = slot.meta("providers") else {
            for name in needed { refuseMissing(name) }
            return
        }
        guard case .object(let items) = word.expression.form else {
            return diagnostics.append(
                .error(
                    .badMeta, "\"providers\" takes a map of providers to units", at: word.expression.span,
                    help: "for example `{ kubernetes = module.eks-cluster }`"))
        }
        var missing = Set(needed)
        for item in items {
            guard case .name(let name, _) = item.key, needed.contains(name) else {
                refuse(item)
                missing = []  // One of them was meant.
                continue
            }
            missing.remove(name)
            read(name, item.value)
        }
        for name in missing.sorted() { refuseMissing(name) }
        found.sort { $0.name < $1.name }
    }

    private mutating func read(_ name: String, _ expression: Expression) {
        guard let traversal = expression.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps.first?.name,
            case .one(let position) = units.target.index.find(unit, service: slot.service)
        else {
            return diagnostics.append(
                .error(
                    .badMeta, "provider \"\(name)\" is given by a unit of this region", at: expression.span,
                    help: "write `\(name) = module.NAME`, the unit of the cluster"))
        }
        let cluster = units.target.slots[position]
        let values = Self.outputs.compactMap { output in
            cluster.module.output(output).map {
                Value.deferred($0.type, .reference(.output(OutputReference(owner: cluster.path, name: output))))
            }
        }
        guard values.count == Self.outputs.count else {
            return diagnostics.append(
                .error(
                    .badMeta, "unit \"\(cluster.path)\" is not a cluster", at: expression.span,
                    help: "a cluster's module has the outputs " + Self.outputs.joined(separator: ", ")))
        }
        found.append(ClusterProvider(name: name, cluster: values[0], endpoint: values[1], certificate: values[2]))
    }

    private mutating func refuseMissing(_ name: String) {
        diagnostics.append(
            .error(
                .badMeta, "module \(module) needs the provider \"\(name)\", and nobody says for which cluster",
                at: slot.span, help: "add `providers = { \(name) = module.NAME }`, the unit of the cluster"))
    }

    private mutating func refuse(_ item: ObjectItem) {
        guard case .name(let name, let span) = item.key else {
            return diagnostics.append(.error(.badMeta, "a provider is named plainly", at: item.value.span))
        }
        diagnostics.append(
            .error(
                .badMeta, "module \(module) does not take the provider \"\(name)\" from its unit", at: span,
                help: needed.isEmpty
                    ? "remove it: root.hcl sets up the AWS provider" : Suggestion.help(for: name, among: needed)))
    }
}

extension Module {
    func needs(provider name: String) -> Bool {
        resources.contains { $0.provider == name } || requiredProviders.contains { $0.name == name }
    }
}
