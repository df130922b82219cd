import Estate
import HCL

/// Writes what the `terragrunt` blocks of an estate say. The estate's own words are in `root.hcl`, the others in the
/// files of the units.
extension LiveTree {
    /// Everything but the unit's `terraform` block, which `file(for:)` writes. A lookup's `errors` block is joined
    /// with tfgen's own.
    func writeTerragrunt(of unit: Unit, isLookup: Bool, into out: inout HCLWriter) {
        let body = standsAlone(unit) ? ownWords(ofAlone: unit) : unit.terragrunt.body
        if isLookup { writeLookupErrors(body.block("errors")?.body ?? EvaluatedBody(), into: &out) }
        var rest = body
        rest.blocks.removeAll { block in
            // The provider of a lookup that reads another account is its own.
            let isProvider = block.type == "generate" && block.labels == ["provider"]
            return block.type == "terraform" || isLookup && block.type == "errors" || isProvider && unit.reader != nil
        }
        Self.write(rest, of: unit, into: &out)
    }

    /// The words of `root.hcl`. Where LocalStack is used, its `terraform` block is written with tfgen's own.
    func writeTerragruntOfRoot(into out: inout HCLWriter) {
        var body = terragrunt.body
        if usesLocalStack { body.blocks.removeAll { $0.type == "terraform" } }
        Self.write(body, into: &out)
    }

    /// The attributes and blocks of a body, with a blank line before each block.
    ///
    /// - Parameter unit: the unit in whose file they stand, which names the outputs that they read; nil for `root.hcl`.
    static func write(_ body: EvaluatedBody, of unit: Unit? = nil, into out: inout HCLWriter) {
        if !body.attributes.isEmpty { out.gapBeforeAttributes() }
        for (name, value) in body.attributes {
            for line in body.comments[name] ?? [] { out.comment(line) }
            out.attribute(name, text: unit?.named(value) ?? value)
        }
        for block in body.blocks {
            out.gap()
            for line in block.comments { out.comment(line) }
            out.block(block.type, labels: block.labels) { write(block.body, of: unit, into: &$0) }
        }
    }
}
