import Diagnostics
import HCL

/// The provider aws of a place, from the `provider "aws"` blocks without alias in its layers.
enum AWSProvider {
    /// What the layers of a place say together, evaluated there.
    ///
    /// - Parameter withEstate: whether the estate's own block counts too. `root.hcl` has that one already.
    static func words(_ names: PlaceNames, withEstate: Bool = true) -> EvaluatedBody {
        var body = EvaluatedBody()
        var evaluator = BodyEvaluator(
            scope: ProviderScope(scope: names.scope(for: names.table(of: nil))), files: names.estate.files,
            allowsOutputs: false)
        for layer in names.layers where layer.kind != .stack && (withEstate || layer.kind != .estate) {
            for block in layer.settings.providers where block.provider == ProviderName("aws") && block.service == nil {
                var own = evaluator.evaluate(block.block.body, ProviderWords.aws)
                own.blocks.removeAll { $0.type == "default_tags" }
                body.refine(with: own, joining: ["assume_role"])
            }
        }
        names.report(evaluator.diagnostics.all)
        return body
    }

    /// A whole provider block for a place, with region, accounts, role and tags, as `root.hcl` has it. A block with
    /// an alias starts from this one.
    static func body(_ names: PlaceNames) -> EvaluatedBody {
        var body = EvaluatedBody()
        body.attributes.append(("region", names.attribute(.regionName)?.value ?? .poison))
        if let id = names.attribute(.accountID)?.value, id.asString != nil {
            body.attributes.append(("allowed_account_ids", .tuple([id])))
        }
        if let role = names.attribute(.assumeRole)?.value, role.asString != nil {
            var inner = EvaluatedBody()
            inner.attributes = [("role_arn", role)]
            body.blocks.append(EvaluatedBlock(type: "assume_role", labels: [], body: inner))
        }
        body.refine(with: words(names), joining: ["assume_role"])
        let tags = names.tags()
        if !tags.isEmpty {
            var inner = EvaluatedBody()
            inner.attributes = [("tags", .object(tags.map { ($0.key, $0.value) }))]
            body.blocks.append(EvaluatedBlock(type: "default_tags", labels: [], body: inner))
        }
        return body
    }

    /// Adapts `body` for a block with an alias that names a role of another account: the provider then works in that
    /// account, and may not keep this place's account and role.
    static func prepare(_ body: inout EvaluatedBody, for words: EvaluatedBody) {
        guard let arn = words.block("assume_role")?.body.attribute("role_arn")?.asString, let role = RoleARN(arn) else {
            return
        }
        if let index = body.attributes.firstIndex(where: { $0.name == "allowed_account_ids" && !$0.value.isNull }) {
            body.attributes[index].value = .tuple([.string(role.account)])
        }
        body.blocks.removeAll { $0.type == "assume_role" }
    }
}
