import Diagnostics
import HCL

/// What an address leads to in the text of a module and of the folders inside it that it calls.
package enum AddressedResource: Sendable {
    /// The resource is declared, with this repetition.
    case found(Repetition)
    /// The way leads through a module whose text is not here.
    case elsewhere
    /// There is no call of a module by this name where the address names one.
    case noCall(String, among: [String])
    /// The module that the address leads to declares no such resource; these are the ones that it has.
    case noResource(among: [String])

    package enum Repetition: Sendable {
        case once
        case count
        case forEach(Expression)
    }

    package init(_ address: ResourceAddress, in module: Module) {
        self.init(address, calls: address.calls[...], module.configuration, folder: "", module)
    }

    private init(
        _ address: ResourceAddress, calls: ArraySlice<ResourceAddress.Call>, _ files: [SyntaxTree], folder: String,
        _ module: Module
    ) {
        guard let call = calls.first else {
            self = Self.resource(address, files)
            return
        }
        let blocks = files.flatMap { $0.body.blocks }.filter { $0.type == "module" }
        guard let block = blocks.first(where: { $0.labels.first?.text == call.name }) else {
            self = .noCall(call.name, among: blocks.compactMap { $0.labels.first?.text })
            return
        }
        guard let inner = Self.folder(of: block, from: folder) else {
            self = .elsewhere
            return
        }
        let texts = module.assets.filter { $0.path.hasPrefix("\(inner)/") && $0.path.hasSuffix(".tf") }
            .filter { !$0.path.dropFirst(inner.utf8.count + 1).contains("/") }
        guard !texts.isEmpty else {
            self = .elsewhere
            return
        }
        self.init(
            address, calls: calls.dropFirst(), texts.map { SyntaxTree.parse($0.source) }, folder: inner, module)
    }

    private static func resource(_ address: ResourceAddress, _ files: [SyntaxTree]) -> Self {
        let blocks = files.flatMap { $0.body.blocks }.filter { $0.type == "resource" && $0.labels.count == 2 }
        let found = blocks.first {
            $0.labels[0].text == address.type && $0.labels[1].text == address.name
        }
        guard let found else { return .noResource(among: blocks.map { "\($0.labels[0].text).\($0.labels[1].text)" }) }
        if let each = found.body.attribute("for_each") { return .found(.forEach(each.expression)) }
        return .found(found.body.attribute("count") == nil ? .once : .count)
    }

    /// The folder that a call names, below the module's own.
    private static func folder(of call: Block, from folder: String) -> String? {
        guard case .string(let source)? = call.body.attribute("source")?.expression.form, source.hasPrefix("./") else {
            return nil
        }
        var parts = folder.split(separator: "/").map(String.init)
        for part in source.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}

extension InputValues {
    /// The keys of a `for_each` of the module, where it reads nothing but variables whose values are known.
    package func keys(of expression: Expression) -> [String]? {
        let condition = Condition(expression)
        guard condition.isDecidable, areKnown(condition.reads) else { return nil }
        var evaluator = Evaluator(scope: self)
        let value = evaluator.evaluate(expression).unmarkedDeep
        guard !evaluator.diagnostics.hasErrors, !value.containsPoison, !value.isNull else { return nil }
        if let members = value.members { return members.names }
        guard let elements = value.elements else { return nil }
        let keys = elements.compactMap(\.asString)
        return keys.count == elements.count ? keys : nil
    }
}
