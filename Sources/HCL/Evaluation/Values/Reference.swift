/// What a residual reads when it is evaluated later.
package enum Reference: Hashable, Sendable {
    /// An expression in the terms of the file that will evaluate it: `local.region.name`,
    /// `dependency.network.outputs.vpc_id`.
    case name(String)
    /// An output of something that has another name in each file that reads it; `naming` gives the name.
    case output(OutputReference)
}

/// One output and its owner, as the scope that resolved it calls them.
package struct OutputReference: Hashable, Sendable {
    /// Where the owner is; `nil` where it is in the same place as the reader. In an estate this is the address of a
    /// place.
    package let location: String?
    /// The name of the owner in its place. In an estate this is the path of a unit.
    package let owner: String
    package let name: String

    package init(location: String? = nil, owner: String, name: String) {
        self.location = location
        self.owner = owner
        self.name = name
    }
}

extension Value {
    /// The value with each reference to an output replaced by the expression that `name` gives for it, as it must
    /// be before it is written.
    package func naming(_ name: (OutputReference) -> String) -> Value {
        switch self {
        case .null, .bool, .number, .string: self
        case .sensitive(let value): .sensitive(value.naming(name))
        case .list(let type, let elements): .list(type, elements.map { $0.naming(name) })
        case .set(let type, let elements): .set(type, elements.map { $0.naming(name) })
        case .tuple(let elements): .tuple(elements.map { $0.naming(name) })
        case .map(let type, let members): .map(type, members.mapValues { $0.naming(name) })
        case .object(let members): .object(members.mapValues { $0.naming(name) })
        case .deferred(let deferred):
            .deferred(
                Deferred(
                    type: deferred.type, residual: deferred.residual.naming(name), size: deferred.size,
                    isSensitive: deferred.isSensitive))
        }
    }
}

extension Residual {
    /// The residual with each reference to an output replaced by the expression that `name` gives for it.
    package func naming(_ name: (OutputReference) -> String) -> Residual {
        switch self {
        case .reference(.output(let output)): .reference(.name(name(output)))
        case .poison, .reference(.name), .symbol: self
        case .value(let value): .value(value.naming(name))
        case .attribute(let base, let attribute): .attribute(base.naming(name), attribute)
        case .index(let base, let key): .index(base.naming(name), key.naming(name))
        case .splat(let base, let accesses): .splat(base.naming(name), accesses.map { $0.naming(name) })
        case .template(let pieces): .template(pieces.map { $0.naming(name) })
        case .call(let function, let parts, let expandsLast):
            .call(function, parts.map { $0.naming(name) }, expandsLast: expandsLast)
        case .binary(let sign, let left, let right): .binary(sign, left.naming(name), right.naming(name))
        case .unary(let sign, let operand): .unary(sign, operand.naming(name))
        case .conditional(let test, let left, let right):
            .conditional(test.naming(name), left.naming(name), right.naming(name))
        case .tuple(let parts): .tuple(parts.map { $0.naming(name) })
        case .object(let pairs):
            .object(pairs.map { Pair(key: $0.key.naming(name), value: $0.value.naming(name)) })
        case .forTuple(let loop): .forTuple(loop.naming(name))
        case .forObject(let loop): .forObject(loop.naming(name))
        }
    }
}

extension Residual.Access {
    fileprivate func naming(_ name: (OutputReference) -> String) -> Residual.Access {
        switch self {
        case .attribute: self
        case .index(let key): .index(key.naming(name))
        case .splat(let inner): .splat(inner.map { $0.naming(name) })
        }
    }
}

extension Residual.Piece {
    fileprivate func naming(_ name: (OutputReference) -> String) -> Residual.Piece {
        switch self {
        case .text: self
        case .interpolation(let part): .interpolation(part.naming(name))
        }
    }
}

extension Residual.Loop {
    fileprivate func naming(_ name: (OutputReference) -> String) -> Residual.Loop {
        Residual.Loop(
            keyName: keyName, valueName: valueName, collection: collection.naming(name), key: key?.naming(name),
            value: value.naming(name), condition: condition?.naming(name), grouping: grouping)
    }
}
