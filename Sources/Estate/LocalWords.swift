import HCL

/// A local that has a say in an input: its value here, and the words that it comes from.
package struct LocalWords: Sendable {
    package let name: String
    package let value: Value
    package let binding: Binding
}

extension Place {
    /// The locals that an expression reads, also by way of other locals, each once, in the order of their first use.
    package func locals(readBy expression: Expression, of path: String) -> [LocalWords] {
        let slot = unitSlots.first { $0.path == path }
        return inStack(of: slot?.declarations ?? []) { locals(readBy: expression) }
    }

    private func locals(readBy expression: Expression) -> [LocalWords] {
        var found: [LocalWords] = []
        var waiting = localNames(in: expression)
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            guard !found.contains(where: { $0.name == name }), let words = words(ofLocal: name) else { continue }
            found.append(words)
            waiting += localNames(in: words.binding.winner.attribute.expression)
        }
        return found
    }

    private func localNames(in expression: Expression) -> [String] {
        expression.variables.filter { $0.root == "local" }.compactMap { $0.steps.first?.name }
    }

    private func words(ofLocal name: String) -> LocalWords? {
        let levels = levels(seenFrom: stack)
        let isHome = stack != nil && levels.contains { $0.name == stack && $0.kind == .stack && $0.has(local: name) }
        let words = levels.reversed().compactMap { level -> Binding.Word? in
            if isHome, level.kind == .stack, level.name != stack { return nil }
            return level.locals.last { $0.name == name }.map { Binding.Word(attribute: $0, layer: level.title) }
        }
        guard let winner = words.first else { return nil }
        let value = cell(localCell(name)) {
            evaluate(winner.attribute.expression, in: UnitScope(place: self, service: nil, each: nil))
        }
        return LocalWords(
            name: name, value: value ?? .poison, binding: Binding(winner: winner, beaten: Array(words.dropFirst())))
    }
}

extension Level {
    fileprivate func has(local name: String) -> Bool { locals.contains { $0.name == name } }
}
