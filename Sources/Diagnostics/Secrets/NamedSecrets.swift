/// The texts on a line that are secrets by the name before them, `password = "..."`, `export DB_PASSWORD=...`, `token:
/// ...`, by the option of a command, `--password ...`, or by the function around them, `sensitive("...")` and what
/// `get_env("DB_PASSWORD", "...")` gives where the variable is not set.
///
/// A file with a mistake in it may have no syntax tree, and its lines are shown all the same; and a line of HCL may
/// hold a script, a file of YAML or a comment. So this reads the bytes of the line alone, once, and rather hides too
/// much than too little: after such a name all texts in quotes up to the next name.
package struct NamedSecrets {
    let bytes: ArraySlice<UInt8>
    package internal(set) var ranges: [Range<Int>] = []
    /// What the lines before this one say of it; afterwards what is said of the lines that follow.
    var around: SecretSurroundings
    /// What the innermost bracket says of all that is in it, or the lines before.
    var inherited: SaidByName?
    /// What the last name says of the texts in quotes that follow; nil where they are not secrets.
    var said: SaidByName?
    /// Whether a value without quotes may follow at once, and what stands before it.
    var awaits: Awaited?
    /// The last word or text in quotes, which is a name where `=` or `:` follows.
    var word: Range<Int>?
    /// The last byte that is not blank, and the one before the last word.
    var sign: UInt8 = 0
    var before: UInt8 = 0
    /// Whether the next text in quotes is the name of an environment variable.
    private var namesVariable = false
    /// Whether template sequences may end on this line.
    private var mayEnd = true
    /// How many template sequences are open. Beyond some, what follows is read as text.
    private var depth = 0
    private static let depthLimit = 16
    /// What was said before each bracket that is open on this line.
    var brackets: [(said: SaidByName?, inherited: SaidByName?)] = []
    /// Whether the last name is the first word of its line.
    var isFirst = false
    /// How many texts in quotes are around this one, whose own quotes are escaped.
    let level: Int
    /// The offset of the first byte that is neither blank nor the `+` or `-` of a difference.
    let first: Int

    /// What stands between a name and a value without quotes.
    enum Awaited {
        /// `NAME=value`, as shells and files of variables have it.
        case assigned
        /// `name = value`, which is an expression of HCL or a setting in a file of another kind.
        case spaced
        /// `name: value`.
        case colon
        /// `--name value`.
        case option
    }

    /// - Parameter line: one line of a file; its indices are the offsets in the file.
    package init(in line: ArraySlice<UInt8>) { self.init(in: line, around: SecretSurroundings(), level: 0) }

    init(in line: ArraySlice<UInt8>, around: SecretSurroundings, level: Int) {
        bytes = line
        self.around = around
        self.level = level
        first = line.firstIndex { !Self.isBlank($0) && $0 != UInt8(ascii: "+") } ?? line.endIndex
        (said, inherited) = (around.said, around.said)
        if said != nil { awaits = awaitedItem }
        self.around.readsVariable(bytes[first...])
        var at = line.startIndex
        while at < line.endIndex { at = step(at) }
        if let secret = changedPassword { ranges.append(secret) }
        if let said, awaits == .colon || awaits == .spaced { self.around.open(said) }
        if let index = brackets.firstIndex(where: { $0.said != nil }), let open = brackets[index].said {
            self.around.open(open, brackets: brackets.count - index)
        }
    }

    /// The ranges in their order, of which none overlaps another.
    package var ordered: [Range<Int>] { Self.joined(ranges) }

    static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        if ranges.count < 2 { return ranges }
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = result.last, range.lowerBound < last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// In a list of YAML below a name each item is a value.
    private var awaitedItem: Awaited? {
        let rest = bytes[first...]
        return rest.first == UInt8(ascii: "-") && rest.dropFirst().first == UInt8(ascii: " ") ? .colon : nil
    }

    /// Reads what begins at an offset, and gives the offset behind it.
    private mutating func step(_ start: Int) -> Int {
        let byte = bytes[start]
        if Self.isBlank(byte) { return start + 1 }
        if let end = quote(at: start) { return quoted(start, contentAt: end) }
        if let awaited = awaits, let said, !isItemSign(start) {
            awaits = nil
            if let end = unquoted(at: start, awaited, said) { return end }
        }
        if Self.isWord(byte) { return name(start) }
        return signs(start, byte)
    }

    /// Whether it is the `-` of an item of a list.
    private func isItemSign(_ start: Int) -> Bool { start == first && word == nil && awaitedItem != nil }

    /// Reads a word, which may be a name or the option of a command.
    private mutating func name(_ start: Int) -> Int {
        let end = bytes[start...].firstIndex { !Self.isWord($0) } ?? bytes.endIndex
        if let secret = commandSecret(start..<end) {
            ranges.append(secret)
            word = nil
            return secret.upperBound
        }
        word = start..<end
        before = sign
        sign = bytes[end - 1]
        return end
    }

    private mutating func signs(_ start: Int, _ byte: UInt8) -> Int {
        let next = start + 1 < bytes.endIndex ? bytes[start + 1] : 0
        switch byte {
        // `==`, `=>` and `::` give no value to a name.
        case UInt8(ascii: "="), UInt8(ascii: ":"):
            if next == byte || next == UInt8(ascii: ">") { return start + 2 }
            if let word { assign(to: word, at: start, byte) }
        case UInt8(ascii: "("):
            if let word {
                if bytes[word].elementsEqual("sensitive".utf8) { said = .password }
                namesVariable = bytes[word].elementsEqual("get_env".utf8)
            }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            brackets.append((said, inherited))
            inherited = said ?? inherited
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if let last = brackets.popLast() { (said, inherited) = last }
        case UInt8(ascii: ">"):
            if let end = element(start) { return end }
        case UInt8(ascii: "$"), UInt8(ascii: "%"):
            if level > 0, next == UInt8(ascii: "{") { return sequenceEnd(start) }
        case UInt8(ascii: "\\"):
            // The end of a line inside of a text.
            if level > 0, "nrt".utf8.contains(next) {
                if next != UInt8(ascii: "t") { (said, sign) = (inherited, 0) }
                word = nil
                return start + 2
            }
        default: break
        }
        sign = byte
        word = nil
        return start + 1
    }

    /// What a name says of the value after `=` or `:`.
    private mutating func assign(to word: Range<Int>, at start: Int, _ byte: UInt8) {
        let name = bytes[word]
        said = SaidByName(bytes: name) ?? around.saidOfPair(name)
        if said == nil, let inherited, !SaidByName.isDescriptive(name) { said = inherited }
        awaits = nil
        guard said != nil else {
            if SecretSurroundings.isPairName(name) { readPairName(of: name, from: start + 1) }
            return
        }
        let isFollowed = start + 1 < bytes.endIndex && !Self.isBlank(bytes[start + 1])
        isFirst = bytes[first..<max(first, word.lowerBound)].allSatisfy { " -\"'".utf8.contains($0) }
        switch byte {
        case UInt8(ascii: ":"): awaits = isFollowed ? nil : .colon
        default: awaits = word.upperBound == start && isFollowed ? .assigned : .spaced
        }
    }

    /// Reads the name in `name: DB_PASSWORD`, which says what the `value` beside it is.
    private mutating func readPairName(of name: ArraySlice<UInt8>, from start: Int) {
        let rest = bytes[start...].drop { Self.isBlank($0) || "\"'\\".utf8.contains($0) }
        around.reads(rest.prefix { Self.isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }, of: name)
    }

    // MARK: - Texts in quotes

    /// Where the content of a text begins whose quotes open at an offset; nil where none open there.
    private func quote(at start: Int) -> Int? {
        let byte = bytes[start]
        if level == 0, byte == UInt8(ascii: "\"") { return start + 1 }
        if level > 0, byte == UInt8(ascii: "\\"), start + 1 < bytes.endIndex, bytes[start + 1] == UInt8(ascii: "\"") {
            return start + 2
        }
        // An apostrophe follows a letter.
        guard byte == UInt8(ascii: "'") else { return nil }
        return awaits != nil || start == bytes.startIndex || !Self.isWord(bytes[start - 1]) ? start + 1 : nil
    }

    /// Reads a text in quotes, up to its closing quote or to the end of the line. A secret is the whole text, with the
    /// template sequences in it.
    private mutating func quoted(_ start: Int, contentAt content: Int) -> Int {
        let (before, known) = (said, ranges.count)
        let isOfVariable = namesVariable
        (namesVariable, awaits) = (false, nil)
        let (end, after) = closing(start, contentAt: content)
        if bytes[start] == UInt8(ascii: "'"), end == after, before == nil {
            // The sign does not open a text.
            ranges.removeSubrange(known...)
            return start + 1
        }
        let isName = isName(after)
        defer { sign = UInt8(ascii: "\"") }
        // In `a ? "b" : "c"` the texts are not names.
        word = isName || sign != UInt8(ascii: "?") ? content..<max(content, end) : nil
        if isOfVariable, SaidByName(bytes: bytes[content..<end]) != nil { said = .password }
        if let before, !isName, !isOfVariable, isSecret(content..<end, before, isEmpty: content == end) {
            ranges.removeSubrange(known...)
            ranges.append(level == 0 && bytes[start] == UInt8(ascii: "\"") ? start..<after : content..<end)
        } else if level < 3, end > content {
            readInside(content..<end)
        }
        return after
    }

    /// What a text holds that is not a secret as a whole: a script, JSON, a header.
    private mutating func readInside(_ content: Range<Int>) {
        guard bytes[content].contains(where: { "=:- ".utf8.contains($0) }) else { return }
        var inside = SecretSurroundings()
        inside.hidesValues = around.hidesValues
        var start = content.lowerBound
        while start < content.upperBound {
            let end = lineEnd(from: start, to: content.upperBound)
            ranges += inside.read(bytes[start..<end], level: level + 1)
            start = end + 2
        }
    }

    /// Where a line of a text ends, whose end is written as two characters.
    private func lineEnd(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end {
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < end {
                if bytes[at + 1] == UInt8(ascii: "n") { return at }
                at += 1
            }
            at += 1
        }
        return end
    }

    private func isSecret(_ content: Range<Int>, _ said: SaidByName, isEmpty: Bool) -> Bool {
        let text = bytes[content]
        if isEmpty { return level == 0 }
        if said == .authorization { return HeaderSecret.range(in: text) != nil }
        if inherited != nil, PlainValue.isName(text) { return false }
        return !PlainValue.holds(text, said: said)
    }

    /// Where the content of a text ends, and where what follows it begins.
    private mutating func closing(_ start: Int, contentAt content: Int) -> (end: Int, after: Int) {
        let isSingle = bytes[start] == UInt8(ascii: "'")
        var end = content
        while end < bytes.endIndex {
            let byte = bytes[end]
            if isSingle {
                if byte == UInt8(ascii: "'") { return (end, end + 1) }
                end += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): return (end, level == 0 ? end + 1 : end)
            case UInt8(ascii: "\\"):
                if level > 0, end + 1 < bytes.endIndex, bytes[end + 1] == UInt8(ascii: "\"") { return (end, end + 2) }
                end += 2
            case UInt8(ascii: "$"), UInt8(ascii: "%"): end = sequence(end)
            default: end += 1
            }
        }
        return (min(end, bytes.endIndex), bytes.endIndex)
    }

    /// Reads a template sequence that may begin at an offset, up to its closing brace. `$${` begins none.
    private mutating func sequence(_ start: Int) -> Int {
        let rest = bytes[start...].dropFirst()
        if rest.first == bytes[start], rest.dropFirst().first == UInt8(ascii: "{") { return start + 3 }
        guard rest.first == UInt8(ascii: "{"), depth < Self.depthLimit else { return start + 1 }
        let outer = (said, awaits, word, sign, inherited, brackets)
        (awaits, word, brackets) = (nil, nil, [])
        depth += 1
        defer {
            depth -= 1
            (said, awaits, word, sign, inherited, brackets) = outer
        }
        var (at, open) = (start + 2, 1)
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "{") { open += 1 }
            if bytes[at] == UInt8(ascii: "}") { open -= 1 }
            if open == 0 { return at + 1 }
            at = step(at)
        }
        return at
    }

    /// Where a template sequence ends that is read elsewhere. After one that does not end none is looked for, so that a
    /// long line takes no longer than its length.
    private mutating func sequenceEnd(_ start: Int) -> Int {
        if !mayEnd { return start + 1 }
        var open = 0
        for at in bytes[start...].indices {
            if bytes[at] == UInt8(ascii: "{") { open += 1 }
            if bytes[at] == UInt8(ascii: "}") { open -= 1 }
            if bytes[at] == UInt8(ascii: "}"), open == 0 { return at + 1 }
        }
        mayEnd = false
        return start + 1
    }

    /// Whether a text in quotes that ends at an offset is the name in `"name" = value` or in `{"name": value}`.
    private func isName(_ end: Int) -> Bool {
        let rest = bytes[end...].drop { Self.isBlank($0) }
        if rest.first == UInt8(ascii: "=") { return rest.dropFirst().first != UInt8(ascii: "=") }
        guard rest.first == UInt8(ascii: ":") else { return false }
        return sign == 0 || "{,+-".utf8.contains(sign)
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
