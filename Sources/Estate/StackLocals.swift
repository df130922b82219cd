import Diagnostics
import HCL

/// Stacks do not know of each other: where two of a place have a local of the same name, a unit reads that of the stack
/// which places it. What stands nearer than a stack is nearer for all of them.
extension Place {
    /// What `body` evaluates are expressions of the unit that these blocks define.
    func inStack<Result>(of declarations: [ModuleDeclaration], _ body: () -> Result) -> Result {
        inStack(stacksDisagree ? home(of: declarations) : nil, body)
    }

    private func home(of declarations: [ModuleDeclaration]) -> String? {
        let ids = Set(declarations.map(\.id))
        return levels.first { $0.kind == .stack && $0.modules.contains { ids.contains($0.id) } }?.name
    }

    func disagreeing() -> Bool {
        var known: Set<String> = []
        return levels.filter { $0.kind == .stack }.contains { level in
            Set(level.locals.map(\.name)).contains { !known.insert($0).inserted }
        }
    }

    /// The levels from far to near, with one stack nearer than the others.
    func levels(seenFrom stack: String?) -> [Level] {
        guard let index = levels.firstIndex(where: { $0.kind == .stack && $0.name == stack }),
            let last = levels.lastIndex(where: { $0.kind == .stack })
        else { return levels }
        var levels = levels
        let home = levels.remove(at: index)
        levels.insert(home, at: last)
        return levels
    }

    func nearestLocals(in levels: [Level]) -> [String: Attribute] {
        levels.reduce(into: [:]) { locals, level in
            for attribute in level.locals { locals[attribute.name] = attribute }
        }
    }

    /// What else in the estate has a local of the name.
    func otherHolder(ofLocal name: String) -> String? {
        let accounts = estate.declarations.accounts
        let levels = estate.declarations.environments + estate.declarations.stacks + accounts.map(\.level)
        return levels.first { $0.locals.contains { $0.name == name } }.map {
            "\($0.title) has it, and is not one of \(description.address)"
        }
    }

    /// One error for all locals that are missing because the account names no environment.
    func missingEnvironment(toRead name: String) -> Diagnostic? {
        let account = description.account
        let holders = estate.declarations.environments.filter { $0.locals.contains { $0.name == name } }
        guard description.environment == nil, description.accountEnvironment == nil, let first = holders.first else {
            return nil
        }
        return .error(
            .unknownEnvironment, "account \"\(account.name)\" names no environment, whose locals are read here",
            at: account.span, help: "add `environment = \"\(first.name)\"`, or another one")
    }
}
