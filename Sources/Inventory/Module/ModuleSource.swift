import Catalog
import Diagnostics
import HCL

/// Where the text of modules comes from. Paths are relative to one folder, with `/` between their parts.
package protocol ModuleFiles: FileSource {
    /// The `.tf` files of a folder itself, parsed, in the order of their names. `""` is the folder of all paths.
    func terraform(in folder: String) -> [SyntaxTree]

    /// The names of the files of a folder itself.
    func names(in folder: String) -> [String]
}

extension ModuleFiles {
    /// Why the resources of the module in a folder are not known, as the end of a sentence: files in JSON syntax do not say
    /// which of their members are blocks, and override files change what others declare. Nil where it has none of them.
    func obstacle(in folder: String) -> String? {
        let names = names(in: folder).filter(ModuleFile.isTerraform).sorted()
        if let json = names.first(where: { $0.hasSuffix(".json") }) { return "\(json) is not evaluated" }
        return names.first(where: ModuleFile.isOverride).map { "\($0) is not evaluated" }
    }
}

/// Modules that are held in memory, for tests and tools.
package struct TextFiles: ModuleFiles {
    private let texts: [String: SourceFile]
    private let trees: [String: [SyntaxTree]]

    /// Files by their paths.
    package init(_ files: [(path: String, source: SourceFile)]) {
        var texts: [String: SourceFile] = [:]
        var trees: [String: [SyntaxTree]] = [:]
        for file in files.sorted(by: { $0.path < $1.path }) {
            texts[file.path] = file.source
            if file.path.hasSuffix(".tf") {
                trees[FolderPath.parent(of: file.path), default: []].append(SyntaxTree.parse(file.source))
            }
        }
        self.texts = texts
        self.trees = trees
    }

    package func terraform(in folder: String) -> [SyntaxTree] { trees[folder] ?? [] }

    package func names(in folder: String) -> [String] {
        texts.keys.filter { FolderPath.parent(of: $0) == folder }.compactMap {
            $0.split(separator: "/").last.map(String.init)
        }
    }

    package func read(_ path: String) -> [UInt8]? { texts[path]?.bytes }
    package func exists(_ path: String) -> Bool { texts[path] != nil }

    package func list(below path: String) -> [String] {
        let start = path == "." || path.isEmpty ? "" : path + "/"
        return texts.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }.sorted()
    }
}

/// Works with paths of folders that are plain texts, relative to one folder.
enum FolderPath {
    /// The folder of a file; `""` where the path has one part.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    /// The path that `step` leads to from `folder`, without `.` and `..`; nil where it leads above the folder of all
    /// paths.
    static func join(_ folder: String, _ step: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in step.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// What `path.module` says in a module that is called with the source `step`, where it says `path` in the
    /// caller. Terraform joins the two and cleans the result, and `..` at its beginning stays.
    static func module(in path: String, _ step: String) -> String {
        var parts = path == "." ? [] : path.split(separator: "/")
        for part in step.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}

/// The files below the folder of a root module. `file` and `templatefile` name them relative to it, as Terraform
/// does, since `path.root` is `.`; a path that leads above the folder of all paths has no file.
struct FilesBelow: FileSource {
    let files: any ModuleFiles
    let folder: String

    private func whole(_ path: String) -> String? { FolderPath.join(folder, path) }

    func read(_ path: String) -> [UInt8]? { whole(path).flatMap { files.read($0) } }
    func exists(_ path: String) -> Bool { whole(path).map { files.exists($0) } ?? false }
    func list(below path: String) -> [String] { whole(path).map { files.list(below: $0) } ?? [] }
}
