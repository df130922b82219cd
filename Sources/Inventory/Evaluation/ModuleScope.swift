import Diagnostics
import HCL

/// What names mean in the expressions of one instance of a module.
struct ModuleScope: Scope {
    let instance: ModuleInstance
    /// `each` or `count` of the block around; nil outside of such blocks.
    var repetition: RepetitionItem?
    /// The iterators of the dynamic blocks around, the innermost last.
    var iterators: [(name: String, value: Value)] = []

    /// What a traversal reads, with the number of steps behind its root that are part of the name.
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        if let iterator = iterators.last(where: { $0.name == traversal.root }) {
            return .value(iterator.value, steps: 0)
        }
        switch traversal.root {
        case "var": return named(traversal, find: instance.variable(_:at:), in: &evaluator)
        case "local": return named(traversal, find: instance.local(_:at:), in: &evaluator)
        case "each", "count": return repeated(traversal, &evaluator)
        case "path": return path(traversal)
        // Terragrunt uses Terraform's default workspace.
        case "terraform": return .value(.object([("workspace", .string("default"))]), steps: 0)
        case "module": return instance.call(traversal, &evaluator)
        case "data": return instance.resource(traversal, mode: .data, in: &evaluator)
        // `self` stands in provisioners and conditions, which are not evaluated, so its value is never needed.
        case "self": return .value(.deferred(.any, .reference(.name(traversal.root))), steps: 0)
        default: return instance.resource(traversal, mode: .managed, in: &evaluator)
        }
    }

    /// A variable or a local: `find` gives its value by name.
    private func named(
        _ traversal: Traversal, find: (String, Span) -> Value?, in evaluator: inout Evaluator
    ) -> Resolution {
        guard let name = traversal.name(0) else { return fail(traversal, &evaluator) }
        guard let value = find(name, traversal.span) else {
            return fail(traversal, "there is no \(traversal.root).\(name) in this module", in: &evaluator)
        }
        return .value(value, steps: 1)
    }

    /// `each` and `count`. The key of an item is `each.key` or `count.index`.
    private func repeated(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        switch (traversal.root, traversal.name(0), repetition) {
        case ("each", "key", .some(let item)): return .value(item.key, steps: 1)
        case ("each", "value", .some(let item)): return .value(item.value, steps: 1)
        case ("count", "index", .some(let item)): return .value(item.key, steps: 1)
        default: return fail(traversal, &evaluator)
        }
    }

    /// `path.module` and `path.root` are relative to the root module; `path.cwd` is known only where Terraform runs.
    private func path(_ traversal: Traversal) -> Resolution {
        switch traversal.name(0) {
        case "module": .value(.string(instance.folder), steps: 1)
        case "root": .value(.string("."), steps: 1)
        default: .value(.deferred(.string, .reference(.name("path.cwd"))), steps: 1)
        }
    }

    private func fail(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        fail(traversal, "`\(traversal.span.text)` means nothing here", in: &evaluator)
    }

    private func fail(_ traversal: Traversal, _ message: String, in evaluator: inout Evaluator) -> Resolution {
        evaluator.diagnostics.add(.error(.undeclaredName, message, at: traversal.span))
        return .failed
    }
}

extension Traversal {
    /// The name of the step at `index`, where that is a name.
    func name(_ index: Int) -> String? {
        guard steps.indices.contains(index), case .attribute(let name) = steps[index].kind else { return nil }
        return name
    }

    /// The key of the step at `index`, where that is an index.
    func key(_ index: Int) -> InstanceKey? {
        guard steps.indices.contains(index), case .index(let key) = steps[index].kind else { return nil }
        switch key {
        case .string(let text): return .key(text)
        case .number(let number): return .index(number)
        }
    }
}
