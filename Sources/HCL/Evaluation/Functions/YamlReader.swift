/// A reader of YAML for `yamldecode`: block and flow collections, all kinds of scalars, anchors, aliases and merge keys,
/// one document. Tags, complex keys and directives are refused with an error that says so.
struct YAMLReader {
    let bytes: [UInt8]
    var at = 0
    var depth = 0
    var anchors: [String: (value: Value, size: Int)] = [:]
    /// How many values were read, those behind aliases each time.
    private(set) var count = 0
    private let limit: Int

    init(bytes: [UInt8], limit: Int) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        self.limit = limit
    }

    func fail(_ message: String) -> CallFailure {
        let line = bytes[..<min(at, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return CallFailure("line \(line): \(message)", argument: 0)
    }

    mutating func document() throws(CallFailure) -> Value {
        try skipBlanks()
        if peek() == UInt8(ascii: "%") { throw fail("directives are not supported") }
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

    // MARK: Places

    func peek(_ offset: Int = 0) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }

    var column: Int {
        var start = at
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return at - start
    }

    func isMarker(_ mark: String) -> Bool {
        (at == 0 || bytes[at - 1] == 0x0A) && bytes[at...].starts(with: mark.utf8) && isBlank(peek(3))
    }

    func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x09 || isBreak(byte) }

    func isBreak(_ byte: UInt8?) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipSpaces() {
        while peek() == 0x20 || peek() == 0x09 { at += 1 }
    }

    /// Spaces, line ends and comments.
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

    private func isEntry(_ mark: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: mark) && isBlank(peek(1)) }

    // MARK: Nodes

    mutating func counted(_ value: Value) throws(CallFailure) -> Value {
        count += 1
        guard count <= limit else { throw CallFailure("more than \(limit) values", argument: 0, code: .sizeLimit) }
        return value
    }

    /// A node at the current place, or on the lines below, that stands deeper than a column; null where there is none.
    private mutating func node(
        deeperThan parent: Int, allowsEqualSequence: Bool = false, isInline: Bool = false
    ) throws(CallFailure) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 200 else { throw fail("nested more than 200 deep") }
        let before = count
        let anchor = try anchor()
        let isBelow = isLineDone()
        try skipBlanks()
        let here = column
        let isSequence = isEntry("-")
        guard at < bytes.count, !isMarker("---"), !isMarker("..."),
            here > parent || (allowsEqualSequence && isBelow && isSequence && here == parent)
        else { return try counted(.null) }
        let inner = try content(here, parent, isInline: isInline && !isBelow)
        if let anchor { anchors[anchor] = (inner, count - before) }
        return inner
    }

    private mutating func anchor() throws(CallFailure) -> String? {
        skipSpaces()
        var found: String?
        while peek() == UInt8(ascii: "&") || peek() == UInt8(ascii: "!") {
            if peek() == UInt8(ascii: "!") { throw fail("tags are not supported") }
            at += 1
            found = name()
            skipSpaces()
        }
        return found
    }

    private mutating func name() -> String {
        let start = at
        while let byte = peek(), !isBlank(byte), !",[]{}".utf8.contains(byte) { at += 1 }
        return Bytes.text(bytes[start..<at])
    }

    private mutating func content(_ here: Int, _ parent: Int, isInline: Bool) throws(CallFailure) -> Value {
        if isEntry("-") {
            if isInline { throw fail("block sequence entries are not allowed in this context") }
            return try sequence(here)
        }
        if isEntry("?") { throw fail("complex keys are not supported") }
        if peek() == UInt8(ascii: "|") || peek() == UInt8(ascii: ">") { return try blockScalar(parent) }
        if hasKey() {
            if isInline { throw fail("mapping values are not allowed in this context") }
            return try mapping(here)
        }
        let value = try inlineNode(parent)
        guard isLineDone() else { throw fail("unexpected text after a value") }
        return value
    }

    /// A flow collection, an alias or a scalar.
    private mutating func inlineNode(_ parent: Int) throws(CallFailure) -> Value {
        switch peek() {
        case UInt8(ascii: "["): return try flowSequence()
        case UInt8(ascii: "{"): return try flowMapping()
        case UInt8(ascii: "*"): return try alias()
        case UInt8(ascii: "\""): return try counted(.string(try doubleQuoted()))
        case UInt8(ascii: "'"): return try counted(.string(try singleQuoted()))
        default: return try counted(try resolved(try plain(parent, isFlow: false)))
        }
    }

    private mutating func alias() throws(CallFailure) -> Value {
        at += 1
        let name = name()
        guard let found = anchors[name] else { throw fail("reference to undefined anchor \(Value.quoted(name))") }
        count += found.size - 1
        return try counted(found.value)
    }

    /// Whether a key and its `:` stand here, on this line.
    private func hasKey() -> Bool {
        var end = at
        guard let first = peek() else { return false }
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

    private mutating func sequence(_ here: Int) throws(CallFailure) -> Value {
        var elements: [Value] = []
        while at < bytes.count, column == here, isEntry("-") {
            at += 1
            elements.append(try node(deeperThan: here))
            try skipBlanks()
        }
        guard at == bytes.count || column <= here else { throw fail("did not find expected '-' indicator") }
        return try counted(.tuple(elements))
    }

    private mutating func mapping(_ here: Int) throws(CallFailure) -> Value {
        var members: [Members.Member] = []
        var merged: [Members.Member] = []
        while at < bytes.count, column == here, !isMarker("---"), !isMarker("...") {
            guard hasKey() else { throw fail("did not find expected key") }
            let isPlain = peek() != UInt8(ascii: "\"") && peek() != UInt8(ascii: "'")
            let key = try key(isFlow: false)
            skipSpaces()
            at += 1
            let value = try node(deeperThan: here, allowsEqualSequence: true, isInline: true)
            if key == "<<", isPlain {
                merged += try mergedMembers(value)
            } else {
                members.append(Members.Member(key, value))
            }
            try skipBlanks()
        }
        guard at == bytes.count || column < here || isMarker("---") || isMarker("...") else {
            throw fail("did not find expected key")
        }
        return try counted(.object(Members(merged + members)))
    }

    private func mergedMembers(_ value: Value) throws(CallFailure) -> [Members.Member] {
        if let members = value.members { return members.all }
        throw fail("cannot merge \(value.type.friendlyName) into mapping")
    }

    /// A key in the form of a string; its `:` is next.
    private mutating func key(isFlow: Bool) throws(CallFailure) -> String {
        let value: Value
        switch peek() {
        case UInt8(ascii: "\""): value = .string(try doubleQuoted())
        case UInt8(ascii: "'"): value = .string(try singleQuoted())
        case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
            throw fail("anchors, aliases and tags are not supported in keys")
        default: value = try resolved(try plain(.max, isFlow: isFlow))
        }
        guard !value.isNull, case .success(.string(let text)) = value.converted(to: .string) else {
            throw fail("a mapping key must be a string")
        }
        return text
    }

    // MARK: Flow

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
        return try counted(.tuple(elements))
    }

    private mutating func flowMapping() throws(CallFailure) -> Value {
        at += 1
        var members: [Members.Member] = []
        while true {
            try skipBlanks()
            if peek() == UInt8(ascii: "}") { break }
            guard at < bytes.count else { throw fail("did not find expected ',' or '}'") }
            let isQuoted = peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'")
            let key = try key(isFlow: true)
            try skipBlanks()
            var value: Value = .null
            if peek() == UInt8(ascii: ":"), isQuoted || isBlank(peek(1)) || ",]}".utf8.contains(peek(1) ?? 0x20) {
                at += 1
                try skipBlanks()
                if peek() != UInt8(ascii: ","), peek() != UInt8(ascii: "}") { value = try flowNode() }
            }
            members.append(Members.Member(key, value))
            try skipBlanks()
            if peek() == UInt8(ascii: ",") {
                at += 1
            } else if peek() != UInt8(ascii: "}") {
                throw fail("did not find expected ',' or '}'")
            }
        }
        at += 1
        return try counted(.object(Members(members)))
    }

    private mutating func flowNode(allowsPair: Bool = false) throws(CallFailure) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 200 else { throw fail("nested more than 200 deep") }
        let before = count
        let anchor = try anchor()
        let value: Value
        switch peek() {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            value = try inlineNode(-1)
        default:
            let text = try plain(-1, isFlow: true)
            if allowsPair, peek() == UInt8(ascii: ":") {
                at += 1
                try skipBlanks()
                let isEmpty = peek() == UInt8(ascii: ",") || peek() == UInt8(ascii: "]")
                value = try counted(.object([(text, isEmpty ? .null : try flowNode())]))
            } else {
                value = try counted(try resolved(text))
            }
        }
        if let anchor { anchors[anchor] = (value, count - before) }
        return value
    }
}
