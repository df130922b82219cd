/// What became of each unit of the tree, for the person who decides what to do with the rest.
package struct AdoptionReport: Sendable {
    /// A unit that is in the estate.
    package struct Taken: Sendable {
        /// Address in the estate.
        package let address: String
        /// Folder below that of the estate.
        package let folder: String
        /// What differs from the tree, in words; none for a unit that is taken over exactly.
        package let differences: [String]
        /// Inputs that the tree gives and the module does not declare. Terraform never gets them, so leaving them
        /// out changes nothing.
        package let undeclared: [String]
    }

    /// A configuration that was not taken over and stays as it is.
    package struct Left: Sendable {
        package let folder: String
        package let reason: String
        /// Whether stacks make units of it, so that nobody runs it itself.
        package var isPattern = false
        /// What it loses once the estate is rendered, because files that it includes are replaced.
        package var changes: [String] = []
    }

    /// The layout that was recognised or given.
    package let layout: String
    package let taken: [Taken]
    package var left: [Left]
    /// How many inputs are assigned in the tree and in the estate: the difference shows how much is now said once.
    package let assignments: (tree: Int, estate: Int)
    /// Whether files of the tree may hide rendered ones from some unit.
    package let mayHide: Bool

    /// How many units are taken over exactly.
    package var exact: Int { taken.filter(\.differences.isEmpty).count }

    /// Why configurations are left as they are, by their folders.
    package var reasons: [String: String] {
        Dictionary(left.map { ($0.folder, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }

    /// The reasons for which units are refused, by the folders of the units, each with what was to be left out of its unit: that
    /// is often the cause.
    ///
    /// - Parameters:
    ///   - reasons: by the units' addresses.
    ///   - users: further reasons, by the units' folders, of units whose modules are wrong.
    package func folders(of reasons: [String: String], users: [String: String]) -> [String: String] {
        var result = users
        for unit in taken {
            if let reason = reasons[unit.address] ?? users[unit.folder] {
                result[unit.folder] = ([reason] + unit.differences).joined(separator: "; ")
            }
        }
        return result
    }
}
