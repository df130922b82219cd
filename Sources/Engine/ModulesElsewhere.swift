import Catalog
import Diagnostics
import Estate
import FileTree

/// Finds the modules of an estate that are not templates: folders of the repository, which are read where they are,
/// and interfaces. Nothing is fetched.
struct ModulesElsewhere: ModuleFinder {
    private let loader: Loader
    /// The estate's folder.
    private let folder: String

    init(_ loader: Loader, _ folder: String) {
        self.loader = loader
        self.folder = folder
    }

    /// A module that stands in for this one comes first; then an interface or a folder, as the source asks for.
    func find(_ source: ModuleSource) -> FoundModule {
        if !loader.replacements.isEmpty, let other = loader.replacements[source.interfaceFolder] {
            return FoundModule(other)
        }
        return source.needsInterface ? interface(of: source) : module(in: source.folder ?? "", source)
    }

    // MARK: - Folders

    /// A module in a folder of the repository, with how far it reads outside of that folder.
    private func module(in path: String, _ source: ModuleSource) -> FoundModule {
        let place = SourcePath.join(folder, path)
        guard loader.files.kind(of: place) == .folder else {
            // What `adopt` wrote of a folder that is not in the repository.
            return hasInterface(source) ? interface(of: source) : missing(place, source)
        }
        do throws(SourceProblem) {
            let files = try moduleFiles(in: place)
            guard files.contains(where: { ModuleFile.isTerraform($0.path) }) else {
                if hasInterface(source) { return interface(of: source) }
                return FoundModule(
                    nil,
                    remarks: [
                        .init(
                            .moduleMissing, "\"\(loader.shown(place))\" is not a module: it has no `.tf` files",
                            help: inner(of: place))
                    ])
            }
            var diagnostics = Diagnostics()
            let module = ModuleReader.read(
                name: source.name, origin: .folder, files: files, into: &diagnostics)
            if module.isBroken || diagnostics.hasErrors { return FoundModule(nil, diagnostics: diagnostics.all) }
            let reach = try ModuleReach(loader.files, top: place).levels(of: module)
            return FoundModule(
                module, outward: reach, diagnostics: diagnostics.all, remarks: remarks(obstacles: module))
        } catch {
            return FoundModule(nil, diagnostics: [error.diagnostic(shownAs: loader.shown(error.path))])
        }
    }

    /// The files of the folder itself that Terraform reads, and its `contract.hcl`. Those that Terragrunt wrote beside
    /// a unit's own module are not part of it.
    private func moduleFiles(in place: String) throws(SourceProblem) -> [ModuleFile] {
        var files: [ModuleFile] = []
        for entry in try loader.files.list(place) where entry.kind != .folder {
            guard ModuleFile.isTerraform(entry.name) || entry.name == "contract.hcl" else { continue }
            let source = try loader.source(SourcePath.join(place, entry.name))
            if !ModuleFile.isGenerated(source.bytes) { files.append(ModuleFile(path: entry.name, source: source)) }
        }
        return files
    }

    /// Reports a folder that does not exist, with the nearest name beside it.
    private func missing(_ place: String, _ source: ModuleSource) -> FoundModule {
        let parent = SourcePath.folder(of: place)
        let siblings = ((try? loader.files.list(parent)) ?? []).filter { $0.kind == .folder }.map(\.name)
        let near = Suggestion.nearest(to: SourcePath.name(of: place), among: siblings)
        let given = source.text.split(separator: "/").dropLast().joined(separator: "/")
        let help =
            near.map { "did you mean `\(given)/\($0)`?" }
            ?? "a `source` that begins with `./` or `../` is relative to the estate's folder"
        return FoundModule(
            nil, remarks: [.init(.moduleMissing, "there is no folder \"\(loader.shown(place))\"", help: help)])
    }

