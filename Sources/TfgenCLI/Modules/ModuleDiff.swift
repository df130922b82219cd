import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import Workspace

/// `tfgen modules diff A B`: what changed between the interfaces of two modules, and which errors there would be if
/// the units that use A used B.
enum ModuleDiff {
    /// One of the two modules.
    private struct Side {
        let module: Module
        /// The folder of its interface, by which units are found; for a template of the catalog, `templates/` and
        /// its name.
        let key: String
        /// What messages call it.
        let title: String

        /// A template of the catalog as it is now.
        init(_ module: Module, template name: String) {
            self.module = module
            key = "templates/\(name)"
            title = name
        }

        init(_ module: Module, _ source: ModuleSource) {
            self.module = module
            key = source.interfaceFolder
            title = source.described
        }

        /// The module under the name that messages give it when it stands in for another one.
        var titled: Module {
            var module = module
            module.title = title
            return module
        }
    }

    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        let words = Array(arguments.arguments.dropFirst())
        guard words.count == 2 else {
            diagnostics.add(
                .error(
                    .argumentMissing, "`tfgen modules diff` takes two modules", at: nil,
                    help: "for example `tfgen modules diff network@v1.2.0 network`"))
            return console.fail(diagnostics)
        }
        guard let used = UsedModules(session, into: &diagnostics),
            let old = side(words[0], of: used, into: &diagnostics),
            let new = side(words[1], of: used, into: &diagnostics)
        else {
            return console.fail(diagnostics)
        }
        let items = InterfaceComparison(from: old.module, to: new.module).items
        let effects = Effects(replacing: old.key, by: new.titled, used, session)
        if arguments.has(.json) {
            console.answer(effects.errors, members(items, effects))
        } else {
            for item in items { console.print(line(item)) }
            if items.isEmpty { console.say("the interfaces are the same") }
            console.say(effects.summary)
            console.show(effects.errors)
        }
        return items.isEmpty ? .done : .different
    }

    /// The module that a word names: a template, a module that the estate uses, or a source with an interface. Nil
    /// after an error.
    private static func side(_ word: String, of used: UsedModules, into diagnostics: inout Diagnostics) -> Side? {
        if let module = used.loaded.catalog.catalog.modules[word] {
            return Side(module, template: word)
        }
        if let use = used.uses.first(where: { $0.source.isCalled(word) }), let module = use.module {
            return Side(module, use.source)
        }
        if let source = shortlyNamed(word, of: used), let module = used.loaded.estate.module(source).module {
            return Side(module, source)
        }
        var problem = Diagnostic.error(
            .catalogUnknownModule, "there is no module \"\(word)\"", at: nil,
            help: "name a template, NAME@VERSION, or a source; `tfgen modules pull SOURCE` takes the interface of one")
        // `NAME@VERSION` may be a version of a template or of a registry's module.
        let parts = word.split(separator: "@", maxSplits: 1).map(String.init)
        for (text, version) in [(word, nil), (parts.first ?? "", parts.count > 1 ? parts[1] : nil)] {
            guard let source = try? ModuleSource(text, version: version) else { continue }
            let source2 = used.loaded.catalog.catalog.modules[text] == nil ? source.asRegistryModule ?? source : source
            let found = used.loaded.estate.module(source2)
            if let module = found.module { return Side(module, source2) }
            let isKnown = source2.isRemote || used.loaded.catalog.catalog.modules[text] != nil
            if let remark = found.remarks.first, source2.needsInterface, isKnown {
                problem = .error(
                    remark.code, remark.message, at: nil, help: "`tfgen modules pull '\(word)'` takes its interface")
            }
        }
        diagnostics.add(problem)
        return nil
    }

    /// The source that `NAME@VERSION` means, where NAME is the last part of what exactly one module of the estate is
    /// called. No unit need have that version.
    private static func shortlyNamed(_ word: String, of used: UsedModules) -> ModuleSource? {
        guard let mark = word.lastIndex(of: "@") else { return nil }
        let (name, version) = (word[..<mark], String(word[word.index(after: mark)...]))
        let sources = used.uses.map(\.source).filter { $0.name == name || $0.shortName == name }
        return Set(sources.map(\.name)).count == 1 ? sources.first?.at(version: version) : nil
    }

    // MARK: - What changed

    /// A change as a line; `!` marks one that can break a caller.
    private static func line(_ item: InterfaceComparison.Item) -> String {
        (item.change.canBreak ? "! " : "  ") + "\(item.change.kind) \(item.name): \(item.change.text)"
    }

    private static func members(
        _ items: [InterfaceComparison.Item], _ effects: Effects
    ) -> [(key: String, value: JSON)] {
        [
            (
                "changes",
                .array(
                    items.map {
                        .object([
                            ("kind", .string($0.change.kind)), ("name", .string($0.name)),
                            ("change", .string($0.change.text)), ("can_break", .bool($0.change.canBreak)),
                        ])
                    })
            ), ("units", .array(effects.units.map(JSON.string))),
        ]
    }
}

