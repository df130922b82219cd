/// Resources that let somebody in, or join networks, because they are there, and those that watch over an account. A line is
/// added by hand, as in `TraitTable`.
enum GrantTable {
    static let all = grants + guards

    /// The types of resources that watch over an account, or guard all of it: it is there without them.
    static let guardsOfAccounts = Set(guards.map(\.type))

    /// The arguments that name whom or what a resource lets in: `TOPIC TYPE ARGUMENT...`.
    private static let grants = text.split { $0 == "\n" }.flatMap { line -> [Trait] in
        let words = line.split(separator: " ").map(String.init)
        guard let topic = SecurityRow.Topic(rawValue: words[0]) else { return [] }
        return words.dropFirst(2).map { Trait(words[1], $0, topic: topic, rule: .order([])) }
    }

    private static let text = """
        access aws_acmpca_permission principal actions
        access aws_api_gateway_api_key name
        access aws_appsync_api_key api_id
        access aws_cognito_identity_pool_roles_attachment roles
        access aws_directory_service_shared_directory target
        access aws_ec2_client_vpn_authorization_rule target_network_cidr access_group_id
        access aws_ec2_transit_gateway_peering_attachment_accepter transit_gateway_attachment_id
        access aws_eks_pod_identity_association role_arn service_account
        access aws_iam_access_key user
        access aws_iam_group_membership users
        access aws_iam_openid_connect_provider url client_id_list
        access aws_iam_saml_provider name
        access aws_iam_service_specific_credential user_name
        access aws_iam_user name
        access aws_iam_user_group_membership groups
        access aws_iam_user_login_profile user
        access aws_iam_user_ssh_key username
        access aws_internet_gateway vpc_id
        access aws_internet_gateway_attachment vpc_id
        access aws_iot_policy_attachment policy target
        access aws_kms_grant grantee_principal
        access aws_lakeformation_permissions principal permissions
        access aws_lightsail_instance_public_ports instance_name
        access aws_network_interface_permission aws_account_id permission
        access aws_organizations_delegated_administrator account_id service_principal
        access aws_ram_resource_association resource_arn
        access aws_ram_resource_share_accepter share_arn
        access aws_rds_cluster_snapshot_copy shared_accounts
        access aws_redshift_data_share_authorization consumer_identifier
        access aws_rolesanywhere_profile role_arns
        access aws_rolesanywhere_trust_anchor name
        access aws_route53_vpc_association_authorization vpc_id
        access aws_servicecatalog_portfolio_share principal_id
        access aws_signer_signing_profile_permission principal action
        access aws_ssoadmin_account_assignment principal_id
        access aws_ssoadmin_managed_policy_attachment managed_policy_arn
        access aws_transfer_user user_name role
        access aws_vpc_endpoint_connection_accepter vpc_endpoint_id
        access aws_vpc_endpoint_service allowed_principals
        exposure aws_ami_launch_permission account_id group organization_arn organizational_unit_arn
        exposure aws_cloudwatch_event_permission principal
        exposure aws_db_cluster_snapshot shared_accounts
        exposure aws_db_snapshot shared_accounts
        exposure aws_db_snapshot_copy shared_accounts
        exposure aws_lambda_layer_version_permission principal
        exposure aws_ram_principal_association principal
        exposure aws_redshift_endpoint_authorization account
        exposure aws_snapshot_create_volume_permission account_id
        exposure aws_vpc_endpoint_service_allowed_principal principal_arn
        reachability aws_ec2_transit_gateway_peering_attachment peer_transit_gateway_id
        reachability aws_ec2_transit_gateway_vpc_attachment transit_gateway_id
        reachability aws_ec2_transit_gateway_vpc_attachment_accepter transit_gateway_attachment_id
        reachability aws_vpc_peering_connection peer_vpc_id
        reachability aws_vpc_peering_connection_accepter vpc_peering_connection_id
        reachability aws_vpn_connection customer_gateway_id
        """

    private static let guards: [Trait] = [
        Trait("aws_cloudtrail", "enable_logging", topic: .retention, rule: .guards, absent: "true", isGuard: true),
        Trait("aws_cloudtrail", "is_multi_region_trail", topic: .retention, rule: .guards),
        Trait("aws_cloudtrail", "include_global_service_events", topic: .retention, rule: .guards, absent: "true"),
        Trait("aws_guardduty_detector", "enable", topic: .retention, rule: .guards, absent: "true", isGuard: true),
        Trait(
            "aws_config_configuration_recorder_status", "is_enabled", topic: .retention, rule: .guards, isGuard: true),
        Trait(
            "aws_ebs_encryption_by_default", "enabled", topic: .encryption, rule: .guards, absent: "true", isGuard: true
        ),
        Trait(
            "aws_ebs_snapshot_block_public_access", "state", topic: .exposure,
            rule: .order(["block-all-sharing", "block-new-sharing", "unblocked"]), isGuard: true),
        Trait(
            "aws_ec2_image_block_public_access", "state", topic: .exposure,
            rule: .order(["block-new-sharing", "unblocked"]),
            isGuard: true),
        Trait(
            "aws_s3_account_public_access_block", "block_public_acls", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_account_public_access_block", "block_public_policy", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_account_public_access_block", "ignore_public_acls", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_account_public_access_block", "restrict_public_buckets", topic: .exposure, rule: .guards,
            isGuard: true),
        Trait(
            "aws_guardduty_detector_feature", "status", topic: .retention, rule: .order(["ENABLED", "DISABLED"]),
            isGuard: true
        ),
        Trait(
            "aws_config_configuration_recorder", "role_arn", topic: .retention, rule: .key(otherwise: 1), isGuard: true),
        Trait("aws_securityhub_account", "id", topic: .retention, rule: .key(otherwise: 0), isGuard: true),
        Trait("aws_inspector2_enabler", "resource_types", topic: .retention, rule: .key(otherwise: 1), isGuard: true),
        Trait(
            "aws_macie2_account", "status", topic: .retention, rule: .order(["ENABLED", "PAUSED"]), absent: "ENABLED",
            isGuard: true),
        Trait(
            "aws_accessanalyzer_analyzer", "analyzer_name", topic: .retention, rule: .key(otherwise: 1), isGuard: true),
        Trait(
            "aws_organizations_policy_attachment", "policy_id", topic: .protection, rule: .key(otherwise: 1),
            isGuard: true),
    ]
}
