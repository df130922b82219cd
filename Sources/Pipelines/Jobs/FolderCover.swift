import Estate

/// Some units of a live tree as folders: a folder with all that is below it, where that is these units and no others.
struct FolderCover {
    enum Part: Hashable {
        /// All units at the folder and below it.
        case tree(String)
        /// The unit at the folder alone.
        case unit(String)

        var folder: String {
            switch self {
            case .tree(let folder), .unit(let folder): folder
            }
        }
    }

    /// In the order of the folders.
    let parts: [Part]

    /// - Parameter all: the units of the whole tree.
    init(_ units: [Unit], among all: [Unit]) {
        var total: [String: Int] = [:]
        var own: [String: Int] = [:]
        for unit in all { for folder in Self.ancestors(unit.folder) { total[folder, default: 0] += 1 } }
        for unit in units { for folder in Self.ancestors(unit.folder) { own[folder, default: 0] += 1 } }
        var found: Set<Part> = []
        for unit in units {
            // From the tree's own folder downwards: the first that holds these units alone.
            let whole = Self.ancestors(unit.folder).reversed().first { total[$0] == own[$0] }
            if let whole, whole != unit.folder || (total[whole] ?? 0) > 1 {
                found.insert(.tree(whole))
            } else {
                found.insert(.unit(unit.folder))
            }
        }
        parts = found.sorted { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }
    }

    /// The folder and those above it, from near to far; `""` is the tree's own.
    private static func ancestors(_ folder: String) -> [String] {
        let names = folder.split(separator: "/")
        return (0...names.count).reversed().map { names.prefix($0).joined(separator: "/") }
    }
}
