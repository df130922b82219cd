import Catalog
import Diagnostics
import HCL

/// Finds the units whose outputs a unit's inputs read, gives each a label, and makes the mocks with which Terragrunt
/// plans before those units are applied.
struct DependencyReader {
    /// What is read of other units, as the inputs say it.
    struct Readings {
        /// Each unit once, in the order of its first use.
        fileprivate(set) var owners: [Owner] = []
        fileprivate(set) var accesses = MockAccesses()
    }

    /// A unit whose outputs are read. `location` is the address of its place; nil for the reader's own.
    struct Owner: Hashable {
        let location: String?
        let path: String
        var outputs: Set<String>
    }

    /// Dependencies on units of the reader's own place, with mocks that are for no place as yet.
    struct Unplaced {
        fileprivate let all: [(label: String, path: String, outputs: [(name: String, mock: Value)])]
        /// Whether the mocks are the same at all places.
        fileprivate let isPlain: Bool
    }

    private let placed: PlacedPlace
    private let context: EvaluationContext
    /// The place whose regions and account mocks name, and the number that the context gives it.
    private let home: MockPlace
    private let homeNumber: Int32

    /// Reads for the units of one place.
    init(_ placed: PlacedPlace, _ context: EvaluationContext) {
        self.placed = placed
        self.context = context
        home = Self.mockPlace(of: placed)
        homeNumber = context.mocks.number(of: home)
    }

    /// The dependencies of one unit.
    ///
    /// - Parameters:
    ///   - module: the module whose inputs these are.
    ///   - key: the same number for units whose inputs read the same; nil where that is not known. What was read is
    ///     kept by it.
    ///   - others: further values of the unit's file that may read outputs, such as those of provider blocks.
    func read(
        _ inputs: [Unit.Input], of module: ModuleInterface, _ key: Int32?, others: [Value]
    ) -> Unit.Dependencies {
        let isShared = key != nil && others.isEmpty
        let readings: Readings
        if let key, isShared, let known = context.readings[key] {
            readings = known
        } else {
            let given = inputs.map { (value: $0.value, type: module.module.variables[$0.variable].type) }
            // What a provider's block reads stands in quotes.
            readings = Self.readings(of: given + others.map { ($0, .string) })
            if let key, isShared { context.readings[key] = readings }
        }
        guard !readings.owners.isEmpty else { return .none }
        return dependencies(readings, isShared ? key : nil)
    }

    /// What the values read, in the order of first use. Each value comes with the type of what it is given to.
    private static func readings(of values: [(value: Value, type: Type)]) -> Readings {
        var readings = Readings()
        for (value, type) in values where value.containsDeferred {
            readings.accesses.add(value, as: type)
            for residual in value.residuals {
                for output in residual.outputs { add(output, to: &readings) }
            }
        }
        return readings
    }

    private static func add(_ output: OutputReference, to readings: inout Readings) {
        let known = readings.owners.firstIndex { $0.path == output.owner && $0.location == output.location }
        if let known {
            readings.owners[known].outputs.insert(output.name)
        } else {
            readings.owners.append(Owner(location: output.location, path: output.owner, outputs: [output.name]))
        }
    }

    // MARK: - Dependencies

    /// The dependencies of what was read. Units that read the same outputs of the same modules, all at their own
    /// place, share them.
    private func dependencies(_ readings: Readings, _ key: Int32?) -> Unit.Dependencies {
        guard let key, let modules = sharedKey(readings.owners, key) else { return make(readings) }
        // The keys have everything on which labels and mocks depend: what is read, the modules, and where mocks name a place
        // its region and account.
        if let known = context.dependencies[modules] { return known }
        let full = context.store.node(modules, homeNumber)
        if let known = context.dependencies[full] { return known }
        let unplaced = unplaced(readings, modules)
        let made = unplaced.map(atHome) ?? make(readings)
        context.dependencies[unplaced?.isPlain == true ? modules : full] = made
        return made
    }

    /// The key with the modules of the units that are read; nil where one of them is not at the reader's own place.
    private func sharedKey(_ owners: [Owner], _ key: Int32) -> Int32? {
        var node = context.store.node(key, CellStore.KeyKind.outputs.rawValue)
        for owner in owners {
            guard owner.location == nil, let position = placed.index.position(ofPath: owner.path),
                // A provider of its own can stand in another region.
                placed.slots[position].meta("providers") == nil
            else { return nil }
            node = context.store.node(node, placed.slots[position].module.id)
        }
        return node
    }

