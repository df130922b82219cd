import Foundation

/// The built `tfgen`, or the shell, as a child process. Output goes to files, so that no pipe can fill up.
package struct Program {
    package struct Result {
        package let status: Int32
        package let output: String
        package let messages: String
    }

    let path: String

    package static let tfgen = Program(path: tfgenPath)
    package static let shell = Program(path: "/bin/sh")

    /// Beside the test runner, where SwiftPM builds it; `TFGEN` names another.
    package static let tfgenPath: String = {
        if let path = ProcessInfo.processInfo.environment["TFGEN"] { return path }
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return runner.appendingPathComponent("tfgen").path
    }()

    package func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Result {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Self.plainEnvironment.merging(environment) { _, new in new }
        let output = scratch.url.appendingPathComponent("out")
        let messages = scratch.url.appendingPathComponent("err")
        for file in [output, messages] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
    }

    /// What a child sees: nothing that depends on who runs the tests.
    private static let plainEnvironment: [String: String] = {
        let own = ProcessInfo.processInfo.environment
        var plain = [
            "PATH": own["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "HOME": "/nonexistent",
            "SWIFT_BACKTRACE": "enable=no", "CHECKPOINT_DISABLE": "1",
        ]
        // A program built for `make coverage` would leave its counts in the folder in which it runs. All runs share four
        // files, beside those of the tests (`%4m`: LLVM's source-based code coverage).
        if let counts = own["LLVM_PROFILE_FILE"] {
            plain["LLVM_PROFILE_FILE"] = (counts as NSString).deletingLastPathComponent + "/tfgen-%4m.profraw"
        }
        return plain
    }()
}

/// A folder of its own, removed when it is no longer needed.
package final class Scratch {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("tfgen-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // A test may have taken away the right to read one of the folders.
        _ = try? Program.shell.runPlainly("chmod -R u+rwX '\(url.path)' 2>/dev/null; rm -rf '\(url.path)'")
    }
}

extension Program {
    fileprivate func runPlainly(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-c", script]
        try process.run()
        process.waitUntilExit()
    }
}
