import Catalog
import Diagnostics
import HCL

/// The names that an expression of an estate may use: `estate`, `account`, `environment`, `region`, `local`, `module`, and
/// `each` inside a unit that has `for_each`.
struct EstateScope: Scope {
    /// Which units `module.NAME` may mean.
    enum Units {
        /// It is being worked out which units there are.
        case notYet
        case placed(UnitNames)
    }

    let names: PlaceNames
    let locals: LocalTable
    let units: Units
    /// The service whose units come first when a unit is named by the last part of its path.
    let service: String?
    let each: UnitSlot.Each?
    private var recorder: ReadRecorder?

    init(names: PlaceNames, locals: LocalTable, units: Units, service: String?, each: UnitSlot.Each?) {
        self.names = names
        self.locals = locals
        self.units = units
        self.service = service
        self.each = each
    }

    static let roots = ["account", "each", "environment", "estate", "global", "local", "module", "region"]

    /// The same names, noting which cells are read.
    func recording(in recorder: ReadRecorder) -> EstateScope {
        var copy = self
        copy.recorder = recorder
        return copy
    }

    /// The cell that a name means; `nil` where it means none, or has to be worked out anew each time.
    func cell(of name: Reads.Name) -> Cell? {
        switch name {
        case .local(let local): return names.local(local, in: locals)
        case .attribute(let attribute): return names.attribute(attribute)
        case .output(let unit, let output):
            guard case .placed(let units) = units else { return nil }
            return units.cell(unit, output: output, service: service)
        }
    }

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        do throws(Diagnostic) {
            switch traversal.root {
            case "local": return try resolveLocal(traversal)
            case "module": return try resolveUnit(traversal, in: units, from: 0, service: service)
            case "region": return try resolveRegion(traversal)
            case Place.global: return try resolveGlobal(traversal)
            case "account", "environment", "estate": return try resolveAttribute(traversal)
            case "each": return try resolveEach(traversal)
            default: return .unknownRoot(candidates: Self.roots)
            }
        } catch {
            evaluator.diagnostics.add(error)
            return .failed
        }
    }

    private func value(of cell: Cell, _ traversal: Traversal, steps: Int) -> Resolution {
        recorder?.note(cell, at: traversal.span)
        return .value(cell.value, steps: steps)
    }

    // MARK: - Locals

    private func resolveLocal(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        let local = names.store.localID(name)
        if let cell = names.local(local, in: locals) { return value(of: cell, traversal, steps: 1) }
        // One that is defined in terms of itself was said to be.
        if locals.word(local) != nil { return .failed }
        guard let missing = MissingLocal(name, span, names, locals).diagnostic else { return .failed }
        throw missing
    }

    // MARK: - account, environment, region, estate, each

    private func resolveAttribute(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        if let attribute = PlaceAttribute.named(name, of: traversal.root), let cell = names.attribute(attribute) {
            if attribute == .accountID, cell.value.isNull {
                throw AccountIDCheck.missing(names.place, at: traversal.span)
            }
            return value(of: cell, traversal, steps: 1)
        }
        throw unknown(name, traversal.root, PlaceAttribute.names(of: traversal.root), span)
    }

    private func resolveRegion(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        guard names.extent == .place else {
            throw .error(
                .unknownName, "what holds for a whole account cannot depend on a region", at: traversal.span,
                help: "say it in the region, or in the stack")
        }
        if let cell = PlaceAttribute.named(name, of: "region").flatMap(names.attribute) {
            return value(of: cell, traversal, steps: 1)
        }
        let siblings = names.place.siblings.filter { $0 != Place.global }
        guard siblings.contains(name) else {
            if AWSRegion.zones[name] != nil { return try missingRegion(name, span) }
            throw unknown(name, "region", PlaceAttribute.names(of: "region") + siblings, span)
        }
        guard traversal.steps.count > 1, traversal.steps[1].attributeName == "module" else {
            throw .error(
                .unknownName, "of another region only the units can be read", at: traversal.span,
                help: "write `region.\(name).module.NAME.OUTPUT`")
        }
        guard case .placed(let units) = units, let other = units.sibling(name) else { throw tooEarly(traversal) }
        let isHere = name == names.place.region.name
        return try resolveUnit(traversal, in: .placed(other), from: 2, service: isHere ? service : nil)
    }

    /// `global.module.NAME.OUTPUT`: a unit of what the account has once.
    private func resolveGlobal(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let place = names.place
        guard place.siblings.contains(Place.global) else {
            if names.estate.gaps.contains(.places) { return .failed }
            throw .error(
                .unplacedUnit, "account \"\(place.account.name)\" has no `global` block in this environment",
                at: traversal.rootSpan, help: "write `global { region = \"us-east-1\" }` beside the regions")
        }
        guard traversal.steps.first?.attributeName == "module" else {
            throw .error(
                .unknownName, "of the global place only the units can be read", at: traversal.span,
                help: "write `global.module.NAME.OUTPUT`")
        }
        guard case .placed(let units) = units, let other = units.sibling(Place.global) else {
            throw tooEarly(traversal)
        }
        return try resolveUnit(traversal, in: .placed(other), from: 1, service: place.isGlobal ? service : nil)
    }

    private func missingRegion(_ name: String, _ span: Span) throws(Diagnostic) -> Resolution {
        if names.estate.gaps.contains(.places) { return .failed }
        throw .error(
            .unplacedUnit, "account \"\(names.place.account.name)\" has no region \"\(name)\" in this environment",
            at: span, help: "its regions are " + names.place.siblings.joined(separator: ", "))
    }

    private func resolveEach(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        guard let each else {
            throw .error(
                .unknownName, "\"each\" means something only in a module block with `for_each`", at: traversal.span,
                help: "add `for_each` to the block, or write the value itself")
        }
        let cellName = Cell.Name.attribute(name, of: "each")
        switch name {
        case "key":
            return value(of: names.store.constant(cellName, .string(each.key)), traversal, steps: 1)
        case "value":
            return value(of: names.store.constant(cellName, each.value, word: each.word), traversal, steps: 1)
        default: throw unknown(name, "each", ["key", "value"], span)
        }
    }

    private func first(of traversal: Traversal) throws(Diagnostic) -> (String, Span) {
        if let step = traversal.steps.first, let name = step.name { return (name, step.span) }
        throw .error(
            .unknownName, "\"\(traversal.root)\" is read by name", at: traversal.rootSpan,
            help: "write `\(traversal.root).NAME`")
    }

    private func unknown(_ name: String, _ root: String, _ known: [String], _ span: Span) -> Diagnostic {
        .error(
            .unknownName, "\"\(root)\" has no \"\(name)\"", at: span, help: Suggestion.help(for: name, among: known))
    }

    // MARK: - Units

    private func tooEarly(_ traversal: Traversal) -> Diagnostic {
        .error(
            .badMeta, "a unit's output cannot decide which units there are", at: traversal.span,
            help: "`count`, `for_each` and `source` are worked out before any unit: use locals and literals")
    }

    /// `module.NAME.OUTPUT` or `module["path"].OUTPUT`, the first step at `start`.
    private func resolveUnit(
        _ traversal: Traversal, in units: Units, from start: Int, service: String?
    ) throws(Diagnostic) -> Resolution {
        guard case .placed(let target) = units else { throw tooEarly(traversal) }
        guard traversal.steps.count > start else {
            throw .error(
                .unknownName, "\"module\" is read by name", at: traversal.span, help: "write `module.NAME.OUTPUT`")
        }
        let step = traversal.steps[start]
        guard let name = step.name else {
            throw .error(.unknownName, "a unit is named by a string", at: step.span)
        }
        let found = try target.unit(name, key: traversal.step(start + 1), at: step.span, service: service)
        guard case .found(let slot, let usesKey) = found else { return .failed }
        let index = start + (usesKey ? 2 : 1)
        guard let step = traversal.step(index), let output = step.name else {
            throw .error(
                .unknownOutput, "a unit is not a value: read one of its outputs", at: traversal.span,
                help: "write `\(traversal.span.text).OUTPUT`")
        }
        guard let cell = try target.output(output, of: slot, at: step.span) else { return .failed }
        return value(of: cell, traversal, steps: index + 1)
    }
}

