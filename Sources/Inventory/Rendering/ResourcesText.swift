import HCL

extension ModuleResources {
    /// The resources as a tree of modules, a line for each, with arguments that tell them apart.
    ///
    /// - Parameters:
    ///   - indent: the number of spaces before each line.
    ///   - data: whether data sources are listed too.
    package func text(indent: Int = 0, data: Bool = false) -> String {
        var lines: [String] = []
        var module = ""
        for resource in resources where data || resource.mode == .managed {
            if resource.module != module {
                module = resource.module
                if !module.isEmpty { lines.append(module) }
            }
            let start = module.isEmpty ? "" : "  "
            lines.append(start + resource.line)
        }
        for unknown in unknownModules {
            lines.append("\(unknown.address)  not known: \(unknown.reason) (\(unknown.source))")
        }
        let pad = String(repeating: " ", count: indent)
        return lines.map { pad + $0 + "\n" }.joined()
    }
}

extension ResourceInstance {
    /// How many bytes the arguments of a line may have together.
    private static let width = 100

    /// The address without that of the module, which is a line of its own above, then what is not certain, then
    /// arguments.
    fileprivate var line: String {
        var line = module.isEmpty ? address : String(address.dropFirst(module.utf8.count + 1))
        if let uncertainty { line += "  (\(uncertainty.count.rawValue): \(uncertainty.reason))" }
        let arguments = telling
        return arguments.isEmpty ? line : line + "  " + arguments.joined(separator: ", ")
    }

    /// The arguments that fit: the required ones first, then the others, as far as they are short.
    private var telling: [String] {
        let skipped: Set = ["tags", "description"]
        let shown = values.all.filter { !skipped.contains($0.name) && ResourceInstance.isShort($0.value) }
        let required = shown.filter { schema?.attribute($0.name)?.isRequired ?? false }
        let others = shown.filter { !(schema?.attribute($0.name)?.isRequired ?? false) }
        var result: [String] = []
        var columns = 0
        for member in required + others {
            let text = "\(member.name) = \(member.value.inlineSource)"
            columns += text.utf8.count + 2
            guard columns <= ResourceInstance.width else { break }
            result.append(text)
        }
        return result
    }

    /// Whether a value takes little space on a line: a short text, or a list of at most four texts or numbers.
    private static func isShort(_ value: Value) -> Bool {
        switch value {
        case .bool, .number: true
        case .string(let text): text.utf8.count <= 60 && !text.utf8.contains(0x0A)
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            !elements.isEmpty && elements.count <= 4 && elements.allSatisfy { $0.asString != nil || $0.asNumber != nil }
        default: false
        }
    }
}
