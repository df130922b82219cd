import Diagnostics

/// What is wrong with where a module comes from.
extension Code {
    package static let moduleMissing = Code(
        450, "no module there",
        "A `source` that begins with `./` or `../` is a folder of the repository, relative to the estate's folder. A module is "
            + "a folder with `.tf` files.")
    package static let noInterface = Code(
        451, "module without an interface",
        "A module from elsewhere, and a template at a version, is known by its interface: a file below `interfaces/`, beside "
            + "the estate, that `tfgen modules pull` writes and people commit. Rendering and checking fetch nothing.")
    package static let badModuleSource = Code(
        452, "source that names no module",
        "A `source` is a template's name, a folder (`./modules/vpc`), or the address of a module from elsewhere: `git::https://`, "
            + "`tfr:///`, `github.com/`, a registry's short form, `s3::`, or an archive at `https://`.")
    package static let badModuleVersion = Code(
        453, "version that cannot be used",
        "`version` is the version of a registry's module, the reference of a git repository, or that of a template whose "
            + "catalog has `{version}` in its source. Each source has one version.")
    package static let provisionalInterface = Code(
        454, "interface that was written without the module",
        "The interface says what the units pass to the module, not what it takes: names and types are not checked. "
            + "`tfgen modules pull` replaces it by the module's own.")
}

package let moduleCodes: [Code] = [
    .moduleMissing, .noInterface, .badModuleSource, .badModuleVersion, .provisionalInterface,
]
