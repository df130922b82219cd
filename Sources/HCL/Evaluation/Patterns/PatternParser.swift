/// Reads RE2's syntax into a tree.
struct PatternParser {
    // The pattern, the index of the next character, the flags that hold there, and how many groups are open.
    private let text: [Unicode.Scalar]
    private var at = 0
    private var flags = Flags()
    private var depth = 0
    /// The names of the groups in the order of their opening parentheses, without the whole match.
    private(set) var groupNames: [String?] = []

    /// The flags `i`, `m`, `s` and `U`.
    private struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
        var isUngreedy = false
    }

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    private func fail(_ message: String) -> Pattern.Failure { Pattern.Failure(message: message) }

    /// The next character; nil at the end.
    private var peek: Unicode.Scalar? { at < text.count ? text[at] : nil }

    /// Reads the next character if it is this one.
    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        at += 1
        return true
    }

    private func looksAt(_ word: String) -> Bool { text[at...].starts(with: word.unicodeScalars) }

    /// The tree of the whole pattern.
    mutating func parse() throws(Pattern.Failure) -> PatternNode {
        let node = try alternatives()
        guard at == text.count else { throw fail("unexpected )") }
        return node
    }

    /// Reads alternatives up to a `)` or the end. The depth is limited because each level is a call here.
    private mutating func alternatives() throws(Pattern.Failure) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 250 else { throw fail("expression nests too deeply") }
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    /// Reads what one alternative consists of.
    private mutating func sequence() throws(Pattern.Failure) -> PatternNode {
        var parts: [PatternNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            if looksAt("\\Q") {
                quoted(into: &parts)
                continue
            }
            guard let atom = try atom() else { continue }
            parts.append(try repeated(atom))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// Reads `\Q … \E`, in which every character stands for itself; `\E` may be missing at the end.
    private mutating func quoted(into parts: inout [PatternNode]) {
        at += 2
        while at < text.count, !looksAt("\\E") {
            parts.append(literal(text[at]))
            at += 1
        }
        at = min(at + 2, text.count)
    }

    /// Reads the repetition after `atom`, if there is one. Two in a row are an error in RE2; a `?` after one
    /// changes whether it is greedy.
    private mutating func repeated(_ atom: PatternNode) throws(Pattern.Failure) -> PatternNode {
        var node = atom
        var count = 0
        while let bounds = try bounds() {
            count += 1
            guard count == 1 else { throw fail("invalid nested repetition operator") }
            let isGreedy = take("?") == flags.isUngreedy
            node = .repeat(node, least: bounds.least, most: bounds.most, isGreedy: isGreedy)
        }
        return node
    }

    /// Reads `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`; nil where none of them is here. A `{` that begins none of
    /// these is an ordinary character.
    private mutating func bounds() throws(Pattern.Failure) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard peek == "{" else { return nil }
        let start = at
        at += 1
        guard let least = number() else {
            at = start
            return nil
        }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}") else {
            at = start
            return nil
        }
        guard least <= 1000, (most ?? 0) <= 1000, most.map({ $0 >= least }) ?? true else {
            throw fail("invalid repeat count")
        }
        return (least, most)
    }

    /// Reads digits; nil where there are none. It stops at six digits, since a larger count is refused anyway.
    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek, ("0"..."9").contains(scalar), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            at += 1
        }
        return value
    }

    /// Reads one thing that may be repeated; nil for a group that only sets flags, `(?i)`.
    private mutating func atom() throws(Pattern.Failure) -> PatternNode? {
        guard let scalar = peek else { return .empty }
        let start = at
        at += 1
        switch scalar {
        case "(": return try group()
        case "[": return .set(try bracket())
        case ".":
            return .set(
                flags.dotMatchesNewline ? ScalarSet(isNegated: true) : ScalarSet(ranges: [0x0A...0x0A], isNegated: true)
            )
        case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
        case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
        case "*", "+", "?": throw fail("missing argument to repetition operator: \(scalar)")
        case "{":
            at = start
            if try bounds() != nil { throw fail("missing argument to repetition operator: {") }
            at = start + 1
            return literal(scalar)
        case "\\": return try escape()
        default: return literal(scalar)
        }
    }

    /// The node of a single character.
    private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
        var set = ScalarSet(ranges: [scalar.value...scalar.value])
        if flags.ignoresCase { set.foldCase() }
        return .set(set)
    }

    /// Reads a group after its `(`: `(…)`, `(?P<name>…)`, `(?<name>…)`, or flags.
    private mutating func group() throws(Pattern.Failure) -> PatternNode? {
        guard take("?") else { return try captured(nil) }
        if looksAt("P<") || looksAt("<") {
            at += looksAt("P<") ? 2 : 1
            var name = String.UnicodeScalarView()
            while let scalar = peek, scalar != ">" {
                name.append(scalar)
                at += 1
            }
            let text = String(name)
            // A name has ASCII letters, digits and underscores.
            guard take(">"), !text.isEmpty,
                text.utf8.allSatisfy({
                    $0 == 0x5F || Hex.value($0) != nil || (0x47...0x5A).contains($0) || (0x67...0x7A).contains($0)
                })
            else { throw fail("invalid named capture") }
            return try captured(text)
        }
        return try flagGroup()
    }

    /// Reads a group that is numbered. Flags that are set in it end with it.
    private mutating func captured(_ name: String?) throws(Pattern.Failure) -> PatternNode {
        groupNames.append(name)
        let number = groupNames.count
        let saved = flags
        let inner = try alternatives()
        flags = saved
        guard take(")") else { throw fail("missing closing )") }
        return .group(inner, number: number)
    }

    /// Reads `(?flags)`, which sets flags up to the end of the group around it, or `(?flags:…)`, which sets them
    /// inside only.
    private mutating func flagGroup() throws(Pattern.Failure) -> PatternNode? {
        let saved = flags
        var isOn = true
        while let scalar = peek {
            at += 1
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotMatchesNewline = isOn
            case "U": flags.isUngreedy = isOn
            case "-" where isOn: isOn = false
            case ")": return nil
            case ":":
                let inner = try alternatives()
                flags = saved
                guard take(")") else { throw fail("missing closing )") }
                return inner
            default: throw fail("invalid or unsupported Perl syntax")
            }
        }
        throw fail("missing closing )")
    }

    /// Reads an escape after its backslash.
    private mutating func escape() throws(Pattern.Failure) -> PatternNode {
        guard let scalar = peek else { throw fail("trailing backslash at end of expression") }
        switch scalar {
        case "A", "z", "b", "B":
            at += 1
            let assertions: [Unicode.Scalar: Pattern.Assertion] = [
                "A": .textStart, "z": .textEnd, "b": .wordBoundary, "B": .noWordBoundary,
            ]
            return .assertion(assertions[scalar] ?? .textStart)
        default: break
        }
        if var set = try classEscape() {
            if flags.ignoresCase { set.foldCase() }
            return .set(set)
        }
        return literal(try scalarEscape())
    }

    /// Reads `\d`, `\p{Lu}` and similar classes; nil where none is here.
    private mutating func classEscape() throws(Pattern.Failure) -> ScalarSet? {
        guard let scalar = peek else { return nil }
        switch scalar {
        case "d", "D", "w", "W", "s", "S":
            at += 1
            return PatternClasses.perl(scalar)
        case "p", "P":
            at += 1
            var name = String.UnicodeScalarView()
            var isNegated = scalar == "P"
            if take("{") {
                if take("^") { isNegated.toggle() }
                while let part = peek, part != "}" {
                    name.append(part)
                    at += 1
                }
                guard take("}") else { throw fail("invalid character class range") }
            } else if let part = peek {
                name.append(part)
                at += 1
            }
            guard var set = PatternClasses.category(String(name)) else {
                throw fail("\\p{\(String(name))} is not a general category; scripts are not supported")
            }
            set.isNegated = isNegated
            return set
        default: return nil
        }
    }

    /// Reads an escape that stands for one character, after its backslash.
    private mutating func scalarEscape() throws(Pattern.Failure) -> Unicode.Scalar {
        guard let scalar = peek else { throw fail("trailing backslash at end of expression") }
        at += 1
        switch scalar {
        case "a": return "\u{07}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "x": return try hexEscape()
        // An octal number; `\1` to `\7` alone would be backreferences, which RE2 has not.
        case "0"..."7":
            guard scalar == "0" || (peek.map { ("0"..."7").contains($0) } ?? false) else { break }
            var value = scalar.value - 0x30
            for _ in 0..<2 {
                guard let digit = peek, ("0"..."7").contains(digit) else { break }
                value = value * 8 + digit.value - 0x30
                at += 1
            }
            if let result = Unicode.Scalar(value) { return result }
        default:
            let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
            if scalar.isASCII, !isWord { return scalar }
        }
        throw fail("invalid escape sequence: \\\(scalar)")
    }

    /// Reads the digits of `\x41` or `\x{1F600}`.
    private mutating func hexEscape() throws(Pattern.Failure) -> Unicode.Scalar {
        var value: UInt32 = 0
        var count = 0
        let isBraced = take("{")
        while let scalar = peek, scalar.isASCII, let digit = Hex.value(UInt8(scalar.value)), count < (isBraced ? 6 : 2)
        {
            value = value * 16 + UInt32(digit)
            count += 1
            at += 1
        }
        guard count > 0, isBraced ? take("}") : count == 2, let scalar = Unicode.Scalar(value) else {
            throw fail("invalid escape sequence: \\x")
        }
        return scalar
    }

    /// Reads `[…]` after its bracket. A `]` that comes first stands for itself.
    private mutating func bracket() throws(Pattern.Failure) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = take("^")
        var isFirst = true
        while isFirst || peek != "]" {
            isFirst = false
            guard let scalar = peek else { throw fail("missing closing ]") }
            if looksAt("[:") {
                guard let named = posixClass() else { throw fail("invalid character class range") }
                add(named, to: &set)
                continue
            }
            if scalar == "\\" {
                at += 1
                if let inner = try classEscape() {
                    add(inner, to: &set)
                    continue
                }
                at -= 1
            }
            let low = try bracketScalar()
            guard peek == "-", at + 1 < text.count, text[at + 1] != "]" else {
                set.insert(low.value...low.value)
                continue
            }
            at += 1
            let high = try bracketScalar()
            guard low.value <= high.value else { throw fail("invalid character class range: \(low)-\(high)") }
            set.insert(low.value...high.value)
        }
        at += 1
        if flags.ignoresCase { set.foldCase() }
        return set
    }

    /// Adds a class to a set in brackets. It is added as a test, because a negated class has no ranges of its own.
    private func add(_ inner: ScalarSet, to set: inout ScalarSet) { set.tests.append { inner.contains($0) } }

    /// Reads one character in brackets, which may be an escape.
    private mutating func bracketScalar() throws(Pattern.Failure) -> Unicode.Scalar {
        guard let scalar = peek else { throw fail("missing closing ]") }
        at += 1
        return scalar == "\\" ? try scalarEscape() : scalar
    }

    /// Reads `[:alpha:]` in brackets; nil where none is here or the name is not known.
    private mutating func posixClass() -> ScalarSet? {
        let rest = text[at...]
        guard let end = rest.firstIndex(of: "]"), end > at + 3, text[end - 1] == ":" else { return nil }
        var name = String(String.UnicodeScalarView(text[(at + 2)..<(end - 1)]))
        let isNegated = name.hasPrefix("^")
        if isNegated { name.removeFirst() }
        guard var set = PatternClasses.posix(name) else { return nil }
        set.isNegated = isNegated
        at = end + 1
        return set
    }
}

