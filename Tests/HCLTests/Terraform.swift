import Foundation

/// The real `terraform`, an independent judge. Used only where expected results are recorded anew.
enum Terraform {
    struct Failure: Error { let text: String }

    /// Writes the files into a folder of their own, runs terraform there, and gives its output and the folder.
    static func run(_ arguments: [String], on files: [String: [UInt8]]) throws -> (output: Data, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tfgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        let settings = folder.appendingPathComponent("settings.rc")
        try Data().write(to: settings)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["terraform"] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": settings.path]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (output, folder)
    }

    /// The syntax errors of each file in the order of the report, as `line:column:byte-line:column:byte`.
    static func errors(of files: [String: [UInt8]]) throws -> [String: [String]] {
        let (output, folder) = try run(["validate", "-json"], on: files)
        defer { try? FileManager.default.removeItem(at: folder) }
        var result: [String: [String]] = [:]
        for item in try JSONDecoder().decode(Report.self, from: output).diagnostics {
            guard item.severity == "error", !notSyntax.contains(item.summary), let range = item.range else { continue }
            result[range.filename, default: []].append("\(range.start.text)-\(range.end.text)")
        }
        return result
    }

    /// What `terraform fmt` makes of each file.
    static func formatted(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
        let (_, folder) = try run(["fmt", "."], on: files)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try files.reduce(into: [:]) { result, file in
            result[file.key] = Array(try Data(contentsOf: folder.appendingPathComponent(file.key)))
        }
    }

    /// What the cases' made-up names lead to besides.
    private static let notSyntax: Set<String> = [
        "Unsupported argument", "Unsupported block type", "Invalid version constraint", "Duplicate argument",
    ]

    private struct Report: Decodable {
        let diagnostics: [Item]

        struct Item: Decodable {
            let severity: String
            let summary: String
            let range: Range?
        }

        struct Range: Decodable {
            let filename: String
            let start: Place
            let end: Place
        }

        struct Place: Decodable {
            let line: Int
            let column: Int
            let byte: Int
            var text: String { "\(line):\(column):\(byte)" }
        }
    }
}
