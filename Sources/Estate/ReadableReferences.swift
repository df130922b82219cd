import HCL

/// References as the estate writes them, for people.
extension Place {
    /// A text with residuals in it, as `reference(to:output:)` made them, in the words of this place.
    package func readable(_ text: String) -> String {
        let parts = text.utf8.split(separator: 1, omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.count > 2 else { return text }
        var result = ""
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 {
                result += name(ofKey: part)
            } else {
                let begin = index > 0 && part.hasPrefix(".outputs.") ? ".outputs".utf8.count : 0
                let end = index < parts.count - 1 && part.hasSuffix("dependency.") ? "dependency.".utf8.count : 0
                result += part.dropFirst(begin).dropLast(end)
            }
        }
        return result
    }

    /// - Parameter key: region and path of a unit.
    private func name(ofKey key: String) -> String {
        guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return key }
        let region = String(key[..<slash])
        let path = String(key[key.index(after: slash)...])
        let name = sibling(region)?.name(ofPath: path) ?? "module[\"\(path)\"]"
        return region == description.region.name ? name : "region.\(region).\(name)"
    }

    private func name(ofPath path: String) -> String {
        guard let slot = unitSlots.first(where: { $0.path == path }) else { return "module[\"\(path)\"]" }
        let block = slot.declarations.first?.path ?? path
        let last = String(block.split(separator: "/").last ?? "")
        let key = slot.each.map { "[\"\($0.key)\"]" } ?? ""
        switch find(last, service: nil) {
        case .one(let found) where found.path == path: return "module.\(last)"
        case .instances(let found) where found.contains { $0.path == path }: return "module.\(last)\(key)"
        default: return "module[\"\(path)\"]"
        }
    }
}

extension Residual {
    /// The names that it reads, each once, sorted.
    package var references: [String] {
        var names: Set<String> = []
        visit { if case .reference(.name(let name)) = $0 { names.insert(name) } }
        return names.sorted()
    }
}
