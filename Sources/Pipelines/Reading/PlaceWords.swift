import Catalog
import Diagnostics
import Estate
import HCL

/// Works out the words of a pipeline at a place of the estate: names mean there what they mean in the place's own
/// words.
final class PlaceWords {
    private let estate: Estate
    private let context: EvaluationContext
    private(set) var diagnostics = Diagnostics()

    init(_ estate: Estate) {
        self.estate = estate
        context = EvaluationContext(estate)
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

    /// A text; `nil` where there is no such word, or, with an error, where it is none.
    func text(_ attribute: Attribute?, at place: Place) -> String? {
        guard let attribute, let value = value(attribute, at: place) else { return nil }
        guard case .success(let text) = value.converted(to: .string), let found = text.asString, !found.isEmpty else {
            refuse(attribute, "takes a text that is not empty")
            return nil
        }
        return checked(found, attribute)
    }

    /// A list of texts; empty where there is no such word.
    func texts(_ attribute: Attribute?, at place: Place) -> [String] {
        guard let attribute, let value = value(attribute, at: place) else { return [] }
        guard let elements = value.elements, elements.allSatisfy({ $0.asString?.isEmpty == false }) else {
            refuse(attribute, "takes a list of texts")
            return []
        }
        return elements.compactMap { $0.asString.flatMap { checked($0, attribute) } }
    }

    /// A map of texts, by names of environment variables; empty where there is no such word.
    func variables(_ attribute: Attribute?, at place: Place) -> [(String, String)] {
        guard let attribute, let value = value(attribute, at: place) else { return [] }
        guard let members = value.members,
            members.all.allSatisfy({ EnvironmentVariable.isName($0.name) && $0.value.asString != nil })
        else {
            refuse(
                attribute, "takes texts by names of environment variables",
                help: "a name has capital letters, digits and `_`: `{ TERRAFORM_ROLE = \"terraform-plan\" }`")
            return []
        }
        return members.all.compactMap { member in
            member.value.asString.flatMap { checked($0, attribute) }.map { (member.name, $0) }
        }
    }

    private func value(_ attribute: Attribute, at place: Place) -> Value? {
        var evaluator = Evaluator(scope: context.scope(of: place), files: estate.files)
        let value = evaluator.evaluate(attribute.expression)
        diagnostics.add(evaluator.diagnostics)
        if value.containsPoison || evaluator.diagnostics.hasErrors { return nil }
        if value.containsDeferred {
            refuse(
                attribute, "has to be known before anything runs",
                help:
                    "names of the estate may stand in it (`local`, `account`, `environment`, `region`), but no output of a unit"
            )
            return nil
        }
        return value.unmarkedDeep
    }

    private func checked(_ text: String, _ attribute: Attribute) -> String? {
        guard text.contains("${{") else { return text }
        diagnostics.add(
            .error(
                .badPipeline, "\"\(attribute.name)\" holds `${{`, which GitHub would evaluate",
                at: attribute.expression.span,
                help: "what a workflow takes from its run reaches a script as an environment variable, or not at all"))
        return nil
    }

    private func refuse(_ attribute: Attribute, _ message: String, help: String? = nil) {
        diagnostics.add(
            .error(
                .badPipeline, "\"\(attribute.name)\" \(message)", at: attribute.expression.span, help: help))
    }
}

/// Words that are the same everywhere, and known from their text alone.
struct PlainWords {
    private(set) var diagnostics = Diagnostics()

    mutating func text(_ attribute: Attribute?) -> String? {
        guard let found = PipelineReader.constant(attribute, &diagnostics)?.text, let attribute else { return nil }
        if found.isEmpty || found.contains("${{") || found.contains(where: \.isNewline) {
            diagnostics.add(
                .error(
                    .badPipeline, "\"\(attribute.name)\" is not a text that a workflow can hold",
                    at: attribute.expression.span, help: "write one line, without `${{`"))
            return nil
        }
        return found
    }

    mutating func flag(_ attribute: Attribute?) -> Bool? {
        guard let attribute else { return nil }
        if case .bool(let flag) = attribute.expression.form { return flag }
        refuse(attribute, "is true or false")
        return nil
    }

    mutating func number(_ attribute: Attribute?, in range: ClosedRange<Int>) -> Int? {
        guard let attribute else { return nil }
        if let number = Self.constant(attribute.expression)?.asInt, range.contains(number) { return number }
        refuse(attribute, "is a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    mutating func numbers(_ attribute: Attribute?, in range: ClosedRange<Int>) -> [Int]? {
        guard let attribute else { return nil }
        let numbers = Self.constant(attribute.expression)?.elements?.map(\.asInt)
        if let numbers, !numbers.isEmpty, numbers.allSatisfy({ $0.map(range.contains) == true }) {
            let found = numbers.compactMap { $0 }
            if zip(found, found.dropFirst()).allSatisfy({ $0 < $1 }) { return found }
        }
        refuse(
            attribute,
            "is a list of whole numbers from \(range.lowerBound) to \(range.upperBound), each larger than the one before"
        )
        return nil
    }

    mutating func texts(_ attribute: Attribute?) -> [(text: String, span: Span)]? {
        guard let attribute else { return nil }
        guard case .tuple(let elements) = attribute.expression.form else {
            refuse(attribute, "takes a list of plain strings")
            return nil
        }
        return elements.compactMap { element in
            if case .string(let text) = element.form, !text.isEmpty { return (text, element.span) }
            diagnostics.add(.error(.notConstant, "a plain string is needed here", at: element.span))
            return nil
        }
    }

    private mutating func refuse(_ attribute: Attribute, _ message: String) {
        diagnostics.add(.error(.badPipeline, "\"\(attribute.name)\" \(message)", at: attribute.expression.span))
    }

    private static func constant(_ expression: Expression) -> Value? {
        var evaluator = Evaluator(scope: NoNames())
        let value = evaluator.evaluate(expression)
        return evaluator.diagnostics.hasErrors || value.containsDeferred ? nil : value
    }
}

/// What the names of environment variables look like here.
enum EnvironmentVariable {
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first > 0x39 else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x41...0x5A, 0x30...0x39, 0x5F: true
            default: false
            }
        }
    }
}
