/// The files of one folder that a module in place is made of: its own, that of a module that it calls, or one that its
/// expressions name.
package struct ModuleFolder: Sendable {
    /// The folder as it is shown to people.
    package let name: String
    /// Their paths are relative to the folder.
    package let files: [ModuleFile]

    package init(name: String, files: [ModuleFile]) {
        self.name = name
        self.files = files
    }

    /// The files of both, where one module knows more of a folder than another.
    package func joined(with other: ModuleFolder) -> ModuleFolder {
        let known = Set(files.map(\.path))
        let all = files + other.files.filter { !known.contains($0.path) }
        return ModuleFolder(name: name, files: all.sorted { $0.path < $1.path })
    }
}
