/// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0, as GitHub's code scanning reads it.
package struct SARIFRenderer {
    private let version: String
    /// The path from the repository's root to the folder that paths are relative to.
    private let prefix: String

    package init(version: String, prefix: String) {
        self.version = version
        self.prefix = prefix
    }

    /// A finding that is not a diagnostic: a file that differs from what is rendered.
    package struct FileFinding {
        let rule: String
        let text: String
        let path: String

        package init(rule: String, text: String, path: String) {
            self.rule = rule
            self.text = text
            self.path = path
        }
    }

    /// The report: one run with its rules and results.
    package func json(_ diagnostics: [Diagnostic], files: [FileFinding]) -> JSON {
        let sorted = diagnostics.inFileOrder()
        let secrets = Secrets(sorted)
        var tables = LineTables()
        let results = sorted.map { result($0, hiding: secrets, tables: &tables) } + files.map(result)
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": ["name": "tfgen", "version": .string(version), "rules": rules(sorted, files)]],
                    "columnKind": "unicodeCodePoints", "results": .array(results),
                ]
            ],
        ]
    }

    /// The rules that the results refer to: the codes, and the kinds of files that differ.
    private func rules(_ diagnostics: [Diagnostic], _ files: [FileFinding]) -> JSON {
        var seen: Set<String> = []
        let codes = diagnostics.map(\.code).filter { seen.insert($0.name).inserted }.sorted { $0.number < $1.number }
        let kinds = files.map(\.rule).filter { seen.insert($0).inserted }.sorted()
        return .array(
            codes.map { code in
                [
                    "id": .string(code.name), "shortDescription": ["text": .string(code.title)],
                    "fullDescription": ["text": .string(code.explanation)],
                ]
            } + kinds.map { ["id": .string($0), "shortDescription": ["text": .string("a file that is \($0)")]] })
    }

    /// A diagnostic as a result; its labels are related locations.
    private func result(_ diagnostic: Diagnostic, hiding secrets: Secrets, tables: inout LineTables) -> JSON {
        var message = secrets.hiding(diagnostic.message)
        if let help = secrets.hiding(diagnostic.help) { message += "\n\(help)" }
        var members: [(key: String, value: JSON)] = [
            ("ruleId", .string(diagnostic.code.name)), ("level", .string(diagnostic.severity.name)),
            ("message", ["text": .string(message)]),
            ("locations", .array([diagnostic.span].compactMap { $0 }.map { ["physicalLocation": place($0, &tables)] })),
        ]
        let related = diagnostic.labels.map { label -> JSON in
            [
                "physicalLocation": place(label.span, &tables),
                "message": ["text": .string(secrets.hiding(label.text))],
            ]
        }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        return .object(members)
    }

    /// A file that differs as a result.
    private func result(_ finding: FileFinding) -> JSON {
        [
            "ruleId": .string(finding.rule), "level": "warning", "message": ["text": .string(finding.text)],
            "locations": [["physicalLocation": ["artifactLocation": ["uri": .string(uri(finding.path))]]]],
        ]
    }

    /// A place as a physical location; lines and columns are counted from 1.
    private func place(_ span: Span, _ tables: inout LineTables) -> JSON {
        let table = tables.table(of: span.file)
        let (start, end) = (table.position(at: span.start), table.position(at: span.end))
        return [
            "artifactLocation": ["uri": .string(uri(span.file.path))],
            "region": [
                "startLine": .integer(start.line), "startColumn": .integer(start.column),
                "endLine": .integer(end.line), "endColumn": .integer(end.column),
            ],
        ]
    }

    /// The path from the repository's root, without `.` and `..`, as a relative reference (RFC 3986).
    private func uri(_ path: String) -> String {
        var parts: [Substring] = []
        for part in (prefix + path).split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.map { Self.escaped($0) }.joined(separator: "/")
    }

    /// A part of a path with all characters percent-encoded that are not unreserved (RFC 3986, section 2.3).
    private static func escaped(_ part: Substring) -> String {
        var out = ""
        for byte in part.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            out += isPlain ? String(decoding: [byte], as: UTF8.self) : "%" + (byte < 16 ? "0" : "") + digits
        }
        return out
    }
}
