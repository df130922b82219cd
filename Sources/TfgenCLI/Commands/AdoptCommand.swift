import Adopt
import Diagnostics
import Estate
import FileTree
import Workspace

/// `tfgen adopt`: an estate from an existing live tree.
enum AdoptCommand {
    /// Reads the tree, writes the estate's files, and reports what was taken over.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let adoption = read(arguments, &diagnostics) else {
            return console.fail(diagnostics)
        }
        let folder = into(arguments)
        if !arguments.has(.dryRun) { write(adoption, into: folder, jobs: Session(arguments).jobs, &diagnostics) }
        console.show(diagnostics)
        guard !diagnostics.hasErrors else { return .failed }
        if arguments.has(.json) {
            console.answer(diagnostics, members(adoption.report))
        } else {
            say(adoption, arguments: arguments, on: &console)
        }
        return .done
    }

    /// The folder for the estate: that of `--into`, or the tree's own.
    private static func into(_ arguments: ParsedCommand) -> String {
        let tree = arguments.argument(0) ?? "."
        return arguments.value(of: .into) ?? tree
    }

    /// Reads the tree into an adoption; nil after an error. An estate that is there already is not written over.
    private static func read(_ arguments: ParsedCommand, _ diagnostics: inout Diagnostics) -> Adoption? {
        let tree = arguments.argument(0) ?? "."
        guard let folder = Disk.realPath(tree) else {
            diagnostics.add(
                .error(
                    .notATree, "there is no folder \"\(tree)\"", at: nil,
                    help: "name the folder whose `terragrunt.hcl` files are to be read"))
            return nil
        }
        let into = into(arguments)
        if Disk.kind(Disk.join(into, "estate.hcl")) != nil, !arguments.has(.dryRun) {
            diagnostics.add(
                .error(
                    .estateThere, "\"\(Disk.join(into, "estate.hcl"))\" is there already", at: nil,
                    help: "name another folder with `--into DIR`"))
            return nil
        }
        guard isLayout(arguments.value(of: .layout), &diagnostics),
            let accounts = accounts(arguments, &diagnostics)
        else { return nil }
        let choices = AdoptionChoices(
            layout: arguments.value(of: .layout), accounts: accounts,
            into: Disk.realPath(into) ?? SourcePath.join(Disk.workingFolder, into), lock: lock)
        do throws(SourceProblem) {
            let repository = GitRepository.top(of: folder) ?? folder
            let session = Session(arguments)
            let read = try AdoptedTree(
                folder, repository: repository, from: DiskFiles(), choices: choices, jobs: session.jobs)
            var refused: [String: String] = [:]
            var words: [String: String] = [:]
            while var adoption = read?.adoption(without: refused, words: words) {
                if adoption.report.taken.isEmpty {
                    refused.merge(adoption.report.reasons) { old, _ in old }
                    break
                }
                let trial = AdoptionTrial(adoption, in: choices.into, session)
                let users = read?.users(of: trial.modules) ?? [:]
                let new = adoption.report.folders(of: trial.refused, users: users).filter { refused[$0.key] == nil }
                if new.isEmpty, trial.words.contains(where: { words[$0.key] == nil }) {
                    words.merge(trial.words) { old, _ in old }
                } else if new.isEmpty {
                    if trial.others > 0 { diagnostics.add(Self.otherErrors(trial.others)) }
                    tellChanges(of: &adoption.report.left, trial, repository: repository, into: choices.into)
                    UntilExit.keep((read, trial))
                    return adoption
                }
                refused.merge(new) { old, _ in old }
            }
            let reasons = refused.merging(read?.reasons ?? [:]) { refused, _ in refused }
            diagnostics.add(reasons.isEmpty ? noUnits(below: tree) : allRefused(reasons))
        } catch {
            diagnostics.add(.error(.notATree, "\"\(error.path)\" cannot be read: \(error.words)", at: nil))
        }
        return nil
    }

    /// Adds what the configurations that stay as they are lose once the estate is rendered.
    private static func tellChanges(
        of left: inout [AdoptionReport.Left], _ trial: AdoptionTrial, repository: String, into folder: String
    ) {
        guard !left.isEmpty, !trial.rendered.isEmpty else { return }
        let units = LeftUnits(
            DiskFiles(), rendered: OverlayFiles(rendered: trial.rendered, over: DiskFiles()), repository: repository)
        for index in left.indices where !left[index].isPattern {
            left[index].changes = units.changes(in: SourcePath.join(folder, left[index].folder))
        }
    }

    /// The units of the lock in the tree's folder; none for a tree that tfgen did not render, or whose lock cannot be
    /// read.
    private static func lock(in folder: String) -> [UnitState] {
        let path = Disk.join(folder, Lock.name)
        guard let bytes = try? DiskFiles().read(path) else { return [] }
        return (try? Lock.parse(SourceFile(path: path, bytes: bytes))).map { Array($0.units) } ?? []
    }

    private static func noUnits(below tree: String) -> Diagnostic {
        .error(
            .notATree, "no unit of a Terragrunt tree was found below \"\(tree)\"", at: nil,
            help: "a unit is a folder with a `terragrunt.hcl` that has a source, below folders that fit the layout")
    }

    /// Every unit of the tree would be refused. The first reasons are shown; as a rule they are all the same.
    private static func allRefused(_ reasons: [String: String]) -> Diagnostic {
        let shown = reasons.sorted { $0.key < $1.key }.prefix(5).map { "\($0.key): \($0.value)" }
        let message =
            reasons.count == 1
            ? "the one configuration of the tree cannot be taken over"
            : "none of the \(reasons.count) configurations of the tree can be taken over"
        return .error(.notATree, message, at: nil, help: shown.joined(separator: "; "))
    }

    private static func otherErrors(_ count: Int) -> Diagnostic {
        .warning(
            .adoptedWithErrors,
            "the estate has \(count == 1 ? "an error" : "\(count) errors") beside those of single units", at: nil,
            help: "`tfgen check` shows what is to be mended before a render")
    }

    /// Whether a text can be the layout of an estate, or none is given.
    private static func isLayout(_ text: String?, _ diagnostics: inout Diagnostics) -> Bool {
        guard let text, (try? Layout(parsing: text)) == nil else { return true }
        diagnostics.add(
            .error(
                .valueWrong, "`--layout \(text)` is not a layout", at: nil,
                help: "it has folders, `{account}`, `{environment}` and `{region}`, with `/` between them: "
                    + "for example `--layout '{environment}/{region}'`"))
        return false
    }

    /// The ids of `--account NAME=ID` by name; nil after an error.
    private static func accounts(_ arguments: ParsedCommand, _ diagnostics: inout Diagnostics) -> [String: String]? {
        var result: [String: String] = [:]
        for text in arguments.values(of: .account) {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, AccountID.isValid(parts[1]) else {
                diagnostics.add(
                    .error(
                        .valueWrong, "`--account \(text)` has no name and id of an account", at: nil,
                        help: "for example `--account prod=111111111111`"))
                return nil
            }
            result[parts[0]] = parts[1]
        }
        return result
    }

    /// Writes the estate's files.
    private static func write(_ adoption: Adoption, into folder: String, jobs: Int, _ diagnostics: inout Diagnostics) {
        // Where there is no folder of interfaces, none can be there but those that are written here.
        let hasInterfaces = Disk.kind(Disk.join(folder, "interfaces")) != nil
        var names: Set<String> = []
        let new = adoption.files.filter { file in
            // An interface or contract that is there already may have been fetched, and then says more than one that is
            // derived from a call.
            guard names.insert(file.name).inserted || file.kind == .estate else { return false }
            return file.kind == .estate || file.kind == .interface && !hasInterfaces
                || Disk.kind(Disk.join(folder, file.name)) == nil
        }
        do throws(DiskProblem) {
            try Disk.writeNew(new.map { (Disk.join(folder, $0.name), $0.bytes) }, jobs: jobs)
        } catch { diagnostics.add(error.diagnostic) }
    }

    // MARK: - Report

    /// Names the inputs that no module declares. Units with the same ones, which a root mostly gives to all, are one
    /// line.
    private static func sayUndeclared(_ units: [AdoptionReport.Taken], on console: inout Console) {
        if units.isEmpty { return }
        console.print("inputs that the module does not declare are left out: Terraform never sees them")
        var groups: [[String]: Int] = [:]
        for unit in units { groups[unit.undeclared, default: 0] += 1 }
        for unit in units {
            guard let number = groups.removeValue(forKey: unit.undeclared) else { continue }
            let others = number == 1 ? "" : " and \(count(number - 1, "other unit"))"
            console.print("  \(unit.address)\(others): \(unit.undeclared.joined(separator: ", "))".printableLine)
        }
    }

    /// Reports to a person: what was written, then the differences, left-out inputs and folders that were left as
    /// they are.
    private static func say(_ adoption: Adoption, arguments: ParsedCommand, on console: inout Console) {
        let report = adoption.report
        let verb = arguments.has(.dryRun) ? "would write" : "wrote"
        let names = adoption.files.filter { $0.kind == .estate }.map(\.name)
        let interfaces = adoption.files.count { $0.kind == .interface }
        let contracts = adoption.files.count { $0.kind == .contract }
        let more =
            (interfaces == 0 ? "" : ", \(count(interfaces, "provisional interface"))")
            + (contracts == 0 ? "" : ", \(count(contracts, "contract")) of modules with the mocks of the tree")
        console.print("\(verb) \(names.joined(separator: ", "))\(more); the layout is \(report.layout)")
        console.print(
            "\(count(report.exact, "unit")) taken over exactly, \(report.taken.count - report.exact) with differences, "
                + "\(count(report.left.count, "configuration")) left as they are")
        for unit in report.taken where !unit.differences.isEmpty {
            console.print(unit.address.printableLine)
            for difference in unit.differences { console.print("  \(difference.printableLine)") }
        }
        sayUndeclared(report.taken.filter { !$0.undeclared.isEmpty }, on: &console)
        if !report.left.isEmpty { console.print("left as they are") }
        for item in report.left {
            console.print("  \(item.folder): \(item.reason)".printableLine)
            for change in item.changes { console.print("    once the estate is rendered, \(change)".printableLine) }
        }
        console.print(
            "\(count(report.assignments.tree, "input")) in the tree, \(report.assignments.estate) in the estate")
    }

    /// A number with its noun, in the plural where it is not one.
    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// The report as JSON, for `--json`.
    private static func members(_ report: AdoptionReport) -> [(key: String, value: JSON)] {
        let units: [JSON] = report.taken.map { unit in
            [
                "address": .string(unit.address), "folder": .string(unit.folder),
                "differences": .array(unit.differences.map { .string($0) }),
                "undeclared_inputs": .array(unit.undeclared.map { .string($0) }),
            ]
        }
        let left: [JSON] = report.left.map {
            [
                "folder": .string($0.folder), "reason": .string($0.reason),
                "changes": .array($0.changes.map { .string($0) }),
            ]
        }
        let inputs: JSON = ["tree": .integer(report.assignments.tree), "estate": .integer(report.assignments.estate)]
        return [
            ("layout", .string(report.layout)), ("units", .array(units)), ("left", .array(left)), ("inputs", inputs),
        ]
    }
}
