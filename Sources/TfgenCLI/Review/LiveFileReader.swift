import Diagnostics
import Engine
import FileTree
import Review
import Workspace

/// Finds the files of the live trees and of the rendered modules that no model renders and that are not alike on both
/// sides.
struct LiveFileReader {
    /// One side: what git lists, what its model renders, and where its files are read.
    struct Side {
        let listing: LiveListing
        let review: ReviewSide
        /// The files of the rendered modules by their paths; nil where they are not known.
        let modules: Set<String>?
        let files: any SourceFiles
        /// The folders of the modules that are not rendered, by their names; empty where no unit takes along what is
        /// hidden.
        let folders: [String: String]
    }

    let base: Side
    let head: Side
    let shown: ShownPaths
    /// Tells which files of the work tree git ignores; nil where the head is a commit.
    let repository: GitRepository?
    /// Whether the listings of the live tree know it already.
    let areListedByGit: Bool
    /// Whether the head's lock has a path: tfgen wrote it, and `tfgen check` says what is to become of it.
    let isLocked: (String) -> Bool

    /// The files of the live trees, and of the modules where those of both sides are known, each in the order of the
    /// bytes of their paths.
    func all() -> [LiveFile] {
        let found = live() + modules()
        let known = Set(found.map(\.shown))
        return found + hidden().filter { !known.contains($0.shown) }
    }

    /// The hidden files of the folders of modules that are not rendered.
    private func hidden() -> [LiveFile] {
        Set(base.folders.keys).union(head.folders.keys).sorted().flatMap { name -> [LiveFile] in
            func tree(_ side: Side) -> Tree {
                let folder = side.folders[name] ?? base.folders[name] ?? head.folders[name] ?? ""
                return Tree(.init(hiddenIn: folder, side.files), rendered: [], side.files)
            }
            return different(tree(base), tree(head), areListedByGit: false) { .folder(module: name, path: $0) }
        }
    }

    private func live() -> [LiveFile] {
        // The words of the models are compared as such.
        let sources = Set([base, head].flatMap { $0.review.sourcePaths })
        func tree(_ side: Side) -> Tree {
            Tree(side.listing.live, rendered: Set(side.review.live.map(\.path.text)), side.files)
        }
        let units = base.review.unitFolders.union(head.review.unitFolders)
        let above = LiveListing.above(units)
        return different(tree(base), tree(head)) { path in
            guard path != Lock.name, isRelevant(path, units: units, above: above) else { return nil }
            return sources.contains(shown(SourcePath.join(head.listing.live.folder, path))) ? nil : .live(path)
        }
    }

    private func modules() -> [LiveFile] {
        guard let old = base.modules, let new = head.modules else { return [] }
        return different(
            Tree(base.listing.modules, rendered: old, base.files), Tree(head.listing.modules, rendered: new, head.files)
        ) { path in
            head.review.evaluated?.estate.catalog.module(ofFile: path).map { .module($0) }
        }
    }

    // MARK: - Two trees

    /// The files of one side that its model does not render, with the ids of their objects in a commit.
    private struct Tree {
        let folder: String
        let others: [String: String?]
        let rendered: Set<String>
        let files: any SourceFiles

        init(_ listed: LiveListing.Tree, rendered: Set<String>, _ files: any SourceFiles) {
            folder = listed.folder
            others = Dictionary(
                listed.files.lazy.filter { !rendered.contains($0.path) }.map { ($0.path, $0.id) },
                uniquingKeysWith: { first, _ in first })
            self.rendered = rendered
            self.files = files
        }
    }

    /// - Parameter owner: what a path is a part of; nil for one that Terragrunt does not read.
    private func different(
        _ base: Tree, _ head: Tree, areListedByGit: Bool? = nil, owner: (String) -> CommittedFiles.File.Owner?
    ) -> [LiveFile] {
        let paths = Set(base.others.keys).union(head.others.keys)
        let found = paths.sorted(by: ByteOrder.precedes).compactMap { path -> LiveFile? in
            if let old = base.others[path] ?? nil, let new = head.others[path] ?? nil, old == new { return nil }
            // What the model renders now in its place is not a file of somebody else any more.
            if head.others[path] == nil, head.rendered.contains(path) { return nil }
            guard let owner = owner(path) else { return nil }
            // What is left over of the base's model is none either, as long as nobody changes it.
            let isBefore = base.others[path] != nil || base.rendered.contains(path)
            let old = isBefore ? source(path, base) : nil
            let new = head.others[path] != nil ? source(path, head) : nil
            if old == nil, new == nil { return nil }
            let mode = old == nil || new == nil ? nil : mode(of: path, base, head)
            if let old, let new, mode == nil, Self.areSame(old.bytes, new.bytes) { return nil }
            return LiveFile(path: path, owner: owner, before: old, after: new, mode: mode)
        }
        return areListedByGit ?? self.areListedByGit ? found : withoutIgnored(found, head)
    }

    /// The files without those of the work tree that git ignores.
    private func withoutIgnored(_ found: [LiveFile], _ head: Tree) -> [LiveFile] {
        let paths = found.filter { $0.after != nil }.map { SourcePath.join(head.folder, $0.path) }
        guard !paths.isEmpty, let listed = try? repository?.files(at: paths) else { return found }
        let ignored = Set(paths).subtracting(listed.map(\.path))
        return found.filter { !ignored.contains(SourcePath.join(head.folder, $0.path)) }
    }

    /// Whether a file stands in a unit's folder or in one above it, or makes a unit of its own.
    private func isRelevant(_ path: String, units: Set<String>, above: Set<String>) -> Bool {
        let around = SourcePath.folders(around: path)
        if around.contains(where: units.contains) || above.contains(around.first ?? "") { return true }
        return LiveFile.makesUnit(path) && !isLocked(path)
    }

    /// The text on one side; for what is there and cannot be read, such as a link to a folder, the path that it stands
    /// for, and nil where nothing is.
    private func source(_ path: String, _ tree: Tree) -> SourceFile? {
        let full = SourcePath.join(tree.folder, path)
        do throws(SourceProblem) {
            return SourceFile(path: shown(full), bytes: try tree.files.read(full))
        } catch {
            if error.reason == .notThere { return nil }
            let target = (try? tree.files.resolve(full)).map { shown($0) } ?? error.words
            return SourceFile(path: shown(full), bytes: Array("\(target)\n".utf8))
        }
    }

    /// That a file may be run in one of two trees alone; nil where it is not known.
    private func mode(of path: String, _ base: Tree, _ head: Tree) -> ModeChange? {
        guard self.base.review.knowsModes, self.head.review.knowsModes else { return nil }
        return ModeChange(
            from: base.files.isExecutable(SourcePath.join(base.folder, path)),
            to: head.files.isExecutable(SourcePath.join(head.folder, path)))
    }

    /// Whether two texts are the same but for their line ends, which a checkout may change.
    private static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if ByteOrder.areEqual(left, right) { return true }
        func plain(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != UInt8(ascii: "\r") } }
        return plain(left) == plain(right)
    }
}
