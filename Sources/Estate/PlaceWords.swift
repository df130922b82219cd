import Diagnostics
import HCL

/// The words of a place's own header: those of its account and region, and its tags.
extension Place {
    /// The availability zones that the region says it has, or those that AWS gives it.
    func availabilityZones() -> Value {
        let name = "availability_zones"
        guard let expression = description.region.attributes[name]?.expression else {
            return .strings(AWSRegion.zones[description.region.name] ?? [])
        }
        return cell("region.\(name)") { word(name, expression, .list(.string)) } ?? .poison
    }

    /// A header attribute of the account, in the words of the account: no region is known there.
    package func accountAttribute(_ name: String) -> Value {
        guard let expression = description.account.attributes[name]?.expression else {
            return name == "localstack" ? .bool(false) : .null
        }
        return cell("account.\(name)") {
            let value = word(name, expression, name == "localstack" ? .bool : .string)
            if name == "id" { checkAccountID(value, expression) }
            if name == "assume_role" { checkRole(value, expression) }
            return value
        } ?? .poison
    }

    /// What the reader could not see in the text of the attribute.
    private func checkAccountID(_ value: Value, _ expression: Expression) {
        if case .string = expression.form { return }
        guard let text = value.asString, !AccountID.isValid(text) else { return }
        diagnostics.add(
            .error(
                .badAccount, "\"\(text)\" is no account id", at: expression.span,
                help: "an AWS account id has twelve digits"))
    }

    private func checkRole(_ value: Value, _ expression: Expression) {
        guard let text = value.asString, ParameterReader(role: text) == nil else { return }
        diagnostics.add(
            .error(
                .badAccount, "\"\(text)\" is no ARN of a role", at: expression.span,
                help: "for example `arn:aws:iam::111111111111:role/terraform`"))
    }

    /// The tags of all levels, the nearest word for each key.
    package func tags() -> [(key: String, value: Value)] {
        var tags: [String: Value] = [:]
        for level in levels {
            guard let expression = level.tags else { continue }
            for member in word("tags", expression, .map(.string)).members?.all ?? [] {
                tags[member.name] = member.value
            }
        }
        return tags.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    }

    /// Evaluates the words of the header that nothing may have asked for, so that what is wrong with them is said.
    package func checkWords() {
        _ = availabilityZones()
        for name in ["id", "assume_role", "localstack"] { _ = accountValue(name) }
        _ = tags()
    }

    /// The value of a word that has to be known now, in its type; poison, and said, where it has none.
    private func word(_ name: String, _ expression: Expression, _ type: Type) -> Value {
        let scope = UnitScope(place: self, service: nil, each: nil)
        var evaluator = Evaluator(scope: scope, files: estate.files)
        let value = inStack(nil) { evaluator.evaluate(expression) }
        defer { diagnostics.add(evaluator.diagnostics) }
        if !evaluator.diagnostics.hasErrors, value.containsDeferred {
            evaluator.diagnostics.add(
                .error(
                    .notConstant, "\"\(name)\" cannot depend on a unit's output", at: expression.span,
                    help: "it is written into a file that all units read, before any of them exists"))
            return .poison
        }
        if value.isNull || value.isPoison { return value }
        evaluator.checkType(of: value, type, expression, naming: "\"\(name)\"")
        guard case .success(let converted) = value.converted(to: type) else { return .poison }
        return converted
    }
}

/// AWS: "a 12-digit number, such as 012345678901".
enum AccountID {
    static func isValid(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
