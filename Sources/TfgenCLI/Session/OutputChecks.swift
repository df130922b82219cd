import Diagnostics
import Engine
import Estate
import FileTree
import Pipelines
import Workspace

/// Whether `live` and `modules` name folders that tfgen may write into. Errors stand at these words, before anything is
/// written.
struct OutputChecks {
    private let session: Session
    private(set) var diagnostics = Diagnostics()

    /// Of an estate, and the catalog that it names.
    init(_ loaded: LoadedEstate, _ session: Session) {
        self.session = session
        if loaded.hasCatalog { check(loaded.catalog, beside: loaded.folder) }
        // One mistake, one error: a wrong folder lies in or around others too.
        if !diagnostics.hasErrors { checkLive(of: loaded) }
        if !diagnostics.hasErrors, loaded.hasCatalog { checkOverlaps(of: loaded) }
    }

    /// Of a folder of workflows.
    init(pipelines rendered: PipelineFiles.Rendered, of loaded: LoadedEstate, _ session: Session) {
        self.session = session
        let folder = Folder(path: rendered.paths.folder, name: "folder", span: rendered.folderSpan)
        check(folder, within: loaded.folder)
        if diagnostics.hasErrors { return }
        var others = [(loaded.folder, false), (loaded.liveFolder, false)]
        if loaded.hasCatalog { others += [(loaded.catalog.modulesFolder, true), (loaded.catalog.folder, true)] }
        for (other, holdsNoOther) in others where !diagnostics.hasErrors {
            switch OutputPlace.overlap(folder.path, other) {
            case .same?: add(folder, what: "of a pipeline is \"\(session.shown(other))\"", other: nil)
            case .secondInFirst?: add(folder, what: "of a pipeline holds \"\(session.shown(other))\"", other: nil)
            case .firstInSecond? where holdsNoOther:
                add(folder, what: "of a pipeline lies inside of \"\(session.shown(other))\"", other: nil)
            case .firstInSecond?, nil: break
            }
        }
    }

    /// Of a catalog that is worked on by itself.
    init(_ catalog: LoadedCatalog, _ session: Session) {
        self.session = session
        check(catalog, beside: nil)
    }

    private static func live(_ loaded: LoadedEstate) -> Folder {
        Folder(path: loaded.liveFolder, name: "live", span: loaded.estate.declarations.liveSpan)
    }

    private mutating func checkLive(of loaded: LoadedEstate) {
        let live = Self.live(loaded)
        checkName(of: live, loaded.estate.declarations.live)
        // An estate may be a whole repository: its files then lie beside what a person writes.
        if OutputPlace.overlap(live.path, loaded.folder) == .same, !OutputPlace.isHome(live.path) { return }
        check(live, within: loaded.folder)
        if !diagnostics.hasErrors { checkOtherEstates(live, of: loaded) }
    }

    private mutating func checkOverlaps(of loaded: LoadedEstate) {
        let (live, modules) = (Self.live(loaded), Self.modules(loaded.catalog))
        switch OutputPlace.overlap(live.path, modules.path) {
        case .same?: return add(live, what: "and `modules` of the catalog are the same folder", other: modules)
        case .firstInSecond?: return add(live, what: "lies inside of the module trees", other: modules)
        case .secondInFirst?, nil: break
        }
        if OutputPlace.overlap(live.path, loaded.catalog.folder) == .firstInSecond {
            add(live, what: "lies inside of the templates", other: nil)
        }
    }

    private struct Folder {
        let path: String
        let name: String
        let span: Span?
    }

    private static func modules(_ catalog: LoadedCatalog) -> Folder {
        Folder(path: catalog.modulesFolder, name: "modules", span: catalog.catalog.modulesSpan)
    }

    /// Where there is no repository, module trees are written into the estate's folder or beside the templates.
    private mutating func check(_ catalog: LoadedCatalog, beside estate: String?) {
        let modules = Self.modules(catalog)
        checkName(of: modules, catalog.catalog.modulesPath)
        let isInEstate = estate.map { SourcePath.relative(modules.path, to: $0) != nil } ?? false
        check(modules, within: isInEstate ? estate ?? catalog.folder : SourcePath.folder(of: catalog.folder))
        if diagnostics.hasErrors { return }
        switch OutputPlace.overlap(modules.path, catalog.folder) {
        case .same?: return add(modules, what: "is the folder of the templates", other: nil)
        case .firstInSecond?: return add(modules, what: "lies inside of the templates", other: nil)
        case .secondInFirst?: return add(modules, what: "holds the templates", other: nil)
        case nil: break
        }
        switch estate.map({ OutputPlace.overlap(modules.path, $0) }) {
        case .some(.same), .some(.secondInFirst): add(modules, what: "holds the estate", other: nil)
        default: break
        }
    }

    /// The rules that every path of an output passes, for the part that is below the file that names it.
    private mutating func checkName(of folder: Folder, _ text: String) {
        let names = SourcePath.names(in: text).filter { $0 != "." && $0 != ".." }
        do throws(RelativePath.Refusal) {
            if !names.isEmpty { _ = try RelativePath(names.joined(separator: "/")) }
        } catch {
            diagnostics.add(
                .error(
                    .outputPlace,
                    "`\(folder.name)` names no folder that can be written everywhere: "
                        + error.reason.text(for: error.name), at: folder.span, help: "give the folder another name"))
        }
    }

    private mutating func check(_ folder: Folder, within boundary: String) {
        let top = GitRepository.top(of: boundary)
        let problem = OutputPlace.problem(
            with: folder.path, boundary: top ?? boundary, isRepository: top != nil)
        guard let problem else { return }
        let words = problem.words(shownBy: { session.shown($0) })
        diagnostics.add(
            .error(
                .outputPlace, "`\(folder.name)` names \"\(session.shown(folder.path))\", which \(words)",
                at: folder.span,
                help: "name a folder inside of \"\(session.shown(top ?? boundary))\""))
    }

    private mutating func add(_ folder: Folder, what: String, other: Folder?) {
        let diagnostic = Diagnostic.error(
            .outputOverlap, "`\(folder.name)` \(what)", at: folder.span ?? other?.span,
            help: "give each a folder of its own")
        diagnostics.add(other?.span == folder.span ? diagnostic : diagnostic.label(other?.span, "the other is here"))
    }

    // MARK: - Other estates

    /// A live tree outside of the estate's own folder may be another estate's too.
    private mutating func checkOtherEstates(_ live: Folder, of loaded: LoadedEstate) {
        if SourcePath.relative(live.path, to: loaded.folder) != nil { return }
        guard let top = GitRepository.top(of: loaded.folder) else { return }
        let loader = session.engine.loader
        let files = (try? Disk.walk(top, wanted: { SourcePath.name(of: $0) == "estate.hcl" })) ?? []
        for file in files {
            let folder = SourcePath.folder(of: SourcePath.join(top, file))
            guard folder != loaded.folder, let other = loader.liveFolder(ofEstateIn: folder) else { continue }
            if OutputPlace.overlap(live.path, other) == nil { continue }
            add(live, what: "overlaps with the live tree of the estate in \"\(session.shown(folder))\"", other: nil)
        }
    }
}
