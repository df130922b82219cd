import Foundation

/// Test cases in one text file. A case is `=== name`, its input, `---` with a note, and what is expected.
///
/// In inputs `⟦…⟧` stands for the bytes that it holds in hexadecimal; `⟦end⟧` takes away the newline after it.
struct CaseFile {
    struct Case {
        let name: String
        let source: String
        var note: String
        var expected: String

        var input: [UInt8] { CaseFile.bytes(source) }
        var expectedBytes: [UInt8] { CaseFile.bytes(expected) }
    }

    let url: URL
    let head: String
    var cases: [Case]

    /// A file below the folder of this target's tests.
    init(_ name: String) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        url = tests.appendingPathComponent(name)
        let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        var parts = text.unicodeScalars.split(separator: "=== ")[...]
        head = parts.popFirst().map { String($0) } ?? ""
        cases = parts.map { CaseFile.parse(String($0)) }
    }

    private static func parse(_ text: String) -> Case {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let mark = lines.firstIndex { $0.hasPrefix("---") } ?? lines.count - 1
        return Case(
            name: lines[0], source: lines[1..<mark].map { $0 + "\n" }.joined(),
            note: String(lines[mark].unicodeScalars.dropFirst(4)),
            expected: lines[(mark + 1)...].joined(separator: "\n"))
    }

    func write() throws {
        var text = head
        for item in cases { text += "=== \(item.name)\n\(item.source)--- \(item.note)\n\(item.expected)" }
        try Data(text.utf8).write(to: url)
    }

    static func bytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "⟦", let end = rest.firstIndex(of: "⟧") else {
                result.append(contentsOf: Array(String(scalar).utf8))
                continue
            }
            let code = String(String.UnicodeScalarView(rest[..<end]))
            rest = rest[(end + 1)...]
            if code == "end" { rest = rest.dropFirst() } else { result.append(contentsOf: hexadecimal(code)) }
        }
        return result
    }

    private static func hexadecimal(_ code: String) -> [UInt8] {
        let digits = code.compactMap { UInt8(String($0), radix: 16) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// The text that `bytes` reads back as these bytes.
    static func text(_ bytes: [UInt8]) -> String {
        let codes: [UInt8: String] = [0x0D: "⟦0d⟧", 0x0C: "⟦0c⟧"]
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\u{FEFF}" {
                result += "⟦efbbbf⟧"
                continue
            }
            if scalar.value < 0x80, let code = codes[UInt8(scalar.value)] {
                result += code
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return bytes.last == 0x0A || bytes.isEmpty ? result : result + "⟦end⟧\n"
    }
}

extension String.UnicodeScalarView {
    /// The parts between marks that begin a line.
    fileprivate func split(separator mark: String) -> [String.UnicodeScalarView] {
        var parts = [String.UnicodeScalarView()]
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            let text = String(line)
            if text.hasPrefix(mark) {
                parts.append(String.UnicodeScalarView())
                parts[parts.count - 1].append(contentsOf: String(text.dropFirst(mark.count)).unicodeScalars)
            } else {
                parts[parts.count - 1].append(contentsOf: text.unicodeScalars)
            }
            parts[parts.count - 1].append("\n")
        }
        if parts[parts.count - 1].last == "\n" { parts[parts.count - 1].removeLast() }
        return parts
    }
}
