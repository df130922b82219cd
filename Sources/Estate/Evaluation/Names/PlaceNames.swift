import Diagnostics
import HCL

/// What the names of one place mean, except those of units: locals, and the attributes of estate, account,
/// environment and region. Each is worked out when it is first asked for, and its errors are reported once.
///
/// Belongs to one task.
final class PlaceNames {
    /// For what the names are asked.
    enum Extent {
        case place
        /// For the account or environment as a whole. Nothing of a region is known then.
        case account
    }

    let estate: Estate
    let place: Place
    let extent: Extent
    /// From far to near: estate, stacks, environment, account, account's environment, region.
    let layers: [Layer]
    /// Those but the estate that have `inputs`, `terragrunt` or `provider` blocks.
    let layersWithSettings: [Layer]

    /// What the place lacks because a part of the text was not understood.
    let gaps: Gaps
    let store: CellStore
    /// The units that locals may read, as soon as they are known.
    private let known: KnownUnits
    private let stacksDisagree: Bool
    private var tables: [String: LocalTable] = [:]
    /// The tables of stacks that are placed under other names or with locals of their own, by the position of the
    /// placement.
    private var placedTables: [Int: LocalTable] = [:]

    /// The table of words that belong to no stack, and of all words where no two stacks disagree.
    private lazy var plainTable = LocalTable(layers, store)
    private var attributes = [Cell?](repeating: nil, count: PlaceAttribute.allCases.count)

    /// The names that account attributes are evaluated with. They are the same for all regions of the account, so
    /// that no region's word may be read.
    private lazy var accountWide: PlaceNames = self.widened()
    private(set) var diagnostics = Diagnostics()

    /// The units of a place. They are found after its names, and then become known to all that share this object.
    final class KnownUnits {
        var units = EstateScope.Units.notYet
    }

    init(
        _ estate: Estate, _ place: Place, extent: Extent, layers: [Layer], gaps: Gaps, store: CellStore,
        known: KnownUnits = KnownUnits()
    ) {
        self.known = known
        self.estate = estate
        self.place = place
        self.extent = extent
        self.layers = layers
        layersWithSettings = layers.filter { !$0.settings.isEmpty && $0.kind != .estate }
        self.gaps = gaps
        self.store = store
        stacksDisagree = LocalTable.disagree(layers)
    }

    private func widened() -> PlaceNames {
        guard extent == .place else { return self }
        let layers = [place.environment, place.account, place.accountEnvironment].compactMap { $0 }
        return PlaceNames(
            estate, place, extent: .account, layers: [estate.declarations.layer] + layers, gaps: gaps, store: store,
            known: known)
    }

    /// Sets the units that `module.NAME` means from now on.
    func know(_ units: EstateScope.Units) { known.units = units }

    /// Adds diagnostics about this place.
    func report(_ found: [Diagnostic]) {
        // Nearly all words are right.
        if !found.isEmpty { diagnostics.add(found) }
    }

    /// How many diagnostics there are about this place.
    var diagnosticCount: Int { diagnostics.all.count }

    /// Adds the unit to the diagnostics behind the first `count`.
    func name(_ unit: UnitSubject, after count: Int) { diagnostics.change(after: count, unit.named) }

    /// The locals as the words of a stack's units see them. A nil stack is for words that belong to none.
    func table(of stack: String?) -> LocalTable {
        guard stacksDisagree, let stack else { return plainTable }
        if let known = tables[stack] { return known }
        let table = LocalTable(LocalTable.layers(layers, seenFrom: stack), store)
        tables[stack] = table
        return table
    }

    /// The locals as the words of a unit see them: its own stack's are nearer than those of other stacks, and what
    /// the placement of the stack gives is nearest of all.
    func table(of home: UnitHome) -> LocalTable {
        guard let placement = home.placement else { return plainTable }
        if placement.isPlain { return table(of: placement.stack.name) }
        if let known = placedTables[placement.index] { return known }
        let seen = LocalTable.layers(layers, seenFrom: placement.stack.name)
        let table = LocalTable(seen, store, placement: placement)
        placedTables[placement.index] = table
        return table
    }

    // MARK: - Locals

    /// The cell of a local; nil where there is none of this name, or where it needs itself.
    func local(_ local: Int, in table: LocalTable) -> Cell? {
        if let known = table.cell(local) { return known }
        if table[local] == nil { evaluate(local: local, in: table) }
        return table.cell(local)
    }

