import Catalog
import Diagnostics
import Foundation
import HCL
import Render
import TestSupport
import Testing

/// The module trees of a small catalog, `Modules/templates`, against `Modules/expected`. `UPDATE_EXPECTED=1` rewrites them.
@Suite struct ModulesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Modules")

    /// The catalog's files, with paths below the catalog's folder.
    static func templates() throws -> [(path: String, source: SourceFile)] {
        let root = folder.appendingPathComponent("templates")
        return try files(below: root).map { path in
            let bytes = Array(try Data(contentsOf: root.appendingPathComponent(path)))
            return (path, SourceFile(path: "templates/\(path)", bytes: bytes))
        }
    }

    static func files(below root: URL) -> [String] {
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(
                atPath: root.appendingPathComponent(name).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    static func render() throws -> [ModuleTree.File] {
        var diagnostics = Diagnostics()
        let catalog = Catalog.read(try templates(), into: &diagnostics)
        for module in catalog.modules.values { diagnostics.add(catalog.check(module)) }
        let files = ModuleTree(catalog).files()
        let errors = diagnostics.all.filter { $0.severity == .error }.map(\.message)
        #expect(errors == [])
        return files
    }

    @Test func treesAreAsExpected() throws {
        let expected = Self.folder.appendingPathComponent("expected")
        let files = try Self.render()
        let paths = files.map(\.path)
        #expect(paths == paths.sorted())
        if Expected.isUpdating {
            try? FileManager.default.removeItem(at: expected)
            for path in paths {
                try FileManager.default.createDirectory(
                    at: expected.appendingPathComponent(path).deletingLastPathComponent(),
                    withIntermediateDirectories: true)
            }
        }
        for file in files {
            try Expected.compare(
                String(decoding: file.bytes, as: UTF8.self), with: expected.appendingPathComponent(file.path))
        }
        #expect(Self.files(below: expected) == paths)
    }

    /// The order in which files come from the disk is not seen in what is rendered.
    @Test func orderOfFilesDoesNotMatter() throws {
        var diagnostics = Diagnostics()
        let reversed = Catalog.read(Array(try Self.templates().reversed()), into: &diagnostics)
        let files = ModuleTree(reversed).files()
        let straight = try Self.render()
        #expect(files.map(\.path) == straight.map(\.path))
        #expect(files.map(\.bytes) == straight.map(\.bytes))
    }

    /// A module rendered again from its own files says the same.
    @Test func renderingIsStable() throws {
        var diagnostics = Diagnostics()
        let first = try Self.render().filter { $0.path.hasSuffix(".tf") && !$0.path.hasPrefix("messages/") }
        let fixed = try Self.templates().filter { !$0.path.hasSuffix(".tf") }
        let again = first.map { ($0.path, SourceFile(path: "templates/\($0.path)", bytes: $0.bytes)) } + fixed
        let second = ModuleTree(Catalog.read(again, into: &diagnostics)).files()
        let bytes = Dictionary(uniqueKeysWithValues: second.map { ($0.path, $0.bytes) })
        for file in first where !file.path.hasSuffix("versions.tf") {
            #expect(bytes[file.path] == file.bytes, "\(file.path)")
        }
    }

    @Test func terraformFormatChangesNothing() throws {
        let expected = Self.folder.appendingPathComponent("expected")
        let which = try Program.shell.run(["-c", "command -v terraform"], in: expected)
        guard which.status == 0 else {
            return Judge.isMissing("terraform is not installed: the format is not compared with its own")
        }
        let result = try Program.shell.run(["-c", "terraform fmt -check -recursive -diff ."], in: expected)
        #expect(result.status == 0, "\(result.output)\(result.messages)")
    }
}
