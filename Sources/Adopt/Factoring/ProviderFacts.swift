import Diagnostics
import Estate
import HCL

/// One `provider` block of a unit, or a block within one.
struct AdoptedProvider: Hashable {
    /// The block's type and labels: `provider "aws"`, or `assume_role`.
    let header: String
    /// The provider's alias, where it has one.
    let alias: Value?
    var attributes: [String: Value]
    var blocks: [AdoptedProvider]

    var isEmpty: Bool { alias == nil && attributes.isEmpty && blocks.isEmpty }

    /// The block with every value changed.
    func mapping(_ body: (Value) -> Value) -> AdoptedProvider {
        AdoptedProvider(
            header: header, alias: alias, attributes: attributes.mapValues(body),
            blocks: blocks.map { $0.mapping(body) })
    }
}

/// What the generated files of a unit say of its providers, in the words of an estate.
struct ProviderFacts {
    /// The account's id, where `allowed_account_ids` names one.
    private(set) var accountID: String?
    /// The region that the provider works in.
    private(set) var region: String?
    /// Tags of all resources.
    private(set) var tags: Value?
    private(set) var providers: [AdoptedProvider] = []
    /// Files that are no provider's.
    private(set) var others: [Configuration.GeneratedFile] = []
    /// What an estate cannot say.
    private(set) var problems: [String] = []

    init(_ unit: AdoptedUnit) {
        for file in unit.configuration.generated {
            let tree = Self.text(of: file.contents).map { SyntaxTree.parse(SourceFile(path: file.path, text: $0)) }
            guard let tree, !tree.hasErrors, tree.body.blocks.contains(where: { $0.type == "provider" }),
                tree.body.blocks.allSatisfy({ $0.type == "provider" })
            else {
                others.append(file)
                continue
            }
            for block in tree.body.blocks { read(block, unit) }
        }
    }

    /// The text of a file, with what only a run knows as templates in it.
    private static func text(of value: Value) -> String? {
        if let text = value.asString { return text }
        guard case .deferred(let deferred) = value, case .template(let pieces) = deferred.residual else { return nil }
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .interpolation(let part):
                "${\(Value.deferred(Deferred(type: .any, residual: part)).inlineSource)}"
            }
        }.joined()
    }

    private mutating func read(_ block: Block, _ unit: AdoptedUnit) {
        var provider = Self.provider(block)
        guard provider.alias == nil, block.labels.first?.text == "aws" else { return providers.append(provider) }
        if let found = provider.attributes["region"]?.asString, found == unit.place.region ?? found {
            region = found
            provider.attributes["region"] = nil
        }
        if let ids = provider.attributes["allowed_account_ids"]?.elements, ids.count == 1,
            let id = ids.first?.asString, AccountID.isValid(id)
        {
            accountID = id
            provider.attributes["allowed_account_ids"] = nil
        }
        if let index = provider.blocks.firstIndex(where: { $0.header == "default_tags" }),
            let found = provider.blocks[index].attributes["tags"]
        {
            tags = found
            provider.blocks.remove(at: index)
        }
        if !provider.isEmpty { providers.append(provider) }
    }

    private static func provider(_ block: Block) -> AdoptedProvider {
        var attributes: [String: Value] = [:]
        for attribute in block.body.attributes {
            var evaluator = Evaluator(scope: RuntimeScope())
            let value = evaluator.evaluate(attribute.expression)
            // What is no value here is an expression of Terraform's own, such as `var.region`.
            attributes[attribute.name] =
                value.containsPoison
                ? .deferred(Deferred(type: .any, residual: .reference(.name(attribute.expression.span.text)))) : value
        }
        let alias = attributes.removeValue(forKey: "alias")
        let labels = block.labels.map { " \(HCLWriter.quoted($0.text))" }.joined()
        return AdoptedProvider(
            header: block.type + labels, alias: alias, attributes: attributes, blocks: block.body.blocks.map(provider))
    }
}

/// The names of a generated file: nothing but what only a run of Terragrunt knows.
private struct RuntimeScope: Scope {
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution { .unknownRoot(candidates: []) }

    func hasFunction(_ name: String) -> Bool { TerragruntScope.runtime.contains(name) }

    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value {
        TerragruntScope.later(call.name, arguments)
    }
}
