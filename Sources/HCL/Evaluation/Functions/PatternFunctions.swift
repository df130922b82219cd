/// `regex`, `regexall` and `replace`. The patterns are those of Go's `regexp` package (RE2); see `Pattern`.
extension Functions {
    private static let patternParameters = [Parameter("pattern", .string), Parameter("string", .string)]

    static let patterns: [Function] = [
        // `regex(pattern, string)`: the first match; no match is an error.
        Function(name: "regex", parameters: patternParameters, variadic: nil, resultType: .by { patternType($0) }) {
            arguments, _ throws(CallFailure) in
            let pattern = try capturing(arguments.text(0))
            let text = Array(arguments.text(1).unicodeScalars)
            guard let match = try matches(pattern, text, limit: 1).first else {
                throw CallFailure("pattern did not match any part of the given string", argument: 1)
            }
            return captures(pattern, match: match, in: text)
        },
        // `regexall(pattern, string)`: all matches, from left to right and without overlap; none is an empty list.
        Function(
            name: "regexall", parameters: patternParameters, variadic: nil, resultType: .by { .list(patternType($0)) }
        ) { arguments, context throws(CallFailure) in
            let pattern = try capturing(arguments.text(0))
            let text = Array(arguments.text(1).unicodeScalars)
            let found = try matches(pattern, text, limit: context.limits.values / max(1, pattern.groupNames.count) + 1)
            try context.spend(found.count * max(1, pattern.groupNames.count))
            return .list(patternType(arguments), found.map { captures(pattern, match: $0, in: text) })
        },
        // `replace(str, substr, replace)`: every `substr`. One between two slashes is a pattern, and `$1` in the
        // replacement then stands for its first group.
        .pure(
            "replace", [Parameter("str", .string), Parameter("substr", .string), Parameter("replace", .string)],
            gives: .string
        ) { arguments, context throws(CallFailure) in
            let (text, old, new) = (arguments.text(0), arguments.text(1), arguments.text(2))
            let bytes = Array(old.utf8)
            if bytes.count > 1, bytes.first == UInt8(ascii: "/"), bytes.last == UInt8(ascii: "/") {
                return .string(
                    try replaced(text, pattern: Bytes.text(bytes[1..<(bytes.count - 1)]), new: new, in: context)
                        .normalized)
            }
            return .string(try replaced(text, old: bytes, new: new, in: context).normalized)
        },
    ]

    /// Parses a pattern; `argument` is the index to blame for an error in it.
    static func pattern(_ text: String, argument: Int) throws(CallFailure) -> Pattern {
        do throws(Pattern.Failure) {
            return try Pattern(text)
        } catch {
            throw CallFailure("invalid pattern: \(error.message)", argument: argument)
        }
    }

    /// A pattern whose groups are all named or all unnamed, since the result is an object or a tuple.
    private static func capturing(_ text: String) throws(CallFailure) -> Pattern {
        let pattern = try pattern(text, argument: 0)
        let named = pattern.groupNames.dropFirst().filter { $0 != nil }.count
        guard named == 0 || named == pattern.groupNames.count - 1 else {
            throw CallFailure("cannot mix both named and unnamed capture groups", argument: 0)
        }
        return pattern
    }

    /// The matches, at most `limit`; an error where the search takes too many steps.
    private static func matches(
        _ pattern: Pattern, _ text: [Unicode.Scalar], limit: Int = .max
    ) throws(CallFailure) -> [Pattern.Groups] {
        if let found = pattern.allMatches(in: text, limit: limit) { return found }
        throw CallFailure("the pattern takes too long on this text", code: .sizeLimit)
    }

