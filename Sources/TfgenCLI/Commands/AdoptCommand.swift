import Adopt
import Diagnostics
import Estate
import FileTree
import Workspace

/// `tfgen adopt`: an estate from an existing live tree.
enum AdoptCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        guard let adoption = read(arguments, &diagnostics) else {
            console.show(diagnostics)
            return .failed
        }
        let folder = into(arguments)
        if !arguments.has(.dryRun) { write(adoption, into: folder, &diagnostics) }
        console.show(diagnostics)
        guard !diagnostics.hasErrors else { return .failed }
        if arguments.has(.json) {
            console.print(json(adoption.report).text)
        } else {
            say(adoption, arguments: arguments, on: &console)
        }
        return .done
    }

    private static func into(_ arguments: ParsedCommand) -> String {
        let tree = arguments.argument(0) ?? "."
        return arguments.value(of: .into) ?? tree
    }

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
        guard let accounts = accounts(arguments, &diagnostics) else { return nil }
        let choices = AdoptionChoices(
            layout: arguments.value(of: .layout), accounts: accounts,
            into: Disk.realPath(into) ?? SourcePath.join(Disk.workingFolder, into))
        do throws(SourceProblem) {
            let repository = GitRepository.top(of: folder) ?? folder
            if let adoption = try Adoption.read(folder, repository: repository, from: DiskFiles(), choices: choices) {
                return adoption
            }
            diagnostics.add(
                .error(
                    .notATree, "no unit of a Terragrunt tree was found below \"\(tree)\"", at: nil,
                    help:
                        "a unit is a folder with a `terragrunt.hcl` that has a source, below folders that fit the layout"
                ))
        } catch {
            diagnostics.add(.error(.notATree, "\"\(error.path)\" cannot be read: \(error.words)", at: nil))
        }
        return nil
    }

    /// The ids of `--account NAME=ID`; `nil`, with an error, where one is none.
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

    private static func write(_ adoption: Adoption, into folder: String, _ diagnostics: inout Diagnostics) {
        for file in adoption.files {
            // An interface that is there already knows more of its module.
            if file.isInterface, Disk.kind(Disk.join(folder, file.name)) != nil { continue }
            do {
                try Disk.writeNew(Disk.join(folder, file.name), file.bytes)
            } catch {
                diagnostics.add(error.diagnostic)
                return
            }
        }
    }

    // MARK: - Report

    private static func say(_ adoption: Adoption, arguments: ParsedCommand, on console: inout Console) {
        let report = adoption.report
        let verb = arguments.has(.dryRun) ? "would write" : "wrote"
        let names = adoption.files.filter { !$0.isInterface }.map(\.name)
        let interfaces = adoption.files.count - names.count
        let more = interfaces == 0 ? "" : " and \(count(interfaces, "provisional interface"))"
        console.print("\(verb) \(names.joined(separator: ", "))\(more); the layout is \(report.layout)")
        console.print(
            "\(count(report.exact, "unit")) taken over exactly, \(report.taken.count - report.exact) with differences, "
                + "\(count(report.left.count, "configuration")) left as they are")
        for unit in report.taken where !unit.differences.isEmpty {
            console.print(unit.address.printableLine)
            for difference in unit.differences { console.print("  \(difference.printableLine)") }
        }
        let undeclared = report.taken.filter { !$0.undeclared.isEmpty }
        if !undeclared.isEmpty {
            console.print("inputs that the module does not declare are left out: Terraform never sees them")
        }
        for unit in undeclared {
            console.print("  \(unit.address): \(unit.undeclared.joined(separator: ", "))".printableLine)
        }
        if !report.left.isEmpty { console.print("left as they are") }
        for item in report.left { console.print("  \(item.folder): \(item.reason)".printableLine) }
        console.print(
            "\(count(report.assignments.tree, "input")) in the tree, \(report.assignments.estate) in the estate")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func json(_ report: AdoptionReport) -> JSON {
        [
            "format_version": 1,
            "layout": .string(report.layout),
            "units": .array(
                report.taken.map { unit in
                    [
                        "address": .string(unit.address), "folder": .string(unit.folder),
                        "differences": .array(unit.differences.map { .string($0) }),
                        "undeclared_inputs": .array(unit.undeclared.map { .string($0) }),
                    ]
                }),
            "left": .array(
                report.left.map { ["folder": .string($0.folder), "reason": .string($0.reason)] }),
            "inputs": ["tree": .integer(report.assignments.tree), "estate": .integer(report.assignments.estate)],
        ]
    }
}
