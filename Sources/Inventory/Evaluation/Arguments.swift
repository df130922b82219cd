import Diagnostics
import HCL

/// The arguments and blocks of one instance of a resource.
extension ModuleInstance {
    /// What the configuration gives, in the provider's types, in the order of the text.
    ///
    /// - Parameters:
    ///   - scope: what names mean in the body: `each` or `count` of the instance, and the iterators of dynamic blocks
    ///     around.
    ///   - address: of the instance, or of the block. It names the values that the provider will choose.
    func arguments(of body: BodyPlan, _ scope: ModuleScope, address: String) -> Members {
        var members: [Members.Member] = []
        members.reserveCapacity(body.arguments.count + body.groups.count)
        for argument in body.arguments {
            let value = argument.constant ?? typed(evaluate(argument.expression, scope), argument)
            members.append(Members.Member(argument.name, finished(value, argument, address: address)))
        }
        for group in body.groups {
            members.append(Members.Member(group.name, value(of: group, scope, address: address)))
        }
        return Members(members)
    }

    /// The value in the argument's type. A known value that does not convert is a fault of the module and is
    /// reported; of one that is partly deferred nothing can be said, so it stays as it is.
    private func typed(_ value: Value, _ argument: BodyPlan.Argument) -> Value {
        guard let schema = argument.schema else { return value }
        switch value.converted(to: schema.type) {
        case .success(let converted): return converted
        case .failure(let failure):
            if !value.containsDeferred {
                evaluation.report(
                    .error(
                        .wrongArgument, "wrong type for \"\(argument.name)\"\(failure.pathText): \(failure.message)",
                        at: argument.expression.span))
            }
            return value.containsPoison ? .poison : value
        }
    }

    /// The value as the instance has it: null leaves the choice to the provider where it has one, and a sensitive
    /// argument marks its value.
    private func finished(_ value: Value, _ argument: BodyPlan.Argument, address: String) -> Value {
        guard let schema = argument.schema else { return value }
        if value.isNull, schema.isComputed { return schema.absentValue(of: "\(address).\(argument.name)") }
        return schema.isSensitive ? value.marked : value
    }

    // MARK: - Blocks

    /// The value of all blocks of one name, including those that `dynamic` makes. Where it is not known over what a dynamic block
    /// goes, nothing is known of the group as a whole; what is known of its blocks is kept apart.
    private func value(of group: BodyPlan.Group, _ scope: ModuleScope, address: String) -> Value {
        var objects: [Value] = []
        var isKnown = true
        for block in group.blocks {
            guard let dynamic = block.dynamic else {
                objects.append(object(block.body, scope, address: "\(address).\(group.name)"))
                continue
            }
            let over = evaluate(dynamic.forEach, scope).unmarkedDeep
            let items = items(of: over, dynamic.forEach)
            if items == nil { isKnown = false }
            // One block stands for all that there may be.
            for item in items ?? [(later("\(dynamic.iterator).key"), later("\(dynamic.iterator).value"))] {
                var inner = scope
                // The iterator has `key` and `value`. That of a dynamic block inside may have the same name and then
                // hides this one.
                inner.iterators.append((dynamic.iterator, .object([("key", item.key), ("value", item.value)])))
                objects.append(object(block.body, inner, address: "\(address).\(group.name)"))
            }
        }
        if isKnown { return collection(objects, group) }
        evaluation.blocksInPart[address, default: [:]][group.name] = objects
        return .deferred(group.schema?.type ?? .any, .reference(.name("\(address).\(group.name)[*]")))
    }

    /// A value that is known later, under the name that it has in the text.
    private func later(_ name: String) -> Value { .deferred(.any, .reference(.name(name))) }

    /// What a dynamic block goes over, with the keys as Terraform has them: positions of a list, the elements of a
    /// set themselves. Nil where that is known later. Unlike `for_each` of a resource it may be a list.
    private func items(of value: Value, _ expression: Expression) -> [(key: Value, value: Value)]? {
        switch value {
        case .list(_, let elements), .tuple(let elements): return elements.enumerated().map { (.int($0), $1) }
        case .set(_, let elements): return elements.map { ($0, $0) }
        case .map(_, let members), .object(let members): return members.all.map { (.string($0.name), $0.value) }
        case .deferred: return nil
        default:
            evaluation.report(
                .error(.badRepetition, "`for_each` is neither a list, a set nor a map", at: expression.span))
            return []
        }
    }

    /// One block: what it gives, and for the rest what the provider says of an absent argument.
    private func object(_ body: BodyPlan, _ scope: ModuleScope, address: String) -> Value {
        let given = arguments(of: body, scope, address: address)
        guard let absent = body.schema?.absent else { return .object(given) }
        return .object(Members(BlockValues.merge(given.all, over: absent)))
    }

    /// The blocks as one value, in the form that the schema says. Without a schema they are a tuple.
    private func collection(_ objects: [Value], _ group: BodyPlan.Group) -> Value {
        guard let schema = group.schema else { return .tuple(objects) }
        switch schema.nesting {
        case .list: return .list(schema.block.objectType, objects)
        case .set: return .set(of: objects, schema.block.objectType)
        case .single: return objects.first ?? .null(schema.block.objectType)
        case .map:
            let labels = group.blocks.map { $0.label ?? "" }
            return .map(schema.block.objectType, Array(zip(labels, objects)))
        }
    }
}

enum BlockValues {
    /// Two lists of members, both sorted by name; of two with one name that of `own` counts. The result is sorted
    /// too.
    static func merge(_ own: [Members.Member], over absent: [Members.Member]) -> [Members.Member] {
        var result: [Members.Member] = []
        result.reserveCapacity(max(own.count, absent.count))
        var at = 0
        for member in absent {
            while at < own.count, own[at].name < member.name {
                result.append(own[at])
                at += 1
            }
            if at < own.count, own[at].name == member.name { continue }
            result.append(member)
        }
        result += own[at...]
        return result
    }
}
