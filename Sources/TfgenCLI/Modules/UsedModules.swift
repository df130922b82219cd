import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import HCL
import Workspace

/// The modules of an estate that are not templates of the catalog as it is now, and their interfaces.
struct UsedModules {
    /// A module and the units that have it.
    struct Use {
        let source: ModuleSource
        /// What is known of the module; nil where it has no interface, or where its folder contains no module.
        let module: Module?
        /// The addresses of the units that have it.
        let units: [String]

        var isProvisional: Bool { module?.origin == .interface(isProvisional: true) }
    }

    /// The estate's folder, as an absolute path.
    let folder: String
    /// The modules, in the order of their interfaces' folders.
    let uses: [Use]
    let loaded: LoadedEstate

    /// Nil, with errors, where the estate cannot be read. Errors of its units are not reported: without an
    /// interface they cannot be judged.
    init?(_ session: Session, into diagnostics: inout Diagnostics) {
        guard let evaluated = session.evaluate(into: &diagnostics) else { return nil }
        let units = Dictionary(grouping: evaluated.estate.units.filter { $0.source != nil }) {
            $0.source?.interfaceFolder ?? ""
        }
        loaded = evaluated.loaded
        folder = loaded.folder
        uses = loaded.estate.modulesElsewhere.map { source, interface in
            let addresses = (units[source.interfaceFolder] ?? []).map(\.address.description)
            return Use(source: source, module: interface?.module, units: addresses)
        }
    }

    /// The folder that contains all interfaces.
    var interfacesFolder: String { SourcePath.join(folder, "interfaces") }

    /// The path at which the interface of a source is or is to be.
    func interfacePath(_ source: ModuleSource) -> String {
        SourcePath.join(interfacesFolder, source.interfaceFolder + "/interface.hcl")
    }

    /// The folders of the interfaces on the disk that no unit needs, relative to the folder of all interfaces.
    func unused() -> [String] {
        let used = Set(uses.map(\.source.interfaceFolder))
        let files = DiskFiles()
        guard files.kind(of: interfacesFolder) == .folder, let paths = try? files.walk(interfacesFolder) else {
            return []
        }
        return paths.filter { SourcePath.name(of: $0) == "interface.hcl" }
            .compactMap { SourcePath.relative(SourcePath.folder(of: $0), to: interfacesFolder) }
            .filter { !used.contains($0) }
    }
}
