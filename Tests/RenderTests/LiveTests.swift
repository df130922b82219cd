import Diagnostics
import Engine
import Foundation
import HCL
import TestSupport
import Testing
import Workspace

/// The live trees of small estates, one for each thing that a rendered file may have. A case is the text of an estate of the
/// catalog `Live/templates`; all its files, each below a line `--- PATH`, are in the file of the same name with the ending
/// `expected`. `UPDATE_EXPECTED=1` rewrites them.
@Suite struct LiveTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Live")
    static let cases = folder.appendingPathComponent("Cases")

    /// The estate is read as if it stood beside the templates.
    static func render(_ name: String) throws -> [(path: String, bytes: [UInt8])] {
        let text = try Data(contentsOf: cases.appendingPathComponent(name))
        let files = OverlayFiles(["\(folder.path)/estate.hcl": Array(text)], over: DiskFiles())
        let engine = Engine(Loader(files, shown: ShownPaths(from: folder.path), jobs: 2))
        var diagnostics = Diagnostics()
        guard let loaded = engine.loader.estate(in: folder.path, into: &diagnostics) else { return [] }
        let evaluated = engine.evaluate(loaded)
        diagnostics.add(evaluated.diagnostics)
        let rendered = engine.liveFiles(of: evaluated, into: &diagnostics)
        #expect(diagnostics.all.filter { $0.severity == .error }.map(\.message) == [], "\(name)")
        return rendered.map { ($0.path.text, $0.bytes) }.sorted { $0.path < $1.path }
    }

    @Test func thereAreCases() { #expect(Expected.cases(in: Self.cases, extension: "estate").count > 10) }

    @Test(arguments: Expected.cases(in: cases, extension: "estate")) func tree(_ name: String) throws {
        let text = try Self.render(name).map { "--- \($0.path)\n\(String(decoding: $0.bytes, as: UTF8.self))" }.joined()
        let file = Self.cases.appendingPathComponent(name).deletingPathExtension().appendingPathExtension("expected")
        try Expected.compare(text, with: file)
    }

    /// Each file is HCL, and the formatter has nothing to change in it.
    @Test(arguments: Expected.cases(in: cases, extension: "estate")) func filesAreFormatted(_ name: String) throws {
        for file in try Self.render(name) {
            let tree = SyntaxTree.parse(SourceFile(path: file.path, bytes: file.bytes))
            #expect(tree.diagnostics.map(\.message) == [], "\(name): \(file.path)")
            #expect(Format.terraform(tree) == file.bytes, "\(name): \(file.path)")
        }
    }
}
