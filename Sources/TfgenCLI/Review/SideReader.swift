import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import HCL
import Pipelines
import Review
import Workspace

/// Reads one side of a review from its files, which may be those of the disk or of a commit.
struct SideReader {
    let side: Revisions.Side
    let folder: String
    let scopes: [AddressPattern]
    let session: Session
    /// Whether this is the head. What is wrong with its pipelines is an error; at the base their workflows are unknown
    /// then.
    let isHead: Bool
    /// What the committed files are compared with, besides what is rendered.
    let otherCommitted: OtherCommitted

    private var shown: ShownPaths { session.shown }
    private var jobs: Int { session.jobs }
    private var files: RecordingFiles { side.files }
    private var engine: Engine { Engine(Loader(files, shown: shown, jobs: jobs)) }

    /// The result: the side, or what is wrong with its model.
    struct Found {
        let side: ReviewSide?
        let diagnostics: Diagnostics
        let loaded: LoadedEstate?
        /// What a reader of an earlier state may take from this one; nil where something of it is not known.
        var shared: SharedState?
        /// The errors of scopes that match nothing on this side, which is not a mistake where they match on the other.
        var unknownScopes: [Diagnostic] = []
        /// What the lock says; empty where it is not known.
        var lock = Lock.empty
        /// The paths of the rendered modules' files; nil where they are not known.
        var modules: Set<String>?
        /// Why the lock of the base cannot be read. Where states were is then known from its model alone.
        var lockProblem: Diagnostic?
    }

    /// What was read before anything is evaluated.
    struct Loaded: Sendable {
        let estate: LoadedEstate?
        /// The text of its lock; nil where there is none.
        let lock: SourceFile?
        let diagnostics: Diagnostics
    }

    /// A lock that was read, or why it cannot be read.
    typealias FoundLock = Result<Lock, DiskProblem>

    /// Reads the estate and the text of its lock. Both sides may do so at the same time.
    static func load(_ folder: String, from files: RecordingFiles, shown: ShownPaths, jobs: Int) -> Loaded {
        var diagnostics = Diagnostics()
        guard let loaded = Loader(files, shown: shown, jobs: jobs).estate(in: folder, into: &diagnostics) else {
            return Loaded(estate: nil, lock: nil, diagnostics: diagnostics)
        }
        // Which of its files belong to the estate is known by now.
        files.forgetEntries(of: folder)
        return Loaded(estate: loaded, lock: lockFile(loaded, from: files, shown: shown), diagnostics: diagnostics)
    }

    /// The locks of both sides, the head's first. Where they are the same, as they are until somebody renders, one is
    /// read.
    static func locks(of head: Loaded, _ base: Loaded, jobs: Int) -> [FoundLock] {
        let own = parse(head.lock, jobs: jobs)
        return [own, ByteOrder.areEqual(base.lock?.bytes, head.lock?.bytes) ? own : parse(base.lock, jobs: jobs)]
    }

    private static func parse(_ file: SourceFile?, jobs: Int) -> FoundLock {
        guard let file else { return .success(.empty) }
        return FoundLock { () throws(DiskProblem) in try Lock.parse(file, jobs: jobs) }
    }

    /// Evaluates and renders what was loaded. The side is nil where the model has errors.
    ///
    /// - Parameter later: the other side, from which is taken what cannot be different here.
    func read(_ read: Loaded, _ foundLock: FoundLock, before later: SharedState? = nil) -> Found {
        var diagnostics = read.diagnostics
        guard let loaded = read.estate else { return Found(side: nil, diagnostics: diagnostics, loaded: nil) }
        var lockProblem: Diagnostic?
        let lock = take(foundLock, &lockProblem)
        if isHead, let lockProblem { diagnostics.add(lockProblem) }
        let remembered = remembered(lock, of: loaded)
        let known = later?.state(for: loaded, lock: lock, files: side.files)
        let evaluated =
            known.map { engine.evaluate(loaded, before: $0, remembered: remembered) }
            ?? engine.evaluate(loaded, Selection(scopes), remembered: remembered)
        let questions = side.files.questions
        let unknown = evaluated.diagnostics.all.filter { $0.code == .unknownScope }
        if unknown.isEmpty {
            diagnostics.add(evaluated.diagnostics)
        } else {
            diagnostics.add(evaluated.diagnostics.all.filter { $0.code != .unknownScope })
        }
        if diagnostics.hasErrors { return Found(side: nil, diagnostics: diagnostics, loaded: loaded) }
        let folders = engine.liveFolders(of: evaluated, before: known, into: &diagnostics)
        if diagnostics.hasErrors { return Found(side: nil, diagnostics: diagnostics, loaded: loaded) }
        let live = folders.all
        var pipelines = evaluated.selection.isWhole ? session.pipelines(of: evaluated, loaded) : nil
        if isHead {
            diagnostics.add(pipelines?.diagnostics ?? Diagnostics())
            if diagnostics.hasErrors { return Found(side: nil, diagnostics: diagnostics, loaded: loaded) }
        } else if pipelines?.diagnostics.hasErrors == true {
            pipelines = nil
        }
        let compared = compare(live, pipelines, of: loaded, lock: lock)
        let made = ReviewSide(
            title: side.title, evaluated: evaluated, live: live, others: others(loaded),
            liveFolder: shown(loaded.liveFolder), workflows: pipelines.map(workflows),
            committed: compared.found,
            inPlace: inPlace(loaded, evaluated, later: later?.loaded, into: &diagnostics),
            knowsModes: side.knowsModes,
            library: { [session, loader = engine.loader] in
                session.library(for: $0, of: loaded.catalog, folder: loaded.folder, loader: loader)
            })
        let shared = SharedState(
            loaded: loaded, evaluated: evaluated, files: folders, lock: lock, questions: questions)
        return Found(
            side: made, diagnostics: diagnostics, loaded: loaded, shared: isHead ? shared : nil, unknownScopes: unknown,
            lock: lock, modules: compared.modules, lockProblem: lockProblem)
    }

