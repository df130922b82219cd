import Diagnostics
import FileTree

/// A file of the live tree or of the rendered modules that no model renders, and that the two sides do not have alike. What Terragrunt makes of it the
/// model does not say: it copies all that stands in a unit's folder next to the module's files, and finds files such as
/// `account.hcl` in the folders above a unit.
package struct LiveFile: Sendable {
    /// Below the folder of the live tree, or of the rendered modules.
    package let path: String
    package let owner: CommittedFiles.File.Owner
    /// Nil where the side does not have it.
    package let before: SourceFile?
    /// Nil where the side does not have it.
    package let after: SourceFile?
    /// That it may be run on one side alone.
    package let mode: ModeChange?

    package init(
        path: String, owner: CommittedFiles.File.Owner, before: SourceFile?, after: SourceFile?,
        mode: ModeChange? = nil
    ) {
        self.path = path
        self.owner = owner
        self.before = before
        self.after = after
        self.mode = mode
    }

    var kind: Edit.Kind { before == nil ? .added : after == nil ? .removed : .changed }

    /// Whether Terragrunt finds a unit by a file, also one that is none of the model's.
    package static func makesUnit(_ path: String) -> Bool {
        ofUnits.contains(SourcePath.name(of: path)) && !isHidden(path)
    }

    private static let ofUnits: Set<String> = ["terragrunt.hcl", "terragrunt.hcl.json", "terragrunt.stack.hcl"]

    /// The path as it is shown to people.
    package var shown: String { (after ?? before)?.path ?? path }

    /// Whether both sides have it, and it says the same on them.
    var saysTheSame: Bool {
        guard let before, let after, mode == nil else { return false }
        return FileMeaning.isSame(before.bytes, after.bytes, path: path, of: owner)
    }

    /// Whether it is text on both sides.
    var isText: Bool {
        [before, after].compactMap { $0?.bytes }.allSatisfy {
            String(validating: $0, as: UTF8.self) != nil && !$0.contains(0)
        }
    }

    /// Whether a side may have other resources by it than the other.
    var mayChangeResources: Bool {
        guard let after, Self.mayHoldResources(path) else { return false }
        return mode == nil || !ByteOrder.areEqual(before?.bytes, after.bytes)
    }

    /// Whether a file can say which resources there are. Which versions of providers Terraform chose does not.
    static func mayHoldResources(_ path: String) -> Bool { SourcePath.name(of: path) != providerLock }

    private static let providerLock = ".terraform.lock.hcl"

    /// Whether Terragrunt may read a file of this path below the live folder, as far as its names tell. Texts for people are left
    /// out, and what a run leaves.
    package static func mayCount(_ path: String) -> Bool {
        if path.hasSuffix(".md") { return false }
        return !path.utf8.contains(UInt8(ascii: ".")) || !path.split(separator: "/").contains { isLeftByRun($0) }
    }

    /// Whether a folder of this name is one that Terragrunt and Terraform make for themselves.
    package static func isLeftByRun(_ name: some StringProtocol) -> Bool {
        name == ".terragrunt-cache" || name == ".terraform" || name == ".git"
    }

    /// Whether a file is hidden, or stands in a hidden folder. Terragrunt takes along those alone that `include_in_copy` names, and the
    /// lock of the providers (`copy_terraform_lock_file`).
    package static func isHidden(_ path: String) -> Bool {
        var atStart = true
        for byte in path.utf8 {
            if atStart, byte == UInt8(ascii: ".") { return path != providerLock }
            atStart = byte == UInt8(ascii: "/")
        }
        return false
    }
}

extension ReviewSide {
    /// The paths of the estate's files and of those that its expressions read, as they are shown to people.
    package var sourcePaths: [String] {
        (evaluated?.estate.declarations.files ?? []).map(\.source.path) + others.map(\.file.path)
    }

    /// The folders of its units, below the live folder.
    package var unitFolders: Set<String> {
        if let evaluated { return Set(evaluated.places.lazy.flatMap(\.units).map(\.folder)) }
        return Set(live.lazy.map(\.path).filter { $0.name == "terragrunt.hcl" }.map(\.folder))
    }
}
