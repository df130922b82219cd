import Catalog
import Estate
import FileTree

/// The texts of the modules that the units of an estate use. Each is read once, however many units have it.
package struct ModuleLibrary: Sendable {
    /// The text of one module.
    package enum Text: Sendable {
        case known(PreparedModule, any ModuleFiles)
        /// It is not available; `reason` is the end of a sentence.
        case unknown(reason: String)
    }

    /// The catalog as it was at a version that a unit names.
    package enum Version: Sendable {
        case catalog(Catalog)
        /// It is not available; `reason` is the end of a sentence.
        case unknown(reason: String)
    }

    /// The folders of the repository that units name, and how they are read.
    package struct Folders: Sendable {
        let files: RepositoryFiles
        /// The estate's folder, from which they are named. An absolute path.
        let estate: String

        /// - Parameter estate: the estate's folder, an absolute path.
        package init(_ files: RepositoryFiles, estate: String) {
            self.files = files
            self.estate = estate
        }
    }

    /// A module at a version. A unit without a source has a template of the catalog as it is now.
    private struct Key: Hashable {
        let module: String
        let version: String?

        init(_ unit: Unit) {
            module = unit.module
            version = unit.source?.version
        }
    }

    private let texts: [Key: Text]

    /// Reads the modules of these units on `jobs` threads.
    ///
    /// - Parameters:
    ///   - catalog: the templates as they are now, which the units' modules may call.
    ///   - versions: the catalogs at the versions that units name. A version that is not among them is not known.
    ///   - folders: how modules are read that stand in folders of the repository; without it they are not known.
    package init(
        _ units: [Unit], catalog: Catalog = Catalog(), versions: [String: Version] = [:], folders: Folders? = nil,
        jobs: Int = Parallel.processorCount
    ) {
        let found = Dictionary(units.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let keys = found.keys.sorted { ($0.module, $0.version ?? "") < ($1.module, $1.version ?? "") }
        let own = found.values.filter { $0.source == nil }.map(\.interface.module)
        let current = CatalogFiles(Array(catalog.modules.values) + own)
        let old = versions.compactMapValues { version in
            if case .catalog(let catalog) = version { CatalogFiles(catalog.modules.values) } else { nil }
        }
        let read = Parallel.map(count: keys.count, jobs: jobs, chunk: 1) { range in
            // What a source is decides where its text can be. A module from a registry or another repository is not
            // at hand: the interface that stands in for it has no resources.
            range.map { index -> Text in
                guard let unit = found[keys[index]] else { return Self.notRead }
                guard let source = unit.source else { return Self.text(named: unit.module, in: current) }
                switch source.kind {
                case .template(let name, let version?): return Self.text(named: name, at: version, versions, old)
                case .folder: return Self.text(in: source.folder ?? "", of: unit.interface.module, folders)
                default:
                    return .unknown(reason: "the source of its module is not in the repository, only its interface is")
                }
            }
        }
        texts = Dictionary(zip(keys, read), uniquingKeysWith: { first, _ in first })
    }

    private static func text(named name: String, in files: CatalogFiles) -> Text { text(in: name, files) }

    private static func text(in folder: String, _ files: any ModuleFiles) -> Text {
        if let reason = files.obstacle(in: folder) { return .unknown(reason: reason) }
        return .known(Inventory.prepare(files, folder: folder), files)
    }

    private static func text(
        named name: String, at version: String, _ versions: [String: Version], _ files: [String: CatalogFiles]
    ) -> Text {
        switch versions[version] {
        case .unknown(let reason): return .unknown(reason: reason)
        case .catalog(let catalog):
            guard catalog.modules[name] != nil, let own = files[version] else {
                return .unknown(reason: "the catalog has no module \"\(name)\" at version \(version)")
            }
            return text(named: name, in: own)
        case nil: return .unknown(reason: "version \(version) of its module is not in this clone")
        }
    }

    private static func text(in path: String, of module: Module, _ folders: Folders?) -> Text {
        guard let folders, module.origin == .folder else {
            return .unknown(reason: "the folder of its module is not in the repository, only its interface is")
        }
        let place = SourcePath.join(folders.estate, path)
        return text(in: String(place.dropFirst()), folders.files)
    }

    /// For a unit that was not among those whose modules were read.
    private static let notRead = Text.unknown(reason: "its module was not read")

    /// The text of a unit's module.
    package func text(of unit: Unit) -> Text { texts[Key(unit)] ?? Self.notRead }
}
