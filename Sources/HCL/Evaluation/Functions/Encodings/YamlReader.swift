/// A reader of YAML for `yamldecode`, as go-cty-yaml with its copy of libyaml reads it: block and flow collections,
/// all kinds of scalars, the tags of YAML's core, anchors, aliases and merge keys, and one document.
///
/// A reader at `at` goes through the text once. Columns decide what belongs to what: the entries of a block
/// collection stand in one column, and what belongs to an entry in a greater one.
struct YAMLReader {
    // The text, the offset of the next byte, and how many nodes are open there.
    let bytes: [UInt8]
    var at = 0
    var depth = 0
    /// The value of each anchor and how many values it has, so that an alias costs what it stands for.
    var anchors: [String: (value: Value, size: Int)] = [:]
    /// How many values were read; those that an alias stands for count each time it is used.
    private(set) var count = 0
    private let limit: Int
    /// The scalar that was read last, before its meaning is known, while it may turn out to be a key; nil after
    /// anything else.
    var scalar: YAMLScalar?

    /// `limit` is the number of values after which the text is refused. A byte order mark at the beginning is
    /// skipped.
    init(bytes: [UInt8], limit: Int) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        self.limit = limit
    }

    /// An error on the current line, counted from one.
    func fail(_ message: String) -> CallFailure {
        let line = bytes[..<min(at, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return CallFailure("line \(line): \(message)", argument: 0)
    }

    /// The value of the one document, with `---` before and `...` after it where they are.
    mutating func document() throws(CallFailure) -> Value {
        try skipBlanks()
        if peek() == UInt8(ascii: "%") { try directive() }
        if isMarker("---") { at += 3 }
        try skipBlanks()
        guard at < bytes.count else { throw fail("missing start of document") }
        let value = try node(deeperThan: -1)
        try skipBlanks()
        if isMarker("...") { at += 3 }
        try skipBlanks()
        guard at == bytes.count else { throw fail("unexpected extra content after the value") }
        return value
    }

    /// Reads `%YAML 1.1`, the only directive and version that libyaml takes here, before the document's `---`.
    private mutating func directive() throws(CallFailure) {
        let line = Bytes.text(bytes[at...].prefix { !isBreak($0) })
        guard line.split(separator: " ").prefix(2) == ["%YAML", "1.1"] else {
            throw fail("this directive is not supported")
        }
        while let byte = peek(), !isBreak(byte) { at += 1 }
        try skipBlanks()
        guard isMarker("---") else { throw fail("did not find expected <document start>") }
    }

    // MARK: Places

    /// The byte `offset` bytes after the next one; nil beyond the end.
    func peek(_ offset: Int = 0) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }

    /// How many bytes stand before the next one on its line.
    var column: Int {
        var start = at
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return at - start
    }

    /// Whether a document mark, `---` or `...`, begins the line here.
    func isMarker(_ mark: String) -> Bool {
        (at == 0 || bytes[at - 1] == 0x0A) && bytes[at...].starts(with: mark.utf8) && isBlank(peek(3))
    }

    func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x09 || isBreak(byte) }

    func isBreak(_ byte: UInt8?) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipSpaces() {
        while peek() == 0x20 || peek() == 0x09 { at += 1 }
    }

    /// Passes over spaces, line ends and comments. A tab at the beginning of a line is an error, as YAML forbids it
    /// for indentation.
    private mutating func skipBlanks() throws(CallFailure) {
        while let byte = peek() {
            if byte == UInt8(ascii: "#"), at == 0 || isBlank(bytes[at - 1]) {
                while let next = peek(), !isBreak(next) { at += 1 }
            } else if byte == 0x09, column == 0 {
                throw fail("a tab cannot indent")
            } else if isBlank(byte) {
                at += 1
            } else {
                return
            }
        }
    }

    /// Whether only spaces and a comment are left on this line.
    mutating func isLineDone() -> Bool {
        var end = at
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return end == bytes.count || isBreak(bytes[end])
            || (bytes[end] == UInt8(ascii: "#") && (end > at || end == 0 || isBlank(bytes[end - 1])))
    }

    /// Whether the indicator `-`, `?` or `:` is here, with a blank after it.
    private func isEntry(_ mark: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: mark) && isBlank(peek(1)) }

    // MARK: Nodes

    /// Counts a value that was read, and gives it back; an error where that is one too many.
    mutating func counted(_ value: Value) throws(CallFailure) -> Value {
        count += 1
        guard count <= limit else { throw CallFailure("more than \(limit) values", argument: 0, code: .sizeLimit) }
        return value
    }

    /// Reads a node: at the current place, or on the lines below in a column greater than `parent`. Gives null
    /// where there is none.
    ///
    /// A sequence below a key may stand in the key's own column (`allowsEqualSequence`). On the line of a key no
    /// block collection can begin (`isInline`).
    private mutating func node(
        deeperThan parent: Int, allowsEqualSequence: Bool = false, isInline: Bool = false
    ) throws(CallFailure) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 200 else { throw fail("nested more than 200 deep") }
        // The difference of two counts is the size of what was read between.
        let before = count
        skipSpaces()
        let start = at
        var properties = try properties()
        let isBelow = isLineDone()
        if !isBelow, at > start, hasKey() {
            // Those before a key on its line are the key's, not the mapping's.
            at = start
            properties = YAMLProperties()
        }
        try skipBlanks()
        let here = column
        let isSequence = isEntry("-")
        guard at < bytes.count, !isMarker("---"), !isMarker("..."),
            here > parent || (allowsEqualSequence && isBelow && isSequence && here == parent)
        else {
            scalar = YAMLScalar(tag: properties.tag, text: "", style: .plain)
            let empty = try counted(try resolved(scalar))
            if let anchor = properties.anchor { anchors[anchor] = (empty, 1) }
            return empty
        }
        let inner = try content(here, parent: parent, properties: properties, isInline: isInline && !isBelow)
        if let anchor = properties.anchor { anchors[anchor] = (inner, count - before) }
        return inner
    }

    /// Reads `&anchor` and `!!tag`, each at most once, in either order.
    private mutating func properties() throws(CallFailure) -> YAMLProperties {
        skipSpaces()
        var found = YAMLProperties()
        while let mark = peek(), mark == UInt8(ascii: "&") || mark == UInt8(ascii: "!") {
            if mark == UInt8(ascii: "&"), found.anchor == nil {
                at += 1
                let anchor = name()
                guard !anchor.isEmpty else { throw fail("did not find expected alphabetic or numeric character") }
                found.anchor = anchor
            } else if mark == UInt8(ascii: "!"), found.tag.isEmpty {
                found.tag = name()
            } else {
                throw fail("a node has two anchors or two tags")
            }
            skipSpaces()
        }
        return found
    }

    /// Reads the name of an anchor, an alias or a tag.
    private mutating func name() -> String {
        let start = at
        while let byte = peek(), !isBlank(byte), !",[]{}".utf8.contains(byte) { at += 1 }
        return Bytes.text(bytes[start..<at])
    }

    /// Reads the node that begins here, in column `here`: a block sequence, a block scalar, a mapping, or something
    /// on this line.
    private mutating func content(
        _ here: Int, parent: Int, properties: YAMLProperties, isInline: Bool
    ) throws(CallFailure) -> Value {
        if isEntry("-") {
            if isInline { throw fail("block sequence entries are not allowed in this context") }
            try check(properties, against: "!!seq")
            return try sequence(here)
        }
        if peek() == UInt8(ascii: "|") || peek() == UInt8(ascii: ">") {
            scalar = YAMLScalar(tag: properties.tag, text: try blockScalar(parent), style: .block)
            return try counted(try resolved(scalar))
        }
        if isEntry("?") || hasKey() {
            if isInline { throw fail("mapping values are not allowed in this context") }
            try check(properties, against: "!!map")
            return try mapping(here)
        }
        let value = try inlineNode(parent, properties)
        guard isLineDone() else { throw fail("unexpected text after a value") }
        return value
    }

    /// Refuses a tag on a collection other than the collection's own, `tag`.
    private func check(_ properties: YAMLProperties, against tag: String) throws(CallFailure) {
        guard properties.tag.isEmpty || properties.tag == tag else {
            throw fail("a collection cannot be read as \(properties.tag)")
        }
    }

    /// Reads a flow collection, an alias or a scalar.
    private mutating func inlineNode(
        _ parent: Int, _ properties: YAMLProperties, isFlow: Bool = false
    ) throws(CallFailure) -> Value {
        switch peek() {
        case UInt8(ascii: "["):
            try check(properties, against: "!!seq")
            return try flowSequence()
        case UInt8(ascii: "{"):
            try check(properties, against: "!!map")
            return try flowMapping()
        case UInt8(ascii: "*"):
            guard properties.anchor == nil, properties.tag.isEmpty else {
                throw fail("an alias has no anchor and no tag of its own")
            }
            return try alias()
        default:
            scalar = try scalar(parent, properties.tag, isFlow: isFlow)
            return try counted(try resolved(scalar))
        }
    }

    /// Reads a scalar on its own line or in flow: in either kind of quotes, or plain.
    private mutating func scalar(_ parent: Int, _ tag: String, isFlow: Bool) throws(CallFailure) -> YAMLScalar {
        switch peek() {
        case UInt8(ascii: "\""): YAMLScalar(tag: tag, text: try doubleQuoted(), style: .quoted)
        case UInt8(ascii: "'"): YAMLScalar(tag: tag, text: try singleQuoted(), style: .quoted)
        default: YAMLScalar(tag: tag, text: try plain(parent, isFlow: isFlow), style: .plain)
        }
    }

    /// Reads `*name`, which stands for the value of the anchor.
    private mutating func alias() throws(CallFailure) -> Value {
        at += 1
        let name = name()
        guard let found = anchors[name] else { throw fail("reference to undefined anchor \(Value.quoted(name))") }
        scalar = nil
        count += found.size - 1
        return try counted(found.value)
    }

    /// Whether a key with its `:` is here, on this line. Nothing is read; properties, quotes and a comment on the
    /// line are taken into account.
    private func hasKey() -> Bool {
        var end = at
        while end < bytes.count, bytes[end] == UInt8(ascii: "&") || bytes[end] == UInt8(ascii: "!") {
            while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        }
        guard end < bytes.count else { return false }
        let (at, first) = (end, bytes[end])
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            end += 1
            while end < bytes.count, bytes[end] != first, !isBreak(bytes[end]) {
                end += bytes[end] == UInt8(ascii: "\\") && first == UInt8(ascii: "\"") ? 2 : 1
            }
            end += 1
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            return end < bytes.count && bytes[end] == UInt8(ascii: ":")
                && isBlank(end + 1 < bytes.count ? bytes[end + 1] : nil)
        }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return false }
        while end < bytes.count, !isBreak(bytes[end]) {
            if bytes[end] == UInt8(ascii: "#"), end > at, isBlank(bytes[end - 1]) { return false }
            if bytes[end] == UInt8(ascii: ":"), isBlank(end + 1 < bytes.count ? bytes[end + 1] : nil) { return true }
            end += 1
        }
        return false
    }

    /// Reads the entries of a block sequence in column `here`.
    private mutating func sequence(_ here: Int) throws(CallFailure) -> Value {
        var elements: [Value] = []
        while at < bytes.count, column == here, isEntry("-") {
            at += 1
            elements.append(try node(deeperThan: here))
            try skipBlanks()
        }
        guard at == bytes.count || column <= here else { throw fail("did not find expected '-' indicator") }
        scalar = nil
        return try counted(.tuple(elements))
    }

    /// Reads the members of a block mapping in column `here`.
    private mutating func mapping(_ here: Int) throws(CallFailure) -> Value {
        var members = YAMLMembers()
        while at < bytes.count, column == here, !isMarker("---"), !isMarker("...") {
            if isEntry("?") {
                try complexMember(here, into: &members)
            } else {
                guard hasKey() else { throw fail("did not find expected key") }
                let key = try key(isFlow: false)
                skipSpaces()
                at += 1
                let value = try node(deeperThan: here, allowsEqualSequence: true, isInline: true)
                try add(value, under: key, to: &members)
            }
            try skipBlanks()
        }
        guard at == bytes.count || column < here || isMarker("---") || isMarker("...") else {
            throw fail("did not find expected key")
        }
        scalar = nil
        return try counted(.object(members.sorted))
    }

    /// Reads `? KEY`, and on a line of its own `: VALUE`, which may be absent.
    private mutating func complexMember(_ here: Int, into members: inout YAMLMembers) throws(CallFailure) {
        at += 1
        scalar = nil
        _ = try node(deeperThan: here)
        guard let key = scalar else { throw fail("only strings are allowed as mapping keys") }
        try skipBlanks()
        let value: Value
        if at < bytes.count, column == here, isEntry(":") {
            at += 1
            value = try node(deeperThan: here)
        } else {
            value = try counted(.null)
        }
        try add(value, under: key, to: &members)
    }

    /// Adds a member, or for the key `<<` all members of the mapping that is its value. Each takes effect in its
    /// order, so that the later one wins, whether it was merged or not.
    private func add(_ value: Value, under key: YAMLScalar, to members: inout YAMLMembers) throws(CallFailure) {
        guard key.isMerge else {
            members.set(try text(ofKey: key), value)
            return
        }
        // Terraform 1.11 does not take a sequence of mappings here.
        guard case .object(let merged) = value else {
            throw fail("cannot merge \(value.type.friendlyName) into mapping")
        }
        for member in merged.all { members.set(member.name, member.value) }
    }

    /// The key as a string. A number or a bool as a key is the string of its value; null is none.
    private func text(ofKey key: YAMLScalar) throws(CallFailure) -> String {
        let value = try resolved(key)
        guard !value.isNull, case .success(.string(let text)) = value.converted(to: .string) else {
            throw fail("a mapping key must be a string")
        }
        return text
    }

    /// Reads a key on one line, up to its `:`.
    private mutating func key(isFlow: Bool) throws(CallFailure) -> YAMLScalar {
        let properties = try properties()
        switch peek() {
        case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"):
            throw fail("only strings are allowed as mapping keys")
        default: return try scalar(.max, properties.tag, isFlow: isFlow)
        }
    }

    // MARK: Flow

    /// Reads `[ … ]`. A single pair, `[a: 1]`, is a mapping of one member.
    private mutating func flowSequence() throws(CallFailure) -> Value {
        at += 1
        var elements: [Value] = []
        while true {
            try skipBlanks()
            if peek() == UInt8(ascii: "]") { break }
            elements.append(try flowNode(allowsPair: true))
            try skipBlanks()
            if peek() == UInt8(ascii: ",") {
                at += 1
            } else if peek() != UInt8(ascii: "]") {
                throw fail("did not find expected ',' or ']'")
            }
        }
        at += 1
        scalar = nil
        return try counted(.tuple(elements))
    }

    /// Reads `{ … }`. A key without a value has the value null.
    private mutating func flowMapping() throws(CallFailure) -> Value {
        at += 1
        var members = YAMLMembers()
        while true {
            try skipBlanks()
            if peek() == UInt8(ascii: "}") { break }
            guard at < bytes.count else { throw fail("did not find expected ',' or '}'") }
            if isEntry("?") {
                at += 1
                try skipBlanks()
            }
            let key = try key(isFlow: true)
            try skipBlanks()
            let value: Value
            if isFlowColon(after: key) {
                value = try flowMemberValue(end: UInt8(ascii: "}"))
            } else {
                value = try counted(.null)
            }
            try add(value, under: key, to: &members)
            try skipBlanks()
            if peek() == UInt8(ascii: ",") {
                at += 1
            } else if peek() != UInt8(ascii: "}") {
                throw fail("did not find expected ',' or '}'")
            }
        }
        at += 1
        scalar = nil
        return try counted(.object(members.sorted))
    }

    /// Whether the `:` of a member is here. After a key in quotes it needs no space behind it, as in JSON.
    private func isFlowColon(after key: YAMLScalar) -> Bool {
        peek() == UInt8(ascii: ":")
            && (key.style == .quoted || isBlank(peek(1)) || ",[]{}".utf8.contains(peek(1) ?? 0x20))
    }

    /// Reads the value of a member after its `:`; `end` is the bracket that may follow instead of a value.
    private mutating func flowMemberValue(end: UInt8) throws(CallFailure) -> Value {
        at += 1
        try skipBlanks()
        if peek() == UInt8(ascii: ",") || peek() == end { return try counted(.null) }
        return try flowNode()
    }

    /// Reads a node in a flow collection. With `allowsPair` a scalar may turn out to be the key of a pair.
    private mutating func flowNode(allowsPair: Bool = false) throws(CallFailure) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 200 else { throw fail("nested more than 200 deep") }
        let before = count
        let properties = try properties()
        try skipBlanks()
        scalar = nil
        if let byte = peek(), ",]}".utf8.contains(byte), properties.anchor != nil || !properties.tag.isEmpty {
            scalar = YAMLScalar(tag: properties.tag, text: "", style: .plain)
            let empty = try counted(try resolved(scalar))
            if let anchor = properties.anchor { anchors[anchor] = (empty, 1) }
            return empty
        }
        var value = try inlineNode(-1, properties, isFlow: true)
        if allowsPair, let key = scalar {
            let end = at
            try skipBlanks()
            if isFlowColon(after: key) {
                var members = YAMLMembers()
                try add(try flowMemberValue(end: UInt8(ascii: "]")), under: key, to: &members)
                value = try counted(.object(members.sorted))
                return value
            }
            at = end
        }
        if let anchor = properties.anchor { anchors[anchor] = (value, count - before) }
        return value
    }
}
