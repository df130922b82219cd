import Diagnostics
import HCL

extension ModuleResources {
    /// The members of a unit's JSON object that this gives: `resources` and, where there are any, `unknown_modules`
    /// and `problems`.
    package var jsonMembers: [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = [("resources", .array(resources.map(\.json)))]
        if !unknownModules.isEmpty {
            members.append(("unknown_modules", .array(unknownModules.map(\.json))))
        }
        if !problems.isEmpty { members.append(("problems", .array(problems.map { .string($0.message) }))) }
        return members
    }
}

extension UnknownModule {
    package var json: JSON {
        ["address": .string(address), "source": .string(source), "known": false, "reason": .string(reason)]
    }
}

extension ResourceInstance {
    /// The instance as `tfgen resources --json` shows it. `index` is as in Terraform's JSON of a plan; it is null
    /// where one entry stands for instances whose keys are not known.
    package var json: JSON {
        var members: [(key: String, value: JSON)] = [
            ("address", .string(address)), ("mode", .string(mode.rawValue)), ("type", .string(type)),
            ("name", .string(name)),
        ]
        switch key {
        case .none: break
        case .index(let index): members.append(("index", .integer(index)))
        case .key(let key): members.append(("index", .string(key)))
        case .unknown: members.append(("index", .null))
        }
        if let uncertainty {
            let value: JSON = ["count": .string(uncertainty.count.rawValue), "reason": .string(uncertainty.reason)]
            members.append(("uncertain", value))
        }
        if let provider { members.append(("provider", .string(provider))) }
        if let lifecycle = lifecycle.json { members.append(("lifecycle", lifecycle)) }
        members.append(("values", KnownJSON.object(values)))
        let unknown = values.all.filter { KnownJSON.isUnknown($0.value) }.map { JSON.string($0.name) }
        if !unknown.isEmpty { members.append(("unknown", .array(unknown))) }
        return .object(members)
    }
}

extension Lifecycle {
    /// Nil where the block says nothing of this.
    fileprivate var json: JSON? {
        var members: [(key: String, value: JSON)] = []
        if preventsDestroy { members.append(("prevent_destroy", true)) }
        if createsBeforeDestroy { members.append(("create_before_destroy", true)) }
        if !ignoredChanges.isEmpty {
            members.append(("ignore_changes", .array(ignoredChanges.map { .string($0) })))
        }
        return members.isEmpty ? nil : .object(members)
    }
}

/// The known part of a value. What is unknown or sensitive is left out of an object. In a list it is null, so that
/// the positions of the others stay.
enum KnownJSON {
    static func object(_ members: Members) -> JSON {
        .object(
            members.all.compactMap { member in
                guard !member.value.isNull, let value = value(member.value) else { return nil }
                return (key: member.name, value: value)
            })
    }

    /// Nil for what is not shown.
    private static func value(_ value: Value) -> JSON? {
        switch value {
        case .deferred, .sensitive: nil
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .number(let number): number.isInfinite ? nil : .number(number.description)
        case .string(let text): .string(text)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            .array(elements.map { Self.value($0) ?? .null })
        case .map(_, let members), .object(let members): object(members)
        }
    }

    /// Whether a part of an argument is only known later.
    static func isUnknown(_ value: Value) -> Bool {
        switch value {
        case .deferred: true
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): elements.contains(where: isUnknown)
        case .map(_, let members), .object(let members): members.values.contains(where: isUnknown)
        default: false
        }
    }
}
