import Diagnostics
import Engine
import Estate
import FileTree
import Review
import Workspace

/// Makes the review of two revisions that a command line asks for.
enum ReviewSession {
    /// What came of it: a review, or errors. The estate's name is given where the errors are those of the head, and
    /// where one of the sides says it.
    enum Made {
        case review(Review)
        case failed(estate: String?)

        var review: Review? { if case .review(let review) = self { review } else { nil } }
    }

    /// Fails, with errors, where the head cannot be evaluated or a revision does not exist.
    static func make(
        _ arguments: ParsedCommand, base: String, into diagnostics: inout Diagnostics
    ) -> Made {
        let session = Session(arguments)
        do throws(Diagnostic) {
            var loaded = try load(arguments, base: base, folder: try session.estateFolder(), session: session)
            try findFormerFolder(&loaded, session)
            return make(
                loaded, scopes: arguments.arguments.map { AddressPattern($0) }, session: session,
                into: &diagnostics)
        } catch {
            diagnostics.add(error)
            return .failed(estate: nil)
        }
    }

    /// The review of what a render would change: the base is the disk, of which only the files are known.
    static func ofDisk(_ arguments: ParsedCommand, into diagnostics: inout Diagnostics) -> Made {
        let session = Session(arguments)
        let side = Revisions.Side(title: "the model", files: RecordingFiles(DiskFiles()), commit: nil)
        do throws(Diagnostic) {
            let folder = try session.estateFolder()
            let read = SideReader.load(folder, from: side.files, shown: session.shown, jobs: session.jobs)
            let reader = SideReader(
                side: side, folder: folder, scopes: arguments.arguments.map { AddressPattern($0) }, session: session,
                isHead: true, otherCommitted: .base(side.files.files))
            let head = reader.read(read, SideReader.locks(of: read, read, jobs: session.jobs)[0])
            diagnostics.add(head.diagnostics)
            diagnostics.add(head.unknownScopes)
            guard let after = head.side, let loaded = head.loaded, head.unknownScopes.isEmpty else {
                return .failed(estate: head.loaded?.estate.declarations.name)
            }
            let disk = SideReader(
                side: Revisions.Side(title: "the disk", files: side.files, commit: nil), folder: folder,
                scopes: reader.scopes, session: session, isHead: false, otherCommitted: reader.otherCommitted)
            let before = disk.readCommitted(like: loaded, side.files, problems: [], workflows: nil)
            return .review(Review(before, after, today: Terminal.today))
        } catch {
            diagnostics.add(error)
            return .failed(estate: nil)
        }
    }

    /// The two revisions, and what was read of the head and of the base.
    private struct Loaded: Sendable {
        let folder: String
        let revisions: Revisions
        let head: SideReader.Loaded
        var base: SideReader.Loaded
        /// The folder of the estate at the base, where it was another one.
        var formerFolder: String?
    }

    /// Reads the texts of both sides at the same time; the work tree already while git is asked for the base.
    private static func load(
        _ arguments: ParsedCommand, base: String, folder: String, session: Session
    ) throws(Diagnostic) -> Loaded {
        let workTree = RecordingFiles(DiskFiles())
        let isOfDisk = arguments.value(of: .head) == nil
        @Sendable func texts(_ files: RecordingFiles) -> SideReader.Loaded {
            SideReader.load(folder, from: files, shown: session.shown, jobs: session.jobs)
        }
        let (early, found) = Parallel.both(jobs: session.jobs) {
            isOfDisk ? texts(workTree) : nil
        } _: {
            Result { () throws(Diagnostic) in
                let revisions = try Revisions(arguments, base: base, folder: folder, workTree: workTree)
                return (revisions, isOfDisk ? texts(revisions.base.files) : nil)
            }
        }
        let (revisions, late) = try found.get()
        if let early, let late { return Loaded(folder: folder, revisions: revisions, head: early, base: late) }
        let (head, before) = Parallel.both(jobs: session.jobs) {
            texts(revisions.head.files)
        } _: {
            texts(revisions.base.files)
        }
        return Loaded(folder: folder, revisions: revisions, head: head, base: before)
    }

