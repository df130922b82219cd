import Diagnostics
import FileTree
import HCL
import Workspace

/// `tfgen fmt`: Terraform files as `terraform fmt` leaves them, other HCL as `terragrunt hcl fmt` does.
enum FormatCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        if arguments.arguments == ["-"] { return formatInput(&console) }
        var diagnostics = Diagnostics()
        let files = FormatFiles.find(
            arguments.arguments.isEmpty ? ["."] : arguments.arguments, recursive: arguments.has(.recursive),
            into: &diagnostics)
        let results = Parallel.map(count: files.count, jobs: Parallel.processorCount, chunk: 8) { range in
            range.map { format(files[$0]) }
        }
        var changed = false
        for result in results {
            diagnostics.add(result.diagnostics)
            guard let new = result.changed else { continue }
            changed = true
            console.print(Paths.shown(result.path))
            if arguments.has(.diff) {
                console.write(
                    Array(UnifiedDiff.text(old: result.old, new: new, path: Paths.shown(result.path)).utf8))
            }
            if !arguments.has(.check) { write(new, to: result.path, into: &diagnostics) }
        }
        console.show(diagnostics)
        if diagnostics.hasErrors { return .failed }
        return changed && arguments.has(.check) ? .different : .done
    }

    private struct Result: Sendable {
        let path: String
        var old: [UInt8] = []
        var changed: [UInt8]?
        var diagnostics = Diagnostics()
    }

    private static func format(_ path: String) -> Result {
        var result = Result(path: path)
        do {
            let source = try Disk.source(path, shownAs: Paths.shown(path))
            result.old = source.bytes
            let tree = SyntaxTree.parse(source)
            result.diagnostics.add(tree.diagnostics)
            guard !result.diagnostics.hasErrors else { return result }
            let new = FormatFiles.isTerraform(path) ? Format.terraform(tree) : Format.plain(source.bytes)
            if new != source.bytes { result.changed = new }
        } catch {
            result.diagnostics.add(error.diagnostic)
        }
        return result
    }

    private static func write(_ bytes: [UInt8], to path: String, into diagnostics: inout Diagnostics) {
        do {
            try Disk.replace(path, with: bytes)
        } catch {
            diagnostics.add(error.diagnostic)
        }
    }

    private static func formatInput(_ console: inout Console) -> Ending {
        let tree = SyntaxTree.parse(SourceFile(path: "<stdin>", bytes: Terminal.read()))
        var diagnostics = Diagnostics()
        diagnostics.add(tree.diagnostics)
        console.show(diagnostics)
        if diagnostics.hasErrors { return .failed }
        console.write(Format.terraform(tree))
        return .done
    }
}

/// Which files `fmt` means: those that are named, and in folders those that Terraform or Terragrunt would take.
enum FormatFiles {
    private static let terraformEndings = [".tf", ".tfvars", ".tftest.hcl", ".tfmock.hcl"]

    static func isTerraform(_ path: String) -> Bool { terraformEndings.contains { path.hasSuffix($0) } }

    static func find(_ paths: [String], recursive: Bool, into diagnostics: inout Diagnostics) -> [String] {
        var found: [String] = []
        for path in paths {
            do {
                switch Disk.kind(path) {
                case .folder: found += try inFolder(path, recursive: recursive)
                case .file where isTerraform(path) || path.hasSuffix(".hcl"): found.append(path)
                case .file:
                    diagnostics.add(
                        .error(
                            .notFormattable, "\"\(path)\" is no HCL file", at: nil,
                            help: "tfgen formats .tf, .tfvars and .hcl files"))
                default:
                    diagnostics.add(.error(.notFormattable, "there is no file or folder \"\(path)\"", at: nil))
                }
            } catch let problem as DiskProblem {
                diagnostics.add(problem.diagnostic)
            } catch {}
        }
        return found
    }

    /// Skips what Terraform skips (hidden files, editors' backups) and what Terragrunt skips (its own caches).
    private static func inFolder(_ folder: String, recursive: Bool) throws -> [String] {
        let wanted = { (path: String) in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard !name.hasPrefix("."), !name.hasSuffix("~"), !(name.hasPrefix("#") && name.hasSuffix("#")) else { return false }
            return isTerraform(name) || name.hasSuffix(".hcl")
        }
        let paths = try Disk.walk(folder, skipping: { $0.hasPrefix(".") || !recursive }, wanted: wanted)
        return paths.map { Disk.join(folder, $0) }
    }
}
