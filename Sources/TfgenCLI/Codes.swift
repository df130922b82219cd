import Diagnostics

extension Code {
    package static let unknownAddress = Code(
        611, "unknown address",
        "`explain` takes the address of a unit, as `tfgen list` shows it, and one of its inputs; or the code of a diagnostic."
    )
    package static let notRemoved = Code(
        612, "unit taken away without a word",
        "A unit that was rendered before is no longer in the estate. Its infrastructure would stay, without anything "
            + "that describes it. A `removed` block says that it is gone or given up; a `moved` block that it has another address."
    )
    package static let folderNotEmpty = Code(
        615, "folder is not empty", "`tfgen init` writes into an empty folder or a new one.")
    package static let notFormattable = Code(
        617, "nothing to format",
        "`tfgen fmt` takes files that end in .tf, .tfvars or .hcl, and folders that hold them.")
    package static let cannotWriteTree = Code(
        616, "tree that cannot be written",
        "Two files of the rendered tree would have the same path on some file system.")
}

package let commandCodes: [Code] = [
    .unknownAddress, .notRemoved, .folderNotEmpty, .cannotWriteTree, .notFormattable,
]
