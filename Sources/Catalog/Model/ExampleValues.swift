import HCL

extension Type {
    /// A value of this type for tests and plans. It is made from the name alone, so that it is always the same.
    package func exampleValue(named name: String) -> Value {
        switch self {
        case .any: ExampleText.value(named: name)
        case .string: .string(ExampleText.text(named: name))
        case .number: .int(0)
        case .bool: .bool(false)
        case .list(let element): .list(element, [element.exampleValue(named: name)])
        case .set(let element): .set(element, [element.exampleValue(named: name)])
        case .map(let element): .map(element, [("mock", element.exampleValue(named: name))])
        case .tuple(let elements): .tuple(elements.map { $0.exampleValue(named: name) })
        case .object(let object): .object(object.fields.map { ($0.name, $0.type.exampleValue(named: $0.name)) })
        }
    }
}

/// Texts that are made up from a name. Providers check the form of some values before anything exists: a text named
/// `key_arn` has to be an ARN, one named `cidr_block` a range of addresses. What other texts look like is never asked.
enum ExampleText {
    /// A text for what has a name.
    static func text(named name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return form(words).map { $0(name) } ?? "mock-\(name)"
    }

    /// A value for what has a name and an unknown type: a text, or a number for a port.
    static func value(named name: String) -> Value {
        let isPort = name == "port" || name.hasSuffix("_port")
        return isPort ? .int(443) : .string(text(named: name))
    }

    /// How a text with these words in its name is made; nil where no form is known.
    private static func form(_ words: [String]) -> ((String) -> String)? {
        guard let last = words.last else { return nil }
        // `private_subnets_cidr_blocks` and `vpc_cidr` are ranges, `cidr_count` is none.
        let noun = ["block", "blocks", "range", "ranges"].contains(last) ? words.dropLast().last ?? last : last
        switch noun {
        case "arn", "arns": return { "arn:aws:mock:us-east-1:111111111111:\($0)" }
        case "cidr", "cidrs": return { _ in words.contains("ipv6") ? "2001:db8::/56" : "10.0.0.0/16" }
        case "json": return { _ in "{}" }
        default: return nil
        }
    }
}
