import Catalog
import Diagnostics
import Engine
import FileTree
import Workspace

/// A template as it was at a version: read from the tag of the repository that holds the catalog, without network.
struct TemplateAtVersion {
    private let name: String
    private let version: String
    private let loaded: LoadedEstate

    init(_ name: String, version: String, in loaded: LoadedEstate) {
        self.name = name
        self.version = version
        self.loaded = loaded
    }

    /// The git reference that the catalog's source makes of the version: `v1.2.0`, or `modules-v1.2.0`.
    private var reference: String {
        let source = loaded.catalog.catalog.source?.replacing("{module}", with: name)
            .replacing("{version}", with: version)
        return source.flatMap { try? ModuleSource($0) }?.version ?? version
    }

    func read(
        where isWanted: (String) -> Bool
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
        let folder = loaded.catalog.folder
        guard let repository = GitRepository(containing: folder) else {
            throw DiskProblem(
                .error(
                    .fetchFailed,
                    "the catalog is not in a git repository, so there is no \"\(name)\" at \"\(version)\"",
                    at: nil, help: "an interface of a template at a version is read from the repository's own tags"))
        }
        let files = try GitRevision(try repository.commit(reference), of: repository)
        do throws(SourceProblem) {
            let top = SourcePath.join(folder, name)
            var lines = ""
            var found: [(name: String, bytes: [UInt8])] = []
            for path in try files.walk(top, skipping: { ModuleFile.belongsToATry($0.name) }) {
                let inner = SourcePath.relative(path, to: top) ?? path
                let bytes = try files.read(path)
                lines += "\(Digest(of: bytes).hexadecimal)  \(inner)\n"
                if isWanted(inner) { found.append((inner, bytes)) }
            }
            return (found, "sha256:" + Digest(of: Array(lines.utf8)).hexadecimal)
        } catch {
            throw DiskProblem(
                .error(
                    .fetchFailed, "the repository has no template \"\(name)\" at \"\(version)\": \(error.words)",
                    at: nil,
                    help: "the template has to be in the same folder in the revision \"\(reference)\""))
        }
    }
}
