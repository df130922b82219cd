import Diagnostics
import Estate
import FileTree
import HCL

/// The estate's `state` block: the settings that most units share, and the units whose keys are exceptions. Every
/// unit keeps its state (README, "State, moving and removing").
struct StatePlan {
    private(set) var backend: String?
    /// Settings of the estate's `state` block, in the order of their names.
    private(set) var settings: [(name: String, value: Value)] = []
    /// The name of the file that overrides the backend of the modules; nil where they say none.
    private(set) var file: String?
    /// The settings of single units that differ from those of the estate, by the units' positions.
    private var exceptions: [Int: [String: Value]] = [:]
    /// The backends of single units that have another one than the estate, by the units' positions.
    private(set) var backends: [Int: String] = [:]

    init() {}

    /// Whether the tree says nothing of states, and the estate neither.
    var isNone: Bool { backend == "none" }

    /// - Parameters:
    ///   - words: what is known of the units' modules.
    ///   - moved: the positions of the units that a `moved` block gives their states.
    ///   - hidden: the names that no setting of all units may read.
    init(
        _ units: [AdoptedUnit], _ words: UnitWords, tree: TreeFiles, live: String, accountIDs: [String: String],
        moved: Set<Int>, hidden: HiddenNames
    ) {
        if takeRoot(units, tree, moved) { return }
        takeFile(units, words)
        // Without a source Terraform runs in the unit's folder, where a local state lies as well.
        if units.allSatisfy({ $0.configuration.state == nil }) {
            let isOwn = units.contains(where: \.configuration.isOwn)
            if isOwn || units.contains(where: { $0.configuration.source != nil }) { backend = "none" }
            return
        }
        let all = units.indices.compactMap { index in units[index].configuration.state.map { (index, $0) } }
        // Units with another backend than most say theirs themselves.
        let counts = Dictionary(grouping: all, by: { $0.1.backend }).mapValues(\.count)
        guard let backend = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
        let states = all.filter { $0.1.backend == backend }
        for index in units.indices { takeBackend(of: units[index], index, besides: backend) }
        let known = Backend(name: backend)
        self.backend = backend
        let key = known.keyName
        for name in Set(states.flatMap { $0.1.settings.keys }).sorted() where name != key {
            let found = states.map { index, state in
                (place: units[index].place, value: state.settings[name])
            }
            if let value = Self.shared(found, accountIDs), !hidden.areRead(by: value) {
                settings.append((name, value))
            } else if let table = Self.byAccount(found), !hidden.areRead(by: table) {
                settings.append((name, table))
            } else {
                takeMostFrequent(name, states, units, accountIDs, hidden)
            }
        }
        if known.isS3 {
            // tfgen encrypts where nothing is said of it.
            let encryption = settings.firstIndex { $0.name == "encrypt" }
            if encryption == nil { settings.append(("encrypt", .null)) }
            if let encryption, settings[encryption].value.asBool == true { settings.remove(at: encryption) }
        }
        readKeys(states, units, key: key, live: live, hidden)
        settings.sort { (Self.order($0.name), $0.name) < (Self.order($1.name), $1.name) }
    }

    /// Takes the backend of a unit, and all of its settings, where it is another one than the estate's.
    private mutating func takeBackend(of unit: AdoptedUnit, _ index: Int, besides usual: String) {
        guard let own = unit.configuration.state else {
            if !unit.configuration.mayHaveState { backends[index] = "none" }
            return
        }
        guard own.backend != usual else { return }
        backends[index] = own.backend
        exceptions[index] = own.settings
        // tfgen encrypts where nothing is said of it.
        if Backend(name: own.backend).isS3, own.settings["encrypt"] == nil { exceptions[index]?["encrypt"] = .null }
    }

    /// The settings that people write first: where a state lies.
    private static func order(_ name: String) -> Int {
        let first = ["bucket", "key", "prefix", "path", "region"]
        return first.firstIndex(of: name) ?? first.count
    }

    /// Where modules say their backend, because the tree writes no file for it or writes over theirs, the estate's overrides it.
    private mutating func takeFile(_ units: [AdoptedUnit], _ words: UnitWords) {
        let states = units.compactMap(\.configuration.state)
        if let own = states.compactMap(\.file).first(where: { $0.hasSuffix("_override.tf") }) {
            file = own
        } else if !states.isEmpty {
            let isSaid = units.contains { unit in
                words.hasBackend(unit) ?? (unit.configuration.state.map { $0.file == nil } ?? false)
            }
            file = isSaid ? "backend_override.tf" : nil
        }
    }

