import Diagnostics

extension Evaluator {
    /// What one evaluation may take. These are the only limits on what is evaluated: `values` is the one for size, `nesting`
    /// the one for depth, and both hold over everything that is evaluated on behalf of one expression.
    package struct Limits: Sendable {
        /// How deep expressions may be nested, those of templates and of locals that are evaluated on the way included.
        package var nesting = 256
        package var rangeElements = 1024
        package var stringBytes = 16 << 20
        /// How many parts all values that are made may have together; a text counts as one part for each 256 bytes. It is
        /// also how many parts a single residual may have when it is written.
        package var values = 1_000_000
        /// How many names may read one another in a row: `a = local.b`, `b = local.c`, and so on.
        package var chain = 10_000

        package init() {}

        package static let standard = Limits()
    }

    /// How deep an evaluation is and how much it has made so far.
    ///
    /// A scope that evaluates another expression for a name (a `local`) does so with an evaluator of its own. It hands
    /// `evaluator.progress` on to that one, so that a chain of such names is as deep as all of its expressions together:
    ///
    ///     var inner = Evaluator(scope: self, files: files, continuing: evaluator.progress)
    ///     let value = inner.evaluate(expression)
    ///     evaluator.resume(after: inner)
    ///
    /// `resume` adds what the inner one has made. A scope that keeps the value of each name, and so evaluates it once,
    /// may leave `resume` out and give each name a budget of its own with `progress.withNewBudget`.
    package struct Progress: Sendable {
        package fileprivate(set) var depth = 0
        fileprivate(set) var spent = 0

        package init() {}

        /// The same depth, with nothing made yet.
        package var withNewBudget: Progress {
            var copy = self
            copy.spent = 0
            return copy
        }
    }

    /// Adds what another evaluator, which continued this one's progress, has made.
    package mutating func resume(after inner: Evaluator) { progress.spent = max(progress.spent, inner.progress.spent) }

    /// Goes one level deeper; false, with an error, where that is one too many.
    mutating func enter(_ expression: Expression) -> Bool {
        if progress.depth == 0 { progress.spent = 0 }
        progress.depth += 1
        if progress.depth <= limits.nesting { return true }
        _ = fail(.nestingLimit, "expression is nested more than \(limits.nesting) deep", at: expression.span)
        return false
    }

    mutating func leave() { progress.depth -= 1 }

    /// Takes `count` parts off what one evaluation may make. The error is said once.
    mutating func spend(_ count: Int, at span: Span) -> Bool {
        let (sum, overflow) = progress.spent.addingReportingOverflow(count)
        if !overflow, sum <= limits.values {
            progress.spent = sum
            return true
        }
        if progress.spent <= limits.values {
            _ = fail(.sizeLimit, "more than \(limits.values) values in one evaluation", at: span)
            progress.spent = limits.values + 1
        }
        return false
    }

    /// The limit for size was reached and reported. That error is never taken back, not even by `try`.
    var isExhausted: Bool { progress.spent > limits.values }

    /// All texts of one evaluation together may have 256 bytes for each part that its values may have.
    mutating func spend(text: String, at span: Span) -> Bool {
        let parts = text.utf8.count >> 8
        return parts == 0 || spend(parts, at: span)
    }

    /// Takes off the parts of a collection's elements. A value that stands in another twice is there twice: what shares
    /// memory as long as it is not touched would otherwise double with each line.
    mutating func spend(elements: some Sequence<Value>, at span: Span) -> Bool {
        let rest = limits.values - progress.spent
        var measure = Measure(limit: rest)
        for element in elements {
            measure.add(element, at: 2)
            if measure.size > rest { break }
        }
        if measure.depth > limits.nesting, measure.size <= rest {
            _ = fail(.nestingLimit, "value is nested more than \(limits.nesting) deep", at: span)
            progress.spent = limits.values + 1
            return false
        }
        return spend(measure.size, at: span)
    }

    /// A look at all parts of a value, as a comparison takes it, costs a small share of making them.
    mutating func spend(lookingAt value: Value, at span: Span) -> Bool {
        let parts = value.size(upTo: limits.values) >> 4
        return parts == 0 || spend(parts, at: span)
    }

    /// What is known later and made of these operands. It is as large as they are together, and hides what they hide.
    mutating func later(_ type: Type, _ residual: Residual, of operands: [Value], at span: Span) -> Value {
        if operands.contains(where: \.isPoison) { return .poison }
        var size = 1
        for operand in operands where size <= limits.values { size += operand.size(upTo: limits.values) }
        guard size <= limits.values else {
            return fail(
                .sizeLimit, "the expression that is left for later has more than \(limits.values) parts", at: span,
                help: "each use of a local repeats its expression: use it less often")
        }
        let isSensitive = operands.contains(where: \.containsSensitive)
        return .deferred(Deferred(type: type, residual: residual, size: size, isSensitive: isSensitive))
    }
}

extension Value {
    /// At least so many bytes does the value have in JSON or YAML. Counts no further than a little beyond `limit`.
    func textSize(upTo limit: Int) -> Int {
        switch self {
        case .null, .bool, .deferred: return 1
        case .number(let number): return number.textSize
        case .string(let text): return text.utf8.count
        case .sensitive(let value): return value.textSize(upTo: limit)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            var count = 1
            for element in elements {
                count += element.textSize(upTo: limit - count)
                if count > limit { break }
            }
            return count
        case .map(_, let members), .object(let members):
            var count = 1
            for member in members.all {
                count += member.name.utf8.count + member.value.textSize(upTo: limit - count)
                if count > limit { break }
            }
            return count
        }
    }

    /// How many parts the value has, itself included. Counts no further than a little beyond `limit`.
    func size(upTo limit: Int) -> Int {
        var measure = Measure(limit: limit)
        measure.add(self, at: 1)
        return measure.size
    }
}

/// How large and how deep values are together.
private struct Measure {
    /// Beyond this it is not counted on.
    let limit: Int
    private(set) var size = 0
    private(set) var depth = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(_ value: Value, at level: Int) {
        // What is wrong with it was said.
        if value.isPoison {
            size += 1
            return
        }
        depth = max(depth, level)
        switch value {
        case .null, .bool, .number: size += 1
        case .string(let text): size += 1 + text.utf8.count >> 8
        case .deferred(let deferred): size += deferred.size
        case .sensitive(let value): add(value, at: level)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            size += 1
            for element in elements where size <= limit { add(element, at: level + 1) }
        case .map(_, let members), .object(let members):
            size += 1
            for member in members.all where size <= limit { add(member.value, at: level + 1) }
        }
    }
}

extension Number {
    /// How long the larger of the number's two parts is; 0 for a number of one machine word.
    var bitWidth: Int {
        guard case .ratio(let ratio) = self else { return 0 }
        return max(ratio.numerator.bitWidth, ratio.denominator.bitWidth)
    }

    /// About how many digits the number has when it is written.
    fileprivate var textSize: Int { 1 + bitWidth / 4 }
}
