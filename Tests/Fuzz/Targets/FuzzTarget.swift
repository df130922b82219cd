import Catalog
import Diagnostics
import Estate
import Foundation
import HCL
import Render

/// What is let loose on arbitrary bytes. Each target says what is wrong with what came out; a trap says it by itself.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case lex, parse, format, evaluate, estate

    /// Nothing where all is well.
    package func problem(with bytes: [UInt8]) -> String? {
        switch self {
        case .lex: FuzzTarget.lex(bytes)
        case .parse: FuzzTarget.parse(bytes)
        case .format: FuzzTarget.format(bytes)
        case .evaluate: FuzzTarget.evaluate(bytes)
        case .estate: FuzzTarget.estate(bytes)
        }
    }

    private static let forms: [@Sendable (SourceFile) -> SyntaxTree] = [
        { SyntaxTree.parse($0) }, { SyntaxTree.parseExpression($0) }, { SyntaxTree.parseTemplate($0) },
    ]

    /// Tokens follow one another and never reach beyond the text.
    private static func lex(_ bytes: [UInt8]) -> String? {
        for form in forms {
            var end: Int32 = 0
            for token in form(SourceFile(path: "x", bytes: bytes)).tokens {
                if token.start < end || token.end < token.start { return "tokens overlap at byte \(token.start)" }
                end = token.end
            }
            if Int(end) != bytes.count { return "the last token ends at \(end) of \(bytes.count)" }
        }
        return nil
    }

    /// Printing gives the bytes back, and every place is one of the text.
    private static func parse(_ bytes: [UInt8]) -> String? {
        for form in forms {
            let tree = form(SourceFile(path: "x", bytes: bytes))
            if tree.printed != bytes { return "printed otherwise" }
            for diagnostic in tree.diagnostics {
                guard let span = diagnostic.span, 0 <= span.start, span.start <= span.end, span.end <= bytes.count
                else {
                    return "a diagnostic without a place in the text: \(diagnostic.message)"
                }
            }
            _ = TextRenderer(color: false).render(tree.diagnostics)
            visit(tree.body)
        }
        return nil
    }

    private static func visit(_ body: Body) {
        for attribute in body.attributes { _ = (attribute.name, attribute.expression.variables.count) }
        for block in body.blocks {
            _ = (block.type, block.labels.map(\.text), block.headerSpan)
            visit(block.body)
        }
    }

    /// What is without mistakes stays so, and is left alone the second time.
    private static func format(_ bytes: [UInt8]) -> String? {
        _ = Format.plain(bytes)
        let tree = SyntaxTree.parse(SourceFile(path: "main.tf", bytes: bytes))
        guard !tree.hasErrors else { return Format.terraform(tree) == bytes ? nil : "changed a text with mistakes" }
        let once = Format.terraform(tree)
        let again = SyntaxTree.parse(SourceFile(path: "main.tf", bytes: once))
        if !again.hasErrors, Format.terraform(again) == once { return nil }
        // Terraform's own rewriting of `"${...}"` can break a text over several lines, and takes one of two nested ones at
        // a time; its bytes are the rule. The layout alone may neither.
        let layout = Format.plain(bytes)
        if SyntaxTree.parse(SourceFile(path: "main.tf", bytes: layout)).hasErrors { return "the layout made a mistake" }
        return Format.plain(layout) == layout ? nil : "laid out again it changes"
    }

    /// Whatever an expression gives can be shown, and written as source that is read again.
    private static func evaluate(_ bytes: [UInt8]) -> String? {
        for tree in [SyntaxTree.parseExpression, SyntaxTree.parseTemplate].map({
            $0(SourceFile(path: "x", bytes: bytes))
        }) {
            guard !tree.hasErrors else { continue }
            var evaluator = Evaluator(scope: NamedValues(names))
            let value = evaluator.evaluate(tree.expression)
            _ = TextRenderer(color: false).render(evaluator.diagnostics.all)
            guard !evaluator.diagnostics.hasErrors else { continue }
            _ = (value.consoleText, value.type.description)
            var source: [UInt8] = []
            value.write(into: &source, indent: 0)
            let again = SyntaxTree.parseExpression(SourceFile(path: "x", bytes: source))
            if let first = again.diagnostics.first {
                return
                    "its source is not read again: \(first.message): \(String(decoding: source.prefix(200), as: UTF8.self))"
            }
        }
        return nil
    }

    private static let names: [String: Value] = [
        "a": .int(1), "b": .string("two"), "c": .tuple([.int(1), .string("x"), .null]),
        "d": .map(.string, [("k", .string("v"))]),
        "e": .set(.number, [.int(1), .int(2)]), "f": .sensitive(.string("s")), "n": .null,
        "u": .deferred(.string, .reference(.name("dependency.u.outputs.v"))),
        "v": .deferred(.list(.string), .reference(.name("dependency.v.outputs.w"))),
    ]

    /// An estate from any text is read, placed and rendered, or refused with diagnostics that can be shown.
    private static func estate(_ bytes: [UInt8]) -> String? {
        var diagnostics = Diagnostics()
        let declarations = EstateReader.read([SourceFile(path: "estate.hcl", bytes: bytes)], into: &diagnostics)
        let estate = Estate(declarations, catalog: catalog, into: &diagnostics)
        let context = EvaluationContext(estate)
        let places = estate.places.prefix(8).map { context.evaluate($0, Selection()) }
        let evaluated = EvaluatedEstate(
            estate, Selection(), places: places, provided: KnownProviders(own: [], others: [:]), found: diagnostics)
        let live = LiveTree(evaluated)
        for place in places where !evaluated.diagnostics.hasErrors {
            for file in live.contextFiles(of: place) + place.units.prefix(20).map({ live.file(for: $0) }) {
                let tree = SyntaxTree.parse(SourceFile(path: file.path, bytes: file.bytes))
                if let first = tree.diagnostics.first { return "\(file.path) cannot be read: \(first.message)" }
                if Format.plain(file.bytes) != file.bytes { return "\(file.path) is not formatted" }
            }
        }
        diagnostics.add(evaluated.diagnostics)
        _ = TextRenderer(color: false).render(diagnostics.all)
        return nil
    }

    private static let catalog: Catalog = {
        let folder = Seeds.tests.appendingPathComponent("EstateTests/Catalog/templates")
        let files = Seeds.files(below: folder) { _ in true }
        let sources = files.map { ($0.name, SourceFile(path: $0.name, bytes: $0.bytes)) }
        var diagnostics = Diagnostics()
        return Catalog.read(sources, into: &diagnostics)
    }()
}
