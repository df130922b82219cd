import HCL

/// Which changes destroy a resource and create it again. Measured: the provider, version 5.100, was asked for each argument
/// (`Tests/Inventory/replacements.py`).
package enum Replacements {
    /// What becomes of a resource that is in two evaluations.
    package struct Change: Hashable, Sendable {
        package let address: String
        package let type: String
        /// The arguments that force it, the names joined by dots, sorted.
        package let arguments: [String]
        /// Those of which it is not known whether they change.
        package let perhaps: [String]
        /// `prevent_destroy` stands in the way.
        package let isProtected: Bool
    }

    /// The arguments of a type that force a new resource, the names joined by dots; nil where it was not measured.
    package static func arguments(of type: String) -> [String]? {
        guard beyond[type] != nil, let schema = ProviderSchema.resource(type) else { return nil }
        return paths(in: schema, "")
    }

    /// What a change from one evaluation of a unit to another replaces, in the order of the second.
    package static func changes(from before: ModuleResources, to after: ModuleResources) -> [Change] {
        let old = Dictionary(
            before.resources.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        return after.resources.compactMap { new in old[new.address].flatMap { change(from: $0, to: new) } }
    }

    private static let beyond: [String: [String]] = {
        let lines = Lines(AskedTable.text)
        var found: [String: [String]] = [:]
        for index in 0..<lines.count {
            let words = lines[index].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            if let type = words.first { found[type] = Array(words.dropFirst()) }
        }
        return found
    }()

    private static func paths(in schema: BlockSchema, _ prefix: String) -> [String] {
        var found = schema.attributes.filter(\.forcesReplacement).map { prefix + $0.name }
        for block in schema.blocks {
            if block.forcesReplacement { found.append(prefix + block.name) }
            found += paths(in: block.block, "\(prefix)\(block.name).")
        }
        return found
    }

    private static func change(from old: ResourceInstance, to new: ResourceInstance) -> Change? {
        guard old.mode == .managed, old.type == new.type, let paths = arguments(of: new.type) else { return nil }
        let ignored = Set(new.lifecycle.ignoredChanges.map { String($0.prefix { $0 != "[" && $0 != "." }) })
        guard !ignored.contains("all") else { return nil }
        var (certain, perhaps): ([String], [String]) = ([], [])
        for path in paths {
            let names = path.split(separator: ".")
            guard let first = names.first, !ignored.contains(String(first)) else { continue }
            switch isEqual(all(old.values, names), all(new.values, names)) {
            case true: break
            case false: certain.append(path)
            default: perhaps.append(path)
            }
        }
        guard !certain.isEmpty || !perhaps.isEmpty else { return nil }
        return Change(
            address: new.address, type: new.type, arguments: certain.sorted(), perhaps: perhaps.sorted(),
            isProtected: old.lifecycle.preventsDestroy || new.lifecycle.preventsDestroy)
    }

    /// Every value at a path, through all blocks. What is null is as what is not written.
    private static func all(_ members: Members, _ names: [Substring]) -> [Value] {
        guard let name = names.first, let value = members[String(name)], !value.isNull else { return [] }
        guard names.count > 1 else { return [value.unmarkedDeep] }
        switch value {
        case .object(let inner), .map(_, let inner): return all(inner, Array(names.dropFirst()))
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            return elements.compactMap(\.members).flatMap { all($0, Array(names.dropFirst())) }
        default: return [value]
        }
    }

    /// nil where that is not known. The same expression gives the same value.
    private static func isEqual(_ old: [Value], _ new: [Value]) -> Bool? {
        if old == new { return true }
        let isKnown = (old + new).allSatisfy { !$0.containsDeferred }
        return isKnown ? false : nil
    }
}
