import Diagnostics
import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// An output folder: the only place where tfgen touches files that it wrote.
///
/// Invariants: nothing is written or removed that is not tfgen's; a render writes everything or nothing; at any kill every
/// file is as before or as it is to be, and the next render repairs the rest.
package struct Output: Sendable {
    /// The folder, and how it is shown.
    package let folder: String
    package let shown: String

    package init(folder: String, shownAs shown: String? = nil) {
        self.folder = folder
        self.shown = shown ?? folder
    }

    package struct Options: Sendable {
        /// Whether files that somebody changed by hand are written over and removed.
        package var overwrite = false
        package var dryRun = false
        /// How many threads read and write.
        package var jobs = Parallel.processorCount
        /// How long to wait for another tfgen that is writing.
        package var patience: Duration = .seconds(5)

        package init(overwrite: Bool = false, dryRun: Bool = false, jobs: Int = Parallel.processorCount) {
            self.overwrite = overwrite
            self.dryRun = dryRun
            self.jobs = jobs
        }
    }

    package struct Outcome: Sendable {
        package let comparison: Comparison
        /// What kept it from writing; where there is any, nothing was written.
        package let blocking: [Comparison.Entry]
        /// How many files were written and removed (in a dry run: would have been).
        package let written: Int
        package let removed: Int

        /// `isHeld`: nothing is written, here or elsewhere.
        init(_ comparison: Comparison, blocking: [Comparison.Entry], isHeld: Bool) {
            self.comparison = comparison
            self.blocking = blocking
            written = isHeld ? 0 : comparison.entries.count { $0.index != nil }
            removed = isHeld ? 0 : comparison.entries.count { $0.index == nil }
        }
    }

    static let stageName = ".tfgen-stage"
    static let pendingName = ".tfgen-pending"
    static let guardName = ".tfgen-lock"

    func path(of file: String) -> String { Disk.join(shown, file) }

    /// Compares the folder with what it is to hold. Reads only. Paths for which `speaksFor` does not hold are none of this
    /// run's business: they stay, and so do their lines of the lock.
    package func compare(
        _ tree: RenderedTree, jobs: Int = Parallel.processorCount, speaksFor: (RelativePath) -> Bool = { _ in true }
    ) throws(DiskProblem) -> Comparison {
        guard let root = try openRoot() else { return Self.nothingThere(tree) }
        return try compare(tree, in: root.raw, jobs: jobs, speaksFor: speaksFor)
    }

    /// Makes the folder hold what it is to hold.
    package func write(
        _ tree: RenderedTree, options: Options = Options(), speaksFor: @escaping (RelativePath) -> Bool = { _ in true }
    ) throws(DiskProblem) -> Outcome {
        let deliveries = [Delivery(tree, to: self, speaksFor: speaksFor)]
        let outcomes = try Delivery.write(deliveries, options: options)
        return outcomes.first ?? Outcome(Self.nothingThere(tree), blocking: [], isHeld: true)
    }

    /// What the lock says that tfgen wrote, for those who ask which units there were.
    package func lock() throws(DiskProblem) -> Lock {
        guard let root = try openRoot() else { return .empty }
        return try readLock(Lock.name, in: root.raw)
    }

    /// What stands on the disk at a path; nothing where there is no ordinary file.
    package func contents(of path: RelativePath) -> [UInt8]? {
        guard let root = try? openRoot() else { return nil }
        var cursor = FolderCursor(root: root.raw)
        let inspection = Inspection(root: root.raw, lock: .empty, pending: .empty, jobs: 1)
        guard case .open(let folder) = cursor.enterFolder(of: path),
            case .bytes(let bytes) = inspection.content(of: path, in: folder)
        else { return nil }
        return bytes
    }
}

extension Output {
    /// The folder itself may be a link: where it leads is the person's choice.
    func openRoot() throws(DiskProblem) -> Descriptor? {
        let raw = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        if raw >= 0 { return Descriptor(owning: raw) }
        if errno == ENOENT { return nil }
        throw .reading(shown, .last)
    }

    func createRoot() throws(DiskProblem) {
        var end = folder.startIndex
        while end < folder.endIndex {
            end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
            if mkdir(String(folder[..<end]), 0o755) != 0, errno != EEXIST, errno != EISDIR, errno != EROFS {
                throw .writing(shown, .last)
            }
        }
    }

    static func nothingThere(_ tree: RenderedTree) -> Comparison {
        Comparison(
            entries: tree.files.enumerated().map {
                Comparison.Entry(path: $1.path, state: .missing, index: $0, newFolderEnd: nil)
            }, unchanged: 0, isLockStale: !tree.files.isEmpty, lock: .empty, found: nil)
    }

    func readLock(_ name: String, in root: Int32) throws(DiskProblem) -> Lock {
        try parseLock(name, try readBytes(name, in: root))
    }

    private func parseLock(_ name: String, _ bytes: [UInt8]) throws(DiskProblem) -> Lock {
        try Lock.parse(SourceFile(path: path(of: name), bytes: bytes))
    }

    /// The bytes of a lock file; none where there is no such file.
    private func readBytes(_ name: String, in root: Int32) throws(DiskProblem) -> [UInt8] {
        let raw = retrying { openat(root, name, Opening.reading) }
        if raw < 0, errno == ENOENT { return [] }
        if raw < 0 { throw .reading(path(of: name), .last) }
        let file = Descriptor(owning: raw)
        var status = stat()
        guard fstat(file.raw, &status) == 0 else { throw .reading(path(of: name), .last) }
        do throws(SystemError) {
            return try readAll(file.raw, size: Int(status.st_size), limit: 1 << 30) ?? []
        } catch { throw .reading(path(of: name), error) }
    }

