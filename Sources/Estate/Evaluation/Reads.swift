import Diagnostics
import HCL

/// The names that an expression reads, found in its syntax once.
struct Reads: Sendable {
    /// One name.
    struct Read: Sendable {
        let name: Name
        let span: Span
    }

    enum Name: Sendable {
        case local(String)
        /// `account.id`, `region.name`, `environment.name`, `estate.name`.
        case attribute(String, of: Root)
        /// `module.NAME.OUTPUT` of the same place.
        case output(unit: String, key: String?, output: String)
    }

    enum Root: String, Sendable { case account, environment, region, estate }

    let all: [Read]
    /// Whether the names are all that the value depends on, so that it is the same wherever they mean the same.
    let areComplete: Bool

    init(_ expression: Expression) {
        var found: [Read] = []
        var areComplete = true
        for traversal in expression.variables {
            guard let name = Self.name(of: traversal) else {
                areComplete = false
                continue
            }
            found.append(Read(name: name, span: traversal.steps.first?.span ?? traversal.span))
        }
        all = found
        self.areComplete = areComplete
    }

    private static func name(of traversal: Traversal) -> Name? {
        guard let first = traversal.steps.first?.name else { return nil }
        switch traversal.root {
        case "local": return .local(first)
        case "account": return .attribute(first, of: .account)
        case "environment": return .attribute(first, of: .environment)
        case "estate": return .attribute(first, of: .estate)
        case "region": return regionWords.contains(first) ? .attribute(first, of: .region) : nil
        case "module":
            guard traversal.steps.count > 1, let output = traversal.steps[1].attributeName else { return nil }
            return .output(unit: first, key: nil, output: output)
        default: return nil
        }
    }

    private static let regionWords: Set<String> = ["name", "availability_zones", "provides", "consumes"]
}

extension Traversal.Step {
    /// The name that an attribute or a string index gives.
    var name: String? {
        switch kind {
        case .attribute(let name), .index(.string(let name)): name
        default: nil
        }
    }

    var attributeName: String? {
        if case .attribute(let name) = kind { name } else { nil }
    }
}
