import Diagnostics
import Estate
import FileTree
import HCL

/// Reads the states of units from the files of a live tree that was rendered before `tfgen.lock` remembered states.
/// Such a lock gets its states from the rendered files once.
struct RenderedStates {
    private let files: any SourceFiles
    private let live: String
    private let estate: Estate
    private let backend: Backend
    private let settings: [(name: String, expression: Expression)]
    /// The keys of units that were moved, by the units' folders.
    private let moved: [String: String]

    /// Nil where there is no `root.hcl` that tfgen has written.
    init?(_ files: any SourceFiles, live: String, _ estate: Estate) {
        guard let bytes = try? files.read(SourcePath.join(live, "root.hcl")) else { return nil }
        let tree = SyntaxTree.parse(SourceFile(path: "root.hcl", bytes: bytes))
        guard tree.diagnostics.isEmpty, let block = tree.body.blocks.first(where: { $0.type == "remote_state" }),
            case .string(let backend)? = block.body.attribute("backend")?.expression.form,
            let config = block.body.attribute("config").flatMap({ Self.members(of: $0.expression) })
        else { return nil }
        self.files = files
        self.live = live
        self.estate = estate
        self.backend = Backend(name: backend)
        settings = config
        let locals = tree.body.blocks.first { $0.type == "locals" }
        let keys = locals?.body.attribute("state_keys").flatMap { Self.members(of: $0.expression) } ?? []
        moved = Dictionary(
            keys.compactMap { name, expression in
                guard case .string(let text) = expression.form else { return nil }
                return (name, text)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The members of an object, or of the first object of a `merge`.
    private static func members(of expression: Expression) -> [(name: String, expression: Expression)]? {
        switch expression.form {
        case .object(let items):
            return items.compactMap { item in
                switch item.key {
                case .name(let name, _): return (name, item.value)
                case .expression(let key):
                    guard case .string(let name) = key.form else { return nil }
                    return (name, item.value)
                }
            }
        case .call(let call) where call.name == "merge": return call.arguments.first.flatMap(members)
        default: return nil
        }
    }

    /// The units with their states.
    ///
    /// - Parameter folders: the units' folders below the live tree.
    func units(in folders: [String]) -> RememberedUnits {
        var contexts: [String: NamedValues] = [:]
        let units = folders.compactMap { folder -> UnitState? in
            guard let address = estate.address(ofFolder: folder) else { return nil }
            let parent = SourcePath.folder(of: "/" + folder)
            let scope = contexts[parent] ?? scope(above: folder)
            contexts[parent] = scope
            let state = state(folder, scope)
            return UnitState(address: address, backend: state.backend, place: state.place, key: state.key)
        }
        return RememberedUnits(UnitStates(units))
    }

    /// The state of the unit in a folder, by the settings of `root.hcl`.
    private func state(_ folder: String, _ scope: NamedValues) -> StateIdentity {
        func text(_ name: String) -> String {
            guard let setting = settings.first(where: { $0.name == name }) else { return "" }
            var evaluator = Evaluator(scope: scope)
            return evaluator.evaluate(setting.expression).asString ?? ""
        }
        return StateIdentity(
            backend: backend.name, place: backend.placeNames.map(text).filter { !$0.isEmpty }.joined(separator: "/"),
            key: "\(moved[folder] ?? folder)/terraform.tfstate")
    }

    /// The locals that `root.hcl` reads from the files above a unit.
    private func scope(above folder: String) -> NamedValues {
        let roots = [("account.hcl", "account"), ("env.hcl", "environment"), ("region.hcl", "region")]
        let members = roots.map { file, name in (name, locals(file, above: folder)) }
        return NamedValues(["local": .object(members)])
    }

    private func locals(_ name: String, above folder: String) -> Value {
        var here = SourcePath.join(live, folder)
        while here != live, here != "/" {
            here = SourcePath.folder(of: here)
            guard let bytes = try? files.read(SourcePath.join(here, name)) else { continue }
            let tree = SyntaxTree.parse(SourceFile(path: name, bytes: bytes))
            let attributes = tree.body.blocks.first { $0.type == "locals" }?.body.attributes ?? []
            return .object(
                attributes.map { attribute in
                    var evaluator = Evaluator(scope: NamedValues())
                    return (attribute.name, evaluator.evaluate(attribute.expression))
                })
        }
        return .object([])
    }
}

extension Engine {
    /// The states of the units in these folders of a live tree, read from its files.
    package func renderedStates(of loaded: LoadedEstate, in folders: [String]) -> RememberedUnits {
        RenderedStates(loader.files, live: loaded.liveFolder, loaded.estate)?.units(in: folders) ?? .none
    }
}
