/// Functions of strings. All results are in normal form C, as every string of Terraform is.
extension Functions {
    static let strings: [Function] = [
        // `upper(str)` and `lower(str)`.
        text("upper") { $0.isASCII ? $0.uppercased() : mapScalars($0) { $0.properties.uppercaseMapping } },
        text("lower") { $0.isASCII ? $0.lowercased() : mapScalars($0) { $0.properties.lowercaseMapping } },
        // `title(str)`: the first letter of each word in upper case.
        text("title") { title($0) },
        // `strrev(str)`: the characters as a reader sees them in reverse order; a letter keeps its accents.
        text("strrev") { String($0.reversed()) },
        // `chomp(str)`: without line ends at the end.
        text("chomp") { chomp($0) },
        // `trimspace(str)`: without Unicode white space at both ends.
        text("trimspace") { trimmed($0) { $0.properties.isWhitespace } },
        // These compare bytes, as Go's functions do.
        test("startswith", "prefix") { $0.utf8.starts(with: $1.utf8) },
        test("endswith", "suffix") { $0.utf8.reversed().starts(with: $1.utf8.reversed()) },
        test("strcontains", "substr") {
            $1.isEmpty || !Bytes.ranges(of: Array($1.utf8), in: Array($0.utf8), limit: 1).isEmpty
        },
        // `trim(str, cutset)`: without any characters of `cutset` at both ends.
        .pure("trim", [Parameter("str", .string), Parameter("cutset", .string)], gives: .string) { arguments, _ in
            let cut = Set(arguments.text(1).unicodeScalars)
            return .string(trimmed(arguments.text(0)) { cut.contains($0) })
        },
        // `trimprefix(str, prefix)` and `trimsuffix(str, suffix)`: once, where it is there.
        .pure("trimprefix", [Parameter("str", .string), Parameter("prefix", .string)], gives: .string) { arguments, _ in
            let (text, prefix) = (arguments.text(0), arguments.text(1))
            guard text.utf8.starts(with: prefix.utf8) else { return .string(text) }
            return .string(Bytes.text(Array(text.utf8.dropFirst(prefix.utf8.count))))
        },
        .pure("trimsuffix", [Parameter("str", .string), Parameter("suffix", .string)], gives: .string) { arguments, _ in
            let (text, suffix) = (arguments.text(0), arguments.text(1))
            guard text.utf8.reversed().starts(with: suffix.utf8.reversed()) else { return .string(text) }
            return .string(Bytes.text(Array(text.utf8.dropLast(suffix.utf8.count))))
        },
        // `substr(str, offset, length)`.
        .pure(
            "substr", [Parameter("str", .string), Parameter("offset", .number), Parameter("length", .number)],
            gives: .string
        ) { arguments, _ throws(CallFailure) in
            .string(try substring(arguments.text(0), offset: arguments.int(1), length: arguments.int(2)))
        },
        // `split(separator, str)`: an empty separator gives each character.
        .pure("split", [Parameter("separator", .string), Parameter("str", .string)], gives: .list(.string)) {
            arguments, context throws(CallFailure) in
            let (text, separator) = (arguments.text(1), arguments.text(0))
            try context.spend(separator.isEmpty ? text.utf8.count : Bytes.count(of: separator, in: text) + 1)
            return .strings(split(text, by: separator))
        },
        // `join(separator, lists...)`: the elements of all lists; null is an error.
        .pure(
            "join", [Parameter("separator", .string)], variadic: Parameter("lists", .list(.string)), gives: .string
        ) { arguments, context throws(CallFailure) in
            try join(arguments, &context)
        },
        // `indent(spaces, str)`: spaces before each line but the first, blank lines too.
        .pure("indent", [Parameter("spaces", .number), Parameter("str", .string)], gives: .string) {
            arguments, context throws(CallFailure) in
            let spaces = try arguments.int(0)
            guard spaces >= 0, spaces <= 1000 else { throw CallFailure("takes 0 to 1000 spaces", argument: 0) }
            let breaks = arguments.text(1).utf8.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
            try context.check(bytes: arguments.text(1).utf8.count + breaks * spaces)
            let lines = split(arguments.text(1), by: "\n")
            return .string(lines.joined(separator: "\n" + String(repeating: " ", count: spaces)))
        },
        // `sort(list)`: by the bytes of the strings; null is an error.
        .pure("sort", [Parameter("list", .list(.string))], gives: .list(.string)) { arguments, _ throws(CallFailure) in
            let items = arguments.items(0)
            if items.contains(where: \.isNull) {
                throw CallFailure("given list element is null; a null string cannot be sorted", argument: 0)
            }
            return .strings(items.compactMap(\.asString).sorted())
        },
    ]

    /// A function of one string.
    private static func text(_ name: String, _ body: @escaping @Sendable (String) -> String) -> Function {
        .pure(name, [Parameter("str", .string)], gives: .string) { arguments, _ in
            .string(body(arguments.text(0)).normalized)
        }
    }

    /// A function of two strings that gives a bool; `second` is the name of the second parameter.
    private static func test(
        _ name: String, _ second: String, body: @escaping @Sendable (String, String) -> Bool
    ) -> Function {
        .pure(name, [Parameter("str", .string), Parameter(second, .string)], gives: .bool) { arguments, _ in
            .bool(body(arguments.text(0), arguments.text(1)))
        }
    }

