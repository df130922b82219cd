import Catalog
import Diagnostics
import Engine
import FileTree
import Workspace

/// `tfgen modules pull [SOURCE]`: fetches modules from elsewhere, and writes their interfaces. Nothing of what is fetched is
/// run or kept.
struct ModulePull {
    private let used: UsedModules
    private let session: Session
    private let arguments: ParsedCommand
    private var diagnostics = Diagnostics()
    private var differs = false

    private init(_ used: UsedModules, _ session: Session, arguments: ParsedCommand) {
        self.used = used
        self.session = session
        self.arguments = arguments
    }

    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        guard let used = UsedModules(session, into: &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        var pull = ModulePull(used, session, arguments: arguments)
        pull.run(&console)
        console.show(pull.diagnostics)
        if pull.diagnostics.hasErrors { return .failed }
        return pull.differs ? .different : .done
    }

    private mutating func run(_ console: inout Console) {
        guard let wanted = wanted() else { return }
        if wanted.isEmpty {
            let isNone = used.uses.allSatisfy { !$0.source.needsInterface }
            return console.say(
                isNone
                    ? "the estate uses no module from elsewhere"
                    : "every module from elsewhere has its interface; `--update` fetches them again")
        }
        for source in wanted {
            if arguments.has(.dryRun) {
                console.print("would fetch \(source.described), and write \(shown(source))")
            } else {
                Terminal.progress("fetching \(source.described)")
                pull(source, &console)
            }
        }
    }

    // MARK: - What to fetch

    /// The sources that are named, or those of the estate that have to be fetched; `nil`, with an error, for a bad one.
    private mutating func wanted() -> [ModuleSource]? {
        let all = used.uses.filter(\.source.needsInterface)
        if arguments.arguments.count < 2 {
            let isAll = arguments.has(.checkSources) || arguments.has(.update)
            return all.filter { isAll || $0.module == nil || $0.isProvisional }.map(\.source)
        }
        var sources: [ModuleSource] = []
        for name in arguments.arguments.dropFirst() {
            let known = all.filter { $0.source.isCalled(name) }.map(\.source)
            sources += known.isEmpty ? source(name).map { [$0] } ?? [] : known
        }
        return diagnostics.hasErrors ? nil : sources
    }

    private mutating func source(_ text: String) -> ModuleSource? {
        do throws(ModuleSource.Refusal) {
            let source = try ModuleSource(text)
            if source.needsInterface { return source }
            diagnostics.add(
                .error(
                    .badModuleSource, "\"\(text)\" needs no interface: it is read where it stands", at: nil,
                    help: "name a source as an estate does, or nothing: then all that the estate uses are fetched"))
        } catch {
            diagnostics.add(.error(.badModuleSource, error.message, at: nil, help: error.help))
        }
        return nil
    }

    private func shown(_ source: ModuleSource) -> String { session.shown(used.interfacePath(source)) }

    // MARK: - Fetching

    private mutating func pull(_ source: ModuleSource, _ console: inout Console) {
        do throws(DiskProblem) {
            let fetched = try FetchedModule(source, of: used.loaded)
            guard let (module, bytes) = fetched.interface(into: &diagnostics) else { return }
            let path = used.interfacePath(source)
            let old = Disk.kind(path) == nil ? nil : try Disk.read(path)
            if arguments.has(.checkSources) { return check(fetched, old: old, new: bytes, on: &console) }
            try write(bytes, over: old, of: fetched, module: module, on: &console)
        } catch {
            diagnostics.add(error.diagnostic)
        }
    }

    private mutating func check(_ fetched: FetchedModule, old: [UInt8]?, new: [UInt8], on console: inout Console) {
        let name = fetched.source.described
        guard let old else {
            differs = true
            return console.print("missing: \(name) has no interface")
        }
        if old == new { return }
        differs = true
        let text = String(decoding: old, as: UTF8.self)
        console.print(
            text.contains("\"\(fetched.hash)\"")
                ? "edited: \(shown(fetched.source)) is not as `tfgen modules pull` writes it"
                : "changed: \(name) is not what it was when its interface was taken")
    }

    private mutating func write(
        _ bytes: [UInt8], over old: [UInt8]?, of fetched: FetchedModule, module: Module, on console: inout Console
    ) throws(DiskProblem) {
        let path = used.interfacePath(fetched.source)
        if old == bytes { return console.print("\(shown(fetched.source)) is as it is to be") }
        if let old, !isReplaceable(old) {
            diagnostics.add(
                .error(
                    .interfaceDiffers, "\(shown(fetched.source)) is not what \(fetched.source.described) says now",
                    at: nil,
                    help: "`tfgen modules pull --update` replaces it; units are checked against it from then on"))
            return
        }
        if old == nil { try Disk.writeNew(path, bytes) } else { try Disk.replace(path, with: bytes) }
        console.print(
            "wrote \(shown(fetched.source)): \(Self.count(module.variables.count, "input")), \(Self.count(module.outputs.count, "output"))"
        )
        try writeContract(fetched, &console)
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    private func isReplaceable(_ old: [UInt8]) -> Bool {
        var ignored = Diagnostics()
        let file = InterfaceFile.read(
            SourceFile(path: "interface.hcl", bytes: old), contract: nil, name: "", into: &ignored)
        return arguments.has(.update) || file?.isProvisional == true
    }

    /// The module's own contract comes along; one that is there already is a person's.
    private func writeContract(_ fetched: FetchedModule, _ console: inout Console) throws(DiskProblem) {
        guard let words = fetched.contract else { return }
        let path = SourcePath.join(SourcePath.folder(of: used.interfacePath(fetched.source)), "contract.hcl")
        guard Disk.kind(path) == nil else { return }
        try Disk.writeNew(path, words)
        console.print("wrote \(session.shown(path))")
    }
}
