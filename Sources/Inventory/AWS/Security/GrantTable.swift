/// Further resources that let somebody in because they are there, and those that watch over an account. A line is added by
/// hand, as in `TraitTable`.
enum GrantTable {
    static let all = grants + guards

    /// The arguments that name whom or what a resource lets in: `TYPE ARGUMENT...`.
    private static let grants = text.split { $0 == "\n" }.flatMap { line -> [Trait] in
        let words = line.split(separator: " ").map(String.init)
        return words.dropFirst().map { Trait(words[0], $0, .access, .order([])) }
    }

    private static let text = """
        aws_iam_user name
        aws_iam_user_ssh_key username
        aws_iam_openid_connect_provider url client_id_list
        aws_acmpca_permission principal actions
        aws_signer_signing_profile_permission principal action
        aws_eks_pod_identity_association role_arn service_account
        aws_cognito_identity_pool_roles_attachment roles
        aws_rolesanywhere_trust_anchor name
        aws_rolesanywhere_profile role_arns
        aws_lakeformation_permissions principal permissions
        aws_transfer_user user_name role
        aws_appsync_api_key api_id
        aws_api_gateway_api_key name
        aws_organizations_delegated_administrator account_id service_principal
        aws_iot_policy_attachment policy target
        aws_network_interface_permission aws_account_id permission
        aws_rds_cluster_snapshot_copy shared_accounts
        aws_ram_resource_association resource_arn
        aws_ram_resource_share_accepter share_arn
        aws_servicecatalog_portfolio_share principal_id
        aws_redshift_data_share_authorization consumer_identifier
        aws_route53_vpc_association_authorization vpc_id
        aws_directory_service_shared_directory target
        aws_internet_gateway vpc_id
        aws_internet_gateway_attachment vpc_id
        aws_ec2_transit_gateway_peering_attachment_accepter transit_gateway_attachment_id
        aws_ec2_client_vpn_authorization_rule target_network_cidr access_group_id
        aws_vpc_endpoint_service allowed_principals
        aws_vpc_endpoint_connection_accepter vpc_endpoint_id
        aws_lightsail_instance_public_ports instance_name
        """

    private static let guards: [Trait] = [
        Trait(
            "aws_guardduty_detector_feature", "status", .retention, .order(["ENABLED", "DISABLED"]), isGuard: true),
        Trait("aws_config_configuration_recorder", "role_arn", .retention, .key(otherwise: 1), isGuard: true),
        Trait("aws_securityhub_account", "id", .retention, .key(otherwise: 0), isGuard: true),
        Trait("aws_inspector2_enabler", "resource_types", .retention, .key(otherwise: 1), isGuard: true),
        Trait(
            "aws_macie2_account", "status", .retention, .order(["ENABLED", "PAUSED"]), absent: "ENABLED", isGuard: true),
        Trait("aws_accessanalyzer_analyzer", "analyzer_name", .retention, .key(otherwise: 1), isGuard: true),
        Trait("aws_organizations_policy_attachment", "policy_id", .protection, .key(otherwise: 1), isGuard: true),
        Trait("aws_cognito_identity_pool", "allow_unauthenticated_identities", .access, .opens),
        Trait("aws_neptune_cluster_instance", "publicly_accessible", .exposure, .opens),
        Trait("aws_redshiftserverless_workgroup", "publicly_accessible", .exposure, .opens),
        Trait("aws_memorydb_cluster", "tls_enabled", .encryption, .guards, absent: "true"),
        Trait("aws_elasticsearch_domain", "encrypt_at_rest.enabled", .encryption, .guards),
        Trait("aws_elasticsearch_domain", "node_to_node_encryption.enabled", .encryption, .guards),
        Trait(
            "aws_transfer_server", "endpoint_type", .exposure, .order(["VPC", "VPC_ENDPOINT", "PUBLIC"]),
            absent: "PUBLIC"),
        Trait(
            "aws_sagemaker_notebook_instance", "direct_internet_access", .exposure, .order(["Disabled", "Enabled"]),
            absent: "Enabled"),
    ]
}
