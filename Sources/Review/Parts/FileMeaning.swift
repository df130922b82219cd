import Diagnostics
import FileTree
import HCL

/// What a file says to Terraform and Terragrunt, without what changes nothing: comments, layout, the order of attributes.
package enum FileMeaning {
    /// Whether two texts of a file say the same. In a file that is not HCL only the ends of lines mean nothing.
    ///
    /// - Parameters:
    ///   - path: by its name it is known how the file is read.
    ///   - owner: what tells of a module, or tries it, says nothing to any plan.
    package static func isSame(
        _ old: [UInt8], _ new: [UInt8], path: String, of owner: CommittedFiles.File.Owner
    ) -> Bool {
        if ByteOrder.areEqual(old, new) { return true }
        if case .module(let module) = owner, path.hasPrefix(module + "/"),
            ModuleTexts.isAbout(String(path.dropFirst(module.count + 1)))
        {
            return true
        }
        let name = SourcePath.name(of: path)
        guard name.hasSuffix(".hcl") || name.hasSuffix(".tf") || name.hasSuffix(".tfvars") else {
            return LineEnds.unified(old) == LineEnds.unified(new)
        }
        guard let before = parts(of: LineEnds.unified(old), name), let after = parts(of: LineEnds.unified(new), name)
        else { return false }
        return before == after
    }

    /// What a file of HCL is made of; nil where it has a mistake, of which nobody knows what it means.
    private static func parts(of bytes: [UInt8], _ name: String) -> [String]? {
        let tree = SyntaxTree.parse(SourceFile(path: name, bytes: bytes))
        if tree.hasErrors { return nil }
        // The order of the inputs of a unit means nothing.
        if name == "terragrunt.hcl" {
            return UnitFile(bytes, path: name).parts.sorted { $0.key < $1.key }.map { "\($0.key.text): \($0.value)" }
        }
        let attributes = tree.body.attributes.map { "\($0.name) = \(Canonical.text(of: $0))" }.sorted()
        let blocks = tree.body.blocks.map { Canonical.text(of: $0, in: tree) }
        // Neither does that of the blocks of a module.
        return attributes + (name.hasSuffix(".tf") ? blocks.sorted() : blocks)
    }
}
