import Catalog
import Diagnostics
import HCL
import Inventory
import Workspace

/// `tfgen modules`: the catalog's contracts; with a name, one of them as a person wants to read it.
enum ModulesCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        switch arguments.arguments.first {
        case "list": ModuleList.run(arguments, &console)
        case "pull": ModulePull.run(arguments, &console)
        case "diff": ModuleDiff.run(arguments, &console)
        default: show(arguments, &console)
        }
    }

    /// Shows all modules of the catalog, or the one that is named.
    private static func show(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let catalog = catalog(arguments, into: &diagnostics)
        guard let catalog, !diagnostics.hasErrors else {
            return console.fail(diagnostics)
        }
        guard let name = arguments.arguments.first else {
            let modules = catalog.moduleNames.compactMap { catalog.modules[$0] }.map { $0.namingReplacements() }
            arguments.has(.json)
                ? console.answer(diagnostics, [("modules", .array(modules.map(json)))]) : list(catalog, &console)
            return .done
        }
        guard let module = (catalog.modules[name] ?? elsewhere(name, arguments))?.namingReplacements() else {
            diagnostics.add(
                .error(
                    .catalogUnknownModule, "no module named \"\(name)\" in the catalog", at: nil,
                    help: Suggestion.help(for: name, among: catalog.moduleNames) ?? "`tfgen modules` lists them"))
            return console.fail(diagnostics)
        }
        arguments.has(.json)
            ? console.answer(diagnostics, [("modules", .array([json(module)]))])
            : console.print(ModuleText(module: module).text)
        return .done
    }

    /// A module that the estate uses and that is not a template of the catalog; nil where none is called so. Errors of
    /// the estate do not matter for showing it.
    private static func elsewhere(_ name: String, _ arguments: ParsedCommand) -> Module? {
        var ignored = Diagnostics()
        let used = UsedModules(Session(arguments), into: &ignored)
        return used?.uses.first { $0.source.isCalled(name) && $0.module != nil }?.module
    }

    /// The catalog to show: that of the folder one works in, where no estate is named and none is around it;
    /// otherwise the estate's.
    private static func catalog(_ arguments: ParsedCommand, into diagnostics: inout Diagnostics) -> Catalog? {
        let session = Session(arguments)
        if arguments.value(of: .estate) == nil, Disk.findUpward("estate.hcl", from: ".") == nil,
            let folder = Disk.findUpward("catalog.hcl", from: ".")
        {
            return session.engine.loader.catalog(in: folder, into: &diagnostics)?.catalog
        }
        guard let loaded = session.loadEstate(into: &diagnostics) else { return nil }
        diagnostics.add(loaded.diagnostics)
        return loaded.catalog.catalog
    }

    // MARK: - Text

    /// A line for each module, with its required inputs.
    private static func list(_ catalog: Catalog, _ console: inout Console) {
        let width = catalog.moduleNames.map(\.utf8.count).max() ?? 0
        for name in catalog.moduleNames {
            guard let module = catalog.modules[name] else { continue }
            let required = module.variables.filter(\.isRequired).map(\.name)
            let padding = String(repeating: " ", count: width - name.utf8.count)
            console.print(
                "\(name)\(padding)  \(required.isEmpty ? "no required inputs" : required.joined(separator: ", "))")
        }
    }

    // MARK: - JSON

    private static func json(_ module: Module) -> JSON {
        .object([
            ("name", .string(module.name)), ("inputs", .array(module.variables.map(json))),
            ("outputs", .array(module.outputs.map(json))),
            (
                "cautions",
                .array(
                    module.cautions.map {
                        .object([
                            ("name", .string($0.name)), ("condition", .string($0.condition.text)),
                            ("message", .string($0.message)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ variable: Variable) -> JSON {
        .object([
            ("name", .string(variable.name)), ("type", .string(variable.type.description)),
            ("description", variable.description.map(JSON.string) ?? .null), ("required", .bool(variable.isRequired)),
            ("default", variable.shownDefault.map(JSON.string) ?? .null),
            ("sensitive", .bool(variable.isSensitive)),
            ("replaces", .array(variable.replaces.map(JSON.string))),
        ])
    }

    private static func json(_ output: ModuleOutput) -> JSON {
        .object([
            ("name", .string(output.name)), ("type", .string(output.type.description)),
            ("description", output.description.map(JSON.string) ?? .null),
            ("sensitive", .bool(output.isSensitive)), ("share", output.share.map(JSON.string) ?? .null),
        ])
    }
}
