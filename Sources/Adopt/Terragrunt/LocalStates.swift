import Catalog
import Estate
import FileTree
import HCL

extension Configuration {
    /// Gives the settings of the state the names that they have today, and says of a local state where it lies, seen from the
    /// live tree's folder. Where Terraform runs in Terragrunt's copy of a module, a relative path leads into that copy: the state
    /// gets a place that stays, which is a difference.
    ///
    /// - Parameters:
    ///   - unit: the folder of the unit, an absolute path.
    ///   - written: the folder in which the estate has it.
    ///   - live: the folder of the live tree.
    mutating func settleState(unit: String, written: String, live: String) {
        let path = state?.settle(in: written, from: live)
        rootState?.settle(in: written, from: live)
        if let path, !path.before.hasPrefix("/"), source != nil || unit != written {
            problems.append(
                "its state was \(path.before) in Terragrunt's copy of the module, and is \(path.now) now: bring it there"
            )
        }
    }

    /// To Terragrunt a source without anything in front is a folder beside the unit's file; to an estate it is a template.
    mutating func nameSourceFolder() {
        // Nearly all that come from elsewhere say how.
        guard let text = source?.asString, text.firstBytes(of: "::") == nil,
            case .template? = (try? ModuleSource(text))?.kind
        else { return }
        source = .string("./\(text)")
    }
}

extension Configuration.State {
    /// Gives the settings their names of today. The path of a local state is named from the live tree's folder.
    ///
    /// - Returns: that path as it was and as it is; nil for other states.
    @discardableResult
    fileprivate mutating func settle(in written: String, from live: String) -> (before: String, now: String)? {
        let backend = Backend(name: backend)
        settings = Dictionary(
            settings.map { (backend.nameToday(of: $0), $1) }, uniquingKeysWith: { first, _ in first })
        let usual = "terraform.tfstate"
        guard backend.isLocal, let path = settings[backend.keyName].map(\.asString) ?? usual else { return nil }
        let shown = TreeFiles.path(from: live, to: path.hasPrefix("/") ? path : SourcePath.join(written, path))
        settings[backend.keyName] = .string(shown)
        return (path, shown)
    }
}
