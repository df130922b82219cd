import Diagnostics
import HCL

/// Decides where the state of each unit lies: where the unit's own `state` block says; for a unit that was moved,
/// where the lock remembers it; otherwise where the estate's settings put it.
final class StateResolver: Sendable {
    let settings: StateSettings
    let moves: MoveTable
    let remembered: RememberedUnits
    private let estate: Estate

    init(_ estate: Estate, _ remembered: RememberedUnits) {
        var ignored = Diagnostics()
        self.estate = estate
        self.remembered = remembered
        settings = StateSettings(estate, into: &ignored)
        moves = MoveTable(estate.declarations.moved)
    }

    /// The state of a unit. Its settings are given where the unit's own file has to say them, because they are not
    /// those of `root.hcl`.
    ///
    /// - Parameter placed: the estate's settings at the place of the unit.
    func state(of slot: UnitSlot, _ placed: PlacedSettings, into diagnostics: inout [Diagnostic]) -> Unit.State {
        let words = OwnStateWords(slot.blocks)
        if let unknown = words.backend.flatMap({ Backend(name: $0.text).unknown(at: $0) }) {
            diagnostics.append(unknown)
        }
        let backend = words.knownBackend ?? settings.backend
        let own = values(of: words, backend, slot, in: placed.names, into: &diagnostics)
        let base = words.knownBackend.map { _ in placed.baseValues(of: backend, for: slot.path) }
        let usual =
            base.map { StateSettings.identity(Self.laid(own, over: $0), backend) } ?? placed.identity(for: slot.path)
        var history: [String] = []
        var kept: StateIdentity?
        // Without a `moved` block every unit has always been where it is.
        if !moves.moves.isEmpty {
            let address = placed.names.place.address + "/" + slot.path
            history = self.history(of: address)
            kept = keptState(address, history: history, usual: usual)
        }
        guard !own.isEmpty || base != nil || kept.map({ $0 != usual }) == true else {
            return Unit.State(identity: usual, settings: nil, formerAddresses: history, ownWord: nil)
        }
        var settings = Self.laid(own, over: base ?? placed.values(for: slot.path))
        if let kept {
            for (name, value) in backend.words(for: kept, usual) where !own.contains(where: { $0.word.name == name }) {
                Self.replace(name, .string(value), in: &settings)
            }
        }
        let stated = StateSettings.identity(settings, backend)
        if let kept, let first = own.first, stated != kept { refuse(first.word, kept: kept, into: &diagnostics) }
        let identifying = own.first { backend.isIdentity($0.word.name) }?.word.expression.span ?? words.backend?.span
        return Unit.State(
            identity: kept ?? stated, settings: settings, formerAddresses: history,
            ownWord: kept == nil ? identifying : nil)
    }

    /// The addresses that a unit had before. Of one that is not known at any of them, none, unless the lock knows nothing or
    /// does not say where the unit was.
    private func history(of address: String) -> [String] {
        if let way = moves.history(of: address, backTo: { wasAt($0, before: address) }) { return way }
        return remembered.all.isEmpty || remembered[address] != nil ? moves.history(of: address) : []
    }

    /// Whether the lock knows the unit at an address that a unit may have had before, and no block says that it is another unit
    /// now.
    private func wasAt(_ former: String, before address: String) -> Bool {
        guard let known = remembered.known(at: former) else { return false }
        return known.address == former || known.address == address
            || moves.history(of: known.address, backTo: { $0 == former }) == nil
    }

    /// Settings in which a unit's own words take the place of those of the same names.
    private static func laid(
        _ own: [(word: Word, value: Value)], over base: [(name: String, value: Value)]
    ) -> [(name: String, value: Value)] {
        var settings = base
        for (word, value) in own { replace(word.name, value, in: &settings) }
        return settings
    }

    private static func replace(_ name: String, _ value: Value, in settings: inout [(name: String, value: Value)]) {
        settings.removeAll { $0.name == name }
        settings.append((name, value))
    }

