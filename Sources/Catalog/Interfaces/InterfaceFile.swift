import Diagnostics
import HCL

/// A module from elsewhere as the repository keeps it: its `variable` and `output` blocks, its requirements, and the
/// hash of what they were taken from. Rendering and checking read this file and never the module itself (README,
/// "Modules from anywhere").
package struct InterfaceFile: Sendable {
    package let module: Module
    /// The address as an estate names it: `git::https://example.com/modules.git//vpc?ref=v1.2.0`.
    package let source: String
    /// The version of a template, which its address does not say; nil for others.
    package let version: String?
    package let sourceSpan: Span
    /// The hash of what was fetched, by which `tfgen modules pull --check` finds that a source has changed. Nil for
    /// a provisional interface.
    package let hash: String?
    /// Whether it was written from the way in which the module is used, without the module.
    package let isProvisional: Bool

    private static let schema = Schema(
        "an interface", blocks: ["interface": 0, "terraform": 0, "variable": 1, "output": 1], single: ["interface"])
    private static let headSchema = Schema(
        "an interface block", attributes: ["version", "hash", "provisional"], required: ["source"])

    /// Reads an interface and the `contract.hcl` beside it. Nil, with errors, where the file is not an interface.
    ///
    /// - Parameter name: how messages call the module.
    package static func read(
        _ file: SourceFile, contract: SourceFile?, name: String, into diagnostics: inout Diagnostics
    ) -> InterfaceFile? {
        let tree = SyntaxTree.parse(file)
        guard !tree.hasErrors else {
            diagnostics.add(tree.diagnostics)
            return nil
        }
        schema.check(tree.body, header: nil, into: &diagnostics)
        guard let head = head(of: tree, into: &diagnostics) else { return nil }
        var reader = ConstantReader(code: .badInterface)
        let isProvisional = reader.bool(head.body, "provisional") ?? false
        let source = reader.string(head.body, "source")
        let version = reader.string(head.body, "version")
        let hash = reader.string(head.body, "hash")
        diagnostics.add(reader.diagnostics)
        guard let source, let span = head.body.attribute("source")?.expression.span else { return nil }
        let files =
            [ModuleFile(path: "interface.tf", syntax: tree)]
            + (contract.map { [ModuleFile(path: "contract.hcl", source: $0)] } ?? [])
        var module = ModuleReader.read(
            name: name, origin: .interface(isProvisional: isProvisional), files: files, into: &diagnostics)
        for index in module.variables.indices { module.variables[index].isProvisional = isProvisional }
        return InterfaceFile(
            module: module, source: source, version: version, sourceSpan: span, hash: hash, isProvisional: isProvisional
        )
    }

    /// The `interface` block; nil, with an error, where there is none.
    private static func head(of tree: SyntaxTree, into diagnostics: inout Diagnostics) -> Block? {
        guard let head = tree.body.blocks.first(where: { $0.type == "interface" }) else {
            diagnostics.add(
                .error(
                    .badInterface, "this interface does not say of which module it is",
                    at: Span(file: tree.source, start: 0, end: 1),
                    help: "add `interface { source = \"...\" }`, or write it again with `tfgen modules pull`"))
            return nil
        }
        headSchema.check(head.body, header: head.headerSpan, into: &diagnostics)
        return head
    }
}
