import Diagnostics

/// Codes 503 to 521 are about the disk and git, besides those of sources (500 to 502, 510); 455 is about fetching.
extension Code {
    package static let unwritable = Code(
        503, "a file or folder cannot be written",
        "The operating system refused to write; the message says why. All files are as they were before, "
            + "unless the message says otherwise.")
    package static let lockCorrupt = Code(
        504, "tfgen.lock is not as tfgen writes it",
        "Each line of tfgen.lock is a SHA-256, two spaces and a path, or a unit with its state. Restore the file from "
            + "version control. Where that is not possible, delete it: files that are as they are about to be written "
            + "are taken over again. (Lines of both sides of a merge, and the marks of a conflict, are not an error.)")
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
    package static let interrupted = Code(
        512, "interrupted before anything was written",
        "A signal (Ctrl-C, `kill`) came while the files were being prepared. All files are as they were. A signal that "
            + "comes later, while they are put in their places, waits until that is done.")
    package static let unlisted = Code(
        513, "a file carries tfgen's header, and tfgen.lock does not know it",
        "The file's line of tfgen.lock was lost, as a merge may do, or somebody copied the file. tfgen cannot tell whether "
            + "it was edited since. Nothing was written. Restore the line from version control, or let the file be "
            + "replaced with `--take`.")
    package static let fetchFailed = Code(
        455, "module that cannot be fetched",
        "`tfgen modules pull` fetches modules with `git` and `terraform get`, and reads their `.tf` files. The message says what "
            + "was in the way. Nothing of what is fetched runs, and no configuration of yours is read.")
    package static let kept = Code(
        514, "tfgen.lock names a file that tfgen never touches",
        "A lock can be edited by anybody. Whatever it says, sources of the model, hidden folders, and edited files that no "
            + "longer carry tfgen's header are not removed or replaced. Remove the file yourself, or its line of "
            + "tfgen.lock.")
    package static let hiding = Code(
        515, "a file hides one that tfgen writes",
        "The files of units look for `root.hcl`, and that for `account.hcl`, `env.hcl` and `region.hcl`, in the folders above the "
            + "unit, and Terragrunt takes the nearest. A file of that name that tfgen did not write stands between: the "
            + "unit would have another state and provider than the estate says. Remove it, or let `tfgen render --take` "
            + "remove it, which does so where no configuration beside the estate may read it.")
    package static let outputPlace = Code(
        520, "tfgen does not write into such a folder",
        "`live` and `modules` name folders of the git repository, or of the estate's folder where there is none. A whole "
            + "repository, a home folder, the inside of `.git`, `.terraform` and `.terragrunt-cache`, and the whole "
            + "file system are refused: a render removes what it wrote and no longer needs.")
    package static let outputOverlap = Code(
        521, "two folders that tfgen writes or reads lie in one another",
        "Each output folder has a `tfgen.lock` that says which files in it are tfgen's. The live tree inside of the module "
            + "trees, module trees inside of the templates, or one folder for the live trees of two estates would let one "
            + "render write or read what belongs to another.")
}

/// All codes of this target.
package let workspaceCodes: [Code] = [
    .unwritable, .lockCorrupt, .busy, .edited, .foreign, .process, .revision, .interrupted, .unlisted, .kept,
    .hiding,
    .fetchFailed,
    .outputPlace, .outputOverlap,
]
