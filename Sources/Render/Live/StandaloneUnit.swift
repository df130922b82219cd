import Estate
import HCL

/// What the file of a unit with `state "none"` has, where other units have a state. Terragrunt knows no word by which a file
/// that includes `root.hcl` gives up its `remote_state`. So the unit does not include it, and says the rest of it itself.
extension LiveTree {
    /// Whether the unit's file does not include `root.hcl`.
    func standsAlone(_ unit: Unit) -> Bool { unit.state.identity.isNone && !state.backend.isNone }

    /// What stands in the place of the `include`.
    func writeLocals(ofAlone unit: Unit, into out: inout HCLWriter) {
        out.gap()
        out.comment("The unit has no state of Terragrunt's, so that it does not include root.hcl.")
        let areRead = terragrunt.names.contains { $0.contains("local.") }
        guard !replacesRootProvider(unit) || usesLocalStack || areRead else { return }
        writeLocals(into: &out)
    }

    /// The `terraform` block of the unit with what that of `root.hcl` has and its own has not.
    func terraform(ofAlone unit: Unit) -> EvaluatedBody {
        let own = unit.terragrunt.terraform
        return (terragrunt.body.block("terraform")?.body ?? EvaluatedBody()).without(own).followed(by: own)
    }

    /// Terragrunt's words that the unit says itself, without disabled `generate` blocks: here is no file of `root.hcl` that they
    /// would have to replace.
    func ownWords(ofAlone unit: Unit) -> EvaluatedBody {
        var body = unit.terragrunt.body
        body.blocks.removeAll { $0.type == "generate" && $0.body.attribute("disable") == .bool(true) }
        return body
    }

    /// The provider and Terragrunt's words that the others have from `root.hcl`.
    func writeRoot(inAlone unit: Unit, into out: inout HCLWriter) {
        if !replacesRootProvider(unit) { writeProvider(into: &out) }
        if usesLocalStack { writeProviderOfLocalStack(into: &out) }
        Self.write(rootWords(for: unit), into: &out)
    }

    /// Terragrunt's words of `root.hcl` that the unit does not say itself, without the `terraform` block, which
    /// `terraform(ofAlone:)` gives.
    private func rootWords(for unit: Unit) -> EvaluatedBody {
        var body = terragrunt.body.without(unit.terragrunt.body)
        // A lookup's `errors` block is tfgen's own, with the estate's in it.
        body.blocks.removeAll { $0.type == "terraform" || $0.type == "errors" && lookups.contains(unit.module) }
        return body
    }
}

extension EvaluatedBody {
    /// What another body does not say: attributes of other names, and blocks of other types or labels.
    fileprivate func without(_ other: EvaluatedBody) -> EvaluatedBody {
        var body = self
        body.attributes.removeAll { own in other.attributes.contains { $0.name == own.name } }
        body.blocks.removeAll { own in other.blocks.contains { $0.type == own.type && $0.labels == own.labels } }
        return body
    }

    fileprivate func followed(by other: EvaluatedBody) -> EvaluatedBody {
        var body = self
        body.attributes += other.attributes
        body.blocks += other.blocks
        body.comments.merge(other.comments) { $1 }
        return body
    }
}
