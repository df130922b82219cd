import Catalog
import Diagnostics
import HCL

/// What names mean in an expression of an estate: `estate`, `account`, `environment`, `region`, `local`, `module`,
/// and `each` in a unit that has `for_each` (README, "Expressions").
struct EstateScope: Scope {
    /// The units that `module.NAME` may mean.
    enum Units {
        /// It is not known yet which units there are: what decides that cannot read them.
        case notYet
        case placed(UnitNames)
    }

    let names: PlaceNames
    let locals: LocalTable
    let units: Units
    /// The service and the stack whose units are meant first when a unit is named by the last part of its path.
    let home: UnitHome

    /// The key that `each` means; nil outside of `for_each`.
    let each: UnitSlot.Each?

    /// Notes what is read; nil where it is not needed.
    private var recorder: ReadRecorder?

    init(names: PlaceNames, locals: LocalTable, units: Units, home: UnitHome, each: UnitSlot.Each?) {
        self.names = names
        self.locals = locals
        self.units = units
        self.home = home
        self.each = each
    }

    /// All names that an expression may begin with.
    static let roots = ["account", "each", "environment", "estate", "global", "local", "module", "region", "service"]

    var laterFunctions: [String: LaterFunction] { TerragruntFunctions.ofRun }

    func elsewhere(function: String) -> String? {
        TerragruntFunctions.later[function] == nil
            ? nil : "it is one of Terragrunt's, which can be called in `terragrunt` blocks"
    }

    /// The same scope, which notes in `recorder` the cells that are read.
    func recording(in recorder: ReadRecorder) -> EstateScope {
        var copy = self
        copy.recorder = recorder
        return copy
    }

    /// The cell of a name; nil where the name means nothing here, or where its meaning depends on more than the
    /// name.
    func cell(of name: Reads.Name) -> Cell? {
        switch name {
        case .local(let local): return names.local(local, in: locals)
        case .attribute(let attribute): return names.attribute(attribute)
        case .output(let unit, let output):
            guard case .placed(let units) = units else { return nil }
            return units.cell(unit, output: output, home: home)
        }
    }

