/// A reader of YAML for `yamldecode`: block and flow collections, all kinds of scalars, anchors, aliases and merge keys,
/// one document. Tags, complex keys and directives are refused with an error that says so.
struct YAMLReader {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0
    private var anchors: [String: (value: Value, size: Int)] = [:]
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

    private func peek(_ offset: Int = 0) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }

    private var column: Int {
        var start = at
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return at - start
    }

    private func isMarker(_ mark: String) -> Bool {
        column == 0 && bytes[at...].starts(with: mark.utf8) && isBlank(peek(3))
    }

    private func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x09 || isBreak(byte) }

    private func isBreak(_ byte: UInt8?) -> Bool { byte == 0x0A || byte == 0x0D }

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
    private mutating func isLineDone() -> Bool {
        var end = at
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return end == bytes.count || isBreak(bytes[end])
            || (bytes[end] == UInt8(ascii: "#") && (end > at || end == 0 || isBlank(bytes[end - 1])))
    }

    private func isEntry(_ mark: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: mark) && isBlank(peek(1)) }

    // MARK: Nodes

    private mutating func counted(_ value: Value) throws(CallFailure) -> Value {
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

    // MARK: Scalars

    /// A scalar without quotes; its lines are folded. With `parent` at its largest it ends with the line.
    private mutating func plain(_ parent: Int, isFlow: Bool) throws(CallFailure) -> String {
        if let first = peek(), "@`%|>\"'#,[]{}&*!".utf8.contains(first) {
            throw fail("found character that cannot start any token")
        }
        var out = plainLine(isFlow: isFlow)
        while isBreak(peek()), parent != .max {
            let start = at
            let breaks = try lineBreaks()
            guard at < bytes.count, column > parent, peek() != UInt8(ascii: "#"), !isMarker("---"), !isMarker("...")
            else {
                at = start
                break
            }
            if isFlow, ",[]{}".utf8.contains(peek() ?? 0) {
                at = start
                break
            }
            let next = plainLine(isFlow: isFlow)
            if peek() == UInt8(ascii: ":"), !isFlow { throw fail("mapping values are not allowed in this context") }
            out += breaks > 1 ? String(repeating: "\n", count: breaks - 1) : " "
            out += next
        }
        return out
    }

    private mutating func plainLine(isFlow: Bool) -> String {
        let start = at
        var end = at
        while let byte = peek(), !isBreak(byte) {
            if byte == UInt8(ascii: ":"), isBlank(peek(1)) || (isFlow && ",]}[{".utf8.contains(peek(1) ?? 0)) { break }
            if byte == UInt8(ascii: "#"), at > start, isBlank(bytes[at - 1]) { break }
            if isFlow, ",[]{}".utf8.contains(byte) { break }
            at += 1
            if byte != 0x20, byte != 0x09 { end = at }
        }
        return Bytes.text(bytes[start..<end])
    }

    /// Skips line ends and the indentation behind them; how many line ends there were.
    private mutating func lineBreaks() throws(CallFailure) -> Int {
        var breaks = 0
        while let byte = peek(), isBlank(byte) {
            if byte == 0x0A { breaks += 1 }
            at += 1
        }
        return breaks
    }

    private mutating func foldedBreak(into out: inout [UInt8]) throws(CallFailure) {
        while out.last == 0x20 || out.last == 0x09 { out.removeLast() }
        let breaks = try lineBreaks()
        out += breaks > 1 ? [UInt8](repeating: 0x0A, count: breaks - 1) : [0x20]
    }

    private mutating func singleQuoted() throws(CallFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek() {
            if byte == UInt8(ascii: "'") {
                at += 1
                guard peek() == byte else { return Bytes.text(out).normalized }
            }
            if isBreak(byte) {
                try foldedBreak(into: &out)
            } else {
                out.append(byte)
                at += 1
            }
        }
        throw fail("found unexpected end of stream in a quoted scalar")
    }

    private mutating func doubleQuoted() throws(CallFailure) -> String {
        at += 1
        var out: [UInt8] = []
        while let byte = peek() {
            if isBreak(byte) {
                try foldedBreak(into: &out)
                continue
            }
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return Bytes.text(out).normalized
            case UInt8(ascii: "\\"): try escape(into: &out)
            default: out.append(byte)
            }
        }
        throw fail("found unexpected end of stream in a quoted scalar")
    }

    private static let escapes: [UInt8: String] = [
        0x30: "\0", 0x61: "\u{07}", 0x62: "\u{08}", 0x74: "\t", 0x09: "\t", 0x6E: "\n", 0x76: "\u{0B}", 0x66: "\u{0C}",
        0x72: "\r", 0x65: "\u{1B}", 0x20: " ", 0x22: "\"", 0x27: "'", 0x5C: "\\", 0x2F: "/", 0x4E: "\u{85}",
        0x5F: "\u{A0}", 0x4C: "\u{2028}", 0x50: "\u{2029}",
    ]

    private mutating func escape(into out: inout [UInt8]) throws(CallFailure) {
        guard let byte = peek() else { throw fail("found unexpected end of stream in a quoted scalar") }
        if isBreak(byte) {
            _ = try lineBreaks()
            return
        }
        at += 1
        if let text = YAMLReader.escapes[byte] {
            out += text.utf8
            return
        }
        let widths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
        guard let width = widths[byte] else { throw fail("found unknown escape character") }
        var code: UInt32 = 0
        for _ in 0..<width {
            guard let digit = peek().flatMap(Hex.value) else { throw fail("did not find expected hexadecimal number") }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        guard let scalar = Unicode.Scalar(code) else { throw fail("found invalid Unicode character escape code") }
        out += String(Character(scalar)).utf8
    }

    /// `|` and `>` with their indicators of indentation and of the last line ends.
    private mutating func blockScalar(_ parent: Int) throws(CallFailure) -> Value {
        let isFolded = peek() == UInt8(ascii: ">")
        at += 1
        var chomping: UInt8 = 0
        var indent: Int?
        while let byte = peek(), !isBlank(byte) {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                chomping = byte
            } else if (0x31...0x39).contains(byte) {
                indent = max(parent, 0) + Int(byte - 0x30)
            } else {
                throw fail("did not find expected comment or line break")
            }
            at += 1
        }
        guard isLineDone() else { throw fail("did not find expected comment or line break") }
        while let byte = peek(), byte != 0x0A { at += 1 }
        at += 1
        var lines: [[UInt8]] = []
        while at < bytes.count, let line = blockLine(&indent, parent) { lines.append(line) }
        let lacksBreak = at == bytes.count && bytes.last != 0x0A && lines.last?.isEmpty == false
        if lacksBreak { chomping = UInt8(ascii: "-") }
        return try counted(.string(YAMLReader.joined(lines, isFolded: isFolded, chomping: chomping).normalized))
    }

    /// The next line without its indentation; nil where the scalar ends.
    private mutating func blockLine(_ indent: inout Int?, _ parent: Int) -> [UInt8]? {
        var end = at
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var line = Array(bytes[at..<end])
        if line.last == 0x0D { line.removeLast() }
        let spaces = line.prefix { $0 == 0x20 }.count
        if spaces == line.count {
            // A line of spaces alone belongs to the scalar, with what reaches beyond the indentation.
            at = min(end + 1, bytes.count)
            return Array(line.dropFirst(indent ?? spaces))
        }
        let width = indent ?? spaces
        guard spaces >= width, width > parent else { return nil }
        indent = width
        at = min(end + 1, bytes.count)
        return Array(line.dropFirst(width))
    }

    private static func joined(_ lines: [[UInt8]], isFolded: Bool, chomping: UInt8) -> String {
        var body = lines
        var trailing = 0
        while body.last?.isEmpty == true {
            body.removeLast()
            trailing += 1
        }
        var out: [UInt8] = []
        for (index, line) in body.enumerated() {
            if index > 0 { out += separator(body, index, isFolded) }
            out += line
        }
        if body.isEmpty { return chomping == UInt8(ascii: "+") ? String(repeating: "\n", count: trailing) : "" }
        if chomping != UInt8(ascii: "-") { out.append(0x0A) }
        if chomping == UInt8(ascii: "+") { out += [UInt8](repeating: 0x0A, count: trailing) }
        return Bytes.text(out)
    }

    /// In a folded scalar a line end between two lines that begin with text is a space, and blank lines are line ends.
    private static func separator(_ lines: [[UInt8]], _ index: Int, _ isFolded: Bool) -> [UInt8] {
        guard isFolded else { return [0x0A] }
        let isIndented = { (line: [UInt8]) in line.first == 0x20 || line.first == 0x09 }
        if lines[index].isEmpty { return [0x0A] }
        guard let previous = lines[..<index].last(where: { !$0.isEmpty }) else { return [0x0A] }
        if isIndented(lines[index]) || isIndented(previous) { return [0x0A] }
        return lines[index - 1].isEmpty ? [] : [0x20]
    }

    /// The value that a plain scalar stands for: go-cty-yaml's resolve.go.
    private func resolved(_ text: String) throws(CallFailure) -> Value {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": return .bool(true)
        case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": return .bool(false)
        case ".nan", ".NaN", ".NAN": throw fail("NaN is not supported")
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity(negative: false))
        case "-.inf", "-.Inf", "-.INF": return .number(.infinity(negative: true))
        default: break
        }
        guard let first = text.utf8.first, (0x2B...0x39).contains(first) else { return .string(text.normalized) }
        if let number = Number(text) { return .number(number) }
        for (prefix, base) in [("0x", UInt32(16)), ("0o", UInt32(8))] where text.hasPrefix(prefix) {
            let digits = text.utf8.dropFirst(2).compactMap(Hex.value)
            if !digits.isEmpty, digits.count == text.utf8.count - 2, digits.allSatisfy({ UInt32($0) < base }),
                let number = Number.make(isNegative: false, Magnitude(digits: digits, base: base), .one)
            {
                return .number(number)
            }
        }
        if text.utf8.count == 10, let time = Timestamp(text + "T00:00:00Z") { return .string(time.text) }
        if text.utf8.count == 19, text.utf8.dropFirst(10).first == 0x20,
            let time = Timestamp(text.prefix(10) + "T" + text.suffix(8) + "Z")
        {
            return .string(time.text)
        }
        let upper = text.utf8.count > 10 ? text.uppercased() : ""
        if let time = Timestamp(upper) { return .string(time.text) }
        return .string(text.normalized)
    }
}
