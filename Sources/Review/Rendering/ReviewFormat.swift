/// The ways in which a review is written.
package enum ReviewFormat: String, Sendable {
    case text, markdown, json
}

extension Review {
    /// - Parameter isShort: only how many units each edit reaches.
    package func text(_ format: ReviewFormat, isShort: Bool) -> String {
        switch format {
        case .json: ReviewJSON(self).json.text
        case .markdown: ReviewMarkdown(self).text
        case .text: isShort ? ReviewText(self).stat : ReviewText(self).text
        }
    }
}
