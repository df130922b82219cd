import Diagnostics
import HCL

/// What names mean in the `state` block: those of account, environment, region, estate and of the unit whose state
/// it is.
///
/// A block is read in two ways. For `root.hcl`, which is one file for all units, names are what Terragrunt reads
/// from the files of account, environment and region. For one unit they are values, so that its state is known.
struct StateScope: Scope {
    enum Reader {
        case root(estate: String)
        case unit(Names)
    }

    /// What the values for one unit are taken from.
    struct Names {
        let placed: PlaceNames
        let path: String
    }

    let reader: Reader

    var laterFunctions: [String: LaterFunction] { TerragruntFunctions.ofRun }

    /// The names that can be read, by their first part.
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

    /// A name as an expression of `root.hcl`. The unit's path is its folder without that of its place.
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

    /// What Terragrunt has for the unit's path below its place.
    private static let path = "trimprefix(path_relative_to_include(), \"${local.region.folder}/\")"

    /// The value of a name for one unit.
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
