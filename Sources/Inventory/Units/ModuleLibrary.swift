import Catalog
import Estate
import FileTree

/// The texts of the modules that the units of an estate use, each read once for all of them.
package struct ModuleLibrary: Sendable {
    /// The text of one module.
    package enum Text: Sendable {
        case known(PreparedModule, any ModuleFiles)
        /// It is not to be had, with the reason: the end of a sentence.
        case unknown(reason: String)
    }

    /// The catalog as it was at a version that a unit names.
    package enum Version: Sendable {
        case catalog(Catalog)
        /// It is not to be had, with the reason: the end of a sentence.
        case unknown(reason: String)
    }

    private struct Key: Hashable {
        let module: String
        let version: String?
    }

    private let texts: [Key: Text]

    /// Reads the modules of these units, on several cores.
    ///
    /// - Parameter versions: the catalogs of the versions that units name. A version that is not among them is not known.
    package init(_ units: [Unit], versions: [String: Version] = [:], jobs: Int = Parallel.processorCount) {
        let modules = Dictionary(
            units.map { (Key(module: $0.module, version: $0.version), $0.interface.module) },
            uniquingKeysWith: { first, _ in first })
        let keys = modules.keys.sorted { ($0.module, $0.version ?? "") < ($1.module, $1.version ?? "") }
        let current = CatalogFiles(modules.values)
        let files = versions.mapValues { version in
            if case .catalog(let catalog) = version { CatalogFiles(catalog.modules.values) } else { current }
        }
        let read = Parallel.map(count: keys.count, jobs: jobs, chunk: 1) { range in
            range.map { index -> Text in
                let key = keys[index]
                guard let version = key.version else {
                    return Self.text(of: modules[key], named: key.module, in: current)
                }
                switch versions[version] {
                case .catalog(let catalog):
                    return Self.text(of: catalog.modules[key.module], named: key.module, in: files[version] ?? current)
                case .unknown(let reason): return .unknown(reason: reason)
                case nil: return .unknown(reason: "version \(version) of its module is not in this clone")
                }
            }
        }
        texts = Dictionary(zip(keys, read), uniquingKeysWith: { first, _ in first })
    }

    private static func text(of module: Module?, named name: String, in files: CatalogFiles) -> Text {
        guard let module else { return .unknown(reason: "the catalog has no module \"\(name)\" at that version") }
        if case .interface = module.origin {
            return .unknown(reason: "the source of its module is not in the repository, only its interface is")
        }
        return .known(Inventory.prepare(files, folder: name), files)
    }

    package func text(of unit: Unit) -> Text {
        texts[Key(module: unit.module, version: unit.version)]
            ?? .unknown(reason: "its module was not read")
    }
}
