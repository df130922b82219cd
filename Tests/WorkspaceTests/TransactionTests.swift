import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

/// Everything or nothing, also where the system refuses. Serialized: one test sends a signal to this process.
@Suite(.serialized) struct TransactionTests {
    let scratch: Scratch
    let live: Output
    let modules: Output

    init() throws {
        scratch = try Scratch()
        live = Output(folder: scratch.path + "/live", shownAs: "live")
        modules = Output(folder: scratch.path + "/modules", shownAs: "modules")
    }

    private func deliveries(_ version: String) throws -> [Delivery] {
        let files = ["a": version, "b/c": version, "d/\(version)/e": version, "old-\(version)/x": version]
        return [Delivery(try tree(files), to: modules), Delivery(try tree(files), to: live)]
    }

    /// Every file with its text, but for the locks' content.
    private func contents() throws -> [String: String] {
        var all: [String: String] = [:]
        for name in scratch.all { all[name] = scratch.get(name) ?? "folder" }
        return all
    }

    /// As the kernel would refuse in the middle of the commit: a folder stands where a file is renamed to.
    @Test(arguments: ["a", "b/c", "d/2/e"]) func aFailingCommitIsTakenBack(_ path: String) throws {
        _ = try Delivery.write(deliveries("1"), options: .init())
        let before = try contents()
        let transactions = try deliveries("2").map { Transaction($0, .init()) }
        for transaction in transactions { try transaction.open() }
        for transaction in transactions { try transaction.stage() }
        try transactions[0].commit()
        #expect(try contents() != before)
        // What was staged is lost, so that the rename fails.
        let target = try #require(transactions[1].plan.targets.first { $0.entry.path.text == path })
        let staged = target.staged.split(separator: "/").prefix(2).joined(separator: "/")
        try FileManager.default.removeItem(atPath: live.folder + "/" + Output.stageName + "/" + staged)
        #expect(throws: DiskProblem.self) { try transactions[1].commit() }
        for transaction in transactions.reversed() {
            #expect(transaction.rollBack().isEmpty)
            transaction.abandon()
        }
        #expect(try contents() == before)
        #expect(try live.compare(deliveries("1")[1].tree).isCurrent)
    }

    @Test func whatCannotBePutBackIsSaid() throws {
        _ = try Delivery.write(deliveries("1"), options: .init())
        try leaveHalf()
        // The next run repairs.
        #expect(try live.write(deliveries("2")[1].tree, options: .init(overwrite: true)).blocking.isEmpty)
    }

    private func leaveHalf() throws {
        let transaction = Transaction(try deliveries("2")[1], .init())
        try transaction.open()
        try transaction.stage()
        try transaction.commit()
        try FileManager.default.removeItem(atPath: live.folder + "/.tfgen-stage/saved")
        let failures = transaction.rollBack()
        #expect(failures.map(\.path).contains("live/a"))
        #expect(failures.allSatisfy { $0.error == SystemError(number: ENOENT) })
    }

    @Test func aLinkThatLeadsNowhereIsNoOutput() throws {
        link(live.folder, to: scratch.path + "/nowhere")
        for body in [{ _ = try live.write(tree(["a": "1"])) }, { _ = try live.compare(tree(["a": "1"])) }] {
            let problem = #expect(throws: DiskProblem.self) { try body() }
            #expect(problem?.diagnostic.code == .badLink)
        }
        let below = Output(folder: live.folder + "/x/y")
        #expect(throws: DiskProblem.self) { try below.write(tree(["a": "1"])) }
        try scratch.put("file", "")
        let onFile = Output(folder: scratch.path + "/new/../file/x")
        #expect(throws: DiskProblem.self) { try onFile.write(tree(["a": "1"])) }
        #expect(scratch.all == ["file", "live"] || scratch.all == ["file", "live", "new"])
    }

    @Test func foldersMadeForNothingAreRemoved() throws {
        try scratch.put("live/a", "theirs")
        let other = Output(folder: scratch.path + "/new/folder")
        let outcomes = try Delivery.write(
            [Delivery(tree(["a": "1"]), to: other), Delivery(tree(["a": "1"]), to: live)], options: .init())
        #expect(outcomes.map(\.written) == [0, 0] && scratch.all == ["live", "live/a"])
    }

    @Test func whatIsLostWhileItIsWrittenIsNotSaidToBeWritten() throws {
        let transaction = Transaction(Delivery(try tree(["a": "1", "b": "1"]), to: live), .init())
        try transaction.open()
        try transaction.stage()
        try transaction.commit()
        try transaction.verify()
        try scratch.put("live/b", "longer")
        #expect(throws: DiskProblem.self) { try transaction.verify() }
        try FileManager.default.removeItem(atPath: live.folder)
        let problem = #expect(throws: DiskProblem.self) { try transaction.verify() }
        #expect(problem?.diagnostic.code == .unwritable)
    }

    @Test func aSignalBeforeTheCommitLeavesNothing() throws {
        _ = try Delivery.write(deliveries("1"), options: .init())
        let before = try contents()
        defer { Interruption.reset() }
        #expect(Interruption.signal == nil)
        // The process that runs the tests may have been started with the signal ignored.
        signal(SIGTERM, SIG_DFL)
        Interruption.noted {
            kill(getpid(), SIGTERM)
            // Another thread takes it.
            for _ in 0..<2_000 where Interruption.signal == nil { usleep(1_000) }
        }
        #expect(Interruption.signal == SIGTERM)
        let problem = #expect(throws: DiskProblem.self) { try Delivery.write(deliveries("2"), options: .init()) }
        #expect(problem?.diagnostic.code == .interrupted)
        #expect(try contents() == before)
        Interruption.reset()
    }

