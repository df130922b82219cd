import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// What was put into place and removed, so that it can be undone.
struct Journal {
    /// Where replaced and removed files are kept until everything is in its place.
    static let savedFolder = Output.stageName + "/saved"

    private enum Step {
        /// Something new came from the stage.
        case added(path: String, staged: String)
        /// What was there before is at `saved`.
        case replaced(path: String, saved: String)
        case removedFolder(path: String)
    }

    private var steps: [Step] = []
    private var savedCount = 0

    /// A name for the next file to keep.
    mutating func nextSaved() -> String {
        savedCount += 1
        return Self.savedFolder + "/" + String(savedCount)
    }

    mutating func noteAdded(_ path: String, from staged: String) { steps.append(.added(path: path, staged: staged)) }
    mutating func noteReplaced(_ path: String, saved: String) { steps.append(.replaced(path: path, saved: saved)) }
    mutating func noteRemovedFolder(_ path: String) { steps.append(.removedFolder(path: path)) }

    /// Undoes all steps, the last first. Gives those that could not be undone; everything else is as it was before.
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

    /// Moves a file back. Its path was reached without any symbolic link a moment ago, and is not checked again.
    private static func move(_ from: String, to target: String, in root: Int32) -> Int32 {
        retrying { renameat(root, from, root, target) }
    }
}
