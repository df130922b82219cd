/// Texts of which a reader sees enough.
enum Shortened {
    /// How many characters of a text are shown.
    private static let limit = 90
    /// How many equal characters stand around what differs.
    private static let context = 24

    /// The text, or its beginning.
    static func text(_ text: String) -> String { text.count > limit ? "\(text.prefix(limit - 2))…" : text }

    /// Two texts with `→` between them. Of long ones it is shown where they differ.
    static func pair(_ before: String, _ after: String) -> String {
        let (old, new) = both(before, after)
        return "\(old) → \(new)"
    }

    /// Two texts; of long ones the parts where they differ.
    static func both(_ before: String, _ after: String) -> (String, String) {
        let (old, new) = (Array(before), Array(after))
        if old.count <= limit, new.count <= limit { return (before, after) }
        let first = zip(old, new).prefix { $0 == $1 }.count
        let last = zip(old[first...].reversed(), new[first...].reversed()).prefix { $0 == $1 }.count
        return (part(of: old, first, last), part(of: new, first, last))
    }

    /// What stands between an equal beginning and end of so many characters, with a little of both.
    private static func part(of text: [Character], _ first: Int, _ last: Int) -> String {
        let start = max(0, first - context)
        let end = min(text.count, text.count - last + context)
        let middle = text[start..<end]
        // What differs may be long itself.
        let shown = middle.count > limit + context ? String(middle.prefix(limit + context)) + "…" : String(middle)
        return "\(start > 0 ? "…" : "")\(shown)\(end < text.count && middle.count == shown.count ? "…" : "")"
    }
}
