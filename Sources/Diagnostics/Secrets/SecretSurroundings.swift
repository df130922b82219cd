/// What the lines before a line say of it: that it stands below the name of a secret, or beside one.
struct SecretSurroundings {
    /// What the name says below which the lines stand.
    private(set) var said: SaidByName?
    /// How far the line with that name is indented; nil until `close` knows it.
    private var indent: Int?
    /// How many brackets are open since the name, where one of them holds the lines: they end with it, however they are indented.
    private(set) var brackets: Int?
    /// Whether the lines below are one text and not names with values.
    private(set) var isScalar = false
    /// The word that ends a heredoc under the name of a secret.
    private(set) var heredoc: [UInt8] = []
    /// What `name = "DB_PASSWORD"` says of the `value` beside it, and for how many more lines.
    private var pair: (said: SaidByName, lines: Int)?
    /// What the name of a variable says of its `default`, and how far the block is indented.
    private var variable: (said: SaidByName, indent: Int)?
    /// Whether each `value` is a secret, because of a word anywhere in the text.
    var hidesValues = false

    /// Begins the lines below a name.
    ///
    /// - Parameter brackets: how many brackets are open since the name; nil where it has none.
    mutating func open(_ said: SaidByName, isScalar: Bool = false, heredoc: [UInt8] = [], brackets: Int? = nil) {
        if self.said != nil { return }
        (self.said, self.isScalar, self.heredoc, indent, self.brackets) = (said, isScalar, heredoc, nil, brackets)
    }

    /// Counts the brackets of a line that was read, and leaves what ends with them.
    ///
    /// - Parameter before: how many were open before it; nil where none of them counts.
    mutating func count(_ line: ArraySlice<UInt8>, before: Int?) {
        guard let before, said != nil else { return }
        var (open, isQuoted, isEscaped) = (before, false, false)
        for byte in line {
            if isQuoted {
                isQuoted = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
            default: break
            }
        }
        brackets = open
        if open <= 0 { self = closed }
    }

    /// Says how far the line is indented that was read last.
    mutating func ends(lineIndented depth: Int) {
        if said != nil, indent == nil { indent = depth }
        if let left = pair?.lines { if left > 1 { pair?.lines = left - 1 } else { pair = nil } }
    }

    /// Leaves what a line does not stand below any more: one that is indented no further than the name.
    mutating func close(before line: ArraySlice<UInt8>, indented depth: Int) {
        guard let first = line.first else { return }
        if let own = variable, depth <= own.indent { variable = nil }
        guard let indent, said != nil, brackets == nil else { return }
        if heredoc.isEmpty {
            // The items of a list of YAML may be indented as far as its name.
            let isItem = first == UInt8(ascii: "-") && line.dropFirst().first == UInt8(ascii: " ") && depth == indent
            if depth <= indent, !isItem { self = closed }
        } else if line.elementsEqual(heredoc) {
            self = closed
        }
    }

    /// The surroundings of another place in the same text.
    var reset: SecretSurroundings {
        var next = SecretSurroundings()
        next.hidesValues = hidesValues
        return next
    }

    private var closed: SecretSurroundings {
        var next = SecretSurroundings()
        (next.variable, next.hidesValues) = (variable, hidesValues)
        return next
    }

    // MARK: - Pairs

    /// Whether the value of such a name is a name itself, or says what a `value` is.
    static func isPairName(_ name: ArraySlice<UInt8>) -> Bool {
        ["name", "Name", "key", "Key", "type", "Type", "NAME", "KEY"].contains { name.elementsEqual($0.utf8) }
    }

    /// Takes up a value of a name or a type.
    mutating func reads(_ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) {
        if value.elementsEqual("SecureString".utf8) {
            pair = (.password, 8)
        } else if let said = SaidByName(bytes: value), said != .authorization {
            pair = (said, 3)
        } else if name.last != UInt8(ascii: "e") || name.first.map({ $0 | 0x20 }) == UInt8(ascii: "n") {
            // The next of several pairs.
            pair = nil
        }
    }

    /// Takes up the name of a variable: `variable "db_password" {`.
    mutating func readsVariable(_ line: ArraySlice<UInt8>) {
        let line = line.drop { "#/ ".utf8.contains($0) }
        guard line.first == UInt8(ascii: "v"), line.starts(with: "variable \"".utf8) else { return }
        let label = line.dropFirst(10).prefix { $0 != UInt8(ascii: "\"") }
        variable = SaidByName(bytes: label).map { ($0, 0) }
    }

    /// What is said of the `value` or `default` of such a name.
    func saidOfPair(_ name: ArraySlice<UInt8>) -> SaidByName? {
        switch name.count {
        case 5 where name.elementsEqual("value".utf8) || name.elementsEqual("Value".utf8):
            return pair?.said ?? (hidesValues ? .password : nil)
        case 8 where name.elementsEqual("value_wo".utf8): return pair?.said ?? (hidesValues ? .password : nil)
        case 7 where name.elementsEqual("default".utf8): return variable?.said
        default: return nil
        }
    }
}
