import Diagnostics
import FileTree
import HCL
import Review
import Workspace

/// `tfgen fmt`: Terraform files as `terraform fmt` leaves them, other HCL as `terragrunt hcl fmt` does.
enum FormatCommand {
    /// Formats the files, several at a time, and reports in the order in which they were found.
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        let paths = arguments.arguments.isEmpty ? ["."] : arguments.arguments
        if paths == ["-"] { return formatInput(arguments, &console) }
        if paths.contains("-") { return refuseInputAmongFiles(&console) }
        let files = FormatFiles(paths, recursive: arguments.has(.recursive))
        var diagnostics = files.diagnostics
        let task = Task(isWriting: !arguments.has(.check), isShowingDifference: arguments.has(.diff))
        let results = Parallel.map(count: files.found.count, jobs: Parallel.processorCount, chunk: 8) { range in
            range.map { task.run(files.found[$0]) }
        }
        var changed = false
        for result in results {
            diagnostics.add(result.diagnostics)
            guard result.isChanged else { continue }
            changed = true
            if arguments.isOn(.list) { console.print(result.shown) }
            console.show(result.difference)
        }
        console.show(diagnostics)
        if diagnostics.hasErrors { return .failed }
        return changed && arguments.has(.check) ? .different : .done
    }

    /// What was done with one file.
    private struct Result: Sendable {
        let shown: String
        var isChanged = false
        var difference = ""
        var diagnostics = Diagnostics()
    }

    /// What to do with each file.
    private struct Task: Sendable {
        let isWriting: Bool
        let isShowingDifference: Bool

        /// Formats one file. One with a syntax error is reported and left as it is.
        func run(_ file: FormatFiles.File) -> Result {
            var result = Result(shown: file.shown)
            // After a signal no further file is begun.
            if Interruption.signal != nil { return result }
            do throws(DiskProblem) {
                let source = try Disk.source(file.path, shownAs: file.shown)
                let new = FormatCommand.formatted(
                    source, isTerraform: FormatFiles.isTerraform(file.shown), into: &result.diagnostics)
                guard let new, new != source.bytes else { return result }
                if isWriting { try Disk.replace(file.path, with: new) }
                result.isChanged = true
                if isShowingDifference { result.difference = difference(source, new) }
            } catch { result.diagnostics.add(error.diagnostic) }
            return result
        }
    }

    /// The formatted text; nil where the source has errors.
    private static func formatted(
        _ source: SourceFile, isTerraform: Bool, into diagnostics: inout Diagnostics
    ) -> [UInt8]? {
        let tree = SyntaxTree.parse(source)
        diagnostics.add(tree.diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return isTerraform ? Format.terraform(tree) : Format.plain(source.bytes)
    }

    private static func difference(_ old: SourceFile, _ new: [UInt8]) -> String {
        SecretTexts([]).hiding(UnifiedDiff.text(old: old.bytes, new: new, path: old.path, hiding: SecretLines.hiding))
    }

    /// Formats standard input, as `terraform fmt -` does. The result always ends with a newline; with `--check` or
    /// `--diff` it is not written.
    private static func formatInput(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let input: [UInt8]
        do throws(DiskProblem) { input = try Disk.readStandardInput() } catch {
            diagnostics.add(error.diagnostic)
            console.show(diagnostics)
            return .failed
        }
        let source = SourceFile(path: "<stdin>", bytes: input)
        let new = formatted(source, isTerraform: true, into: &diagnostics)
        console.show(diagnostics)
        guard let new else { return .failed }
        if arguments.has(.diff) {
            console.show(difference(source, new))
        } else if !arguments.has(.check) {
            console.write(new.last == UInt8(ascii: "\n") ? new : new + [UInt8(ascii: "\n")])
        }
        return arguments.has(.check) && new != source.bytes ? .different : .done
    }

    /// Reports `-` among other paths.
    private static func refuseInputAmongFiles(_ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        diagnostics.add(
            .error(
                .notFormattable, "\"-\" means standard input, and no other path can be given with it", at: nil,
                help: "name either \"-\" or files and folders"))
        console.show(diagnostics)
        return .failed
    }
}
