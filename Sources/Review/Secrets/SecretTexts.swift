import Catalog
import Diagnostics
import Estate
import HCL

/// The texts that no output shows: values that are marked sensitive, inputs and defaults of sensitive variables, and what
/// looks like a key. Not even their length is shown, or a part of them: "secret changed" is all that is said.
package struct SecretTexts: Sendable {
    /// What stands in place of a secret.
    static let sign = ShapedSecrets.sign

    /// The longest first, so that a secret that contains another one is replaced as a whole.
    private let texts: [String]
    /// The places of the words whose values reach a sensitive input, on both sides.
    private let words: Set<Place>
    private let sensitive: Set<SensitiveVariable>

    private struct Place: Hashable {
        let file: ObjectIdentifier
        let start: Int
    }

    private struct SensitiveVariable: Hashable {
        let name: String
        let module: String
    }

    init(_ base: ReviewSide, _ head: ReviewSide) { self.init([base, head].compactMap(\.evaluated)) }

    /// Those of evaluated estates, and of modules that no unit has.
    package init(_ estates: [EvaluatedEstate], modules: [Module] = []) {
        var gathering = Gathering()
        for module in modules { gathering.add(module) }
        for estate in estates { gathering.add(estate) }
        texts = gathering.texts.subtracting(gathering.names).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        words = gathering.words
        sensitive = gathering.variables
    }

    /// What is collected while going through both sides.
    private struct Gathering {
        var texts: Set<String> = []
        var words: Set<Place> = []
        /// Names of accounts, environments and regions. They are shown even where a secret has the same text.
        var names: Set<String> = []
        var variables: Set<SensitiveVariable> = []

        mutating func add(_ evaluated: EvaluatedEstate) {
            for module in evaluated.estate.knownModules { add(module) }
            for place in evaluated.estate.places {
                names.formUnion([place.account.name, place.environmentName, place.region.name])
            }
            for unit in evaluated.places.lazy.flatMap(\.units) {
                for input in unit.inputs where unit.isSensitive(input) { add(input) }
            }
        }

        /// Adds the sensitive variables of a module, with their defaults.
        mutating func add(_ module: Module) {
            for variable in module.variables where variable.isSensitive {
                variables.insert(SensitiveVariable(name: variable.name, module: module.name))
                variable.defaultValue.map { add(leavesOf: $0, atLeast: 8) }
            }
        }

        /// Adds the value of a sensitive input, and the words that it was made of. Short texts are left out, since
        /// they would be replaced all over the output: of the input itself below 4 bytes, of words that it reads
        /// below 8.
        private mutating func add(_ input: Unit.Input) {
            add(leavesOf: input.value, atLeast: 4)
            guard case .word(let cell, _) = input.origin else { return }
            var waiting = [cell]
            var seen: Set<ObjectIdentifier> = []
            while let next = waiting.popLast() {
                guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
                if let word = next.word {
                    words.insert(
                        Place(file: ObjectIdentifier(word.attribute.span.file), start: word.attribute.span.start))
                    add(leavesOf: next.value, atLeast: 8)
                }
                waiting += next.reads
            }
        }

        /// Adds the texts and numbers in a value that have at least so many bytes. Numbers need at least six.
        private mutating func add(leavesOf value: Value, atLeast least: Int) {
            if let text = value.asString {
                if text.utf8.count >= least { texts.formUnion(SecretTexts.spellings(of: text)) }
            } else if let number = value.asNumber {
                let text = Value.number(number).consoleText
                if text.utf8.count >= max(least, 6) { texts.insert(text) }
            } else if let elements = value.elements {
                for element in elements { add(leavesOf: element, atLeast: least) }
            } else if let members = value.members {
                for member in members.all { add(leavesOf: member.value, atLeast: least) }
            }
        }
    }

    /// The spellings of a secret that may stand in an output: by itself, as it is escaped in HCL and in JSON, and
    /// line by line.
    private static func spellings(of text: String) -> Set<String> {
        let quoted = [Value.string(text).consoleText, JSON.string(text).compactText].map { $0.dropFirst().dropLast() }
        let lines = text.split(separator: "\n").filter { $0.utf8.count >= 8 }
        return Set([text] + quoted.map(String.init) + lines.map(String.init))
    }

    /// Whether the value of an edited word reaches a sensitive input, or is the default of one.
    func hasWord(of edit: Edit) -> Bool {
        if case .module(let module) = edit.owner, case .block(let header)? = edit.path.first, header.type == "variable",
            let name = header.labels.first, sensitive.contains(SensitiveVariable(name: name, module: module))
        {
            return true
        }
        return edit.attributes.contains { words.contains(Place(file: ObjectIdentifier($0.file), start: $0.start)) }
    }

    /// The text without secrets.
    package func hiding(_ text: String) -> String {
        var text = text
        for secret in texts where text.contains(secret) { text = text.replacing(secret, with: Self.sign) }
        return KeyShapes.hiding(text)
    }
}

extension Unit {
    /// Whether an input is one of a sensitive variable, or has a value that is marked.
    func isSensitive(_ input: Input) -> Bool {
        interface.module.variables[input.variable].isSensitive || interface.module.variables[input.variable].isEphemeral
            || input.value.containsSensitive
    }
}

extension Value {
    /// Whether the value, or a part of it, is marked sensitive.
    var containsSensitive: Bool {
        if isSensitive { return true }
        if let elements { return elements.contains(where: \.containsSensitive) }
        return members?.all.contains { $0.value.containsSensitive } ?? false
    }
}
