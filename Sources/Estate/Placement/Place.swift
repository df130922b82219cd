import Diagnostics

/// One region of one environment of one account, or the place for what an account has once: its layers and its
/// folder.
package final class Place: Sendable {
    /// The word that stands for a region in the addresses of, and references to, what an account has once.
    package static let global = "global"

    /// The position among all places of the estate.
    package let index: Int
    package let account: Layer
    package let environmentName: String
    /// The `environment` block; `nil` where the estate has none of this name.
    package let environment: Layer?
    /// The account's own `environment` block.
    package let accountEnvironment: Layer?
    /// The `region` block, or the `global` one.
    package let region: Layer
    /// The AWS region. A `global` block names it in `region`.
    package let regionName: String
    /// Below the live tree.
    package let folder: String
    package var accountFolder: String {
        layout.accountFolder(account: account.name, environment: environmentName, region: regionPart)
    }
    package var environmentFolder: String {
        layout.environmentFolder(
            account: account.name, environment: environmentName, region: regionPart, isOwn: accountEnvironment != nil)
    }
    private let layout: Layout
    /// The names of the regions of the same account and environment.
    package let siblings: [String]
    /// The position of the first of them among all places, where they stand next to each other.
    let firstSibling: Int
    /// What the place lacks because a part of the text was not understood, beyond the gaps of its layers.
    let gaps: Gaps
    /// `account/region`, or `account/environment/region` where the account has environment blocks.
    package let address: String

    init(
        index: Int, group: PlaceGroup, region: Layer, layout: Layout, firstSibling: Int
    ) {
        let (account, environment) = (group.account.layer.name, group.environmentName)
        self.index = index
        self.account = group.account.layer
        environmentName = environment
        self.environment = group.environment
        accountEnvironment = group.own
        self.region = region
        let isGlobal = region.name == Self.global
        var regionName = region.name
        if isGlobal, case .string(let text)? = region.word("region")?.expression.form { regionName = text }
        self.regionName = regionName
        self.layout = layout
        folder = layout.folder(account: account, environment: environment, region: isGlobal ? nil : region.name)
        siblings = group.siblings
        self.firstSibling = firstSibling
        gaps = group.gaps
        address = Address.place(account: account, environment: group.own?.name, region: region.name)
    }

    package var isGlobal: Bool { region.name == Self.global }

    /// What the layout's folders have of the region.
    private var regionPart: String? { isGlobal ? nil : region.name }

    /// The folder of a unit below the live tree.
    package func folder(ofUnit path: String) -> String { Layout.join(folder, path) }

    package func unitAddress(_ path: String) -> Address {
        Address(account: account.name, environment: accountEnvironment?.name, region: region.name, path: path)
    }

    /// Whether `localstack` of the account may be true, by its text alone.
    package var hasLocalStack: Bool {
        guard let word = account.word("localstack") else { return false }
        if case .bool(false) = word.expression.form { return false }
        return true
    }

    /// The layers that are nearer than stacks, from far to near.
    var ownLayers: [Layer] { [environment, account, accountEnvironment, region].compactMap { $0 } }

    /// Whether one of them has a provider's block.
    var hasProviders: Bool {
        !region.settings.providers.isEmpty || !account.settings.providers.isEmpty
            || environment?.settings.providers.isEmpty == false
            || accountEnvironment?.settings.providers.isEmpty == false
    }
}

/// The regions of one environment of one account.
struct PlaceGroup {
    let account: AccountBlock
    let environmentName: String
    let environment: Layer?
    let own: Layer?
    let regions: [Layer]
    var gaps: Gaps = []

    var siblings: [String] { regions.map(\.name) }
}

/// Finds the places of an estate.
enum PlaceFinder {
    /// The places of all accounts in the order of the files. Reports environments that are not declared, and folders
    /// that two places share.
    static func places(in declarations: Declarations, into diagnostics: inout Diagnostics) -> [Place] {
        var places: [Place] = []
        let known = Dictionary(declarations.environments.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for account in declarations.accounts {
            for group in groups(of: account, known: known, gaps: declarations.gaps, into: &diagnostics) {
                let layout = declarations.layout(of: account) ?? (group.own == nil ? .plain : .withEnvironment)
                let first = places.count
                for region in group.regions {
                    places.append(
                        Place(index: places.count, group: group, region: region, layout: layout, firstSibling: first))
                }
            }
        }
        refuseSharedFolders(places, declarations, into: &diagnostics)
        return places
    }

    /// The regions of an account by environment: one group for an account with one environment.
    private static func groups(
        of account: AccountBlock, known: [String: Layer], gaps: Gaps, into diagnostics: inout Diagnostics
    ) -> [PlaceGroup] {
        if !account.environments.isEmpty {
            return account.environments.map { layer, regions in
                PlaceGroup(
                    account: account, environmentName: layer.name, environment: known[layer.name], own: layer,
                    regions: regions, gaps: account.gaps.intersection(.units))
            }
        }
        let name = account.environment?.name ?? account.layer.name
        var group = PlaceGroup(
            account: account, environmentName: name, environment: known[name], own: nil, regions: account.regions)
        group.gaps = account.gaps.intersection(.units)
        if account.lacksEnvironment { group.gaps = .layer }
        if let (name, span) = account.environment, known[name] == nil {
            group.gaps = .layer
            let near = Suggestion.nearest(to: name, among: known.keys)
            if gaps.contains(.environments), near == nil { return [group] }
            diagnostics.add(
                Diagnostic.error(
                    .unknownEnvironment, "there is no environment \"\(name)\"", at: span,
                    help: Suggestion.help(for: name, among: known.keys) ?? "declare it: `environment \"\(name)\" {}`"
                ).about(name))
        }
        return [group]
    }

    /// What the layout lacks that tells two places apart.
    private static func help(_ place: Place, _ other: Place) -> String {
        if place.account !== other.account { return "add `{account}` to the layout" }
        if place.environmentName != other.environmentName { return "add `{environment}` to the layout" }
        return "add `{region}` to the layout"
    }

    private static func refuseSharedFolders(
        _ places: [Place], _ declarations: Declarations, into diagnostics: inout Diagnostics
    ) {
        var folders: [String: Place] = [:]
        var isReported = false
        for place in places {
            guard let other = folders.updateValue(place, forKey: place.folder) else { continue }
            // A layout is one word, however many places it joins.
            let own = declarations.accounts.filter { $0.layer === place.account || $0.layer === other.account }
            let layout = own.compactMap(\.layoutSpan).first ?? declarations.layoutSpan
            if layout != nil, isReported { continue }
            isReported = true
            diagnostics.add(
                .error(
                    .sharedFolder,
                    "\(other.address) and \(place.address) would both be written to \"\(place.folder.isEmpty ? "." : place.folder)\"",
                    at: layout ?? place.region.span,
                    help: help(place, other)
                ).label(place.region.span, "this region"))
        }
    }
}
