import Diagnostics

/// One file of a module or a catalog as it is read. A link is given as the file that it leads to.
package struct ModuleFile: Sendable {
    /// The path below the folder that is read, with `/` between its parts.
    package let path: String
    package let source: SourceFile
    package let isExecutable: Bool

    package init(path: String, source: SourceFile, isExecutable: Bool = false) {
        self.path = path
        self.source = source
        self.isExecutable = isExecutable
    }

    /// Whether the file belongs to a try of the module, not to the module: values, states, plans, and what `terraform init`
    /// leaves. Such files are not read and not copied. Copied into a module, values would beat the inputs of a unit, and a
    /// state would be taken for the unit's.
    package static func belongsToATry(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        if parts.contains(where: { triedFolders.contains(String($0)) }) { return true }
        guard let name = parts.last else { return false }
        return triedNames.contains(String(name)) || triedEndings.contains { name.hasSuffix($0) }
            || name.contains(".tfstate.")
    }

    /// Whether Terraform reads a file of this name as a part of the module of its folder. Names that begin with a dot, and
    /// those of editors' copies, are passed over.
    package static func isTerraform(_ name: String) -> Bool {
        guard name.hasSuffix(".tf") || name.hasSuffix(".tf.json") else { return false }
        return !name.hasPrefix(".") && !name.hasPrefix("#")
    }

    private static let triedFolders: Set = [".terraform", ".terragrunt-cache", ".git", "terraform.tfstate.d"]
    private static let triedNames: Set = [
        ".terraform.lock.hcl", ".terraform.tfstate.lock.info", "terraform.rc", ".terraformrc", "crash.log", "tfplan",
    ]
    private static let triedEndings = [".tfvars", ".tfvars.json", ".tfstate", ".tfplan"]
}
