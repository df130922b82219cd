import Diagnostics

extension Code {
    /// The codes of commands, apart from the command line itself.
    package static let unknownAddress = Code(
        611, "unknown address",
        "`explain` takes the address of a unit, as `tfgen list` shows it, and one of its inputs; or the code of a diagnostic."
    )
    package static let lostLock = Code(
        619, "lock is gone",
        "A unit that was moved keeps its state, which only `tfgen.lock` knows. There are rendered files, and no lock beside them."
    )
    package static let folderNotEmpty = Code(
        615, "an estate is there already",
        "`tfgen init` writes into a folder that has no estate. Other files in it stay as they are.")
    package static let interfaceDiffers = Code(
        456, "interface that differs from its source",
        "A tag was moved, a branch went on, or the interface was edited. Units are checked against the interface: look at what "
            + "changed before it is replaced with `tfgen modules pull --update`.")
    package static let notFormattable = Code(
        617, "nothing to format",
        "`tfgen fmt` takes files that end in .tf, .tfvars or .hcl, and folders that hold them.")
    package static let unwrittenOutput = Code(
        620, "output cannot be written",
        "What a command prints could not be written where its standard output leads: a full disk, for one. Then the command ends "
            + "with exit status 1, whatever else it has done.")
    package static let cannotWriteTree = Code(
        616, "tree that cannot be written",
        "Two files of the rendered tree would have the same path on some file system.")
}

package let commandCodes: [Code] = [
    .unknownAddress, .lostLock, .folderNotEmpty, .cannotWriteTree, .notFormattable, .interfaceDiffers,
    .unwrittenOutput,
]
