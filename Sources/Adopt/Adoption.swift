import Diagnostics
import Estate
import FileTree
import HCL

/// An existing Terragrunt tree, read as an estate (README, "Coming with an existing tree"): the files to write, and
/// what became of each unit.
package struct Adoption: Sendable {
    /// A file to write, with its path below the estate's folder.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
        /// Whether it is the provisional interface of a module that is not in the repository.
        package let isInterface: Bool
    }

    /// The files of the estate, then interfaces.
    package let files: [File]
    package let report: AdoptionReport
}

/// What a person says about a tree that the tree itself does not say.
package struct AdoptionChoices: Sendable {
    /// The layout, such as `{environment}/{region}`; nil to recognise it from the folders.
    package var layout: String?
    /// The IDs of accounts by their names.
    package var accounts: [String: String]
    /// The folder of the new estate, an absolute path.
    package var into: String

    package init(layout: String?, accounts: [String: String], into: String) {
        self.layout = layout
        self.accounts = accounts
        self.into = into
    }
}

/// One unit of the tree that was read.
struct AdoptedUnit {
    /// Its folder, an absolute path.
    let folder: String
    let place: AdoptedPlace
    /// Its path below the place's folder.
    let path: String
    var configuration: Configuration
    /// Whether Terraform files lie beside its `terragrunt.hcl`.
    let hasModule: Bool

    /// The address in the estate, without an environment.
    var address: String { "\(place.account)/\(place.region ?? "global")/\(path)" }
}

extension Adoption {
    /// Reads the tree below a folder. Nil where no unit is found in it.
    ///
    /// - Parameters:
    ///   - folder: the tree's folder, an absolute path without links.
    ///   - repository: the folder of the git repository around it, or the tree's own.
    /// - Throws: `SourceProblem` where a folder cannot be read. A file that cannot be read only leaves out its unit.
    package static func read(
        _ folder: String, repository: String, from files: any SourceFiles, choices: AdoptionChoices
    ) throws(SourceProblem) -> Adoption? {
        let tree = TreeFiles(files, repository: repository)
        let found = try tree.configurations(below: folder)
        // Each configuration becomes a unit, or is left as it is for a reason that the report gives.
        var units: [AdoptedUnit] = []
        var left: [AdoptionReport.Left] = []
        let parts = found.map { SourcePath.names(in: SourcePath.relative($0, to: folder) ?? "") }
        guard let levels = levels(parts.filter { !$0.isEmpty }, below: folder, in: tree, by: choices) else {
            return nil
        }
        let name = SourcePath.name(of: folder)
        for (folder, parts) in zip(found, parts) {
            let reader = ConfigurationReader(
                tree, path: SourcePath.join(folder, "terragrunt.hcl"), folder: folder, unit: folder)
            var configuration = reader.read()
            configuration.takeGeneratedBackend()
            let hasModule = hasTerraform(folder, files)
            let shown = SourcePath.relative(folder, to: choices.into) ?? tree.shown(folder)
            guard configuration.source != nil || hasModule else {
                let reason = configuration.problems.first ?? "it has no module: other units include it, or nobody does"
                left.append(.init(folder: shown.isEmpty ? "." : shown, reason: reason))
                continue
            }
            guard let (place, path) = levels.place(of: parts, tree: name) else {
                left.append(.init(folder: shown, reason: "its folder does not fit the layout \(levels.layout)"))
                continue
            }
            if let part = parts.first(where: { !PathRule.isComponent($0) }) {
                left.append(.init(folder: shown, reason: "no unit of an estate can be called \(part)"))
                continue
            }
            units.append(
                AdoptedUnit(
                    folder: folder, place: place, path: path, configuration: configuration, hasModule: hasModule))
        }
        guard !units.isEmpty else { return nil }
        var plan = EstatePlan(units, levels: levels, name: name, choices: choices, tree: tree)
        plan.make()
        return Adoption(
            files: EstateText(plan).files().map { File(name: $0.name, bytes: $0.bytes, isInterface: false) }
                + ProvisionalInterfaces(plan: plan).files().map {
                    File(name: $0.name, bytes: $0.bytes, isInterface: true)
                }, report: plan.report(also: left)
        )
    }

    /// The levels of the tree: by the layout that was given, or recognised from names and files.
    private static func levels(
        _ parts: [[String]], below folder: String, in tree: TreeFiles, by choices: AdoptionChoices
    ) -> Levels? {
        if let layout = choices.layout { return Levels(layout: layout) }
        return Levels.recognized(parts) { parts, name in
            tree.exists(SourcePath.join(folder, (parts + [name]).joined(separator: "/")))
        }
    }

    private static func hasTerraform(_ folder: String, _ files: any SourceFiles) -> Bool {
        ((try? files.list(folder)) ?? []).contains { $0.kind == .file && $0.name.hasSuffix(".tf") }
    }
}