    /// A help that names the modules below a folder which is not a module itself; nil where there are none.
    private func inner(of place: String) -> String? {
        let folders = ((try? loader.files.list(place)) ?? []).filter { $0.kind == .folder }.map(\.name)
        let modules = folders.filter { name in
            let files = (try? loader.files.list(SourcePath.join(place, name))) ?? []
            return files.contains { ModuleFile.isTerraform($0.name) }
        }
        if modules.isEmpty { return nil }
        let names = modules.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
        return "modules in it are " + names + (modules.count > 5 ? " and \(modules.count - 5) more" : "")
    }

    /// Errors about what Terragrunt would write into a unit's module and the module has already. Of providers only
    /// `aws` without alias counts: existing modules may configure others, which the root does not.
    private func remarks(obstacles module: Module) -> [FoundModule.Remark] {
        module.obstacles.compactMap { obstacle in
            if case .provider(let name, let hasAlias) = obstacle.kind, hasAlias || name != "aws" { return nil }
            let diagnostic = obstacle.diagnostic
            let own =
                "; where modules set up their providers themselves, a `generate \"provider\"` with `disable = true` in a "
                + "`terragrunt` block says so"
            return .init(
                .moduleObstacle, diagnostic.message,
                help: diagnostic.help.map { obstacle.written == .provider ? $0 + own : $0 }, at: obstacle.span,
                written: obstacle.written)
        }
    }

    // MARK: - Interfaces

    private func hasInterface(_ source: ModuleSource) -> Bool {
        loader.files.kind(of: SourcePath.join(folder, "interfaces/\(source.interfaceFolder)/interface.hcl")) == .file
    }

    /// The interface of a module from elsewhere, with the contract beside it.
    private func interface(of source: ModuleSource) -> FoundModule {
        let place = SourcePath.join(folder, "interfaces/\(source.interfaceFolder)")
        let path = SourcePath.join(place, "interface.hcl")
        guard loader.files.kind(of: path) == .file else {
            let version = source.version.map { " at \"\($0)\"" } ?? ""
            return FoundModule(
                nil,
                remarks: [
                    .init(
                        .noInterface, "there is no interface of \"\(source.name)\"\(version)",
                        help: "`tfgen modules pull` writes \(loader.shown(path)); commit it with the estate")
                ])
        }
        do throws(SourceProblem) {
            let contract = SourcePath.join(place, "contract.hcl")
            let words = loader.files.kind(of: contract) == nil ? nil : try loader.source(contract)
            var diagnostics = Diagnostics()
            let file = InterfaceFile.read(
                try loader.source(path), contract: words, name: source.name, into: &diagnostics)
            guard let file, !diagnostics.hasErrors, !file.module.isBroken else {
                return FoundModule(nil, diagnostics: diagnostics.all)
            }
            if let problem = mismatch(file, source) { return FoundModule(nil, diagnostics: [problem]) }
            return FoundModule(file.module, diagnostics: diagnostics.all, remarks: remarks(provisional: file, source))
        } catch {
            return FoundModule(nil, diagnostics: [error.diagnostic(shownAs: loader.shown(error.path))])
        }
    }

    /// The error about an interface that was copied into the folder of another module or version; nil for none.
    private func mismatch(_ file: InterfaceFile, _ source: ModuleSource) -> Diagnostic? {
        if file.source == source.text, file.version == nil, source.saysVersionItself { return nil }
        let own = try? ModuleSource(file.source, version: file.version)
        if own?.interfaceFolder == source.interfaceFolder
            || own?.asRegistryModule?.interfaceFolder == source.interfaceFolder
        {
            return nil
        }
        return .error(
            .badInterface, "this is not the interface of the module that its folder names", at: file.sourceSpan,
            help: "write it again with `tfgen modules pull`")
    }

    private func remarks(provisional file: InterfaceFile, _ source: ModuleSource) -> [FoundModule.Remark] {
        guard file.isProvisional else { return [] }
        return [
            .init(
                .provisionalInterface, "what \"\(source.name)\" takes is not known: its interface is provisional",
                help: source.isRemote
                    ? "`tfgen modules pull` takes the module's own"
                    : "the folder itself is read as soon as it is there",
                severity: .warning)
        ]
    }
}
