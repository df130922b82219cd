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

    @Test(arguments: catalogCodes)
    func everyCodeHasACase(_ code: Code) {
        #expect(DiagnosticCase.codes(in: Self.folder).contains(code.name), "no case for \(code.name): \(code.title)")
    }
}
