import FileTree

/// Where a unit stands in the estate: `account/region/unit-path`, or `account/environment/region/unit-path` where the
/// account has `environment` blocks of its own.
package struct Address: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let account: String
    /// Nil where the account has no environment blocks.
    package let environment: String?
    package let region: String

    /// The unit's path below its place.
    package let path: String

    package init(account: String, environment: String?, region: String, path: String) {
        self.account = account
        self.environment = environment
        self.region = region
        self.path = path
    }

    package var description: String {
        guard let environment else { return String(joining: account, "/", region, "/", path) }
        return String(joining: account, "/", environment, "/", region, "/", path)
    }

    /// The address without the unit's path.
    package var place: String { Self.place(account: account, environment: environment, region: region) }

    static func place(account: String, environment: String?, region: String) -> String {
        guard let environment else { return String(joining: account, "/", region) }
        return String(joining: account, "/", environment, "/", region)
    }

    package static func < (left: Address, right: Address) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