    /// The characters of a match as a string.
    private static func text(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(text[range]))
    }

    /// The value of one match: the whole match without groups, an object of named groups, or a tuple of unnamed
    /// ones. A group that took no part is a null string.
    private static func captures(_ pattern: Pattern, match: Pattern.Groups, in text: [Unicode.Scalar]) -> Value {
        func value(_ index: Int) -> Value {
            match[index].map { .string(self.text($0, text).normalized) } ?? .null(.string)
        }
        let names = pattern.groupNames.dropFirst()
        if names.isEmpty { return value(0) }
        if names.allSatisfy({ $0 == nil }) { return .tuple((1..<match.count).map(value)) }
        return .object(names.enumerated().compactMap { index, name in name.map { ($0, value(index + 1)) } })
    }

    /// The type of a match, which the pattern alone decides; `any` where the pattern is not known.
    private static func patternType(_ arguments: [Value]) -> Type {
        guard let text = arguments.first?.asString, let pattern = try? Pattern(text) else { return .any }
        let names = pattern.groupNames.dropFirst()
        if names.isEmpty { return .string }
        if names.allSatisfy({ $0 == nil }) { return .tuple(names.map { _ in .string }) }
        return .object(Set(names.compactMap(\.self)).sorted().map { ($0, .string) })
    }

    /// Replaces each occurrence of some bytes. The size of the result is checked before it is made.
    private static func replaced(
        _ text: String, old: [UInt8], new: String, in context: CallContext
    ) throws(CallFailure) -> String {
        let bytes = Array(text.utf8)
        let fresh = Array(new.utf8)
        let count = old.isEmpty ? bytes.count : Bytes.count(of: Bytes.text(old), in: text)
        try context.check(bytes: bytes.count + count * (fresh.count - old.count))
        guard count <= context.limits.values else {
            throw CallFailure("more than \(context.limits.values) places to replace", code: .sizeLimit)
        }
        var ranges = Bytes.ranges(of: old, in: bytes)
        if old.isEmpty {
            // Go: before every scalar and at the end.
            ranges = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { $0..<$0 } + [bytes.count..<bytes.count]
        }
        try context.check(bytes: bytes.count + ranges.count * fresh.count)
        var out: [UInt8] = []
        var at = 0
        for range in ranges {
            out += bytes[at..<range.lowerBound]
            out += fresh
            at = range.upperBound
        }
        out += bytes[at...]
        return Bytes.text(out)
    }

    /// Replaces each match of a pattern; the replacement is expanded for each of them.
    private static func replaced(
        _ text: String, pattern source: String, new: String, in context: CallContext
    ) throws(CallFailure) -> String {
        let pattern = try pattern(source, argument: 1)
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var at = 0
        var size = text.utf8.count
        let found = try matches(pattern, scalars, limit: context.limits.values + 1)
        guard found.count <= context.limits.values else {
            throw CallFailure("more than \(context.limits.values) places to replace", code: .sizeLimit)
        }
        for match in found {
            guard let whole = match[0] else { continue }
            out += scalars[at..<whole.lowerBound]
            let expansion = expanded(new, pattern: pattern, match: match, in: scalars)
            size += expansion.utf8.count
            try context.check(bytes: size)
            out += expansion.unicodeScalars
            at = whole.upperBound
        }
        out += scalars[at...]
        return String(out)
    }

    /// The replacement for one match: `$1`, `${1}`, `$name` and `${name}` stand for groups and `$$` for a dollar
    /// sign, as in Go's `Regexp.Expand`. A name reaches as far as it can, so that `$1x` is the group "1x", which
    /// there is not, and gives nothing.
    private static func expanded(
        _ template: String, pattern: Pattern, match: Pattern.Groups, in text: [Unicode.Scalar]
    ) -> String {
        var out = String.UnicodeScalarView()
        var rest = Array(template.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "$" else {
                out.append(scalar)
                continue
            }
            if rest.first == "$" {
                rest.removeFirst()
                out.append("$")
                continue
            }
            var name = rest.prefix { isNamePart($0) }
            var length = name.count
            if rest.first == "{" {
                name = rest.dropFirst().prefix { isNamePart($0) }
                length = name.count + 2
                if name.isEmpty || rest.dropFirst(name.count + 1).first != "}" { length = 0 }
            }
            guard length > 0 else {
                out.append(scalar)
                continue
            }
            rest = rest.dropFirst(length)
            let word = String(String.UnicodeScalarView(name))
            if let index = Int(word) ?? pattern.groupNames.firstIndex(of: word), match.indices.contains(index),
                let range = match[index]
            {
                out += text[range]
            }
        }
        return String(out)
    }

    /// Whether a character may be part of a group's name after `$`.
    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
}
