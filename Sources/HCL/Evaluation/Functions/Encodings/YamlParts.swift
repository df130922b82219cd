/// What is written before a node: `&anchor` and `!!tag`. The tag is empty where there is none.
struct YAMLProperties {
    var anchor: String?
    var tag = ""
}

/// A scalar as it is written, before its meaning is known.
struct YAMLScalar {
    /// How it is written: without quotes, in quotes, or as a block. Text in quotes is never a number.
    enum Style {
        case plain, quoted, block
    }

    let tag: String
    let text: String
    let style: Style

    /// Whether it is the merge key `<<`, however it is written, unless it has a tag.
    var isMerge: Bool { tag.isEmpty && text == "<<" }
}

/// The members of a mapping while it is read. Later members replace earlier ones of the same name.
struct YAMLMembers {
    private var values: [String: Value] = [:]

    mutating func set(_ name: String, _ value: Value) { values[name] = value }

    var sorted: Members { Members(values.map { Members.Member($0.key, $0.value) }) }
}
