import Catalog
import Diagnostics
import HCL

/// The names that an expression of an estate may use: `estate`, `account`, `environment`, `region`, `local`, `module`, and
/// `each` inside a unit that has `for_each`.
struct UnitScope: Scope {
    let place: Place
    /// The service whose units come first when a unit is named by the last part of its path.
    let service: String?
    let each: (key: String, value: Value)?

    static let roots = ["account", "each", "environment", "estate", "local", "module", "region"]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        switch traversal.root {
        case "local": return resolveLocal(traversal, &evaluator)
        case "module": return resolveUnit(traversal, from: 0, in: place, &evaluator)
        case "region": return resolveRegion(traversal, &evaluator)
        case "account": return resolveAccount(traversal, &evaluator)
        case "environment":
            return resolveFixed(
                traversal, ["name": .string(place.description.environmentName), "tags": .null], &evaluator)
        case "estate":
            return resolveFixed(traversal, ["name": .string(place.estate.declarations.name)], &evaluator)
        case "each": return resolveEach(traversal, &evaluator)
        default: return .unknownRoot(candidates: Self.roots)
        }
    }

    // MARK: - Locals

    private func resolveLocal(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard let (name, span) = attribute(of: traversal, "local", &evaluator) else { return .failed }
        guard let attribute = place.local(name) else {
            if let missing = place.missingEnvironment(toRead: name) {
                evaluator.diagnostics.add(missing)
                return .failed
            }
            evaluator.diagnostics.add(
                .error(
                    .unknownLocal, "no local named \"\(name)\"", at: span,
                    help: Suggestion.nearest(to: name, among: place.localNames).map { "did you mean `\($0)`?" }
                        ?? place.otherHolder(ofLocal: name) ?? Suggestion.help(for: name, among: Set(place.localNames))
                        ?? "declare it: `locals { \(name) = ... }`"))
            return .failed
        }
        let value = place.cell(place.localCell(name)) {
            place.evaluate(attribute.expression, in: UnitScope(place: place, service: nil, each: nil))
        }
        if let value { return .value(value, steps: 1) }
        evaluator.diagnostics.add(
            .error(
                .localCycle, "local \"\(name)\" is defined in terms of itself", at: span,
                help: "break the circle: one of the locals needs a value of its own"
            ).label(attribute.nameSpan, "defined here"))
        return .failed
    }

    // MARK: - account, environment, region, estate

    private func resolveAccount(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard let (name, span) = attribute(of: traversal, "account", &evaluator) else { return .failed }
        if name == "name" { return .value(.string(place.description.account.name), steps: 1) }
        let known = ["id", "assume_role", "localstack"]
        guard known.contains(name) else { return unknown(name, "account", known + ["name"], span, &evaluator) }
        return .value(place.accountWide.accountAttribute(name), steps: 1)
    }

    private func resolveRegion(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard let (name, span) = attribute(of: traversal, "region", &evaluator) else { return .failed }
        if place.isAccountWide {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "what holds for a whole account cannot depend on a region", at: traversal.span,
                    help: "say it in the region, or in the stack"))
            return .failed
        }
        switch name {
        case "name": return .value(.string(place.description.region.name), steps: 1)
        case "availability_zones": return .value(place.availabilityZones(), steps: 1)
        case "provides": return .value(.strings(place.description.region.provides.map(\.contract.text)), steps: 1)
        case "consumes": return .value(.strings(place.description.region.consumes.map(\.contract.text)), steps: 1)
        default: break
        }
        if place.description.siblings.contains(name), let other = place.sibling(name) {
            guard traversal.steps.count > 1, case .attribute("module") = traversal.steps[1].kind else {
                evaluator.diagnostics.add(
                    .error(
                        .unknownName, "of another region only the units can be read", at: traversal.span,
                        help: "write `region.\(name).module.NAME.OUTPUT`"))
                return .failed
            }
            return resolveUnit(traversal, from: 2, in: other, &evaluator)
        }
        if AWSRegion.zones[name] != nil { return missingRegion(name, span, &evaluator) }
        let known = ["name", "availability_zones", "provides", "consumes"] + place.description.siblings
        return unknown(name, "region", known, span, &evaluator)
    }

    private func missingRegion(_ name: String, _ span: Span, _ evaluator: inout Evaluator) -> Resolution {
        let account = place.description.account.name
        evaluator.diagnostics.add(
            .error(
                .unplacedUnit, "account \"\(account)\" has no region \"\(name)\" in this environment", at: span,
                help: "its regions are " + place.description.siblings.joined(separator: ", ")))
        return .failed
    }

    private func resolveFixed(
        _ traversal: Traversal, _ values: [String: Value], _ evaluator: inout Evaluator
    ) -> Resolution {
        guard let (name, span) = attribute(of: traversal, traversal.root, &evaluator) else { return .failed }
        if name == "name", let value = values[name] { return .value(value, steps: 1) }
        return unknown(name, traversal.root, ["name"], span, &evaluator)
    }

    private func resolveEach(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard let (name, span) = attribute(of: traversal, "each", &evaluator) else { return .failed }
        guard let each else {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"each\" means something only in a module block with `for_each`", at: traversal.span,
                    help: "add `for_each` to the block, or write the value itself"))
            return .failed
        }
        switch name {
        case "key": return .value(.string(each.key), steps: 1)
        case "value": return .value(each.value, steps: 1)
        default: return unknown(name, "each", ["key", "value"], span, &evaluator)
        }
    }

    private func attribute(
        of traversal: Traversal, _ root: String, _ evaluator: inout Evaluator
    ) -> (String, Span)? {
        switch traversal.steps.first?.kind {
        case .attribute(let name)?, .index(.string(let name))?: return (name, traversal.steps[0].span)
        default:
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"\(root)\" is read by name", at: traversal.rootSpan, help: "write `\(root).NAME`"))
            return nil
        }
    }

    private func unknown(
        _ name: String, _ root: String, _ known: [String], _ span: Span, _ evaluator: inout Evaluator
    ) -> Resolution {
        evaluator.diagnostics.add(
            .error(
                .unknownName, "\"\(root)\" has no \"\(name)\"", at: span, help: Suggestion.help(for: name, among: known)
            ))
        return .failed
    }

    // MARK: - Units

    /// `module.NAME.OUTPUT` or `module["path"].OUTPUT`, the first step at `start`.
    private func resolveUnit(
        _ traversal: Traversal, from start: Int, in target: Place, _ evaluator: inout Evaluator
    ) -> Resolution {
        guard !target.isPlacing else {
            evaluator.diagnostics.add(
                .error(
                    .badMeta, "a unit's output cannot decide which units there are", at: traversal.span,
                    help: "`count`, `for_each` and `source` are worked out before any unit: use locals and literals"))
            return .failed
        }
        guard traversal.steps.count > start else {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"module\" is read by name", at: traversal.span, help: "write `module.NAME.OUTPUT`"))
            return .failed
        }
        let step = traversal.steps[start]
        guard let name = step.name else {
            evaluator.diagnostics.add(.error(.unknownName, "a unit is named by a string", at: step.span))
            return .failed
        }
        let service = target === place ? service : nil
        switch target.find(name, service: service) {
        case .one(let slot): return read(traversal, at: start + 1, of: slot, in: target, &evaluator)
        case .instances(let slots):
            let next = traversal.steps.count > start + 1 ? traversal.steps[start + 1] : nil
            if let key = next?.name, let slot = slots.first(where: { $0.each?.key == key }) {
                return read(traversal, at: start + 2, of: slot, in: target, &evaluator)
            }
            evaluator.diagnostics.add(missingKey(name, next, step.span, slots.compactMap { $0.each?.key }))
            return .failed
        case .many(let paths):
            evaluator.diagnostics.add(ambiguous(name, paths, step.span))
            return .failed
        case .none where target.isBroken(name): return .failed
        case .none:
            evaluator.diagnostics.add(notPlaced(name, step.span, in: target))
            return .failed
        }
    }

    func ambiguous(_ name: String, _ paths: [String], _ span: Span) -> Diagnostic {
        .error(
            .ambiguousUnit, "\"\(name)\" could be " + paths.joined(separator: " or "), at: span,
            help: "name the whole path: `module[\"\(paths.first ?? name)\"]`")
    }

    func missingKey(_ name: String, _ next: Traversal.Step?, _ span: Span, _ keys: [String]) -> Diagnostic {
        if let next, case .index(.string(let key)) = next.kind {
            return .error(
                .unplacedUnit, "no unit \"\(name)\" with the key \"\(key)\"", at: next.span,
                help: Suggestion.help(for: key, among: keys))
        }
        return .error(
            .unplacedUnit, "unit \"\(name)\" has `for_each`: its key is needed", at: span,
            help: "write `module.\(name)[KEY].OUTPUT`; keys are " + keys.map { "\"\($0)\"" }.joined(separator: ", "))
    }

    func notPlaced(_ name: String, _ span: Span, in target: Place) -> Diagnostic {
        let paths = target.unitSlots.map(\.path)
        let names = Set(paths + paths.map { String($0.split(separator: "/").last ?? "") })
        let isElsewhere = place.estate.places.contains { place in
            place.region.modules.contains { $0.path == name }
        }
        let isInStack = place.estate.declarations.stacks.first {
            $0.modules.contains { $0.path == name || $0.path.hasSuffix("/\(name)") }
        }
        var help = Suggestion.nearest(to: name, among: names).map { "did you mean `\($0)`?" }
        if help == nil, let isInStack {
            help = "stack \"\(isInStack.name)\" has one: name it in `stacks` of the region, or place the module there"
        }
        if help == nil, isElsewhere { help = "another region has one: write `region.NAME.module.\(name)`" }
        return .error(
            .unplacedUnit, "no unit \"\(name)\" in \(target.description.address)", at: span,
            help: help ?? Suggestion.help(for: name, among: names))
    }

    private func read(
        _ traversal: Traversal, at index: Int, of slot: UnitSlot, in target: Place, _ evaluator: inout Evaluator
    ) -> Resolution {
        guard traversal.steps.count > index, let name = traversal.steps[index].name else {
            evaluator.diagnostics.add(
                .error(
                    .unknownOutput, "a unit is no value: read one of its outputs", at: traversal.span,
                    help: "write `\(traversal.span.text).OUTPUT`"))
            return .failed
        }
        if let contract = slot.sharedBy,
            slot.module.flatMap({ place.estate.interfaces[$0] })?.outputs[name] != nil
        {
            switch target.readShared(name, slot, contract, at: traversal.steps[index].span) {
            case .success(let value): return .value(value, steps: index + 1)
            case .failure(let diagnostic):
                evaluator.diagnostics.add(diagnostic)
                return .failed
            }
        }
        guard let module = slot.module, let interface = place.estate.interfaces[module] else { return .failed }
        guard let position = interface.outputs[name] else {
            evaluator.diagnostics.add(
                .error(
                    .unknownOutput, "module \(module) has no output \"\(name)\"", at: traversal.steps[index].span,
                    help: Suggestion.nearest(to: name, among: interface.outputs.keys).map { "did you mean `\($0)`?" }
                        ?? "`tfgen modules \(module)` lists them"))
            return .failed
        }
        let output = interface.module.outputs[position]
        if let condition = output.available?.expression, target.isUnavailable(condition, slot) {
            evaluator.diagnostics.add(
                .error(
                    .unavailableOutput, "unit \"\(slot.path)\" has no \"\(name)\"", at: traversal.steps[index].span,
                    help: "with its inputs `\(condition.span.text.replacing("var.", with: ""))` does not hold"
                ).label(slot.span, "the unit"))
            return .failed
        }
        let value = Value.deferred(output.type, .reference(.name(target.reference(to: slot, output: name))))
        return .value(value, steps: index + 1)
    }
}

