import Catalog
import Diagnostics
import HCL

/// Follows a traversal to the units that it names: at the same place (`module.NAME`,
/// `service.NAME["key"].module.NAME`), or in another region, environment or account (README,
/// "References").
struct UnitPath {
    /// What a traversal leads to. `next` is the position of the first step behind it.
    enum Found {
        /// One unit, with the units of its place.
        case unit(UnitSlot, UnitNames, next: Int)
        /// All units of a `for_each`, or of a service.
        case several(UnitGroup, next: Int)
        /// None, because of a mistake that was reported.
        case missing
    }

    private let scope: EstateScope
    private var names: PlaceNames { scope.names }
    private var estate: Estate { scope.names.estate }

    init(_ scope: EstateScope) { self.scope = scope }

    /// - Throws: the error about the first part of the traversal that names nothing.
    func target(of traversal: Traversal) throws(Diagnostic) -> Found {
        guard case .placed(let here) = scope.units else { throw tooEarly(traversal) }
        guard traversal.root != "module", traversal.root != "service" else {
            return try units(traversal, kind: traversal.root, at: 0, target: here, home: scope.home)
        }
        guard let (place, next) = try place(traversal) else { return .missing }
        guard let step = traversal.step(next), let kind = step.attributeName, kind == "module" || kind == "service"
        else {
            throw .error(
                .unknownName, "only units can be read from another place", at: traversal.span,
                help: "write `\(text(traversal, before: next)).module.NAME.OUTPUT`")
        }
        let isHere = place === names.place
        return try units(
            traversal, kind: kind, at: next + 1, target: isHere ? here : here.at(place),
            home: isHere ? scope.home : .none)
    }

    private func tooEarly(_ traversal: Traversal) -> Diagnostic {
        .error(
            .badMeta, "a unit's output cannot decide which units there are", at: traversal.span,
            help: "`count`, `for_each` and `source` are worked out before any unit: use locals and literals")
    }

    /// The traversal up to a step as it is written, for helps.
    private func text(_ traversal: Traversal, before end: Int) -> String {
        traversal.steps.prefix(end).reduce(traversal.root) { text, step in
            switch step.kind {
            case .attribute(let name): "\(text).\(name)"
            case .index(.string(let key)): "\(text)[\"\(key)\"]"
            case .index(.number(let number)): "\(text)[\(number)]"
            }
        }
    }

    // MARK: - Places

    /// The place that `region.R`, `environment.E.region.R` or `account.A...` names, and the position of the step
    /// behind it. Nil where a mistake that was reported may be why there is none. Each part narrows the candidates.
    private func place(_ traversal: Traversal) throws(Diagnostic) -> (Place, next: Int)? {
        if traversal.root == Place.global { return try global(traversal) }
        var candidates = estate.places.filter { !$0.isGlobal }
        var next = 0
        if traversal.root == "account" {
            guard let found = try account(traversal) else { return nil }
            (candidates, next) = (found, 1)
        } else {
            candidates = candidates.filter { $0.account === names.place.account }
        }
        let isOfEnvironment = traversal.root == "environment" || traversal.step(next)?.attributeName == "environment"
        if isOfEnvironment {
            let at = traversal.root == "environment" ? 0 : next + 1
            guard let found = try environment(traversal, at: at, among: candidates) else { return nil }
            (candidates, next) = (found, at + 1)
        } else if traversal.root == "region" {
            candidates = candidates.filter { $0.environmentName == names.place.environmentName }
        } else if let several = candidates.first(where: { $0.accountEnvironment != nil }) {
            throw .error(
                .unknownName, "account \"\(several.account.name)\" has several environments", at: traversal.span,
                help: "write `account.\(several.account.name).environment.\(several.environmentName).region.REGION.…`")
        }
        return try region(traversal, from: next, among: candidates)
    }

    /// The place for `global.module.NAME.OUTPUT`: what the reader's account and environment have once.
    private func global(_ traversal: Traversal) throws(Diagnostic) -> (Place, next: Int)? {
        let here = names.place
        let found = estate.places.first {
            $0.isGlobal && $0.account === here.account && $0.environmentName == here.environmentName
        }
        if let found { return (found, 0) }
        if estate.gaps.contains(.places) { return nil }
        throw .error(
            .unplacedUnit, "account \"\(here.account.name)\" has no `global` block in this environment",
            at: traversal.rootSpan, help: "write `global { region = \"us-east-1\" }` beside the regions")
    }

