import HCL

/// What the words of the estate's `terragrunt` block mean in a `root.hcl` that tfgen rendered: what they were in the estate.
/// Names of places and of the unit stay names, and nothing of Terragrunt's is worked out.
struct RenderedRootScope: Scope {
    let inner: ConfigurationScope

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard traversal.root == "local", traversal.steps.count > 1,
            case .attribute(let place) = traversal.steps[0].kind, case .attribute(let name) = traversal.steps[1].kind,
            ["account", "environment", "region"].contains(place)
        else { return inner.resolve(traversal, in: &evaluator) }
        return .value(Self.name("\(place).\(name)"), steps: 2)
    }

    func hasFunction(_ name: String) -> Bool { name == "trimprefix" || inner.hasFunction(name) }

    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value {
        let isOfUnit = arguments.first == Self.name("unit.folder")
        switch call.name {
        case "path_relative_to_include": return Self.name("unit.folder")
        case "basename" where isOfUnit: return Self.name("unit.name")
        case "trimprefix" where isOfUnit && arguments.dropFirst().first == Self.placeFolder:
            return Self.name("unit.path")
        case "trimprefix":
            guard arguments.count == 2, let text = arguments[0].asString, let prefix = arguments[1].asString else {
                return ConfigurationScope.later(call.name, arguments)
            }
            let isBefore = text.utf8.starts(with: prefix.utf8)
            return .string(isBefore ? String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : text)
        default: return ConfigurationScope.later(call.name, arguments)
        }
    }

    /// `"${local.region.folder}/"`, what stands before a unit's path in its folder.
    private static let placeFolder = Value.deferred(
        Deferred(
            type: .string,
            residual: .template([.interpolation(.reference(.name("region.folder"))), .text("/")])))

    private static func name(_ text: String) -> Value {
        .deferred(Deferred(type: .string, residual: .reference(.name(text))))
    }
}
