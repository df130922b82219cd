import FileTree

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    @preconcurrency import Darwin
#endif

/// Looks at the files of an output folder and says how each differs. It only reads.
struct Inspection: Sendable {
    let root: Int32
    /// What tfgen wrote last, and what a run that was killed was about to write.
    let lock: Lock
    let pending: Lock
    let sources: ProtectedPaths
    let jobs: Int
    /// Has the folders listed that hold files of the tree; nil where nobody asks what else is in them.
    var strays: StraySearch?

    /// The findings for the files of a tree, in the order of the tree, each with the digest of what the file should
    /// contain, unless it is new.
    func wanted(_ files: [OutputFile]) -> [Inspected] {
        Parallel.map(
            count: files.count, jobs: jobs, chunk: 128, with: { FileReader() },
            { reader, range in
                var cursor = FolderCursor(root: root)
                return range.inParts(of: Self.batch).flatMap { part in
                    let looked = part.map {
                        wanted(files[$0], after: $0 > 0 ? files[$0 - 1] : nil, reader, at: &cursor)
                    }
                    return zip(looked, Digest.all(ofOwned: looked.map(\.bytes))).map { look, digest in
                        var finding = look.finding
                        finding.digest = digest
                        return finding
                    }
                }
            })
    }

    /// How many files are held at once, to take their digests together.
    static let batch = 32

    /// The findings for files that the tree no longer has. One without a state means that nothing of tfgen's is
    /// there to remove.
    func unwanted(_ paths: [RelativePath]) -> [Inspected] {
        Parallel.map(count: paths.count, jobs: jobs, chunk: 128) { range in
            var cursor = FolderCursor(root: root)
            return range.map { unwanted(paths[$0], &cursor) }
        }
    }

    /// Looks at one file that should be there. The bytes are those that it should have, unless it is new: its digest is
    /// taken when it is written.
    private func wanted(
        _ file: OutputFile, after other: OutputFile?, _ reader: FileReader, at cursor: inout FolderCursor
    ) -> (finding: Inspected, bytes: [UInt8]?) {
        var finding = Inspected()
        var wanted: [UInt8]?
        let arrival = cursor.enterFolder(of: file.path)
        strays?.search(arrival, cursor, of: file.path, after: other?.path)
        switch arrival {
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
                let ownBytes = reader.bytes(of: file)
                wanted = ownBytes
                let isRight = file.isMatched(by: bytes, bytes: ownBytes)
                // A file whose bytes are right may still need to be made executable, or not executable.
                if isRight, file.isExecutable ?? isExecutable == isExecutable { break }
                finding.state = isRight ? .stale : state(of: file.path, holding: bytes)
            }
        }
        // A source is never replaced, whatever the lock says.
        if finding.state != nil, finding.state != .missing, sources.contains(file.path) { finding.state = .kept }
        let isNew = finding.state == .missing && !lock.holds(file.path)
        return (finding, isNew ? nil : wanted ?? reader.bytes(of: file))
    }

    /// The state for an obstacle.
    private func state(of obstacle: PathObstacle) -> Comparison.State {
        if case .unreadable(let why) = obstacle { .unreadable(why) } else { .foreign(obstacle) }
    }

    /// The state of a file whose bytes are not as they should be.
    private func state(of path: RelativePath, holding bytes: [UInt8]) -> Comparison.State {
        // A power failure can leave a file empty. Nobody's work is in an empty file, so it counts as tfgen's.
        if bytes.isEmpty, lock.holds(path) { return .stale }
        if isOwned(path, holding: bytes) { return .stale }
        if lock.holds(path) { return .edited }
        return OutputFile.carriesHeader(bytes) ? .unlisted : .foreign(.file)
    }

    /// Whether the bytes are what tfgen wrote last at the path, or was about to write.
    private func isOwned(_ path: RelativePath, holding bytes: [UInt8]) -> Bool {
        let digest = Digest(ofOwned: bytes)
        if lock.holds(path, as: digest) || pending.holds(path, as: digest) { return true }
        // Older versions wrote the hash of the bytes as they are, with CR LF.
        return bytes.contains(UInt8(ascii: "\r")) && lock.holds(path, as: Digest(of: bytes))
    }

    /// Looks at one file that should not be there any more.
    private func unwanted(_ path: RelativePath, _ cursor: inout FolderCursor) -> Inspected {
        var finding = Inspected()
        switch cursor.enterFolder(of: path) {
        case .open(let folder):
            switch content(of: path, in: folder) {
            case .obstacle(.unreadable(let why)): finding.state = .unreadable(why)
            // A link or a folder that somebody put in the file's place is not tfgen's.
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

    /// What is at a path.
    enum Content {
        case none, tooLarge
        case obstacle(PathObstacle)
        case bytes([UInt8], isExecutable: Bool)
    }

    /// Reads the file of that path; `folder` is the open folder that contains it.
    func content(of path: RelativePath, in folder: Int32) -> Content {
        path.withName { name in
            let raw = retrying { openat(folder, name, Opening.reading) }
            // A link is not followed: opening it fails, and `refusal` finds out why.
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

    /// What is in the way of opening a file.
    private func refusal(_ error: SystemError, in folder: Int32, named name: UnsafePointer<CChar>) -> Content {
        if error.number == ENOENT { return .none }
        let obstacle = PathObstacle.at(folder, name)
        if let obstacle, obstacle != .file { return .obstacle(obstacle) }
        return .obstacle(.unreadable(error.words))
    }
}

extension Inspection {
    /// The lines of the lock that a run for a part of the estate hands on. Where a run that was killed was about to
    /// write a file, or a merge left several lines for one path, the bytes on the disk decide which line is right.
    func settled(_ lines: LockLines, unfinished: LockLines) -> LockLines {
        if unfinished.isEmpty, !lines.lock.hasDoubles { return lines }
        var cursor = FolderCursor(root: root)
        var result: [Lock.Entry] = []
        let known = Lock(lines.entries)
        for path in Set((lines.entries + unfinished.entries).map(\.path)).sorted() {
            let digest = digest(of: path, &cursor)
            if let digest, lock.holds(path, as: digest) || pending.holds(path, as: digest) {
                result.append(.init(path: path, digest: digest))
            } else {
                result += known.digests(of: path).map { .init(path: path, digest: $0) }
            }
        }
        return LockLines(all: Lock(result))
    }

    /// The digest of the file on the disk; nil where there is no file.
    private func digest(of path: RelativePath, _ cursor: inout FolderCursor) -> Digest? {
        guard case .open(let folder) = cursor.enterFolder(of: path),
            case .bytes(let bytes, _) = content(of: path, in: folder)
        else { return nil }
        return Digest(ofOwned: bytes)
    }
}

extension StraySearch {
    /// Lists the folders on the way to a file of the tree that are not on the way to the file before.
    fileprivate func search(
        _ arrival: FolderCursor.Arrival, _ cursor: borrowing FolderCursor, of path: RelativePath,
        after other: RelativePath?
    ) {
        func folder(_ end: Int) -> String { String(decoding: path.text.utf8.prefix(end), as: UTF8.self) }
        cursor.forEachFolder(of: path, notOf: other) { list($0, folder($1), first: path.text) }
        if case .blocked(.unreadable(let why), let end) = arrival { note(unreadable: folder(end), why: why) }
    }
}

extension Range<Int> {
    /// The range in parts of `length`; the last may be shorter.
    func inParts(of length: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: length).map { $0..<Swift.min($0 + length, upperBound) }
    }
}