    /// Reads the base from another folder where it has no estate in this one, but one of the same name in a folder that
    /// has none any more: the estate has moved. Where several folders could be meant, none is taken, and the estate is
    /// new.
    private static func findFormerFolder(_ texts: inout Loaded, _ session: Session) throws(Diagnostic) {
        guard texts.base.estate == nil, texts.base.diagnostics.all.map(\.code) == [.noEstate],
            let name = texts.head.estate?.estate.declarations.name,
            let repository = GitRepository(containing: texts.folder)
        else { return }
        let (base, head) = (texts.revisions.base.files, texts.revisions.head.files)
        do throws(DiskProblem) {
            let paths = try repository.paths(named: "estate.hcl", in: texts.revisions.commits.base.commit)
            let found = paths.filter { head.kind(of: $0) == nil }.map { SourcePath.folder(of: $0) }.map {
                (folder: $0, texts: SideReader.load($0, from: base, shown: session.shown, jobs: session.jobs))
            }.filter { $0.texts.estate?.estate.declarations.name == name }
            guard let former = found.first, found.count == 1 else { return }
            (texts.base, texts.formerFolder) = (former.texts, former.folder)
        } catch { throw error.diagnostic }
    }

    /// Evaluates both sides. Errors of the head end the command; where the base has errors, its committed files take
    /// its place.
    private static func make(
        _ texts: Loaded, scopes: [AddressPattern], session: Session,
        into diagnostics: inout Diagnostics
    ) -> Made {
        let revisions = texts.revisions
        let readers = readers(of: texts, scopes, session)
        // Git lists the files of all of an estate meanwhile, on a thread of its own: those of the pool are busy.
        let waiting = scopes.isEmpty ? OwnThread { Self.listings(texts) } : nil
        let (head, base) = both(readers, texts, isPart: !scopes.isEmpty, jobs: session.jobs)
        diagnostics.add(head.diagnostics)
        guard let after = head.side, let loaded = head.loaded else {
            return .failed(estate: (head.loaded ?? base.loaded)?.estate.declarations.name)
        }
        if let former = texts.formerFolder {
            diagnostics.add(estateMoved(from: session.shown(former), revisions))
        }
        guard
            let before = self.before(
                base, readBy: readers[1], like: loaded, unknownInHead: head.unknownScopes, revisions,
                into: &diagnostics)
        else { return .failed(estate: nil) }
        let listed: Listings
        do throws(DiskProblem) {
            listed = try waiting?.result.get() ?? Self.listings(of: texts, before, after)
        } catch {
            diagnostics.add(error.diagnostic)
            return .failed(estate: loaded.estate.declarations.name)
        }
        let files = listed.map { listed in
            LiveFileReader(
                base: .init(
                    listing: listed.base, review: before, modules: base.modules, files: revisions.base.files.files,
                    folders: folders(base.loaded, texts.formerFolder ?? texts.folder)),
                head: .init(
                    listing: listed.head, review: after, modules: head.modules, files: revisions.head.files.files,
                    folders: folders(loaded, texts.folder)),
                shown: session.shown, repository: revisions.head.commit != nil ? nil : revisions.repository,
                areListedByGit: scopes.isEmpty,
                isLocked: { path in (try? RelativePath(path)).map(head.lock.holds) ?? false }
            ).all()
        }
        return .review(Review(before, after, live: files ?? [], today: Terminal.today))
    }

    /// What reads the head, and what reads the base.
    private static func readers(of texts: Loaded, _ scopes: [AddressPattern], _ session: Session) -> [SideReader] {
        let revisions = texts.revisions
        func reader(_ side: Revisions.Side, isHead: Bool, _ other: OtherCommitted) -> SideReader {
            SideReader(
                side: side, folder: isHead ? texts.folder : texts.formerFolder ?? texts.folder, scopes: scopes,
                session: session, isHead: isHead, otherCommitted: other)
        }
        return [
            reader(revisions.head, isHead: true, .base(revisions.commits.base)),
            reader(revisions.base, isHead: false, .head(revisions.commits)),
        ]
    }

    private static func estateMoved(from folder: String, _ revisions: Revisions) -> Diagnostic {
        .warning(
            .estateMoved, "the estate was in \"\(folder)\" at \(revisions.base.title)", at: nil,
            help: "both are compared as one estate: `terragrunt` has to be run in the new folder from now on")
    }

