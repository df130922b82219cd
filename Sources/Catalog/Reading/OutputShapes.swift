import HCL

/// Works out what the text of a module says of the types of its outputs, as far as that goes: a splat is a list, what
/// `compact` gives is a list of strings, an output that hands on a variable has its type. What providers and other
/// modules make is not known.
///
/// Mocks are made from it (`ModuleOutput.shape`). Nothing is checked against it, because only a contract promises a
/// type.
struct OutputShapes {
    private let names: ModuleNames

    init(_ module: Module) { names = ModuleNames(module) }

    /// The type of an output's value; `any` where the text does not tell.
    func shape(of output: ModuleOutput) -> Type {
        output.declaration.attribute("value").map { names.type(of: $0.expression) } ?? .any
    }
}

/// What the names in a module's expressions mean, by their types alone.
private final class ModuleNames: Scope {
    // The types of variables; the expressions of locals; and the types of the things that blocks declare, by the
    // beginning of a traversal to them: `aws_subnet.public`, `data.aws_ami.this`, `module.vpc`.
    private var variables: [String: Type] = [:]
    private var locals: [String: Expression] = [:]
    private var blocks: [String: Type] = [:]
    /// The types of the locals that were asked for. One that is being worked out is `any`, which ends a circle.
    private var found: [String: Type] = [:]

    init(_ module: Module) {
        for variable in module.variables { variables[variable.name] = variable.type.withoutOptional }
        for tree in module.configuration {
            for block in tree.body.blocks { add(block) }
        }
    }

    private func add(_ block: Block) {
        switch (block.type, block.labels.map(\.text)) {
        case ("locals", _): for local in block.body.attributes { locals[local.name] = local.expression }
        case ("module", let labels) where labels.count == 1: blocks["module.\(labels[0])"] = Self.type(of: block)
        case ("resource", let labels) where labels.count == 2:
            blocks["\(labels[0]).\(labels[1])"] = Self.type(of: block)
        case ("data", let labels) where labels.count == 2:
            blocks["data.\(labels[0]).\(labels[1])"] = Self.type(of: block)
        default: break
        }
    }

    /// A block with `count` is a list, one with `for_each` a map.
    private static func type(of block: Block) -> Type {
        if block.body.attribute("count") != nil { return .list(.any) }
        return block.body.attribute("for_each") != nil ? .map(.any) : .any
    }

    /// The type of an expression; `any` also where there is a mistake in it, which is Terraform's to report.
    func type(of expression: Expression) -> Type {
        var evaluator = Evaluator(scope: self)
        let value = evaluator.evaluate(expression)
        guard evaluator.diagnostics.isEmpty else { return .any }
        guard value.type == .any, case .deferred(let deferred) = value else { return value.type }
        return Self.kind(of: deferred.residual)
    }

    /// Whether an expression gives a list, a map or a text, where its type is not known: the type of its elements
    /// depends on what a provider makes.
    private static func kind(of residual: Residual) -> Type {
        switch residual {
        case .value(let value): return value.type
        case .template: return .string
        case .splat, .tuple, .forTuple: return .list(.any)
        case .object, .forObject: return .map(.any)
        // Null and what has no type of its own say nothing about the other arm.
        case .conditional(_, let left, let right): return first(of: [left, right])
        case .call("try", let parts, false), .call("coalesce", let parts, false): return first(of: parts)
        case .call(let name, _, _):
            if lists.contains(name) { return .list(.any) }
            return maps.contains(name) ? .map(.any) : .any
        default: return .any
        }
    }

    private static func first(of parts: [Residual]) -> Type { parts.lazy.map(kind).first { $0 != .any } ?? .any }

    private static let lists: Set = [
        "chunklist", "coalescelist", "compact", "concat", "distinct", "flatten", "keys", "matchkeys", "reverse",
        "setproduct",
        "slice", "sort", "tolist", "values",
    ]
    private static let maps: Set = ["merge", "tomap", "transpose", "zipmap"]

    private func local(_ name: String) -> Type {
        if let known = found[name] { return known }
        guard let expression = locals[name] else { return .any }
        found[name] = .any
        let type = type(of: expression)
        found[name] = type
        return type
    }

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        func names(_ count: Int) -> [String]? {
            let names = (0..<count).compactMap { traversal.stepName($0) }
            return names.count == count ? names : nil
        }
        let (type, steps): (Type, Int) =
            switch traversal.root {
            case "var": (names(1).flatMap { variables[$0[0]] } ?? .any, 1)
            case "local": (names(1).map { local($0[0]) } ?? .any, 1)
            case "data": (names(2).flatMap { blocks["data.\($0[0]).\($0[1])"] } ?? .any, 2)
            case "path": (.string, 1)
            case "each", "count", "self", "terraform": (.any, 0)
            default: (names(1).flatMap { blocks["\(traversal.root).\($0[0])"] } ?? .any, 1)
            }
        let name = ([traversal.root] + (names(steps) ?? [])).joined(separator: ".")
        return .value(.deferred(type, .reference(.name(name))), steps: min(steps, traversal.steps.count))
    }
}
