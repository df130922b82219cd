import HCL

/// The files of providers that stay as the tree has them, as `generate` blocks of the estate (README, "Terragrunt's own words"):
/// where no unit has one, because the modules set up their providers themselves; where an estate cannot say them,
/// because they read variables of the module, or are for another region than the folder's; and where none is the provider
/// aws, which an estate sets up for each unit.
struct OwnProviderFiles {
    let blocks: [Configuration.Passed]
    /// Whether each unit keeps its files itself, because they are not the same for all.
    private(set) var areEachUnits = false

    /// Nil where `provider` blocks of the estate can say what the tree has, or the units' files differ.
    init?(_ units: [AdoptedUnit], _ facts: [ProviderFacts], _ accountIDs: [String: String]) {
        // What tfgen wrote itself has a provider in any case.
        if units.contains(where: \.configuration.isOwn) { return nil }
        guard facts.contains(where: \.hasProviders) else {
            // A file whose text is not known may be one of providers.
            if facts.contains(where: { $0.plain.contains { $0.contents.containsPoison } }) { return nil }
            blocks = [Self.nothing]
            return
        }
        let areOthers = !facts.contains(where: \.hasAWS)
        let cannotBeSaid = facts.contains { !$0.problems.isEmpty || $0.strangeRegion != nil }
        guard areOthers || cannotBeSaid else { return nil }
        if let blocks = Self.common(units, facts, accountIDs) {
            self.blocks = blocks
        } else if facts.count(where: { !$0.problems.isEmpty }) * 2 > facts.count,
            !facts.contains(where: \.hasSecret)
        {
            blocks = [Self.nothing]
            areEachUnits = true
        } else {
            return nil
        }
    }

    /// The files of all units, where these have the same ones or such that are made of the places' names; otherwise nil.
    private static func common(
        _ units: [AdoptedUnit], _ facts: [ProviderFacts], _ accountIDs: [String: String]
    ) -> [Configuration.Passed]? {
        guard let first = facts.first?.files, !first.isEmpty,
            facts.allSatisfy({ $0.files.map(\.name) == first.map(\.name) })
        else { return nil }
        var blocks: [Configuration.Passed] = []
        for (number, file) in first.enumerated() {
            let contents = zip(units, facts).map { (place: $0.place, value: Optional($1.files[number].contents)) }
            let isSame = contents.allSatisfy { $0.value == file.contents }
            guard let text = isSame ? file.contents : PlaceTemplates.common(contents, accountIDs) else { return nil }
            var attributes = file.attributes
            attributes["contents"] = text
            let label = number == 0 ? "provider" : "further_\(file.name)"
            blocks.append(
                .init(
                    inside: nil, type: "generate", label: label, attributes: attributes, order: file.order, blocks: []))
        }
        // Only the first file may have the name of tfgen's own.
        if first.dropFirst().contains(where: { $0.path == "provider.tf" || $0.path.hasPrefix("provider_") }) {
            return nil
        }
        return blocks
    }

    /// A file that is not written.
    private static var nothing: Configuration.Passed {
        .init(
            inside: nil, type: "generate", label: "provider",
            attributes: [
                "path": .string("provider.tf"), "if_exists": .string("overwrite_terragrunt"), "contents": .string(""),
                "disable": .bool(true),
            ], order: ["path", "if_exists", "contents", "disable"], blocks: [])
    }
}
