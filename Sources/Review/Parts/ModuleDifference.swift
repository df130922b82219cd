import Catalog
import Diagnostics
import FileTree
import HCL

/// The difference of the files of a unit's module, as its author wrote them, without the values of sensitive variables
/// and outputs.
struct ModuleDifference {
    /// The files by their paths as they are shown.
    private let old: [String: [UInt8]]
    private let new: [String: [UInt8]]

    init(from base: SideUnit, _ left: PreparedSide, to head: SideUnit, _ right: PreparedSide) {
        let (before, after) = (Self.modules(base, left), Self.modules(head, right))
        let sensitive = SensitiveNames(before + after)
        old = Self.files(of: before, base, left).mapValues(sensitive.hiding)
        new = Self.files(of: after, head, right).mapValues(sensitive.hiding)
    }

    /// How many lines are shown of it.
    private static let limit = 120

    /// A unified difference of at most 120 lines; empty where no file differs.
    func text(context: Int) -> String {
        var lines: [Substring] = []
        for path in Set(old.keys).union(new.keys).sorted() where old[path] != new[path] {
            let text = UnifiedDiff.text(
                old: old[path], new: new[path], path: path.printableLine, context: context, hiding: SecretLines.hiding)
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        }
        let more = lines.count > Self.limit ? "… and \(lines.count - Self.limit) more lines\n" : ""
        return lines.prefix(Self.limit).map { "\($0)\n" }.joined() + more
    }

    private static func modules(_ unit: SideUnit, _ side: PreparedSide) -> [Module] {
        guard let module = unit.unit?.interface.module, let catalog = side.catalog else { return [] }
        return ModuleTexts.withCalled(module, in: catalog).map(\.module)
    }

    /// The files of modules that say something to Terraform.
    private static func files(of modules: [Module], _ unit: SideUnit, _ side: PreparedSide) -> [String: [UInt8]] {
        let folders = unit.unit.flatMap { side.side.inPlace[$0.interface.module.name] } ?? []
        var files: [String: [UInt8]] = [:]
        for source in modules.flatMap({ $0.configuration.map(\.source) }) { files[source.path] = source.bytes }
        let others = modules.flatMap(\.assets) + folders.flatMap(\.files).filter { $0.path != "contract.hcl" }
        for file in others where !ModuleTexts.isAbout(file.path) { files[file.source.path] = file.source.bytes }
        return files
    }
}

/// The names of the sensitive variables and outputs of some modules.
private struct SensitiveNames {
    private let variables: Set<String>

    init(_ modules: [Module]) {
        variables = Set(modules.flatMap(\.variables).filter { $0.isSensitive || $0.isEphemeral }.map(\.name))
    }

    /// A file of Terraform with a sign in place of the defaults of these variables.
    func hiding(_ bytes: [UInt8]) -> [UInt8] {
        if variables.isEmpty { return bytes }
        let tree = SyntaxTree.parse(SourceFile(path: "", bytes: bytes))
        let spans = tree.body.blocks.filter { block in
            block.type == "variable" && block.labels.first.map { variables.contains($0.text) } == true
        }.compactMap { $0.body.attribute("default")?.expression.span }
        var hidden = bytes
        for span in spans.sorted(by: { $1.start < $0.start }) {
            hidden.replaceSubrange(span.start..<span.end, with: Array("\"\(SecretTexts.sign)\"".utf8))
        }
        return hidden
    }
}
