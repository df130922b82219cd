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

    init(_ scope: EstateScope) { self.scope = scope }

    /// - Throws: the error about the first part of the traversal that names nothing.
    func target(of traversal: Traversal) throws(Diagnostic) -> Found {
        guard case .placed(let here) = scope.units else { throw tooEarly(traversal) }
        guard traversal.root != "module", traversal.root != "service" else {
            return try units(traversal, kind: traversal.root, at: 0, target: here, home: scope.home)
        }
        guard let (place, next) = try PlacePath(traversal, scope).place() else { return .missing }
        guard let step = traversal.step(next), let kind = step.attributeName, kind == "module" || kind == "service"
        else {
            throw .error(
                .unknownName, "only units can be read from another place", at: traversal.span,
                help: "write `\(traversal.text(before: next)).module.NAME.OUTPUT`")
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
            if target.target.problems.isBroken(service: name) { return .missing }
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
                help: "write `\(traversal.text(before: at)).module.NAME.OUTPUT`")
        }
        guard let positions = service.positions(of: name, key) else {
            throw target.missingUnit(name, of: service, key, at: step.span)
        }
        let slots = target.target.slots
        if Set(positions.map { slots[$0].blockPath }).count > 1 {
            throw target.ambiguous(name, among: positions, at: step.span)
        }
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