    /// The value of a traversal. An error is reported, and counts as certain where no `try` could be meant for it.
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        do throws(Diagnostic) {
            switch traversal.root {
            case "local": return try resolveLocal(traversal)
            case "service": return try resolveService(traversal)
            case "module": return try read(UnitPath(self).target(of: traversal), traversal)
            case "region": return try resolveRegion(traversal)
            case "account", "environment": return try resolvePlace(traversal)
            case "estate": return try resolveAttribute(traversal)
            case Place.global: return try read(UnitPath(self).target(of: traversal), traversal)
            case "each": return try resolveEach(traversal)
            default:
                if let foreign = ForeignName(traversal) { throw foreign.diagnostic }
                return .unknownRoot(candidates: Self.roots)
            }
        } catch {
            evaluator.diagnostics.add(error)
            if isCertain(error, traversal) { evaluator.certain.add(error) }
            return .failed
        }
    }

    /// The value of a cell, which is noted as read.
    private func value(of cell: Cell, _ traversal: Traversal, steps: Int) -> Resolution {
        recorder?.note(cell, at: traversal.span)
        return .value(cell.value, steps: steps)
    }

    // MARK: - Locals

    private func resolveLocal(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        let local = names.store.localID(name)
        if let cell = names.local(local, in: locals) { return value(of: cell, traversal, steps: 1) }
        // A local that is defined in terms of itself was reported already.
        if locals.word(local) != nil { return .failed }
        guard let missing = MissingLocal(name, at: span, names: names, locals: locals).diagnostic else {
            return .failed
        }
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
        throw unknown(name, root: traversal.root, known: PlaceAttribute.names(of: traversal.root), at: span)
    }

    private func resolveRegion(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, _) = try first(of: traversal)
        guard names.extent == .place else {
            throw .error(
                .unknownName, "what holds for a whole account cannot depend on a region", at: traversal.span,
                help: "say it in the region, or in the stack")
        }
        if let cell = PlaceAttribute.named(name, of: "region").flatMap(names.attribute) {
            return value(of: cell, traversal, steps: 1)
        }
        return try read(UnitPath(self).target(of: traversal), traversal)
    }

    /// `environment.name` and its like, or a unit of another environment or account.
    private func resolvePlace(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, _) = try first(of: traversal)
        if let attribute = PlaceAttribute.named(name, of: traversal.root), let cell = names.attribute(attribute) {
            if attribute == .accountID, cell.value.isNull {
                throw AccountIDCheck.missing(names.place, at: traversal.span)
            }
            return value(of: cell, traversal, steps: 1)
        }
        return try read(UnitPath(self).target(of: traversal), traversal)
    }

    /// `service.name`, and the key of the service's own `for_each`. In a module block with `for_each`, `each` means
    /// that one's key.
    private func resolveService(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, _) = try first(of: traversal)
        guard Names.ofService.contains(name) else { return try read(UnitPath(self).target(of: traversal), traversal) }
        let cell = Cell.Name.attribute(name, of: "service")
        if name == "name", let service = home.service {
            return value(of: names.store.constant(cell, .string(service)), traversal, steps: 1)
        }
        guard name != "name", let each = home.each else {
            throw .error(
                .unknownName,
                "\"service.\(name)\" means something only in a service"
                    + (name == "name" ? "" : " with `for_each`"), at: traversal.span,
                help: "it is a name of the service for which a unit is placed")
        }
        let found = name == "key" ? Value.string(each.key) : each.value
        return value(of: names.store.constant(cell, found, word: name == "key" ? nil : each.word), traversal, steps: 1)
    }

    private func resolveEach(_ traversal: Traversal) throws(Diagnostic) -> Resolution {
        let (name, span) = try first(of: traversal)
        guard let each else {
            throw .error(
                .unknownName, "\"each\" means something only where there is a `for_each`", at: traversal.span,
                help: "add `for_each`, or write the value itself")
        }
        let cellName = Cell.Name.attribute(name, of: "each")
        switch name {
        case "key":
            return value(of: names.store.constant(cellName, .string(each.key)), traversal, steps: 1)
        case "value":
            return value(of: names.store.constant(cellName, each.value, word: each.word), traversal, steps: 1)
        default: throw unknown(name, root: "each", known: ["key", "value"], at: span)
        }
    }

    /// Whether a name means nothing anywhere in the estate, rather than only here. That is a misspelling, which
    /// `try` must not hide.
    private func isCertain(_ error: Diagnostic, _ traversal: Traversal) -> Bool {
        switch error.code {
        // At another place the unit may have another module, which has the output.
        case .unknownOutput: error.span.map { !names.estate.hasOutput($0.text) } ?? false
        case .unplacedUnit: traversal.unitName.map { !names.estate.unitNames.contains($0) } ?? false
        case .unknownName: !["each", "local", "service"].contains(traversal.root)
        default: false
        }
    }

    /// The name behind the root. An index or a splat there is an error.
    private func first(of traversal: Traversal) throws(Diagnostic) -> (String, Span) {
        if let step = traversal.steps.first, let name = step.name { return (name, step.span) }
        let hasKey = traversal.span.text.dropFirst(traversal.root.count).hasPrefix("[")
        throw .error(
            .unknownName, "\"\(traversal.root)\" needs a name behind it", at: traversal.rootSpan,
            help: "write `\(traversal.root).NAME`" + (hasKey ? "; a key in brackets has to be known now" : ""))
    }

    func unknown(_ name: String, root: String, known: [String], at span: Span) -> Diagnostic {
        .error(
            .unknownName, "\"\(root)\" has no \"\(name)\"", at: span, help: Suggestion.help(for: name, among: known))
    }

    // MARK: - Units

    /// The error about a traversal that names a unit without an output of it.
    private func noOutput(_ traversal: Traversal, of slot: UnitSlot, at index: Int) -> Diagnostic {
        let span = traversal.span
        guard let step = traversal.step(index), traversal.step(index + 1)?.name != nil else {
            return .error(
                .unknownOutput, "a unit is not a value: read one of its outputs", at: span,
                help: "write `\(span.text).OUTPUT`")
        }
        let bytes = span.file.bytes[span.start..<step.span.start] + span.file.bytes[step.span.end..<span.end]
        return .error(
            .unknownOutput, "\"\(slot.path)\" is one unit, and takes no index", at: step.span,
            help: "write `\(String(decoding: bytes, as: UTF8.self))`")
    }

    /// Whether a step in brackets is meant as the key of one of several units: it is not an output, and one is read
    /// behind it.
    private func isKey(_ step: Traversal.Step, _ traversal: Traversal, of slot: UnitSlot, at index: Int) -> Bool {
        guard step.attributeName == nil, let name = step.name, slot.module.outputs[name] == nil else { return false }
        return traversal.step(index + 1)?.name.map { slot.module.outputs[$0] != nil } ?? false
    }

    /// The value of an output, or of all outputs of all units that a name stands for.
    private func read(_ found: UnitPath.Found, _ traversal: Traversal) throws(Diagnostic) -> Resolution {
        switch found {
        case .missing: return .failed
        case .unit(let slot, let target, let index):
            guard let step = traversal.step(index), let output = step.name, !isKey(step, traversal, of: slot, at: index)
            else { throw noOutput(traversal, of: slot, at: index) }
            guard let cell = try target.output(output, of: slot, at: step.span) else { return .failed }
            return value(of: cell, traversal, steps: index + 1)
        case .several(let several, let index):
            recorder?.readsWholeUnits = true
            return .value(several.value(at: traversal.span), steps: index)
        }
    }
}

