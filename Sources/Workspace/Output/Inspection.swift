import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Looks at files of an output folder and says how they stand. Reads only.
struct Inspection: Sendable {
    let root: Int32
    /// What tfgen wrote last, and what a render that was killed was about to write.
    let lock: Lock
    let pending: Lock
    let sources: ProtectedPaths
    let jobs: Int

    /// How each file of a tree stands, in the order of the tree; with the digest of what it is to hold.
    func wanted(_ files: [OutputFile]) -> [Inspected] {
        Parallel.map(count: files.count, jobs: jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return range.map { wanted(files[$0], &cursor) }
        }
    }

    /// How the files stand that the tree no longer has. No state: there is nothing of tfgen's to remove.
    func unwanted(_ paths: [RelativePath]) -> [Inspected] {
        Parallel.map(count: paths.count, jobs: jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return range.map { unwanted(paths[$0], &cursor) }
        }
    }

    private func wanted(_ file: OutputFile, _ cursor: inout FolderCursor) -> Inspected {
        var finding = Inspected(digest: Digest(ofOwned: file.bytes))
        switch cursor.enterFolder(of: file.path) {
        case .missing(let end):
            finding.state = .missing
            finding.newFolderEnd = end
        case .blocked(let obstacle, _):
            finding.state = state(of: obstacle)
            finding.isOnTheWay = true
        case .open(let folder):
            switch content(of: file.path, in: folder) {
            case .none: finding.state = .missing
            case .obstacle(let obstacle): finding.state = state(of: obstacle)
            case .tooLarge: finding.state = lock.holds(file.path) ? .edited : .foreign(.file)
            case .bytes(let bytes, let isExecutable):
                finding.usesCRLF = file.origin == .composed && LineEnds.areCRLF(bytes)
                let isRight = file.isMatched(by: bytes)
                if isRight, file.isExecutable ?? isExecutable == isExecutable { break }
                finding.state = isRight ? .stale : state(of: file.path, holding: bytes)
            }
        }
        // Whatever the lock says: sources are not replaced.
        if finding.state != nil, finding.state != .missing, sources.contains(file.path) { finding.state = .kept }
        return finding
    }

    private func state(of obstacle: PathObstacle) -> Comparison.State {
        if case .unreadable(let why) = obstacle { .unreadable(why) } else { .foreign(obstacle) }
    }

    /// The state of a file that is not as it is to be.
    private func state(of path: RelativePath, holding bytes: [UInt8]) -> Comparison.State {
        // A power cut can leave a file empty; there is nothing of a person's in it.
        if bytes.isEmpty, lock.holds(path) { return .stale }
        if isOwned(path, holding: bytes) { return .stale }
        if lock.holds(path) { return .edited }
        return OutputFile.carriesHeader(bytes) ? .unlisted : .foreign(.file)
    }

    private func isOwned(_ path: RelativePath, holding bytes: [UInt8]) -> Bool {
        let digest = Digest(ofOwned: bytes)
        if lock.holds(path, as: digest) || pending.holds(path, as: digest) { return true }
        // Older locks have the hash of the bytes as they are.
        return bytes.contains(UInt8(ascii: "\r")) && lock.holds(path, as: Digest(of: bytes))
    }

    private func unwanted(_ path: RelativePath, _ cursor: inout FolderCursor) -> Inspected {
        var finding = Inspected()
        switch cursor.enterFolder(of: path) {
        case .open(let folder):
            switch content(of: path, in: folder) {
            case .obstacle(.unreadable(let why)): finding.state = .unreadable(why)
            // A link or a folder that somebody put in its place is no longer tfgen's.
            case .none, .obstacle: break
            case .tooLarge: finding.state = lock.holds(path) ? .edited : nil
            case .bytes(let bytes, _):
                finding.carriesHeader = OutputFile.carriesHeader(bytes)
                switch state(of: path, holding: bytes) {
                case .stale: finding.state = .orphaned
                case .edited: finding.state = .edited
                default: break
                }
            }
        case .blocked(.unreadable(let why), _): finding.state = .unreadable(why)
        case .blocked, .missing: break
        }
        if finding.state != nil, sources.contains(path) || ProtectedPaths.isNeverRemoved(path) { finding.state = .kept }
        return finding
    }

    enum Content {
        case none, tooLarge
        case obstacle(PathObstacle)
        case bytes([UInt8], isExecutable: Bool)
    }

    func content(of path: RelativePath, in folder: Int32) -> Content {
        path.withName { name in
            let raw = retrying { openat(folder, name, Opening.reading) }
            if raw < 0 { return refusal(.last, in: folder, named: name) }
            let file = Descriptor(owning: raw)
            var status = stat()
            if fstat(file.raw, &status) != 0 { return .obstacle(.unreadable(SystemError.last.words)) }
            guard status.st_mode.isFile else { return .obstacle(status.st_mode.isFolder ? .folder : .special) }
            do throws(SystemError) {
                guard let bytes = try readAll(file.raw, size: Int(status.st_size), limit: Disk.sizeLimit) else {
                    return .tooLarge
                }
                return .bytes(bytes, isExecutable: status.st_mode & 0o100 != 0)
            } catch { return .obstacle(.unreadable(error.words)) }
        }
    }

    private func refusal(_ error: SystemError, in folder: Int32, named name: UnsafePointer<CChar>) -> Content {
        if error.number == ENOENT { return .none }
        let obstacle = PathObstacle.at(folder, name)
        if let obstacle, obstacle != .file { return .obstacle(obstacle) }
        return .obstacle(.unreadable(error.words))
    }
}

extension Inspection {
    /// The lines of a lock that a scoped run hands on. Where a killed run was about to write, or a merge left several
    /// lines, the disk decides which holds.
    func settled(_ entries: [Lock.Entry], unfinished: [Lock.Entry]) -> [Lock.Entry] {
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
            case .bytes(let bytes, _) = content(of: path, in: folder)
        else { return nil }
        return Digest(ofOwned: bytes)
    }
}
