import Estate
import HCL

/// Finds the causes of each change. First it takes the edits that influenced the very part of the unit that differs.
/// Where there are none, it takes those that influenced anything in the unit. Naming too many edits is better than
/// none: a change without a cause is shown as a mistake of tfgen.
///
/// Belongs to one task: the origins of both sides keep what they found.
struct Attribution {
    private let edits: [Edit]

    /// Nil where the side's model is not known.
    private var base: SideOrigins?
    private var head: SideOrigins?
    private let baseUnits: PreparedSide
    private let headUnits: PreparedSide

    init(_ comparison: WordComparison, base: PreparedSide, head: PreparedSide) {
        edits = comparison.edits
        self.base = base.side.evaluated.map { SideOrigins($0, index: comparison.base, edits: comparison.edits) }
        self.head = head.side.evaluated.map { SideOrigins($0, index: comparison.head, edits: comparison.edits) }
        baseUnits = base
        headUnits = head
    }

    /// The positions of the edits that caused a change, in order; empty where nothing explains it.
    mutating func causes(of change: UnitChange) -> [Int] {
        if edits.isEmpty { return [] }
        var found: Set<Int> = []
        for part in change.parts {
            var causes = causes(of: part.key, change)
            if causes.isEmpty { causes = around(change, part.key) }
            found.formUnion(causes)
        }
        if change.kind == .moved { found.formUnion(named(["moved"])) }
        return found.sorted()
    }

    // MARK: - Of a part

    /// The edits that influenced one part of a unit.
    private mutating func causes(of key: PartKey, _ change: UnitChange) -> Set<Int> {
        switch key {
        case .unit: existence(change).union(change.kind == .removed ? named(["removed"]) : [])
        case .folder: existence(change).union(estateWords(["layout", "live"]))
        case .source:
            meta(["source", "version"], change).union(catalog).union(estateWords(["templates", "live", "layout"]))
        case .input(let name): input(name, change)
        case .dependency(let label): dependency(label, change)
        case .ordering: meta(["depends_on"], change).union(sharing(change)).union(readUnits(change))
        case .state: ownBlocks(change).union(named(["moved"])).union(estateWords(["state", "layout"], blocks: true))
        case .word: ownBlocks(change).union(meta(["providers"], change)).union(terragrunt(change))
        case .root(let name): root(name, change)
        case .module: module(change)
        // What such files reach is known from their places.
        case .beside, .committed: []
        }
    }

    /// Joins what `body` finds on each side that has the unit and a model. The side is taken out of its property
    /// meanwhile, so that it is changed in place and not copied.
    private mutating func both(
        _ change: UnitChange, _ body: (inout SideOrigins, Unit) -> Set<Int>
    ) -> Set<Int> {
        var found: Set<Int> = []
        if let unit = change.base?.unit, var side = base {
            base = nil
            found.formUnion(body(&side, unit))
            base = side
        }
        if let unit = change.head?.unit, var side = head {
            head = nil
            found.formUnion(body(&side, unit))
            head = side
        }
        return found
    }

    /// The edits that made the unit appear or vanish.
    private mutating func existence(_ change: UnitChange) -> Set<Int> {
        both(change) { side, unit in side.edits(ofExistence: unit) }.union(atOtherSide(change))
    }

    /// The edits of what the other side says about the place of a unit that only one side has: a stack that is no
    /// longer named there left no word on the side where the unit is missing.
    private mutating func atOtherSide(_ change: UnitChange) -> Set<Int> {
        guard let place = (change.head?.unit ?? change.base?.unit)?.place.address else { return [] }
        let isAdded = change.head != nil
        guard var side = isAdded ? base : head,
            let other = (isAdded ? baseUnits : headUnits).side.evaluated?.estate.places.first(where: {
                $0.address == place
            })
        else { return [] }
        var found: Set<Int> = []
        for layer in side.layers(of: other) {
            if let word = layer.word("stacks") { found.formUnion(side.edits(of: word, at: other)) }
            for block in layer.provides + layer.consumes { found.formUnion(side.edits(of: block, at: other)) }
            let path = change.address.dropFirst(place.utf8.count + 1)
            for block in layer.modules where path == block.path || path.hasPrefix(block.path + "/") {
                found.formUnion(side[block.labelSpan])
                for word in block.meta { found.formUnion(side.edits(of: word, at: other)) }
            }
        }
        return found
    }

