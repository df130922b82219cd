/// Which files the files of a tree look for in the folders above them, as Terragrunt's `find_in_parent_folders` does: it takes the
/// nearest of a name.
package struct ParentLookups: Sendable {
    /// The names that the file at a path looks for.
    package let names: @Sendable (RelativePath) -> [String]

    package init(names: @escaping @Sendable (RelativePath) -> [String]) { self.names = names }

    /// No file looks for another.
    package static let none = ParentLookups { _ in [] }

    /// Whether a configuration of Terragrunt may read a file of that name in a folder above it, or beside it. It does not where
    /// it names no other file at all.
    package static func mayRead(_ name: String, in configuration: [UInt8]) -> Bool {
        let text = String(decoding: configuration, as: UTF8.self)
        return [name, "include", "find_in_parent_folders", "read_terragrunt_config"].contains { text.contains($0) }
    }
}
