import Diagnostics

extension Evaluator {
    /// What one evaluation may take. These are the only limits on evaluation: `values` is the one for size,
    /// `nesting` the one for depth, and both hold over everything that is evaluated for one expression.
    package struct Limits: Sendable {
        /// How deep expressions may be nested, counting those of templates and of locals that are evaluated on the
        /// way.
        package var nesting = 256
        /// How many numbers `range` may give (Terraform has the same limit).
        package var rangeElements = 1024
        /// How many bytes one string may have.
        package var stringBytes = 16 << 20
        /// How many parts all values that are made may have together; a text counts as one part for each 256 bytes.
        /// It is also how many parts a single residual may have when it is written.
        package var values = 1_000_000
        /// How many names may read one another in a row: `a = local.b`, `b = local.c`, and so on.
        package var chain = 10_000

        package init() {}

        /// The limits of every evaluation outside tests.
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
        /// How many expressions are open now, one inside the other.
        package fileprivate(set) var depth = 0
        /// How many parts were made so far. It is one more than the limit after the limit was reached.
        fileprivate(set) var spent = 0

        package init() {}

        /// The same depth, with nothing counted as made.
        package var withNewBudget: Progress {
            var copy = self
            copy.spent = 0
            return copy
        }
    }

    /// Takes over what another evaluator, which continued this one's progress, has made. What was made never
    /// becomes less.
    package mutating func resume(after inner: Evaluator) { progress.spent = max(progress.spent, inner.progress.spent) }

    /// Goes one level deeper; gives false, with an error, where that is one too many. `leave` must be called in
    /// either case.
    mutating func enter(_ expression: Expression) -> Bool {
        // A new outermost expression begins with a budget of its own.
        if progress.depth == 0 { progress.spent = 0 }
        progress.depth += 1
        if progress.depth <= limits.nesting { return true }
        _ = fail(.nestingLimit, "expression is nested more than \(limits.nesting) deep", at: expression.span)
        return false
    }

    /// Goes back one level.
    mutating func leave() { progress.depth -= 1 }

    /// Takes `count` parts off what one evaluation may make; gives false where they are no longer there. The error
    /// is reported only once.
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

    /// Whether the limit for size was reached and reported. That error is never taken back, not even by `try`.
    var isExhausted: Bool { progress.spent > limits.values }

    /// Takes off the parts of a text, one for each 256 bytes.
    mutating func spend(text: String, at span: Span) -> Bool {
        let parts = text.utf8.count >> 8
        return parts == 0 || spend(parts, at: span)
    }

    /// Takes off the parts of a collection's elements. A value that occurs twice in another counts twice: the two
    /// share memory until one is changed, but the written text has both, and would otherwise double with each line
    /// of `b = [a, a]`, `c = [b, b]` without reaching a limit.
    mutating func spend(elements: some Sequence<Value>, at span: Span) -> Bool {
        let rest = limits.values - progress.spent
        var measure = Measure(limit: rest)
        // The elements are one level below the collection, which is at level 1.
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

    /// Takes off a sixteenth of the parts of a value that is only looked at, as a comparison does: that costs a
    /// small share of making them.
    mutating func spend(lookingAt value: Value, at span: Span) -> Bool {
        let parts = value.size(upTo: limits.values) >> 4
        return parts == 0 || spend(parts, at: span)
    }

    /// A value that is known later and made of `operands`. Its size is theirs together, and it is sensitive where
    /// one of them is. Poison where one is poison or the size is over the limit.
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
    /// The least number of bytes that the value has in JSON or YAML. It stops counting a little beyond `limit`, so
    /// that asking is cheap.
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

    /// How many parts the value has, counting itself. It stops counting a little beyond `limit`.
    func size(upTo limit: Int) -> Int {
        var measure = Measure(limit: limit)
        measure.add(self, at: 1)
        return measure.size
    }
}

/// Counts how many parts values have together, and how deep they are nested.
private struct Measure {
    /// The count stops a little beyond this.
    let limit: Int
    private(set) var size = 0
    private(set) var depth = 0

    init(limit: Int) { self.limit = limit }

    /// Counts one more value, which is `level` levels deep.
    mutating func add(_ value: Value, at level: Int) {
        // The cause of a poison was reported; its size and depth must not lead to a second error.
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
    /// How many bits the larger of the number's two parts has; 0 for a number of one machine word.
    var bitWidth: Int {
        guard case .ratio(let ratio) = self else { return 0 }
        return max(ratio.numerator.bitWidth, ratio.denominator.bitWidth)
    }

    /// About how many digits the number has when it is written; a decimal digit takes a little less than four bits.
    fileprivate var textSize: Int { 1 + bitWidth / 4 }
}