    private func readLocks(in root: Int32) throws(DiskProblem) -> LockFiles {
        let lock = try readBytes(Lock.name, in: root)
        let pending = try readBytes(Self.pendingName, in: root)
        var status = stat()
        let hasStage = fstatat(root, Self.stageName, &status, AT_SYMLINK_NOFOLLOW) == 0
        return LockFiles(
            lock: try parseLock(Lock.name, lock), pending: try parseLock(Self.pendingName, pending), lockBytes: lock,
            pendingBytes: pending, hasStage: hasStage)
    }

    /// Whether no other tfgen has written since a comparison was made. (What a person does meanwhile is a matter of
    /// moments either way.)
    func isStill(_ comparison: Comparison, in root: Int32) throws(DiskProblem) -> Bool {
        guard let found = comparison.found else { return false }
        let (lock, pending) = (try readBytes(Lock.name, in: root), try readBytes(Self.pendingName, in: root))
        return lock == found.lockBytes && pending == found.pendingBytes
    }

    func compare(
        _ tree: RenderedTree, in root: Int32, jobs: Int, speaksFor: (RelativePath) -> Bool
    ) throws(DiskProblem) -> Comparison {
        let found = try readLocks(in: root)
        let (lock, pending) = (found.lock, found.pending)
        let inspection = Inspection(root: root, lock: lock, pending: pending, jobs: max(1, jobs))
        let wanted = inspection.wanted(tree.files)
        let gone = Self.unwantedPaths(lock, pending, tree, speaksFor)
        let unwanted = inspection.unwanted(gone)
        let entries = Self.entries(tree, wanted, gone, unwanted)
        let next = Self.nextLock(lock, pending, tree, wanted, speaksFor, inspection)
        let isNeedless = next.entries.isEmpty && found.lockBytes.isEmpty
        return Comparison(
            entries: entries, unchanged: wanted.count { $0.state == nil },
            isLockStale: next.bytes != found.lockBytes && !isNeedless, lock: next, found: found)
    }

    private static func entries(
        _ tree: RenderedTree, _ wanted: [Finding], _ gone: [RelativePath], _ unwanted: [Finding]
    ) -> [Comparison.Entry] {
        var entries: [Comparison.Entry] = []
        for (index, finding) in wanted.enumerated() {
            guard let state = finding.state else { continue }
            entries.append(
                .init(path: tree.files[index].path, state: state, index: index, newFolderEnd: finding.newFolderEnd))
        }
        let kept = entries.count
        for (path, finding) in zip(gone, unwanted) {
            guard let state = finding.state else { continue }
            entries.append(.init(path: path, state: state, index: nil, newFolderEnd: nil))
        }
        if entries.count > kept { entries.sort { $0.path < $1.path } }
        return entries
    }

    /// What tfgen wrote or was about to, in this run's scope, and is not to be there any more; sorted, each once.
    private static func unwantedPaths(
        _ lock: Lock, _ pending: Lock, _ tree: RenderedTree, _ speaksFor: (RelativePath) -> Bool
    ) -> [RelativePath] {
        var known = lock.entries.map(\.path)
        if !pending.entries.isEmpty { known = (known + pending.entries.map(\.path)).sorted() }
        var result: [RelativePath] = []
        var index = 0
        for path in known {
            while index < tree.files.count, tree.files[index].path < path { index += 1 }
            if index < tree.files.count, tree.files[index].path == path { continue }
            if result.last != path, speaksFor(path) { result.append(path) }
        }
        return result
    }

    /// The lock as it is after the run: what the tree holds, and the old lines of what this run does not speak for.
    private static func nextLock(
        _ lock: Lock, _ pending: Lock, _ tree: RenderedTree, _ wanted: [Finding],
        _ speaksFor: (RelativePath) -> Bool, _ inspection: Inspection
    ) -> Lock {
        var entries: [Lock.Entry] = []
        entries.reserveCapacity(tree.files.count)
        for (file, finding) in zip(tree.files, wanted) {
            if let digest = finding.digest { entries.append(.init(path: file.path, digest: digest)) }
        }
        let others = lock.entries.filter { !speaksFor($0.path) && tree[$0.path] == nil }
        let unfinished = pending.entries.filter { !speaksFor($0.path) && tree[$0.path] == nil }
        return Lock(entries + inspection.settled(others, unfinished))
    }
}

extension Inspection {
    /// The lines of a lock that a scoped run hands on. Where a killed run was about to write, or a merge left several
    /// lines, the disk decides which holds.
    func settled(_ entries: [Lock.Entry], _ unfinished: [Lock.Entry]) -> [Lock.Entry] {
        let isPlain = !zip(entries, entries.dropFirst()).contains { $0.path == $1.path }
        if unfinished.isEmpty, isPlain { return entries }
        var cursor = FolderCursor(root: root)
        var result: [Lock.Entry] = []
        let known = Lock(entries)
        for path in Set((entries + unfinished).map(\.path)).sorted() {
            let digest = digest(of: path, &cursor)
            if let digest, lock.holds(path, as: digest) || pending.holds(path, as: digest) {
                result.append(.init(path: path, digest: digest))
            } else {
                result += known.digests(of: path)
            }
        }
        return result
    }

    private func digest(of path: RelativePath, _ cursor: inout FolderCursor) -> Digest? {
        guard case .open(let folder) = cursor.enterFolder(of: path),
            case .bytes(let bytes) = content(of: path, in: folder)
        else { return nil }
        return Digest(of: bytes)
    }
}