    /// What units of several places have in common that read the same of their own place; nil where the labels name
    /// the place.
    private func unplaced(_ readings: Readings, _ key: Int32) -> Unplaced? {
        if let known = context.unplaced[key] { return known }
        let labels = labels(readings)
        guard labels.areShort else { return nil }
        let all = zip(readings.owners, labels.all).map { owner, label in
            let module = placed.index.position(ofPath: owner.path).map { placed.slots[$0].module }
            let outputs = module.map { mocks(owner, of: $0, readings.accesses) } ?? []
            return (label: label, path: owner.path, outputs: outputs)
        }
        let isPlain = all.allSatisfy { $0.outputs.allSatisfy { context.mocks.isPlain($0.mock) } }
        let made = Unplaced(all: all, isPlain: isPlain)
        context.unplaced[key] = made
        return made
    }

    /// The same dependencies with the mocks of the reader's own place.
    private func atHome(_ unplaced: Unplaced) -> Unit.Dependencies {
        Unit.Dependencies(
            unplaced.all.map { label, path, outputs in
                Unit.Dependency(
                    label: label, unit: UnitReference(place: nil, path: path), ambient: nil,
                    outputs: outputs.map { ($0.name, context.mocks.localized($0.mock, at: home)) })
            }, haveUsualLabels: true)
    }

    /// The outputs of a unit that are read, with mocks that are for no place as yet.
    private func mocks(
        _ owner: Owner, of module: ModuleInterface, _ accesses: MockAccesses
    ) -> [(name: String, mock: Value)] {
        owner.outputs.sorted().compactMap { name in
            let reference = OutputReference(location: owner.location, owner: owner.path, name: name)
            return module.output(name).map { (name, accesses.mock(of: $0, read: reference)) }
        }
    }

    private func labels(_ readings: Readings) -> DependencyLabels {
        DependencyLabels(readings.owners.map { (target(of: $0).place, $0.path) }, home: placed.place)
    }

    /// Makes the dependencies. A unit that is not placed was reported where it is read, and is left out.
    private func make(_ readings: Readings) -> Unit.Dependencies {
        let all = zip(readings.owners, labels(readings).all).compactMap { owner, label -> Unit.Dependency? in
            let target = target(of: owner)
            guard let position = target.index.position(ofPath: owner.path) else { return nil }
            let slot = target.slots[position]
            let place = mockPlace(of: slot, in: target)
            return Unit.Dependency(
                label: label,
                unit: UnitReference(place: owner.location == nil ? nil : target.place, path: owner.path),
                ambient: ambientAccount(of: target, slot),
                outputs: mocks(owner, of: slot.module, readings.accesses).map {
                    ($0.name, context.mocks.localized($0.mock, at: place))
                })
        }
        return Unit.Dependencies(all)
    }

    /// The name of the other account whose state is read without a role; nil where it is the reader's own account or
    /// a role is named.
    private func ambientAccount(of target: PlacedPlace, _ slot: UnitSlot) -> String? {
        guard target.place.account !== placed.place.account else { return nil }
        if context.states.namesCredentials(of: slot, target.names) || namesRole(slot, target) { return nil }
        return target.place.account.name
    }

    /// Whether a `terragrunt` block of the unit, a layer or the estate says `iam_role`: Terragrunt reads a state with that, too.
    private func namesRole(_ slot: UnitSlot, _ target: PlacedPlace) -> Bool {
        let layers = target.names.layers.flatMap { $0.settings.terragrunt.applying(to: slot.service) }
        let estate = context.estate.declarations.layer.settings.terragrunt
        return (estate + layers + slot.blocks.flatMap(\.settings.terragrunt)).contains {
            $0.block.body.attribute("iam_role") != nil
        }
    }

    /// The place at which a unit stands.
    private func target(of owner: Owner) -> PlacedPlace {
        guard let location = owner.location, let place = context.place(at: location) else { return placed }
        return context.units(of: place)
    }

    private static func mockPlace(of target: PlacedPlace) -> MockPlace {
        MockPlace(region: target.place.regionName, account: target.names.attribute(.accountID)?.value.asString)
    }

