import Diagnostics
import HCL

/// Finds, by their names, the arguments that say who may do what, or what is encrypted and with which key, of the resource types
/// that no table judges. The provider has some 1,500 types, and names its arguments alike.
enum SecurityWords {
    /// What an argument is about.
    enum Subject: CaseIterable {
        /// Who is let in, or may do what.
        case access
        /// The role that a service works with, and the groups whose rules hold for it: both are resources of their own.
        case means
        /// What is encrypted, and with which key.
        case key

        /// What its row is called.
        var aspect: String {
            switch self {
            case .access: "not judged"
            case .means: "roles and groups, not judged"
            case .key: "keys, not judged"
            }
        }
    }

    /// One argument of a resource, by its name with those of the blocks around it.
    struct Argument {
        let path: String
        let subject: Subject
        let value: Value
    }

    /// The words of which one stands in the name of such an argument.
    private static let access: Set<Substring> = [
        "policy", "policies", "principal", "principals", "cidr", "cidrs", "public", "publicly", "ingress", "egress",
        "access", "accessible", "share", "shared", "sharing", "shareable", "permission", "permissions",
    ]
    private static let roles: Set<Substring> = ["role", "roles"]
    private static let keys: Set<Substring> = ["kms", "encrypt", "encrypted", "encryption", "sse"]

    /// Names with such a word that say nothing of that, a line for each reason.
    static let others = Set(
        """
        auto_export_policy auto_import_policy auto_scaling_policy autoscaling_policy backup_policy blue_green_update_policy \
        data_deletion_policy delivery_policy dns_policy excess_capacity_termination_policy fair_share_policy filter_policy \
        filter_policy_scope game_server_protection_policy image_pull_policy instance_maintenance_policy instance_reuse_policy \
        lifecycle_policy mixed_instances_policy new_game_session_protection_policy padding_policy \
        pit_policy player_latency_policy recrawl_policy redrive_policy replay_policy resource_creation_limit_policy \
        retry_policy rolling_update_policy scale_in_policy scale_out_policy scheduling_policy_arn schema_change_policy \
        sizing_policy snapshot_policy step_scaling_policy_configuration target_tracking_scaling_policy_configuration \
        termination_policies tiering_policy update_policy scaling_policy_update_behavior

        cidr_routing_policy dns_record_client_routing_policy failover_routing_policy geolocation_routing_policy \
        geoproximity_routing_policy latency_routing_policy multivalue_answer_routing_policy routing_policy \
        weighted_routing_policy traffic_policy_id traffic_policy_instance_id traffic_policy_version cidr_collection_id \
        cidr_routing_config

        assign_generated_ipv6_cidr_block cidr_block disallowed_cidrs inside_cidr_blocks ipv6_cidr_block \
        ipv6_cidr_block_network_border_group routable_cidr_space cidr_endpoints_custom_subdomain public_ipv4_pool \
        public_ip_source

        access_log access_log_settings access_logs file_access_audit_log_level file_share_access_audit_log_level \
        access_tier access_point user_access_url access_token_validity

        policy_name policy_type policy_type_name policy_revision policy_revision_id policy_runtime policy_duration_seconds \
        policy_period_in_minutes base_policy_region base_policy_regions create_base_policy role_type \
        bypass_policy_lockout_check bypass_policy_lockout_safety_check confirm_remove_self_resource_access

        access_key access_key_id access_token secret_access_key shared_secret

        kms_data_key_reuse_period_seconds kms_encryption_context additional_encryption_context kms_key_provider_uri \
        transit_encryption_port encryption_algorithm data_encryption_metadata

        share_decay_seconds share_distribution share_identifier share_process_namespace optimized_shared_delivery \
        public_workforce_task_price smb_file_share_visibility geographic_role column_geographic_role \
        hsm_server_public_certificate
        """.split { " \n".contains($0) }.map(String.init))

