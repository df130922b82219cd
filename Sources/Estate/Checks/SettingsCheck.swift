import Diagnostics

/// Finds `terragrunt` blocks of layers and services that reach no unit in the whole estate. That of the estate stands in
/// `root.hcl`.
struct SettingsCheck {
    private let estate: Estate
    private let used: Set<Int32>

    init(_ estate: Estate, used: Set<Int32>) {
        self.estate = estate
        self.used = used
    }

    func warnings() -> [Diagnostic] {
        let declarations = estate.declarations
        let layers = declarations.stacks + declarations.environments + declarations.accounts.flatMap(\.layers)
        let own = declarations.layer.settings.terragrunt.filter { $0.service != nil }
        return (own + layers.flatMap(\.settings.terragrunt)).filter { !used.contains($0.id) }.map { block in
            .warning(
                .unusedSettings, "the `\(block.block.type)` block reaches no unit", at: block.span,
                help: "no unit is placed below it: remove it, or place units there")
        }
    }
}
