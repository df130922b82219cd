import Catalog
import Diagnostics
import Estate
import FileTree
import HCL
import Inventory

/// One of the two states of an estate that a review compares: its texts, the estate that was evaluated from them,
/// and the live tree.
package struct ReviewSide: Sendable {
    /// The name of the side for people: `the work tree`, `main (1a2b3c4d)`.
    package let title: String
    /// Nil where the model is not known or cannot be evaluated. Then only files are compared.
    package let evaluated: EvaluatedEstate?
    /// The files of the live tree, with paths below its folder: those of the disk or revision, or those that the
    /// model renders.
    package let live: [OutputFile]
    /// Texts of the model that are neither the estate's files nor a module's: `catalog.hcl`, and files that
    /// expressions read.
    package let others: [OtherSource]
    /// The folder of the live tree as it is shown to people.
    package let liveFolder: String
    /// The errors of the model, and others that are worth showing.
    package let problems: [Diagnostic]
    /// The workflows of the pipelines, by their paths as they are shown to people; nil where they are not known: for a part of the
    /// estate, and where the model is not known.
    package let workflows: [SourceFile]?
    /// How the committed files differ from what their own model renders: at the head all of them, at the base those that the
    /// change touches.
    package let committed: CommittedFiles
    /// The files of the modules in place, by the modules' names.
    package let inPlace: [String: [ModuleFolder]]
    /// Whether it is known which files may be run. The sides are compared in that only where both know it.
    package let knowsModes: Bool
    /// For a side whose model is not known: the modules of the other side of which a file is another one here.
    package let differentModules: Set<String>
    /// Reads the texts of the modules of some units; nil where the model is not known. It is called for changed
    /// units only.
    package let library: (@Sendable ([Unit]) -> ModuleLibrary)?

    package init(
        title: String, evaluated: EvaluatedEstate?, live: [OutputFile], others: [OtherSource] = [],
        liveFolder: String, problems: [Diagnostic] = [], workflows: [SourceFile]? = nil,
        committed: CommittedFiles = CommittedFiles(),
        inPlace: [String: [ModuleFolder]] = [:], knowsModes: Bool = true, differentModules: Set<String> = [],
        library: (@Sendable ([Unit]) -> ModuleLibrary)? = nil
    ) {
        self.title = title
        self.evaluated = evaluated
        self.live = live
        self.others = others
        self.liveFolder = liveFolder
        self.problems = problems
        self.workflows = workflows
        self.committed = committed
        self.inPlace = inPlace
        self.knowsModes = knowsModes
        self.differentModules = differentModules
        self.library = library
    }

    /// A text of the model that belongs neither to the estate's files nor to a module.
    package struct OtherSource: Sendable {
        package let owner: Edit.Owner
        package let file: SourceFile

        /// - Parameter owner: `.catalog` for `catalog.hcl`, `.file` for a file that an expression reads.
        package init(owner: Edit.Owner, file: SourceFile) {
            self.owner = owner
            self.file = file
        }
    }
}

/// One unit of a side, with what is known of it.
struct SideUnit: Sendable {
    let address: String
    let folder: String
    /// Nil where the side's model is not known.
    let unit: Unit?
    /// The address of the unit's place; that of its account where the model is not known.
    var place: String { unit?.place.address ?? String(address.prefix { $0 != "/" }) }

    /// The unit's `terragrunt.hcl`; empty where it is not there.
    let bytes: [UInt8]
}

/// A side made ready for comparing: its files by path, its units by address.
struct PreparedSide: Sendable {
    let side: ReviewSide
    let files: [String: [UInt8]]
    let units: [SideUnit]

    /// The position in `units` of each address.
    let positions: [String: Int]

    /// - Parameter addresses: the addresses of units by their folders, for a side whose model is not known.
    init(_ side: ReviewSide, addresses: [String: String]) {
        self.side = side
        let files = Dictionary(side.live.map { ($0.path.text, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        self.files = files
        units = side.evaluated.map { Self.units($0, files) } ?? Self.units(side.live, addresses)
        positions = Dictionary(
            units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The units that the model describes, in its order.
    private static func units(_ evaluated: EvaluatedEstate, _ files: [String: [UInt8]]) -> [SideUnit] {
        evaluated.places.flatMap { place in
            place.units.map { unit in
                SideUnit(
                    address: unit.address.description, folder: unit.folder, unit: unit,
                    bytes: files["\(unit.folder)/terragrunt.hcl"] ?? [])
            }
        }
    }

    /// The units of a side without a model: each folder with a `terragrunt.hcl`. A folder without a known address is
    /// its own address.
    private static func units(_ files: [OutputFile], _ addresses: [String: String]) -> [SideUnit] {
        files.filter { $0.path.name == "terragrunt.hcl" }.map { file in
            SideUnit(
                address: addresses[file.path.folder] ?? file.path.folder, folder: file.path.folder, unit: nil,
                bytes: file.bytes)
        }
    }

    subscript(address: String) -> SideUnit? { positions[address].map { units[$0] } }

    /// The nearest file of a name in a folder above the unit's, as Terragrunt's `find_in_parent_folders` finds it.
    /// The unit's own folder is not searched.
    func file(_ name: String, above folder: String) -> (path: String, bytes: [UInt8])? {
        var here = folder
        while true {
            here = here.lastIndex(of: "/").map { String(here[..<$0]) } ?? ""
            let path = here.isEmpty ? name : "\(here)/\(name)"
            if let bytes = files[path] { return (path, bytes) }
            if here.isEmpty { return nil }
        }
    }
}
