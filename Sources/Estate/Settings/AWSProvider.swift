import Diagnostics
import HCL

/// The provider aws of a place: what the layers say in `provider "aws"` blocks without alias.
enum AWSProvider {
    /// What the estate and the layers of a place say, worked out for the place.
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

    /// A whole provider block for a place, as `root.hcl` has it: the base of a block with an alias.
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

    /// A block that names a role of another account works in that account.
    static func prepare(_ body: inout EvaluatedBody, for words: EvaluatedBody) {
        guard let arn = words.block("assume_role")?.body.attribute("role_arn")?.asString, let role = RoleARN(arn) else {
            return
        }
        if let index = body.attributes.firstIndex(where: { $0.name == "allowed_account_ids" }) {
            body.attributes[index].value = .tuple([.string(role.account)])
        }
        body.blocks.removeAll { $0.type == "assume_role" }
    }
}