    /// The units that a lock remembers. Of a lock of the older form, which has none, they are those of the rendered files.
    private func remembered(_ lock: Lock, of estate: LoadedEstate) -> RememberedUnits {
        if !lock.units.isEmpty { return RememberedUnits(lock.units) }
        return engine.renderedStates(of: estate, in: Self.unitFolders(lock))
    }

    /// The side as its committed files show it, for a model that cannot be evaluated. `other` is the estate of the
    /// other side, whose folders are used.
    ///
    /// - Parameters:
    ///   - others: the files of the other side.
    ///   - problems: what is wrong with the model; none where there is no model, or it is not asked for.
    ///   - workflows: the workflows of the pipelines; nil where nobody knows them.
    func readCommitted(
        like other: LoadedEstate, _ others: RecordingFiles, problems: [Diagnostic], workflows: [SourceFile]?
    ) -> ReviewSide {
        // The errors of this side are reported as such.
        var ignored: Diagnostic?
        let lock = take(Self.parse(Self.lockFile(other, from: files, shown: shown), jobs: jobs), &ignored)
        let selected = SelectedFiles(Selection(scopes), of: other.estate)
        let live = lock.entries.compactMap { entry -> OutputFile? in
            guard entry.path.name.hasSuffix(".hcl"), selected.contains(entry.path) else {
                return nil
            }
            let bytes = try? files.read(SourcePath.join(other.liveFolder, entry.path.text))
            return bytes.map { OutputFile(path: entry.path, bytes: $0) }
        }
        return ReviewSide(
            title: side.title, evaluated: nil, live: live, liveFolder: shown(other.liveFolder), problems: problems,
            workflows: workflows,
            differentModules: problems.isEmpty ? [] : differentModules(of: other, others))
    }

    /// The modules of an estate of which any file is another one here than on the other side. What catalog.hcl says is
    /// about all templates, and what a template calls is not looked for: a difference in any template counts for all
    /// that call one.
    private func differentModules(of other: LoadedEstate, _ others: RecordingFiles) -> Set<String> {
        func differ(_ folder: String) -> Bool {
            let here = Set((try? files.walk(folder)) ?? [])
            let there = Set((try? others.walk(folder)) ?? [])
            return here != there || here.contains { !ByteOrder.areEqual(try? files.read($0), try? others.read($0)) }
        }
        var found: Set<String> = []
        let own = SourcePath.join(other.catalog.folder, "catalog.hcl")
        let isOtherCatalog = other.hasCatalog && !ByteOrder.areEqual(try? files.read(own), try? others.read(own))
        for name in other.catalog.catalog.modules.keys
        where isOtherCatalog || differ(SourcePath.join(other.catalog.folder, name)) { found.insert(name) }
        if !found.isEmpty {
            found.formUnion(other.catalog.catalog.modules.values.filter(\.callsOthers).map(\.name))
        }
        for (source, interface) in other.estate.modulesElsewhere {
            guard let module = interface?.module, let path = source.folder else { continue }
            if differ(SourcePath.join(folder, path)) { found.insert(module.name) }
        }
        return found
    }

    // MARK: - What stands beside the model

