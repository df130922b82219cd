import Diagnostics
import Engine
import Estate
import FileTree
import Workspace

/// What a command works on: the engine with the files of the disk, and the estate or the catalog that the command
/// line means.
struct Session {
    let engine: Engine
    /// How many files are worked on at the same time.
    let jobs: Int
    /// The value of `--estate`.
    private let option: String?

    init(_ arguments: ParsedCommand) {
        jobs = arguments.number(of: .jobs) ?? Parallel.processorCount
        option = arguments.value(of: .estate)
        let files = DiskFiles(linkBoundary: Self.linkBoundary(option))
        engine = Engine(Loader(files, shown: ShownPaths(from: Disk.workingFolder), jobs: jobs))
    }

    /// The folder that symbolic links among the sources may not leave: the repository, or the estate's or catalog's
    /// folder where there is none.
    private static func linkBoundary(_ option: String?) -> String? {
        let folder =
            option.flatMap { Disk.realPath($0) } ?? catalogFolder(option) ?? Disk.findUpward("estate.hcl", from: ".")
        return folder.map { GitRepository.top(of: $0) ?? $0 }
    }

    var shown: ShownPaths { engine.loader.shown }

    // MARK: - Estates

    /// The folder of the estate that is meant: that of `--estate`, or the nearest one upwards from the working
    /// folder.
    func estateFolder() throws(Diagnostic) -> String {
        if let option {
            guard Disk.kind(Disk.join(option, "estate.hcl")) == .file, let folder = Disk.realPath(option) else {
                throw .error(
                    .noEstate, "there is no estate.hcl in \"\(shown(option))\"", at: nil,
                    help: "`--estate` takes its folder")
            }
            return folder
        }
        if let folder = Disk.findUpward("estate.hcl", from: ".") { return folder }
        throw .error(
            .noEstate, "there is no estate.hcl here or in any folder above", at: nil,
            help: "go to an estate's folder, name it with `--estate DIR`, or begin one with `tfgen init`")
    }

    /// Reads the estate that is meant; nil, with errors, where there is none or it cannot be read.
    func loadEstate(into diagnostics: inout Diagnostics) -> LoadedEstate? {
        declaredEstate(into: &diagnostics).flatMap { engine.loader.estate(of: $0, into: &diagnostics) }
    }

    /// Reads the files of the estate that is meant, but not its catalog; nil, with errors, where there is none.
    private func declaredEstate(into diagnostics: inout Diagnostics) -> DeclaredEstate? {
        do {
            return engine.loader.declared(in: try estateFolder(), into: &diagnostics)
        } catch {
            diagnostics.add(error)
            return nil
        }
    }

    /// Reads and evaluates the estate that is meant. Errors of reading are added to `diagnostics`; those of
    /// evaluation are in the result.
    ///
    /// - Parameter scopes: prefixes of addresses or globs; an empty list means all.
    func evaluate(_ scopes: [String] = [], into diagnostics: inout Diagnostics) -> EvaluatedSession? {
        readEstate(into: &diagnostics).map { evaluate($0, scopes: scopes, into: &diagnostics) }
    }

    /// Reads the estate that is meant, with its lock; nil, with errors, where there is none or it cannot be read.
    func readEstate(into diagnostics: inout Diagnostics) -> ReadSession? {
        guard let declared = declaredEstate(into: &diagnostics) else { return nil }
        // A large estate's lock takes as long to read as its catalog.
        let (read, lock) = Parallel.both(jobs: jobs, { self.read(declared) }, { self.lock(in: declared.liveFolder) })
        diagnostics.add(read.found)
        return read.estate.map { ReadSession(loaded: $0, lock: lock) }
    }

    /// Evaluates an estate that was read, with the states that its lock knows.
    ///
    /// - Parameter scopes: prefixes of addresses or globs; an empty list means all.
    func evaluate(
        _ loaded: LoadedEstate, scopes: [String], into diagnostics: inout Diagnostics
    ) -> EvaluatedSession {
        evaluate(ReadSession(loaded: loaded, lock: lock(in: loaded.liveFolder)), scopes: scopes, into: &diagnostics)
    }

