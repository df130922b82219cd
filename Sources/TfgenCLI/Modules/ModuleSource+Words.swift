import Catalog

extension ModuleSource {
    /// The module and its version, as messages name it.
    var described: String { name + (version.map { " at \($0)" } ?? "") }

    /// Whether a person means this source by `word`: by its address, its name, its name with the version, or the
    /// folder of its interface.
    func isCalled(_ word: String) -> Bool {
        word == text || word == name || word == "\(name)@\(version ?? "latest")" || word == interfaceFolder
    }

    /// What follows the address for a folder inside of what is fetched: `//modules/vpc`.
    var innerFolder: String { subfolder.isEmpty ? "" : "//\(subfolder)" }
}
