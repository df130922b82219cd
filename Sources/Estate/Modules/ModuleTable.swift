import Catalog
import Diagnostics
import Synchronization

/// Every module that units of an estate have: those of the catalog, and those from elsewhere, which are found when
/// first asked for. Tasks share it, and its answers do not depend on which task asks first.
final class ModuleTable: Sendable {
    /// A module from elsewhere, ready for its units.
    struct Entry: Sendable {
        let interface: ModuleInterface?
        let found: FoundModule
        /// Of the addresses that mean this module the first one in the order of their texts, so that it is always
        /// the same one.
        var source: ModuleSource
    }

    let catalog: [String: ModuleInterface]
    private let finder: (any ModuleFinder)?
    /// The variables that every module has beside its own.
    private let generated: [Variable]
    private let entries = Mutex<[String: Entry]>([:])
    /// How many numbers of modules were given out so far.
    private let numbered = Atomic<Int32>(0)

    init(_ catalog: Catalog, generated: [Variable], _ finder: (any ModuleFinder)?) {
        self.catalog = ModuleInterface.all(in: catalog, adding: generated)
        self.finder = finder
        self.generated = generated
    }

    /// The module of a source that is not a template of today's catalog. Sources that mean the same module share the
    /// entry.
    func find(_ source: ModuleSource) -> Entry {
        let key = source.interfaceFolder
        if let known = entries.withLock({ Self.known(key, source, in: &$0) }) { return known }
        // Tasks find modules side by side. Where two of them find the same one, the first that is done counts.
        let found = finder?.find(source) ?? FoundModule(nil)
        // Made ready outside of the lock, for which every unit of an estate waits.
        let interface = found.module.map {
            ModuleInterface($0.adding(generated), id: nextID, outward: found.outward)
        }
        return entries.withLock { entries in
            if let known = Self.known(key, source, in: &entries) { return known }
            let entry = Entry(interface: interface, found: found, source: source)
            entries[key] = entry
            return entry
        }
    }

    /// A number that no module has yet. It is lost where another task has found the same module before.
    private var nextID: Int32 { Int32(catalog.count) + numbered.add(1, ordering: .relaxed).oldValue }

    /// The entry of a module that was asked for before, whose source is from then on the first one of both; nil for none.
    private static func known(_ key: String, _ source: ModuleSource, in entries: inout [String: Entry]) -> Entry? {
        guard let known = entries[key] else { return nil }
        if source.text < known.source.text { entries[key]?.source = source }
        return known
    }

    /// The modules that were asked for so far, in the order of their interfaces' folders.
    var asked: [Entry] {
        entries.withLock { entries in
            entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        }
    }
}
