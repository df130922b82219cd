import Diagnostics

/// Finds `terragrunt` and `provider` blocks of layers and services that reach no unit in the whole estate. What the
/// `estate` block says is rendered into `root.hcl` for all units, and is left out here.
struct SettingsCheck {
    private let estate: Estate
    private let used: Set<Int32>

    init(_ estate: Estate, used: Set<Int32>) {
        self.estate = estate
        self.used = used
    }

    func remarks() -> [Diagnostic] { terragrunt() + providers() }

    /// Provider blocks that no unit takes: an error where the name comes near to a provider that a module requires,
    /// otherwise a warning.
    private func providers() -> [Diagnostic] {
        let all = (layers + [estate.declarations.layer]).flatMap(\.settings.providers)
        let unused = all.filter {
            $0.provider != ProviderName("aws") && !$0.hasUnclearAlias && !used.contains($0.id)
        }
        guard !unused.isEmpty else { return [] }
        let needed = Set(estate.interfaces.values.flatMap { $0.providers.all.map(\.provider) }).union(["aws"])
        return unused.map { block in
            let message = "no unit takes the provider \"\(block.provider.text)\""
            if !needed.contains(block.name), let near = Suggestion.nearest(to: block.name, among: needed) {
                return .error(.unusedSettings, message, at: block.span, help: "did you mean `\(near)`?")
            }
            return .warning(
                .unusedSettings, message, at: block.span,
                help: "a unit takes what its module requires, or what `providers` of the unit names")
        }
    }

    private var layers: [Layer] {
        let declarations = estate.declarations
        return declarations.stacks + declarations.environments + declarations.accounts.flatMap(\.layers)
    }

    /// Warnings about `terragrunt` blocks without units.
    private func terragrunt() -> [Diagnostic] {
        let declarations = estate.declarations
        let own = declarations.layer.settings.terragrunt.filter { $0.service != nil }
        return (own + layers.flatMap(\.settings.terragrunt)).filter { !used.contains($0.id) }.map { block in
            .warning(
                .unusedSettings, "the `\(block.block.type)` block reaches no unit", at: block.span,
                help: "no unit is placed below it: remove it, or place units there")
        }
    }
}
