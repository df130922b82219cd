import Diagnostics
import FileTree
import Foundation
import TestSupport
import Testing

@testable import Workspace

@Suite struct GitTests {
    private func code(_ body: () throws -> Void) -> (code: Code, help: String)? {
        do { try body() } catch {
            return (error as? DiskProblem).map { ($0.diagnostic.code, $0.diagnostic.help ?? "") }
        }
        return nil
    }

    @Test func findsTheRepositoryAndItsRevisions() throws {
        let repository = try Repository()
        try repository.scratch.put("a/b", "1")
        try repository.commit()
        let git = try #require(GitRepository(containing: repository.path + "/a"))
        #expect(git.top == repository.path && GitRepository(containing: "/") == nil)
        #expect(GitRepository(containing: repository.path + "/none") == nil)
        try repository.git("branch", "base")
        try repository.git("tag", "--annotate", "v1", "--message", "x")
        try repository.scratch.put("a/b", "2")
        try repository.commit()
        let (head, base) = (try git.commit("HEAD"), try git.commit("base"))
        #expect(try git.commit("v1") == base && head != base && git.mergeBase(head, base) == base && !git.isShallow())
        #expect(try repository.revision("v1").read(repository.path + "/a/b") == Array("1".utf8))
        for bad in ["none", "", "--all", "a\nb", "HEAD:a"] {
            #expect(code { _ = try git.commit(bad) }?.code == .revision, "\(bad)")
        }
        try repository.git("checkout", "--quiet", "--orphan", "other")
        try repository.commit()
        let found = code { _ = try git.mergeBase(git.commit("HEAD"), base) }
        #expect(found?.code == .revision && found?.help.contains("--no-merge-base") == true)
        #expect(
            code { _ = try GitRevision(GitCommit(id: String(repeating: "0", count: 40)), of: git) }?.code == .revision)
    }

    @Test func aShallowCloneNamesWhatIsMissing() throws {
        let origin = try Repository()
        try origin.scratch.put("a", "1")
        try origin.commit()
        try origin.scratch.put("a", "2")
        try origin.commit()
        let clone = try Repository(cloneOf: origin, "--depth=1")
        let git = try #require(GitRepository(containing: clone.path))
        #expect(try git.isShallow() && clone.revision().read(clone.path + "/a") == Array("2".utf8))
        #expect(code { _ = try git.commit("HEAD~1") }?.help.contains("fetch-depth: 0") == true)
    }

    @Test func readsInALinkedWorktreeWhateverAHookSets() throws {
        let repository = try Repository()
        try repository.scratch.put("a", "1")
        try repository.commit()
        let other = try Scratch()
        try repository.git("worktree", "add", "--quiet", other.path + "/linked", "-b", "linked")
        setenv("GIT_DIR", "/nowhere", 1)
        defer { unsetenv("GIT_DIR") }
        let git = try #require(GitRepository(containing: other.path + "/linked"))
        #expect(git.top.hasSuffix("/linked"))
        #expect(try GitRevision(git.commit("linked"), of: git).read(git.top + "/a") == Array("1".utf8))
    }

    @Test func submodulesAndPointersAreNamed() throws {
        let inner = try Repository()
        try inner.scratch.put("x", "1")
        try inner.commit()
        let repository = try Repository()
        try repository.git("submodule", "--quiet", "add", "file://" + inner.path, "sub")
        let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
        try repository.scratch.put("big.zip", pointer)
        try repository.commit()
        let revision = try repository.revision()
        let path = repository.path
        #expect(revision.kind(of: path + "/sub") == .other)
        for (name, reason) in [("sub", SourceProblem.Reason.notAFile), ("sub/x", .notAFile), ("big.zip", .refused)] {
            let problem = #expect(throws: SourceProblem.self) { try revision.read(path + "/" + name) }
            #expect(problem?.reason == reason)
        }
        #expect(throws: SourceProblem.self) { try revision.list(path + "/sub") }
    }

    /// A repository's configuration starts no program, and what a partial clone lacks is not fetched.
    @Test func runsNothingOfTheRepositorys() throws {
        let origin = try Repository()
        try origin.scratch.put("a", "1")
        try origin.commit()
        try origin.git("config", "uploadpack.allowFilter", "true")
        let clone = try Repository(cloneOf: origin, "--filter=blob:none", "--no-checkout")
        let trap = clone.path + "/trap"
        for name in ["core.fsmonitor", "core.pager", "core.sshCommand", "remote.origin.uploadpack", "alias.cat-file"] {
            try clone.git("config", name, "touch \(trap); false")
        }
        try clone.git("config", "filter.x.smudge", "touch \(trap)")
        try clone.scratch.put(".git/info/attributes", "* filter=x diff=x\n")
        let problem = #expect(throws: SourceProblem.self) { try clone.revision().read(clone.path + "/a") }
        #expect(problem?.reason == .refused && Disk.kind(trap) == nil)
    }

    @Test func namesThatDifferInTheirBytesOnly() throws {
        let repository = try Repository()
        try repository.scratch.put("é", "composed")
        try repository.scratch.put("e\u{301}", "decomposed")
        try repository.commit()
        let revision = try repository.revision()
        #expect(try revision.read(repository.path + "/é") == Array("composed".utf8))
        #expect(try revision.read(repository.path + "/e\u{301}") == Array("decomposed".utf8))
    }

    @Test func tenThousandFilesAreReadInLessThanASecond() throws {
        let repository = try Repository()
        for index in 0..<10_000 where index % 100 == 0 {
            for file in index..<index + 100 { try repository.scratch.put("d\(index)/f\(file)", "file \(file)\n") }
        }
        try repository.commit()
        let seconds = try processorSeconds {
            let revision = try repository.revision()
            let files = try revision.walk(repository.path)
            #expect(files.count == 10_000)
            for file in files { _ = try revision.read(file) }
        }
        // Generous, because this is a debug build.
        #expect(seconds < 5)
        print("10,000 files of a revision: \(seconds) s of processor time, without git's own")
    }
}
