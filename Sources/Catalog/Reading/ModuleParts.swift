import Diagnostics
import HCL

/// The files of a module by what they are: those that Terraform reads, in its order, `contract.hcl`, and files that
/// are only copied.
struct ModuleParts {
    /// The `.tf` files as they are written, in the order of their names, with override files.
    private(set) var files: [SyntaxTree] = []
    /// What Terraform reads before override files, with `.tf.json` files as HCL.
    private(set) var terraform: [SyntaxTree] = []
    private(set) var overrides: [SyntaxTree] = []
    private(set) var contract: SyntaxTree?
    private(set) var assets: [ModuleFile] = []
    /// Whether a file could not be read as what its name promises.
    private(set) var isBroken = false

    init(_ files: [ModuleFile], into diagnostics: inout Diagnostics) {
        for file in files where !ModuleFile.belongsToATry(file.path) { add(file, into: &diagnostics) }
    }

    private mutating func add(_ file: ModuleFile, into diagnostics: inout Diagnostics) {
        if file.path == "contract.hcl" {
            contract = Catalog.parse(file.source, into: &diagnostics)
        } else if file.path.utf8.contains(0x2F) || !ModuleFile.isTerraform(file.path) {
            assets.append(file)
        } else if file.path.hasSuffix(".json") {
            // Copied as it stands, and read.
            assets.append(file)
            guard let tree = TerraformJSON.tree(of: file.source, into: &diagnostics) else {
                isBroken = true
                return
            }
            addTerraform(tree, file.path)
        } else {
            let tree = file.syntax ?? Catalog.parse(file.source, into: &diagnostics)
            files.append(tree)
            addTerraform(tree, file.path)
        }
    }

    private mutating func addTerraform(_ tree: SyntaxTree, _ path: String) {
        if ModuleFile.isOverride(path) { overrides.append(tree) } else { terraform.append(tree) }
    }
}