    private func account(_ traversal: Traversal) throws(Diagnostic) -> [Place]? {
        guard let step = traversal.steps.first, let name = step.name else {
            throw .error(
                .unknownName, "\"account\" needs a name behind it", at: traversal.rootSpan,
                help: "write `account.name`, or `account.NAME.region.REGION.module.NAME.OUTPUT`")
        }
        let found = estate.places.filter { $0.account.name == name && !$0.isGlobal }
        if !found.isEmpty { return found }
        let accounts = estate.declarations.accounts.map(\.layer.name)
        if accounts.contains(name) {
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

    private func environment(
        _ traversal: Traversal, at: Int, among places: [Place]
    ) throws(Diagnostic) -> [Place]? {
        guard let step = traversal.step(at), let name = step.name else {
            throw .error(
                .unknownName, "\"environment\" needs a name behind it", at: traversal.span,
                help: "write `environment.NAME.region.REGION.module.NAME.OUTPUT`")
        }
        let found = places.filter { $0.environmentName == name }
        if !found.isEmpty { return found }
        if estate.gaps.contains(.places) || estate.gaps.contains(.environments) { return nil }
        let account = places.first?.account.name ?? names.place.account.name
        let environments = Set(places.map(\.environmentName)).sorted()
        guard estate.places.contains(where: { $0.environmentName == name }) else {
            if traversal.step(at + 1) != nil {
                throw unknownPlace("environment", name, known: environments, at: step.span)
            }
            throw scope.unknown(
                name, root: "environment", known: PlaceAttribute.names(of: "environment") + environments, at: step.span)
        }
        throw .error(
            .unplacedUnit, "account \"\(account)\" has no environment \"\(name)\"", at: step.span,
            help:
                "it has \(environments.joined(separator: ", ")); another account's is `account.NAME.region.REGION.module…`"
        )
    }

    private func region(
        _ traversal: Traversal, from start: Int, among places: [Place]
    ) throws(Diagnostic) -> (Place, next: Int)? {
        var at = start
        if traversal.root != "region" {
            guard traversal.step(start)?.attributeName == "region" else {
                throw .error(
                    .unknownName,
                    "a region has to follow \"\(text(traversal, before: start))\" before a unit can be read",
                    at: traversal.span,
                    help: "write `\(text(traversal, before: start)).region.REGION.module.NAME.OUTPUT`")
            }
            at += 1
        }
        guard let step = traversal.step(at), let name = step.name else {
            throw .error(
                .unknownName, "\"region\" needs a name behind it", at: traversal.span, help: "write `region.NAME`")
        }
        if let place = places.first(where: { $0.region.name == name }) { return (place, at + 1) }
        let regions = places.map(\.region.name)
        guard AWSRegion.zones[name] != nil || estate.places.contains(where: { $0.region.name == name }) else {
            throw scope.unknown(
                name, root: "region",
                known: (traversal.root == "region" ? PlaceAttribute.names(of: "region") : []) + regions,
                at: step.span)
        }
        if estate.gaps.contains(.places) { return nil }
        let account = places.first?.account.name ?? names.place.account.name
        throw .error(
            .unplacedUnit, "account \"\(account)\" has no region \"\(name)\" in this environment", at: step.span,
            help: "its regions are " + regions.joined(separator: ", "))
    }

    // MARK: - Units

    /// The unit or units of a name at a place.
    ///
    /// - Parameter at: the position of the name of the unit or the service.
    private func units(
        _ traversal: Traversal, kind: String, at: Int, target: UnitNames, home: UnitHome
    ) throws(Diagnostic) -> Found {
        guard let step = traversal.step(at) else {
            throw .error(
                .unknownName, "\"\(kind)\" needs a name behind it", at: traversal.span,
                help: kind == "module" ? "write `module.NAME.OUTPUT`" : "write `service.NAME.module.NAME.OUTPUT`")
        }
        guard let name = step.name else {
            throw .error(.unknownName, "a \(kind == "module" ? "unit" : "service") is named by a string", at: step.span)
        }
        if kind == "service" { return try service(name, in: traversal, at: at, target: target, home: home) }
        if traversal.step(at + 1) == nil, case .instances(let positions) = target.target.index.find(name, home: home) {
            return .several(UnitGroup(target, .instances(positions)), next: at + 1)
        }
        switch try target.unit(name, key: traversal.step(at + 1), at: step.span, home: home) {
        case .missing: return .missing
        case .found(let slot, let usesKey): return .unit(slot, target, next: at + (usesKey ? 2 : 1))
        }
    }

    /// `service.NAME.module.UNIT`, `service.NAME["key"].module.UNIT`, or all keys of a service.
    private func service(
        _ name: String, in traversal: Traversal, at: Int, target: UnitNames, home: UnitHome
    ) throws(Diagnostic) -> Found {
        let step = traversal.steps[at]
        guard let found = try target.services(name, home, at: step.span) else { return .missing }
        guard found.hasKeys else {
            return try unit(of: found, key: nil, in: traversal, at: at + 1, target: target)
        }
        guard let next = traversal.step(at + 1) else {
            return .several(UnitGroup(target, .services(found)), next: at + 1)
        }
        guard let key = next.name, case .index = next.kind, found.keys.contains(key) else {
            throw target.missingKey(of: found, name, next)
        }
        return try unit(of: found, key: key, in: traversal, at: at + 2, target: target)
    }

    /// The unit of a service: `module.NAME` behind the service and its key.
    private func unit(
        of service: ServiceUnits, key: String?, in traversal: Traversal, at: Int, target: UnitNames
    ) throws(Diagnostic) -> Found {
        guard traversal.step(at)?.attributeName == "module", let step = traversal.step(at + 1), let name = step.name
        else {
            throw .error(
                .unknownName, "only units can be read from a service", at: traversal.span,
                help: "write `\(text(traversal, before: at)).module.NAME.OUTPUT`")
        }
        guard let positions = service.positions(of: name, key) else {
            throw target.missingUnit(name, of: service, key, at: step.span)
        }
        let slots = target.target.slots
        if let first = positions.first, slots[first].each == nil { return .unit(slots[first], target, next: at + 2) }
        guard let next = traversal.step(at + 2) else {
            return .several(UnitGroup(target, .instances(positions)), next: at + 2)
        }
        guard let key = next.name, let slot = target.instance(key, among: positions) else {
            throw target.missingKey(name, next: next, at: step.span, among: positions)
        }
        return .unit(slot, target, next: at + 3)
    }
}
