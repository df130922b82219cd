import Foundation
import TestSupport

/// The real `terraform`, an independent judge. Used only where expected results are recorded anew.
enum Terraform {
    /// Writes the files into a folder of their own and runs terraform there.
    private static func run(_ command: String, on files: [String: [UInt8]]) throws -> (output: String, folder: Scratch)
    {
        let folder = try Scratch()
        for (name, bytes) in files { try Data(bytes).write(to: folder.url.appendingPathComponent(name)) }
        let settings = folder.url.appendingPathComponent("settings.rc")
        try Data().write(to: settings)
        let result = try Program.shell.run(
            ["-c", "terraform \(command)"], in: folder.url, environment: ["TF_CLI_CONFIG_FILE": settings.path])
        return (result.output, folder)
    }

    /// The syntax errors of each file in the order of the report, as `line:column:byte-line:column:byte`.
    static func errors(of files: [String: [UInt8]]) throws -> [String: [String]] {
        let (output, _) = try run("validate -json", on: files)
        var result: [String: [String]] = [:]
        for item in try JSONDecoder().decode(Report.self, from: Data(output.utf8)).diagnostics {
            guard item.severity == "error", !notSyntax.contains(item.summary), let range = item.range else { continue }
            result[range.filename, default: []].append("\(range.start.text)-\(range.end.text)")
        }
        return result
    }

    /// What `terraform fmt` makes of each file.
    static func formatted(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
        let (_, folder) = try run("fmt .", on: files)
        return try files.reduce(into: [:]) { result, file in
            result[file.key] = Array(try Data(contentsOf: folder.url.appendingPathComponent(file.key)))
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
