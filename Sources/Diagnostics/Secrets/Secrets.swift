/// The places of a rendering whose text no renderer shows, in whichever diagnostic they occur: another mistake on
/// the line of a secret must not show it either.
struct Secrets {
    /// The byte ranges of secrets by the path of their file.
    private var ranges: [String: [Range<Int>]] = [:]
    /// The texts of the secrets, the longest first, so that one that contains another is replaced as a whole.
    private var texts: [String] = []

    init(_ diagnostics: some Sequence<Diagnostic>) {
        for span in diagnostics.lazy.flatMap(\.secrets) {
            ranges[span.file.path, default: []].append(span.start..<span.end)
            texts += Self.texts(of: span)
        }
        texts = Set(texts).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    /// What of a line of a file is not shown: the secrets of all diagnostics, and what looks like one by its name or shape.
    func ranges(in file: SourceFile, line: Range<Int>) -> [Range<Int>] {
        let key = LineKey(path: file.path, start: line.lowerBound)
        if let known = lines.ranges[key] { return known }
        let bytes = file.bytes[line]
        let marked = (ranges[file.path] ?? []).filter { $0.overlaps(line) }
        let found = marked + named(in: file).filter { $0.overlaps(line) } + ShapedSecrets.ranges(in: bytes)
        lines.ranges[key] = found
        return found
    }

    /// What a file has of secrets by their names. A line alone does not say that it stands in a list of passwords.
    private func named(in file: SourceFile) -> [Range<Int>] {
        if let known = lines.named[ObjectIdentifier(file)] { return known }
        let ranges = SecretLines(in: file.bytes[...]).ranges
        lines.named[ObjectIdentifier(file)] = ranges
        return ranges
    }

    /// What was found in lines that were shown before: many mistakes can be on one line, which is searched once.
    private final class Lines {
        var ranges: [LineKey: [Range<Int>]] = [:]
        var named: [ObjectIdentifier: [Range<Int>]] = [:]
    }

    private struct LineKey: Hashable {
        let path: String
        let start: Int
    }

    private let lines = Lines()

    /// The text with the secrets in it replaced, and what looks like one.
    func hiding(_ text: String) -> String {
        let text = texts.reduce(text) { text, secret in text.replacing(secret, with: ShapedSecrets.sign) }
        return ShapedSecrets.hiding(text)
    }

    func hiding(_ text: String?) -> String? { text.map { hiding($0) } }

    /// What a message may quote of a secret: the source text, or what is between its quotes. A text of three bytes
    /// or fewer is left alone, because it would be found in words that have nothing to do with the secret.
    private static func texts(of span: Span) -> [String] {
        let source = span.text
        let inner =
            source.count > 1 && source.hasPrefix("\"") && source.hasSuffix("\"") ? source.dropFirst().dropLast() : ""
        return [source, String(inner)].filter { $0.utf8.count > 3 }
    }
}