    /// Where what a unit makes stands: in its place, unless `providers` gives it another provider of AWS.
    private func mockPlace(of slot: UnitSlot, in target: PlacedPlace) -> MockPlace {
        let place = Self.mockPlace(of: target)
        guard slot.meta("providers") != nil else { return place }
        let units = UnitNames(target: target, reader: target.place, context: context)
        let scope = EstateScope(
            names: target.names, locals: target.names.table(of: slot.home), units: .placed(units), home: slot.home,
            each: slot.innerEach)
        var reader = UnitProviderReader(slot, target.names.settingLayers(of: slot), scope: scope, units: units)
        reader.read()
        guard let body = reader.found.first(where: \.replacesRoot)?.body else { return place }
        var account = place.account
        if case .tuple(let ids)? = body.attribute("allowed_account_ids") { account = ids.first?.asString ?? account }
        return MockPlace(region: body.attribute("region")?.asString ?? place.region, account: account)
    }
}

/// How the units that a unit depends on are called in its file: by the last part of their paths, or with the service
/// or the place before it where two would be called the same. The labels depend on this one unit's references only,
/// so that a new unit elsewhere does not change its file.
struct DependencyLabels {
    /// In the order of the units.
    let all: [String]
    /// Whether each unit is called by the last part of its path or by its place, as is usual. Else labels have been made
    /// longer.
    let areShort: Bool

    /// - Parameter home: the place of the unit in whose file they stand.
    init(_ units: [(place: Place, path: String)], home: Place) {
        // Most units are called by their first name, and need no others.
        let firsts = units.map { Self.firstName($0.place, $0.path, home: home) }
        let labels = firsts.enumerated().map { index, first in
            func isTaken(_ name: String) -> Bool {
                firsts.enumerated().contains { $0.offset != index && $0.element == name }
            }
            if !isTaken(first) { return first }
            let (place, path) = units[index]
            let longer = Self.longerNames(place, path, home: home)
            return longer.first { !isTaken($0) } ?? longer.last ?? path
        }
        all = Self.numbered(labels)
        areShort = all == firsts
    }

    /// Names that are still the same, because paths differ in signs alone that a label cannot have, get numbers.
    private static func numbered(_ labels: [String]) -> [String] {
        var taken = Set(labels)
        var seen: Set<String> = []
        return labels.map { label in
            if seen.insert(label).inserted { return label }
            let number = (2...).first { !taken.contains("\(label)-\($0)") } ?? 2
            taken.insert("\(label)-\(number)")
            return "\(label)-\(number)"
        }
    }

    /// The shortest label of a unit: `network`; for another region `us-west-2-network`; for another environment or account
    /// `staging-network`, `staging-us-west-2-network`.
    private static func firstName(_ place: Place, _ path: String, home: Place) -> String {
        let short = parts(path).last.map(String.init) ?? path
        if place === home { return identifier(short) }
        let region = place.region.name
        guard let other = otherName(place, home) else { return identifier("\(region)-\(short)") }
        return identifier(region == home.region.name ? "\(other)-\(short)" : "\(other)-\(region)-\(short)")
    }

    /// The labels to try where the first one is another unit's too, from short to long: `compute-network`,
    /// `us-west-2-compute-network`.
    private static func longerNames(_ place: Place, _ path: String, home: Place) -> [String] {
        let parts = parts(path).joined(separator: "-")
        let whole = parts.isEmpty ? place.region.name : "\(place.region.name)-\(parts)"
        if place === home { return [parts, whole].map(identifier) }
        guard let other = otherName(place, home) else { return [identifier(whole)] }
        let all = place.address.replacing("/", with: "-").replacing(".", with: "-")
        return ["\(other)-\(whole)", "\(all)-\(parts)"].map(identifier)
    }

    /// The names of a unit's path. A lookup is called like what it looks up, which is its contract.
    private static func parts(_ path: String) -> [Substring] {
        let parts = path.split(separator: "/")
        return parts.count > 1 && parts.last == "lookup" ? parts.dropLast() : parts
    }

    /// What a place is called that is not in the same account and environment; `nil` where it is.
    private static func otherName(_ place: Place, _ home: Place) -> String? {
        if place.account !== home.account { return place.account.name }
        return place.environmentName == home.environmentName ? nil : place.environmentName
    }

    /// A label has to be an identifier, so that `dependency.LABEL` reads it: units are called after domains, too.
    private static func identifier(_ name: String) -> String {
        let name = name.utf8.contains(UInt8(ascii: ".")) ? name.replacing(".", with: "-") : name
        return name.utf8.first.map { (0x30...0x39).contains($0) } == true ? "_\(name)" : name
    }
}
