import Diagnostics
import Foundation
import HCL
import TestSupport

/// HCL's own specification suite, as Debian's package golang-github-hashicorp-hcl-v2-dev installs it: a case is `X.t` (what
/// must come), `X.hcldec` (how to read) and `X.hcl`. `HCL_SUITE` names another folder of its `tests`.
enum SpecificationSuite {
    static let folder = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["HCL_SUITE"]
            ?? "/usr/share/gocode/src/github.com/hashicorp/hcl/v2/specsuite/tests")

    static let howToInstall = "the specification suite is not here: apt-get install golang-github-hashicorp-hcl-v2-dev"

    /// The cases without `.t`, below the folder.
    static let cases: [String] = {
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".t") }.map { String($0.dropLast(2)) }.sorted()
    }()

    /// What is not as the case says; empty where all is well.
    static func problems(of name: String) throws -> [String] {
        let expected = try expected(name)
        let text = try parse(name + ".hcl")
        var found = text.diagnostics
        var value: Value?
        var decoder = try Decoder(try parse(name + ".hcldec").body)
        if !text.hasErrors {
            value = decoder.decode(text.body)
            found += decoder.diagnostics.all
        }
        var problems = comparePlaces(found, with: expected.body)
        if let value, !found.contains(where: { $0.severity == .error }) {
            problems += try compare(value, with: expected.body)
        }
        problems += compareTraversals(text.body, with: expected.body)
        return problems
    }

    /// Of a number with more than a hundred digits the first hundred: tfgen refuses numbers that it would have to round.
    private static func expected(_ name: String) throws -> SyntaxTree {
        let text = try String(contentsOf: folder.appendingPathComponent(name + ".t"), encoding: .utf8)
        let shortened = text.replacing(/([0-9]+\.[0-9]{100})[0-9]+/) { $0.output.1 }
        return SyntaxTree.parse(SourceFile(path: name + ".t", text: shortened))
    }

    private static func parse(_ name: String) throws -> SyntaxTree {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        return SyntaxTree.parse(SourceFile(path: name, bytes: bytes))
    }

    private static func evaluate(_ expression: HCL.Expression) -> Value {
        var evaluator = Evaluator(scope: NamedValues())
        return evaluator.evaluate(expression)
    }

    // MARK: Comparing

    private static func compare(_ value: Value, with expected: Body) throws -> [String] {
        var type = Type.any
        if let attribute = expected.attribute("result_type") {
            var diagnostics = Diagnostics()
            type = Type.parse(constraint: attribute.expression, diagnostics: &diagnostics)
            if diagnostics.hasErrors { return ["result_type cannot be read"] }
            if !conforms(value.type, to: type) { return ["type: \(value.type), not \(type)"] }
        }
        guard let attribute = expected.attribute("result") else { return [] }
        let wanted = try evaluate(attribute.expression).converted(to: type).get()
        return same(value, wanted) ? [] : ["value: \(value.consoleText), not \(wanted.consoleText)"]
    }

    private static func conforms(_ type: Type, to wanted: Type) -> Bool {
        switch (type, wanted) {
        case (_, .any): true
        case (.list(let own), .list(let other)), (.set(let own), .set(let other)), (.map(let own), .map(let other)):
            conforms(own, to: other)
        case (.tuple(let own), .tuple(let other)):
            own.count == other.count && zip(own, other).allSatisfy { conforms($0, to: $1) }
        case (.object(let own), .object(let other)):
            own.fields.map(\.name) == other.fields.map(\.name)
                && zip(own.fields, other.fields).allSatisfy { conforms($0.type, to: $1.type) }
        default: type == wanted
        }
    }

    /// Numbers agree in 98 decimals: the suite counts in 512-bit binary fractions and expects their rounding, tfgen is exact.
    private static func same(_ own: Value, _ wanted: Value) -> Bool {
        switch (own, wanted) {
        case (.null, .null): true
        case (.number(let own), .number(let wanted)): own == wanted || hundredDigits(own) == hundredDigits(wanted)
        case (.list(_, let own), .list(_, let wanted)), (.set(_, let own), .set(_, let wanted)),
            (.tuple(let own), .tuple(let wanted)):
            own.count == wanted.count && zip(own, wanted).allSatisfy { same($0, $1) }
        case (.map(_, let own), .map(_, let wanted)), (.object(let own), .object(let wanted)):
            own.names == wanted.names && zip(own.values, wanted.values).allSatisfy { same($0, $1) }
        default: own == wanted
        }
    }

    private static func hundredDigits(_ number: Number) -> Substring {
        let text = number.description
        return ((text.contains(".") ? text : text + ".") + String(repeating: "0", count: 100)).prefix(100)
    }

    /// Severities and exact ranges, in any order; the words are each implementation's own.
    private static func comparePlaces(_ found: [Diagnostic], with expected: Body) -> [String] {
        let ours = found.map { diagnostic in
            guard let span = diagnostic.span else { return "\(diagnostic.severity)" }
            let (start, end) = (span.file.position(at: span.start), span.file.position(at: span.end))
            return
                "\(diagnostic.severity) \(start.line):\(start.column):\(start.byte)-\(end.line):\(end.column):\(end.byte)"
        }
        let blocks = expected.blocks.filter { $0.type == "diagnostics" }.flatMap(\.body.blocks)
        let wanted = blocks.map { block in
            "\(block.type) \(place("from", in: block.body))-\(place("to", in: block.body))"
        }
        return ours.sorted() == wanted.sorted() ? [] : ["diagnostics: \(ours), not \(wanted)"]
    }

    private static func place(_ name: String, in body: Body) -> String {
        let inner = body.blocks.first { $0.type == name }?.body
        let numbers: [String] = ["line", "column", "byte"].map { name in
            guard let attribute = inner?.attribute(name) else { return "?" }
            return evaluate(attribute.expression).consoleText
        }
        return numbers.joined(separator: ":")
    }

    /// Only where a case says which references there are.
    private static func compareTraversals(_ body: Body, with expected: Body) -> [String] {
        guard let block = expected.blocks.first(where: { $0.type == "traversals" }) else { return [] }
        let wanted = block.body.blocks.filter { $0.type == "expect" }.compactMap {
            $0.body.attribute("ref")?.expression
        }
        .map { String(decoding: $0.span.file.bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
        let ours = body.attributes.flatMap(\.expression.variables)
            .map { String(decoding: $0.span.file.bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
        return ours == wanted ? [] : ["references: \(ours), not \(wanted)"]
    }
}
