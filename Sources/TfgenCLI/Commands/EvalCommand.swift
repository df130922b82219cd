import Diagnostics
import Engine
import Estate
import HCL
import Workspace

/// `tfgen eval`: one expression a line, each answered as `terraform console` answers it. An error does not end it.
enum EvalCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        let session = Session(arguments)
        guard let names = names(session, arguments, into: &diagnostics) else {
            return console.fail(diagnostics)
        }
        var ending = Ending.done
        let lines: [[UInt8]]
        do throws(DiskProblem) { lines = try Self.lines(arguments) } catch {
            diagnostics.add(error.diagnostic)
            console.show(diagnostics)
            return .failed
        }
        for line in lines where line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
            if !answer(line, names: names, on: &console) { ending = .failed }
        }
        return ending
    }

    /// The expressions, one a line: the argument, or standard input.
    private static func lines(_ arguments: ParsedCommand) throws(DiskProblem) -> [[UInt8]] {
        if arguments.arguments.isEmpty { return try Disk.readStandardInput().split(separator: 0x0A).map(Array.init) }
        return arguments.arguments.map { Array($0.utf8) }
    }

    /// What the names of an expression mean, which files it may read, and what an output of a unit is called in an
    /// answer.
    private struct Names {
        var scope: any Scope = NoEstateNames()
        var files: EstateFolder?
        var expression: (OutputReference) -> String = { "\($0.owner).\($0.name)" }
    }

    /// The names of the place that `--at` gives; without it, none. Nil after an error.
    private static func names(
        _ session: Session, _ arguments: ParsedCommand, into diagnostics: inout Diagnostics
    ) -> Names? {
        var names = Names()
        if let folder = try? session.estateFolder() { names.files = EstateFolder(session.engine.loader.files, folder) }
        guard let address = arguments.value(of: .at) else { return names }
        guard let loaded = session.loadEstate(into: &diagnostics) else { return nil }
        guard let place = loaded.estate.places.first(where: { $0.address == address }) else {
            diagnostics.add(
                .error(
                    .unknownAddress, "no place has the address \"\(address)\"", at: nil,
                    help: Suggestion.help(for: address, among: loaded.estate.places.map(\.address))))
            return nil
        }
        let context = EvaluationContext(loaded.estate)
        names.scope = context.scope(of: place)
        names.expression = { context.expression(for: $0, in: place) }
        return names
    }

    /// Answers one expression; false where it has an error.
    private static func answer(_ line: [UInt8], names: Names, on console: inout Console) -> Bool {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "<expression>", bytes: line))
        var diagnostics = Diagnostics()
        diagnostics.add(tree.diagnostics)
        if !diagnostics.hasErrors {
            var evaluator = Evaluator(scope: names.scope, files: names.files)
            let answer = evaluator.consoleAnswer(to: tree.expression, naming: names.expression)
            diagnostics.add(evaluator.diagnostics)
            if let answer { console.print(answer) }
        }
        console.show(diagnostics)
        return !diagnostics.hasErrors
    }
}

/// A scope without names, for expressions that belong to no place. A name of the estate gets a message of its own,
/// which says what to do.
private struct NoEstateNames: Scope {
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard EstateNames.roots.contains(traversal.root) else { return .unknownRoot(candidates: []) }
        evaluator.diagnostics.add(
            .error(
                .unknownName, "\"\(traversal.root)\" means something at a place of an estate only",
                at: traversal.rootSpan, help: "name the place: `--at prod/us-east-1`"))
        return .failed
    }
}