    /// Works out a local after the locals that it reads. They wait on a stack in memory instead of the thread's,
    /// because a chain of locals may be of any length.
    private func evaluate(local: Int, in table: LocalTable) {
        guard let word = table.word(local) else { return }
        var waiting = [pending(local, of: word, in: table)]
        table[local] = .evaluating
        while let index = waiting.indices.last {
            guard let read = waiting[index].next() else {
                let pending = waiting.removeLast()
                if case .circular? = table[pending.local] { continue }
                let cell = evaluate(pending.word, as: .local(pending.word.name), in: scope(of: pending.local, table))
                table[pending.local] = .done(cell)
                continue
            }
            guard case .local(let next) = read.name, let word = table.word(next) else { continue }
            switch table[next] {
            case .done, .circular: break
            case .evaluating: refuseCircle(read.span, of: word, waiting: &waiting, in: table)
            case nil:
                table[next] = .evaluating
                waiting.append(pending(next, of: word, in: table))
            }
        }
    }

    /// A local that waits. What a placement gives is evaluated where the stack is placed, so that it waits for none
    /// of the stack's own locals.
    private func pending(_ local: Int, of word: Word, in table: LocalTable) -> Pending {
        Pending(local: local, word: word, reads: table.isGiven(local) ? nil : store.reads(of: word))
    }

    /// The scope of a local's word.
    private func scope(of local: Int, _ table: LocalTable) -> EstateScope {
        guard table.isGiven(local) else { return scope(for: table) }
        return EstateScope(
            names: self, locals: plainTable, units: known.units, home: .none, each: table.given[local]?.each)
    }

    /// A local that waits for the locals that it reads, and how far these were looked at.
    private struct Pending {
        let local: Int
        let word: Word
        /// Nil for a word that waits for no local.
        let reads: Reads?
        private var position = 0

        init(local: Int, word: Word, reads: Reads?) {
            self.local = local
            self.word = word
            self.reads = reads
        }

        /// The next name that the word reads; nil when all were looked at.
        mutating func next() -> (name: Reads.Name, span: Span)? {
            guard let reads, position < reads.names.count else { return nil }
            defer { position += 1 }
            return (reads.names[position], reads.spans[position])
        }
    }

    /// Reports a circle. All locals that wait lead to it and have no value.
    private func refuseCircle(
        _ span: Span, of word: Word, waiting: inout [Pending], in table: LocalTable
    ) {
        diagnostics.add(
            Diagnostic.error(
                .localCycle, "local \"\(word.name)\" is defined in terms of itself", at: span,
                help: "break the circle: one of the locals needs a value of its own"
            ).label(word.attribute.nameSpan, "defined here"))
        for pending in waiting { table[pending.local] = .circular }
    }

    // MARK: - Words

    /// The scope of words that belong to no unit.
    func scope(for table: LocalTable) -> EstateScope {
        EstateScope(names: self, locals: table, units: known.units, home: table.home, each: nil)
    }

    /// The cell of a word in a scope of this place. A cell of another place is taken where all names that the word
    /// reads lead to the same cells. Words that read more than such names are evaluated each time.
    func evaluate(_ word: Word, as name: Cell.Name, in scope: EstateScope) -> Cell {
        evaluate(word, store.reads(of: word), as: name, in: scope)
    }

    /// The same for a word of which it is known what it reads.
    func evaluate(_ word: Word, _ reads: Reads, as name: Cell.Name, in scope: EstateScope) -> Cell {
        guard reads.areComplete, scope.each == nil, let key = key(of: reads, in: scope) else {
            let cell = make(word, named: name, in: scope)
            report(cell.diagnostics)
            return cell
        }
        if let known = store[key] {
            report(known.diagnostics)
            return known
        }
        let cell = make(word, named: name, reads, in: scope)
        report(cell.diagnostics)
        store[key] = cell
        return cell
    }

    /// Makes the cell of a word whose names lead to other cells than before. Where these have the same values as others
    /// had before, so has the word.
    private func make(_ word: Word, named name: Cell.Name, _ reads: Reads, in scope: EstateScope) -> Cell {
        let limit = Evaluator.Limits.standard.chain
        var cells: [Cell] = []
        cells.reserveCapacity(reads.names.count)
        var key = store.key(.outcome, word.id)
        for name in reads.names {
            // Of what exceeds a limit, the word itself has to be looked at.
            guard let cell = scope.cell(of: name), !cell.isBeyondLimit, cell.depth < limit else { break }
            cells.append(cell)
            key = store.node(key, cell.valueID)
        }
        guard !cells.isEmpty, cells.count == reads.names.count else { return make(word, named: name, in: scope) }
        if let known = store[outcome: key] {
            let read = known.reads.map { cells[$0] }
            return Cell(like: known.cell, origin: reads.origin(among: read), reads: read, id: store.newID())
        }
        let cell = make(word, named: name, in: scope)
        let positions = cell.reads.compactMap { read in cells.firstIndex { $0 === read } }
        if cell.diagnostics.isEmpty, !cell.isBeyondLimit, positions.count == cell.reads.count {
            store[outcome: key] = CellStore.Outcome(cell: cell, reads: positions)
        }
        return cell
    }

