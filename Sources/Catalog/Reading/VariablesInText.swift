import Diagnostics
import HCL

/// The variables that a file of Terraform declares which is not a part of a module: Terragrunt writes it into the
/// module's folder, and Terraform reads both as one.
package enum VariablesInText {
    /// The variables; none where the text has an error. Whatever else it has is not read.
    ///
    /// - Parameter path: the name of the file, for messages.
    package static func read(_ text: String, path: String) -> [Variable] {
        guard text.contains("variable") else { return [] }
        let tree = SyntaxTree.parse(SourceFile(path: path, text: text))
        guard !tree.hasErrors, tree.body.blocks.contains(where: { $0.type == "variable" }) else { return [] }
        var diagnostics = Diagnostics()
        let module = ModuleReader.read(
            name: path, origin: .folder, files: [ModuleFile(path: path, source: tree.source)], into: &diagnostics)
        return module.isBroken ? [] : module.variables
    }
}
