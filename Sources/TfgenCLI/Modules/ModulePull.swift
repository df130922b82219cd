import Catalog
import Diagnostics
import Engine
import FileTree
import Workspace

/// `tfgen modules pull [SOURCE...]`: fetches modules from elsewhere and writes their interfaces. Nothing that is
/// fetched is run or kept.
struct ModulePull {
    private let used: UsedModules
    private let session: Session
    private let arguments: ParsedCommand
    private var diagnostics = Diagnostics()
    /// Whether `--check` found a source that differs from its interface.
    private var differs = false
    /// What was done or found, a sentence for each source.
    private var told: [String] = []
    /// Why there was nothing to do.
    private var remark: String?

    private init(_ used: UsedModules, _ session: Session, arguments: ParsedCommand) {
        self.used = used
        self.session = session
        self.arguments = arguments
    }

    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        guard let used = UsedModules(session, into: &diagnostics) else {
            return console.fail(diagnostics)
        }
        var pull = ModulePull(used, session, arguments: arguments)
        pull.run()
        pull.report(on: &console)
        if pull.diagnostics.hasErrors { return .failed }
        return pull.differs ? .different : .done
    }

    private func report(on console: inout Console) {
        if arguments.has(.json) {
            return console.answer(diagnostics, [("done", .array(told.map(JSON.string)))])
        }
        for line in told { console.print(line) }
        if let remark { console.say(remark) }
        console.show(diagnostics)
    }

    /// Fetches what is wanted, one source after the other.
    private mutating func run() {
        guard let wanted = wanted() else { return }
        if wanted.isEmpty {
            let isNone = used.uses.allSatisfy { !$0.source.needsInterface }
            remark =
                isNone
                ? "the estate uses no module from elsewhere"
                : "every module from elsewhere has its interface; `--update` fetches them again"
            return
        }
        for source in wanted {
            if arguments.has(.dryRun) {
                told.append("would fetch \(source.described), and write \(shown(source))")
            } else {
                Terminal.progress("fetching \(source.described)")
                pull(source)
            }
        }
    }

    // MARK: - What to fetch

    /// The sources that are named, or those of the estate that have no interface yet, or with `--check` and
    /// `--update` all of them; nil, with an error, where a name is not a source.
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

    /// A source that no unit uses yet; nil after an error.
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

    /// The path of a source's interface, as it is shown.
    private func shown(_ source: ModuleSource) -> String { session.shown(used.interfacePath(source)) }

    // MARK: - Fetching

    /// Fetches one source and writes its interface, or with `--check` compares it. An error does not keep the next
    /// from being fetched.
    private mutating func pull(_ source: ModuleSource) {
        do throws(DiskProblem) {
            let fetched = try FetchedModule(source, of: used.loaded)
            guard let (module, bytes) = fetched.interface(into: &diagnostics) else { return }
            let path = used.interfacePath(source)
            let old = Disk.kind(path) == nil ? nil : try Disk.read(path)
            if arguments.has(.checkSources) { return check(fetched, old: old, new: (module, bytes)) }
            try write(bytes, over: old, of: fetched, module: module)
        } catch {
            diagnostics.add(error.diagnostic)
        }
    }

    /// Compares an interface with what the source says now. Where the hash of the source is in the interface, the
    /// source is the same and somebody has edited the interface.
    private mutating func check(_ fetched: FetchedModule, old: [UInt8]?, new: (module: Module, bytes: [UInt8])) {
        let name = fetched.source.described
        guard let old else {
            differs = true
            return told.append("missing: \(name) has no interface")
        }
        if old == new.bytes { return }
        let interface = Self.interface(old)
        if let interface, InterfaceWriter.says(interface, the: new.module, hash: fetched.hash) { return }
        differs = true
        told.append(
            interface?.hash == fetched.hash
                ? "edited: \(shown(fetched.source)) is not as `tfgen modules pull` writes it"
                : "changed: \(name) is not what it was when its interface was taken")
    }

    /// Writes an interface. One that differs is replaced only with `--update`, because units are checked against
    /// it.
    private mutating func write(
        _ bytes: [UInt8], over old: [UInt8]?, of fetched: FetchedModule, module: Module
    ) throws(DiskProblem) {
        let path = used.interfacePath(fetched.source)
        if old == bytes { return told.append("\(shown(fetched.source)) is up to date") }
        let interface = old.flatMap(Self.interface)
        if let interface, !arguments.has(.update), InterfaceWriter.says(interface, the: module, hash: fetched.hash) {
            return told.append("\(shown(fetched.source)) says what the module says")
        }
        if old != nil, !arguments.has(.update), interface?.isProvisional != true {
            diagnostics.add(
                .error(
                    .interfaceDiffers, "\(shown(fetched.source)) is not what \(fetched.source.described) says now",
                    at: nil,
                    help: "`tfgen modules pull --update` replaces it; units are checked against it from then on"))
            return
        }
        if old == nil { try Disk.writeNew(path, bytes) } else { try Disk.replace(path, with: bytes) }
        told.append(
            "wrote \(shown(fetched.source)): \(Self.count(module.variables.count, "input")), \(Self.count(module.outputs.count, "output"))"
        )
        try writeContract(fetched)
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    /// An interface as it is on the disk; nil where it cannot be read.
    private static func interface(_ bytes: [UInt8]) -> InterfaceFile? {
        var ignored = Diagnostics()
        return InterfaceFile.read(
            SourceFile(path: "interface.hcl", bytes: bytes), contract: nil, name: "", into: &ignored)
    }

    /// Writes the module's own contract beside the interface. One that is there already was written by a person and
    /// stays.
    private mutating func writeContract(_ fetched: FetchedModule) throws(DiskProblem) {
        guard let words = fetched.contract else { return }
        let path = SourcePath.join(SourcePath.folder(of: used.interfacePath(fetched.source)), "contract.hcl")
        guard Disk.kind(path) == nil else { return }
        try Disk.writeNew(path, words)
        told.append("wrote \(session.shown(path))")
    }
}