    /// The key of a word with everything that it reads; nil where a name has no cell here, or a faulty one: what
    /// that means is worked out and reported for this place alone.
    private func key(of reads: Reads, in scope: EstateScope) -> Int32? {
        var key = reads.key
        for name in reads.names {
            guard let cell = scope.cell(of: name), !cell.isPoison else { return nil }
            key = store.node(key, cell.id)
        }
        return key
    }

    /// Evaluates a word and notes what it reads.
    private func make(_ word: Word, named name: Cell.Name, in scope: EstateScope) -> Cell {
        let recorder = ReadRecorder()
        var evaluator = Evaluator(scope: scope.recording(in: recorder), files: estate.files, forms: store.forms)
        let value = evaluator.evaluate(word.expression)
        if recorder.readsWholeUnits { note(value, in: recorder, at: word.expression.span) }
        let all = evaluator.diagnosticsWithCertain
        let found = recorder.atOrigin(all, locals: scope.locals, names: self)
        // One mistake, one error: what reads a word that is beyond a limit is beyond it too.
        if recorder.cells.contains(where: \.isBeyondLimit) {
            let others = found.filter { $0.code != .sizeLimit && $0.code != .nestingLimit }
            return Cell(name, .poison, word: word, diagnostics: others, id: store.newID(), isBeyondLimit: true)
        }
        let limit = Evaluator.Limits.standard.chain
        if recorder.cells.contains(where: { $0.depth >= limit }) {
            let problem = Diagnostic.error(
                .nestingLimit, "more than \(limit) names read one another in a chain", at: word.expression.span,
                help: "shorten the chain: compute several steps in one expression")
            return Cell(name, .poison, word: word, diagnostics: [problem], id: store.newID())
        }
        let id = store.newID()
        return Cell(
            name, value, word: word, origin: store.reads(of: word).origin(among: recorder.cells),
            reads: recorder.cells, diagnostics: found, id: id, valueID: store.valueID(of: value, id))
    }

    /// Notes the outputs that are left in a value made of whole units, since the units as such are not cells.
    private func note(_ value: Value, in recorder: ReadRecorder, at span: Span) {
        for output in value.residuals.flatMap(\.outputs) {
            let cell = store.constant(.output(output), .deferred(.any, .reference(.output(output))))
            let isKnown = recorder.cells.contains { $0.name == cell.name }
            if !isKnown { recorder.note(cell, at: span) }
        }
    }

    // MARK: - Attributes

    /// The cell of `account.id`, `region.name` and their like; nil where there is no such attribute in this extent.
    func attribute(_ attribute: PlaceAttribute) -> Cell? {
        if let known = attributes[attribute.rawValue] { return known }
        let cell = make(attribute)
        attributes[attribute.rawValue] = cell
        return cell
    }

    private func make(_ attribute: PlaceAttribute) -> Cell? {
        let name = Cell.Name.attribute(attribute.name, of: attribute.root)
        switch attribute {
        case .estateName: return store.constant(name, .string(estate.declarations.name))
        case .environmentName: return store.constant(name, .string(place.environmentName))
        case .accountName: return store.constant(name, .string(place.account.name))
        case .accountID, .assumeRole, .localstack:
            return extent == .account ? accountWord(attribute) : accountWide.attribute(attribute)
        case .regionName, .availabilityZones, .provides, .consumes:
            if extent == .account { return nil }
        }
        switch attribute {
        case .provides: return store.constant(name, .strings(place.region.provides.map(\.contract)))
        case .consumes: return store.constant(name, .strings(place.region.consumes.map(\.contract)))
        case .availabilityZones: return zones(name)
        default: return store.constant(name, .string(place.regionName))
        }
    }

    /// The availability zones that the region's block names, or else those that AWS gives most accounts.
    private func zones(_ name: Cell.Name) -> Cell {
        guard let word = place.region.word("availability_zones") else {
            return store.constant(name, .strings(AWSRegion.zones[place.regionName] ?? []))
        }
        return header(word, named: name, as: .list(.string))
    }

    /// An attribute of the account's block, or its default. It is evaluated without any region.
    private func accountWord(_ attribute: PlaceAttribute) -> Cell {
        let name = Cell.Name.attribute(attribute.name, of: attribute.root)
        guard let word = place.account.word(attribute.name) else {
            switch attribute {
            case .localstack: return store.constant(name, .bool(false))
            default: return store.constant(name, .null)
            }
        }
        let cell = header(word, named: name, as: attribute == .localstack ? .bool : .string)
        if attribute == .accountID { checkAccountID(cell, word) }
        if attribute == .assumeRole { checkRole(cell, word) }
        return cell
    }

