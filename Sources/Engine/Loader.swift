import Catalog
import Diagnostics
import Estate
import FileTree

/// A catalog and its folder.
package struct LoadedCatalog: Sendable {
    /// An absolute path.
    package let folder: String
    package let catalog: Catalog

    /// The folder into which its modules are rendered.
    package var modulesFolder: String { SourcePath.join(folder, catalog.modulesPath) }
}

/// What the files of an estate declare, before its catalog is read.
package struct DeclaredEstate: Sendable {
    /// An absolute path.
    package let folder: String
    fileprivate let declarations: Declarations
    /// The errors and warnings about the texts of the estate.
    fileprivate let diagnostics: Diagnostics

    /// The folder of the live tree.
    package var liveFolder: String { SourcePath.join(folder, declarations.live) }
}

/// An estate as its files declare it, with its catalog and its folder.
package struct LoadedEstate: Sendable {
    /// An absolute path.
    package let folder: String
    package let estate: Estate
    /// The catalog; an empty one where the estate names none.
    package let catalog: LoadedCatalog
    /// The errors and warnings about the texts of the estate and the catalog.
    package let diagnostics: Diagnostics

    package init(folder: String, estate: Estate, catalog: LoadedCatalog, diagnostics: Diagnostics) {
        self.folder = folder
        self.estate = estate
        self.catalog = catalog
        self.diagnostics = diagnostics
    }

    /// Whether the estate names a catalog.
    package var hasCatalog: Bool { estate.declarations.templates != nil }

    /// The folder of the live tree.
    package var liveFolder: String { SourcePath.join(folder, estate.declarations.live) }
}