/// What it would mean for the estate's units to have another module in the place of theirs.
private struct Effects {
    /// The addresses of the units that have the first module.
    let units: [String]
    /// The errors that there would be with the second module and that there are not now.
    let errors: Diagnostics

    /// Evaluates the estate twice: as it is, and with the module replaced.
    init(replacing key: String, by module: Module, _ used: UsedModules, _ session: Session) {
        var ignored = Diagnostics()
        let before = session.engine.evaluate(used.loaded)
        units = before.units.filter { $0.moduleKey == key }.map(\.address.description)
        let loader = session.engine.loader.replacing(key, by: module)
        guard !units.isEmpty, let loaded = loader.estate(in: used.folder, into: &ignored) else {
            errors = Diagnostics()
            return
        }
        let after = Engine(loader).evaluate(loaded)
        let known = Set(before.diagnostics.all.map(Self.key))
        var found = Diagnostics()
        found.add(after.diagnostics.all.filter { $0.severity == .error && !known.contains(Self.key($0)) })
        errors = found
    }

    /// What makes two diagnostics the same one in both evaluations.
    private static func key(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.code.name) \(diagnostic.message) \(diagnostic.span?.file.path ?? "") \(diagnostic.span?.start ?? 0)"
    }

    var summary: String {
        let count = units.count == 1 ? "1 unit has" : "\(units.count) units have"
        if units.isEmpty { return "no unit has the first" }
        if errors.all.isEmpty { return "\(count) the first; with the second nothing is wrong" }
        return "\(count) the first; with the second this would be wrong:"
    }
}

extension Unit {
    /// The key of the unit's module, as in `ModuleDiff.Side`.
    fileprivate var moduleKey: String { source?.interfaceFolder ?? "templates/\(module)" }
}

extension InterfaceComparison.Change {
    /// What the change is about: an input, an output or a provider.
    fileprivate var kind: String {
        switch self {
        case .inputAdded, .inputRemoved, .typeChanged, .defaultChanged, .becameRequired, .becameOptional, .refusesNull,
            .takesNull, .sensitivityChanged, .rulesChanged:
            "input"
        case .outputAdded, .outputRemoved, .outputTypeChanged: "output"
        case .providerAdded, .providerRemoved, .providerVersionChanged, .configurationsChanged: "provider"
        }
    }

    /// The change in a few words, after the name.
    fileprivate var text: String {
        switch self {
        case .inputAdded(let isRequired): isRequired ? "new, and has to be given" : "new, optional"
        case .inputRemoved, .outputRemoved, .providerRemoved: "removed"
        case .typeChanged(let from, let to), .outputTypeChanged(let from, let to): "type \(from) is \(to) now"
        case .defaultChanged(let from, let to): "default \(from) is \(to) now"
        case .becameRequired: "has to be given now"
        case .becameOptional: "optional now"
        case .refusesNull: "refuses null now"
        case .takesNull: "takes null now"
        case .sensitivityChanged(let isSensitive): isSensitive ? "sensitive now" : "no longer sensitive"
        case .rulesChanged: "its validations changed"
        case .outputAdded, .providerAdded: "new"
        case .providerVersionChanged(let from, let to):
            "version \(from ?? "(any)") is \(to ?? "(any)") now"
        case .configurationsChanged(let from, let to):
            "configurations [\(from.joined(separator: ", "))] are [\(to.joined(separator: ", "))] now"
        }
    }
}
