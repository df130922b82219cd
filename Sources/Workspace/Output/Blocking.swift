import Diagnostics
import FileTree

/// Saying what keeps a render from writing.
extension Output {
    /// One error for each file that is in the way.
    package func diagnostics(of entries: [Comparison.Entry], in tree: RenderedTree) -> [Diagnostic] {
        var obstacles: Set<String> = []
        return entries.compactMap { entry in
            let path = path(of: entry.path.text)
            switch entry.state {
            case .foreign(.unreadable(let why)):
                return .error(.unreadable, "cannot read \"\(path)\": \(why)", at: nil)
            case .foreign(let obstacle):
                let what = obstacle == .file ? "a file that tfgen did not write" : obstacle.words
                let place = firstObstacle(on: entry.path)
                guard obstacles.insert(place).inserted else { return nil }
                let name = place == entry.path.text ? "" : ": \"\(self.path(of: place))\""
                return .error(
                    .foreign, "\(what) is in the way of \"\(path)\"\(name)", at: nil,
                    help: "move it away, or remove it where it is not needed; tfgen never touches it")
            default: return edited(entry, path, tree)
            }
        }
    }

    /// The first part of the path that is something else than a folder: all files below have it in their way.
    private func firstObstacle(on path: RelativePath) -> String {
        var end = path.text.utf8.startIndex
        while let slash = path.text.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
            let part = String(path.text[..<slash])
            if Disk.kind(Disk.join(folder, part)) != .folder { return part }
            end = path.text.utf8.index(after: slash)
        }
        return path.text
    }

    private func edited(_ entry: Comparison.Entry, _ path: String, _ tree: RenderedTree) -> Diagnostic {
        let help = "move the change into the estate or the template, or give it up with `--overwrite`"
        guard let index = entry.index, tree.files.indices.contains(index), let bytes = contents(of: entry.path) else {
            let message = "\"\(path)\" was changed by hand, and would be removed"
            return .error(.edited, message, at: nil, help: "keep the file elsewhere, or give it up with `--overwrite`")
        }
        let span = firstDifference(SourceFile(path: path, bytes: bytes), tree.files[index].bytes)
        return .error(.edited, "\"\(path)\" was changed by hand", at: span, help: help)
    }

    /// The first line of the file on the disk that is not as it is to be.
    private func firstDifference(_ file: SourceFile, _ wanted: [UInt8]) -> Span {
        var at = 0
        while at < file.bytes.count, at < wanted.count, file.bytes[at] == wanted[at] { at += 1 }
        let line = file.line(at: at)
        return Span(file: file, start: line.start, end: line.start + line.text.utf8.count)
    }

    /// What a render would change in one file, as `diff -u` writes it: the disk's text against the tree's.
    package func difference(at entry: Comparison.Entry, in tree: RenderedTree) -> String {
        let new = entry.index.flatMap { tree.files.indices.contains($0) ? tree.files[$0].bytes : nil }
        return UnifiedDiff.text(old: contents(of: entry.path), new: new, path: path(of: entry.path.text))
    }
}
