import FileTree

extension GitRevision {
    /// What stands at a path, and the path without links.
    struct Place: Sendable {
        let path: String
        let entry: GitTree.Entry
    }

    /// What a revision has read so far. Trees are kept, files are not: a file is read once, its folder for each of them.
    struct State: ~Copyable {
        private var objects: GitObjects
        private var trees: [String: GitTree]
        private let root: String

        /// The id is of no object: the top folder is known from the beginning.
        private static let topEntry = GitTree.Entry(name: "", kind: .folder, id: "")
        /// As many links as Linux follows (path_resolution(7)).
        private static let linkLimit = 40

        init(objects: consuming GitObjects, root: String, top: GitTree) {
            self.objects = objects
            self.root = root
            trees = [Self.topEntry.id: top]
        }

        mutating func bytes(_ entry: GitTree.Entry, at path: String) throws(SourceProblem) -> [UInt8] {
            let answer: GitObjects.Answer
            do throws(SystemError) { answer = try objects.read(entry.id, limit: Disk.sizeLimit) } catch {
                throw SourceProblem(path, .refused, words: "`git cat-file` does not answer: \(error.words)")
            }
            switch answer {
            case .bytes(let bytes): return bytes
            case .tooLarge: throw SourceProblem(path, .tooLarge, words: "it is larger than 16 MiB")
            case .missing: throw SourceProblem(path, .refused, words: "the clone does not have the object \(entry.id)")
            }
        }

        mutating func tree(_ entry: GitTree.Entry, at path: String) throws(SourceProblem) -> GitTree {
            if let known = trees[entry.id] { return known }
            guard let tree = GitTree(try bytes(entry, at: path), idLength: entry.id.utf8.count / 2) else {
                throw SourceProblem(path, .refused, words: "the object \(entry.id) is not a folder as git stores it")
            }
            trees[entry.id] = tree
            return tree
        }

        /// Follows a path name by name, with every link on the way, as a file system would.
        mutating func locate(_ path: String) throws(SourceProblem) -> Place {
            guard let below = SourcePath.relative(path, to: root) else {
                throw SourceProblem(path, .notThere, words: "it lies outside of the repository")
            }
            var waiting = Array(SourcePath.names(in: below).reversed())
            var entered: [GitTree.Entry] = []
            var links = Links()
            while let name = waiting.popLast() {
                if waiting.count < links.remaining { links.leave() }
                if name == "." { continue }
                if name == ".." {
                    guard entered.popLast() != nil else { throw outside(path, links.path) }
                    continue
                }
                let here = self.path(entered)
                let entry = try self.entry(name, in: entered.last ?? Self.topEntry, at: here, links.path, for: path)
                if entry.kind != .link {
                    entered.append(entry)
                    continue
                }
                links.enter(SourcePath.join(here, name), remaining: waiting.count)
                if links.count > Self.linkLimit {
                    throw badLink(path, to: links.path, words: "is a symbolic link in a circle")
                }
                let target = String(decoding: try bytes(entry, at: path), as: UTF8.self)
                if target.hasPrefix("/") {
                    guard let inside = SourcePath.relative(SourcePath.join("/", target), to: root) else {
                        throw outside(path, links.path)
                    }
                    entered = []
                    waiting += SourcePath.names(in: inside).reversed()
                } else {
                    waiting += SourcePath.names(in: target).reversed()
                }
            }
            return Place(path: self.path(entered), entry: entered.last ?? Self.topEntry)
        }

        private mutating func entry(
            _ name: String, in folder: GitTree.Entry, at here: String, _ link: String?, for path: String
        ) throws(SourceProblem) -> GitTree.Entry {
            if folder.kind == .submodule { throw .submodule(path, here) }
            if folder.kind == .folder, let entry = try tree(folder, at: here)[name] { return entry }
            if let link { throw badLink(path, to: link, words: "is a symbolic link that leads to nothing") }
            let words =
                folder.kind == .folder ? "there is no such file or folder" : "a part of the path is not a folder"
            throw SourceProblem(path, .notThere, words: words)
        }

        private func path(_ entered: [GitTree.Entry]) -> String {
            entered.reduce(into: root == "/" ? "" : root) { $0 += "/" + $1.name }
        }

        private func outside(_ path: String, _ link: String?) -> SourceProblem {
            badLink(path, to: link, words: "is a symbolic link that leads out of the repository")
        }

        private func badLink(_ path: String, to link: String?, words: String) -> SourceProblem {
            let what = link == nil || link == path ? "it" : "\"\(link ?? "")\""
            return SourceProblem(path, .badLink, words: "\(what) \(words)")
        }
    }

    /// The link whose target is being followed: what is missing there is the link's fault.
    private struct Links {
        /// The outermost link, as long as names of its target are waiting.
        private(set) var path: String?
        /// How many names wait behind those of the target.
        private(set) var remaining = 0
        /// How many links there were in all.
        private(set) var count = 0

        mutating func enter(_ link: String, remaining: Int) {
            count += 1
            if path != nil { return }
            path = link
            self.remaining = remaining
        }

        mutating func leave() {
            path = nil
            remaining = 0
        }
    }
}
