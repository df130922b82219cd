import Catalog
import HCL

/// Which resources another value of an input destroys and creates again, as the text of a module says: those of
/// which an argument that forces a new resource is made from the input.
///
/// Nothing is evaluated, so an argument counts too that stays the same for some values. Not said is what is replaced
/// only because it refers to something that is replaced, what modules that are called replace, and resources of which
/// every change is a new revision beside the old one.
package struct InputReplacements: Sendable {
    /// By the names of the variables: addresses without keys, such as `aws_vpc.this`, sorted.
    package let byInput: [String: [String]]

    /// Reads the module's text once. Types whose replacements were not measured are left out.
    package init(_ module: PreparedModule) {
        var reads = VariableReads(module)
        var found: [String: Set<String>] = [:]
        for plan in module.resources
        where plan.mode == .managed && !Replacements.revisions.contains(plan.type)
            && Replacements.arguments(of: plan.type) != nil
        {
            let ignored = Set(plan.lifecycle.ignoredChanges.map { String($0.prefix { $0 != "[" && $0 != "." }) })
            guard !ignored.contains("all") else { continue }
            for name in reads.variables(ofForcingArguments: plan, ignored: ignored) {
                found[name, default: []].insert("\(plan.type).\(plan.name)")
            }
        }
        byInput = found.mapValues { $0.sorted() }
    }
}

extension Module {
    /// The module with the addresses of all resources that each of its inputs replaces, sorted: those that its contract
    /// names, and those that its own text shows.
    package func namingReplacements() -> Module {
        var module = self
        let derived = InputReplacements(Inventory.prepare(CatalogFiles([self]), folder: name)).byInput
        for index in variables.indices {
            guard let own = derived[variables[index].name] else { continue }
            module.variables[index].replaces = Set(variables[index].replaces + own).sorted()
        }
        return module
    }
}

/// The variables that expressions of a module read, also by way of locals and of arguments of other resources. What
/// was found of a local or an argument is kept, and the entry is made empty before its expression is followed: a
/// circle ends there.
private struct VariableReads {
    private let module: PreparedModule
    private var locals: [Int: Set<String>] = [:]
    private var arguments: [Argument: Set<String>] = [:]

    private struct Argument: Hashable {
        let resource: Int
        /// Nil stands for all of the resource's arguments.
        let name: String?
    }

    init(_ module: PreparedModule) { self.module = module }

    /// The variables from which the arguments and blocks are made that force a new resource. `ignored` names those
    /// that `ignore_changes` leaves out.
    mutating func variables(ofForcingArguments plan: ResourcePlan, ignored: Set<String>) -> Set<String> {
        var found: Set<String> = []
        for argument in plan.body.arguments
        where argument.schema?.forcesReplacement == true && !ignored.contains(argument.name) {
            found.formUnion(variables(of: argument.expression, in: plan))
        }
        for group in plan.body.groups where !ignored.contains(group.name) {
            found.formUnion(forced(in: group, plan))
        }
        return found
    }

    /// Of one kind of block. Where a block forces a new resource, so does each argument in it, and so does what says
    /// how many of the blocks there are.
    private mutating func forced(in group: BodyPlan.Group, _ plan: ResourcePlan) -> Set<String> {
        var found: Set<String> = []
        for block in group.blocks {
            var own: Set<String> = []
            let isForced = group.schema?.forcesReplacement == true
            for argument in block.body.arguments where isForced || argument.schema?.forcesReplacement == true {
                own.formUnion(variables(of: argument.expression, in: plan))
            }
            for inner in block.body.groups { own.formUnion(forced(in: inner, plan)) }
            if let dynamic = block.dynamic, isForced || !own.isEmpty {
                own.formUnion(variables(of: dynamic.forEach, in: plan))
            }
            found.formUnion(own)
        }
        return found
    }

    private mutating func variables(of expression: Expression, in plan: ResourcePlan?) -> Set<String> {
        var found: Set<String> = []
        for traversal in expression.variables { found.formUnion(variables(of: traversal, in: plan)) }
        return found
    }

    /// The variables that one traversal reads.
    private mutating func variables(of traversal: Traversal, in plan: ResourcePlan?) -> Set<String> {
        guard let first = traversal.name(0) else { return [] }
        switch traversal.root {
        case "var": return [first]
        case "local": return module.index.locals[first].map { variables(ofLocal: $0) } ?? []
        // `each.value` is a part of what `for_each` goes over; `each.key` is a part of the address, and another key
        // is another resource, not a replacement.
        case "each":
            guard first == "value", case .forEach(let expression)? = plan?.repetition else { return [] }
            return variables(of: expression, in: nil)
        case "data":
            guard let name = traversal.name(1) else { return [] }
            let key = NameIndex.ResourceKey(mode: .data, type: first, name: name)
            return module.index.resources[key].map { variables(of: Argument(resource: $0, name: nil)) } ?? []
        default:
            let key = NameIndex.ResourceKey(mode: .managed, type: traversal.root, name: first)
            guard let index = module.index.resources[key],
                let name = (1..<traversal.steps.count).lazy.compactMap({ traversal.name($0) }).first
            else { return [] }
            return variables(of: Argument(resource: index, name: name))
        }
    }

    private mutating func variables(ofLocal index: Int) -> Set<String> {
        if let known = locals[index] { return known }
        locals[index] = []  // One that goes in a circle adds nothing.
        let found = variables(of: module.locals[index].expression, in: nil)
        locals[index] = found
        return found
    }

    /// The variables from which an argument is made, or all arguments and blocks of a resource.
    private mutating func variables(of argument: Argument) -> Set<String> {
        if let known = arguments[argument] { return known }
        arguments[argument] = []
        let plan = module.resources[argument.resource]
        var found: Set<String> = []
        for own in plan.body.arguments where argument.name == nil || own.name == argument.name {
            found.formUnion(variables(of: own.expression, in: plan))
        }
        if argument.name == nil {
            for expression in plan.body.groupExpressions { found.formUnion(variables(of: expression, in: plan)) }
        }
        arguments[argument] = found
        return found
    }
}

extension BodyPlan {
    /// Every expression inside of the blocks.
    fileprivate var groupExpressions: [Expression] {
        groups.flatMap(\.blocks).flatMap { block in
            (block.dynamic.map { [$0.forEach] } ?? []) + block.body.arguments.map(\.expression)
                + block.body.groupExpressions
        }
    }
}
