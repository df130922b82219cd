import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import Pipelines
import Review
import Workspace

/// What is known of the committed files of the other side, by which a side is compared.
enum OtherCommitted {
    /// The files of the base: an edit by hand that stands there too is none of the change under review.
    case base(any SourceFiles)
    /// Both commits: of the base only files are read that the change touches.
    case head(ChangedPaths)
}

/// Compares the committed files of one side with what its model renders.
struct CommittedReader {
    let files: any SourceFiles
    let shown: ShownPaths
    let jobs: Int
    let other: OtherCommitted
    /// Whether it is known which of these files may be run.
    let knowsModes: Bool
    private(set) var found = CommittedFiles()
    /// The paths of the rendered modules' files; nil where they are not known.
    private(set) var modules: Set<String>?

    init(files: any SourceFiles, shown: ShownPaths, jobs: Int, other: OtherCommitted, knowsModes: Bool) {
        self.files = files
        self.shown = shown
        self.jobs = jobs
        self.other = other
        self.knowsModes = knowsModes
    }

    /// Compares the live tree.
    ///
    /// - Parameter isWhole: whether all of the estate is rendered, so that what the lock lists besides is left over.
    mutating func compare(_ live: [OutputFile], in folder: String, _ lock: Lock, isWhole: Bool) {
        add(live, in: folder, lock) { .live($0.text) }
        guard isWhole, case .base = other else { return }
        let rendered = Set(live.map(\.path))
        for path in Set(lock.entries.map(\.path)).subtracting(rendered).sorted() {
            let full = SourcePath.join(folder, path.text)
            if files.kind(of: full) == .file {
                found.orphaned.append(.init(path: shown(full), owner: .live(path.text)))
            }
        }
    }

    /// Compares the workflows of pipelines and the modules of the catalog.
    mutating func compare(_ pipelines: PipelineFiles, engine: Engine, of loaded: LoadedEstate) {
        for rendered in pipelines.rendered { add(rendered.files, in: rendered.paths.folder) { _ in .pipeline } }
        guard loaded.hasCatalog else { return }
        // What is wrong with templates `tfgen check` says.
        var diagnostics = Diagnostics()
        let modules = engine.moduleFiles(of: loaded.catalog.catalog, lints: false, into: &diagnostics)
        if diagnostics.hasErrors { return }
        self.modules = Set(modules.map(\.path.text))
        add(modules, in: loaded.catalog.modulesFolder) { file in
            loaded.catalog.catalog.module(ofFile: file.text).map { .module($0) } ?? .catalog
        }
    }

    /// The same for a folder with a lock of its own. One that cannot be read is an error of `tfgen check`; here its files
    /// count as edited.
    private mutating func add(
        _ rendered: [OutputFile], in folder: String, owner: @Sendable (RelativePath) -> CommittedFiles.File.Owner
    ) {
        let path = SourcePath.join(folder, Lock.name)
        let own = (try? files.read(path)).flatMap { try? Lock.parse(SourceFile(path: path, bytes: $0)) }
        add(rendered, in: folder, own ?? .empty, owner: owner)
    }

    /// What became of one file.
    private struct State {
        enum Kind { case stale, missing, edited }

        let kind: Kind
        var bytes: [UInt8] = []
        var saysTheSame = false
        var mode: ModeChange?
    }

    /// A file that is as the lock says but not as it should be is stale; one that is not as the lock says was edited.
    private mutating func add(
        _ rendered: [OutputFile], in root: String, _ lock: Lock,
        owner: @Sendable (RelativePath) -> CommittedFiles.File.Owner
    ) {
        let states = Parallel.map(count: rendered.count, jobs: jobs, chunk: 64) { [self] range in
            range.map { state(of: rendered[$0], in: root, lock, owner) }
        }
        for (file, state) in zip(rendered, states) {
            guard let state else { continue }
            let path = SourcePath.join(root, file.path.text)
            let named = CommittedFiles.File(
                path: shown(path), owner: owner(file.path), saysTheSame: state.saysTheSame, mode: state.mode)
            switch state.kind {
            case .stale: found.stale.append(named)
            case .missing: found.missing.append(named)
            case .edited:
                let isOld = isOld(path, state)
                found.edited.append(.init(named, rendered: file.bytes, committed: state.bytes, isOld: isOld))
            }
        }
    }

    private func state(
        of file: OutputFile, in root: String, _ lock: Lock, _ owner: (RelativePath) -> CommittedFiles.File.Owner
    ) -> State? {
        let path = SourcePath.join(root, file.path.text)
        if case .head(let commits) = other, !commits.contains(path) { return nil }
        guard let bytes = try? files.read(path) else { return State(kind: .missing) }
        let mode = mode(of: file, at: path)
        if file.isMatched(by: bytes) {
            return mode.map { State(kind: isChangedMode(path) ? .edited : .stale, bytes: bytes, mode: $0) }
        }
        return State(
            kind: lock.holds(file.path, as: Digest(ofOwned: bytes)) ? .stale : .edited, bytes: bytes,
            saysTheSame: FileMeaning.isSame(file.bytes, bytes, path: file.path.text, of: owner(file.path)), mode: mode)
    }

    /// How the mode of a file differs from what is rendered; nil where it is left as it is.
    private func mode(of file: OutputFile, at path: String) -> ModeChange? {
        guard knowsModes, let rendered = file.isExecutable else { return nil }
        return ModeChange(from: rendered, to: files.isExecutable(path))
    }

    /// Whether the other side has the file with another mode. The lock knows none.
    private func isChangedMode(_ path: String) -> Bool {
        guard case .base(let before) = other else { return false }
        return before.isExecutable(path) != files.isExecutable(path)
    }

    private func isOld(_ path: String, _ state: State) -> Bool {
        guard case .base(let before) = other, let old = try? before.read(path), old == state.bytes else { return false }
        return state.mode == nil || before.isExecutable(path) == files.isExecutable(path)
    }
}

extension Catalog {
    /// The name of the module in whose rendered folder a file stands, by its path below that of all modules; nil for one that stands
    /// in none.
    func module(ofFile path: String) -> String? {
        SourcePath.folders(around: path).first { modules[$0] != nil }
    }
}
