import Catalog
import Estate
import FileTree
import HCL

extension Configuration {
    /// Gives the settings of the state the names that they have today, and says of a local state where it lies: seen from the
    /// live tree's folder, or from the folder of Terragrunt's copy of the module, where Terraform runs in one.
    ///
    /// - Parameters:
    ///   - unit: the folder of the unit, an absolute path.
    ///   - written: the folder in which the estate has it.
    ///   - live: the folder of the live tree.
    mutating func settleState(unit: String, written: String, live: String) {
        let isInCopy = source != nil || unit != written
        state?.settle(in: isInCopy ? nil : written, from: live)
        rootState?.settle(in: isInCopy ? nil : written, from: live)
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
    /// Gives the settings their names of today, and the path of a local state a beginning.
    ///
    /// - Parameters:
    ///   - folder: where Terraform runs; nil for a copy of the module.
    ///   - live: the folder of the live tree, from which a path is named that leads to no copy.
    fileprivate mutating func settle(in folder: String?, from live: String) {
        let backend = Backend(name: backend)
        settings = Dictionary(
            settings.map { (backend.nameToday(of: $0), $1) }, uniquingKeysWith: { first, _ in first })
        let usual = "terraform.tfstate"
        guard backend.isLocal, let path = settings[backend.keyName].map(\.asString) ?? usual else { return }
        if path.hasPrefix("/") {
            settings[backend.keyName] = .string(TreeFiles.path(from: live, to: path))
        } else if let folder {
            settings[backend.keyName] = .string(TreeFiles.path(from: live, to: SourcePath.join(folder, path)))
        } else {
            let copy = Residual.call("get_working_dir", [], expandsLast: false)
            settings[backend.keyName] = .deferred(
                Deferred(type: .string, residual: .template([.interpolation(copy), .text("/\(path)")])))
        }
    }
}
