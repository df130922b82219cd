/// The places of a rendering whose text is shown by no renderer, in whichever diagnostic they come up: another mistake on
/// the line of a secret must not show it either.
struct Secrets {
    /// What stands in place of a secret.
    static let sign = "(secret)"

    private var ranges: [String: [Range<Int>]] = [:]
    /// The secrets' own texts, the longest first.
    private var texts: [String] = []

    init(_ diagnostics: some Sequence<Diagnostic>) {
        for span in diagnostics.lazy.flatMap(\.secrets) {
            ranges[span.file.path, default: []].append(span.start..<span.end)
            texts += Self.texts(of: span)
        }
        texts = Set(texts).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    func ranges(in file: SourceFile) -> [Range<Int>] { ranges[file.path] ?? [] }

    /// The text without the secrets that it quotes.
    func hiding(_ text: String) -> String {
        texts.reduce(text) { text, secret in text.replacing(secret, with: Self.sign) }
    }

    func hiding(_ text: String?) -> String? { text.map { hiding($0) } }

    /// What a message may quote of a secret: the source text, or what stands between its quotes. A text of three bytes or
    /// fewer is left alone: it would be found in words that have nothing to do with it.
    private static func texts(of span: Span) -> [String] {
        let source = span.text
        let inner =
            source.count > 1 && source.hasPrefix("\"") && source.hasSuffix("\"") ? source.dropFirst().dropLast() : ""
        return [source, String(inner)].filter { $0.utf8.count > 3 }
    }
}
