import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import Pipelines
import Render
import Review
import Workspace

/// What `render`, `check` and `diff` have in common: the model is evaluated and rendered, and the disk is compared
/// with it.
struct Plan {
    private(set) var outputs = Outputs()
    /// The evaluated estate; nil where a catalog is worked on without an estate.
    private(set) var evaluated: EvaluatedSession?
    let session: Session
    private let listsStrays: Bool
    /// The modules of a catalog that is worked on without an estate.
    private var modules: [Module] = []

    private init(_ session: Session, _ listsStrays: Bool) { (self.session, self.listsStrays) = (session, listsStrays) }

    /// Nil, with errors, where the model has errors. Warnings and cautions are added to `diagnostics` in either
    /// case.
    ///
    /// - Parameters:
    ///   - lints: whether the templates are linted, for those who work on them in the catalog's own folder.
    ///   - listsStrays: whether the output folders are searched for files with tfgen's header that are in no lock.
    ///   - refusesStates: whether a state that differs from the one in the lock is an error, or only a warning.
    static func make(
        _ arguments: ParsedCommand, lints: Bool = false, listsStrays: Bool = false, refusesStates: Bool = true,
        into diagnostics: inout Diagnostics
    ) -> Plan? {
        let session = Session(arguments)
        var plan = Plan(session, listsStrays)
        if let folder = session.catalogFolder() {
            guard let catalog = session.engine.loader.catalog(in: folder, into: &diagnostics) else { return nil }
            diagnostics.add(OutputChecks(catalog, session).diagnostics)
            plan.modules = Array(catalog.catalog.modules.values)
            return plan.addModules(catalog, of: nil, lints: lints, into: &diagnostics) ? plan : nil
        }
        guard let read = session.readEstate(into: &diagnostics) else { return nil }
        // The modules need nothing of what is evaluated, and a part of an estate is often evaluated on one core.
        let isPart = !arguments.arguments.isEmpty
        let begun = isPart ? session.engine.beginModules(of: read.loaded.catalog.catalog) : nil
        let evaluated = session.evaluate(read, scopes: arguments.arguments, into: &diagnostics)
        plan.evaluated = evaluated
        let today = arguments.value(of: .today) ?? Terminal.today
        diagnostics.add(evaluated.diagnostics(today: today, waives: !arguments.has(.withoutWaivers)))
        let states = evaluated.estate.stateProblems
        let problems = arguments.has(.acceptStateChanges) ? states.others : states.all
        diagnostics.add(refusesStates ? problems : problems.asWarnings())
        diagnostics.add(OutputChecks(evaluated.loaded, session).diagnostics)
        if evaluated.loaded.hasCatalog {
            let catalog = evaluated.loaded.catalog
            guard plan.addModules(catalog, of: evaluated.loaded, begun, into: &diagnostics) else { return nil }
        }
        plan.addLive(evaluated, &diagnostics)
        // A workflow may be about any unit: a part of an estate has none.
        if evaluated.estate.selection.isWhole, !diagnostics.hasErrors { plan.addPipelines(evaluated, &diagnostics) }
        if diagnostics.hasErrors { return nil }
        UntilExit.keep(plan)
        return plan
    }

    /// Renders and compares the module trees; false, with errors, where they cannot be rendered.
    ///
    /// - Parameter begun: what was begun of rendering them.
    private mutating func addModules(
        _ catalog: LoadedCatalog, of estate: LoadedEstate?, _ begun: ModuleFiles? = nil, lints: Bool = false,
        into diagnostics: inout Diagnostics
    ) -> Bool {
        guard !diagnostics.hasErrors else { return false }
        let files =
            begun?.files(into: &diagnostics)
            ?? session.engine.moduleFiles(of: catalog.catalog, lints: lints, into: &diagnostics)
        guard !diagnostics.hasErrors else { return false }
        let folder = catalog.modulesFolder
        let sources = [catalog.folder] + (estate.map { [$0.folder, $0.liveFolder] } ?? [])
        let output = Output(folder: folder, shownAs: session.shown(folder), sources: sources)
        outputs.add(files, to: output, jobs: session.jobs, listsStrays: listsStrays)
        return true
    }

    private mutating func addPipelines(_ evaluated: EvaluatedSession, _ diagnostics: inout Diagnostics) {
        let loaded = evaluated.loaded
        let pipelines = session.pipelines(of: evaluated.estate, loaded)
        diagnostics.add(pipelines.diagnostics)
        for rendered in pipelines.rendered {
            let checks = OutputChecks(pipelines: rendered, of: loaded, session)
            diagnostics.add(checks.diagnostics)
            guard !diagnostics.hasErrors else { continue }
            let folder = rendered.paths.folder
            let output = Output(
                folder: folder, shownAs: session.shown(folder),
                sources: [loaded.catalog.folder, loaded.catalog.modulesFolder])
            let others = PipelineOwners(output, of: loaded.estate.declarations.name)
            diagnostics.add(others.problems(rendered))
            guard !diagnostics.hasErrors else { continue }
            let scope = OutputScope { !others.isForeign($0) }
            outputs.add(rendered.files, to: output, jobs: session.jobs, scope: scope)
        }
    }

