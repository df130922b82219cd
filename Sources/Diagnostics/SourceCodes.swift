/// What keeps a source from being read.
extension Code {
    package static let unreadable = Code(
        500, "a file or folder cannot be read",
        "The operating system refused to read it; the message says why. Look at whether it exists and whether you may read it."
    )
    package static let notAFile = Code(
        501, "not an ordinary file",
        "tfgen reads ordinary files only: no folders, pipes, sockets or devices.")
    package static let tooLarge = Code(
        502, "a file is too large",
        "No source text of an estate or a template is longer than 16 MiB; such a file is not read.")
    package static let badLink = Code(
        510, "a symbolic link leads nowhere, or out of the repository",
        "Symbolic links among sources are followed as long as they stay inside of the repository (or the estate's folder "
            + "where there is none). One that leads elsewhere would give other results on another machine.")
}

package let sourceCodes: [Code] = [.unreadable, .notAFile, .tooLarge, .badLink]
