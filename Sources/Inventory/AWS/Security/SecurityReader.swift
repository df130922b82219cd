import HCL

extension SecurityTable {
    /// What the resources of a unit open, and what they guard.
    package init(of resources: [ResourceInstance]) {
        var reader = SecurityReader(resources)
        reader.read()
        self.init(rows: reader.rows, resources: Set(reader.byAddress.keys))
    }
}

/// Goes through the resources of a unit.
struct SecurityReader {
    let resources: [ResourceInstance]
    /// Resources by their addresses, to follow references.
    let byAddress: [String: ResourceInstance]
    var rows: [SecurityRow] = []

    init(_ resources: [ResourceInstance]) {
        self.resources = resources
        byAddress = Dictionary(resources.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func read() {
        for resource in resources where resource.mode == .managed {
            readTraits(of: resource)
            readNetwork(of: resource)
            readPolicies(of: resource)
            readLogs(of: resource)
        }
    }

    mutating func add(
        _ resource: ResourceInstance, topic: SecurityRow.Topic, aspect: String, text: String, extents: [Extent],
        absence: SecurityRow.Absence = .closed, isDenial: Bool = false
    ) {
        rows.append(
            SecurityRow(
                key: SecurityRow.Key(topic: topic, subject: resource.address, aspect: aspect), text: text,
                extents: extents, absence: absence, isDenial: isDenial, isUncertain: resource.uncertainty != nil,
                guarded: absence == .open ? guarded(by: resource) : nil))
    }

    /// Arguments by which a resource says what it belongs to.
    private static let owners = [
        "bucket", "role", "user", "group", "resource_arn", "zone_id", "vpc_id", "network_acl_id", "secret_arn",
        "key_id",
        "queue_url", "arn", "repository", "file_system_id", "web_acl_arn",
    ]

    /// The resource of the unit that it guards: the one that it belongs to, else itself; nil where it belongs to one that is not
    /// among these resources.
    private func guarded(by resource: ResourceInstance) -> String? {
        for name in Self.owners {
            guard let value = resource.values[name], !value.isNull else { continue }
            guard case .deferred(let deferred) = value, case .reference(.name(let path)) = deferred.residual,
                let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
            else { return nil }
            let address = String(path[..<dot])
            // What it leaves to the provider is its own.
            if address == resource.address { continue }
            return byAddress[address] == nil ? nil : address
        }
        return resource.address
    }
}

/// Values as the security tables say them.
enum SecurityText {
    /// A known text, or the expression that will give it, in parentheses. A secret is not shown.
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

    /// The texts of a list or set; what is not known stands for itself.
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
    /// The values at a path of attributes, through every block that it leads to. Nothing where a block is not there.
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
