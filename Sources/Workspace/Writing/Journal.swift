import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// What was put in place and removed, so that it can be taken back.
struct Journal {
    /// Where replaced and removed files are kept until everything is in its place.
    static let savedFolder = Output.stageName + "/saved"

    private enum Step {
        /// Something new came from the stage.
        case added(path: String, staged: String)
        /// What was there before lies in `saved`.
        case replaced(path: String, saved: String)
        case removedFolder(path: String)
    }

    private var steps: [Step] = []
    private var savedCount = 0

    mutating func nextSaved() -> String {
        savedCount += 1
        return Self.savedFolder + "/" + String(savedCount)
    }

    mutating func noteAdded(_ path: String, from staged: String) { steps.append(.added(path: path, staged: staged)) }
    mutating func noteReplaced(_ path: String, saved: String) { steps.append(.replaced(path: path, saved: saved)) }
    mutating func noteRemovedFolder(_ path: String) { steps.append(.removedFolder(path: path)) }

    /// Takes everything back, the last first. Gives what could not be; the rest is as it was before.
    mutating func undo(in root: Int32) -> [WriteError] {
        var failures: [WriteError] = []
        while let step = steps.popLast() {
            switch step {
            case .added(let path, let staged):
                if Self.move(path, to: staged, in: root) != 0 { failures.append(WriteError(path)) }
            case .replaced(let path, let saved):
                if Self.move(saved, to: path, in: root) != 0 { failures.append(WriteError(path)) }
            case .removedFolder(let path):
                if mkdirat(root, path, 0o755) != 0, errno != EEXIST { failures.append(WriteError(path)) }
            }
        }
        return failures
    }

    /// Paths are as they were a moment ago, when they were reached without any symbolic link.
    private static func move(_ from: String, to target: String, in root: Int32) -> Int32 {
        retrying { renameat(root, from, root, target) }
    }
}
