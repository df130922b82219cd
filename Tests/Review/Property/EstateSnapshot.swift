import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import HCL
import Review
import Workspace

/// An estate's texts as they stand on the disk, with some of them replaced, worked out.
struct EstateSnapshot {
    let loaded: LoadedEstate
    let evaluated: EvaluatedEstate
    let live: [OutputFile]
    let side: ReviewSide
    private let engine: Engine
    private let folders: LiveFolders
    private let source: SourceFile?

    /// `nil` where the texts have an error.
    ///
    /// - Parameters:
    ///   - texts: what stands in place of the files at these absolute paths.
    ///   - known: the catalog, where none of its files is replaced.
    init?(of folder: String, with texts: [String: [UInt8]] = [:], catalog known: LoadedCatalog? = nil) {
        let files = OverlayFiles(texts, over: DiskFiles())
        engine = Engine(Loader(files, shown: ShownPaths(from: folder), jobs: 2))
        var diagnostics = Diagnostics()
        guard let loaded = Self.load(folder, files, engine, known, &diagnostics) else { return nil }
        let evaluated = engine.evaluate(loaded)
        diagnostics.add(evaluated.diagnostics)
        if diagnostics.hasErrors { return nil }
        folders = engine.liveFolders(of: evaluated, into: &diagnostics)
        live = folders.all
        if diagnostics.hasErrors { return nil }
        let path = SourcePath.join(loaded.catalog.folder, "catalog.hcl")
        source = (try? files.read(path)).map { SourceFile(path: path, bytes: $0) }
        side = ReviewSide(
            title: "a snapshot", evaluated: evaluated, live: live,
            others: [source].compactMap { $0 }.map { .init(owner: .catalog, file: $0) }, liveFolder: folder,
            inPlace: Self.inPlace(loaded, engine.loader))
        self.loaded = loaded
        self.evaluated = evaluated
    }

    /// This snapshot as a review makes it of an earlier one: what `later` cannot have otherwise is taken from there. Nil where that has
    /// an error. `shared` says how many places were taken.
    func before(_ later: EstateSnapshot) -> (side: ReviewSide, shared: Int)? {
        let unchanged = UnchangedPlaces(
            of: loaded.estate, and: later.loaded.estate, evaluated: later.evaluated.places, moved: [])
        let state = LaterState(later.evaluated, later.folders, unchanged: unchanged)
        let evaluated = engine.evaluate(loaded, before: state, remembered: .none)
        var diagnostics = evaluated.diagnostics
        let live = engine.liveFolders(of: evaluated, before: state, into: &diagnostics).all
        if diagnostics.hasErrors { return nil }
        let made = ReviewSide(
            title: side.title, evaluated: evaluated, live: live, others: side.others, liveFolder: side.liveFolder,
            inPlace: side.inPlace)
        return (made, unchanged.indices.count)
    }

    private static func inPlace(_ loaded: LoadedEstate, _ loader: Loader) -> [String: [ModuleFolder]] {
        var found: [String: [ModuleFolder]] = [:]
        for (source, interface) in loaded.estate.modulesElsewhere {
            guard let module = interface?.module, let path = source.folder else { continue }
            found[module.name] = try? loader.folders(of: module, in: SourcePath.join(loaded.folder, path))
        }
        return found
    }

    /// The folders of the modules in place, by the modules' names.
    var placesOfModules: [String: String] {
        Dictionary(
            loaded.estate.modulesElsewhere.compactMap { source, interface in
                source.folder.flatMap { path in
                    interface.map { ($0.module.name, SourcePath.join(loaded.folder, path)) }
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func load(
        _ folder: String, _ files: OverlayFiles, _ engine: Engine, _ known: LoadedCatalog?,
        _ diagnostics: inout Diagnostics
    ) -> LoadedEstate? {
        guard let known else { return engine.loader.estate(in: folder, into: &diagnostics) }
        let names = ((try? files.list(folder)) ?? []).map(\.name).filter { $0.hasSuffix(".estate.hcl") }
        let sources = (["estate.hcl"] + names).compactMap { name in
            (try? files.read(SourcePath.join(folder, name))).map { SourceFile(path: name, bytes: $0) }
        }
        let declarations = EstateReader.read(sources, into: &diagnostics)
        let estate = Estate(
            declarations, catalog: known.catalog, files: EstateFolder(files, folder), into: &diagnostics)
        return LoadedEstate(folder: folder, estate: estate, catalog: known, diagnostics: diagnostics)
    }

    /// The rendered files of all modules.
    func moduleFiles() -> [OutputFile] {
        var diagnostics = Diagnostics()
        return engine.moduleFiles(of: loaded.catalog.catalog, lints: false, into: &diagnostics)
    }
}
