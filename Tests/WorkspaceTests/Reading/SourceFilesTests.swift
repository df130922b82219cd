import Diagnostics
import FileTree
import Foundation
import Testing

@testable import Workspace

/// A git repository in a folder of its own.
final class Repository {
    let scratch: Scratch
    let path: String

    init() throws {
        scratch = try Scratch()
        path = try #require(Disk.realPath(scratch.path))
        try git("init", "--quiet", "--initial-branch=main")
    }

    init(cloneOf other: Repository, _ options: String...) throws {
        scratch = try Scratch()
        path = try #require(Disk.realPath(scratch.path))
        try git(["clone", "--quiet"] + options + ["file://" + other.path, "."])
    }

    @discardableResult func git(_ arguments: String...) throws -> String { try git(arguments) }

    @discardableResult func git(_ arguments: [String]) throws -> String {
        let identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"]
        // Another test may have set GIT_DIR, which all tests of this process share.
        let result = try Program.run(["env", "-u", "GIT_DIR", "git", "-C", path] + identity + arguments)
        #expect(result.status == 0, "git \(arguments): \(String(decoding: result.messages, as: UTF8.self))")
        return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "x")
    }

    func revision(_ name: String = "HEAD") throws -> GitRevision {
        let repository = try #require(GitRepository(containing: path))
        return try GitRevision(repository.commit(name), of: repository)
    }
}