    private static func lockFile(
        _ loaded: LoadedEstate, from files: RecordingFiles, shown: ShownPaths
    ) -> SourceFile? {
        let path = SourcePath.join(loaded.liveFolder, Lock.name)
        guard files.kind(of: path) == .file, let bytes = try? files.read(path) else { return nil }
        return SourceFile(path: shown(path), bytes: bytes)
    }

    /// The lock; an empty one, with the reason, where it cannot be read.
    private func take(_ found: FoundLock, _ problem: inout Diagnostic?) -> Lock {
        switch found {
        case .success(let lock): return lock
        case .failure(let reason):
            problem = reason.diagnostic
            return .empty
        }
    }

    /// The folders of the units that the lock lists.
    private static func unitFolders(_ lock: Lock) -> [String] {
        lock.entries.map(\.path).filter { $0.name == "terragrunt.hcl" }.map(\.folder)
    }

    /// The sources that are not HCL files of the estate: `catalog.hcl`, and the files that expressions have read.
    private func others(_ loaded: LoadedEstate) -> [ReviewSide.OtherSource] {
        var others: [ReviewSide.OtherSource] = []
        func add(_ owner: Edit.Owner, _ path: String) {
            guard let bytes = try? files.read(path) else { return }
            others.append(.init(owner: owner, file: SourceFile(path: shown(path), bytes: bytes)))
        }
        add(.catalog, SourcePath.join(loaded.catalog.folder, "catalog.hcl"))
        for path in side.files.read.sorted() {
            guard let below = SourcePath.relative(path, to: folder), !below.hasSuffix(".hcl"), below != Lock.name,
                SourcePath.relative(path, to: loaded.catalog.folder) == nil
            else { continue }
            add(.file(below), path)
        }
        return others
    }

    /// The files of the modules in place, by the modules' names. One that cannot be read is an error: what it changes
    /// would be missed.
    ///
    /// - Parameter later: the estate of the other side, which knows the modules of places that were not evaluated here.
    private func inPlace(
        _ loaded: LoadedEstate, _ evaluated: EvaluatedEstate, later: LoadedEstate?, into diagnostics: inout Diagnostics
    ) -> [String: [ModuleFolder]] {
        var found: [String: [ModuleFolder]] = [:]
        let own = Set(evaluated.places.flatMap(\.units).map(\.interface.module.name))
        let others = (later?.estate.modulesElsewhere ?? []).filter { own.contains($0.interface?.module.name ?? "") }
        for (source, interface) in loaded.estate.modulesElsewhere + others {
            guard let module = interface?.module, module.origin == .folder, let path = source.folder,
                found[module.name] == nil
            else { continue }
            do throws(SourceProblem) {
                found[module.name] = try engine.loader.folders(of: module, in: SourcePath.join(folder, path))
            } catch {
                diagnostics.add(error.diagnostic(shownAs: shown(error.path)))
            }
        }
        return found
    }

    /// Compares the committed files with what is rendered.
    private func compare(
        _ live: [OutputFile], _ pipelines: PipelineFiles?, of loaded: LoadedEstate, lock: Lock
    ) -> CommittedReader {
        var reader = CommittedReader(
            files: files.files, shown: shown, jobs: jobs, other: otherCommitted, knowsModes: side.knowsModes)
        reader.compare(live, in: loaded.liveFolder, lock, isWhole: pipelines != nil)
        if let pipelines { reader.compare(pipelines, engine: engine, of: loaded) }
        return reader
    }

    private func workflows(_ pipelines: PipelineFiles) -> [SourceFile] {
        pipelines.rendered.flatMap { rendered in
            rendered.files.map { file in
                SourceFile(path: shown(SourcePath.join(rendered.paths.folder, file.path.text)), bytes: file.bytes)
            }
        }
    }
}

/// Tells which files of a live tree belong to a selection, by their paths alone.
private struct SelectedFiles {
    private let selection: Selection
    /// The places by their folders.
    private let places: [String: Place]

    init(_ selection: Selection, of estate: Estate) {
        self.selection = selection
        places =
            selection.isWhole
            ? [:] : Dictionary(estate.places.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a file is one of the selection, or of no unit. A unit's place is the one whose folder is nearest.
    func contains(_ path: RelativePath) -> Bool {
        if selection.isWhole || path.name != "terragrunt.hcl" { return true }
        let around = SourcePath.folders(around: path.text)
        guard let place = around.lazy.compactMap({ places[$0] }).first else { return false }
        if selection.contains(place) { return true }
        let unit = path.folder.utf8.dropFirst(place.folder.utf8.count + 1)
        let address = "\(place.address)/\(String(decoding: unit, as: UTF8.self))"
        return selection.scopes.contains { $0.matches(address) }
    }
}
