import Catalog
import Estate
import FileTree
import HCL

extension Configuration {
    /// Gives the settings of the state the names that they have today, and says of a local state where it lies, seen from the
    /// estate's folder. Where Terraform runs in Terragrunt's copy of a module, a relative path leads into that copy: the state
    /// gets a place that stays, which is a difference.
    ///
    /// - Parameters:
    ///   - unit: the folder of the unit, an absolute path.
    ///   - written: the folder in which the estate has it.
    ///   - estate: the folder of the estate.
    mutating func settleState(unit: String, written: String, estate: String) {
        guard var own = state else { return }
        let backend = Backend(name: own.backend)
        own.settings = Dictionary(
            own.settings.map { (backend.nameToday(of: $0), $1) }, uniquingKeysWith: { first, _ in first })
        defer { state = own }
        guard backend.isLocal else { return }
        let usual = "terraform.tfstate"
        guard let path = own.settings[backend.keyName].map(\.asString) ?? usual else { return }
        let isRelative = !path.hasPrefix("/")
        let place = isRelative ? SourcePath.join(written, path) : path
        let shown = TreeFiles.path(from: estate, to: place)
        own.settings[backend.keyName] = .string(shown)
        if isRelative, source != nil || unit != written {
            problems.append(
                "its state was \(path) in Terragrunt's copy of the module, and is \(shown) now: bring it there")
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
