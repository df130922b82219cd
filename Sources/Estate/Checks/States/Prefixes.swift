/// Addresses gathered under the shortest prefixes below which nothing else stands.
struct Prefixes {
    struct Group {
        let prefix: String
        let addresses: [String]

        /// As a `moved` or `removed` block names it.
        var end: String { addresses.count == 1 ? addresses[0] : "\(prefix)/**" }
    }

    let all: [Group]

    /// - Parameter others: addresses that no prefix may take in.
    init(_ addresses: [String], besides others: Set<String>) {
        let taken = Set(others.flatMap(Self.beginnings))
        let groups = Dictionary(grouping: addresses) { address in
            Self.beginnings(of: address).first { !taken.contains($0) } ?? address
        }
        all = groups.sorted { $0.key < $1.key }.map { Group(prefix: $0.key, addresses: $0.value.sorted()) }
    }

    /// What an address may begin with, the shortest first.
    private static func beginnings(of address: String) -> [String] {
        let parts = address.split(separator: "/")
        return (1..<max(parts.count, 2)).map { parts.prefix($0).joined(separator: "/") }
    }
}
