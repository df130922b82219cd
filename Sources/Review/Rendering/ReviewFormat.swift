/// How a review is written.
package struct ReviewFormat: Sendable {
    /// `markdown` is a comment of a pull request; `summary` is the same for a page that takes more.
    package enum Kind: String, Sendable { case text, markdown, summary, json }

    package let kind: Kind
    /// Whether to say only how many units each edit reaches.
    package let isShort: Bool
    /// Whether to say only what is open to whom, and what guards it.
    package let isOnlySecurity: Bool

    package init(_ kind: Kind, isShort: Bool = false, isOnlySecurity: Bool = false) {
        self.kind = kind
        self.isShort = isShort
        self.isOnlySecurity = isOnlySecurity
    }
}

extension Review {
    /// The review in a format.
    package func text(_ format: ReviewFormat) -> String {
        switch format.kind {
        case .json: ReviewJSON(self).json.text
        case .markdown, .summary: ReviewMarkdown(self, format).text
        case .text: ReviewText(self, format).text
        }
    }
}
