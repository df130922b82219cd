import Diagnostics
import HCL

/// What `root.hcl` says of the provider aws besides region, account and tags. Words that only the estate's block has
/// are rendered there as they are. Words that environments, accounts or regions have differ from place to place, and
/// are read from `region.hcl`.
package struct RootProvider: Sendable {
    /// A word that is read from `region.hcl`: an attribute of the provider, or of a block in it.
    package struct Varying: Hashable, Comparable, Sendable {
        package let block: String?
        package let name: String

        package static func < (left: Varying, right: Varying) -> Bool {
            (left.block ?? "", left.name) < (right.block ?? "", right.name)
        }
    }

    /// What is the same at all places.
    package let fixed: EvaluatedBody
    /// The words of nearer layers, sorted, and whether each has a value at all places. One without a value somewhere
    /// is read as null there.
    package let varying: [(word: Varying, isEverywhere: Bool)]

    init(_ estate: Estate, into diagnostics: inout Diagnostics) {
        let aws = ProviderName("aws")
        let own = estate.declarations.layer.settings.providers.filter { $0.provider == aws && $0.service == nil }
        let scope = TerragruntScope(reader: .root(StateScope(reader: .root(estate: estate.declarations.name))))
        var evaluator = BodyEvaluator(scope: scope, files: estate.files, allowsOutputs: false)
        var body = EvaluatedBody()
        for block in own { body = evaluator.evaluate(block.block.body, ProviderWords.aws) }
        diagnostics.add(evaluator.diagnostics)
        let fixed = Set(own.flatMap { Self.words(of: $0.block.body) })
        var counts: [Varying: Int] = [:]
        for place in estate.places where place.hasProviders {
            let layers = place.ownLayers.flatMap(\.settings.providers).filter {
                $0.provider == aws && $0.service == nil
            }
            for word in Set(layers.flatMap { Self.words(of: $0.block.body) }) { counts[word, default: 0] += 1 }
        }
        let total = estate.places.count
        varying = counts.keys.sorted().map { word in
            (word: word, isEverywhere: fixed.contains(word) || counts[word] == total)
        }
        self.fixed = body.without(Set(counts.keys))
    }

    /// The types of the blocks inside of the provider block, sorted.
    package var blocks: [String] { Set(fixed.blocks.map(\.type) + varying.compactMap(\.word.block)).sorted() }

    /// The words of one block, or of the provider itself for nil, that are read from `region.hcl`.
    package func varying(in block: String?) -> [(name: String, isEverywhere: Bool)] {
        varying.filter { $0.word.block == block }.map { (name: $0.word.name, isEverywhere: $0.isEverywhere) }
    }

    /// The names of the files around that its expressions read: `local.account.name`.
    package var names: [String] { fixed.values.flatMap { $0.residuals.flatMap(\.names) } }

    /// The words in the body of a provider block.
    private static func words(of body: Body) -> [Varying] {
        body.attributes.map { Varying(block: nil, name: $0.name) }
            + body.blocks.filter { $0.type != "default_tags" }.flatMap { block in
                block.body.attributes.map { Varying(block: block.type, name: $0.name) }
            }
    }

    /// The words of a place as `region.hcl` has them: null for those that no layer of the place says.
    ///
    /// - Parameters:
    ///   - role: the role of the place's account, which is the default of `role_arn`.
    ///   - accountID: the id of the account, which is the default of `allowed_account_ids`; null where it has none.
    package func locals(of words: EvaluatedBody, role: Value, accountID: Value) -> Value {
        var members: [(String, Value)] = []
        for (name, _) in varying(in: nil) {
            let isOwnID = name == "allowed_account_ids" && accountID.asString != nil
            members.append((name, words.attribute(name) ?? (isOwnID ? .tuple([accountID]) : .null)))
        }
        for type in Set(varying.compactMap(\.word.block)).sorted() {
            let block = words.block(type)?.body
            var inner: [(String, Value)] = []
            for (name, _) in varying(in: type) {
                let isRole = name == "role_arn" && type == "assume_role"
                inner.append((name, block?.attribute(name) ?? (isRole ? role : Value.null)))
            }
            let isSaid = block != nil || inner.contains { !$0.1.isNull }
            members.append((type, isSaid ? .object(inner) : Value.null))
        }
        return .object(members)
    }
}

extension EvaluatedBody {
    /// The body without the words that are read from `region.hcl`.
    fileprivate func without(_ words: Set<RootProvider.Varying>) -> EvaluatedBody {
        var body = self
        body.attributes.removeAll { words.contains(.init(block: nil, name: $0.name)) }
        body.blocks = blocks.filter { $0.type != "default_tags" }.map { block in
            var block = block
            block.body.attributes.removeAll { words.contains(.init(block: block.type, name: $0.name)) }
            return block
        }
        return body
    }
}
