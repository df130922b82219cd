import Diagnostics
import Engine
import Estate
import FileTree
import Pipelines
import Workspace

extension Session {
    /// The workflows of an estate that was evaluated as a whole.
    func pipelines(of estate: EvaluatedEstate, _ loaded: LoadedEstate) -> PipelineFiles {
        let catalog = loaded.hasCatalog ? [loaded.catalog.folder, loaded.catalog.modulesFolder] : []
        return PipelineFiles(estate) { (folder, root) throws(PipelinePaths.Problem) in
            try PipelinePaths(
                folder: SourcePath.join(loaded.folder, folder), top: root.map { SourcePath.join(loaded.folder, $0) },
                live: loaded.liveFolder, sources: [loaded.folder, loaded.liveFolder] + catalog)
        }
    }
}

/// Which workflows of a folder belong to other estates: several may write into `.github/workflows`, and share its lock. A file says in
/// its second line whose it is.
struct PipelineOwners {
    private let foreign: [String: String]

    /// - Parameter estate: the name of the estate that asks.
    init(_ output: Output, of estate: String) {
        var foreign: [String: String] = [:]
        for entry in ((try? output.knownLock())?.lock ?? .empty).entries {
            guard let bytes = output.contents(of: entry.path),
                let owner = PipelineFiles.owner(of: String(decoding: bytes, as: UTF8.self)), owner != estate
            else { continue }
            foreign[entry.path.text] = owner
        }
        self.foreign = foreign
    }

    func isForeign(_ path: RelativePath) -> Bool { foreign[path.text] != nil }

    /// Errors for workflows that would take the places of other estates'.
    func problems(_ rendered: PipelineFiles.Rendered) -> [Diagnostic] {
        rendered.files.compactMap { file in
            foreign[file.path.text].map { owner in
                .error(
                    .badPipeline, "\(file.path.text) is a workflow of the estate \"\(owner)\"", at: rendered.folderSpan,
                    help:
                        "give the workflow another name: several estates may have one folder, but each file is one estate's"
                )
            }
        }
    }
}
