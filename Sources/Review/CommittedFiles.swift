/// Committed files that are not what their own model renders. Whoever applies the tree applies them, and not the model.
package struct CommittedFiles: Sendable {
    /// One of them.
    package struct File: Sendable {
        /// What a file is a part of.
        package enum Owner: Hashable, Sendable {
            /// The live tree; with the path below its folder.
            case live(String)
            /// A rendered module, by its name.
            case module(String)
            /// The folder of a module that is not rendered, by the module's name; with the path below it.
            case folder(module: String, path: String)
            /// What is rendered beside the modules.
            case catalog
            case pipeline
        }

        /// The path as it is shown to people.
        package let path: String
        package let owner: Owner
        /// Whether it says the same as what is rendered: only comments and layout are others, or it is a text for people. Then no
        /// plan differs by it.
        package let saysTheSame: Bool
        /// That it may be run, or may not, other than what is rendered.
        package let mode: ModeChange?

        package init(path: String, owner: Owner, saysTheSame: Bool = false, mode: ModeChange? = nil) {
            self.path = path
            self.owner = owner
            self.saysTheSame = saysTheSame && mode == nil
            self.mode = mode
        }
    }

    /// A file that somebody changed by hand.
    package struct Edited: Sendable {
        package let file: File
        package let rendered: [UInt8]
        package let committed: [UInt8]
        /// Whether the other side has the very same text, so that the change under review has nothing to do with it.
        package let isOld: Bool

        package init(_ file: File, rendered: [UInt8], committed: [UInt8], isOld: Bool) {
            self.file = file
            self.rendered = rendered
            self.committed = committed
            self.isOld = isOld
        }

        package var path: String { file.path }
    }

    package var edited: [Edited] = []
    /// Files that tfgen wrote for an earlier state of the model.
    package var stale: [File] = []
    /// Files that the model renders and that are not there.
    package var missing: [File] = []
    /// Files that tfgen wrote and that the model no longer renders. Terragrunt would still find their units.
    package var orphaned: [File] = []

    package init() {}

    package var isEmpty: Bool { count == 0 }

    package var count: Int { edited.count + stale.count + missing.count + orphaned.count }

    /// The kinds that a render puts right, with their names for people.
    var byRender: [(title: String, paths: [String])] {
        [("stale", stale), ("missing", missing), ("left over", orphaned)].filter { !$0.1.isEmpty }.map {
            ($0.0, $0.1.map(\.path))
        }
    }

    /// The files that a change brings to what the model renders, without those that were edited by hand.
    var outdated: [String] { (stale + missing).map(\.path).sorted() }
}
