import Diagnostics
import HCL

/// The names that an expression reads, found in its syntax, once for each word.
struct Reads: Sendable {
    /// One name.
    struct Read: Sendable {
        let name: Name
        let span: Span
    }

    enum Name: Sendable {
        /// The number that the store gives the local's name.
        case local(Int)
        /// `account.id`, `region.name`, `environment.name`, `estate.name`.
        case attribute(PlaceAttribute)
        /// `module.NAME.OUTPUT` of the same place.
        case output(unit: String, output: String)
    }

    let all: [Read]
    /// Whether these names are all that the value depends on. Only then the value is the same wherever they lead to
    /// the same cells.
    let areComplete: Bool
    /// Whether the word is nothing but a local, or a list of one: its value is written where the local is.
    let isLocalAlone: Bool

    /// - Parameter localID: gives the number of a local's name.
    init(_ expression: Expression, localID: (String) -> Int) {
        var found: [Read] = []
        var areComplete = true
        for traversal in expression.variables {
            guard let name = Self.name(of: traversal, localID) else {
                areComplete = false
                continue
            }
            found.append(Read(name: name, span: traversal.steps.first?.span ?? traversal.span))
        }
        all = found
        self.areComplete = areComplete
        isLocalAlone = Self.isLocalAlone(expression)
    }

    private static func isLocalAlone(_ expression: Expression) -> Bool {
        var expression = expression
        if case .tuple(let elements) = expression.form, elements.count == 1 { expression = elements[0] }
        guard let traversal = expression.traversal else { return false }
        return traversal.root == "local" && traversal.steps.count == 1
    }

    /// The word at which the value of a word was written that reads these cells; nil where that is the word itself.
    func origin(among cells: [Cell]) -> Word? {
        guard isLocalAlone, let read = cells.first, case .local = read.name, read.word != nil else { return nil }
        return read.originWord
    }

    /// The name that a traversal reads; nil where its meaning needs more than the name.
    private static func name(of traversal: Traversal, _ localID: (String) -> Int) -> Name? {
        guard let first = traversal.steps.first?.name else { return nil }
        switch traversal.root {
        case "local": return .local(localID(first))
        case "module":
            guard traversal.steps.count > 1, let output = traversal.steps[1].attributeName else { return nil }
            return .output(unit: first, output: output)
        default: return PlaceAttribute.named(first, of: traversal.root).map(Name.attribute)
        }
    }
}

/// An attribute of the estate, or of the account, environment or region of a place. The raw value is its position in
/// the array of cells.
enum PlaceAttribute: Int, CaseIterable, Sendable {
    case estateName, environmentName
    case accountName, accountID, assumeRole, localstack
    case regionName, availabilityZones, provides, consumes

    /// The name that an expression begins with to read it.
    var root: String {
        switch self {
        case .estateName: "estate"
        case .environmentName: "environment"
        case .accountName, .accountID, .assumeRole, .localstack: "account"
        case .regionName, .availabilityZones, .provides, .consumes: "region"
        }
    }

    /// The attribute's name below its root.
    var name: String {
        switch self {
        case .estateName, .environmentName, .accountName, .regionName: "name"
        case .accountID: "id"
        case .assumeRole: "assume_role"
        case .localstack: "localstack"
        case .availabilityZones: "availability_zones"
        case .provides: "provides"
        case .consumes: "consumes"
        }
    }

    static func named(_ name: String, of root: String) -> PlaceAttribute? {
        allCases.first { $0.name == name && $0.root == root }
    }

    /// The names of all attributes of a root.
    static func names(of root: String) -> [String] { allCases.filter { $0.root == root }.map(\.name) }
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
