import Diagnostics

@testable import Catalog

/// A module from the texts of its files, by name; the test fails where they have an error.
func readModule(_ files: [String: String]) -> Module {
    var diagnostics = Diagnostics()
    let sources = files.sorted { $0.key < $1.key }.map { name, text in
        (path: "m/\(name)", source: SourceFile(path: "m/\(name)", text: text))
    }
    return ModuleReader.read(name: "m", files: sources, into: &diagnostics)
}
