import Catalog
import Diagnostics
import Synchronization

/// Every module that units of an estate have: those of the catalog, and those from elsewhere, each found once. What it
/// answers does not depend on who asked first.
final class ModuleTable: Sendable {
    /// A module from elsewhere, ready for its units.
    struct Entry: Sendable {
        let interface: ModuleInterface?
        let found: FoundModule
    }

    let catalog: [String: ModuleInterface]
    private let finder: (any ModuleFinder)?
    private let entries = Mutex<[String: Entry]>([:])

    init(_ catalog: Catalog, _ finder: (any ModuleFinder)?) {
        self.catalog = ModuleInterface.all(in: catalog)
        self.finder = finder
    }

    /// The module of a source that is no template of today's catalog. Sources that mean the same share it.
    func find(_ source: ModuleSource) -> Entry {
        let key = source.interfaceFolder
        return entries.withLock { entries in
            if let known = entries[key] { return known }
            let found = finder?.find(source) ?? FoundModule(nil)
            let id = Int32(catalog.count + entries.count)
            let interface = found.module.map {
                ModuleInterface($0, id: id, outward: found.outward)
            }
            let entry = Entry(interface: interface, found: found)
            entries[key] = entry
            return entry
        }
    }
}
