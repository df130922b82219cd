import Diagnostics
import FileTree

/// A module of a registry, or an archive, fetched by `terraform get` into a temporary folder. Terraform reads no
/// configuration of the user's, and runs nothing of what it fetched: `get` knows no providers and no backend.
package struct TerraformGet: ~Copyable {
    private let scratch: ScratchFolder

    /// - Parameters:
    ///   - source: the address as a `module` block has it.
    ///   - version: of a registry's module.
    package init(_ source: String, version: String?) throws(DiskProblem) {
        let scratch = try ScratchFolder()
        let work = Disk.join(scratch.path, "work")
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

    /// What Terraform says about where it put the modules: `modules.json`.
    package func manifest() throws(DiskProblem) -> [UInt8] {
        try Disk.read(Disk.join(scratch.path, "work/.terraform/modules/modules.json"))
    }

    /// The files of a folder that the manifest names, for which `isWanted` holds by their names, and the hash of
    /// everything below the folder.
    ///
    /// - Throws: where there is no such folder, or something in it is a link that leaves it.
    package func folder(
        _ path: String, where isWanted: (String) -> Bool
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
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

    /// What lies in a module's folder and is not of it.
    private static func isBeside(_ entry: SourceEntry) -> Bool {
        entry.name.hasPrefix(".") || ["examples", "test", "tests"].contains(entry.name)
    }

    private static func failure(_ result: Program.Result, _ source: String) -> DiskProblem {
        let lines = String(decoding: result.messages, as: UTF8.self).split(separator: "\n").map(String.init)
        let why = lines.first { $0.contains("Error: ") } ?? lines.first ?? "exit status \(result.status)"
        return DiskProblem(
            .error(
                .fetchFailed, "cannot fetch \"\(source)\": \(why.trimmedFrame)", at: nil,
                help: "`terraform get` was asked for it; it reads no configuration of yours here"))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}

extension String {
    /// A line of Terraform's messages without the frame around it.
    fileprivate var trimmedFrame: String {
        String(drop { "│╷╵ ".contains($0) })
    }
}
