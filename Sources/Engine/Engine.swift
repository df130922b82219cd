import Catalog
import Diagnostics
import Estate
import FileTree
import Render

/// The one pipeline: files to an evaluated, checked and rendered estate. Every command takes its result from here.
///
/// Where the files stand (on the disk, in a revision of a repository, in an editor) is no concern of the pipeline. Nothing here
/// compares with an output folder: that is for the commands that write or look at one.
package struct Engine: Sendable {
    package let loader: Loader
    /// How many cores to use. The result does not depend on it.
    private let jobs: Int

    package init(_ loader: Loader, jobs: Int = Parallel.processorCount) {
        self.loader = loader
        self.jobs = jobs
    }

    // MARK: - Evaluation

    /// Works out a part of an estate and makes all checks.
    ///
    /// - Parameter remembered: the units that the lock of the live tree knows.
    package func evaluate(
        _ loaded: LoadedEstate, _ selection: Selection = Selection(), remembered: RememberedUnits = .none
    ) -> EvaluatedEstate {
        let estate = loaded.estate
        let places = estate.places.filter(selection.reaches)
        let evaluated = Parallel.map(
            count: places.count, jobs: jobs, chunk: 4, with: { EvaluationContext(estate, remembered: remembered) },
            { context, range in range.map { context.evaluate(places[$0], selection) } })
        var found = loaded.diagnostics
        refuseEmptyScopes(selection, places: evaluated, estate: estate, into: &found)
        let known = providers(for: evaluated, of: loaded, into: &found)
        return EvaluatedEstate(
            estate, selection, places: evaluated, provided: known, remembered: remembered, found: found)
    }

    /// An error for a scope that takes nothing. A place from which the last unit was taken away is something nevertheless.
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
                    .unknownScope, "no unit has an address that \"\(scope.text)\" takes", at: nil,
                    help: Suggestion.nearest(toAddress: scope.text, among: Set(names)).map { "did you mean `\($0)`?" }
                        ?? "`tfgen list` shows the addresses"))
        }
    }

    /// What consumers of the estate can look up, in the estate itself and in those that they name.
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

    private static func provided(by estate: Estate) -> [ProvidedContract] {
        let context = EvaluationContext(estate)
        return estate.places.filter { !$0.region.provides.isEmpty }.flatMap { context.provided(by: $0) }
    }

    /// What another estate provides. One that cannot be read is an error at its name.
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

    /// The files of an estate's live tree, as far as the selection goes; none where the estate has errors.
    package func liveFiles(
        of evaluated: EvaluatedEstate, into diagnostics: inout Diagnostics
    ) -> [OutputFile] {
        let tree = LiveTree(evaluated)
        let places = evaluated.places.filter { !$0.units.isEmpty || evaluated.selection.contains($0.place) }
        let wanted = Self.contextFiles(of: places)
        let parts = Parallel.map(
            count: places.count, jobs: jobs, chunk: 4, with: { WrittenParts() },
            { written, range in
                range.map { index in
                    let place = places[index]
                    return Files(
                        tree.contextFiles(of: place, wanted[index])
                            + place.units.map { tree.file(for: $0, written) })
                }
            })
        var all = Files([tree.rootFile()])
        for part in parts { all.add(part) }
        diagnostics.add(all.diagnostics)
        return all.files
    }

    /// An account's and an environment's files come from the first place below them.
    private static func contextFiles(of places: [EvaluatedPlace]) -> [LiveTree.ContextFiles] {
        var known: Set<String> = []
        return places.map { place in
            LiveTree.ContextFiles(
                account: known.insert(place.place.accountFolder + "/account.hcl").inserted,
                environment: known.insert(place.place.environmentFolder + "/env.hcl").inserted)
        }
    }

    /// The files of a catalog's module trees; what is wrong with the templates is added to `diagnostics`.
    ///
    /// - Parameter lints: whether the templates are looked at by those who work on them.
    package func moduleFiles(
        of catalog: Catalog, lints: Bool, into diagnostics: inout Diagnostics
    ) -> [OutputFile] {
        let modules = catalog.moduleNames.compactMap { catalog.modules[$0] }
        let tree = ModuleTree(catalog)
        let parts = Parallel.map(count: modules.count, jobs: jobs, chunk: 1) { range in
            range.map { index in
                let found = catalog.check(modules[index])
                var files = Files(modules: tree.files(of: modules[index]))
                files.diagnostics.add(found)
                return files
            }
        }
        if lints { catalog.lint(into: &diagnostics) }
        var all = Files([])
        for part in parts { all.add(part) }
        diagnostics.add(all.diagnostics)
        return all.files
    }
}

/// Rendered files with good paths, and what is wrong with the other paths.
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

    init(modules rendered: [ModuleTree.File]) {
        for file in rendered {
            do {
                files.append(OutputFile(path: try RelativePath(file.path), bytes: file.bytes, origin: file.origin))
            } catch {
                diagnostics.add(.error(.badName, error.description, at: nil, help: "rename the file in the template"))
            }
        }
    }

    mutating func add(_ other: Files) {
        files += other.files
        diagnostics.add(other.diagnostics)
    }
}
