import Diagnostics
import HCL

/// The JSON text of the data source `aws_iam_policy_document`, byte for byte as version 5.100 of the provider writes
/// it: members in a fixed order, lists sorted downwards, a list of one as a string, the characters `<`, `>` and `&`
/// escaped. The text must be exact because modules compare it, hash it and put it into other texts.
enum PolicyDocument {
    /// The attributes `json` and `minified_json`; nothing where any argument has a part that is known later, since
    /// the order of the whole text may depend on it. A sensitive argument makes both sensitive.
    static func answers(_ arguments: Members) -> [Members.Member] {
        guard !arguments.values.contains(where: \.containsDeferred) else { return [] }
        let isMarked = arguments.values.contains(where: \.containsSensitive)
        let known = arguments.mapValues(\.unmarkedDeep)
        guard let document = document(known) else { return [] }
        return [("json", GoJSON.indented(document)), ("minified_json", GoJSON.compact(document))].map {
            Members.Member($0.0, isMarked ? Value.string($0.1).marked : .string($0.1))
        }
    }

    /// The policy as JSON; nil where one of the documents to merge is not JSON. The order is the provider's: source
    /// documents first, then the own statements, then those that override; a later statement replaces one with the
    /// same `Sid`.
    private static func document(_ arguments: Members) -> JSON? {
        var statements: [Statement] = []
        for text in arguments["source_policy_documents"]?.elements ?? [] {
            guard let parsed = Statement.all(of: text.asString ?? "") else { return nil }
            statements = Statement.merge(statements, parsed)
        }
        let version = arguments["version"]?.asString ?? "2012-10-17"
        let own = (arguments["statement"]?.elements ?? []).compactMap(\.members).map { Statement($0) }
        statements = Statement.merge(statements, own)
        for text in arguments["override_policy_documents"]?.elements ?? [] {
            guard let parsed = Statement.all(of: text.asString ?? "") else { return nil }
            statements = Statement.merge(statements, parsed)
        }
        var members: [(key: String, value: JSON)] = [("Version", .string(version))]
        if let id = arguments["policy_id"]?.asString, !id.isEmpty { members.append(("Id", .string(id))) }
        if !statements.isEmpty { members.append(("Statement", .array(statements.map(\.json)))) }
        return .object(members)
    }

    /// One statement, ready to be written.
    struct Statement {
        let sid: String
        let json: JSON

        /// From the blocks of the data source.
        init(_ block: Members) {
            sid = block["sid"]?.asString ?? ""
            var members: [(key: String, value: JSON)] = []
            if !sid.isEmpty { members.append(("Sid", .string(sid))) }
            members.append(("Effect", .string(block["effect"]?.asString ?? "Allow")))
            for (name, key) in [
                ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"),
                ("not_resources", "NotResource"),
            ] {
                let texts = (block[name]?.elements ?? []).compactMap(\.asString)
                if !texts.isEmpty { members.append((key, Statement.list(texts.map(Statement.variables)))) }
            }
            for (name, key) in [("principals", "Principal"), ("not_principals", "NotPrincipal")] {
                let blocks = (block[name]?.elements ?? []).compactMap(\.members)
                if !blocks.isEmpty { members.append((key, Statement.principals(blocks))) }
            }
            let conditions = (block["condition"]?.elements ?? []).compactMap(\.members)
            if !conditions.isEmpty { members.append(("Condition", Statement.conditions(conditions))) }
            json = .object(members)
        }

        private init(sid: String, json: JSON) {
            self.sid = sid
            self.json = json
        }

        /// The policy variables of AWS are written `&{...}`, so that they are not interpolation.
        private static func variables(_ text: String) -> String { text.replacing("&{", with: "${") }

        /// One text is written as a string, several as a list sorted from the highest to the lowest, as the provider
        /// does.
        private static func list(_ texts: [String]) -> JSON {
            if texts.count == 1 { return .string(texts[0]) }
            return .array(texts.sorted(by: >).map { .string($0) })
        }

        /// Identifiers by the kind of principal. A statement for everybody of every kind is written as the plain
        /// string `*`.
        private static func principals(_ blocks: [Members]) -> JSON {
            var byType: [String: [String]] = [:]
            for block in blocks {
                let identifiers = (block["identifiers"]?.elements ?? []).compactMap(\.asString).map(variables)
                byType[block["type"]?.asString ?? "", default: []] += identifiers.sorted(by: >)
            }
            if byType.count == 1, byType["*"] == ["*"] { return "*" }
            return .object(
                byType.keys.sorted().map { type in
                    let identifiers = byType[type] ?? []
                    return (
                        type, identifiers.count == 1 ? .string(identifiers[0]) : .array(identifiers.map { .string($0) })
                    )
                })
        }

        /// Values by test, then by variable. The values of blocks with the same test and variable are joined, in the
        /// order of the blocks.
        private static func conditions(_ blocks: [Members]) -> JSON {
            var tests: [String: [String: JSON]] = [:]
            for block in blocks {
                let values = (block["values"]?.elements ?? []).compactMap(\.asString).map(variables)
                let (test, variable) = (block["test"]?.asString ?? "", block["variable"]?.asString ?? "")
                var all = values.map { JSON.string($0) }
                if case .array(let known)? = tests[test]?[variable] { all = known + all }
                tests[test, default: [:]][variable] = all.count == 1 ? all[0] : .array(all)
            }
            return .object(
                tests.keys.sorted().map { test in
                    let variables = tests[test] ?? [:]
                    return (
                        test, .object(variables.keys.sorted().compactMap { name in variables[name].map { (name, $0) } })
                    )
                })
        }
    }
}

extension PolicyDocument.Statement {
    /// The members of a statement in the order in which the provider writes them.
    private static let order = [
        "Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition",
    ]

    /// The statements of a policy's text, without the members that a statement of IAM does not have; nil where the
    /// text is not JSON. An empty text is a policy without statements.
    static func all(of text: String) -> [PolicyDocument.Statement]? {
        if text.isEmpty { return [] }
        guard let policy = PolicyText.value(text)?.members else { return nil }
        let statements = policy["Statement"].map { $0.elements ?? [$0] } ?? []
        return statements.compactMap(\.members).map { members in
            let known = order.compactMap { name in members[name].map { (key: name, value: GoJSON.value($0)) } }
            return PolicyDocument.Statement(sid: members["Sid"]?.asString ?? "", json: .object(known))
        }
    }

    /// The statements of both lists. A statement of `second` takes the place of the one with its `Sid`; all others
    /// are appended in their order.
    static func merge(
        _ first: [PolicyDocument.Statement], _ second: [PolicyDocument.Statement]
    ) -> [PolicyDocument.Statement] {
        var result = first
        for statement in second {
            if !statement.sid.isEmpty, let at = result.firstIndex(where: { $0.sid == statement.sid }) {
                result[at] = statement
            } else {
                result.append(statement)
            }
        }
        return result
    }
}
