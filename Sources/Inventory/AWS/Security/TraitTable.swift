/// The arguments of AWS's resources that say how far they are open or guarded. They are facts of the documentation
/// of AWS and of the provider's resources; `absent` is the default that the documentation gives for an argument that
/// is not written.
///
/// A line is added by hand: type, path of the argument, topic, rule. Types without a line have no rows of traits.
enum TraitTable {
    /// The traits of each resource type, in the order of the lines.
    static let byType = Dictionary(grouping: all, by: \.type)

    /// Those of one type; nil where it has none. `aws_alb` is `aws_lb` under another name.
    static func traits(of type: String) -> [Trait]? {
        byType[type.hasPrefix("aws_alb") ? "aws_lb" + type.dropFirst("aws_alb".count) : type]
    }

    private static let all = databases + storage + messages + compute + edge + identity + GrantTable.all

    private static let databases: [Trait] = [
        Trait("aws_db_instance", "publicly_accessible", topic: .exposure, rule: .opens),
        Trait("aws_db_instance", "storage_encrypted", topic: .encryption, rule: .guards),
        Trait("aws_db_instance", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_db_instance", "deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_db_instance", "skip_final_snapshot", topic: .protection, rule: .opens),
        Trait("aws_db_instance", "backup_retention_period", topic: .protection, rule: .delay),
        Trait("aws_db_instance", "iam_database_authentication_enabled", topic: .access, rule: .guards),
        Trait("aws_db_instance", "performance_insights_kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_db_instance", "manage_master_user_password", topic: .secrets, rule: .guards),
        Trait("aws_rds_cluster", "storage_encrypted", topic: .encryption, rule: .guards),
        Trait("aws_rds_cluster", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_rds_cluster", "deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_rds_cluster", "skip_final_snapshot", topic: .protection, rule: .opens),
        Trait("aws_rds_cluster", "backup_retention_period", topic: .protection, rule: .delay),
        Trait("aws_rds_cluster", "iam_database_authentication_enabled", topic: .access, rule: .guards),
        Trait("aws_rds_cluster", "manage_master_user_password", topic: .secrets, rule: .guards),
        Trait("aws_rds_cluster_instance", "publicly_accessible", topic: .exposure, rule: .opens),
        Trait(
            "aws_rds_cluster_instance", "performance_insights_kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_rds_global_cluster", "storage_encrypted", topic: .encryption, rule: .guards),
        Trait("aws_rds_global_cluster", "deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_db_proxy", "require_tls", topic: .encryption, rule: .guards),
        Trait(
            "aws_db_proxy", "auth.iam_auth", topic: .access, rule: .order(["REQUIRED", "ENABLED", "DISABLED"]),
            absent: "DISABLED"),
        Trait("aws_db_snapshot_copy", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_dynamodb_table", "server_side_encryption.enabled", topic: .encryption, rule: .guards),
        Trait("aws_dynamodb_table", "server_side_encryption.kms_key_arn", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_dynamodb_table", "deletion_protection_enabled", topic: .protection, rule: .guards),
        Trait("aws_dynamodb_table", "point_in_time_recovery.enabled", topic: .protection, rule: .guards),
        Trait("aws_elasticache_replication_group", "at_rest_encryption_enabled", topic: .encryption, rule: .guards),
        Trait("aws_elasticache_replication_group", "transit_encryption_enabled", topic: .encryption, rule: .guards),
        Trait(
            "aws_elasticache_replication_group", "transit_encryption_mode", topic: .encryption,
            rule: .order(["required", "preferred"]), absent: "required"),
        Trait("aws_elasticache_replication_group", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_elasticache_replication_group", "snapshot_retention_limit", topic: .protection, rule: .delay),
        Trait("aws_elasticache_replication_group", "auth_token", topic: .access, rule: .key(otherwise: 1)),
        Trait("aws_elasticache_replication_group", "user_group_ids", topic: .access, rule: .key(otherwise: 1)),
        Trait("aws_elasticache_user", "access_string", topic: .access, rule: .order([])),
        Trait("aws_elasticache_user", "no_password_required", topic: .access, rule: .opens),
        Trait(
            "aws_elasticache_user", "authentication_mode.type", topic: .access,
            rule: .order(["iam", "password", "no-password-required"]), absent: "password"),
        Trait("aws_redshift_cluster", "publicly_accessible", topic: .exposure, rule: .opens, absent: "true"),
        Trait("aws_redshift_cluster", "encrypted", topic: .encryption, rule: .guards),
        Trait("aws_opensearch_domain", "encrypt_at_rest.enabled", topic: .encryption, rule: .guards),
        Trait("aws_opensearch_domain", "node_to_node_encryption.enabled", topic: .encryption, rule: .guards),
        Trait("aws_opensearch_domain", "domain_endpoint_options.enforce_https", topic: .encryption, rule: .guards),
        Trait("aws_opensearch_domain", "advanced_security_options.enabled", topic: .access, rule: .guards),
        Trait(
            "aws_msk_cluster", "encryption_info.encryption_in_transit.client_broker", topic: .encryption,
            rule: .order(["TLS", "TLS_PLAINTEXT", "PLAINTEXT"]), absent: "TLS"),
        Trait("aws_msk_cluster", "client_authentication.unauthenticated", topic: .access, rule: .opens),
        Trait("aws_mq_broker", "publicly_accessible", topic: .exposure, rule: .opens),
        Trait("aws_dms_replication_instance", "publicly_accessible", topic: .exposure, rule: .opens, absent: "true"),
        Trait("aws_elasticsearch_domain", "encrypt_at_rest.enabled", topic: .encryption, rule: .guards),
        Trait("aws_elasticsearch_domain", "node_to_node_encryption.enabled", topic: .encryption, rule: .guards),
        Trait("aws_neptune_cluster_instance", "publicly_accessible", topic: .exposure, rule: .opens),
        Trait("aws_redshiftserverless_workgroup", "publicly_accessible", topic: .exposure, rule: .opens),
        Trait("aws_memorydb_cluster", "tls_enabled", topic: .encryption, rule: .guards, absent: "true"),
        Trait("aws_docdb_cluster", "storage_encrypted", topic: .encryption, rule: .guards),
        Trait("aws_docdb_cluster", "deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_neptune_cluster", "storage_encrypted", topic: .encryption, rule: .guards),
        Trait("aws_neptune_cluster", "deletion_protection", topic: .protection, rule: .guards),
    ]

    private static let storage: [Trait] = [
        Trait("aws_s3_bucket", "force_destroy", topic: .protection, rule: .opens),
        Trait("aws_s3_bucket", "object_lock_enabled", topic: .protection, rule: .guards),
        Trait("aws_s3_bucket_public_access_block", "block_public_acls", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_bucket_public_access_block", "block_public_policy", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_bucket_public_access_block", "ignore_public_acls", topic: .exposure, rule: .guards, isGuard: true),
        Trait(
            "aws_s3_bucket_public_access_block", "restrict_public_buckets", topic: .exposure, rule: .guards,
            isGuard: true),
        Trait(
            "aws_s3_bucket_server_side_encryption_configuration",
            "rule.apply_server_side_encryption_by_default.sse_algorithm", topic: .encryption,
            rule: .order(["aws:kms:dsse", "aws:kms", "AES256"]), absent: "AES256", isGuard: true),
        Trait(
            "aws_s3_bucket_server_side_encryption_configuration",
            "rule.apply_server_side_encryption_by_default.kms_master_key_id", topic: .encryption,
            rule: .key(otherwise: 1),
            isGuard: true),
        Trait(
            "aws_s3_bucket_versioning", "versioning_configuration.status", topic: .protection,
            rule: .order(["Enabled", "Suspended", "Disabled"]), isGuard: true),
        Trait(
            "aws_s3_bucket_ownership_controls", "rule.object_ownership", topic: .access,
            rule: .order(["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"]), isGuard: true),
        Trait(
            "aws_s3_bucket_acl", "acl", topic: .exposure,
            rule: .order([
                "private", "bucket-owner-full-control", "bucket-owner-read", "log-delivery-write", "aws-exec-read",
                "authenticated-read", "public-read", "public-read-write",
            ]), absent: "private"),
        Trait("aws_s3_bucket_logging", "target_bucket", topic: .retention, rule: .key(otherwise: 1), isGuard: true),
        Trait("aws_ebs_volume", "encrypted", topic: .encryption, rule: .guards),
        Trait("aws_ebs_volume", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_efs_file_system", "encrypted", topic: .encryption, rule: .guards),
        Trait("aws_efs_file_system", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait(
            "aws_ecr_repository", "image_tag_mutability", topic: .protection, rule: .order(["IMMUTABLE", "MUTABLE"]),
            absent: "MUTABLE"),
        Trait("aws_ecr_repository", "image_scanning_configuration.scan_on_push", topic: .protection, rule: .guards),
        Trait(
            "aws_ecr_repository", "encryption_configuration.encryption_type", topic: .encryption,
            rule: .order(["KMS_DSSE", "KMS", "AES256"]), absent: "AES256"),
        Trait("aws_ecr_repository", "encryption_configuration.kms_key", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_ecr_repository", "force_delete", topic: .protection, rule: .opens),
        Trait("aws_backup_vault", "kms_key_arn", topic: .encryption, rule: .key(otherwise: 1)),
    ]

    private static let messages: [Trait] = [
        Trait("aws_sqs_queue", "sqs_managed_sse_enabled", topic: .encryption, rule: .guards, absent: "true"),
        Trait("aws_sqs_queue", "kms_master_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_sns_topic", "kms_master_key_id", topic: .encryption, rule: .key(otherwise: 2)),
        Trait(
            "aws_kinesis_stream", "encryption_type", topic: .encryption, rule: .order(["KMS", "NONE"]), absent: "NONE"),
        Trait("aws_cloudwatch_log_group", "retention_in_days", topic: .retention, rule: .days),
        Trait("aws_cloudwatch_log_group", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_cloudwatch_log_group", "skip_destroy", topic: .protection, rule: .guards),
        Trait(
            "aws_flow_log", "traffic_type", topic: .retention, rule: .order(["ALL", "REJECT", "ACCEPT"]), isGuard: true),
        Trait("aws_cloudtrail", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_cloudtrail", "enable_log_file_validation", topic: .protection, rule: .guards),
        Trait("aws_scheduler_schedule", "kms_key_arn", topic: .encryption, rule: .key(otherwise: 1)),
    ]

    private static let compute: [Trait] = [
        Trait("aws_instance", "associate_public_ip_address", topic: .exposure, rule: .opens),
        Trait(
            "aws_instance", "metadata_options.http_tokens", topic: .access, rule: .order(["required", "optional"]),
            absent: "optional"),
        Trait("aws_instance", "root_block_device.encrypted", topic: .encryption, rule: .guards),
        Trait("aws_instance", "root_block_device.kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_instance", "ebs_block_device.encrypted", topic: .encryption, rule: .guards),
        Trait("aws_instance", "disable_api_termination", topic: .protection, rule: .guards),
        Trait(
            "aws_launch_template", "metadata_options.http_tokens", topic: .access,
            rule: .order(["required", "optional"]),
            absent: "optional"),
        Trait(
            "aws_launch_template", "metadata_options.http_put_response_hop_limit", topic: .access,
            rule: .order(["1", "2"]),
            absent: "1"),
        Trait("aws_launch_template", "block_device_mappings.ebs.encrypted", topic: .encryption, rule: .guards),
        Trait(
            "aws_launch_template", "block_device_mappings.ebs.kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_launch_template", "network_interfaces.associate_public_ip_address", topic: .exposure, rule: .opens),
        Trait("aws_ecs_service", "network_configuration.assign_public_ip", topic: .exposure, rule: .opens),
        Trait(
            "aws_scheduler_schedule", "target.ecs_parameters.network_configuration.assign_public_ip", topic: .exposure,
            rule: .opens),
        Trait(
            "aws_cloudwatch_event_target", "ecs_target.network_configuration.assign_public_ip", topic: .exposure,
            rule: .opens),
        Trait("aws_ecs_service", "enable_execute_command", topic: .access, rule: .opens),
        Trait(
            "aws_ecs_cluster", "configuration.execute_command_configuration.kms_key_id", topic: .encryption,
            rule: .key(otherwise: 1)
        ),
        Trait(
            "aws_ecs_cluster", "configuration.execute_command_configuration.logging", topic: .retention,
            rule: .order(["OVERRIDE", "DEFAULT", "NONE"]), absent: "DEFAULT"),
        Trait("aws_eks_cluster", "vpc_config.endpoint_public_access", topic: .exposure, rule: .opens, absent: "true"),
        Trait("aws_eks_cluster", "vpc_config.public_access_cidrs", topic: .reachability, rule: .sources),
        Trait("aws_eks_cluster", "encryption_config.provider.key_arn", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_eks_cluster", "deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_eks_cluster", "enabled_cluster_log_types", topic: .retention, rule: .key(otherwise: 1)),
        Trait(
            "aws_eks_cluster", "access_config.authentication_mode", topic: .access,
            rule: .order(["API", "API_AND_CONFIG_MAP", "CONFIG_MAP"]), absent: "CONFIG_MAP"),
        Trait(
            "aws_eks_cluster", "access_config.bootstrap_cluster_creator_admin_permissions", topic: .access,
            rule: .opens,
            absent: "true"),
        Trait(
            "aws_transfer_server", "endpoint_type", topic: .exposure, rule: .order(["VPC", "VPC_ENDPOINT", "PUBLIC"]),
            absent: "PUBLIC"),
        Trait(
            "aws_sagemaker_notebook_instance", "direct_internet_access", topic: .exposure,
            rule: .order(["Disabled", "Enabled"]),
            absent: "Enabled"),
        Trait("aws_lambda_function", "kms_key_arn", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_lambda_function", "code_signing_config_arn", topic: .protection, rule: .key(otherwise: 1)),
        Trait("aws_lambda_function_url", "authorization_type", topic: .exposure, rule: .order(["AWS_IAM", "NONE"])),
        Trait(
            "aws_synthetics_canary", "artifact_config.s3_encryption.encryption_mode", topic: .encryption,
            rule: .order(["SSE_KMS", "SSE_S3"]), absent: "SSE_S3"),
        Trait(
            "aws_synthetics_canary", "artifact_config.s3_encryption.kms_key_arn", topic: .encryption,
            rule: .key(otherwise: 1)),
    ]

    private static let edge: [Trait] = [
        Trait("aws_lb", "internal", topic: .exposure, rule: .guards),
        Trait("aws_lb", "enable_deletion_protection", topic: .protection, rule: .guards),
        Trait("aws_lb", "drop_invalid_header_fields", topic: .exposure, rule: .guards),
        Trait(
            "aws_lb", "desync_mitigation_mode", topic: .exposure, rule: .order(["strictest", "defensive", "monitor"]),
            absent: "defensive"),
        Trait("aws_lb", "access_logs.enabled", topic: .retention, rule: .guards),
        Trait("aws_lb_listener", "protocol", topic: .encryption, rule: .order(["HTTPS", "TLS", "HTTP", "TCP", "UDP"])),
        Trait(
            "aws_lb_listener", "ssl_policy", topic: .encryption,
            rule: .order([
                "ELBSecurityPolicy-TLS13-1-3-2021-06", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
                "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
                "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06", "ELBSecurityPolicy-TLS-1-2-2017-01",
                "ELBSecurityPolicy-TLS-1-2-Ext-2018-06", "ELBSecurityPolicy-TLS13-1-1-2021-06",
                "ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-2016-08",
            ]), absent: "ELBSecurityPolicy-2016-08"),
        Trait(
            "aws_lb_target_group", "protocol", topic: .encryption, rule: .order(["HTTPS", "TLS", "HTTP", "TCP", "UDP"])),
        Trait(
            "aws_wafv2_web_acl_association", "web_acl_arn", topic: .exposure, rule: .key(otherwise: 1), isGuard: true),
        Trait("aws_subnet", "map_public_ip_on_launch", topic: .exposure, rule: .opens),
        Trait(
            "aws_ec2_transit_gateway", "auto_accept_shared_attachments", topic: .reachability,
            rule: .order(["disable", "enable"]),
            absent: "disable"),
        Trait("aws_vpc_endpoint", "private_dns_enabled", topic: .reachability, rule: .guards),
        Trait(
            "aws_apigatewayv2_route", "authorization_type", topic: .exposure,
            rule: .order(["AWS_IAM", "JWT", "CUSTOM", "NONE"]),
            absent: "NONE"),
        Trait(
            "aws_api_gateway_method", "authorization", topic: .exposure,
            rule: .order(["AWS_IAM", "COGNITO_USER_POOLS", "CUSTOM", "NONE"])),
        Trait(
            "aws_apigatewayv2_domain_name", "domain_name_configuration.security_policy", topic: .encryption,
            rule: .order(["TLS_1_2", "TLS_1_0"])),
        Trait(
            "aws_apigatewayv2_domain_name", "mutual_tls_authentication.truststore_uri", topic: .access,
            rule: .key(otherwise: 1)),
        Trait("aws_apigatewayv2_api", "disable_execute_api_endpoint", topic: .exposure, rule: .guards),
        Trait(
            "aws_apigatewayv2_stage", "access_log_settings.destination_arn", topic: .retention, rule: .key(otherwise: 1)
        ),
        Trait(
            "aws_cloudfront_distribution", "default_cache_behavior.viewer_protocol_policy", topic: .encryption,
            rule: .order(["https-only", "redirect-to-https", "allow-all"])),
        Trait("aws_route53_zone", "force_destroy", topic: .protection, rule: .opens),
        Trait(
            "aws_route53_query_log", "cloudwatch_log_group_arn", topic: .retention, rule: .key(otherwise: 1),
            isGuard: true),
    ]

    private static let identity: [Trait] = [
        Trait("aws_ram_resource_share", "allow_external_principals", topic: .exposure, rule: .opens),
        Trait("aws_cognito_identity_pool", "allow_unauthenticated_identities", topic: .access, rule: .opens),
        Trait("aws_kms_key", "enable_key_rotation", topic: .encryption, rule: .guards),
        Trait("aws_kms_key", "deletion_window_in_days", topic: .protection, rule: .delay, absent: "30"),
        Trait("aws_kms_key", "bypass_policy_lockout_safety_check", topic: .protection, rule: .opens),
        Trait("aws_secretsmanager_secret", "kms_key_id", topic: .encryption, rule: .key(otherwise: 1)),
        Trait("aws_secretsmanager_secret", "recovery_window_in_days", topic: .protection, rule: .delay, absent: "30"),
        Trait("aws_secretsmanager_secret_policy", "block_public_policy", topic: .exposure, rule: .guards),
        Trait("aws_ssm_parameter", "type", topic: .encryption, rule: .order(["SecureString", "String", "StringList"])),
        Trait(
            "aws_cognito_user_pool", "deletion_protection", topic: .protection, rule: .order(["ACTIVE", "INACTIVE"]),
            absent: "INACTIVE"),
        Trait(
            "aws_cognito_user_pool", "mfa_configuration", topic: .access, rule: .order(["ON", "OPTIONAL", "OFF"]),
            absent: "OFF"),
        Trait(
            "aws_cognito_user_pool", "admin_create_user_config.allow_admin_create_user_only", topic: .access,
            rule: .guards),
        Trait(
            "aws_cognito_user_pool", "user_pool_add_ons.advanced_security_mode", topic: .access,
            rule: .order(["ENFORCED", "AUDIT", "OFF"]), absent: "OFF"),
        Trait("aws_cognito_user_pool_client", "generate_secret", topic: .access, rule: .guards),
        Trait(
            "aws_cognito_user_pool_client", "prevent_user_existence_errors", topic: .access,
            rule: .order(["ENABLED", "LEGACY"]), absent: "LEGACY"),
        Trait("aws_iam_role", "max_session_duration", topic: .access, rule: .order(["3600"]), absent: "3600"),
        Trait("aws_iam_role", "permissions_boundary", topic: .access, rule: .key(otherwise: 1)),
    ]
}
