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

    /// - Parameter catalog: the templates, which call each other by their folders.
    package init(_ address: ResourceAddress, in module: Module, of catalog: [String: Module]) {
        var (module, files, folder) = (module, module.configuration, "")
        for call in address.calls {
            let blocks = files.flatMap { $0.body.blocks }.filter { $0.type == "module" }
            guard let block = blocks.first(where: { $0.label?.text == call.name }) else {
                self = .noCall(call.name, among: blocks.compactMap { $0.label?.text })
                return
            }
            guard case .string(let source)? = block.body.attribute("source")?.expression.form,
                source.hasPrefix("./") || source.hasPrefix("../")
            else {
                self = .elsewhere
                return
            }
            if let other = Self.template(source, from: module, in: folder, of: catalog) {
                (module, files, folder) = (other, other.configuration, "")
            } else if let inner = Self.inner(source, of: module, folder) {
                (files, folder) = inner
            } else {
                self = .elsewhere
                return
            }
        }
        self = Self.resource(address, files)
    }

    /// The template that a relative source leads to.
    private static func template(
        _ source: String, from module: Module, in folder: String, of catalog: [String: Module]
    ) -> Module? {
        guard module.origin == .template else { return nil }
        return join("\(module.name)/\(folder)", source).flatMap { catalog[$0] }
    }

    /// The files of a folder inside of the module.
    private static func inner(
        _ source: String, of module: Module, _ folder: String
    ) -> (files: [SyntaxTree], folder: String)? {
        guard let inner = join(folder, source) else { return nil }
        let texts = module.assets.filter { $0.path.hasPrefix("\(inner)/") && $0.path.hasSuffix(".tf") }
            .filter { !$0.path.dropFirst(inner.utf8.count + 1).contains("/") }
        return texts.isEmpty ? nil : (texts.map { SyntaxTree.parse($0.source) }, inner)
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

    /// A relative path seen from a folder; `nil` where it leads to the folder of all paths or above it.
    private static func join(_ folder: String, _ source: String) -> String? {
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
