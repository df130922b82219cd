import Catalog
import Diagnostics
import Workspace

/// `tfgen modules list`: the modules of the estate that are not templates, with the number of their units; with
/// `--unused`, the interfaces that no unit needs.
enum ModuleList {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let used = UsedModules(Session(arguments), into: &diagnostics) else {
            return console.fail(diagnostics)
        }
        if arguments.has(.unused) {
            let unused = used.unused()
            if arguments.has(.json) {
                console.answer(diagnostics, [("unused", .array(unused.map(JSON.string)))])
            } else {
                for folder in unused { console.print("interfaces/\(folder)") }
            }
            return .done
        }
        arguments.has(.json)
            ? console.answer(diagnostics, [("modules", .array(used.uses.map(json)))]) : list(used.uses, &console)
        return .done
    }

    /// A line for each module: its name, its version, and its units.
    private static func list(_ uses: [UsedModules.Use], _ console: inout Console) {
        let rows = uses.map { [$0.source.name, $0.source.version ?? "", count($0.units.count) + note($0)] }
        let widths = [0, 1].map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.utf8.count) }
            console.print((cells + [row[2]]).joined(separator: "  "))
        }
    }

    private static func count(_ number: Int) -> String { number == 1 ? "1 unit" : "\(number) units" }

    /// What is particular about a module's interface; nothing where it is as it should be.
    private static func note(_ use: UsedModules.Use) -> String {
        if use.isProvisional { return ", provisional interface" }
        if use.module == nil { return use.source.needsInterface ? ", no interface" : ", not read" }
        return ""
    }

    private static func json(_ use: UsedModules.Use) -> JSON {
        .object([
            ("name", .string(use.source.name)), ("source", .string(use.source.text)),
            ("version", use.source.version.map(JSON.string) ?? .null),
            (
                "interface",
                use.source.needsInterface ? .string("interfaces/\(use.source.interfaceFolder)/interface.hcl") : .null
            ), ("known", .bool(use.module != nil)), ("provisional", .bool(use.isProvisional)),
            ("units", .array(use.units.map(JSON.string))),
        ])
    }
}