    /// Case mapping of each scalar alone, as Go does it: one to one. So `ß` stays as it is, `ᾳ` becomes its title
    /// case, and `İ` becomes `i`.
    private static func mapScalars(_ text: String, _ mapping: (Unicode.Scalar) -> String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            var mapped = mapping(scalar).unicodeScalars
            if mapped.count > 1 { mapped = scalar.properties.titlecaseMapping.unicodeScalars }
            if scalar == "\u{130}", mapping("A") == "a" { mapped = "i".unicodeScalars }
            result.append(mapped.count == 1 ? mapped.first ?? scalar : scalar)
        }
        return String(result)
    }

    /// Go's `strings.Title`: the first letter of each word, where a word is made of letters, digits and
    /// underscores.
    private static func title(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let mapped = scalar.properties.titlecaseMapping.unicodeScalars
            result.append(isSeparator(previous) && mapped.count == 1 ? mapped.first ?? scalar : scalar)
            previous = scalar
        }
        return String(result)
    }

    /// Whether a word ends with this character (Go, `isSeparator`): all of ASCII but letters, digits and
    /// underscores; beyond ASCII white space only.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "0"..."9", "a"..."z", "A"..."Z", "_": return false
            default: return true
            }
        }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return false }
        return scalar.properties.isWhitespace
    }

    /// The text without line ends at its end, in whatever number and order.
    private static func chomp(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        return Bytes.text(bytes)
    }

    /// The text without the characters at both ends for which `cuts` is true.
    private static func trimmed(_ text: String, _ cuts: (Unicode.Scalar) -> Bool) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, cuts(first) { scalars.removeFirst() }
        while let last = scalars.last, cuts(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// A part of a string; offset and length are counted in characters as a reader sees them (grapheme clusters). A
    /// negative offset counts from the end. A negative length takes the rest, and so does, as in Terraform, a
    /// length of zero with a negative offset.
    private static func substring(_ text: String, offset: Int, length: Int) throws(CallFailure) -> String {
        let clusters = Array(text)
        let start = offset < 0 ? max(0, clusters.count + max(offset, -clusters.count)) : offset
        guard start < clusters.count, length != 0 || offset < 0 else { return "" }
        let rest = clusters[start...]
        return String(length <= 0 ? rest : rest.prefix(length))
    }

    /// The parts between separators; an empty separator gives each scalar as a part. There is always one part more
    /// than separators.
    static func split(_ text: String, by separator: String) -> [String] {
        if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
        let bytes = Array(text.utf8)
        var parts: [String] = []
        var start = 0
        for range in Bytes.ranges(of: Array(separator.utf8), in: bytes) {
            parts.append(Bytes.text(bytes[start..<range.lowerBound]))
            start = range.upperBound
        }
        parts.append(Bytes.text(bytes[start...]))
        return parts
    }

    /// Joins the strings of all lists; the size is checked before the text is made.
    private static func join(_ arguments: [Value], _ context: inout CallContext) throws(CallFailure) -> Value {
        guard arguments.count > 1 else { throw CallFailure("at least one list is required", code: .argumentCount) }
        let separator = arguments.text(0)
        var parts: [String] = []
        var size = 0
        for index in 1..<arguments.count {
            for (place, element) in arguments.items(index).enumerated() {
                guard let text = element.asString else {
                    throw CallFailure("element \(place) is null; cannot concatenate null values", argument: index)
                }
                size += text.utf8.count + separator.utf8.count
                parts.append(text)
            }
        }
        try context.check(bytes: size)
        return .string(parts.joined(separator: separator).normalized)
    }
}

/// Texts as bytes: making and searching them. In UTF-8 a search for bytes finds the same places as one for
/// characters.
enum Bytes {
    /// The text of some bytes; broken ones become U+FFFD.
    static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The places of `needle` in a text, from left to right and without overlap, at most `limit`. An empty one is
    /// found nowhere.
    static func ranges(of needle: [UInt8], in text: [UInt8], limit: Int = .max) -> [Range<Int>] {
        var found: [Range<Int>] = []
        search(needle, in: text) { range in
            found.append(range)
            return found.count < limit
        }
        return found
    }

    /// How often a text occurs in another, without overlap. The places are not kept, so that counting needs no
    /// memory.
    static func count(of needle: String, in text: String) -> Int {
        var count = 0
        search(Array(needle.utf8), in: Array(text.utf8)) { _ in
            count += 1
            return true
        }
        return count
    }

    /// Calls `visit` with each place until it gives false. It is the algorithm of Knuth, Morris and Pratt: no byte
    /// of the text is looked at again after a mismatch, so the time grows only with the length of the texts,
    /// however they repeat themselves.
    private static func search(_ needle: [UInt8], in text: [UInt8], visit: (Range<Int>) -> Bool) {
        guard !needle.isEmpty, needle.count <= text.count else { return }
        let borders = borders(of: needle)
        var matched = 0
        for (at, byte) in text.enumerated() {
            while matched > 0, needle[matched] != byte { matched = borders[matched - 1] }
            if needle[matched] == byte { matched += 1 }
            guard matched == needle.count else { continue }
            if !visit((at + 1 - matched)..<(at + 1)) { return }
            matched = 0
        }
    }

    /// For each beginning of the text, the length of the longest shorter beginning of it that it also ends with.
    private static func borders(of text: [UInt8]) -> [Int] {
        var borders = Array(repeating: 0, count: text.count)
        var length = 0
        for index in text.indices.dropFirst() {
            while length > 0, text[length] != text[index] { length = borders[length - 1] }
            if text[length] == text[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}
