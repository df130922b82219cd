import Diagnostics
import Engine
import Estate
import FileTree
import Inventory
import Workspace

extension Session {
    /// The texts of the modules that the units of an estate use. A template that a unit pins to a version is read
    /// from the tag of the repository which the catalog's `source` names.
    ///
    /// - Parameters:
    ///   - folder: the estate's folder, to which the paths of modules in the repository are relative.
    ///   - loader: the loader that read the estate.
    func library(
        for units: [Unit], of catalog: LoadedCatalog, folder: String, loader: Loader
    ) -> ModuleLibrary {
        let names = Set(
            units.compactMap { unit -> String? in
                if case .template(_, let version)? = unit.source?.kind { version } else { nil }
            }
        ).sorted()
        let versions = names.map { ($0, version($0, of: catalog)) }
        let files = RepositoryFiles(loader.files) { loader.shown($0) }
        return ModuleLibrary(
            units, catalog: catalog.catalog, versions: Dictionary(uniqueKeysWithValues: versions),
            folders: ModuleLibrary.Folders(files, estate: folder), jobs: jobs)
    }

    /// The catalog at a version, or why it is not known. Here that is not an error: what the unit creates is shown as
    /// unknown.
    private func version(_ name: String, of catalog: LoadedCatalog) -> ModuleLibrary.Version {
        guard let repository = GitRepository(containing: catalog.folder) else {
            return .unknown(reason: "the catalog is in no git repository, so it has no version \(name)")
        }
        let tag = Self.tag(of: name, in: catalog.catalog.source)
        do throws(DiskProblem) {
            let revision = try GitRevision(try repository.commit(tag), of: repository)
            var diagnostics = Diagnostics()
            let found = Loader(revision, shown: shown).catalog(in: catalog.folder, into: &diagnostics)
            guard let found, !found.catalog.isBroken else {
                return .unknown(reason: "the catalog cannot be read at the tag \(tag)")
            }
            return .catalog(found.catalog)
        } catch {
            return .unknown(reason: "this clone has no tag \(tag)")
        }
    }

    /// What follows `ref=` in the catalog's source, with the version put in: `modules-v1.2.0`; the version itself
    /// where there is no `ref=`.
    private static func tag(of version: String, in source: String?) -> String {
        let words = source?.split(separator: "?").last?.split(separator: "&") ?? []
        guard let word = words.first(where: { $0.hasPrefix("ref=") }) else { return version }
        return String(word.dropFirst(4)).replacing("{version}", with: version)
    }
}
