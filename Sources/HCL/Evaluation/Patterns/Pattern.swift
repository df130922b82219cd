/// A regular expression in RE2's syntax, which is that of Go's `regexp` package and so of Terraform's functions:
/// without backreferences and lookaround. A match costs at most the size of the program times the length of the
/// text.
///
/// A pattern is parsed into a tree (`PatternParser`), compiled to a program (`PatternCompiler`), and run by
/// following all ways through the program at once (`firstMatch`).
struct Pattern: Sendable {
    /// The most instructions of a program, and the most steps of a search. Go has no limit for the latter; here it
    /// bounds the time of one call.
    static let programLimit = 20_000
    static let stepLimit = 20_000_000

    let program: [Instruction]
    /// The names of the groups. Group 0 is the whole match; a group without a name has nil.
    let groupNames: [String?]

    /// What is wrong with a pattern, in Go's words where there are such.
    struct Failure: Error { let message: String }

    /// A condition on a place between two characters.
    enum Assertion: Sendable {
        case lineStart, lineEnd, textStart, textEnd, wordBoundary, noWordBoundary
    }

    /// One instruction of a program; numbers are indexes of instructions.
    enum Instruction: Sendable {
        /// Takes one character that is in the set.
        case scalars(ScalarSet)
        /// Goes on at both, the first being preferred.
        case split(Int, Int)
        case jump(Int)
        /// Notes the current position in that slot: 2n is the beginning of group n, 2n + 1 its end.
        case save(Int)
        case assert(Assertion)
        case match
    }

    /// Parses and compiles a pattern.
    init(_ text: String) throws(Failure) {
        var parser = PatternParser(text)
        let tree = try parser.parse()
        var compiler = PatternCompiler()
        compiler.emit(.save(0))
        compiler.compile(tree)
        compiler.emit(.save(1))
        compiler.emit(.match)
        guard !compiler.isTooLarge else { throw Failure(message: "expression too large") }
        program = compiler.program
        groupNames = [nil] + parser.groupNames
    }
}

/// Regular expressions for whoever only wants to know whether a text is one.
package enum RegularExpression {
    /// What is wrong with a pattern, in Go's words; nil for a right one.
    package static func problem(in text: String) -> String? {
        do throws(Pattern.Failure) {
            _ = try Pattern(text)
            return nil
        } catch {
            return error.message
        }
    }
}

/// A set of scalars: ranges and other tests, or the complement of both.
struct ScalarSet: Sendable {
    /// The ranges of scalar values that are in the set, in no order.
    var ranges: [ClosedRange<UInt32>] = []
    /// Further tests, for general categories and for classes inside brackets.
    var tests: [@Sendable (Unicode.Scalar) -> Bool] = []
    /// Whether the set holds what neither the ranges nor the tests do.
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        for range in ranges where range.contains(value) { return !isNegated }
        for test in tests where test(scalar) { return !isNegated }
        return isNegated
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    /// Adds the other case of each letter, for patterns that ignore case. Of a long range only the ASCII letters
    /// are added: asking for each of its characters would take too long.
    mutating func foldCase() {
        for range in ranges {
            let wide = range.count > 2000
            for value in wide ? 0x41...0x5A : range {
                guard let scalar = Unicode.Scalar(value), range.contains(value) || wide else { continue }
                for mapped in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                    let scalars = mapped.unicodeScalars
                    if scalars.count == 1, let other = scalars.first, other != scalar {
                        ranges.append(other.value...other.value)
                    }
                }
            }
        }
    }
}

