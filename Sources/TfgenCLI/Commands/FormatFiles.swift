import Diagnostics
import Engine
import Workspace

/// The files that `fmt` formats: those that are named, and in folders those that Terraform or Terragrunt would
/// format.
struct FormatFiles {
    struct File: Sendable {
        /// The path as a person would write it.
        let shown: String
        /// The file's own path; for a link, that of its target.
        let path: String
    }

    // Whether the folders below a folder are searched too, and what was found so far.
    let recursive: Bool
    private(set) var found: [File] = []
    private(set) var diagnostics = Diagnostics()
    /// The real paths of the files found, so that one that is named twice is formatted once.
    private var known: Set<String> = []

    init(_ paths: [String], recursive: Bool) {
        self.recursive = recursive
        for path in paths { add(path) }
    }

    private static let terraformEndings = [".tf", ".tfvars", ".tftest.hcl", ".tfmock.hcl"]

    /// Whether `terraform fmt` would format the file. Any other HCL only gets its layout, as from `terragrunt hcl
    /// fmt`.
    static func isTerraform(_ path: String) -> Bool { terraformEndings.contains { path.hasSuffix($0) } }

    private static func isHCL(_ path: String) -> Bool { isTerraform(path) || path.hasSuffix(".hcl") }

    /// Whether a name is passed over, as in Terraform: hidden files and folders (`.terraform` and
    /// `.terragrunt-cache` among them) and backup copies of editors.
    private static func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    /// Adds a file or folder that was named.
    private mutating func add(_ path: String) {
        switch Disk.kind(path) {
        case .folder:
            guard let root = Disk.realPath(path) else { return }
            addFolder(path, root: root)
        case .file where Self.isHCL(path): addNamed(path)
        case .file:
            refuse("\"\(path)\" is not an HCL file", help: "tfgen formats .tf, .tfvars and .hcl files")
        default: refuse("there is no file or folder \"\(path)\"")
        }
    }

    /// Adds a file that was named. A link must lead to a file below the link's own folder, as one must that is
    /// found in a folder.
    private mutating func addNamed(_ path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard let root = Disk.realPath(folder), Disk.isLink(path) else { return addFile(path, at: path) }
        guard let target = Self.target(of: path, below: root) else {
            return refuse(
                "\"\(path)\" is a link that leads out of its folder", help: "name the file to which it leads")
        }
        addFile(path, at: target)
    }

    /// Adds the files of a folder. `root` is the folder that was named, which links may not leave.
    private mutating func addFolder(_ folder: String, root: String) {
        do throws(DiskProblem) {
            for entry in try Disk.list(folder) where !Self.isIgnored(entry.name) {
                let path = Disk.join(folder, entry.name)
                switch entry.kind {
                case .folder where recursive: addFolder(path, root: root)
                case .file where Self.isHCL(entry.name): addFile(path, at: path)
                case .link where Self.isHCL(entry.name):
                    if let target = Self.target(of: path, below: root) { addFile(path, at: target) }
                default: break
                }
            }
        } catch { diagnostics.add(error.diagnostic) }
    }

    /// The file that a link leads to, where it is below `root` and not in a folder that is passed over; nil
    /// otherwise.
    private static func target(of link: String, below root: String) -> String? {
        guard let target = Disk.realPath(link), target.hasPrefix(root == "/" ? root : root + "/"),
            Disk.kind(target) == .file
        else { return nil }
        let below = target.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/"))
        return below.contains { isIgnored(String(decoding: $0, as: UTF8.self)) } ? nil : target
    }

    /// Paths as they are shown, relative to the working folder.
    private static let shown = ShownPaths(from: Disk.workingFolder)

    /// Adds a file, unless it was found before by another path.
    private mutating func addFile(_ shown: String, at path: String) {
        if known.insert(Disk.realPath(path) ?? path).inserted {
            found.append(File(shown: Self.shown(shown), path: path))
        }
    }

    private mutating func refuse(_ message: String, help: String? = nil) {
        diagnostics.add(.error(.notFormattable, message, at: nil, help: help))
    }
}
