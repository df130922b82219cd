import Diagnostics
import Engine
import Estate
import FileTree
import Workspace

/// What `render`, `check` and `diff` have in common: the model evaluated and rendered, and the disk compared with it.
struct Plan {
    private(set) var outputs = Outputs()
    /// The estate, unless a catalog is worked on by itself.
    private(set) var evaluated: EvaluatedSession?
    let session: Session

    private init(_ session: Session) { self.session = session }

    /// - Parameter lints: whether templates are looked at by those who work on them, in the catalog's own folder.
    /// - Parameter refusesStates: whether what differs from the states that the lock knows is an error, and not only shown.
    /// - Returns: `nil`, with errors, where the model is not right. Warnings and cautions are in `diagnostics` either way.
    static func make(
        _ arguments: ParsedCommand, lints: Bool = false, refusesStates: Bool = true,
        into diagnostics: inout Diagnostics
    ) -> Plan? {
        let session = Session(arguments)
        var plan = Plan(session)
        if let folder = session.catalogFolder() {
            let catalog = session.engine.loader.catalog(in: folder, into: &diagnostics)
            guard let catalog, plan.addModules(catalog, lints, &diagnostics) else { return nil }
            return plan
        }
        guard let evaluated = session.evaluate(arguments.arguments, into: &diagnostics) else { return nil }
        plan.evaluated = evaluated
        let today = arguments.value(of: .today) ?? Terminal.today
        diagnostics.add(evaluated.diagnostics(today: today, waives: !arguments.has(.withoutWaivers)))
        let states = evaluated.estate.stateProblems
        let problems = arguments.has(.acceptStateChanges) ? states.others : states.all
        diagnostics.add(refusesStates ? problems : problems.asWarnings())
        guard plan.addModules(evaluated.loaded.catalog, false, &diagnostics) else { return nil }
        plan.addLive(evaluated, &diagnostics)
        return diagnostics.hasErrors ? nil : plan
    }

    private mutating func addModules(
        _ catalog: LoadedCatalog, _ lints: Bool, _ diagnostics: inout Diagnostics
    ) -> Bool {
        guard !diagnostics.hasErrors else { return false }
        let files = session.engine.moduleFiles(of: catalog.catalog, lints: lints, into: &diagnostics)
        guard !diagnostics.hasErrors else { return false }
        let folder = catalog.modulesFolder
        outputs.add(files, to: Output(folder: folder, shownAs: session.shown(folder)), jobs: session.jobs)
        return true
    }

    private mutating func addLive(_ evaluated: EvaluatedSession, _ diagnostics: inout Diagnostics) {
        let files = session.engine.liveFiles(of: evaluated.estate, into: &diagnostics)
        guard !diagnostics.hasErrors else { return }
        let folder = evaluated.loaded.liveFolder
        let output = Output(folder: folder, shownAs: session.shown(folder))
        let selection = evaluated.estate.selection
        let units = evaluated.estate.unitStates(after: evaluated.remembered)
        if selection.isWhole {
            outputs.add(files, units: units, to: output, jobs: session.jobs)
        } else {
            let addresses = LiveAddresses(evaluated.estate.estate)
            outputs.add(files, units: units, to: output, jobs: session.jobs) { path in
                addresses.address(of: path).map { address in selection.scopes.contains { $0.matches(address) } }
                    ?? false
            }
        }
    }
}

/// Which addresses paths of the live tree belong to.
private struct LiveAddresses: Sendable {
    private let places: [String: String]

    init(_ estate: Estate) {
        places = Dictionary(estate.places.map { ($0.folder, $0.address) }, uniquingKeysWith: { first, _ in first })
    }

    /// `nil` for what belongs to no place.
    func address(of path: RelativePath) -> String? {
        let text = path.text
        var end = text.startIndex
        while let slash = text[end...].utf8.firstIndex(of: UInt8(ascii: "/")) {
            if let place = places[String(text[..<slash])] {
                return place + "/" + path.folder.dropFirst(text[..<slash].utf8.count + 1)
            }
            end = text.index(after: slash)
        }
        return nil
    }
}