/// Reads estates and catalogs from files, wherever these are.
package struct Loader: Sendable {
    package let files: any SourceFiles
    package let shown: ShownPaths
    /// How many threads may read. The result does not depend on it.
    let jobs: Int
    /// Modules that stand in for others, by the folders of the others' interfaces.
    private(set) var replacements: [String: Module] = [:]

    package init(_ files: any SourceFiles, shown: ShownPaths, jobs: Int = Parallel.processorCount) {
        self.files = files
        self.shown = shown
        self.jobs = jobs
    }

    /// A loader of the same files in which one module is another one, as if it had been edited. `tfgen modules diff`
    /// shows so what a new version would change.
    ///
    /// - Parameter key: `interfaceFolder` of the module's source; `templates/NAME` for a template of today.
    package func replacing(_ key: String, by module: Module) -> Loader {
        var copy = self
        copy.replacements[key] = module
        return copy
    }

    /// The same for modules that are known already, so that their interfaces need not be read.
    package func replacing(_ modules: [String: Module]) -> Loader {
        var copy = self
        copy.replacements.merge(modules) { $1 }
        return copy
    }

    // MARK: - Catalogs

    /// The catalog in a folder; nil, with an error, where there is none.
    ///
    /// - Parameter span: the word that names the folder, for the error.
    package func catalog(in folder: String, namedAt span: Span? = nil, into diagnostics: inout Diagnostics)
        -> LoadedCatalog?
    {
        if files.kind(of: folder) == .other {
            do throws(SourceProblem) { _ = try files.resolve(folder) } catch {
                var problem = error.diagnostic(shownAs: shown(folder))
                problem.span = span
                diagnostics.add(problem)
                return nil
            }
        }
        guard files.kind(of: folder) == .folder, let real = try? files.resolve(folder) else {
            diagnostics.add(
                .error(
                    .catalogMissing, "there is no folder \"\(shown(folder))\"", at: span,
                    help: "`templates` in the estate block names the catalog's folder, relative to estate.hcl"))
            return nil
        }
        do throws(SourceProblem) {
            let sources = try self.sources(below: real)
            guard sources.contains(where: { $0.path == "catalog.hcl" }) else {
                diagnostics.add(
                    .error(
                        .catalogMissing, "\"\(shown(real))\" has no catalog.hcl", at: span,
                        help: "a catalog is a folder with catalog.hcl and a folder for each template"))
                return nil
            }
            return LoadedCatalog(folder: real, catalog: Catalog.read(sources, into: &diagnostics))
        } catch {
            diagnostics.add(error.diagnostic(shownAs: shown(error.path)))
            return nil
        }
    }

    /// All files below a folder, also hidden ones and links. What comes from trying a module out is left out.
    private func sources(below folder: String) throws(SourceProblem) -> [ModuleFile] {
        var sources: [ModuleFile] = []
        var executables: [String: Set<String>] = [:]
        for path in try files.walk(folder, skipping: { ModuleFile.belongsToATry($0.name) }) {
            let parent = SourcePath.folder(of: path)
            if executables[parent] == nil {
                executables[parent] = Set(try files.list(parent).filter(\.isExecutable).map(\.name))
            }
            let name = SourcePath.name(of: path)
            sources.append(
                ModuleFile(
                    path: SourcePath.relative(path, to: folder) ?? path, source: try source(path),
                    isExecutable: executables[parent]?.contains(name) ?? false))
        }
        return sources
    }

    /// A file with the path that people know.
    func source(_ path: String) throws(SourceProblem) -> SourceFile {
        SourceFile(path: shown(path), bytes: try files.read(path))
    }

    // MARK: - Estates

    /// The estate in a folder; nil, with errors, where nothing of it can be evaluated. The errors of an estate that
    /// is given are in it.
    package func estate(in folder: String, into diagnostics: inout Diagnostics) -> LoadedEstate? {
        declared(in: folder, into: &diagnostics).flatMap { estate(of: $0, into: &diagnostics) }
    }

    /// What the files of the estate in a folder declare; nil, with errors, where that is no estate.
    package func declared(in folder: String, into diagnostics: inout Diagnostics) -> DeclaredEstate? {
        var found = Diagnostics()
        guard let declarations = declarations(in: folder, into: &found), declarations.hasEstate else {
            diagnostics.add(found.oncePerCause())
            return nil
        }
        return DeclaredEstate(folder: folder, declarations: declarations, diagnostics: found)
    }

    /// An estate with its catalog; nil, with errors, where nothing of it can be evaluated.
    package func estate(of declared: DeclaredEstate, into diagnostics: inout Diagnostics) -> LoadedEstate? {
        var found = declared.diagnostics
        let loaded = read(declared, into: &found)
        if loaded == nil { diagnostics.add(found.oncePerCause()) }
        return loaded
    }

    private func read(_ declared: DeclaredEstate, into diagnostics: inout Diagnostics) -> LoadedEstate? {
        let (folder, declarations) = (declared.folder, declared.declarations)
        var catalog = LoadedCatalog(folder: folder, catalog: Catalog())
        if let templates = declarations.templates {
            let path = SourcePath.join(folder, templates)
            guard let read = self.catalog(in: path, namedAt: declarations.templatesSpan, into: &diagnostics),
                !read.catalog.isBroken
            else { return nil }
            catalog = LoadedCatalog(folder: read.folder, catalog: replacing(in: read.catalog))
        } else if declarations.layer.word("templates") != nil {
            // The word has an error, which was reported. Without a catalog no label has a meaning.
            return nil
        }
        let estate = Estate(
            declarations, catalog: catalog.catalog, files: EstateFolder(files, folder),
            finder: ModulesElsewhere(self, folder), into: &diagnostics)
        return LoadedEstate(folder: folder, estate: estate, catalog: catalog, diagnostics: diagnostics)
    }

    /// The folder of another estate's live tree, even if that estate has errors; nil where there is no estate.
    package func liveFolder(ofEstateIn folder: String) -> String? {
        var ignored = Diagnostics()
        guard let declarations = declarations(in: folder, into: &ignored), declarations.hasEstate else { return nil }
        return SourcePath.join(folder, declarations.live)
    }

    /// The catalog with the modules that stand in for its templates.
    private func replacing(in catalog: Catalog) -> Catalog {
        var catalog = catalog
        for name in catalog.modules.keys {
            if let other = replacements["templates/\(name)"] { catalog.modules[name] = other }
        }
        return catalog
    }

    /// Reads `estate.hcl` and then the other files of the estate in the order of their names.
    private func declarations(in folder: String, into diagnostics: inout Diagnostics) -> Declarations? {
        guard files.kind(of: SourcePath.join(folder, "estate.hcl")) != nil else {
            diagnostics.add(.error(.noEstate, "there is no estate.hcl in \"\(shown(folder))\"", at: nil))
            return nil
        }
        do throws(SourceProblem) {
            let parts = try files.list(folder).filter { $0.kind != .folder && $0.name.hasSuffix(".estate.hcl") }
            var sources: [SourceFile] = []
            for name in ["estate.hcl"] + parts.map(\.name) {
                sources.append(try source(SourcePath.join(folder, name)))
            }
            return EstateReader.read(sources, jobs: jobs, into: &diagnostics)
        } catch {
            diagnostics.add(error.diagnostic(shownAs: shown(error.path)))
            return nil
        }
    }
}
