import Diagnostics
import Engine
import Estate
import FileTree
import Inventory
import Workspace

extension Session {
    /// The texts of the modules that the units of an estate use. A template that a unit pins to a version is read from the tag of
    /// the repository, as the catalog's `source` names it.
    ///
    /// - Parameters:
    ///   - folder: the estate's folder, from which modules in place are named; without it these are not known.
    ///   - loader: the one that read the estate, where it is not the session's own.
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
            units, versions: Dictionary(uniqueKeysWithValues: versions),
            folders: ModuleLibrary.Folders(files, estate: folder), jobs: jobs)
    }

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

    /// What stands behind `ref=` in the source of the units: `modules-{version}`; else the version itself.
    private static func tag(of version: String, in source: String?) -> String {
        let words = source?.split(separator: "?").last?.split(separator: "&") ?? []
        guard let word = words.first(where: { $0.hasPrefix("ref=") }) else { return version }
        return String(word.dropFirst(4)).replacing("{version}", with: version)
    }
}
