import Diagnostics
import HCL

/// Follows the beginning of a traversal to the place that it names: `region.R`, `global`, `environment.E` and
/// `account.A` before one of these (README, "References"). Each part narrows the places that may be meant.
struct PlacePath {
    private let traversal: Traversal
    private let scope: EstateScope
    private var reader: Place { scope.names.place }
    private var estate: Estate { scope.names.estate }

    init(_ traversal: Traversal, _ scope: EstateScope) {
        self.traversal = traversal
        self.scope = scope
    }

    /// The place, and the position of the step behind it. Nil where a mistake that was reported may be why there is
    /// none.
    ///
    /// - Throws: the error about the first part that names nothing.
    func place() throws(Diagnostic) -> (Place, next: Int)? {
        var candidates = estate.places
        var next = 0
        if traversal.root == "account" {
            guard let found = try account() else { return nil }
            (candidates, next) = (found, 1)
        } else {
            candidates = candidates.filter { $0.account === reader.account }
        }
        if traversal.root == "environment" || traversal.step(next)?.attributeName == "environment" {
            let at = traversal.root == "environment" ? 0 : next + 1
            guard let found = try environment(at: at, among: candidates) else { return nil }
            (candidates, next) = (found, at + 1)
        } else if traversal.root != "account" {
            candidates = candidates.filter { $0.environmentName == reader.environmentName }
        } else if let several = candidates.first(where: { $0.accountEnvironment != nil }) {
            throw severalEnvironments(several)
        }
        return try last(from: next, among: candidates)
    }

    private func severalEnvironments(_ place: Place) -> Diagnostic {
        let last = traversal.step(1)?.attributeName == Place.global ? Place.global : "region.REGION"
        return .error(
            .unknownName, "account \"\(place.account.name)\" has several environments", at: traversal.span,
            help: "write `account.\(place.account.name).environment.\(place.environmentName).\(last).…`")
    }

    private func account() throws(Diagnostic) -> [Place]? {
        guard let step = traversal.steps.first, let name = step.name else {
            throw .error(
                .unknownName, "\"account\" needs a name behind it", at: traversal.rootSpan,
                help: "write `account.name`, or `account.NAME.region.REGION.module.NAME.OUTPUT`")
        }
        let found = estate.places.filter { $0.account.name == name }
        if !found.isEmpty { return found }
        let accounts = estate.declarations.accounts.map(\.layer.name)
        if accounts.contains(name) {
            if estate.gaps.contains(.places) { return nil }
            throw .error(.unplacedUnit, "account \"\(name)\" has no region", at: step.span)
        }
        let isUnit = traversal.steps.count > 1
        let known = isUnit ? accounts : PlaceAttribute.names(of: "account") + accounts
        let near = Suggestion.nearest(to: name, among: known)
        if near == nil, estate.gaps.contains(.places) { return nil }
        if isUnit { throw unknownPlace("account", name, known: known, at: step.span) }
        throw scope.unknown(name, root: "account", known: known, at: step.span)
    }

    private func unknownPlace(_ what: String, _ name: String, known: [String], at span: Span) -> Diagnostic {
        .error(
            .unknownName, "there is no \(what) \"\(name)\"", at: span, help: Suggestion.help(for: name, among: known))
    }

    private func environment(at: Int, among places: [Place]) throws(Diagnostic) -> [Place]? {
        guard let step = traversal.step(at), let name = step.name else {
            throw .error(
                .unknownName, "\"environment\" needs a name behind it", at: traversal.span,
                help: "write `environment.NAME.region.REGION.module.NAME.OUTPUT`")
        }
        let found = places.filter { $0.environmentName == name }
        if !found.isEmpty { return found }
        if estate.gaps.contains(.places) || estate.gaps.contains(.environments) { return nil }
        let environments = Set(places.map(\.environmentName)).sorted()
        guard estate.places.contains(where: { $0.environmentName == name }) else {
            if traversal.step(at + 1) != nil {
                throw unknownPlace("environment", name, known: environments, at: step.span)
            }
            throw scope.unknown(
                name, root: "environment", known: PlaceAttribute.names(of: "environment") + environments, at: step.span)
        }
        throw .error(
            .unplacedUnit, "account \"\(accountName(places))\" has no environment \"\(name)\"", at: step.span,
            help:
                "it has \(environments.joined(separator: ", ")); another account's is `account.NAME.region.REGION.module…`"
        )
    }

