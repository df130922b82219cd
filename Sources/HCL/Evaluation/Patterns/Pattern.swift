/// A regular expression in RE2's syntax, as Terraform's functions take it: no backreferences and no lookaround, so that a
/// match costs at most the size of the program times the length of the text.
struct Pattern: Sendable {
    /// What a program may have in instructions, and a match in steps.
    static let programLimit = 20_000
    static let stepLimit = 20_000_000

    let program: [Instruction]
    /// Group 0 is the whole match. Unnamed groups have no name.
    let groupNames: [String?]

    struct Failure: Error { let message: String }

    enum Assertion: Sendable {
        case lineStart, lineEnd, textStart, textEnd, wordBoundary, noWordBoundary
    }

    enum Instruction: Sendable {
        case scalars(ScalarSet)
        /// Goes on at both, the first being preferred.
        case split(Int, Int)
        case jump(Int)
        case save(Int)
        case assert(Assertion)
        case match
    }

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

/// A set of scalars: sorted ranges, or their complement, and general categories.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var tests: [@Sendable (Unicode.Scalar) -> Bool] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        for range in ranges where range.contains(value) { return !isNegated }
        for test in tests where test(scalar) { return !isNegated }
        return isNegated
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    /// Adds the other case of each letter.
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
    case `repeat`(PatternNode, least: Int, most: Int?, isGreedy: Bool)

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

    /// Instructions that the node compiles to, bounded.
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

struct PatternCompiler {
    var program: [Pattern.Instruction] = []
    var isTooLarge = false

    mutating func emit(_ instruction: Pattern.Instruction) { program.append(instruction) }

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

    /// Repetition without end, as Go compiles it: `x+` goes back to its one `x`; `x*` of what may be empty is `(x+)?`.
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

    private mutating func setSplit(at: Int, end: Int, isGreedy: Bool) {
        program[at] = isGreedy ? .split(at + 1, end) : .split(end, at + 1)
    }
}