    /// The state that a unit keeps because a `moved` block says so. Another backend cannot have it.
    private func keptState(_ address: String, history: [String], usual: StateIdentity) -> StateIdentity? {
        let known =
            history.isEmpty
            ? (moves.stays(address) ? remembered[address]?.state : nil) : movedState(address, history: history)
        if let known { return known.backend == usual.backend ? known : nil }
        guard remembered.all.isEmpty, let first = history.last, let folder = estate.folder(ofAddress: first),
            !settings.hasKey
        else { return nil }
        return StateIdentity(backend: usual.backend, place: usual.place, key: "\(folder)/terraform.tfstate")
    }

    /// What the lock remembers of a unit under the addresses that it had before; where it knows none of them, under the one that
    /// it has: then it was moved before the lock began to remember.
    private func movedState(_ address: String, history: [String]) -> StateIdentity? {
        let here = remembered[address]
        if let here, !Set(here.formerAddresses).isDisjoint(with: history) { return here.state }
        return history.lazy.compactMap { self.remembered.known(at: $0)?.state }.first ?? here?.state
    }

    /// What the words of the unit's own `state` blocks say.
    private func values(
        of words: OwnStateWords, _ backend: Backend, _ slot: UnitSlot, in names: PlaceNames,
        into diagnostics: inout [Diagnostic]
    ) -> [(word: Word, value: Value)] {
        if let label = words.backend, words.knownBackend != nil {
            diagnostics += backend.missing(among: words.all.map(\.name), at: label.span)
        }
        // What the words of a backend that there is not may say is not known.
        if words.all.isEmpty || words.backend != nil && words.knownBackend == nil { return [] }
        let scope = StateScope(reader: .unit(.init(placed: names, path: slot.path)))
        return words.all.compactMap { word in
            var evaluator = Evaluator(scope: scope)
            let value = evaluator.evaluate(word.expression)
            diagnostics += evaluator.diagnostics.all
            if let unknown = backend.unknownSetting(word.attribute) {
                diagnostics.append(unknown)
                return nil
            }
            diagnostics += backend.problems(of: value, word.attribute)
            if !value.containsPoison, value.asString == nil, !value.calls(TerragruntFunctions.namesOfRun),
                backend.isIdentity(word.name)
            {
                diagnostics.append(
                    .error(.badState, "\"\(word.name)\" takes a string, known now", at: word.expression.span))
            }
            return value.isPoison ? nil : (word, value)
        }
    }

    /// Reports a `state` block that contradicts the state which a moved unit keeps.
    private func refuse(_ word: Word, kept: StateIdentity, into diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            .error(
                .badState, "the unit was moved and keeps its state, which is \(kept.text)",
                at: word.expression.span,
                help: "remove the `state` block, or the `moved` block after its state was moved by hand"))
    }
}

/// The words of a unit's own `state` blocks, the nearest for each setting. Where one names a backend, what farther ones say of
/// another has no meaning.
private struct OwnStateWords {
    /// The backend that the nearest block with a label names.
    let backend: BlockLabel?
    /// In the order in which they are written.
    let all: [Word]

    /// - Parameter blocks: from far to near.
    init(_ blocks: [ModuleBlock]) {
        let start = blocks.lastIndex { $0.backend != nil }
        backend = start.flatMap { blocks[$0].backend }
        var nearest: [String: Word] = [:]
        for block in blocks[(start ?? 0)...] { for word in block.state { nearest[word.name] = word } }
        all = nearest.isEmpty ? [] : nearest.values.sorted { $0.id < $1.id }
    }

    /// The backend that they name, where there is such a one.
    var knownBackend: Backend? {
        backend.flatMap { label in
            let named = Backend(name: label.text)
            return named.unknown(at: label) == nil ? named : nil
        }
    }
}

extension Backend {
    /// The settings that give a state, under the names of the backend.
    fileprivate func words(for state: StateIdentity, _ usual: StateIdentity) -> [(name: String, value: String)] {
        if isNone { return [] }
        var words = [(name: keyName, value: state.key)]
        // What the lock has of several settings is one text with slashes between them.
        if state.place != usual.place, !state.place.isEmpty {
            let parts = state.place.split(separator: "/", maxSplits: placeNames.count - 1).map(String.init)
            words += zip(placeNames, parts).map { ($0, $1) }
        }
        return words
    }
}
