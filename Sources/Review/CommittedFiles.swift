/// Committed files that are not what their own model renders. Whoever applies the tree applies them, and not the model.
package struct CommittedFiles: Sendable {
    /// A file that somebody changed by hand.
    package struct Edited: Sendable {
        /// The path as it is shown to people.
        package let path: String
        /// The folder below that of the live tree, by which its unit is found; nil for a file that is not in the live tree.
        package let folder: String?
        package let rendered: [UInt8]
        package let committed: [UInt8]
        /// Whether the other side has the very same text, so that the change under review has nothing to do with it.
        package let isOld: Bool

        package init(path: String, folder: String?, rendered: [UInt8], committed: [UInt8], isOld: Bool) {
            self.path = path
            self.folder = folder
            self.rendered = rendered
            self.committed = committed
            self.isOld = isOld
        }
    }

    package var edited: [Edited] = []
    /// Files that tfgen wrote for an earlier state of the model.
    package var stale: [String] = []
    /// Files that the model renders and that are not there.
    package var missing: [String] = []
    /// Files that tfgen wrote and that the model no longer renders. Terragrunt would still find their units.
    package var orphaned: [String] = []

    package init() {}

    package var isEmpty: Bool { count == 0 }

    package var count: Int { edited.count + stale.count + missing.count + orphaned.count }

    /// The kinds that a render puts right, with their names for people.
    var byRender: [(title: String, paths: [String])] {
        [("stale", stale), ("missing", missing), ("left over", orphaned)].filter { !$0.1.isEmpty }
    }
}
