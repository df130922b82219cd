import Diagnostics
import HCL

/// The names that a word reads, found in its syntax, once for each word.
final class Reads: Sendable {
    enum Name: Sendable {
        /// The number that the store gives the local's name.
        case local(Int)
        /// `account.id`, `region.name`, `environment.name`, `estate.name`.
        case attribute(PlaceAttribute)
        /// `module.NAME.OUTPUT` of the same place, by the numbers that the store gives the names.
        case output(unit: Int, output: Int)
    }

    /// The beginning of the word's key in the store.
    let key: Int32
    let names: [Name]
    /// Where each of the names stands.
    let spans: [Span]
    /// Whether these names are all that the value depends on. Only then the value is the same wherever they lead to
    /// the same cells.
    let areComplete: Bool
    /// Whether the word is nothing but a local, or a list of one: its value is written where the local is.
    let isLocalAlone: Bool

    /// - Parameter store: gives names their numbers.
    init(_ word: Word, in store: CellStore) {
        let expression = word.expression
        var (names, spans): ([Name], [Span]) = ([], [])
        var areComplete = true
        for traversal in expression.variables {
            guard let name = Self.name(of: traversal, store) else {
                areComplete = false
                continue
            }
            names.append(name)
            spans.append(traversal.steps.first?.span ?? traversal.span)
        }
        key = store.key(.word, word.id)
        self.names = names
        self.spans = spans
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
    private static func name(of traversal: Traversal, _ store: CellStore) -> Name? {
        guard let first = traversal.steps.first?.name else { return nil }
        switch traversal.root {
        case "local": return .local(store.localID(first))
        case "module":
            guard traversal.steps.count > 1, let output = traversal.steps[1].attributeName else { return nil }
            return .output(unit: store.number(of: first), output: store.number(of: output))
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
