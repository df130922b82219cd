import Diagnostics
import Estate
import HCL
import Workspace

/// `tfgen eval`: one expression a line, each answered as `terraform console` answers it. An error does not end it.
enum EvalCommand {
    static func run(_ arguments: ParsedCommand, _ console: inout Console) -> Ending {
        var diagnostics = Diagnostics()
        var scope: (any Scope)? = NoEstateNames()
        var place: Place?
        var files: EstateFiles?
        if let address = arguments.value(of: .at) {
            guard let found = Self.place(address, arguments, into: &diagnostics) else {
                console.show(diagnostics)
                return .failed
            }
            place = found
            scope = found.scope
        }
        if let folder = try? EstateSession.find(arguments.value(of: .estate)) { files = EstateFiles(folder: folder) }
        let lines: [[UInt8]]
        if arguments.arguments.isEmpty {
            lines = Terminal.read().split(separator: 0x0A).map(Array.init)
        } else {
            lines = arguments.arguments.map { Array($0.utf8) }
        }
        var ending = Ending.done
        for line in lines where line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
            guard let scope else { break }
            if !answer(line, scope, place, files, &console) { ending = .failed }
        }
        return ending
    }

    private static func answer(
        _ line: [UInt8], _ scope: any Scope, _ place: Place?, _ files: EstateFiles?, _ console: inout Console
    ) -> Bool {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "<expression>", bytes: line))
        var diagnostics = Diagnostics()
        diagnostics.add(tree.diagnostics)
        if !diagnostics.hasErrors {
            var evaluator = Evaluator(scope: scope, files: files)
            let value = evaluator.evaluate(tree.expression)
            diagnostics.add(evaluator.diagnostics)
            if !diagnostics.hasErrors { console.print(place?.readable(value.consoleText) ?? value.consoleText) }
        }
        console.show(diagnostics)
        return !diagnostics.hasErrors
    }

    private static func place(
        _ address: String, _ arguments: ParsedCommand, into diagnostics: inout Diagnostics
    ) -> Place? {
        guard let session = EstateSession.load(arguments.value(of: .estate), into: &diagnostics) else { return nil }
        if let found = session.estate.places.first(where: { $0.address == address }) {
            return Place(session.estate, found)
        }
        diagnostics.add(
            .error(
                .unknownAddress, "no place has the address \"\(address)\"", at: nil,
                help: Suggestion.help(for: address, among: session.estate.places.map(\.address))))
        return nil
    }
}

/// No names at all: expressions without an estate.
private struct NoEstateNames: Scope {
    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        guard Place.names.contains(traversal.root) else { return .unknownRoot(candidates: []) }
        evaluator.diagnostics.add(
            .error(
                .unknownName, "\"\(traversal.root)\" means something at a place of an estate only",
                at: traversal.rootSpan, help: "name the place: `--at prod/us-east-1`"))
        return .failed
    }
}