extension Traversal.Step {
    /// The name that an attribute or a string index gives.
    var name: String? {
        switch kind {
        case .attribute(let name), .index(.string(let name)): name
        default: nil
        }
    }
}

extension Place {
    enum Found {
        case one(UnitSlot)
        case instances([UnitSlot])
        case many([String])
        case none
    }

    /// A unit by its whole path, or by the last part of it where that is unique; units of the same service first.
    func find(_ name: String, service: String?) -> Found {
        if let service {
            let own = "services/\(service)/"
            let found = match(name, among: unitSlots.filter { $0.path.hasPrefix(own) }, below: own)
            if case .none = found {} else { return found }
        }
        return match(name, among: unitSlots, below: "")
    }

    private func match(_ name: String, among slots: [UnitSlot], below prefix: String) -> Found {
        if let exact = slots.first(where: { $0.path == prefix + name || $0.path == name }) { return .one(exact) }
        let instances = slots.filter {
            $0.each != nil && $0.declarations.first?.path.isNamed(name, below: prefix) == true
        }
        if let first = instances.first?.declarations.first?.path,
            instances.allSatisfy({ $0.declarations.first?.path == first })
        {
            return .instances(instances)
        }
        let near = slots.filter { $0.path.hasSuffix("/\(name)") }
        switch near.count {
        case 0: return .none
        case 1: return .one(near[0])
        default: return .many(near.map(\.path))
        }
    }

    /// A unit's output in a residual: the unit's key stands between two control characters until the reader's file
    /// gives it a label (`DependencyLabels`).
    func reference(to slot: UnitSlot, output: String) -> String {
        "dependency.\u{1}\(description.region.name)/\(slot.path)\u{1}.outputs.\(output)"
    }
}

extension String {
    fileprivate func isNamed(_ name: String, below prefix: String) -> Bool {
        self == prefix + name || self == name || hasSuffix("/\(name)")
    }
}

extension Place {
    /// The names that an expression of this place may use, outside of any unit.
    /// The names that expressions of an estate begin with.
    package static var names: [String] { UnitScope.roots }

    package var scope: any Scope { UnitScope(place: self, service: nil, each: nil) }
}
