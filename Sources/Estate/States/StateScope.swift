import Diagnostics
import HCL

/// The names of the `state` block: accounts, environments, regions, and the unit whose state it is.
///
/// They have two readings. In `root.hcl`, which is one file for all units, they are what Terragrunt reads from the files of
/// the account, the environment and the region. For one unit they are values, and the state is known.
struct StateScope: Scope {
    enum Reader {
        case root(estate: String)
        case unit(Names)
    }

    /// The values for one unit.
    struct Names {
        let placed: PlaceNames
        let path: String
    }

    let reader: Reader

    var laterFunctions: [String: LaterFunction] { TerragruntFunctions.ofRun }

    private static let known = [
        "account": ["name", "id", "assume_role"], "environment": ["name"], "region": ["name"], "estate": ["name"],
        "unit": ["path", "name", "folder", "address"],
    ]

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard let names = Self.known[traversal.root], case .attribute(let name)? = traversal.steps.first?.kind else {
            return .unknownRoot(candidates: Self.known.keys.sorted())
        }
        guard names.contains(name) else {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"\(traversal.root)\" has no \"\(name)\" here", at: traversal.steps[0].span,
                    help: Suggestion.help(for: name, among: names)))
            return .failed
        }
        switch reader {
        case .root(let estate): return .value(Self.inRoot(traversal.root, named: name, of: estate), steps: 1)
        case .unit(let unit): return .value(Self.value(traversal.root, named: name, of: unit), steps: 1)
        }
    }

    private static func inRoot(_ root: String, named name: String, of estate: String) -> Value {
        let expression: String
        switch (root, name) {
        case ("estate", _): return .string(estate)
        case ("unit", "folder"): expression = "path_relative_to_include()"
        case ("unit", "name"): expression = "basename(path_relative_to_include())"
        case ("unit", "path"): expression = path
        case ("unit", _):
            return .deferred(
                .string,
                .template([
                    .interpolation(.reference(.name("local.region.address"))), .text("/"),
                    .interpolation(.reference(.name(path))),
                ]))
        default: expression = "local.\(root).\(name)"
        }
        return .deferred(.string, .reference(.name(expression)))
    }

    private static let path = "trimprefix(path_relative_to_include(), \"${local.region.folder}/\")"

    private static func value(_ root: String, named name: String, of unit: Names) -> Value {
        let place = unit.placed.place
        switch (root, name) {
        case ("unit", "path"): return .string(unit.path)
        case ("unit", "name"): return .string(unit.path.split(separator: "/").last.map(String.init) ?? unit.path)
        case ("unit", "folder"): return .string(place.folder(ofUnit: unit.path))
        case ("unit", _): return .string("\(place.address)/\(unit.path)")
        default:
            let attribute = PlaceAttribute.named(name, of: root)
            return attribute.flatMap(unit.placed.attribute)?.value ?? .poison
        }
    }
}
