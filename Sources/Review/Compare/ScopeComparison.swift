import Diagnostics
import Estate
import HCL

/// Two scopes of one estate side by side, unit by unit: what staging has that production does not have.
package struct ScopeComparison: Sendable {
    /// One side: a scope, with its units and their cautions. The keys are addresses without the scope, so that units
    /// of both sides can be matched.
    struct Side: Sendable {
        let scope: String
        let units: [String: Unit]
        let cautions: [String: Set<String>]
    }

    /// One difference.
    package struct Row: Sendable {
        /// `missing` is a unit that one side does not have; the others are parts of a unit that both have.
        package enum Kind: String, CaseIterable, Sendable { case missing, module, version, input, caution }

        package let kind: Kind
        /// The unit's address below the scopes.
        package let unit: String
        /// The name of the input or caution; empty for the other kinds.
        package let name: String

        /// The text on each side; nil where the side does not have it.
        package let left: String?
        package let right: String?
        /// Whether it differs only because the places are two: a name, an id, a range of addresses. See
        /// `PlaceNature`.
        package let isByNature: Bool
    }

    package let left: String
    package let right: String
    /// In the order of the units.
    package let rows: [Row]
    /// How many units both sides have.
    package let shared: Int

    /// - Parameters:
    ///   - first, second: the same estate, evaluated for the two scopes.
    package init(_ first: EvaluatedEstate, named left: String, with second: EvaluatedEstate, named right: String) {
        self.left = left
        self.right = right
        let sides = (Side(first, left), Side(second, right))
        let secrets = SecretTexts([first, second])
        var rows: [Row] = []
        var shared = 0
        for path in Set(sides.0.units.keys).union(sides.1.units.keys).sorted() {
            guard let one = sides.0.units[path], let other = sides.1.units[path] else {
                let module = (sides.0.units[path] ?? sides.1.units[path])?.module
                rows.append(
                    Row(
                        kind: .missing, unit: path, name: "", left: sides.0.units[path].map { _ in module ?? "" },
                        right: sides.1.units[path].map { _ in module ?? "" }, isByNature: false))
                continue
            }
            shared += 1
            rows += Self.rows(path, of: one, and: other, hiding: secrets)
            rows += Self.cautions(path, of: sides.0.cautions[path] ?? [], and: sides.1.cautions[path] ?? [])
        }
        self.rows = rows
        self.shared = shared
    }

    /// Units of a scope that have one path below it, so that it is not known which is meant; nil where each has its own.
    package static func doubled(in evaluated: EvaluatedEstate, _ scope: String) -> (path: String, addresses: [String])?
    {
        let units = evaluated.units.filter { evaluated.selection.contains($0.address) }
        let groups = Dictionary(grouping: units) { path(of: $0.address, below: scope) }
        return groups.filter { $0.value.count > 1 }.min { $0.key < $1.key }.map {
            ($0.key, $0.value.map(\.address.description))
        }
    }

    /// What is left of an address below a scope. A scope that is a pattern has no fixed length, so then the unit's path counts.
    fileprivate static func path(of address: Address, below scope: String) -> String {
        let prefix = scope.split(separator: "/").joined(separator: "/")
        let text = address.description
        return text.hasPrefix(prefix + "/") ? String(text.dropFirst(prefix.utf8.count + 1)) : address.path
    }

    /// The differences of one unit that both sides have, without its cautions.
    private static func rows(_ path: String, of one: Unit, and other: Unit, hiding secrets: SecretTexts) -> [Row] {
        var rows: [Row] = []
        if one.module != other.module {
            rows.append(
                Row(kind: .module, unit: path, name: "", left: one.module, right: other.module, isByNature: false))
        }
        if one.version != other.version {
            rows.append(
                Row(kind: .version, unit: path, name: "", left: one.version, right: other.version, isByNature: false))
        }
        // The inputs of the left unit in its order, then those that only the right one has.
        let names = one.inputs.map(\.name) + other.inputs.map(\.name).filter { one.input($0) == nil }
        for name in names {
            let (first, second) = (one.input(name), other.input(name))
            if first?.value == second?.value { continue }
            let isSecret = first.map(one.isSensitive) == true || second.map(other.isSensitive) == true
            let isByNature = PlaceNature.explains(first, second)
            let found =
                isSecret
                ? [MemberDifference(name: name, left: nil, right: nil)]
                : MemberDifference.between(first?.value, second?.value, named: name)
            rows += found.map { difference in
                let said = SaidByName.said(byPath: difference.name)
                let texts = Self.texts(difference.left, difference.right, said: said, hiding: secrets)
                return Row(
                    kind: .input, unit: path, name: difference.name,
                    left: isSecret ? first.map { _ in SecretTexts.sign } : texts.left,
                    right: isSecret ? second.map { _ in SecretTexts.sign } : texts.right, isByNature: isByNature)
            }
        }
        return rows
    }

    /// The cautions that only one side raises.
    private static func cautions(_ path: String, of one: Set<String>, and other: Set<String>) -> [Row] {
        one.symmetricDifference(other).sorted().map { name in
            Row(
                kind: .caution, unit: path, name: name, left: one.contains(name) ? "raised" : nil,
                right: other.contains(name) ? "raised" : nil, isByNature: false)
        }
    }

    /// Two values on a line each, without secrets. Of long ones it is shown where they differ.
    ///
    /// - Parameter said: what the name of both says; where it says that they are secrets, nothing of them is shown.
    private static func texts(
        _ left: Value?, _ right: Value?, said: SaidByName?, hiding secrets: SecretTexts
    ) -> (left: String?, right: String?) {
        func shown(_ value: Value) -> String {
            let text = text(value, secrets)
            return said?.hides(written: text) == true ? SecretTexts.sign : text
        }
        switch (left.map(shown), right.map(shown)) {
        case (let one?, let other?): return Shortened.both(one, other)
        case (let one, let other): return (one.map(Shortened.text), other.map(Shortened.text))
        }
    }

    /// A value on one line. An output of another unit is shown as the reference to it.
    private static func text(_ value: Value, _ secrets: SecretTexts) -> String {
        let named = value.naming { "module[\"\($0.owner)\"].\($0.name)" }
        var bytes: [UInt8] = []
        named.write(into: &bytes, indent: 0)
        var text = ""
        for line in secrets.hiding(String(decoding: bytes, as: UTF8.self)).split(separator: "\n") {
            let words = line.split(separator: " ").joined(separator: " ")
            // Members of an object stand on lines of their own, without commas.
            let isNext =
                text.last.map { !"{[(,".contains($0) } ?? false && words.first.map { !"}])".contains($0) } ?? false
            text += text.isEmpty ? words : (isNext ? ", " : " ") + words
        }
        return text
    }
}

extension ScopeComparison.Side {
    fileprivate init(_ evaluated: EvaluatedEstate, _ scope: String) {
        self.scope = scope
        func path(_ address: Address) -> String { ScopeComparison.path(of: address, below: scope) }
        let chosen = evaluated.units.filter { evaluated.selection.contains($0.address) }
        units = Dictionary(chosen.map { (path($0.address), $0) }, uniquingKeysWith: { first, _ in first })
        var found: [String: Set<String>] = [:]
        for caution in evaluated.cautions { found[path(caution.address), default: []].insert(caution.name) }
        cautions = found
    }
}
