import HCL

extension Body {
    /// Calls `visit` with every attribute of this body and of the blocks inside of it, in the order of the text.
    package func walkAttributes(_ visit: (Attribute) -> Void) {
        for item in items {
            switch item {
            case .attribute(let attribute): visit(attribute)
            case .block(let block): block.body.walkAttributes(visit)
            }
        }
    }
}

extension Traversal {
    /// The name of the step at a position; nil where it is an index or there is no such step.
    func stepName(_ index: Int) -> String? {
        guard steps.indices.contains(index), case .attribute(let name) = steps[index].kind else { return nil }
        return name
    }
}

extension SyntaxTree {
    /// The paths above the module's folder that the expressions of a file name: what follows `${path.module}` in a text.
    package var namedAboveModule: [String] {
        var found: [String] = []
        body.walkAttributes { attribute in
            attribute.expression.walk { _, form in
                guard case .template(let parts) = form else { return }
                found += zip(parts, parts.dropFirst()).compactMap { before, after in
                    guard case .interpolation(let name) = before, name.traversal?.root == "path",
                        case .literal(let text) = after, text.hasPrefix("/..")
                    else { return nil }
                    return String(text.dropFirst())
                }
            }
        }
        return found
    }
}
