import HCL

/// One statement of a policy, from JSON or from the blocks of `aws_iam_policy_document`, with its parts as texts. An
/// expression in parentheses stands for what is not known.
struct PolicyStatement {
    /// The statement's ID; empty where it has none.
    var sid = ""
    var isAllow = true
    var actions: [String] = []
    var resources: [String] = []
    var principals: [String] = []

    /// Each as `TEST VARIABLE VALUES`. All must hold.
    var conditions: [String] = []
}

extension SecurityReader {
    /// The arguments, of whichever resource type, that hold a policy.
    static let policyArguments = [
        "policy", "assume_role_policy", "policy_document", "access_policies", "resource_policy", "container_policy",
        "access_policy", "inline_policy",
    ]

    /// Adds a row for each statement of each policy of one resource, and the rows of permissions that are not
    /// policies.
    mutating func readPolicies(of resource: ResourceInstance) {
        // The policies of an organization are denials for its accounts, in an argument of another name.
        let isOfOrganization = resource.type == "aws_organizations_policy"
        for name in isOfOrganization ? ["content"] : Self.policyArguments {
            // Blocks of that name are read below.
            guard let value = resource.values[name], !value.isNull, value.elements == nil else { continue }
            guard let statements = self.statements(of: value, depth: 0) else {
                // The `policy` of a lifecycle, such as that of an ECR repository, says what is deleted when, not who
                // may do what.
                if resource.type.contains("lifecycle") { continue }
                add(
                    resource, topic: .access, aspect: name, text: SecurityText.text(value),
                    extents: [.unknown(SecurityText.text(value))])
                continue
            }
            for statement in statements { add(statement, of: resource, name, isSecret: value.isSensitive) }
        }
        for (index, inline) in resource.blocks("inline_policy").enumerated() {
            let statements =
                inline["policy"].map { self.statements(of: $0, depth: 0) ?? [PolicyStatement(unknown: $0)] } ?? []
            let isSecret = inline["policy"]?.isSensitive ?? false
            for statement in statements {
                add(statement, of: resource, "inline_policy \(index + 1)", isSecret: isSecret)
            }
        }
        readGrants(of: resource)
    }

    /// Adds the row of one statement. A statement without an ID shares its key with the others of its policy that
    /// have none: its place in the list says nothing, and the comparison finds its counterpart by what it allows.
    ///
    /// - Parameters:
    ///   - name: the argument that holds the policy.
    ///   - isSecret: whether the policy is sensitive. Its text and its ID are then not shown.
    private mutating func add(
        _ statement: PolicyStatement, of resource: ResourceInstance, _ name: String, isSecret: Bool
    ) {
        let aspect = statement.sid.isEmpty || isSecret ? name : "\(name) \(statement.sid)"
        let text = isSecret ? "(sensitive)" : statement.text
        let extents: [Extent] = [
            .patterns(Set(statement.actions)),
            .patterns(Set(statement.resources.isEmpty ? ["*"] : statement.resources)),
            .patterns(Set(statement.principals.isEmpty ? ["*"] : statement.principals)),
            .limits(Set(statement.conditions)),
        ]
        add(
            resource, topic: .access, aspect: aspect, text: text, extents: extents,
            absence: statement.isAllow ? .closed : .open, isDenial: !statement.isAllow)
        // Who reads secrets is a topic of its own, so such a statement has a second row.
        guard statement.isAllow, statement.readsSecrets else { return }
        add(resource, topic: .secrets, aspect: aspect, text: text, extents: extents)
    }

