import Diagnostics
import HCL

/// One place with everything about it worked out. A value that does not depend on which other places are evaluated.
package struct EvaluatedPlace: Sendable {
    package let place: Place
    /// The units of the selection, in the order of their paths.
    package let units: [Unit]
    /// The paths of all units of the place, also of those outside of the selection.
    package let unitPaths: [String]

    /// What is said of the place itself.
    package let header: Header
    package let cautions: [RaisedCaution]

    /// The contracts that the place shares with others.
    package let provided: [ProvidedContract]

    /// The contracts that the place reads from others.
    package let consumed: [ConsumedContract]
    /// The layers that say something about the place, from far to near.
    let layers: [Layer]

    /// The values of its units that may stand once only among some units.
    let claims: [Claim]
    /// The module blocks, and blocks of settings, that placed or refined something here.
    let usedBlocks: Set<Int32>
    /// The words of `inputs` blocks that reach a unit here.
    let reachedInputs: Set<Int32>
    package let diagnostics: Diagnostics

    /// What the layers of a place say of the place itself.
    package struct Header: Sendable {
        /// Each value is null where no layer says it.
        package let accountID: Value
        package let assumeRole: Value
        package let localstack: Value
        package let availabilityZones: Value
        /// The nearest word for each key, sorted by key.
        package let tags: [PlaceTag]
        /// What the layers say of the provider aws, the nearest word for each.
        package let provider: EvaluatedBody
    }
}

/// The part of an estate that is to be worked out: the scopes of the command line.
package struct Selection: Sendable {
    /// Where there is none, all of the estate is selected.
    package let scopes: [AddressPattern]

    package init(_ scopes: [AddressPattern] = []) { self.scopes = scopes }

    package var isWhole: Bool { scopes.isEmpty }

    /// Whether a place, or a unit of it, may be in it.
    package func reaches(_ place: Place) -> Bool { isWhole || scopes.contains { $0.reaches(place.address) } }

    /// Whether all of a place is in it.
    package func contains(_ place: Place) -> Bool { isWhole || scopes.contains { $0.matches(place.address) } }

    /// Whether a unit is in it.
    package func contains(_ address: Address) -> Bool {
        isWhole || scopes.contains { $0.matches(address.description) }
    }
}

extension EvaluationContext {
    /// Works out one place: the units of the selection, and what else is to be known of it. Nothing of it is kept
    /// afterwards.
    package func evaluate(_ place: Place, _ selection: Selection) -> EvaluatedPlace {
        let placed = units(of: place)
        defer { forget(place) }
        var evaluator = UnitEvaluator(placed, in: self)
        let isWhole = selection.contains(place)
        var units: [Unit] = []
        // A slot that a contract shares stands for a unit of another place.
        for slot in placed.slots where slot.sharedBy == nil {
            guard isWhole || selection.contains(place.unitAddress(slot.path)) else { continue }
            // The diagnostics that evaluating the unit adds get its address.
            let count = placed.names.diagnosticCount
            if let unit = evaluator.evaluate(slot) { units.append(unit) }
            if placed.names.diagnosticCount > count { placed.names.name(UnitSubject(slot, place), after: count) }
        }
        let sharing = SharingWords(names: placed.names)
        let claimReader = ClaimReader(placed)
        let claims = units.flatMap(claimReader.claims)
        placed.names.report(units.flatMap(claimReader.outOfBounds))
        let header = header(placed.names)
        let provided = sharing.provided()
        let consumed = sharing.consumed(refused: evaluator.refused)
        var diagnostics = placed.names.diagnostics
        diagnostics.add(placed.names.takeAccountDiagnostics())
        return EvaluatedPlace(
            place: place, units: units, unitPaths: placed.slots.filter { $0.sharedBy == nil }.map(\.path),
            header: header, cautions: evaluator.cautions, provided: provided, consumed: consumed,
            layers: placed.names.layers, claims: claims,
            usedBlocks: placed.usedBlocks.union(evaluator.usedSettings), reachedInputs: evaluator.reachedInputs,
            diagnostics: diagnostics)
    }

