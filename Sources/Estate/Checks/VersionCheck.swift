import Diagnostics

/// Checks `version` against the catalog's `source`, in which it stands: it is there where it is needed, has an effect, and is a
/// name that git takes.
struct VersionCheck {
    private let estate: Estate

    init(_ estate: Estate) { self.estate = estate }

    private var hasVersions: Bool { estate.catalog.source?.contains("{version}") == true }

    func diagnostics(_ units: [Unit]) -> [Diagnostic] {
        // Units that stand for a contract have no block that could say it.
        units.filter { !$0.blocks.isEmpty && estate.catalog.modules[$0.module] != nil }.compactMap(check)
    }

    private func check(_ unit: Unit) -> Diagnostic? {
        let word = unit.blocks.reversed().lazy.compactMap { $0.meta("version") }.first
        guard let word else { return hasVersions ? missing(unit) : nil }
        // One that is no text was refused as such.
        guard let version = unit.version else { return nil }
        guard hasVersions else {
            return .error(
                .versionWithoutEffect, "\"version\" has no effect here", at: word.attribute.nameSpan,
                help: estate.catalog.source == nil
                    ? "the catalog has no `source`, so units read the modules where they are rendered: remove it"
                    : "the `source` of the catalog has no `{version}`: add it there, or remove this")
        }
        guard let problem = GitName.problem(version) else { return nil }
        return .error(
            .badVersion, "\"\(version)\" is no name of a tag, branch or commit: \(problem)", at: word.expression.span,
            help: "for example `version = \"v1.2.0\"`")
    }

    private func missing(_ unit: Unit) -> Diagnostic {
        .error(
            .missingVersion, "unit \"\(unit.address.path)\" needs a version of its module \(unit.module)",
            at: unit.span,
            help: "add `version = \"v1.2.0\"`: the `source` of the catalog has `{version}` in it")
    }
}

/// The rules that git has for the names of references ("git check-ref-format"), and those of the query of an address.
enum GitName {
    /// Why a text cannot be one; `nil` where it can.
    static func problem(_ text: String) -> String? {
        if text.isEmpty { return "it is empty" }
        if text.hasPrefix("-") { return "it begins with a hyphen" }
        if let scalar = text.unicodeScalars.first(where: { !isPlain($0) }) {
            return "it has \(scalar == " " ? "a space" : "`\(scalar)`") in it"
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains(where: \.isEmpty) { return "a part between slashes is empty" }
        if parts.contains(where: { $0.hasPrefix(".") || $0.hasSuffix(".lock") }) {
            return "a part begins with a dot or ends in `.lock`"
        }
        return text.contains("..") || text.hasSuffix(".") ? "it has two dots, or ends in one" : nil
    }

    /// What may stand in a reference and, without escapes, in the query of an address.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "/", "-", "+": true
        default: false
        }
    }
}
