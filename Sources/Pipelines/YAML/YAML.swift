/// A value of YAML, as far as files of workflows have them.
package indirect enum YAML: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([YAML])
    case map([Entry])

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: YAML

        package init(_ key: String, _ value: YAML) {
            self.key = key
            self.value = value
        }
    }

    /// A map with one more entry at its end.
    func with(_ key: String, _ value: YAML) -> YAML {
        guard case .map(let entries) = self else { return self }
        return .map(entries + [Entry(key, value)])
    }

    /// A map of texts, in the order given.
    package static func texts(_ entries: [(String, String)]) -> YAML {
        .map(entries.map { Entry($0.0, .text($0.1)) })
    }
}

extension YAML: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .number(number) }
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
    package init(arrayLiteral elements: YAML...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, YAML)...) { self = .map(elements.map { Entry($0.0, $0.1) }) }
}