/// The classes of characters that have names in RE2.
enum PatternClasses {
    /// `\d`, `\w` and `\s` (ASCII only), or with a capital letter what is not in them.
    static func perl(_ scalar: Unicode.Scalar) -> ScalarSet {
        var set: ScalarSet
        switch scalar {
        case "d", "D": set = ScalarSet(ranges: [0x30...0x39])
        case "w", "W": set = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        default: set = ScalarSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
        }
        set.isNegated = ("A"..."Z").contains(scalar)
        return set
    }

    /// The class of that name in `[:name:]`; nil for any other name.
    static func posix(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A])
        case "alpha": ScalarSet(ranges: [0x41...0x5A, 0x61...0x7A])
        case "ascii": ScalarSet(ranges: [0x00...0x7F])
        case "blank": ScalarSet(ranges: [0x09...0x09, 0x20...0x20])
        case "cntrl": ScalarSet(ranges: [0x00...0x1F, 0x7F...0x7F])
        case "digit": ScalarSet(ranges: [0x30...0x39])
        case "graph": ScalarSet(ranges: [0x21...0x7E])
        case "lower": ScalarSet(ranges: [0x61...0x7A])
        case "print": ScalarSet(ranges: [0x20...0x7E])
        case "punct": ScalarSet(ranges: [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
        case "space": ScalarSet(ranges: [0x09...0x0D, 0x20...0x20])
        case "upper": ScalarSet(ranges: [0x41...0x5A])
        case "word": ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        case "xdigit": ScalarSet(ranges: [0x30...0x39, 0x41...0x46, 0x61...0x66])
        default: nil
        }
    }

    /// The general categories of Unicode by their short names.
    private static let categories: [(name: String, category: Unicode.GeneralCategory)] = [
        ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
        ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
        ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
        ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
        ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol),
        ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator),
        ("Zp", .paragraphSeparator), ("Cc", .control), ("Cf", .format), ("Co", .privateUse), ("Cs", .surrogate),
    ]

    /// The characters of a general category, or of all categories with the same first letter (`L` for all letters).
    /// Nil for any other name; scripts such as `Greek` are not known here.
    static func category(_ name: String) -> ScalarSet? {
        if name == "Any" { return ScalarSet(ranges: [0...0x10FFFF]) }
        guard !name.isEmpty else { return nil }
        let wanted = categories.filter { $0.name == name || (name.utf8.count == 1 && $0.name.hasPrefix(name)) }
            .map(\.category)
        guard !wanted.isEmpty else { return nil }
        return ScalarSet(tests: [{ wanted.contains($0.properties.generalCategory) }])
    }
}
