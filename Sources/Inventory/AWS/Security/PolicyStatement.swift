import HCL

/// How a statement is read from both of its forms, and shown.
extension PolicyStatement {
    /// Statements of which nothing is known but the expression that they come from.
    init(unknown value: Value) { self.init(unknown: SecurityText.text(value)) }

    init(unknown source: String) {
        let text = source.hasPrefix("(") ? source : "(\(source))"
        (actions, resources) = ([text], [text])
    }

    /// From a `statement` block of `aws_iam_policy_document`, in which lists may be known in part.
    init(block: Members) {
        sid = SecurityText.text(block["sid"] ?? .null)
        isAllow = block["effect"]?.asString != "Deny"
        actions = Self.either(SecurityText.texts(block["actions"]), except: SecurityText.texts(block["not_actions"]))
        resources = Self.either(
            SecurityText.texts(block["resources"]), except: SecurityText.texts(block["not_resources"]))
        let named = { (name: String) in
            (block[name]?.elements ?? []).flatMap { principal in
                SecurityText.texts(principal["identifiers"]).map { Self.principal(principal["type"], $0) }
            }
        }
        principals = Self.either(named("principals"), except: named("not_principals"))
        // Blocks that come from a `dynamic` block over an unknown value are one deferred value.
        if case .deferred(let deferred)? = block["principals"] { principals.append("(\(deferred.residual.source))") }
        conditions = (block["condition"]?.elements ?? []).map { condition in
            let values = SecurityText.texts(condition["values"]).sorted().joined(separator: ", ")
            return "\(SecurityText.text(condition["test"] ?? .null)) "
                + "\(SecurityText.text(condition["variable"] ?? .null)) \(values)"
        }
        if case .deferred(let deferred)? = block["condition"] { conditions.append("(\(deferred.residual.source))") }
    }

    /// The statements of a policy that is known as a value; nil where it has no `Statement`. IAM takes one statement
    /// in place of a list.
    static func all(of policy: Value) -> [PolicyStatement]? {
        guard let statements = policy["Statement"] else { return nil }
        let all = statements.elements ?? [statements]
        return all.compactMap(\.members).map { PolicyStatement(json: $0) }
    }

    /// From a member of `Statement` in the JSON of a policy.
    private init(json: Members) {
        sid = SecurityText.text(json["Sid"] ?? .null)
        isAllow = json["Effect"]?.asString != "Deny"
        actions = Self.either(SecurityText.texts(json["Action"]), except: SecurityText.texts(json["NotAction"]))
        resources = Self.either(SecurityText.texts(json["Resource"]), except: SecurityText.texts(json["NotResource"]))
        principals = Self.either(Self.principals(json["Principal"]), except: Self.principals(json["NotPrincipal"]))
        for test in json["Condition"]?.members?.all ?? [] {
            for variable in test.value.members?.all ?? [] {
                let values = SecurityText.texts(variable.value).sorted().joined(separator: ", ")
                conditions.append("\(test.name) \(variable.name) \(values)")
            }
        }
    }

    /// The principals of a statement: `*`, or texts by the kind of principal.
    private static func principals(_ value: Value?) -> [String] {
        guard let members = value?.members else { return SecurityText.texts(value) }
        return members.all.flatMap { member in
            SecurityText.texts(member.value).map { principal(.string(member.name), $0) }
        }
    }

    /// A principal as `KIND NAME`. Everybody is `*`, of whatever kind, so that two ways to write it compare as
    /// equal.
    private static func principal(_ kind: Value?, _ name: String) -> String {
        name == "*" ? "*" : "\(SecurityText.text(kind ?? .null)) \(name)"
    }

    /// What a statement is about, sorted. `NotAction` and its like, which mean everything but some, become one
    /// pattern `* except ...`.
    private static func either(_ own: [String], except others: [String]) -> [String] {
        others.isEmpty ? own.sorted() : own.sorted() + ["* except \(others.sorted().joined(separator: ", "))"]
    }

    /// The actions of AWS with which the content of a secret can be read.
    private static let secretReads = [
        "secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters", "kms:Decrypt",
    ]

    /// Whether an action reads secrets.
    var readsSecrets: Bool {
        actions.contains { action in Self.secretReads.contains { Glob.covers(action, $0) } }
    }

    /// The statement as a line for people: `Allow s3:GetObject on arn:... to AWS arn:... if StringEquals ...`.
    var text: String {
        var text = "\(isAllow ? "Allow" : "Deny") \(SecurityText.joined(actions))"
        if !resources.isEmpty { text += " on \(SecurityText.joined(resources))" }
        if !principals.isEmpty { text += " \(isAllow ? "to" : "for") \(SecurityText.joined(principals))" }
        if !conditions.isEmpty { text += " if \(conditions.sorted().joined(separator: " and "))" }
        return text
    }
}