extension Traversal {
    /// The name of the unit: what follows `module`; nil where nothing does.
    fileprivate var unitName: String? {
        if root == "module" { return steps.first?.name }
        return steps.firstIndex { $0.attributeName == "module" }.flatMap { step($0 + 1)?.name }
    }

    /// The step at a position; nil beyond the end.
    func step(_ index: Int) -> Step? { steps.indices.contains(index) ? steps[index] : nil }
}

/// Makes the error about a local that no layer of the place declares.
struct MissingLocal {
    private let name: String
    private let span: Span
    private let names: PlaceNames
    private let locals: LocalTable

    init(_ name: String, at span: Span, names: PlaceNames, locals: LocalTable) {
        self.name = name
        self.span = span
        self.names = names
        self.locals = locals
    }

    /// Nil where something that was not understood, and was reported, may have declared the local.
    var diagnostic: Diagnostic? {
        let near = Suggestion.nearest(to: name, among: locals.names)
        if near == nil && names.gaps.contains(.locals) || isMisread { return nil }
        if let missing = missingEnvironment { return missing }
        return Diagnostic.error(
            .unknownLocal, "there is no local \"\(name)\"", at: span,
            help: near.map { "did you mean `\($0)`?" } ?? otherHolder
                ?? Suggestion.help(for: name, among: Set(locals.names)) ?? "declare it: `locals { \(name) = ... }`"
        ).about(name)
    }

    /// Whether the local is declared in a block that was not understood, such as `local`.
    private var isMisread: Bool {
        func declares(_ body: Body) -> Bool {
            body.blocks.contains { block in
                block.type != "locals" && block.body.attribute(name) != nil
                    && Suggestion.nearest(to: block.type, among: ["locals"]) != nil || declares(block.body)
            }
        }
        return names.estate.declarations.files.contains { declares($0.body) }
    }

    /// A help that names another layer of the estate which has such a local; nil where none has.
    private var otherHolder: String? {
        let declarations = names.estate.declarations
        let layers = declarations.environments + declarations.stacks + declarations.accounts.map(\.layer)
        return layers.first { $0.local(name) != nil }.map {
            "\($0.title) has it, and is not one of \(names.place.address)"
        }
    }

    /// The error about an account that names no environment, where an environment has the local. It stands once for
    /// all such locals; nil in other cases.
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