    /// Adds the rows of permissions that are not policies: of Lambda functions, of EKS clusters, and of policies
    /// that are attached by their ARNs.
    private mutating func readGrants(of resource: ResourceInstance) {
        let values = resource.values
        let text = { (name: String) in SecurityText.text(values[name] ?? .null) }
        switch resource.type {
        case "aws_lambda_permission":
            let limits = ["source_arn", "source_account", "principal_org_id", "event_source_token"]
                .filter { !text($0).isEmpty }.map { "\($0) = \(text($0))" }
            add(
                resource, topic: .access, aspect: "permission",
                text:
                    "\(text("principal")) may \(text("action")) \(text("function_name")) if \(SecurityText.joined(limits))",
                extents: [.patterns([text("principal")]), .patterns([text("action")]), .limits(Set(limits))])
        case "aws_iam_role_policy_attachment", "aws_iam_policy_attachment", "aws_iam_user_policy_attachment",
            "aws_iam_group_policy_attachment", "aws_eks_access_policy_association":
            add(
                resource, topic: .access, aspect: "policy", text: text("policy_arn"),
                extents: [.patterns([text("policy_arn")])])
        case "aws_eks_access_entry":
            let groups = SecurityText.texts(values["kubernetes_groups"])
            add(
                resource, topic: .access, aspect: "entry",
                text: "\(text("principal_arn")) as \(SecurityText.joined(groups))",
                extents: [.patterns([text("principal_arn")]), .patterns(Set(groups + ["entry"]))])
        case "aws_iam_role": addManaged(resource)
        default: break
        }
    }

    /// Adds the row of the policies that a role names in `managed_policy_arns`.
    private mutating func addManaged(_ resource: ResourceInstance) {
        let managed = SecurityText.texts(resource.values["managed_policy_arns"])
        guard !managed.isEmpty else { return }
        add(
            resource, topic: .access, aspect: "managed_policy_arns", text: SecurityText.joined(managed),
            extents: [.patterns(Set(managed))])
    }

    // MARK: - Where the statements are

    /// The statements of a policy; nil where they are not known. `depth` counts the documents that lead to each
    /// other, so that a circle ends.
    private func statements(of value: Value, depth: Int) -> [PolicyStatement]? {
        guard depth < 8 else { return nil }
        switch value {
        case .string(let text): return PolicyText.value(text).flatMap(PolicyStatement.all(of:))
        case .sensitive(let inner): return statements(of: inner, depth: depth)
        case .deferred(let deferred): return statements(of: deferred.residual, depth: depth)
        default: return nil
        }
    }

    /// The statements of an expression that is not known as a whole: of the object in `jsonencode(...)`, of a policy
    /// document that it refers to, or of both sides of a choice.
    private func statements(of residual: Residual, depth: Int) -> [PolicyStatement]? {
        switch residual {
        case .call("jsonencode", let parts, false):
            guard case .value(let value)? = parts.first else { return nil }
            return PolicyStatement.all(of: value)
        case .reference(.name(let path)): return document(at: path, depth: depth)
        case .conditional(_, let yes, let no):
            let both = [yes, no].map { statements(of: $0, depth: depth + 1) }
            guard both.contains(where: { $0 != nil }) else { return nil }
            return zip(both, [yes, no]).flatMap { known, side in
                known ?? (side == .value(.null) ? [] : [PolicyStatement(unknown: side.source)])
            }
        case .value(let value): return statements(of: value, depth: depth + 1)
        default: return nil
        }
    }

    /// The statements of the data source whose `json` is read at `path`. Its blocks are known in part even where its
    /// text is not.
    private func document(at path: String, depth: Int) -> [PolicyStatement]? {
        for end in [".json", ".minified_json"] where path.hasSuffix(end) {
            guard let document = byAddress[String(path.dropLast(end.utf8.count))],
                document.type == "aws_iam_policy_document"
            else { continue }
            var found: [PolicyStatement] = []
            for name in ["source_policy_documents", "statement", "override_policy_documents"] {
                for part in document.blocks(name) {
                    if name == "statement" {
                        found.append(part.members.map { PolicyStatement(block: $0) } ?? PolicyStatement(unknown: part))
                    } else {
                        found += statements(of: part, depth: depth + 1) ?? [PolicyStatement(unknown: part)]
                    }
                }
                if case .deferred? = document.values[name], document.blocksInPart[name] == nil {
                    found.append(PolicyStatement(unknown: document.values[name] ?? .null))
                }
            }
            return found
        }
        return nil
    }
}
