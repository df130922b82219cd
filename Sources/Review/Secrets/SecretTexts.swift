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
    private let sensitive: Set<SensitiveName>
    private let outputs: Set<SensitiveName>

    private struct Place: Hashable {
        let file: ObjectIdentifier
        let start: Int
    }

    /// A variable or an output.
    private struct SensitiveName: Hashable {
        let name: String
        let module: String
    }

    init(_ base: ReviewSide, _ head: ReviewSide) {
        // The edits of a module in place belong to its folder as it is shown.
        let folders = [base, head].flatMap { side in
            side.inPlace.compactMap { name, folders in folders.first.map { (name, $0.name) } }
        }
        self.init(
            [base, head].compactMap(\.evaluated), folders: Dictionary(folders, uniquingKeysWith: { first, _ in first }))
    }

    /// Those of evaluated estates, and of modules that no unit has.
    package init(_ estates: [EvaluatedEstate], modules: [Module] = []) {
        self.init(estates, modules: modules, folders: [:])
    }

    private init(_ estates: [EvaluatedEstate], modules: [Module] = [], folders: [String: String]) {
        var gathering = Gathering()
        gathering.folders = folders
        for module in modules { gathering.add(module) }
        for estate in estates { gathering.add(estate) }
        texts = gathering.texts.subtracting(gathering.names).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        words = gathering.words
        sensitive = gathering.variables
        outputs = gathering.sensitiveOutputs
    }

    /// What is collected while going through both sides.
    private struct Gathering {
        var texts: Set<String> = []
        var words: Set<Place> = []
        /// Names of accounts, environments and regions. They are shown even where a secret has the same text.
        var names: Set<String> = []
        var variables: Set<SensitiveName> = []
        var sensitiveOutputs: Set<SensitiveName> = []
        /// The folders of modules in place as they are shown, by the modules' names.
        var folders: [String: String] = [:]

        mutating func add(_ evaluated: EvaluatedEstate) {
            for module in evaluated.estate.knownModules { add(module) }
            for place in evaluated.estate.places {
                names.formUnion([place.account.name, place.environmentName, place.region.name])
            }
            for unit in evaluated.places.lazy.flatMap(\.units) {
                for input in unit.inputs where unit.isSensitive(input) { add(input) }
            }
        }

        /// Adds the sensitive variables of a module, with their defaults, and the mocks of its sensitive outputs.
        mutating func add(_ module: Module) {
            for output in module.outputs where output.isSensitive {
                sensitiveOutputs.insert(SensitiveName(name: output.name, module: folders[module.name] ?? module.name))
                output.mock.map { add(leavesOf: $0, atLeast: 8) }
            }
            for variable in module.variables where variable.isSensitive || variable.isEphemeral {
                variables.insert(SensitiveName(name: variable.name, module: folders[module.name] ?? module.name))
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
                    add(defaultsIn: word.expression)
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
            } else if case .deferred(let deferred) = value.unmarkedDeep {
                add(defaultsIn: deferred.residual)
            }
        }

        /// Adds the texts from which a default of an environment variable is put together: `get_env("A", join("-", ["x", "y"]))`.
        private mutating func add(defaultsIn expression: Expression) {
            guard case .call(let call) = expression.form, call.name == "get_env" else {
                for child in expression.form.children { add(defaultsIn: child) }
                return
            }
            for argument in call.arguments.dropFirst() { add(literalsIn: argument) }
        }

        private mutating func add(literalsIn expression: Expression) {
            if case .string(let text) = expression.form, text.utf8.count >= 4 {
                texts.formUnion(SecretTexts.spellings(of: text))
            }
            for child in expression.form.children { add(literalsIn: child) }
        }

        /// Adds the texts that stand in for environment variables that are not set: `get_env("TOKEN", "...")`.
        private mutating func add(defaultsIn residual: Residual) {
            switch residual {
            case .call("get_env", let parts, _):
                for case .value(let value) in parts.dropFirst() { add(leavesOf: value, atLeast: 4) }
            case .call(_, let parts, _), .tuple(let parts): for part in parts { add(defaultsIn: part) }
            case .object(let pairs): for pair in pairs { add(defaultsIn: pair.value) }
            case .template(let pieces):
                for case .interpolation(let part) in pieces { add(defaultsIn: part) }
            case .conditional(_, let left, let right):
                add(defaultsIn: left)
                add(defaultsIn: right)
            case .attribute(let base, _), .index(let base, _), .splat(let base, _): add(defaultsIn: base)
            case .value(let value): if value.containsDeferred { add(leavesOf: value, atLeast: 8) }
            default: break
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

    /// Whether the value of an edited word reaches a sensitive input, is the default of one or what an example gives for it, or is
    /// the mock of a sensitive output.
    func hasWord(of edit: Edit) -> Bool {
        if case .module(let module) = edit.owner, case .block(let header)? = edit.path.first, header.type == "output",
            edit.path.dropFirst().first == .word("mock"), let name = header.labels.first,
            outputs.contains(SensitiveName(name: name, module: module))
        {
            return true
        }
        if case .module(let module) = edit.owner, case .block(let header)? = edit.path.first, header.type == "variable",
            let name = header.labels.first, sensitive.contains(SensitiveName(name: name, module: module))
        {
            return true
        }
        if case .module(let module) = edit.owner, edit.path.first?.blockType == "example" {
            let text = [edit.name, edit.before?.text ?? "", edit.after?.text ?? ""].joined(separator: " ")
            let names = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
            if names.contains(where: { sensitive.contains(SensitiveName(name: String($0), module: module)) }) {
                return true
            }
        }
        return edit.attributes.contains { words.contains(Place(file: ObjectIdentifier($0.file), start: $0.start)) }
    }

    /// The text without secrets.
    package func hiding(_ text: String) -> String {
        var text = text
        for secret in texts where text.contains(secret) { text = text.replacing(secret, with: Self.sign) }
        return KeyShapes.hiding(text)
    }

    /// The value without secrets: in its texts, in members with the name of a secret and below them, and in the `value` of what
    /// has such a name (`tags.Token`).
    package func hiding(_ json: JSON) -> JSON { hiding(json, below: nil) }

    /// - Parameter said: what the name says that the value has, or one around it.
    private func hiding(_ json: JSON, below said: SaidByName?) -> JSON {
        switch json {
        case .string(let text): .string(said.map { $0.hides(text) } == true ? Self.sign : hiding(text))
        case .array(let elements): .array(elements.map { hiding($0, below: said) })
        case .object(let members):
            .object(
                members.map { key, value in
                    let name = key == "value" ? Self.memberName(members) : key
                    return (key, hiding(value, below: SaidByName(name, below: said)))
                })
        case .null, .bool, .integer, .number, .written: json
        }
    }

    /// What stands behind the point in the `name` of an object: `Token` of `tags.Token`. Empty where there is none.
    private static func memberName(_ members: [(key: String, value: JSON)]) -> String {
        guard case .string(let name)? = members.first(where: { $0.key == "name" })?.value,
            let point = name.lastIndex(of: ".")
        else { return "" }
        return String(name[name.index(after: point)...])
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