    /// Checks an account ID that is computed. One that is written as a literal was checked when it was read.
    private func checkAccountID(_ cell: Cell, _ word: Word) {
        if case .string = word.expression.form { return }
        guard let text = cell.value.asString, !AccountID.isValid(text) else { return }
        diagnostics.add(
            .error(
                .badAccount, "\"\(text)\" is not an account id", at: word.expression.span,
                help: "an AWS account id has twelve digits"))
    }

    /// Checks that `assume_role` is the ARN of a role.
    private func checkRole(_ cell: Cell, _ word: Word) {
        guard let text = cell.value.asString, RoleARN(text) == nil else { return }
        diagnostics.add(
            .error(
                .badAccount, "\"\(text)\" is not the ARN of a role", at: word.expression.span,
                help: "for example `arn:aws:iam::111111111111:role/terraform`"))
    }

    /// The errors of the account's own words, which are worked out with names of their own.
    func takeAccountDiagnostics() -> [Diagnostic] {
        extent == .account ? [] : accountWide.diagnostics.all
    }

    // MARK: - Tags

    /// The tags of all layers, with the nearest word for each key, sorted by key in the order of bytes.
    func tags() -> [PlaceTag] {
        var tags: [String: PlaceTag] = [:]
        for layer in layers {
            guard let word = layer.word("tags") else { continue }
            let value = header(word, named: .attribute("tags", of: layer.kind.rawValue), as: .map(.string)).value
            for member in value.members?.all ?? [] {
                let farther = tags[member.name].map { [$0.word] + $0.beaten } ?? []
                tags[member.name] = PlaceTag(key: member.name, value: member.value, word: word, beaten: farther)
            }
        }
        return tags.values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    // MARK: - Words that have to be known now

    /// The cell of a word that has to be known now, converted to a type. Poison, and reported, where it is not known
    /// or does not convert.
    func header(_ word: Word, named name: Cell.Name, as type: Type) -> Cell {
        let plain = evaluate(word, as: name, in: scope(for: plainTable))
        let key = store.node(store.key(.input, word.id), plain.id)
        if let known = store[key] {
            report(known.diagnostics)
            return known
        }
        var evaluator = Evaluator(scope: NamedValues())
        let value = Self.convert(plain.value, of: word, to: type, in: &evaluator)
        diagnostics.add(evaluator.diagnostics)
        let id = store.newID()
        let cell = Cell(
            name, value, word: word, origin: plain.originWord, reads: plain.reads,
            diagnostics: evaluator.diagnostics.all, id: id, valueID: store.valueID(of: value, id))
        store[key] = cell
        return cell
    }

    /// The converted value. A value that waits for a run is accepted only where it is rendered as an expression; one
    /// that waits for an output, or is sensitive, never.
    private static func convert(
        _ value: Value, of word: Word, to type: Type, in evaluator: inout Evaluator
    ) -> Value {
        if value.isNull || value.isPoison { return value }
        // What is written as an expression where only Terragrunt reads it may be one.
        let isWritten = word.name == "tags" || word.name == "assume_role"
        if isWritten, value.calls(TerragruntFunctions.namesOfRun), value.residuals.allSatisfy(\.outputs.isEmpty) {
            evaluator.checkType(of: value, type, word.expression, naming: "\"\(word.name)\"")
            guard case .success(let converted) = value.converted(to: type) else { return .poison }
            return converted
        }
        if let refusal = RunValue.refusal(of: value, word) {
            evaluator.diagnostics.add(refusal)
            return .poison
        }
        if value.containsDeferred, !value.containsPoison {
            evaluator.diagnostics.add(
                .error(
                    .notConstant, "\"\(word.name)\" cannot depend on a unit's output", at: word.expression.span,
                    help: "it is written into a file that all units read, before any of them exists"))
            return .poison
        }
        if value.containsSensitive {
            evaluator.diagnostics.add(
                Diagnostic.error(
                    .secretInPlain, "\"\(word.name)\" is marked as sensitive, and would stand in plain text",
                    at: word.expression.span, help: "where it is no secret, write `nonsensitive(...)`"
                ).secret(word.expression.span))
            return .poison
        }
        evaluator.checkType(of: value, type, word.expression, naming: "\"\(word.name)\"")
        guard case .success(let converted) = value.converted(to: type) else { return .poison }
        return converted
    }
}
