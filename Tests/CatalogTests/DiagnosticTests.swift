import Catalog
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct DiagnosticTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Diagnostics")

    @Test(arguments: Expected.cases(in: folder))
    func mistake(_ name: String) throws {
        try DiagnosticCase.run(Self.folder.appendingPathComponent(name))
    }

    /// Those of interfaces are tested in `InterfaceTests`, until a command reads them.
    @Test(arguments: catalogCodes.filter { $0 != .badInterface })
    func everyCodeHasACase(_ code: Code) {
        #expect(DiagnosticCase.codes(in: Self.folder).contains(code.name), "no case for \(code.name): \(code.title)")
    }
}
