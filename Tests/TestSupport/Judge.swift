import Foundation
import Testing

/// A judge that is no part of the repository: a program, or a suite of cases.
package enum Judge {
    /// Says that a judge is not installed. Where `CI=true` that is a failure: nothing may go unjudged there.
    package static func isMissing(_ what: String, _ location: SourceLocation = #_sourceLocation) {
        FileHandle.standardOutput.write(Data("skipped: \(what)\n".utf8))
        guard ProcessInfo.processInfo.environment["CI"] == "true" else { return }
        Issue.record("\(what)", sourceLocation: location)
    }
}
