import Catalog
import Diagnostics
import HCL
import Inventory
import Testing

/// Deliberate regressions of the catalog's modules. Each that changes what an example creates must be a row that opens.
@Suite struct RegressionTests {
    /// An edit of one line, or of the block that begins there.
    struct Edit: Sendable {
        let name: String
        let change: @Sendable (_ line: String) -> String?
    }

    /// `only`: what the value has to hold, so that the edit is a regression.
    private static func replace(
        _ name: String, _ start: String, only: String? = nil, not other: String? = nil, with value: String
    ) -> Edit {
        Edit(name: name) { line in
            let trimmed = line.trimmed
            if let only, !trimmed.contains(only) { return nil }
            if let other, trimmed.contains(other) { return nil }
            guard trimmed.hasPrefix(start + " "), trimmed.contains("="), !trimmed.hasSuffix(value) else { return nil }
            // The rest of a list of several lines would be left over.
            guard !["[", "{", "("].contains(where: { trimmed.hasSuffix($0) }) else { return nil }
            return "  \(start) = \(value)"
        }
    }

    static let edits: [Edit] = [
        replace("everybody", "cidr_ipv4", with: "\"0.0.0.0/0\""),
        replace("all ports", "to_port", not: ".", with: "65535"),
        replace("all actions", "actions", with: "[\"*\"]"),
        replace("all resources", "resources", not: "[\"secrets\"]", with: "[\"*\"]"),
        replace("allow", "effect", only: "\"Deny\"", with: "\"Allow\""),
        replace("not encrypted", "storage_encrypted", with: "false"),
        replace("not encrypted", "at_rest_encryption_enabled", with: "false"),
        replace("not encrypted", "transit_encryption_enabled", with: "false"),
        replace("not encrypted", "sqs_managed_sse_enabled", with: "false"),
        replace("no TLS", "require_tls", with: "false"),
        replace("no key", "kms_key_id", with: "null"),
        replace("no key", "kms_master_key_id", with: "null"),
        replace("no key", "kms_key_arn", with: "null"),
        replace("no rotation", "enable_key_rotation", with: "false"),
        replace("public", "publicly_accessible", with: "true"),
        replace("public", "internal", with: "false"),
        replace("public", "endpoint_public_access", with: "true"),
        replace("public", "assign_public_ip", with: "true"),
        replace("public", "block_public_acls", with: "false"),
        replace("public", "block_public_policy", with: "false"),
        replace("public", "ignore_public_acls", with: "false"),
        replace("public", "restrict_public_buckets", with: "false"),
        replace("old metadata service", "http_tokens", with: "\"optional\""),
        replace("not protected", "deletion_protection", with: "false"),
        replace("not protected", "enable_deletion_protection", with: "false"),
        replace("a day of logs", "retention_in_days", with: "1"),
    ]

    @Test(arguments: TestModules.catalog.modules.keys.sorted())
    func opens(_ name: String) throws {
        let module = try #require(TestModules.catalog.modules[name])
        let examples = TestModules.examples(of: module)
        let before = examples.map { tables(TestModules.files, name, $0) }
        #expect(before.allSatisfy { $0 != nil })
        for (index, file) in TestModules.texts.enumerated()
        where file.path.hasPrefix(name + "/") && file.path.hasSuffix(".tf")
            && !file.path.dropFirst(name.utf8.count + 1).contains("/")
        {
            for (what, text) in Self.mutants(of: file.text) {
                var texts = TestModules.texts.filter { $0.path.hasPrefix(name + "/") }
                let own = texts.firstIndex { $0.path == TestModules.texts[index].path }
                texts[try #require(own)].text = text
                let files = TextFiles(texts.map { ($0.path, SourceFile(path: $0.path, text: $0.text)) })
                check("\(file.path): \(what)", examples, before, files, name)
            }
        }
    }

    /// The tests above judge something.
    @Test func thereAreRegressions() {
        #expect(TestModules.catalog.modules.count > 20)
        let mutants = TestModules.texts.filter { $0.path.hasSuffix(".tf") }.map { Self.mutants(of: $0.text).count }
        #expect(mutants.reduce(0, +) > 200)
    }

    /// The table, and what is known of the resources; nil for a module that Terraform would refuse.
    private func tables(_ files: TextFiles, _ name: String, _ inputs: [String: Value]) -> (SecurityTable, String)? {
        let module = Inventory.prepare(files, folder: name)
        let result = Inventory.resources(of: module, files: files, inputs: inputs, place: TestModules.place)
        guard result.problems.isEmpty else { return nil }
        let managed = result.resources.filter { $0.mode == .managed }
        return (SecurityTable(of: result.resources), managed.map(\.json.compactText).joined())
    }

    private func check(
        _ what: String, _ examples: [[String: Value]], _ before: [(SecurityTable, String)?], _ files: TextFiles,
        _ name: String
    ) {
        for (inputs, old) in zip(examples, before) {
            // What is known stays the same: no regression of this example.
            guard let old, let new = tables(files, name, inputs), new.1 != old.1 else { continue }
            let changes = old.0.changes(to: new.0)
            // Of a statement that denies, the edit makes more.
            let isOpened = changes.contains { $0.opens || $0.kind == .narrowed && $0.after?.isDenial == true }
            #expect(isOpened, "\(what)\n\(changes.map(\.line).joined(separator: "\n"))")
        }
    }

    /// The text with one edit each, and without one `condition` block each.
    private static func mutants(of text: String) -> [(String, String)] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var found: [(String, String)] = []
        for (number, line) in lines.enumerated() {
            for edit in edits {
                guard let changed = edit.change(line) else { continue }
                var copy = lines
                copy[number] = changed
                found.append(("\(number + 1): \(edit.name)", copy.joined(separator: "\n")))
            }
            let closing = String(line.prefix { $0 == " " }) + "}"
            guard line.trimmed == "condition {", let end = lines[number...].firstIndex(of: closing) else { continue }
            var copy = lines
            copy.removeSubrange(number...end)
            found.append(("\(number + 1): no condition", copy.joined(separator: "\n")))
        }
        return found
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
