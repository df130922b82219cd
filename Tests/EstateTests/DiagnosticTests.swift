import Diagnostics
import Estate
import Foundation
import HCL
import TestSupport
import Testing

@Suite struct DiagnosticTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Diagnostics")

    @Test(arguments: Expected.cases(in: folder))
    func mistake(_ name: String) throws {
        try DiagnosticCase.run(Self.folder.appendingPathComponent(name))
    }

    @Test(arguments: estateCodes + moduleCodes + schemaCodes + secretCodes)
    func everyCodeHasACase(_ code: Code) {
        #expect(DiagnosticCase.codes(in: Self.folder).contains(code.name), "no case for \(code.name): \(code.title)")
    }
}
