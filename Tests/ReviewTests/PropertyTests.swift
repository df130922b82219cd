import Foundation
import ReviewProperty
import Testing

/// A hundred random edits of the example estates; `make property` judges more.
@Suite struct PropertyTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func affectedUnitsAreThoseWhosePlansDiffer() throws {
        let names = ["live-example/arive", "live-example/flux-pilot", "Tests/CommandTests/Fixtures/shop"]
        var property = ReviewProperty(seed: 1)
        for name in names { try property.judge(Self.root.appendingPathComponent(name).path, count: 34) }
        for failure in property.failures { Issue.record("\(failure)") }
        #expect(property.judged >= 90)
        #expect(property.affecting * 3 >= property.judged)
    }
}
