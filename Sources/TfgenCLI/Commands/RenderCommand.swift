import Diagnostics
import Estate
import FileTree
import Render
import Workspace

/// `tfgen render`: writes what the model says.
enum RenderCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let plan = Plan.make(arguments, into: &diagnostics) else {
            return finish(diagnostics, nil, arguments, &console)
        }
        var outputs = plan.outputs
        diagnostics.add(outputs.obstacles(overwrite: arguments.has(.overwrite)))
        if diagnostics.hasErrors {
            if !arguments.has(.json) { console.write(Array(outputs.difference { $0.state == .edited }.utf8)) }
            let ending = finish(diagnostics, nil, arguments, &console)
            console.say("nothing was written")
            return ending
        }
        if arguments.has(.dryRun) {
            console.show(diagnostics)
            console.write(Array(outputs.difference().utf8))
            return .done
        }
        let result = outputs.write(.init(overwrite: arguments.has(.overwrite), jobs: plan.jobs))
        diagnostics.add(outputs.diagnostics)
        return finish(diagnostics, result, arguments, &console)
    }

    /// Says how it went: to a person, or with `--json` to a program.
    private static func finish(
        _ diagnostics: Diagnostics, _ result: (written: Int, removed: Int, unchanged: Int)?,
        _ arguments: ParsedCommand, _ console: inout Console
    ) -> Ending {
        if arguments.has(.json) {
            let counts = result ?? (0, 0, 0)
            let json = JSON.object([
                ("diagnostics", .diagnostics(diagnostics.all)), ("written", .integer(counts.written)),
                ("removed", .integer(counts.removed)), ("unchanged", .integer(counts.unchanged)),
            ])
            console.print(json.text)
        } else {
            console.show(diagnostics)
            if let result, !diagnostics.hasErrors { console.say(summary(result)) }
        }
        return diagnostics.hasErrors ? .failed : .done
    }

    private static func summary(_ result: (written: Int, removed: Int, unchanged: Int)) -> String {
        func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
        var parts: [String] = []
        if result.written > 0 { parts.append("wrote \(count(result.written))") }
        if result.removed > 0 { parts.append("removed \(count(result.removed))") }
        parts.append(
            parts.isEmpty
                ? "nothing to do: \(count(result.unchanged)) as they are to be" : "\(result.unchanged) unchanged")
        return parts.joined(separator: ", ")
    }
}

/// What `render`, `check` and `diff` have in common: the model evaluated, and the disk compared with it.
struct Plan {
    var outputs = Outputs()
    var evaluation = Evaluation()
    var session: EstateSession?
    let jobs: Int
    /// Whether the templates are linted too, besides being checked.
    private var lints = false

    private init(jobs: Int) { self.jobs = jobs }

    /// `nil`, with errors, where the model is not right. Warnings and cautions are in `diagnostics` either way.
    static func make(
        _ arguments: ParsedCommand, lints: Bool = false, into diagnostics: inout Diagnostics
    ) -> Plan? {
        let jobs = Jobs.count(arguments)
        var plan = Plan(jobs: jobs)
        plan.lints = lints && arguments.arguments.isEmpty
        if arguments.value(of: .estate) == nil, let folder = CatalogSession.folderByItself() {
            return plan.addCatalog(CatalogSession.load(folder, namedAt: nil, into: &diagnostics), &diagnostics)
                ? plan : nil
        }
        guard let session = EstateSession.load(arguments.value(of: .estate), into: &diagnostics) else { return nil }
        plan.session = session
        let scopes = arguments.arguments.map { AddressPattern($0) }
        plan.evaluation = Evaluation.run(session.estate, .init(scopes: scopes, jobs: jobs))
        var found = plan.evaluation.diagnostics
        session.checkConsumers(into: &found)
        plan.addCautions(arguments, &found)
        diagnostics.add(found.oncePerCause())
        diagnostics = diagnostics.withoutConsequences()
        guard !diagnostics.hasErrors, plan.addCatalog(session.catalog, &diagnostics) else { return nil }
        plan.addLive(session, scopes)
        for part in plan.outputs.parts.suffix(1) { diagnostics.add(session.estate.unitsTakenAway(part)) }
        return diagnostics.hasErrors ? nil : plan
    }

    private mutating func addCatalog(_ session: CatalogSession?, _ diagnostics: inout Diagnostics) -> Bool {
        guard let session, !diagnostics.hasErrors else { return false }
        let catalog = session.catalog
        let modules = catalog.moduleNames.compactMap { catalog.modules[$0] }
        let parts = Parallel.map(count: modules.count, jobs: jobs, chunk: 1) { range in
            range.map { (catalog.check(modules[$0]), ModuleTree(catalog).files(of: modules[$0])) }
        }
        for (found, _) in parts { diagnostics.add(found) }
        if lints { catalog.lint(into: &diagnostics) }
        let files = parts.flatMap(\.1)
        var outputFiles: [OutputFile] = []
        for file in files {
            do {
                outputFiles.append(OutputFile(path: try RelativePath(file.path), bytes: file.bytes))
            } catch {
                diagnostics.add(.error(.badName, error.description, at: nil, help: "rename the template"))
            }
        }
        guard !diagnostics.hasErrors else { return false }
        outputs.add(outputFiles, to: Output(folder: session.modulesFolder, shownAs: session.modulesShown), jobs: jobs)
        return true
    }

    private mutating func addLive(_ session: EstateSession, _ scopes: [AddressPattern]) {
        let output = Output(folder: session.liveFolder, shownAs: session.liveShown)
        guard !scopes.isEmpty else { return outputs.add(evaluation.files, to: output, jobs: jobs) }
        let folders = Dictionary(
            session.estate.places.map { ($0.folder, $0.address) }, uniquingKeysWith: { first, _ in first })
        outputs.add(evaluation.files, to: output, jobs: jobs) { path in
            Self.address(of: path, folders).map { address in scopes.contains { $0.matches(address) } } ?? false
        }
    }

    /// The address that a path of the live tree belongs to; `nil` for what belongs to no place.
    private static func address(of path: RelativePath, _ folders: [String: String]) -> String? {
        let text = path.text
        var end = text.startIndex
        while let slash = text[end...].utf8.firstIndex(of: UInt8(ascii: "/")) {
            if let place = folders[String(text[..<slash])] {
                return place + "/" + path.folder.dropFirst(text[..<slash].utf8.count + 1)
            }
            end = text.index(after: slash)
        }
        return nil
    }

    private func addCautions(_ arguments: ParsedCommand, _ diagnostics: inout Diagnostics) {
        let all = arguments.has(.withoutWaivers)
        let today = Terminal.today
        let shown = evaluation.cautions.filter { caution in
            // A date is compared here, where something is said, and never where something is rendered.
            all || caution.waiver == nil || caution.waiver?.until.map { $0 < today } == true
        }
        diagnostics.add(RaisedCaution.diagnostics(shown))
    }
}

enum Jobs {
    /// How many cores to use: `--jobs`, or all.
    static func count(_ arguments: ParsedCommand) -> Int {
        arguments.number(of: .jobs) ?? Parallel.processorCount
    }
}