func link(_ path: String, to target: String) { #expect(symlink(target, path) == 0) }

/// The disk and a revision of it answer alike, link by link.
@Suite struct SourceFilesTests {
    private let repository: Repository
    private let disk: DiskFiles
    private let revision: GitRevision

    init() throws {
        repository = try Repository()
        let path = repository.path
        for name in ["a/b.tf", "a/B.tf", "a/c/d.tf", "a-b/x", "é/x", "top"] { try repository.scratch.put(name, name) }
        chmod(path + "/a/b.tf", 0o755)
        link(path + "/a/to-file", to: "../top")
        link(path + "/a/to-folder", to: "../a-b/.")
        link(path + "/a/twice", to: "to-folder/../a/to-file")
        link(path + "/a/to-top", to: "..")
        link(path + "/a/absolute", to: path + "/top")
        link(path + "/a/dangling", to: "../none")
        link(path + "/a/outside", to: "../../../../../../../../../etc/passwd")
        link(path + "/a/outside-absolute", to: "/etc/passwd")
        link(path + "/a/circle", to: "circle-2")
        link(path + "/a/circle-2", to: "circle")
        link(path + "/a/above", to: "../a")
        try repository.commit()
        disk = try DiskFiles(root: path)
        revision = try repository.revision()
    }

    static let paths = [
        "", "a", "a/b.tf", "a/B.tf", "a/c", "a/c/d.tf", "top", "top/x", "none", "none/x", "é/x", "a/to-file",
        "a/to-folder",
        "a/to-folder/x", "a/to-folder/none", "a/twice", "a/to-top", "a/to-top/a/to-top/top", "a/absolute", "a/dangling",
        "a/dangling/x", "a/outside", "a/outside-absolute", "a/circle", "a/circle/x", "a/above/c/d.tf", "a/to-file/x",
    ]

    private func answer<Result>(_ body: () throws -> Result) -> String {
        do { return "\(try body())" } catch { return (error as? SourceProblem).map { "\($0.reason)" } ?? "?" }
    }

    @Test(arguments: paths) func answersAlike(_ below: String) throws {
        let path = SourcePath.join(repository.path, below)
        #expect(disk.kind(of: path) == revision.kind(of: path))
        #expect(answer { try disk.read(path) } == answer { try revision.read(path) })
        #expect(answer { try disk.resolve(path) } == answer { try revision.resolve(path) })
        // The repository itself is on the disk only.
        let names = answer { try disk.list(path).filter { $0.name != ".git" } }
        #expect(names == answer { try revision.list(path) })
    }

    @Test func saysWhatIsThere() throws {
        for files in [disk, revision] as [any SourceFiles] {
            let a = SourcePath.join(files.root, "a")
            let entries = try files.list(a)
            #expect(entries.map(\.name).prefix(3) == ["B.tf", "above", "absolute"] && entries.count == 14)
            #expect(entries.filter(\.isExecutable).map(\.name) == ["b.tf"])
            #expect(entries.filter { $0.kind == .other }.count == 5 && entries.filter(\.isLink).count == 11)
            #expect(try files.read(a + "/twice") == Array("top".utf8))
            for name in ["dangling", "outside", "outside-absolute", "circle", "circle-2"] {
                let problem = #expect(throws: SourceProblem.self) { try files.read(a + "/" + name) }
                #expect(problem?.reason == .badLink)
            }
            let problem = #expect(throws: SourceProblem.self) { try files.read(a + "/dangling/x") }
            #expect(problem?.words == "\"\(a)/dangling\" is a symbolic link that leads to nothing")
        }
    }

    @Test func walksThroughLinksAndStopsAtCircles() throws {
        for files in [disk, revision] as [any SourceFiles] {
            let folder = SourcePath.join(files.root, "a-b")
            #expect(try files.walk(folder) == [folder + "/x"])
            let circle = #expect(throws: SourceProblem.self) {
                try files.walk(files.root, skipping: { $0.kind == .other || $0.name == ".git" })
            }
            #expect(circle?.reason == .badLink && circle?.path.hasSuffix("/a/above") == true)
            let bad = #expect(throws: SourceProblem.self) {
                try files.walk(files.root + "/a", skipping: { $0.kind == .folder })
            }
            #expect(bad?.path.hasSuffix("/a/circle") == true)
        }
    }

    @Test func aNameThatIsNotTextIsListed() throws {
        let folder = repository.path + "/bad"
        mkdir(folder, 0o755)
        let raw = "\(folder)/".utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
        close(open(Array(raw), O_CREAT | O_WRONLY, 0o644))
        #expect(try disk.list(folder).map(\.kind) == [.other])
        try repository.commit()
        #expect(try repository.revision().list(folder).map(\.kind) == [.other])
    }

    @Test func theWholeDiskHasNoOutside() throws {
        let files = DiskFiles()
        #expect(try files.read(repository.path + "/a/to-file") == Array("top".utf8))
        #expect(files.kind(of: repository.path + "/a/outside") == .file && files.kind(of: "/no-such-thing") == nil)
        #expect(throws: SourceProblem.self) { try DiskFiles(root: repository.path + "/none") }
        #expect(throws: SourceProblem.self) { try DiskFiles(root: repository.path + "/top") }
    }

    @Test func refusesWhatIsNoSource() throws {
        let path = repository.path
        mkfifo(path + "/pipe", 0o644)
        try repository.scratch.put("large", "")
        truncate(path + "/large", Disk.sizeLimit + 1)
        #expect(answer { try disk.read(path + "/pipe") } == "notAFile" && disk.kind(of: path + "/pipe") == .other)
        #expect(answer { try disk.read(path + "/large") } == "tooLarge")
        #expect(answer { try disk.read(path) } == "notAFile" && answer { try disk.list(path + "/top") } == "notThere")
        try repository.commit()
        let large = try repository.revision()
        #expect(answer { try large.read(path + "/large") } == "tooLarge")
        // The answers stay in step.
        #expect(try large.read(path + "/top") == Array("top".utf8))
    }

    @Test func anOverlayAddsAndReplaces() throws {
        let path = repository.path
        let texts = ["\(path)/top": "new", "\(path)/a/z.tf": "z", "\(path)/new/folder/x": "x"]
        let files = OverlayFiles(texts.mapValues { Array($0.utf8) }, over: disk)
        #expect(files.root == path)
        #expect(
            try files.read(path + "/top") == Array("new".utf8) && files.read(path + "/a/b.tf") == Array("a/b.tf".utf8))
        #expect(files.kind(of: path + "/new") == .folder && files.kind(of: path + "/new/folder/x") == .file)
        #expect(files.kind(of: path + "/none") == nil && files.kind(of: path + "/a") == .folder)
        #expect(try files.list(path + "/new") == [SourceEntry(name: "folder", kind: .folder)])
        #expect(try files.list(path + "/a").last?.name == "z.tf" && files.list(path + "/a-b").count == 1)
        #expect(try files.list(path).map(\.name).sorted() == [".git", "a", "a-b", "new", "top", "é"])
        #expect(try files.resolve(path + "/new/folder") == path + "/new/folder")
        #expect(try files.resolve(path + "/a/to-file") == path + "/top")
        #expect(try files.walk(path + "/new") == [path + "/new/folder/x"])
    }
}