    /// Takes the settings from the `root.hcl` of a tree that tfgen rendered: there they are as expressions. What a unit's own file
    /// says otherwise is its own.
    private mutating func takeRoot(_ units: [AdoptedUnit], _ tree: TreeFiles, _ moved: Set<Int>) -> Bool {
        // A unit without a state includes nothing.
        let files = Set(units.compactMap { $0.configuration.state == nil ? nil : $0.configuration.rootFile })
        guard files.count == 1, let path = files.first, let body = tree.tree(path)?.body,
            let root = RenderedRoot(body)
        else { return false }
        backend = root.backend
        let own = units.first?.configuration.rootState?.file
        file = own == "backend.tf" ? nil : own
        settings = root.settings.map { name, source in
            (name, .deferred(Deferred(type: .any, residual: .reference(.name(source)))))
        }
        for (index, unit) in units.enumerated() where !moved.contains(index) {
            if backend != "none", unit.configuration.state?.backend != backend {
                takeBackend(of: unit, index, besides: root.backend)
                continue
            }
            guard let own = unit.configuration.state?.settings, let usual = unit.configuration.rootState?.settings
            else { continue }
            for name in Set(own.keys).union(usual.keys) where own[name] != usual[name] {
                exceptions[index, default: [:]][name] = own[name] ?? .null
            }
        }
        return true
    }

    /// A setting that differs from account to account, as a table: `{ dev = "a", prod = "b" }[account.name]`.
    /// Nil where the units of an account do not agree.
    private static func byAccount(_ found: [(place: AdoptedPlace, value: Value?)]) -> Value? {
        var members: [String: Value] = [:]
        for entry in found {
            let value = entry.value ?? .null
            guard members.updateValue(value, forKey: entry.place.account) ?? value == value else { return nil }
        }
        let table = Value.object(Members(members.map { .init($0.key, $0.value) }))
        return .deferred(
            Deferred(type: .any, residual: .index(.value(table), .reference(.name("account.name")))))
    }

    /// The one value of a setting for all places, perhaps made of their names; nil where there is none.
    private static func shared(
        _ found: [(place: AdoptedPlace, value: Value?)], _ accountIDs: [String: String]
    ) -> Value? {
        guard let first = found.first?.value else { return nil }
        if found.allSatisfy({ $0.value == first }) { return first }
        return PlaceTemplates.common(found, accountIDs)
    }

    /// Finds the pattern that most keys follow. The keys that do not follow it are exceptions, and become `state`
    /// blocks of their units.
    private mutating func readKeys(
        _ states: [(Int, Configuration.State)], _ units: [AdoptedUnit], key: String, live: String,
        _ hidden: HiddenNames
    ) {
        let usual = Self.template("${unit.folder}/terraform.tfstate")
        let patterns = Parallel.map(count: states.count, jobs: Parallel.processorCount, chunk: 128) { range in
            states[range].map { index, state in
                state.settings[key].map { Self.patterns($0, units[index], live: live) } ?? []
            }
        }
        var counts: [Value: (number: Int, rank: Int)] = [:]
        for pattern in patterns.joined() { counts[pattern.value, default: (0, pattern.rank)].number += 1 }
        // All units of a place would have one state with a key that says nothing of the unit. A key with the unit's name alone is
        // a pattern only where all have it: of two units with one name, only one can.
        counts = counts.filter { pattern, found in
            if UnitWord.allCases[found.rank] == .name, found.number < states.count { return false }
            let readsUnit = Residual(pattern).names.contains { $0.hasPrefix("unit.") }
            return (readsUnit || StateIdentity.isInFolder(pattern.inlineSource)) && !hidden.areRead(by: pattern)
        }
        // Of those that as many units have, the likeliest counts.
        let best = counts.max { one, other in
            (one.value.number, other.value.rank, other.key.inlineSource)
                < (other.value.number, one.value.rank, one.key.inlineSource)
        }
        let chosen = best.flatMap { $0.value.number > 1 ? $0.key : nil } ?? usual
        if chosen != usual { settings.append((key, chosen)) }
        for ((index, state), patterns) in zip(states, patterns) where !patterns.contains(where: { $0.value == chosen })
        {
            exceptions[index, default: [:]][key] = state.settings[key]
        }
    }

    /// What a key says of its unit, the likeliest first.
    private enum UnitWord: String, CaseIterable {
        case folder = "unit.folder"
        case path = "unit.path"
        /// The folder below that of the account: the path from a root in each account's folder.
        case folderInAccount = "unit.folderInAccount"
        case name = "unit.name"

        /// The text that a unit has for it; nil where it is no word of this unit.
        func text(of unit: AdoptedUnit, live: String) -> String? {
            let folder = TreeFiles.path(from: live, to: unit.written)
            switch self {
            case .folder: return folder
            case .path: return unit.path
            case .folderInAccount:
                let account = "\(unit.place.account)/"
                return folder.hasPrefix(account) ? String(folder.dropFirst(account.count)) : nil
            case .name: return SourcePath.name(of: unit.path)
            }
        }

        /// The expression for a word of a pattern.
        static func expression(of word: String) -> Residual {
            guard word == UnitWord.folderInAccount.rawValue else { return .reference(.name(word)) }
            let account = Residual.template([.interpolation(.reference(.name("account.name"))), .text("/")])
            return .call("trimprefix", [.reference(.name(UnitWord.folder.rawValue)), account], expandsLast: false)
        }
    }