    /// The same with a lock that was read.
    func evaluate(
        _ read: ReadSession, scopes: [String], into diagnostics: inout Diagnostics
    ) -> EvaluatedSession {
        let loaded = read.loaded
        if case .failure(let problem) = read.lock { diagnostics.add(problem.diagnostic) }
        let known = try? read.lock.get()
        let remembered = known.map { self.remembered(loaded, $0.lock, into: &diagnostics) } ?? RememberedUnits.none
        let evaluated = engine.evaluate(
            loaded, Selection(scopes.map { AddressPattern($0) }), remembered: remembered)
        return EvaluatedSession(loaded: loaded, estate: evaluated, remembered: remembered, lock: known)
    }

    /// The estate with its catalog, or what is wrong with it.
    private func read(_ declared: DeclaredEstate) -> (estate: LoadedEstate?, found: Diagnostics) {
        var found = Diagnostics()
        let estate = engine.loader.estate(of: declared, into: &found)
        return (estate, found)
    }

    /// The lock of the live tree in a folder.
    private func lock(in folder: String) -> Result<KnownLock, DiskProblem> {
        Result { () throws(DiskProblem) in
            try Output(folder: folder, shownAs: shown(folder)).knownLock(jobs: jobs)
        }
    }

    /// The units that the lock of the live tree knows. A lock of the older form has none: then their states are read from the
    /// rendered files.
    private func remembered(
        _ loaded: LoadedEstate, _ lock: Lock, into diagnostics: inout Diagnostics
    ) -> RememberedUnits {
        if lock.entries.isEmpty { refuseLostLock(loaded, &diagnostics) }
        if !lock.units.isEmpty || lock.entries.isEmpty { return RememberedUnits(lock.units) }
        let units = lock.entries.map(\.path).filter { $0.name == "terragrunt.hcl" }.map(\.folder)
        return engine.renderedStates(of: loaded, in: units)
    }

    /// Reports a lost lock. A unit that was `moved` takes its state from the lock; where files were rendered and
    /// the lock is gone, its state is not known.
    private func refuseLostLock(_ loaded: LoadedEstate, _ diagnostics: inout Diagnostics) {
        guard let move = loaded.estate.declarations.moved.first,
            let root = try? engine.loader.files.read(SourcePath.join(loaded.liveFolder, "root.hcl")),
            OutputFile.carriesHeader(root)
        else { return }
        diagnostics.add(
            .error(
                .lostLock, "the states of moved units are not known: there is no tfgen.lock beside the rendered files",
                at: move.from.span, help: "restore tfgen.lock from version control"))
    }

    // MARK: - Catalogs

    /// The folder of the catalog to work on without an estate; nil where an estate is meant. Of a catalog and an
    /// estate above the working folder the nearer one counts.
    func catalogFolder() -> String? { Self.catalogFolder(option) }

    private static func catalogFolder(_ option: String?) -> String? {
        guard option == nil, let catalog = Disk.findUpward("catalog.hcl", from: ".") else { return nil }
        guard let estate = Disk.findUpward("estate.hcl", from: ".") else { return catalog }
        return catalog.utf8.count > estate.utf8.count ? catalog : nil
    }
}

/// An estate that was read.
struct ReadSession {
    let loaded: LoadedEstate
    /// The lock of its live tree, or why it could not be read.
    let lock: Result<KnownLock, DiskProblem>
}

/// An estate that was read and evaluated.
struct EvaluatedSession {
    let loaded: LoadedEstate
    let estate: EvaluatedEstate
    /// The units that the lock knew when it was read.
    let remembered: RememberedUnits
    /// The lock as it was read; nil where it could not be read.
    let lock: KnownLock?

    /// What is wrong with the estate, and the cautions that are not waived.
    ///
    /// - Parameters:
    ///   - today: the date with which the ends of waivers are compared, as YYYY-MM-DD.
    ///   - waives: whether waivers count at all.
    func diagnostics(today: String, waives: Bool = true) -> Diagnostics {
        var found = estate.diagnostics
        for secret in loaded.estate.declarations.waivedSecrets where !waives || secret.until.map({ $0 < today }) == true
        {
            found.add(secret.diagnostic)
        }
        // Cautions are about values, which are not to be relied on while there are errors.
        if found.hasErrors { return found }
        let shown = estate.cautions.filter { caution in
            guard waives, let waiver = caution.waiver else { return true }
            return waiver.until.map { $0 < today } == true
        }
        found.add(RaisedCaution.diagnostics(shown, among: estate.units))
        return found
    }
}
