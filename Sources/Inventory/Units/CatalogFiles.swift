import Catalog
import Diagnostics
import HCL

/// The modules of a catalog as folders, so that they can be read as Terraform would. The files of a template stand
/// below its name, and so do those of a module that is made from a named contract.
package struct CatalogFiles: ModuleFiles {
    private let modules: [String: Module]
    private let assets: [String: SourceFile]

    package init(_ modules: some Sequence<Module>) {
        var byName: [String: Module] = [:]
        var assets: [String: SourceFile] = [:]
        for module in modules {
            byName[module.name] = module
            for asset in module.assets { assets["\(module.name)/\(asset.path)"] = asset.source }
            for tree in module.files {
                let name = tree.source.path.split(separator: "/").last.map(String.init) ?? tree.source.path
                assets["\(module.name)/\(name)"] = tree.source
            }
        }
        self.modules = byName
        self.assets = assets
    }

    /// The files of a template, or of a module below one that it calls.
    package func terraform(in folder: String) -> [SyntaxTree] {
        if let module = modules[folder] { return module.configuration }
        return list(below: folder).filter { $0.hasSuffix(".tf") && !$0.contains("/") && !$0.hasPrefix(".") }.compactMap
        {
            assets["\(folder)/\($0)"].map(SyntaxTree.parse)
        }
    }

    package func names(in folder: String) -> [String] { list(below: folder).filter { !$0.contains("/") } }

    package func read(_ path: String) -> [UInt8]? { assets[path]?.bytes }
    package func exists(_ path: String) -> Bool { assets[path] != nil }

    package func list(below path: String) -> [String] {
        let start = path == "." || path.isEmpty ? "" : path + "/"
        return assets.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }.sorted()
    }
}
