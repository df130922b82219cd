import Diagnostics
import HCL

/// What the specification suite says of a file in an `.hcldec` file: which attributes and blocks it has, and what becomes
/// of them. As hashicorp/hcl, cmd/hcldec, as far as the suite's cases need it.
struct Decoder {
    indirect enum Spec {
        case literal(Value)
        case object([(name: String, spec: Spec)])
        case attribute(String, Type, isRequired: Bool)
        case block(String, Spec, isRequired: Bool)
        case blockList(String, Spec)
        case blockMap(String, labels: Int, Spec)
    }

    /// What the suite's own text has wrong, or what this decoder does not know.
    struct Unsupported: Error { let what: String }

    let spec: Spec
    let variables: NamedValues
    private(set) var diagnostics = Diagnostics()

    init(_ body: Body) throws {
        var variables: [String: Value] = [:]
        var specs: [Spec] = []
        for block in body.blocks {
            if block.type == "variables" {
                for attribute in block.body.attributes { variables[attribute.name] = Decoder.value(attribute) }
            } else {
                specs.append(try Decoder.spec(block, name: nil))
            }
        }
        guard let spec = specs.first, specs.count == 1 else { throw Unsupported(what: "\(specs.count) roots") }
        self.spec = spec
        self.variables = NamedValues(variables)
    }

    // MARK: Reading the specification

    private static func value(_ attribute: Attribute) -> Value {
        var evaluator = Evaluator(scope: NamedValues())
        return evaluator.evaluate(attribute.expression)
    }

    private static func text(_ body: Body, _ name: String) -> String? {
        guard let attribute = body.attribute(name), case .string(let text) = value(attribute) else { return nil }
        return text
    }

    private static func spec(_ block: Block, name: String?) throws -> Spec {
        let body = block.body
        let label = block.labels.first?.text ?? name ?? ""
        let isRequired = body.attribute("required").map { value($0) == .bool(true) } ?? false
        switch block.type {
        case "literal":
            guard let attribute = body.attribute("value") else { throw Unsupported(what: "literal without value") }
            return .literal(value(attribute))
        case "object":
            return .object(try body.blocks.map { ($0.labels.first?.text ?? "", try spec($0, name: nil)) })
        case "attr":
            return .attribute(text(body, "name") ?? label, try type(body), isRequired: isRequired)
        case "block":
            return .block(text(body, "block_type") ?? label, try nested(body), isRequired: isRequired)
        case "block_list":
            return .blockList(text(body, "block_type") ?? label, try nested(body))
        case "block_map":
            guard let labels = body.attribute("labels"), case .tuple(let names) = value(labels) else {
                throw Unsupported(what: "block_map without labels")
            }
            return .blockMap(text(body, "block_type") ?? label, labels: names.count, try nested(body))
        default: throw Unsupported(what: block.type)
        }
    }

    private static func nested(_ body: Body) throws -> Spec {
        guard let block = body.blocks.first, body.blocks.count == 1 else { throw Unsupported(what: "nested blocks") }
        return try spec(block, name: nil)
    }

    private static func type(_ body: Body) throws -> Type {
        guard let attribute = body.attribute("type") else { return .any }
        var diagnostics = Diagnostics()
        let type = Type.parse(constraint: attribute.expression, diagnostics: &diagnostics)
        if diagnostics.hasErrors { throw Unsupported(what: "type") }
        return type
    }
}

extension Decoder {
    // MARK: Decoding

    mutating func decode(_ body: Body) -> Value { decode(body, spec) }

    private mutating func decode(_ body: Body, _ spec: Spec) -> Value {
        let schema = Decoder.schema(spec)
        for attribute in body.attributes where schema.attributes[attribute.name] == nil {
            complain("no argument \"\(attribute.name)\"", at: attribute.nameSpan)
        }
        for block in body.blocks where schema.blocks[block.type] != block.labels.count {
            complain("no block \"\(block.type)\" with so many labels", at: block.typeSpan)
        }
        return take(from: body, spec)
    }

    private mutating func take(from body: Body, _ spec: Spec) -> Value {
        switch spec {
        case .literal(let value): return value
        case .object(let parts): return .object(parts.map { ($0.name, take(from: body, $0.spec)) })
        case .attribute(let name, let type, let isRequired):
            guard let attribute = body.attribute(name) else {
                if isRequired { complain("\"\(name)\" is missing", at: body.span) }
                return .null(type)
            }
            var evaluator = Evaluator(scope: variables)
            let value = evaluator.evaluate(attribute.expression)
            let converted = evaluator.convert(
                value, to: type, at: attribute.expression.span, naming: "argument \"\(name)\"")
            diagnostics.add(evaluator.diagnostics)
            return converted
        case .block(let type, let inner, let isRequired):
            let blocks = body.blocks.filter { $0.type == type }
            if blocks.count > 1 { complain("a second block \"\(type)\"", at: blocks[1].typeSpan) }
            if let block = blocks.first { return decode(block.body, inner) }
            if isRequired { complain("block \"\(type)\" is missing", at: body.span) }
            return .null(Decoder.implied(inner))
        case .blockList(let type, let inner):
            return .list(
                Decoder.implied(inner), body.blocks.filter { $0.type == type }.map { decode($0.body, inner) })
        case .blockMap(let type, _, let inner):
            let blocks = body.blocks.filter { $0.type == type && !$0.labels.isEmpty }
            return map(blocks, depth: 0, inner)
        }
    }

    /// Blocks by their first label, those by their second, and so on.
    private mutating func map(_ blocks: [Block], depth: Int, _ inner: Spec) -> Value {
        var members: [(String, Value)] = []
        for name in Set(blocks.map { $0.labels[depth].text }) {
            let same = blocks.filter { $0.labels[depth].text == name }
            guard let first = same.first else { continue }
            members.append(
                (name, depth + 1 < first.labels.count ? map(same, depth: depth + 1, inner) : decode(first.body, inner)))
        }
        return .map(members.first?.1.type ?? Decoder.implied(inner), members)
    }

    private mutating func complain(_ message: String, at span: Span) {
        diagnostics.add(.error(.unexpectedAttribute, message, at: span))
    }

    private static func schema(_ spec: Spec) -> (attributes: [String: Type], blocks: [String: Int]) {
        switch spec {
        case .literal: ([:], [:])
        case .attribute(let name, let type, _): ([name: type], [:])
        case .block(let type, _, _), .blockList(let type, _): ([:], [type: 0])
        case .blockMap(let type, let labels, _): ([:], [type: labels])
        case .object(let parts):
            parts.reduce(into: ([:], [:])) { all, part in
                let one = schema(part.spec)
                all.attributes.merge(one.attributes) { first, _ in first }
                all.blocks.merge(one.blocks) { first, _ in first }
            }
        }
    }

    private static func implied(_ spec: Spec) -> Type {
        switch spec {
        case .literal(let value): value.type
        case .object(let parts): .object(parts.map { ($0.name, implied($0.spec)) })
        case .attribute(_, let type, _): type
        case .block(_, let inner, _): implied(inner)
        case .blockList(_, let inner): .list(implied(inner))
        case .blockMap(_, let labels, let inner): (0..<labels).reduce(implied(inner)) { type, _ in .map(type) }
        }
    }
}
