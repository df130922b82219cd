import HCL

extension SecurityTable {
    /// What the resources of a unit open, and what they guard.
    package init(of resources: [ResourceInstance]) {
        var reader = SecurityReader(resources)
        reader.read()
        self.init(rows: reader.rows, resources: Set(reader.byAddress.keys))
    }
}

/// Makes the rows of all resources of one unit. Each kind of row has a file of its own, with an extension of this
/// type.
struct SecurityReader {
    let resources: [ResourceInstance]
    /// Resources by their addresses, to follow references from one to another.
    let byAddress: [String: ResourceInstance]
    var rows: [SecurityRow] = []

    init(_ resources: [ResourceInstance]) {
        self.resources = resources
        byAddress = Dictionary(resources.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds the rows of all managed resources. Data sources open nothing: they only read, but for a program that is run.
    mutating func read() {
        for resource in resources { readPrograms(of: resource) }
        for resource in resources where resource.mode == .managed {
            readUnjudged(resource)
            readTraits(of: resource)
            readNetwork(of: resource)
            readPolicies(of: resource)
            readLogs(of: resource)
        }
    }

    /// Adds one row about `resource`. Of the parameters see `SecurityRow`.
    mutating func add(
        _ resource: ResourceInstance, topic: SecurityRow.Topic, aspect: String, text: String, extents: [Extent],
        absence: SecurityRow.Absence = .closed, isDenial: Bool = false, isLossless: Bool = false
    ) {
        rows.append(
            SecurityRow(
                key: SecurityRow.Key(topic: topic, subject: resource.address, aspect: aspect), text: text,
                extents: extents, absence: absence, isDenial: isDenial, isUncertain: resource.uncertainty != nil,
                guarded: absence == .open ? guarded(by: resource) : nil,
                isOfAccount: absence == .open && GrantTable.guardsOfAccounts.contains(resource.type),
                isLossless: isLossless))
    }

    /// The arguments by which a resource names the one that it belongs to. The first that is given counts.
    private static let owners = [
        "bucket", "role", "user", "group", "resource_arn", "zone_id", "vpc_id", "network_acl_id", "secret_arn",
        "key_id",
        "queue_url", "arn", "repository", "file_system_id", "web_acl_arn",
    ]

    /// The address of the resource that a row guards: of the one that `resource` belongs to, or else its own. Nil
    /// where it belongs to one that is not among these resources, of which nobody knows whether it is kept.
    private func guarded(by resource: ResourceInstance) -> String? {
        if GrantTable.guardsOfAccounts.contains(resource.type) { return nil }
        for name in Self.owners {
            guard let value = resource.values[name], !value.isNull else { continue }
            guard case .deferred(let deferred) = value, case .reference(.name(let path)) = deferred.residual,
                let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
            else { return nil }
            let address = String(path[..<dot])
            // A value that the resource leaves to the provider refers to the resource itself, and names no owner.
            if address == resource.address { continue }
            return byAddress[address] == nil ? nil : address
        }
        return resource.address
    }
}

/// Values as the security tables say them.
enum SecurityText {
    /// A known text, or the expression that will give it, in parentheses and on one line. A secret is not shown;
    /// null is empty.
    static func text(_ value: Value) -> String {
        switch value {
        case .deferred(let deferred):
            deferred.isSensitive ? "(sensitive)" : "(\(deferred.residual.source.replacing("\n", with: " ")))"
        case .sensitive: "(sensitive)"
        case .string(let text): text
        case .null: ""
        default: value.inlineSource
        }
    }

    /// The texts of a list or set; of a single value its own. What is not known is there as its expression.
    static func texts(_ value: Value?) -> [String] {
        switch value {
        case nil, .null: []
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            elements.map(text).filter { !$0.isEmpty }
        case .some(let other): text(other).isEmpty ? [] : [text(other)]
        }
    }

    static func joined(_ texts: [String]) -> String { texts.isEmpty ? "nothing" : texts.joined(separator: ", ") }
}

extension Value {
    /// The values at a path of attribute names, through every block on the way. None where a block or an attribute
    /// is not there; a deferred value on the way stands for all that is below it.
    func all(at path: ArraySlice<String>) -> [Value] {
        guard let name = path.first else { return [self] }
        switch self {
        case .object(let members), .map(_, let members):
            return members[name].map { $0.all(at: path.dropFirst()) } ?? []
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            return elements.flatMap { $0.all(at: path) }
        case .deferred: return [self]
        default: return []
        }
    }
}