    /// The base of the review: what its model says, or its committed files where the model has errors. Nil where
    /// neither side has a scope that was asked for.
    ///
    /// - Parameters:
    ///   - estate: the head's, by whose folders committed files are read.
    ///   - unknownInHead: what the head says of scopes that it does not have.
    private static func before(
        _ base: SideReader.Found, readBy reader: SideReader, like estate: LoadedEstate, unknownInHead: [Diagnostic],
        _ revisions: Revisions, into diagnostics: inout Diagnostics
    ) -> ReviewSide? {
        if let before = base.side {
            // A scope that neither side has is a mistake; one that only one side has is new or removed.
            if !base.unknownScopes.isEmpty, !unknownInHead.isEmpty {
                diagnostics.add(unknownInHead)
                return nil
            }
            if let problem = base.lockProblem {
                diagnostics.add(
                    .warning(
                        .baseHasErrors, "the lock of \(revisions.base.title) cannot be read: \(problem.message)",
                        at: nil,
                        help: "where the states of its units were is taken from its model alone"))
            }
            return before
        }
        // A base without the estate is not a mistake: the estate is new then.
        let problems = base.diagnostics.all.filter { $0.severity == .error && $0.code != .noEstate }
        if let first = problems.first {
            diagnostics.add(
                .warning(
                    .baseHasErrors, "the model of \(revisions.base.title) has an error: \(first.message)", at: nil,
                    help: "its committed files are compared; which edits are the causes is not known"))
        }
        return reader.readCommitted(
            like: estate, revisions.head.files, problems: problems,
            // Without an estate there are no workflows; with a faulty one nobody knows.
            workflows: problems.isEmpty ? [] : nil)
    }

    /// The folders of the modules that an estate does not render, by their names; none where no unit takes along what
    /// is hidden.
    private static func folders(_ loaded: LoadedEstate?, _ folder: String) -> [String: String] {
        guard let estate = loaded?.estate,
            estate.declarations.files.contains(where: { ByteOrder.contains($0.source.bytes, copying) })
        else { return [:] }
        let all = estate.modulesElsewhere.compactMap { source, interface -> (String, String)? in
            guard let module = interface?.module, module.origin == .folder, let path = source.folder else { return nil }
            return (module.name, SourcePath.join(folder, path))
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    private static let copying = Array("include_in_copy".utf8)

    /// The files of both live trees; nil without an estate.
    private typealias Listings = (base: LiveListing, head: LiveListing)?

    /// Which files stand in the live trees of the base and of the head. Without an estate at the base it is asked for
    /// what it has where the head has its own.
    private static func listings(_ texts: Loaded) -> Result<Listings, DiskProblem> {
        guard let head = texts.head.estate else { return .success(nil) }
        func listing(_ loaded: LoadedEstate, _ side: Revisions.Side) throws(DiskProblem) -> LiveListing {
            try LiveListing(of: loaded, in: texts.revisions.repository, side.commit, side.files.files)
        }
        return Result { () throws(DiskProblem) in
            (try listing(texts.base.estate ?? head, texts.revisions.base), try listing(head, texts.revisions.head))
        }
    }

    /// The same for a part of the estate.
    private static func listings(of texts: Loaded, _ base: ReviewSide, _ head: ReviewSide) -> Listings {
        guard let estate = texts.head.estate else { return nil }
        let units = base.unitFolders.union(head.unitFolders)
        return (
            LiveListing(of: units, texts.base.estate ?? estate, texts.revisions.base.files.files),
            LiveListing(of: units, estate, texts.revisions.head.files.files)
        )
    }

    /// Reads both sides, at the same time as far as neither needs the other: of a whole estate the base takes from the
    /// head what cannot be different; of a part there is too little for that.
    private static func both(
        _ readers: [SideReader], _ texts: Loaded, isPart: Bool, jobs: Int
    ) -> (head: SideReader.Found, base: SideReader.Found) {
        let loaded = [texts.head, texts.base]
        let locks = SideReader.locks(of: loaded[0], loaded[1], jobs: jobs)
        if isPart {
            let found = Parallel.map(count: 2, jobs: jobs, chunk: 1) {
                $0.map { readers[$0].read(loaded[$0], locks[$0]) }
            }
            UntilExit.keep((loaded, locks, found))
            return (found[0], found[1])
        }
        let head = readers[0].read(loaded[0], locks[0])
        let base =
            head.side == nil
            ? SideReader.Found(side: nil, diagnostics: Diagnostics(), loaded: loaded[1].estate)
            : readers[1].read(loaded[1], locks[1], before: head.shared)
        UntilExit.keep((loaded, locks, head, base))
        return (head, base)
    }
}
