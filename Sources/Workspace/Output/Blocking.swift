import Diagnostics
import FileTree

/// The errors for what keeps a render from writing.
extension Output {
    /// One error for each file that is in the way. Where a folder's place is taken by a file, all files below have
    /// the same obstacle, and only one error is given.
    package func diagnostics(of entries: [Comparison.Entry], in tree: RenderedTree) -> [Diagnostic] {
        var obstacles: Set<String> = []
        return entries.compactMap { entry in
            let path = path(of: entry.path.text)
            switch entry.state {
            case .unreadable(let why):
                return .error(
                    .unreadable, "cannot read \"\(path)\": \(why)", at: nil,
                    help: "give yourself the right to read it; until then it is not known whether it is up to date")
            case .foreign(let obstacle):
                let place = entry.finding.isOnTheWay ? firstObstacle(on: entry.path) : entry.path.text
                return obstacles.insert(place).inserted ? foreign(obstacle, at: place, of: entry) : nil
            case .unlisted:
                return .error(
                    .unlisted,
                    "\"\(path)\" carries tfgen's header, and \"\(self.path(of: Lock.name))\" does not know it",
                    at: nil, help: "restore its line of the lock, or replace it with `--take`")
            case .hiding(let file): return hiding(file, at: entry.path, named: path)
            case .kept:
                return .error(
                    .kept, "\"\(self.path(of: Lock.name))\" names \"\(path)\", which tfgen never touches", at: nil,
                    help: "remove its line from the lock")
            case .edited where entry.index == nil: return editedOrphan(entry, path)
            case .stale, .missing, .edited, .orphaned: return edited(entry, at: path, in: tree)
            }
        }
    }

    /// The error for a file that Terragrunt would take for one of the tree.
    private func hiding(_ file: HidingFile, at place: RelativePath, named path: String) -> Diagnostic {
        let count = file.victims.count - 1
        let others = count == 0 ? "" : " and \(count) other\(count == 1 ? "" : "s")"
        let help =
            if let reader = file.reader {
                "no unit of the estate explains \"\(self.path(of: reader.text))\", which may read it: let that read another "
                    + "file, then remove this one"
            } else {
                switch file.refusal {
                case nil: "remove it, or let it be removed with `--take`"
                case .noFile: "move it away: it is not an ordinary file, and tfgen removes no other"
                case .carriesHeader:
                    "it carries tfgen's header: remove it, or let it be removed with `--remove-unlisted`"
                case .kept:
                    "move it away: tfgen reads it, or it lies in a hidden folder, and such files are never removed"
                case .outside: "remove it, or let a render of the whole estate remove it with `--take`"
                }
            }
        return .error(
            .hiding,
            "\"\(path)\" hides the \"\(place.name)\" of tfgen from "
                + "\"\(self.path(of: file.victims.first?.text ?? ""))\"\(others)", at: nil, help: help)
    }

    /// The error for an obstacle; `place` is where it is, which may be a folder above the file.
    private func foreign(_ obstacle: PathObstacle, at place: String, of entry: Comparison.Entry) -> Diagnostic {
        let name = place == entry.path.text ? "" : ": \"\(path(of: place))\""
        let canBeTaken = !entry.finding.isOnTheWay && (obstacle == .file || obstacle == .symbolicLink)
        let help = "move it away, or remove it where it is not needed"
        return .error(
            .foreign, "\(obstacle.words) is in the way of \"\(path(of: entry.path.text))\"\(name)", at: nil,
            help: canBeTaken ? help + ", or let it be replaced with `--take`" : help)
    }

    /// The error for an edited file that the tree no longer has, and that would be removed.
    private func editedOrphan(_ entry: Comparison.Entry, _ path: String) -> Diagnostic {
        let help =
            entry.finding.carriesHeader
            ? "keep the file elsewhere, or give it up with `--overwrite`"
            : "keep the file elsewhere, or remove it yourself: it no longer says that it is tfgen's"
        return .error(.edited, "\"\(path)\" was changed by hand, and would be removed", at: nil, help: help)
    }

    /// The first part of the path that is not a folder itself, as a link to one is not: it is in the way of all files
    /// below.
    private func firstObstacle(on path: RelativePath) -> String {
        var end = path.text.utf8.startIndex
        while let slash = path.text.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
            let part = String(path.text[..<slash])
            let here = Disk.join(folder, part)
            if Disk.isLink(here) || Disk.kind(here) != .folder { return part }
            end = path.text.utf8.index(after: slash)
        }
        return path.text
    }

    /// The error for an edited file, with the line at which it differs first.
    private func edited(_ entry: Comparison.Entry, at path: String, in tree: RenderedTree) -> Diagnostic {
        let help = "move the change into the estate or the template, or give it up with `--overwrite`"
        let bytes = contents(of: entry.path)
        let span = bytes.flatMap { bytes in
            firstDifference(SourceFile(path: path, bytes: bytes), from: tree.bytes(for: entry))
        }
        return .error(.edited, "\"\(path)\" was changed by hand", at: span, help: help)
    }

    /// The first line of the file on the disk that is not as it should be.
    private func firstDifference(_ file: SourceFile, from wanted: [UInt8]) -> Span {
        var at = 0
        while at < file.bytes.count, at < wanted.count, file.bytes[at] == wanted[at] { at += 1 }
        let line = file.line(at: at)
        return Span(file: file, start: line.start, end: line.start + line.text.utf8.count)
    }

    /// What a render would change in one file, as `diff -u` writes it: from the text on the disk to the text of the
    /// tree.
    package func difference(at entry: Comparison.Entry, in tree: RenderedTree) -> String {
        let new = tree.file(of: entry).map { _ in tree.bytes(for: entry) }
        return UnifiedDiff.text(
            old: contents(of: entry.path), new: new, path: path(of: entry.path.text), hiding: SecretLines.hiding)
    }
}
