import Foundation
import Testing

/// A file that says what a test must give. `UPDATE_EXPECTED=1` rewrites it; read the difference before committing it.
package enum Expected {
    package static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"

    package static func compare(_ text: String, with file: URL, _ location: SourceLocation = #_sourceLocation) throws {
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard text != expected else { return }
        if isUpdating { return try Data(text.utf8).write(to: file) }
        Issue.record(
            "\(file.deletingLastPathComponent().lastPathComponent)/\(file.lastPathComponent) does not say what came:\n\(text)",
            sourceLocation: location)
    }

    /// The folders in `folder`, or its files with an extension, by name. A suite without cases tests nothing, so the tests end
    /// where there are none.
    package static func cases(in folder: URL, extension ext: String? = nil) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let cases = names.filter { ext == nil ? !$0.contains(".") : $0.hasSuffix(".\(ext ?? "")") }.sorted()
        precondition(!cases.isEmpty, "there are no cases in \(folder.path)")
        return cases
    }
}
