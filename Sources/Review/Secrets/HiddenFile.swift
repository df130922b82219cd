import Diagnostics
import Estate
import HCL

/// A unit's file with a sign in place of each sensitive input, and of each mock of a sensitive output.
struct HiddenFile {
    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - mocks: the names of sensitive outputs by the labels of the `dependency` blocks.
    ///   - sign: what stands in place of a secret that differs from that of the other side.
    init(_ unit: SideUnit, other: SideUnit, mocks: [String: Set<String>], sign: String) {
        bytes = unit.bytes
        let (file, others) = (UnitFile(unit.bytes, path: ""), UnitFile(other.bytes, path: ""))
        let before = Dictionary(
            Self.mocks(in: others, named: mocks).map { ($0.name, $0.span.text) },
            uniquingKeysWith: { first, _ in first })
        var hidden = Self.mocks(in: file, named: mocks).map { mock in
            (mock.span, (before[mock.name] ?? mock.span.text) == mock.span.text ? SecretTexts.sign : sign)
        }
        for (key, span) in file.spans where Self.isSecret(key, unit) || Self.isSecret(key, other) {
            guard case .input(let name) = key else { continue }
            let isSame = others.parts[key] == nil || others.parts[key] == file.parts[key]
            hidden.append((span, "\(name) = \(isSame ? SecretTexts.sign : sign)"))
        }
        // From the end of the file to its beginning, so that the spans before stay right.
        for (span, text) in hidden.sorted(by: { $1.0.start < $0.0.start }) {
            bytes.replaceSubrange(span.start..<span.end, with: Array(text.utf8))
        }
    }

    private static func isSecret(_ key: PartKey, _ side: SideUnit) -> Bool {
        guard case .input(let name) = key, let unit = side.unit else { return false }
        return unit.interface.module.variable(name).map { $0.isSensitive || $0.isEphemeral } == true
            || unit.input(name).map(unit.isSensitive) == true
    }

    /// The mocks of sensitive outputs, each with a name of its own and the span of its value.
    private static func mocks(
        in file: UnitFile, named names: [String: Set<String>]
    ) -> [(name: String, span: Span)] {
        file.tree.body.blocks.filter { $0.type == "dependency" }.flatMap { block -> [(name: String, span: Span)] in
            guard let label = block.labels.first?.text, let own = names[label],
                case .object(let items)? = block.body.attribute("mock_outputs")?.expression.form
            else { return [] }
            return items.compactMap { item in
                guard case .name(let name, _) = item.key, own.contains(name) else { return nil }
                return ("\(label).\(name)", item.value.span)
            }
        }
    }
}

extension PreparedSide {
    /// The names of the sensitive outputs of the units that a unit reads, by the labels of its `dependency` blocks.
    func sensitiveOutputs(readBy reader: SideUnit) -> [String: Set<String>] {
        guard let unit = reader.unit else { return [:] }
        return Dictionary(
            unit.dependencies.map { dependency in
                let address = dependency.unit.address(from: unit.place).description
                let outputs = self[address]?.unit?.interface.module.outputs.filter(\.isSensitive) ?? []
                return (dependency.label, Set(outputs.map(\.name)))
            }, uniquingKeysWith: { $0.union($1) })
    }
}
