import Catalog
import Estate
import FileTree

/// Where Terragrunt gets the module of a unit from.
extension LiveTree {
    /// The `source` of a unit's `terraform` block. Nil where the module's files are in the unit's own folder, from
    /// where Terragrunt takes them without a source.
    func source(of unit: Unit) -> String? {
        guard let source = unit.source else { return templateSource(of: unit, version: unit.version) }
        switch source.kind {
        case .template(_, let version): return templateSource(of: unit, version: version)
        case .folder: return folderSource(of: unit, source)
        case .git, .registry, .archive: return source.terragruntText
        }
    }

    /// For a template: the catalog's address, or the relative path to the rendered module. The `//` lets Terragrunt
    /// copy all modules, so that one may call another by a relative path.
    private func templateSource(of unit: Unit, version: String?) -> String {
        if let remote = estate.catalog.source {
            return remote.replacing("{module}", with: unit.module).replacing("{version}", with: version ?? "main")
        }
        return "\(path(from: unit, to: modules))//\(unit.module)"
    }

    /// For a module in place its relative path. Terragrunt copies the folder before `//` and runs in the one behind
    /// it, so a module that reads files above its own folder is copied from there on.
    private func folderSource(of unit: Unit, _ source: ModuleSource) -> String? {
        let folder = RelativeFolder.normal(source.folder ?? "")
        let own = RelativeFolder.normal(livePrefix + unit.folder)
        let written = source.subfolder.split(separator: "/").count
        let inner = max(unit.interface.outward, written)
        if folder == own, inner == 0 { return nil }
        let outer = path(from: unit, to: folder.dropLast(inner).joined(separator: "/"))
        let name = folder.suffix(inner).joined(separator: "/")
        return inner == 0 ? outer : "\(outer)//\(name)"
    }

    /// The relative path from a unit's folder to a folder that is named from the estate's. As in Terraform it begins with
    /// `./` or `../`.
    private func path(from unit: Unit, to folder: String) -> String {
        guard let path = RelativeFolder.path(from: livePrefix + unit.folder, to: folder) else { return folder }
        return path == "." || path == ".." || path.hasPrefix("../") ? path : "./\(path)"
    }
}