    /// The edits of some of the unit's meta-arguments.
    private mutating func meta(_ names: [String], _ change: UnitChange) -> Set<Int> {
        both(change) { side, unit in side.edits(ofMeta: names, of: unit) }
    }

    /// The edits of blocks inside of the unit's module blocks.
    private mutating func ownBlocks(_ change: UnitChange) -> Set<Int> {
        both(change) { side, unit in side.edits(ofOwnBlocksOf: unit) }
    }

    /// The edits of the `provides` and `consumes` blocks of the unit's region.
    private mutating func sharing(_ change: UnitChange) -> Set<Int> {
        both(change) { side, unit in
            var found: Set<Int> = []
            for block in unit.place.region.consumes + unit.place.region.provides {
                found.formUnion(side.edits(of: block, at: unit.place))
            }
            return found
        }
    }

    /// The edits of the word that gives an input and of all that this word reads, and of the variable's block in the
    /// module, whose default or type counts too.
    private mutating func input(_ name: String, _ change: UnitChange) -> Set<Int> {
        var isOfContract = false
        var found = both(change) { side, unit in
            guard let input = unit.input(name) else { return [] }
            switch input.origin {
            case .contract(let block):
                isOfContract = true
                return side.edits(of: block, at: unit.place)
            case .word(let cell, _):
                var found = side.edits(of: cell)
                // What `each` gives comes from `for_each`, which is not among the cells that the value reads.
                if let word = cell.word, word.expression.variables.contains(where: { $0.root == "each" }) {
                    found.formUnion(side.edits(ofMeta: ["for_each"], of: unit))
                }
                return found
            }
        }
        if isOfContract { found.formUnion(readUnits(change)) }
        return found.union(template(change) { $0.path.first == .block(BlockHeader("variable", [name])) })
    }

    /// The edits that influence a `dependency` block: those of the inputs that read outputs, and those of the
    /// outputs of the module that is read, from whose types the mocks are made.
    private mutating func dependency(_ label: String, _ change: UnitChange) -> Set<Int> {
        var found = both(change) { side, unit in
            var found: Set<Int> = []
            for input in unit.inputs where input.value.containsDeferred {
                if case .word(let cell, _) = input.origin { found.formUnion(side.edits(of: cell)) }
            }
            return found
        }
        found.formUnion(outputs(of: label, change) { $0.blockType == "output" })
        if found.isEmpty { found = outputs(of: label, change, where: Self.isOfOutputs) }
        if found.isEmpty { found = readUnits(change) }
        found.formUnion(meta(["providers"], change))
        return found.isEmpty ? metaOfReadUnit(label, change) : found
    }

    /// The edits of what decides which module the unit that is read has, and in which region: mocks say both.
    private mutating func metaOfReadUnit(_ label: String, _ change: UnitChange) -> Set<Int> {
        let (old, new) = (baseUnits, headUnits)
        return both(change) { side, unit in
            guard let dependency = unit.dependencies.first(where: { $0.label == label }) else { return [] }
            let address = dependency.unit.address(from: unit.place).description
            return [old[address]?.unit, new[address]?.unit].compactMap { $0 }.reduce(into: []) { found, other in
                found.formUnion(side.edits(ofMeta: ["source", "version", "providers"], of: other))
            }
        }
    }

