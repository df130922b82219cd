import Diagnostics
import Estate
import FileTree
import HCL

/// Which hidden files Terragrunt takes along into the folder in which a unit is planned: those that `include_in_copy` names, in
/// the folder of the unit and in that of its module (Terragrunt, "terraform").
struct CopiedFiles {
    private var patterns: [AddressPattern] = []
    /// The folder of the module below that which is copied: what stands behind `//` in the source. A pattern is relative to what is
    /// copied.
    private var inner = ""

    /// - Parameters:
    ///   - unit: the text of the unit's file.
    ///   - root: that of `root.hcl`, whose word holds for units that have none; nil where there is none.
    init(_ unit: [UInt8], root: [UInt8]?) {
        for bytes in [unit, root].compactMap({ $0 }) where ByteOrder.contains(bytes, Self.word) { read(bytes) }
    }

    private static let word = Array("include_in_copy".utf8)

    private mutating func read(_ bytes: [UInt8]) {
        let tree = SyntaxTree.parse(SourceFile(path: "", bytes: bytes))
        for block in tree.body.blocks where block.type == "terraform" {
            if case .string(let source)? = block.body.attribute("source")?.expression.form, source.hasPrefix("."),
                let mark = source.firstBytes(of: "//")
            {
                inner = String(source[mark.upperBound...].prefix { $0 != "?" })
            }
            guard let expression = block.body.attribute("include_in_copy")?.expression else { continue }
            guard case .tuple(let elements) = expression.form else {
                patterns.append(AddressPattern("**"))
                continue
            }
            patterns += elements.map { element in
                if case .string(let text) = element.form {
                    AddressPattern(Self.plain(text))
                } else {
                    AddressPattern("**")
                }
            }
        }
    }

    /// A pattern without what `AddressPattern` does not know, which takes no less.
    private static func plain(_ pattern: String) -> String {
        var out = ""
        var rest = pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern[...]
        while let sign = rest.first {
            let end = sign == "{" ? rest.firstIndex(of: "}") : sign == "[" ? rest.firstIndex(of: "]") : nil
            out += end == nil ? String(sign) : sign == "{" ? "*" : "?"
            rest = end.map { rest[rest.index(after: $0)...] } ?? rest.dropFirst()
        }
        return out
    }

    /// Whether a hidden file is taken along.
    ///
    /// - Parameter path: below the folder of the unit, or of its module.
    func take(_ path: String) -> Bool {
        patterns.contains { $0.matches(path) || !inner.isEmpty && $0.matches("\(inner)/\(path)") }
    }
}
