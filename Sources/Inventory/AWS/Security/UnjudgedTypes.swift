/// The resource types of AWS that may let somebody in, connect networks or accounts, or keep a guard, and of which the tables
/// have no rules. Each change of such a resource is a row that says so.
///
/// They were picked by hand from the names in `ResourceTable`, because they do so by being there. A type that gets rules,
/// `TraitTable` or a reader, is taken out here. Of all other types `SecurityWords` finds the arguments that matter by their names;
/// a test goes through the provider's schema and finds a type that is in none of these places.
enum UnjudgedTypes {
    static let all = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let text = """
        aws_acmpca_certificate_authority aws_amplify_app aws_api_gateway_authorizer
        aws_api_gateway_domain_name_access_association aws_apigatewayv2_authorizer aws_appfabric_app_authorization
        aws_apprunner_service aws_apprunner_vpc_ingress_connection aws_appstream_user
        aws_auditmanager_framework_share aws_auditmanager_organization_admin_account_registration
        aws_bedrock_guardrail aws_chime_voice_connector_termination_credentials aws_cleanrooms_membership
        aws_cloud9_environment_membership aws_cloudformation_stack aws_cloudformation_stack_set
        aws_cloudfront_origin_access_control aws_cloudfront_origin_access_identity
        aws_cloudsearch_domain_service_access_policy aws_cloudtrail_organization_delegated_admin_account
        aws_codebuild_project aws_codebuild_source_credential aws_codecommit_approval_rule_template
        aws_codestarconnections_connection aws_cognito_identity_provider aws_cognito_user aws_cognito_user_in_group
        aws_config_aggregate_authorization aws_connect_user aws_customer_gateway aws_datasync_task
        aws_datazone_user_profile aws_db_instance_role_association aws_detective_invitation_accepter
        aws_detective_member aws_directory_service_shared_directory_accepter aws_directory_service_trust
        aws_dsql_cluster_peering aws_dx_connection_confirmation aws_dx_gateway_association
        aws_dx_gateway_association_proposal aws_dx_hosted_connection
        aws_dx_hosted_private_virtual_interface_accepter aws_dx_hosted_public_virtual_interface_accepter
        aws_dx_hosted_transit_virtual_interface_accepter aws_dx_public_virtual_interface
        aws_ec2_client_vpn_endpoint aws_ec2_client_vpn_network_association aws_ec2_client_vpn_route
        aws_ec2_instance_connect_endpoint aws_ec2_serial_console_access aws_ec2_transit_gateway_connect
        aws_ec2_transit_gateway_connect_peer aws_ec2_transit_gateway_route
        aws_ec2_transit_gateway_route_table_propagation aws_efs_access_point aws_egress_only_internet_gateway
        aws_eks_identity_provider_config aws_elasticsearch_vpc_endpoint aws_emr_block_public_access_configuration
        aws_emr_cluster aws_finspace_kx_user aws_fms_policy aws_globalaccelerator_cross_account_attachment
        aws_grafana_role_association aws_grafana_workspace aws_grafana_workspace_api_key
        aws_grafana_workspace_service_account_token aws_guardduty_filter aws_guardduty_invite_accepter
        aws_guardduty_ipset aws_guardduty_member aws_guardduty_organization_admin_account
        aws_iam_account_password_policy aws_iam_group_policies_exclusive aws_iam_group_policy_attachments_exclusive
        aws_iam_organizations_features aws_iam_role_policies_exclusive aws_iam_role_policy_attachments_exclusive
        aws_iam_user_policies_exclusive aws_iam_user_policy_attachments_exclusive
        aws_identitystore_group_membership aws_identitystore_user aws_inspector2_delegated_admin_account
        aws_inspector2_filter aws_iot_authorizer aws_iot_role_alias aws_iot_thing_principal_attachment
        aws_kms_custom_key_store aws_kms_external_key aws_lakeformation_data_lake_settings aws_lakeformation_opt_in
        aws_lb_trust_store aws_licensemanager_grant aws_licensemanager_grant_accepter aws_lightsail_bucket
        aws_lightsail_bucket_access_key aws_lightsail_bucket_resource_access aws_lightsail_database
        aws_lightsail_key_pair aws_macie2_invitation_accepter aws_macie2_member
        aws_macie2_organization_admin_account aws_memorydb_acl aws_memorydb_user aws_network_acl_association
        aws_network_interface_sg_attachment aws_networkfirewall_firewall aws_networkfirewall_firewall_policy
        aws_networkfirewall_rule_group aws_networkmanager_attachment_accepter
        aws_networkmanager_core_network_policy_attachment aws_networkmanager_dx_gateway_attachment
        aws_networkmanager_site_to_site_vpn_attachment aws_networkmanager_transit_gateway_peering
        aws_networkmanager_vpc_attachment aws_opensearch_authorize_vpc_endpoint_access
        aws_opensearch_domain_saml_options aws_opensearch_inbound_connection_accepter
        aws_opensearch_outbound_connection aws_opensearch_vpc_endpoint aws_opensearchserverless_security_config
        aws_opensearchserverless_security_policy aws_opensearchserverless_vpc_endpoint aws_opsworks_permission
        aws_opsworks_user_profile aws_organizations_account aws_organizations_organization
        aws_quicksight_account_subscription aws_quicksight_group_membership aws_quicksight_iam_policy_assignment
        aws_quicksight_user aws_ram_sharing_with_organization aws_rds_cluster_role_association
        aws_redshift_cluster_iam_roles aws_redshift_data_share_consumer_association aws_redshift_endpoint_access
        aws_route53_resolver_firewall_rule aws_route53_resolver_rule_association aws_route53_zone_association
        aws_s3_access_point aws_s3_bucket_cors_configuration aws_s3_bucket_replication_configuration
        aws_s3_bucket_website_configuration aws_s3control_access_grant aws_s3control_access_grants_instance
        aws_s3control_access_grants_location aws_s3control_multi_region_access_point
        aws_s3control_object_lambda_access_point aws_sagemaker_domain aws_sagemaker_user_profile
        aws_securityhub_automation_rule aws_securityhub_invite_accepter aws_securityhub_member
        aws_securityhub_organization_admin_account aws_securityhub_standards_control
        aws_servicecatalog_organizations_access aws_servicecatalog_principal_portfolio_association
        aws_shield_drt_access_log_bucket_association aws_shield_drt_access_role_arn_association aws_ssm_document
        aws_ssm_service_setting aws_ssoadmin_application aws_ssoadmin_application_access_scope
        aws_ssoadmin_application_assignment aws_ssoadmin_customer_managed_policy_attachment
        aws_ssoadmin_instance_access_control_attributes aws_ssoadmin_permission_set
        aws_ssoadmin_permissions_boundary_attachment aws_ssoadmin_trusted_token_issuer
        aws_storagegateway_nfs_file_share aws_storagegateway_smb_file_share aws_transfer_access
        aws_transfer_ssh_key aws_verifiedaccess_endpoint aws_verifiedaccess_group
        aws_verifiedaccess_instance_trust_provider_attachment aws_verifiedaccess_trust_provider
        aws_verifiedpermissions_identity_source aws_verifiedpermissions_policy
        aws_vpc_block_public_access_exclusion aws_vpc_block_public_access_options
        aws_vpc_peering_connection_options aws_vpclattice_service_network_service_association
        aws_vpclattice_service_network_vpc_association aws_vpn_gateway aws_vpn_gateway_attachment aws_waf_web_acl
        aws_wafregional_web_acl aws_wafv2_ip_set aws_wafv2_web_acl aws_workspaces_ip_group aws_workspaces_workspace
        """
}
