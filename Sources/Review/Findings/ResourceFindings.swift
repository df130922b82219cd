import Catalog
import Estate
import Inventory

/// What becomes of the resources of changed units: which of them are replaced, and what is open to whom.
///
/// Only the resources of changed units are worked out, which keeps a review of a large estate fast. A unit whose
/// resources are not known is counted, never taken for harmless.
struct ResourceFindings {
    private(set) var replacements: [Finding] = []
    private(set) var security: [Finding] = []
    /// The changed units whose resources are not known on one of the sides, with the reason.
    private(set) var unknown: [(address: String, reason: String)] = []
    /// Whether anything is open afterwards that was not before, or might be.
    private(set) var opens = false

    init(_ review: Review) {
        guard
            let old = review.isNew ? [:] : Self.resources(review.changes.compactMap { $0.base?.unit }, review.base),
            let new = Self.resources(review.changes.compactMap { $0.head?.unit }, review.head)
        else {
            unknown = review.changes.map { ($0.address, "the model of one side is not known") }
            return
        }
        var pairs: [(before: UnitResources?, after: UnitResources?, change: UnitChange)] = []
        for change in review.changes {
            pairs.append(
                (change.base.flatMap { old[$0.address] }, change.head.flatMap { new[$0.address] }, change))
        }
        security = Self.unprotected(review) + Self.settings(review)
        let isLessProtected = security.contains(where: \.isGrave)
        var modules = ReplacingModules()
        for (before, after, change) in pairs {
            guard let before, let after else { continue }
            let known = Self.replacements(from: before, to: after, change, &modules)
            replacements +=
                known ?? Self.named(change, isProtected: before.unit.preventDestroy || after.unit.preventDestroy)
        }
        let moved = Dictionary(
            review.changes.compactMap { change in change.formerAddress.map { (change.address, $0) } },
            uniquingKeysWith: { first, _ in first })
        let changes = EstateSecurity(
            pairs.compactMap { pair in pair.before.map { ($0.unit.address.description, $0.rows) } }
        )
        .changes(
            to: EstateSecurity(pairs.compactMap { pair in pair.after.map { ($0.unit.address.description, $0.rows) } }),
            moved: moved)
        opens = changes.opens || isLessProtected
        let beside = Self.unknownByFiles(review)
        let named = Set(beside.map(\.address))
        unknown =
            beside + changes.unknown.filter { !named.contains($0.address) }.map { ($0.address, $0.reason) }
        let kinds = Dictionary(review.changes.map { ($0.address, $0.kind) }, uniquingKeysWith: { first, _ in first })
        security += changes.units.flatMap { unit in
            unit.changes.map {
                Finding(
                    .security, $0.line, units: [unit.address], isGrave: $0.opens,
                    weight: Self.weight(of: $0, kinds[unit.address]))
            }
        }
    }

    /// The units that Terraform may destroy from now on.
    private static func unprotected(_ review: Review) -> [Finding] {
        review.changes.filter { $0.base?.unit?.preventDestroy == true && $0.head?.unit?.preventDestroy == false }.map {
            Finding(
                .security, "changed  the unit  prevent_destroy: true, now false", units: [$0.address], isGrave: true,
                weight: .usual)
        }
    }

    /// What changes around the plans of units, in Terragrunt's settings and the providers'.
    private static func settings(_ review: Review) -> [Finding] {
        review.changes.flatMap { change in
            change.settings.map {
                Finding(.security, $0.text, units: [change.address], isGrave: $0.opens, weight: .usual)
            }
        }
    }

    /// Why it is not known what some units create: files that tfgen did not write may say anything. A unit that is none
    /// of the model's is named by its file.
    private static func unknownByFiles(_ review: Review) -> [(address: String, reason: String)] {
        var found: [(address: String, reason: String)] = []
        var known: Set<String> = []
        for (file, units) in review.liveFiles
        where file.mayChangeResources {
            if units.isEmpty { found.append((file.shown, "tfgen did not write it")) }
            for unit in units where known.insert(unit).inserted {
                found.append((unit, "Terragrunt takes along \"\(file.shown)\", which tfgen did not write"))
            }
        }
        for change in review.changes {
            guard let module = change.head?.unit?.interface.module, module.origin == .folder,
                let values = review.head.inPlace[module.name]?.first?.files
                    .first(where: { ModuleFile.isLoadedByItself($0.path) }),
                known.insert(change.address).inserted
            else { continue }
            found.append((change.address, "the values of \"\(values.source.path)\" override its inputs"))
        }
        return found
    }

