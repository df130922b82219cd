import Foundation
import TestSupport
import Testing

/// The judges in Python, which need PyYAML and python-hcl2 (`make venv`).
enum WorkflowJudge {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    /// `nil` where there is no Python with these: an error where CI=true, and said otherwise.
    static func run(_ script: String, _ arguments: [String]) throws -> Program.Result? {
        let python = ".venv/bin/python"
        let shell = Program.shell
        let probe = try shell.run(["-c", "\(python) -c 'import yaml, hcl2'"], in: repository)
        guard probe.status == 0 else {
            Judge.isMissing("PyYAML and python-hcl2 are not installed (make venv)")
            return nil
        }
        let words = (["Tests/PipelinesTests/\(script)"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        return try shell.run(
            ["-c", "\(python) \(words)"], in: repository, environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    }
}
