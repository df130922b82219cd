import HCL

extension Body {
    /// Calls `body` with every attribute of this body and of the blocks inside it, in source order.
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
    /// The name of the step at `index`, where that is a name.
    func stepName(_ index: Int) -> String? {
        guard steps.indices.contains(index), case .attribute(let name) = steps[index].kind else { return nil }
        return name
    }
}