    /// The keys in which a word of the unit and the place's names are written as expressions, beside those that only a run works
    /// out: one for each word that the key has. None for a key that is no text.
    private static func patterns(_ key: Value, _ unit: AdoptedUnit, live: String) -> [(value: Value, rank: Int)] {
        var found: [(value: Value, rank: Int)] = []
        for (rank, word) in UnitWord.allCases.enumerated() {
            guard let text = word.text(of: unit, live: live),
                let value = pattern(key, unit, reading: word, for: text),
                !found.contains(where: { $0.value == value })
            else { continue }
            found.append((value, rank))
        }
        return found
    }

    private static func pattern(
        _ key: Value, _ unit: AdoptedUnit, reading word: UnitWord, for name: String
    ) -> Value? {
        // In a pattern `${` begins an expression; a key that has it as a text is the unit's own.
        if let text = key.asString {
            return text.firstBytes(of: "${") == nil ? template(pattern(text, unit, reading: word, for: name)) : nil
        }
        guard case .deferred(let deferred) = key, case .template(let pieces) = deferred.residual else { return nil }
        let named = pieces.flatMap { piece -> [Residual.Piece] in
            guard case .text(let text) = piece, text.firstBytes(of: "${") == nil else { return [piece] }
            return Self.pieces(of: pattern(text, unit, reading: word, for: name))
        }
        return .deferred(Deferred(type: .string, residual: .template(named)))
    }

    /// A key in which a word of the unit and the place's names are written as expressions.
    private static func pattern(
        _ key: String, _ unit: AdoptedUnit, reading word: UnitWord, for name: String
    ) -> String {
        var text = key
        if let range = text.firstBytes(of: name) { text.replaceSubrange(range, with: "${\(word.rawValue)}") }
        for (word, name) in [
            ("region.name", unit.place.region),
            ("environment.name", unit.place.ownEnvironment),
            ("account.name", unit.place.account),
        ] {
            guard let name, text.firstBytes(of: name) != nil else { continue }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            text = parts.map { $0 == name ? "${\(word)}" : String($0) }.joined(separator: "/")
        }
        return text
    }

    /// The pattern as a value.
    private static func template(_ pattern: String) -> Value {
        .deferred(Deferred(type: .string, residual: .template(pieces(of: pattern))))
    }

    private static func pieces(of pattern: String) -> [Residual.Piece] {
        var pieces: [Residual.Piece] = []
        var rest = Substring(pattern)
        while let open = rest.firstBytes(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
            pieces.append(.interpolation(UnitWord.expression(of: String(rest[open.upperBound..<close]))))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// Leaves out settings that the backend does not have. Gives the names of those that were there.
    mutating func drop(_ names: Set<String>) -> [String] {
        let backend = Backend(name: backend ?? "")
        let found = settings.map(\.name).filter { names.contains($0) && !backend.has($0) }
        settings.removeAll { found.contains($0.name) }
        return found
    }

    /// The units whose state another one has, with that one: the first of those that have the usual key, or of all.
    func holders(_ units: [AdoptedUnit]) -> [Int: Int] {
        let usual = units.indices.filter { exceptions($0).isEmpty }
        let order = usual + units.indices.filter { !exceptions($0).isEmpty }
        let usualBackend = Backend(name: backend ?? "")
        let names = [usualBackend.keyName] + usualBackend.placeNames
        var known: [[Value?]: Int] = [:]
        var found: [Int: Int] = [:]
        for index in order {
            guard let own = units[index].configuration.state, own.backend == backend,
                let key = own.settings[usualBackend.keyName], !StateIdentity.isInFolder(key.inlineSource)
            else { continue }
            let identity = names.map { own.settings[$0] }
            if let holder = known[identity] { found[index] = holder } else { known[identity] = index }
        }
        return found
    }

    /// What a unit's state has otherwise than the estate says.
    func exceptions(_ index: Int) -> [String: Value] { exceptions[index] ?? [:] }

    /// Takes the value of a setting that most units have, or that most of them have made of their places' names. The others say
    /// theirs themselves.
    private mutating func takeMostFrequent(
        _ name: String, _ states: [(Int, Configuration.State)], _ units: [AdoptedUnit], _ accountIDs: [String: String],
        _ hidden: HiddenNames
    ) {
        let order = PlaceTemplates.orders(for: states.map { units[$0.0].place }).first ?? []
        let values = states.map { index, state in
            let (place, value) = (units[index].place, state.settings[name] ?? .null)
            let named = PlaceTemplates.template(value, at: place, accountID: accountIDs[place.account], order: order)
            return named.flatMap { hidden.areRead(by: $0) ? nil : $0 } ?? value
        }
        let counts = Dictionary(grouping: values, by: { $0 }).mapValues(\.count)
        let most = counts.values.max() ?? 0
        guard let usual = values.first(where: { counts[$0] == most }) else { return }
        if !usual.isNull { settings.append((name, usual)) }
        for ((index, state), value) in zip(states, values) where value != usual {
            exceptions[index, default: [:]][name] = state.settings[name] ?? .null
        }
    }

    /// Whether the states of most units lie where Terragrunt copies modules.
    var isInCopies: Bool { settings.contains { StateIdentity.isInFolder($0.value.inlineSource) } }

    /// The name of the setting that an exception has.
    var keyName: String { Backend(name: backend ?? "").keyName }
}
