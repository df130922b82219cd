import Catalog
import Diagnostics
import Estate
import FileTree
import Inventory
import Render

/// The one pipeline, from files to an evaluated, checked and rendered estate. Every command takes its result from
/// here, so that no two commands can disagree.
///
/// It does not matter to the pipeline where the files are: on the disk, in a revision of a repository, or in an
/// editor. Nothing here compares with an output folder; the commands do that which write to one or look at one.
package struct Engine: Sendable {
    package let loader: Loader
    /// How many threads to use: as many as read. The result does not depend on it.
    private var jobs: Int { loader.jobs }

    package init(_ loader: Loader) { self.loader = loader }

    // MARK: - Evaluation

    /// Evaluates a part of an estate and makes all checks.
    ///
    /// - Parameter remembered: the units that the lock of the live tree knows.
    package func evaluate(
        _ loaded: LoadedEstate, _ selection: Selection = Selection(), remembered: RememberedUnits = .none
    ) -> EvaluatedEstate {
        evaluate(loaded, selection, remembered: remembered, before: nil)
    }

    /// Evaluates an earlier state of an estate: unchanged places are taken from the later one. What has no effect is not looked for, and
    /// neither are states that would change.
    ///
    /// - Parameter later: must have the same selection.
    package func evaluate(
        _ loaded: LoadedEstate, before later: LaterState, remembered: RememberedUnits
    ) -> EvaluatedEstate {
        evaluate(loaded, later.evaluated.selection, remembered: remembered, before: later)
    }

    private func evaluate(
        _ loaded: LoadedEstate, _ selection: Selection, remembered: RememberedUnits, before later: LaterState?
    ) -> EvaluatedEstate {
        let estate = loaded.estate
        let all = estate.places.filter(selection.reaches)
        let known = later?.places ?? [:]
        let places = all.filter { known[$0.index] == nil }
        let parts = parts(of: places.map(\.account))
        // Each thread has a context of its own.
        var own = Parallel.map(
            count: parts.count, jobs: jobs, chunk: 1,
            with: { EvaluationContext(estate, remembered: remembered) },
            { context, range in parts[range].joined().map { context.evaluate(places[$0], selection) } })[...]
        let evaluated = all.compactMap { known[$0.index] ?? own.popFirst() }
        var found = loaded.diagnostics
        refuseEmptyScopes(selection, places: evaluated, estate: estate, into: &found)
        let provided = providers(for: evaluated, of: loaded, into: &found)
        return EvaluatedEstate(
            estate, selection, places: evaluated, provided: provided, remembered: remembered, found: found,
            seeksRemarks: later == nil, jobs: jobs)
    }

    /// Which places, by their accounts, a thread takes at once: few, so that all threads are busy to the end, and single ones where
    /// there are not many. Of many, those of one account are not parted, since what they have in common is worked out by each thread
    /// that sees it.
    private func parts(of accounts: [Layer]) -> [Range<Int>] {
        let share = max(1, accounts.count / (2 * jobs))
        let (least, most) = (min(4, share), min(16, share))
        var parts: [Range<Int>] = []
        var start = 0
        for end in 1..<accounts.count + 1 {
            let size = end - start
            if end < accounts.count, size < least || size < most && accounts[end] === accounts[end - 1] { continue }
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    /// Reports scopes that take nothing, unless another error may be the reason. A scope that takes a place without
    /// units is right.
    private func refuseEmptyScopes(
        _ selection: Selection, places: [EvaluatedPlace], estate: Estate, into diagnostics: inout Diagnostics
    ) {
        for scope in selection.scopes {
            let isTaken = places.contains { place in
                scope.matches(place.place.address)
                    || place.units.contains { scope.matches($0.address.description) }
            }
            if isTaken || diagnostics.hasErrors || places.contains(where: \.diagnostics.hasErrors) { continue }
            let context = EvaluationContext(estate)
            let names = estate.places.flatMap { place in
                [place.address, place.account.name]
                    + context.unitPaths(of: place).map { "\(place.address)/\($0)" }
            }
            diagnostics.add(
                .error(
                    .unknownScope, "no unit has an address that matches \"\(scope.text)\"", at: nil,
                    help: Suggestion.nearest(toAddress: scope.text, among: Set(names)).map { "did you mean `\($0)`?" }
                        ?? "`tfgen list` shows the addresses"))
        }
    }

    /// What consumers of the estate can read, in the estate itself and in those that they name. Each of the latter
    /// is read once.
    private func providers(
        for places: [EvaluatedPlace], of loaded: LoadedEstate, into diagnostics: inout Diagnostics
    ) -> KnownProviders {
        let consumed = places.flatMap(\.consumed)
        guard !consumed.isEmpty else { return KnownProviders(own: [], others: [:]) }
        var others: [String: [ProvidedContract]] = [:]
        var seen: Set<String> = []
        for (path, span) in consumed.compactMap(\.estatePath) where seen.insert(path).inserted {
            others[path] = otherEstate(SourcePath.join(loaded.folder, path), path: path, at: span, into: &diagnostics)
        }
        return KnownProviders(own: Self.provided(by: loaded.estate), others: others)
    }

    /// The contracts that the places of an estate provide. Only these places are evaluated, and only as far as
    /// needed.
    private static func provided(by estate: Estate) -> [ProvidedContract] {
        let context = EvaluationContext(estate)
        return estate.places.filter { !$0.region.provides.isEmpty }.flatMap { context.provided(by: $0) }
    }

    /// What another estate provides; nil, with an error at the word that names it, where it cannot be read.
    private func otherEstate(
        _ folder: String, path: String, at span: Span, into diagnostics: inout Diagnostics
    ) -> [ProvidedContract]? {
        var found = Diagnostics()
        if let other = loader.estate(in: folder, into: &found) {
            if !other.diagnostics.hasErrors { return Self.provided(by: other.estate) }
            found.add(other.diagnostics)
        }
        diagnostics.add(
            .error(
                .otherEstate, "the estate \"\(path)\" cannot be read", at: span,
                help: found.all.first { $0.severity == .error }?.message))
        return nil
    }

    // MARK: - Rendering

    /// The files of the live tree as far as the selection goes. They must not be written where the estate has
    /// errors. Those of units are made when their bytes are asked for.
    package func liveFiles(of evaluated: EvaluatedEstate, into diagnostics: inout Diagnostics) -> [OutputFile] {
        let tree = LiveTree(evaluated)
        let places = Self.renderedPlaces(of: evaluated)
        let units = places.flatMap(\.units)
        let maker = FileMaker {
            let written = WrittenParts()
            return { tree.file(for: units[$0], written).bytes }
        }
        let wanted = Self.contextFiles(of: places)
        let contexts = Parallel.map(count: places.count, jobs: jobs, chunk: 16) { range in
            range.map { Files(tree.contextFiles(of: places[$0], wanted[$0])) }
        }
        var files = Files(known: [])
        var number = 0
        for (place, context) in zip(places, contexts) {
            var own = context
            for unit in place.units {
                own.add(LiveTree.path(of: unit), from: maker, number: number)
                number += 1
            }
            // Most often the places are in the order of their paths; then all files are.
            own.sort()
            files.add(own)
        }
        files.add(Files([tree.rootFile()]))
        diagnostics.add(files.diagnostics)
        return files.files
    }

    private static func renderedPlaces(of evaluated: EvaluatedEstate) -> [EvaluatedPlace] {
        evaluated.places.filter { !$0.units.isEmpty || evaluated.selection.contains($0.place) }
    }

    /// The same files by their places, with their bytes. Those of unchanged places are taken from a later state of the estate.
    package func liveFolders(
        of evaluated: EvaluatedEstate, before later: LaterState? = nil, into diagnostics: inout Diagnostics
    ) -> LiveFolders {
        let tree = LiveTree(evaluated)
        let places = Self.renderedPlaces(of: evaluated)
        let wanted = Self.contextFiles(of: places)
        let parts = parts(of: places.map(\.place.account))
        let found = Parallel.map(
            count: parts.count, jobs: jobs, chunk: 1, with: { WrittenParts() },
            { written, range in
                parts[range].joined().map { index in
                    let place = places[index]
                    if let known = later?.files(of: place) { return Files(known: known) }
                    return Files(
                        tree.contextFiles(of: place, wanted[index])
                            + place.units.map { tree.file(for: $0, written) })
                }
            })
        let root = Files([tree.rootFile()])
        for part in [root] + found { diagnostics.add(part.diagnostics) }
        return LiveFolders(root: root.files, places: zip(places, found).map { ($0.place.index, $1.files) })
    }

    /// The files of an account and of an environment are written with the first place below them.
    private static func contextFiles(of places: [EvaluatedPlace]) -> [LiveTree.ContextFiles] {
        var known: Set<String> = []
        return places.map { place in
            LiveTree.ContextFiles(
                account: known.insert(place.place.accountFolder + "/account.hcl").inserted,
                environment: known.insert(place.place.environmentFolder + "/env.hcl").inserted)
        }
    }

    /// The files of a catalog's module trees. Errors in the templates are added to `diagnostics`.
    ///
    /// - Parameter lints: whether to warn about the style of templates too, for those who work on them.
    package func moduleFiles(
        of catalog: Catalog, lints: Bool, into diagnostics: inout Diagnostics
    ) -> [OutputFile] {
        let files = beginModules(of: catalog)
        if lints { catalog.lint(into: &diagnostics) }
        return files.files(into: &diagnostics)
    }

    /// Begins to render a catalog's module trees, for those who have something else to do at first.
    package func beginModules(of catalog: Catalog) -> ModuleFiles { ModuleFiles(of: catalog, threads: jobs - 1) }
}

/// The files of a catalog's module trees, which other threads begin to render.
package struct ModuleFiles {
    private let work: SharedWork<Files>

    /// - Parameter threads: how many there are beside the one that will ask for the files.
    fileprivate init(of catalog: Catalog, threads: Int) {
        let modules = catalog.moduleNames.compactMap { catalog.modules[$0] }
        let tree = ModuleTree(catalog)
        work = SharedWork(count: modules.count, threads: threads) { number in
            let found = catalog.check(modules[number])
            var files = Files(modules: tree.files(of: modules[number].namingReplacements()))
            files.diagnostics.add(found)
            return files
        }
    }

    /// The files. Errors in the templates are added to `diagnostics`.
    package func files(into diagnostics: inout Diagnostics) -> [OutputFile] {
        var all = Files(known: [])
        for part in work.results { all.add(part) }
        diagnostics.add(all.diagnostics)
        return all.files
    }
}

/// Rendered files whose paths can be written, and errors about those whose paths cannot.
private struct Files: Sendable {
    private(set) var files: [OutputFile] = []
    var diagnostics = Diagnostics()

    init(_ rendered: [LiveTree.File]) {
        files.reserveCapacity(rendered.count)
        for file in rendered {
            do {
                files.append(OutputFile(path: try RelativePath(file.path), bytes: file.bytes))
            } catch {
                diagnostics.add(.error(.badName, error.description, at: nil, help: "rename what the path is made of"))
            }
        }
    }

    init(known files: [OutputFile]) { self.files = files }

    /// Adds a file that is made when its bytes are asked for.
    mutating func add(_ path: String, from maker: FileMaker, number: Int) {
        do {
            let path = try RelativePath(path, after: files.last?.path)
            files.append(OutputFile(path: path, from: maker, number: number))
        } catch {
            diagnostics.add(.error(.badName, error.description, at: nil, help: "rename what the path is made of"))
        }
    }

    init(modules rendered: [ModuleTree.File]) {
        for file in rendered {
            do {
                files.append(OutputFile(path: try RelativePath(file.path), bytes: file.bytes, origin: file.origin))
            } catch {
                diagnostics.add(.error(.badName, error.description, at: nil, help: "rename the file in the template"))
            }
        }
    }

    mutating func sort() { files.sort { $0.path < $1.path } }

    mutating func add(_ other: Files) {
        files += other.files
        diagnostics.add(other.diagnostics)
    }
}
