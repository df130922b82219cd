import Catalog
import Diagnostics
import Estate
import FileTree
import HCL

/// What a change means: the edits of the model between two states of an estate, and the units that they reach
/// (README, "In pull requests").
///
/// A pure value: it is made of two sides and asks nothing else. It compares configuration, not infrastructure: it
/// says "unit removed", never "will be destroyed".
package struct Review: Sendable {
    package let base: ReviewSide
    package let head: ReviewSide
    /// The causes, in the order of the files. Everywhere else an edit is named by its position in this list.
    package let edits: [Edit]
    /// The effects: every unit of whose plan a part differs.
    package let changes: [UnitChange]
    /// Changes of the same shape by the same causes, the largest first.
    package let groups: [ChangeGroup]
    /// The workflows of pipelines that differ.
    package let workflows: [WorkflowChange]
    /// The edits that changed workflows, by their positions.
    package let workflowCauses: [Int]
    /// Whether any file of the model, of its modules or of the live tree differs, even if that changes no plan.
    package let hasDifferentFiles: Bool
    /// Files of the live tree that no model renders and that differ.
    let liveFiles: [(file: LiveFile, units: [String])]
    /// What a reviewer must not miss, in the order in which it is shown.
    package private(set) var findings: [Finding] = []
    /// Changed units whose resources are not known on one of the sides, with the reason. The security findings say
    /// nothing of them.
    package private(set) var unknownResources: [(address: String, reason: String)] = []
    /// Whether anything is open at the head that was not open at the base, or might be.
    package private(set) var opens = false
    /// The texts that no output shows.
    let secrets: SecretTexts

    /// Both sides, with their units and files by name.
    let sides: (base: PreparedSide, head: PreparedSide)
    /// Which units are the same on both sides.
    private let pairs: UnitPairs

    /// - Parameters:
    ///   - live: the files of the live trees that no model renders and that the sides do not have alike.
    ///   - today: the date with which the ends of waivers are compared, `YYYY-MM-DD`.
    ///
    /// Where the model of one side is not known, only the files of the live trees are compared, and no cause is
    /// named.
    package init(_ base: ReviewSide, _ head: ReviewSide, live: [LiveFile] = [], today: String) {
        self.base = base
        self.head = head
        let (left, right) = Self.prepare(base, head)
        var words = WordComparison()
        // With one model missing every word of the other one would count as added.
        if base.evaluated != nil, head.evaluated != nil { words.compare(base, head) }
        pairs = UnitPairs(left, right)
        var comparison = UnitComparison(left, right)
        var changes = comparison.changes(of: pairs)
        var attribution = Attribution(words, base: left, head: right)
        for index in changes.indices { changes[index].causes = attribution.causes(of: changes[index]) }
        let effects = LiveEffects(live, head: head.committed, base: base.committed, right)
        changes = effects.merged(into: changes, first: words.edits.count, left, right)
        edits = words.edits + effects.edits
        liveFiles = effects.files
        self.changes = changes
        groups = ChangeGroup.groups(of: changes)
        secrets = SecretTexts(base, head)
        sides = (left, right)
        workflows = WorkflowChange.all(base, head)
        workflowCauses = Self.causes(
            ofWorkflows: workflows, edits: words.edits, reaching: Set(changes.flatMap(\.causes)))
        hasDifferentFiles =
            !edits.isEmpty || !changes.isEmpty || !workflows.isEmpty || effects.hasOthers
            || Self.filesDiffer(base, head)
        find(today)
    }

    /// Adds the findings. It is called last, because findings are made from the finished lists of edits and changes.
    private mutating func find(_ today: String) {
        var found = UnitFindings(review: self).all() + workflows.map(Finding.init)
        if let new = head.evaluated, base.evaluated != nil || isNew {
            let moved = changes.compactMap { change in change.formerAddress.map { ($0, change.address) } }
            found += EstateFindings(
                base: base.evaluated, head: new, moved: Dictionary(moved, uniquingKeysWith: { first, _ in first }),
                today: today
            ).all()
        }
        let resources = ResourceFindings(self)
        found += liveFiles.map { Finding($0.file, $0.units) }
        findings = (found + resources.replacements + resources.security).joined()
        unknownResources = resources.unknown
        opens = resources.opens
    }

    /// Both sides made ready. A side without a model gets the addresses of its units from the folders of the other
    /// side.
    private static func prepare(_ base: ReviewSide, _ head: ReviewSide) -> (PreparedSide, PreparedSide) {
        let addresses = Dictionary(
            (base.evaluated?.units ?? head.evaluated?.units ?? []).map { ($0.folder, $0.address.description) },
            uniquingKeysWith: { first, _ in first })
        return (PreparedSide(base, addresses: addresses), PreparedSide(head, addresses: addresses))
    }

    /// Whether the texts of the models differ, though they may mean the same: a comment, or a new layout of the
    /// text.
    private static func filesDiffer(_ base: ReviewSide, _ head: ReviewSide) -> Bool {
        func texts(_ side: ReviewSide) -> [String: [UInt8]] {
            let trees = side.evaluated?.estate.declarations.files ?? []
            let modules = side.evaluated?.modules ?? []
            let sources =
                trees.map(\.source) + side.others.map(\.file)
                + side.inPlace.values.joined().flatMap { $0.files.map(\.source) }
                + modules.flatMap {
                    $0.files.map(\.source) + [$0.contract?.source].compactMap { $0 } + $0.assets.map(\.source)
                }
            return Dictionary(sources.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        }
        // An error at the base is mended by some edit.
        if base.evaluated == nil || head.evaluated == nil { return !base.problems.isEmpty }
        return texts(base) != texts(head)
    }

    /// The unit of the base that a unit of the head was; nil for a new one.
    func former(of unit: SideUnit) -> SideUnit? { pairs.former(of: unit) }

    /// Edits that reach no unit and no workflow, by their positions.
    package var idle: [Int] {
        let causes = Set(changes.flatMap(\.causes) + workflowCauses)
        let knowsWorkflows = base.workflows != nil && head.workflows != nil
        return edits.indices.filter {
            // What such a file means is said where it is named.
            if case .live = edits[$0].owner { return false }
            // What waivers mean, the cautions say.
            if isOfCaution($0) { return false }
            return !causes.contains($0) && (knowsWorkflows || !edits[$0].isOfPipeline)
        }
    }

    /// Whether an edit is that of a waiver, where cautions changed.
    private func isOfCaution(_ edit: Int) -> Bool {
        edits[edit].owner == .estate && edits[edit].path.first?.blockType == "waive"
            && findings.contains { $0.kind == .caution }
    }

    /// Changes that no edit explains though the models of both sides are known: a bug in tfgen.
    package var unexplained: [UnitChange] {
        guard base.evaluated != nil, head.evaluated != nil, base.problems.isEmpty else { return [] }
        return changes.filter(\.causes.isEmpty)
    }

    /// Whether the base has no estate in this folder, so that all of it is new.
    package var isNew: Bool {
        base.evaluated == nil && base.problems.isEmpty && base.live.isEmpty && head.evaluated != nil
    }

    /// What `tfgen render` refuses at the head, because a state would change or be lost without a word.
    package var refusals: [Diagnostic] { head.evaluated?.stateProblems.all.all ?? [] }

    /// Whether only a part of the estate was asked for. What its edits mean elsewhere is not known.
    package var isPart: Bool { head.evaluated.map { !$0.selection.isWhole } ?? false }

    /// What is said where no unit is affected though texts differ.
    var nothingChanges: String { isPart ? "NO EFFECT IN THIS SCOPE" : "NO SEMANTIC CHANGE" }

    /// Whether nothing differs that is deployed, or deploys.
    package var isWithoutEffect: Bool { changes.isEmpty && workflows.isEmpty }

    /// How many units changed, by what became of them.
    package var counts: (changed: Int, added: Int, removed: Int, moved: Int) {
        func count(_ kind: UnitChange.Kind) -> Int { changes.lazy.filter { $0.kind == kind }.count }
        return (count(.changed), count(.added), count(.removed), count(.moved))
    }
}

extension WordComparison {
    /// Compares all texts of two models: the estate's files, those of the modules, and others such as `catalog.hcl`.
    mutating func compare(_ base: ReviewSide, _ head: ReviewSide) {
        compare(
            base.evaluated?.estate.declarations.files ?? [], head.evaluated?.estate.declarations.files ?? [],
            owner: .estate)
        let (old, new) = (base.evaluated?.estate.catalog, head.evaluated?.estate.catalog)
        let modes = base.knowsModes && head.knowsModes
        for name in Set((old?.modules ?? [:]).keys).union((new?.modules ?? [:]).keys).sorted() {
            compare(old?.modules[name], with: new?.modules[name], owner: .module(name), modes: modes)
        }
        compareElsewhere(base, head, modes: modes)
        compareOthers(base.others, head.others)
    }

    /// Compares the files of modules in place, by folders, which several modules may share, and the interfaces that both
    /// sides have. An interface that one side alone has came with the word that names its version.
    private mutating func compareElsewhere(_ base: ReviewSide, _ head: ReviewSide, modes: Bool) {
        func folders(_ side: ReviewSide) -> [String: ModuleFolder] {
            Dictionary(side.inPlace.values.joined().map { ($0.name, $0) }, uniquingKeysWith: { $0.joined(with: $1) })
        }
        let (old, new) = (folders(base), folders(head))
        for name in Set(old.keys).union(new.keys).sorted() {
            compare(old[name], with: new[name], named: name, modes: modes)
        }
        let (before, after) = (Self.interfaces(base), Self.interfaces(head))
        for key in before.keys.sorted() {
            guard let module = before[key], let other = after[key] else { continue }
            compare(module, with: other, owner: .module(module.name), modes: modes)
        }
    }

    private mutating func compare(
        _ base: ModuleFolder?, with head: ModuleFolder?, named name: String, modes: Bool
    ) {
        let (old, new) = (base?.files ?? [], head?.files ?? [])
        if old.map(\.path) == new.map(\.path),
            zip(old, new).allSatisfy({ $0.isSame(as: $1, modes: modes) })
        {
            return
        }
        func trees(_ files: [ModuleFile]) -> [SyntaxTree] {
            files.filter { $0.path.hasSuffix(".tf") || $0.path == "contract.hcl" }.map { SyntaxTree.parse($0.source) }
        }
        compare(trees(old), trees(new), owner: .module(name))
        func others(_ files: [ModuleFile]) -> [ModuleFile] {
            files.filter { !$0.path.hasSuffix(".tf") && $0.path != "contract.hcl" }
        }
        compare(others: others(old), others(new), owner: .module(name), modes: modes)
    }

    /// The interfaces of modules from elsewhere, by their folders.
    private static func interfaces(_ side: ReviewSide) -> [String: Module] {
        let all = (side.evaluated?.estate.modulesElsewhere ?? []).compactMap { source, interface -> (String, Module)? in
            guard let module = interface?.module, case .interface = module.origin else { return nil }
            return (source.interfaceFolder, module)
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    /// Compares the files of one module; nil where a side does not have it. Files that are not Terraform's are
    /// compared as a whole.
    private mutating func compare(_ base: Module?, with head: Module?, owner: Edit.Owner, modes: Bool) {
        if let base, let head, ModuleTexts.areSameTexts(base, head, modes: modes),
            ByteOrder.areEqual(base.contract?.source.bytes, head.contract?.source.bytes)
        {
            return
        }
        compare(base?.configuration ?? [], head?.configuration ?? [], owner: owner)
        compare([base?.contract].compactMap { $0 }, [head?.contract].compactMap { $0 }, owner: owner)
        compare(others: base?.assets ?? [], head?.assets ?? [], owner: owner, modes: modes)
    }

    /// Compares `catalog.hcl` word by word and all other such files as a whole.
    private mutating func compareOthers(_ base: [ReviewSide.OtherSource], _ head: [ReviewSide.OtherSource]) {
        let old = Dictionary(base.map { ($0.owner, $0.file) }, uniquingKeysWith: { $1 })
        let new = Dictionary(head.map { ($0.owner, $0.file) }, uniquingKeysWith: { $1 })
        for owner in old.keys.filter({ new[$0] == nil }) + head.map(\.owner) {
            let (before, after) = (old[owner], new[owner])
            if ByteOrder.areEqual(before?.bytes, after?.bytes) { continue }
            if owner == .catalog {
                compare(
                    [before].compactMap { $0 }.map(SyntaxTree.parse), [after].compactMap { $0 }.map(SyntaxTree.parse),
                    owner: owner)
            } else if case .file(let path) = owner {
                add(file: path, owner: owner, before, after)
            }
        }
    }
}

extension EvaluatedEstate {
    /// The modules of the catalog, and those from elsewhere that units have: also of units that were evaluated with another estate.
    fileprivate var modules: [Module] {
        var seen: Set<ObjectIdentifier> = []
        var modules = Array(estate.catalog.modules.values)
        for interface in places.lazy.flatMap(\.units).map(\.interface) {
            guard interface.module.isFromElsewhere, seen.insert(ObjectIdentifier(interface)).inserted else { continue }
            modules.append(interface.module)
        }
        return modules
    }
}
