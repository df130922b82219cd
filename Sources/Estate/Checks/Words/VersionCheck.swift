import Diagnostics

/// Checks the `version` of units whose module is a template against the catalog's `source`: it is needed where
/// `source` has `{version}` in it, and has no effect where not.
struct VersionCheck {
    private let estate: Estate

    init(_ estate: Estate) { self.estate = estate }

    private var hasVersions: Bool { estate.catalog.source?.contains("{version}") == true }

    func diagnostics(_ units: [Unit]) -> [Diagnostic] {
        // Units that stand for a contract have no block that could say it.
        units.filter { !$0.blocks.isEmpty && isTemplate($0) }.compactMap(check)
    }

    /// Whether the unit's module is a template, of today or at a version.
    private func isTemplate(_ unit: Unit) -> Bool {
        guard let source = unit.source else { return true }
        if case .template = source.kind { return true }
        return false
    }

    /// The error about one unit; nil where it is right. The word of the nearest layer counts.
    private func check(_ unit: Unit) -> Diagnostic? {
        let word = unit.blocks.reversed().lazy.compactMap { $0.meta("version") }.first
        guard let word else { return hasVersions ? missing(unit) : nil }
        // One that is not a text was refused as such.
        if hasVersions || unit.version == nil { return nil }
        return .error(
            .versionWithoutEffect, "\"version\" has no effect here", at: word.attribute.nameSpan,
            help: estate.catalog.source == nil
                ? "the catalog has no `source`, so units read the modules where they are rendered: remove it"
                : "the `source` of the catalog has no `{version}`: add it there, or remove this")
    }

    private func missing(_ unit: Unit) -> Diagnostic {
        .error(
            .missingVersion, "unit \"\(unit.address.path)\" needs a version of its module \(unit.module)",
            at: unit.span,
            help: "add `version = \"v1.2.0\"`: the `source` of the catalog has `{version}` in it")
    }
}