    /// The words of account, environment and region about the place itself.
    private func header(_ names: PlaceNames) -> EvaluatedPlace.Header {
        func account(_ attribute: PlaceAttribute) -> Value { names.attribute(attribute)?.value ?? .poison }
        return EvaluatedPlace.Header(
            accountID: account(.accountID), assumeRole: account(.assumeRole), localstack: account(.localstack),
            availabilityZones: names.attribute(.availabilityZones)?.value ?? .poison,
            tags: names.tags(), provider: AWSProvider.words(names))
    }

    /// The paths of a place's units, without evaluating anything but `count` and `for_each`.
    package func unitPaths(of place: Place) -> [String] {
        defer { forget(place) }
        return units(of: place).slots.filter { $0.sharedBy == nil }.map(\.path)
    }

    /// What a place provides.
    package func provided(by place: Place) -> [ProvidedContract] {
        SharingWords(names: units(of: place).names).provided()
    }

    /// The names that an expression of a place may use, outside of any unit.
    package func scope(of place: Place) -> any Scope {
        let placed = units(of: place)
        return EstateScope(
            names: placed.names, locals: placed.names.table(of: nil),
            units: .placed(UnitNames(target: placed, reader: place, context: self)), home: .none, each: nil)
    }

    /// How an expression of the place calls an output.
    package func expression(for output: OutputReference, in place: Place) -> String {
        let target = output.location.flatMap { self.place(at: $0) } ?? place
        let name = units(of: target).expression(forPath: output.owner)
        return "\(place.way(to: target))\(name).\(output.name)"
    }
}

extension Place {
    /// How an expression of this place begins to name what another place has, such as `region.us-west-2.`; empty for
    /// the place itself.
    func way(to other: Place) -> String {
        if other === self { return "" }
        let region = other.isGlobal ? "\(Place.global)." : "region.\(other.region.name)."
        if other.account === account {
            return other.environmentName == environmentName ? region : "environment.\(other.environmentName).\(region)"
        }
        let environment = other.accountEnvironment.map { "environment.\($0.name)." } ?? ""
        return "account.\(other.account.name).\(environment)\(region)"
    }
}

/// The names that expressions of an estate begin with.
package enum EstateNames {
    package static let roots = EstateScope.roots
}

extension PlacedPlace {
    /// How an expression of the place reads a unit: by the last part of its path where that names one unit only, and
    /// otherwise by the whole path.
    func expression(forPath path: String) -> String {
        guard let position = index.position(ofPath: path) else { return "module[\"\(path)\"]" }
        let last = String(slots[position].blockPath.split(separator: "/").last ?? "")
        switch index.find(last, home: .none) {
        case .one(let found) where found == position: return "module.\(last)"
        case .instances(let found) where found.contains(position):
            return "module.\(last)" + (slots[position].each.map { "[\"\($0.key)\"]" } ?? "")
        default: return slots[position].serviceExpression ?? "module[\"\(path)\"]"
        }
    }
}

extension UnitSlot {
    /// The expression for a unit of a service with `for_each`: `service.api["acme"].module.queue`. Nil for other
    /// units.
    fileprivate var serviceExpression: String? {
        guard let service = home.service, let key = home.key, home.placement?.name == nil,
            let folder = home.serviceFolder
        else { return nil }
        let label = blockPath.dropFirst(folder.count + key.count + 1)
        let name = label.contains("/") ? "[\"\(label)\"]" : ".\(label)"
        return "service.\(service)[\"\(key)\"].module\(name)" + (each.map { "[\"\($0.key)\"]" } ?? "")
    }
}

extension EvaluationContext {
    /// The words for the same local in other layers of the place that the local's word won against, nearest first.
    package func beaten(by cell: Cell, at place: Place) -> [Word] {
        guard case .local(let name) = cell.name, let winner = cell.word else { return [] }
        let layers = units(of: place).names.layers
        let isOfStack = layers.contains { $0.kind == .stack && $0.local(name)?.id == winner.id }
        return layers.reversed().compactMap { layer in
            guard let word = layer.local(name), word.id != winner.id else { return nil }
            // Stacks do not know of each other.
            return isOfStack && layer.kind == .stack ? nil : word
        }
    }
}
