import Diagnostics

extension Code {
    package static let badImport = Code(
        280, "import that cannot be made",
        "An `import` block of a module block takes over a resource that exists: `to` is its address in the module, as Terraform "
            + "writes it, and `id` what the provider calls it. Terraform plans both before it reads any output, and takes over one object "
            + "for one address.")
    package static let importOfNothing = Code(
        281, "import into a resource that the module does not have",
        "`to` of an `import` block names a resource that the module's files declare, with a key where that has `count` or `for_each`."
    )
}

let importCodes: [Code] = [.badImport, .importOfNothing]
