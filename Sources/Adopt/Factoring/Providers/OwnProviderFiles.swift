import FileTree
import HCL

/// The files of providers that stay as the tree has them, as `generate` blocks of the estate (README, "Terragrunt's own words"):
/// where no unit has one, because the modules set up their providers themselves; where an estate cannot say them,
/// because they read variables of the module, or are for another region than the folder's; and where none is the provider
/// aws, which an estate sets up for each unit.
struct OwnProviderFiles {
    let blocks: [Configuration.Passed]
    /// Whether each unit keeps its files itself, because they are not the same for all.
    private(set) var areEachUnits = false

    /// Nil where `provider` blocks of the estate can say what most units have, or the units' files differ.
    ///
    /// - Parameters:
    ///   - refused: attributes of providers that no estate takes.
    ///   - live: the folder of the live tree.
    ///   - hidden: the names that no file of all units may read.
    init?(
        _ units: [AdoptedUnit], _ facts: [ProviderFacts], _ words: UnitWords, _ accountIDs: [String: String],
        refused: Set<String>, live: String, hidden: HiddenNames
    ) {
        // What tfgen wrote itself has a provider in any case.
        if units.contains(where: \.configuration.isOwn) { return nil }
        guard facts.contains(where: \.hasProviders) else {
            // A file whose text is not known may be one of providers.
            if facts.contains(where: { $0.plain.contains { $0.contents.containsPoison } }) { return nil }
            blocks = [Self.nothing("The modules set up their providers themselves.")]
            return
        }
        let areOthers = !facts.contains(where: \.hasAWS)
        let unsaid = zip(units, facts).map { !$1.isSayable(by: $0, words, refused: refused) }
        let cannotBeSaid = unsaid.contains(true) || facts.contains { $0.strangeRegion != nil }
        guard areOthers || cannotBeSaid || Self.tagsNameUnits(units, facts, most: false) else { return nil }
        if let blocks = Self.common(units, facts, accountIDs, live: live, hidden) {
            self.blocks = blocks
        } else if areOthers || Self.tagsNameUnits(units, facts, most: true)
            || unsaid.count(where: { $0 }) * 2 > facts.count, !facts.contains(where: \.hasSecret)
        {
            blocks = [Self.nothing("Each unit has the providers of its own, and no other.")]
            areEachUnits = true
        } else {
            return nil
        }
    }

    /// Whether units of one place have different tags in their providers, as those do that name the unit's folder.
    ///
    /// - Parameter most: whether that is so of most units, and not of single ones.
    private static func tagsNameUnits(_ units: [AdoptedUnit], _ facts: [ProviderFacts], most: Bool) -> Bool {
        var counts: [AdoptedPlace: [Value?: Int]] = [:]
        for (unit, facts) in zip(units, facts) where facts.hasProviders {
            counts[unit.place, default: [:]][facts.tags, default: 0] += 1
        }
        let alike = counts.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
        return most ? alike * 2 < units.count : counts.values.contains { $0.count > 1 }
    }

    /// The files of all units, where these have the same ones or such that are made of the places' names; otherwise nil.
    private static func common(
        _ units: [AdoptedUnit], _ facts: [ProviderFacts], _ accountIDs: [String: String], live: String,
        _ hidden: HiddenNames
    ) -> [Configuration.Passed]? {
        guard let first = facts.first?.files, !first.isEmpty,
            facts.allSatisfy({ $0.files.map(\.settings) == first.map(\.settings) })
        else { return nil }
        var files = first
        for number in files.indices {
            let contents = zip(units, facts).map { (place: $0.place, value: Optional($1.files[number].contents)) }
            func named(_ word: String, _ name: (AdoptedUnit) -> String) -> Value? {
                let found = zip(units, contents).map { unit, found in
                    (place: found.place, value: found.value.map { naming("unit.\(word)", name(unit), in: $0) })
                }
                return same(found, accountIDs)
            }
            let text =
                same(contents, accountIDs) ?? named("folder") { TreeFiles.path(from: live, to: $0.written) }
                ?? named("path") { $0.path } ?? named("name") { SourcePath.name(of: $0.path) }
            guard let text, !hidden.areRead(by: text) else { return nil }
            files[number].attributes["contents"] = text
        }
        return blocks(of: files)
    }

    /// Files of providers as `generate` blocks. Only the first one may have the name of tfgen's own; nil where another has it.
    static func blocks(of files: [Configuration.GeneratedFile]) -> [Configuration.Passed]? {
        if files.dropFirst().contains(where: { $0.path == "provider.tf" || $0.path.hasPrefix("provider_") }) {
            return nil
        }
        return files.enumerated().map { number, file in
            .init(
                inside: nil, type: "generate", label: number == 0 ? "provider" : "further_\(file.name)",
                attributes: file.attributes, order: file.order, blocks: [])
        }
    }

    /// The one text that all have, perhaps made of the places' names; nil where there is none.
    private static func same(_ found: LayerValues.Found, _ accountIDs: [String: String]) -> Value? {
        let isSame = found.allSatisfy { $0.value == found.first?.value }
        return isSame ? found.first?.value : PlaceTemplates.common(found, accountIDs)
    }

    /// A text in which a name of the unit, in quotation marks, is read from the unit.
    private static func naming(_ word: String, _ name: String, in text: Value) -> Value {
        text.mappingStrings { text in
            let parts = text.split(separator: "\"\(name)\"", omittingEmptySubsequences: false)
            guard parts.count > 1 else { return nil }
            var pieces: [Residual.Piece] = []
            for (number, part) in parts.enumerated() {
                if number > 0 { pieces += [.interpolation(.reference(.name(word))), .text("\"" + part)] }
                if number == 0 { pieces.append(.text(part + "\"")) }
                if number > 0, number < parts.count - 1 { pieces.append(.text("\"")) }
            }
            return .deferred(Deferred(type: .string, residual: .template(pieces)))
        }
    }

    /// A file that is not written, with a comment that says why.
    static func nothing(_ reason: String) -> Configuration.Passed {
        .init(
            inside: nil, type: "generate", label: "provider",
            attributes: [
                "path": .string("provider.tf"), "if_exists": .string("overwrite_terragrunt"), "contents": .string(""),
                "disable": .bool(true),
            ], order: ["path", "if_exists", "contents", "disable"], blocks: [], comment: [reason])
    }
}

extension Configuration.GeneratedFile {
    /// Everything that its block says besides the file's text.
    fileprivate var settings: [String: Value] {
        var settings = attributes
        settings["contents"] = .string(name)
        return settings
    }
}