    /// Renders and compares the live tree, or the part of it that was selected.
    private mutating func addLive(_ evaluated: EvaluatedSession, _ diagnostics: inout Diagnostics) {
        let files = session.engine.liveFiles(of: evaluated.estate, into: &diagnostics)
        guard !diagnostics.hasErrors else { return }
        diagnostics.add(OutputChecks(live: files, of: evaluated.loaded, session).diagnostics)
        guard !diagnostics.hasErrors else { return }
        let folder = evaluated.loaded.liveFolder
        let catalog = evaluated.loaded.catalog
        let output = Output(
            folder: folder, shownAs: session.shown(folder),
            sources: [evaluated.loaded.folder, catalog.folder, catalog.modulesFolder], known: evaluated.lock,
            lookups: LiveTree(evaluated.estate).lookups(of: evaluated.estate.places))
        let selection = evaluated.estate.selection
        let units = evaluated.estate.unitStates(after: evaluated.remembered)
        if selection.isWhole {
            outputs.add(files, units: units, to: output, jobs: session.jobs, listsStrays: listsStrays)
        } else {
            let scope = LiveScope(evaluated.estate.estate, selection)
            outputs.add(
                files, units: units, to: output, jobs: session.jobs, listsStrays: listsStrays,
                scope: OutputScope(below: scope.beginnings, scope.contains))
        }
    }

    // MARK: - Differences

    /// The differences between the disk and what would be written, as unified differences without secrets.
    func difference(where isWanted: (Comparison.Entry) -> Bool = { _ in true }) -> String {
        hidingSecrets(outputs.difference(where: isWanted))
    }

    /// The same, where files with the same change are one group: the first as a difference, the others by their paths.
    func groupedDifference() -> String { hidingSecrets(outputs.groupedDifference()) }

    private func hidingSecrets(_ text: String) -> String {
        if text.isEmpty { return text }
        let secrets = SecretTexts(evaluated.map { [$0.estate] } ?? [], modules: modules)
        return secrets.hiding(hiddenInputs.hiding(text))
    }

    /// What stands in the way of a render, without the values of sensitive inputs in edited files.
    func obstacles(_ options: Output.Options) -> Diagnostics {
        let found = outputs.obstacles(options)
        return found.all.isEmpty ? found : hiddenInputs.hiding(found)
    }

    private var hiddenInputs: HiddenInputs {
        let live = evaluated?.loaded.liveFolder ?? ""
        return HiddenInputs(evaluated?.estate.units ?? [], modules: evaluated?.estate.estate.knownModules ?? []) {
            session.shown(SourcePath.join(live, $0.folder))
        }
    }
}

/// Which paths of the live tree belong to the places and units that were selected.
private struct LiveScope: Sendable {
    /// A place of which everything or a part was selected.
    private struct Found: Sendable {
        /// Its folder in the live tree with a slash: how the paths of its files begin.
        let beginning: String
        let address: String
        let isWhole: Bool
    }

    /// Sorted; no beginning is that of another place too.
    private let places: [Found]
    private let scopes: [AddressPattern]

    /// How the paths of the selection begin.
    var beginnings: [String] { places.map(\.beginning) }

    init(_ estate: Estate, _ selection: Selection) {
        scopes = selection.scopes
        var found: [String: Found] = [:]
        for place in estate.places {
            let isWhole = selection.scopes.contains { $0.matches(place.address) }
            guard isWhole || selection.scopes.contains(where: { $0.reaches(place.address) }) else { continue }
            let beginning = place.folder + "/"
            if found[beginning] != nil { continue }
            found[beginning] = Found(beginning: beginning, address: place.address, isWhole: isWhole)
        }
        // A path belongs to the outermost place that it is below.
        let above = found.keys.reduce(into: [:]) { $0[$1] = Self.foldersAbove($1) }
        let others = Set(above.values.joined())
        let outer = others.isEmpty ? [] : Set(estate.places.lazy.map(\.folder).filter(others.contains))
        found = found.filter { above[$0.key]?.contains(where: outer.contains) != true }
        places = found.values.sorted { ByteOrder.precedes($0.beginning, $1.beginning) }
    }

    /// The folders that a beginning is below.
    private static func foldersAbove(_ beginning: String) -> [String] {
        let folder = beginning.utf8.dropLast()
        return folder.indices.filter { folder[$0] == UInt8(ascii: "/") }.map { String(beginning[..<$0]) }
    }

    /// Whether a path is in the selection. A path outside of all places, such as that of the root file, is not.
    func contains(_ path: RelativePath) -> Bool {
        guard let place = place(of: path) else { return false }
        if place.isWhole { return true }
        let below = path.folder.utf8.dropFirst(place.beginning.utf8.count)
        let address = place.address + "/" + String(decoding: below, as: UTF8.self)
        return scopes.contains { $0.matches(address) }
    }

    /// The place that a path is below; nil where it is not selected.
    private func place(of path: RelativePath) -> Found? {
        var (start, end) = (0, places.count)
        while start < end {
            let middle = start + (end - start) / 2
            if ByteOrder.precedes(path.text, places[middle].beginning) { end = middle } else { start = middle + 1 }
        }
        guard start > 0, ByteOrder.begins(path.text, with: places[start - 1].beginning) else { return nil }
        return places[start - 1]
    }
}
