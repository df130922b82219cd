import Catalog
import Estate
import FileTree
import HCL

/// The IDs of accounts whose providers name none: the one in a file such as `account.hcl`, or that of the role which all of an
/// account's units take.
struct AccountNumbers {
    /// Empty where one of the accounts has no ID, or two have the same one: examples have numbers that are none.
    let ids: [String: String]

    init(_ units: [AdoptedUnit], _ facts: [ProviderFacts], in tree: TreeFiles) {
        var found: [String: Set<String>] = [:]
        var read: Set<String> = []
        for (unit, facts) in zip(units, facts) {
            // What tfgen rendered has an ID in the account's file, or the estate has said none.
            let isOwn = unit.configuration.isOwn
            var own = isOwn ? [] : Set(Self.roles(unit.configuration, facts).map(\.account))
            if own.isEmpty, let path = tree.above(unit.folder, "account.hcl"), read.insert(path).inserted,
                !isOwn || tree.tree(path).map({ OutputFile.carriesHeader($0.source.bytes) }) == true
            {
                own = Self.numbers(in: path, tree)
            }
            found[unit.place.account, default: []].formUnion(own)
        }
        let single = found.compactMapValues { $0.count == 1 ? $0.first : nil }
        ids = single.count == found.count && Set(single.values).count == single.count ? single : [:]
    }

    /// The roles that the unit's provider and state take.
    private static func roles(_ configuration: Configuration, _ facts: ProviderFacts) -> [RoleARN] {
        var texts: [Value?] = facts.providers.filter { $0.header == "provider \"aws\"" && $0.alias == nil }
            .flatMap(\.blocks).filter { $0.header == "assume_role" }.map { $0.attributes["role_arn"] }
        if let settings = configuration.state?.settings, texts.isEmpty {
            texts = [settings["role_arn"], settings["assume_role"]?["role_arn"]]
        }
        return texts.compactMap { $0?.asString }.compactMap { RoleARN($0) }
    }

    /// The locals of a file.
    static func locals(in path: String, _ tree: TreeFiles) -> [Members.Member] {
        guard let syntax = tree.tree(path) else { return [] }
        let folder = SourcePath.folder(of: path)
        let reader = ConfigurationReader(tree, path: path, folder: folder, unit: folder)
        reader.readLocals(syntax.body)
        return reader.allLocals.members?.all ?? []
    }

    /// The locals of a file that are called an account's ID and look like one.
    private static func numbers(in path: String, _ tree: TreeFiles) -> Set<String> {
        let texts = locals(in: path, tree).filter { $0.name.hasSuffix("account_id") || $0.name == "id" }
        return Set(texts.compactMap(\.value.asString).filter { AccountID.isValid($0) })
    }
}
