import Catalog
import Estate
import FileTree

/// Finds the units of whose plans anything differs, and what. A plan is made of the unit's file, of what it reads of
/// `root.hcl` and the files around, and of the module's files.
struct UnitComparison {
    private let base: PreparedSide
    private let head: PreparedSide
    private let roots: (base: RootFile?, head: RootFile?)
    private let rootsAreSame: Bool
    private let accounts: AccountNames
    /// What `root.hcl` says in the places of new units, by the places' folders.
    private var newPlaces: [String: Surroundings] = [:]

    /// All units of a place have the same files around them.
    private var surroundings: [Folders: Surroundings] = [:]

    /// Whether a module says the same on both sides, by its name.
    private var modules: [String: Bool] = [:]

    /// The folders of a unit's place, on both sides.
    private struct Folders: Hashable {
        let base: String
        let head: String
    }

    /// What the blocks of `root.hcl` evaluate to at a place, on both sides. Both are empty where no file differs.
    private struct Surroundings {
        let base: [String: String]
        let head: [String: String]
        let differ: Bool
    }

    init(_ base: PreparedSide, _ head: PreparedSide) {
        self.base = base
        self.head = head
        let (old, new) = (base.files["root.hcl"], head.files["root.hcl"])
        roots = (old.map { RootFile($0) }, new.map { RootFile($0) })
        rootsAreSame = old == new
        accounts = AccountNames(base.side, head.side)
    }

    /// The changes in the order of the head's units, followed by the units that are gone.
    mutating func changes(of pairs: UnitPairs) -> [UnitChange] {
        var changes: [UnitChange] = []
        var paired: Set<String> = []
        for unit in head.units {
            guard let former = pairs.former(of: unit) else {
                changes.append(whole(.added, old: nil, new: unit))
                continue
            }
            paired.insert(former.address)
            if let change = change(former, unit) { changes.append(change) }
        }
        for unit in base.units where !paired.contains(unit.address) {
            changes.append(whole(.removed, old: unit, new: nil))
        }
        return changes
    }

    /// The change of a unit that only one side has.
    private mutating func whole(_ kind: UnitChange.Kind, old: SideUnit?, new: SideUnit?) -> UnitChange {
        var change = UnitChange(
            kind: kind, address: (new ?? old)?.address ?? "", formerAddress: nil, base: old, head: new,
            parts: [PartChange(key: .unit, kind: kind == .added ? .added : .removed)])
        guard let new else { return change }
        let file = UnitFile(new.bytes, path: new.folder)
        let around = parts(around: new)
        change.settings =
            SettingChange.between([:], file.parts, accounts: accounts)
            + SettingChange.ofRoot(around.head.filter { file.reads($0.key) }, usual: around.base)
        return change
    }

    /// What `root.hcl` says at the place of a new unit, worked out once for each place. At the base it is what others
    /// run there, or, where the place is new too, what it says without the files of the place.
    private mutating func parts(around unit: SideUnit) -> Surroundings {
        let folder = unit.unit?.place.folder ?? unit.folder
        if let known = newPlaces[folder] { return known }
        let before = roots.base?.parts { base.file($0, above: "\(folder)/_")?.bytes } ?? [:]
        let after = roots.head?.parts { head.file($0, above: "\(folder)/_")?.bytes } ?? [:]
        let found = Surroundings(base: before, head: after, differ: before != after)
        newPlaces[folder] = found
        return found
    }

    /// The change of a unit that both sides have; nil where nothing of its plan differs.
    private mutating func change(_ old: SideUnit, _ new: SideUnit) -> UnitChange? {
        let around = surroundings(old, new)
        let hasSameModule = hasSameModule(old, new)
        // Most units are equal to the byte. They are not taken apart.
        if ByteOrder.areEqual(old.bytes, new.bytes), old.folder == new.folder, !around.differ, hasSameModule {
            return nil
        }
        let (before, after) = (UnitFile(old.bytes, path: old.folder), UnitFile(new.bytes, path: new.folder))
        var (left, right) = (before.parts, after.parts)
        if old.folder != new.folder { (left[.folder], right[.folder]) = (old.folder, new.folder) }
        if around.differ {
            for (name, text) in around.base where before.reads(name) { left[.root(name)] = text }
            for (name, text) in around.head where after.reads(name) { right[.root(name)] = text }
        }
        // Of the module only that it differs is a part. The two texts have no other meaning than to differ.
        if !hasSameModule { (left[.module], right[.module]) = ("before", "after") }
        let parts = PartChange.between(left, right)
        if parts.isEmpty, old.address == new.address { return nil }
        var change = UnitChange(
            kind: old.address == new.address ? .changed : .moved, address: new.address,
            formerAddress: old.address == new.address ? nil : old.address, base: old, head: new, parts: parts)
        change.settings = SettingChange.between(left, right, accounts: accounts)
        return change
    }