    private static func weight(of change: SecurityChange, _ unit: UnitChange.Kind?) -> Finding.Weight {
        if change.opens, change.after?.isForEverybody == true { return .everybody }
        switch unit {
        case .added: return .added
        case .removed: return .removed
        case .changed, .moved, nil: return .usual
        }
    }

    /// The resources of some units of a side by address; nil where the side's model is not known.
    private static func resources(_ units: [Unit], _ side: ReviewSide) -> [String: UnitResources]? {
        guard let evaluated = side.evaluated, let library = side.library else { return nil }
        let modules = library(units)
        let generated = PlaceFacts.generatedFile(of: evaluated.places)
        let facts = Dictionary(
            evaluated.places.map { ($0.place.address, PlaceFacts(of: $0, generatedFile: generated)) },
            uniquingKeysWith: { first, _ in first })
        var found: [String: UnitResources] = [:]
        for unit in units {
            guard let place = facts[unit.place.address] else { continue }
            found[unit.address.description] = Inventory.resources(of: unit, at: place, modules)
        }
        return found
    }

    /// What the contract says of the changed inputs of a unit whose resources are not known.
    private static func named(_ change: UnitChange, isProtected: Bool) -> [Finding] {
        guard let module = change.head?.unit?.interface.module else { return [] }
        return change.parts.flatMap { part -> [Finding] in
            guard case .input(let name) = part.key, let variable = module.variable(name) else { return [] }
            return variable.replaces.map { address in
                Finding(
                    .replacement, "\(isProtected ? "PROTECTED: " : "")perhaps \(address) by \(name)",
                    units: [change.address], isGrave: isProtected, isUncertain: true)
            }
        }
    }

    /// The findings about one unit; nil where its resources are not known. A resource is protected by its own
    /// `prevent_destroy` or by that of the unit.
    private static func replacements(
        from before: UnitResources, to after: UnitResources, _ change: UnitChange, _ modules: inout ReplacingModules
    ) -> [Finding]? {
        guard case .known(let old) = before.content, case .known(let new) = after.content else { return nil }
        let isProtected = before.unit.preventDestroy || after.unit.preventDestroy
        return Replacements.changes(from: old, to: new).compactMap { replaced in
            let certain = replaced.arguments
            if certain.isEmpty, !mayBeReplaced(replaced.address, by: change, &modules) { return nil }
            let guarded = isProtected || replaced.isProtected
            let words = [
                guarded ? "PROTECTED: " : "", certain.isEmpty ? "perhaps " : "", replaced.address,
                " by ", (certain.isEmpty ? replaced.perhaps : certain).joined(separator: ", "),
            ]
            return Finding(
                .replacement, words.joined(), units: [change.address], isGrave: guarded, isUncertain: certain.isEmpty)
        }
    }

    /// Whether a changed input is one of which the module's text or contract says that it replaces the resource. Where
    /// an argument is not known on either side, that alone is not a sign of a change.
    private static func mayBeReplaced(
        _ address: String, by change: UnitChange, _ modules: inout ReplacingModules
    ) -> Bool {
        guard let interface = change.head?.unit?.interface else { return false }
        let module = modules.module(of: interface)
        return change.parts.contains { part in
            guard case .input(let name) = part.key, let variable = module.variable(name) else { return false }
            return variable.replaces.contains { address == $0 || address.hasPrefix($0 + "[") }
        }
    }
}

/// The modules of changed units with what their inputs replace. The text of each is read once, however many units have
/// it.
private struct ReplacingModules {
    private var known: [ObjectIdentifier: Module] = [:]

    mutating func module(of interface: ModuleInterface) -> Module {
        if let found = known[ObjectIdentifier(interface)] { return found }
        let found = interface.module.namingReplacements()
        known[ObjectIdentifier(interface)] = found
        return found
    }
}
