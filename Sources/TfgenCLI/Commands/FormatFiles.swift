import Diagnostics
import Engine
import Workspace

/// Which files `fmt` means: those that are named, and in folders those that Terraform or Terragrunt would take.
struct FormatFiles {
    struct File: Sendable {
        /// As the person would name it.
        let shown: String
        /// Where it lies: a link's target.
        let path: String
    }

    let recursive: Bool
    private(set) var found: [File] = []
    private(set) var diagnostics = Diagnostics()
    private var known: Set<String> = []

    init(_ paths: [String], recursive: Bool) {
        self.recursive = recursive
        for path in paths { add(path) }
    }

    private static let terraformEndings = [".tf", ".tfvars", ".tftest.hcl", ".tfmock.hcl"]

    /// What `terraform fmt` takes; any other HCL gets the layout only, as from `terragrunt hcl fmt`.
    static func isTerraform(_ path: String) -> Bool { terraformEndings.contains { path.hasSuffix($0) } }

    private static func isHCL(_ path: String) -> Bool { isTerraform(path) || path.hasSuffix(".hcl") }

    /// Hidden files and folders (so `.terraform` and `.terragrunt-cache` too) and what editors leave behind, as in Terraform.
    private static func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    private mutating func add(_ path: String) {
        switch Disk.kind(path) {
        case .folder:
            guard let root = Disk.realPath(path) else { return }
            addFolder(path, root: root)
        case .file where Self.isHCL(path): addNamed(path)
        case .file:
            refuse("\"\(path)\" is no HCL file", help: "tfgen formats .tf, .tfvars and .hcl files")
        default: refuse("there is no file or folder \"\(path)\"")
        }
    }

    /// A link that a person names must lead to a file below its own folder, like one that is found.
    private mutating func addNamed(_ path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard let root = Disk.realPath(folder), Disk.isLink(path) else { return addFile(path, at: path) }
        guard let target = Self.target(of: path, below: root) else {
            return refuse(
                "\"\(path)\" is a link that leads out of its folder", help: "name the file to which it leads")
        }
        addFile(path, at: target)
    }

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

    /// The file to which a link leads, where that is below `root` and not in a folder that is passed over.
    private static func target(of link: String, below root: String) -> String? {
        guard let target = Disk.realPath(link), target.hasPrefix(root == "/" ? root : root + "/"),
            Disk.kind(target) == .file
        else { return nil }
        let below = target.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/"))
        return below.contains { isIgnored(String(decoding: $0, as: UTF8.self)) } ? nil : target
    }

    /// A file that is named twice is formatted once.
    private static let shown = ShownPaths(from: Disk.workingFolder)

    private mutating func addFile(_ shown: String, at path: String) {
        if known.insert(Disk.realPath(path) ?? path).inserted {
            found.append(File(shown: Self.shown(shown), path: path))
        }
    }

    private mutating func refuse(_ message: String, help: String? = nil) {
        diagnostics.add(.error(.notFormattable, message, at: nil, help: help))
    }
}
