import Diagnostics

extension Code {
    package static let unwritable = Code(
        503, "a file or folder cannot be written",
        "The operating system refused to write; the message says why. What was begun is kept apart, and the next "
            + "`tfgen render` finishes or repairs it.")
    package static let lockCorrupt = Code(
        504, "tfgen.lock is not as tfgen writes it",
        "Each line of tfgen.lock is a SHA-256, two spaces and a path. Restore the file from version control. Where that "
            + "is not possible, delete it: files that are as they are about to be written are taken over again.")
    package static let lockConflict = Code(
        505, "tfgen.lock holds a merge conflict",
        "Delete the marker lines and keep the lines of both sides, in any order: tfgen owns what either side wrote. The "
            + "next `tfgen render` sorts it out. With `tfgen.lock merge=union` in .gitattributes, git does that itself."
    )
    package static let busy = Code(
        506, "another tfgen is writing",
        "Only one tfgen writes to an output folder at a time. Wait for the other, and run it again.")
    package static let edited = Code(
        507, "a file was changed by hand",
        "The file is neither as tfgen wrote it last nor as it is about to be written. Nothing was written. Move the "
            + "change into the estate or the template, or give it up with `--overwrite`.")
    package static let foreign = Code(
        508, "somebody else's file is in the way",
        "tfgen.lock does not know the file, so tfgen did not write it and never touches it. Move it away, or remove it "
            + "where it is not needed. Nothing was written.")
    package static let process = Code(
        509, "a program could not be run",
        "tfgen started another program, and it could not be started, did not end in time, or reported an error.")
    package static let revision = Code(
        511, "a git revision cannot be read",
        "The repository does not have the revision, or not the history that leads to it. A shallow clone, as "
            + "`actions/checkout` makes one, has only the last commit: fetch the rest with `fetch-depth: 0`, or with "
            + "`git fetch --unshallow`.")
}

package let workspaceCodes: [Code] = [
    .unwritable, .lockCorrupt, .lockConflict, .busy, .edited, .foreign, .process, .revision,
]
