import Diagnostics
import HCL

/// Something in a module that keeps it from being used by a unit. Terragrunt writes the backend and the providers of
/// a unit into the module's folder, and Terraform accepts each only once.
package struct Obstacle: Sendable {
    /// What stands in the way.
    package enum Kind: Hashable, Sendable {
        /// A `backend` or `cloud` block.
        case backend(String)
        /// A `provider` block. One with an alias is a further configuration of the provider.
        case provider(String, hasAlias: Bool)
        /// A file with the name of one that Terragrunt writes and would not overwrite.
        case file(String)
    }

    /// The files that tfgen has Terragrunt write only where the estate does not say otherwise.
    package enum Written: Hashable, Sendable {
        /// `provider.tf`, unless the estate says that file itself.
        case provider
        /// `backend.tf`, unless the estate has `state "none"` or another name for it, with which it overrides the module's.
        case backend
    }

    package let kind: Kind
    package let span: Span

    /// The file that it stands in the way of; nil for one that is written in any case.
    package var written: Written? {
        switch kind {
        case .provider: .provider
        case .backend: .backend
        case .file("provider.tf"): .provider
        case .file("backend.tf"): .backend
        case .file: nil
        }
    }

    /// The error in the module's file. For a module from elsewhere the error is shown where the module is used
    /// instead.
    package var diagnostic: Diagnostic {
        switch kind {
        case .backend(let type):
            .error(
                .moduleObstacle, "a unit's module cannot have a \"\(type)\" block", at: span,
                help: "remove it: each unit gets its state from the `state` block of the estate, unless that is "
                    + "`state \"none\" {}`, or has `generate = \"backend_override.tf\"`")
        case .provider(let name, _):
            .error(
                .moduleObstacle, "a unit's module cannot have a \"provider\" block", at: span,
                help:
                    "remove it: units get the provider \"\(name)\" from the estate; for a further configuration of it, "
                    + "name it in `configuration_aliases` of `required_providers`")
        case .file(let name):
            .error(
                .moduleObstacle, "a unit's module cannot have a file named \"\(name)\"", at: span,
                help: "rename it: Terragrunt writes a file of this name into each unit")
        }
    }
}

extension Module {
    /// Everything that keeps the module from being used by a unit, in the order of its files.
    package var obstacles: [Obstacle] {
        guard !isBroken else { return [] }
        return configuration.flatMap { tree -> [Obstacle] in
            let name = tree.source.name
            let start = Span(file: tree.source, start: 0, end: min(1, tree.source.bytes.count))
            let file = Self.isWritten(name) ? [Obstacle(kind: .file(name), span: start)] : []
            return file + tree.body.blocks.flatMap(Self.obstacles)
        }
    }

    private static func obstacles(_ block: Block) -> [Obstacle] {
        switch block.type {
        case "provider":
            let kind = Obstacle.Kind.provider(
                block.label?.text ?? "", hasAlias: block.body.attribute("alias") != nil)
            return [Obstacle(kind: kind, span: block.headerSpan)]
        case "terraform":
            return block.body.blocks.filter { ["backend", "cloud"].contains($0.type) }
                .map { Obstacle(kind: .backend($0.type), span: $0.headerSpan) }
        default: return []
        }
    }

    /// Whether tfgen lets Terragrunt write a file with this name into each unit.
    private static func isWritten(_ name: String) -> Bool {
        ["backend.tf", "provider.tf"].contains(name) || name.hasPrefix("provider_") && name.hasSuffix(".tf")
    }
}
