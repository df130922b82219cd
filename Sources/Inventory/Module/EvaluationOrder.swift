import HCL

/// The locals and resources of a module, each after those that it reads. Worked out in this order none waits for
/// another, so that a chain of any length needs no deep stack. Those that go in a circle stand in some order; the
/// circle is reported when evaluation meets it.
struct EvaluationOrder: Sendable {
    /// A position in the module's list of locals or of resources.
    enum Step: Hashable, Sendable {
        case local(Int)
        case resource(Int)
    }

    let steps: [Step]

    init(_ parts: PreparedModuleReader, _ index: NameIndex) {
        let locals = parts.locals.map { Self.reads([$0.expression], index) }
        let resources = parts.resources.map { Self.reads($0.expressions, index) }
        var search = Search(locals: locals, resources: resources)
        for position in locals.indices { search.visit(.local(position)) }
        for position in resources.indices { search.visit(.resource(position)) }
        steps = search.done
    }

    /// A depth-first search with a stack of its own, since a chain may be longer than the thread's stack is deep.
    private struct Search {
        let locals: [[Step]]
        let resources: [[Step]]
        var seen: Set<Step> = []
        var done: [Step] = []

        private func reads(_ step: Step) -> [Step] {
            switch step {
            case .local(let position): locals[position]
            case .resource(let position): resources[position]
            }
        }

        /// Adds everything that `start` reads, then `start` itself, to `done`.
        mutating func visit(_ start: Step) {
            guard seen.insert(start).inserted else { return }
            var stack: [(step: Step, next: Int)] = [(start, 0)]
            while let (step, next) = stack.last {
                let reads = reads(step)
                guard next < reads.count else {
                    done.append(step)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                if seen.insert(reads[next]).inserted { stack.append((reads[next], 0)) }
            }
        }
    }

    /// The locals and resources that expressions read, each once.
    private static func reads(_ expressions: [Expression], _ index: NameIndex) -> [Step] {
        var found: [Step] = []
        for traversal in expressions.flatMap(\.variables) {
            if let step = step(traversal, index), !found.contains(step) { found.append(step) }
        }
        return found
    }

    /// What a traversal reads; nil where that is a variable or the output of a module, which are not ordered.
    private static func step(_ traversal: Traversal, _ index: NameIndex) -> Step? {
        guard let first = traversal.name(0) else { return nil }
        switch traversal.root {
        case "local": return index.locals[first].map { .local($0) }
        case "data":
            guard let name = traversal.name(1) else { return nil }
            return index.resources[NameIndex.ResourceKey(mode: .data, type: first, name: name)].map { .resource($0) }
        default:
            return index.resources[NameIndex.ResourceKey(mode: .managed, type: traversal.root, name: first)]
                .map { .resource($0) }
        }
    }
}

extension ResourcePlan {
    /// Every expression of the block.
    fileprivate var expressions: [Expression] {
        switch repetition {
        case nil: body.expressions
        case .count(let expression), .forEach(let expression): [expression] + body.expressions
        }
    }
}

extension BodyPlan {
    fileprivate var expressions: [Expression] {
        arguments.map(\.expression)
            + groups.flatMap(\.blocks).flatMap { block in
                (block.dynamic.map { [$0.forEach] } ?? []) + block.body.expressions
            }
    }
}
