import FileTree
import Synchronization

/// Source files that remember which of them were read. An expression may read any file of the estate's folder, and
/// a review has to know which.
final class RecordingFiles: SourceFiles {
    /// The files themselves: reading them here is not remembered.
    let files: any SourceFiles
    private let paths = Mutex<Set<String>>([])

    init(_ files: any SourceFiles) { self.files = files }

    var root: String { files.root }
    /// The absolute paths of the files that were read.
    var read: Set<String> { paths.withLock { $0 } }

    func kind(of path: String) -> SourceKind? { files.kind(of: path) }

    func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] { try files.list(folder) }

    func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        let bytes = try files.read(path)
        paths.withLock { _ = $0.insert(path) }
        return bytes
    }

    func resolve(_ path: String) throws(SourceProblem) -> String { try files.resolve(path) }
}
