import Diagnostics
import Engine
import Estate
import FileTree
import Pipelines
import Workspace

/// Checks whether `live` and `modules` name folders that tfgen may write into. Errors are reported at these words,
/// before anything is written.
struct OutputChecks {
    private let session: Session
    private(set) var diagnostics = Diagnostics()

    /// Checks the folders of an estate and of the catalog that it names.
    init(_ loaded: LoadedEstate, _ session: Session) {
        self.session = session
        if loaded.hasCatalog { check(loaded.catalog, beside: loaded.folder) }
        // A wrong folder is often inside of others or around them too, which would be further errors of the same
        // mistake.
        if !diagnostics.hasErrors { checkLive(of: loaded) }
        if !diagnostics.hasErrors, loaded.hasCatalog { checkOverlaps(of: loaded) }
    }

    /// Checks the folder into which workflows are written.
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

    /// Checks the folder of a catalog that is worked on without an estate.
    init(_ catalog: LoadedCatalog, _ session: Session) {
        self.session = session
        check(catalog, beside: nil)
    }

    private static func live(_ loaded: LoadedEstate) -> Folder {
        Folder(path: loaded.liveFolder, name: "live", span: loaded.estate.declarations.liveSpan)
    }

    /// Checks the folder of the live tree.
    private mutating func checkLive(of loaded: LoadedEstate) {
        let live = Self.live(loaded)
        checkName(of: live, loaded.estate.declarations.live)
        // An estate may be a whole repository; its rendered files are then beside those that a person writes.
        if OutputPlace.overlap(live.path, loaded.folder) == .same, !OutputPlace.isHome(live.path) { return }
        check(live, within: loaded.folder)
        if !diagnostics.hasErrors { checkOtherEstates(live, of: loaded) }
    }

    /// Checks that the live tree and the module trees are not inside of one another or of the templates.
    private mutating func checkOverlaps(of loaded: LoadedEstate) {
        let (live, modules) = (Self.live(loaded), Self.modules(loaded.catalog))
        switch OutputPlace.overlap(live.path, modules.path) {
        case .same?: return add(live, what: "and `modules` of the catalog are the same folder", other: modules)
        case .firstInSecond?: return add(live, what: "lies inside of the module trees", other: modules)
        case .secondInFirst?, nil: break
        }
        switch OutputPlace.overlap(live.path, loaded.catalog.folder) {
        // Templates may be in the estate's own folder, and its live tree with them.
        case .same? where OutputPlace.overlap(live.path, loaded.folder) != .same:
            add(live, what: "is the folder of the templates", other: nil)
        case .firstInSecond?: add(live, what: "lies inside of the templates", other: nil)
        default: break
        }
    }

    /// Checks that no file of the live tree is to be inside of the module trees, whose folder may be in the live tree.
    init(live files: [OutputFile], of loaded: LoadedEstate, _ session: Session) {
        self.session = session
        let (live, modules) = (Self.live(loaded), Self.modules(loaded.catalog))
        guard loaded.hasCatalog, let below = OutputPlace.path(of: modules.path, below: live.path), !below.isEmpty else {
            return
        }
        let beginning = (below + "/").lowercased()
        guard let file = files.first(where: { Self.begins($0.path.text, with: beginning) }) else { return }
        let path = session.shown(SourcePath.join(live.path, file.path.text))
        add(modules, what: "names a folder in which the live tree has files, among them \"\(path)\"", other: nil)
    }

    /// Whether a text begins with one in small letters, whatever letters its own are.
    private static func begins(_ text: String, with beginning: String) -> Bool {
        // The first letters nearly always tell them apart.
        if let first = text.utf8.first, let other = beginning.utf8.first, first < 0x80, other < 0x80,
            first | 0x20 != other | 0x20
        {
            return false
        }
        return text.lowercased().hasPrefix(beginning)
    }

    /// A folder, the word that names it, and where that word is written (nil where it is a default).
    private struct Folder {
        let path: String
        let name: String
        let span: Span?
    }

    private static func modules(_ catalog: LoadedCatalog) -> Folder {
        Folder(path: catalog.modulesFolder, name: "modules", span: catalog.catalog.modulesSpan)
    }

    /// Checks the folder of the module trees. Where there is no repository, they must be in the estate's folder or
    /// beside the templates.
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

    /// Checks the names in a path, as every path of an output is checked, for the part that is below the file that
    /// gives it.
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

    /// Checks that a folder is inside of the repository, or of `boundary` where there is none, and that nothing is
    /// in its way.
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

    /// Reports a folder that overlaps with another one.
    private mutating func add(_ folder: Folder, what: String, other: Folder?) {
        let isByCase = other.map { OutputPlace.overlapsByCaseAlone(folder.path, $0.path) } ?? false
        let disk = isByCase ? " on a disk that does not tell capital letters from small ones" : ""
        let diagnostic = Diagnostic.error(
            .outputOverlap, "`\(folder.name)` \(what)\(disk)", at: folder.span ?? other?.span,
            help: "give each a folder of its own")
        diagnostics.add(other?.span == folder.span ? diagnostic : diagnostic.label(other?.span, "the other is here"))
    }

    // MARK: - Other estates

    /// Looks for an estate of the same repository whose live tree overlaps, which it can only where the live tree
    /// is outside of the estate's own folder.
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
