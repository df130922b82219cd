import Catalog
import Diagnostics
import Estate
import FileTree
import HCL

/// One unit of the tree that was read.
struct AdoptedUnit: Sendable {
    /// Its folder as Terragrunt sees it, an absolute path.
    let folder: String
    /// The folder in which the estate has it: another one only for what a stack generates in a hidden folder.
    let written: String
    var place: AdoptedPlace
    /// Its path below the place's folder.
    var path: String
    var configuration: Configuration
    /// Whether Terraform files lie beside its `terragrunt.hcl`.
    let hasModule: Bool

    /// The address that it will have in the estate, without what is not needed.
    ///
    /// - Parameter nesting: the accounts whose addresses name environments.
    func address(_ nesting: Set<String>) -> String {
        let environment = nesting.contains(place.account) ? "/\(place.environment)" : ""
        return "\(place.account)\(environment)/\(place.region ?? "global")/\(path)"
    }
}

/// A Terragrunt tree that was read. Whatever estate is made of it, it is read once.
package struct AdoptedTree {
    private let name: String
    private let tree: TreeFiles
    private var levels: Levels
    /// The folder of the live tree, an absolute path.
    private let live: String
    private let choices: AdoptionChoices
    private let modules: DeclaredVariables
    private let rendered: RenderedPlaces?
    private var units: [AdoptedUnit] = []
    private var left: [AdoptionReport.Left] = []

    /// Reads the tree below a folder. Nil where the layout that was given is none.
    ///
    /// - Parameters:
    ///   - folder: the tree's folder, an absolute path without links.
    ///   - repository: the folder of the git repository around it, or the tree's own.
    ///   - jobs: how many threads to use. The result does not depend on it.
    /// - Throws: `SourceProblem` where a folder cannot be read. A file that cannot be read only leaves out its unit.
    package init?(
        _ folder: String, repository: String, from files: any SourceFiles, choices: AdoptionChoices,
        jobs: Int = Parallel.processorCount
    ) throws(SourceProblem) {
        tree = TreeFiles(files, repository: repository)
        let found = try tree.configurations(below: folder, jobs: jobs)
        let stacks = StackFiles(found.stacks, in: tree)
        // Where Terragrunt sees each unit, and where it is to be written.
        let all =
            found.units.filter { !stacks.patterns.contains($0) }.map { (at: $0, written: $0) }
            + stacks.units.map { (at: $0.folder, written: $0.written) }
        name = Self.name(of: folder, in: repository)
        live = choices.layout == nil ? Self.liveFolder(of: all.map(\.written), below: folder, in: tree) : folder
        let folder = live
        let folders = all.filter { SourcePath.relative($0.written, to: folder) != nil }
        let parts = folders.map { SourcePath.names(in: SourcePath.relative($0.written, to: folder) ?? "") }
        let tree = self.tree
        let roots = Self.foldersAbove(folders.map(\.at), below: folder)
        // What only others include says nothing of the levels.
        let ofUnits = zip(folders, parts).filter { found, parts in
            !parts.isEmpty && !(roots.contains(found.at) && tree.hasNoModule(found.at))
        }
        guard let levels = Self.levels(ofUnits.map(\.1), below: folder, in: tree, by: choices) else { return nil }
        let states = choices.layout == nil ? choices.lock(folder) : []
        rendered = RenderedPlaces(states, folders: parts) { parts, name in
            tree.exists(SourcePath.join(folder, (parts + [name]).joined(separator: "/")))
        }
        self.levels = rendered.map { $0.levels } ?? levels
        self.choices = choices
        modules = DeclaredVariables(tree.files)
        let state = tree.state
        let reader = UnitReader(
            levels: self.levels, rendered: rendered, name: name, into: choices.into, live: live,
            roots: roots)
        let read = Parallel.map(
            count: folders.count, jobs: jobs, chunk: 16, with: { TreeFiles(state) },
            { tree, range in
                range.map { reader.read(folders[$0].at, written: folders[$0].written, parts[$0], in: tree) }
            })
        for result in read {
            switch result {
            case .unit(let unit): units.append(unit)
            case .left(let one): left.append(one)
            }
        }
        if levels.parts.isEmpty, choices.layout == nil, rendered == nil { findLevel(below: folder) }
        nameOutside(below: folder)
        let reason =
            "it lies outside of \(shown(folder)), where the root.hcl of most units is, and with it the live tree"
        left += all.filter { SourcePath.relative($0.written, to: folder) == nil }
            .map { .init(folder: shown($0.written), reason: reason) }
        let patterns = found.units.filter(stacks.patterns.contains)
        left += patterns.map {
            .init(
                folder: shown($0), reason: "stacks make units of it: they are taken over, it is not", isPattern: true)
        }
        left += stacks.problems.map { .init(folder: shown($0.folder), reason: $0.reason) }
        left += found.inJSON.map {
            .init(folder: shown($0), reason: "its terragrunt.hcl.json is not read: write it in HCL")
        }
    }

    /// The folder of the live tree: the one below with the `root.hcl` above most units, which would hide a rendered one further up;
    /// otherwise the given one.
    private static func liveFolder(of units: [String], below folder: String, in tree: TreeFiles) -> String {
        var counts: [String: Int] = [:]
        for unit in units {
            guard let root = tree.above(unit, "root.hcl").map(SourcePath.folder), root != folder,
                SourcePath.relative(root, to: folder) != nil
            else { continue }
            counts[root, default: 0] += 1
        }
        guard let (root, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return folder }
        // Units with another such file have a tree of their own, and are to be few.
        let isMost = counts.count == 1 ? count * 3 > units.count * 2 : count * 5 > units.count * 4
        return isMost ? root : folder
    }

    /// Finds the first level of a tree in which no name and no file of a folder says one: where the folders are those of the accounts,
    /// the units' states and providers do; where they are those of environments, an input of most units has the folder's name.
    private mutating func findLevel(below folder: String) {
        let folders = units.map { SourcePath.names(in: SourcePath.relative($0.written, to: folder) ?? "") }
        let level: Levels.Level
        if AccountFolders(units, texts: tree.texts).areFirst(of: folders) {
            level = .account
        } else if areEnvironments(folders) {
            level = .environment
        } else {
            return
        }
        let rest = Levels.recognized(folders.map { Array($0.dropFirst()) }) { parts, name in
            Set(folders.map { $0[0] }).contains { first in
                tree.exists(SourcePath.join(folder, ([first] + parts + [name]).joined(separator: "/")))
            }
        }
        if rest.has(level) { return }
        levels = Levels(parts: [.level(level)] + rest.parts, globalFolder: rest.globalFolder)
        for (index, parts) in folders.enumerated() {
            guard let (place, path) = levels.place(of: parts, tree: name), place.takenName == nil else { continue }
            (units[index].place, units[index].path) = (place, path)
        }
    }

    /// Whether the first of the folders that lead to each unit is its environment: at least two thirds of the units have an input
    /// called so with the folder's name.
    private func areEnvironments(_ folders: [[String]]) -> Bool {
        guard folders.allSatisfy({ $0.count > 1 }), Set(folders.map { $0[0] }).count > 1 else { return false }
        let named = zip(units, folders).count { unit, parts in
            unit.configuration.inputs.contains { name, value in
                PlaceWords.word(meantBy: name) == "environment.name" && value.asString == parts[0]
            }
        }
        return named * 3 >= units.count * 2
    }

    /// Gives the accounts of units outside of the folders of the layout names that no other accounts have. In a tree that tfgen
    /// rendered they have their names.
    private mutating func nameOutside(below folder: String) {
        func hasName(_ unit: AdoptedUnit) -> Bool {
            let parts = SourcePath.names(in: SourcePath.relative(unit.written, to: folder) ?? "")
            return unit.place.outside == nil || rendered?.place(of: parts) != nil
        }
        let areNamed = units.map(hasName)
        var known: [String: String?] = [:]
        for (unit, isNamed) in zip(units, areNamed) where isNamed {
            known[unit.place.account] = .some(unit.place.outside)
        }
        for index in units.indices where !areNamed[index] {
            guard var folder = units[index].place.outside else { continue }
            var account = units[index].place.account
            if !folder.isEmpty, known[folder] != nil {
                // The folder is that of an account of the layout. Units beside its environments, as in `dev/_global`, have their own.
                let names = SourcePath.names(in: units[index].path)
                let isBeside = names.count > 1
                units[index].path = isBeside ? names.dropFirst().joined(separator: "/") : "\(folder)/\(names[0])"
                account = isBeside ? "\(folder)-\(names[0].drop { $0 == "_" })" : name
                folder = isBeside ? "\(folder)/\(names[0])" : ""
            }
            while let other = known[account], other != folder { account += "-root" }
            known[account] = folder
            units[index].place = .outside(folder, account: account)
        }
    }

    /// Why configurations are left as they are, by their folders.
    package var reasons: [String: String] {
        Dictionary(left.map { ($0.folder, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }

    /// What an estate is called: its folder, or the nearest one above in the repository that is not called as such folders are in
    /// every repository.
    private static func name(of folder: String, in repository: String) -> String {
        var found = folder
        while found != repository, usual.contains(SourcePath.name(of: found).lowercased()) {
            found = SourcePath.folder(of: found)
        }
        let name = SourcePath.name(of: usual.contains(SourcePath.name(of: found).lowercased()) ? folder : found)
        return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
    }

    /// What folders of live trees are called, whatever is in them.
    private static let usual: Set<String> = [
        "accounts", "aws", "deploy", "deployments", "env", "environment", "environments", "envs", "iac", "infra",
        "infrastructure", "live", "terraform", "terragrunt", "tf",
    ]

    /// Those of the folders that have others of them below.
    private static func foldersAbove(_ folders: [String], below tree: String) -> Set<String> {
        let all = Set(folders)
        var found: Set<String> = []
        for folder in folders where folder != tree {
            var above = SourcePath.folder(of: folder)
            while above.utf8.count >= tree.utf8.count, above != "/" {
                if all.contains(above), !found.insert(above).inserted { break }
                above = SourcePath.folder(of: above)
            }
        }
        return found
    }

    /// The levels of the tree: by the layout that was given, or recognised from names and files.
    private static func levels(
        _ parts: [[String]], below folder: String, in tree: TreeFiles, by choices: AdoptionChoices
    ) -> Levels? {
        if let layout = choices.layout { return Levels(layout: layout) }
        return Levels.recognized(parts) { parts, name in
            tree.exists(SourcePath.join(folder, (parts + [name]).joined(separator: "/")))
        }
    }

    /// A folder as the report shows it: below that of the estate.
    private func shown(_ folder: String) -> String { Self.shown(folder, in: tree, from: choices.into) }

    fileprivate static func shown(_ folder: String, in tree: TreeFiles, from estate: String) -> String {
        let shown = SourcePath.relative(folder, to: estate) ?? tree.shown(folder)
        return shown.isEmpty ? "." : shown
    }

    /// The units whose modules lie in some folders, by their own folders, with what is said of the module's folder.
    ///
    /// - Parameter modules: by absolute paths.
    package func users(of modules: [String: String]) -> [String: String] {
        guard !modules.isEmpty else { return [:] }
        var found: [String: String] = [:]
        for unit in units {
            let source = unit.configuration.source?.asString.map { String($0.prefix { $0 != "?" }) } ?? "."
            let folder = tree.files.original(SourcePath.join(unit.folder, source))
            if let reason = modules[folder] { found[shown(unit.written)] = reason }
        }
        return found
    }

    /// The estate for the tree. Nil where no unit is left for it.
    ///
    /// - Parameters:
    ///   - refused: units that are left as they are: why, in words, by their folders as the report shows them. Their
    ///     addresses depend on which others are taken over.
    ///   - words: Terragrunt's own words for all units that no estate takes: why, by their names.
    package func adoption(without refused: [String: String] = [:], words: [String: String] = [:]) -> Adoption? {
        var left = left
        let kept =
            refused.isEmpty
            ? units
            : units.filter { unit in
                guard let reason = refused[shown(unit.written)] else { return true }
                left.append(.init(folder: shown(unit.written), reason: reason))
                return false
            }
        guard !kept.isEmpty else { return nil }
        var plan = EstatePlan(
            kept, levels: levels, name: name, choices: choices, live: live, tree: tree, modules: modules,
            rendered: rendered, left: left.map { SourcePath.join(choices.into, $0.folder) })
        plan.make(without: words)
        let others = plan.leftFolders
        // What is left as it is, is no unit to the others either.
        if !others.isEmpty, others.count < kept.count {
            return adoption(without: refused.merging(others) { own, _ in own }, words: words)
        }
        return written(plan, left)
    }

    /// The files and the report of a plan that is made.
    private func written(_ plan: EstatePlan, _ left: [AdoptionReport.Left]) -> Adoption {
        // The interfaces of thousands of modules are made beside the text and the report.
        let provisional = ProvisionalInterfaces(plan)
        let interfaces = OwnThread { provisional.files() }
        var files = EstateText(plan).files().map {
            Adoption.File(name: $0.name, bytes: $0.bytes, kind: .estate)
        }
        let report = plan.report(also: left)
        files += interfaces.result.map {
            .init(name: $0.name, bytes: $0.bytes, kind: .interface, module: $0.module)
        }
        files += MockContracts(plan: plan, tree: tree, estate: choices.into, modules: modules).files().map {
            .init(name: $0.name, bytes: $0.bytes, kind: .contract)
        }
        return Adoption(files: files, report: report)
    }
}

/// Reads the configurations of a tree, each for itself.
private struct UnitReader: Sendable {
    let levels: Levels
    /// The places of a tree that tfgen rendered.
    let rendered: RenderedPlaces?
    /// The name of the tree.
    let name: String
    /// The folders of the estate and of its live tree.
    let into: String
    let live: String
    /// The folders with a configuration that have others below.
    let roots: Set<String>

    enum Found: Sendable {
        case unit(AdoptedUnit)
        case left(AdoptionReport.Left)
    }

    /// The place by the names in the unit's folder; nil where they do not fit. Beside units that the lock knows it is one of theirs.
    private func placeByLevels(of parts: [String]) -> (AdoptedPlace, String)? {
        guard var found = levels.place(of: parts, tree: name) else { return nil }
        if let rendered, !rendered.nesting.contains(found.place.account) { found.place.ownEnvironment = nil }
        return found
    }

    /// The place of a unit outside of the folders of the layout: the first folder on the way to it, where that has a file of an
    /// account or a region as those of the layout have it; otherwise the estate's own.
    private func outside(_ folder: String, _ parts: [String], in tree: TreeFiles) -> (AdoptedPlace, String) {
        let steps = Array(repeating: "..", count: parts.count - 1).joined(separator: "/")
        let first = SourcePath.join(folder, steps)
        let isMarked =
            parts.count > 1 && ["account.hcl", "region.hcl"].contains { tree.exists(SourcePath.join(first, $0)) }
        if !isMarked { return (.outside("", account: name), parts.joined(separator: "/")) }
        return (.outside(parts[0], account: parts[0]), parts.dropFirst().joined(separator: "/"))
    }

    /// Reads one configuration: it becomes a unit, or is left as it is for a reason that the report gives.
    func read(_ folder: String, written: String, _ parts: [String], in tree: TreeFiles) -> Found {
        let reader = ConfigurationReader(
            tree, path: SourcePath.join(folder, "terragrunt.hcl"), folder: folder, unit: folder)
        var configuration = reader.read()
        configuration.tellSkippedOutputs()
        configuration.takeGeneratedBackend(tree.texts)
        configuration.dropWordsWithoutEffect()
        configuration.keepPaths(of: tree.repository, unit: folder, isThere: folder == written)
        configuration.settleState(unit: folder, written: written, live: live)
        configuration.nameSourceFolder()
        let ownFiles = Set(configuration.generated.map(\.path) + [configuration.state?.file].compactMap { $0 })
        let hasModule = tree.hasTerraform(folder, besides: ownFiles)
        func leave(_ reason: String) -> Found {
            .left(.init(folder: AdoptedTree.shown(written, in: tree, from: into), reason: reason))
        }
        let isRoot = roots.contains(folder) && reader.includesNothing
        let root =
            "units include it: once the estate is rendered, only what is left as it is reads it, and `run --all` "
            + "still finds it"
        guard configuration.source != nil || hasModule else {
            if isRoot { return leave(root) }
            return leave(
                configuration.problems.first ?? "it has no module: other units include it, or nobody does")
        }
        if let text = configuration.source?.asString, text.hasPrefix(".") || text.hasPrefix("/") {
            let module = SourcePath.join(folder, String(text.prefix { $0 != "?" }))
            let isThere = tree.hasTerraform(module)
            if module == folder, !hasModule {
                return leave(
                    "its module is its own folder, which has no Terraform files but those that Terragrunt writes")
            }
            if isRoot, !isThere { return leave(root) }
            // What the tree names from its own place is found from there; a folder elsewhere is one of another machine.
            let isNamedFromTree = text.hasPrefix(".") || text.hasPrefix("\(tree.repository)/")
            if !isThere, !isNamedFromTree,
                SourcePath.relative(module, to: SourcePath.folder(of: tree.repository)) == nil
            {
                return leave("its module, \(tree.withoutRepository(text)), is neither in the repository nor beside it")
            }
        }
        if let text = configuration.source?.asString, !text.hasPrefix("."), !text.hasPrefix("/") {
            do throws(ModuleSource.Refusal) { _ = try ModuleSource(text) } catch {
                return leave("its module cannot be fetched: \(error.message)")
            }
        }
        if parts.isEmpty {
            return leave("no unit of an estate lies in the estate's own folder: adopt the folder above this one")
        }
        let (place, path) =
            rendered?.place(of: parts) ?? placeByLevels(of: parts) ?? outside(written, parts, in: tree)
        if let part = parts.first(where: { !PathRule.isComponent($0) }) {
            return leave("no unit of an estate can be called \(part)")
        }
        if let name = place.takenName { return leave("no \(name.kind) of an estate can be called \(name.text)") }
        return .unit(
            AdoptedUnit(
                folder: folder, written: written, place: place, path: path, configuration: configuration,
                hasModule: hasModule))
    }
}
