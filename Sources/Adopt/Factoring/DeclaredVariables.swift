import Catalog
import Diagnostics
import FileTree

/// The variables that modules in the repository declare. Each module is read once.
final class DeclaredVariables {
    private let files: any SourceFiles
    private var known: [String: Set<String>?] = [:]

    init(_ files: any SourceFiles) { self.files = files }

    /// The names of the variables of the module in a folder, an absolute path. Nil where no module can be read
    /// there, so that nothing is said about its inputs.
    func names(in folder: String) -> Set<String>? {
        if let names = known[folder] { return names }
        let names = read(folder)
        known[folder] = .some(names)
        return names
    }

    private func read(_ folder: String) -> Set<String>? {
        guard let entries = try? files.list(folder) else { return nil }
        let texts = entries.filter { $0.kind == .file && ($0.name.hasSuffix(".tf") || $0.name.hasSuffix(".tf.json")) }
            .compactMap { entry in
                (try? files.read(SourcePath.join(folder, entry.name))).map {
                    ModuleFile(path: entry.name, source: SourceFile(path: entry.name, bytes: $0))
                }
            }
        guard !texts.isEmpty else { return nil }
        var diagnostics = Diagnostics()
        let module = ModuleReader.read(
            name: SourcePath.name(of: folder), origin: .template, files: texts, into: &diagnostics)
        return module.isBroken ? nil : Set(module.variables.map(\.name))
    }
}
