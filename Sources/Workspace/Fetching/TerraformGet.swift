import Diagnostics
import FileTree

/// A module of a registry or an archive, fetched into a temporary folder by `terraform get`. Terraform reads no
/// configuration of the user's, and runs nothing of what it fetched, because `get` needs neither providers nor a
/// backend.
package struct TerraformGet: ~Copyable {
    private let scratch: ScratchFolder

    /// - Parameters:
    ///   - source: the address as a `module` block has it.
    ///   - version: the exact version of a registry's module; nil for an archive.
    package init(_ source: String, version: String?) throws(DiskProblem) {
        let scratch = try ScratchFolder()
        let work = Disk.join(scratch.path, "work")
        // The call is written as JSON, in which every address can be escaped.
        let version = version.map { ",\"version\":\"= \(Self.escaped($0))\"" } ?? ""
        let call = "{\"module\":{\"fetched\":{\"source\":\"\(Self.escaped(source))\"\(version)}}}\n"
        try Disk.writeNew(Disk.join(work, "main.tf.json"), Array(call.utf8))
        let settings = Disk.join(scratch.path, "settings.tfrc")
        try Disk.writeNew(settings, Array("disable_checkpoint = true\n".utf8))
        let result = try Program.run(
            ["terraform", "-chdir=" + work, "get", "-no-color"],
            environment: FetchEnvironment.variables()
                + ["TF_CLI_CONFIG_FILE=" + settings, "TF_IN_AUTOMATION=1", "TF_INPUT=0", "CHECKPOINT_DISABLE=1"],
            timeout: .seconds(300))
        if result.status != 0 { throw Self.failure(result, source) }
        self.scratch = scratch
    }

    /// Terraform's file `modules.json`, which says into which folder it put each module.
    package func manifest() throws(DiskProblem) -> [UInt8] {
        try Disk.read(Disk.join(scratch.path, "work/.terraform/modules/modules.json"))
    }

    /// The files of a folder that the manifest names whose names `isWanted` accepts, and a hash over all files
    /// below the folder.
    ///
    /// - Throws: an error where there is no such folder, or where something in it is a link that leaves it.
    package func folder(
        _ path: String, where isWanted: (String) -> Bool
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
        // The manifest comes from Terraform, but the folder's name in it may come from the module.
        let place = SourcePath.join(Disk.join(scratch.path, "work"), path)
        guard SourcePath.relative(place, to: Disk.join(scratch.path, "work/.terraform/modules")) != nil else {
            throw DiskProblem(.error(.fetchFailed, "Terraform put the module outside of its folder", at: nil))
        }
        do throws(SourceProblem) {
            let files = try DiskFiles(root: place)
            var lines = ""
            var found: [(name: String, bytes: [UInt8])] = []
            for file in try files.walk(files.root, skipping: Self.isBeside) {
                let name = SourcePath.relative(file, to: files.root) ?? file
                let bytes = try files.read(file)
                lines += "\(Digest(of: bytes).hexadecimal)  \(name)\n"
                if isWanted(name) { found.append((name, bytes)) }
            }
            return (found, "sha256:" + Digest(of: Array(lines.utf8)).hexadecimal)
        } catch {
            let name = SourcePath.relative(error.path, to: place) ?? error.path
            let words = error.reason == .badLink ? "it is a link that leaves the module's folder" : error.words
            throw DiskProblem(.error(.fetchFailed, "the module's \"\(name)\" is not read: \(words)", at: nil))
        }
    }

    /// What is in a module's folder and does not belong to the module: hidden files, examples and tests.
    private static func isBeside(_ entry: SourceEntry) -> Bool {
        entry.name.hasPrefix(".") || ["examples", "test", "tests"].contains(entry.name)
    }

    /// The error for a failed `terraform get`, with the line in which it says what was wrong.
    private static func failure(_ result: Program.Result, _ source: String) -> DiskProblem {
        let lines = String(decoding: result.messages, as: UTF8.self).split(separator: "\n").map(String.init)
        let why = lines.first { $0.contains("Error: ") } ?? lines.first ?? "exit status \(result.status)"
        return DiskProblem(
            .error(
                .fetchFailed, "cannot fetch \"\(source)\": \(why.trimmedFrame)", at: nil,
                help: "`terraform get` was asked for it; it reads no configuration of yours here"))
    }

    /// A text as the inside of a JSON string; other characters that would need an escape do not occur in addresses.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}

extension String {
    /// A line of Terraform's messages without the frame that it draws around them.
    fileprivate var trimmedFrame: String {
        String(drop { "│╷╵ ".contains($0) })
    }
}