    private func accountName(_ places: [Place]) -> String { places.first?.account.name ?? reader.account.name }

    // MARK: - The region, or the global place

    /// The last part of the way: `region.R` or `global`.
    ///
    /// - Parameter start: the position of the step that says which.
    private func last(from start: Int, among places: [Place]) throws(Diagnostic) -> (Place, next: Int)? {
        switch traversal.root {
        case Place.global: return try global(at: traversal.rootSpan, among: places, next: 0)
        case "region": return try region(at: 0, among: places)
        default: break
        }
        let step = traversal.step(start)
        switch step?.attributeName {
        case Place.global: return try global(at: step?.span ?? traversal.span, among: places, next: start + 1)
        case "region": return try region(at: start + 1, among: places)
        default: throw noRegion(start, among: places)
        }
    }

    private func noRegion(_ start: Int, among places: [Place]) -> Diagnostic {
        let before = traversal.text(before: start)
        let global = places.contains(where: \.isGlobal) ? ", or `\(before).global.module.NAME.OUTPUT`" : ""
        return .error(
            .unknownName, "a region has to follow \"\(before)\" before a unit can be read", at: traversal.span,
            help: "write `\(before).region.REGION.module.NAME.OUTPUT`\(global)")
    }

    /// What an account, or one of its environments, has once.
    private func global(at span: Span, among places: [Place], next: Int) throws(Diagnostic) -> (Place, next: Int)? {
        if let place = places.first(where: \.isGlobal) { return (place, next) }
        if estate.gaps.contains(.places) { return nil }
        throw .error(
            .unplacedUnit, "account \"\(accountName(places))\" has no `global` block in this environment", at: span,
            help: "write `global { region = \"us-east-1\" }` beside the regions")
    }

    private func region(at: Int, among all: [Place]) throws(Diagnostic) -> (Place, next: Int)? {
        guard let step = traversal.step(at), let name = step.name else {
            throw .error(
                .unknownName, "\"region\" needs a name behind it", at: traversal.span, help: "write `region.NAME`")
        }
        let places = all.filter { !$0.isGlobal }
        if let place = places.first(where: { $0.region.name == name }) { return (place, at + 1) }
        if name == Place.global { throw globalIsNoRegion(step) }
        let regions = places.map(\.region.name)
        guard AWSRegion.zones[name] != nil || estate.places.contains(where: { $0.region.name == name }) else {
            throw scope.unknown(
                name, root: "region",
                known: (traversal.root == "region" ? PlaceAttribute.names(of: "region") : []) + regions,
                at: step.span)
        }
        if estate.gaps.contains(.places) { return nil }
        throw .error(
            .unplacedUnit, "account \"\(accountName(all))\" has no region \"\(name)\" in this environment",
            at: step.span, help: help(regions, among: all))
    }

    /// What there is in place of a region that an account does not have.
    private func help(_ regions: [String], among places: [Place]) -> String? {
        if !regions.isEmpty { return "its regions are " + regions.joined(separator: ", ") }
        guard places.contains(where: \.isGlobal) else { return nil }
        return "it has a `global` block alone: write `global` without `region.`"
    }

    private func globalIsNoRegion(_ step: Traversal.Step) -> Diagnostic {
        .error(
            .unknownName, "what an account has once has no region in its name", at: step.span,
            help: "write `global` without `region.` before it")
    }
}

extension Traversal {
    /// The traversal up to a step as it is written, for helps.
    func text(before end: Int) -> String {
        steps.prefix(end).reduce(root) { text, step in
            switch step.kind {
            case .attribute(let name): "\(text).\(name)"
            case .index(.string(let key)): "\(text)[\"\(key)\"]"
            case .index(.number(let number)): "\(text)[\(number)]"
            }
        }
    }
}
