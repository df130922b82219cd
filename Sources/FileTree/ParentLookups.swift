/// Which files the files of a tree look for in the folders above them, as Terragrunt's `find_in_parent_folders` does: it takes the
/// nearest of a name.
package struct ParentLookups: Sendable {
    /// The names that the file at a path looks for.
    package let names: @Sendable (RelativePath) -> [String]

    package init(names: @escaping @Sendable (RelativePath) -> [String]) { self.names = names }

    /// No file looks for another.
    package static let none = ParentLookups { _ in [] }

    /// Whether the configuration of Terragrunt at a path may read a file, by what stands in it. One below the file's folder may find
    /// it wherever it names another file at all; one elsewhere names it with its folder.
    package static func mayRead(_ file: RelativePath, from path: RelativePath, saying configuration: [UInt8]) -> Bool {
        let text = String(decoding: configuration, as: UTF8.self)
        let folder = file.folder
        guard folder.isEmpty || ByteOrder.begins(path.text, with: folder + "/") else {
            return text.contains(file.names.suffix(2).joined(separator: "/"))
        }
        return [file.name, "include", "find_in_parent_folders", "read_terragrunt_config"].contains { text.contains($0) }
    }
}
