import FileTree
import Synchronization

/// Source files that remember what was asked of them, and what they answered. An expression may read any file of the estate's folder,
/// and a review has to know which, and whether both sides would be answered the same.
final class RecordingFiles: SourceFiles {
    /// The files themselves. What is asked here is not remembered.
    let files: any SourceFiles
    private let asked = Mutex(Asked())

    /// The questions by their paths, with the answers. An answer is nil where there is nothing, or it cannot be read.
    struct Asked: Sendable {
        fileprivate(set) var bytes: [String: [UInt8]?] = [:]
        fileprivate var kinds: [String: SourceKind?] = [:]
        fileprivate var entries: [String: [SourceEntry]?] = [:]
        fileprivate var resolved: [String: String?] = [:]
    }

    init(_ files: any SourceFiles) { self.files = files }

    var root: String { files.root }
    /// The absolute paths of the files that were read.
    var read: Set<String> { asked.withLock { asked in Set(asked.bytes.lazy.filter { $0.value != nil }.map(\.key)) } }
    /// What was asked so far.
    var questions: Asked { asked.withLock { $0 } }

    /// Forgets that a folder was listed.
    func forgetEntries(of folder: String) { asked.withLock { $0.entries[folder] = nil } }

    /// Whether these files give the answers that others have given, but for some paths.
    func answer(like others: Asked, except isLeftOut: (String) -> Bool) -> Bool {
        let own = questions
        return others.bytes.allSatisfy { isLeftOut($0.key) || (own.bytes[$0.key] ?? (try? read($0.key))) == $0.value }
            && others.kinds.allSatisfy { (own.kinds[$0.key] ?? kind(of: $0.key)) == $0.value }
            && others.entries.allSatisfy { (own.entries[$0.key] ?? (try? list($0.key))) == $0.value }
            && others.resolved.allSatisfy { (own.resolved[$0.key] ?? (try? resolve($0.key))) == $0.value }
    }

    func kind(of path: String) -> SourceKind? {
        let kind = files.kind(of: path)
        asked.withLock { $0.kinds[path] = .some(kind) }
        return kind
    }

    func list(_ folder: String) throws(SourceProblem) -> [SourceEntry] {
        try noted(\.entries, of: folder) { () throws(SourceProblem) in try files.list(folder) }
    }

    func read(_ path: String) throws(SourceProblem) -> [UInt8] {
        try noted(\.bytes, of: path) { () throws(SourceProblem) in try files.read(path) }
    }

    func resolve(_ path: String) throws(SourceProblem) -> String {
        try noted(\.resolved, of: path) { () throws(SourceProblem) in try files.resolve(path) }
    }

    /// This is not remembered: no expression asks it.
    func isExecutable(_ path: String) -> Bool { files.isExecutable(path) }

    private func noted<Answer: Sendable>(
        _ list: WritableKeyPath<Asked, [String: Answer?]> & Sendable, of path: String,
        _ body: () throws(SourceProblem) -> Answer
    ) throws(SourceProblem) -> Answer {
        do throws(SourceProblem) {
            let answer = try body()
            asked.withLock { $0[keyPath: list][path] = .some(answer) }
            return answer
        } catch {
            asked.withLock { $0[keyPath: list][path] = .some(nil) }
            throw error
        }
    }
}