    /// Types whose arguments mean something else: what a filter looks for, the pools of addresses of one's own, the
    /// role of a message in a prompt.
    static let otherTypes: Set<String> = [
        "aws_securityhub_insight", "aws_vpc_ipam_pool_cidr", "aws_vpc_ipam_pool_cidr_allocation",
        "aws_bedrockagent_prompt",
        "aws_ec2_subnet_cidr_reservation", "aws_route53_cidr_location",
    ]

    /// The types of which `NetworkRows`, `PolicyRows` and `LogRows` read the arguments.
    static let ofReaders = Set(
        """
        aws_vpc_security_group_ingress_rule aws_vpc_security_group_egress_rule aws_security_group_rule aws_security_group \
        aws_default_security_group aws_network_acl aws_default_network_acl aws_network_acl_rule aws_route aws_route_table \
        aws_default_route_table aws_lambda_permission aws_iam_role aws_iam_role_policy_attachment \
        aws_iam_policy_attachment aws_iam_user_policy_attachment aws_iam_group_policy_attachment \
        aws_eks_access_policy_association aws_eks_access_entry aws_wafv2_web_acl_logging_configuration
        """.split(separator: " ").map(String.init))

    /// Whether some rule judges resources of a type.
    static func areJudged(_ type: String) -> Bool {
        TraitTable.traits(of: type) != nil || ofReaders.contains(type) || otherTypes.contains(type)
    }

    /// What the name of an argument says of it; nil where that is none of these. Policies as such are read wherever they stand.
    static func subject(of name: String) -> Subject? {
        if others.contains(name) || SecurityReader.policyArguments.contains(name) { return nil }
        let words = name.split(separator: "_")
        if words.contains(where: keys.contains) { return .key }
        if words.contains(where: roles.contains) || name.firstBytes(of: "security_group") != nil { return .means }
        return words.contains(where: access.contains) ? .access : nil
    }

    /// How many blocks around an argument are looked into.
    static let depth = 3

    /// The arguments that a resource is given.
    static func arguments(of resource: ResourceInstance) -> [Argument] {
        var found: [Argument] = []
        collect(resource.valuesInPart, below: "", SecurityWords.depth, of: resource, into: &found)
        return found
    }

    private static func collect(
        _ members: Members, below path: String, _ depth: Int, of resource: ResourceInstance,
        into found: inout [Argument]
    ) {
        for member in members.all {
            let own = path.isEmpty ? member.name : "\(path).\(member.name)"
            if let subject = subject(of: member.name) {
                if !SecurityReader.isGiven(member.value, resource) || isClosed(member.name, member.value) { continue }
                found.append(Argument(path: own, subject: subject, value: member.value))
            } else if depth > 0 {
                for block in blocks(member.value) {
                    collect(block, below: own, depth - 1, of: resource, into: &found)
                }
            }
        }
    }

    private static func blocks(_ value: Value) -> [Members] {
        switch value {
        case .object(let members): [members]
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            elements.compactMap { if case .object(let members) = $0 { members } else { nil } }
        default: []
        }
    }

    /// Whether a word of yes or no says plainly that nothing is open by it: not public, encrypted.
    private static func isClosed(_ name: String, _ value: Value) -> Bool {
        guard let isOn = value.asBool else { return false }
        let isKey = subject(of: name) == .key
        return isOn == (isKey != name.hasSuffix("disabled"))
    }
}

extension SecurityWords.Argument {
    /// The argument with its value, as far as that is one text and no secret: `role_arn = (aws_iam_role.this.arn)`.
    var text: String {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        if SaidByName(name) != nil { return path }
        switch value {
        case .string, .number, .bool, .deferred, .sensitive: return "\(path) = \(SecurityText.text(value))"
        case .list(_, let elements), .set(_, let elements), .tuple(let elements):
            let areTexts = elements.allSatisfy { $0.asString != nil || $0.isDeferred }
            return areTexts ? "\(path) = \(SecurityText.joined(elements.map(SecurityText.text)))" : path
        default: return path
        }
    }
}
