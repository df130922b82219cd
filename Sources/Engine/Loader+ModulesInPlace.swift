import Catalog
import FileTree

extension Loader {
    /// Every file that a plan of a module in place may be made of: those of its own folder, of folders inside of it that are
    /// no modules, of the modules that it calls by a path, and those that it names by `path.module`. Each folder is there
    /// once, the module's own first.
    ///
    /// - Parameter place: the module's folder.
    package func folders(of module: Module, in place: String) throws(SourceProblem) -> [ModuleFolder] {
        let reached = try ModuleReach(files, top: place).reached(by: module)
        var found: [ModuleFolder] = []
        for folder in reached.folders { found.append(try self.folder(folder)) }
        for path in reached.named where files.kind(of: path) == .file {
            let name = SourcePath.name(of: path)
            found.append(
                ModuleFolder(
                    name: shown(SourcePath.folder(of: path)), files: [ModuleFile(path: name, source: try source(path))])
            )
        }
        return found
    }

    /// The files of a module's folder, and those below it that belong to no other module.
    private func folder(_ place: String) throws(SourceProblem) -> ModuleFolder {
        var found: [ModuleFile] = []
        var waiting = [place]
        while let folder = waiting.popLast() {
            for entry in try files.list(folder) where !Self.isBeside(entry) {
                let path = SourcePath.join(folder, entry.name)
                if entry.kind == .folder {
                    if !isOther(path) { waiting.append(path) }
                } else if entry.kind == .file {
                    let name = SourcePath.relative(path, to: place) ?? entry.name
                    found.append(ModuleFile(path: name, source: try source(path), isExecutable: entry.isExecutable))
                }
            }
        }
        return ModuleFolder(name: shown(place), files: found.sorted { $0.path < $1.path })
    }

    /// Files that describe a module without being a part of it, those that `terraform` leaves behind, and those that
    /// make the folder a unit of Terragrunt. Values that Terraform loads by itself are of it: Terragrunt takes them
    /// along, and they override a unit's inputs.
    private static func isBeside(_ entry: SourceEntry) -> Bool {
        if ModuleFile.isLoadedByItself(entry.name) { return false }
        return entry.name.hasPrefix(".")
            || ["examples", "test", "tests", "README.md", "terragrunt.hcl"].contains(entry.name)
            || entry.name.hasSuffix(".tftest.hcl") || ModuleFile.belongsToATry(entry.name)
    }

    /// Whether a folder inside of a module's is a module or a unit of its own.
    private func isOther(_ path: String) -> Bool {
        ((try? files.list(path)) ?? []).contains { ModuleFile.isTerraform($0.name) || $0.name == "terragrunt.hcl" }
    }
}
