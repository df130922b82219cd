import Catalog
import Diagnostics
import Estate
import HCL
import Render
import Workspace

/// The files of one catalog, read, and where its modules are written.
struct CatalogSession {
    let folder: String
    let shown: String
    let catalog: Catalog

    /// The folder of the module trees.
    var modulesFolder: String { Disk.join(folder, catalog.modulesPath) }
    var modulesShown: String { Paths.shown(modulesFolder) }

    /// The folder of the catalog that is nearer to the working folder than any estate.
    static func folderByItself() -> String? {
        guard let catalog = Disk.findUpward("catalog.hcl", from: ".") else { return nil }
        guard let estate = Disk.findUpward("estate.hcl", from: ".") else { return catalog }
        return catalog.utf8.count > estate.utf8.count ? catalog : nil
    }

    /// Reads the catalog in `folder`; `nil`, with an error, where there is none.
    static func load(_ folder: String, namedAt span: Span?, into diagnostics: inout Diagnostics) -> CatalogSession? {
        guard Disk.kind(folder) == .folder, let real = Disk.realPath(folder) else {
            diagnostics.add(
                .error(
                    .catalogMissing, "there is no folder \"\(Paths.shown(folder))\"", at: span,
                    help: "`templates` in the estate block names the catalog's folder, relative to estate.hcl"))
            return nil
        }
        do {
            let paths = try Disk.walk(real)
            let shown = Paths.shown(real)
            var files: [(path: String, source: SourceFile)] = []
            for path in paths {
                files.append((path, try Disk.source(Disk.join(real, path), shownAs: Disk.join(shown, path))))
            }
            guard files.contains(where: { $0.path == "catalog.hcl" }) else {
                diagnostics.add(
                    .error(
                        .catalogMissing, "\"\(shown)\" has no catalog.hcl", at: span,
                        help: "a catalog is a folder with catalog.hcl and a folder for each template"))
                return nil
            }
            return CatalogSession(folder: real, shown: shown, catalog: Catalog.read(files, into: &diagnostics))
        } catch {
            diagnostics.add(error.diagnostic)
            return nil
        }
    }
}

/// The files of one estate, read, with its catalog.
struct EstateSession {
    let folder: String
    let shown: String
    let estate: Estate
    let catalog: CatalogSession

    /// The folder of the live tree.
    var liveFolder: String { Disk.join(folder, estate.declarations.live) }
    var liveShown: String { Paths.shown(liveFolder) }

    /// The folder of the estate that a command means: `--estate`, or the nearest one upwards.
    static func find(_ option: String?) throws(Diagnostic) -> String {
        if let option {
            guard Disk.kind(Disk.join(option, "estate.hcl")) == .file, let folder = Disk.realPath(option) else {
                throw .error(
                    .noEstate, "there is no estate.hcl in \"\(Paths.shown(option))\"", at: nil,
                    help: "`--estate` takes its folder")
            }
            return folder
        }
        if let folder = Disk.findUpward("estate.hcl", from: ".") { return folder }
        throw .error(
            .noEstate, "there is no estate.hcl here or in any folder above", at: nil,
            help: "go to an estate's folder, name it with `--estate DIR`, or begin one with `tfgen init`")
    }

    static func load(_ option: String?, into diagnostics: inout Diagnostics) -> EstateSession? {
        do {
            return try load(folder: find(option), into: &diagnostics)
        } catch {
            diagnostics.add(error)
            return nil
        }
    }

    private static func load(folder: String, into diagnostics: inout Diagnostics) -> EstateSession? {
        let shown = Paths.shown(folder)
        let declarations: Declarations
        do {
            let names = try Disk.list(folder).filter { $0.kind == .file && $0.name.hasSuffix(".estate.hcl") }.map(
                \.name)
            let sources = try (["estate.hcl"] + names).map { (name) throws(DiskProblem) in
                try Disk.source(Disk.join(folder, name), shownAs: Disk.join(shown, name))
            }
            declarations = EstateReader.read(sources, into: &diagnostics)
        } catch {
            diagnostics.add(error.diagnostic)
            return nil
        }
        // What a broken text means is not guessed.
        guard declarations.files.allSatisfy(\.diagnostics.isEmpty) else { return nil }
        guard let templates = declarations.templates else {
            if !diagnostics.hasErrors {
                diagnostics.add(
                    .error(
                        .noTemplates, "the estate does not say where its templates are", at: declarations.nameSpan,
                        help: "add `templates = \"../templates\"`, the catalog's folder relative to this file"))
            }
            return nil
        }
        let catalog = CatalogSession.load(
            Disk.join(folder, templates), namedAt: declarations.templatesSpan, into: &diagnostics)
        guard let catalog, !catalog.catalog.isBroken else { return nil }
        let estate = Estate(
            declarations, catalog: catalog.catalog, files: EstateFiles(folder: folder), into: &diagnostics)
        return EstateSession(folder: folder, shown: shown, estate: estate, catalog: catalog)
    }
}

/// Paths as a person in the working folder would write them.
enum Paths {
    private static let here = Disk.workingFolder

    static func shown(_ path: String) -> String {
        let text =
            path.hasPrefix("/")
            ? RelativeFolder.path(from: here, to: path) ?? path : RelativeFolder.normal(path).joined(separator: "/")
        return text.isEmpty ? "." : text
    }
}
