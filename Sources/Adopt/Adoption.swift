import Catalog
import FileTree

/// An existing Terragrunt tree, read as an estate (README, "Coming with an existing tree"): the files to write, and
/// what became of each unit.
package struct Adoption: Sendable {
    /// A file to write, with its path below the estate's folder.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
        package let kind: Kind
        /// Of an interface: the module as whoever reads the file has it; nil where it has to be read for that.
        package var module: Module?

        package enum Kind: Sendable {
            /// A part of the estate's text.
            case estate
            /// The provisional interface of a module that is not in the repository.
            case interface
            /// What a module's contract says: the mocks that the tree had.
            case contract
        }
    }

    /// The files of the estate, then interfaces, then contracts.
    package let files: [File]
    package var report: AdoptionReport
}

/// What a person says about a tree that the tree itself does not say.
package struct AdoptionChoices: Sendable {
    /// The layout, such as `{environment}/{region}`; nil to recognise it from the folders.
    package var layout: String?
    /// The IDs of accounts by their names.
    package var accounts: [String: String]
    /// The folder of the new estate, an absolute path.
    package var into: String
    /// The units of the lock in a folder, where tfgen rendered the tree there.
    package var lock: @Sendable (_ folder: String) -> [UnitState]

    package init(
        layout: String?, accounts: [String: String], into: String,
        lock: @escaping @Sendable (_ folder: String) -> [UnitState] = { _ in [] }
    ) {
        self.layout = layout
        self.accounts = accounts
        self.into = into
        self.lock = lock
    }
}
