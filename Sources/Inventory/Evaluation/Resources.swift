import Diagnostics
import HCL

/// How far the instances of a `resource` or `data` block are worked out.
enum ResourceState {
    case open
    /// They are being worked out. A reference that is resolved now closes a circle.
    case running
    case done(ResourceValues)
}

/// The instances of one block.
final class ResourceValues {
    let repetition: Repetition
    /// In the order of the repetition's items; one for a block without repetition.
    let instances: [Members]
    /// The value of the block's name alone, kept from when it was first asked for.
    fileprivate var whole: Value?

    init(_ repetition: Repetition, _ instances: [Members]) {
        self.repetition = repetition
        self.instances = instances
    }
}

extension ResourcePlan {
    /// `aws_vpc.this`, `data.aws_region.current`.
    var label: String { mode == .data ? "data.\(type).\(name)" : "\(type).\(name)" }
}

extension ModuleInstance {
    /// What a reference to a resource or data source reads, with the steps of the traversal that it took. A name
    /// that the module does not declare is reported.
    func resource(_ traversal: Traversal, mode: ResourceMode, in evaluator: inout Evaluator) -> Resolution {
        let first = mode == .data ? 1 : 0
        let type = mode == .data ? traversal.name(0) : traversal.root
        guard let type, let name = traversal.name(first),
            let index = module.index.resources[NameIndex.ResourceKey(mode: mode, type: type, name: name)]
        else {
            evaluator.diagnostics.add(
                .error(
                    .undeclaredName, "nothing in this module is named `\(traversal.span.text)`", at: traversal.span))
            return .failed
        }
        guard let values = resource(index, at: traversal.span) else { return .failed }
        return read(values, at: index, traversal: traversal, after: first + 1)
    }

    /// Reads an attribute of one instance where the traversal names one. That spares the value of the whole block,
    /// which has all attributes of all instances.
    ///
    /// - Parameter steps: how many steps of the traversal lead to the block.
    private func read(_ values: ResourceValues, at index: Int, traversal: Traversal, after steps: Int) -> Resolution {
        let plan = module.resources[index]
        switch values.repetition {
        case .uncertain: return .value(.deferred(.any, .reference(.name(path(of: plan, .none)))), steps: steps)
        case .single:
            if let name = traversal.name(steps),
                let value = attribute(name, of: values.instances[0], plan: plan, key: .none)
            {
                return .value(value, steps: steps + 1)
            }
        case .several(let items, _):
            if let key = traversal.key(steps), let at = items.firstIndex(where: { $0.instance == key }),
                let name = traversal.name(steps + 1),
                let value = attribute(name, of: values.instances[at], plan: plan, key: key)
            {
                return .value(value, steps: steps + 2)
            }
        }
        return .value(whole(values, plan), steps: steps)
    }

    /// The instances of the block at a position; nil, with a problem, where they go in a circle.
    func resource(_ index: Int, at span: Span) -> ResourceValues? {
        switch resources[index] {
        case .done(let values): return values
        case .running:
            _ = circle(at: span)
            return nil
        case .open:
            resources[index] = .running
            var made: ResourceValues?
            _ = evaluation.waiting(at: span) {
                made = self.instances(of: self.module.resources[index])
                return .null
            }
            let values = made ?? ResourceValues(.several([], isCount: true), [])
            resources[index] = .done(values)
            return values
        }
    }

    /// Works out each instance, as far as the unit may have more of them.
    private func instances(of plan: ResourcePlan) -> ResourceValues {
        let repetition = repetition(plan.repetition)
        switch repetition {
        case .single:
            guard evaluation.takeInstance(at: plan.span) else { break }
            return ResourceValues(repetition, [values(of: plan, nil)])
        case .several(let items, let isCount):
            var taken: [RepetitionItem] = []
            var instances: [Members] = []
            for item in items where evaluation.takeInstance(at: plan.span) {
                taken.append(item)
                instances.append(values(of: plan, item))
            }
            return ResourceValues(.several(taken, isCount: isCount), instances)
        case .uncertain(let item, _):
            guard evaluation.takeInstance(at: plan.span) else { break }
            return ResourceValues(repetition, [values(of: plan, item)])
        }
        return ResourceValues(.several([], isCount: true), [])
    }

    /// The address of one instance: `module.x.aws_vpc.this[0]`. It also names the values of the instance that are
    /// not known.
    func path(of plan: ResourcePlan, _ key: InstanceKey) -> String {
        address.isEmpty ? plan.label + key.suffix : "\(address).\(plan.label)\(key.suffix)"
    }

    /// The arguments of one instance and, for a data source, what it is known to answer.
    private func values(of plan: ResourcePlan, _ item: RepetitionItem?) -> Members {
        let scope = ModuleScope(instance: self, repetition: item)
        let address = path(of: plan, item?.instance ?? .none)
        let given = arguments(of: plan.body, scope, address: address)
        guard plan.mode == .data else { return given }
        let answers = DataSources.answers(plan.type, with: given, at: evaluation.place, provider: plan.provider)
        return answers.isEmpty ? given : Members(given.all + answers)
    }

    // MARK: - Values of references

    /// One attribute of an instance. Nil where the provider's schema has no such attribute: the evaluator then
    /// reports it.
    private func attribute(
        _ name: String, of values: Members, plan: ResourcePlan, key: InstanceKey
    ) -> Value? {
        if let value = values[name] { return value }
        let path = "\(self.path(of: plan, key)).\(name)"
        guard let schema = plan.schema else { return .deferred(.any, .reference(.name(path))) }
        if let attribute = schema.attribute(name) {
            let value = attribute.absentValue(of: path)
            return attribute.isSensitive ? value.marked : value
        }
        return schema.block(name)?.absentValue
    }

    /// The value of the block's name alone: an object for a single instance, a tuple with `count`, an object by keys
    /// with `for_each`.
    private func whole(_ values: ResourceValues, _ plan: ResourcePlan) -> Value {
        if let known = values.whole { return known }
        let value: Value
        switch values.repetition {
        case .single: value = object(values.instances[0], plan: plan, key: .none)
        case .several(let items, isCount: true):
            value = .tuple(zip(items, values.instances).map { object($1, plan: plan, key: $0.instance) })
        case .several(let items, isCount: false):
            value = .object(
                Members(
                    zip(items, values.instances).map { item, instance in
                        Members.Member(item.key.asString ?? "", object(instance, plan: plan, key: item.instance))
                    }))
        case .uncertain: value = .deferred(.any, .reference(.name(path(of: plan, .none))))
        }
        values.whole = value
        return value
    }

    /// An instance with the attributes that the module reads anywhere: not with all that the schema has, which may
    /// be hundreds.
    private func object(_ values: Members, plan: ResourcePlan, key: InstanceKey) -> Value {
        let path = path(of: plan, key)
        let others: [Members.Member]
        if plan.schema != nil {
            others = plan.computed.map { Members.Member($0.name, $0.absentValue(of: "\(path).\($0.name)")) }
        } else {
            others = module.askedNames.map {
                Members.Member($0, .deferred(.any, .reference(.name("\(path).\($0)"))))
            }
        }
        return .object(Members(BlockValues.merge(values.all, over: others)))
    }
}