    /// The edits that made units appear or vanish which the unit reads or waits for: of a contract it does so by no word of
    /// the estate.
    private mutating func readUnits(_ change: UnitChange) -> Set<Int> {
        let (old, new) = (baseUnits, headUnits)
        return both(change) { side, unit in
            var found: Set<Int> = []
            for other in unit.dependencies.map(\.unit) + unit.ordering {
                let address = other.address(from: unit.place).description
                guard (old[address] == nil) != (new[address] == nil), let other = (old[address] ?? new[address])?.unit
                else { continue }
                found.formUnion(side.edits(ofExistence: other))
            }
            return found
        }
    }

    /// The edits of blocks of the module that a unit reads by a `dependency` block.
    private func outputs(
        of label: String, _ change: UnitChange, where isMeant: (Edit.Step) -> Bool
    ) -> Set<Int> {
        var found: Set<Int> = []
        for (unit, side) in [(change.base?.unit, baseUnits), (change.head?.unit, headUnits)] {
            guard let unit, let dependency = unit.dependencies.first(where: { $0.label == label }) else { continue }
            let address = dependency.unit.address(from: unit.place).description
            guard let module = side[address]?.unit?.module else { continue }
            let owners = Set([module] + (side.side.inPlace[module] ?? []).map(\.name))
            found.formUnion(
                edits.indices.filter {
                    guard case .module(let name) = edits[$0].owner else { return false }
                    return owners.contains(name) && edits[$0].path.first.map(isMeant) == true
                })
        }
        return found
    }

    /// Whether a block has a say in what is known of a module's outputs: their own, and those that their values read, from
    /// which the shapes of mocks are found.
    private static func isOfOutputs(_ step: Edit.Step) -> Bool {
        ["output", "locals", "resource", "data", "module", "variable"].contains(step.blockType ?? "")
    }

    /// The edits of words that are rendered into `root.hcl` and the files around. Words such as `stacks` are not
    /// rendered there.
    private mutating func root(_ name: String, _ change: UnitChange) -> Set<Int> {
        let silent: Set<String> = ["stacks", "availability_zones", "environment"]
        let found = both(change) { side, unit in side.edits(ofHeadersAt: unit.place, without: silent) }
            .union(estateWords(["state", "provider", "terragrunt", "tags", "name"], blocks: true))
        return found.isEmpty ? wordsOfSomeAccounts(without: silent) : found
    }

    /// Words that one account has gained or lost: `root.hcl` asks for a word (`id`, `localstack`) where not all
    /// accounts have it, so that another account's word changes what it says for this one.
    private func wordsOfSomeAccounts(without silent: Set<String>) -> Set<Int> {
        Set(
            edits.indices.filter { index in
                let edit = edits[index]
                guard edit.owner == .estate, edit.kind != .changed, edit.path.first?.blockType == "account"
                else { return false }
                if edit.isBlock { return edit.path.count == 1 }
                guard edit.path.count == 2, case .word(let name) = edit.path[1] else { return false }
                return !silent.contains(name)
            })
    }

    /// The edits of the module's files that Terraform reads, and of the catalog, which says which versions are
    /// required.
    private func module(_ change: UnitChange) -> Set<Int> {
        template(change) { $0.place?.file.name != "contract.hcl" }.union(catalog)
    }

    /// The edits of the files of the unit's module, of modules that it calls by a relative path, and of those that a
    /// contract module is made from.
    private func template(_ change: UnitChange, where isMeant: (Edit) -> Bool) -> Set<Int> {
        var names: Set<String> = []
        for (unit, side) in [(change.base?.unit, baseUnits), (change.head?.unit, headUnits)] {
            guard let module = unit?.interface.module else { continue }
            names.insert(module.name)
            names.formUnion(
                side.catalog.map { ModuleTexts.withCalled(module, in: $0).map(\.module.name) } ?? module.calledBeside)
            names.formUnion(side.side.inPlace[module.name]?.map(\.name) ?? [])
            if case .contract(let name, _) = module.origin {
                names.formUnion(side.catalog?.contracts.first { $0.name == name }?.modules ?? [])
            }
        }
        return Set(
            edits.indices.filter { index in
                guard case .module(let name) = edits[index].owner else { return false }
                return names.contains(name) && isMeant(edits[index])
            })
    }

