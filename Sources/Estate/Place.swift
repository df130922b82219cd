import Catalog
import Diagnostics
import HCL

/// The evaluation of one place: its names, its units, their inputs. Belongs to one task; shares only immutable text.
///
/// Each local, tag and header attribute is evaluated at most once for a place, and only if something needs it.
package final class Place {
    package let estate: Estate
    package let description: PlaceDescription
    package var diagnostics = Diagnostics()
    package var cautions: [RaisedCaution] = []
    /// The module blocks that placed or refined something here.
    package private(set) var usedDeclarations: Set<Int> = []

    /// From far to near: estate, stacks, environment, account, account's environment, region.
    let levels: [Level]
    /// Whether the place stands for the whole account: then nothing of a region is known.
    let isAccountWide: Bool
    private var cells: [String: Cell] = [:]
    /// The stack whose expressions are being evaluated, where the stacks of the place disagree about a local.
    private(set) var stack: String?
    private lazy var locals = nearestLocals(in: levels)
    private var localsOfStacks: [String: [String: Attribute]] = [:]
    private(set) lazy var stacksDisagree = disagreeing()
    private var slots: [UnitSlot]?
    /// Whether it is being worked out just now which units there are.
    private(set) var isPlacing = false
    /// Paths of the module blocks that stand for no unit here: `count = 0`.
    private(set) var absentPaths: [String] = []
    /// Units that are placed, but of which something is wrong that was said: what reads them is not at fault.
    private(set) var brokenPaths: [String] = []
    private var others: [String: Place] = [:]
    private(set) lazy var accountWide: Place = isAccountWide ? self : Place(estate, description, isAccountWide: true)

    enum Cell {
        case evaluating
        case done(Value)
    }

    package convenience init(_ estate: Estate, _ description: PlaceDescription) {
        self.init(estate, description, isAccountWide: false)
    }

    init(_ estate: Estate, _ description: PlaceDescription, isAccountWide: Bool) {
        self.estate = estate
        self.description = description
        self.isAccountWide = isAccountWide
        let fixed = [description.environment, description.account, description.accountEnvironment].compactMap { $0 }
        if isAccountWide {
            levels = [estate.declarations.level] + fixed
        } else {
            var found = Diagnostics()
            let stacks = Place.stacks(named: fixed + [description.region], estate, into: &found)
            levels = [estate.declarations.level] + stacks + fixed + [description.region]
            diagnostics.add(found)
        }
    }

    // MARK: - Stacks

    /// The stacks that the levels name, each once, in the order in which they are named from far to near.
    private static func stacks(named levels: [Level], _ estate: Estate, into diagnostics: inout Diagnostics) -> [Level]
    {
        var stacks: [Level] = []
        for level in levels {
            guard let list = level.stacks else { continue }
            guard case .tuple(let names) = list.form else {
                diagnostics.add(
                    .error(
                        .notConstant, "\"stacks\" takes a list of names", at: list.span,
                        help: "for example `[\"platform\"]`"))
                continue
            }
            for name in names {
                guard case .string(let text) = name.form else {
                    diagnostics.add(.error(.notConstant, "a stack is named by a plain string", at: name.span))
                    continue
                }
                guard let stack = estate.stacks[text] else {
                    diagnostics.add(
                        .error(
                            .unknownStack, "no stack named \"\(text)\"", at: name.span,
                            help: Suggestion.help(for: text, among: estate.stacks.keys)))
                    continue
                }
                if !stacks.contains(where: { $0.name == text }) { stacks.append(stack) }
            }
        }
        return stacks
    }

    // MARK: - Units

    /// The units of this place, placed but not evaluated, in the order of their paths.
    var unitSlots: [UnitSlot] {
        if let slots { return slots }
        slots = []
        isPlacing = true
        let found = placeUnits()
        isPlacing = false
        slots = found
        return found
    }

    /// The unit's paths, without evaluating anything but `count` and `for_each`.
    package var unitPaths: [String] { unitSlots.filter { $0.sharedBy == nil }.map(\.path) }

    private func placeUnits() -> [UnitSlot] {
        var definitions: [String: [ModuleDeclaration]] = [:]
        var placedBy: [String: ModuleDeclaration] = [:]
        for level in levels {
            for module in level.modules {
                if level.kind == .stack, let first = placedBy.updateValue(module, forKey: module.path) {
                    refuseSecondDefinition(module, first)
                    continue
                }
                if level.kind == .region { placedBy[module.path] = module }
                definitions[module.path, default: []].append(module)
            }
        }
        var slots: [UnitSlot] = []
        for path in placedBy.keys.sorted() {
            let declarations = definitions[path] ?? []
            slots += inStack(of: declarations) { makeSlots(path, declarations) }
        }
        return applySharing(to: slots).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func refuseSecondDefinition(_ module: ModuleDeclaration, _ first: ModuleDeclaration) {
        diagnostics.add(
            .error(
                .duplicateUnit, "a second stack of \(description.address) places a unit at \"\(module.path)\"",
                at: module.label.span, help: "give one of them another label and a `source`"
            ).label(first.label.span, "the first is here"))
    }

    /// The units that one path stands for: one, none (`count = 0`), or one for each key of `for_each`.
    private func makeSlots(_ path: String, _ declarations: [ModuleDeclaration]) -> [UnitSlot] {
        usedDeclarations.formUnion(declarations.map(\.id))
        var slot = UnitSlot(path: path, declarations: [])
        for declaration in declarations {
            let source = moduleName(declaration, before: slot.module)
            if let source, let current = slot.module, source.name != current {
                // Another source is a new definition, and replaces the farther one.
                slot.declarations = []
            }
            slot.module = source?.name ?? slot.module
            slot.moduleSpan = source?.span ?? slot.moduleSpan
            slot.declarations.append(declaration)
        }
        guard let name = slot.module, estate.interfaces[name] != nil else {
            if let name = slot.module { refuseUnknownModule(name, slot) }
            brokenPaths.append(path)
            return []
        }
        return instances(of: slot)
    }

    /// The template that a block names: by `source`, or by its label where nothing nearer or farther says otherwise.
    private func moduleName(_ declaration: ModuleDeclaration, before: String?) -> (name: String, span: Span)? {
        if let source = declaration.meta["source"] {
            let scope = UnitScope(place: self, service: declaration.service, each: nil)
            let value = evaluate(source.expression, in: scope)
            guard let text = value.asString else {
                if !value.containsDeferred {
                    diagnostics.add(
                        .error(
                            .badMeta, "\"source\" is the name of a template", at: source.expression.span,
                            help: "for example `\"database/aurora\"`; `tfgen modules` lists them"))
                }
                return nil
            }
            return (text, source.expression.span)
        }
        return before == nil ? (declaration.label.text, declaration.label.span) : nil
    }

    private func refuseUnknownModule(_ name: String, _ slot: UnitSlot) {
        let isLabel = slot.meta("source") == nil
        let near = Suggestion.nearest(to: name, among: estate.catalog.modules.keys)
        // The label is the unit's name, too: what reads it by the name that was meant is not at fault.
        if isLabel, let near { brokenPaths.append(near) }
        diagnostics.add(
            .error(
                isLabel ? .unknownLabel : .unknownModule, "no module named \"\(name)\" in the catalog",
                at: slot.moduleSpan,
                help: near.map { "did you mean `\($0)`?" }
                    ?? (isLabel
                        ? "a label that is no template's name needs a `source`; `tfgen modules` lists the templates"
                        : "`tfgen modules` lists them")))
    }

    private func instances(of slot: UnitSlot) -> [UnitSlot] {
        let scope = UnitScope(place: self, service: slot.service, each: nil)
        refuseUnusable(slot)
        if let count = slot.meta("count") {
            let value = evaluate(count.expression, in: scope)
            switch value.asInt {
            case 0:
                absentPaths.append(slot.path)
                return []
            case 1: break
            default:
                if !value.isPoison {
                    diagnostics.add(
                        .error(
                            .badMeta, "\"count\" is 0 or 1 here", at: count.expression.span,
                            help: "for several units of one module use `for_each`"))
                }
                brokenPaths.append(slot.path)
                return []
            }
        }
        guard let each = slot.meta("for_each") else { return [slot] }
        let value = evaluate(each.expression, in: scope)
        guard let entries = value.forEachEntries else {
            if !value.isPoison {
                diagnostics.add(
                    .error(
                        .badMeta, "\"for_each\" takes a map, or a set of strings", at: each.expression.span,
                        help: "for example `toset([\"a\", \"b\"])`; its keys become folders"))
            }
            brokenPaths.append(slot.path)
            return []
        }
        return entries.compactMap { entry in
            guard PathRule.isComponent(entry.key) else {
                diagnostics.add(
                    .error(
                        .badName, "\"\(entry.key)\" cannot be a unit's folder", at: each.expression.span,
                        help: "use letters, digits, `-`, `_` and `.` in the keys of `for_each`"))
                return nil
            }
            var instance = slot
            instance.path = "\(slot.path)/\(entry.key)"
            instance.each = (entry.key, entry.value)
            return instance
        }
    }

    private func refuseUnusable(_ slot: UnitSlot) {
        if let count = slot.meta("count"), let each = slot.meta("for_each") {
            diagnostics.add(
                .error(
                    .badMeta, "a unit has \"count\" or \"for_each\", not both", at: count.nameSpan,
                    help: "an empty `for_each` places nothing, too"
                ).label(each.nameSpan, "and this"))
        }
    }

    /// Another region of the same account and environment, evaluated by this task for itself.
    func sibling(_ region: String) -> Place? {
        if region == description.region.name { return self }
        if let known = others[region] { return known }
        guard
            let found = estate.places.first(where: {
                $0.region.name == region && $0.account.name == description.account.name
                    && $0.environmentName == description.environmentName
            })
        else { return nil }
        let place = Place(estate, found)
        others[region] = place
        return place
    }

    // MARK: - Values

    func inStack<Result>(_ name: String?, _ body: () -> Result) -> Result {
        let before = stack
        stack = name
        defer { stack = before }
        return body()
    }

    func evaluate(_ expression: Expression, in scope: any Scope) -> Value {
        var evaluator = Evaluator(scope: scope, files: estate.files)
        let value = evaluator.evaluate(expression)
        diagnostics.add(atOrigin(evaluator.diagnostics))
        return value
    }

    /// The value of a cell, worked out when it is first asked for; `nil` where it is being worked out just now.
    func cell(_ name: String, _ evaluate: () -> Value) -> Value? {
        switch cells[name] {
        case .done(let value): return value
        case .evaluating: return nil
        case nil:
            cells[name] = .evaluating
            let value = evaluate()
            cells[name] = .done(value)
            return value
        }
    }

    /// The attribute that gives a local its value: the nearest level's.
    func local(_ name: String) -> Attribute? {
        guard let stack else { return locals[name] }
        if let known = localsOfStacks[stack] { return known[name] }
        let found = nearestLocals(in: levels(seenFrom: stack))
        localsOfStacks[stack] = found
        return found[name]
    }

    func localCell(_ name: String) -> String { stack.map { "local.\(name) in \($0)" } ?? "local.\(name)" }

    /// Where a value was written: an expression that is nothing but a local leads to that local's.
    func origin(of expression: Expression) -> Expression {
        var expression = expression
        for _ in 0..<16 {
            if case .tuple(let elements) = expression.form, elements.count == 1, elements[0].traversal?.root == "local"
            {
                expression = elements[0]
            }
            guard let traversal = expression.traversal, traversal.root == "local", traversal.steps.count == 1,
                case .attribute(let name)? = traversal.steps.first?.kind, let attribute = local(name)
            else { break }
            expression = attribute.expression
        }
        return expression
    }

    var localNames: [String] { levels.flatMap { $0.locals.map(\.name) } }
}

/// A unit that is placed, with the blocks that have a say in it, from far to near.
struct UnitSlot {
    var path: String
    var declarations: [ModuleDeclaration]
    var module: String?
    var moduleSpan: Span?
    var each: (key: String, value: Value)?
    /// The contract that the place consumes and that this unit belongs to: then the unit is a name, and not placed.
    var sharedBy: String?
    /// Inputs that are other units' outputs, without a word of the estate: an export's.
    var wired: [Wire] = []

    struct Wire {
        let name: String
        let owner: UnitSlot
        let output: ModuleOutput
    }

    init(path: String, declarations: [ModuleDeclaration]) {
        self.path = path
        self.declarations = declarations
    }

    var service: String? { declarations.first?.service }
    /// Whether the unit stands for a `provides` or `consumes` block.
    var isGenerated: Bool { declarations.first?.id == ModuleDeclaration.generated }
    var span: Span? { declarations.first?.label.span }

    func wiredPositions(_ interface: ModuleInterface) -> [Int] { wired.compactMap { interface.variables[$0.name] } }

    /// A meta-argument: the nearest word wins.
    func meta(_ name: String) -> Attribute? {
        for declaration in declarations.reversed() {
            if let attribute = declaration.meta[name] { return attribute }
        }
        return nil
    }
}

extension Value {
    /// Keys and values of what `for_each` takes: a map, an object, or a set (or list) of strings.
    var forEachEntries: [(key: String, value: Value)]? {
        if let members { return members.all.map { ($0.name, $0.value) } }
        guard let elements else { return nil }
        let keys = elements.compactMap(\.asString)
        guard keys.count == elements.count, Set(keys).count == keys.count else { return nil }
        return keys.map { ($0, .string($0)) }
    }
}

extension Place {
    /// A header attribute of the account as its file says it: what does not depend on a region.
    package func accountValue(_ name: String) -> Value {
        let value = accountWide.accountAttribute(name)
        diagnostics.add(accountWide.takeDiagnostics())
        return value
    }

    func takeDiagnostics() -> Diagnostics {
        defer { diagnostics = Diagnostics() }
        return diagnostics
    }

    /// The locals of the environment that are known for the whole account: those that depend on a region are left out.
    package func environmentLocals() -> [(name: String, value: Value)] {
        let levels = [description.environment, description.accountEnvironment].compactMap { $0 }
        var names: [String] = []
        for local in levels.flatMap(\.locals) where !names.contains(local.name) { names.append(local.name) }
        let wide = Place(estate, description, isAccountWide: true)
        return names.compactMap { name in
            guard let attribute = wide.local(name) else { return nil }
            let value = wide.evaluate(attribute.expression, in: UnitScope(place: wide, service: nil, each: nil))
            return value.isWhollyKnown ? (name, value) : nil
        }
    }
}

extension Estate {
    /// The folder below the live tree of an address, also of one that the estate no longer has; `nil` where the text is
    /// no address.
    package func folder(ofAddress address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.allSatisfy(PathRule.isComponent) else { return nil }
        let account = declarations.accounts.first { $0.level.name == parts[0] }
        let layout = declarations.layout
        if let account, account.environments.isEmpty {
            let plain = layout ?? .plain
            let folder = plain.folder(
                account: parts[0], environment: account.environment?.name ?? parts[0], region: parts[1])
            return ([folder] + parts[2...]).joined(separator: "/")
        }
        guard parts.count >= 4 || account == nil else { return nil }
        if account == nil, AWSRegion.zones[parts[1]] != nil {
            let folder = (layout ?? .plain).folder(account: parts[0], environment: parts[0], region: parts[1])
            return ([folder] + parts[2...]).joined(separator: "/")
        }
        guard parts.count >= 4 else { return nil }
        let folder = (layout ?? .withEnvironment).folder(account: parts[0], environment: parts[1], region: parts[2])
        return ([folder] + parts[3...]).joined(separator: "/")
    }
}

extension Estate {
    /// The address of a unit's folder below the live tree, as far as the estate still has the account and the region; of
    /// others, what the layout makes of the folder.
    package func address(ofFolder folder: String) -> String? {
        let best = places.filter { folder.hasPrefix($0.folder + "/") }.max {
            $0.folder.utf8.count < $1.folder.utf8.count
        }
        if let best { return best.unitAddress(String(folder.dropFirst(best.folder.count + 1))).description }
        let layout = declarations.layout ?? .plain
        return layout.address(ofFolder: folder)
    }
}