extension Traversal {
    func step(_ index: Int) -> Step? { steps.indices.contains(index) ? steps[index] : nil }
}

/// A local that no layer of the place has, and what can be said about it.
struct MissingLocal {
    private let name: String
    private let span: Span
    private let names: PlaceNames
    private let locals: LocalTable

    init(_ name: String, _ span: Span, _ names: PlaceNames, _ locals: LocalTable) {
        self.name = name
        self.span = span
        self.names = names
        self.locals = locals
    }

    /// `nil` where something that was said already keeps it from being there.
    var diagnostic: Diagnostic? {
        let near = Suggestion.nearest(to: name, among: locals.names)
        if near == nil, names.gaps.contains(.locals) { return nil }
        if let missing = missingEnvironment { return missing }
        return Diagnostic.error(
            .unknownLocal, "there is no local \"\(name)\"", at: span,
            help: near.map { "did you mean `\($0)`?" } ?? otherHolder
                ?? Suggestion.help(for: name, among: Set(locals.names)) ?? "declare it: `locals { \(name) = ... }`"
        ).about(name)
    }

    /// What else in the estate has a local of the name.
    private var otherHolder: String? {
        let declarations = names.estate.declarations
        let layers = declarations.environments + declarations.stacks + declarations.accounts.map(\.layer)
        return layers.first { $0.local(name) != nil }.map {
            "\($0.title) has it, and is not one of \(names.place.address)"
        }
    }

    /// One error for all locals that are missing because the account names no environment.
    private var missingEnvironment: Diagnostic? {
        let place = names.place
        guard place.environment == nil, place.accountEnvironment == nil,
            let first = names.estate.declarations.environments.first(where: { $0.local(name) != nil })
        else { return nil }
        return .error(
            .unknownEnvironment, "account \"\(place.account.name)\" names no environment, whose locals are read here",
            at: place.account.span, help: "add `environment = \"\(first.name)\"`, or another one")
    }
}