    // MARK: - What stands around a unit

    /// The surroundings of a unit, worked out once for each pair of places.
    private mutating func surroundings(_ old: SideUnit, _ new: SideUnit) -> Surroundings {
        let folders = Folders(
            base: old.unit?.place.folder ?? old.folder, head: new.unit?.place.folder ?? new.folder)
        if let known = surroundings[folders] { return known }
        // The search for files starts above a unit, so a name below the place's folder is given.
        let found = compare("\(folders.base)/_", "\(folders.head)/_")
        surroundings[folders] = found
        return found
    }

    private func compare(_ old: String, _ new: String) -> Surroundings {
        let names = (roots.base?.fileNames ?? []).union(roots.head?.fileNames ?? [])
        let isSame =
            rootsAreSame
            && names.allSatisfy {
                ByteOrder.areEqual(base.file($0, above: old)?.bytes, head.file($0, above: new)?.bytes)
            }
        if isSame { return Surroundings(base: [:], head: [:], differ: false) }
        let before = roots.base?.parts { base.file($0, above: old)?.bytes } ?? [:]
        let after = roots.head?.parts { head.file($0, above: new)?.bytes } ?? [:]
        return Surroundings(base: before, head: after, differ: before != after)
    }

    // MARK: - Modules

    /// Whether the files of the module say the same. A source elsewhere at a version is a part of the unit's own
    /// file, so then nothing else has to be compared.
    private mutating func hasSameModule(_ old: SideUnit, _ new: SideUnit) -> Bool {
        guard let after = new.unit else { return true }
        guard let before = old.unit else {
            return !base.side.differentModules.contains(after.interface.module.name)
        }
        if readsFixedSource(after, head), readsFixedSource(before, base) { return true }
        guard before.module == after.module, let left = base.catalog, let right = head.catalog else { return true }
        let key = after.module
        if let known = modules[key] { return known }
        let isSame = isSame(before.interface.module, as: after.interface.module, in: left, and: right)
        modules[key] = isSame
        return isSame
    }

    private func isSame(_ old: Module, as new: Module, in left: Catalog, and right: Catalog) -> Bool {
        let folders = (base.side.inPlace[old.name] ?? [], head.side.inPlace[new.name] ?? [])
        let modes = base.side.knowsModes && head.side.knowsModes
        let areSame =
            ModuleTexts.areSameTexts(old, new, modes: modes)
            && ModuleTexts.areSameTexts(folders.0, folders.1, modes: modes)
        // What a template calls is not a part of its text. What a module in place calls is among its folders.
        let isWhole = !folders.0.isEmpty || !old.callsOthers && !new.callsOthers
        if isWhole, areSame, left.requiresSame(as: right) { return true }
        return ModuleTexts(old, in: left, folders: folders.0, modes: modes)
            == ModuleTexts(new, in: right, folders: folders.1, modes: modes)
    }

    /// Whether the unit's module is somewhere else, at a version. Then nothing of this repository is in its plan but
    /// its own file.
    private func readsFixedSource(_ unit: Unit, _ side: PreparedSide) -> Bool {
        if case .interface = unit.interface.module.origin { return true }
        return unit.version != nil && side.catalog?.source != nil && !unit.interface.module.isFromElsewhere
    }
}

extension PreparedSide {
    var catalog: Catalog? { side.evaluated?.estate.catalog }
}

extension Catalog {
    /// Whether both catalogs require the same versions of Terraform and of the providers.
    fileprivate func requiresSame(as other: Catalog) -> Bool {
        requiredVersion == other.requiredVersion
            && providers.map { "\($0.name) \($0.version)" } == other.providers.map { "\($0.name) \($0.version)" }
    }
}