    /// Where this user may read everything, it is tried in Tests/Trust alone.
    @Test(.enabled(if: geteuid() != 0, "this user may read everything"))
    func whatCannotBeReadIsAnErrorAndStaysInTheLock() throws {
        _ = try live.write(tree(["a": "1", "gone/x": "1", "kept": "1"]))
        chmod(live.folder + "/gone", 0)
        chmod(live.folder + "/a", 0)
        defer { chmod(live.folder + "/gone", 0o755) }
        let wanted = try tree(["a": "2", "kept": "1"])
        let comparison = try live.compare(wanted)
        #expect(comparison.unreadable.map(\.path.text) == ["a", "gone/x"])
        let outcome = try live.write(wanted, options: .init(overwrite: true, take: true, removesUnlisted: false))
        #expect(live.diagnostics(of: outcome.blocking, in: wanted).map(\.code) == [.unreadable, .unreadable])
        #expect(try live.knownLock().lock.entries.count == 3)
    }

    // MARK: - One file

    @Test func oneFileIsReplacedWhole() throws {
        let path = scratch.path + "/f"
        try scratch.put("f", "old")
        chmod(path, 0o640)
        // What a kill has left.
        try scratch.put(
            String(Disk.temporaryPath(for: path).dropFirst(scratch.path.count + 1)), "half of something longer")
        try Disk.replace(path, with: Array("new".utf8))
        var status = stat()
        #expect(scratch.get("f") == "new" && stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
        #expect(scratch.all == ["f"])
        let held = open(Disk.temporaryPath(for: path), O_CREAT | O_WRONLY, 0o600)
        #expect(flock(held, LOCK_EX) == 0)
        let problem = #expect(throws: DiskProblem.self) { try Disk.replace(path, with: [1]) }
        #expect(problem?.diagnostic.code == .busy && scratch.get("f") == "new")
        close(held)
        link(scratch.path + "/link", to: "f")
        for bad in ["/none", "/link", ""] {
            #expect(throws: DiskProblem.self) { try Disk.replace(scratch.path + bad, with: [1]) }
        }
        #expect(Disk.temporaryPath(for: "f").hasPrefix(".tfgen-"))
    }

    @Test func aNewFileReplacesNothing() throws {
        try Disk.writeNew(scratch.path + "/a/b/c", Array("1".utf8))
        #expect(scratch.get("a/b/c") == "1")
        #expect(throws: DiskProblem.self) { try Disk.writeNew(scratch.path + "/a/b/c", []) }
        #expect(throws: DiskProblem.self) { try Disk.writeNew(scratch.path + "/a/b/c/d", []) }
    }

    // MARK: - Places

    @Test func outputsAreApart() throws {
        let top = try #require(Disk.realPath(scratch.path))
        try scratch.put("repo/.git/HEAD", "")
        link(top + "/link", to: "repo")
        func problem(_ path: String, isRepository: Bool = true) -> OutputPlace.Problem? {
            OutputPlace.problem(with: top + path, boundary: top + "/repo", isRepository: isRepository)
        }
        #expect(
            problem("/repo/e") == nil && problem("/link/e/f") == nil && problem("/repo", isRepository: false) == nil)
        #expect(
            problem("/repo") == .repository && problem("/link") == .repository && problem("/repo/e/..") == .repository)
        #expect(problem("/repo/.git/x") == .toolFolder(".git") && problem("/other") == .outside(top + "/repo"))
        #expect(problem("/repo/a/.Terragrunt-cache/x") == .toolFolder(".terragrunt-cache"))
        #expect(problem("/repo-2") == .outside(top + "/repo"))
        #expect(OutputPlace.problem(with: "/", boundary: "/", isRepository: false) == .fileSystem)
        let home = try #require(getenv("HOME").map { String(cString: $0) })
        #expect(OutputPlace.problem(with: home, boundary: "/", isRepository: false) == .home)
        let all: [OutputPlace.Problem] = [.fileSystem, .home, .toolFolder(".git"), .repository, .outside("x")]
        #expect(Set(all.map { $0.words() }).count == 5)
        #expect(OutputPlace.overlap(top + "/repo/a", top + "/link/a") == .same)
        #expect(OutputPlace.overlap(top + "/repo/a/b", top + "/link/a") == .firstInSecond)
        #expect(OutputPlace.overlap(top + "/repo", top + "/repo/a") == .secondInFirst)
        #expect(OutputPlace.overlap(top + "/repo/a", top + "/repo/ab") == nil)
        // On many disks these are one.
        #expect(OutputPlace.overlap(top + "/repo/Live", top + "/repo/live") == .same)
        #expect(OutputPlace.overlap(top + "/repo/\u{E9}/x", top + "/repo/E\u{301}") == .firstInSecond)
        #expect(OutputPlace.overlapsByCaseAlone(top + "/repo/Live", top + "/repo/live/x"))
        #expect(!OutputPlace.overlapsByCaseAlone(top + "/repo/live", top + "/repo/live/X"))
        #expect(!OutputPlace.overlapsByCaseAlone(top + "/repo/a", top + "/repo/b"))
        #expect(OutputPlace.path(of: top + "/link/a", below: top + "/repo") == "a")
        #expect(OutputPlace.path(of: top + "/repo", below: top + "/repo/a") == nil)
    }
}
