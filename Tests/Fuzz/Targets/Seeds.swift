import Foundation

/// What the fuzzer begins with: the cases of the ordinary tests, and what failed before.
package enum Seeds {
    package static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    package static func failures(of target: FuzzTarget) -> URL {
        tests.appendingPathComponent("Fuzz/failures").appendingPathComponent(target.rawValue)
    }

    package static func of(_ target: FuzzTarget) -> [[UInt8]] {
        let hcl = tests.appendingPathComponent("HCLTests")
        var seeds = files(below: failures(of: target)) { _ in true }.map(\.bytes)
        switch target {
        case .lex, .parse, .format:
            for folder in ["Syntax/Cases", "Format/Cases"] {
                seeds += files(below: hcl.appendingPathComponent(folder)) { $0.hasSuffix(".txt") }.flatMap {
                    cases($0.bytes)
                }
            }
            seeds += files(below: tests.appendingPathComponent("EstateTests")) { $0.hasSuffix(".tf") }.map(\.bytes)
        case .evaluate:
            seeds += files(below: hcl.appendingPathComponent("Evaluation/Cases")) { $0.hasSuffix(".txt") }
                .flatMap { headings($0.bytes) }
        case .estate:
            seeds += files(below: tests) { $0.hasSuffix("estate.hcl") }.map(\.bytes)
        }
        return seeds
    }

    package static func files(below folder: URL, where isWanted: (String) -> Bool) -> [(name: String, bytes: [UInt8])] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.sorted().filter(isWanted).compactMap { name in
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
            return (name, Array(data))
        }
    }

    /// Inputs of a case file: what stands between a line `=== NAME` and one that begins with `---`.
    private static func cases(_ bytes: [UInt8]) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var isInput = false
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: "=== ".utf8) {
                found.append([])
                isInput = true
            } else if line.starts(with: "---".utf8) {
                isInput = false
            } else if isInput, !found.isEmpty {
                found[found.count - 1] += line + [0x0A]
            }
        }
        return found
    }

    /// What stands behind `=== `.
    private static func headings(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0x0A).filter { $0.starts(with: "=== ".utf8) }.map { Array($0.dropFirst(4)) }
    }
}