/// The syntax tree of a pattern.
indirect enum PatternNode: Sendable {
    case empty
    case set(ScalarSet)
    case assertion(Pattern.Assertion)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case group(PatternNode, number: Int)
    /// `most` is nil where there is no limit; a greedy repetition prefers to take more.
    case `repeat`(PatternNode, least: Int, most: Int?, isGreedy: Bool)

    /// Whether the node can match nothing at all.
    var mayBeEmpty: Bool {
        switch self {
        case .empty, .assertion: true
        case .set: false
        case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
        case .alternatives(let parts): parts.contains(where: \.mayBeEmpty)
        case .group(let inner, _): inner.mayBeEmpty
        case .repeat(let inner, let least, _, _): least == 0 || inner.mayBeEmpty
        }
    }

    /// How many instructions the node compiles to, counted up to the limit, so that `((a{1000}){1000})` is refused
    /// before it is compiled.
    var size: Int {
        switch self {
        case .empty: 0
        case .set, .assertion: 1
        case .sequence(let parts), .alternatives(let parts):
            parts.reduce(parts.count) { min($0 + $1.size, Pattern.programLimit + 1) }
        case .group(let inner, _): inner.size + 2
        case .repeat(let inner, let least, let most, _):
            min((inner.size + 1) * max(1, max(least, most ?? least + 1)), Pattern.programLimit + 1)
        }
    }
}

/// Makes the program of a pattern.
struct PatternCompiler {
    /// The instructions so far. Jumps forward are written with 0 first and set when their target is known.
    var program: [Pattern.Instruction] = []
    /// Whether the program would have more instructions than allowed; nothing is added then.
    var isTooLarge = false

    mutating func emit(_ instruction: Pattern.Instruction) { program.append(instruction) }

    /// Adds the instructions of a node.
    mutating func compile(_ node: PatternNode) {
        guard !isTooLarge, program.count + node.size <= Pattern.programLimit else {
            isTooLarge = true
            return
        }
        switch node {
        case .empty: break
        case .set(let set): emit(.scalars(set))
        case .assertion(let assertion): emit(.assert(assertion))
        case .sequence(let parts): for part in parts { compile(part) }
        case .alternatives(let parts): compileAlternatives(parts)
        case .group(let inner, let number):
            emit(.save(2 * number))
            compile(inner)
            emit(.save(2 * number + 1))
        case .repeat(let inner, let least, let most, let isGreedy):
            compileRepeat(inner, least: least, most: most, isGreedy: isGreedy)
        }
    }

    /// `a|b|c`: a split before each alternative but the last, and a jump from the end of each to the end of all.
    private mutating func compileAlternatives(_ parts: [PatternNode]) {
        var jumps: [Int] = []
        for (index, part) in parts.enumerated() {
            guard index + 1 < parts.count else {
                compile(part)
                break
            }
            let split = program.count
            emit(.split(split + 1, 0))
            compile(part)
            jumps.append(program.count)
            emit(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        for jump in jumps { program[jump] = .jump(program.count) }
    }

    /// `x{2,5}`: the least number of copies, then as many that may be left out.
    private mutating func compileRepeat(_ inner: PatternNode, least: Int, most: Int?, isGreedy: Bool) {
        guard let most else { return compileLoop(inner, least: least, isGreedy: isGreedy) }
        for _ in 0..<least { compile(inner) }
        var splits: [Int] = []
        for _ in least..<max(least, most) {
            splits.append(program.count)
            emit(.split(0, 0))
            compile(inner)
        }
        for split in splits { setSplit(at: split, end: program.count, isGreedy: isGreedy) }
    }

    /// A repetition without an upper limit, as Go compiles it: `x+` goes back to its one `x`, and `x*` of what may
    /// be empty is compiled as `(x+)?`.
    private mutating func compileLoop(_ inner: PatternNode, least: Int, isGreedy: Bool) {
        let skip = program.count
        if least == 0 { emit(.split(0, 0)) }
        for _ in 1..<max(least, 1) { compile(inner) }
        let start = program.count
        compile(inner)
        if least == 0, !inner.mayBeEmpty {
            emit(.jump(skip))
        } else {
            let split = program.count
            emit(isGreedy ? .split(start, split + 1) : .split(split + 1, start))
        }
        if least == 0 { setSplit(at: skip, end: program.count, isGreedy: isGreedy) }
    }

    /// Sets the split at an instruction: into what follows it, or on to `end`; the preferred way comes first.
    private mutating func setSplit(at: Int, end: Int, isGreedy: Bool) {
        program[at] = isGreedy ? .split(at + 1, end) : .split(end, at + 1)
    }
}
