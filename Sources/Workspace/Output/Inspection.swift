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
    let jobs: Int

    /// How each file of a tree stands, in the order of the tree; with the digest of what it is to hold.
    func wanted(_ files: [OutputFile]) -> [Finding] {
        Parallel.map(count: files.count, jobs: jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return range.map { wanted(files[$0], &cursor) }
        }
    }

    /// How the files stand that the tree no longer has. No state: there is nothing of tfgen's to remove.
    func unwanted(_ paths: [RelativePath]) -> [Finding] {
        Parallel.map(count: paths.count, jobs: jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return range.map { unwanted(paths[$0], &cursor) }
        }
    }

    private func wanted(_ file: OutputFile, _ cursor: inout FolderCursor) -> Finding {
        var finding = Finding(digest: Digest(of: file.bytes))
        switch cursor.enterFolder(of: file.path) {
        case .missing(let end):
            finding.state = .missing
            finding.newFolderEnd = end
        case .blocked(let obstacle, _): finding.state = .foreign(obstacle)
        case .open(let folder):
            switch content(of: file.path, in: folder) {
            case .none: finding.state = .missing
            case .obstacle(let obstacle): finding.state = .foreign(obstacle)
            case .tooLarge: finding.state = lock.holds(file.path) ? .edited : .foreign(.file)
            case .bytes(let bytes): finding.state = bytes == file.bytes ? nil : state(of: file.path, holding: bytes)
            }
        }
        return finding
    }

    /// The state of a file that is not as it is to be.
    private func state(of path: RelativePath, holding bytes: [UInt8]) -> Comparison.State {
        // A power cut can leave a file empty; there is nothing of a person's in it.
        if bytes.isEmpty, lock.holds(path) { return .stale }
        let digest = Digest(of: bytes)
        if lock.holds(path, as: digest) || pending.holds(path, as: digest) { return .stale }
        return lock.holds(path) ? .edited : .foreign(.file)
    }

    private func unwanted(_ path: RelativePath, _ cursor: inout FolderCursor) -> Finding {
        var finding = Finding()
        guard case .open(let folder) = cursor.enterFolder(of: path) else { return finding }
        switch content(of: path, in: folder) {
        // A link or a folder that somebody put in its place is no longer tfgen's.
        case .none, .obstacle: break
        case .tooLarge: finding.state = lock.holds(path) ? .edited : nil
        case .bytes(let bytes):
            switch state(of: path, holding: bytes) {
            case .stale: finding.state = .orphaned
            case .edited: finding.state = .edited
            default: break
            }
        }
        return finding
    }

    enum Content {
        case none, tooLarge
        case obstacle(Obstacle)
        case bytes([UInt8])
    }

    func content(of path: RelativePath, in folder: Int32) -> Content {
        path.withName { name in
            let raw = retrying { openat(folder, name, Opening.reading) }
            if raw < 0 { return refusal(.last, folder, name) }
            let file = Descriptor(owning: raw)
            var status = stat()
            if fstat(file.raw, &status) != 0 { return .obstacle(.unreadable(SystemError.last.words)) }
            guard status.st_mode.isFile else { return .obstacle(status.st_mode.isFolder ? .folder : .special) }
            do throws(SystemError) {
                guard let bytes = try readAll(file.raw, size: Int(status.st_size), limit: Disk.sizeLimit) else {
                    return .tooLarge
                }
                return .bytes(bytes)
            } catch { return .obstacle(.unreadable(error.words)) }
        }
    }

    private func refusal(_ error: SystemError, _ folder: Int32, _ name: UnsafePointer<CChar>) -> Content {
        if error.number == ENOENT { return .none }
        let obstacle = Obstacle.at(folder, name)
        if let obstacle, obstacle != .file { return .obstacle(obstacle) }
        return .obstacle(.unreadable(error.words))
    }
}
