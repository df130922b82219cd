import Diagnostics
import Engine
import Estate
import FileTree
import Workspace

/// What a command works on: the engine over the disk, and the estate or the catalog that the command means.
struct Session {
    let engine: Engine
    let jobs: Int
    private let option: String?

    init(_ arguments: ParsedCommand) {
        jobs = arguments.number(of: .jobs) ?? Parallel.processorCount
        option = arguments.value(of: .estate)
        engine = Engine(Loader(DiskFiles(), shown: ShownPaths(from: Disk.workingFolder)), jobs: jobs)
    }

    var shown: ShownPaths { engine.loader.shown }

    // MARK: - Estates

    /// The folder of the estate that is meant: `--estate`, or the nearest one upwards.
    func estateFolder() throws(Diagnostic) -> String {
        if let option {
            guard Disk.kind(Disk.join(option, "estate.hcl")) == .file, let folder = Disk.realPath(option) else {
                throw .error(
                    .noEstate, "there is no estate.hcl in \"\(shown(option))\"", at: nil,
                    help: "`--estate` takes its folder")
            }
            return folder
        }
        if let folder = Disk.findUpward("estate.hcl", from: ".") { return folder }
        throw .error(
            .noEstate, "there is no estate.hcl here or in any folder above", at: nil,
            help: "go to an estate's folder, name it with `--estate DIR`, or begin one with `tfgen init`")
    }

    /// Reads the estate that is meant; `nil`, with errors, where there is none to evaluate.
    func loadEstate(into diagnostics: inout Diagnostics) -> LoadedEstate? {
        do {
            return engine.loader.estate(in: try estateFolder(), into: &diagnostics)
        } catch {
            diagnostics.add(error)
            return nil
        }
    }

    /// Reads and evaluates the estate that is meant; its errors are among the result's own.
    func evaluate(_ scopes: [String] = [], into diagnostics: inout Diagnostics) -> EvaluatedSession? {
        guard let loaded = loadEstate(into: &diagnostics) else { return nil }
        let evaluated = engine.evaluate(loaded, Selection(scopes.map { AddressPattern($0) }))
        return EvaluatedSession(loaded: loaded, estate: evaluated)
    }

    // MARK: - Catalogs

    /// The folder of the catalog that is meant without an estate: the one nearer to the working folder than any estate.
    func catalogFolder() -> String? {
        guard option == nil, let catalog = Disk.findUpward("catalog.hcl", from: ".") else { return nil }
        guard let estate = Disk.findUpward("estate.hcl", from: ".") else { return catalog }
        return catalog.utf8.count > estate.utf8.count ? catalog : nil
    }
}

/// An estate that was read and evaluated.
struct EvaluatedSession {
    let loaded: LoadedEstate
    let estate: EvaluatedEstate

    /// What is wrong with the estate, and the cautions that nobody has accepted.
    ///
    /// - Parameters:
    ///   - today: the date with which the ends of waivers are compared, `YYYY-MM-DD`.
    ///   - waives: whether waivers count.
    func diagnostics(today: String, waives: Bool = true) -> Diagnostics {
        var found = estate.diagnostics
        if found.hasErrors { return found }
        let shown = estate.cautions.filter { caution in
            guard waives, let waiver = caution.waiver else { return true }
            return waiver.until.map { $0 < today } == true
        }
        found.add(RaisedCaution.diagnostics(shown))
        return found
    }
}
