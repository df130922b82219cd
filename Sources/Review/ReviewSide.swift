import Diagnostics
import Estate
import FileTree
import HCL
import Inventory

/// One of the two states of an estate that a review compares: its texts, what was worked out of them, and what is rendered.
package struct ReviewSide: Sendable {
    /// As a reader calls it: `the work tree`, `main (1a2b3c4d)`.
    package let title: String
    /// `nil` where the model is not known or cannot be evaluated: then only files are compared.
    package let evaluated: EvaluatedEstate?
    /// The files of the live tree, below its folder.
    package let live: [OutputFile]
    /// Texts that say something and are neither the estate's files nor a module's: `catalog.hcl`, and what expressions read.
    package let others: [OtherSource]
    /// How the folder of the live tree is shown.
    package let liveFolder: String
    /// What is wrong with the model.
    package let problems: [Diagnostic]
    /// How the committed files stand against what their model renders.
    package let committed: CommittedFiles
    /// Reads the modules of some units; `nil` where the model is not known.
    package let library: (@Sendable ([Unit]) -> ModuleLibrary)?

    package init(
        title: String, evaluated: EvaluatedEstate?, live: [OutputFile], others: [OtherSource] = [],
        liveFolder: String, problems: [Diagnostic] = [], committed: CommittedFiles = CommittedFiles(),
        library: (@Sendable ([Unit]) -> ModuleLibrary)? = nil
    ) {
        self.title = title
        self.evaluated = evaluated
        self.live = live
        self.others = others
        self.liveFolder = liveFolder
        self.problems = problems
        self.committed = committed
        self.library = library
    }

    package struct OtherSource: Sendable {
        package let owner: Edit.Owner
        package let file: SourceFile

        package init(owner: Edit.Owner, file: SourceFile) {
            self.owner = owner
            self.file = file
        }
    }
}

/// Committed files that are not what their own model renders.
package struct CommittedFiles: Sendable {
    /// As tfgen wrote them, for an earlier state of the model.
    package var stale: [String] = []
    /// Changed by hand.
    package var edited: [String] = []
    package var missing: [String] = []

    package init() {}
}

/// One unit of a side, with what is known of it.
struct SideUnit: Sendable {
    let address: String
    let folder: String
    /// `nil` where the side's model is not known.
    let unit: Unit?
    let bytes: [UInt8]
}

/// A side made ready for comparing: its files by path, its units by address.
struct PreparedSide: Sendable {
    let side: ReviewSide
    let files: [String: [UInt8]]
    let units: [SideUnit]
    let positions: [String: Int]

    /// - Parameter addresses: the addresses of folders, for a side whose model is not known.
    init(_ side: ReviewSide, addresses: [String: String]) {
        self.side = side
        let files = Dictionary(side.live.map { ($0.path.text, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        self.files = files
        units = side.evaluated.map { Self.units($0, files) } ?? Self.units(side.live, addresses)
        positions = Dictionary(
            units.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func units(_ evaluated: EvaluatedEstate, _ files: [String: [UInt8]]) -> [SideUnit] {
        evaluated.places.flatMap { place in
            place.units.map { unit in
                SideUnit(
                    address: unit.address.description, folder: unit.folder, unit: unit,
                    bytes: files["\(unit.folder)/terragrunt.hcl"] ?? [])
            }
        }
    }

    private static func units(_ files: [OutputFile], _ addresses: [String: String]) -> [SideUnit] {
        files.filter { $0.path.name == "terragrunt.hcl" }.map { file in
            SideUnit(
                address: addresses[file.path.folder] ?? file.path.folder, folder: file.path.folder, unit: nil,
                bytes: file.bytes)
        }
    }

    subscript(address: String) -> SideUnit? { positions[address].map { units[$0] } }

    /// The nearest file of a name above a unit's folder, as `find_in_parent_folders` finds it.
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
