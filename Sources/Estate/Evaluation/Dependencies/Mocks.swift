import Catalog
import HCL

/// The mocks of the outputs that a unit reads: the values with which Terragrunt plans before the other units exist. A mock has
/// what is read, or nothing can be planned before the real value is there, and nothing else.
struct MockAccesses {
    private var reader = ShapeReader()

    /// Takes a value of an input into account.
    mutating func add(_ value: Value, as type: Type) { reader.read(value, as: type) }

    /// The mock of an output that is read under this reference: the contract's, one made from the type, or, where the contract
    /// does not know it, one that fits how it is read.
    func mock(of output: ModuleOutput, read reference: OutputReference, at place: MockPlace) -> Value {
        let shape = reader.shapes[reference] ?? .anything
        guard output.mock != nil || output.type != .any else { return shape.value(named: output.name) }
        let mock = output.mock ?? output.type.exampleValue(named: output.name)
        return place.localized(shape.fitted(mock, output.type, named: output.name))
    }
}

/// The region and the account in which the mocks of a unit are.
struct MockPlace: Hashable {
    let region: String
    /// `nil` where it is not known.
    let account: String?

    /// A mock with this region and account in place of those that the contract's author wrote.
    func localized(_ mock: Value) -> Value {
        switch mock {
        case .string(let text): .string(localized(text))
        case .list(let type, let elements): .list(type, elements.map(localized))
        case .set(let type, let elements): .set(type, elements.map(localized))
        case .tuple(let elements): .tuple(elements.map(localized))
        case .map(let type, let members): .map(type, members.mapValues(localized))
        case .object(let members): .object(members.mapValues(localized))
        case .sensitive(let inner): .sensitive(localized(inner))
        case .null, .bool, .number, .deferred: mock
        }
    }

    private func localized(_ text: String) -> String {
        var text = text
        for (name, zones) in AWSRegion.zones where name != region && text.contains(name) {
            text = replacing(name, zones, in: text)
        }
        if let account { text = Self.replacingAccounts(in: text, by: account) }
        return text
    }

    /// The text with this region in place of another, and the zone at the same position in place of a zone.
    private func replacing(_ name: String, _ zones: [String], in text: String) -> String {
        var text = text
        let own = AWSRegion.zones[region] ?? []
        for (position, zone) in zones.enumerated() where text.hasWord(zone) {
            guard let other = own.isEmpty ? nil : own[min(position, own.count - 1)] else { continue }
            text = text.replacing(zone, with: other)
        }
        guard text.hasWord(name) else { return text }
        let partition = Self.partition(of: region)
        if text.hasPrefix("arn:aws:"), partition != "aws" {
            text = "arn:\(partition):" + text.dropFirst("arn:aws:".count)
        }
        return text.replacing(name, with: region)
    }

    private static func partition(of region: String) -> String {
        region.hasPrefix("cn-") ? "aws-cn" : region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
    }

    /// Twelve digits that stand alone in an ARN or at the beginning of an address.
    private static func replacingAccounts(in text: String, by account: String) -> String {
        var out = ""
        var digits = ""
        var before: Character = ":"
        for sign in text + ":" {
            if sign.isASCII, sign.isNumber {
                digits.append(sign)
                continue
            }
            let isAccount = digits.count == 12 && ":/".contains(before) && ":/.".contains(sign)
            out += isAccount ? account : digits
            digits = ""
            out.append(sign)
            before = sign
        }
        return String(out.dropLast())
    }
}

extension String {
    /// Whether the text holds a word that no letter or digit is joined to.
    fileprivate func hasWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
        }
    }
}
