import Estate
import HCL

/// What the `terragrunt` blocks of an estate say: in `root.hcl` what the estate says, in the units' files the rest.
extension LiveTree {
    /// Everything but what stands in the unit's `terraform` block.
    func writeTerragrunt(of unit: Unit, isLookup: Bool, into out: inout HCLWriter) {
        let body = unit.terragrunt.body
        if isLookup { writeLookupErrors(body.block("errors")?.body ?? EvaluatedBody(), into: &out) }
        var rest = body
        rest.blocks.removeAll { $0.type == "terraform" || isLookup && $0.type == "errors" }
        Self.write(rest, into: &out)
    }

    /// The words of `root.hcl`; those of its `terraform` block stand with tfgen's own.
    func writeTerragruntOfRoot(into out: inout HCLWriter) {
        var body = terragrunt.body
        if usesLocalStack { body.blocks.removeAll { $0.type == "terraform" } }
        Self.write(body, into: &out)
    }

    /// The attributes and blocks of a body, each block set apart by a blank line.
    static func write(_ body: EvaluatedBody, into out: inout HCLWriter) {
        if !body.attributes.isEmpty { out.gapBeforeAttributes() }
        for (name, value) in body.attributes { out.attribute(name, text: value) }
        for block in body.blocks {
            out.gap()
            out.block(block.type, labels: block.labels) { write(block.body, into: &$0) }
        }
    }
}
