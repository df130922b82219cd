import Diagnostics
import HCL

/// How far the instances of a `module` block are worked out.
enum CallState {
    case open
    /// They are being worked out. A reference that is resolved now closes a circle.
    case running
    case done(CallValues)
}

/// The instances of a `module` block.
struct CallValues {
    let repetition: Repetition
    /// In the order of the repetition's items; none where nothing is known of the module.
    let instances: [ModuleInstance]
}

extension ModuleInstance {
    /// What `module.x.out` and its like read, with the steps of the traversal that it took.
    ///
    /// A single output is worked out alone where the traversal names one: the value of the whole module would work
    /// out all outputs, and two modules that read different outputs of each other would go in a circle, which
    /// Terraform allows.
    func call(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard let name = traversal.name(0), let index = module.index.calls[name] else {
            evaluator.diagnostics.add(
                .error(
                    .undeclaredName, "nothing in this module is named `\(traversal.span.text)`", at: traversal.span))
            return .failed
        }
        guard let values = call(index, at: traversal.span) else { return .failed }
        if values.instances.isEmpty, case .unknown = module.calls[index].source {
            return .value(.deferred(.any, .reference(.name("module.\(name)"))), steps: 1)
        }
        switch values.repetition {
        case .uncertain: return .value(.deferred(.any, .reference(.name("module.\(name)"))), steps: 1)
        case .single:
            guard let instance = values.instances.first else { return .failed }
            if let value = instance.output(traversal, step: 1) { return .value(value, steps: 2) }
            return .value(instance.object(at: traversal.span), steps: 1)
        case .several(let items, let isCount):
            if let key = traversal.key(1), let at = items.firstIndex(where: { $0.instance == key }),
                let value = values.instances[at].output(traversal, step: 2)
            {
                return .value(value, steps: 3)
            }
            return .value(
                ModuleInstance.whole(values.instances, items: items, isCount: isCount, at: traversal.span), steps: 1)
        }
    }

    /// The output that the traversal names at a step; nil where that is not a name or there is no such output.
    private func output(_ traversal: Traversal, step: Int) -> Value? {
        guard let name = traversal.name(step), let index = module.index.outputs[name] else { return nil }
        return output(index, at: traversal.span)
    }

    /// All outputs as an object.
    private func object(at span: Span) -> Value {
        .object(
            Members(module.outputs.indices.map { Members.Member(module.outputs[$0].name, output($0, at: span)) }))
    }

    /// The value of a call with several instances: a tuple with `count`, an object by keys with `for_each`.
    private static func whole(
        _ instances: [ModuleInstance], items: [RepetitionItem], isCount: Bool, at span: Span
    ) -> Value {
        if isCount { return .tuple(instances.map { $0.object(at: span) }) }
        return .object(
            Members(
                zip(items, instances).map { Members.Member($0.key.asString ?? "", $1.object(at: span)) }))
    }

    /// The instances of the call at a position; nil, with a problem, where they go in a circle.
    func call(_ index: Int, at span: Span) -> CallValues? {
        switch calls[index] {
        case .done(let values): return values
        case .running:
            _ = circle(at: span)
            return nil
        case .open:
            calls[index] = .running
            let values = instances(of: index)
            calls[index] = .done(values)
            return values
        }
    }

    /// Makes the instances of a call. Their inputs are not evaluated yet: each variable asks for its own.
    private func instances(of index: Int) -> CallValues {
        let plan = module.calls[index]
        let repetition = repetition(plan.repetition)
        guard case .local(let target, let path) = plan.source else {
            return CallValues(repetition: repetition, instances: [])
        }
        let make = { (item: RepetitionItem?) in
            ModuleInstance(
                target, self.evaluation, address: self.callAddress(plan, item?.instance ?? .none),
                folder: FolderPath.module(in: self.folder, path),
                inputs: .called(Caller(instance: self, call: index, item: item)))
        }
        switch repetition {
        case .single: return CallValues(repetition: repetition, instances: [make(nil)])
        case .several(let items, _): return CallValues(repetition: repetition, instances: items.map(make))
        case .uncertain(let item, _): return CallValues(repetition: repetition, instances: [make(item)])
        }
    }

    /// The address of one instance of a call: `module.a.module.b["k"]`.
    func callAddress(_ plan: CallPlan, _ key: InstanceKey) -> String {
        (address.isEmpty ? "" : address + ".") + "module.\(plan.name)\(key.suffix)"
    }
}