    // MARK: - Edits by what they are

    /// The edits of `catalog.hcl`.
    private var catalog: Set<Int> { Set(edits.indices.filter { edits[$0].owner == .catalog }) }

    /// The edits of the named words of the `estate` block; with `blocks`, also of anything inside of blocks with
    /// such a type.
    private func estateWords(_ names: Set<String>, blocks: Bool = false) -> Set<Int> {
        Set(
            edits.indices.filter { index in
                let edit = edits[index]
                guard edit.owner == .estate else { return false }
                // An account may have a layout of its own.
                if edit.path.first?.blockType == "account", case .word("layout")? = edit.path.dropFirst().first {
                    return names.contains("layout")
                }
                guard edit.path.first?.blockType == "estate" || edit.path.count == 1 else { return false }
                switch edit.path.dropFirst().first {
                case .word(let name), .file(let name): return names.contains(name)
                case .block(let header): return blocks && names.contains(header.type)
                case nil: return edit.isBlock
                }
            })
    }

    /// The edits of blocks of these types at the top of the estate's files: `moved`, `removed`.
    private func named(_ types: Set<String>) -> Set<Int> {
        Set(
            edits.indices.filter { edits[$0].owner == .estate && types.contains(edits[$0].path.first?.blockType ?? "") }
        )
    }

    /// The edits in `terragrunt`, `provider` and `inputs` blocks of the estate, of any stack, and of the layers
    /// around the unit.
    private mutating func terragrunt(_ change: UnitChange) -> Set<Int> {
        let around = Set(
            [change.base?.unit, change.head?.unit].compactMap { $0 }.flatMap { unit in
                [unit.place.environment, unit.place.account].compactMap { $0 }.map { layer in
                    BlockHeader(layer.kind.rawValue, [layer.name])
                }
            })
        return Set(
            edits.indices.filter { index in
                let path = edits[index].path
                let types = path.compactMap(\.blockType)
                guard edits[index].owner == .estate, case .block(let outer)? = path.first,
                    types.contains(where: ["terragrunt", "provider", "inputs"].contains)
                else { return false }
                return ["estate", "stack"].contains(outer.type) || around.contains(outer)
            })
    }

    // MARK: - Of the whole unit

    /// For a part that no edit is known to influence: the edits that influenced anything of the unit or its place;
    /// where there are none either, those of the catalog, of the estate's own words and of the modules that the unit
    /// reads.
    private mutating func around(_ change: UnitChange, _ key: PartKey) -> Set<Int> {
        var found = existence(change).union(template(change) { _ in true }).union(terragrunt(change))
        found.formUnion(both(change) { side, unit in side.edits(ofHeadersAt: unit.place, without: []) })
        found.formUnion(both(change) { side, unit in side.edits(ofMeta: ModuleBlock.metaArguments, of: unit) })
        found.formUnion(
            both(change) { side, unit in
                var found: Set<Int> = []
                for input in unit.inputs {
                    if case .word(let cell, _) = input.origin { found.formUnion(side.edits(of: cell)) }
                }
                return found
            })
        if !found.isEmpty { return found }
        found.formUnion(catalog)
        found.formUnion(estateWords(["layout", "live", "templates", "state", "tags"], blocks: true))
        for unit in [change.base?.unit, change.head?.unit].compactMap({ $0 }) {
            for dependency in unit.dependencies {
                let address = dependency.unit.address(from: unit.place).description
                let modules = Set(
                    [baseUnits[address]?.unit?.module, headUnits[address]?.unit?.module].compactMap { $0 })
                found.formUnion(
                    edits.indices.filter {
                        if case .module(let name) = edits[$0].owner { modules.contains(name) } else { false }
                    })
            }
        }
        return found.isEmpty ? named(["moved", "removed"]) : found
    }
}
