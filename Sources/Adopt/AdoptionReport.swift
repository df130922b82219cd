/// What became of each unit of an existing tree.
package struct AdoptionReport: Sendable {
    /// A unit that is in the estate.
    package struct Taken: Sendable {
        /// Address in the estate.
        package let address: String
        /// Folder below that of the estate.
        package let folder: String
        /// What differs, in words; none: it is taken over exactly.
        package let differences: [String]
        /// Inputs that the tree gives and the module does not declare. Terraform never sees them: leaving them out changes
        /// nothing.
        package let undeclared: [String]
    }

    /// A configuration that stays as it is.
    package struct Left: Sendable {
        package let folder: String
        package let reason: String
    }

    /// The layout that was recognised or given.
    package let layout: String
    package let taken: [Taken]
    package let left: [Left]
    /// Assignments of inputs in the tree, and in the estate.
    package let assignments: (tree: Int, estate: Int)

    package var exact: Int { taken.filter(\.differences.isEmpty).count }
}
