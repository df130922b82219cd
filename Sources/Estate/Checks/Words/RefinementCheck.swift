import Diagnostics

/// Finds module blocks that refine no unit anywhere.
struct RefinementCheck {
    private let estate: Estate
    private let used: Set<Int32>
    private let unplaced: Set<ObjectIdentifier>
    /// The paths of all units.
    private let unitPaths: Set<String>

    /// - Parameters:
    ///   - used: the module blocks that placed or refined a unit, by their numbers.
    ///   - unplaced: the layers that no place has, about which there is a warning already.
    ///   - unitPaths: the paths of all units.
    init(_ estate: Estate, used: Set<Int32>, unplaced: Set<ObjectIdentifier>, unitPaths: Set<String>) {
        self.estate = estate
        self.unitPaths = unitPaths
        self.used = used
        self.unplaced = unplaced
    }

    func remarks() -> [Diagnostic] {
        let declarations = estate.declarations
        let accounts = declarations.accounts
        let layers =
            declarations.environments + accounts.map(\.layer) + accounts.flatMap { $0.environments.map(\.layer) }
        let regions = accounts.flatMap(\.regions) + accounts.flatMap { $0.environments.flatMap(\.regions) }
        // What stands in a stack or a region places a unit, unless it is a pattern.
        let patterns = (declarations.stacks + regions).filter { !unplaced.contains(ObjectIdentifier($0)) }
            .flatMap(\.modules).filter { $0.pattern != nil }
        let refining = layers.filter { !unplaced.contains(ObjectIdentifier($0)) }.flatMap(\.modules)
        let unused = (refining + patterns).filter { !used.contains($0.id) }
        let empty = (refining + patterns).filter { used.contains($0.id) && $0.saysNothing }.map(Self.remark(onEmpty:))
        guard !unused.isEmpty else { return empty }
        let paths = Set((declarations.stacks + regions).flatMap { $0.modules.map(\.path) })
        return empty + unused.map { remark($0, placed: paths) }
    }

    /// The warning about a block that places nothing and says nothing.
    private static func remark(onEmpty module: ModuleBlock) -> Diagnostic {
        .warning(
            .unusedRefinement, "this block of module \"\(module.path)\" says nothing", at: module.labelSpan,
            help: "it refines what a stack or a region places: remove it")
    }

    /// An error where the name comes near to that of a unit, because then it is most likely misspelled; otherwise a
    /// warning.
    private func remark(_ module: ModuleBlock, placed paths: Set<String>) -> Diagnostic {
        if module.pattern != nil {
            let near = Suggestion.nearest(
                to: module.path, among: Set(unitPaths.compactMap { Self.pattern(module.path, on: $0) }))
            return Diagnostic(
                severity: near == nil ? .warning : .error, .unusedRefinement,
                "module \"\(module.path)\" refines nothing: no unit below has a path that matches it",
                at: module.labelSpan,
                help: near.map { "did you mean `\($0)`?" } ?? "`*` stands for one part of a path: `cell-*/database`")
        }
        // Units of a service with `for_each` have its key in their paths: none has the block's own.
        let known = paths.filter { !$0.hasPrefix("services/") }.union(unitPaths.filter { $0.hasPrefix("services/") })
        let near = paths.contains(module.path) ? nil : Suggestion.nearest(to: module.path, among: known)
        let each = paths.first { module.path.hasPrefix("\($0)/") }
        return Diagnostic(
            severity: near == nil ? .warning : .error, .unusedRefinement,
            "module \"\(module.path)\" refines nothing: no stack or region places it below",
            at: module.labelSpan,
            help: near.map { "did you mean `\($0)`?" }
                ?? each.map { "its `for_each` has no such key; `module \"\($0)\"` refines all its units" }
                ?? "place it in a stack or a region, or remove the block")
    }

    /// The pattern that would match a unit's path and is most like the one that was written: the parts with `*` that
    /// fit stay, all others are the unit's, with the `*` that stands at the end of one. Nil for a path with another
    /// number of parts.
    private static func pattern(_ written: String, on path: String) -> String? {
        let (own, parts) = (written.split(separator: "/"), path.split(separator: "/"))
        guard own.count == parts.count else { return nil }
        let found = zip(own, parts).map { own, part -> String in
            let (own, part) = (String(own), String(part))
            return PathPattern(own)?.matches(part) == true ? own : beginning(own, of: part)
        }
        return found.joined(separator: "/")
    }

    /// The beginning of a unit's part that is most like a pattern such as `cell-*`, with a `*`: up to a hyphen or its
    /// like, where people end one. The whole part where none is like it.
    private static func beginning(_ pattern: String, of part: String) -> String {
        guard pattern.hasSuffix("*"), !pattern.dropLast().contains("*") else { return part }
        let ends = part.indices.filter { "-_.".contains(part[$0]) }
        return Suggestion.nearest(to: pattern, among: ends.map { "\(part[...$0])*" }) ?? part
    }
}
