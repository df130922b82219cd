import HCL

/// Which changes destroy a resource and create it again. Measured: the provider, version 5.100, was asked for each
/// argument (`Tests/Inventory/replacements.py`).
///
/// The answers are compiled in: an argument that forces a new resource has the flag `f` in `BlockTable`, and what the
/// measurement could not decide stands in `AskedTable`.
package enum Replacements {
    /// A resource that is in two evaluations of a unit, under one address, and that a change of its arguments
    /// destroys and creates again, or may.
    package struct Change: Hashable, Sendable {
        package let address: String
        package let type: String
        /// The arguments that differ for certain and that force a new resource: names joined by dots through blocks,
        /// sorted.
        package let arguments: [String]
        /// The arguments that force a new resource if they differ, where a value that is known later leaves open
        /// whether they do. Named and sorted as `arguments`.
        package let perhaps: [String]
        /// Whether `prevent_destroy` holds before or after the change. Terraform then refuses to apply it.
        package let isProtected: Bool
    }

    /// Types of which Terraform replaces the resource at every change of what it says, while AWS keeps the old one as
    /// an earlier revision. Nothing is lost by it.
    package static let revisions: Set = ["aws_ecs_task_definition"]

    /// The arguments of a resource type that force a new resource, the names joined by dots through blocks. Nil
    /// where the type was not measured, which says nothing; an empty list says that no argument does.
    package static func arguments(of type: String) -> [String]? {
        guard isMeasured(type), let schema = ProviderSchema.resource(type) else { return nil }
        return paths(in: schema, "")
    }

    /// The resources that a change from one evaluation of a unit to another replaces, in the order of the second. A
    /// resource that is in one of them only is created or removed, not replaced, and is left out.
    package static func changes(from before: ModuleResources, to after: ModuleResources) -> [Change] {
        let old = Dictionary(
            before.resources.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        return after.resources.compactMap { new in old[new.address].flatMap { change(from: $0, to: new) } }
    }

    /// The lines of `AskedTable`, each of which begins with a type that was measured. They are sorted.
    static let measured = Lines(AskedTable.text)

    /// Whether it was measured which arguments of a type force a new resource.
    private static func isMeasured(_ type: String) -> Bool {
        var (low, high) = (0, measured.count)
        while low < high {
            let middle = low + (high - low) / 2
            let name = measured[middle].prefix { $0 != UInt8(ascii: " ") }
            if name.elementsEqual(type.utf8) { return true }
            if name.lexicographicallyPrecedes(type.utf8) { low = middle + 1 } else { high = middle }
        }
        return false
    }

    /// The paths of all arguments and blocks with the flag, depth first. `prefix` is the path so far with a dot at
    /// its end.
    private static func paths(in schema: BlockSchema, _ prefix: String) -> [String] {
        var found = schema.attributes.filter(\.forcesReplacement).map { prefix + $0.name }
        for block in schema.blocks {
            if block.forcesReplacement { found.append(prefix + block.name) }
            found += paths(in: block.block, "\(prefix)\(block.name).")
        }
        return found
    }

    /// Nil where nothing forces a new resource, or where `ignore_changes` names all that would.
    private static func change(from old: ResourceInstance, to new: ResourceInstance) -> Change? {
        guard old.mode == .managed, old.type == new.type, let paths = arguments(of: new.type) else { return nil }
        // `ignore_changes = [tags["a"]]` ignores a part of an argument. That part is not looked at alone: the whole
        // argument counts as ignored, as a replacement that does not come is the worse answer in a review.
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

    /// Every value at a path of names, through all blocks on the way. A null value is left out, because to Terraform
    /// it is the same as an argument that is not written.
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

    /// Nil where one side has a deferred part and the two are not the same expression. Two deferred values of one
    /// expression count as equal: whatever it gives, it gives both times.
    private static func isEqual(_ old: [Value], _ new: [Value]) -> Bool? {
        if old == new { return true }
        let isKnown = (old + new).allSatisfy { !$0.containsDeferred }
        return isKnown ? false : nil
    }
}
