import Foundation
import ReviewProperty
import Testing

/// Random edits of a small estate; `make property` judges more of them, and the example estates.
@Suite struct PropertyTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `places` has modules in place, which call each other and read files.
    @Test(arguments: ["shop", "places/live"]) func affectedUnitsAreThoseWhosePlansDiffer(_ estate: String) throws {
        var property = ReviewProperty(seed: 1)
        try property.judge(Self.root.appendingPathComponent("Tests/CommandTests/Fixtures/\(estate)").path, count: 40)
        for failure in property.failures {
            Issue.record("\(failure)")
        }
        #expect(property.judged >= 36)
        #expect(property.shared > 0 || estate == "places/live")
        #expect(property.affecting * 3 >= property.judged)
    }
}
