// Written by Tests/Inventory/provider_table.py from the schema of hashicorp/aws 5.100.0.

/// The attributes and blocks of each kind of block that the provider has, a line each. Lines are numbered from 0.
///
/// Generated from what `terraform providers schema -json` prints; `Tests/Inventory/provider_table.py` says what the words of a
/// line mean, and `SchemaReader` reads them. Kinds that are alike share a line, and a line names only lines above it. The
/// flag `f` comes from `Tests/Inventory/replacements.py`, which asks the provider itself.
enum BlockTable {
    static let text: StaticString = """
        account_ids:oLS resource_tags:oLMS
        exclusion=l0
        unused_access_age:ofN analysis_rule=l1
        unused_access=l2
        analyzer_name:rfS arn:cS id:ocS tags:oMS tags_all:ocMS type:ofS configuration=l3
        contains:ocLS criteria:rS eq:ocLS exists:ocS neq:ocLS
        analyzer_name:rfS id:ocS rule_name:rfS filter=e5
        create:oS delete:oS update:oS
        account_id:ofS alternate_contact_type:rfS email_address:rS id:ocS name:rS phone_number:rS title:rS timeouts=17
        account_id:ofS address_line_1:rS address_line_2:oS address_line_3:oS city:rS company_name:oS country_code:rS district_or_county:oS full_name:rS id:ocS phone_number:rS postal_code:rS state_or_region:oS website_url:oS
        create:oS update:oS
        account_id:ofS enabled:rB id:ocS opt_status:cS region_name:rfS timeouts=110
        certificate_transparency_logging_preference:oS
        domain_name:rfS validation_domain:rfS
        arn:cS certificate_authority_arn:ofS certificate_body:oS certificate_chain:oS domain_name:ocfS domain_validation_options:cD early_renewal_duration:oS id:ocS key_algorithm:ocfS not_after:cS not_before:cS pending_renewal:cB private_key:osS renewal_eligibility:cS renewal_summary:cD status:cS subject_alternative_names:ocfES tags:oMS tags_all:ocMS type:cS validation_emails:cLS validation_method:ocfS options=l12 validation_option=e13
        create:oS
        certificate_arn:rfS id:ocS validation_record_fqdns:ofES timeouts=115
        type:rfS value:rfS
        api_passthrough:ofS arn:cS certificate:cS certificate_authority_arn:rfS certificate_chain:cS certificate_signing_request:rfS id:ocS signing_algorithm:rfS template_arn:ofS validity=l17
        common_name:ofS country:ofS distinguished_name_qualifier:ofS generation_qualifier:ofS given_name:ofS initials:ofS locality:ofS organization:ofS organizational_unit:ofS pseudonym:ofS state:ofS surname:ofS title:ofS
        key_algorithm:rfS signing_algorithm:rfS subject=l19
        custom_cname:oS enabled:oB expiration_in_days:oN s3_bucket_name:oS s3_object_acl:ocS
        enabled:rB ocsp_custom_cname:oS
        crl_configuration=l21 ocsp_configuration=l22
        arn:cS certificate:cS certificate_chain:cS certificate_signing_request:cS enabled:oB id:ocS key_storage_security_standard:ocfS not_after:cS not_before:cS permanent_deletion_time_in_days:oN serial:cS tags:oMS tags_all:ocMS type:ofS usage_mode:ocS certificate_authority_configuration=l20 revocation_configuration=l23 timeouts=115
        certificate:rfS certificate_authority_arn:rfS certificate_chain:ofS id:ocS
        actions:rfES certificate_authority_arn:rfS id:ocS policy:cS principal:rfS source_account:ocfS
        id:ocS policy:rS resource_arn:rfS
        bucket:rS enabled:oB prefix:oS
        ipv4_ipam_pool_id:rS
        capacity_units:rN
        allocation_id:oS ipv6_address:oS outpost_id:cS private_ipv4_address:oS subnet_id:rS
        arn:cS arn_suffix:cS client_keep_alive:oN customer_owned_ipv4_pool:ofS desync_mitigation_mode:oS dns_name:cS dns_record_client_routing_policy:oS drop_invalid_header_fields:oB enable_cross_zone_load_balancing:oB enable_deletion_protection:oB enable_http2:oB enable_tls_version_and_cipher_suite_headers:oB enable_waf_fail_open:oB enable_xff_client_port:oB enable_zonal_shift:oB enforce_security_group_inbound_rules_on_private_link_traffic:ocS id:ocS idle_timeout:oN internal:ocfB ip_address_type:ocS load_balancer_type:ofS name:ocfS name_prefix:ocfS preserve_host_header:oB security_groups:ocES subnets:ocES tags:oMS tags_all:ocMS vpc_id:cS xff_header_processing_mode:oS zone_id:cS access_logs=l28 connection_logs=l28 ipam_pools=l29 minimum_load_balancer_capacity=l30 subnet_mapping=e31 timeouts=17
        authentication_request_extra_params:oMS on_unauthenticated_request:ocS scope:ocS session_cookie_name:ocS session_timeout:ocN user_pool_arn:rS user_pool_client_id:rS user_pool_domain:rS
        authentication_request_extra_params:oMS authorization_endpoint:rS client_id:rS client_secret:rsS issuer:rS on_unauthenticated_request:ocS scope:ocS session_cookie_name:ocS session_timeout:ocN token_endpoint:rS user_info_endpoint:rS
        content_type:rS message_body:oS status_code:ocS
        duration:rN enabled:oB
        arn:rS weight:oN
        stickiness=l36 target_group=e37
        host:oS path:oS port:oS protocol:oS query:oS status_code:rS
        order:ocN target_group_arn:oS type:rS authenticate_cognito=l33 authenticate_oidc=l34 fixed_response=l35 forward=l38 redirect=l39
        advertise_trust_store_ca_names:ocS ignore_client_certificate_expiry:oB mode:rS trust_store_arn:oS
        alpn_policy:oS arn:cS certificate_arn:oS id:ocS load_balancer_arn:rfS port:oN protocol:ocS routing_http_request_x_amzn_mtls_clientcert_header_name:ocS routing_http_request_x_amzn_mtls_clientcert_issuer_header_name:ocS routing_http_request_x_amzn_mtls_clientcert_leaf_header_name:ocS routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name:ocS routing_http_request_x_amzn_mtls_clientcert_subject_header_name:ocS routing_http_request_x_amzn_mtls_clientcert_validity_header_name:ocS routing_http_request_x_amzn_tls_cipher_suite_header_name:ocS routing_http_request_x_amzn_tls_version_header_name:ocS routing_http_response_access_control_allow_credentials_header_value:ocS routing_http_response_access_control_allow_headers_header_value:ocS routing_http_response_access_control_allow_methods_header_value:ocS routing_http_response_access_control_allow_origin_header_value:ocS routing_http_response_access_control_expose_headers_header_value:ocS routing_http_response_access_control_max_age_header_value:ocS routing_http_response_content_security_policy_header_value:ocS routing_http_response_server_enabled:ocB routing_http_response_strict_transport_security_header_value:ocS routing_http_response_x_content_type_options_header_value:ocS routing_http_response_x_frame_options_header_value:ocS ssl_policy:ocS tags:oMS tags_all:ocMS tcp_idle_timeout_seconds:ocN default_action=l40 mutual_authentication=l41 timeouts=110
        certificate_arn:rfS id:ocS listener_arn:rfS
        authentication_request_extra_params:oMS on_unauthenticated_request:ocS scope:oS session_cookie_name:oS session_timeout:oN user_pool_arn:rS user_pool_client_id:rS user_pool_domain:rS
        authentication_request_extra_params:oMS authorization_endpoint:rS client_id:rS client_secret:rsS issuer:rS on_unauthenticated_request:ocS scope:oS session_cookie_name:oS session_timeout:oN token_endpoint:rS user_info_endpoint:rS
        order:ocN target_group_arn:oS type:rS authenticate_cognito=l44 authenticate_oidc=l45 fixed_response=l35 forward=l38 redirect=l39
        values:rES
        http_header_name:rS values:rES
        key:oS value:rS
        host_header=l47 http_header=l48 http_request_method=l47 path_pattern=l47 query_string=e49 source_ip=l47
        arn:cS id:ocS listener_arn:rfS priority:ocN tags:oMS tags_all:ocMS action=l46 condition=e50
        enabled:oB healthy_threshold:oN interval:oN matcher:ocS path:ocS port:oS protocol:oS timeout:ocN unhealthy_threshold:oN
        cookie_duration:oN cookie_name:oS enabled:oB type:rS
        on_deregistration:rS on_unhealthy:rS
        minimum_healthy_targets_count:oS minimum_healthy_targets_percentage:oS
        minimum_healthy_targets_count:oN minimum_healthy_targets_percentage:oS
        dns_failover=l55 unhealthy_state_routing=l56
        enable_unhealthy_connection_termination:rB unhealthy_draining_interval:oN
        arn:cS arn_suffix:cS connection_termination:ocB deregistration_delay:oS id:ocS ip_address_type:ocS lambda_multi_value_headers_enabled:oB load_balancer_arns:cES load_balancing_algorithm_type:ocS load_balancing_anomaly_mitigation:ocS load_balancing_cross_zone_enabled:ocS name:ocS name_prefix:ocS port:oN preserve_client_ip:ocS protocol:oS protocol_version:ocS proxy_protocol_v2:oB slow_start:oN tags:oMS tags_all:ocMS target_type:oS vpc_id:oS health_check=l52 stickiness=l53 target_failover=l54 target_group_health=l57 target_health_state=l58
        availability_zone:ofS id:ocS port:ofN target_group_arn:rfS target_id:rfS
        delete_on_termination:ofB device_name:rfS encrypted:ofB iops:ofN outpost_arn:ofS snapshot_id:ofS throughput:ocfN volume_size:ocfN volume_type:ofS
        device_name:rS virtual_name:rS
        architecture:ofS arn:cS boot_mode:ofS deprecation_time:oS description:oS ena_support:ofB hypervisor:cS id:ocS image_location:ocfS image_owner_alias:cS image_type:cS imds_support:ofS kernel_id:ofS last_launched_time:cS manage_ebs_snapshots:cB name:rfS owner_id:cS platform:cS platform_details:cS public:cB ramdisk_id:ofS root_device_name:ofS root_snapshot_id:cS sriov_net_support:ofS tags:oMS tags_all:ocMS tpm_support:ofS uefi_data:ofS usage_operation:cS virtualization_type:ofS ebs_block_device=e61 ephemeral_block_device=e62 timeouts=17
        delete_on_termination:cB device_name:cS encrypted:cB iops:cN outpost_arn:cS snapshot_id:cS throughput:cN volume_size:cN volume_type:cS
        device_name:cS virtual_name:cS
        architecture:cS arn:cS boot_mode:cS deprecation_time:oS description:oS destination_outpost_arn:oS ena_support:cB encrypted:ofB hypervisor:cS id:ocS image_location:cS image_owner_alias:cS image_type:cS imds_support:cS kernel_id:cS kms_key_id:ocfS last_launched_time:cS manage_ebs_snapshots:cB name:rfS owner_id:cS platform:cS platform_details:cS public:cB ramdisk_id:cS root_device_name:cS root_snapshot_id:cS source_ami_id:rfS source_ami_region:rfS sriov_net_support:cS tags:oMS tags_all:ocMS tpm_support:cS uefi_data:cS usage_operation:cS virtualization_type:cS ebs_block_device=e64 ephemeral_block_device=e65 timeouts=17
        architecture:cS arn:cS boot_mode:cS deprecation_time:oS description:oS ena_support:cB hypervisor:cS id:ocS image_location:cS image_owner_alias:cS image_type:cS imds_support:cS kernel_id:cS last_launched_time:cS manage_ebs_snapshots:cB name:rfS owner_id:cS platform:cS platform_details:cS public:cB ramdisk_id:cS root_device_name:cS root_snapshot_id:cS snapshot_without_reboot:ofB source_instance_id:rfS sriov_net_support:cS tags:oMS tags_all:ocMS tpm_support:cS uefi_data:cS usage_operation:cS virtualization_type:cS ebs_block_device=e64 ephemeral_block_device=e65 timeouts=17
        account_id:ofS group:ofS id:ocS image_id:rfS organization_arn:ofS organizational_unit_arn:ofS
        basic_auth_credentials:osS build_spec:oS enable_auto_build:oB enable_basic_auth:oB enable_performance_mode:ofB enable_pull_request_preview:oB environment_variables:oMS framework:oS pull_request_environment_name:oS stage:oS
        type:rS
        condition:oS source:rS status:oS target:rS
        access_token:osS arn:cS auto_branch_creation_patterns:oES basic_auth_credentials:osS build_spec:ocS compute_role_arn:oS custom_headers:ocS default_domain:cS description:ofS enable_auto_branch_creation:oB enable_basic_auth:oB enable_branch_auto_build:oB enable_branch_auto_deletion:oB environment_variables:oMS iam_service_role_arn:ofS id:ocS name:rS oauth_token:osS platform:oS production_branch:cD repository:oS tags:oMS tags_all:ocMS auto_branch_creation_config=l69 cache_config=l70 custom_rule=l71
        app_id:rfS arn:cS deployment_artifacts:ocfS environment_name:rfS id:ocS stack_name:ocfS
        app_id:rfS arn:cS associated_resources:cLS backend_environment_arn:oS basic_auth_credentials:osS branch_name:rfS custom_domains:cLS description:oS destination_branch:cS display_name:ocS enable_auto_build:oB enable_basic_auth:oB enable_notification:oB enable_performance_mode:oB enable_pull_request_preview:oB environment_variables:oMS framework:oS id:ocS pull_request_environment_name:oS source_branch:cS stage:oS tags:oMS tags_all:ocMS ttl:oS
        certificate_verification_dns_record:cS custom_certificate_arn:oS type:rS
        branch_name:rS dns_record:cS prefix:rS verified:cB
        app_id:rfS arn:cS certificate_verification_dns_record:cS domain_name:rfS enable_auto_sub_domain:oB id:ocS wait_for_verification:oB certificate_settings=l75 sub_domain=e76
        app_id:rfS arn:cS branch_name:rS description:oS id:ocS url:cS
        api_key_version:cS cloudwatch_role_arn:ocS features:cES id:cS reset_on_delete:oB throttle_settings:cD
        arn:cS created_date:cS customer_id:oS description:oS enabled:oB id:ocS last_updated_date:cS name:rS tags:oMS tags_all:ocMS value:ocsfS
        arn:cS authorizer_credentials:oS authorizer_result_ttl_in_seconds:oN authorizer_uri:oS id:ocS identity_source:oS identity_validation_expression:oS name:rS provider_arns:oES rest_api_id:rS type:oS
        api_id:rS base_path:oS domain_name:rfS domain_name_id:oS id:ocS stage_name:oS
        arn:cS created_date:cS description:oS expiration_date:cS id:ocS pem_encoded_certificate:cS tags:oMS tags_all:ocMS
        percent_traffic:oN stage_variable_overrides:oMS use_stage_cache:oB
        created_date:cS description:oS execution_arn:cS id:ocS invoke_url:cS rest_api_id:rfS stage_description:ofS stage_name:ofS triggers:ofMS variables:ofMS canary_settings=l84
        method:ofS name:ofS path:ofS status_code:ofS type:rfS
        documentation_part_id:cS id:ocS properties:rS rest_api_id:rfS location=l86
        description:oS id:ocS rest_api_id:rfS version:rfS
        ip_address_type:ocS types:rLS
        truststore_uri:rS truststore_version:oS
        arn:cS certificate_arn:oS certificate_body:oS certificate_chain:oS certificate_name:oS certificate_private_key:osS certificate_upload_date:cS cloudfront_domain_name:cS cloudfront_zone_id:cS domain_name:rS domain_name_id:cS id:ocS ownership_verification_certificate_arn:ocS policy:oS regional_certificate_arn:oS regional_certificate_name:oS regional_domain_name:cS regional_zone_id:cS security_policy:ocS tags:oMS tags_all:ocMS endpoint_configuration=l89 mutual_tls_authentication=l90
        access_association_source:rS access_association_source_type:rS arn:cS domain_name_arn:rS id:cS tags:oMS tags_all:cMS
        id:ocS response_parameters:oMS response_templates:oMS response_type:rfS rest_api_id:rfS status_code:oS
        insecure_skip_verification:oB
        cache_key_parameters:oES cache_namespace:ocS connection_id:oS connection_type:oS content_handling:oS credentials:ofS http_method:rfS id:ocS integration_http_method:ofS passthrough_behavior:ocfS request_parameters:oMS request_templates:oMS resource_id:rfS rest_api_id:rfS timeout_milliseconds:oN type:rfS uri:oS tls_config=l94
        content_handling:oS http_method:rfS id:ocS resource_id:rfS response_parameters:oMS response_templates:oMS rest_api_id:rfS selection_pattern:oS status_code:rS
        api_key_required:oB authorization:rS authorization_scopes:oES authorizer_id:oS http_method:rfS id:ocS operation_name:oS request_models:oMS request_parameters:oMB request_validator_id:oS resource_id:rfS rest_api_id:rfS
        http_method:rfS id:ocS resource_id:rfS response_models:oMS response_parameters:oMB rest_api_id:rfS status_code:rS
        cache_data_encrypted:ocB cache_ttl_in_seconds:ocN caching_enabled:ocB data_trace_enabled:ocB logging_level:ocS metrics_enabled:ocB require_authorization_for_cache_control:ocB throttling_burst_limit:oN throttling_rate_limit:oN unauthorized_cache_control_header_strategy:ocS
        id:ocS method_path:rfS rest_api_id:rfS stage_name:rfS settings=l99
        content_type:rfS description:oS id:ocS name:rfS rest_api_id:rfS schema:oS
        id:ocS name:rS rest_api_id:rfS validate_request_body:oB validate_request_parameters:oB
        id:ocS parent_id:rS path:cS path_part:rS rest_api_id:rfS
        ip_address_type:ocS types:rLS vpc_endpoint_ids:ocES
        api_key_source:ocS arn:cS binary_media_types:ocLS body:oS created_date:cS description:ocS disable_execute_api_endpoint:ocB execution_arn:cS fail_on_warnings:oB id:ocS minimum_compression_size:ocS name:rS parameters:oMS policy:ocS put_rest_api_mode:oS root_resource_id:cS tags:oMS tags_all:ocMS endpoint_configuration=l104
        id:ocS policy:rS rest_api_id:rfS
        body:rfS fail_on_warnings:ocfB parameters:ofMS rest_api_id:rfS triggers:ofMS timeouts=115
        destination_arn:rS format:rS
        deployment_id:rS percent_traffic:oN stage_variable_overrides:oMS use_stage_cache:oB
        arn:cS cache_cluster_enabled:oB cache_cluster_size:oS client_certificate_id:oS deployment_id:rS description:oS documentation_version:oS execution_arn:cS id:ocS invoke_url:cS rest_api_id:rfS stage_name:rfS tags:oMS tags_all:ocMS variables:oMS web_acl_arn:cS xray_tracing_enabled:oB access_log_settings=l108 canary_settings=l109
        burst_limit:oN path:rS rate_limit:oN
        api_id:rS stage:rS throttle=e111
        limit:rN offset:oN period:rS
        burst_limit:oN rate_limit:oN
        arn:cS description:oS id:ocS name:rS product_code:oS tags:oMS tags_all:ocMS api_stages=e112 quota_settings=l113 throttle_settings=l114
        id:ocS key_id:rfS key_type:rfS name:cS usage_plan_id:rfS value:cS
        arn:cS description:oS id:ocS name:rS tags:oMS tags_all:ocMS target_arns:rfLS
        allow_credentials:oB allow_headers:oES allow_methods:oES allow_origins:oES expose_headers:oES max_age:oN
        api_endpoint:cS api_key_selection_expression:oS arn:cS body:oS credentials_arn:ofS description:oS disable_execute_api_endpoint:oB execution_arn:cS fail_on_warnings:oB id:ocS ip_address_type:ocS name:rS protocol_type:rfS route_key:ofS route_selection_expression:oS tags:oMS tags_all:ocMS target:ofS version:oS cors_configuration=l118
        api_id:rfS api_mapping_key:oS domain_name:rfS id:ocS stage:rS
        audience:oES issuer:oS
        delete:oS
        api_id:rfS authorizer_credentials_arn:oS authorizer_payload_format_version:oS authorizer_result_ttl_in_seconds:ocN authorizer_type:rS authorizer_uri:oS enable_simple_responses:oB id:ocS identity_sources:oES name:rS jwt_configuration=l121 timeouts=1122
        api_id:rfS auto_deployed:cB description:oS id:ocS triggers:ofMS
        certificate_arn:rS endpoint_type:rS hosted_zone_id:cS ip_address_type:ocS ownership_verification_certificate_arn:ocS security_policy:rS target_domain_name:cS
        api_mapping_selection_expression:cS arn:cS domain_name:rfS id:ocS tags:oMS tags_all:ocMS domain_name_configuration=l125 mutual_tls_authentication=l90 timeouts=110
        mappings:rMS status_code:rS
        server_name_to_verify:oS
        api_id:rfS connection_id:oS connection_type:oS content_handling_strategy:oS credentials_arn:oS description:oS id:ocS integration_method:oS integration_response_selection_expression:cS integration_subtype:ofS integration_type:rfS integration_uri:oS passthrough_behavior:oS payload_format_version:oS request_parameters:oMS request_templates:oMS template_selection_expression:oS timeout_milliseconds:ocN response_parameters=e127 tls_config=l128
        api_id:rfS content_handling_strategy:oS id:ocS integration_id:rfS integration_response_key:rS response_templates:oMS template_selection_expression:oS
        api_id:rfS content_type:rS description:oS id:ocS name:rS schema:rS
        request_parameter_key:rS required:rB
        api_id:rfS api_key_required:oB authorization_scopes:oES authorization_type:oS authorizer_id:oS id:ocS model_selection_expression:oS operation_name:oS request_models:oMS route_key:rS route_response_selection_expression:oS target:oS request_parameter=e132
        api_id:rfS id:ocS model_selection_expression:oS response_models:oMS route_id:rfS route_response_key:rS
        data_trace_enabled:oB detailed_metrics_enabled:oB logging_level:ocS throttling_burst_limit:oN throttling_rate_limit:oN
        data_trace_enabled:oB detailed_metrics_enabled:oB logging_level:ocS route_key:rS throttling_burst_limit:oN throttling_rate_limit:oN
        api_id:rfS arn:cS auto_deploy:oB client_certificate_id:oS deployment_id:ocS description:oS execution_arn:cS id:ocS invoke_url:cS name:rfS stage_variables:oMS tags:oMS tags_all:ocMS access_log_settings=l108 default_route_settings=l135 route_settings=e136
        arn:cS id:ocS name:rS security_group_ids:rfES subnet_ids:rfES tags:oMS tags_all:ocMS
        cookie_name:rfS id:ocS lb_port:rfN load_balancer:rfS name:rfS
        metric_interval_lower_bound:oS metric_interval_upper_bound:oS scaling_adjustment:rN
        adjustment_type:oS cooldown:oN metric_aggregation_type:oS min_adjustment_magnitude:oN step_adjustment=e140
        name:rS value:rS
        metric_name:rS namespace:rS dimensions=e142
        stat:rS unit:oS metric=l143
        expression:oS id:rS label:oS return_data:oB metric_stat=l144
        metric_name:oS namespace:oS statistic:oS unit:oS dimensions=e142 metrics=e145
        predefined_metric_type:rS resource_label:oS
        disable_scale_in:oB scale_in_cooldown:oN scale_out_cooldown:oN target_value:rN customized_metric_specification=l146 predefined_metric_specification=l147
        alarm_arns:cLS arn:cS id:ocS name:rfS policy_type:oS resource_id:rfS scalable_dimension:rfS service_namespace:rfS step_scaling_policy_configuration=l141 target_tracking_scaling_policy_configuration=l148
        max_capacity:oS min_capacity:oS
        arn:cS end_time:oS id:ocS name:rfS resource_id:rfS scalable_dimension:rfS schedule:rS service_namespace:rfS start_time:oS timezone:oS scalable_target_action=l150
        dynamic_scaling_in_suspended:oB dynamic_scaling_out_suspended:oB scheduled_scaling_suspended:oB
        arn:cS id:ocS max_capacity:rN min_capacity:rN resource_id:rfS role_arn:ocS scalable_dimension:rfS service_namespace:rfS tags:oMS tags_all:ocMS suspended_state=l152
        arn:cS description:oS id:ocS name:rS tags:oMS tags_all:ocMS
        content:osS type:rS
        application_id:rfS arn:cS configuration_profile_id:cS description:oS id:ocS kms_key_identifier:oS location_uri:rfS name:rS retrieval_role_arn:oS tags:oMS tags_all:ocMS type:ofS validator=e155
        application_id:rfS arn:cS configuration_profile_id:rfS configuration_version:rfS deployment_number:cN deployment_strategy_id:rfS description:ofS environment_id:rfS id:ocS kms_key_arn:cS kms_key_identifier:ofS state:cS tags:oMS tags_all:ocMS
        arn:cS deployment_duration_in_minutes:rN description:oS final_bake_time_in_minutes:oN growth_factor:rN growth_type:oS id:ocS name:rfS replicate_to:rfS tags:oMS tags_all:ocMS
        alarm_arn:rS alarm_role_arn:oS
        application_id:rfS arn:cS description:ocS environment_id:cS id:cS name:rS state:cS tags:oMS tags_all:cMS monitor=e159
        description:oS name:rS role_arn:oS uri:rS
        point:rS action=e161
        description:oS name:rS required:oB
        arn:cS description:ocS id:ocS name:rfS tags:oMS tags_all:ocMS version:cN action_point=e162 parameter=e163
        arn:cS extension_arn:rfS extension_version:cN id:ocS parameters:oMS resource_arn:rfS
        application_id:rfS arn:cS configuration_profile_id:rfS content:rsfS content_type:rfS description:ofS id:ocS version_number:cN
        api_key:rsS
        client_id:rS client_secret:rsS
        api_key_credential=l167 oauth2_credential=l168
        tenant_display_name:rS tenant_identifier:rS
        app:rS app_bundle_arn:rS arn:cS auth_type:rS auth_url:cS created_at:cS id:cS persona:cS tags:oMS tags_all:cMS updated_at:cS credential=l169 tenant=l170 timeouts=17
        code:rS redirect_uri:rS
        app:cS app_authorization_arn:rfS app_bundle_arn:rfS id:cS tenant:cD auth_request=l172 timeouts=115
        arn:cS customer_managed_key_arn:ofS id:cS tags:oMS tags_all:cMS
        app:rS app_bundle_arn:rS arn:cS id:cS ingestion_type:rS tags:oMS tags_all:cMS tenant_id:rS
        stream_name:rS
        bucket_name:rS prefix:oS
        firehose_stream=l176 s3_bucket=l177
        destination=l178
        audit_log=l179
        format:rS schema:rS
        audit_log=l181
        app_bundle_arn:rfS arn:cS id:cS ingestion_arn:rfS tags:oMS tags_all:cMS destination_configuration=l180 processing_configuration=l182 timeouts=17
        api_key:rS secret_key:rsS
        api_key:rS api_secret_key:oS
        password:rsS username:rS
        credentials_map:osMS custom_authentication_type:rS
        auth_code:oS redirect_uri:oS
        access_token:osS client_id:oS client_secret:osS refresh_token:oS oauth_request=l188
        authentication_type:rS api_key=l185 basic=l186 custom=l187 oauth2=l189
        api_key:rS application_key:rS
        api_token:rS
        access_token:osS client_id:rS client_secret:rsS refresh_token:oS oauth_request=l188
        access_token:osS refresh_token:oS oauth_request=l188
        access_key_id:rS datakey:rS secret_access_key:rsS user_id:rS
        access_token:osS client_id:rS client_secret:rsS oauth_request=l188
        access_token:osS client_credentials_arn:oS jwt_token:oS oauth2_grant_type:oS refresh_token:oS oauth_request=l188
        access_token:osS client_id:rS client_secret:rS refresh_token:oS oauth_request=l188
        basic_auth_credentials=l186 oauth_credentials=l198
        api_key:rS
        api_secret_key:rsS
        amplitude=l184 custom_connector=l190 datadog=l191 dynatrace=l192 google_analytics=l193 honeycode=l194 infor_nexus=l195 marketo=l196 redshift=l186 salesforce=l197 sapo_data=l199 service_now=l186 singular=l200 slack=l196 snowflake=l186 trendmicro=l201 veeva=l186 zendesk=l196
        -
        oauth2_grant_type:rS token_url:rS token_url_custom_properties:oMS
        profile_properties:oMS oauth2_properties=l204
        instance_url:rS
        bucket_name:rS bucket_prefix:oS cluster_identifier:oS data_api_role_arn:oS database_name:oS database_url:oS role_arn:rS
        instance_url:oS is_sandbox_environment:oB use_privatelink_for_metadata_and_authorization:oB
        auth_code_url:rS oauth_scopes:rLS token_url:rS
        application_host_url:rS application_service_path:rS client_number:rS logon_language:oS port_number:rN private_link_service_name:oS oauth_properties=l209
        account_name:oS bucket_name:rS bucket_prefix:oS private_link_service_name:oS region:oS stage:rS warehouse:rS
        amplitude=l203 custom_connector=l205 datadog=l206 dynatrace=l206 google_analytics=l203 honeycode=l203 infor_nexus=l206 marketo=l206 redshift=l207 salesforce=l208 sapo_data=l210 service_now=l206 singular=l203 slack=l206 snowflake=l211 trendmicro=l203 veeva=l206 zendesk=l206
        connector_profile_credentials=l202 connector_profile_properties=l212
        arn:cS connection_mode:rS connector_label:ofS connector_type:rfS credentials_arn:cS id:ocS kms_arn:ocfS name:rfS connector_profile_config=l213
        bucket_name:oS bucket_prefix:oS fail_on_first_destination_error:oB
        custom_properties:oMS entity_name:rS id_field_names:oLS write_operation_type:oS error_handling_config=l215
        domain_name:rS object_type_name:oS
        object:rS error_handling_config=l215
        bucket_prefix:oS intermediate_bucket_name:rS object:rS error_handling_config=l215
        aggregation_type:ocS target_file_size:ocN
        prefix_format:oS prefix_hierarchy:ocLS prefix_type:oS
        file_type:oS preserve_source_data_typing:ocB aggregation_config=l220 prefix_config=l221
        bucket_name:rS bucket_prefix:ocS s3_output_format_config=l222
        data_transfer_api:oS id_field_names:oLS object:rS write_operation_type:oS error_handling_config=l215
        bucket_name:oS bucket_prefix:oS
        id_field_names:oLS object_path:rS write_operation_type:oS error_handling_config=l215 success_response_handling_config=l225
        aggregation_type:oS
        prefix_format:oS prefix_hierarchy:ocLS prefix_type:rS
        file_type:oS aggregation_config=l227 prefix_config=l228
        bucket_name:rS bucket_prefix:oS s3_output_format_config=l229
        id_field_names:oLS object:rS write_operation_type:oS error_handling_config=l215
        custom_connector=l216 customer_profiles=l217 event_bridge=l218 honeycode=l218 lookout_metrics=l203 marketo=l218 redshift=l219 s3=l223 salesforce=l224 sapo_data=l226 snowflake=l219 upsolver=l230 zendesk=l231
        api_version:oS connector_profile_name:oS connector_type:rS destination_connector_properties=l232
        database_name:rS role_arn:rS table_prefix:rS
        glue_data_catalog=l234
        datetime_type_field_name:oS
        object:rS
        custom_properties:oMS entity_name:rS
        s3_input_file_type:oS
        bucket_name:rfS bucket_prefix:rfS s3_input_format_config=l239
        data_transfer_api:oS enable_dynamic_field_update:oB include_deleted_records:oB object:rS
        max_page_size:rN
        object_path:rS pagination_config=l242 parallelism_config=l242
        document_type:oS include_all_versions:oB include_renditions:oB include_source_files:oB object:rS
        amplitude=l237 custom_connector=l238 datadog=l237 dynatrace=l237 google_analytics=l237 infor_nexus=l237 marketo=l237 s3=l240 salesforce=l241 sapo_data=l243 service_now=l237 singular=l237 slack=l237 trendmicro=l237 veeva=l244 zendesk=l237
        api_version:oS connector_profile_name:oS connector_type:rS incremental_pull_config=l236 source_connector_properties=l245
        amplitude:oS custom_connector:oS datadog:oS dynatrace:oS google_analytics:oS infor_nexus:oS marketo:oS s3:oS salesforce:oS sapo_data:oS service_now:oS singular:oS slack:oS trendmicro:oS veeva:oS zendesk:oS
        destination_field:oS source_fields:ocLS task_properties:oMS task_type:rS connector_operator=l247
        data_pull_mode:oS first_execution_from:oS schedule_end_time:oS schedule_expression:rS schedule_offset:oN schedule_start_time:oS timezone:oS
        scheduled=l249
        trigger_type:rS trigger_properties=l250
        arn:cS description:oS flow_status:cS id:ocS kms_arn:ocfS name:rfS tags:oMS tags_all:ocMS destination_flow_config=l233 metadata_catalog_config=l235 source_flow_config=l246 task=e248 trigger_config=l251
        first_execution_from:rfS object:rfS schedule_expression:rfS
        arn:cS description:oS id:ocS kms_key:rS name:rfS source_uri:rfS tags:oMS tags_all:ocMS schedule_config=l253
        source:rfS
        arn:cS description:oS eventbridge_bus:rfS id:ocS name:rfS tags:oMS tags_all:ocMS event_filter=l255
        arn:cS auto_config_enabled:oB auto_create:ofB cwe_monitor_enabled:oB grouping_type:ofS id:ocS ops_center_enabled:oB ops_item_sns_topic_arn:oS resource_group_name:rfS tags:oMS tags_all:ocMS
        virtual_service_name:rS
        port:oN virtual_service=l258
        target=l259
        port:oN service_name:rS
        action=l260 match=l261
        default_target_hostname:rS
        exact:rS
        default_prefix:oS value:oS
        hostname=l263 path=l264 prefix=l265
        rewrite=l266 target=l259
        end:rN start:rN
        exact:oS prefix:oS regex:oS suffix:oS range=l268
        invert:oB name:rS match=l269
        exact:oS suffix:oS
        exact:oS regex:oS
        exact:oS
        name:rS match=l273
        port:oN prefix:oS header=e270 hostname=l271 path=l272 query_parameter=e274
        action=l267 match=l275
        priority:oN grpc_route=l262 http2_route=l276 http_route=l276
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS virtual_gateway_name:rfS spec=l277
        type:oS
        ip_preference:oS
        egress_filter=l279 service_discovery=l280
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_owner:cS name:rfS resource_owner:cS tags:oMS tags_all:ocMS spec=l281
        port:ocN virtual_node:rS weight:rN
        weighted_target=e283
        method_name:oS port:oN prefix:oS service_name:oS metadata=e270
        unit:rS value:rN
        grpc_retry_events:oES http_retry_events:oES max_retries:rN tcp_retry_events:oES per_retry_timeout=l286
        idle=l286 per_request=l286
        action=l284 match=l285 retry_policy=l287 timeout=l288
        method:oS port:oN prefix:oS scheme:oS header=e270 path=l272 query_parameter=e274
        http_retry_events:oES max_retries:rN tcp_retry_events:oES per_retry_timeout=l286
        action=l284 match=l290 retry_policy=l291 timeout=l288
        port:oN
        idle=l286
        action=l284 match=l293 timeout=l294
        priority:oN grpc_route=l289 http2_route=l292 http_route=l292 tcp_route=l295
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS virtual_router_name:rfS spec=l296
        certificate_chain:rS private_key:rS
        secret_name:rS
        file=l298 sds=l299
        exact:rES
        match=l301
        certificate_authority_arns:rES
        certificate_chain:rS
        acm=l303 file=l304 sds=l299
        subject_alternative_names=l302 trust=l305
        enforce:oB ports:oEN certificate=l300 validation=l306
        tls=l307
        client_policy=l308
        max_requests:rN
        max_connections:rN max_pending_requests:oN
        grpc=l310 http=l311 http2=l310
        healthy_threshold:rN interval_millis:rN path:oS port:ocN protocol:rS timeout_millis:rN unhealthy_threshold:rN
        port:rN protocol:rS
        certificate_arn:rS
        acm=l315 file=l298 sds=l299
        file=l304 sds=l299
        subject_alternative_names=l302 trust=l317
        mode:rS certificate=l316 validation=l318
        connection_pool=l312 health_check=l313 port_mapping=l314 tls=l319
        key:rS value:rS
        text:oS json=l321
        path:rS format=l322
        file=l323
        access_log=l324
        backend_defaults=l309 listener=l320 logging=l325
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS spec=l326
        virtual_service_name:rS client_policy=l308
        virtual_service=l328
        max_connections:rN
        grpc=l310 http=l311 http2=l310 tcp=l330
        max_ejection_percent:rN max_server_errors:rN base_ejection_duration=l286 interval=l286
        grpc=l288 http=l288 http2=l288 tcp=l294
        connection_pool=l331 health_check=l313 outlier_detection=l332 port_mapping=l314 timeout=l333 tls=l319
        attributes:oMS namespace_name:rS service_name:rS
        hostname:rS ip_preference:oS response_type:oS
        aws_cloud_map=l335 dns=l336
        backend=e329 backend_defaults=l309 listener=l334 logging=l325 service_discovery=l337
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS spec=l338
        port_mapping=l314
        listener=l340
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS spec=l341
        virtual_node_name:rS
        virtual_router_name:rS
        virtual_node=l343 virtual_router=l344
        provider=l345
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rfS mesh_owner:ocfS name:rfS resource_owner:cS tags:oMS tags_all:ocMS spec=l346
        arn:cS auto_scaling_configuration_name:rfS auto_scaling_configuration_revision:cN has_associated_service:cB id:ocS is_default:cB latest:cB max_concurrency:ofN max_size:ofN min_size:ofN status:cS tags:oMS tags_all:ocMS
        arn:cS connection_name:rfS id:ocS provider_type:rfS status:cS tags:oMS tags_all:ocMS
        certificate_validation_records:cD dns_target:cS domain_name:rfS enable_www_subdomain:ofB id:ocS service_arn:rfS status:cS
        auto_scaling_configuration_arn:rS id:cS
        id:cS operation_id:cS service_arn:rfS status:cS timeouts=115
        vendor:oS
        arn:cS id:ocS latest:cB observability_configuration_name:rfS observability_configuration_revision:cN status:cS tags:oMS tags_all:ocMS trace_configuration=l353
        kms_key:rfS
        healthy_threshold:oN interval:oN path:oS protocol:oS timeout:oN unhealthy_threshold:oN
        cpu:oS instance_role_arn:oS memory:oS
        egress_type:ocS vpc_connector_arn:oS
        is_publicly_accessible:oB
        ip_address_type:oS egress_configuration=l358 ingress_configuration=l359
        observability_configuration_arn:oS observability_enabled:rB
        access_role_arn:oS connection_arn:oS
        build_command:oS port:oS runtime:rS runtime_environment_secrets:oMS runtime_environment_variables:oMS start_command:oS
        configuration_source:rS code_configuration_values=l363
        type:rS value:rS
        repository_url:rS source_directory:ocS code_configuration=l364 source_code_version=l365
        port:oS runtime_environment_secrets:oMS runtime_environment_variables:oMS start_command:oS
        image_identifier:rS image_repository_type:rS image_configuration=l367
        auto_deployments_enabled:oB authentication_configuration=l362 code_repository=l366 image_repository=l368
        arn:cS auto_scaling_configuration_arn:ocS id:ocS service_id:cS service_name:rfS service_url:cS status:cS tags:oMS tags_all:ocMS encryption_configuration=l355 health_check_configuration=l356 instance_configuration=l357 network_configuration=l360 observability_configuration=l361 source_configuration=l369
        arn:cS id:ocS security_groups:rfES status:cS subnets:rfES tags:oMS tags_all:ocMS vpc_connector_name:rfS vpc_connector_revision:cN
        vpc_endpoint_id:ofS vpc_id:ofS
        arn:cS domain_name:cS id:ocS name:rfS service_arn:rfS status:cS tags:oMS tags_all:ocMS ingress_vpc_configuration=l372
        account_name:rS account_password:rsS
        created_time:cS directory_name:rfS id:ocS organizational_unit_distinguished_names:rES service_account_credentials=l374
        available:cN desired_instances:oN desired_sessions:oN in_use:cN running:cN
        directory_name:ocS organizational_unit_distinguished_name:ocS
        security_group_ids:ocLS subnet_ids:ocLS
        arn:cS created_time:cS description:ocS disconnect_timeout_in_seconds:ocN display_name:ocS enable_default_internet_access:ocB fleet_type:ocfS iam_role_arn:ocS id:ocS idle_disconnect_timeout_in_seconds:oN image_arn:ocS image_name:ocS instance_type:rS max_sessions_per_instance:oN max_user_duration_in_seconds:ocN name:rfS state:cS stream_view:ocS tags:oMS tags_all:ocMS compute_capacity=l376 domain_join_info=l377 vpc_config=l378
        fleet_name:rfS id:ocS stack_name:rfS
        endpoint_type:rS vpce_id:ocS
        directory_name:oS organizational_unit_distinguished_name:oS
        security_group_ids:ocES subnet_ids:ocES
        appstream_agent_version:ocfS arn:cS created_time:cS description:ocfS display_name:ocfS enable_default_internet_access:ocfB iam_role_arn:ocfS id:ocS image_arn:ocfS image_name:ocfS instance_type:rfS name:rfS state:cS tags:oMS tags_all:ocMS access_endpoint=e381 domain_join_info=l382 vpc_config=l383
        enabled:rB settings_group:oS
        connector_type:rS domains:ocLS resource_identifier:ocS
        preferred_protocol:oS
        action:rS permission:rS
        arn:cS created_time:cS description:oS display_name:oS embed_host_domains:ocES feedback_url:ocS id:ocS name:rfS redirect_url:ocS tags:oMS tags_all:ocMS access_endpoints=e381 application_settings=l385 storage_connectors=e386 streaming_experience_settings=l387 user_settings=e388
        arn:cS authentication_type:rfS created_time:cS enabled:oB first_name:ofS id:ocS last_name:ofS send_email_notification:oB user_name:rfS
        authentication_type:rfS id:ocS send_email_notification:oB stack_name:rfS user_name:rfS
        api_caching_behavior:rS api_id:rS at_rest_encryption_enabled:ofB id:ocS transit_encryption_enabled:ofB ttl:rN type:rS
        api_id:rS api_key_id:cS description:oS expires:oS id:ocS key:csS
        base_table_ttl:oN delta_sync_table_name:rS delta_sync_table_ttl:oN
        region:ocS table_name:rS use_caller_credentials:oB versioned:oB delta_sync_config=l394
        endpoint:rS region:ocS
        event_bus_arn:rS
        signing_region:oS signing_service_name:oS
        authorization_type:oS aws_iam_config=l398
        endpoint:rS authorization_config=l399
        function_arn:rS
        aws_secret_store_arn:rS database_name:oS db_cluster_identifier:rS region:ocS schema:oS
        source_type:oS http_endpoint_config=l402
        api_id:rS arn:cS description:oS id:ocS name:rS service_role_arn:oS type:rS dynamodb_config=l395 elasticsearch_config=l396 event_bridge_config=l397 http_config=l400 lambda_config=l401 opensearchservice_config=l396 relational_database_config=l403
        appsync_domain_name:cS certificate_arn:rfS description:oS domain_name:rfS hosted_zone_id:cS id:ocS
        api_id:rS domain_name:rfS id:ocS
        name:rS runtime_version:rS
        lambda_conflict_handler_arn:oS
        conflict_detection:oS conflict_handler:oS lambda_conflict_handler_config=l408
        api_id:rfS arn:cS code:oS data_source:rS description:oS function_id:cS function_version:ocS id:ocS max_batch_size:oN name:rS request_mapping_template:oS response_mapping_template:oS runtime=l407 sync_config=l409
        authorizer_result_ttl_in_seconds:oN authorizer_uri:rS identity_validation_expression:oS
        auth_ttl:oN client_id:oS iat_ttl:oN issuer:rS
        app_id_client_regex:oS aws_region:ocS user_pool_id:rS
        authentication_type:rS lambda_authorizer_config=l411 openid_connect_config=l412 user_pool_config=l413
        data_source_level_metrics_behavior:rS operation_level_metrics_config:rS resolver_level_metrics_behavior:rS
        cloudwatch_logs_role_arn:rS exclude_verbose_content:oB field_log_level:rS
        app_id_client_regex:oS aws_region:ocS default_action:rS user_pool_id:rS
        api_type:ofS arn:cS authentication_type:rS id:ocS introspection_config:oS merged_api_execution_role_arn:oS name:rS query_depth_limit:oN resolver_count_limit:oN schema:oS tags:oMS tags_all:ocMS uris:cMS visibility:ofS xray_enabled:oB additional_authentication_provider=l414 enhanced_metrics_config=l415 lambda_authorizer_config=l411 log_config=l416 openid_connect_config=l412 user_pool_config=l417
        caching_keys:oES ttl:oN
        functions:oLS
        api_id:rfS arn:cS code:oS data_source:oS field:rfS id:ocS kind:oS max_batch_size:oN request_template:oS response_template:oS type:rfS caching_config=l419 pipeline_config=l420 runtime=l407 sync_config=l409
        arn:cS association_id:cS description:oS id:cS merged_api_arn:ocfS merged_api_id:ocfS source_api_arn:ocfS source_api_association_config:ocL(merge_type:S) source_api_id:ocfS timeouts=17
        api_id:rfS arn:cS definition:rS description:cS format:rS id:ocS name:cS
        allocated_dpus:cN arn:cS name:rfS status:cS tags:oMS tags_all:cMS target_dpus:rN timeouts=17
        arn:cS description:rS id:ocS name:rfS parameters:rMS tags:oMS tags_all:ocMS type:rS
        s3_acl_option:rfS
        encryption_option:rfS kms_key:ofS
        bucket:oS comment:ofS expected_bucket_owner:ofS force_destroy:oB id:ocS name:rfS properties:ofMS acl_configuration=l426 encryption_configuration=l427
        database:rfS description:ofS id:ocS name:rfS query:rfS workgroup:ofS
        description:oS id:ocS name:rfS query_statement:rS workgroup:rfS timeouts=17
        effective_engine_version:cS selected_engine_version:oS
        s3_acl_option:rS
        encryption_option:oS kms_key_arn:oS
        expected_bucket_owner:oS output_location:oS acl_configuration=l432 encryption_configuration=l433
        bytes_scanned_cutoff_per_query:oN enforce_workgroup_configuration:oB execution_role:oS publish_cloudwatch_metrics_enabled:oB requester_pays_enabled:oB engine_version=l431 result_configuration=l434
        arn:cS description:oS force_destroy:oB id:ocS name:rfS state:oS tags:oMS tags_all:ocMS configuration=l435
        delegated_admin_account:oS deregister_on_destroy:oB id:cS kms_key:oS status:cS
        destination:rS destination_type:rS
        id:rS
        service_name:rS
        aws_accounts=e439 aws_services=e440
        arn:cS description:oS framework_id:rfS id:cS name:rS roles:rE(role_arn:S,role_type:S) roles_all:cD status:cS tags:oMS tags_all:cMS assessment_reports_destination=l438 scope=l441
        assessment_id:rfS comment:ofS control_set_id:rfS delegation_id:cS id:cS role_arn:rfS role_type:rfS status:cS
        assessment_id:rfS author:cS description:ofS id:cS name:rfS status:cS
        keyword_input_type:rfS keyword_value:rfS
        source_description:ofS source_frequency:ofS source_id:cS source_name:rfS source_set_up_option:rfS source_type:rfS troubleshooting_text:ofS source_keyword=l445
        action_plan_instructions:oS action_plan_title:oS arn:cS description:oS id:cS name:rS tags:oMS tags_all:cMS testing_information:oS type:cS control_mapping_sources=e446
        id:cS name:rS controls=e439
        arn:cS compliance_type:oS description:oS framework_type:cS id:cS name:rS tags:oMS tags_all:cMS control_sets=e448
        comment:ofS destination_account:rfS destination_region:rfS framework_id:rfS id:cS status:cS
        admin_account_id:rfS id:cS organization_id:cS
        autoscaling_group_name:rfS elb:ofS id:ocS lb_target_group_arn:ofS
        capacity_distribution_strategy:oS
        capacity_reservation_ids:oLS capacity_reservation_resource_group_arns:oLS
        capacity_reservation_preference:ocS capacity_reservation_target=l454
        default_result:ocfS heartbeat_timeout:ofN lifecycle_transition:rfS name:rfS notification_metadata:ofS notification_target_arn:ofS role_arn:ofS
        max_healthy_percentage:rN min_healthy_percentage:rN
        alarms:oLS
        auto_rollback:oB checkpoint_delay:oS checkpoint_percentages:oLN instance_warmup:oS max_healthy_percentage:oN min_healthy_percentage:oN scale_in_protected_instances:oS skip_matching:oB standby_instances:oS alarm_specification=l458
        strategy:rS triggers:oES preferences=l459
        id:ocS name:ocS version:ocS
        on_demand_allocation_strategy:ocS on_demand_base_capacity:ocN on_demand_percentage_above_base_capacity:ocN spot_allocation_strategy:ocS spot_instance_pools:ocN spot_max_price:oS
        launch_template_id:ocS launch_template_name:ocS version:ocS
        max:oN min:oN
        accelerator_manufacturers:oES accelerator_names:oES accelerator_types:oES allowed_instance_types:oES bare_metal:oS burstable_performance:oS cpu_manufacturers:oES excluded_instance_types:oES instance_generations:oES local_storage:oS local_storage_types:oES max_spot_price_as_percentage_of_optimal_on_demand_price:oN on_demand_max_price_percentage_over_lowest_price:oN require_hibernate_support:oB spot_max_price_percentage_over_lowest_price:oN accelerator_count=l464 accelerator_total_memory_mib=l464 baseline_ebs_bandwidth_mbps=l464 memory_gib_per_vcpu=l464 memory_mib=l464 network_bandwidth_gbps=l464 network_interface_count=l464 total_local_storage_gb=l464 vcpu_count=l464
        instance_type:oS weighted_capacity:oS instance_requirements=l465 launch_template_specification=l463
        launch_template_specification=l463 override=l466
        instances_distribution=l462 launch_template=l467
        key:rS propagate_at_launch:rB value:rS
        delete:oS update:oS
        identifier:rS type:oS
        reuse_on_scale_in:oB
        max_group_prepared_capacity:oN min_size:oN pool_state:oS instance_reuse_policy=l472
        arn:cS availability_zones:ocES capacity_rebalance:oB context:oS default_cooldown:ocN default_instance_warmup:oN desired_capacity:ocN desired_capacity_type:oS enabled_metrics:oES force_delete:oB force_delete_warm_pool:oB health_check_grace_period:oN health_check_type:ocS id:ocS ignore_failed_scaling_activities:oB launch_configuration:oS load_balancers:ocES max_instance_lifetime:oN max_size:rN metrics_granularity:oS min_elb_capacity:oN min_size:rN name:ocfS name_prefix:ocfS placement_group:oS predicted_capacity:cN protect_from_scale_in:oB service_linked_role_arn:ocS suspended_processes:oES target_group_arns:ocES termination_policies:oLS vpc_zone_identifier:ocES wait_for_capacity_timeout:oS wait_for_elb_capacity:oN warm_pool_size:cN availability_zone_distribution=l453 capacity_reservation_specification=l455 initial_lifecycle_hook=e456 instance_maintenance_policy=l457 instance_refresh=l460 launch_template=l461 mixed_instances_policy=l468 tag=e469 timeouts=1470 traffic_source=e471 warm_pool=l473
        key:rfS propagate_at_launch:rB value:rS
        autoscaling_group_name:rfS id:ocS tag=l475
        autoscaling_group_name:rS default_result:ocS heartbeat_timeout:oN id:ocS lifecycle_transition:rS name:rfS notification_metadata:oS notification_target_arn:oS role_arn:oS
        group_names:rES id:ocS notifications:rES topic_arn:rfS
        metric_data_queries=l145
        target_value:rN customized_capacity_metric_specification=l479 customized_load_metric_specification=l479 customized_scaling_metric_specification=l479 predefined_load_metric_specification=l147 predefined_metric_pair_specification=l147 predefined_scaling_metric_specification=l147
        max_capacity_breach_behavior:oS max_capacity_buffer:oS mode:oS scheduling_buffer_time:oS metric_specification=l480
        period:oN stat:rS unit:oS metric=l143
        expression:oS id:rS label:oS return_data:oB metric_stat=l482
        metric_name:oS namespace:oS period:oN statistic:oS unit:oS metric_dimension=l142 metrics=e483
        disable_scale_in:oB target_value:rN customized_metric_specification=l484 predefined_metric_specification=l147
        adjustment_type:oS arn:cS autoscaling_group_name:rfS cooldown:oN enabled:oB estimated_instance_warmup:oN id:ocS metric_aggregation_type:ocS min_adjustment_magnitude:oN name:rfS policy_type:oS scaling_adjustment:oN predictive_scaling_configuration=l481 step_adjustment=e140 target_tracking_configuration=l485
        arn:cS autoscaling_group_name:rfS desired_capacity:ocN end_time:ocS id:ocS max_size:ocN min_size:ocN recurrence:ocS scheduled_action_name:rfS start_time:ocS time_zone:ocS
        create:oS delete:oS
        identifier:rfS type:rfS
        autoscaling_group_name:rfS id:ocS timeouts=1488 traffic_source=l489
        key:rS values:oES
        cloudformation_stack_arn:oS tag_filter=e491
        dimensions:oMS metric_name:rS namespace:rS statistic:rS unit:oS
        predefined_load_metric_type:rS resource_label:oS
        predefined_scaling_metric_type:rS resource_label:oS
        disable_scale_in:oB estimated_instance_warmup:oN scale_in_cooldown:oN scale_out_cooldown:oN target_value:rN customized_scaling_metric_specification=l493 predefined_scaling_metric_specification=l495
        disable_dynamic_scaling:oB max_capacity:rN min_capacity:rN predictive_scaling_max_capacity_behavior:oS predictive_scaling_max_capacity_buffer:ocN predictive_scaling_mode:oS resource_id:rS scalable_dimension:rS scaling_policy_update_behavior:oS scheduled_action_buffer_time:oN service_namespace:rS customized_load_metric_specification=l493 predefined_load_metric_specification=l494 target_tracking_configuration=e496
        id:ocS name:rfS scaling_plan_version:cN application_source=l492 scaling_instruction=e497
        name:oS value:oS
        compliance_resource_ids:ocES compliance_resource_types:ocES tags:oMS
        name:rS input_parameter=e499 scope=l500
        arn:cS creation_time:cS deployment_status:cS description:oS id:ocS name:rfS status:cS tags:oMS tags_all:ocMS control=e501 timeouts=17
        global_settings:rMS id:ocS
        arn:cS id:cS max_retention_days:rfN min_retention_days:rfN name:rfS tags:oMS tags_all:cMS timeouts=115
        backup_options:rMS resource_type:rS
        cold_storage_after:oN delete_after:oN opt_in_to_archive_for_supported_resources:ocB
        destination_vault_arn:rS lifecycle=l506
        completion_window:oN enable_continuous_backup:oB recovery_point_tags:oMS rule_name:rS schedule:oS schedule_expression_timezone:oS start_window:oN target_vault_name:rS copy_action=e507 lifecycle=l506
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS version:cS advanced_backup_setting=e505 rule=e508
        id:ocS resource_type_management_preference:ocMB resource_type_opt_in_preference:rMB
        formats:oES s3_bucket_name:rS s3_key_prefix:oS
        accounts:oES framework_arns:oES number_of_frameworks:oN organization_units:oES regions:oES report_template:rfS
        arn:cS creation_time:cS deployment_status:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS report_delivery_channel=l511 report_setting=l512
        algorithm:rS exclude_vaults:ocES include_vaults:rES recovery_point_types:rES selection_window_days:ocN
        arn:cS name:rfS schedule_expression:rS schedule_expression_timezone:ocS start_window_hours:ocN tags:oMS tags_all:cMS recovery_point_selection=l514
        string_equals=l321 string_not_equals=l321
        iam_role_arn:rS name:rfS protected_resource_arns:ocES protected_resource_type:rfS restore_metadata_overrides:ocMS restore_testing_plan_name:rfS validation_window_hours:ocN protected_resource_conditions=l516
        key:rfS value:rfS
        string_equals=e518 string_like=e518 string_not_equals=e518 string_not_like=e518
        key:rfS type:rfS value:rfS
        iam_role_arn:rfS id:ocS name:rfS not_resources:ocfES plan_id:rfS resources:ofES condition=e519 selection_tag=e520
        arn:cS force_destroy:oB id:ocS kms_key_arn:ocfS name:rfS recovery_points:cN tags:oMS tags_all:ocMS timeouts=1122
        backup_vault_arn:cS backup_vault_name:rfS changeable_for_days:ofN id:ocS max_retention_days:ofN min_retention_days:ofN
        backup_vault_arn:cS backup_vault_events:rfES backup_vault_name:rfS id:ocS sns_topic_arn:rfS
        backup_vault_arn:cS backup_vault_name:rfS id:ocS policy:rS
        image_id_override:ocfS image_type:ofS
        launch_template_id:ofS launch_template_name:ofS version:ocfS
        allocation_strategy:ofS bid_percentage:ofN desired_vcpus:ocN ec2_key_pair:ofS image_id:ofS instance_role:ofS instance_type:ofES max_vcpus:rN min_vcpus:oN placement_group:ofS security_group_ids:ofES spot_iam_fleet_role:ofS subnets:rfES tags:ofMS type:rS ec2_configuration=l526 launch_template=l527
        eks_cluster_arn:rfS kubernetes_namespace:rfS
        job_execution_timeout_minutes:rN terminate_jobs_on_update:rB
        arn:cS compute_environment_name:ocfS compute_environment_name_prefix:ocfS ecs_cluster_arn:cS id:ocS service_role:ocS state:oS status:cS status_reason:cS tags:oMS tags_all:ocMS type:rfS compute_resources=l528 eks_configuration=l529 update_policy=l530
        limits:oMS requests:oMS
        privileged:oB read_only_root_file_system:oB run_as_group:oN run_as_non_root:oB run_as_user:oN
        mount_path:rS name:rS read_only:oB
        args:oLS command:oLS image:rS image_pull_policy:oS name:oS env=e142 resources=l532 security_context=l533 volume_mounts=l534
        name:rS
        labels:oMS
        medium:oS size_limit:rS
        path:rS
        optional:oB secret_name:rS
        name:oS empty_dir=l538 host_path=l539 secret=l540
        dns_policy:oS host_network:oB service_account_name:oS share_process_namespace:oB containers=l535 image_pull_secret=l536 init_containers=l535 metadata=l537 volumes=l541
        pod_properties=l542
        action:rS on_exit_code:oS on_reason:oS on_status_reason:oS
        attempts:oN evaluate_on_exit=l544
        attempt_duration_seconds:oN
        arn:cS arn_prefix:cS container_properties:oS deregister_on_new_revision:oB ecs_properties:oS id:ocS name:rfS node_properties:oS parameters:oMS platform_capabilities:oES propagate_tags:oB revision:cN scheduling_priority:oN tags:oMS tags_all:ocMS type:rS eks_properties=l543 retry_strategy=l545 timeout=l546
        compute_environment:rS order:rN
        action:rS max_time_seconds:rN reason:rS state:rS
        arn:cS compute_environments:oLS id:cS name:rfS priority:rN scheduling_policy_arn:oS state:rS tags:oMS tags_all:cMS compute_environment_order=l548 job_state_time_limit_action=l549 timeouts=17
        share_identifier:rS weight_factor:oN
        compute_reservation:oN share_decay_seconds:oN share_distribution=e551
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS fair_share_policy=l552
        query_statement:rS table_configurations:ofMMS
        compression:rS format:rS output_type:rS overwrite:rS
        s3_bucket:rfS s3_prefix:rfS s3_region:rfS s3_output_configurations=l555
        s3_destination=l556
        frequency:rfS
        description:ofS export_arn:cS name:rfS data_query=l554 destination_configurations=l557 refresh_cadence=l558
        id:cS tags:oMS tags_all:cMS export=l559 timeouts=110
        s3_uri:rfS
        validator=l561
        security_group_ids:rfES subnet_ids:rfES
        base_model_identifier:rfS custom_model_arn:cS custom_model_kms_key_id:ofS custom_model_name:rfS customization_type:ocS hyperparameters:rfMS id:cS job_arn:cS job_name:rfS job_status:cS role_arn:rfS tags:oMS tags_all:cMS training_metrics:cD validation_metrics:cD output_data_config=l561 timeouts=1488 training_data_config=l561 validation_data_config=l562 vpc_config=l563
        input_strength:rS output_strength:rS type:rS
        filters_config=e565
        threshold:rN type:rS
        filters_config=l567
        action:rS type:rS
        action:rS description:ocS name:rS pattern:rS
        pii_entities_config=l569 regexes_config=l570
        definition:rS examples:ocLS name:rS type:rS
        topics_config=l572
        text:rS
        managed_word_lists_config=l70 words_config=l574
        blocked_input_messaging:rS blocked_outputs_messaging:rS created_at:cS description:ocS guardrail_arn:cS guardrail_id:cS kms_key_arn:oS name:rS status:cS tags:oMS tags_all:cMS version:cS content_policy_config=l566 contextual_grounding_policy_config=l568 sensitive_information_policy_config=l571 timeouts=17 topic_policy_config=l573 word_policy_config=l575
        description:ofS guardrail_arn:rfS skip_destroy:oB version:cS timeouts=1488
        copy_from:rfS
        arn:cS created_at:cS description:ofS id:cS models:cD name:rfS status:cS tags:oMS tags_all:cMS type:cS updated_at:cS model_source=l578 timeouts=17
        bucket_name:oS key_prefix:oS
        log_group_name:oS role_arn:oS large_data_delivery_s3_config=1580
        embedding_data_delivery_enabled:ocB image_data_delivery_enabled:ocB text_data_delivery_enabled:ocB video_data_delivery_enabled:ocB cloudwatch_config=1581 s3_config=1580
        id:cS logging_config=1582
        commitment_duration:oS id:cS model_arn:rfS model_units:rfN provisioned_model_arn:cS provisioned_model_name:rfS tags:oMS tags_all:cMS timeouts=115
        agent_arn:cS agent_collaboration:ocS agent_id:cS agent_name:rS agent_resource_role_arn:rfS agent_version:cS customer_encryption_key_arn:oS description:oS foundation_model:rS guardrail_configuration:oL(guardrail_identifier:S,guardrail_version:S) id:cS idle_session_ttl_in_seconds:ocN instruction:ocS memory_configuration:ocL(enabled_memory_types:LS,storage_days:N) prepare_agent:ocB prepared_at:cS prompt_override_configuration:ocL(override_lambda:S,prompt_configurations:E(base_prompt_template:S,inference_configuration:L(max_length:N,stop_sequences:LS,temperature:N,top_k:N,top_p:N),parser_mode:S,prompt_creation_mode:S,prompt_state:S,prompt_type:S)) skip_resource_in_use_check:ocB tags:oMS tags_all:cMS timeouts=17
        custom_control:oS lambda:oS
        s3_bucket_name:oS s3_object_key:oS
        payload:oS s3=l587
        description:oS map_block_key:rS required:oB type:rS
        description:oS name:rS parameters=e589
        functions=l590
        member_functions=l591
        action_group_id:cS action_group_name:rS action_group_state:ocS agent_id:rfS agent_version:rfS description:oS id:cS parent_action_group_signature:oS prepare_agent:ocB skip_resource_in_use_check:ocB action_group_executor=l586 api_schema=l588 function_schema=l592 timeouts=110
        agent_alias_arn:cS agent_alias_id:cS agent_alias_name:rS agent_id:rfS description:oS id:cS routing_configuration:ocL(agent_version:S,provisioned_throughput:S) tags:oMS tags_all:cMS timeouts=17
        alias_arn:rS
        agent_id:rfS agent_version:ocfS collaboration_instruction:rS collaborator_id:cS collaborator_name:rS id:cS prepare_agent:ocB relay_conversation_history:ocS agent_descriptor=l595 timeouts=17
        agent_id:rS agent_version:ocS description:rS id:cS knowledge_base_id:rS knowledge_base_state:rS timeouts=110
        exclusion_filters:oES inclusion_filters:oES object_type:rS
        filters=l598
        type:rS pattern_object_filter=l599
        filter_configuration=l600
        auth_type:rS credentials_secret_arn:rS host_type:rS host_url:rS
        crawler_configuration=l601 source_configuration=l602
        bucket_arn:rS bucket_owner_account_id:oS inclusion_prefixes:oES
        auth_type:rS credentials_secret_arn:rS host_url:rS
        crawler_configuration=l601 source_configuration=l605
        auth_type:rS credentials_secret_arn:rS domain:rS host_type:rS site_urls:rES tenant_id:oS
        crawler_configuration=l601 source_configuration=l607
        max_pages:oN rate_limit:oN
        exclusion_filters:oES inclusion_filters:oES scope:oS user_agent:oS crawler_limits=l609
        url:oS
        seed_urls=l611
        url_configuration=l612
        crawler_configuration=l610 source_configuration=l613
        type:rS confluence_configuration=l603 s3_configuration=l604 salesforce_configuration=l606 share_point_configuration=l608 web_configuration=l614
        kms_key_arn:oS
        max_tokens:rN overlap_percentage:rN
        max_tokens:rN
        overlap_tokens:rN level_configuration=l618
        breakpoint_percentile_threshold:rN buffer_size:rN max_token:rN
        chunking_strategy:rfS fixed_size_chunking_configuration=l617 hierarchical_chunking_configuration=l619 semantic_chunking_configuration=l620
        uri:rS
        s3_location=l622
        lambda_arn:rS
        transformation_lambda_configuration=l624
        step_to_apply:rfS transformation_function=l625
        intermediate_storage=l623 transformation=l626
        parsing_prompt_string:rS
        model_arn:rS parsing_prompt=l628
        parsing_strategy:rfS bedrock_foundation_model_configuration=l629
        chunking_configuration=l621 custom_transformation_configuration=l627 parsing_configuration=l630
        data_deletion_policy:ocS data_source_id:cS description:oS id:cS knowledge_base_id:rS name:rfS data_source_configuration=l615 server_side_encryption_configuration=l616 timeouts=1488 vector_ingestion_configuration=l631
        dimensions:oN embedding_data_type:oS
        bedrock_embedding_model_configuration=l633
        type:rS s3_location=l622
        storage_location=l635
        embedding_model_arn:rfS embedding_model_configuration=l634 supplemental_data_storage_configuration=l636
        type:rfS vector_knowledge_base_configuration=l637
        metadata_field:ofS text_field:ofS vector_field:ofS
        collection_arn:rfS vector_index_name:rfS field_mapping=l639
        metadata_field:ofS text_field:ofS
        connection_string:rfS credentials_secret_arn:rfS namespace:ofS field_mapping=l641
        metadata_field:rfS primary_key_field:rfS text_field:rfS vector_field:rfS
        credentials_secret_arn:rfS database_name:rfS resource_arn:rfS table_name:rfS field_mapping=l643
        credentials_secret_arn:rfS endpoint:rfS vector_index_name:rfS field_mapping=l639
        type:rfS opensearch_serverless_configuration=l640 pinecone_configuration=l642 rds_configuration=l644 redis_enterprise_cloud_configuration=l645
        arn:cS created_at:cS description:oS failure_reasons:cLS id:cS name:rS role_arn:rS tags:oMS tags_all:cMS updated_at:cS knowledge_base_configuration=l638 storage_configuration=l646 timeouts=17
        agent_identifier:rS
        agent=l648
        max_tokens:oN stop_sequences:oLS temperature:oN top_p:oN
        text=l650
        text:oS cache_point=l70
        role:rS content=l652
        json:oS
        description:oS name:rS input_schema=l654
        cache_point=l70 tool_spec=l655
        any=l203 auto=l203 tool=l536
        tool=l656 tool_choice=l657
        input_variable=l536 message=l653 system=l652 tool_configuration=l658
        text:rS cache_point=l70 input_variable=l536
        chat=l659 text=l660
        additional_model_request_fields:oS model_id:oS name:rS template_type:rS gen_ai_resource=l649 inference_configuration=l651 metadata=l321 template_configuration=l661
        arn:cS created_at:cS customer_encryption_key_arn:oS default_variant:oS description:oS id:cS name:rS tags:oMS tags_all:cMS updated_at:cS version:cS variant=l662
        budget_adjustment_period:rN lookback_available_periods:cN
        auto_adjust_type:rS last_auto_adjust_time:cS historical_options=l664
        name:rS values:rLS
        include_credit:oB include_discount:oB include_other_subscription:oB include_recurring:oB include_refund:oB include_subscription:oB include_support:oB include_tax:oB include_upfront:oB use_amortized:oB use_blended:oB
        comparison_operator:rS notification_type:rS subscriber_email_addresses:oES subscriber_sns_topic_arns:oES threshold:rN threshold_type:rS
        amount:rS start_time:rS unit:rS
        account_id:ocfS arn:cS budget_type:rS id:ocS limit_amount:ocS limit_unit:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS time_period_end:oS time_period_start:ocS time_unit:rS auto_adjust_data=l665 cost_filter=e666 cost_types=l667 notification=e668 planned_limit=e669
        action_threshold_type:rS action_threshold_value:rN
        groups:oES policy_arn:rS roles:oES users:oES
        policy_id:rS target_ids:rES
        action_sub_type:rS instance_ids:rES region:rS
        iam_action_definition=l672 scp_action_definition=l673 ssm_action_definition=l674
        address:rS subscription_type:rS
        account_id:ocfS action_id:cS action_type:rfS approval_model:rS arn:cS budget_name:rfS execution_role_arn:rS id:ocS notification_type:rS status:cS tags:oMS tags_all:ocMS action_threshold=l671 definition=l675 subscriber=e676 timeouts=17
        arn:cS id:ocS monitor_dimension:ofS monitor_specification:ofS monitor_type:rfS name:rS tags:oMS tags_all:ocMS
        address:rS type:rS
        key:oS match_options:oES values:oES
        cost_category=l680 dimension=l680 tags=l680
        and=e681 cost_category=l680 dimension=l680 not=l681 or=e681 tags=l680
        account_id:ocfS arn:cS frequency:rS id:ocS monitor_arn_list:rLS name:rfS tags:oMS tags_all:ocMS subscriber=e679 threshold_expression=l682
        id:ocS status:rS tag_key:rS type:cS
        dimension_key:oS dimension_name:oS
        and=e682 cost_category=l680 dimension=l680 not=l682 or=e682 tags=l680
        type:oS value:oS inherited_value=l685 rule=l686
        type:oS values:oLS
        method:rS source:rS targets:rES parameter=e688
        arn:cS default_value:oS effective_end:cS effective_start:ocS id:ocS name:rfS rule_version:rfS tags:oMS tags_all:ocMS rule=l687 split_charge_rule=e689
        chat_configuration_arn:cS configuration_name:rS guardrail_policy_arns:ocLS iam_role_arn:rS logging_level:ocS slack_channel_id:rS slack_channel_name:cS slack_team_id:rS slack_team_name:cS sns_topic_arns:ocES tags:oMS tags_all:cMS user_authorization_required:ocB timeouts=17
        channel_id:rS channel_name:ocS chat_configuration_arn:cS configuration_name:rS guardrail_policy_arns:ocLS iam_role_arn:rS logging_level:ocS sns_topic_arns:ocES tags:oMS tags_all:cMS team_id:rS team_name:ocS tenant_id:rS user_authorization_required:ocB timeouts=17
        arn:cS aws_region:ocfS id:ocS name:rS outbound_host_name:cS require_encryption:rB tags:oMS tags_all:ocMS
        priority:rN voice_connector_id:rS
        id:ocS name:rS connector=e694
        enable_media_metric_logs:oB enable_sip_logs:oB id:ocS voice_connector_id:rfS
        host:rS port:oN priority:rN protocol:rS weight:rN
        disabled:oB id:ocS voice_connector_id:rfS route=e697
        configuration_arn:oS disabled:oB
        data_retention:rN disabled:oB id:ocS streaming_notification_targets:oES voice_connector_id:rfS media_insights_configuration=l699
        calling_regions:rES cidr_allow_list:rES cps_limit:oN default_phone_number:oS disabled:oB id:ocS voice_connector_id:rfS
        id:ocS voice_connector_id:rfS credentials=e186
        content_redaction_output:oS data_access_role_arn:rS output_encryption_kms_key_id:oS output_location:rS
        call_analytics_stream_categories:oLS content_identification_type:oS content_redaction_type:oS enable_partial_results_stabilization:oB filter_partial_results:oB language_code:rS language_model_name:oS partial_results_stability:oS pii_entity_types:oS vocabulary_filter_method:oS vocabulary_filter_name:oS vocabulary_name:oS post_call_analytics_settings=l703
        content_identification_type:oS content_redaction_type:oS enable_partial_results_stabilization:oB filter_partial_results:oB language_code:rS language_model_name:oS partial_results_stability:oS pii_entity_types:oS show_speaker_label:oB vocabulary_filter_method:oS vocabulary_filter_name:oS vocabulary_name:oS
        insights_target:rS
        destination:oS
        speaker_search_status:rS voice_tone_analysis_status:rS
        type:rS amazon_transcribe_call_analytics_processor_configuration=l704 amazon_transcribe_processor_configuration=l705 kinesis_data_stream_sink_configuration=l706 lambda_function_sink_configuration=l706 s3_recording_sink_configuration=l707 sns_topic_sink_configuration=l706 sqs_queue_sink_configuration=l706 voice_analytics_processor_configuration=l708
        rule_name:rS
        keywords:rLS negate:ocB rule_name:rS
        rule_name:rS sentiment_type:rS time_period:rN
        type:rS issue_detection_configuration=l710 keyword_match_configuration=l711 sentiment_configuration=l712
        disabled:ocB rules=l713
        arn:cS id:cS name:rS resource_access_role_arn:rS tags:oMS tags_all:ocMS elements=l709 real_time_alert_configuration=l714 timeouts=17
        cdr_bucket:oS
        id:ocS voice_connector=l716
        arn:cS aws_region:rfS id:ocS name:rS tags:oMS tags_all:ocMS endpoints=l624
        aws_region:rfS priority:rfN sip_media_application_id:rfS
        disabled:oB id:ocS name:rS trigger_type:rS trigger_value:rS target_applications=e719
        kms_key_arn:rS
        arn:cS description:oS id:cS name:rS tags:oMS tags_all:ocMS server_side_encryption_configuration=l721 timeouts=17
        allow_clear_text:rfB allow_duplicates:rfB allow_joins_on_columns_with_different_names:rfB preserve_nulls:rfB
        account_id:rfS display_name:rfS member_abilities:rfLS status:cS
        arn:cS create_time:cS creator_display_name:rfS creator_member_abilities:rfLS description:rS id:cS name:rS query_log_status:rfS tags:oMS tags_all:ocMS update_time:cS data_encryption_metadata=l723 member=e724 timeouts=17
        database_name:rfS table_name:rfS
        allowed_columns:rfES analysis_method:rS arn:cS create_time:cS description:oS id:ocS name:rS tags:oMS tags_all:ocMS update_time:cS table_reference=l726 timeouts=17
        bucket:rS key_prefix:oS result_format:rS
        s3=l728
        role_arn:oS output_configuration=l729
        is_responsible:rB
        query_compute=l731
        arn:cS collaboration_arn:cS collaboration_creator_account_id:cS collaboration_creator_display_name:cS collaboration_id:rS collaboration_name:cS create_time:cS id:cS member_abilities:cLS query_log_status:rS status:cS tags:oMS tags_all:cMS update_time:cS default_result_configuration=l730 payment_configuration=l732
        arn:cS automatic_stop_time_minutes:ofN connection_type:ofS description:oS id:ocS image_id:rfS instance_type:rfS name:rS owner_arn:ocfS subnet_id:ofS tags:oMS tags_all:ocMS type:cS
        environment_id:rfS id:ocS permissions:rS user_arn:rfS user_id:cS
        desired_state:rS id:ocS properties:cS role_arn:oS schema:ocsS type_name:rS type_version_id:oS timeouts=17
        capabilities:oES disable_rollback:ofB iam_role_arn:oS id:ocS name:rfS notification_arns:oES on_failure:ofS outputs:cMS parameters:ocMS policy_body:ocS policy_url:oS tags:oMS tags_all:ocMS template_body:ocS template_url:oS timeout_in_minutes:ofN timeouts=17
        account_filter_type:ofS accounts:oES accounts_url:oS organizational_unit_ids:oES
        concurrency_mode:oS failure_tolerance_count:oN failure_tolerance_percentage:oN max_concurrent_count:oN max_concurrent_percentage:oN region_concurrency_type:oS region_order:oLS
        accounts:ocES call_as:oS id:ocS parameter_overrides:oMS regions:ocES retain_stacks:oB stack_instance_summaries:cD stack_set_id:cS stack_set_name:rfS deployment_targets=l738 operation_preferences=l739 timeouts=17
        enabled:oB retain_stacks_on_account_removal:oB
        active:oB
        failure_tolerance_count:oN failure_tolerance_percentage:oN max_concurrent_count:oN max_concurrent_percentage:oN region_concurrency_type:oS region_order:oLS
        update:oS
        administration_role_arn:oS arn:cS call_as:oS capabilities:oES description:oS execution_role_name:ocS id:ocS name:rfS parameters:oMS permission_model:oS stack_set_id:cS tags:oMS tags_all:ocMS template_body:ocS template_url:oS auto_deployment=l741 managed_execution=l742 operation_preferences=l743 timeouts=1744
        account_filter_type:ofS accounts:ofES accounts_url:ofS organizational_unit_ids:ofES
        account_id:ocfS call_as:oS id:ocS organizational_unit_id:cS parameter_overrides:oMS region:ocfS retain_stack:oB stack_id:cS stack_instance_summaries:cD stack_set_name:rfS deployment_targets=l746 operation_preferences=l739 timeouts=17
        log_group_name:rfS log_role_arn:rfS
        arn:cS default_version_id:cS deprecated_status:cS description:cS documentation_url:cS execution_role_arn:ofS id:ocS is_default_version:cB provisioning_type:cS schema:cS schema_handler_package:rfS source_url:cS type:ocfS type_arn:cS type_name:rfS version_id:cS visibility:cS logging_config=l748
        items:oES
        cookie_behavior:rS cookies=l750
        header_behavior:oS headers=l750
        query_string_behavior:rS query_strings=l750
        enable_accept_encoding_brotli:oB enable_accept_encoding_gzip:oB cookies_config=l751 headers_config=l752 query_strings_config=l753
        arn:cS comment:oS default_ttl:oN etag:cS id:ocS max_ttl:oN min_ttl:oN name:rS parameters_in_cache_key_and_forwarded_to_origin=l754
        items:oES quantity:rN
        header:rS value:rS
        idle_ttl:rN maximum_ttl:rN
        weight:rN session_stickiness_config=l758
        type:rS single_header_config=l757 single_weight_config=l759
        arn:cS enabled:rB etag:cS id:cS last_modified_time:cS staging_distribution_dns_names=l756 traffic_config=l760
        error_caching_min_ttl:oN error_code:rN response_code:oN response_page_path:oS
        forward:rS whitelisted_names:ocES
        headers:ocES query_string:rB query_string_cache_keys:ocLS cookies=l763
        event_type:rS function_arn:rS
        enabled:ocB
        event_type:rS include_body:oB lambda_arn:rS
        allowed_methods:rES cache_policy_id:oS cached_methods:rES compress:oB default_ttl:ocN field_level_encryption_id:oS max_ttl:ocN min_ttl:oN origin_request_policy_id:oS realtime_log_config_arn:oS response_headers_policy_id:oS smooth_streaming:oB target_origin_id:rS trusted_key_groups:ocLS trusted_signers:ocLS viewer_protocol_policy:rS forwarded_values=l764 function_association=e765 grpc_config=l766 lambda_function_association=e767
        bucket:rS include_cookies:oB prefix:oS
        forward:rS whitelisted_names:oES
        headers:ocES query_string:rB query_string_cache_keys:ocLS cookies=l770
        allowed_methods:rES cache_policy_id:oS cached_methods:rES compress:oB default_ttl:ocN field_level_encryption_id:oS max_ttl:ocN min_ttl:oN origin_request_policy_id:oS path_pattern:rS realtime_log_config_arn:oS response_headers_policy_id:oS smooth_streaming:oB target_origin_id:rS trusted_key_groups:oLS trusted_signers:oLS viewer_protocol_policy:rS forwarded_values=l771 function_association=e765 grpc_config=l766 lambda_function_association=e767
        http_port:rN https_port:rN origin_keepalive_timeout:oN origin_protocol_policy:rS origin_read_timeout:oN origin_ssl_protocols:rES
        enabled:rB origin_shield_region:oS
        origin_access_identity:rS
        origin_keepalive_timeout:oN origin_read_timeout:oN vpc_origin_id:rS
        connection_attempts:oN connection_timeout:oN domain_name:rS origin_access_control_id:oS origin_id:rS origin_path:oS custom_header=e142 custom_origin_config=l773 origin_shield=l774 s3_origin_config=l775 vpc_origin_config=l776
        status_codes:rEN
        origin_id:rS
        origin_id:rS failover_criteria=l778 member=l779
        locations:ocES restriction_type:rS
        geo_restriction=l781
        acm_certificate_arn:oS cloudfront_default_certificate:oB iam_certificate_id:oS minimum_protocol_version:oS ssl_support_method:oS
        aliases:oES arn:cS caller_reference:cS comment:oS continuous_deployment_policy_id:ocS default_root_object:oS domain_name:cS enabled:rB etag:cS hosted_zone_id:cS http_version:oS id:ocS in_progress_validation_batches:cN is_ipv6_enabled:oB last_modified_time:cS price_class:oS retain_on_delete:oB staging:ofB status:cS tags:oMS tags_all:ocMS trusted_key_groups:cD trusted_signers:cD wait_for_deployment:oB web_acl_id:oS custom_error_response=e762 default_cache_behavior=l768 logging_config=l769 ordered_cache_behavior=l772 origin=e777 origin_group=e780 restrictions=l782 viewer_certificate=l783
        content_type:rS format:rS profile_id:oS
        items=e785
        forward_when_content_type_is_unknown:rB content_type_profiles=l786
        profile_id:rS query_arg:rS
        items=e788
        forward_when_query_arg_profile_is_unknown:rB query_arg_profiles=l789
        arn:cS caller_reference:cS comment:oS etag:cS id:ocS content_type_profile_config=l787 query_arg_profile_config=l790
        provider_id:rS public_key_id:rS field_patterns=l750
        items=e792
        arn:cS caller_reference:cS comment:oS etag:cS id:ocS name:rS encryption_entities=l793
        arn:cS code:rS comment:oS etag:cS id:ocS key_value_store_associations:oES live_stage_etag:cS name:rfS publish:oB runtime:rS status:cS
        comment:oS etag:cS id:ocS items:rES name:rS
        arn:cS comment:oS etag:cS id:cS last_modified_time:cS name:rfS timeouts=115
        realtime_metrics_subscription_status:rS
        realtime_metrics_subscription_config=l798
        distribution_id:rfS id:ocS monitoring_subscription=l799
        arn:cS description:oS etag:cS id:ocS name:rS origin_access_control_origin_type:rS signing_behavior:rS signing_protocol:rS
        arn:cS caller_reference:cS cloudfront_access_identity_path:cS comment:oS etag:cS iam_arn:cS id:ocS s3_canonical_user_id:cS
        arn:cS comment:oS etag:cS id:ocS name:rS cookies_config=l751 headers_config=l752 query_strings_config=l753
        caller_reference:cS comment:oS encoded_key:rfS etag:cS id:ocS name:ocfS name_prefix:ocfS
        role_arn:rS stream_arn:rS
        stream_type:rS kinesis_stream_config=l805
        arn:cS fields:rES id:ocS name:rfS sampling_rate:rN endpoint=l806
        access_control_allow_credentials:rB access_control_max_age_sec:oN origin_override:rB access_control_allow_headers=l750 access_control_allow_methods=l750 access_control_allow_origins=l750 access_control_expose_headers=l750
        header:rS override:rB value:rS
        items=e809
        header:rS
        items=e811
        content_security_policy:rS override:rB
        override:rB
        frame_option:rS override:rB
        override:rB referrer_policy:rS
        access_control_max_age_sec:rN include_subdomains:oB override:rB preload:oB
        mode_block:oB override:rB protection:rB report_uri:oS
        content_security_policy=l813 content_type_options=l814 frame_options=l815 referrer_policy=l816 strict_transport_security=l817 xss_protection=l818
        enabled:rB sampling_rate:rN
        arn:cS comment:oS etag:ocS id:ocS name:rS cors_config=l808 custom_headers_config=l810 remove_headers_config=l812 security_headers_config=l819 server_timing_headers_config=l820
        items:rES quantity:rN
        arn:rS http_port:rN https_port:rN name:rS origin_protocol_policy:rS origin_ssl_protocols=l822
        arn:cS etag:cS id:cS tags:oMS tags_all:cMS timeouts=17 vpc_origin_endpoint_config=l823
        id:cS key:rfS key_value_store_arn:rfS total_size_in_bytes:cN value:rS
        key_value_store_arn:rfS max_batch_size:ocN total_size_in_bytes:cN resource_key_value_pair=e321
        cluster_certificates:cD cluster_id:cS cluster_state:cS hsm_type:rfS id:ocS mode:ocfS security_group_id:cS source_backup_identifier:ofS subnet_ids:rfES tags:oMS tags_all:ocMS vpc_id:cS timeouts=17
        availability_zone:ocfS cluster_id:rfS hsm_eni_id:cS hsm_id:cS hsm_state:cS id:ocS ip_address:ocfS subnet_id:ocfS timeouts=1488
        enforce_https:ocB tls_security_policy:ocS
        analysis_scheme:oS default_value:oS facet:oB highlight:oB name:rS return:oB search:oB sort:oB source_fields:oS type:rS
        desired_instance_type:ocS desired_partition_count:ocN desired_replication_count:ocN
        arn:cS document_service_endpoint:cS domain_id:cS id:ocS multi_az:ocB name:rfS search_service_endpoint:cS endpoint_options=l829 index_field=e830 scaling_parameters=l831 timeouts=17
        access_policy:rS domain_name:rS id:ocS timeouts=1470
        ends_with:oLS equals:oLS field:rS not_ends_with:oLS not_equals:oLS not_starts_with:oLS starts_with:oLS
        name:oS field_selector=e834
        type:rS values:rLS
        exclude_management_event_sources:oES include_management_events:oB read_write_type:oS data_resource=l836
        insight_type:rS
        arn:cS cloud_watch_logs_group_arn:oS cloud_watch_logs_role_arn:oS enable_log_file_validation:oB enable_logging:oB home_region:cS id:ocS include_global_service_events:oB is_multi_region_trail:oB is_organization_trail:oB kms_key_id:oS name:rfS s3_bucket_name:rS s3_key_prefix:oS sns_topic_arn:cS sns_topic_name:oS tags:oMS tags_all:ocMS advanced_event_selector=l835 event_selector=l837 insight_selector=e838
        ends_with:ocLS equals:ocLS field:ocS not_ends_with:ocLS not_equals:ocLS not_starts_with:ocLS starts_with:ocLS
        name:ocS field_selector=e840
        arn:cS billing_mode:oS id:ocS kms_key_id:ofS multi_region_enabled:oB name:rfS organization_enabled:oB retention_period:oN suspend:oS tags:oMS tags_all:ocMS termination_protection_enabled:oB advanced_event_selector=l841 timeouts=17
        account_id:rfS arn:cS email:cS id:cS name:cS service_principal:cS
        alarm:rS extension_period:rN wait_period:rN
        actions_enabled:ofB alarm_actions:oES alarm_description:oS alarm_name:rfS alarm_rule:rS arn:cS id:ocS insufficient_data_actions:oES ok_actions:oES tags:oMS tags_all:ocMS actions_suppressor=l844
        resource_arn:cS rule_definition:rS rule_name:rS rule_state:oS tags:oMS tags_all:cMS
        arn:cS resource_arn:rS rule_name:cS state:ocS tags:oMS tags_all:cMS template_name:rS
        dashboard_arn:cS dashboard_body:rS dashboard_name:rfS id:ocS
        arn:cS connection_arn:rS description:oS http_method:rS id:ocS invocation_endpoint:rS invocation_rate_limit_per_second:oN name:rfS
        arn:cS description:oS event_pattern:oS event_source_arn:rfS id:ocS name:rfS retention_days:oN
        arn:oS
        arn:cS description:oS event_source_name:ofS id:ocS kms_key_identifier:oS name:rfS tags:oMS tags_all:ocMS dead_letter_config=l851
        event_bus_name:ofS id:ocS policy:rS
        key:rS value:rsS
        is_value_secret:oB key:oS value:osS
        body=l855 header=l855 query_string=l855
        authorization_endpoint:rS http_method:rS client_parameters=l168 oauth_http_parameters=l856
        api_key=l854 basic=l186 invocation_http_parameters=l856 oauth=l857
        resource_association_arn:cS resource_configuration_arn:rS
        resource_parameters=l859
        arn:cS authorization_type:rS description:oS id:ocS kms_key_identifier:oS name:rfS secret_arn:cS auth_parameters=l858 invocation_connectivity_parameters=l860
        state:oS
        health_check:oS
        route:oS
        primary=l863 secondary=l864
        failover_config=l865
        arn:cS description:oS endpoint_url:cS id:ocS name:rfS role_arn:oS event_bus=l397 replication_config=l862 routing_config=l866
        key:rS type:rS value:rS
        action:oS event_bus_name:ofS id:ocS principal:rS statement_id:rfS condition=l868
        arn:cS description:oS event_bus_name:ofS event_pattern:oS force_destroy:oB id:ocS is_enabled:oB name:ocfS name_prefix:ocfS role_arn:oS schedule_expression:oS state:oS tags:oMS tags_all:ocMS
        graphql_operation:oS
        array_size:oN job_attempts:oN job_definition:rS job_name:rS
        base:oN capacity_provider:rS weight:oN
        assign_public_ip:oB security_groups:oES subnets:rES
        field:oS type:rS
        expression:oS type:rS
        enable_ecs_managed_tags:oB enable_execute_command:oB group:oS launch_type:oS platform_version:oS propagate_tags:oS tags:oMS task_count:oN task_definition_arn:rS capacity_provider_strategy=e873 network_configuration=l874 ordered_placement_strategy=l875 placement_constraint=e876
        header_parameters:oMS path_parameter_values:oLS query_string_parameters:oMS
        input_paths:oMS input_template:rS
        partition_key_path:oS
        database:rS db_user:oS secrets_manager_arn:oS sql:oS statement_name:oS with_event:oB
        maximum_event_age_in_seconds:oN maximum_retry_attempts:oN
        key:rS values:rLS
        pipeline_parameter_list=e142
        message_group_id:oS
        arn:rS event_bus_name:ofS force_destroy:oB id:ocS input:oS input_path:oS role_arn:oS rule:rfS target_id:ocfS appsync_target=l871 batch_target=l872 dead_letter_config=l851 ecs_target=l877 http_target=l878 input_transformer=l879 kinesis_target=l880 redshift_target=l881 retry_policy=l882 run_command_targets=l883 sagemaker_pipeline_target=l884 sqs_target=l885
        id:ocS policy_document:rS policy_name:rfS policy_type:rfS scope:oS selection_criteria:ofS
        anomaly_visibility_time:ocN arn:cS detector_name:oS enabled:rB evaluation_frequency:oS filter_pattern:oS kms_key_id:ofS log_group_arn_list:rLS tags:oMS tags_all:cMS
        id:ocS log_group_name:rfS policy_document:rS
        arn:cS delivery_destination_arn:rfS delivery_source_name:rfS field_delimiter:ocS id:cS record_fields:ocLS s3_delivery_configuration:ocL(enable_hive_compatible_path:B,suffix_path:S) tags:oMS tags_all:cMS
        destination_resource_arn:rfS
        arn:cS delivery_destination_type:cS name:rfS output_format:oS tags:oMS tags_all:cMS delivery_destination_configuration=l891
        delivery_destination_name:rS delivery_destination_policy:rS
        arn:cS log_type:rfS name:rfS resource_arn:rfS service:cS tags:oMS tags_all:cMS
        arn:cS id:ocS name:rfS role_arn:rS tags:oMS tags_all:ocMS target_arn:rS
        access_policy:rS destination_name:rfS force_update:oB id:ocS
        arn:cS id:ocS kms_key_id:oS log_group_class:ocfS name:ocfS name_prefix:ocfS retention_in_days:oN skip_destroy:oB tags:oMS tags_all:ocMS
        log_group_name:rS policy_document:rS
        default_value:oS dimensions:oMS name:rS namespace:rS unit:oS value:rS
        id:ocS log_group_name:rfS name:rfS pattern:rS metric_transformation=l899
        id:ocS policy_document:rS policy_name:rfS
        arn:cS id:ocS log_group_name:rfS name:rfS
        destination_arn:rfS distribution:oS filter_pattern:rS id:ocS log_group_name:rfS name:rfS role_arn:ocS
        dimensions:oMS metric_name:rS namespace:oS period:rN stat:rS unit:oS
        account_id:oS expression:oS id:rS label:oS period:oN return_data:oB metric=l904
        actions_enabled:oB alarm_actions:oES alarm_description:oS alarm_name:rfS arn:cS comparison_operator:rS datapoints_to_alarm:oN dimensions:oMS evaluate_low_sample_count_percentiles:ocS evaluation_periods:rN extended_statistic:oS id:ocS insufficient_data_actions:oES metric_name:oS namespace:oS ok_actions:oES period:oN statistic:oS tags:oMS tags_all:ocMS threshold:oN threshold_metric_id:oS treat_missing_data:oS unit:oS metric_query=e905
        metric_names:oES namespace:rS
        metric_name:rS namespace:rS
        additional_statistics:rES include_metric=e908
        arn:cS creation_date:cS firehose_arn:rS id:ocS include_linked_accounts_metrics:oB last_update_date:cS name:ocfS name_prefix:ocfS output_format:rS role_arn:rS state:cS tags:oMS tags_all:ocMS exclude_filter=e907 include_filter=e907 statistics_configuration=e909 timeouts=17
        id:ocS log_group_names:oLS name:rS query_definition_id:cS query_string:rS
        arn:cS asset_size_bytes:cS created_time:cS domain:rfS encryption_key:ocfS id:ocS owner:cS repository_count:cN s3_bucket_arn:cS tags:oMS tags_all:ocMS
        domain:rfS domain_owner:ocfS id:ocS policy_document:rS policy_revision:ocS resource_arn:cS
        external_connection_name:rS package_format:cS status:cS
        repository_name:rS
        administrator_account:cS arn:cS description:oS domain:rfS domain_owner:ocfS id:ocS repository:rfS tags:oMS tags_all:ocMS external_connections=l914 upstream=l915
        domain:rfS domain_owner:ocfS id:ocS policy_document:rS policy_revision:ocS repository:rfS resource_arn:cS
        disk:ocN machine_type:oS memory:ocN vcpu:ocN
        metric_type:oS target_value:oN
        desired_capacity:cN max_capacity:oN scaling_type:oS target_tracking_scaling_configs=l919
        security_group_ids:rES subnets:rES vpc_id:rS
        arn:cS base_capacity:rN compute_type:rS created:cS environment_type:rS fleet_service_role:oS id:cS image_id:oS last_modified:cS name:rfS overflow_behavior:ocS status:cD tags:oMS tags_all:ocMS compute_configuration=l918 scaling_configuration=l920 vpc_config=l921
        artifact_identifier:oS bucket_owner_access:oS encryption_disabled:oB location:oS name:oS namespace_type:oS override_artifact_name:oB packaging:oS path:oS type:rS
        compute_types_allowed:oLS maximum_builds_allowed:oN
        combine_artifacts:oB service_role:rS timeout_in_mins:oN restrictions=l924
        location:oS modes:oLS type:oS
        name:rS type:oS value:rS
        fleet_arn:oS
        credential:rS credential_provider:rS
        certificate:oS compute_type:rS image:rS image_pull_credentials_type:oS privileged_mode:oB type:rS environment_variable=l927 fleet=l928 registry_credential=l929
        identifier:oS location:oS mount_options:oS mount_point:oS type:oS
        group_name:oS status:oS stream_name:oS
        bucket_owner_access:oS encryption_disabled:oB location:oS status:oS
        cloudwatch_logs=l932 s3_logs=l933
        artifact_identifier:rS bucket_owner_access:oS encryption_disabled:oB location:oS name:oS namespace_type:oS override_artifact_name:oB packaging:oS path:oS type:rS
        source_identifier:rS source_version:rS
        resource:rS type:rS
        context:oS target_url:oS
        fetch_submodules:rB
        buildspec:oS git_clone_depth:oN insecure_ssl:oB location:oS report_build_status:oB source_identifier:rS type:rS auth=l937 build_status_config=l938 git_submodules_config=l939
        buildspec:oS git_clone_depth:oN insecure_ssl:oB location:oS report_build_status:oB type:rS auth=l937 build_status_config=l938 git_submodules_config=l939
        arn:cS badge_enabled:oB badge_url:cS build_timeout:oN concurrent_build_limit:oN description:ocS encryption_key:ocS id:ocS name:rfS project_visibility:oS public_project_alias:cS queued_timeout:oN resource_access_role:oS service_role:rS source_version:oS tags:oMS tags_all:ocMS artifacts=l923 build_batch_config=l925 cache=l926 environment=l930 file_system_locations=e931 logs_config=l934 secondary_artifacts=e935 secondary_source_version=e936 secondary_sources=e940 source=l941 vpc_config=l921
        bucket:rS encryption_disabled:oB encryption_key:rS packaging:oS path:oS
        type:rS s3_destination=l943
        arn:cS created:cS delete_reports:oB id:ocS name:rfS tags:oMS tags_all:ocMS type:rfS export_config=l944
        arn:cS auth_type:rfS id:ocS server_type:rfS token:rsfS user_name:ofS
        exclude_matched_pattern:oB pattern:rS type:rS
        filter=l947
        domain:oS name:rS scope:rS
        branch_filter:oS build_type:oS id:ocS manual_creation:ofB payload_url:cS project_name:rfS secret:csS url:cS filter_group=e948 scope_configuration=l949
        name:oS runtime:oS
        size:rN
        branch_name:oS repository_name:rS
        alias:oS id:ocS inactivity_timeout_minutes:oN instance_type:rS project_name:rS space_name:rS ides=l951 persistent_storage=l952 repositories=l953 timeouts=17
        description:oS display_name:rS id:ocS name:cS space_name:rS timeouts=17
        description:oS id:ocS name:rS project_name:rS space_name:rS timeouts=17
        approval_rule_template_id:cS content:rS creation_date:cS description:oS id:ocS last_modified_date:cS last_modified_user:cS name:rS rule_content_sha256:cS
        approval_rule_template_name:rfS id:ocS repository_name:rfS
        arn:cS clone_url_http:cS clone_url_ssh:cS default_branch:oS description:oS id:ocS kms_key_id:ocS repository_id:cS repository_name:rS tags:oMS tags_all:ocMS
        branches:ofLS custom_data:ofS destination_arn:rfS events:rfLS name:rfS
        configuration_id:cS id:ocS repository_name:rfS trigger=e960
        arn:cS connection_status:cS host_arn:ofS id:cS name:rfS owner_account_id:cS provider_type:ocS tags:oMS tags_all:cMS timeouts=17
        security_group_ids:rES subnet_ids:rES tls_certificate:oS vpc_id:rS
        arn:cS id:cS name:rS provider_endpoint:rS provider_type:rS tags:oMS tags_all:cMS timeouts=17 vpc_configuration=l963
        application_id:cS arn:cS compute_platform:ofS github_account_name:cS id:ocS linked_to_github:cB name:rS tags:oMS tags_all:ocMS
        type:ofS value:ofN
        interval:ofN percentage:ofN
        type:ofS time_based_canary=l967 time_based_linear=l967
        first_zone_monitor_duration_in_seconds:ofN monitor_duration_in_seconds:ofN minimum_healthy_hosts_per_zone=l966
        arn:cS compute_platform:ofS deployment_config_id:cS deployment_config_name:rfS id:ocS minimum_healthy_hosts=l966 traffic_routing_config=l968 zonal_config=l969
        alarms:oES enabled:oB ignore_poll_alarm_failure:oB
        enabled:oB events:oES
        action_on_timeout:oS wait_time_in_minutes:oN
        action:oS
        action:oS termination_wait_time_in_minutes:oN
        deployment_ready_option=l973 green_fleet_provisioning_option=l974 terminate_blue_instances_on_deployment_success=l975
        deployment_option:oS deployment_type:oS
        key:oS type:oS value:oS
        ec2_tag_filter=e978
        cluster_name:rS service_name:rS
        name:oS
        listener_arns:rES
        prod_traffic_route=l982 target_group=l536 test_traffic_route=l982
        elb_info=e981 target_group_info=e981 target_group_pair_info=l983
        trigger_events:rES trigger_name:rS trigger_target_arn:rS
        app_name:rS arn:cS autoscaling_groups:oES compute_platform:cS deployment_config_name:oS deployment_group_id:cS deployment_group_name:rS id:ocS outdated_instances_strategy:oS service_role_arn:rS tags:oMS tags_all:ocMS termination_hook_enabled:oB alarm_configuration=l971 auto_rollback_configuration=l972 blue_green_deployment_config=l976 deployment_style=l977 ec2_tag_filter=e978 ec2_tag_set=e979 ecs_service=l980 load_balancer_info=l984 on_premises_instance_tag_filter=e978 trigger_configuration=e985
        profiling_enabled:rB
        arn:cS compute_platform:ocS id:cS name:rfS tags:oMS tags_all:cMS agent_orchestration_config=l987
        encryption_option:ofS kms_key_id:ofS
        connection_arn:rS name:rS owner:rS
        bucket_name:rS name:rS
        bitbucket=l990 codecommit=l536 github_enterprise_server=l990 s3_bucket=l991
        arn:cS association_id:cS connection_arn:cS id:ocS name:cS owner:cS provider_type:cS s3_repository_details:cD state:cS state_reason:cS tags:oMS tags_all:ocMS kms_key_details=l989 repository=l992 timeouts=17
        id:rS type:rS
        location:rS region:oS type:rS encryption_key=l994
        category:rS configuration:oMS input_artifacts:oLS name:rS namespace:oS output_artifacts:oLS owner:rS provider:rS region:ocS role_arn:oS run_order:ocN timeout_in_minutes:oN version:rS
        category:rS owner:oS provider:rS version:oS
        commands:oLS configuration:oMS input_artifacts:oLS name:rS region:oS role_arn:oS timeout_in_minutes:oN rule_type_id=l997
        result:oS rule=l998
        condition=l999
        retry_mode:oS
        result:oS condition=l999 retry_configuration=l1001
        name:rS action=l996 before_entry=l1000 on_failure=l1002 on_success=l1000
        excludes:oLS includes:oLS
        events:oLS branches=l1004 file_paths=l1004
        branches=l1004 file_paths=l1004 tags=l1004
        source_action_name:rS pull_request=l1005 push=l1006
        provider_type:rS git_configuration=l1007
        default_value:oS description:oS name:rS
        arn:cS execution_mode:oS id:ocS name:rfS pipeline_type:oS role_arn:rS tags:oMS tags_all:ocMS trigger_all:cD artifact_store=e995 stage=l1003 trigger=l1008 variable=l1009
        description:oS key:rB name:rS queryable:oB required:rB secret:rB type:oS
        maximum_count:rN minimum_count:rN
        entity_url_template:oS execution_url_template:oS revision_url_template:oS third_party_configuration_url:oS
        arn:cS category:rfS id:ocS owner:cS provider_name:rfS tags:oMS tags_all:ocMS version:rfS configuration_property=l1011 input_artifact_details=l1012 output_artifact_details=l1012 settings=l1013
        allowed_ip_range:ofS secret_token:osfS
        json_path:rS match_equals:rS
        arn:cS authentication:rfS id:ocS name:rfS tags:oMS tags_all:ocMS target_action:rfS target_pipeline:rfS url:cS authentication_configuration=l1015 filter=e1016
        arn:cS connection_status:cS host_arn:ofS id:ocS name:rfS provider_type:ocfS tags:oMS tags_all:ocMS
        arn:cS id:ocS name:rfS provider_endpoint:rS provider_type:rfS status:cS timeouts=17 vpc_configuration=l963
        address:rS status:cS type:oS
        arn:cS detail_type:rS event_type_ids:rES id:ocS name:rS resource:rfS status:oS tags:oMS tags_all:ocMS target=e1020
        client_id:oS provider_name:oS server_side_token_check:oB
        allow_classic_flow:oB allow_unauthenticated_identities:oB arn:cS developer_provider_name:ofS id:ocS identity_pool_name:rfS openid_connect_provider_arns:oES saml_provider_arns:oLS supported_login_providers:oMS tags:oMS tags_all:ocMS cognito_identity_providers=e1022
        id:ocS identity_pool_id:rfS identity_provider_name:rfS principal_tags:oMS use_defaults:oB
        claim:rS match_type:rS role_arn:rS value:rS
        ambiguous_role_resolution:oS identity_provider:rS type:rS mapping_rule=l1025
        id:ocS identity_pool_id:rfS roles:rfMS role_mapping=e1026
        attribute_mapping:ocMS id:ocS idp_identifiers:oLS provider_details:rMS provider_name:rfS provider_type:rfS user_pool_id:rfS
        application_arn:oS application_id:oS external_id:oS role_arn:ocS user_data_shared:ocB
        feature:rS retry_grace_period_seconds:oN
        access_token:ocS id_token:ocS refresh_token:ocS
        access_token_validity:ocN allowed_oauth_flows:ocES allowed_oauth_flows_user_pool_client:ocB allowed_oauth_scopes:ocES auth_session_validity:ocN callback_urls:ocES client_secret:csS default_redirect_uri:ocS enable_propagate_additional_user_context_data:ocB enable_token_revocation:ocB explicit_auth_flows:ocES id:cS id_token_validity:ocN logout_urls:ocES name:cS name_pattern:oS name_prefix:oS prevent_user_existence_errors:ocS read_attributes:ocES refresh_token_validity:ocN supported_identity_providers:ocES user_pool_id:rfS write_attributes:ocES analytics_configuration=l1029 refresh_token_rotation=l1030 token_validity_units=l1031
        scope_description:rS scope_name:rS
        id:ocS identifier:rfS name:rfS scope_identifiers:cLS user_pool_id:rfS scope=e1033
        event_action:rS notify:rB
        high_action=l1035 low_action=l1035 medium_action=l1035
        html_body:rS subject:rS text_body:rS
        from:oS reply_to:oS source_arn:rS block_email=l1037 mfa_email=l1037 no_action_email=l1037
        actions=l1036 notify_configuration=l1038
        event_action:rS
        event_filter:ocES actions=l1040
        blocked_ip_range_list:oES skipped_ip_range_list:oES
        client_id:ofS id:ocS user_pool_id:rfS account_takeover_risk_configuration=l1039 compromised_credentials_risk_configuration=l1041 risk_exception_configuration=l1042
        attributes:oMS client_metadata:oMS creation_date:cS desired_delivery_mediums:oES enabled:oB force_alias_creation:oB id:ocS last_modified_date:cS message_action:oS mfa_setting_list:cES password:osS preferred_mfa_setting:cS status:cS sub:cS temporary_password:osS user_pool_id:rfS username:rfS validation_data:oMS
        description:oS id:ocS name:rfS precedence:oN role_arn:oS user_pool_id:rfS
        group_name:rfS id:ocS user_pool_id:rfS username:rfS
        name:rS priority:rN
        recovery_mechanism=e1047
        email_message:oS email_subject:oS sms_message:oS
        allow_admin_create_user_only:oB invite_message_template=l1049
        challenge_required_on_new_device:oB device_only_remembered_on_user_prompt:oB
        configuration_set:oS email_sending_account:oS from_email_address:oS reply_to_email_address:oS source_arn:oS
        message:oS subject:oS
        lambda_arn:rS lambda_version:rS
        create_auth_challenge:oS custom_message:oS define_auth_challenge:oS kms_key_id:oS post_authentication:oS post_confirmation:oS pre_authentication:oS pre_sign_up:oS pre_token_generation:ocS user_migration:oS verify_auth_challenge_response:oS custom_email_sender=l1054 custom_sms_sender=l1054 pre_token_generation_config=l1054
        minimum_length:oN password_history_size:oN require_lowercase:oB require_numbers:oB require_symbols:oB require_uppercase:oB temporary_password_validity_days:ocN
        max_value:oS min_value:oS
        max_length:oS min_length:oS
        attribute_data_type:rS developer_only_attribute:oB mutable:oB name:rS required:oB number_attribute_constraints=l1057 string_attribute_constraints=l1058
        allowed_first_auth_factors:oES
        external_id:rS sns_caller_arn:rS sns_region:ocS
        enabled:rB
        attributes_require_verification_before_update:rES
        custom_auth_mode:ocS
        advanced_security_mode:rS advanced_security_additional_flows=l1064
        case_sensitive:ocfB
        default_email_option:oS email_message:ocS email_message_by_link:ocS email_subject:ocS email_subject_by_link:ocS sms_message:ocS
        relying_party_id:oS user_verification:oS
        alias_attributes:ofES arn:cS auto_verified_attributes:oES creation_date:cS custom_domain:cS deletion_protection:oS domain:cS email_verification_message:ocS email_verification_subject:ocS endpoint:cS estimated_number_of_users:cN id:ocS last_modified_date:cS mfa_configuration:oS name:rfS sms_authentication_message:oS sms_verification_message:ocS tags:oMS tags_all:ocMS user_pool_tier:ocS username_attributes:ofES account_recovery_setting=l1048 admin_create_user_config=l1050 device_configuration=l1051 email_configuration=l1052 email_mfa_configuration=l1053 lambda_config=l1055 password_policy=l1056 schema=e1059 sign_in_policy=l1060 sms_configuration=l1061 software_token_mfa_configuration=l1062 user_attribute_update_settings=l1063 user_pool_add_ons=l1065 username_configuration=l1066 verification_message_template=l1067 web_authn_configuration=l1068
        access_token_validity:ocN allowed_oauth_flows:ocES allowed_oauth_flows_user_pool_client:ocB allowed_oauth_scopes:ocES auth_session_validity:ocN callback_urls:ocES client_secret:csS default_redirect_uri:ocS enable_propagate_additional_user_context_data:ocB enable_token_revocation:ocB explicit_auth_flows:ocES generate_secret:ofB id:cS id_token_validity:ocN logout_urls:ocES name:rS prevent_user_existence_errors:ocS read_attributes:ocES refresh_token_validity:ocN supported_identity_providers:ocES user_pool_id:rfS write_attributes:ocES analytics_configuration=l1029 refresh_token_rotation=l1030 token_validity_units=l1031
        aws_account_id:cS certificate_arn:ofS cloudfront_distribution:cS cloudfront_distribution_arn:cS cloudfront_distribution_zone_id:cS domain:rfS id:ocS managed_login_version:ocN s3_bucket:cS user_pool_id:rfS version:cS
        client_id:oS creation_date:cS css:oS css_version:cS id:ocS image_file:oS image_url:cS last_modified_date:cS user_pool_id:rS
        annotation_data_s3_uri:oS attribute_names:rLS document_type:oS s3_uri:rS source_documents_s3_uri:oS split:oS
        data_format:oS label_delimiter:ocS s3_uri:oS test_s3_uri:oS augmented_manifests=e1073
        kms_key_id:oS output_s3_uri:cS s3_uri:rS
        security_group_ids:rES subnets:rES
        arn:cS data_access_role_arn:rS id:ocS language_code:rS mode:oS model_kms_key_id:oS name:rS tags:oMS tags_all:ocMS version_name:ocS version_name_prefix:ocS volume_kms_key_id:oS input_data_config=l1074 output_data_config=l1075 timeouts=17 vpc_config=l1076
        s3_uri:rS test_s3_uri:oS
        input_format:oS s3_uri:rS test_s3_uri:oS
        s3_uri:rS
        data_format:oS annotations=l1078 augmented_manifests=e1073 documents=l1079 entity_list=l1080 entity_types=e70
        arn:cS data_access_role_arn:rS id:ocS language_code:rS model_kms_key_id:oS name:rS tags:oMS tags_all:ocMS version_name:ocS version_name_prefix:ocS volume_kms_key_id:oS input_data_config=l1081 timeouts=17 vpc_config=l1076
        id:cS include_member_accounts:ocB number_of_member_accounts_opted_in:cN status:rS timeouts=110
        source:rS
        exclude_list:oES include_list:oES name:rS
        name:rfS value:rS
        headroom:rS threshold:oS
        metric_name:rS metric_parameters=l1087
        enhanced_infrastructure_metrics:oS id:cS inferred_workload_types:oS look_back_period:ocS resource_type:rfS savings_estimation_mode:oS external_metrics_preference=l1084 preferred_resource=l1085 scope=l1086 utilization_preference=l1088
        account_id:rfS arn:cS id:ocS region:rfS tags:oMS tags_all:ocMS
        mode:ocS
        compliance_resource_id:oS compliance_resource_types:oES tag_key:oS tag_value:oS
        enable_debug_log_delivery:oB policy_runtime:rS policy_text:rS
        event_source:oS maximum_execution_frequency:oS message_type:oS
        owner:rS source_identifier:oS custom_policy_details=l1093 source_detail=e1094
        arn:cS description:oS id:ocS input_parameters:oS maximum_execution_frequency:oS name:rfS rule_id:cS tags:oMS tags_all:ocMS evaluation_mode=e1091 scope=l1092 source=l1095
        account_ids:rLS all_regions:oB regions:oLS
        all_regions:oB regions:oLS role_arn:rS
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS account_aggregation_source=l1097 organization_aggregation_source=l1098
        resource_types:oES
        use_only:oS
        all_supported:oB include_global_resource_types:oB resource_types:oES exclusion_by_resource_types=l1100 recording_strategy=l1101
        description:oS recording_frequency:rS resource_types:rES
        recording_frequency:oS recording_mode_override=l1103
        id:ocS name:ofS role_arn:rS recording_group=l1102 recording_mode=l1104
        id:ocS is_enabled:rB name:rS
        parameter_name:rS parameter_value:rS
        arn:cS delivery_s3_bucket:oS delivery_s3_key_prefix:oS id:ocS name:rfS template_body:oS template_s3_uri:oS input_parameter=e1107
        delivery_frequency:oS
        id:ocS name:ofS s3_bucket_name:rS s3_key_prefix:oS s3_kms_key_arn:oS sns_topic_arn:oS snapshot_delivery_properties=l1109
        arn:cS delivery_s3_bucket:oS delivery_s3_key_prefix:oS excluded_accounts:oES id:ocS name:rfS template_body:oS template_s3_uri:oS input_parameter=e1107 timeouts=17
        arn:cS debug_log_delivery_accounts:oES description:oS excluded_accounts:oES id:ocS input_parameters:oS maximum_execution_frequency:oS name:rfS policy_runtime:rS policy_text:rS resource_id_scope:oS resource_types_scope:oES tag_key_scope:oS tag_value_scope:oS trigger_types:rES timeouts=17
        arn:cS description:oS excluded_accounts:oES id:ocS input_parameters:oS lambda_function_arn:rS maximum_execution_frequency:oS name:rfS resource_id_scope:oS resource_types_scope:oES tag_key_scope:oS tag_value_scope:oS trigger_types:rES timeouts=17
        arn:cS description:oS excluded_accounts:oES id:ocS input_parameters:oS maximum_execution_frequency:oS name:rfS resource_id_scope:oS resource_types_scope:oES rule_identifier:rS tag_key_scope:oS tag_value_scope:oS timeouts=17
        concurrent_execution_rate_percentage:oN error_percentage:oN
        ssm_controls=l1115
        name:rS resource_value:oS static_value:oS static_values:ocLS
        arn:cS automatic:oB config_rule_name:rfS id:ocS maximum_automatic_attempts:oN resource_type:oS retry_attempt_seconds:oN target_id:rS target_type:rS target_version:oS execution_controls=l1116 parameter=l1117
        id:cS name:cS retention_period_in_days:rN
        lex_region:ocfS name:rfS
        id:ocS instance_id:rfS lex_bot=l1120
        arn:cS contact_flow_id:cS content:ocS content_hash:oS description:oS filename:oS id:ocS instance_id:rS name:rS tags:oMS tags_all:ocMS type:ofS
        arn:cS contact_flow_module_id:cS content:ocS content_hash:oS description:oS filename:oS id:ocS instance_id:rS name:rS tags:oMS tags_all:ocMS
        hours:rN minutes:rN
        day:rS end_time=l1124 start_time=l1124
        arn:cS description:oS hours_of_operation_id:cS id:ocS instance_id:rS name:rS tags:oMS tags_all:ocMS time_zone:rS config=e1125
        arn:cS auto_resolve_best_voices_enabled:oB contact_flow_logs_enabled:oB contact_lens_enabled:oB created_time:cS directory_id:ofS early_media_enabled:oB id:ocS identity_management_type:rfS inbound_calls_enabled:rB instance_alias:ofS multi_party_conference_enabled:oB outbound_calls_enabled:rB service_role:cS status:cS tags:oMS tags_all:ocMS timeouts=1488
        firehose_arn:rS
        stream_arn:rS
        encryption_type:rS key_id:rS
        prefix:rS retention_period_hours:rN encryption_config=l1130
        bucket_name:rS bucket_prefix:rS encryption_config=l1130
        storage_type:rS kinesis_firehose_config=l1128 kinesis_stream_config=l1129 kinesis_video_stream_config=l1131 s3_config=l1132
        association_id:cS id:ocS instance_id:rfS resource_type:rfS storage_config=l1133
        function_arn:rfS id:ocS instance_id:rfS
        arn:cS country_code:rfS description:ofS id:ocS phone_number:cS prefix:ofS status:cD tags:oMS tags_all:ocMS target_arn:rS type:rfS timeouts=17
        outbound_caller_id_name:oS outbound_caller_id_number_id:oS outbound_flow_id:oS
        arn:cS description:oS hours_of_operation_id:rS id:ocS instance_id:rS max_contacts:oN name:rS queue_id:cS quick_connect_ids:oES status:ocS tags:oMS tags_all:ocMS outbound_caller_config=l1137
        phone_number:rS
        contact_flow_id:rS queue_id:rS
        contact_flow_id:rS user_id:rS
        quick_connect_type:rS phone_config=l1139 queue_config=l1140 user_config=l1141
        arn:cS description:oS id:ocS instance_id:rS name:rS quick_connect_id:cS tags:oMS tags_all:ocMS quick_connect_config=l1142
        channel:rS concurrency:rN
        channel:rS delay:rN priority:rN queue_arn:cS queue_id:rS queue_name:cS
        arn:cS default_outbound_queue_id:rS description:rS id:ocS instance_id:rS name:rS routing_profile_id:cS tags:oMS tags_all:ocMS media_concurrencies=e1144 queue_configs=e1145
        arn:cS description:oS id:ocS instance_id:rS name:rfS organization_resource_id:cS permissions:oES security_profile_id:cS tags:oMS tags_all:ocMS
        email:oS first_name:oS last_name:oS secondary_email:oS
        after_contact_work_time_limit:oN auto_accept:oB desk_phone_number:oS phone_type:rS
        arn:cS directory_user_id:ocS hierarchy_group_id:oS id:ocS instance_id:rfS name:rfS password:osS routing_profile_id:rS security_profile_ids:rES tags:oMS tags_all:ocMS user_id:cS identity_info=l1148 phone_config=l1149
        arn:cS hierarchy_group_id:cS hierarchy_path:cD id:ocS instance_id:rS level_id:cS name:rS parent_group_id:ofS tags:oMS tags_all:ocMS
        arn:cS id:cS name:rS
        level_five=l1152 level_four=l1152 level_one=l1152 level_three=l1152 level_two=l1152
        id:ocS instance_id:rS hierarchy_structure=l1153
        arn:cS content:rfS failure_reason:cS id:ocS instance_id:rfS language_code:rfS last_modified_time:cS name:rfS state:cS tags:oMS tags_all:ocMS vocabulary_id:cS timeouts=1488
        arn:cS control_identifier:rfS id:ocS target_identifier:rfS parameters=e321 timeouts=17
        arn:cS drift_status:cD id:ocS latest_available_version:cS manifest_json:rS tags:oMS tags_all:ocMS version:rS timeouts=17
        id:cS include_member_accounts:ocB status:cS
        id:cS member_account_discount_visibility:ocS savings_estimation_mode:ocS
        additional_artifacts:oES additional_schema_elements:rfES arn:cS compression:rS format:rS id:ocS refresh_closed_reports:oB report_name:rfS report_versioning:ofS s3_bucket:rS s3_prefix:oS s3_region:rS tags:oMS tags_all:ocMS time_unit:rfS
        arn:cS bgp_asn:ofS bgp_asn_extended:ofS certificate_arn:ofS device_name:ofS id:ocS ip_address:ofS tags:oMS tags_all:ocMS type:rfS
        conflict_resolving_model:rS source_name:oS
        matching_attributes_list:rLLS
        enabled:rB min_allowed_confidence_score_for_merging:oN conflict_resolution=l1162 consolidation=l1163
        s3_bucket_name:rS s3_key_name:oS
        s3_exporting=l1165
        day_of_the_week:rS time:rS
        enabled:rB auto_merging=l1164 exporting_config=l1166 job_schedule=l1167
        address:oLS attribute_matching_model:rS email_address:oLS phone_number:oLS
        rule:rLS
        enabled:rB max_allowed_rule_level_for_matching:oN max_allowed_rule_level_for_merging:oN status:ocS attribute_types_selector=l1169 conflict_resolution=l1162 exporting_config=l1166 matching_rules=e1170
        arn:cS dead_letter_queue_url:oS default_encryption_key:oS default_expiration_days:rN domain_name:rfS id:ocS tags:oMS tags_all:ocMS matching=l1168 rule_based_matching=l1171
        address_1:oS address_2:oS address_3:oS address_4:oS city:oS country:oS county:oS postal_code:oS province:oS state:oS
        account_number:oS additional_information:oS attributes:oMS birth_date:oS business_email_address:oS business_name:oS business_phone_number:oS domain_name:rS email_address:oS first_name:oS gender_string:oS home_phone_number:oS id:ocS last_name:oS middle_name:oS mobile_phone_number:oS party_type_string:oS personal_email_address:oS phone_number:oS address=l1173 billing_address=l1173 mailing_address=l1173 shipping_address=l1173
        arn:cS asset_type:rfS description:rS id:ocS name:rS tags:oMS tags_all:ocMS
        kms_key_arn:oS type:oS
        bucket:rS key_pattern:ocS
        encryption=l1176 revision_destination=l1177
        export_revision_to_s3=l1178
        data_set_id:rfS
        revision_published=l1180
        arn:cS created_at:cS id:cS updated_at:cS action=l1179 event=l1181
        arn:cS comment:oS data_set_id:rfS id:ocS revision_id:cS tags:oMS tags_all:ocMS
        bucket:rfS key_prefixes:ofES keys:ofES kms_keys_to_grant=l721
        access_point_alias:cS access_point_arn:cS asset_source=l1184
        bucket:rfS key:rfS
        asset_source=l1186
        filename:rfS
        arn:cS created_at:cS id:cS name:cS updated_at:cS create_s3_data_access_from_s3_bucket=l1185 import_assets_from_s3=l1187 import_assets_from_signed_url=l1188
        arn:cS comment:oS created_at:cS data_set_id:rfS finalized:ocB force_destroy:oB id:cS tags:oMS tags_all:cMS updated_at:cS asset=e1189 timeouts=115
        description:ofS id:ocS name:rfS tags:oMS tags_all:ocMS
        key:rS string_value:rS
        id:rS attribute=e1192
        id:rS string_value:rS
        key:rS ref_value:oS string_value:oS
        id:rS name:rS field=e1195
        id:ocS pipeline_id:rfS parameter_object=e1193 parameter_value=e1194 pipeline_object=e1196
        activation_key:ocfS arn:cS id:ocS ip_address:ocfS name:oS private_link_endpoint:ocfS security_group_arns:ofES subnet_arns:ofES tags:oMS tags_all:ocMS vpc_endpoint_id:ofS timeouts=115
        token:rS
        access_tier:oS agent_arns:rES arn:cS authentication_type:rS blob_type:oS container_url:rfS id:ocS subdirectory:ocS tags:oMS tags_all:ocMS uri:cS sas_configuration=l1199
        security_group_arns:rfES subnet_arn:rfS
        access_point_arn:ofS arn:cS efs_file_system_arn:rfS file_system_access_role_arn:ofS id:ocS in_transit_encryption:ofS subdirectory:ofS tags:oMS tags_all:ocMS uri:cS ec2_config=l1201
        arn:cS creation_time:cS fsx_filesystem_arn:rfS id:ocS security_group_arns:rfES subdirectory:ocfS tags:oMS tags_all:ocMS uri:cS
        version:ofS
        mount_options=l1204
        domain:ofS password:rsfS user:rfS mount_options=l1204
        nfs=l1205 smb=l1206
        arn:cS creation_time:cS fsx_filesystem_arn:cS id:ocS security_group_arns:rfES storage_virtual_machine_arn:rfS subdirectory:ocfS tags:oMS tags_all:ocMS uri:cS protocol=l1207
        nfs=l1205
        arn:cS creation_time:cS fsx_filesystem_arn:rfS id:ocS security_group_arns:rfES subdirectory:ocfS tags:oMS tags_all:ocMS uri:cS protocol=l1209
        arn:cS creation_time:cS domain:ofS fsx_filesystem_arn:rfS id:ocS password:rsfS security_group_arns:rfES subdirectory:ocfS tags:oMS tags_all:ocMS uri:cS user:rfS
        hostname:rS port:rN
        data_transfer_protection:ocS rpc_protection:ocS
        agent_arns:rES arn:cS authentication_type:oS block_size:oN id:ocS kerberos_keytab:oS kerberos_keytab_base64:oS kerberos_krb5_conf:oS kerberos_krb5_conf_base64:oS kerberos_principal:oS kms_key_provider_uri:oS replication_factor:oN simple_user:oS subdirectory:oS tags:oMS tags_all:ocMS uri:cS name_node=e1212 qop_configuration=l1213
        agent_arns:rfES
        arn:cS id:ocS server_hostname:rfS subdirectory:rS tags:oMS tags_all:ocMS uri:cS mount_options=l1204 on_prem_config=l1215
        access_key:oS agent_arns:rES arn:cS bucket_name:rfS id:ocS secret_key:osS server_certificate:oS server_hostname:rfS server_port:oN server_protocol:oS subdirectory:ocS tags:oMS tags_all:ocMS uri:cS
        bucket_access_role_arn:rfS
        agent_arns:ofES arn:cS id:ocS s3_bucket_arn:rfS s3_storage_class:ocfS subdirectory:rfS tags:oMS tags_all:ocMS uri:cS s3_config=l1218
        version:oS
        agent_arns:rES arn:cS domain:ocS id:ocS password:rsS server_hostname:rfS subdirectory:rS tags:oMS tags_all:ocMS uri:cS user:rS mount_options=l1220
        filter_type:oS value:oS
        atime:oS bytes_per_second:oN gid:oS log_level:oS mtime:oS object_tags:oS overwrite_mode:oS posix_permissions:oS preserve_deleted_files:oS preserve_devices:oS security_descriptor_copy_flags:ocS task_queueing:oS transfer_mode:oS uid:oS verify_mode:oS
        schedule_expression:rS
        deleted_override:oS skipped_override:oS transferred_override:oS verified_override:oS
        bucket_access_role_arn:rS s3_bucket_arn:rS subdirectory:oS
        output_type:oS report_level:oS s3_object_versioning:oS report_overrides=l1225 s3_destination=l1226
        arn:cS cloudwatch_log_group_arn:oS destination_location_arn:rfS id:ocS name:oS source_location_arn:rfS tags:oMS tags_all:ocMS task_mode:ocfS excludes=l1222 includes=l1222 options=l1223 schedule=l1224 task_report_config=l1227 timeouts=115
        map_block_key:rfS required:ofB type_identifier:rfS type_revision:rfS
        created_at:cS created_by:cS description:ofS domain_identifier:rfS name:rfS owning_project_identifier:rfS revision:cS forms_input=e1229 timeouts=115
        type:ocS user_assignment:oS
        arn:cS description:oS domain_execution_role:rS id:cS kms_key_identifier:oS name:rfS portal_url:cS skip_deletion_check:oB tags:oMS tags_all:cMS single_sign_on=l1231 timeouts=1488
        account_identifier:ocfS account_region:ocfS blueprint_identifier:ocfS created_at:cS created_by:cS description:oS domain_identifier:rS glossary_terms:oLS id:cS last_deployment:cD name:rS profile_identifier:rS project_identifier:rfS provider_environment:cS provisioned_resources:cD timeouts=17 user_parameters=l499
        domain_id:rfS enabled_regions:rLS environment_blueprint_id:rfS manage_access_role_arn:oS provisioning_role_arn:oS regional_parameters:oMMS
        aws_account_id:ocS aws_account_region:rS created_at:cS created_by:cS description:ocS domain_identifier:rS environment_blueprint_identifier:rfS id:cS name:rS project_identifier:rS updated_at:cS user_parameters=l499
        smithy:rfS
        created_at:cS created_by:cS description:ofS domain_identifier:rfS imports:cD name:rfS origin_domain_id:cS origin_project_id:cS owning_project_identifier:rfS revision:cS status:ocS model=l1236 timeouts=115
        description:oS domain_identifier:rS id:cS name:rS owning_project_identifier:rfS status:oS
        classifies:oES is_a:oES
        created_at:cS created_by:cS domain_identifier:oS glossary_identifier:rS id:cS long_description:oS name:rS short_description:oS status:oS term_relations=l1239 timeouts=115
        created_at:cS created_by:cS description:oS domain_identifier:rS failure_reasons:cD glossary_terms:oLS id:cS last_updated_at:cS name:rS project_status:cS skip_deletion_check:oB timeouts=1488
        details:cD domain_identifier:rfS id:cS status:ocS type:cS user_identifier:rfS user_type:ocS timeouts=110
        enabled:ofB
        arn:cS availability_zones:ofES cluster_address:cS cluster_endpoint_encryption_type:ofS cluster_name:rfS configuration_endpoint:cS description:oS iam_role_arn:rfS id:ocS maintenance_window:ocS node_type:rfS nodes:cD notification_topic_arn:oS parameter_group_name:ocS port:cN replication_factor:rN security_group_ids:ocES subnet_group_name:ocfS tags:oMS tags_all:ocMS server_side_encryption=l1243 timeouts=17
        description:ofS id:ocS name:rfS parameters=e142
        description:oS id:ocS name:rfS subnet_ids:rES vpc_id:cS
        allocated_storage:cN availability_zones:cLS db_cluster_identifier:rfS db_cluster_snapshot_arn:cS db_cluster_snapshot_identifier:rfS engine:cS engine_version:cS id:ocS kms_key_id:cS license_model:cS port:cN shared_accounts:oES snapshot_type:cS source_db_cluster_snapshot_arn:cS status:cS storage_encrypted:cB tags:oMS tags_all:ocMS vpc_id:cS timeouts=115
        arn:cS customer_aws_id:cS enabled:oB event_categories:oES id:ocS name:ocfS name_prefix:ocfS sns_topic:rS source_ids:oES source_type:oS tags:oMS tags_all:ocMS timeouts=17
        enabled:oB
        restore_time:oS source_db_instance_automated_backups_arn:oS source_db_instance_identifier:oS source_dbi_resource_id:oS use_latest_restorable_time:oB
        bucket_name:rfS bucket_prefix:ofS ingestion_role:rfS source_engine:rfS source_engine_version:rfS
        address:cS allocated_storage:ocN allow_major_version_upgrade:oB apply_immediately:oB arn:cS auto_minor_version_upgrade:oB availability_zone:ocfS backup_retention_period:ocN backup_target:ocfS backup_window:ocS ca_cert_identifier:ocS character_set_name:ocfS copy_tags_to_snapshot:oB custom_iam_instance_profile:ofS customer_owned_ip_enabled:oB database_insights_mode:ocS db_name:ocfS db_subnet_group_name:ocS dedicated_log_volume:oB delete_automated_backups:oB deletion_protection:oB domain:oS domain_auth_secret_arn:oS domain_dns_ips:oLS domain_fqdn:ocS domain_iam_role_name:oS domain_ou:oS enabled_cloudwatch_logs_exports:oES endpoint:cS engine:ocfS engine_lifecycle_support:ocS engine_version:ocS engine_version_actual:cS final_snapshot_identifier:oS hosted_zone_id:cS iam_database_authentication_enabled:oB id:ocS identifier:ocS identifier_prefix:ocS instance_class:rS iops:ocN kms_key_id:ocfS latest_restorable_time:cS license_model:ocS listener_endpoint:cD maintenance_window:ocS manage_master_user_password:oB master_user_secret:cD master_user_secret_kms_key_id:ocS max_allocated_storage:oN monitoring_interval:oN monitoring_role_arn:ocS multi_az:ocB nchar_character_set_name:ocfS network_type:ocS option_group_name:ocS parameter_group_name:ocS password:osS password_wo:osS password_wo_version:oN performance_insights_enabled:oB performance_insights_kms_key_id:ocS performance_insights_retention_period:ocN port:ocN publicly_accessible:oB replica_mode:ocS replicas:cLS replicate_source_db:oS resource_id:cS skip_final_snapshot:oB snapshot_identifier:ocfS status:cS storage_encrypted:ofB storage_throughput:ocN storage_type:ocS tags:oMS tags_all:ocMS timezone:ocfS upgrade_storage_config:oB username:ocfS vpc_security_group_ids:ocES blue_green_update=l1249 restore_to_point_in_time=l1250 s3_import=l1251 timeouts=17
        id:ocS kms_key_id:ocfS pre_signed_url:ofS retention_period:ofN source_db_instance_arn:rfS timeouts=1488
        db_instance_identifier:rfS feature_name:rfS id:ocS role_arn:rfS timeouts=1488
        db_security_group_memberships:oES option_name:rS port:oN version:oS vpc_security_group_memberships:oES option_settings=e142
        arn:cS engine_name:rfS id:ocS major_engine_version:rfS name:ocfS name_prefix:ocfS option_group_description:ofS skip_destroy:oB tags:oMS tags_all:ocMS option=e1255 timeouts=1122
        apply_method:oS name:rS value:rS
        arn:cS description:ofS family:rfS id:ocS name:ocfS name_prefix:ocfS skip_destroy:oB tags:oMS tags_all:ocMS parameter=e1257
        auth_scheme:oS client_password_auth_type:ocS description:oS iam_auth:oS secret_arn:oS username:oS
        arn:cS debug_logging:oB endpoint:cS engine_family:rfS id:ocS idle_client_timeout:ocN name:rS require_tls:oB role_arn:rS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES vpc_subnet_ids:rfES auth=e1259 timeouts=17
        connection_borrow_timeout:oN init_query:oS max_connections_percent:oN max_idle_connections_percent:oN session_pinning_filters:oES
        arn:cS db_proxy_name:rfS id:ocS name:cS connection_pool_config=l1261 timeouts=110
        arn:cS db_proxy_endpoint_name:rfS db_proxy_name:rfS endpoint:cS id:ocS is_default:cB tags:oMS tags_all:ocMS target_role:ofS vpc_id:cS vpc_security_group_ids:ocES vpc_subnet_ids:rfES timeouts=17
        db_cluster_identifier:ofS db_instance_identifier:ofS db_proxy_name:rfS endpoint:cS id:ocS port:cN rds_resource_id:cS target_arn:cS target_group_name:rfS tracked_cluster_id:cS type:cS
        allocated_storage:cN availability_zone:cS db_instance_identifier:rfS db_snapshot_arn:cS db_snapshot_identifier:rfS encrypted:cB engine:cS engine_version:cS id:ocS iops:cN kms_key_id:cS license_model:cS option_group_name:cS port:cN shared_accounts:oES snapshot_type:cS source_db_snapshot_identifier:cS source_region:cS status:cS storage_type:cS tags:oMS tags_all:ocMS vpc_id:cS timeouts=115
        allocated_storage:cN availability_zone:cS copy_tags:ofB db_snapshot_arn:cS destination_region:ofS encrypted:cB engine:cS engine_version:cS id:ocS iops:cN kms_key_id:ofS license_model:cS option_group_name:ocfS port:cN presigned_url:ofS shared_accounts:oES snapshot_type:cS source_db_snapshot_identifier:rfS source_region:cS storage_type:cS tags:oMS tags_all:ocMS target_custom_availability_zone:ofS target_db_snapshot_identifier:rfS vpc_id:cS timeouts=115
        arn:cS description:oS id:ocS name:ocfS name_prefix:ocfS subnet_ids:rES supported_network_types:cES tags:oMS tags_all:ocMS vpc_id:cS
        action:rS cidr_block:oS from_port:rN icmp_code:oN icmp_type:oN ipv6_cidr_block:oS protocol:rS rule_no:rN to_port:rN
        arn:cS default_network_acl_id:rfS id:ocS owner_id:cS subnet_ids:oES tags:oMS tags_all:ocMS vpc_id:cS egress=e1268 ingress=e1268
        arn:cS default_route_table_id:rfS id:ocS owner_id:cS propagating_vgws:oES route:ocE(cidr_block:S,core_network_arn:S,destination_prefix_list_id:S,egress_only_gateway_id:S,gateway_id:S,instance_id:S,ipv6_cidr_block:S,nat_gateway_id:S,network_interface_id:S,transit_gateway_id:S,vpc_endpoint_id:S,vpc_peering_connection_id:S) tags:oMS tags_all:ocMS vpc_id:cS timeouts=110
        arn:cS description:cS egress:ocE(cidr_blocks:LS,description:S,from_port:N,ipv6_cidr_blocks:LS,prefix_list_ids:LS,protocol:S,security_groups:ES,self:B,to_port:N) id:ocS ingress:ocE(cidr_blocks:LS,description:S,from_port:N,ipv6_cidr_blocks:LS,prefix_list_ids:LS,protocol:S,security_groups:ES,self:B,to_port:N) name:cS name_prefix:cS owner_id:cS revoke_rules_on_delete:oB tags:oMS tags_all:ocMS vpc_id:ocfS
        arn:cS assign_ipv6_address_on_creation:oB availability_zone:rfS availability_zone_id:cS cidr_block:cS customer_owned_ipv4_pool:oS enable_dns64:oB enable_lni_at_device_index:cN enable_resource_name_dns_a_record_on_launch:oB enable_resource_name_dns_aaaa_record_on_launch:oB existing_default_subnet:cB force_destroy:oB id:ocS ipv6_cidr_block:ocS ipv6_cidr_block_association_id:cS ipv6_native:ofB map_customer_owned_ip_on_launch:oB map_public_ip_on_launch:oB outpost_arn:cS owner_id:cS private_dns_hostname_type_on_launch:ocS tags:oMS tags_all:ocMS vpc_id:cS timeouts=1488
        arn:cS assign_generated_ipv6_cidr_block:oB cidr_block:cS default_network_acl_id:cS default_route_table_id:cS default_security_group_id:cS dhcp_options_id:cS enable_dns_hostnames:oB enable_dns_support:oB enable_network_address_usage_metrics:ocB existing_default_vpc:cB force_destroy:oB id:ocS instance_tenancy:cS ipv6_association_id:cS ipv6_cidr_block:ocS ipv6_cidr_block_network_border_group:ocS ipv6_ipam_pool_id:oS ipv6_netmask_length:oN main_route_table_id:cS owner_id:cS tags:oMS tags_all:ocMS
        arn:cS domain_name:cS domain_name_servers:cS id:ocS ipv6_address_preferred_lease_time:cS netbios_name_servers:cS netbios_node_type:cS ntp_servers:cS owner_id:ocS tags:oMS tags_all:ocMS
        created_time:cS graph_arn:cS id:ocS tags:oMS tags_all:ocMS
        graph_arn:rfS id:ocS
        account_id:rfS administrator_id:cS disable_email_notification:ofB disabled_reason:cS email_address:rfS graph_arn:rfS id:ocS invited_time:cS message:ofS status:cS updated_time:cS volume_usage_in_bytes:cS
        account_id:rfS id:ocS
        auto_enable:rB graph_arn:rfS id:ocS
        attribute:oS operator:oS value:oS
        arn:cS description:oS id:ocS max_devices:oN name:rS project_arn:rS tags:oMS tags_all:ocMS type:cS rule=e1280
        arn:cS description:oS exclude_app_packages_from_cleanup:oES id:ocS name:rS package_cleanup:oB reboot_after_use:oB tags:oMS tags_all:ocMS
        arn:cS description:oS downlink_bandwidth_bits:oN downlink_delay_ms:oN downlink_jitter_ms:oN downlink_loss_percent:oN id:ocS name:rS project_arn:rS tags:oMS tags_all:ocMS type:oS uplink_bandwidth_bits:oN uplink_delay_ms:oN uplink_jitter_ms:oN uplink_loss_percent:oN
        arn:cS default_job_timeout_minutes:oN id:ocS name:rS tags:oMS tags_all:ocMS
        security_group_ids:rES subnet_ids:rES vpc_id:rS
        arn:cS description:oS id:ocS name:rS tags:oMS tags_all:ocMS vpc_config=l1285
        arn:cS category:cS content_type:oS id:ocS metadata:cS name:rS project_arn:rfS type:rfS url:cS
        status:rfS
        amazon_code_guru_profiler=l1288
        id:cS event_sources=l1289
        message_types:ofES severities:ofES
        topic_arn:rfS
        id:cS filters=l1291 sns=l1292
        stack_names:rLS
        app_boundary_key:rS tag_values:rLS
        id:cS type:rS cloudformation=l1294 tags=l1295
        kms_key_id:ocS opt_in_status:ocS type:ocS
        opt_in_status:ocS
        id:cS kms_server_side_encryption=l1297 logs_anomaly_detection=l1298 ops_center=l1298
        directory_id:rfS dns_ips:rLS id:ocS remote_domain_name:rfS
        availability_zones:cES connect_ips:cES customer_dns_ips:rfES customer_username:rfS subnet_ids:rfES vpc_id:rfS
        availability_zones:cES subnet_ids:rfES vpc_id:rfS
        access_url:cS alias:ocfS description:ofS desired_number_of_domain_controllers:ocN dns_ip_addresses:cES edition:ocfS enable_sso:oB id:ocS name:rfS password:rsfS security_group_id:cS short_name:ocfS size:ocfS tags:oMS tags_all:ocMS type:ofS connect_settings=l1301 timeouts=17 vpc_settings=l1302
        directory_id:rfS id:ocS log_group_name:rfS
        authentication_protocol:rS directory_id:rfS display_label:rS id:ocS radius_port:rN radius_retries:rN radius_servers:rES radius_timeout:rN shared_secret:rsS use_same_username:oB timeouts=110
        subnet_ids:rfES vpc_id:rfS
        desired_number_of_domain_controllers:ocN directory_id:rfS id:ocS region_name:rfS tags:oMS tags_all:ocMS timeouts=17 vpc_settings=l1306
        id:rfS type:oS
        directory_id:rfS id:ocS method:ofS notes:osfS shared_directory_id:cS target=l1308 timeouts=1122
        id:ocS method:cS notes:cS owner_account_id:cS owner_directory_id:cS shared_directory_id:rfS timeouts=1488
        conditional_forwarder_ip_addrs:oES created_date_time:cS delete_associated_conditional_forwarder:ocB directory_id:rS id:cS last_updated_date_time:cS remote_domain_name:rS selective_auth:ocS state_last_updated_date_time:cS trust_direction:rS trust_password:rS trust_state:cS trust_state_reason:cS trust_type:ocS
        cmk_arn:oS encrypted:oB
        interval:rN interval_unit:rS
        target:rS encryption_configuration=l1312 retain_rule=l1313
        name:rS cross_region_copy=e1314
        description_regex:rS event_type:rS snapshot_owner:rES
        type:rS parameters=l1316
        exclude_boot_volume:oB no_reboot:oB
        cron_expression:oS interval:oN interval_unit:ocS location:ocS times:ocLS
        cmk_arn:oS copy_tags:ocB encrypted:rB target:rS deprecate_rule=l1313 retain_rule=l1313
        count:oN interval:oN interval_unit:oS
        availability_zones:rES count:oN interval:oN interval_unit:oS
        target_accounts:rES unshare_interval:oN unshare_interval_unit:oS
        copy_tags:ocfB name:rS tags_to_add:oMS variable_tags:oMS create_rule=l1319 cross_region_copy_rule=e1320 deprecate_rule=l1321 fast_restore_rule=l1322 retain_rule=l1321 share_rule=l1323
        policy_type:oS resource_locations:ocLS resource_types:oLS target_tags:oMS action=l1315 event_source=l1317 parameters=l1318 schedule=l1324
        arn:cS description:rS execution_role_arn:rS id:ocS state:oS tags:oMS tags_all:ocMS policy_details=l1325
        certificate_arn:cS certificate_id:rfS certificate_pem:osfS certificate_wallet:osfS id:ocS tags:oMS tags_all:ocMS
        endpoint_uri:rfS error_retry_duration:ofN full_load_error_percentage:ofN service_access_role_arn:rfS use_new_mapping_type:ofB
        broker:rS include_control_details:oB include_null_and_empty:oB include_partition_value:oB include_table_alter_operations:oB include_transaction_details:oB message_format:oS message_max_bytes:oN no_hex_prefix:oB partition_include_schema_table:oB sasl_mechanism:oS sasl_password:osS sasl_username:oS security_protocol:oS ssl_ca_certificate_arn:oS ssl_client_certificate_arn:oS ssl_client_key_arn:oS ssl_client_key_password:osS topic:oS
        include_control_details:oB include_null_and_empty:oB include_partition_value:oB include_table_alter_operations:oB include_transaction_details:oB message_format:ofS partition_include_schema_table:oB service_access_role_arn:oS stream_arn:oS use_large_integer_value:oB
        auth_mechanism:oS auth_source:oS auth_type:oS docs_to_investigate:oS extract_doc_id:oS nesting_level:oS
        after_connect_script:oS babelfish_database_name:oS capture_ddls:oB database_mode:oS ddl_artifacts_schema:oS execute_timeout:oN fail_tasks_on_lob_truncation:oB heartbeat_enable:oB heartbeat_frequency:oN heartbeat_schema:oS map_boolean_as_boolean:oB map_jsonb_as_clob:oB map_long_varchar_as:oS max_file_size:oN plugin_name:oS slot_name:oS
        auth_password:osS auth_type:rS auth_user_name:oS port:rN server_name:rS ssl_ca_certificate_arn:oS ssl_security_protocol:oS
        bucket_folder:oS bucket_name:oS encryption_mode:oS server_side_encryption_kms_key_id:oS service_access_role_arn:oS
        add_column_name:oB bucket_folder:oS bucket_name:oS canned_acl_for_objects:oS cdc_inserts_and_updates:oB cdc_inserts_only:oB cdc_max_batch_interval:oN cdc_min_file_size:oN cdc_path:oS compression_type:oS csv_delimiter:oS csv_no_sup_value:oS csv_null_value:oS csv_row_delimiter:oS data_format:oS data_page_size:oN date_partition_delimiter:oS date_partition_enabled:oB date_partition_sequence:oS dict_page_size_limit:oN enable_statistics:oB encoding_type:oS encryption_mode:oS external_table_definition:oS glue_catalog_generation:oB ignore_header_rows:oN include_op_for_full_load:oB max_file_size:oN parquet_timestamp_in_millisecond:oB parquet_version:oS preserve_transactions:oB rfc_4180:oB row_group_length:oN server_side_encryption_kms_key_id:oS service_access_role_arn:oS timestamp_column_name:oS use_csv_no_sup_value:oB use_task_start_time_for_full_load_timestamp:oB
        certificate_arn:ocS database_name:oS endpoint_arn:cS endpoint_id:rfS endpoint_type:rS engine_name:rS extra_connection_attributes:ocS id:ocS kms_key_arn:ocfS password:osS pause_replication_tasks:oB port:oN secrets_manager_access_role_arn:oS secrets_manager_arn:oS server_name:oS service_access_role:oS ssl_mode:ocS tags:oMS tags_all:ocMS username:oS elasticsearch_settings=l1328 kafka_settings=l1329 kinesis_settings=l1330 mongodb_settings=l1331 postgres_settings=l1332 redis_settings=l1333 redshift_settings=l1334 s3_settings=l1335 timeouts=1488
        arn:cS enabled:oB event_categories:rES id:ocS name:rfS sns_topic_arn:rS source_ids:ofES source_type:rfS tags:oMS tags_all:ocMS timeouts=17
        availability_zone:ocfS dns_name_servers:oS kms_key_id:ocfS max_capacity_units:oN min_capacity_units:oN multi_az:ocB preferred_maintenance_window:ocS replication_subnet_group_id:rfS vpc_security_group_ids:ocES
        arn:cS id:ocS replication_config_identifier:rfS replication_settings:ocS replication_type:rS resource_identifier:ocfS source_endpoint_arn:rS start_replication:oB supplemental_settings:oS table_mappings:rS tags:oMS tags_all:ocMS target_endpoint_arn:rS compute_config=l1338 timeouts=17
        allocated_storage:ocN allow_major_version_upgrade:oB apply_immediately:oB auto_minor_version_upgrade:ocB availability_zone:ocfS engine_version:ocS id:ocS kms_key_arn:ocfS multi_az:ocB network_type:ocS preferred_maintenance_window:ocS publicly_accessible:ocfB replication_instance_arn:cS replication_instance_class:rS replication_instance_id:rfS replication_instance_private_ips:cLS replication_instance_public_ips:cLS replication_subnet_group_id:ocfS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES timeouts=17
        id:ocS replication_subnet_group_arn:cS replication_subnet_group_description:rS replication_subnet_group_id:rfS subnet_ids:rES tags:oMS tags_all:ocMS vpc_id:cS
        cdc_start_position:ocS cdc_start_time:oS id:ocS migration_type:rS replication_instance_arn:rS replication_task_arn:cS replication_task_id:rfS replication_task_settings:ocS resource_identifier:ofS source_endpoint_arn:rfS start_replication_task:oB status:cS table_mappings:rS tags:oMS tags_all:ocMS target_endpoint_arn:rfS
        add_column_name:oB add_trailing_padding_character:oB bucket_folder:oS bucket_name:rS canned_acl_for_objects:oS cdc_inserts_and_updates:oB cdc_inserts_only:oB cdc_max_batch_interval:oN cdc_min_file_size:oN cdc_path:oS certificate_arn:ocS compression_type:oS csv_delimiter:oS csv_no_sup_value:oS csv_null_value:oS csv_row_delimiter:oS data_format:oS data_page_size:oN date_partition_delimiter:oS date_partition_enabled:oB date_partition_sequence:oS date_partition_timezone:oS detach_target_on_lob_lookup_failure_parquet:oB dict_page_size_limit:oN enable_statistics:oB encoding_type:oS encryption_mode:oS endpoint_arn:cS endpoint_id:rfS endpoint_type:rS engine_display_name:cS expected_bucket_owner:oS external_id:cS external_table_definition:oS glue_catalog_generation:oB id:ocS ignore_header_rows:ofN include_op_for_full_load:oB kms_key_arn:ocfS max_file_size:oN parquet_timestamp_in_millisecond:oB parquet_version:oS preserve_transactions:oB rfc_4180:oB row_group_length:oN server_side_encryption_kms_key_id:oS service_access_role_arn:rS ssl_mode:ocS status:cS tags:oMS tags_all:ocMS timestamp_column_name:oS use_csv_no_sup_value:oB use_task_start_time_for_full_load_timestamp:oB timeouts=1488
        restore_to_time:ofS restore_type:ofS source_cluster_identifier:rfS use_latest_restorable_time:ofB
        allow_major_version_upgrade:oB apply_immediately:oB arn:cS availability_zones:ocfES backup_retention_period:oN cluster_identifier:ocfS cluster_identifier_prefix:ocfS cluster_members:ocES cluster_resource_id:cS db_cluster_parameter_group_name:ocS db_subnet_group_name:ocfS deletion_protection:oB enabled_cloudwatch_logs_exports:oLS endpoint:cS engine:ofS engine_version:ocS final_snapshot_identifier:oS global_cluster_identifier:oS hosted_zone_id:cS id:ocS kms_key_id:ocfS manage_master_user_password:oB master_password:osS master_password_wo:oS master_password_wo_version:oN master_user_secret:cD master_username:ocfS port:ofN preferred_backup_window:ocS preferred_maintenance_window:ocS reader_endpoint:cS skip_final_snapshot:oB snapshot_identifier:ofS storage_encrypted:ofB storage_type:oS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES restore_to_point_in_time=l1344 timeouts=17
        apply_immediately:oB arn:cS auto_minor_version_upgrade:oB availability_zone:ocfS ca_cert_identifier:ocS cluster_identifier:rfS copy_tags_to_snapshot:oB db_subnet_group_name:cS dbi_resource_id:cS enable_performance_insights:oB endpoint:cS engine:ofS engine_version:cS id:ocS identifier:ocfS identifier_prefix:ocfS instance_class:rS kms_key_id:cS performance_insights_kms_key_id:ocS port:cN preferred_backup_window:cS preferred_maintenance_window:ocS promotion_tier:oN publicly_accessible:cB storage_encrypted:cB tags:oMS tags_all:ocMS writer:cB timeouts=17
        arn:cS description:ofS family:rfS id:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS parameter=e1257
        availability_zones:cLS db_cluster_identifier:rfS db_cluster_snapshot_arn:cS db_cluster_snapshot_identifier:rfS engine:cS engine_version:cS id:ocS kms_key_id:cS port:cN snapshot_type:cS source_db_cluster_snapshot_arn:cS status:cS storage_encrypted:cB vpc_id:cS timeouts=115
        arn:cS customer_aws_id:cS enabled:oB event_categories:oES id:ocS name:ocfS name_prefix:ocfS sns_topic_arn:rS source_ids:oES source_type:oS tags:oMS tags_all:ocMS timeouts=17
        arn:cS database_name:ofS deletion_protection:oB engine:ocfS engine_version:ocS global_cluster_identifier:rfS global_cluster_members:cD global_cluster_resource_id:cS id:ocS source_db_cluster_identifier:ocfS status:cS storage_encrypted:ocfB timeouts=17
        arn:cS description:oS id:ocS name:ocfS name_prefix:ocfS subnet_ids:rES tags:oMS tags_all:ocMS
        admin_user_name:rS admin_user_password:rsS arn:cS auth_type:rS backup_retention_period:ocN endpoint:cS id:cS kms_key_id:ocS name:rS preferred_backup_window:ocS preferred_maintenance_window:ocS shard_capacity:rN shard_count:rN subnet_ids:ocES tags:oMS tags_all:cMS vpc_security_group_ids:ocES timeouts=17
        enabled:oB interval:rN retention_duration:rN rule_id:oN units:rS
        arn:cS associate_default_security_group:rB auto_replicate_new_disks:ocB bandwidth_throttling:rN create_public_ip:rB data_plane_routing:rS default_large_staging_disk_type:rS ebs_encryption:rS ebs_encryption_key_arn:oS id:cS replication_server_instance_type:rS replication_servers_security_groups_ids:rLS staging_area_subnet_id:rS staging_area_tags:rMS tags:oMS tags_all:cMS use_dedicated_replication_server:rB pit_policy=l1353 timeouts=17
        clusters:ocES witness_region:ofS
        arn:cS deletion_protection_enabled:oB encryption_details:cD identifier:cS kms_encryption_key:ocS tags:oMS tags_all:cMS vpc_endpoint_service_name:cS multi_region_properties=l1355 timeouts=17
        clusters:rES identifier:rS witness_region:rS timeouts=115
        address_family:rfS amazon_address:ocfS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS bgp_peer_id:cS bgp_status:cS customer_address:ocfS id:ocS virtual_interface_id:rfS timeouts=1488
        arn:cS aws_device:cS bandwidth:rfS encryption_mode:ocS has_logical_redundancy:cS id:ocS jumbo_frame_capable:cB location:rfS macsec_capable:cB name:rfS owner_account_id:cS partner_name:cS port_encryption_status:cS provider_name:ocfS request_macsec:ofB skip_destroy:oB tags:oMS tags_all:ocMS vlan_id:cN
        connection_id:rfS id:ocS lag_id:rfS
        connection_id:rfS id:ocS
        amazon_side_asn:rfS arn:cS id:ocS name:rS owner_account_id:cS timeouts=1488
        allowed_prefixes:ocES associated_gateway_id:ocfS associated_gateway_owner_account_id:ocfS associated_gateway_type:cS dx_gateway_association_id:cS dx_gateway_id:rfS dx_gateway_owner_account_id:cS id:ocS proposal_id:oS vpn_gateway_id:ofS timeouts=17
        allowed_prefixes:ocES associated_gateway_id:rfS associated_gateway_owner_account_id:cS associated_gateway_type:cS dx_gateway_id:rfS dx_gateway_owner_account_id:rfS id:ocS
        aws_device:cS bandwidth:rfS connection_id:rfS has_logical_redundancy:cS id:ocS jumbo_frame_capable:cB lag_id:cS loa_issue_time:cS location:cS name:rfS owner_account_id:rfS partner_name:cS provider_name:cS region:cS state:cS vlan:rfN
        address_family:rfS amazon_address:ocfS amazon_side_asn:cS arn:cS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS connection_id:rfS customer_address:ocfS id:ocS jumbo_frame_capable:cB mtu:ofN name:rfS owner_account_id:rfS vlan:rfN timeouts=1488
        arn:cS dx_gateway_id:ofS id:ocS tags:oMS tags_all:ocMS virtual_interface_id:rfS vpn_gateway_id:ofS timeouts=1488
        address_family:rfS amazon_address:ocfS amazon_side_asn:cS arn:cS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS connection_id:rfS customer_address:ocfS id:ocS name:rfS owner_account_id:rfS route_filter_prefixes:rfES vlan:rfN timeouts=1488
        arn:cS id:ocS tags:oMS tags_all:ocMS virtual_interface_id:rfS timeouts=1488
        arn:cS dx_gateway_id:rfS id:ocS tags:oMS tags_all:ocMS virtual_interface_id:rfS timeouts=1488
        arn:cS connection_id:ofS connections_bandwidth:rfS force_destroy:oB has_logical_redundancy:cS id:ocS jumbo_frame_capable:cB location:rfS name:rS owner_account_id:cS provider_name:ocfS tags:oMS tags_all:ocMS
        cak:ofS ckn:ocfS connection_id:rfS id:ocS secret_arn:ocfS start_on:cS state:cS
        address_family:rfS amazon_address:ocfS amazon_side_asn:cS arn:cS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS connection_id:rfS customer_address:ocfS dx_gateway_id:ofS id:ocS jumbo_frame_capable:cB mtu:oN name:rfS sitelink_enabled:oB tags:oMS tags_all:ocMS vlan:rfN vpn_gateway_id:ofS timeouts=17
        address_family:rfS amazon_address:ocfS amazon_side_asn:cS arn:cS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS connection_id:rfS customer_address:ocfS id:ocS name:rfS route_filter_prefixes:rfES tags:oMS tags_all:ocMS vlan:rfN timeouts=1488
        address_family:rfS amazon_address:ocfS amazon_side_asn:cS arn:cS aws_device:cS bgp_asn:rfN bgp_auth_key:ocfS connection_id:rfS customer_address:ocfS dx_gateway_id:rfS id:ocS jumbo_frame_capable:cB mtu:oN name:rfS sitelink_enabled:oB tags:oMS tags_all:ocMS vlan:rfN timeouts=17
        id:ocS index_name:ofS table_name:rfS timeouts=1488
        region_name:rS
        arn:cS id:ocS name:rfS replica=e1377 timeouts=17
        approximate_creation_date_time_precision:ocfS id:ocS stream_arn:rfS table_name:rfS
        confirm_remove_self_resource_access:ocB id:cS policy:rS resource_arn:rS revision_id:cS
        name:rS type:rS
        max_read_request_units:ocN max_write_request_units:ocN
        hash_key:rS name:rS non_key_attributes:oES projection_type:rS range_key:oS read_capacity:ocN write_capacity:ocN on_demand_throughput=l1382
        delimiter:oS header_list:oES
        csv=l1384
        bucket:rS bucket_owner:oS key_prefix:oS
        input_compression_type:oS input_format:rS input_format_options=l1385 s3_bucket_source=l1386
        name:rS non_key_attributes:oLS projection_type:rS range_key:rS
        enabled:rB recovery_period_in_days:ocN
        arn:cS kms_key_arn:ocS point_in_time_recovery:oB propagate_tags:oB region_name:rS stream_arn:cS stream_label:cS
        enabled:rB kms_key_arn:ocS
        attribute_name:oS enabled:oB
        arn:cS billing_mode:oS deletion_protection_enabled:oB hash_key:ocfS id:ocS name:rfS range_key:ofS read_capacity:ocN restore_date_time:ofS restore_source_name:ofS restore_source_table_arn:ofS restore_to_latest_time:ofB stream_arn:cS stream_enabled:oB stream_label:cS stream_view_type:ocS table_class:oS tags:oMS tags_all:ocMS write_capacity:ocN attribute=e1381 global_secondary_index=e1383 import_table=l1387 local_secondary_index=e1388 on_demand_throughput=l1382 point_in_time_recovery=l1389 replica=e1390 server_side_encryption=l1391 timeouts=17 ttl=l1392
        export_from_time:ocfS export_to_time:ocfS export_view_type:ocfS
        arn:cS billed_size_in_bytes:cN end_time:cS export_format:ofS export_status:cS export_time:ocfS export_type:ocfS id:ocS item_count:cN manifest_files_s3_key:cS s3_bucket:rfS s3_bucket_owner:ocfS s3_prefix:ocfS s3_sse_algorithm:ocfS s3_sse_kms_key_id:ofS start_time:cS table_arn:rfS incremental_export_specification=l1394 timeouts=1488
        hash_key:rfS id:ocS item:rS range_key:ofS table_name:rfS
        arn:cS deletion_protection_enabled:ocB global_table_arn:rfS id:ocS kms_key_arn:ocfS point_in_time_recovery:oB table_class_override:ofS tags:oMS tags_all:ocMS timeouts=17
        id:ocS key:rfS resource_arn:rfS value:rS
        id:ocS key_arn:rfS
        enabled:oB id:ocS
        availability_zone:rfS id:cS snapshot_id:rfS state:cS timeouts=1488
        arn:cS data_encryption_key_id:cS description:ofS encrypted:cB id:ocS kms_key_id:cS outpost_arn:ofS owner_alias:cS owner_id:cS permanent_restore:oB storage_tier:ocS tags:oMS tags_all:ocMS temporary_restore_days:oN volume_id:rfS volume_size:cN timeouts=1488
        id:ocS state:rS
        arn:cS completion_duration_minutes:ofN data_encryption_key_id:cS description:ofS encrypted:ofB id:ocS kms_key_id:ofS outpost_arn:cS owner_alias:cS owner_id:cS permanent_restore:oB source_region:rfS source_snapshot_id:rfS storage_tier:ocS tags:oMS tags_all:ocMS temporary_restore_days:oN volume_id:cS volume_size:cN timeouts=1488
        comment:ofS upload_end:ocS upload_size:ocN upload_start:ocS
        s3_bucket:rfS s3_key:rfS
        description:ofS format:rfS url:ofS user_bucket=l1406
        arn:cS data_encryption_key_id:cS description:ocfS encrypted:ofB id:ocS kms_key_id:ofS outpost_arn:cS owner_alias:cS owner_id:cS permanent_restore:oB role_name:ofS storage_tier:ocS tags:oMS tags_all:ocMS temporary_restore_days:oN volume_id:cS volume_size:cN client_data=l1405 disk_container=l1407 timeouts=1488
        arn:cS availability_zone:rfS create_time:cS encrypted:ocfB final_snapshot:oB id:ocS iops:ocN kms_key_id:ocfS multi_attach_enabled:ofB outpost_arn:ofS size:ocN snapshot_id:ocfS tags:oMS tags_all:ocMS throughput:ocN type:ocS timeouts=17
        group_name:rfS id:ocS opt_in_status:rS
        arn:cS availability_zone:cS capacity_block_offering_id:rS created_date:cS ebs_optimized:cB end_date:cS end_date_type:cS id:cS instance_count:cN instance_platform:rS instance_type:cS outpost_arn:cS placement_group_arn:cS reservation_type:cS start_date:cS tags:oMS tags_all:cMS tenancy:cS timeouts=115
        arn:cS availability_zone:rfS ebs_optimized:ofB end_date:oS end_date_type:oS ephemeral_storage:ofB id:ocS instance_count:rN instance_match_criteria:ofS instance_platform:rfS instance_type:rfS outpost_arn:oS owner_id:cS placement_group_arn:oS tags:oMS tags_all:ocMS tenancy:ofS timeouts=17
        arn:cS id:ocS owner_id:cS tags:oMS tags_all:ocMS vpc_id:rfS
        access_group_id:ofS authorize_all_groups:ofB client_vpn_endpoint_id:rfS description:ofS id:ocS target_network_cidr:rfS timeouts=1488
        active_directory_id:ofS root_certificate_chain_arn:ofS saml_provider_arn:ofS self_service_saml_provider_arn:ofS type:rfS
        enabled:ocB lambda_function_arn:ocS
        banner_text:ocS enabled:ocB
        enforced:ocB
        cloudwatch_log_group:oS cloudwatch_log_stream:ocS enabled:rB
        arn:cS client_cidr_block:rfS description:oS disconnect_on_session_timeout:ocB dns_name:cS dns_servers:oLS id:ocS security_group_ids:ocES self_service_portal:oS self_service_portal_url:cS server_certificate_arn:rS session_timeout_hours:oN split_tunnel:oB tags:oMS tags_all:ocMS transport_protocol:ofS vpc_id:ocS vpn_port:oN authentication_options=e1415 client_connect_options=l1416 client_login_banner_options=l1417 client_route_enforcement_options=l1418 connection_log_options=l1419
        association_id:cS client_vpn_endpoint_id:rfS id:ocS subnet_id:rfS vpc_id:cS timeouts=1488
        client_vpn_endpoint_id:rfS description:ofS destination_cidr_block:rfS id:ocS origin:cS target_vpc_subnet_id:rfS type:cS timeouts=1488
        cpu_credits:rS instance_family:rS timeouts=110
        instance_ids:ocLS instance_type:ocS lifecycle:ocS platform:ocS
        launch_template_id:oS launch_template_name:oS version:rS
        max:oN min:rN
        accelerator_manufacturers:oES accelerator_names:oES accelerator_types:oES allowed_instance_types:oES bare_metal:oS burstable_performance:oS cpu_manufacturers:oES excluded_instance_types:oES instance_generations:oES local_storage:oS local_storage_types:oES max_spot_price_as_percentage_of_optimal_on_demand_price:oN on_demand_max_price_percentage_over_lowest_price:oN require_hibernate_support:oB spot_max_price_percentage_over_lowest_price:oN accelerator_count=l464 accelerator_total_memory_mib=l464 baseline_ebs_bandwidth_mbps=l464 memory_gib_per_vcpu=l464 memory_mib=l1426 network_bandwidth_gbps=l464 network_interface_count=l464 total_local_storage_gb=l464 vcpu_count=l1426
        availability_zone:oS instance_type:oS max_price:oS priority:oN subnet_id:oS weighted_capacity:oN instance_requirements=l1427
        launch_template_specification=l1425 override=l1428
        usage_strategy:oS
        allocation_strategy:ofS max_total_price:oS min_target_capacity:oN single_availability_zone:oB single_instance_type:oB capacity_reservation_options=l1430
        replacement_strategy:ofS termination_delay:oN
        capacity_rebalance=l1432
        allocation_strategy:ofS instance_interruption_behavior:ofS instance_pools_to_use_count:ofN max_total_price:ofS min_target_capacity:ofN single_availability_zone:ofB single_instance_type:ofB maintenance_strategies=l1433
        default_target_capacity_type:rfS on_demand_target_capacity:ofN spot_target_capacity:ofN target_capacity_unit_type:ofS total_target_capacity:rN
        arn:cS context:oS excess_capacity_termination_policy:oS fleet_state:ocS fulfilled_capacity:ocN fulfilled_on_demand_capacity:ocN id:ocS replace_unhealthy_instances:ofB tags:oMS tags_all:ocMS terminate_instances:oB terminate_instances_with_expiration:ofB type:ofS valid_from:ofS valid_until:ofS fleet_instance_set=l1424 launch_template_config=l1429 on_demand_options=l1431 spot_options=l1434 target_capacity_specification=l1435 timeouts=17
        arn:cS asset_id:ocfS auto_placement:oS availability_zone:rfS host_recovery:oS id:ocS instance_family:oS instance_type:oS outpost_arn:ofS owner_id:cS tags:oMS tags_all:ocMS timeouts=17
        id:ocS state:rS timeouts=1744
        arn:cS availability_zone:cS dns_name:cS fips_dns_name:cS id:cS network_interface_ids:cLS owner_id:cS preserve_client_ip:ocfB security_group_ids:ocfES subnet_id:rfS tags:oMS tags_all:cMS vpc_id:cS timeouts=1488
        http_endpoint:ocS http_put_response_hop_limit:ocN http_tokens:ocS id:cS instance_metadata_tags:ocS
        force:oB id:ocS instance_id:rfS state:rS timeouts=17
        destination_cidr_block:rfS id:ocS local_gateway_route_table_id:rfS local_gateway_virtual_interface_group_id:rfS
        id:ocS local_gateway_id:cS local_gateway_route_table_id:rfS tags:oMS tags_all:ocMS vpc_id:rfS
        cidr:rS description:oS
        address_family:rfS arn:cS id:ocS max_entries:rN name:rS owner_id:cS tags:oMS tags_all:ocMS version:cN entry=e1444
        cidr:rfS description:ofS id:ocS prefix_list_id:rfS
        alternate_path_hints:cD arn:cS explanations:cD filter_in_arns:ofES forward_path_components:cD id:ocS network_insights_path_id:rfS path_found:cB return_path_components:cD start_date:cS status:cS status_message:cS tags:oMS tags_all:ocMS wait_for_completion:oB warning_message:cS
        from_port:oN to_port:oN
        destination_address:oS source_address:oS destination_port_range=l1448 source_port_range=l1448
        arn:cS destination:ofS destination_arn:cS destination_ip:ofS destination_port:ofN id:ocS protocol:rfS source:rfS source_arn:cS source_ip:ofS tags:oMS tags_all:ocMS filter_at_destination=l1449 filter_at_source=l1449
        cidr_block:rfS description:ofS id:ocS owner_id:cS reservation_type:rfS subnet_id:rfS
        id:ocS key:rfS resource_id:rfS value:rS
        arn:cS description:ofS id:ocS network_services:oES tags:oMS tags_all:ocMS
        arn:cS description:oS destination_cidr_block:rS id:ocS protocol:oN rule_action:rS rule_number:rN source_cidr_block:rS traffic_direction:rS traffic_mirror_filter_id:rfS destination_port_range=l1448 source_port_range=l1448
        arn:cS description:oS id:ocS network_interface_id:rfS owner_id:cS packet_length:ocN session_number:rN tags:oMS tags_all:ocMS traffic_mirror_filter_id:rS traffic_mirror_target_id:rS virtual_network_id:ocN
        arn:cS description:ofS gateway_load_balancer_endpoint_id:ofS id:ocS network_interface_id:ofS network_load_balancer_arn:ofS owner_id:cS tags:oMS tags_all:ocMS
        amazon_side_asn:oN arn:cS association_default_route_table_id:cS auto_accept_shared_attachments:oS default_route_table_association:oS default_route_table_propagation:oS description:oS dns_support:oS id:ocS multicast_support:ofS owner_id:cS propagation_default_route_table_id:cS security_group_referencing_support:oS tags:oMS tags_all:ocMS transit_gateway_cidr_blocks:oES vpn_ecmp_support:oS timeouts=17
        id:ocS protocol:ofS tags:oMS tags_all:ocMS transit_gateway_default_route_table_association:oB transit_gateway_default_route_table_propagation:oB transit_gateway_id:rfS transport_attachment_id:rfS timeouts=17
        arn:cS bgp_asn:ocfS bgp_peer_address:cS bgp_transit_gateway_addresses:cES id:ocS inside_cidr_blocks:rfES peer_address:rfS tags:oMS tags_all:ocMS transit_gateway_address:ocfS transit_gateway_attachment_id:rfS timeouts=1488
        id:cS original_default_route_table_id:cS transit_gateway_id:rfS transit_gateway_route_table_id:rS timeouts=17
        arn:cS auto_accept_shared_associations:ofS id:ocS igmpv2_support:ofS owner_id:cS static_sources_support:ofS tags:oMS tags_all:ocMS transit_gateway_id:rfS timeouts=1488
        id:ocS subnet_id:rfS transit_gateway_attachment_id:rfS transit_gateway_multicast_domain_id:rfS timeouts=1488
        group_ip_address:rfS id:ocS network_interface_id:rfS transit_gateway_multicast_domain_id:rfS
        dynamic_routing:ofS
        arn:cS id:ocS peer_account_id:ocfS peer_region:rfS peer_transit_gateway_id:rfS state:cS tags:oMS tags_all:ocMS transit_gateway_id:rfS options=l1464
        id:ocS peer_account_id:cS peer_region:cS peer_transit_gateway_id:cS tags:oMS tags_all:ocMS transit_gateway_attachment_id:rfS transit_gateway_id:cS
        arn:cS id:ocS state:cS tags:oMS tags_all:ocMS transit_gateway_id:rfS
        id:ocS resource_id:cS resource_type:cS transit_gateway_attachment_id:rfS transit_gateway_policy_table_id:rfS
        blackhole:oB id:ocS prefix_list_id:rfS prefix_list_owner_id:cS transit_gateway_attachment_id:oS transit_gateway_route_table_id:rfS
        blackhole:ofB destination_cidr_block:rfS id:ocS transit_gateway_attachment_id:ofS transit_gateway_route_table_id:rfS
        arn:cS default_association_route_table:cB default_propagation_route_table:cB id:ocS tags:oMS tags_all:ocMS transit_gateway_id:rfS
        id:ocS replace_existing_association:oB resource_id:cS resource_type:cS transit_gateway_attachment_id:rfS transit_gateway_route_table_id:rfS
        id:ocS resource_id:cS resource_type:cS transit_gateway_attachment_id:rfS transit_gateway_route_table_id:rfS
        appliance_mode_support:oS arn:cS dns_support:oS id:ocS ipv6_support:oS security_group_referencing_support:ocS subnet_ids:rES tags:oMS tags_all:ocMS transit_gateway_default_route_table_association:ocB transit_gateway_default_route_table_propagation:ocB transit_gateway_id:rfS vpc_id:rfS vpc_owner_id:cS
        appliance_mode_support:cS dns_support:cS id:ocS ipv6_support:cS security_group_referencing_support:cS subnet_ids:cES tags:oMS tags_all:ocMS transit_gateway_attachment_id:rfS transit_gateway_default_route_table_association:oB transit_gateway_default_route_table_propagation:oB transit_gateway_id:cS vpc_id:cS vpc_owner_id:cS
        id:ocS policy:rfS registry_id:cS repository:rfS
        credential_arn:oS custom_role_arn:oS ecr_repository_prefix:rfS id:ocS registry_id:cS upstream_registry_url:rfS upstream_repository_prefix:ofS
        id:ocS policy:rS registry_id:cS
        filter:rS filter_type:rS
        scan_frequency:rS repository_filter=e1479
        id:ocS registry_id:cS scan_type:rS rule=e1480
        region:rS registry_id:rS
        destination=l1482 repository_filter=l1479
        rule=l1483
        id:ocS registry_id:cS replication_configuration=l1484
        encryption_type:ofS kms_key:ocfS
        scan_on_push:rB
        arn:cS force_delete:oB id:ocS image_tag_mutability:oS name:rfS registry_id:cS repository_url:cS tags:oMS tags_all:ocMS encryption_configuration=l1486 image_scanning_configuration=l1487 timeouts=1122
        encryption_type:oS kms_key:ocS
        applied_for:rES custom_role_arn:oS description:oS id:ocS image_tag_mutability:oS lifecycle_policy:oS prefix:rfS registry_id:cS repository_policy:oS resource_tags:oMS encryption_configuration=l1489
        id:ocS policy:rS registry_id:cS repository:rfS
        about_text:oS architectures:oES description:oS logo_image_blob:ocS operating_systems:oES usage_text:oS
        arn:cS force_destroy:oB id:ocS registry_id:cS repository_name:rfS repository_uri:cS tags:oMS tags_all:ocMS catalog_data=l1492 timeouts=1122
        id:ocS policy:rS registry_id:cS repository_name:rfS
        id:ocS name:rfS principal_arn:cS value:rS
        instance_warmup_period:ocN maximum_scaling_step_size:ocN minimum_scaling_step_size:ocN status:ocS target_capacity:ocN
        auto_scaling_group_arn:rfS managed_draining:ocS managed_termination_protection:ocS managed_scaling=l1496
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS auto_scaling_group_provider=l1497
        cloud_watch_encryption_enabled:oB cloud_watch_log_group_name:oS s3_bucket_encryption_enabled:oB s3_bucket_name:oS s3_key_prefix:oS
        kms_key_id:oS logging:oS log_configuration=l1499
        fargate_ephemeral_storage_kms_key_id:oS kms_key_id:oS
        execute_command_configuration=l1500 managed_storage_configuration=l1501
        namespace:rS
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS configuration=l1502 service_connect_defaults=l1503 setting=e142
        capacity_providers:oES cluster_name:rfS id:ocS default_capacity_provider_strategy=e873
        alarm_names:rES enable:rB rollback:rB
        base:ofN capacity_provider:rfS weight:ofN
        enable:rB rollback:rB
        type:ofS
        container_name:rS container_port:rN elb_name:oS target_group_arn:oS
        name:rS value_from:rS
        log_driver:rS options:ocMS secret_option=l1511
        dns_name:ocS port:rN
        idle_timeout_seconds:oN per_request_timeout_seconds:oN
        aws_pca_authority_arn:rS
        kms_key:oS role_arn:oS issuer_cert_authority=l1515
        discovery_name:ocS ingress_port_override:oN port_name:rS client_alias=l1513 timeout=l1514 tls=l1516
        enabled:rB namespace:ocS log_configuration=l1512 service=l1517
        container_name:oS container_port:oN port:oN registry_arn:rS
        propagate_tags:oS resource_type:rS tags:oMS
        encrypted:oB file_system_type:oS iops:oN kms_key_id:oS role_arn:rS size_in_gb:oN snapshot_id:oS throughput:oN volume_initialization_rate:oN volume_type:oS tag_specifications=l1520
        name:rS managed_ebs_volume=l1521
        port_name:rS role_arn:rS target_group_arn:rS
        availability_zone_rebalancing:oS cluster:ocfS deployment_maximum_percent:oN deployment_minimum_healthy_percent:oN desired_count:oN enable_ecs_managed_tags:oB enable_execute_command:oB force_delete:oB force_new_deployment:oB health_check_grace_period_seconds:oN iam_role:ocfS id:ocS launch_type:ocfS name:rfS platform_version:ocS propagate_tags:oS scheduling_strategy:ofS tags:oMS tags_all:ocMS task_definition:oS triggers:ocMS wait_for_steady_state:oB alarms=l1506 capacity_provider_strategy=e1507 deployment_circuit_breaker=l1508 deployment_controller=l1509 load_balancer=e1510 network_configuration=l874 ordered_placement_strategy=l875 placement_constraints=e876 service_connect_configuration=l1518 service_registries=l1519 timeouts=17 volume_configuration=l1522 vpc_lattice_configurations=e1523
        size_in_gib:rfN
        device_name:rfS device_type:rfS
        expression:ofS type:rfS
        container_name:rfS properties:ofMS type:ofS
        cpu_architecture:ofS operating_system_family:ofS
        autoprovision:ofB driver:ocfS driver_opts:ofMS labels:ofMS scope:ocfS
        access_point_id:ofS iam:ofS
        file_system_id:rfS root_directory:ofS transit_encryption:ofS transit_encryption_port:ofN authorization_config=l1531
        credentials_parameter:rfS domain:rfS
        file_system_id:rfS root_directory:rfS authorization_config=l1533
        configure_at_launch:ocfB host_path:ofS name:rfS docker_volume_configuration=l1530 efs_volume_configuration=l1532 fsx_windows_file_server_volume_configuration=l1534
        arn:cS arn_without_revision:cS container_definitions:rfS cpu:ofS enable_fault_injection:ocfB execution_role_arn:ofS family:rfS id:ocS ipc_mode:ofS memory:ofS network_mode:ocfS pid_mode:ofS requires_compatibilities:ofES revision:cN skip_destroy:oB tags:oMS tags_all:ocMS task_role_arn:ofS track_latest:oB ephemeral_storage=l1525 inference_accelerator=e1526 placement_constraints=e1527 proxy_configuration=l1528 runtime_platform=l1529 volume=e1535
        base:ofN capacity_provider:rfS weight:rfN
        container_name:rfS container_port:ofN load_balancer_name:ofS target_group_arn:ofS
        assign_public_ip:ofB security_groups:ofES subnets:rfES
        unit:oS value:oN
        container_name:ofS container_port:ofN port:ofN registry_arn:rfS
        arn:cS cluster:rfS external_id:ocfS force_delete:oB id:ocS launch_type:ocfS platform_version:ocfS service:rfS stability_status:cS status:cS tags:oMS tags_all:ocMS task_definition:rfS task_set_id:cS wait_until_stable:oB wait_until_stable_timeout:oS capacity_provider_strategy=e1537 load_balancer=e1538 network_configuration=l1539 scale=l1540 service_registries=l1541
        gid:rfN secondary_gids:ofEN uid:rfN
        owner_gid:rfN owner_uid:rfN permissions:rfS
        path:ocfS creation_info=l1544
        arn:cS file_system_arn:cS file_system_id:rfS id:ocS owner_id:cS tags:oMS tags_all:ocMS posix_user=l1543 root_directory=l1545
        status:rS
        file_system_id:rfS id:ocS backup_policy=l1547
        transition_to_archive:oS transition_to_ia:oS transition_to_primary_storage_class:oS
        replication_overwrite:ocS
        arn:cS availability_zone_id:cS availability_zone_name:ocfS creation_token:ocfS dns_name:cS encrypted:ocfB id:ocS kms_key_id:ocfS name:cS number_of_mount_targets:cN owner_id:cS performance_mode:ocfS provisioned_throughput_in_mibps:oN size_in_bytes:cD tags:oMS tags_all:ocMS throughput_mode:oS lifecycle_policy=l1549 protection=l1550
        bypass_policy_lockout_safety_check:oB file_system_id:rfS id:ocS policy:rS
        availability_zone_id:cS availability_zone_name:cS dns_name:cS file_system_arn:cS file_system_id:rfS id:ocS ip_address:ocfS mount_target_dns_name:cS network_interface_id:cS owner_id:cS security_groups:ocES subnet_id:rfS timeouts=1488
        availability_zone_name:ofS file_system_id:ocfS kms_key_id:ofS region:ocfS status:cS
        creation_time:cS id:ocS original_source_file_system_arn:cS source_file_system_arn:cS source_file_system_id:rfS source_file_system_region:cS destination=l1554 timeouts=1488
        id:ocS tags:oMS tags_all:ocMS vpc_id:rfS
        delete:oS read:oS update:oS
        address:ofS allocation_id:cS arn:cS associate_with_private_ip:oS association_id:cS carrier_ip:cS customer_owned_ip:cS customer_owned_ipv4_pool:oS domain:ocfS id:ocS instance:ocS ipam_pool_id:ocfS network_border_group:ocfS network_interface:ocS private_dns:cS private_ip:cS ptr_record:cS public_dns:cS public_ip:cS public_ipv4_pool:ocfS tags:oMS tags_all:ocMS vpc:ocfB timeouts=11557
        allocation_id:ocfS allow_reassociation:ofB id:ocS instance_id:ocfS network_interface_id:ocfS private_ip_address:ocfS public_ip:ocfS
        allocation_id:rfS domain_name:rS id:cS ptr_record:cS timeouts=17
        access_entry_arn:cS cluster_name:rfS created_at:cS id:ocS kubernetes_groups:ocES modified_at:cS principal_arn:rfS tags:oMS tags_all:ocMS type:ofS user_name:ocS timeouts=1488
        namespaces:ofES type:rfS
        associated_at:cS cluster_name:rfS id:ocS modified_at:cS policy_arn:rfS principal_arn:rfS access_scope=l1562 timeouts=1488
        role_arn:rS service_account:rS
        addon_name:rfS addon_version:ocS arn:cS cluster_name:rfS configuration_values:ocS created_at:cS id:ocS modified_at:cS preserve:oB resolve_conflicts:oS resolve_conflicts_on_create:oS resolve_conflicts_on_update:oS service_account_role_arn:oS tags:oMS tags_all:ocMS pod_identity_association=e1564 timeouts=17
        authentication_mode:ocS bootstrap_cluster_creator_admin_permissions:ofB
        enabled:oB node_pools:oES node_role_arn:ofS
        key_arn:rS
        resources:rES provider=l1568
        ip_family:ocfS service_ipv4_cidr:ocfS service_ipv6_cidr:cS elastic_load_balancing=l1249
        group_name:rfS
        control_plane_instance_type:rfS outpost_arns:rES control_plane_placement=l1571
        cidrs:ofES
        remote_node_networks=l1573 remote_pod_networks=l1573
        block_storage=l1249
        support_type:ocS
        cluster_security_group_id:cS endpoint_private_access:oB endpoint_public_access:oB public_access_cidrs:ocES security_group_ids:oES subnet_ids:rES vpc_id:cS
        arn:cS bootstrap_self_managed_addons:ofB certificate_authority:cD cluster_id:cS created_at:cS enabled_cluster_log_types:oES endpoint:cS force_update_version:oB id:ocS identity:cD name:rfS platform_version:cS role_arn:rfS status:cS tags:oMS tags_all:ocMS version:ocS access_config=l1566 compute_config=l1567 encryption_config=l1569 kubernetes_network_config=l1570 outpost_config=l1572 remote_network_config=l1574 storage_config=l1575 timeouts=17 upgrade_policy=l1576 vpc_config=l1577 zonal_shift_config=l1249
        labels:ofMS namespace:rfS
        arn:cS cluster_name:rfS fargate_profile_name:rfS id:ocS pod_execution_role_arn:rfS status:cS subnet_ids:ofES tags:oMS tags_all:ocMS selector=e1579 timeouts=1488
        client_id:rfS groups_claim:ofS groups_prefix:ofS identity_provider_config_name:rfS issuer_url:rfS required_claims:ofMS username_claim:ofS username_prefix:ofS
        arn:cS cluster_name:rfS id:ocS status:cS tags:oMS tags_all:ocMS oidc=l1581 timeouts=1488
        id:ocfS name:ocfS version:rS
        ec2_ssh_key:ofS source_security_group_ids:ofES
        desired_size:rN max_size:rN min_size:rN
        effect:rS key:rS value:oS
        max_unavailable:oN max_unavailable_percentage:oN
        ami_type:ocfS arn:cS capacity_type:ocfS cluster_name:rfS disk_size:ocfN force_update_version:oB id:ocS instance_types:ocfLS labels:oMS node_group_name:ocfS node_group_name_prefix:ocfS node_role_arn:rfS release_version:ocS resources:cD status:cS subnet_ids:rfES tags:oMS tags_all:ocMS version:ocS launch_template=l1583 node_repair_config=l1249 remote_access=l1584 scaling_config=l1585 taint=e1586 timeouts=17 update_config=l1587
        association_arn:cS association_id:cS cluster_name:rfS id:cS namespace:rfS role_arn:rS service_account:rfS tags:oMS tags_all:cMS
        delete_source_from_s3:oB max_age_in_days:oN max_count:oN service_role:rS
        arn:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS appversion_lifecycle=l1590
        application:rfS arn:cS bucket:rfS description:oS force_delete:oB id:ocS key:rfS name:rfS process:oB tags:oMS tags_all:ocMS
        name:rS namespace:rS resource:oS value:rS
        application:rfS description:oS environment_id:ofS id:ocS name:rfS solution_stack_name:ofS setting=e1593
        all_settings:cD application:rS arn:cS autoscaling_groups:cLS cname:cS cname_prefix:ocfS description:oS endpoint_url:cS id:ocS instances:cLS launch_configurations:cLS load_balancers:cLS name:rfS platform_arn:ocS poll_interval:oS queues:cLS solution_stack_name:ocS tags:oMS tags_all:ocMS template_name:oS tier:ofS triggers:cLS version_label:ocS wait_for_ready_timeout:oS setting=e1593
        destination:rS destination_type:rS log_format:rS log_type:rS
        apply_immediately:ocB arn:cS auto_minor_version_upgrade:oS availability_zone:ocfS az_mode:ocS cache_nodes:cD cluster_address:cS cluster_id:rfS configuration_endpoint:cS engine:ocfS engine_version:ocS engine_version_actual:cS final_snapshot_identifier:oS id:ocS ip_discovery:ocS maintenance_window:ocS network_type:ocfS node_type:ocS notification_topic_arn:oS num_cache_nodes:ocN outpost_mode:ofS parameter_group_name:ocS port:ocfN preferred_availability_zones:oLS preferred_outpost_arn:ocfS replication_group_id:ocfS security_group_ids:ocES snapshot_arns:ofLS snapshot_name:ofS snapshot_retention_limit:oN snapshot_window:ocS subnet_group_name:ocfS tags:oMS tags_all:ocMS transit_encryption_enabled:ocfB log_delivery_configuration=e1596 timeouts=17
        arn:cS at_rest_encryption_enabled:cB auth_token_enabled:cB automatic_failover_enabled:ocB cache_node_type:ocS cluster_enabled:cB engine:cS engine_version:ocS engine_version_actual:cS global_node_groups:cD global_replication_group_description:oS global_replication_group_id:cS global_replication_group_id_suffix:rS id:ocS num_node_groups:ocN parameter_group_name:oS primary_replication_group_id:rS transit_encryption_enabled:cB timeouts=17
        arn:cS description:ofS family:rfS id:ocS name:rfS tags:oMS tags_all:ocMS parameter=e142
        apply_immediately:ocB arn:cS at_rest_encryption_enabled:ocfS auth_token:osS auth_token_update_strategy:oS auto_minor_version_upgrade:ocS automatic_failover_enabled:oB cluster_enabled:cB cluster_mode:ocS configuration_endpoint_address:cS data_tiering_enabled:ocfB description:rS engine:ofS engine_version:ocS engine_version_actual:cS final_snapshot_identifier:oS global_replication_group_id:ocfS id:ocS ip_discovery:ocS kms_key_id:ofS maintenance_window:ocS member_clusters:cES multi_az_enabled:oB network_type:ocfS node_type:ocS notification_topic_arn:oS num_cache_clusters:ocN num_node_groups:ocN parameter_group_name:ocS port:ofN preferred_cache_cluster_azs:oLS primary_endpoint_address:cS reader_endpoint_address:cS replicas_per_node_group:ocN replication_group_id:rfS security_group_ids:ocES security_group_names:ocfES snapshot_arns:ofES snapshot_name:ofS snapshot_retention_limit:oN snapshot_window:ocS subnet_group_name:ocfS tags:oMS tags_all:ocMS transit_encryption_enabled:ocB transit_encryption_mode:ocS user_group_ids:oES log_delivery_configuration=e1596 timeouts=17
        arn:cS cache_node_count:ocfN cache_node_type:cS duration:cS fixed_price:cN id:ocS offering_type:cS product_description:cS recurring_charges:cD reserved_cache_nodes_offering_id:rfS start_time:cS state:cS tags:oMS tags_all:cMS usage_price:cN timeouts=17
        maximum:oN minimum:oN unit:rS
        maximum:oN minimum:oN
        data_storage=l1602 ecpu_per_second=l1603
        arn:cS create_time:cS daily_snapshot_time:ocS description:ocS endpoint:cD engine:rfS full_engine_version:cS id:cS kms_key_id:ofS major_engine_version:ocfS name:rfS reader_endpoint:cD security_group_ids:ocES snapshot_arns_to_restore:ofLS snapshot_retention_limit:ocN status:cS subnet_ids:ocfES tags:oMS tags_all:cMS user_group_id:oS cache_usage_limits=l1604 timeouts=17
        arn:cS description:oS id:ocS name:rfS subnet_ids:rES tags:oMS tags_all:ocMS vpc_id:cS
        password_count:cN passwords:osES type:rS
        create:oS delete:oS read:oS update:oS
        access_string:rS arn:cS engine:rS id:ocS no_password_required:oB passwords:osES tags:oMS tags_all:ocMS user_id:rfS user_name:rfS authentication_mode=l1607 timeouts=11608
        arn:cS engine:rS id:ocS tags:oMS tags_all:ocMS user_group_id:rfS user_ids:oES
        id:ocS user_group_id:rfS user_id:rfS timeouts=1488
        master_user_arn:oS master_user_name:oS master_user_password:osS
        enabled:rfB internal_user_database_enabled:oB master_user_options=l1612
        cron_expression_for_recurrence:rS start_at:rS duration=l286
        desired_state:rS rollback_on_disable:ocS maintenance_schedule=e1614
        availability_zone_count:oN
        dedicated_master_count:oN dedicated_master_enabled:oB dedicated_master_type:oS instance_count:oN instance_type:oS warm_count:oN warm_enabled:oB warm_type:oS zone_awareness_enabled:oB cold_storage_options=l766 zone_awareness_config=l1616
        enabled:oB identity_pool_id:rS role_arn:rS user_pool_id:rS
        custom_endpoint:oS custom_endpoint_certificate_arn:oS custom_endpoint_enabled:oB enforce_https:oB tls_security_policy:ocS
        ebs_enabled:rB iops:ocN throughput:ocN volume_size:oN volume_type:ocS
        enabled:rfB kms_key_id:ocfS
        cloudwatch_log_group_arn:rS enabled:oB log_type:rS
        enabled:rfB
        automated_snapshot_start_hour:rN
        availability_zones:cES security_group_ids:oES subnet_ids:oES vpc_id:cS
        access_policies:ocS advanced_options:ocMS arn:cS domain_id:cS domain_name:rfS elasticsearch_version:oS endpoint:cS id:ocS kibana_endpoint:cS tags:oMS tags_all:ocMS advanced_security_options=l1613 auto_tune_options=l1615 cluster_config=l1617 cognito_options=l1618 domain_endpoint_options=l1619 ebs_options=l1620 encrypt_at_rest=l1621 log_publishing_options=e1622 node_to_node_encryption=l1623 snapshot_options=l1624 timeouts=17 vpc_options=l1625
        access_policies:rS domain_name:rfS id:ocS timeouts=1470
        entity_id:rS metadata_content:rS
        enabled:oB master_backend_role:oS master_user_name:osS roles_key:oS session_timeout_minutes:oN subject_key:oS idp=l1628
        domain_name:rfS id:ocS saml_options=l1629 timeouts=1470
        availability_zones:cES security_group_ids:ocES subnet_ids:rES vpc_id:cS
        domain_arn:rfS endpoint:cS id:ocS timeouts=17 vpc_options=l1631
        bucket:ocS storage_class:oS
        access:oLS grantee:oS grantee_type:oS
        completed:oS error:oS progressing:oS warning:oS
        arn:cS aws_kms_key_arn:oS id:ocS input_bucket:rS name:ocfS output_bucket:ocS role:rS content_config=l1633 content_config_permissions=e1634 notifications=l1635 thumbnail_config=l1633 thumbnail_config_permissions=e1634
        audio_packing_mode:ofS bit_rate:ocfS channels:ofS codec:ofS sample_rate:ofS
        bit_depth:ocfS bit_order:ocfS profile:ocfS signed:ocfS
        aspect_ratio:ofS format:ofS interval:ofS max_height:ofS max_width:ofS padding_policy:ofS resolution:ofS sizing_policy:ofS
        aspect_ratio:ofS bit_rate:ocfS codec:ofS display_aspect_ratio:ofS fixed_gop:ofS frame_rate:ofS keyframes_max_dist:ofS max_frame_rate:ocfS max_height:ofS max_width:ofS padding_policy:ofS resolution:ofS sizing_policy:ofS
        horizontal_align:ofS horizontal_offset:ofS id:ofS max_height:ofS max_width:ofS opacity:ofS sizing_policy:ofS target:ofS vertical_align:ofS vertical_offset:ofS
        arn:cS container:rfS description:ofS id:ocS name:ocfS type:ocS video_codec_options:ofMS audio=l1637 audio_codec_options=l1638 thumbnails=l1639 video=l1640 video_watermarks=e1641
        bucket:rS bucket_prefix:oS enabled:oB interval:oN
        healthy_threshold:rN interval:rN target:rS timeout:rN unhealthy_threshold:rN
        instance_port:rN instance_protocol:rS lb_port:rN lb_protocol:rS ssl_certificate_id:oS
        arn:cS availability_zones:ocES connection_draining:oB connection_draining_timeout:oN cross_zone_load_balancing:oB desync_mitigation_mode:oS dns_name:cS id:ocS idle_timeout:oN instances:ocES internal:ocfB name:ocfS name_prefix:ocfS security_groups:ocES source_security_group:ocS source_security_group_id:cS subnets:ocfES tags:oMS tags_all:ocMS zone_id:cS access_logs=l1643 health_check=l1644 listener=e1645 timeouts=110
        elb:rfS id:ocS instance:rfS
        max_range:rN min_range:rN
        block_public_security_group_rules:rfB id:ocS permitted_public_security_group_rule_range=l1648
        idle_timeout:oN
        args:ofLS name:rS path:rS
        classification:ofS properties:ofMS
        iops:ofN size:rfN type:rfS volumes_per_instance:ofN
        bid_price:ofS bid_price_as_percentage_of_on_demand_price:ofN instance_type:rfS weighted_capacity:ofN configurations=e1652 ebs_config=e1653
        allocation_strategy:rfS
        allocation_strategy:rfS block_duration_minutes:ofN timeout_action:rfS timeout_duration_minutes:rfN
        on_demand_specification=l1655 spot_specification=l1656
        id:cS name:ofS provisioned_on_demand_capacity:cN provisioned_spot_capacity:cN target_on_demand_capacity:ofN target_spot_capacity:ofN instance_type_configs=e1654 launch_specifications=l1657
        iops:ofN size:rfN throughput:ofN type:rfS volumes_per_instance:ofN
        autoscaling_policy:oS bid_price:ofS id:cS instance_count:oN instance_type:rfS name:ofS ebs_config=e1659
        additional_master_security_groups:ofS additional_slave_security_groups:ofS emr_managed_master_security_group:ocfS emr_managed_slave_security_group:ocfS instance_profile:rfS key_name:ofS service_access_security_group:ocfS subnet_id:ocfS subnet_ids:ocfES
        ad_domain_join_password:osfS ad_domain_join_user:ofS cross_realm_trust_principal_password:osfS kdc_admin_password:rsfS realm:rfS
        bid_price:ofS id:cS instance_count:ofN instance_type:rfS name:ofS ebs_config=e1659
        additional_info:ofS applications:ofES arn:cS autoscaling_role:ofS cluster_state:cS configurations:ofS configurations_json:ofS custom_ami_id:ofS ebs_root_volume_size:ofN id:ocS keep_job_flow_alive_when_no_steps:ocfB list_steps_states:oES log_encryption_kms_key_id:ofS log_uri:ofS master_public_dns:cS name:rfS placement_group_config:ofL(instance_role:S,placement_strategy:S) release_label:rfS scale_down_behavior:ocfS security_configuration:ofS service_role:rfS step:ocfL(action_on_failure:S,hadoop_jar_step:L(args:LS,jar:S,main_class:S,properties:MS),name:S) step_concurrency_level:oN tags:oMS tags_all:ocMS termination_protection:ocB unhealthy_node_replacement:oB visible_to_all_users:oB auto_termination_policy=l1650 bootstrap_action=l1651 core_instance_fleet=l1658 core_instance_group=l1660 ec2_attributes=l1661 kerberos_attributes=l1662 master_instance_fleet=l1658 master_instance_group=l1663
        cluster_id:rfS id:ocS name:ofS provisioned_on_demand_capacity:cN provisioned_spot_capacity:cN target_on_demand_capacity:oN target_spot_capacity:oN instance_type_configs=e1654 launch_specifications=l1657
        autoscaling_policy:oS bid_price:ofS cluster_id:rfS configurations_json:oS ebs_optimized:ofB id:ocS instance_count:ocN instance_type:rfS name:ofS running_instance_count:cN status:cS ebs_config=e1653
        maximum_capacity_units:rfN maximum_core_capacity_units:ofN maximum_ondemand_capacity_units:ofN minimum_capacity_units:rfN unit_type:rfS
        cluster_id:rfS id:ocS compute_limits=e1667
        configuration:rfS creation_date:cS id:ocS name:ocfS name_prefix:ocfS
        arn:cS auth_mode:rfS default_s3_location:rS description:oS encryption_key_arn:oS engine_security_group_id:rfS id:ocS idp_auth_url:ofS idp_relay_state_parameter_name:ofS name:rS service_role:rfS subnet_ids:rES tags:oMS tags_all:ocMS url:cS user_role:ofS vpc_id:rfS workspace_security_group_id:rfS
        id:ocS identity_id:ocfS identity_name:ocfS identity_type:rfS session_policy_arn:rS studio_id:rfS
        classification:oS properties:oMS
        classification:rfS properties:oMS configurations=l1672
        log_group_name:rS log_stream_name_prefix:oS
        log_uri:rS
        persistent_app_ui:ofS cloud_watch_monitoring_configuration=l1674 s3_monitoring_configuration=l1675
        application_configuration=l1673 monitoring_configuration=l1676
        entry_point:ofS spark_sql_parameters:ofS
        entry_point:rfS entry_point_arguments:ofES spark_submit_parameters:ofS
        spark_sql_job_driver=l1678 spark_submit_job_driver=l1679
        execution_role_arn:rfS job_tags:ofMS release_label:rfS configuration_overrides=l1677 job_driver=l1680
        arn:cS id:ocS kms_key_arn:ofS name:rfS tags:ofMS tags_all:ocMS job_template_data=l1681 timeouts=1122
        namespace:ofS
        eks_info=l1683
        id:rfS type:rfS info=l1684
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS container_provider=l1685 timeouts=1122
        enabled:oB idle_timeout_minutes:oN
        image_uri:rS
        cpu:rS disk:ocS memory:rS
        worker_count:rN worker_configuration=l1689
        initial_capacity_type:rS initial_capacity_config=l1690
        livy_endpoint_enabled:ocB studio_enabled:ocB
        security_group_ids:ofES subnet_ids:ofES
        architecture:oS arn:cS id:ocS name:rfS release_label:rS tags:oMS tags_all:ocMS type:rfS auto_start_configuration=l1249 auto_stop_configuration=l1687 image_configuration=l1688 initial_capacity=e1691 interactive_configuration=l1692 maximum_capacity=l1689 network_configuration=l1693
        bool_value:oS double_value:oS long_value:oS string_value:oS
        name:rS value=l1695
        arn:cS created_time:cS default_variation:ocS description:oS entity_overrides:oMS evaluation_rules:cD evaluation_strategy:ocS id:ocS last_updated_time:cS name:rfS project:rfS status:cS tags:oMS tags_all:ocMS value_type:cS timeouts=17 variations=e1696
        description:oS feature:rS name:rS variation:rS
        entity_id_key:rS event_pattern:oS name:rS unit_label:oS value_key:rS
        metric_definition=l1699
        evaluation_order:rN segment:rS weights:rMN
        group_weights:rMN start_time:rS segment_overrides=l1701
        steps=l1702
        arn:cS created_time:cS description:oS execution:cD id:ocS last_updated_time:cS name:rfS project:rfS randomization_salt:oS status:cS status_reason:cS tags:oMS tags_all:ocMS type:cS groups=l1698 metric_monitors=l1700 scheduled_splits_config=l1703 timeouts=17
        log_group:oS
        bucket:oS prefix:oS
        cloudwatch_logs=l1705 s3_destination=l1706
        active_experiment_count:cN active_launch_count:cN arn:cS created_time:cS description:oS experiment_count:cN feature_count:cN id:ocS last_updated_time:cS launch_count:cN name:rfS status:cS tags:oMS tags_all:ocMS data_delivery=l1707 timeouts=17
        arn:cS created_time:cS description:ofS experiment_count:cN id:ocS last_updated_time:cS launch_count:cN name:rfS pattern:rfS tags:oMS tags_all:ocMS
        auto_scaling_metric:rfS max_node_count:rfN metric_target:rfN min_node_count:rfN scale_in_cooldown_seconds:rfN scale_out_cooldown_seconds:rfN
        size:rfN type:rfS
        node_count:rfN node_type:rfS
        s3_bucket:rS s3_key:rS s3_object_version:oS
        cache_type:rfS db_paths:oES
        changeset_id:oS database_name:rfS dataview_name:ofS cache_configurations=l1714
        size:ofN type:ofS volume_name:ofS
        cpu:ofN memory_limit:ofN memory_reservation:rfN node_count:rfN scaling_group_name:rfS
        tickerplant_log_volumes:rfES
        ip_address_type:rfS security_group_ids:rfES subnet_ids:rfES vpc_id:rfS
        arn:cS availability_zone_id:ofS az_mode:rfS command_line_arguments:oMS created_timestamp:cS description:ofS environment_id:rfS execution_role:ofS id:ocS initialization_script:oS last_modified_timestamp:cS name:rfS release_label:rfS status:cS status_reason:cS tags:oMS tags_all:ocMS type:rfS auto_scaling_configuration=l1710 cache_storage_configurations=l1711 capacity_configuration=l1712 code=l1713 database=l1715 savedown_storage_configuration=l1716 scaling_group_configuration=l1717 tickerplant_log_configuration=l1718 timeouts=17 vpc_configuration=l1719
        arn:cS created_timestamp:cS description:oS environment_id:rfS id:ocS last_modified_timestamp:cS name:rfS tags:oMS tags_all:ocMS timeouts=17
        db_paths:rLS on_demand:ofB volume_name:rS
        arn:cS auto_update:rfB availability_zone_id:ofS az_mode:rfS changeset_id:oS created_timestamp:cS database_name:rfS description:oS environment_id:rfS id:ocS last_modified_timestamp:cS name:rfS read_write:ofB status:cS tags:oMS tags_all:ocMS segment_configurations=l1722 timeouts=17
        custom_dns_server_ip:rS custom_dns_server_name:rS
        code:rN type:rN
        from:rN to:rN
        cidr_block:rS protocol:rS rule_action:rS rule_number:rN icmp_type_code=l1725 port_range=l1726
        routable_cidr_space:rS transit_gateway_id:rS attachment_network_acl_configuration=l1727
        arn:cS availability_zones:cLS created_timestamp:cS description:oS id:cS infrastructure_account_id:cS kms_key_id:rS last_modified_timestamp:cS name:rS status:cS tags:oMS tags_all:ocMS custom_dns_configuration=l1724 timeouts=17 transit_gateway_configuration=l1728
        arn:cS availability_zone_id:rfS clusters:cLS created_timestamp:cS environment_id:rfS host_type:rfS id:ocS last_modified_timestamp:cS name:rfS status:cS status_reason:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS environment_id:rfS iam_role:rS id:ocS name:rfS tags:oMS tags_all:ocMS timeouts=17
        arn:cS attached_clusters:cD availability_zones:rfLS az_mode:rfS created_timestamp:cS description:ofS environment_id:rfS id:ocS last_modified_timestamp:cS name:rfS status:cS status_reason:cS tags:oMS tags_all:ocMS type:rfS nas1_configuration=l1711 timeouts=17
        action_id:rS description:oS name:rS start_after:oES parameter=e321 target=l321
        account_targeting:oS empty_target_resolution_mode:oS
        dashboard_arn:oS
        cloudwatch_dashboard=l1735
        s3_configuration=l177
        post_experiment_duration:oS pre_experiment_duration:oS data_sources=l1736 outputs=l1737
        log_group_arn:rS
        log_schema_version:rN cloudwatch_logs_configuration=l1739 s3_configuration=l177
        source:rS value:oS
        path:rS values:rES
        name:rS parameters:oMS resource_arns:oES resource_type:rS selection_mode:rS filter=l1742 resource_tag=e321
        description:rS id:ocS role_arn:rS tags:ofMS tags_all:ocMS action=e1733 experiment_options=l1734 experiment_report_configuration=l1738 log_configuration=l1740 stop_condition=e1741 target=e1743 timeouts=17
        file_format:ofS hive_compatible_partitions:ofB per_hour_partition:ofB
        arn:cS deliver_cross_account_role:ofS eni_id:ofS iam_role_arn:ofS id:ocS log_destination:ocfS log_destination_type:ofS log_format:ocfS log_group_name:ocfS max_aggregation_interval:ofN subnet_id:ofS tags:oMS tags_all:ocMS traffic_type:ofS transit_gateway_attachment_id:ofS transit_gateway_id:ofS vpc_id:ofS destination_options=l1745
        account_id:ocfS id:ocS timeouts=1488
        account:oES orgunit:oES
        code:oN type:oN
        from:oN to:oN
        cidr_block:oS egress:rB ipv6_cidr_block:oS protocol:rS rule_action:rS icmp_type_code=l1749 port_range=l1750
        force_remediate_for_first_entries:rB force_remediate_for_last_entries:rB first_entry=e1751 last_entry=e1751
        network_acl_entry_set=l1752
        firewall_deployment_model:oS
        network_acl_common_policy=l1753 network_firewall_policy=l1754 third_party_firewall_policy=l1754
        managed_service_data:oS type:rS policy_option=l1755
        arn:cS delete_all_policy_resources:oB delete_unused_fm_managed_resources:oB description:oS exclude_resource_tags:rB id:ocS name:rS policy_update_token:cS remediation_enabled:oB resource_set_ids:ocES resource_tags:oMS resource_type:ocS resource_type_list:ocES tags:oMS tags_all:ocMS exclude_map=l1748 include_map=l1748 security_service_policy_data=l1756
        description:oS id:cS last_update_time:cS name:rS resource_set_status:ocfS resource_type_list:oLS update_token:ocfS
        arn:cS id:cS tags:oMS tags_all:cMS resource_set=l1758 timeouts=17
        arn:cS file_system_id:ofS id:ocS kms_key_id:cS owner_id:cS tags:oMS tags_all:ocMS type:cS volume_id:ofS timeouts=1488
        events:ocLS
        auto_export_policy=l1761 auto_import_policy=l1761
        arn:cS association_id:cS batch_import_meta_data_on_create:oB data_repository_path:rfS delete_data_in_filesystem:oB file_system_id:rfS file_system_path:rfS id:ocS imported_file_chunk_size:ocN tags:oMS tags_all:ocMS s3=l1762 timeouts=17
        dns_ips:oES version:rS
        association_id:cS data_repository_path:rS data_repository_subdirectories:oES file_cache_id:cS file_cache_path:rS file_system_id:cS file_system_path:cS imported_file_chunk_size:cN resource_arn:cS tags:ocMS nfs=e1764
        storage_capacity:rfN
        deployment_type:rfS log_configuration:cD mount_name:cS per_unit_storage_throughput:rfN weekly_maintenance_start_time:ofS metadata_configuration=e1766
        arn:cS copy_tags_to_data_repository_associations:oB data_repository_association_ids:cES dns_name:cS file_cache_id:cS file_cache_type:rfS file_cache_type_version:rfS id:ocS kms_key_id:ocfS network_interface_ids:cES owner_id:cS security_group_ids:ofES storage_capacity:rfN subnet_ids:rfLS tags:oMS tags_all:ocMS vpc_id:cS data_repository_association=e1765 lustre_configuration=e1767 timeouts=17
        size:oN sizing_mode:rS
        destination:ocS level:oS
        iops:ocN mode:ocS
        no_squash_nids:oES root_squash:oS
        arn:cS auto_import_policy:ocS automatic_backup_retention_days:ocN backup_id:ofS copy_tags_to_backups:ofB daily_automatic_backup_start_time:ocS data_compression_type:oS deployment_type:ofS dns_name:cS drive_cache_type:ofS efa_enabled:ocfB export_path:ocfS file_system_type_version:ocfS final_backup_tags:oMS id:ocS import_path:ofS imported_file_chunk_size:ocfN kms_key_id:ocfS mount_name:cS network_interface_ids:cLS owner_id:cS per_unit_storage_throughput:oN security_group_ids:ofES skip_final_backup:oB storage_capacity:ofN storage_type:ofS subnet_ids:rfLS tags:oMS tags_all:ocMS throughput_capacity:oN vpc_id:cS weekly_maintenance_start_time:ocS data_read_cache_configuration=l1769 log_configuration=l1770 metadata_configuration=l1771 root_squash_configuration=l1772 timeouts=17
        iops:ocN mode:oS
        arn:cS automatic_backup_retention_days:oN daily_automatic_backup_start_time:ocS deployment_type:rfS dns_name:cS endpoint_ip_address_range:ocfS endpoints:cD fsx_admin_password:osS ha_pairs:ocN id:ocS kms_key_id:ocfS network_interface_ids:cLS owner_id:cS preferred_subnet_id:rfS route_table_ids:ocES security_group_ids:ofES storage_capacity:rN storage_type:ofS subnet_ids:rfLS tags:oMS tags_all:ocMS throughput_capacity:ocN throughput_capacity_per_ha_pair:ocN vpc_id:cS weekly_maintenance_start_time:ocS disk_iops_configuration=l1774 timeouts=17
        dns_ips:rES domain_name:rS file_system_administrators_group:oS organizational_unit_distinguished_name:oS password:rsS username:rS
        netbios_name:oS self_managed_active_directory_configuration=l1776
        arn:cS endpoints:cD file_system_id:rfS id:ocS name:rfS root_volume_security_style:ofS subtype:cS svm_admin_password:osS tags:oMS tags_all:ocMS uuid:cS active_directory_configuration=l1777 timeouts=17
        aggregates:ocfLS constituents_per_aggregate:ocfN total_constituents:cN
        type:ocS value:oN
        default_retention=l1780 maximum_retention=l1780 minimum_retention=l1780
        audit_log_volume:oB privileged_delete:oS snaplock_type:rfS volume_append_mode_enabled:oB autocommit_period=l1780 retention_period=l1781
        cooling_period:ocN name:ocS
        arn:cS bypass_snaplock_enterprise_retention:oB copy_tags_to_backups:oB file_system_id:cS final_backup_tags:oMS flexcache_endpoint_type:cS id:ocS junction_path:oS name:rfS ontap_volume_type:ocfS security_style:ocS size_in_bytes:ocS size_in_megabytes:ocN skip_final_backup:oB snapshot_policy:ocS storage_efficiency_enabled:oB storage_virtual_machine_id:rfS tags:oMS tags_all:ocMS uuid:cS volume_style:ocfS volume_type:ofS aggregate_configuration=l1779 snaplock_configuration=l1782 tiering_policy=l1783 timeouts=17
        clients:rS options:rLS
        client_configurations=e1785
        id:rN storage_capacity_quota_gib:rN type:rS
        copy_tags_to_snapshots:ofB data_compression_type:oS read_only:ocB record_size_kib:oN nfs_exports=l1786 user_and_group_quotas=e1787
        arn:cS automatic_backup_retention_days:oN backup_id:ofS copy_tags_to_backups:oB copy_tags_to_volumes:oB daily_automatic_backup_start_time:ocS delete_options:oES deployment_type:rfS dns_name:cS endpoint_ip_address:cS endpoint_ip_address_range:ocfS final_backup_tags:oMS id:ocS kms_key_id:ocfS network_interface_ids:cLS owner_id:cS preferred_subnet_id:ofS root_volume_id:cS route_table_ids:ocES security_group_ids:ofES skip_final_backup:oB storage_capacity:oN storage_type:ofS subnet_ids:rfLS tags:oMS tags_all:ocMS throughput_capacity:rN vpc_id:cS weekly_maintenance_start_time:ocS disk_iops_configuration=l1774 root_volume_configuration=l1788 timeouts=17
        arn:cS creation_time:cS id:ocS name:rS tags:oMS tags_all:ocMS volume_id:rfS timeouts=11608
        copy_strategy:rS snapshot_arn:rS
        arn:cS copy_tags_to_snapshots:ofB data_compression_type:oS delete_volume_options:oLS id:ocS name:rS parent_volume_id:rS read_only:ocB record_size_kib:oN storage_capacity_quota_gib:ocN storage_capacity_reservation_gib:ocN tags:oMS tags_all:ocMS volume_type:ofS nfs_exports=l1786 origin_snapshot=l1791 timeouts=17 user_and_group_quotas=e1787
        audit_log_destination:ocS file_access_audit_log_level:oS file_share_access_audit_log_level:oS
        active_directory_id:ofS aliases:oES arn:cS automatic_backup_retention_days:oN backup_id:ofS copy_tags_to_backups:ofB daily_automatic_backup_start_time:ocS deployment_type:ofS dns_name:cS final_backup_tags:oMS id:ocS kms_key_id:ocfS network_interface_ids:cES owner_id:cS preferred_file_server_ip:cS preferred_subnet_id:ocfS remote_administration_endpoint:cS security_group_ids:ofES skip_final_backup:oB storage_capacity:ocN storage_type:ofS subnet_ids:rfLS tags:oMS tags_all:ocMS throughput_capacity:rN vpc_id:cS weekly_maintenance_start_time:ocS audit_log_configuration=l1793 disk_iops_configuration=l1774 self_managed_active_directory=l1776 timeouts=17
        fleet_id:oS message:oS type:rS
        arn:cS description:oS id:ocS name:rS tags:oMS tags_all:ocMS routing_strategy=l1795
        bucket:rfS key:rfS object_version:ofS role_arn:rfS
        arn:cS id:ocS name:rS operating_system:rfS tags:oMS tags_all:ocMS version:oS storage_location=l1797
        certificate_type:oS
        from_port:rN ip_range:rS protocol:rS to_port:rN
        new_game_sessions_per_creator:oN policy_period_in_minutes:oN
        concurrent_executions:rN launch_path:rS parameters:oS
        game_session_activation_timeout_seconds:oN max_concurrent_game_session_activations:oN server_process=l1802
        arn:cS build_arn:cS build_id:ofS description:oS ec2_instance_type:rfS fleet_type:ofS id:ocS instance_role_arn:ofS log_paths:cLS metric_groups:ocLS name:rS new_game_session_protection_policy:oS operating_system:cS script_arn:cS script_id:ofS tags:oMS tags_all:ocMS certificate_configuration=l1799 ec2_inbound_permission=e1800 resource_creation_limit_policy=l1801 runtime_configuration=l1803 timeouts=1488
        target_value:rfN
        estimated_instance_warmup:ocfN target_tracking_configuration=l1805
        instance_type:rS weighted_capacity:oS
        id:ocfS name:ocfS version:ofS
        arn:cS auto_scaling_group_arn:cS balancing_strategy:ocS game_server_group_name:rfS game_server_protection_policy:ocS id:ocS max_size:rfN min_size:rfN role_arn:rS tags:oMS tags_all:ocMS vpc_subnets:ofES auto_scaling_policy=l1806 instance_definition=e1807 launch_template=l1808 timeouts=1488
        maximum_individual_player_latency_milliseconds:rN policy_duration_seconds:oN
        arn:cS custom_event_data:oS destinations:oLS id:ocS name:rfS notification_target:oS tags:oMS tags_all:ocMS timeout_in_seconds:oN player_latency_policy=l1810
        bucket:rS key:rS object_version:oS role_arn:rS
        arn:cS id:ocS name:rS tags:oMS tags_all:ocMS version:oS zip_file:oS storage_location=l1812
        events:rES sns_topic:rS
        access_policy:oS arn:cS id:ocS location:cS name:rfS tags:oMS tags_all:ocMS notification=l1814
        complete_lock:rfB id:ocS ignore_deletion_error:oB policy:rfS vault_name:rfS
        flow_logs_enabled:oB flow_logs_s3_bucket:oS flow_logs_s3_prefix:oS
        arn:cS dns_name:cS dual_stack_dns_name:cS enabled:oB hosted_zone_id:cS id:ocS ip_address_type:oS ip_addresses:ofLS ip_sets:cD name:rS tags:oMS tags_all:ocMS attributes=l1817 timeouts=110
        cidr_block:oS endpoint_id:oS region:oS
        arn:cS created_time:cS id:cS last_modified_time:cS name:rS principals:oES tags:oMS tags_all:cMS resource=e1819
        arn:cS dns_name:cS enabled:oB hosted_zone_id:cS id:ocS ip_address_type:oS ip_addresses:ofLS ip_sets:cD name:rS tags:oMS tags_all:ocMS attributes=l1817 timeouts=110
        from_port:rN protocols:rES to_port:rN
        endpoint_id:oS
        arn:cS endpoint_group_region:ocfS id:ocS listener_arn:rfS destination_configuration=e1822 endpoint_configuration=e1823 timeouts=1488
        accelerator_arn:rfS arn:cS id:ocS port_range=e1448 timeouts=17
        attachment_arn:oS client_ip_preservation_enabled:ocB endpoint_id:oS weight:oN
        endpoint_port:rN listener_port:rN
        arn:cS endpoint_group_region:ocfS health_check_interval_seconds:oN health_check_path:ocS health_check_port:ocN health_check_protocol:oS id:ocS listener_arn:rfS threshold_count:oN traffic_dial_percentage:oN endpoint_configuration=e1826 port_override=e1827 timeouts=17
        accelerator_arn:rfS arn:cS client_affinity:oS id:ocS protocol:rS port_range=e1448 timeouts=17
        data_lake_principal_identifier:oS
        permissions:oES principal=l1830
        connection_name:oS identifier:oS
        catalog_id:rS database_name:rS region:oS
        arn:cS catalog_id:ocfS description:oS id:ocS location_uri:ocS name:rfS parameters:oMS tags:oMS tags_all:ocMS create_table_default_permission=l1831 federated_database=l1832 target_database=l1833
        metadata_operation:rS version:oS
        iceberg_input=l1835
        index_name:rS index_status:cS keys:rLS
        comment:oS name:rS type:oS
        comment:oS name:rS parameters:oMS type:oS
        registry_name:oS schema_arn:oS schema_name:oS
        schema_version_id:oS schema_version_number:rN schema_id=l1840
        name:oS parameters:oMS serialization_library:oS
        skewed_column_names:oLS skewed_column_value_location_maps:oMS skewed_column_values:oLS
        column:rS sort_order:rN
        additional_locations:oLS bucket_columns:oLS compressed:oB input_format:oS location:oS number_of_buckets:oN output_format:oS parameters:oMS stored_as_sub_directories:oB columns=l1839 schema_reference=l1841 ser_de_info=l1842 skewed_info=l1843 sort_columns=l1844
        catalog_id:rS database_name:rS name:rS region:oS
        arn:cS catalog_id:ocfS database_name:rfS description:oS id:ocS name:rfS owner:oS parameters:oMS retention:oN table_type:oS view_expanded_text:oS view_original_text:oS open_table_format_input=l1836 partition_index=l1837 partition_keys=l1838 storage_descriptor=l1845 target_table=l1846
        location:oS orphan_file_retention_period_in_days:oN
        iceberg_configuration=l1848
        clean_expired_files:oB number_of_snapshots_to_retain:oN snapshot_retention_period_in_days:oN
        iceberg_configuration=l1850
        enabled:rB role_arn:rS orphan_file_deletion_configuration=l1849 retention_configuration=l1851
        catalog_id:rS database_name:rS table_name:rS type:rS configuration=l1852
        allow_single_column:oB contains_header:oS custom_datatype_configured:oB custom_datatypes:oLS delimiter:oS disable_value_trimming:oB header:oLS quote_symbol:oS serde:ocS
        classification:rS custom_patterns:oS grok_pattern:rS
        json_path:rS
        classification:rS row_tag:rS
        id:ocS name:rfS csv_classifier=l1854 grok_classifier=l1855 json_classifier=l1856 xml_classifier=l1857
        availability_zone:oS security_group_id_list:oES subnet_id:oS
        arn:cS athena_properties:osMS catalog_id:ocfS connection_properties:osMS connection_type:oS description:oS id:ocS match_criteria:oLS name:rfS tags:oMS tags_all:ocMS physical_connection_requirements=l1859
        connection_name:oS database_name:rS dlq_event_queue_arn:oS event_queue_arn:oS tables:rLS
        connection_name:oS create_native_delta_table:oB delta_tables:rES write_manifest:rB
        path:rS scan_all:oB scan_rate:oN
        connection_name:oS exclusions:oLS maximum_traversal_depth:rN paths:rES
        connection_name:rS enable_additional_metadata:oLS exclusions:oLS path:rS
        account_id:ocS use_lake_formation_credentials:oB
        crawler_lineage_settings:oS
        connection_name:rS path:rS scan_all:oB
        recrawl_behavior:oS
        connection_name:oS dlq_event_queue_arn:oS event_queue_arn:oS exclusions:oLS path:rS sample_size:oN
        delete_behavior:oS update_behavior:oS
        arn:cS classifiers:oLS configuration:oS database_name:rfS description:oS id:ocS name:rfS role:rS schedule:oS security_configuration:oS table_prefix:oS tags:oMS tags_all:ocMS catalog_target=l1861 delta_target=l1862 dynamodb_target=l1863 hudi_target=l1864 iceberg_target=l1864 jdbc_target=l1865 lake_formation_configuration=l1866 lineage_configuration=l1867 mongodb_target=l1868 recrawl_policy=l1869 s3_target=l1870 schema_change_policy=l1871
        aws_kms_key_id:oS return_connection_password_encrypted:rB
        catalog_encryption_mode:rS catalog_encryption_service_role:oS sse_aws_kms_key_id:oS
        connection_password_encryption=l1873 encryption_at_rest=l1874
        catalog_id:ocfS id:ocS data_catalog_encryption_settings=l1875
        catalog_id:ofS database_name:rfS table_name:rfS
        arn:cS created_on:cS description:oS id:ocS last_modified_on:cS name:rfS recommendation_run_id:cS ruleset:rS tags:oMS tags_all:ocMS target_table=l1877
        arguments:oMS arn:cS availability_zone:cS extra_jars_s3_path:oS extra_python_libs_s3_path:oS failure_reason:cS glue_version:ofS id:ocS name:rfS number_of_nodes:ofN number_of_workers:ofN private_address:cS public_address:cS public_key:oS public_keys:oES role_arn:rfS security_configuration:ofS security_group_ids:ofES status:cS subnet_id:ofS tags:oMS tags_all:ocMS vpc_id:cS worker_type:ofS yarn_endpoint_address:cS zeppelin_remote_spark_interpreter_port:cN
        name:oS python_version:ocS runtime:ocS script_location:rS
        max_concurrent_runs:oN
        notify_delay_after:oN
        auth_strategy:oS auth_token:osS branch:oS folder:oS last_commit_id:oS owner:oS provider:oS repository:oS
        arn:cS connections:oLS default_arguments:oMS description:oS execution_class:oS glue_version:ocS id:ocS job_run_queuing_enabled:oB maintenance_window:oS max_capacity:ocN max_retries:oN name:rfS non_overridable_arguments:oMS number_of_workers:ocN role_arn:rS security_configuration:oS tags:oMS tags_all:ocMS timeout:ocN worker_type:ocS command=l1880 execution_property=l1881 notification_property=l1882 source_control_details=l1883
        catalog_id:oS connection_name:oS database_name:rS table_name:rS
        accuracy_cost_trade_off:oN enforce_provided_labels:oB precision_recall_trade_off:oN primary_key_column_name:oS
        transform_type:rS find_matches_parameters=l1886
        arn:cS description:oS glue_version:ocS id:ocS label_count:cN max_capacity:ocN max_retries:oN name:rfS number_of_workers:oN role_arn:rS schema:cD tags:oMS tags_all:ocMS timeout:oN worker_type:oS input_record_tables=l1885 parameters=l1887
        additional_locations:oLS bucket_columns:oLS compressed:oB input_format:oS location:oS number_of_buckets:oN output_format:oS parameters:oMS stored_as_sub_directories:oB columns=l1838 ser_de_info=l1842 skewed_info=l1843 sort_columns=l1844
        catalog_id:ocfS creation_time:cS database_name:rfS id:ocS last_accessed_time:cS last_analyzed_time:cS parameters:oMS partition_values:rfLS table_name:rfS storage_descriptor=l1889
        index_name:ofS index_status:cS keys:ofLS
        catalog_id:ocfS database_name:rfS id:ocS table_name:rfS partition_index=l1891 timeouts=1488
        arn:cS description:oS id:ocS registry_name:rfS tags:oMS tags_all:ocMS
        enable_hybrid:oS id:ocS policy:rS
        arn:cS compatibility:rS data_format:rS description:oS id:ocS latest_schema_version:cN next_schema_version:cN registry_arn:ocS registry_name:cS schema_checkpoint:cN schema_definition:rS schema_name:rfS tags:oMS tags_all:ocMS
        cloudwatch_encryption_mode:ofS kms_key_arn:ofS
        job_bookmarks_encryption_mode:ofS kms_key_arn:ofS
        kms_key_arn:ofS s3_encryption_mode:ofS
        cloudwatch_encryption=l1896 job_bookmarks_encryption=l1897 s3_encryption=l1898
        id:ocS name:rfS encryption_configuration=l1899
        arguments:oMS crawler_name:oS job_name:oS security_configuration:oS timeout:oN notification_property=l1882
        batch_size:rN batch_window:oN
        crawl_state:oS crawler_name:oS job_name:oS logical_operator:oS state:oS
        logical:oS conditions=l1903
        arn:cS description:oS enabled:oB id:ocS name:rfS schedule:oS start_on_creation:oB state:cS tags:oMS tags_all:ocMS type:rfS workflow_name:ofS actions=l1901 event_batching_condition=l1902 predicate=l1904 timeouts=17
        resource_type:rS uri:rS
        arn:cS catalog_id:ofS class_name:rS create_time:cS database_name:rfS id:ocS name:rfS owner_name:rS owner_type:rS resource_uris=e1906
        arn:cS default_run_properties:oMS description:oS id:ocS max_concurrent_runs:oN name:ofS tags:oMS tags_all:ocMS
        free_trial_expiration:cS grafana_token:ofS id:ocS license_expiration:cS license_type:rfS workspace_id:rfS timeouts=1488
        group_ids:oES id:ocS role:rS user_ids:oES workspace_id:rfS timeouts=1488
        prefix_list_ids:rES vpce_ids:rES
        security_group_ids:rES subnet_ids:rES
        account_access_type:rS arn:cS authentication_providers:rfLS configuration:ocS data_sources:oLS description:oS endpoint:cS grafana_version:ocS id:ocS name:ocS notification_destinations:oLS organization_role_name:oS organizational_units:oLS permission_type:rS role_arn:oS saml_configuration_status:cS stack_set_name:oS tags:oMS tags_all:ocMS network_access_control=l1911 timeouts=110 vpc_configuration=l1912
        id:ocS key:csS key_name:rfS key_role:rfS seconds_to_live:rN workspace_id:rfS
        admin_role_values:oLS allowed_organizations:oLS editor_role_values:rLS email_assertion:ocS groups_assertion:oS id:ocS idp_metadata_url:oS idp_metadata_xml:oS login_assertion:ocS login_validity_duration:ocN name_assertion:ocS org_assertion:oS role_assertion:oS status:cS workspace_id:rfS timeouts=1488
        grafana_role:rS id:cS name:rS service_account_id:cS workspace_id:rS
        created_at:cS expires_at:cS id:cS key:csS name:rfS seconds_to_live:rfN service_account_id:rfS service_account_token_id:cS workspace_id:rfS
        enable:rB
        audit_logs=l1918
        ebs_volumes=l1918
        scan_ec2_instance_with_findings=l1920
        kubernetes=l1919 malware_protection=l1921 s3_logs=l1918
        account_id:cS arn:cS enable:oB finding_publishing_frequency:ocS id:ocS tags:oMS tags_all:ocMS datasources=l1922
        name:rfS status:rS
        detector_id:rfS id:ocS name:rfS status:rS additional_configuration=l1924
        equals:oLS field:rS greater_than:oS greater_than_or_equal:oS less_than:oS less_than_or_equal:oS not_equals:oLS
        criterion=e1926
        action:rS arn:cS description:oS detector_id:rfS id:ocS name:rfS rank:rN tags:oMS tags_all:ocMS finding_criteria=l1927
        detector_id:rfS id:ocS master_account_id:rfS timeouts=115
        activate:rB arn:cS detector_id:rfS format:rfS id:ocS location:rS name:rS tags:oMS tags_all:ocMS
        bucket_name:rfS object_prefixes:ocES
        s3_bucket=l1931
        actions:ocL(tagging:L(status:S)) arn:cS created_at:cS id:cS role:rS status:cS tags:oMS tags_all:cMS protected_resource=l1932
        account_id:rfS detector_id:rfS disable_email_notification:ofB email:rfS id:ocS invitation_message:ofS invite:oB relationship_status:cS timeouts=110
        name:rS status:rS
        account_id:rS detector_id:rS name:rS status:rS additional_configuration=l1935
        admin_account_id:rfS id:ocS
        auto_enable:rB
        ebs_volumes=l1938
        scan_ec2_instance_with_findings=l1939
        kubernetes=l1919 malware_protection=l1940 s3_logs=l1938
        auto_enable:ocB auto_enable_organization_members:ocS detector_id:rfS id:ocS datasources=l1941
        auto_enable:rS name:rfS
        auto_enable:rS detector_id:rfS id:ocS name:rfS additional_configuration=l1943
        destination_arn:rS destination_type:oS detector_id:rfS id:ocS kms_key_arn:rS
        create_date:cS encrypted_secret:cS encrypted_ses_smtp_password_v4:cS id:ocS key_fingerprint:cS pgp_key:ofS secret:csS ses_smtp_password_v4:csS status:oS user:rfS
        account_alias:rfS id:ocS
        allow_users_to_change_password:oB expire_passwords:cB hard_expiry:ocB id:ocS max_password_age:ocN minimum_password_length:oN password_reuse_prevention:ocN require_lowercase_characters:ocB require_numbers:ocB require_symbols:ocB require_uppercase_characters:ocB
        arn:cS id:ocS name:rS path:oS unique_id:cS
        group:rfS id:ocS name:rfS users:rES
        group_name:rfS policy_names:rES
        group:rfS id:ocS name:ocfS name_prefix:ocfS policy:rS
        group:rfS id:ocS policy_arn:rfS
        group_name:rfS policy_arns:rES
        arn:cS create_date:cS id:ocS name:ocfS name_prefix:ocfS path:ofS role:oS tags:oMS tags_all:ocMS unique_id:cS
        arn:cS client_id_list:rES id:ocS tags:oMS tags_all:ocMS thumbprint_list:ocLS url:rfS
        enabled_features:rES id:cS
        arn:cS attachment_count:cN description:ofS id:ocS name:ocfS name_prefix:ocfS path:ofS policy:rS policy_id:cS tags:oMS tags_all:ocMS
        groups:oES id:ocS name:rfS policy_arn:rfS roles:oES users:oES
        name:oS policy:oS
        arn:cS assume_role_policy:rS create_date:cS description:oS force_detach_policies:oB id:ocS managed_policy_arns:ocES max_session_duration:oN name:ocfS name_prefix:ocfS path:ofS permissions_boundary:oS tags:oMS tags_all:ocMS unique_id:cS inline_policy=e1960
        policy_names:rES role_name:rfS
        id:ocS name:ocfS name_prefix:ocfS policy:rS role:rfS
        id:ocS policy_arn:rfS role:rfS
        policy_arns:rES role_name:rfS
        arn:cS id:ocS name:rfS saml_metadata_document:rS tags:oMS tags_all:ocMS valid_until:cS
        global_endpoint_token_version:rS id:ocS
        arn:cS certificate_body:rfS certificate_chain:ofS expiration:cS id:ocS name:ocS name_prefix:ocS path:oS private_key:rsfS tags:oMS tags_all:ocMS upload_date:cS timeouts=1122
        arn:cS aws_service_name:rfS create_date:cS custom_suffix:ofS description:oS id:ocS name:cS path:cS tags:oMS tags_all:ocMS unique_id:cS
        id:ocS service_name:rfS service_password:csS service_specific_credential_id:cS service_user_name:cS status:oS user_name:rfS
        certificate_body:rfS certificate_id:cS id:ocS status:oS user_name:rfS
        arn:cS force_destroy:oB id:ocS name:rS path:oS permissions_boundary:oS tags:oMS tags_all:ocMS unique_id:cS
        groups:rES id:ocS user:rfS
        encrypted_password:cS id:ocS key_fingerprint:cS password:csS password_length:ofN password_reset_required:ocfB pgp_key:ofS user:rfS
        policy_names:rES user_name:rfS
        id:ocS name:ocfS name_prefix:ocfS policy:rS user:rfS
        id:ocS policy_arn:rfS user:rfS
        policy_arns:rES user_name:rfS
        encoding:rfS fingerprint:cS id:ocS public_key:rfS ssh_public_key_id:cS status:ocS username:rfS
        arn:cS base_32_string_seed:cS enable_date:cS id:ocS path:ofS qr_code_png:cS tags:oMS tags_all:ocMS user_name:cS virtual_mfa_device_name:rfS
        description:oS display_name:rS external_ids:cD group_id:cS id:ocS identity_store_id:rfS
        group_id:rfS id:ocS identity_store_id:rfS member_id:rfS membership_id:cS
        country:oS formatted:oS locality:oS postal_code:oS primary:oB region:oS street_address:oS type:oS
        primary:oB type:oS value:oS
        family_name:rS formatted:oS given_name:rS honorific_prefix:oS honorific_suffix:oS middle_name:oS
        display_name:rS external_ids:cD id:ocS identity_store_id:rfS locale:oS nickname:oS preferred_language:oS profile_url:oS timezone:oS title:oS user_id:cS user_name:rfS user_type:oS addresses=l1983 emails=l1984 name=l1985 phone_numbers=l1984
        arn:cS change_description:ofS data:ocfS date_created:cS description:ofS encrypted:cB id:ocS kms_key_id:ofS name:rfS owner:cS platform:rfS skip_destroy:oB supported_os_versions:ofES tags:oMS tags_all:ocMS type:cS uri:ofS version:rfS
        name:rfS value:rfS
        component_arn:rfS parameter=e1988
        delete_on_termination:ofS encrypted:ofS iops:ofN kms_key_id:ofS snapshot_id:ofS throughput:ofN volume_size:ofN volume_type:ofS
        device_name:ofS no_device:ocfB virtual_name:ofS ebs=l1990
        image:ofS block_device_mapping=e1991
        repository_name:rfS service:rfS
        arn:cS container_type:rfS date_created:cS description:ofS dockerfile_template_data:ocfS dockerfile_template_uri:ofS encrypted:cB id:ocS kms_key_id:ofS name:rfS owner:cS parent_image:rfS platform:cS platform_override:ofS tags:oMS tags_all:ocMS version:rfS working_directory:ofS component=l1989 instance_configuration=l1992 target_repository=l1993
        organization_arns:oES organizational_unit_arns:oES user_groups:oES user_ids:oES
        ami_tags:oMS description:oS kms_key_id:oS name:oS target_account_ids:oES launch_permission=l1995
        repository_name:rS service:rS
        container_tags:oES description:oS target_repository=l1997
        launch_template_id:oS launch_template_name:oS launch_template_version:oS
        target_resource_count:oN
        account_id:rS enabled:rB max_parallel_launches:oN launch_template=l1999 snapshot_configuration=l2000
        account_id:oS default:oB launch_template_id:rS
        disk_image_format:rS role_name:rS s3_bucket:rS s3_prefix:oS
        ami_account_id:oS data_type:oS parameter_name:rS
        license_configuration_arns:oES region:rS ami_distribution_configuration=l1996 container_distribution_configuration=l1998 fast_launch_configuration=e2001 launch_template_configuration=e2002 s3_export_configuration=l2003 ssm_parameter_configuration=e2004
        arn:cS date_created:cS date_updated:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS distribution=e2005
        container_tags:oES repository_name:oS
        image_scanning_enabled:oB ecr_configuration=l2007
        image_tests_enabled:ofB timeout_minutes:ofN
        on_failure:ofS parallel_group:ofS workflow_arn:rfS parameter=e1988
        arn:cS container_recipe_arn:ofS date_created:cS distribution_configuration_arn:ofS enhanced_image_metadata_enabled:ofB execution_role:ocS id:ocS image_recipe_arn:ofS infrastructure_configuration_arn:rfS name:cS os_version:cS output_resources:cD platform:cS tags:oMS tags_all:ocMS version:cS image_scanning_configuration=l2008 image_tests_configuration=l2009 timeouts=115 workflow=e2010
        image_tests_enabled:oB timeout_minutes:oN
        pipeline_execution_start_condition:oS schedule_expression:rS timezone:ocS
        on_failure:oS parallel_group:oS workflow_arn:rS parameter=e142
        arn:cS container_recipe_arn:oS date_created:cS date_last_run:cS date_next_run:cS date_updated:cS description:oS distribution_configuration_arn:oS enhanced_image_metadata_enabled:oB execution_role:oS id:ocS image_recipe_arn:oS infrastructure_configuration_arn:rS name:rfS platform:cS status:oS tags:oMS tags_all:ocMS image_scanning_configuration=l2008 image_tests_configuration=l2012 schedule=l2013 workflow=l2014
        uninstall_after_build:rfB
        arn:cS date_created:cS description:ofS id:ocS name:rfS owner:cS parent_image:rfS platform:cS tags:oMS tags_all:ocMS user_data_base64:ocfS version:rfS working_directory:ofS block_device_mapping=e1991 component=l1989 systems_manager_agent=l2016
        http_put_response_hop_limit:oN http_tokens:oS
        s3_bucket_name:rS s3_key_prefix:oS
        s3_logs=l2019
        availability_zone:oS host_id:oS host_resource_group_arn:oS tenancy:oS
        arn:cS date_created:cS date_updated:cS description:oS id:ocS instance_profile_name:rS instance_types:oES key_pair:oS name:rfS resource_tags:oMS security_group_ids:oES sns_topic_arn:oS subnet_id:oS tags:oMS tags_all:ocMS terminate_instance_on_failure:oB instance_metadata_options=l2018 logging=l2020 placement=l2021
        amis:ocB containers:ocB snapshots:ocB
        type:rS include_resources=l2023
        is_public:oB regions:oLS shared_accounts:oLS tag_map:oMS last_launched=l286
        tag_map:oMS amis=l2025
        retain_at_least:oN type:rS unit:oS value:rN
        action=l2024 exclusion_rules=l2026 filter=l2027
        name:rS semantic_version:rS
        tag_map:oMS recipe=e2029
        arn:cS description:oS execution_role:rS id:cS name:rS resource_type:rS status:ocS tags:oMS tags_all:cMS policy_detail=e2028 resource_selection=l2030
        arn:cS change_description:ofS data:ocfS date_created:cS description:ofS id:ocS kms_key_id:ofS name:rfS owner:cS tags:oMS tags_all:ocMS type:rfS uri:ofS version:rfS
        account_id:rfS id:ocS relationship_status:cS timeouts=1488
        account_ids:rES id:ocS resource_types:rES timeouts=17
        comparison:rS value:rS
        end_inclusive:oS start_inclusive:oS
        lower_inclusive:rN upper_inclusive:rN
        begin_inclusive:rN end_inclusive:rN
        comparison:rS key:rS value:rS
        architecture=l2035 epoch=l2037 file_path=l2035 name=l2035 release=l2035 source_lambda_layer_arn=l2035 source_layer_hash=l2035 version=l2035
        aws_account_id=e2035 code_vulnerability_detector_name=e2035 code_vulnerability_detector_tags=e2035 code_vulnerability_file_path=e2035 component_id=e2035 component_type=e2035 ec2_instance_image_id=e2035 ec2_instance_subnet_id=e2035 ec2_instance_vpc_id=e2035 ecr_image_architecture=e2035 ecr_image_hash=e2035 ecr_image_pushed_at=e2036 ecr_image_registry=e2035 ecr_image_repository_name=e2035 ecr_image_tags=e2035 epss_score=e2037 exploit_available=e2035 finding_arn=e2035 finding_status=e2035 finding_type=e2035 first_observed_at=e2036 fix_available=e2035 inspector_score=e2037 lambda_function_execution_role_arn=e2035 lambda_function_last_modified_at=e2036 lambda_function_layers=e2035 lambda_function_name=e2035 lambda_function_runtime=e2035 last_observed_at=e2036 network_protocol=e2035 port_range=e2038 related_vulnerabilities=e2035 resource_id=e2035 resource_tags=e2039 resource_type=e2035 severity=e2035 title=e2035 updated_at=e2036 vendor_severity=e2035 vulnerability_id=e2035 vulnerability_source=e2035 vulnerable_packages=e2040
        action:rS arn:cS description:oS name:rS reason:oS tags:oMS tags_all:cMS filter_criteria=l2041
        account_id:rfS delegated_admin_account_id:cS id:ocS relationship_status:cS updated_at:cS timeouts=1488
        ec2:rB ecr:rB lambda:oB lambda_code:oB
        id:ocS max_account_limit_reached:cB auto_enable=l2044 timeouts=17
        arn:cS id:ocS name:rfS resource_group_arn:oS
        event:rS topic_arn:rS
        arn:cS duration:rfN id:ocS name:rfS rules_package_arns:rfES tags:oMS tags_all:ocMS target_arn:rfS event_subscription=e2047
        arn:cS id:ocS tags:rfMS
        capacity_reservation_id:oS capacity_reservation_resource_group_arn:oS
        capacity_reservation_preference:oS capacity_reservation_target=l2050
        amd_sev_snp:ocfS core_count:ocfN threads_per_core:ocfN
        cpu_credits:oS
        delete_on_termination:ofB device_name:rfS encrypted:ocfB iops:ocfN kms_key_id:ocfS snapshot_id:ocfS tags:ofMS tags_all:ocfMS throughput:ocfN volume_id:cS volume_size:ocfN volume_type:ocfS
        enabled:ocfB
        device_name:rS no_device:oB virtual_name:oS
        instance_interruption_behavior:ocfS max_price:ocfS spot_instance_type:ocfS valid_until:ocfS
        market_type:ocfS spot_options=l2057
        id:ocS name:ocS version:oS
        auto_recovery:ocS
        http_endpoint:oS http_protocol_ipv6:oS http_put_response_hop_limit:ocN http_tokens:ocS instance_metadata_tags:ocS
        delete_on_termination:ofB device_index:rfN network_card_index:ofN network_interface_id:rfS
        enable_resource_name_dns_a_record:ocB enable_resource_name_dns_aaaa_record:ocB hostname_type:ocS
        delete_on_termination:oB device_name:cS encrypted:ocfB iops:ocN kms_key_id:ocfS tags:oMS tags_all:ocMS throughput:ocN volume_id:cS volume_size:ocN volume_type:ocS
        ami:ocfS arn:cS associate_public_ip_address:ocfB availability_zone:ocfS cpu_core_count:ocfN cpu_threads_per_core:ocfN disable_api_stop:ocB disable_api_termination:ocB ebs_optimized:ocfB enable_primary_ipv6:ocB get_password_data:oB hibernation:ofB host_id:ocfS host_resource_group_arn:ocS iam_instance_profile:ocS id:ocS instance_initiated_shutdown_behavior:ocS instance_lifecycle:cS instance_state:cS instance_type:ocS ipv6_address_count:ocN ipv6_addresses:ocfLS key_name:ocfS monitoring:ocB outpost_arn:cS password_data:cS placement_group:ocfS placement_partition_number:ocfN primary_network_interface_id:cS private_dns:cS private_ip:ocfS public_dns:cS public_ip:cS secondary_private_ips:ocES security_groups:ocfES source_dest_check:oB spot_instance_request_id:cS subnet_id:ocfS tags:oMS tags_all:ocMS tenancy:ocfS user_data:ocS user_data_base64:ocS user_data_replace_on_change:oB volume_tags:oMS vpc_security_group_ids:ocES capacity_reservation_specification=l2051 cpu_options=l2052 credit_specification=l2053 ebs_block_device=e2054 enclave_options=l2055 ephemeral_block_device=e2056 instance_market_options=l2058 launch_template=l2059 maintenance_options=l2060 metadata_options=l2061 network_interface=e2062 private_dns_name_options=l2063 root_block_device=l2064 timeouts=11608
        arn:cS id:ocS owner_id:cS tags:oMS tags_all:ocMS vpc_id:ocS timeouts=17
        id:ocS internet_gateway_id:rfS vpc_id:rfS timeouts=1488
        availability_score_threshold:oN performance_score_threshold:oN
        bucket_name:rS bucket_prefix:oS log_delivery_status:oS
        s3_config=l2069
        arn:cS id:ocS max_city_networks_to_monitor:oN monitor_name:rfS resources:oES status:oS tags:oMS tags_all:ocMS traffic_percentage_to_monitor:oN health_events_config=l2068 internet_measurements_log_delivery=l2070
        arn:cS authorizer_function_arn:rS enable_caching_for_http:oB id:ocS name:rS signing_disabled:oB status:oS tags:oMS tags_all:ocMS token_key_name:oS token_signing_public_keys:osMS
        description:oS
        arn:cS id:cS metadata:cD name:rfS tags:oMS tags_all:cMS version:cN properties=l2073
        role_arn:oS template_body:oS template_name:oS
        active:rB allow_auto_registration:rB arn:cS ca_certificate_pem:rsS certificate_mode:ofS customer_version:cN generation_id:cS id:ocS tags:oMS tags_all:ocMS validity:cD verification_certificate_pem:osfS registration_config=l2075
        active:rB arn:cS ca_certificate_id:cS ca_pem:osfS certificate_pem:ocsfS csr:ofS id:ocS private_key:csS public_key:csS
        allow_authorizer_override:oB default_authorizer_name:oS
        security_policy:ocS
        application_protocol:ocS arn:cS authentication_type:ocS domain_name:ocfS domain_type:cS id:ocS name:rfS server_certificate_arns:ofES service_type:ofS status:oS tags:oMS tags_all:ocMS validation_certificate_arn:ofS authorizer_config=l2078 tls_config=l2079
        event_configurations:rMB id:ocS
        name:oS type:oS
        thing_group_indexing_mode:rS custom_field=e2082 managed_field=e2082
        named_shadow_names:oES
        device_defender_indexing_mode:oS named_shadow_indexing_mode:oS thing_connectivity_indexing_mode:oS thing_indexing_mode:rS custom_field=e2082 filter=l2084 managed_field=e2082
        id:ocS thing_group_indexing_configuration=l2083 thing_indexing_configuration=l2085
        default_log_level:rS disable_all_logs:oB id:ocS role_arn:rS
        arn:cS default_version_id:cS id:ocS name:rfS policy:rS tags:oMS tags_all:ocMS timeouts=1470
        id:ocS policy:rfS target:rfS
        payload_version:oS target_arn:rS
        arn:cS default_version_id:cN description:oS enabled:oB id:ocS name:rfS provisioning_role_arn:rS tags:oMS tags_all:ocMS template_body:rS type:ocfS pre_provisioning_hook=l2090
        alias:rfS arn:cS credential_duration:oN id:ocS role_arn:rS tags:oMS tags_all:ocMS
        arn:cS attributes:oMS default_client_id:cS id:ocS name:rfS thing_type_name:oS version:cN
        attributes:oMS
        description:oS attribute_payload=l2094
        arn:cS id:ocS metadata:cD name:rfS parent_group_name:ofS tags:oMS tags_all:ocMS version:cN properties=l2095
        id:ocS override_dynamic_group:ofB thing_group_name:rfS thing_name:rfS
        id:ocS principal:rfS thing:rfS
        description:ofS searchable_attributes:ocfES
        arn:cS deprecated:oB id:ocS name:rfS tags:oMS tags_all:ocMS properties=l2099
        alarm_name:rS role_arn:rS state_reason:rS state_value:rS
        batch_mode:oB log_group_name:rS role_arn:rS
        metric_name:rS metric_namespace:rS metric_timestamp:oS metric_unit:rS metric_value:rS role_arn:rS
        hash_key_field:rS hash_key_type:oS hash_key_value:rS operation:oS payload_field:oS range_key_field:oS range_key_type:oS range_key_value:oS role_arn:rS table_name:rS
        table_name:rS
        role_arn:rS put_item=l2105
        endpoint:rS id:rS index:rS role_arn:rS type:rS
        batch_mode:oB delivery_stream_name:rS role_arn:rS separator:oS
        confirmation_url:oS url:rS http_header=l321
        batch_mode:oB channel_name:rS role_arn:rS
        batch_mode:oB input_name:rS message_id:oS role_arn:rS
        client_properties:rMS destination_arn:rS key:oS partition:oS topic:rS header=l321
        partition_key:oS role_arn:rS stream_name:rS
        qos:oN role_arn:rS topic:rS
        bucket_name:rS canned_acl:oS key:rS role_arn:rS
        message_format:oS role_arn:rS target_arn:rS
        queue_url:rS role_arn:rS use_base64:rB
        execution_name_prefix:oS role_arn:rS state_machine_name:rS
        unit:rS value:rS
        database_name:rS role_arn:rS table_name:rS dimension=e142 timestamp=l2119
        cloudwatch_alarm=l2101 cloudwatch_logs=l2102 cloudwatch_metric=l2103 dynamodb=l2104 dynamodbv2=l2106 elasticsearch=l2107 firehose=l2108 http=l2109 iot_analytics=l2110 iot_events=l2111 kafka=l2112 kinesis=l2113 lambda=l401 republish=l2114 s3=l2115 sns=l2116 sqs=l2117 step_functions=l2118 timestream=l2120
        arn:cS description:oS enabled:rB id:ocS name:rfS sql:rS sql_version:rS tags:oMS tags_all:ocMS cloudwatch_alarm=e2101 cloudwatch_logs=e2102 cloudwatch_metric=e2103 dynamodb=e2104 dynamodbv2=e2106 elasticsearch=e2107 error_action=l2121 firehose=e2108 http=e2109 iot_analytics=e2110 iot_events=e2111 kafka=e2112 kinesis=e2113 lambda=e401 republish=e2114 s3=e2115 sns=e2116 sqs=e2117 step_functions=e2118 timestream=e2120
        role_arn:rfS security_groups:ofES subnet_ids:rfES vpc_id:rfS
        arn:cS enabled:oB id:ocS timeouts=17 vpc_configuration=l2123
        arn:cS authorized:ocB id:ocS ingest_endpoint:cS latency_mode:ocS name:ocS playback_url:cS recording_configuration_arn:ocS tags:oMS tags_all:ocMS type:ocS timeouts=17
        arn:cS fingerprint:cS id:ocS name:ocfS public_key:rfS tags:ofMS tags_all:ocMS timeouts=1488
        bucket_name:rS
        s3=l2127
        recording_mode:ocS target_interval_seconds:ocN
        arn:cS id:ocS name:ocfS recording_reconnect_window_seconds:ocfN state:cS tags:ofMS tags_all:ocMS destination_configuration=l2128 thumbnail_configuration=l2129 timeouts=1488
        log_group_name:rS
        delivery_stream_name:rS
        cloudwatch_logs=l2131 firehose=l2132 s3=l2127
        arn:cS id:ocS name:oS state:cS tags:oMS tags_all:ocMS destination_configuration=l2133 timeouts=17
        fallback_result:ocS uri:oS
        arn:cS id:ocS logging_configuration_identifiers:oLS maximum_message_length:ocN maximum_message_rate_per_second:ocN name:oS tags:oMS tags_all:ocMS message_review_handler=l2135 timeouts=17
        key_path:oS
        s3_prefix:oS
        bucket_name:rS exclusion_patterns:oES inclusion_patterns:oES inclusion_prefixes:oES access_control_list_configuration=l2137 documents_metadata_configuration=l2138
        template:rS
        credentials:rS host:rS port:rN
        basic_authentication=e2141
        credentials:oS host:rS port:rN
        seed_urls:rES web_crawler_mode:oS
        site_maps:rES
        seed_url_configuration=l2144 site_maps_configuration=l2145
        crawl_depth:oN max_content_size_per_page_in_mega_bytes:oN max_links_per_page:oN max_urls_per_minute_crawl_rate:oN url_exclusion_patterns:oES url_inclusion_patterns:oES authentication_configuration=l2142 proxy_configuration=l2143 urls=l2146
        s3_configuration=l2139 template_configuration=l2140 web_crawler_configuration=l2147
        date_value:oS long_value:oN string_list_value:oES string_value:oS
        condition_document_attribute_key:rS operator:rS condition_on_value=l2149
        target_document_attribute_key:oS target_document_attribute_value_deletion:oB target_document_attribute_value=l2149
        document_content_deletion:oB condition=l2150 target=l2151
        lambda_arn:rS s3_bucket:rS invocation_condition=l2150
        role_arn:oS inline_configurations=e2152 post_extraction_hook_configuration=l2153 pre_extraction_hook_configuration=l2153
        arn:cS created_at:cS data_source_id:cS description:oS error_message:cS id:ocS index_id:rfS language_code:ocS name:rS role_arn:oS schedule:oS status:cS tags:oMS tags_all:ocMS type:rfS updated_at:cS configuration=l2148 custom_document_enrichment_configuration=l2154 timeouts=17
        data_source_ids:oES direct_put_content:oB faq_ids:oES
        identity_attribute_name:rS
        content_source_configuration=l2156 user_identity_configuration=l2157
        arn:cS description:ofS endpoints:cD experience_id:cS id:ocS index_id:rfS name:rS role_arn:rS status:cS configuration=l2158 timeouts=17
        arn:cS created_at:cS description:ofS error_message:cS faq_id:cS file_format:ofS id:ocS index_id:rfS language_code:ocfS name:rfS role_arn:rfS status:cS tags:oMS tags_all:ocMS updated_at:cS s3_path=l1186 timeouts=1488
        query_capacity_units:ocN storage_capacity_units:ocN
        duration:ocS freshness:ocB importance:ocN rank_order:ocS values_importance_map:ocMN
        displayable:ocB facetable:ocB searchable:ocB sortable:ocB
        name:rS type:rS relevance=l2162 search=l2163
        kms_key_id:ofS
        user_group_resolution_mode:rS
        group_attribute_field:rS user_name_attribute_field:rS
        claim_regex:oS group_attribute_field:oS issuer:oS key_location:rS secrets_manager_arn:oS url:oS user_name_attribute_field:oS
        json_token_type_configuration=l2167 jwt_token_type_configuration=l2168
        arn:cS created_at:cS description:oS edition:ofS error_message:cS id:ocS index_statistics:cD name:rS role_arn:rS status:cS tags:oMS tags_all:ocMS updated_at:cS user_context_policy:oS capacity_units=l2161 document_metadata_configuration_updates=e2164 server_side_encryption_configuration=l2165 timeouts=17 user_group_resolution_configuration=l2166 user_token_configurations=l2169
        bucket:rS key:rS
        arn:cS description:oS id:ocS index_id:rfS name:rS query_suggestions_block_list_id:cS role_arn:rS status:cS tags:oMS tags_all:ocMS source_s3_path=l2171 timeouts=17
        arn:cS description:oS id:ocS index_id:rfS name:rS role_arn:rS status:cS tags:oMS tags_all:ocMS thesaurus_id:cS source_s3_path=l2171 timeouts=17
        arn:cS fingerprint:cS id:ocS key_name:ocfS key_name_prefix:ocfS key_pair_id:cS key_type:cS public_key:rfS tags:oMS tags_all:ocMS
        region_list:ofES replication_strategy:ocfS
        arn:cS id:ocS name:rfS tags:oMS tags_all:ocMS replication_specification=l2175 timeouts=1488
        read_capacity_units:oN throughput_mode:ocS write_capacity_units:oN
        message:ocfS
        kms_key_identifier:oS type:ocS
        status:ocS
        name:rfS order_by:rfS
        name:rfS
        clustering_key=l2181 column=e1381 partition_key=l2182 static_column=e2182
        arn:cS default_time_to_live:oN id:ocS keyspace_name:rfS table_name:rfS tags:oMS tags_all:ocMS capacity_specification=l2177 client_side_timestamps=l1547 comment=l2178 encryption_specification=l2179 point_in_time_recovery=l2180 schema_definition=l2183 timeouts=17 ttl=l1547
        id:cS log_stream_arn:rS role_arn:rS
        resource_arn:rS role_arn:rS
        count:ocN
        lambda=l2186
        mapping:oS name:rS sql_type:rS
        record_column_delimiter:rS record_row_delimiter:rS
        record_row_path:rS
        csv=l2190 json=l2191
        record_format_type:cS mapping_parameters=l2192
        record_encoding:oS record_columns=l2189 record_format=l2193
        starting_position:ocS
        id:cS name_prefix:rS stream_names:cLS kinesis_firehose=l2186 kinesis_stream=l2186 parallelism=l2187 processing_configuration=l2188 schema=l2194 starting_position_configuration=l2195
        record_format_type:rS
        id:cS name:rS kinesis_firehose=l2186 kinesis_stream=l2186 lambda=l2186 schema=l2197
        bucket_arn:rS file_key:rS role_arn:rS
        id:cS table_name:rS s3=l2199 schema=l2194
        arn:cS code:oS create_timestamp:cS description:ofS id:ocS last_update_timestamp:cS name:rfS start_application:oB status:cS tags:oMS tags_all:ocMS version:cN cloudwatch_logging_options=l2185 inputs=l2196 outputs=e2198 reference_data_sources=l2200
        enabled:oB log_group_name:oS log_stream_name:oS
        type:rS parameters=e1107
        enabled:oB processors=l2203
        bucket_arn:rS buffering_interval:oN buffering_size:oN compression_format:oS error_output_prefix:oS kms_key_arn:oS prefix:oS role_arn:rS cloudwatch_logging_options=l2202
        role_arn:rS security_group_ids:rES subnet_ids:rES vpc_id:cS
        buffering_interval:oN buffering_size:oN cluster_endpoint:oS domain_arn:oS index_name:rS index_rotation_period:oS retry_duration:oN role_arn:rS s3_backup_mode:oS type_name:oS cloudwatch_logging_options=l2202 processing_configuration=l2204 s3_configuration=l2205 vpc_config=l2206
        timestamp_formats:oLS
        case_insensitive:oB column_to_json_key_mappings:oMS convert_dots_in_json_keys_to_underscores:oB
        hive_json_ser_de=l2208 open_x_json_ser_de=l2209
        deserializer=l2210
        block_size_bytes:oN bloom_filter_columns:oLS bloom_filter_false_positive_probability:oN compression:oS dictionary_key_threshold:oN enable_padding:oB format_version:oS padding_tolerance:oN row_index_stride:oN stripe_size_bytes:oN
        block_size_bytes:oN compression:oS enable_dictionary_compression:oB max_padding_bytes:oN page_size_bytes:oN writer_version:oS
        orc_ser_de=l2212 parquet_ser_de=l2213
        serializer=l2214
        catalog_id:ocS database_name:rS region:ocS role_arn:rS table_name:rS version_id:oS
        enabled:oB input_format_configuration=l2211 output_format_configuration=l2215 schema_configuration=l2216
        enabled:oB retry_duration:oN
        bucket_arn:rS buffering_interval:oN buffering_size:oN compression_format:oS custom_time_zone:oS error_output_prefix:oS file_extension:oS kms_key_arn:oS prefix:oS role_arn:rS s3_backup_mode:oS cloudwatch_logging_options=l2202 data_format_conversion_configuration=l2217 dynamic_partitioning_configuration=l2218 processing_configuration=l2204 s3_backup_configuration=l2205
        content_encoding:oS common_attributes=l142
        enabled:ocB role_arn:oS secret_arn:oS
        access_key:osS buffering_interval:oN buffering_size:oN name:oS retry_duration:oN role_arn:oS s3_backup_mode:oS url:rS cloudwatch_logging_options=l2202 processing_configuration=l2204 request_configuration=l2220 s3_configuration=l2205 secrets_manager_configuration=l2221
        database_name:rS s3_error_output_prefix:oS table_name:rS unique_keys:oLS
        buffering_interval:oN buffering_size:oN catalog_arn:rS retry_duration:oN role_arn:rS s3_backup_mode:oS cloudwatch_logging_options=l2202 destination_table_configuration=l2223 processing_configuration=l2204 s3_configuration=l2205
        kinesis_stream_arn:rS role_arn:rS
        connectivity:rS role_arn:rS
        msk_cluster_arn:rS read_from_timestamp:oS topic_name:rS authentication_configuration=l2226
        default_document_id_format:rS
        buffering_interval:oN buffering_size:oN cluster_endpoint:oS domain_arn:oS index_name:rS index_rotation_period:oS retry_duration:oN role_arn:rS s3_backup_mode:oS type_name:oS cloudwatch_logging_options=l2202 document_id_options=l2228 processing_configuration=l2204 s3_configuration=l2205 vpc_config=l2206
        buffering_interval:oN buffering_size:oN collection_endpoint:rS index_name:rS retry_duration:oN role_arn:rS s3_backup_mode:oS cloudwatch_logging_options=l2202 processing_configuration=l2204 s3_configuration=l2205 vpc_config=l2206
        cluster_jdbcurl:rS copy_options:oS data_table_columns:oS data_table_name:rS password:osS retry_duration:oN role_arn:rS s3_backup_mode:oS username:oS cloudwatch_logging_options=l2202 processing_configuration=l2204 s3_backup_configuration=l2205 s3_configuration=l2205 secrets_manager_configuration=l2221
        enabled:oB key_arn:oS key_type:oS
        enabled:oB snowflake_role:oS
        private_link_vpce_id:rS
        account_url:rS buffering_interval:oN buffering_size:oN content_column_name:oS data_loading_option:oS database:rS key_passphrase:osS metadata_column_name:oS private_key:osS retry_duration:oN role_arn:rS s3_backup_mode:oS schema:rS table:rS user:oS cloudwatch_logging_options=l2202 processing_configuration=l2204 s3_configuration=l2205 secrets_manager_configuration=l2221 snowflake_role_configuration=l2233 snowflake_vpc_configuration=l2234
        buffering_interval:oN buffering_size:oN hec_acknowledgment_timeout:oN hec_endpoint:rS hec_endpoint_type:oS hec_token:oS retry_duration:oN s3_backup_mode:oS cloudwatch_logging_options=l2202 processing_configuration=l2204 s3_configuration=l2205 secrets_manager_configuration=l2221
        arn:ocS destination:rS destination_id:ocS id:ocS name:rS tags:oMS tags_all:ocMS version_id:ocS elasticsearch_configuration=l2207 extended_s3_configuration=l2219 http_endpoint_configuration=l2222 iceberg_configuration=l2224 kinesis_source_configuration=l2225 msk_source_configuration=l2227 opensearch_configuration=l2229 opensearchserverless_configuration=l2230 redshift_configuration=l2231 server_side_encryption=l2232 snowflake_configuration=l2235 splunk_configuration=l2236 timeouts=17
        id:cS policy:rS resource_arn:rS
        stream_mode:rS
        arn:ocS encryption_type:oS enforce_consumer_deletion:oB id:ocS kms_key_id:oS name:rfS retention_period:oN shard_count:oN shard_level_metrics:oES tags:oMS tags_all:ocMS stream_mode_details=l2239 timeouts=17
        arn:cS creation_timestamp:cS id:ocS name:rfS stream_arn:rfS
        arn:cS creation_time:cS data_retention_in_hours:ofN device_name:oS id:ocS kms_key_id:ocfS media_type:oS name:rfS tags:oMS tags_all:ocMS version:cS timeouts=17
        bucket_arn:rS file_key:rS object_version:oS
        text_content:oS s3_content_location=l2243
        code_content_type:rS code_content=l2244
        snapshots_enabled:rB
        property_group_id:rS property_map:rMS
        property_group=e2247
        checkpoint_interval:ocN checkpointing_enabled:ocB configuration_type:rS min_pause_between_checkpoints:ocN
        configuration_type:rS log_level:ocS metrics_level:ocS
        auto_scaling_enabled:ocB configuration_type:rS parallelism:ocN parallelism_per_kpu:ocN
        checkpoint_configuration=l2249 monitoring_configuration=l2250 parallelism_configuration=l2251
        application_restore_type:ocS snapshot_name:oS
        allow_non_restored_state:ocB
        application_restore_configuration=l2253 flink_run_configuration=l2254
        resource_arn:rS
        input_lambda_processor=l2256
        csv_mapping_parameters=l2190 json_mapping_parameters=l2191
        record_format_type:rS mapping_parameters=l2258
        record_encoding:oS record_column=l2189 record_format=l2259
        input_starting_position:ocS
        in_app_stream_names:cLS input_id:cS name_prefix:rS input_parallelism=l2187 input_processing_configuration=l2257 input_schema=l2260 input_starting_position_configuration=l2261 kinesis_firehose_input=l2256 kinesis_streams_input=l2256
        name:rS output_id:cS destination_schema=l2197 kinesis_firehose_output=l2256 kinesis_streams_output=l2256 lambda_output=l2256
        bucket_arn:rS file_key:rS
        reference_id:cS table_name:rS reference_schema=l2260 s3_reference_data_source=l2264
        input=l2262 output=e2263 reference_data_source=l2265
        security_group_ids:rES subnet_ids:rES vpc_configuration_id:cS vpc_id:cS
        application_code_configuration=l2245 application_snapshot_configuration=l2246 environment_properties=l2248 flink_application_configuration=l2252 run_configuration=l2255 sql_application_configuration=l2266 vpc_configuration=l2267
        cloudwatch_logging_option_id:cS log_stream_arn:rS
        application_mode:ocfS arn:cS create_timestamp:cS description:ofS force_stop:oB id:ocS last_update_timestamp:cS name:rfS runtime_environment:rS service_execution_role:rS start_application:oB status:cS tags:oMS tags_all:ocMS version_id:cN application_configuration=l2268 cloudwatch_logging_options=l2269 timeouts=17
        application_name:rfS application_version_id:cN id:ocS snapshot_creation_timestamp:cS snapshot_name:rfS timeouts=1488
        arn:cS id:ocS name:ocfS name_prefix:ocfS target_key_arn:cS target_key_id:rS
        ciphertext_blob:cS context:ofMS id:ocS key_id:rfS plaintext:rsfS
        access_key_id:rS raw_secret_access_key:rS
        cloud_hsm_cluster_id:ofS custom_key_store_name:rS custom_key_store_type:ocfS id:ocS key_store_password:oS trust_anchor_certificate:ofS xks_proxy_connectivity:oS xks_proxy_uri_endpoint:oS xks_proxy_uri_path:oS xks_proxy_vpc_endpoint_service_name:oS timeouts=17 xks_proxy_authentication_credential=l2274
        arn:cS bypass_policy_lockout_safety_check:oB deletion_window_in_days:oN description:oS enabled:ocB expiration_model:cS id:ocS key_material_base64:osfS key_state:cS key_usage:cS multi_region:ocfB policy:ocS tags:oMS tags_all:ocMS valid_to:oS
        encryption_context_equals:ofMS encryption_context_subset:ofMS
        grant_creation_tokens:ofES grant_id:cS grant_token:csS grantee_principal:rfS id:ocS key_id:rfS name:ofS operations:rfES retire_on_delete:ofB retiring_principal:ofS constraints=e2277
        arn:cS bypass_policy_lockout_safety_check:oB custom_key_store_id:ofS customer_master_key_spec:ofS deletion_window_in_days:oN description:ocS enable_key_rotation:oB id:ocS is_enabled:oB key_id:cS key_usage:ofS multi_region:ocfB policy:ocS rotation_period_in_days:ocN tags:oMS tags_all:ocMS xks_key_id:ofS timeouts=115
        bypass_policy_lockout_safety_check:oB id:ocS key_id:rS policy:rS
        arn:cS bypass_policy_lockout_safety_check:oB deletion_window_in_days:oN description:oS enabled:ocB expiration_model:cS id:ocS key_id:cS key_material_base64:osfS key_state:cS key_usage:cS policy:ocS primary_key_arn:rfS tags:oMS tags_all:ocMS valid_to:oS
        arn:cS bypass_policy_lockout_safety_check:oB deletion_window_in_days:oN description:oS enabled:oB id:ocS key_id:cS key_rotation_enabled:cB key_spec:cS key_usage:cS policy:ocS primary_key_arn:rfS tags:oMS tags_all:ocMS
        excluded_column_names:oLS
        filter_expression:ocS all_rows_wildcard=l203
        column_names:ocES database_name:rfS name:rfS table_catalog_id:rfS table_name:rfS version_id:ocS column_wildcard=l2283 row_filter=l2284
        id:cS table_data=l2285 timeouts=115
        permissions:ocES principal:ocS
        admins:ocES allow_external_data_filtering:oB allow_full_table_external_data_access:oB authorized_session_tag_value_list:ocLS catalog_id:ofS external_data_filtering_allow_list:ocES id:ocS parameters:ocMS read_only_admins:ocES trusted_resource_owners:ocLS create_database_default_permissions=l2287 create_table_default_permissions=l2287
        catalog_id:ocfS id:ocS key:rfS values:rES
        expression:cS
        data_lake_principal_identifier:rS
        id:oS
        database_name:oS name:oS table_catalog_id:oS table_name:oS
        catalog_id:ocS resource_arn:rS
        catalog_id:ofS name:rfS
        catalog_id:ocfS key:rfS value:rfS
        catalog_id:ocS expression:oLS expression_name:oS resource_type:rS
        catalog_id:ofS database_name:rfS name:ofS wildcard:ofB
        excluded_column_names:ofES
        catalog_id:ofS column_names:ofES database_name:rfS name:rfS column_wildcard=l2299
        catalog=l2292 data_cells_filter=l2293 data_location=l2294 database=l2295 lf_tag=l2296 lf_tag_expression=l2295 lf_tag_policy=l2297 table=l2298 table_with_columns=l2300
        last_modified:cS last_updated_by:cS condition=l2290 principal=l2291 resource_data=l2301
        database_name:rS name:rS table_catalog_id:rS table_name:rS
        arn:rfS catalog_id:ocfS
        catalog_id:ocfS name:rfS
        catalog_id:ocfS key:rfS values:rfES
        key:rfS values:rfES
        catalog_id:ocS resource_type:rfS expression=e2307
        catalog_id:ocfS database_name:rfS name:ocfS wildcard:ofB
        catalog_id:ocfS column_names:ofES database_name:rfS excluded_column_names:ofES name:rfS wildcard:ofB
        catalog_id:ofS catalog_resource:ofB id:ocS permissions:rfES permissions_with_grant_option:ocfES principal:rfS data_cells_filter=l2303 data_location=l2304 database=l2305 lf_tag=l2306 lf_tag_policy=l2308 table=l2309 table_with_columns=l2310
        arn:rfS hybrid_access_enabled:ocfB id:ocS last_modified:cS role_arn:ocfS use_service_linked_role:ofB with_federation:ocfB
        catalog_id:ofS id:cS database=l2295 lf_tag=l2296 table=l2298 table_with_columns=l2300 timeouts=1488
        catalog_id:ocfS id:ocS database=l2305 lf_tag=e2296 table=l2309 table_with_columns=l2310 timeouts=1488
        additional_version_weights:oMN
        arn:cS description:oS function_name:rfS function_version:rS id:ocS invoke_arn:cS name:rfS routing_config=l2315
        signing_profile_version_arns:rES
        untrusted_artifact_on_deployment:rS
        arn:cS config_id:cS description:oS id:ocS last_modified:cS tags:oMS tags_all:ocMS allowed_publishers=l2317 policies=l2318
        consumer_group_id:ocfS
        destination_arn:rS
        on_failure=l2321
        collection_name:oS database_name:rS full_document:oS
        pattern:oS
        filter=e2324
        metrics:rES
        maximum_pollers:ocN minimum_pollers:ocN
        maximum_concurrency:oN
        endpoints:rfMS
        type:rS uri:rS
        arn:cS batch_size:oN bisect_batch_on_function_error:oB enabled:oB event_source_arn:ofS function_arn:cS function_name:rS function_response_types:oES id:ocS kms_key_arn:oS last_modified:cS last_processing_result:cS maximum_batching_window_in_seconds:oN maximum_record_age_in_seconds:ocN maximum_retry_attempts:ocN parallelization_factor:ocN queues:ofLS starting_position:ofS starting_position_timestamp:ofS state:cS state_transition_reason:cS tags:oMS tags_all:ocMS topics:ofES tumbling_window_in_seconds:oN uuid:cS amazon_managed_kafka_event_source_config=l2320 destination_config=l2322 document_db_event_source_config=l2323 filter_criteria=l2325 metrics_config=l2326 provisioned_poller_config=l2327 scaling_config=l2328 self_managed_event_source=l2329 self_managed_kafka_event_source_config=l2320 source_access_configuration=e2330
        target_arn:rS
        variables:oMS
        size:ocN
        arn:rS local_mount_path:rS
        command:oLS entry_point:oLS working_directory:oS
        application_log_level:oS log_format:rS log_group:ocS system_log_level:oS
        apply_on:rS optimization_status:cS
        mode:rS
        ipv6_allowed_for_dual_stack:oB security_group_ids:rES subnet_ids:rES vpc_id:cS
        architectures:ocLS arn:cS code_sha256:cS code_signing_config_arn:oS description:oS filename:oS function_name:rfS handler:oS id:ocS image_uri:oS invoke_arn:cS kms_key_arn:oS last_modified:cS layers:oLS memory_size:oN package_type:ofS publish:oB qualified_arn:cS qualified_invoke_arn:cS replace_security_groups_on_destroy:oB replacement_security_group_ids:oES reserved_concurrent_executions:oN role:rS runtime:oS s3_bucket:oS s3_key:oS s3_object_version:oS signing_job_arn:cS signing_profile_version_arn:cS skip_destroy:oB source_code_hash:ocS source_code_size:cN tags:oMS tags_all:ocMS timeout:oN version:cS dead_letter_config=l2332 environment=l2333 ephemeral_storage=l2334 file_system_config=l2335 image_config=l2336 logging_config=l2337 snap_start=l2338 timeouts=17 tracing_config=l2339 vpc_config=l2340
        destination:rS
        on_failure=l2342 on_success=l2342
        function_name:rfS id:ocS maximum_event_age_in_seconds:oN maximum_retry_attempts:oN qualifier:ofS destination_config=l2343
        function_name:rS recursive_loop:rS
        authorization_type:rS function_arn:cS function_name:rfS function_url:cS id:ocS invoke_mode:oS qualifier:ofS url_id:cS cors=l118 timeouts=115
        function_name:rfS id:ocS input:rfS lifecycle_scope:oS qualifier:ofS result:cS terraform_key:oS triggers:ofMS
        arn:cS code_sha256:cS compatible_architectures:ofES compatible_runtimes:ofES created_date:cS description:ofS filename:ofS id:ocS layer_arn:cS layer_name:rfS license_info:ofS s3_bucket:ofS s3_key:ofS s3_object_version:ofS signing_job_arn:cS signing_profile_version_arn:cS skip_destroy:ofB source_code_hash:ocfS source_code_size:cN version:cS
        action:rfS id:ocS layer_name:rfS organization_id:ofS policy:cS principal:rfS revision_id:cS skip_destroy:ofB statement_id:rfS version_number:rfN
        action:rfS event_source_token:ofS function_name:rfS function_url_auth_type:ofS id:ocS principal:rfS principal_org_id:ofS qualifier:ofS source_account:ofS source_arn:ofS statement_id:ocfS statement_id_prefix:ocfS
        function_name:rfS id:ocS provisioned_concurrent_executions:rN qualifier:rfS skip_destroy:oB timeouts=110
        function_arn:cS function_name:rfS qualifier:ofS runtime_version_arn:oS update_runtime_on:oS
        delete_on_termination:ofB device_name:rfS encrypted:ocfB iops:ocfN no_device:ofB snapshot_id:ocfS throughput:ocfN volume_size:ocfN volume_type:ocfS
        device_name:rfS no_device:ofB virtual_name:ofS
        http_endpoint:ocfS http_put_response_hop_limit:ocfN http_tokens:ocfS
        delete_on_termination:ofB encrypted:ocfB iops:ocfN throughput:ocfN volume_size:ocfN volume_type:ocfS
        arn:cS associate_public_ip_address:ocfB ebs_optimized:ocfB enable_monitoring:ofB iam_instance_profile:ofS id:ocS image_id:rfS instance_type:rfS key_name:ocfS name:ocfS name_prefix:ocfS placement_tenancy:ofS security_groups:ofES spot_price:ofS user_data:ofS user_data_base64:ofS ebs_block_device=e2353 ephemeral_block_device=e2354 metadata_options=l2355 root_block_device=l2356
        delete_on_termination:oS encrypted:oS iops:ocN kms_key_id:oS snapshot_id:oS throughput:ocN volume_initialization_rate:ocN volume_size:ocN volume_type:ocS
        device_name:oS no_device:oS virtual_name:oS ebs=l2358
        amd_sev_snp:oS core_count:oN threads_per_core:oN
        configured:rB
        arn:oS name:oS
        block_duration_minutes:oN instance_interruption_behavior:oS max_price:oS spot_instance_type:oS valid_until:ocS
        market_type:oS spot_options=l2363
        license_configuration_arn:rS
        auto_recovery:oS
        http_endpoint:ocS http_protocol_ipv6:ocS http_put_response_hop_limit:ocN http_tokens:ocS instance_metadata_tags:ocS
        tcp_established_timeout:oN udp_stream_timeout:oN udp_timeout:oN
        ena_srd_udp_enabled:oB
        ena_srd_enabled:oB ena_srd_udp_specification=l2369
        associate_carrier_ip_address:oS associate_public_ip_address:oS delete_on_termination:oS description:oS device_index:oN interface_type:oS ipv4_address_count:oN ipv4_addresses:oES ipv4_prefix_count:oN ipv4_prefixes:oES ipv6_address_count:oN ipv6_addresses:oES ipv6_prefix_count:oN ipv6_prefixes:oES network_card_index:oN network_interface_id:oS primary_ipv6:oS private_ip_address:oS security_groups:oES subnet_id:oS connection_tracking_specification=l2368 ena_srd_specification=l2370
        affinity:oS availability_zone:oS group_name:oS host_id:oS host_resource_group_arn:oS partition_number:oN spread_domain:oS tenancy:oS
        enable_resource_name_dns_a_record:oB enable_resource_name_dns_aaaa_record:oB hostname_type:oS
        resource_type:oS tags:oMS
        arn:cS default_version:ocN description:oS disable_api_stop:oB disable_api_termination:oB ebs_optimized:oS id:ocS image_id:oS instance_initiated_shutdown_behavior:oS instance_type:oS kernel_id:oS key_name:oS latest_version:cN name:ocfS name_prefix:ocfS ram_disk_id:oS security_group_names:oES tags:oMS tags_all:ocMS update_default_version:oB user_data:oS vpc_security_group_ids:oES block_device_mappings=l2359 capacity_reservation_specification=l2051 cpu_options=l2360 credit_specification=l2053 elastic_gpu_specifications=l70 elastic_inference_accelerator=l70 enclave_options=l1249 hibernation_options=l2361 iam_instance_profile=l2362 instance_market_options=l2364 instance_requirements=l1427 license_specification=e2365 maintenance_options=l2366 metadata_options=l2367 monitoring=l1249 network_interfaces=l2371 placement=l2372 private_dns_name_options=l2373 tag_specifications=l2374
        cookie_expiration_period:ofN id:ocS lb_port:rfN load_balancer:rfS name:rfS
        id:ocS lb_port:rfN load_balancer:rfS name:rfS triggers:ofMS attribute=e142
        arn:cS arn_suffix:cS connection_termination:ocB deregistration_delay:oS id:ocS ip_address_type:ocfS lambda_multi_value_headers_enabled:oB load_balancer_arns:cES load_balancing_algorithm_type:ocS load_balancing_anomaly_mitigation:ocS load_balancing_cross_zone_enabled:ocS name:ocfS name_prefix:ocfS port:ofN preserve_client_ip:ocS protocol:ofS protocol_version:ocfS proxy_protocol_v2:oB slow_start:oN tags:oMS tags_all:ocMS target_type:ofS vpc_id:ofS health_check=l52 stickiness=l53 target_failover=l54 target_group_health=l57 target_health_state=l58
        arn:cS arn_suffix:cS ca_certificates_bundle_s3_bucket:rS ca_certificates_bundle_s3_key:rS ca_certificates_bundle_s3_object_version:oS id:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS timeouts=1488
        id:ocS revocation_id:cN revocations_s3_bucket:rfS revocations_s3_key:rfS revocations_s3_object_version:ofS trust_store_arn:rfS timeouts=115
        content:rS content_type:rS group_number:oN
        response_card:oS message=e2381
        max_attempts:rN response_card:oS message=e2381
        intent_name:rS intent_version:rS
        arn:cS checksum:cS child_directed:rB create_version:oB created_date:cS description:oS detect_sentiment:oB enable_model_improvements:oB failure_reason:cS id:ocS idle_session_ttl_in_seconds:oN last_updated_date:cS locale:ofS name:rfS nlu_intent_confidence_threshold:oN process_behavior:oS status:cS version:cS voice_id:ocS abort_statement=l2382 clarification_prompt=l2383 intent=e2384 timeouts=17
        destination:rS kms_key_arn:oS log_type:rS resource_arn:rS resource_prefix:cS
        iam_role_arn:rS log_settings=e2386
        arn:cS bot_name:rfS bot_version:rS checksum:cS created_date:cS description:oS id:ocS last_updated_date:cS name:rfS conversation_logs=l2387 timeouts=17
        message_version:rS uri:rS
        prompt=l2383 rejection_statement=l2382
        type:rS code_hook=l2389
        description:oS name:rS priority:oN response_card:oS sample_utterances:oLS slot_constraint:rS slot_type:rS slot_type_version:oS value_elicitation_prompt=l2383
        arn:cS checksum:cS create_version:oB created_date:cS description:oS id:ocS last_updated_date:cS name:rfS parent_intent_signature:oS sample_utterances:oES version:cS conclusion_statement=l2382 confirmation_prompt=l2383 dialog_code_hook=l2389 follow_up_prompt=l2390 fulfillment_activity=l2391 rejection_statement=l2382 slot=e2392 timeouts=17
        synonyms:oES value:rS
        checksum:cS create_version:oB created_date:cS description:oS id:ocS last_updated_date:cS name:rfS value_selection_strategy:oS version:cS enumeration_value=e2394 timeouts=17
        child_directed:rB
        alias_id:rS alias_name:rS id:rS name:rS version:rS
        arn:cS description:oS id:cS idle_session_ttl_in_seconds:rN name:rfS role_arn:rS tags:oMS tags_all:cMS test_bot_alias_tags:oMS type:ocS data_privacy=l2396 members=l2397 timeouts=17
        engine:ocS voice_id:rS
        bot_id:rfS bot_version:rfS description:oS id:cS locale_id:rfS n_lu_intent_confidence_threshold:rN name:ocS timeouts=17 voice_settings=l2399
        bot_id:rfS bot_version:ocfS description:ofS id:cS locale_specification:rfM(source_bot_version:S) timeouts=1488
        value:rS
        text:rS value:rS
        image_url:oS subtitle:oS title:rS button=l2403
        custom_payload=l2402 image_response_card=l2404 plain_text_message=l2402 ssml_message=l2402
        message=l2405 variation=l2405
        allow_interrupt:oB message_group=l2406
        expression_string:rS
        slot_to_elicit:oS suppress_next_message:oB type:rS
        interpreted_value:oS
        map_block_key:rS shape:oS value=l2410
        name:oS slot=e2411
        session_attributes:oMS dialog_action=l2409 intent=l2412
        name:rS condition=l2408 next_step=l2413 response=l2407
        next_step=l2413 response=l2407
        active:rB conditional_branch=l2414 default_branch=l2415
        active:oB closing_response=l2407 conditional=l2416 next_step=l2413
        failure_conditional=l2416 failure_next_step=l2413 failure_response=l2407 success_conditional=l2416 success_next_step=l2413 success_response=l2407 timeout_conditional=l2416 timeout_next_step=l2413 timeout_response=l2407
        active:rB enable_code_hook_invocation:rB invocation_label:oS post_code_hook_specification=l2418
        enable_code_hook_invocation:oB invocation_label:oS
        allow_audio_input:rB allow_dtmf_input:rB
        end_timeout_ms:rN max_length_ms:rN
        deletion_character:rS end_character:rS end_timeout_ms:rN max_length:rN
        start_timeout_ms:rN audio_specification=l2422 dtmf_specification=l2423
        start_timeout_ms:rN
        allow_interrupt:oB map_block_key:rS allowed_input_types=l2421 audio_and_dtmf_input_specification=l2424 text_input_specification=l2425
        allow_interrupt:oB max_retries:rN message_selection_strategy:oS message_group=l2406 prompt_attempts_specification=e2426
        active:oB code_hook=l2419 confirmation_conditional=l2416 confirmation_next_step=l2413 confirmation_response=l2407 declination_conditional=l2416 declination_next_step=l2413 declination_response=l2407 elicitation_code_hook=l2420 failure_conditional=l2416 failure_next_step=l2413 failure_response=l2407 prompt_specification=l2427
        allow_interrupt:oB delay_in_seconds:oN message_group=l2406
        allow_interrupt:oB frequency_in_seconds:rN message_group=l2406
        active:rB timeout_in_seconds:oN start_response=l2429 update_response=l2430
        active:oB enabled:rB fulfillment_updates_specification=l2431 post_fulfillment_status_specification=l2418
        code_hook=l2419 conditional=l2416 initial_response=l2407 next_step=l2413
        kendra_index:rS query_filter_string:oS query_filter_string_enabled:oB
        name:rS time_to_live_in_seconds:rN turns_to_live:rN
        utterance:rS
        priority:rN slot_id:rS
        bot_id:rfS bot_version:rS creation_date_time:cS description:oS id:cS intent_id:cS last_updated_date_time:cS locale_id:rfS name:rS parent_intent_signature:oS closing_setting=l2417 confirmation_setting=l2428 dialog_code_hook=l1062 fulfillment_code_hook=l2432 initial_response_setting=l2433 input_context=l536 kendra_configuration=l2434 output_context=l2435 sample_utterance=l2436 slot_priority=l2437 timeouts=17
        allow_multiple_values:oB
        obfuscation_setting_type:rS
        default_value:rS
        default_value_list=l2441
        allow_interrupt:oB frequency_in_seconds:rN timeout_in_seconds:rN message_group=l2406
        active:oB continue_response=l2407 still_waiting_response=l2443 waiting_response=l2407
        default_value_specification=l2442 prompt_specification=l2427 sample_utterance=l2436 wait_and_continue_specification=l2444
        map_block_key:rS slot_type_id:rS value_elicitation_setting=l2445
        expression:oS slot_specification=e2446
        slot_resolution_strategy:rS
        slot_constraint:rS default_value_specification=l2442 prompt_specification=l2427 sample_utterance=l2436 slot_resolution_setting=l2448 wait_and_continue_specification=l2444
        bot_id:rfS bot_version:rfS description:oS id:cS intent_id:rfS locale_id:rfS name:rS slot_id:cS slot_type_id:ocS multiple_values_setting=l2439 obfuscation_setting=l2440 sub_slot_setting=l2447 timeouts=17 value_elicitation_setting=l2449
        name:rS slot_type_id:rS
        sub_slots=l2451
        kms_key_arn:rS s3_bucket_name:rS s3_object_key:rS
        source=l2453
        grammar_slot_type_setting=l2454
        sample_value=l2402 synonyms=l2402
        audio_recognition_strategy:oS
        pattern:rS
        resolution_strategy:rS advanced_recognition_setting=l2457 regex_filter=l2458
        bot_id:rfS bot_version:rS description:oS id:cS locale_id:rfS name:rS parent_slot_type_signature:oS slot_type_id:cS composite_slot_type_setting=l2452 external_source_setting=l2455 slot_type_values=l2456 timeouts=17 value_selection_setting=l2459
        id:ocS license_configuration_arn:rfS resource_arn:rfS
        allowed_operations:rES arn:cS home_region:cS id:ocS license_arn:rfS name:rS parent_arn:cS principal:rfS status:cS version:cS
        allowed_operations:cES grant_arn:rfS home_region:cS id:ocS license_arn:cS name:cS parent_arn:cS principal:cS status:cS version:cS
        arn:cS description:oS id:ocS license_count:oN license_count_hard_limit:oB license_counting_type:rfS license_rules:ofLS name:rS owner_account_id:cS tags:oMS tags_all:ocMS
        arn:cS availability_zone:cS bundle_id:rS created_at:cS force_delete:oB id:ocS name:rfS region:cS support_code:cS tags:oMS tags_all:ocMS url:cS
        access_key_id:cS bucket_name:rfS created_at:cS id:ocS secret_access_key:cS status:cS
        bucket_name:rfS id:ocS resource_name:rfS
        arn:cS created_at:cS domain_name:ocfS domain_validation_options:cD id:ocS name:rfS subject_alternative_names:ocfES tags:oMS tags_all:ocMS
        is_active:oB principal_arn:cS
        ecr_image_puller_role=l2469
        certificate_name:rS domain_names:rLS
        certificate=e2471
        arn:cS availability_zone:cS created_at:cS id:ocS is_disabled:oB name:rfS power:rS power_id:cS principal_arn:cS private_domain_name:cS resource_type:cS scale:rN state:cS tags:oMS tags_all:ocMS url:cS private_registry_access=l2470 public_domain_names=l2472 timeouts=17
        command:ofLS container_name:rfS environment:ofMS image:rfS ports:ofMS
        healthy_threshold:ofN interval_seconds:ofN path:ofS success_codes:ofS timeout_seconds:ofN unhealthy_threshold:ofN
        container_name:rfS container_port:rfN health_check=l2475
        created_at:cS id:ocS service_name:rfS state:cS version:cN container=e2474 public_endpoint=l2476 timeouts=115
        apply_immediately:ocB arn:cS availability_zone:ocfS backup_retention_enabled:oB blueprint_id:rfS bundle_id:rfS ca_certificate_identifier:cS cpu_count:cN created_at:cS disk_size:cN engine:cS engine_version:cS final_snapshot_name:oS id:ocS master_database_name:rfS master_endpoint_address:cS master_endpoint_port:cN master_password:rsS master_username:rfS preferred_backup_window:ocS preferred_maintenance_window:ocS publicly_accessible:oB ram_size:cN relational_database_name:rfS secondary_availability_zone:cS skip_final_snapshot:oB support_code:cS tags:oMS tags_all:ocMS
        arn:cS availability_zone:rfS created_at:cS id:ocS name:rfS size_in_gb:rfN support_code:cS tags:oMS tags_all:ocMS
        disk_name:rfS disk_path:rfS id:ocS instance_name:rfS
        behavior:rS path:rS
        cookies_allow_list:oES option:oS
        headers_allow_list:oES option:oS
        option:oB query_strings_allowed_list:oES
        allowed_http_methods:oS cached_http_methods:oS default_ttl:oN maximum_ttl:oN minimum_ttl:oN forwarded_cookies=l2482 forwarded_headers=l2483 forwarded_query_strings=l2484
        behavior:rS
        name:rS protocol_policy:oS region_name:rS resource_type:cS
        alternative_domain_names:cLS arn:cS bundle_id:rS certificate_name:oS created_at:cS domain_name:cS id:ocS ip_address_type:oS is_enabled:oB location:cD name:rS origin_public_dns:cS resource_type:cS status:cS support_code:cS tags:oMS tags_all:ocMS cache_behavior=e2481 cache_behavior_settings=l2485 default_cache_behavior=l2486 origin=l2487 timeouts=17
        arn:cS domain_name:rfS id:ocS
        domain_name:rfS id:ocS is_alias:ofB name:rfS target:rfS type:rfS
        snapshot_time:rS status:rS type:rS
        arn:cS availability_zone:rS blueprint_id:rS bundle_id:rS cpu_count:cN created_at:cS id:ocS ip_address_type:oS ipv6_addresses:cLS is_static_ip:cB key_pair_name:oS name:rS private_ip_address:cS public_ip_address:cS ram_size:cN tags:oMS tags_all:ocMS user_data:oS username:cS add_on=l2491
        cidr_list_aliases:ocfES cidrs:ocfES from_port:rfN ipv6_cidrs:ocfES protocol:rfS to_port:rfN
        id:ocS instance_name:rfS port_info=e2493
        arn:cS encrypted_fingerprint:cS encrypted_private_key:cS fingerprint:cS id:ocS name:ocfS name_prefix:ocfS pgp_key:ofS private_key:cS public_key:ocfS tags:oMS tags_all:ocMS
        arn:cS created_at:cS dns_name:cS health_check_path:oS id:ocS instance_port:rfN ip_address_type:oS name:rfS protocol:cS public_ports:cLN support_code:cS tags:oMS tags_all:ocMS
        id:ocS instance_name:rfS lb_name:rfS
        arn:cS created_at:cS domain_name:ocfS domain_validation_records:cD id:ocS lb_name:rfS name:rfS subject_alternative_names:ocfES support_code:cS
        certificate_name:rfS id:ocS lb_name:rfS
        enabled:rB id:ocS lb_name:rfS
        cookie_duration:rN enabled:rB id:ocS lb_name:rfS
        arn:cS id:ocS ip_address:cS name:rfS support_code:cS
        id:ocS instance_name:rfS ip_address:cS static_ip_name:rfS
        id:ocS instance_port:rN load_balancer_name:rS policy_names:oES
        id:ocS load_balancer_name:rS load_balancer_port:rN policy_names:oES triggers:oMS
        id:ocS load_balancer_name:rfS policy_name:rfS policy_type_name:rfS policy_attribute=e499
        collection_arn:cS collection_name:rfS create_time:cS description:oS id:ocS kms_key_id:ofS tags:oMS tags_all:ocMS update_time:cS timeouts=17
        style:rfS
        create_time:cS description:oS id:ocS map_arn:cS map_name:rfS tags:oMS tags_all:ocMS update_time:cS configuration=l2508
        intended_use:oS
        create_time:cS data_source:rfS description:oS id:ocS index_arn:cS index_name:rfS tags:oMS tags_all:ocMS update_time:cS data_source_configuration=l2510
        calculator_arn:cS calculator_name:rfS create_time:cS data_source:rfS description:oS id:ocS tags:oMS tags_all:ocMS update_time:cS timeouts=17
        create_time:cS description:oS id:ocS kms_key_id:ofS position_filtering:oS tags:oMS tags_all:ocMS tracker_arn:cS tracker_name:rS update_time:cS
        consumer_arn:rfS id:ocS tracker_name:rfS timeouts=1488
        content:oS s3_location:oS
        application_id:cS arn:cS current_version:cN description:oS engine_type:rS id:cS kms_key_id:oS name:rS role_arn:oS tags:oMS tags_all:cMS definition=l2515 timeouts=17
        application_id:rfS application_version:rN deployment_id:cS environment_id:rfS force_stop:oB id:cS start:rB timeouts=17
        desired_capacity:rN
        file_system_id:rS mount_point:rS
        efs=l2519 fsx=l2519
        apply_changes_during_maintenance_window:oB arn:cS description:oS engine_type:rS engine_version:ocS environment_id:cS force_update:oB id:cS instance_type:rS kms_key_id:oS load_balancer_arn:cS name:rS preferred_maintenance_window:ocS publicly_accessible:ocB security_group_ids:ocES subnet_ids:ocES tags:oMS tags_all:cMS high_availability_config=l2518 storage_configuration=l2520 timeouts=17
        created_at:cS finding_publishing_frequency:ocS id:ocS service_role:cS status:ocS updated_at:cS
        bucket_name:rS key_prefix:oS kms_key_arn:rS
        id:ocS s3_destination=l2523
        comparator:ocS key:ocS values:ocLS
        key:ocS value:ocS
        comparator:ocS tag_values=l2526
        simple_criterion=l2525 tag_criterion=l2527
        and=l2528
        excludes=l2529 includes=l2529
        account_id:rfS buckets:rfLS
        comparator:ocS key:ocS target:ocS tag_values=l2526
        simple_scope_term=l2525 tag_scope_term=l2532
        and=l2533
        excludes=l2534 includes=l2534
        bucket_criteria=l2530 bucket_definitions=l2531 scoping=l2535
        daily_schedule:ofB monthly_schedule:ocfN weekly_schedule:ocfS
        created_at:cS custom_data_identifier_ids:ocfLS description:ocfS id:ocS initial_run:ofB job_arn:cS job_id:cS job_status:ocS job_type:rfS name:ocfS name_prefix:ocfS sampling_percentage:ocfN tags:oMS tags_all:ocMS user_paused_details:cD s3_job_definition=l2536 schedule_frequency=l2537 timeouts=110
        arn:cS created_at:cS description:ofS id:ocS ignore_words:ofES keywords:ofES maximum_match_distance:ocfN name:ocfS name_prefix:ocfS regex:ofS tags:oMS tags_all:ocMS timeouts=115
        eq:oES eq_exact_match:oES field:rS gt:oS gte:oS lt:oS lte:oS neq:oES
        criterion=e2540
        action:rS arn:cS description:oS id:ocS name:ocS name_prefix:ocS position:ocN tags:oMS tags_all:ocMS finding_criteria=l2541 timeouts=115
        administrator_account_id:rfS id:ocS invitation_id:cS timeouts=115
        account_id:rfS administrator_account_id:cS arn:cS email:rfS id:ocS invitation_disable_email_notification:oB invitation_message:oS invite:ocB invited_at:cS master_account_id:cS relationship_status:cS status:ocS tags:oMS tags_all:ocMS updated_at:cS timeouts=110
        id:ocS original_route_table_id:cS route_table_id:rS vpc_id:rS timeouts=17
        commitment:rS renewal_type:rS reserved_slots:rN
        arn:cS concurrent_jobs:ocN description:oS id:ocS name:rfS pricing_plan:ofS status:oS tags:oMS tags_all:ocMS reservation_plan_settings=l2546
        arn:cS channel_id:rfS description:oS hls_ingest:cD id:ocS tags:oMS tags_all:ocMS
        arn:cS description:oS egress_domain:cS name:rS tags:oMS tags_all:cMS
        arn:cS endpoint:cS id:ocS name:rfS tags:oMS tags_all:ocMS
        container_name:rfS id:ocS policy:rS
        resolution:rS
        channel_id:rS
        multiplex_id:rS program_name:rS
        password_param:oS stream_name:oS url:oS username:oS
        id:rS media_package_settings=e2553 multiplex_settings=l2554 settings=e2555
        algorithm:ocS algorithm_control:ocS target_lkfs:ocN
        cbet_check_digit_string:rS cbet_stepaside:rS csid:rS
        check_digit_string:rS sid:rN
        nielsen_distribution_type:ocS nielsen_cbet_settings=l2558 nielsen_naes_ii_nw_settings=l2559
        nielsen_watermarks_settings=l2560
        bitrate:ocN coding_mode:ocS input_type:ocS profile:ocS rate_control_mode:ocS raw_format:ocS sample_rate:ocN spec:ocS vbr_quality:ocS
        bitrate:ocN bitstream_mode:ocS coding_mode:ocS dialnorm:ocN drc_profile:ocS lfe_filter:ocS metadata_control:ocS
        bitrate:ocN coding_mode:ocS dialnorm:ocN drc_line:ocS drc_rf:ocS height_trim:ocN surround_trim:ocN
        attenuation_control:ocS bitrate:ocN bitstream_mode:ocS coding_mode:ocS dc_filter:ocS dialnorm:ocN drc_line:ocS drc_rf:ocS lfe_control:ocS lfe_filter:ocS lo_ro_center_mix_level:ocN lo_ro_surround_mix_level:ocN lt_rt_center_mix_level:ocN lt_rt_surround_mix_level:ocN metadata_control:ocS passthrough_control:ocS phase_control:ocS stereo_downmix:ocS surround_ex_mode:ocS surround_mode:ocS
        bitrate:ocN coding_mode:ocS sample_rate:ocN
        bit_depth:ocN coding_mode:ocS sample_rate:ocN
        aac_settings=l2562 ac3_settings=l2563 eac3_atmos_settings=l2564 eac3_settings=l2565 mp2_settings=l2566 pass_through_settings=l203 wav_settings=l2567
        gain:rN input_channel:rN
        output_channel:rN input_channel_levels=e2569
        channels_in:ocN channels_out:ocN channel_mappings=e2570
        audio_selector_name:rS audio_type:ocS audio_type_control:ocS language_code:ocS language_code_control:ocS name:rS stream_name:ocS audio_normalization_settings=l2557 audio_watermark_settings=l2561 codec_settings=l2568 remix_settings=l2571
        password_param:ocS uri:rS username:ocS
        state:ocS avail_blanking_image=l2573
        alignment:oS background_color:oS background_opacity:oN font_color:oS font_opacity:oN font_resolution:oN font_size:oS outline_color:rS outline_size:oN shadow_color:oS shadow_opacity:oN shadow_x_offset:oN shadow_y_offset:oN teletext_grid_control:rS x_position:oN y_position:oN font=l2573
        alignment:oS background_color:oS background_opacity:oN font_color:oS font_opacity:oN font_resolution:oN font_size:ocS outline_color:oS outline_size:oN shadow_color:oS shadow_opacity:oN shadow_x_offset:oN shadow_y_offset:oN teletext_grid_control:oS x_position:oN y_position:oN font=l2573
        copyright_holder:oS fill_line_gap:oS font_family:oS style_control:ocS
        style_control:rS
        arib_destination_settings=l203 burn_in_destination_settings=l2575 dvb_sub_destination_settings=l2576 ebu_tt_d_destination_settings=l2577 embedded_destination_settings=l203 embedded_plus_scte20_destination_settings=l203 rtmp_caption_info_destination_settings=l203 scte20_plus_embedded_destination_settings=l203 scte27_destination_settings=l203 smpte_tt_destination_settings=l203 teletext_destination_settings=l203 ttml_destination_settings=l2578 webvtt_destination_settings=l2578
        accessibility:oS caption_selector_name:rS language_code:oS language_description:oS name:rS destination_settings=l2579
        black_frame_msec:oN input_loss_image_color:oS input_loss_image_type:oS repeat_frame_msec:oN input_loss_image_slate=l2573
        initial_audio_gain:oN input_end_action:oS output_locking_mode:oS output_timing_source:oS support_low_framerate_inputs:oS input_loss_behavior=l2581
        html_motion_graphics_settings=l203
        motion_graphics_insertion:oS motion_graphics_settings=l2583
        distributor_id:oS nielsen_pcm_to_id3_tagging:oS
        canned_acl:oS
        archive_s3_settings=l2586
        destination_ref_id:rS
        rollover_interval:oN archive_cdn_settings=l2587 destination=l2588
        frame_capture_s3_settings=l2586
        destination=l2588 frame_capture_cdn_settings=l2590
        caption_channel:rN language_code:rS language_description:rS
        connection_retry_interval:oN filecache_duration:oN http_transfer_mode:ocS num_retries:oN restart_delay:oN salt:ocS token:ocS
        connection_retry_interval:oN filecache_duration:oN num_retries:oN restart_delay:oN
        connection_retry_interval:oN filecache_duration:oN media_store_storage_class:ocS num_retries:oN restart_delay:oN
        connection_retry_interval:oN filecache_duration:oN http_transfer_mode:ocS num_retries:oN restart_delay:oN
        hls_akamai_settings=l2593 hls_basic_put_settings=l2594 hls_media_store_settings=l2595 hls_s3_settings=l2586 hls_webdav_settings=l2596
        static_key_value:rS key_provider_server=l2573
        static_key_settings=l2598
        ad_markers:ocLS base_url_content:ocS base_url_content1:ocS base_url_manifest:ocS base_url_manifest1:ocS caption_language_setting:ocS client_cache:ocS codec_specification:ocS constant_iv:ocS directory_structure:ocS discontinuity_tags:ocS encryption_type:ocS hls_id3_segment_tagging:ocS iframe_only_playlists:ocS incomplete_segment_behavior:ocS index_n_segments:ocN input_loss_action:ocS iv_in_manifest:ocS iv_source:ocS keep_segments:ocN key_format:ocS key_format_versions:ocS manifest_compression:ocS manifest_duration_format:ocS min_segment_length:ocN mode:ocS output_selection:ocS program_date_time:ocS program_date_time_clock:ocS program_date_time_period:ocN redundant_manifest:ocS segment_length:ocN segments_per_subdirectory:ocN stream_inf_resolution:ocS timed_metadata_id3_frame:ocS timed_metadata_id3_period:ocN timestamp_delta_milliseconds:ocN ts_file_mode:ocS caption_language_mappings=e2592 destination=l2588 hls_cdn_settings=l2597 key_provider_settings=l2599
        destination=l2588
        acquisition_point_id:ocS audio_only_timecode_control:ocS certificate_mode:ocS connection_retry_interval:ocN event_id:ocS event_id_mode:ocS event_stop_behavior:ocS filecache_duration:oN fragment_length:ocN input_loss_action:ocS num_retries:oN restart_delay:oN segmentation_mode:ocS send_delay_ms:ocN sparse_track_type:ocS stream_manifest_behavior:ocS timestamp_offset:ocS timestamp_offset_mode:ocS destination=l2588
        ad_markers:oLS authentication_scheme:ocS cache_full_behavior:ocS cache_length:ocN caption_data:ocS input_loss_action:ocS restart_delay:oN
        input_loss_action:ocS timed_metadata_id3_frame:ocS timed_metadata_id3_period:ocN
        archive_group_settings=l2589 frame_capture_group_settings=l2591 hls_group_settings=l2600 media_package_group_settings=l2601 ms_smooth_group_settings=l2602 multiplex_group_settings=l203 rtmp_group_settings=l2603 udp_group_settings=l2604
        network_id:rN network_name:rS rep_interval:oN
        output_sdt:oS rep_interval:oN service_name:oS service_provider_name:oS
        rep_interval:oN
        absent_input_audio_behavior:ocS arib:oS arib_captions_pid:ocS arib_captions_pid_control:oS audio_buffer_model:oS audio_frames_per_pes:oN audio_pids:ocS audio_stream_type:oS bitrate:oN buffer_model:oS cc_descriptor:oS dvb_sub_pids:ocS dvb_teletext_pid:ocS ebif:oS ebp_audio_interval:oS ebp_lookahead_ms:oN ebp_placement:oS ecm_pid:oS es_rate_in_pes:oS etv_platform_pid:ocS etv_signal_pid:ocS fragment_time:oN klv:oS klv_data_pids:ocS nielsen_id3_behavior:oS null_packet_bitrate:oN pat_interval:oN pcr_control:oS pcr_period:oN pcr_pid:oS pmt_interval:oN pmt_pid:ocS program_num:oN rate_mode:oS scte27_pids:ocS scte35_control:oS scte35_pid:ocS segmentation_markers:oS segmentation_style:oS segmentation_time:oN timed_metadata_behavior:oS timed_metadata_pid:ocS transport_stream_id:oN video_pid:ocS dvb_nit_settings=l2606 dvb_sdt_settings=l2607 dvb_tdt_settings=l2608
        m2ts_settings=l2609 raw_settings=l203
        extension:oS name_modifier:oS container_settings=l2610
        name_modifier:ocS
        audio_group_id:ocS audio_track_type:ocS segment_type:ocS audio_only_image=l2573
        audio_rendition_sets:ocS nielsen_id3_behavior:ocS timed_metadata_behavior:ocS
        audio_frames_per_pes:ocN audio_pids:ocS ecm_pid:ocS nielsen_id3_behavior:ocS pat_interval:ocN pcr_control:ocS pcr_period:ocN pcr_pid:ocS pmt_interval:ocN pmt_pid:ocS program_num:ocN scte35_behavior:ocS scte35_pid:ocS timed_metadata_behavior:ocS timed_metadata_pid:ocS transport_stream_id:ocN video_pid:ocS
        audio_rendition_sets:ocS m3u8_settings=l2615
        audio_only_hls_settings=l2613 fmp4_hls_settings=l2614 frame_capture_hls_settings=l203 standard_hls_settings=l2616
        h265_packaging_type:ocS name_modifier:ocS segment_modifier:ocS hls_settings=l2617
        h265_packaging_type:ocS name_modifier:ocS
        certificate_mode:ocS connection_retry_interval:ocN num_retries:ocN destination=l2588
        m2ts_settings=l2609
        column_depth:ocN include_fec:ocS row_length:ocN
        buffer_msec:ocN container_settings=l2621 destination=l2588 fec_output_settings=l2622
        archive_output_settings=l2611 frame_capture_output_settings=l2612 hls_output_settings=l2618 media_package_output_settings=l203 ms_smooth_output_settings=l2619 multiplex_output_settings=l2601 rtmp_output_settings=l2620 udp_output_settings=l2623
        audio_description_names:oES caption_description_names:ocES output_name:oS video_description_name:oS output_settings=l2624
        name:oS output_group_settings=l2605 outputs=l2625
        source:rS sync_threshold:ocN
        capture_interval:ocN capture_interval_units:ocS
        post_filter_sharpening:oS strength:oS
        temporal_filter_settings=l2629
        adaptive_quantization:ocS afd_signaling:ocS bitrate:ocN buf_fill_pct:ocN buf_size:ocN color_metadata:ocS entropy_encoding:ocS fixed_afd:ocS flicker_aq:ocS force_field_pictures:ocS framerate_control:ocS framerate_denominator:ocN framerate_numerator:ocN gop_b_reference:ocS gop_closed_cadence:ocN gop_num_b_frames:ocN gop_size:ocN gop_size_units:ocS level:ocS look_ahead_rate_control:ocS max_bitrate:ocN min_i_interval:ocN num_ref_frames:ocN par_control:ocS par_denominator:ocN par_numerator:ocN profile:ocS quality_level:ocS qvbr_quality_level:ocN rate_control_mode:ocS scan_type:ocS scene_change_detect:ocS slices:ocN softness:ocN spatial_aq:ocS subgop_length:ocS syntax:ocS temporal_aq:ocS timecode_insertion:ocS filter_settings=l2630
        max_cll:oN max_fall:oN
        color_space_passthrough_settings=l203 dolby_vision81_settings=l203 hdr10_settings=l2632 rec601_settings=l203 rec709_settings=l203
        prefix:ocS timecode_burnin_font_size:ocS timecode_burnin_position:ocS
        adaptive_quantization:ocS afd_signaling:ocS alternative_transfer_function:ocS bitrate:rN buf_size:oN color_metadata:ocS fixed_afd:ocS flicker_aq:ocS framerate_denominator:rN framerate_numerator:rN gop_closed_cadence:oN gop_size:oN gop_size_units:ocS level:ocS look_ahead_rate_control:ocS max_bitrate:oN min_i_interval:oN min_qp:oN mv_over_picture_boundaries:ocS mv_temporal_predictor:ocS par_denominator:oN par_numerator:oN profile:ocS qvbr_quality_level:oN rate_control_mode:ocS scan_type:ocS scene_change_detect:ocS slices:oN tier:ocS tile_height:oN tile_padding:ocS tile_width:oN timecode_insertion:ocS treeblock_size:ocS color_space_settings=l2633 filter_settings=l2630 timecode_burnin_settings=l2634
        frame_capture_settings=l2628 h264_settings=l2631 h265_settings=l2635
        height:ocN name:rS respond_to_afd:ocS scaling_behavior:ocS sharpness:ocN width:ocN codec_settings=l2636
        audio_descriptions=e2572 avail_blanking=l2574 caption_descriptions=l2580 global_configuration=l2582 motion_graphics_configuration=l2584 nielsen_configuration=l2585 output_groups=l2626 timecode_config=l2627 video_descriptions=l2637
        audio_selector_name:rS audio_silence_threshold_msec:oN
        input_loss_threshold_msec:oN
        black_detect_threshold:oN video_black_threshold_msec:oN
        audio_silence_settings=l2639 input_loss_settings=l2640 video_black_settings=l2641
        failover_condition_settings=l2642
        error_clear_time_msec:oN input_preference:oS secondary_input_id:rS failover_condition=e2643
        group_id:rS name:rS
        language_code:rS language_selection_policy:oS
        pid:rN
        program_selection:rS
        track:rN
        dolby_e_decode=l2648 tracks=e2649
        audio_hls_rendition_selection=l2645 audio_language_selection=l2646 audio_pid_selection=l2647 audio_track_selection=l2650
        name:rS selector_settings=l2651
        source_ancillary_channel_number:oN
        ocr_language:oS pid:oN
        convert_608_to_708:oS scte20_detection:oS source_608_channel_number:oN
        convert_608_to_708:oS source_608_channel_number:oN
        height:rN left_offset:rN top_offset:rN width:rN
        page_number:oS output_rectangle=l2657
        ancillary_source_settings=l2653 arib_source_settings=l203 dvb_sub_source_settings=l2654 embedded_source_settings=l2655 scte20_source_settings=l2656 scte27_source_settings=l2654 teletext_source_settings=l2658
        language_code:oS name:rS selector_settings=l2659
        bandwidth:oN buffer_segments:oN retries:oN retry_interval:oN scte35_source:oS
        server_validation:oS hls_input_settings=l2661
        color_space:oS color_space_usage:oS
        deblock_filter:oS denoise_filter:oS filter_strength:oN input_filter:ocS scte35_pid:oN smpte2038_data_preference:oS source_end_behavior:oS audio_selector=l2652 caption_selector=l2660 network_input_settings=l2662 video_selector=l2663
        input_attachment_name:rS input_id:rS automatic_input_failover_settings=l2644 input_settings=l2664
        codec:rS input_resolution:rS maximum_bitrate:rS
        maintenance_day:rS maintenance_start_time:rS
        availability_zones:cES network_interface_ids:cES public_address_allocation_ids:rLS security_group_ids:ocES subnet_ids:rES
        arn:cS channel_class:rfS channel_id:cS id:ocS log_level:ocS name:rS role_arn:oS start_channel:oB tags:oMS tags_all:ocMS cdi_input_specification=l2552 destinations=e2556 encoder_settings=l2638 input_attachments=e2665 input_specification=l2666 maintenance=l2667 timeouts=17 vpc=l2668
        flow_arn:rS
        password_param:rS url:rS username:rS
        security_group_ids:oLS subnet_ids:rLS
        arn:cS attached_channels:cLS id:ocS input_class:cS input_partner_ids:cLS input_security_groups:oLS input_source_type:cS name:rS role_arn:ocS tags:oMS tags_all:ocMS type:rfS destinations=e176 input_devices=e439 media_connect_flows=e2670 sources=e2671 timeouts=17 vpc=l2672
        cidr:rS
        arn:cS id:ocS inputs:cLS tags:oMS tags_all:ocMS timeouts=17 whitelist_rules=e2674
        maximum_video_buffer_delay_milliseconds:ocN transport_stream_bitrate:rN transport_stream_id:rN transport_stream_reserved_bitrate:ocN
        arn:cS availability_zones:rfLS id:ocS name:rS start_multiplex:oB tags:oMS tags_all:ocMS multiplex_settings=l2676 timeouts=17
        provider_name:rS service_name:rS
        maximum_bitrate:ocN minimum_bitrate:ocN priority:ocN
        constant_bitrate:ocN statmux_settings=l2679
        preferred_channel_pipeline:rS program_number:rN service_descriptor=l2678 video_settings=l2680
        id:cS multiplex_id:rfS program_name:rfS multiplex_program_settings=l2681 timeouts=115
        arn:cS id:ocS minimum_engine_version:cS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS user_names:oES
        acl_name:rS arn:cS auto_minor_version_upgrade:ofB cluster_endpoint:cD data_tiering:ofB description:oS engine:ocS engine_patch_version:cS engine_version:ocS final_snapshot_name:oS id:ocS kms_key_arn:ofS maintenance_window:ocS multi_region_cluster_name:ofS name:ocfS name_prefix:ocfS node_type:rS num_replicas_per_shard:oN num_shards:oN parameter_group_name:ocS port:ocfN security_group_ids:oES shards:cD snapshot_arns:ofLS snapshot_name:ofS snapshot_retention_limit:ocN snapshot_window:ocS sns_topic_arn:oS subnet_group_name:ocfS tags:oMS tags_all:ocMS tls_enabled:ofB timeouts=17
        arn:cS description:oS engine:ocS engine_version:ocS multi_region_cluster_name:cS multi_region_cluster_name_suffix:rfS multi_region_parameter_group_name:ocS node_type:rfS num_shards:ocN status:cS tags:oMS tags_all:cMS tls_enabled:ocfB update_strategy:oS timeouts=17
        arn:cS description:ofS family:rfS id:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS parameter=e142
        arn:cS cluster_configuration:cD cluster_name:rfS id:ocS kms_key_arn:ofS name:ocfS name_prefix:ocfS source:cS tags:oMS tags_all:ocMS timeouts=1488
        arn:cS description:oS id:ocS name:ocfS name_prefix:ocfS subnet_ids:rES tags:oMS tags_all:ocMS vpc_id:cS
        access_string:rS arn:cS id:ocS minimum_engine_version:cS tags:oMS tags_all:ocMS user_name:rfS authentication_mode=l1607
        id:ocS revision:ocN
        kms_key_id:ocfS use_aws_owned_key:ofB
        hosts:oLS role_base:oS role_name:oS role_search_matching:oS role_search_subtree:oB service_account_password:osS service_account_username:oS user_base:oS user_role_name:oS user_search_matching:oS user_search_subtree:oB
        audit:oS general:oB
        day_of_week:rS time_of_day:rS time_zone:rS
        console_access:oB groups:oES password:rsS replication_user:oB username:rS
        apply_immediately:oB arn:cS authentication_strategy:ocS auto_minor_version_upgrade:oB broker_name:rfS data_replication_mode:ocS data_replication_primary_broker_arn:ofS deployment_mode:ofS engine_type:rfS engine_version:rS host_instance_type:rS id:ocS instances:cD pending_data_replication_mode:cS publicly_accessible:ofB security_groups:oES storage_type:ocS subnet_ids:ocfES tags:oMS tags_all:ocMS configuration=l2690 encryption_options=l2691 ldap_server_metadata=l2692 logs=l2693 maintenance_window_start_time=l2694 timeouts=17 user=e2695
        arn:cS authentication_strategy:ocS data:rS description:oS engine_type:rfS engine_version:rfS id:ocS latest_revision:cN name:rfS tags:oMS tags_all:ocMS
        type:ocS
        iam:ocB scram:ocB
        tls:ocB sasl=l2699
        client_authentication=l2700
        public_access=l2698 vpc_connectivity=l2701
        enabled:oB volume_throughput:oN
        volume_size:oN provisioned_throughput=l2703
        ebs_storage_info=l2704
        az_distribution:ofS client_subnets:rfES instance_type:rS security_groups:rfES connectivity_info=l2702 storage_info=l2705
        iam:oB scram:oB
        certificate_authority_arns:oES
        unauthenticated:oB sasl=l2707 tls=l2708
        arn:rS revision:rN
        client_broker:oS in_cluster:ofB
        encryption_at_rest_kms_key_arn:ocfS encryption_in_transit=l2711
        enabled:rB log_group:oS
        delivery_stream:oS enabled:rB
        bucket:oS enabled:rB prefix:oS
        cloudwatch_logs=l2713 firehose=l2714 s3=l2715
        broker_logs=l2716
        enabled_in_broker:rB
        jmx_exporter=l2718 node_exporter=l2718
        prometheus=l2719
        arn:cS bootstrap_brokers:cS bootstrap_brokers_public_sasl_iam:cS bootstrap_brokers_public_sasl_scram:cS bootstrap_brokers_public_tls:cS bootstrap_brokers_sasl_iam:cS bootstrap_brokers_sasl_scram:cS bootstrap_brokers_tls:cS bootstrap_brokers_vpc_connectivity_sasl_iam:cS bootstrap_brokers_vpc_connectivity_sasl_scram:cS bootstrap_brokers_vpc_connectivity_tls:cS cluster_name:rfS cluster_uuid:cS current_version:cS enhanced_monitoring:oS id:ocS kafka_version:rS number_of_broker_nodes:rN storage_mode:ocS tags:oMS tags_all:ocMS zookeeper_connect_string:cS zookeeper_connect_string_tls:cS broker_node_group_info=l2706 client_authentication=l2709 configuration_info=l2710 encryption_info=l2712 logging_info=l2717 open_monitoring=l2720 timeouts=17
        cluster_arn:rS current_version:cS id:ocS policy:rS
        arn:cS description:oS id:ocS kafka_versions:ofES latest_revision:cN name:rfS server_properties:rS
        msk_cluster_arn:rS
        security_groups_ids:oES subnet_ids:rfES
        amazon_msk_cluster=l2724 vpc_config=l2725
        consumer_groups_to_exclude:oES consumer_groups_to_replicate:rES detect_and_copy_new_consumer_groups:oB synchronise_consumer_group_offsets:oB
        copy_access_control_lists_for_topics:oB copy_topic_configurations:oB detect_and_copy_new_topics:oB topics_to_exclude:oES topics_to_replicate:rES starting_position=l1509 topic_name_configuration=l1509
        source_kafka_cluster_alias:cS source_kafka_cluster_arn:rfS target_compression_type:rfS target_kafka_cluster_alias:cS target_kafka_cluster_arn:rfS consumer_group_replication=l2727 topic_replication=l2728
        arn:cS current_version:cS description:oS id:ocS replicator_name:rS service_execution_role_arn:rS tags:oMS tags_all:ocMS kafka_cluster=l2726 replication_info_list=l2729 timeouts=17
        cluster_arn:rfS id:ocS secret_arn_list:rES
        iam=l1623
        sasl=l2732
        security_group_ids:ocfES subnet_ids:rfES
        arn:cS bootstrap_brokers_sasl_iam:cS cluster_name:rfS cluster_uuid:cS id:ocS tags:oMS tags_all:ocMS client_authentication=l2733 timeouts=1488 vpc_config=l2734
        cluster_arn:rfS id:cS secret_arn:rfS
        arn:cS authentication:rfS client_subnets:rfES id:ocS security_groups:rfES tags:oMS tags_all:ocMS target_cluster_arn:rfS vpc_id:rfS
        cpu_utilization_percentage:ocN
        max_worker_count:rN mcu_count:oN min_worker_count:rN scale_in_policy=l2738 scale_out_policy=l2738
        mcu_count:oN worker_count:rN
        autoscaling=l2739 provisioned_capacity=l2740
        security_groups:rfES subnets:rfES
        bootstrap_servers:rfS vpc=l2742
        apache_kafka_cluster=l2743
        authentication_type:ofS
        encryption_type:ofS
        enabled:rfB log_group:ofS
        delivery_stream:ofS enabled:rfB
        bucket:ofS enabled:rfB prefix:ofS
        cloudwatch_logs=l2747 firehose=l2748 s3=l2749
        worker_log_delivery=l2750
        arn:rfS revision:rfN
        custom_plugin=l2752
        arn:cS connector_configuration:rMS description:ofS id:ocS kafkaconnect_version:rfS name:rfS service_execution_role_arn:rfS tags:oMS tags_all:ocMS version:cS capacity=l2741 kafka_cluster=l2744 kafka_cluster_client_authentication=l2745 kafka_cluster_encryption_in_transit=l2746 log_delivery=l2751 plugin=e2753 timeouts=17 worker_configuration=l2752
        bucket_arn:rfS file_key:rfS object_version:ofS
        s3=l2755
        arn:cS content_type:rfS description:ofS id:ocS latest_revision:cN name:rfS state:cS tags:oMS tags_all:ocMS location=l2756 timeouts=1488
        arn:cS description:ofS id:ocS latest_revision:cN name:rfS properties_file_content:rfS tags:oMS tags_all:ocMS timeouts=1122
        cloud_watch_log_group_arn:cS enabled:ocB log_level:ocS
        dag_processing_logs=l2759 scheduler_logs=l2759 task_logs=l2759 webserver_logs=l2759 worker_logs=l2759
        security_group_ids:rES subnet_ids:rfES
        airflow_configuration_options:osMS airflow_version:ocS arn:cS created_at:cS dag_s3_path:rS database_vpc_endpoint_service:cS endpoint_management:ocfS environment_class:ocS execution_role_arn:rS id:ocS kms_key:ofS last_updated:cD max_webservers:ocN max_workers:ocN min_webservers:ocN min_workers:ocN name:rfS plugins_s3_object_version:ocS plugins_s3_path:oS requirements_s3_object_version:ocS requirements_s3_path:oS schedulers:ocN service_role_arn:cS source_bucket_arn:rS startup_script_s3_object_version:ocS startup_script_s3_path:oS status:cS tags:oMS tags_all:ocMS webserver_access_mode:ocS webserver_url:cS webserver_vpc_endpoint_service:cS weekly_maintenance_window_start:ocS logging_configuration=l2760 network_configuration=l2761 timeouts=17
        allocation_id:ofS association_id:cS connectivity_type:ofS id:ocS network_interface_id:cS private_ip:ocfS public_ip:cS secondary_allocation_ids:oES secondary_private_ip_address_count:ocN secondary_private_ip_addresses:ocES subnet_id:rfS tags:oMS tags_all:ocMS timeouts=17
        max_capacity:oN min_capacity:oN
        allow_major_version_upgrade:ocB apply_immediately:ocB arn:cS availability_zones:ocfES backup_retention_period:oN cluster_identifier:ocfS cluster_identifier_prefix:ocfS cluster_members:cES cluster_resource_id:cS copy_tags_to_snapshot:oB deletion_protection:oB enable_cloudwatch_logs_exports:oES endpoint:cS engine:ofS engine_version:ocS final_snapshot_identifier:oS global_cluster_identifier:oS hosted_zone_id:cS iam_database_authentication_enabled:oB iam_roles:oES id:ocS kms_key_arn:ocfS neptune_cluster_parameter_group_name:ocS neptune_instance_parameter_group_name:oS neptune_subnet_group_name:ocfS port:ofN preferred_backup_window:ocS preferred_maintenance_window:ocS reader_endpoint:cS replication_source_identifier:oS skip_final_snapshot:oB snapshot_identifier:ofS storage_encrypted:ofB storage_type:ocS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES serverless_v2_scaling_configuration=l2764 timeouts=17
        arn:cS cluster_endpoint_identifier:rfS cluster_identifier:rfS endpoint:cS endpoint_type:rfS excluded_members:oES id:ocS static_members:oES tags:oMS tags_all:ocMS
        address:cS apply_immediately:ocB arn:cS auto_minor_version_upgrade:oB availability_zone:ocfS cluster_identifier:rfS dbi_resource_id:cS endpoint:cS engine:ofS engine_version:ocS id:ocS identifier:ocfS identifier_prefix:ocfS instance_class:rS kms_key_arn:cS neptune_parameter_group_name:ocS neptune_subnet_group_name:ocfS port:ofN preferred_backup_window:ocS preferred_maintenance_window:ocS promotion_tier:oN publicly_accessible:ofB skip_final_snapshot:oB storage_encrypted:cB storage_type:cS tags:oMS tags_all:ocMS writer:cB timeouts=17
        allocated_storage:cN availability_zones:cLS db_cluster_identifier:rfS db_cluster_snapshot_arn:cS db_cluster_snapshot_identifier:rfS engine:cS engine_version:cS id:ocS kms_key_id:cS license_model:cS port:cN snapshot_type:cS source_db_cluster_snapshot_arn:cS status:cS storage_encrypted:cB vpc_id:cS timeouts=115
        arn:cS deletion_protection:oB engine:ocfS engine_version:ocS global_cluster_identifier:rfS global_cluster_members:cD global_cluster_resource_id:cS id:ocS source_db_cluster_identifier:ocfS status:cS storage_encrypted:ocfB timeouts=17
        vector_search_dimension:ofN
        arn:cS deletion_protection:ocB endpoint:cS graph_name:ocfS graph_name_prefix:ofS id:cS kms_key_identifier:ocfS provisioned_memory:rN public_connectivity:ocB replica_count:ocfN tags:oMS tags_all:cMS timeouts=17 vector_search_configuration=l2770
        arn:cS egress:ocE(action:S,cidr_block:S,from_port:N,icmp_code:N,icmp_type:N,ipv6_cidr_block:S,protocol:S,rule_no:N,to_port:N) id:ocS ingress:ocE(action:S,cidr_block:S,from_port:N,icmp_code:N,icmp_type:N,ipv6_cidr_block:S,protocol:S,rule_no:N,to_port:N) owner_id:cS subnet_ids:ocES tags:oMS tags_all:ocMS vpc_id:rfS
        id:ocS network_acl_id:rfS subnet_id:rfS
        cidr_block:ofS egress:ofB from_port:ofN icmp_code:ofN icmp_type:ofN id:ocS ipv6_cidr_block:ofS network_acl_id:rfS protocol:rfS rule_action:rfS rule_number:rfN to_port:ofN
        attachment_id:cS device_index:rN instance:rS
        arn:cS description:oS enable_primary_ipv6:ocB id:ocS interface_type:ocfS ipv4_prefix_count:ocN ipv4_prefixes:ocES ipv6_address_count:ocN ipv6_address_list:ocLS ipv6_address_list_enabled:oB ipv6_addresses:ocES ipv6_prefix_count:ocN ipv6_prefixes:ocES mac_address:cS outpost_arn:cS owner_id:cS private_dns_name:cS private_ip:ocS private_ip_list:ocLS private_ip_list_enabled:oB private_ips:ocfES private_ips_count:ocN security_groups:ocES source_dest_check:oB subnet_id:rfS tags:oMS tags_all:ocMS attachment=e2775
        attachment_id:cS device_index:rfN id:ocS instance_id:rfS network_interface_id:rfS status:cS
        aws_account_id:rS network_interface_id:rS network_interface_permission_id:cS permission:rS timeouts=1488
        create:oS delete:oS read:oS
        id:ocS network_interface_id:rfS security_group_id:rfS timeouts=12779
        key_id:oS type:rS
        ip_address_type:ocS subnet_id:rS
        arn:cS delete_protection:oB description:oS enabled_analysis_types:oES firewall_policy_arn:rS firewall_policy_change_protection:oB firewall_status:cD id:ocS name:rfS subnet_change_protection:oB tags:oMS tags_all:ocMS update_token:cS vpc_id:rfS encryption_configuration=l2781 subnet_mapping=e2782 timeouts=17
        definition:rES
        key:rS ip_set=l2784
        rule_variables=e2785
        tcp_idle_timeout_seconds:oN
        rule_order:ofS stream_exception_policy:oS flow_timeouts=l2787
        priority:oN resource_arn:rS override=l974
        dimension=e2402
        publish_metric_action=l2790
        action_name:rfS action_definition=l2791
        priority:rN resource_arn:rS
        stateful_default_actions:oES stateless_default_actions:rES stateless_fragment_default_actions:rES tls_inspection_configuration_arn:oS policy_variables=l2786 stateful_engine_options=l2788 stateful_rule_group_reference=e2789 stateless_custom_action=e2792 stateless_rule_group_reference=e2793
        arn:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS update_token:cS encryption_configuration=l2781 firewall_policy=l2794
        log_destination:rMS log_destination_type:rS log_type:rS
        log_destination_config=e2796
        firewall_arn:rfS id:ocS logging_configuration=l2797
        reference_arn:rS
        key:rS ip_set_reference=l2799
        ip_set_references=e2800
        key:rS port_set=l2784
        ip_sets=e2785 port_sets=e2802
        generated_rules_type:rS target_types:rES targets:rES
        destination:rS destination_port:rS direction:rS protocol:rS source:rS source_port:rS
        keyword:rS settings:oES
        action:rS header=l2805 rule_option=e2806
        action_name:rS action_definition=l2791
        address_definition:rS
        from_port:rN to_port:oN
        flags:rES masks:oES
        protocols:oEN destination=e2809 destination_port=e2810 source=e2809 source_port=e2810 tcp_flag=e2811
        actions:rES match_attributes=l2812
        priority:rN rule_definition=l2813
        custom_action=e2808 stateless_rule=e2814
        rules_string:oS rules_source_list=l2804 stateful_rule=l2807 stateless_rules_and_custom_actions=l2815
        rule_order:rfS
        reference_sets=l2801 rule_variables=l2803 rules_source=l2816 stateful_rule_options=l2817
        arn:cS capacity:rfN description:oS id:ocS name:rfS rules:oS tags:oMS tags_all:ocMS type:rS update_token:cS encryption_configuration=l2781 rule_group=l2818
        revoked_status_action:oS unknown_status_action:oS
        from_port:rN to_port:rN
        protocols:rEN destination=l2809 destination_ports=l2821 source=l2809 source_ports=l2821
        resource_arn:oS
        certificate_authority_arn:oS check_certificate_revocation_status=l2820 scope=l2822 server_certificate=l2823
        server_certificate_configuration=l2824
        arn:cS certificate_authority:cD certificates:cD description:oS encryption_configuration:ocL(key_id:S,type:S) id:cS name:rfS number_of_associations:cN tags:oMS tags_all:cMS tls_inspection_configuration_id:cS update_token:cS timeouts=17 tls_inspection_configuration=l2825
        attachment_id:rfS attachment_policy_rule_number:cN attachment_type:rfS core_network_arn:cS core_network_id:cS edge_location:cS edge_locations:cLS id:ocS owner_account_id:cS resource_arn:cS segment_name:cS state:cS timeouts=115
        protocol:oS
        arn:cS attachment_id:cS attachment_policy_rule_number:cN attachment_type:cS core_network_arn:cS core_network_id:rfS edge_location:rfS id:ocS owner_account_id:cS resource_arn:cS segment_name:cS state:cS tags:oMS tags_all:ocMS transport_attachment_id:rfS options=l2828 timeouts=1488
        peer_asn:oN
        arn:cS configuration:cD connect_attachment_id:rfS connect_peer_id:cS core_network_address:ofS core_network_id:cS created_at:cS edge_location:cS id:ocS inside_cidr_blocks:ofLS peer_address:rfS state:cS subnet_arn:oS tags:oMS tags_all:ocMS bgp_options=l2830 timeouts=1488
        arn:cS connected_device_id:rfS connected_link_id:oS description:oS device_id:rfS global_network_id:rfS id:ocS link_id:oS tags:oMS tags_all:ocMS timeouts=17
        arn:cS base_policy_document:oS base_policy_region:oS base_policy_regions:oES create_base_policy:oB created_at:cS description:oS edges:cD global_network_id:rfS id:ocS segments:cD state:cS tags:oMS tags_all:ocMS timeouts=17
        core_network_id:rfS id:ocS policy_document:rS state:cS timeouts=1744
        customer_gateway_arn:rfS device_id:rfS global_network_id:rfS id:ocS link_id:ofS timeouts=1488
        subnet_arn:oS zone:oS
        address:oS latitude:oS longitude:oS
        arn:cS description:oS global_network_id:rfS id:ocS model:oS serial_number:oS site_id:oS tags:oMS tags_all:ocMS type:oS vendor:oS aws_location=l2836 location=l2837 timeouts=17
        arn:cS attachment_policy_rule_number:cN attachment_type:cS core_network_arn:cS core_network_id:rfS direct_connect_gateway_arn:rfS edge_locations:rLS id:cS owner_account_id:cS segment_name:cS state:cS tags:oMS tags_all:cMS timeouts=17
        arn:cS description:oS id:ocS tags:oMS tags_all:ocMS timeouts=17
        download_speed:oN upload_speed:oN
        arn:cS description:oS global_network_id:rfS id:ocS provider_name:oS site_id:rfS tags:oMS tags_all:ocMS type:oS bandwidth=l2841 timeouts=17
        device_id:rfS global_network_id:rfS id:ocS link_id:rfS timeouts=1488
        arn:cS description:oS global_network_id:rfS id:ocS tags:oMS tags_all:ocMS location=l2837 timeouts=17
        arn:cS attachment_policy_rule_number:cN attachment_type:cS core_network_arn:cS core_network_id:rfS edge_location:cS id:ocS owner_account_id:cS resource_arn:cS segment_name:cS state:cS tags:oMS tags_all:ocMS vpn_connection_arn:rfS timeouts=17
        device_id:rfS global_network_id:rfS id:ocS link_id:ofS transit_gateway_connect_peer_arn:rfS timeouts=1488
        arn:cS core_network_arn:cS core_network_id:rfS edge_location:cS id:ocS owner_account_id:cS peering_type:cS resource_arn:cS tags:oMS tags_all:ocMS transit_gateway_arn:rfS transit_gateway_peering_attachment_id:cS timeouts=1488
        global_network_id:rfS id:ocS transit_gateway_arn:rfS timeouts=1488
        arn:cS attachment_policy_rule_number:cN attachment_type:cS core_network_arn:cS core_network_id:cS edge_location:cS id:ocS owner_account_id:cS peering_id:rfS resource_arn:cS segment_name:cS state:cS tags:oMS tags_all:ocMS transit_gateway_route_table_arn:rfS timeouts=1488
        appliance_mode_support:oB ipv6_support:oB
        arn:cS attachment_policy_rule_number:cN attachment_type:cS core_network_arn:cS core_network_id:rfS edge_location:cS id:ocS owner_account_id:cS resource_arn:cS segment_name:cS state:cS subnet_arns:rES tags:oMS tags_all:ocMS vpc_arn:rfS options=l2850 timeouts=17
        aggregation_period:ocN arn:cS id:cS monitor_name:rfS tags:oMS tags_all:cMS
        address_family:cS arn:cS destination:rS destination_port:oN id:cS monitor_name:rS packet_size:ocN probe_id:cS protocol:rS source_arn:rS tags:oMS tags_all:cMS vpc_id:cS
        arn:rfS notification_configuration_arn:rfS
        arn:cS event_pattern:oS event_type:rfS notification_configuration_arn:rfS regions:rES source:rfS
        aggregation_duration:ocS arn:cS description:rS name:rS tags:oMS tags_all:cMS
        notification_hub_region:rfS timeouts=1488
        arn:cS email_address:rfS name:rfS tags:oMS tags_all:cMS
        filter:rS
        log_group_configuration=l2859 metric_configuration=l2859
        arn:cS id:ocS label:cS label_template:rfS link_id:cS resource_types:rES sink_arn:cS sink_identifier:rfS tags:oMS tags_all:ocMS link_configuration=l2860 timeouts=17
        arn:cS id:ocS name:rfS sink_id:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS id:ocS policy:rS sink_id:cS sink_identifier:rfS timeouts=17
        account:rS authorized_principal:cD domain_name:rS
        anonymous_auth_enabled:ocB enabled:rB internal_user_database_enabled:oB master_user_options=l1612
        desired_state:rS rollback_on_disable:ocS use_off_peak_window:oB maintenance_schedule=e1614
        count:ocN enabled:ocB type:ocS
        node_type:ocS node_config=l2867
        dedicated_master_count:oN dedicated_master_enabled:oB dedicated_master_type:oS instance_count:oN instance_type:oS multi_az_with_standby_enabled:oB warm_count:oN warm_enabled:oB warm_type:oS zone_awareness_enabled:oB cold_storage_options=l766 node_options=l2868 zone_awareness_config=l1616
        hours:ocN minutes:ocN
        window_start_time=l2870
        enabled:ocB off_peak_window=l2871
        auto_software_update_enabled:ocB
        access_policies:ocS advanced_options:ocMS arn:cS dashboard_endpoint:cS dashboard_endpoint_v2:cS domain_endpoint_v2_hosted_zone_id:cS domain_id:cS domain_name:rfS endpoint:cS endpoint_v2:cS engine_version:ocS id:ocS ip_address_type:ocS kibana_endpoint:cS tags:oMS tags_all:ocMS advanced_security_options=l2865 auto_tune_options=l2866 cluster_config=l2869 cognito_options=l1618 domain_endpoint_options=l1619 ebs_options=l1620 encrypt_at_rest=l1621 log_publishing_options=e1622 node_to_node_encryption=l1623 off_peak_window_options=l2872 snapshot_options=l1624 software_update_options=l2873 timeouts=17 vpc_options=l1625
        access_policies:rS domain_name:rS id:ocS timeouts=1470
        connection_id:rfS connection_status:cS id:ocS timeouts=1488
        skip_unavailable:ofS
        endpoint:cS cross_cluster_search=l2877
        domain_name:rfS owner_id:rfS region:rfS
        accept_connection:ofB connection_alias:rfS connection_mode:ocfS connection_status:cS id:ocS connection_properties=l2878 local_domain_info=l2879 remote_domain_info=l2879 timeouts=1488
        s3_bucket_name:rfS s3_key:rfS
        available_package_version:cS id:ocS package_description:oS package_id:cS package_name:rfS package_type:rfS package_source=l2881
        domain_name:rfS id:ocS package_id:rfS reference_path:cS timeouts=1488
        description:oS id:cS name:rS policy:rS policy_version:cS type:rS
        arn:cS collection_endpoint:cS dashboard_endpoint:cS description:oS id:cS kms_key_arn:cS name:rfS standby_replicas:ocfS tags:oMS tags_all:cMS type:ocfS timeouts=1488
        group_attribute:oS metadata:rS session_timeout:ocN user_attribute:oS
        config_version:cS description:oS id:cS name:rS type:rS saml_options=12886
        id:cS name:rfS security_group_ids:ocES subnet_ids:rES vpc_id:rfS timeouts=17
        password:osS revision:oS ssh_key:osS type:rS url:oS username:oS
        key:rS secure:oB value:rS
        certificate:rS chain:oS private_key:rsS
        auto_bundle_on_deploy:oS aws_flow_ruby_settings:oS data_source_arn:oS data_source_database_name:oS data_source_type:oS description:oS document_root:oS domains:oLS enable_ssl:oB id:ocS name:rS rails_env:oS short_name:ocfS stack_id:rS type:rS app_source=l2889 environment=e2890 ssl_configuration=l2891
        batch_count:oN batch_size:oN buffer_duration:oN datetime_format:oS encoding:oS file:rS file_fingerprint_lines:oS initial_position:oS log_group_name:rS multiline_start_pattern:oS time_zone:oS
        enabled:oB log_streams=l2893
        encrypted:oB iops:oN mount_point:rS number_of_disks:rN raid_level:oS size:rN type:oS
        alarms:oLS cpu_threshold:oN ignore_metrics_time:oN instance_count:oN load_threshold:oN memory_threshold:oN thresholds_wait_time:oN
        enable:oB downscaling=l2896 upscaling=l2896
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:rS short_name:rS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB ecs_cluster_arn:rfS elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS password:rS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS url:oS use_ebs_optimized_instances:oB username:oS cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS healthcheck_method:oS healthcheck_url:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS stack_id:rfS stats_enabled:oB stats_password:rS stats_url:oS stats_user:oS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        delete_on_termination:ofB device_name:rfS iops:ocfN snapshot_id:ocfS volume_size:ocfN volume_type:ocfS
        delete_on_termination:ofB iops:ocfN volume_size:ocfN volume_type:ocfS
        agent_version:oS ami_id:ocfS architecture:oS auto_scaling_type:oS availability_zone:ocfS created_at:ocS delete_ebs:oB delete_eip:oB ebs_optimized:ofB ec2_instance_id:cS ecs_cluster_arn:ocS elastic_ip:ocS hostname:ocfS id:ocS infrastructure_class:ocS install_updates_on_boot:oB instance_profile_arn:ocS instance_type:oS last_service_error_id:cS layer_ids:rLS os:ocfS platform:cS private_dns:cS private_ip:cS public_dns:cS public_ip:cS registered_by:cS reported_agent_version:cS reported_os_family:cS reported_os_name:cS reported_os_version:cS root_device_type:ocfS root_device_volume_id:cS security_group_ids:ocLS ssh_host_dsa_key_fingerprint:cS ssh_host_rsa_key_fingerprint:cS ssh_key_name:ocS stack_id:rfS state:oS status:ocS subnet_id:ocfS tenancy:ocfS virtualization_type:ocfS ebs_block_device=e2902 ephemeral_block_device=e62 root_block_device=e2903 timeouts=17
        app_server:oS app_server_version:oS arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN jvm_options:oS jvm_type:oS jvm_version:oS name:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        allocated_memory:oN arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS root_password:oS root_password_on_all_instances:oB stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS nodejs_version:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        allow_ssh:ocB allow_sudo:ocB id:ocS level:ocS stack_id:rfS user_arn:rfS
        arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN name:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        app_server:oS arn:cS auto_assign_elastic_ips:oB auto_assign_public_ips:oB auto_healing:oB bundler_version:oS custom_configure_recipes:oLS custom_deploy_recipes:oLS custom_instance_profile_arn:oS custom_json:oS custom_security_group_ids:oES custom_setup_recipes:oLS custom_shutdown_recipes:oLS custom_undeploy_recipes:oLS drain_elb_on_shutdown:oB elastic_load_balancer:oS id:ocS install_updates_on_boot:oB instance_shutdown_timeout:oN manage_bundler:oB name:oS passenger_version:oS ruby_version:oS rubygems_version:oS stack_id:rfS system_packages:oES tags:oMS tags_all:ocMS use_ebs_optimized_instances:oB cloudwatch_configuration=l2894 ebs_volume=e2895 load_based_auto_scaling=l2897
        db_password:rsS db_user:rS id:ocS rds_db_instance_arn:rfS stack_id:rfS
        password:osS revision:oS ssh_key:osS type:rS url:rS username:oS
        agent_version:ocS arn:cS berkshelf_version:oS color:oS configuration_manager_name:oS configuration_manager_version:oS custom_json:oS default_availability_zone:ocS default_instance_profile_arn:rS default_os:oS default_root_device_type:oS default_ssh_key_name:oS default_subnet_id:ocS hostname_theme:oS id:ocS manage_berkshelf:oB name:rS region:rfS service_role_arn:rfS stack_endpoint:cS tags:oMS tags_all:ocMS use_custom_cookbooks:oB use_opsworks_security_groups:oB vpc_id:ocfS custom_cookbooks_source=l2913 timeouts=115
        allow_self_management:oB id:ocS ssh_public_key:oS ssh_username:rS user_arn:rfS
        arn:cS close_on_deletion:oB create_govcloud:oB email:rfS govcloud_id:cS iam_user_access_to_billing:ofS id:ocS joined_method:cS joined_timestamp:cS name:rS parent_id:ocS role_name:ofS status:cS tags:oMS tags_all:ocMS timeouts=17
        account_id:rfS arn:cS delegation_enabled_date:cS email:cS id:ocS joined_method:cS joined_timestamp:cS name:cS service_principal:rfS status:cS
        accounts:cD arn:cS aws_service_access_principals:oES enabled_policy_types:oES feature_set:oS id:ocS master_account_arn:cS master_account_email:cS master_account_id:cS master_account_name:cS non_master_accounts:cD roots:cD
        accounts:cD arn:cS id:ocS name:rS parent_id:rfS tags:oMS tags_all:ocMS
        arn:cS content:rS description:oS id:ocS name:rS skip_destroy:oB tags:oMS tags_all:ocMS type:ofS
        id:ocS policy_id:rfS skip_destroy:oB target_id:rfS
        arn:cS content:rS id:ocS tags:oMS tags_all:ocMS
        persistent_buffer_enabled:rB
        log_group:rS
        is_logging_enabled:oB cloudwatch_log_destination=l2924
        security_group_ids:ofES subnet_ids:rfES vpc_endpoint_management:ofS
        id:cS ingest_endpoint_urls:cES max_units:rN min_units:rN pipeline_arn:cS pipeline_configuration_body:rS pipeline_name:rfS tags:oMS tags_all:cMS buffer_options=l2923 encryption_at_rest_options=l721 log_publishing_options=l2925 timeouts=17 vpc_options=l2926
        decrypt:ocB derive_key:ocB encrypt:ocB generate:ocB no_restrictions:ocB sign:ocB unwrap:ocB verify:ocB wrap:ocB
        key_algorithm:rS key_class:rS key_usage:rS key_modes_of_use=12928
        arn:cS deletion_window_in_days:ocN enabled:ocB exportable:rfB id:cS key_check_value:cS key_check_value_algorithm:ocS key_origin:cS key_state:cS tags:oMS tags_all:cMS key_attributes=12929 timeouts=17
        alias_name:rfS id:cS key_arn:oS
        application_id:rfS client_id:rsS client_secret:rsS enabled:oB id:ocS
        application_id:rfS bundle_id:osS certificate:osS default_authentication_method:oS enabled:oB id:ocS private_key:osS team_id:osS token_key:osS token_key_id:osS
        lambda_function_name:oS mode:oS web_url:oS
        daily:oN maximum_duration:oN messages_per_second:oN total:oN
        end:oS start:oS
        application_id:cS arn:cS id:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS campaign_hook=l2934 limits=l2935 quiet_time=l2936
        api_key:rsS application_id:rfS enabled:oB id:ocS secret_key:rsS
        application_id:rfS configuration_set:oS enabled:oB from_address:rS id:ocS identity:rS messages_per_second:cN orchestration_sending_role_arn:oS role_arn:oS
        default_substitutions:oS description:oS html_part:oS recommender_id:oS subject:oS text_part:oS header=l499
        arn:cS tags:oMS tags_all:cMS template_name:rS email_template=l2940
        application_id:rfS destination_stream_arn:rS id:ocS role_arn:rS
        api_key:osS application_id:rfS default_authentication_method:oS enabled:oB id:ocS service_json:osS
        application_id:rfS enabled:oB id:ocS promotional_messages_per_second:cN sender_id:oS short_code:oS transactional_messages_per_second:cN
        arn:cS default_message_type:oS default_sender_id:oS id:cS name:rfS tags:oMS tags_all:cMS
        arn:cS id:cS name:rfS tags:oMS tags_all:cMS
        arn:cS deletion_protection_enabled:ocB id:cS iso_country_code:rS message_type:rS monthly_leasing_price:cS number_capabilities:rES number_type:rS opt_out_list_name:ocS phone_number:cS registration_id:oS self_managed_opt_outs_enabled:ocB tags:oMS tags_all:cMS two_way_channel_arn:oS two_way_channel_enabled:ocB two_way_channel_role:oS timeouts=17
        input_template:oS http_parameters=l878
        delivery_stream_arn:rS
        bucket_name:rS bucket_owner:rS output_format:oS prefix:oS
        include_execution_data:oES level:rS cloudwatch_logs_log_destination=l1739 firehose_log_destination=l2949 s3_log_destination=l2950
        basic_auth:rS
        batch_size:ocN maximum_batching_window_in_seconds:ocN queue_name:rfS credentials=l2952
        batch_size:ocN maximum_batching_window_in_seconds:ocN maximum_record_age_in_seconds:ocN maximum_retry_attempts:oN on_partial_batch_item_failure:oS parallelization_factor:ocN starting_position:rfS dead_letter_config=l851
        filter=l2458
        batch_size:ocN maximum_batching_window_in_seconds:ocN maximum_record_age_in_seconds:ocN maximum_retry_attempts:oN on_partial_batch_item_failure:oS parallelization_factor:ocN starting_position:rfS starting_position_timestamp:ofS dead_letter_config=l851
        client_certificate_tls_auth:oS sasl_scram_512_auth:oS
        batch_size:ocN consumer_group_id:oS maximum_batching_window_in_seconds:ocN starting_position:ofS topic_name:rfS credentials=l2957
        batch_size:ocN maximum_batching_window_in_seconds:ocN queue_name:rfS virtual_host:ofS credentials=l2952
        basic_auth:oS client_certificate_tls_auth:oS sasl_scram_256_auth:oS sasl_scram_512_auth:oS
        security_groups:oES subnets:oES
        additional_bootstrap_servers:ofES batch_size:ocN consumer_group_id:ofS maximum_batching_window_in_seconds:ocN server_root_ca_certificate:oS starting_position:ofS topic_name:rfS credentials=l2960 vpc=l2961
        batch_size:ocN maximum_batching_window_in_seconds:ocN
        activemq_broker_parameters=l2953 dynamodb_stream_parameters=l2954 filter_criteria=l2955 kinesis_stream_parameters=l2956 managed_streaming_kafka_parameters=l2958 rabbitmq_broker_parameters=l2959 self_managed_kafka_parameters=l2962 sqs_queue_parameters=l2963
        size:oN
        command:oLS instance_type:oS environment=l499 resource_requirement=l365
        job_id:oS type:oS
        attempts:oN
        job_definition:rS job_name:rS parameters:oMS array_properties=l2965 container_overrides=l2966 depends_on=l2967 retry_strategy=l2968
        log_stream_name:oS timestamp:oS
        assign_public_ip:oS security_groups:oES subnets:oES
        aws_vpc_configuration=l2971
        command:oLS cpu:oN memory:oN memory_reservation:oN name:oS environment=l499 environment_file=l365 resource_requirement=l365
        size_in_gib:rN
        device_name:oS device_type:oS
        cpu:oS execution_role_arn:oS memory:oS task_role_arn:oS container_override=l2973 ephemeral_storage=l2974 inference_accelerator_override=l2975
        expression:oS type:oS
        field:oS type:oS
        enable_ecs_managed_tags:oB enable_execute_command:oB group:oS launch_type:oS platform_version:oS propagate_tags:oS reference_id:oS tags:oMS task_count:oN task_definition_arn:rS capacity_provider_strategy=l873 network_configuration=l2972 overrides=l2976 placement_constraint=l2977 placement_strategy=l2978
        detail_type:oS endpoint_id:oS resources:oES source:oS time:oS
        partition_key:rS
        invocation_type:rS
        database:rS db_user:oS secret_manager_arn:oS sqls:rES statement_name:oS with_event:oB
        pipeline_parameter=l142
        message_deduplication_id:oS message_group_id:oS
        input_template:oS batch_job_parameters=l2969 cloudwatch_logs_parameters=l2970 ecs_task_parameters=l2979 eventbridge_event_bus_parameters=l2980 http_parameters=l878 kinesis_stream_parameters=l2981 lambda_function_parameters=l2982 redshift_data_parameters=l2983 sagemaker_pipeline_parameters=l2984 sqs_queue_parameters=l2985 step_function_state_machine_parameters=l2982
        arn:cS description:oS desired_state:oS enrichment:oS id:ocS kms_key_identifier:oS name:ocfS name_prefix:ocfS role_arn:rS source:rfS tags:oMS tags_all:ocMS target:rS enrichment_parameters=l2948 log_configuration=l2951 source_parameters=l2964 target_parameters=l2986 timeouts=17
        arn:cS id:ocS name:rfS partition_count:ocfN placement_group_id:cS spread_level:ocfS strategy:rfS tags:oMS tags_all:ocMS
        definition:rS id:ocS workspace_id:rfS
        arn:cS data:rS id:ocS name:rfS tags:oMS tags_all:ocMS workspace_id:rfS
        workspace_arn:rS
        amp=l2991
        source_role_arn:oS target_role_arn:oS
        cluster_arn:rfS security_group_ids:ocfES subnet_ids:rfES
        eks=l2994
        alias:oS arn:cS id:cS role_arn:cS scrape_configuration:rS tags:oMS tags_all:cMS destination=l2992 role_configuration=l2993 source=l2995 timeouts=17
        alias:ofS arn:cS id:ocS kms_key_arn:ofS prometheus_endpoint:cS tags:oMS tags_all:ocMS logging_configuration=l1739
        max_series:rN
        label_set:rMS limits=l2998
        retention_period_in_days:ocN workspace_id:rfS limits_per_label_set=l2999 timeouts=110
        id:ocS instance_ports:rES load_balancer:rS
        attachments_control_mode:rS
        kms_key_id:rS
        arn:cS description:oS display_name:rS iam_service_role_arn:rS id:cS identity_center_application_arn:cS identity_center_instance_arn:rS tags:oMS tags_all:cMS attachments_configuration=l3002 encryption_configuration=l3003 timeouts=17
        arn:cS deletion_protection:oB id:ocS kms_key:ocS name:ocfS permissions_mode:rS tags:oMS tags_all:ocMS timeouts=1488
        aggregation_enabled:ofB stream_arn:rfS
        arn:cS exclusive_end_time:ofS id:ocS inclusive_start_time:rfS ledger_name:rfS role_arn:rfS stream_name:rfS tags:oMS tags_all:ocMS kinesis_configuration=l3006 timeouts=1488
        aws_account_id:ocfS default_namespace:ocfS termination_protection_enabled:ocB timeouts=110
        account_name:rfS account_subscription_status:cS active_directory_name:ofS admin_group:ofLS authentication_method:rfS author_group:ofLS aws_account_id:ocfS contact_number:ofS directory_id:ofS edition:rfS email_address:ofS first_name:ofS iam_identity_center_instance_arn:ofS id:ocS last_name:ofS notification_email:rfS reader_group:ofLS realm:ofS timeouts=12779
        optimized_view_port_width:rS
        screen_canvas_size_options=l3010
        canvas_size_options=l3011
        optimized_view_port_width:oS resize_option:rS
        screen_canvas_size_options=l3013
        canvas_size_options=l3014
        free_form=l3012 grid=l3015
        bottom:oS left:oS right:oS top:oS
        paper_orientation:oS paper_size:oS paper_margin=l3017
        paper_canvas_size_options=l3018
        canvas_size_options=l3019
        section_based=l3020
        sheet_content_type:oS interactive_layout_configuration=l3016 paginated_layout_configuration=l3021
        default_new_sheet_configuration=l3022
        data_set_identifier:rS expression:rS name:rS
        column_name:rS data_set_identifier:rS
        null_string:rS
        decimal_places:rN
        display_mode:rS
        symbol:oS visibility:oS
        decimal_separator:oS thousands_separator=l3029
        number_scale:oS prefix:oS suffix:oS symbol:oS decimal_places_configuration=l3027 negative_value_configuration=l3028 null_value_format_configuration=l3026 separator_configuration=l3030
        number_scale:oS prefix:oS suffix:oS decimal_places_configuration=l3027 negative_value_configuration=l3028 null_value_format_configuration=l3026 separator_configuration=l3030
        prefix:oS suffix:oS decimal_places_configuration=l3027 negative_value_configuration=l3028 null_value_format_configuration=l3026 separator_configuration=l3030
        currency_display_format_configuration=l3031 number_display_format_configuration=l3032 percentage_display_format_configuration=l3033
        date_time_format:oS null_value_format_configuration=l3026 numeric_format_configuration=l3034
        numeric_format_configuration=l3034
        null_value_format_configuration=l3026 numeric_format_configuration=l3034
        date_time_format_configuration=l3035 number_format_configuration=l3036 string_format_configuration=l3037
        role:oS column=l3025 format_configuration=l3038
        data_set_arn:oS identifier:oS
        category_value:oS match_operator:rS null_option:rS parameter_name:oS select_all_options:oS
        category_values:oLS match_operator:rS null_option:rS select_all_options:oS
        category_values:oLS match_operator:rS select_all_options:oS
        custom_filter_configuration=l3041 custom_filter_list_configuration=l3042 filter_list_configuration=l3043
        filter_id:rS column=l3025 configuration=l3044
        percentile_value:oN
        simple_numerical_aggregation:oS percentile_aggregation=l3046
        categorical_aggregation_function:oS date_aggregation_function:oS numerical_aggregation_function=l3047
        filter_id:rS match_operator:rS null_option:rS parameter_name:oS select_all_options:oS value:oN aggregation_function=l3048 column=l3025
        parameter:oS static_value:oN
        filter_id:rS include_maximum:oB include_minimum:oB null_option:rS select_all_options:oS aggregation_function=l3048 column=l3025 range_maximum=l3050 range_minimum=l3050
        anchor_option:oS parameter_name:oS
        amount:rN granularity:rS status:oS
        filter_id:rS minimum_granularity:rS null_option:rS parameter_name:oS relative_date_type:rS relative_date_value:oN time_granularity:rS anchor_date_configuration=l3052 column=l3025 exclude_period_configuration=l3053
        filter_id:rS parameter_name:oS time_granularity:rS value:oS column=l3025
        data_set_identifier:oS expression:rS
        parameter:oS static_value:oS rolling_date=l3056
        filter_id:rS include_maximum:oB include_minimum:oB null_option:rS time_granularity:rS column=l3025 exclude_period_configuration=l3053 range_maximum_value=l3057 range_minimum_value=l3057
        sort_direction:rS aggregation_function=l3048 column=l3025
        filter_id:rS limit:oN parameter_name:oS time_granularity:rS aggregation_sort_configuration=l3059 column=l3025
        category_filter=l3045 numeric_equality_filter=l3049 numeric_range_filter=l3051 relative_dates_filter=l3054 time_equality_filter=l3055 time_range_filter=l3058 top_bottom_filter=l3060
        scope:rS sheet_id:rS visual_ids:oES
        sheet_visual_scoping_configurations=l3062
        selected_sheets=l3063
        cross_dataset:rS filter_group_id:rS status:oS filters=l3061 scope_configuration=l3064
        default_value_column=l3025 group_name_column=l3025 user_name_column=l3025
        static_values:oLS dynamic_value=l3066 rolling_date=l3056
        custom_value:oS value_when_unset_option:oS
        name:rS time_granularity:oS default_values=l3067 values_when_unset=l3068
        static_values:oLN dynamic_value=l3066
        custom_value:oN value_when_unset_option:oS
        name:rS parameter_value_type:rS default_values=l3070 values_when_unset=l3071
        static_values:oLS dynamic_value=l3066
        name:rS parameter_value_type:rS default_values=l3073 values_when_unset=l3068
        date_time_parameter_declaration=l3069 decimal_parameter_declaration=l3072 integer_parameter_declaration=l3072 string_parameter_declaration=l3074
        relative:oS
        font_color:oS font_decoration:oS font_style:oS font_size=l3076 font_weight=l981
        custom_label:oS visibility:oS font_configuration=l3077
        date_time_format:oS title_options=l3078
        filter_control_id:rS source_filter_id:rS title:rS type:oS display_options=l3079
        source_sheet_control_id:oS column_to_match=l3025
        source_controls=l3081
        visibility:oS
        select_all_options=l3083 title_options=l3078
        values:oLS
        filter_control_id:rS source_filter_id:rS title:rS type:oS cascading_control_configuration=l3082 display_options=l3084 selectable_values=l3085
        search_options=l3083 select_all_options=l3083 title_options=l3078
        filter_control_id:rS source_filter_id:rS title:rS type:oS cascading_control_configuration=l3082 display_options=l3087 selectable_values=l3085
        filter_control_id:rS source_filter_id:rS title:rS display_options=l3079
        title_options=l3078
        filter_control_id:rS maximum_value:rN minimum_value:rN source_filter_id:rS step_size:rN title:rS type:oS display_options=l3090
        placeholder_options=l3083 title_options=l3078
        delimiter:oS filter_control_id:rS source_filter_id:rS title:rS display_options=l3092
        filter_control_id:rS source_filter_id:rS title:rS display_options=l3092
        date_time_picker=l3080 dropdown=l3086 list=l3088 relative_date_time=l3089 slider=l3091 text_area=l3093 text_field=l3094
        color:oS visibility:oS
        expression:rS configuration_overrides=l3083
        element_id:rS element_type:rS height:rS visibility:oS width:rS x_axis_location:rS y_axis_location:rS background_style=l3096 border_style=l3096 loading_animation=l3083 rendering_rules=l3097 selected_border_style=l3096
        canvas_size_options=l3011 elements=l3098
        column_index:oS column_span:rN element_id:rS element_type:rS row_index:oS row_span:rN
        canvas_size_options=l3014 elements=l3100
        elements=l3098
        free_form_layout=l3102
        layout=l3103
        status:oS
        after=l3105
        height:oS padding=l3017
        section_id:rS content=l3104 page_break_configuration=l3106 style=l3107
        section_id:rS layout=l3103 style=l3107
        body_sections=l3108 canvas_size_options=l3019 footer_sections=l3109 header_sections=l3109
        free_form_layout=l3099 grid_layout=l3101 section_based_layout=l3110
        configuration=l3111
        parameter_control_id:rS source_parameter_name:rS title:rS display_options=l3079
        values:oLS link_to_data_set_column=l3025
        parameter_control_id:rS source_parameter_name:rS title:rS type:oS cascading_control_configuration=l3082 display_options=l3084 selectable_values=l3114
        parameter_control_id:rS source_parameter_name:rS title:rS type:oS cascading_control_configuration=l3082 display_options=l3087 selectable_values=l3114
        maximum_value:rN minimum_value:rN parameter_control_id:rS source_parameter_name:rS step_size:rN title:rS display_options=l3090
        delimiter:oS parameter_control_id:rS source_parameter_name:rS title:rS display_options=l3092
        parameter_control_id:rS source_parameter_name:rS title:rS display_options=l3092
        date_time_picker=l3113 dropdown=l3115 list=l3116 slider=l3117 text_area=l3118 text_field=l3119
        grid_layout=l3101
        configuration=l3121
        content:oS sheet_text_box_id:rS
        selected_field_option:oS selected_fields:oLS
        target_visual_option:oS target_visuals:oES
        same_sheet_target_visual_configuration=l3125
        selected_fields_configuration=l3124 target_visuals_configuration=l3126
        target_sheet_id:rS
        local_navigation_configuration=l3128
        date_time_values:oLS decimal_values:oLN integer_values:oLN string_values:oLS
        include_null_value:oB custom_values=l3130
        select_all_value_options:oS source_field:oS source_parameter_name:oS custom_values_configuration=l3131
        destination_parameter_name:rS value=l3132
        parameter_value_configurations=l3133
        url_target:rS url_template:rS
        filter_operation=l3127 navigation_operation=l3129 set_parameters_operation=l3134 url_operation=l3135
        custom_action_id:rS name:rS status:rS trigger:rS action_operations=l3136
        missing_date_visibility:oS
        data_driven=l203 min_max=l1603
        step_count:oN step_size:oN
        base:oN
        linear=l3140 logarithmic=l3141
        range=l3139 scale=l3142
        date_axis_options=l3138 numeric_axis_options=l3143
        percent_range=l1750
        visibility:oS visible_range=l3145
        rotation_angle:oN label_options=l3078
        axis_line_visibility:oS axis_offset:oS grid_line_visibility:oS data_options=l3144 scrollbar_options=l3146 tick_label_options=l3147
        field_id:rS column=l3025
        custom_label:oS apply_to=l3149 font_configuration=l3077
        sort_icon_visibility:oS visibility:oS axis_label_options=l3150
        measure_field_id:rS contributor_dimensions=l3025
        field_id:oS field_value:oS visibility:oS
        field_id:oS visibility:oS
        data_path_label_type=l3153 field_label_type=l3154 maximum_label_type=l3083 minimum_label_type=l3083 range_ends_label_type=l3083
        category_label_visibility:oS label_color:oS label_content:oS measure_label_visibility:oS overlap:oS position:oS visibility:oS data_label_types=l3155 label_font_configuration=l3077
        field_id:rS hierarchy_id:oS column=l3025 format_configuration=l3037
        date_granularity:oS field_id:rS hierarchy_id:oS column=l3025 format_configuration=l3035
        field_id:rS hierarchy_id:oS column=l3025 format_configuration=l3036
        categorical_dimension_field=l3157 date_dimension_field=l3158 numerical_dimension_field=l3159
        expression:rS field_id:rS
        aggregation_function:oS field_id:rS column=l3025 format_configuration=l3037
        aggregation_function:oS field_id:rS column=l3025 format_configuration=l3035
        field_id:rS aggregation_function=l3047 column=l3025 format_configuration=l3036
        calculated_measure_field=l3161 categorical_measure_field=l3162 date_measure_field=l3163 numerical_measure_field=l3164
        category=l3160 colors=l3160 small_multiples=l3160 values=l3165
        bar_chart_aggregated_field_wells=l3166
        height:oS position:oS visibility:oS width:oS title=l3078
        calculation=l3047 column=l3025 measure_aggregation_function=l3048
        value:rN
        axis_binding:oS dynamic_configuration=l3169 static_configuration=l3170
        custom_label:rS
        relative_position:oS format_configuration=l3034
        font_color:oS horizontal_position:oS vertical_position:oS custom_label_configuration=l3172 font_configuration=l3077 value_label_configuration=l3173
        color:oS pattern:oS
        status:oS data_configuration=l3171 label_configuration=l3174 style_configuration=l3175
        horizontal_text_alignment:oS visibility:oS font_configuration=l3077
        background_color:oS background_visibility:oS border_color:oS border_style:oS border_thickness:oS border_visibility:oS gutter_spacing:oS gutter_visibility:oS title=l3177
        max_visible_columns:oN max_visible_rows:oN panel_configuration=l3178
        items_limit:oN other_categories:rS
        direction:rS aggregation_function=l3048 sort_by=l3025
        direction:rS field_id:rS
        column_sort=l3181 field_sort=l3182
        category_items_limit=l3180 category_sort=l3183 color_items_limit=l3180 color_sort=l3183 small_multiples_limit_configuration=l3180 small_multiples_sort=l3183
        label:oS visibility:oS aggregation=l3048 column=l3025
        field_id:rS label:oS visibility:oS
        column_tooltip_item=l3185 field_tooltip_item=l3186
        aggregation_visibility:oS tooltip_title_type:oS tooltip_fields=l3187
        selected_tooltip_type:oS tooltip_visibility:oS field_base_tooltip=l3188
        field_id:rS field_value:rS
        color:rS time_granularity:oS element=l3190
        chart_color:oS color_map=l3191
        bars_arrangement:ocS orientation:ocS category_axis=l3148 category_label_options=l3151 color_label_options=l3151 contribution_analysis_defaults=l3152 data_labels=l3156 field_wells=l3167 legend=l3168 reference_lines=l3176 small_multiples_options=l3179 sort_configuration=l3184 tooltip=l3189 value_axis=l3148 value_label_options=l3151 visual_palette=l3192
        category_values:rLS column=l3025
        value:rN column=l3025
        range_maximum:rS range_minimum:rS time_granularity:rS column=l3025
        category_filter=l3194 numeric_equality_filter=l3195 time_range_filter=l3196
        hierarchy_id:rS drill_down_filters=l3197
        hierarchy_id:rS columns=l3025 drill_down_filters=l3197
        date_time_hierarchy=l3198 explicit_hierarchy=l3199 predefined_hierarchy=l3199
        plain_text:oS rich_text:oS
        visibility:ocS format_text=l3201
        visual_id:rS actions=l3137 chart_configuration=l3193 column_hierarchies=l3200 subtitle=l3202 title=l3202
        fill_style:oS
        all_data_points_visibility:oS outlier_visibility:oS style_options=l3204
        group_by=l3160 values=l3165
        box_plot_aggregated_field_wells=l3206
        page_number:rN page_size:rN
        category_sort=l3183 pagination_configuration=l3208
        box_plot_options=l3205 category_axis=l3148 category_label_options=l3151 field_wells=l3207 legend=l3168 primary_y_axis_display_options=l3148 primary_y_axis_label_options=l3151 reference_lines=l3176 sort_configuration=l3209 tooltip=l3189 visual_palette=l3192
        visual_id:rS actions=l3137 chart_configuration=l3210 column_hierarchies=l3200 subtitle=l3202 title=l3202
        bar_values=l3165 category=l3160 colors=l3160 line_values=l3165
        combo_chart_aggregated_field_wells=l3212
        category_items_limit=l3180 category_sort=l3183 color_items_limit=l3180 color_sort=l3183
        bars_arrangement:oS bar_data_labels=l3156 category_axis=l3148 category_label_options=l3151 color_label_options=l3151 field_wells=l3213 legend=l3168 line_data_labels=l3156 primary_y_axis_display_options=l3148 primary_y_axis_label_options=l3151 reference_lines=l3176 secondary_y_axis_display_options=l3148 secondary_y_axis_label_options=l3151 sort_configuration=l3214 tooltip=l3189 visual_palette=l3192
        visual_id:rS actions=l3137 chart_configuration=l3215 column_hierarchies=l3200 subtitle=l3202 title=l3202
        content_type:oS content_url:oS image_scaling:oS
        data_set_identifier:rS visual_id:rS actions=l3137 chart_configuration=l3217 subtitle=l3202 title=l3202
        data_set_identifier:rS visual_id:rS actions=l3137
        geospatial=l3160 values=l3165
        filled_map_aggregated_field_wells=l3220
        base_map_style:oS
        category_sort=l3183
        east:rN north:rN south:rN west:rN
        map_zoom_mode:oS bounds=l3224
        field_wells=l3221 legend=l3168 map_style_options=l3222 sort_configuration=l3223 tooltip=l3189 window_options=l3225
        color:oS data_value:oN gradient_offset:rN
        stops=l3227
        expression:rS color=l3228
        color:oS expression:rS
        gradient=l3229 solid=l3230
        background_color=l3231
        field_id:rS format=l3232
        shape=l3233
        conditional_formatting_options=l3234
        visual_id:rS actions=l3137 chart_configuration=l3226 column_hierarchies=l3200 conditional_formatting=l3235 subtitle=l3202 title=l3202
        category_label_visibility:oS label_color:oS measure_data_label_style:oS measure_label_visibility:oS position:oS visibility:oS label_font_configuration=l3077
        category=l3160 values=l3165
        funnel_chart_aggregated_field_wells=l3238
        category_items_limit=l3180 category_sort=l3183
        category_label_options=l3151 data_label_options=l3237 field_wells=l3239 sort_configuration=l3240 tooltip=l3189 value_label_options=l3151 visual_palette=l3192
        visual_id:rS actions=l3137 chart_configuration=l3241 column_hierarchies=l3200 subtitle=l3202 title=l3202
        target_values=l3165 values=l3165
        arc_angle:oN arc_thickness:oS
        reserve_range:oN range=l464
        number_display_format_configuration=l3032 percentage_display_format_configuration=l3033
        comparison_method:oS comparison_format=l3246
        primary_value_display_type:oS arc=l3244 arc_axis=l3245 comparison=l3247 primary_value_font_configuration=l3077
        data_labels=l3156 field_wells=l3243 gauge_chart_options=l3248 tooltip=l3189 visual_palette=l3192
        foreground_color=l3231
        icon_display_option:oS
        icon:oS unicode_icon:oS
        color:oS expression:rS display_configuration=l3251 icon_options=l3252
        expression:rS icon_set_type:oS
        custom_condition=l3253 icon_set=l3254
        icon=l3255 text_color=l3231
        arc=l3250 primary_value=l3256
        conditional_formatting_options=l3257
        visual_id:rS actions=l3137 chart_configuration=l3249 conditional_formatting=l3258 subtitle=l3202 title=l3202
        colors=l3160 geospatial=l3160 values=l3165
        geospatial_map_aggregated_field_wells=l3260
        color:oS
        simple_cluster_marker=l3262
        cluster_marker=l3263
        selected_point_style:oS cluster_marker_configuration=l3264
        field_wells=l3261 legend=l3168 map_style_options=l3222 point_style_options=l3265 tooltip=l3189 visual_palette=l3192 window_options=l3225
        visual_id:rS actions=l3137 chart_configuration=l3266 column_hierarchies=l3200 subtitle=l3202 title=l3202
        color:oS data_value:oN
        color_fill_type:rS colors=l3268 null_value_color=l3268
        columns=l3160 rows=l3160 values=l3165
        heat_map_aggregated_field_wells=l3270
        heat_map_column_items_limit_configuration=l3180 heat_map_column_sort=l3183 heat_map_row_items_limit_configuration=l3180 heat_map_row_sort=l3183
        color_scale=l3269 column_label_options=l3151 data_labels=l3156 field_wells=l3271 legend=l3168 row_label_options=l3151 sort_configuration=l3272 tooltip=l3189
        visual_id:rS actions=l3137 chart_configuration=l3273 column_hierarchies=l3200 subtitle=l3202 title=l3202
        value:oN
        bin_count_limit:oN value:oN
        selected_bin_type:oS start_value:oN bin_count=l3275 bin_width=l3276
        values=l3165
        histogram_aggregated_field_wells=l3278
        bin_options=l3277 data_labels=l3156 field_wells=l3279 tooltip=l3189 visual_palette=l3192 x_axis_display_options=l3148 x_axis_label_options=l3151 y_axis_display_options=l3148
        visual_id:rS actions=l3137 chart_configuration=l3280 subtitle=l3202 title=l3202
        computation_id:rS custom_seasonality_value:oN lower_boundary:oN name:oS periods_backward:oN periods_forward:oN prediction_interval:oN seasonality:rS upper_boundary:oN time=l3160 value=l3165
        computation_id:rS name:oS period_size:oN time=l3160 value=l3165
        computation_id:rS name:oS type:rS time=l3160 value=l3165
        computation_id:rS name:oS from_value=l3165 target_value=l3165 time=l3160
        computation_id:rS name:oS time=l3160 value=l3165
        computation_id:rS name:oS period_time_granularity:rS time=l3160 value=l3165
        computation_id:rS mover_size:oN name:oS sort_order:rS type:rS category=l3160 time=l3160 value=l3165
        computation_id:rS name:oS result_size:oN type:rS category=l3160 value=l3165
        computation_id:rS name:oS value=l3165
        computation_id:rS name:oS category=l3160
        forecast=l3282 growth_rate=l3283 maximum_minimum=l3284 metric_comparison=l3285 period_over_period=l3286 period_to_date=l3287 top_bottom_movers=l3288 top_bottom_ranked=l3289 total_aggregation=l3290 unique_values=l3291
        narrative:rS
        computation=l3292 custom_narrative=l3293
        data_set_identifier:rS visual_id:rS actions=l3137 insight_configuration=l3294 subtitle=l3202 title=l3202
        target_values=l3165 trend_groups=l3160 values=l3165
        color:oS tooltip_visibility:oS type:rS visibility:oS
        standard_layout=l70
        primary_value_display_type:oS comparison=l3247 primary_value_font_configuration=l3077 progress_bar=l3083 secondary_value=l3083 secondary_value_font_configuration=l3077 sparkline=l3297 trend_arrows=l3083 visual_layout_options=l3298
        trend_group_sort=l3183
        field_wells=l3296 kpi_options=l3299 sort_configuration=l3300
        actual_value=l3256 comparison_value=l3256 primary_value=l3256 progress_bar=l3250
        conditional_formatting_options=l3302
        visual_id:rS actions=l3137 chart_configuration=l3301 column_hierarchies=l3200 conditional_formatting=l3303 subtitle=l3202 title=l3202
        line_interpolation:oS line_style:oS line_visibility:oS line_width:oS
        marker_color:oS marker_shape:oS marker_size:oS marker_visibility:oS
        axis_binding:oS line_style_settings=l3305 marker_style_settings=l3306
        line_chart_aggregated_field_wells=l3166
        lower_boundary:oN periods_backward:oN periods_forward:oN prediction_interval:oN seasonality:oN upper_boundary:oN
        date:rS value:rN
        end_date:rS start_date:rS value:rN
        what_if_point_scenario=l3310 what_if_range_scenario=l3311
        forecast_properties=l3309 scenario=l3312
        treatment_option:oS
        axis_options=l3148 missing_data_configuration=l3314
        line_style_settings=l3305 marker_style_settings=l3306
        axis_binding:rS field_id:rS field_value:oS settings=l3316
        axis_binding:rS field_id:rS settings=l3316
        data_field_series_item=l3317 field_series_item=l3318
        category_items_limit_configuration=l3180 category_sort=l3183 color_items_limit_configuration=l3180 small_multiples_limit_configuration=l3180 small_multiples_sort=l3183
        type:ocS contribution_analysis_defaults=l3152 data_labels=l3156 default_series_settings=l3307 field_wells=l3308 forecast_configurations=l3313 legend=l3168 primary_y_axis_display_options=l3315 primary_y_axis_label_options=l3151 reference_lines=l3176 secondary_y_axis_display_options=l3315 secondary_y_axis_label_options=l3151 series=l3319 small_multiples_options=l3179 sort_configuration=l3320 tooltip=l3189 visual_palette=l3192 x_axis_display_options=l3148 x_axis_label_options=l3151
        visual_id:rS actions=l3137 chart_configuration=l3321 column_hierarchies=l3200 subtitle=l3202 title=l3202
        arc_thickness:oS
        label_visibility:oS
        arc_options=l3323 donut_center_options=l3324
        category=l3160 small_multiples=l3160 values=l3165
        pie_chart_aggregated_field_wells=l3326
        category_items_limit=l3180 category_sort=l3183 small_multiples_limit_configuration=l3180 small_multiples_sort=l3183
        category_label_options=l3151 contribution_analysis_defaults=l3152 data_labels=l3156 donut_options=l3325 field_wells=l3327 legend=l3168 small_multiples_options=l3179 sort_configuration=l3328 tooltip=l3189 value_label_options=l3151 visual_palette=l3192
        visual_id:rS actions=l3137 chart_configuration=l3329 column_hierarchies=l3200 subtitle=l3202 title=l3202
        width:oS data_path_list=l3190
        custom_label:oS field_id:rS visibility:oS
        data_path_options=l3331 selected_field_options=l3332
        pivot_table_aggregated_field_wells=l3270
        overflow_column_header_visibility:oS vertical_overflow_visibility:oS
        direction:rS sort_paths=l3190
        column=l3181 data_path=l3336 field=l3182
        field_id:rS sort_by=l3337
        field_sort_options=l3338
        color:oS style:oS thickness:oN
        bottom=l3340 inner_horizontal=l3340 inner_vertical=l3340 left=l3340 right=l3340 top=l3340
        side_specific_border=l3341 uniform_border=l3340
        background_color:oS height:oN horizontal_text_alignment:oS text_wrap:oS vertical_text_alignment:oS visibility:oS border=l3342 font_configuration=l3077
        row_alternate_colors:oLS status:oS
        collapsed_row_dimensions_visibility:oS column_names_visibility:oS metric_placement:oS single_metric_visibility:oS toggle_buttons_visibility:oS cell_style=l3343 column_header_style=l3343 row_alternate_color_options=l3344 row_field_names_style=l3343 row_header_style=l3343
        field_id:oS
        custom_label:oS field_level:oS totals_visibility:oS field_level_options=l3346 metric_header_cell_style=l3343 total_cell_style=l3343 value_cell_style=l3343
        custom_label:oS placement:oS scroll_status:oS totals_visibility:oS metric_header_cell_style=l3343 total_cell_style=l3343 value_cell_style=l3343
        column_subtotal_options=l3347 column_total_options=l3348 row_subtotal_options=l3347 row_total_options=l3348
        field_options=l3333 field_wells=l3334 paginated_report_options=l3335 sort_configuration=l3339 table_options=l3345 total_options=l3349
        role:oS
        background_color=l3231 icon=l3255 text_color=l3231
        field_id:rS scope=l3351 text_format=l3352
        cell=l3353
        conditional_formatting_options=l3354
        visual_id:rS actions=l3137 chart_configuration=l3350 conditional_formatting=l3355 subtitle=l3202 title=l3202
        area_style_settings=l3083
        category=l3160 color=l3160 values=l3165
        radar_chart_aggregated_field_wells=l3358
        alternate_band_colors_visibility:oS alternate_band_even_color:oS alternate_band_odd_color:oS shape:oS start_angle:oN base_series_settings=l3357 category_axis=l3148 category_label_options=l3151 color_axis=l3148 color_label_options=l3151 field_wells=l3359 legend=l3168 sort_configuration=l3214 visual_palette=l3192
        visual_id:rS actions=l3137 chart_configuration=l3360 column_hierarchies=l3200 subtitle=l3202 title=l3202
        destination=l3160 source=l3160 weight=l3165
        sankey_diagram_aggregated_field_wells=l3362
        destination_items_limit=l3180 source_items_limit=l3180 weight_sort=l3183
        data_labels=l3156 field_wells=l3363 sort_configuration=l3364
        visual_id:rS actions=l3137 chart_configuration=l3365 subtitle=l3202 title=l3202
        category=l3160 size=l3165 x_axis=l3165 y_axis=l3165
        size=l3165 x_axis=l3160 y_axis=l3160
        scatter_plot_categorically_aggregated_field_wells=l3367 scatter_plot_unaggregated_field_wells=l3368
        data_labels=l3156 field_wells=l3369 legend=l3168 tooltip=l3189 visual_palette=l3192 x_axis_display_options=l3148 x_axis_label_options=l3151 y_axis_display_options=l3148 y_axis_label_options=l3151
        visual_id:rS actions=l3137 chart_configuration=l3370 column_hierarchies=l3200 subtitle=l3202 title=l3202
        table_cell_image_scaling_configuration:oS
        sizing_options=l3372
        icon:oS
        value:oS font_configuration=l3077
        custom_icon_content=l3374 custom_text_content=l3375
        target:oS content=l3376
        image_configuration=l3373 link_configuration=l3377
        custom_label:oS field_id:rS visibility:oS width:oS url_styling=l3378
        order:oLS selected_field_options=l3379
        field_id:rS column=l3025 format_configuration=l3038
        values=l3381
        table_aggregated_field_wells=l3206 table_unaggregated_field_wells=l3382
        pagination_configuration=l3208 row_sort=l3183
        field_id:rS negative_color:oS positive_color:oS
        data_bars=l3385
        orientation:oS cell_style=l3343 header_style=l3343 row_alternate_color_options=l3344
        custom_label:oS placement:oS scroll_status:oS totals_visibility:oS total_cell_style=l3343
        field_options=l3380 field_wells=l3383 paginated_report_options=l3335 sort_configuration=l3384 table_inline_visualizations=l3386 table_options=l3387 total_options=l3388
        field_id:rS text_format=l3352
        background_color=l3231 text_color=l3231
        cell=l3390 row=l3391
        conditional_formatting_options=l3392
        visual_id:rS actions=l3137 chart_configuration=l3389 conditional_formatting=l3393 subtitle=l3202 title=l3202
        colors=l3165 groups=l3160 sizes=l3165
        tree_map_aggregated_field_wells=l3395
        tree_map_group_items_limit_configuration=l3180 tree_map_sort=l3183
        color_label_options=l3151 color_scale=l3269 data_labels=l3156 field_wells=l3396 group_label_options=l3151 legend=l3168 size_label_options=l3151 sort_configuration=l3397 tooltip=l3189
        visual_id:rS actions=l3137 chart_configuration=l3398 column_hierarchies=l3200 subtitle=l3202 title=l3202
        breakdowns=l3160 categories=l3160 values=l3165
        waterfall_chart_aggregated_field_wells=l3400
        breakdown_items_limit=l3180 category_sort=l3183
        total_bar_label:oS
        category_axis_display_options=l3148 category_axis_label_options=l3151 data_labels=l3156 field_wells=l3401 legend=l3168 primary_y_axis_display_options=l3148 primary_y_axis_label_options=l3151 sort_configuration=l3402 visual_palette=l3192 waterfall_chart_options=l3403
        visual_id:rS actions=l3137 chart_configuration=l3404 column_hierarchies=l3200 subtitle=l3202 title=l3202
        group_by=l3160 size=l3165
        word_cloud_aggregated_field_wells=l3406
        cloud_layout:oS maximum_string_length:oN word_casing:oS word_orientation:oS word_padding:oS word_scaling:oS
        category_label_options=l3151 field_wells=l3407 sort_configuration=l3240 word_cloud_options=l3408
        visual_id:rS actions=l3137 chart_configuration=l3409 column_hierarchies=l3200 subtitle=l3202 title=l3202
        bar_chart_visual=l3203 box_plot_visual=l3211 combo_chart_visual=l3216 custom_content_visual=l3218 empty_visual=l3219 filled_map_visual=l3236 funnel_chart_visual=l3242 gauge_chart_visual=l3259 geospatial_map_visual=l3267 heat_map_visual=l3274 histogram_visual=l3281 insight_visual=l3295 kpi_visual=l3304 line_chart_visual=l3322 pie_chart_visual=l3330 pivot_table_visual=l3356 radar_chart_visual=l3361 sankey_diagram_visual=l3366 scatter_plot_visual=l3371 table_visual=l3394 tree_map_visual=l3399 waterfall_visual=l3405 word_cloud_visual=l3410
        content_type:ocS description:oS name:oS sheet_id:rS title:oS filter_controls=l3095 layouts=l3112 parameter_controls=l3120 sheet_control_layouts=l3122 text_boxes=l3123 visuals=l3411
        analysis_defaults=l3023 calculated_fields=e3024 column_configurations=l3039 data_set_identifiers_declarations=l3040 filter_groups=l3065 parameter_declarations=e3075 sheets=l3412
        name:rS values:rLN
        date_time_parameters=l666 decimal_parameters=l3414 integer_parameters=l3414 string_parameters=l666
        actions:rES principal:rS
        data_set_arn:rS data_set_placeholder:rS
        arn:rS data_set_references=l3417
        source_template=l3418
        analysis_id:rS arn:cS aws_account_id:ocS created_time:cS id:ocS last_published_time:cS last_updated_time:cS name:rS recovery_window_in_days:oN status:cS tags:oMS tags_all:ocMS theme_arn:oS definition=l3413 parameters=l3415 permissions=e3416 source_entity=l3419 timeouts=17
        availability_status:oS
        visibility_state:oS
        ad_hoc_filtering_option=l3421 data_point_drill_up_down_option=l3421 data_point_menu_label_option=l3421 data_point_tooltip_option=l3421 export_to_csv_option=l3421 export_with_hidden_fields_option=l3421 sheet_controls_option=l3422 sheet_layout_element_maximization_option=l3421 visual_axis_sort_option=l3421 visual_menu_option=l3421
        arn:cS aws_account_id:ocS created_time:cS dashboard_id:rS id:ocS last_published_time:cS last_updated_time:cS name:rS source_entity_arn:cS status:cS tags:oMS tags_all:ocMS theme_arn:oS version_description:rS version_number:cN dashboard_publish_options=l3423 definition=l3413 parameters=l3415 permissions=e3416 source_entity=l3419 timeouts=17
        columns:rLS country_code:rS name:rS
        geo_spatial_column_group=l3425
        column_names:oLS principals:oLS
        disable_use_as_direct_query_source:ocB disable_use_as_imported_source:ocB
        columns:oLS description:oS field_folders_id:rS
        column_name:rS format:ocS new_column_type:rS
        column_id:rS column_name:rS expression:rS
        columns=l3431
        condition_expression:rS
        projected_columns:rLS
        column_name:rS new_column_name:rS
        text:ocS
        column_geographic_role:ocS column_description=l3436
        column_name:rS tags=l3437
        column_name:rS tag_names:rLS
        cast_column_type_operation=l3430 create_columns_operation=l3432 filter_operation=l3433 project_operation=l3434 rename_column_operation=l3435 tag_column_operation=l3438 untag_column_operation=l3439
        unique_key:ocB
        left_operand:rS on_clause:rS right_operand:rS type:rS left_join_key_properties=l3441 right_join_key_properties=l3441
        data_set_arn:ocS physical_table_id:ocS join_instruction=l3442
        alias:rS logical_table_map_id:rS data_transforms=l3440 source=l3443
        data_source_arn:rS name:rS sql_query:rS columns=l1381
        catalog:oS data_source_arn:rS name:rS schema:oS input_columns=l1381
        contains_header:ocB delimiter:ocS format:ocS start_from_row:ocN text_qualifier:ocS
        data_source_arn:rS input_columns=l1381 upload_settings=l3447
        physical_table_map_id:rS custom_sql=l3445 relational_table=l3446 s3_source=l3448
        column_name:rS size:rN size_unit:rS
        lookback_window=l3450
        incremental_refresh=l3451
        refresh_configuration=l3452
        arn:rS format_version:oS namespace:oS permission_policy:rS status:oS
        column_name:rS match_all_value:oS tag_key:rS tag_multi_value_delimiter:oS
        status:oS tag_rules=l3455
        arn:cS aws_account_id:ocfS data_set_id:rfS id:ocS import_mode:rS name:rS output_columns:cD tags:oMS tags_all:ocMS column_groups=l3426 column_level_permission_rules=l3427 data_set_usage_configuration=l3428 field_folders=e3429 logical_table_map=e3444 permissions=e3416 physical_table_map=e3449 refresh_properties=l3453 row_level_permission_data_set=l3454 row_level_permission_tag_configuration=l3456
        password:rsS username:rsS
        copy_source_arn:oS secret_arn:oS credential_pair=l3458
        domain:rS
        work_group:oS
        database:rS host:rS port:rN
        data_set_name:rS
        host:rS port:rN sql_endpoint_path:rS
        site_base_url:rS
        catalog:rS host:rS port:rN
        database:rS instance_id:rS
        cluster_id:oS database:rS host:oS port:oN
        role_arn:oS manifest_file_location=l2171
        database:rS host:rS warehouse:rS
        host:rS port:rN
        max_rows:rN query:rS
        amazon_elasticsearch=l3460 athena=l3461 aurora=l3462 aurora_postgresql=l3462 aws_iot_analytics=l3463 databricks=l3464 jira=l3465 maria_db=l3462 mysql=l3462 oracle=l3462 postgresql=l3462 presto=l3466 rds=l3467 redshift=l3468 s3=l3469 service_now=l3465 snowflake=l3470 spark=l3471 sql_server=l3462 teradata=l3462 twitter=l3472
        disable_ssl:rB
        vpc_connection_arn:rS
        arn:cS aws_account_id:ocfS data_source_id:rfS id:ocS name:rS tags:oMS tags_all:ocMS type:rfS credentials=l3459 parameters=l3473 permission=e3416 ssl_properties=l3474 vpc_connection_properties=l3475
        arn:cS aws_account_id:ocfS created_time:cS folder_id:rfS folder_path:cLS folder_type:oS id:ocS last_updated_time:cS name:oS parent_folder_arn:ofS tags:oMS tags_all:ocMS permissions=e3416 timeouts=11608
        aws_account_id:ocfS folder_id:rfS id:cS member_id:rfS member_type:rfS
        arn:cS aws_account_id:ocfS description:oS group_name:rfS id:ocS namespace:ofS
        arn:cS aws_account_id:ocfS group_name:rfS id:ocS member_name:rfS namespace:ofS
        group:oES user:oES
        assignment_id:cS assignment_name:rfS assignment_status:rS aws_account_id:ocfS id:cS namespace:ocfS policy_arn:oS identities=l3481
        arn:cS aws_account_id:ocfS data_set_id:rfS id:cS ingestion_id:rfS ingestion_status:cS ingestion_type:rfS
        arn:cS aws_account_id:ocfS capacity_region:cS creation_status:cS id:cS identity_store:ocfS namespace:rfS tags:oMS tags_all:cMS timeouts=1488
        day_of_month:oS day_of_week:oS
        interval:rS time_of_the_day:ocS timezone:ocS refresh_on_day=l3485
        refresh_type:rS start_after_date_time:ocS schedule_frequency=l3486
        arn:cS aws_account_id:ocfS data_set_id:rfS id:cS schedule_id:rfS schedule=l3487
        aws_account_id:ocS member_name:rS namespace:ocS role:rS
        name:oS column_group_column_schema_list=l981
        data_type:oS geographic_role:oS name:oS
        column_schema_list=l3491
        placeholder:oS column_group_schema_list=l3490 data_set_schema=l3492
        analysis_defaults=l3023 calculated_fields=e3024 column_configurations=l3039 data_set_configuration=l3493 filter_groups=l3065 parameters_declarations=l3075 sheets=l3412
        arn:rS
        source_analysis=l3418 source_template=l3495
        arn:cS aws_account_id:ocS created_time:cS id:ocS last_updated_time:cS name:rS source_entity_arn:cS status:cS tags:oMS tags_all:ocMS template_id:rS version_description:rS version_number:cN definition=l3494 permissions=e3416 source_entity=l3496 timeouts=17
        alias_name:rfS arn:cS aws_account_id:ocfS id:cS template_id:rfS template_version_number:rN
        colors:oLS empty_fill_color:oS min_max_gradient:oLS
        show:oB
        border=l3500
        gutter=l3500 margin=l3500
        tile=l3501 tile_layout=l3502
        font_family:oS
        font_families=l3504
        accent:oS accent_foreground:oS danger:oS danger_foreground:oS dimension:oS dimension_foreground:oS measure:oS measure_foreground:oS primary_background:oS primary_foreground:oS secondary_background:oS secondary_foreground:oS success:oS success_foreground:oS warning:oS warning_foreground:oS
        data_color_palette=l3499 sheet=l3503 typography=l3505 ui_color_palette=l3506
        arn:cS aws_account_id:ocfS base_theme_id:rS created_time:cS id:ocS last_updated_time:cS name:rS status:cS tags:oMS tags_all:ocMS theme_id:rfS version_description:oS version_number:cN configuration=l3507 permissions=e3416 timeouts=17
        arn:cS aws_account_id:ocfS email:rfS iam_arn:ofS id:ocS identity_type:rfS namespace:ofS session_name:ofS user_invitation_url:cS user_name:oS user_role:rfS
        arn:cS availability_status:cS aws_account_id:ocfS dns_resolvers:oES id:cS name:rS role_arn:rS security_group_ids:rES subnet_ids:rES tags:oMS tags_all:cMS vpc_connection_id:rfS timeouts=17
        id:ocS principal:rfS resource_share_arn:rfS
        id:ocS resource_arn:rfS resource_share_arn:rfS
        allow_external_principals:oB arn:cS id:ocS name:rS permission_arns:ocfES tags:oMS tags_all:ocMS timeouts=1488
        id:ocS invitation_arn:cS receiver_account_id:cS resources:cLS sender_account_id:cS share_arn:rfS share_id:cS share_name:cS status:cS timeouts=1488
        id:ocS
        unlock_delay_unit:rS unlock_delay_value:rN
        unlock_delay=l3516
        resource_tag_key:rS resource_tag_value:oS
        retention_period_unit:rS retention_period_value:rN
        arn:cS description:ocS id:cS lock_end_time:cS lock_state:cS resource_type:rfS status:cS tags:oMS tags_all:ocMS lock_configuration=l3517 resource_tags=e3518 retention_period=l3519 timeouts=17
        certificate_identifier:rS id:ocS
        restore_to_time:ofS restore_type:ofS source_cluster_identifier:ofS source_cluster_resource_id:ofS use_latest_restorable_time:ofB
        auto_pause:oB max_capacity:oN min_capacity:oN seconds_before_timeout:oN seconds_until_auto_pause:oN timeout_action:oS
        max_capacity:rN min_capacity:rN seconds_until_auto_pause:ocN
        allocated_storage:ocN allow_major_version_upgrade:oB apply_immediately:ocB arn:cS availability_zones:ocfES backtrack_window:oN backup_retention_period:ocN ca_certificate_identifier:ocS ca_certificate_valid_till:cS cluster_identifier:ocfS cluster_identifier_prefix:ocfS cluster_members:ocES cluster_resource_id:cS cluster_scalability_type:ocfS copy_tags_to_snapshot:oB database_insights_mode:ocS database_name:ocfS db_cluster_instance_class:oS db_cluster_parameter_group_name:ocS db_instance_parameter_group_name:oS db_subnet_group_name:ocfS db_system_id:ocfS delete_automated_backups:oB deletion_protection:oB domain:oS domain_iam_role_name:oS enable_global_write_forwarding:oB enable_http_endpoint:oB enable_local_write_forwarding:oB enabled_cloudwatch_logs_exports:oES endpoint:cS engine:rfS engine_lifecycle_support:ocS engine_mode:ofS engine_version:ocS engine_version_actual:cS final_snapshot_identifier:oS global_cluster_identifier:oS hosted_zone_id:cS iam_database_authentication_enabled:oB iam_roles:ocES id:ocS iops:oN kms_key_id:ocfS manage_master_user_password:oB master_password:osS master_password_wo:osS master_password_wo_version:oN master_user_secret:cD master_user_secret_kms_key_id:ocS master_username:ocfS monitoring_interval:ocN monitoring_role_arn:ocS network_type:ocS performance_insights_enabled:oB performance_insights_kms_key_id:ocS performance_insights_retention_period:ocN port:ocN preferred_backup_window:ocS preferred_maintenance_window:ocS reader_endpoint:cS replication_source_identifier:oS skip_final_snapshot:oB snapshot_identifier:ofS source_region:ofS storage_encrypted:ocfB storage_type:ocfS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES restore_to_point_in_time=l3522 s3_import=l1251 scaling_configuration=l3523 serverlessv2_scaling_configuration=l3524 timeouts=17
        engine_native_audit_fields_included:ofB id:ocS kinesis_stream_name:cS kms_key_id:rfS mode:rfS resource_arn:rfS
        arn:cS cluster_endpoint_identifier:rfS cluster_identifier:rfS custom_endpoint_type:rS endpoint:cS excluded_members:oES id:ocS static_members:oES tags:oMS tags_all:ocMS
        apply_immediately:ocB arn:cS auto_minor_version_upgrade:oB availability_zone:ocfS ca_cert_identifier:ocS cluster_identifier:rfS copy_tags_to_snapshot:oB custom_iam_instance_profile:ofS db_parameter_group_name:ocS db_subnet_group_name:ocfS dbi_resource_id:cS endpoint:cS engine:rfS engine_version:ocS engine_version_actual:cS force_destroy:oB id:ocS identifier:ocfS identifier_prefix:ocfS instance_class:rS kms_key_id:cS monitoring_interval:oN monitoring_role_arn:ocS network_type:cS performance_insights_enabled:ocB performance_insights_kms_key_id:ocS performance_insights_retention_period:ocN port:cN preferred_backup_window:ocS preferred_maintenance_window:ocS promotion_tier:oN publicly_accessible:ocB storage_encrypted:cB tags:oMS tags_all:ocMS writer:cB timeouts=17
        db_cluster_identifier:rfS feature_name:rfS id:ocS role_arn:rfS timeouts=1488
        allocated_storage:cN copy_tags:ofB db_cluster_snapshot_arn:cS destination_region:ofS engine:cS engine_version:cS id:cS kms_key_id:ofS license_model:cS presigned_url:ofS shared_accounts:oES snapshot_type:cS source_db_cluster_snapshot_identifier:rfS storage_encrypted:cB storage_type:cS tags:oMS tags_all:cMS target_db_cluster_snapshot_identifier:rfS vpc_id:cS timeouts=115
        arn:cS create_time:cS database_installation_files_s3_bucket_name:ofS database_installation_files_s3_prefix:ofS db_parameter_group_family:cS description:oS engine:rfS engine_version:rfS filename:ofS id:ocS image_id:cS kms_key_id:ocfS major_engine_version:cS manifest:ofS manifest_computed:cS manifest_hash:oS source_image_id:ofS status:ocS tags:oMS tags_all:ocMS timeouts=17
        export_only:ofLS export_task_identifier:rfS failure_cause:cS iam_role_arn:rfS id:cS kms_key_id:rfS percent_progress:cN s3_bucket_name:rfS s3_prefix:ocfS snapshot_time:cS source_arn:rfS source_type:cS status:cS task_end_time:cS task_start_time:cS warning_message:cS timeouts=1488
        arn:cS database_name:ocfS deletion_protection:oB endpoint:cS engine:ocfS engine_lifecycle_support:ocS engine_version:ocS engine_version_actual:cS force_destroy:oB global_cluster_identifier:rfS global_cluster_members:cD global_cluster_resource_id:cS id:ocS source_db_cluster_identifier:ocfS storage_encrypted:ocfB tags:oMS tags_all:ocMS timeouts=17
        identifier:rfS state:rS timeouts=110
        additional_encryption_context:ofMS arn:cS data_filter:ocfS id:cS integration_name:rfS kms_key_id:ocfS source_arn:rfS tags:oMS tags_all:cMS target_arn:rfS timeouts=1488
        arn:cS currency_code:cS db_instance_class:cS duration:cN fixed_price:cN id:ocS instance_count:ofN lease_id:cS multi_az:cB offering_id:rfS offering_type:cS product_description:cS recurring_charges:cD reservation_id:ofS start_time:cS state:cS tags:oMS tags_all:ocMS usage_price:cN timeouts=17
        arn:cS compute_redundancy:ocN db_cluster_identifier:rfS db_shard_group_identifier:rfS db_shard_group_resource_id:cS endpoint:cS max_acu:rN min_acu:ocN publicly_accessible:ocfB tags:oMS tags_all:cMS timeouts=17
        authentication_profile_content:rS authentication_profile_name:rfS id:ocS
        bucket_name:ocS enable:rB log_destination_type:oS log_exports:oES s3_key_prefix:ocS
        destination_region:rS grant_name:oS retention_period:oN
        allow_version_upgrade:oB apply_immediately:oB aqua_configuration_status:ocS arn:cS automated_snapshot_retention_period:oN availability_zone:ocS availability_zone_relocation_enabled:oB cluster_identifier:rfS cluster_namespace_arn:cS cluster_nodes:cD cluster_parameter_group_name:ocS cluster_public_key:ocS cluster_revision_number:ocS cluster_subnet_group_name:ocfS cluster_type:ocS cluster_version:oS database_name:ocS default_iam_role_arn:ocS dns_name:cS elastic_ip:oS encrypted:oB endpoint:ocS enhanced_vpc_routing:ocB final_snapshot_identifier:oS iam_roles:ocES id:ocS kms_key_id:ocS maintenance_track_name:oS manage_master_password:oB manual_snapshot_retention_period:oN master_password:osS master_password_secret_arn:cS master_password_secret_kms_key_id:ocS master_password_wo:osS master_password_wo_version:oN master_username:ofS multi_az:oB node_type:rS number_of_nodes:oN owner_account:oS port:oN preferred_maintenance_window:ocS publicly_accessible:oB skip_final_snapshot:oB snapshot_arn:ofS snapshot_cluster_identifier:ofS snapshot_identifier:ofS tags:oMS tags_all:ocMS vpc_security_group_ids:ocES logging=l3539 snapshot_copy=l3540 timeouts=17
        cluster_identifier:rfS default_iam_role_arn:ocS iam_role_arns:ocES id:ocS timeouts=17
        arn:cS cluster_identifier:rfS id:ocS kms_key_id:cS manual_snapshot_retention_period:oN owner_account:cS snapshot_identifier:rfS tags:oMS tags_all:ocMS
        allow_writes:ofB consumer_identifier:rfS data_share_arn:rfS id:cS managed_by:cS producer_arn:cS
        allow_writes:ofB associate_entire_account:ofB consumer_arn:ofS consumer_region:ofS data_share_arn:rfS id:cS managed_by:cS producer_arn:cS
        address:cS cluster_identifier:rfS endpoint_name:rfS id:ocS port:cN resource_owner:ocfS subnet_group_name:rfS vpc_endpoint:cD vpc_security_group_ids:ocES
        account:rfS allowed_all_vpcs:cB cluster_identifier:rfS endpoint_count:cN force_delete:oB grantee:cS grantor:cS id:ocS vpc_ids:oES
        arn:cS customer_aws_id:cS enabled:oB event_categories:oES id:ocS name:rfS severity:oS sns_topic_arn:rS source_ids:oES source_type:oS status:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS hsm_client_certificate_identifier:rfS hsm_client_certificate_public_key:cS id:ocS tags:oMS tags_all:ocMS
        arn:cS description:rfS hsm_configuration_identifier:rfS hsm_ip_address:rfS hsm_partition_name:rfS hsm_partition_password:rsfS hsm_server_public_certificate:rfS id:ocS tags:oMS tags_all:ocMS
        additional_encryption_context:ofMS arn:cS description:oS integration_name:rS kms_key_id:ocfS source_arn:rfS tags:oMS tags_all:cMS target_arn:rfS timeouts=17
        bucket_name:oS cluster_identifier:rfS id:cS log_destination_type:oS log_exports:oES s3_key_prefix:oS
        account_id:rfS cluster_identifier:rfS database_name:rfS id:ocS partner_name:rfS status:cS status_message:cS
        cluster_identifier:rS
        classic:oB cluster_identifier:rS cluster_type:oS node_type:oS number_of_nodes:oN
        pause_cluster=l3554 resize_cluster=l3555 resume_cluster=l3554
        description:oS enable:oB end_time:oS iam_role:rS id:ocS name:rfS schedule:rS start_time:oS target_action=l3556
        cluster_identifier:rfS destination_region:rfS id:cS manual_snapshot_retention_period:ocfN retention_period:ocN snapshot_copy_grant_name:ofS
        arn:cS id:ocS kms_key_id:ocfS snapshot_copy_grant_name:rfS tags:oMS tags_all:ocMS
        arn:cS definitions:rES description:ofS force_destroy:oB id:ocS identifier:ocfS identifier_prefix:ocfS tags:oMS tags_all:ocMS
        cluster_identifier:rfS id:ocS schedule_identifier:rfS
        arn:cS description:oS id:ocS name:rfS subnet_ids:rES tags:oMS tags_all:ocMS
        amount:rN arn:cS breach_action:oS cluster_identifier:rfS feature_type:rfS id:ocS limit_type:rfS period:ofS tags:oMS tags_all:ocMS
        cluster_identifier:ofS database:rfS db_user:ofS id:ocS secret_arn:ofS sql:rfS statement_name:ofS with_event:ofB workgroup_name:ofS parameters=l1988 timeouts=115
        custom_domain_certificate_arn:rS custom_domain_certificate_expiry_time:cS custom_domain_name:rfS id:cS workgroup_name:rfS
        address:cS arn:cS endpoint_name:rfS id:ocS owner_account:ofS port:cN subnet_ids:rfES vpc_endpoint:cD vpc_security_group_ids:ocES workgroup_name:rfS
        admin_password_secret_arn:cS admin_password_secret_kms_key_id:ocS admin_user_password:osS admin_user_password_wo:oS admin_user_password_wo_version:oN admin_username:ocsS arn:cS db_name:ocfS default_iam_role_arn:oS iam_roles:ocES id:ocS kms_key_id:ocS log_exports:oES manage_admin_password:oB namespace_id:cS namespace_name:rfS tags:oMS tags_all:ocMS
        accounts_with_provisioned_restore_access:cES accounts_with_restore_access:cES admin_username:cS arn:cS id:ocS kms_key_id:cS namespace_arn:cS namespace_name:rfS owner_account:cS retention_period:oN snapshot_name:rfS
        amount:rN arn:cS breach_action:oS id:ocS period:ofS resource_arn:rfS usage_type:rS
        parameter_key:rS parameter_value:rS
        enabled:rB level:oN
        arn:cS base_capacity:ocN endpoint:cD enhanced_vpc_routing:oB id:ocS max_capacity:oN namespace_name:rfS port:ocN publicly_accessible:oB security_group_ids:ocES subnet_ids:ocES tags:oMS tags_all:ocMS track_name:ocS workgroup_id:cS workgroup_name:rfS config_parameter=e3570 price_performance_target=l3571 timeouts=17
        arn:cS collection_id:rfS face_model_version:cS id:cS tags:oMS tags_all:cMS timeouts=115
        arn:cS auto_update:ocS feature:oS id:cS name:rfS tags:oMS tags_all:cMS timeouts=1488
        opt_in:rB
        arn:rfS
        kinesis_video_stream=l3576
        sns_topic_arn:ofS
        arn:ofS
        bucket:ofS key_prefix:ofS
        kinesis_data_stream=l3579 s3_destination=l3580
        height:oN left:oN top:oN width:oN
        x:oN y:oN
        bounding_box=13582 polygon=l3583
        labels:oLS min_confidence:ocN
        collection_id:rfS face_match_threshold:ocfN
        connected_home=l3585 face_search=l3586
        arn:cS kms_key_id:ofS name:rfS role_arn:rfS stream_processor_arn:cS tags:oMS tags_all:cMS data_sharing_preference=l3575 input=l3577 notification_channel=l3578 output=l3581 regions_of_interest=l3584 settings=l3587 timeouts=17
        rpo:rS rto:rS
        rpo:oS rto:oS
        az=13589 hardware=13589 region=13590 software=13589
        arn:cS data_location_constraint:ocS description:oS estimated_cost_tier:cS name:rS tags:oMS tags_all:cMS tier:rS policy=13591 timeouts=17
        arn:cS id:cS tags:oMS tags_all:cMS type:rS timeouts=17
        filter_string:rS
        arn:cS default_view:ocB id:cS name:rfS scope:ocS tags:oMS tags_all:cMS filters=l3594 included_property=l536
        type:rS parameters=e666
        query:rS type:oS
        arn:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS configuration=e3596 resource_query=l3597 timeouts=110
        group_arn:rfS id:ocS resource_arn:rfS resource_type:cS timeouts=1488
        arn:cS duration_seconds:ocN enabled:oB id:ocS managed_policy_arns:oES name:rS require_instance_properties:oB role_arns:oES session_policy:oS tags:oMS tags_all:ocMS
        channel:ocfS configured_by:cS enabled:ocfB event:ocfS threshold:ocfN
        acm_pca_arn:oS x509_certificate_data:oS
        source_type:rS source_data=l3602
        arn:cS enabled:ocB id:ocS name:rS tags:oMS tags_all:ocMS notification_settings=e3601 source=l3603
        carrier_gateway_id:oS core_network_arn:oS destination_cidr_block:ofS destination_ipv6_cidr_block:ofS destination_prefix_list_id:ofS egress_only_gateway_id:oS gateway_id:oS id:ocS instance_id:cS instance_owner_id:cS local_gateway_id:oS nat_gateway_id:oS network_interface_id:ocS origin:cS route_table_id:rfS state:cS transit_gateway_id:oS vpc_endpoint_id:oS vpc_peering_connection_id:oS timeouts=17
        arn:cS id:cS name:rfS version:cN
        cidr_blocks:rES cidr_collection_id:rfS id:cS name:rfS
        arn:cS id:ocS name_servers:cLS reference_name:ofS
        arn:cS child_health_threshold:oN child_healthchecks:oES cloudwatch_alarm_name:oS cloudwatch_alarm_region:oS disabled:oB enable_sni:ocB failure_threshold:ocN fqdn:oS id:ocS insufficient_data_health_status:oS invert_healthcheck:oB ip_address:oS measure_latency:ofB port:oN reference_name:ofS regions:oES request_interval:ofN resource_path:oS routing_control_arn:ofS search_string:oS tags:oMS tags_all:ocMS triggers:ocMS type:rfS
        hosted_zone_id:rfS id:ocS signing_status:oS timeouts=17
        digest_algorithm_mnemonic:cS digest_algorithm_type:cN digest_value:cS dnskey_record:cS ds_record:cS flag:cN hosted_zone_id:rfS id:ocS key_management_service_arn:rS key_tag:cN name:rfS public_key:cS signing_algorithm_mnemonic:cS signing_algorithm_type:cN status:oS timeouts=17
        arn:cS cloudwatch_log_group_arn:rfS id:ocS zone_id:rfS
        evaluate_target_health:rB name:rS zone_id:rS
        collection_id:rS location_name:rS
        continent:oS country:oS subdivision:oS
        latitude:rS longitude:rS
        aws_region:oS bias:oN local_zone_group:oS coordinates=e3616
        region:rS
        weight:rN
        allow_overwrite:ocB fqdn:cS health_check_id:oS id:ocS multivalue_answer_routing_policy:oB name:rfS records:oES set_identifier:oS ttl:oN type:rS zone_id:rfS alias=l3613 cidr_routing_policy=l3614 failover_routing_policy=l70 geolocation_routing_policy=l3615 geoproximity_routing_policy=l3617 latency_routing_policy=l3618 timeouts=17 weighted_routing_policy=l3619
        dns_name:rS evaluate_target_health:rB hosted_zone_id:rS
        continent_code:oS country_code:oS subdivision_code:oS
        aws_region:oS bias:oN local_zone_group:oS coordinates=l3616
        failover:oS health_check_id:oS multi_value_answer:oB name:rS region:oS set_identifier:oS traffic_policy_instance_id:oS ttl:oN type:oS weight:oN alias_target=l3621 cidr_routing_config=l3614 geolocation=l3622 geoproximity_location=l3623 resource_records=l2402
        zone_id:rfS resource_record_set=e3624 timeouts=110
        autodefined_reverse_flag:rS id:ocS owner_id:cS resource_id:rfS
        arn:cS id:ocS owner_id:cS resource_id:rfS validation_status:cS
        ip:ocS ip_id:cS ipv6:ocS subnet_id:rS
        arn:cS direction:rfS host_vpc_id:cS id:ocS name:oS protocols:ocES resolver_endpoint_type:ocS security_group_ids:rfES tags:oMS tags_all:ocMS ip_address=e3628 timeouts=17
        firewall_fail_open:ocS id:ocS owner_id:cS resource_id:rfS
        arn:cS domains:oES id:ocS name:rfS tags:oMS tags_all:ocMS
        action:rS block_override_dns_type:oS block_override_domain:oS block_override_ttl:oN block_response:oS firewall_domain_list_id:rfS firewall_domain_redirection_action:oS firewall_rule_group_id:rfS id:ocS name:rS priority:rN q_type:oS
        arn:cS id:ocS name:rfS owner_id:cS share_status:cS tags:oMS tags_all:ocMS
        arn:cS firewall_rule_group_id:rfS id:ocS mutation_protection:ocS name:rS priority:rN tags:oMS tags_all:ocMS vpc_id:rfS
        arn:cS destination_arn:rfS id:ocS name:rfS owner_id:cS share_status:cS tags:oMS tags_all:ocMS
        id:ocS resolver_query_log_config_id:rfS resource_id:rfS
        ip:oS ipv6:oS port:oN protocol:oS
        arn:cS domain_name:rfS id:ocS name:oS owner_id:cS resolver_endpoint_id:ofS rule_type:rfS share_status:cS tags:oMS tags_all:ocMS target_ip=e3637 timeouts=17
        id:ocS name:ofS resolver_rule_id:rfS vpc_id:rfS timeouts=1488
        arn:cS comment:oS document:rfS id:ocS name:rfS type:cS version:cN
        arn:cS hosted_zone_id:rfS id:ocS name:rfS traffic_policy_id:rS traffic_policy_version:rN ttl:rN
        id:ocS vpc_id:rfS vpc_region:ocfS zone_id:rfS timeouts=12779
        vpc_id:rS vpc_region:ocS
        arn:cS comment:oS delegation_set_id:ofS force_destroy:oB id:ocS name:rfS name_servers:cLS primary_name_server:cS tags:oMS tags_all:ocMS zone_id:cS timeouts=17 vpc=e3643
        id:ocS owning_account:cS vpc_id:rfS vpc_region:ocfS zone_id:rfS timeouts=1488
        algorithm:rfN flags:rfN public_key:rfS
        dnssec_key_id:cS domain_name:rfS id:cS signing_attributes=l3646 timeouts=1488
        address_line_1:oS address_line_2:oS city:oS contact_type:oS country_code:oS email:oS fax:oS first_name:oS last_name:oS organization_name:oS phone_number:oS state:oS zip_code:oS extra_param=l142
        abuse_contact_email:cS abuse_contact_phone:cS admin_privacy:ocB auto_renew:ocB billing_contact:ocL(address_line_1:S,address_line_2:S,city:S,contact_type:S,country_code:S,email:S,extra_param:L(name:S,value:S),fax:S,first_name:S,last_name:S,organization_name:S,phone_number:S,state:S,zip_code:S) billing_privacy:ocB creation_date:cS domain_name:rfS duration_in_years:ocN expiration_date:cS hosted_zone_id:cS name_server:ocL(glue_ips:ES,name:S) registrant_privacy:ocB registrar_name:cS registrar_url:cS status_list:cLS tags:oMS tags_all:cMS tech_privacy:ocB transfer_lock:ocB updated_date:cS whois_server:cS admin_contact=l3648 registrant_contact=l3648 tech_contact=l3648 timeouts=17
        address_line_1:ocS address_line_2:ocS city:ocS contact_type:ocS country_code:ocS email:ocS extra_params:ocMS fax:ocS first_name:ocS last_name:ocS organization_name:ocS phone_number:ocS state:ocS zip_code:ocS
        glue_ips:oES name:rS
        abuse_contact_email:cS abuse_contact_phone:cS admin_privacy:oB auto_renew:oB billing_privacy:oB creation_date:cS domain_name:rS expiration_date:cS id:ocS registrant_privacy:oB registrar_name:cS registrar_url:cS reseller:cS status_list:cLS tags:oMS tags_all:ocMS tech_privacy:oB transfer_lock:oB updated_date:cS whois_server:cS admin_contact=l3650 billing_contact=l3650 name_server=l3651 registrant_contact=l3650 tech_contact=l3650 timeouts=110
        arn:cS id:cS name:rfS owner_id:cS profile_id:rfS resource_id:rfS status:cS status_message:cS tags:oMS tags_all:cMS timeouts=17
        arn:cS id:cS name:rfS owner_id:cS share_status:cS status:cS status_message:cS tags:oMS tags_all:cMS timeouts=12779
        id:cS name:rfS owner_id:cS profile_id:rfS resource_arn:rfS resource_properties:oS resource_type:cS status:cS status_message:cS timeouts=12779
        arn:cS cluster_endpoints:cD id:ocS name:rfS status:cS
        arn:cS cluster_arn:rfS default_control_panel:cB id:ocS name:rS routing_control_count:cN status:cS
        arn:cS cluster_arn:rfS control_panel_arn:ocS id:ocS name:rS status:cS
        inverted:rB threshold:rN type:rS
        arn:cS asserted_controls:ofLS control_panel_arn:rfS gating_controls:ofLS id:ocS name:rS status:cS target_controls:ofLS wait_period_ms:rN rule_config=l3659
        arn:cS cell_name:rfS cells:oLS id:ocS parent_readiness_scopes:cLS tags:oMS tags_all:ocMS timeouts=1122
        arn:cS id:ocS readiness_check_name:rfS resource_set_name:rS tags:oMS tags_all:ocMS timeouts=1122
        arn:cS cells:oLS id:ocS recovery_group_name:rfS tags:oMS tags_all:ocMS timeouts=1122
        domain_name:oS record_set_id:oS
        nlb_resource=l851 r53_resource=l3664
        domain_name:rS hosted_zone_arn:oS record_set_id:oS record_type:oS target_resource=l3665
        component_id:cS readiness_scopes:oLS resource_arn:oS dns_target_resource=l3666
        arn:cS id:ocS resource_set_name:rfS resource_set_type:rfS tags:oMS tags_all:ocMS resources=l3667 timeouts=1122
        arn:cS id:ocS owner_id:cS propagating_vgws:ocES route:ocE(carrier_gateway_id:S,cidr_block:S,core_network_arn:S,destination_prefix_list_id:S,egress_only_gateway_id:S,gateway_id:S,ipv6_cidr_block:S,local_gateway_id:S,nat_gateway_id:S,network_interface_id:S,transit_gateway_id:S,vpc_endpoint_id:S,vpc_peering_connection_id:S) tags:oMS tags_all:ocMS vpc_id:rfS timeouts=17
        gateway_id:ofS id:ocS route_table_id:rS subnet_id:ofS timeouts=17
        allow_cookies:oB enable_xray:oB excluded_pages:oES favorite_pages:oES guest_role_arn:oS identity_pool_id:oS included_pages:oES session_sample_rate:oN telemetries:oES
        app_monitor_id:cS arn:cS cw_log_enabled:oB cw_log_group:cS domain:oS domain_list:oLS id:ocS name:rfS tags:oMS tags_all:ocMS app_monitor_configuration=l3671 custom_events=l3105
        app_monitor_name:rS destination:rS destination_arn:oS iam_role_arn:oS id:ocS
        block_public_acls:ofB block_public_policy:ofB ignore_public_acls:ofB restrict_public_buckets:ofB
        vpc_id:rfS
        account_id:ocfS alias:cS arn:cS bucket:rfS bucket_account_id:ocfS domain_name:cS endpoints:cMS has_public_access_policy:cB id:ocS name:rfS network_origin:cS policy:ocS public_access_block_configuration=l3674 vpc_configuration=l3675
        account_id:ocfS block_public_acls:oB block_public_policy:oB id:ocS ignore_public_acls:oB restrict_public_buckets:oB
        allowed_headers:oLS allowed_methods:rLS allowed_origins:rLS expose_headers:oLS max_age_seconds:oN
        id:oS permissions:rES type:rS uri:oS
        date:oS days:oN expired_object_delete_marker:oB
        days:oN
        days:oN storage_class:rS
        date:oS days:oN storage_class:rS
        abort_incomplete_multipart_upload_days:oN enabled:rB id:ocS prefix:oS tags:oMS expiration=l3680 noncurrent_version_expiration=l3681 noncurrent_version_transition=e3682 transition=e3683
        target_bucket:rS target_prefix:oS
        days:oN mode:rS years:oN
        default_retention=l3686
        object_lock_enabled:ofS rule=l3687
        owner:rS
        minutes:oN status:oS
        account_id:oS bucket:rS replica_kms_key_id:oS storage_class:oS access_control_translation=l3689 metrics=l3690 replication_time=l3690
        prefix:oS tags:oMS
        sse_kms_encrypted_objects=l1062
        delete_marker_replication_status:oS id:oS prefix:oS priority:oN status:rS destination=l3691 filter=l3692 source_selection_criteria=l3693
        role:rS rules=e3694
        kms_master_key_id:oS sse_algorithm:rS
        bucket_key_enabled:oB apply_server_side_encryption_by_default=l3696
        rule=l3697
        enabled:oB mfa_delete:oB
        error_document:oS index_document:oS redirect_all_requests_to:oS routing_rules:oS
        acceleration_status:ocS acl:ocS arn:cS bucket:ocfS bucket_domain_name:cS bucket_prefix:ocfS bucket_regional_domain_name:cS force_destroy:oB hosted_zone_id:cS id:ocS object_lock_enabled:ocfB policy:ocS region:cS request_payer:ocS tags:oMS tags_all:ocMS website_domain:cS website_endpoint:cS cors_rule=l3678 grant=e3679 lifecycle_rule=l3684 logging=l3685 object_lock_configuration=l3688 replication_configuration=l3695 server_side_encryption_configuration=l3698 timeouts=11608 versioning=l3699 website=l3700
        bucket:rfS expected_bucket_owner:ofS id:ocS status:rS
        display_name:cS email_address:oS id:oS type:rS uri:oS
        permission:rS grantee=l3703
        display_name:ocS id:rS
        grant=e3704 owner=l3705
        acl:oS bucket:rfS expected_bucket_owner:ofS id:ocS access_control_policy=l3706
        bucket_account_id:oS bucket_arn:rS format:oS prefix:oS
        s3_bucket_destination=l3708
        output_schema_version:oS destination=l3709
        data_export=l3710
        bucket:rfS id:ocS name:rfS filter=l3692 storage_class_analysis=l3711
        allowed_headers:oES allowed_methods:rES allowed_origins:rES expose_headers:oES id:oS max_age_seconds:oN
        bucket:rfS expected_bucket_owner:ofS id:ocS cors_rule=e3713
        access_tier:rS days:rN
        bucket:rfS id:ocS name:rfS status:oS filter=l3692 tiering=e3715
        key_id:rS
        sse_kms=l3717 sse_s3=l203
        account_id:oS bucket_arn:rS format:rS prefix:oS encryption=l3718
        bucket=l3719
        prefix:oS
        frequency:rS
        bucket:rfS enabled:oB id:ocS included_object_versions:rS name:rfS optional_fields:oES destination=l3720 filter=l3721 schedule=l3722
        days_after_initiation:oN
        date:oS days:ocN expired_object_delete_marker:ocB
        object_size_greater_than:ocN object_size_less_than:ocN prefix:ocS tags:oMS
        object_size_greater_than:ocN object_size_less_than:ocN prefix:ocS and=l3726 tag=l321
        newer_noncurrent_versions:ocN noncurrent_days:rN
        newer_noncurrent_versions:ocN noncurrent_days:rN storage_class:rS
        date:oS days:ocN storage_class:rS
        id:rS prefix:ocS status:rS abort_incomplete_multipart_upload=l3724 expiration=l3725 filter=l3727 noncurrent_version_expiration=l3728 noncurrent_version_transition=e3729 transition=e3730
        bucket:rfS expected_bucket_owner:ocfS id:cS transition_default_minimum_object_size:ocS rule=l3731 timeouts=110
        partition_date_source:rS
        partitioned_prefix=l3733 simple_prefix=l203
        bucket:rfS expected_bucket_owner:ofS id:ocS target_bucket:rS target_prefix:rS target_grant=e3704 target_object_key_format=l3734
        access_point:oS prefix:oS tags:oMS
        bucket:rfS id:ocS name:rfS filter=l3736
        events:rES filter_prefix:oS filter_suffix:oS id:ocS lambda_function_arn:oS
        events:rES filter_prefix:oS filter_suffix:oS id:ocS queue_arn:rS
        events:rES filter_prefix:oS filter_suffix:oS id:ocS topic_arn:rS
        bucket:rfS eventbridge:oB id:ocS lambda_function=l3738 queue=l3739 topic=l3740
        acl:oS arn:cS bucket:rfS bucket_key_enabled:ocB cache_control:oS content:oS content_base64:oS content_disposition:oS content_encoding:oS content_language:oS content_type:ocS etag:ocS force_destroy:oB id:ocS key:rfS kms_key_id:ocS metadata:oMS object_lock_legal_hold_status:oS object_lock_mode:oS object_lock_retain_until_date:oS server_side_encryption:ocS source:oS source_hash:oS storage_class:ocS tags:oMS tags_all:ocMS version_id:cS website_redirect:oS
        days:oN mode:oS years:oN
        default_retention=l3743
        bucket:rfS expected_bucket_owner:ofS id:ocS object_lock_enabled:ofS token:osS rule=l3744
        object_ownership:rS
        bucket:rfS id:ocS rule=l3746
        bucket:rfS id:ocS policy:rS
        block_public_acls:oB block_public_policy:oB bucket:rfS id:ocS ignore_public_acls:oB restrict_public_buckets:oB
        replica_kms_key_id:rS
        minutes:rN
        status:rS event_threshold=l3751
        status:rS time=l3751
        account:oS bucket:rS storage_class:oS access_control_translation=l3689 encryption_configuration=l3750 metrics=l3752 replication_time=l3753
        prefix:oS and=l3692 tag=l321
        replica_modifications=l1547 sse_kms_encrypted_objects=l1547
        id:ocS prefix:oS priority:oN status:rS delete_marker_replication=l1547 destination=l3754 existing_object_replication=l1547 filter=l3755 source_selection_criteria=l3756
        bucket:rfS id:ocS role:rS token:osS rule=l3757
        bucket:rfS expected_bucket_owner:ofS id:ocS payer:rS
        bucket:rfS expected_bucket_owner:ofS id:ocS rule=e3697
        mfa_delete:ocS status:rS
        bucket:rfS expected_bucket_owner:ofS id:ocS mfa:oS versioning_configuration=l3761
        key:rS
        suffix:rS
        host_name:rS protocol:oS
        http_error_code_returned_equals:oS key_prefix_equals:oS
        host_name:oS http_redirect_code:oS protocol:oS replace_key_prefix_with:oS replace_key_with:oS
        condition=l3766 redirect=l3767
        bucket:rfS expected_bucket_owner:ofS id:ocS routing_rules:ocS website_domain:cS website_endpoint:cS error_document=l3763 index_document=l3764 redirect_all_requests_to=l3765 routing_rule=l3768
        name:rS type:ocS
        arn:cS bucket:rS data_redundancy:ocS force_destroy:ocB id:cS type:ocS location=l3770
        tags:oMS
        default_tags=l3772
        acl:ocS arn:cS bucket:rfS bucket_key_enabled:ocB cache_control:oS checksum_algorithm:oS checksum_crc32:cS checksum_crc32c:cS checksum_crc64nvme:cS checksum_sha1:cS checksum_sha256:cS content:oS content_base64:oS content_disposition:oS content_encoding:oS content_language:oS content_type:ocS etag:ocS force_destroy:oB id:ocS key:rfS kms_key_id:ocS metadata:oMS object_lock_legal_hold_status:oS object_lock_mode:oS object_lock_retain_until_date:oS server_side_encryption:ocS source:oS source_hash:oS storage_class:ocS tags:oMS tags_all:ocMS version_id:cS website_redirect:oS override_provider=l3773
        email:oS id:oS permissions:rES type:rS uri:oS
        acl:ocS arn:cS bucket:rS bucket_key_enabled:ocB cache_control:ocS checksum_algorithm:oS checksum_crc32:cS checksum_crc32c:cS checksum_crc64nvme:cS checksum_sha1:cS checksum_sha256:cS content_disposition:ocS content_encoding:ocS content_language:ocS content_type:ocS copy_if_match:oS copy_if_modified_since:oS copy_if_none_match:oS copy_if_unmodified_since:oS customer_algorithm:ocS customer_key:osS customer_key_md5:ocS etag:cS expected_bucket_owner:oS expected_source_bucket_owner:oS expiration:cS expires:oS force_destroy:oB id:ocS key:rS kms_encryption_context:ocsS kms_key_id:ocsS last_modified:cS metadata:ocMS metadata_directive:oS object_lock_legal_hold_status:ocS object_lock_mode:ocS object_lock_retain_until_date:ocS request_charged:cB request_payer:oS server_side_encryption:ocS source:rS source_customer_algorithm:oS source_customer_key:osS source_customer_key_md5:oS source_version_id:cS storage_class:ocS tagging_directive:oS tags:oMS tags_all:ocMS version_id:cS website_redirect:ocS grant=e3775 override_provider=l3773
        s3_sub_prefix:oS
        grantee_identifier:rS grantee_type:rS
        access_grant_arn:cS access_grant_id:cS access_grants_location_id:rS account_id:ocS grant_scope:cS id:cS permission:rS s3_prefix_type:oS tags:oMS tags_all:cMS access_grants_location_configuration=l3777 grantee=l3778
        access_grants_instance_arn:cS access_grants_instance_id:cS account_id:ocS id:cS identity_center_application_arn:cS identity_center_arn:oS tags:oMS tags_all:cMS
        account_id:ocS id:cS policy:rS
        access_grants_location_arn:cS access_grants_location_id:cS account_id:ocS iam_role_arn:rS id:cS location_scope:rS tags:oMS tags_all:cMS
        access_point_arn:rfS has_public_access_policy:cB id:ocS policy:rS
        arn:cS bucket:rS creation_date:cS id:ocS outpost_id:rS public_access_block_enabled:cB tags:oMS tags_all:ocMS
        days_after_initiation:rN
        id:rS status:oS abort_incomplete_multipart_upload=l3785 expiration=l3680 filter=l3692
        bucket:rfS id:ocS rule=e3786
        bucket:rS id:ocS policy:rS
        permissions:oLS prefixes:oLS
        account_id:rfS name:rfS scope=l3789
        block_public_acls:oB block_public_policy:oB ignore_public_acls:oB restrict_public_buckets:oB
        bucket:rS bucket_account_id:ocS region:cS
        name:rS public_access_block=l3791 region=e3792
        account_id:ocS alias:cS arn:cS domain_name:cS id:ocS status:cS details=l3793 timeouts=1488
        name:rfS policy:rS
        account_id:ocfS established:cS id:ocS proposed:cS details=l3795 timeouts=110
        function_arn:rS function_payload:oS
        aws_lambda=l3797
        actions:rES content_transformation=l3798
        allowed_features:oES cloud_watch_metrics_enabled:oB supporting_access_point:rS transformation_configuration=e3799
        account_id:ocS alias:cS arn:cS id:ocS name:rS configuration=l3800
        account_id:ocfS has_public_access_policy:cB id:ocS name:rfS policy:rS
        delimiter:oS max_depth:oN min_storage_bytes_percentage:oN
        enabled:oB selection_criteria=l3803
        storage_metrics=l3804
        activity_metrics=l1249 advanced_cost_optimization_metrics=l1249 advanced_data_protection_metrics=l1249 detailed_status_code_metrics=l1249 prefix_level=l3805
        activity_metrics=l1249 advanced_cost_optimization_metrics=l1249 advanced_data_protection_metrics=l1249 bucket_level=l3806 detailed_status_code_metrics=l1249
        account_id:rS arn:rS format:rS output_schema_version:rS prefix:oS encryption=l3718
        cloud_watch_metrics=l1062 s3_bucket_destination=l3808
        buckets:oES regions:oES
        enabled:rB account_level=l3807 aws_org=l3495 data_export=l3809 exclude=l3810 include=l3810
        account_id:ocS arn:cS config_id:rS id:ocS tags:oMS tags_all:ocMS storage_lens_configuration=l3811
        access_type:ocfS arn:cS cidr_block:cS creation_time:cS customer_owned_ipv4_pool:ofS id:ocS network_interfaces:cD outpost_id:rfS security_group_id:rfS subnet_id:rfS
        created_at:cS created_by:cS namespace:rS owner_account_id:cS table_bucket_arn:rS
        arn:cS created_at:cS created_by:cS encryption_configuration:oc(kms_key_arn:S,sse_algorithm:S) format:rS maintenance_configuration:oc(iceberg_compaction:(settings:(target_file_size_mb:N),status:S),iceberg_snapshot_management:(settings:(max_snapshot_age_hours:N,min_snapshots_to_keep:N),status:S)) metadata_location:cS modified_at:cS modified_by:cS name:rS namespace:rS owner_account_id:cS table_bucket_arn:rS type:cS version_token:cS warehouse_location:cS
        arn:cS created_at:cS encryption_configuration:o(kms_key_arn:S,sse_algorithm:S) maintenance_configuration:oc(iceberg_unreferenced_file_removal:(settings:(non_current_days:N,unreferenced_days:N),status:S)) name:rS owner_account_id:cS
        resource_policy:rS table_bucket_arn:rS
        name:rS namespace:rS resource_policy:rS table_bucket_arn:rS
        instance_type:oS lifecycle_config_arn:oS sagemaker_image_arn:ocS sagemaker_image_version_alias:oS sagemaker_image_version_arn:oS
        app_name:rfS app_type:rfS arn:cS domain_id:rfS id:ocS space_name:ofS tags:oMS tags_all:ocMS user_profile_name:ofS resource_spec=l3819
        container_arguments:oLS container_entrypoint:oLS container_environment_variables:oMS
        default_gid:oN default_uid:oN mount_path:oS
        container_config=l3821 file_system_config=l3822
        display_name:oS name:rS
        file_system_config=l3822 kernel_spec=l3824
        app_image_config_name:rS arn:cS id:ocS tags:oMS tags_all:ocMS code_editor_app_image_config=l3823 jupyter_lab_image_config=l3823 kernel_gateway_image_config=l3825
        branch:ofS repository_url:rfS secret_arn:oS
        arn:cS code_repository_name:rfS id:ocS tags:oMS tags_all:ocMS git_config=l3827
        environment:oMS image_uri:rS post_analytics_processor_source_uri:oS record_preprocessor_source_uri:oS
        s3_uri:oS
        constraints_resource=l3830 statistics_resource=l3830
        header:oB
        line:oB
        csv=l3832 json=l3833
        data_captured_destination_s3_uri:rS local_path:oS s3_data_distribution_type:ocS s3_input_mode:ocS dataset_format=l3834
        endpoint_name:rS local_path:oS s3_data_distribution_type:ocS s3_input_mode:ocS
        batch_transform_input=l3835 endpoint_input=l3836
        local_path:oS s3_upload_mode:ocS s3_uri:rS
        s3_output=l3838
        kms_key_id:oS monitoring_outputs=l3839
        instance_count:rN instance_type:rS volume_kms_key_id:oS volume_size_in_gb:rN
        cluster_config=l3841
        enable_inter_container_traffic_encryption:oB enable_network_isolation:oB vpc_config=l1076
        max_runtime_in_seconds:ocN
        arn:cS id:ocS name:ocS role_arn:rS tags:oMS tags_all:ocMS data_quality_app_specification=l3829 data_quality_baseline_config=l3831 data_quality_job_input=l3837 data_quality_job_output_config=l3840 job_resources=l3842 network_config=l3843 stopping_condition=l3844
        description:oS device_name:rfS iot_thing_name:oS
        agent_version:cS arn:cS device_fleet_name:rfS id:ocS device=l3846
        kms_key_id:oS s3_output_location:rS
        arn:cS description:oS device_fleet_name:rS enable_iot_role_alias:oB id:ocS iot_role_alias:cS role_arn:rS tags:oMS tags_all:ocMS output_config=l3848
        file_system_id:rS file_system_path:rS
        efs_file_system_config=l3850
        gid:rN uid:rN
        idle_timeout_in_minutes:oN lifecycle_management:oS max_idle_timeout_in_minutes:oN min_idle_timeout_in_minutes:oN
        idle_settings=l3853
        repository_url:rS
        app_image_config_name:rS image_name:rS image_version_number:oN
        instance_type:oS lifecycle_config_arn:oS sagemaker_image_arn:oS sagemaker_image_version_alias:oS sagemaker_image_version_arn:oS
        assumable_role_arns:oES execution_role_arns:oES
        built_in_lifecycle_config_arn:oS lifecycle_config_arns:oES app_lifecycle_management=l3854 code_repository=e3855 custom_image=l3856 default_resource_spec=l3857 emr_settings=l3858
        lifecycle_config_arns:oES code_repository=e3855 default_resource_spec=l3857
        lifecycle_config_arns:oES custom_image=l3856 default_resource_spec=l3857
        default_ebs_volume_size_in_gb:rN maximum_ebs_volume_size_in_gb:rN
        default_ebs_storage_settings=l3862
        execution_role:rS security_groups:oES custom_file_system_config=l3851 custom_posix_user_config=l3852 jupyter_lab_app_settings=l3859 jupyter_server_app_settings=l3860 kernel_gateway_app_settings=l3861 space_storage_settings=l3863
        execution_role_arn:oS status:oS
        amazon_bedrock_role_arn:oS
        data_source_name:oS secret_arn:rS status:oS
        cross_account_model_register_role_arn:oS status:oS
        amazon_forecast_role_arn:oS status:oS
        s3_artifact_path:oS s3_kms_key_id:oS
        direct_deploy_settings=l3105 emr_serverless_settings=l3865 generative_ai_settings=l3866 identity_provider_oauth_settings=l3867 kendra_settings=l3105 model_register_settings=l3868 time_series_forecasting_settings=l3869 workspace_settings=l3870
        built_in_lifecycle_config_arn:oS lifecycle_config_arns:oES app_lifecycle_management=l3854 custom_image=l3856 default_resource_spec=l3857
        custom_image=l3856 default_resource_spec=l3857
        access_status:oS user_group:oS
        notebook_output_option:oS s3_kms_key_id:oS s3_output_path:oS
        hidden_app_types:oES hidden_instance_types:oES hidden_ml_tools:oES
        default_resource_spec=l3857
        auto_mount_home_efs:ocS default_landing_uri:ocS execution_role:rS security_groups:oES studio_web_portal:ocS canvas_app_settings=l3871 code_editor_app_settings=l3872 custom_file_system_config=l3851 custom_posix_user_config=l3852 jupyter_lab_app_settings=l3859 jupyter_server_app_settings=l3860 kernel_gateway_app_settings=l3861 r_session_app_settings=l3873 r_studio_server_pro_app_settings=l3874 sharing_settings=l3875 space_storage_settings=l3863 studio_web_portal_settings=l3876 tensor_board_app_settings=l3877
        enable_docker_access:oS vpc_only_trusted_accounts:oES
        domain_execution_role_arn:rS r_studio_connect_url:oS r_studio_package_manager_url:oS default_resource_spec=l3857
        execution_role_identity_config:oS security_group_ids:ofES docker_settings=l3879 r_studio_server_pro_domain_settings=l3880
        home_efs_file_system:oS
        app_network_access_type:oS app_security_group_management:oS arn:cS auth_mode:rfS domain_name:rfS home_efs_file_system_id:cS id:ocS kms_key_id:ofS security_group_id_for_domain_boundary:cS single_sign_on_application_arn:cS single_sign_on_managed_application_instance_id:cS subnet_ids:rfES tag_propagation:oS tags:oMS tags_all:ocMS url:cS vpc_id:rfS default_space_settings=l3864 default_user_settings=l3878 domain_settings=l3881 retention_policy=l3882
        alarm_name:rS
        alarms=e3884
        type:rS value:rN
        type:rS wait_interval_in_seconds:rN canary_size=l3886 linear_step_size=l3886
        maximum_execution_timeout_in_seconds:oN termination_wait_in_seconds:oN traffic_routing_configuration=l3887
        maximum_execution_timeout_in_seconds:oN wait_interval_in_seconds:rN maximum_batch_size=l3886 rollback_maximum_batch_size=l3886
        auto_rollback_configuration=l3885 blue_green_update_policy=l3888 rolling_update_policy=l3889
        arn:cS endpoint_config_name:rS id:ocS name:ocS tags:oMS tags_all:ocMS deployment_config=l3890
        max_concurrent_invocations_per_instance:ofN
        error_topic:ofS include_inference_response_in:ofES success_topic:ofS
        kms_key_id:ofS s3_failure_path:ofS s3_output_path:rfS notification_config=l3893
        client_config=l3892 output_config=l3894
        csv_content_types:ofES json_content_types:ofES
        capture_mode:rfS
        destination_s3_uri:rfS enable_capture:ofB initial_sampling_percentage:rfN kms_key_id:ofS capture_content_type_header=l3896 capture_options=l3897
        destination_s3_uri:rfS kms_key_id:ofS
        max_instance_count:ofN min_instance_count:ofN status:ofS
        routing_strategy:rfS
        max_concurrency:rfN memory_size_in_mb:rfN provisioned_concurrency:ofN
        accelerator_type:ofS container_startup_health_check_timeout_in_seconds:ofN enable_ssm_access:ofB inference_ami_version:ofS initial_instance_count:ofN initial_variant_weight:ofN instance_type:ofS model_data_download_timeout_in_seconds:ofN model_name:rfS variant_name:ocfS volume_size_in_gb:ocfN core_dump_config=l3899 managed_instance_scaling=l3900 routing_config=l3901 serverless_config=l3902
        destination_s3_uri:rfS kms_key_id:rfS
        accelerator_type:ofS container_startup_health_check_timeout_in_seconds:ofN enable_ssm_access:ofB inference_ami_version:ofS initial_instance_count:ofN initial_variant_weight:ofN instance_type:ofS model_data_download_timeout_in_seconds:ofN model_name:rfS variant_name:ocfS volume_size_in_gb:ofN core_dump_config=l3904 managed_instance_scaling=l3900 routing_config=l3901 serverless_config=l3902
        arn:cS id:ocS kms_key_arn:ofS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS async_inference_config=l3895 data_capture_config=l3898 production_variants=l3903 shadow_production_variants=l3905
        dimension:oN
        vector_config=l3907
        collection_type:oS feature_name:oS feature_type:oS collection_config=l3908
        catalog:ocS database:ocS table_name:ocS
        kms_key_id:oS resolved_output_s3_uri:ocS s3_uri:rS
        disable_glue_table_creation:oB table_format:oS data_catalog_config=l3910 s3_storage_config=l3911
        kms_key_id:oS
        enable_online_store:oB storage_type:oS security_config=l3913 ttl_duration=l1540
        provisioned_read_capacity_units:oN provisioned_write_capacity_units:oN throughput_mode:ocS
        arn:cS description:oS event_time_feature_name:rS feature_group_name:rS id:ocS record_identifier_feature_name:rS role_arn:rS tags:oMS tags_all:ocMS feature_definition=l3909 offline_store_config=l3912 online_store_config=l3914 throughput_config=l3915
        human_loop_activation_conditions:rfS
        human_loop_activation_conditions_config=l3917
        cents:ofN dollars:ofN tenth_fractions_of_a_cent:ofN
        amount_in_usd=l3919
        human_task_ui_arn:rfS task_availability_lifetime_in_seconds:ofN task_count:rfN task_description:rfS task_keywords:oES task_time_limit_in_seconds:ofN task_title:rfS workteam_arn:rfS public_workforce_task_price=l3920
        aws_managed_human_loop_request_source:rfS
        kms_key_id:ofS s3_output_path:rfS
        arn:cS flow_definition_name:rfS id:ocS role_arn:rfS tags:oMS tags_all:ocMS human_loop_activation_config=l3918 human_loop_config=l3921 human_loop_request_source=l3922 output_config=l3923
        s3_output_path:oS
        arn:cS hub_description:rS hub_display_name:oS hub_name:rS hub_search_keywords:oES id:ocS tags:oMS tags_all:ocMS s3_storage_config=l3925
        content:ofS content_sha256:cS url:cS
        arn:cS human_task_ui_name:rfS id:ocS tags:oMS tags_all:ocMS ui_template=l3927
        arn:cS description:oS display_name:oS id:ocS image_name:rS role_arn:rS tags:oMS tags_all:ocMS
        arn:cS base_image:rfS container_image:cS horovod:oB id:ocS image_arn:cS image_name:rfS job_type:oS ml_framework:oS processor:oS programming_lang:oS release_notes:oS vendor_guidance:oS version:cN
        arn:cS artifact_store_uri:rS automatic_model_registration:oB id:ocS mlflow_version:ocS role_arn:rS tags:oMS tags_all:ocMS tracking_server_name:rS tracking_server_size:oS tracking_server_url:cS weekly_maintenance_window_start:ocS
        repository_credentials_provider_arn:rfS
        repository_access_mode:rfS repository_auth_config=l3932
        accept_eula:rB
        compression_type:rfS s3_data_type:rfS s3_uri:rfS model_access_config=l3934
        s3_data_source=l3935
        model_cache_setting:ofS
        container_hostname:ofS environment:ofMS image:ofS inference_specification_name:ofS mode:ofS model_data_url:ofS model_package_name:ofS image_config=l3933 model_data_source=l3936 multi_model_config=l3937
        arn:cS enable_network_isolation:ofB execution_role_arn:rfS id:ocS name:ocfS tags:oMS tags_all:ocMS container=l3938 inference_execution_config=l2339 primary_container=l3938 vpc_config=l1076
        arn:cS id:ocS model_package_group_description:oS model_package_group_name:rS tags:oMS tags_all:ocMS
        id:ocS model_package_group_name:rfS resource_policy:rS
        monitoring_job_definition_name:rS monitoring_type:rS schedule_config=l1224
        arn:cS id:ocS name:ocS tags:oMS tags_all:ocMS monitoring_schedule_config=l3942
        minimum_instance_metadata_service_version:ocS
        accelerator_types:oES additional_code_repositories:oES arn:cS default_code_repository:oS direct_internet_access:ofS id:ocS instance_type:rS kms_key_id:ofS lifecycle_config_name:oS name:rfS network_interface_id:cS platform_identifier:ocfS role_arn:rS root_access:oS security_groups:ocfES subnet_id:ofS tags:oMS tags_all:ocMS url:cS volume_size:ofN instance_metadata_service_configuration=l3944
        arn:cS id:ocS name:oS on_create:oS on_start:oS tags:oMS tags_all:ocMS
        max_parallel_execution_steps:rN
        bucket:rS object_key:rS version_id:oS
        arn:cS id:ocS pipeline_definition:oS pipeline_description:oS pipeline_display_name:rS pipeline_name:rfS role_arn:oS tags:oMS tags_all:ocMS parallelism_configuration=l3947 pipeline_definition_s3_location=l3948
        key:rS value:oS
        path_id:oS product_id:rS provisioning_artifact_id:ocS provisioning_parameter=l3950
        arn:cS id:ocS project_description:oS project_id:cS project_name:rS tags:oMS tags_all:ocMS service_catalog_provisioning_details=l3951
        id:ocS status:rS
        owner_user_profile_name:rS
        idle_timeout_in_minutes:oN
        idle_settings=l3955
        app_lifecycle_management=l3956 default_resource_spec=l3857
        file_system_id:rS
        efs_file_system=l3958
        app_lifecycle_management=l3956 code_repository=e3855 default_resource_spec=l3857
        ebs_volume_size_in_gb:rN
        ebs_storage_settings=l3961
        app_type:oS code_editor_app_settings=l3957 custom_file_system=l3959 jupyter_lab_app_settings=l3960 jupyter_server_app_settings=l3860 kernel_gateway_app_settings=l3861 space_storage_settings=l3962
        sharing_type:rS
        arn:cS domain_id:rfS home_efs_file_system_uid:cS id:ocS space_display_name:oS space_name:rfS tags:oMS tags_all:ocMS url:cS ownership_settings=l3954 space_settings=l3963 space_sharing_settings=l3964
        arn:cS id:ocS studio_lifecycle_config_app_type:rfS studio_lifecycle_config_content:rfS studio_lifecycle_config_name:rfS tags:oMS tags_all:ocMS
        file_system_id:rS file_system_path:oS
        efs_file_system_config=l3967
        auto_mount_home_efs:ocS default_landing_uri:oS execution_role:rS security_groups:oES studio_web_portal:ocS canvas_app_settings=l3871 code_editor_app_settings=l3872 custom_file_system_config=l3968 custom_posix_user_config=l3852 jupyter_lab_app_settings=l3859 jupyter_server_app_settings=l3860 kernel_gateway_app_settings=l3861 r_session_app_settings=l3873 r_studio_server_pro_app_settings=l3874 sharing_settings=l3875 space_storage_settings=l3863 studio_web_portal_settings=l3876 tensor_board_app_settings=l3877
        arn:cS domain_id:rfS home_efs_file_system_uid:cS id:ocS single_sign_on_user_identifier:ofS single_sign_on_user_value:ofS tags:oMS tags_all:ocMS user_profile_name:rfS user_settings=l3969
        client_id:rS user_pool:rS
        authentication_request_extra_params:oMS authorization_endpoint:rS client_id:rS client_secret:rsS issuer:rS jwks_uri:rS logout_endpoint:rS scope:oS token_endpoint:rS user_info_endpoint:rS
        cidrs:rES
        security_group_ids:oES subnets:oES vpc_endpoint_id:cS vpc_id:oS
        arn:cS id:ocS subdomain:cS workforce_name:rfS cognito_config=l3971 oidc_config=l3972 source_ip_config=l3973 workforce_vpc_config=l3974
        client_id:rS user_group:rS user_pool:rS
        groups:rES
        cognito_member_definition=l3976 oidc_member_definition=l3977
        notification_topic_arn:oS
        source_ip:ocS vpc_source_ip:ocS
        iam_policy_constraints=l3980
        s3_presign=l3981
        arn:cS description:rS id:ocS subdomain:cS tags:oMS tags_all:ocMS workforce_name:ofS workteam_name:rfS member_definition=l3978 notification_configuration=l3979 worker_access_configuration=l3982
        maximum_window_in_minutes:oN mode:rS
        enable_ecs_managed_tags:oB enable_execute_command:oB group:oS launch_type:oS platform_version:oS propagate_tags:oS reference_id:oS tags:oMS task_count:oN task_definition_arn:rS capacity_provider_strategy=e873 network_configuration=l874 placement_constraints=e876 placement_strategy=e875
        detail_type:rS source:rS
        pipeline_parameter=e142
        arn:rS input:oS role_arn:rS dead_letter_config=l3495 ecs_parameters=l3985 eventbridge_parameters=l3986 kinesis_parameters=l2981 retry_policy=l882 sagemaker_pipeline_parameters=l3987 sqs_parameters=l885
        arn:cS description:oS end_date:oS group_name:ocfS id:ocS kms_key_arn:oS name:ocfS name_prefix:ocfS schedule_expression:rS schedule_expression_timezone:oS start_date:oS state:oS flexible_time_window=l3984 target=l3988
        arn:cS creation_date:cS id:ocS last_modification_date:cS name:ocfS name_prefix:ocfS state:cS tags:oMS tags_all:ocMS timeouts=1488
        arn:cS description:oS id:ocS source_arn:rfS tags:oMS tags_all:ocMS
        arn:cS description:oS id:ocS name:rfS tags:oMS tags_all:ocMS
        id:ocS policy:rS registry_name:rfS
        arn:cS content:rS description:oS id:ocS last_modified:cS name:rfS registry_name:rfS tags:oMS tags_all:ocMS type:rS version:cS version_created_date:cS
        kms_key_id:ocS last_accessed_date:cS region:rS status:cS status_message:cS
        arn:cS description:oS force_overwrite_replica_secret:oB id:ocS kms_key_id:oS name:ocfS name_prefix:ocfS policy:ocS recovery_window_in_days:oN tags:oMS tags_all:ocMS replica=e3995
        block_public_policy:oB id:ocS policy:rS secret_arn:rfS
        automatically_after_days:oN duration:oS schedule_expression:oS
        id:ocS rotate_immediately:oB rotation_enabled:cB rotation_lambda_arn:oS secret_id:rfS rotation_rules=l3998
        arn:cS has_secret_string_wo:cB id:ocS secret_binary:osfS secret_id:rfS secret_string:osfS secret_string_wo:osS secret_string_wo_version:ofN version_id:cS version_stages:ocES
        arn:cS description:ofS egress:ocE(cidr_blocks:LS,description:S,from_port:N,ipv6_cidr_blocks:LS,prefix_list_ids:LS,protocol:S,security_groups:ES,self:B,to_port:N) id:ocS ingress:ocE(cidr_blocks:LS,description:S,from_port:N,ipv6_cidr_blocks:LS,prefix_list_ids:LS,protocol:S,security_groups:ES,self:B,to_port:N) name:ocfS name_prefix:ocfS owner_id:cS revoke_rules_on_delete:oB tags:oMS tags_all:ocMS vpc_id:ocfS timeouts=1488
        cidr_blocks:ofLS description:oS from_port:rfN id:ocS ipv6_cidr_blocks:ofLS prefix_list_ids:ofLS protocol:rfS security_group_id:rfS security_group_rule_id:cS self:ofB source_security_group_id:ocfS to_port:rfN type:rfS timeouts=115
        arn:cS auto_enable_controls:oB control_finding_generator:ocS enable_default_standards:ofB id:ocS
        arn:cS description:rS id:ocS identifier:rfS name:rS
        text:rS updated_by:rS
        id:rS product_arn:rS
        label:ocS product:oN
        confidence:oN criticality:oN types:oLS user_defined_fields:oMS verification_state:oS note=l4005 related_findings=e4006 severity=l4007 workflow=l3105
        type:oS finding_fields_update=l4008
        eq:oN gt:oN gte:oN lt:oN lte:oN
        end:oS start:oS date_range=l286
        aws_account_id=e2035 aws_account_name=e2035 company_name=e2035 compliance_associated_standards_id=e2035 compliance_security_control_id=e2035 compliance_status=e2035 confidence=e4010 created_at=e4011 criticality=e4010 description=e2035 first_observed_at=e4011 generator_id=e2035 id=e2035 last_observed_at=e4011 note_text=e2035 note_updated_at=e4011 note_updated_by=e2035 product_arn=e2035 product_name=e2035 record_state=e2035 related_findings_id=e2035 related_findings_product_arn=e2035 resource_application_arn=e2035 resource_application_name=e2035 resource_details_other=e2039 resource_id=e2035 resource_partition=e2035 resource_region=e2035 resource_tags=e2039 resource_type=e2035 severity_label=e2035 source_url=e2035 title=e2035 type=e2035 updated_at=e4011 user_defined_fields=e2039 verification_state=e2035 workflow_status=e2035
        arn:cS description:rS id:cS is_terminal:ocB rule_name:rS rule_order:rN rule_status:ocS tags:oMS tags_all:cMS actions=e4009 criteria=l4012
        value:rB
        value:rLS
        value:rLN
        name:rS value_type:rS bool=l4014 double=l3170 enum=l2402 enum_list=l4015 int=l3170 int_list=l4016 string=l2402 string_list=l4015
        security_control_id:rS parameter=e4017
        disabled_control_identifiers:oES enabled_control_identifiers:oES security_control_custom_parameter=l4018
        enabled_standard_arns:oES service_enabled:rB security_controls_configuration=l4019
        arn:cS description:oS id:ocS name:rS configuration_policy=l4020
        id:ocS policy_id:rS target_id:rfS timeouts=110
        id:ocS linking_mode:rS specified_regions:oES
        eq:oS gte:oS lte:oS
        aws_account_id=e2035 company_name=e2035 compliance_status=e2035 confidence=e4024 created_at=e4011 criticality=e4024 description=e2035 finding_provider_fields_confidence=e4024 finding_provider_fields_criticality=e4024 finding_provider_fields_related_findings_id=e2035 finding_provider_fields_related_findings_product_arn=e2035 finding_provider_fields_severity_label=e2035 finding_provider_fields_severity_original=e2035 finding_provider_fields_types=e2035 first_observed_at=e4011 generator_id=e2035 id=e2035 keyword=e2402 last_observed_at=e4011 malware_name=e2035 malware_path=e2035 malware_state=e2035 malware_type=e2035 network_destination_domain=e2035 network_destination_ipv4=e2674 network_destination_ipv6=e2674 network_destination_port=e4024 network_direction=e2035 network_protocol=e2035 network_source_domain=e2035 network_source_ipv4=e2674 network_source_ipv6=e2674 network_source_mac=e2035 network_source_port=e4024 note_text=e2035 note_updated_at=e4011 note_updated_by=e2035 process_launched_at=e4011 process_name=e2035 process_parent_pid=e4024 process_path=e2035 process_pid=e4024 process_terminated_at=e4011 product_arn=e2035 product_fields=e2039 product_name=e2035 recommendation_text=e2035 record_state=e2035 related_findings_id=e2035 related_findings_product_arn=e2035 resource_aws_ec2_instance_iam_instance_profile_arn=e2035 resource_aws_ec2_instance_image_id=e2035 resource_aws_ec2_instance_ipv4_addresses=e2674 resource_aws_ec2_instance_ipv6_addresses=e2674 resource_aws_ec2_instance_key_name=e2035 resource_aws_ec2_instance_launched_at=e4011 resource_aws_ec2_instance_subnet_id=e2035 resource_aws_ec2_instance_type=e2035 resource_aws_ec2_instance_vpc_id=e2035 resource_aws_iam_access_key_created_at=e4011 resource_aws_iam_access_key_status=e2035 resource_aws_iam_access_key_user_name=e2035 resource_aws_s3_bucket_owner_id=e2035 resource_aws_s3_bucket_owner_name=e2035 resource_container_image_id=e2035 resource_container_image_name=e2035 resource_container_launched_at=e4011 resource_container_name=e2035 resource_details_other=e2039 resource_id=e2035 resource_partition=e2035 resource_region=e2035 resource_tags=e2039 resource_type=e2035 severity_label=e2035 source_url=e2035 threat_intel_indicator_category=e2035 threat_intel_indicator_last_observed_at=e4011 threat_intel_indicator_source=e2035 threat_intel_indicator_source_url=e2035 threat_intel_indicator_type=e2035 threat_intel_indicator_value=e2035 title=e2035 type=e2035 updated_at=e4011 user_defined_values=e2039 verification_state=e2035 workflow_status=e2035
        arn:cS group_by_attribute:rS id:ocS name:rS filters=l4025
        id:ocS invitation_id:cS master_id:rfS
        account_id:rfS email:ofS id:ocS invite:ofB master_id:cS member_status:cS
        configuration_type:rS
        auto_enable:rB auto_enable_standards:ocS id:ocS organization_configuration=l4029 timeouts=17
        arn:cS id:ocS product_arn:rfS
        control_id:cS control_status:rS control_status_updated_at:cS description:cS disabled_reason:ocS id:ocS related_requirements:cLS remediation_url:cS severity_rating:cS standards_control_arn:rfS title:cS
        association_status:rS id:cS security_control_id:rS standards_arn:rS updated_reason:oS
        id:ocS standards_arn:rfS timeouts=1488
        accounts:ocfES regions:rfES source_name:rfS source_version:ocfS
        id:cS source=l4035
        role_arn:rfS
        external_id:rfS principal:rfS
        crawler_configuration=l4037 provider_identity=l4038
        attributes:cD event_classes:ofES id:cS provider_details:cD source_name:rfS source_version:ocfS configuration=l4039
        days:oN storage_class:oS
        expiration=l3681 transition=e4041
        regions:oES role_arn:oS
        encryption_configuration:ocL(kms_key_id:S) region:rS lifecycle_configuration=l4042 replication_configuration=l4043
        arn:cS id:cS meta_store_manager_role_arn:rfS s3_bucket_arn:cS tags:oMS tags_all:cMS configuration=l4044 timeouts=17
        source_name:rS source_version:ocS
        attributes:cD provider:cD source_name:rS source_version:ocS
        aws_log_source_resource=l4046 custom_log_source_resource=l4047
        external_id:rS principal:rS
        access_type:ocS arn:cS id:cS resource_share_arn:cS resource_share_name:cS role_arn:cS s3_bucket_arn:cS subscriber_description:oS subscriber_endpoint:cS subscriber_name:oS subscriber_status:cS tags:oMS tags_all:cMS source=e4048 subscriber_identity=l4049 timeouts=17
        authorization_api_key_name:oS authorization_api_key_value:osS endpoint:rS http_method:oS target_role_arn:rS
        https_notification_configuration=l4051 sqs_notification_configuration=l203
        endpoint_id:cS id:cS subscriber_endpoint:cS subscriber_id:rfS configuration=l4052
        application_id:rfS capabilities:rES id:ocS name:rfS outputs:cMS parameters:ocMS semantic_version:ocS tags:oMS tags_all:ocMS timeouts=17
        arn:cS description:ofS http_name:cS id:ocS name:rfS tags:oMS tags_all:ocMS
        attributes:rMS id:ocS instance_id:rfS service_id:rfS
        arn:cS description:oS hosted_zone:cS id:ocS name:rfS tags:oMS tags_all:ocMS vpc:rfS
        arn:cS description:oS hosted_zone:cS id:ocS name:rfS tags:oMS tags_all:ocMS
        ttl:rN type:rfS
        namespace_id:rfS routing_policy:ofS dns_records=l4059
        failure_threshold:oN resource_path:oS type:ofS
        failure_threshold:ofN
        arn:cS description:oS force_destroy:oB id:ocS name:rfS namespace_id:ocfS tags:oMS tags_all:ocMS type:ocfS dns_config=l4060 health_check_config=l4061 health_check_custom_config=l4062
        budget_name:rfS id:ocS resource_id:rfS timeouts=12779
        accept_language:oS description:ocS id:ocS owner:cS parameters:rS portfolio_id:rfS product_id:rfS status:cS type:rfS timeouts=11608
        read:oS
        enabled:rfB id:ocS timeouts=14066
        arn:cS created_time:cS description:ocS id:ocS name:rS provider_name:rS tags:oMS tags_all:ocMS timeouts=11608
        accept_language:oS accepted:cB id:ocS portfolio_id:rfS principal_id:rfS share_principals:oB share_tag_options:oB type:rfS wait_for_acceptance:oB timeouts=11608
        accept_language:ofS id:ocS portfolio_id:rfS principal_arn:rfS principal_type:ofS timeouts=12779
        description:ofS disable_template_validation:ofB name:ofS template_physical_id:ofS template_url:ofS type:ofS
        accept_language:oS arn:cS created_time:cS description:ocS distributor:ocS has_default_path:cB id:ocS name:rS owner:rS status:cS support_description:ocS support_email:ocS support_url:ocS tags:oMS tags_all:ocMS type:rS provisioning_artifact_parameters=l4071 timeouts=11608
        accept_language:ofS id:ocS portfolio_id:rfS product_id:rfS source_portfolio_id:ofS timeouts=12779
        key:rS use_previous_value:oB value:oS
        accounts:oLS failure_tolerance_count:oN failure_tolerance_percentage:oN max_concurrency_count:oN max_concurrency_percentage:oN regions:oLS
        accept_language:oS arn:cS cloudwatch_dashboard_names:cES created_time:cS id:ocS ignore_errors:oB last_provisioning_record_id:cS last_record_id:cS last_successful_provisioning_record_id:cS launch_role_arn:cS name:rfS notification_arns:ofLS outputs:cD path_id:ocS path_name:oS product_id:ocS product_name:oS provisioning_artifact_id:ocS provisioning_artifact_name:oS retain_physical_resources:oB status:cS status_message:cS tags:oMS tags_all:ocMS type:cS provisioning_parameters=l4074 stack_set_provisioning_preferences=l4075 timeouts=11608
        accept_language:oS active:oB created_time:cS description:ocS disable_template_validation:ofB guidance:oS id:ocS name:ocS product_id:rS provisioning_artifact_id:cS template_physical_id:ofS template_url:ofS type:ofS timeouts=11608
        assume_role:oS name:rS parameters:oS type:ofS version:rS
        accept_language:oS description:ocS id:ocS name:rS definition=l4078 timeouts=11608
        active:oB id:ocS key:rfS owner:cS value:rS timeouts=11608
        id:ocS resource_arn:cS resource_created_time:cS resource_description:cS resource_id:rfS resource_name:cS tag_option_id:rfS timeouts=12779
        application_tag:cMS arn:cS description:oS id:cS name:rfS tags:oMS tags_all:cMS
        arn:cS attributes:rS description:oS id:cS name:rS tags:oMS tags_all:cMS
        application_id:rfS attribute_group_id:rfS
        adjustable:cB arn:cS default_value:cN id:ocS quota_code:rfS quota_name:cS request_id:cS request_status:cS service_code:rfS service_name:cS usage_metric:cD value:rN
        global_quota:cB id:cS quota_code:rfS quota_name:cS region:rfS service_code:rfS service_name:cS unit:cS value:rN
        id:cS skip_destroy:oB status:cS
        arn:cS id:ocS rule_set_name:rS
        tls_policy:oS
        custom_redirect_domain:oS
        arn:cS id:ocS last_fresh_start:cS name:rfS reputation_metrics_enabled:oB sending_enabled:oB delivery_options=l4089 tracking_options=l4090
        dkim_tokens:cLS domain:rfS id:ocS
        arn:cS domain:rfS id:ocS verification_token:cS
        arn:cS domain:rfS id:ocS timeouts=115
        behavior_on_mx_failure:oS domain:rfS id:ocS mail_from_domain:rS
        arn:cS email:rfS id:ocS
        default_value:rS dimension_name:rS value_source:rS
        topic_arn:rS
        arn:cS configuration_set_name:rfS enabled:ofB id:ocS matching_types:rfES name:rfS cloudwatch_destination=e4097 kinesis_destination=l805 sns_destination=l4098
        id:ocS identity:rfS include_original_headers:oB notification_type:rfS topic_arn:oS
        id:ocS identity:rfS name:rfS policy:rS
        arn:cS cidr:rfS id:ocS name:rfS policy:rfS
        header_name:rS header_value:rS position:rN
        message:rS position:rN sender:rS smtp_reply_code:rS status_code:oS topic_arn:oS
        function_arn:rS invocation_type:oS position:rN topic_arn:oS
        bucket_name:rS iam_role_arn:oS kms_key_arn:oS object_key_prefix:oS position:rN topic_arn:oS
        encoding:oS position:rN topic_arn:rS
        position:rN scope:rS topic_arn:oS
        organization_arn:rS position:rN topic_arn:oS
        after:oS arn:cS enabled:oB id:ocS name:rfS recipients:oES rule_set_name:rfS scan_enabled:oB tls_policy:ocS add_header_action=e4103 bounce_action=e4104 lambda_action=e4105 s3_action=e4106 sns_action=e4107 stop_action=e4108 workmail_action=e4109
        arn:cS id:ocS rule_set_name:rfS
        arn:cS html:oS id:ocS name:rfS subject:oS text:oS
        id:cS suppressed_reasons:rES
        engagement_metrics:oS
        optimized_shared_delivery:oS
        id:ocS vdm_enabled:rS dashboard_attributes=l4114 guardian_attributes=l4115
        max_delivery_seconds:oN sending_pool_name:oS tls_policy:oS
        last_fresh_start:cS reputation_metrics_enabled:ocB
        sending_enabled:ocB
        suppressed_reasons:oLS
        custom_redirect_domain:rS https_policy:oS
        dashboard_options=l4114 guardian_options=l4115
        arn:cS configuration_set_name:rfS id:ocS tags:oMS tags_all:ocMS delivery_options=l4117 reputation_options=l4118 sending_options=l4119 suppression_options=l4120 tracking_options=l4121 vdm_options=l4122
        default_dimension_value:rS dimension_name:rS dimension_value_source:rS
        dimension_configuration=l4124
        delivery_stream_arn:rS iam_role_arn:rS
        application_arn:rS
        enabled:oB matching_event_types:rES cloud_watch_destination=l4125 event_bridge_destination=l397 kinesis_firehose_destination=l4126 pinpoint_destination=l4127 sns_destination=l4098
        configuration_set_name:rfS event_destination_name:rfS id:ocS event_destination=l4128
        default_subscription_status:rS description:oS display_name:rS topic_name:rS
        arn:cS contact_list_name:rfS created_timestamp:cS description:oS id:ocS last_updated_timestamp:cS tags:oMS tags_all:ocMS topic=e4130
        destination_pool_name:rfS id:ocS ip:rfS timeouts=1488
        arn:cS id:ocS pool_name:rfS scaling_mode:ocfS tags:oMS tags_all:ocMS
        current_signing_key_length:cS domain_signing_private_key:osS domain_signing_selector:oS last_key_generation_timestamp:cS next_signing_key_length:ocS signing_attributes_origin:cS status:cS tokens:cLS
        arn:cS configuration_set_name:oS email_identity:rfS id:ocS identity_type:cS tags:oMS tags_all:ocMS verified_for_sending_status:cB dkim_signing_attributes=l4134
        email_forwarding_enabled:oB email_identity:rfS id:ocS
        behavior_on_mx_failure:oS email_identity:rfS id:ocS mail_from_domain:oS
        email_identity:rfS id:ocS policy:rS policy_name:rfS
        kms_data_key_reuse_period_seconds:oN kms_key_id:oS type:oS
        creation_date:cS id:ocS name:rfS tags:oMS tags_all:ocMS encryption_configuration=l4139
        state_machine_version_arn:rS weight:rN
        arn:cS creation_date:cS description:oS id:ocS name:rfS routing_configuration=l4141 timeouts=17
        include_execution_data:oB level:oS log_destination:oS
        arn:cS creation_date:cS definition:rS description:cS id:ocS name:ocfS name_prefix:ocfS publish:oB revision_id:cS role_arn:rS state_machine_version_arn:cS status:cS tags:oMS tags_all:ocMS type:ofS version_description:cS encryption_configuration=l4139 logging_configuration=l4143 timeouts=17 tracing_configuration=l1249
        action:rS id:cS resource_arn:rS timeouts=17
        id:cS log_bucket:rfS role_arn_association_id:rfS timeouts=1488
        id:cS role_arn:rS timeouts=17
        contact_notes:oS email_address:rS phone_number:oS
        enabled:rB id:cS emergency_contact=l4148
        arn:cS id:ocS name:rfS resource_arn:rfS tags:oMS tags_all:ocMS
        aggregation:rS id:ocS members:oLS pattern:rS protection_group_arn:cS protection_group_id:rfS resource_type:oS tags:oMS tags_all:ocMS
        health_check_arn:rfS id:ocS shield_protection_id:rfS
        auto_renew:ocS id:cS skip_destroy:oB
        bucket:rfS prefix:ofS
        s3=l4154
        bucket:rfS key:rfS version:rfS
        s3=l4156
        completed_at:cS created_at:cS id:ocS ignore_signing_job_failure:ofB job_id:cS job_invoker:cS job_owner:cS platform_display_name:cS platform_id:cS profile_name:rfS profile_version:cS requested_by:cS revocation_record:cD signature_expires_at:cS signed_object:cD status:cS status_reason:cS destination=l4155 source=l4157
        type:rfS value:rfN
        certificate_arn:rfS
        arn:cS id:ocS name:ocfS name_prefix:ocfS platform_display_name:cS platform_id:rfS revocation_record:cD status:cS tags:oMS tags_all:ocMS version:cS version_arn:cS signature_validity_period=l4159 signing_material=l4160
        action:rfS id:ocS principal:rfS profile_name:rfS profile_version:ocfS statement_id:ocfS statement_id_prefix:ocfS
        id:cS name:rfS
        account_id:rfS id:ocS snapshot_id:rfS timeouts=1488
        apple_platform_bundle_id:oS apple_platform_team_id:oS arn:cS event_delivery_failure_topic_arn:oS event_endpoint_created_topic_arn:oS event_endpoint_deleted_topic_arn:oS event_endpoint_updated_topic_arn:oS failure_feedback_role_arn:oS id:ocS name:rfS platform:rfS platform_credential:rsS platform_principal:osS success_feedback_role_arn:oS success_feedback_sample_rate:oS
        default_sender_id:oS default_sms_type:oS delivery_status_iam_role_arn:oS delivery_status_success_sampling_rate:oS id:ocS monthly_spend_limit:ocN usage_report_s3_bucket:oS
        application_failure_feedback_role_arn:oS application_success_feedback_role_arn:oS application_success_feedback_sample_rate:oN archive_policy:oS arn:cS beginning_archive_time:cS content_based_deduplication:oB delivery_policy:oS display_name:oS fifo_throughput_scope:ocS fifo_topic:ofB firehose_failure_feedback_role_arn:oS firehose_success_feedback_role_arn:oS firehose_success_feedback_sample_rate:oN http_failure_feedback_role_arn:oS http_success_feedback_role_arn:oS http_success_feedback_sample_rate:oN id:ocS kms_master_key_id:oS lambda_failure_feedback_role_arn:oS lambda_success_feedback_role_arn:oS lambda_success_feedback_sample_rate:oN name:ocfS name_prefix:ocfS owner:cS policy:ocS signature_version:ocN sqs_failure_feedback_role_arn:oS sqs_success_feedback_role_arn:oS sqs_success_feedback_sample_rate:oN tags:oMS tags_all:ocMS tracing_config:ocS
        arn:rfS id:ocS policy:rS
        arn:rfS id:ocS owner:cS policy:rS
        arn:cS confirmation_timeout_in_minutes:oN confirmation_was_authenticated:cB delivery_policy:oS endpoint:rfS endpoint_auto_confirms:oB filter_policy:oS filter_policy_scope:ocS id:ocS owner_id:cS pending_confirmation:cB protocol:rfS raw_message_delivery:oB redrive_policy:oS replay_policy:oS subscription_role_arn:oS topic_arn:rfS
        bucket:rfS id:ocS prefix:ofS
        delete_on_termination:ofB device_name:rfS encrypted:ocfB iops:ocfN kms_key_id:ocfS snapshot_id:ocfS throughput:ocfN volume_size:ocfN volume_type:ocfS
        device_name:rfS virtual_name:rfS
        delete_on_termination:ofB encrypted:ocfB iops:ocfN kms_key_id:ocfS throughput:ocfN volume_size:ocfN volume_type:ocfS
        ami:rfS associate_public_ip_address:ofB availability_zone:ocfS ebs_optimized:ofB iam_instance_profile:ofS iam_instance_profile_arn:ofS instance_type:rfS key_name:ocfS monitoring:ofB placement_group:ocfS placement_tenancy:ofS spot_price:ofS subnet_id:ocfS tags:ofMS user_data:ofS vpc_security_group_ids:ocfES weighted_capacity:ofS ebs_block_device=e4172 ephemeral_block_device=e4173 root_block_device=e4174
        id:ofS name:ofS version:ofS
        accelerator_manufacturers:ofES accelerator_names:ofES accelerator_types:ofES allowed_instance_types:ofES bare_metal:ofS burstable_performance:ofS cpu_manufacturers:ofES excluded_instance_types:ofES instance_generations:ofES local_storage:ofS local_storage_types:ofES on_demand_max_price_percentage_over_lowest_price:ofN require_hibernate_support:ofB spot_max_price_percentage_over_lowest_price:ofN accelerator_count=l464 accelerator_total_memory_mib=l464 baseline_ebs_bandwidth_mbps=l464 memory_gib_per_vcpu=l464 memory_mib=l464 network_bandwidth_gbps=l464 network_interface_count=l464 total_local_storage_gb=l464 vcpu_count=l464
        availability_zone:ofS instance_type:ofS priority:ocfN spot_price:ocfS subnet_id:ocfS weighted_capacity:ocfN instance_requirements=l4177
        launch_template_specification=l4176 overrides=e4178
        replacement_strategy:ofS
        capacity_rebalance=l4180
        allocation_strategy:ofS client_token:cS context:ofS excess_capacity_termination_policy:oS fleet_type:ofS iam_fleet_role:rfS id:ocS instance_interruption_behaviour:ofS instance_pools_to_use_count:ofN load_balancers:ocfES on_demand_allocation_strategy:ofS on_demand_max_total_price:ofS on_demand_target_capacity:oN replace_unhealthy_instances:ofB spot_price:ofS spot_request_state:cS tags:oMS tags_all:ocMS target_capacity:rN target_capacity_unit_type:ofS target_group_arns:ocfES terminate_instances_on_delete:oS terminate_instances_with_expiration:ofB valid_from:ofS valid_until:ofS wait_for_fulfillment:oB launch_specification=e4175 launch_template_config=e4179 spot_maintenance_strategies=l4181 timeouts=17
        id:ocfS name:ocfS version:oS
        ami:ocfS arn:cS associate_public_ip_address:ocfB availability_zone:ocfS block_duration_minutes:ofN cpu_core_count:ocfN cpu_threads_per_core:ocfN disable_api_stop:ocfB disable_api_termination:ocfB ebs_optimized:ocfB enable_primary_ipv6:ocfB get_password_data:ofB hibernation:ofB host_id:ocfS host_resource_group_arn:ocfS iam_instance_profile:ocfS id:ocS instance_initiated_shutdown_behavior:ocfS instance_interruption_behavior:ofS instance_state:cS instance_type:ocfS ipv6_address_count:ocfN ipv6_addresses:ocfLS key_name:ocfS launch_group:ofS monitoring:ocfB outpost_arn:cS password_data:cS placement_group:ocfS placement_partition_number:ocfN primary_network_interface_id:cS private_dns:cS private_ip:ocfS public_dns:cS public_ip:cS secondary_private_ips:ocfES security_groups:ocfES source_dest_check:ofB spot_bid_status:cS spot_instance_id:cS spot_price:ocS spot_request_state:cS spot_type:oS subnet_id:ocfS tags:oMS tags_all:ocMS tenancy:ocfS user_data:ocfS user_data_base64:ocfS user_data_replace_on_change:ofB valid_from:ocfS valid_until:ocfS volume_tags:oMS vpc_security_group_ids:ocfES wait_for_fulfillment:oB capacity_reservation_specification=l2051 cpu_options=l2052 credit_specification=l2053 ebs_block_device=e2054 enclave_options=l2055 ephemeral_block_device=e2056 launch_template=l4183 maintenance_options=l2060 metadata_options=l2061 network_interface=e2062 private_dns_name_options=l2063 root_block_device=l2064 timeouts=12779
        arn:cS content_based_deduplication:oB deduplication_scope:ocS delay_seconds:oN fifo_queue:ofB fifo_throughput_limit:ocS id:ocS kms_data_key_reuse_period_seconds:ocN kms_master_key_id:oS max_message_size:oN message_retention_seconds:oN name:ocfS name_prefix:ocfS policy:ocS receive_wait_time_seconds:oN redrive_allow_policy:ocS redrive_policy:ocS sqs_managed_sse_enabled:ocB tags:oMS tags_all:ocMS url:cS visibility_timeout_seconds:oN timeouts=17
        id:ocS policy:rS queue_url:rfS
        id:ocS queue_url:rfS redrive_allow_policy:rS
        id:ocS queue_url:rfS redrive_policy:rS
        activation_code:cS description:ofS expiration_date:ocfS expired:cB iam_role:rfS id:ocS name:ofS registration_count:cN registration_limit:ofN tags:ofMS tags_all:ocMS
        s3_bucket_name:rS s3_key_prefix:oS s3_region:oS
        apply_only_at_cron_interval:oB arn:cS association_id:cS association_name:oS automation_target_parameter_name:oS compliance_severity:oS document_version:ocS id:ocS instance_id:ofS max_concurrency:oS max_errors:oS name:rfS parameters:ocMS schedule_expression:oS sync_compliance:oS tags:oMS tags_all:ocMS wait_for_success_timeout_seconds:oN output_location=l4190 targets=l883
        baseline_id:rfS id:ocS operating_system:rfS
        key:rS name:oS values:rLS
        arn:cS content:rS created_date:cS default_version:cS description:cS document_format:oS document_type:rS document_version:cS hash:cS hash_type:cS id:ocS latest_version:cS name:rfS owner:cS parameter:cD permissions:oMS platform_types:cLS schema_version:cS status:cS tags:oMS tags_all:ocMS target_type:oS version_name:oS attachments_source=l4193
        allow_unassociated_targets:oB cutoff:rN description:oS duration:rN enabled:oB end_date:oS id:ocS name:rS schedule:rS schedule_offset:oN schedule_timezone:oS start_date:oS tags:oMS tags_all:ocMS
        description:ofS id:ocS name:ofS owner_information:oS resource_type:rfS window_id:rfS targets=l883
        document_version:oS parameter=e666
        client_context:oS payload:osS qualifier:oS
        cloudwatch_log_group_name:ocS cloudwatch_output_enabled:oB
        notification_arn:oS notification_events:oLS notification_type:oS
        comment:oS document_hash:oS document_hash_type:oS document_version:oS output_s3_bucket:oS output_s3_key_prefix:oS service_role_arn:oS timeout_seconds:oN cloudwatch_config=l4199 notification_config=l4200 parameter=e666
        input:osS name:oS
        automation_parameters=l4197 lambda_parameters=l4198 run_command_parameters=l4201 step_functions_parameters=l4202
        arn:cS cutoff_behavior:oS description:oS id:ocS max_concurrency:ocS max_errors:ocS name:oS priority:oN service_role_arn:ocS task_arn:rS task_type:rfS window_id:rfS window_task_id:cS targets=l883 task_invocation_parameters=l4203
        allowed_pattern:oS arn:ocS data_type:ocfS description:oS has_value_wo:cB id:ocS insecure_value:ocS key_id:ocS name:rfS overwrite:oB tags:oMS tags_all:ocMS tier:ocS type:rS value:ocsS value_wo:osS value_wo_version:oN version:cN
        approve_after_days:oN approve_until_date:oS compliance_level:oS enable_non_security:oB patch_filter=l883
        configuration:rS name:rS products:rLS
        approved_patches:oES approved_patches_compliance_level:oS approved_patches_enable_non_security:oB arn:cS description:oS id:ocS json:cS name:rS operating_system:ofS rejected_patches:oES rejected_patches_action:ocS tags:oMS tags_all:ocMS approval_rule=l4206 global_filter=l883 source=l4207
        baseline_id:rfS id:ocS patch_group:rfS
        bucket_name:rfS kms_key_arn:ofS prefix:ofS region:rfS sync_format:ofS
        id:ocS name:rfS s3_destination=l4210
        arn:cS id:ocS setting_id:rS setting_value:rS status:cS
        alias:rfS arn:cS display_name:oS id:ocS tags:oMS tags_all:ocMS type:rfS
        simple_address:rS
        activation_status:cS arn:cS contact_id:rfS id:ocS name:rS type:rfS delivery_address=l4214
        contact_channel_id:rS retry_interval_in_minutes:oN
        contact_id:oS is_essential:rB
        channel_target_info=l4216 contact_target_info=l4217
        duration_in_minutes:rN target=l4218
        contact_id:rfS id:ocS stage=l4219
        hour_of_day:rN minute_of_hour:rN
        day_of_month:rN hand_off_time=l4221
        end=l4221 start=l4221
        map_block_key:rS coverage_times=l4223
        day_of_week:rS hand_off_time=l4221
        number_of_on_calls:rN recurrence_multiplier:rN daily_settings=l4221 monthly_settings=l4222 shift_coverages=l4224 weekly_settings=l4225
        arn:cS contact_ids:rLS id:cS name:rS start_time:oS tags:oMS tags_all:cMS time_zone_id:rS recurrence=l4226
        kms_key_arn:oS name:rS status:cS status_message:cS
        arn:cS created_by:cS deletion_protected:cB id:ocS last_modified_by:cS status:cS tags:oMS tags_all:ocMS region=e4228 timeouts=17
        name:rS values:rES
        document_name:rS document_version:oS dynamic_parameters:oMS role_arn:rS target_account:oS parameter=e4230
        ssm_automation=l4231
        sns_topic_arn:rS
        dedupe_string:oS impact:rN incident_tags:oMS summary:oS title:rS notification_target=e4233
        name:rS secret_id:rS service_id:rS
        pagerduty=l4235
        arn:cS chat_channel:oES display_name:oS engagements:oES id:ocS name:rfS tags:oMS tags_all:ocMS action=l4232 incident_template=l4234 integration=l4236
        id:cS local_deployment_administration_role_arn:oS local_deployment_execution_role_name:oS parameters:rMS type:rS type_version:ocS
        description:ocS manager_arn:cS name:rS status_summaries:cD tags:oMS tags_all:cMS configuration_definition=l4238 timeouts=17
        id:ocS instance_arn:rfS permission_set_arn:rfS principal_id:rfS principal_type:rfS target_id:rfS target_type:ofS timeouts=1488
        application_url:oS origin:rS
        visibility:ocS sign_in_options=l4241
        application_account:cS application_arn:cS application_provider_arn:rS client_token:oS description:oS id:cS instance_arn:rS name:rS status:ocS tags:oMS tags_all:cMS portal_options=l4242
        application_arn:rfS authorized_targets:ofLS id:cS scope:rfS
        application_arn:rfS id:cS principal_id:rfS principal_type:rfS
        application_arn:rfS assignment_required:rB id:cS
        name:rfS path:ofS
        id:ocS instance_arn:rfS permission_set_arn:rfS customer_managed_policy_reference=l4247 timeouts=1488
        source:rES
        key:rS value=e4249
        id:ocS instance_arn:rfS status:cS status_reason:cS attribute=e4250
        id:ocS instance_arn:rfS managed_policy_arn:rfS managed_policy_name:cS permission_set_arn:rfS timeouts=1488
        arn:cS created_date:cS description:oS id:ocS instance_arn:rfS name:rfS relay_state:oS session_duration:oS tags:oMS tags_all:ocMS timeouts=1744
        id:ocS inline_policy:rS instance_arn:rfS permission_set_arn:rfS timeouts=1488
        managed_policy_arn:ofS customer_managed_policy_reference=l4247
        id:ocS instance_arn:rfS permission_set_arn:rfS permissions_boundary=l4255 timeouts=1488
        claim_attribute_path:rS identity_store_attribute_path:rS issuer_url:rfS jwks_retrieval_option:rS
        oidc_jwt_configuration=l4257
        arn:cS client_token:ofS id:cS instance_arn:rfS name:rS tags:oMS tags_all:cMS trusted_token_issuer_type:rfS trusted_token_issuer_configuration=l4258
        disk_id:rfS gateway_arn:rfS id:ocS
        arn:cS chap_enabled:cB gateway_arn:rfS id:ocS kms_encrypted:ofB kms_key:ofS lun_number:cN network_interface_id:rfS network_interface_port:cN snapshot_id:ofS source_volume_arn:ofS tags:oMS tags_all:ocMS target_arn:cS target_name:rfS volume_arn:cS volume_id:cS volume_size_in_bytes:rfN
        cache_stale_timeout_in_seconds:oN
        arn:cS audit_destination_arn:oS gateway_arn:rfS id:ocS location_arn:rfS password:rsS tags:oMS tags_all:ocMS username:rS cache_attributes=l4262 timeouts=17
        day_of_month:oS day_of_week:oS hour_of_day:rN minute_of_hour:oN
        active_directory_status:cS domain_controllers:oES domain_name:rS organizational_unit:oS password:rsS timeout_in_seconds:oN username:rS
        activation_key:ocfS arn:cS average_download_rate_limit_in_bits_per_sec:oN average_upload_rate_limit_in_bits_per_sec:oN cloudwatch_log_group_arn:oS ec2_instance_id:cS endpoint_type:cS gateway_id:cS gateway_ip_address:ocfS gateway_name:rS gateway_network_interface:cD gateway_timezone:rS gateway_type:ofS gateway_vpc_endpoint:ofS host_environment:cS id:ocS medium_changer_type:ofS smb_file_share_visibility:oB smb_guest_password:osS smb_security_strategy:ocS tags:oMS tags_all:ocMS tape_drive_type:ofS maintenance_start_time=l4264 smb_active_directory_settings=l4265 timeouts=115
        directory_mode:oS file_mode:oS group_id:oS owner_id:oS
        arn:cS audit_destination_arn:oS bucket_region:ofS client_list:rES default_storage_class:oS file_share_name:ocS fileshare_id:cS gateway_arn:rfS guess_mime_type_enabled:oB id:ocS kms_encrypted:oB kms_key_arn:oS location_arn:rfS notification_policy:oS object_acl:oS path:cS read_only:oB requester_pays:oB role_arn:rfS squash:oS tags:oMS tags_all:ocMS vpc_endpoint_dns_name:ofS cache_attributes=l4262 nfs_file_share_defaults=l4267 timeouts=17
        access_based_enumeration:oB admin_user_list:oES arn:cS audit_destination_arn:oS authentication:ofS bucket_region:ofS case_sensitivity:oS default_storage_class:oS file_share_name:ocS fileshare_id:cS gateway_arn:rfS guess_mime_type_enabled:oB id:ocS invalid_user_list:oES kms_encrypted:oB kms_key_arn:oS location_arn:rfS notification_policy:oS object_acl:oS oplocks_enabled:ocB path:cS read_only:oB requester_pays:oB role_arn:rfS smb_acl_enabled:oB tags:oMS tags_all:ocMS valid_user_list:oES vpc_endpoint_dns_name:ofS cache_attributes=l4262 timeouts=17
        arn:cS chap_enabled:cB disk_id:rfS gateway_arn:rfS id:ocS kms_encrypted:ofB kms_key:ofS lun_number:cN network_interface_id:rfS network_interface_port:cN preserve_existing_data:rfB snapshot_id:ofS tags:oMS tags_all:ocMS target_arn:cS target_name:rfS volume_attachment_status:cS volume_id:cS volume_size_in_bytes:cN volume_status:cS volume_type:cS
        arn:cS id:ocS pool_name:rfS retention_lock_time_in_days:ofN retention_lock_type:ofS storage_class:rfS tags:oMS tags_all:ocMS
        disk_id:ocfS disk_path:ocfS gateway_arn:rfS id:ocS
        arn:cS assign_ipv6_address_on_creation:oB availability_zone:ocfS availability_zone_id:ocfS cidr_block:ofS customer_owned_ipv4_pool:oS enable_dns64:oB enable_lni_at_device_index:oN enable_resource_name_dns_a_record_on_launch:oB enable_resource_name_dns_aaaa_record_on_launch:oB id:ocS ipv6_cidr_block:oS ipv6_cidr_block_association_id:cS ipv6_native:ofB map_customer_owned_ip_on_launch:oB map_public_ip_on_launch:oB outpost_arn:ofS owner_id:cS private_dns_hostname_type_on_launch:ocS tags:oMS tags_all:ocMS vpc_id:rfS timeouts=1488
        arn:cS description:ofS id:ocS name:ocfS name_prefix:ocfS tags:oMS tags_all:ocMS workflow_execution_retention_period_in_days:rfS
        encryption_mode:oS kms_key_arn:oS
        s3_encryption=l4275
        active_tracing:oB environment_variables:oMS memory_in_mb:ocN timeout_in_seconds:ocN
        duration_in_seconds:oN expression:rS
        security_group_ids:oES subnet_ids:oES vpc_id:cS
        arn:cS artifact_s3_location:rS delete_lambda:oB engine_arn:cS execution_role_arn:rS failure_retention_period:oN handler:rS id:ocS name:rfS runtime_version:rS s3_bucket:oS s3_key:oS s3_version:oS source_location_arn:cS start_canary:oB status:cS success_retention_period:oN tags:oMS tags_all:ocMS timeline:cD zip_file:oS artifact_config=l4276 run_config=l4277 schedule=l4278 vpc_config=l4279
        arn:cS group_id:cS id:ocS name:rfS tags:oMS tags_all:ocMS
        canary_arn:rfS group_arn:cS group_id:cS group_name:rfS id:ocS
        bucket_name:rS enabled:rB
        s3_configuration=l4283
        allocated_storage:rN arn:cS availability_zone:cS bucket:rS db_instance_type:rS db_parameter_group_identifier:oS db_storage_type:ocS deployment_type:ocS endpoint:cS id:cS influx_auth_parameters_secret_arn:cS name:rS network_type:ocS organization:rS password:rsS port:ocN publicly_accessible:ocB secondary_availability_zone:cS tags:oMS tags_all:cMS username:rS vpc_security_group_ids:rES vpc_subnet_ids:rES log_delivery_configuration=l4284 timeouts=17
        bucket_name:rS encryption_option:ocS object_key_prefix:oS
        s3_configuration=l4286
        bucket_name:cS object_key:cS
        s3_report_location=l4288
        bytes_metered:cN cumulative_bytes_scanned:cN data_writes:cN execution_time_in_millis:cN query_result_rows:cN records_ingested:cN
        partition_key:cLS table_arn:cS value:cN
        max=l4291
        table_arn:cS value:cN
        max=l4293
        output_bytes:cN output_rows:cN query_table_count:cN query_spatial_coverage=l4292 query_temporal_range=l4294
        failure_reason:cS invocation_time:cS run_status:cS trigger_time:cS error_report_location=l4289 execution_stats=l4290 query_insights_response=l4295
        sns_configuration=l4098
        dimension_value_type:rS name:rS
        measure_value_type:rS source_column:rS target_multi_measure_attribute_name:oS
        measure_name:oS measure_value_type:rS source_column:oS target_measure_name:oS multi_measure_attribute_mapping=l4299
        target_multi_measure_name:oS multi_measure_attribute_mapping=l4299
        database_name:rS measure_name_column:oS table_name:rS time_column:rS dimension_mapping=l4298 mixed_measure_mapping=l4300 multi_measure_mappings=l4301
        timestream_configuration=l4302
        arn:cS creation_time:cS execution_role_arn:rS kms_key_id:oS name:rS next_invocation_time:cS previous_invocation_time:cS query_string:rS state:cS tags:oMS tags_all:cMS error_report_configuration=l4287 last_run_summary=l4296 notification_configuration=l4297 recently_failed_runs=l4296 schedule_configuration=l1224 target_configuration=l4303 timeouts=17
        arn:cS database_name:rfS id:ocS kms_key_id:ocS table_count:cN tags:oMS tags_all:ocMS
        bucket_name:oS encryption_option:oS kms_key_id:oS object_key_prefix:oS
        s3_configuration=l4306
        enable_magnetic_store_writes:oB magnetic_store_rejected_data_location=l4307
        magnetic_store_retention_period_in_days:rN memory_store_retention_period_in_hours:rN
        enforcement_in_record:oS name:ofS type:rfS
        composite_partition_key=l4310
        arn:cS database_name:rfS id:ocS table_name:rfS tags:oMS tags_all:ocMS magnetic_store_write_properties=l4308 retention_properties=l4309 schema=l4311
        data_access_role_arn:rfS s3_uri:rfS tuning_data_s3_uri:ocfS
        arn:cS base_model_name:rfS id:ocS language_code:rfS model_name:rfS tags:oMS tags_all:ocMS input_data_config=l4313 timeouts=115
        arn:cS download_uri:cS id:ocS language_code:rfS tags:oMS tags_all:ocMS vocabulary_file_uri:rS vocabulary_name:rfS timeouts=17
        arn:cS download_uri:cS id:ocS language_code:rfS phrases:oLS tags:oMS tags_all:ocMS vocabulary_file_uri:ocS vocabulary_name:rfS timeouts=17
        arn:cS download_uri:cS id:ocS language_code:rfS tags:oMS tags_all:ocMS vocabulary_filter_file_uri:ofS vocabulary_filter_name:rfS words:ofLS
        entry:rS target:rS
        gid:rN secondary_gids:oEN uid:rN
        external_id:rS home_directory:oS home_directory_type:oS id:ocS policy:oS role:oS server_id:rfS home_directory_mappings=l4318 posix_profile=l4319
        access_role:rS agreement_id:cS arn:cS base_directory:rS description:oS id:ocS local_profile_id:rS partner_profile_id:rS server_id:rS status:cS tags:oMS tags_all:ocMS
        active_date:cS arn:cS certificate:rsfS certificate_chain:osfS certificate_id:cS description:oS id:ocS inactive_date:cS private_key:osfS tags:oMS tags_all:ocMS usage:rfS
        compression:rS encryption_algorithm:rS local_profile_id:rS mdn_response:rS mdn_signing_algorithm:oS message_subject:oS partner_profile_id:rS signing_algorithm:rS
        trusted_host_keys:oES user_secret_id:oS
        access_role:rS arn:cS connector_id:cS id:ocS logging_role:oS security_policy_name:ocS tags:oMS tags_all:ocMS url:rS as2_config=l4323 sftp_config=l4324
        arn:cS as2_id:rfS certificate_ids:oES id:ocS profile_id:cS profile_type:rfS tags:oMS tags_all:ocMS
        address_allocation_ids:oES security_group_ids:ocES subnet_ids:oES vpc_endpoint_id:ocS vpc_id:ofS
        as2_transports:ocES passive_ip:ocS set_stat_option:ocS tls_session_resumption_mode:ocS
        directory_listing_optimization:ocS
        execution_role:rS workflow_id:rS
        on_partial_upload=l4330 on_upload=l4330
        arn:cS certificate:oS directory_id:oS domain:ofS endpoint:cS endpoint_type:oS force_destroy:oB function:oS host_key:osS host_key_fingerprint:cS id:ocS identity_provider_type:ofS invocation_role:oS logging_role:oS post_authentication_login_banner:osS pre_authentication_login_banner:osS protocols:ocES security_policy_name:oS sftp_authentication_methods:ocS structured_log_destinations:oES tags:oMS tags_all:ocMS url:oS endpoint_details=l4327 protocol_details=l4328 s3_storage_options=l4329 workflow_details=l4331
        body:rfS id:ocS server_id:rfS ssh_key_id:cS user_name:rfS
        arn:cS home_directory:oS home_directory_type:oS id:ocS policy:oS role:rS server_id:rfS tags:oMS tags_all:ocMS user_name:rfS home_directory_mappings=l4318 posix_profile=l4319 timeouts=1122
        file_system_id:oS path:oS
        bucket:oS key:oS
        efs_file_location=l4335 s3_file_location=l4336
        name:ofS overwrite_existing:ofS source_file_location:ofS destination_file_location=l4337
        name:ofS source_file_location:ofS target:ofS timeout_seconds:ofN
        name:ofS overwrite_existing:ofS source_file_location:ofS type:rfS destination_file_location=l4337
        name:ofS source_file_location:ofS
        name:ofS source_file_location:ofS tags=l518
        type:rfS copy_step_details=l4338 custom_step_details=l4339 decrypt_step_details=l4340 delete_step_details=l4341 tag_step_details=l4342
        arn:cS description:ofS id:ocS tags:oMS tags_all:ocMS on_exception_steps=l4343 steps=l4343
        cidr:rfS protocol:ofS subnet_ids:ofES port_range=e2821
        load_balancer_arn:ofS port:oN protocol:oS subnet_ids:oES port_range=e2821
        network_interface_id:ofS port:oN protocol:oS port_range=e2821
        port:oN protocol:oS rds_db_cluster_arn:ofS rds_db_instance_arn:ofS rds_db_proxy_arn:ofS rds_endpoint:oS subnet_ids:ofES
        customer_managed_key_enabled:oB kms_key_arn:oS
        application_domain:ofS attachment_type:rfS description:oS device_validation_domain:cS domain_certificate_arn:ofS endpoint_domain:cS endpoint_domain_prefix:ofS endpoint_type:rfS id:ocS policy_document:oS security_group_ids:ofES tags:oMS tags_all:ocMS verified_access_group_id:rS verified_access_instance_id:cS cidr_options=l4345 load_balancer_options=l4346 network_interface_options=l4347 rds_options=l4348 sse_specification=l4349 timeouts=17
        creation_time:cS deletion_time:cS description:ocS id:ocS last_updated_time:cS owner:cS policy_document:oS tags:oMS tags_all:ocMS verifiedaccess_group_arn:cS verifiedaccess_group_id:cS verifiedaccess_instance_id:rS sse_configuration=l4349
        cidr_endpoints_custom_subdomain:oS creation_time:cS description:oS fips_enabled:ofB id:ocS last_updated_time:cS name_servers:cES tags:oMS tags_all:ocMS verified_access_trust_providers:cD
        bucket_name:oS bucket_owner:ocS enabled:rB prefix:oS
        include_trust_context:ocB log_version:ocS cloudwatch_logs=l2713 kinesis_data_firehose=l2714 s3=l4353
        id:ocS verifiedaccess_instance_id:rfS access_logs=l4354
        id:ocS verifiedaccess_instance_id:rfS verifiedaccess_trust_provider_id:rfS
        tenant_id:oS
        authorization_endpoint:ofS client_id:ofS client_secret:rsS issuer:ofS public_signing_key_endpoint:ofS scope:oS token_endpoint:ofS user_info_endpoint:ofS
        authorization_endpoint:ofS client_id:ofS client_secret:rsS issuer:ofS scope:oS token_endpoint:ofS user_info_endpoint:ofS
        description:oS device_trust_provider_type:ofS id:ocS policy_reference_name:rfS tags:oMS tags_all:ocMS trust_provider_type:rfS user_trust_provider_type:ofS device_options=l4357 native_application_oidc_options=l4358 oidc_options=l4359 sse_specification=l4349 timeouts=17
        group_entity_type:rS
        client_ids:ocLS user_pool_arn:rS group_configuration=l4361
        group_claim:rS group_entity_type:rS
        audiences:oLS principal_id_claim:oS
        client_ids:oLS principal_id_claim:oS
        access_token_only=l4364 identity_token_only=l4365
        entity_id_prefix:oS issuer:rS group_configuration=l4363 token_selection=l4366
        cognito_user_pool_configuration=l4362 open_id_connect_configuration=l4367
        id:cS policy_store_id:rfS principal_entity_type:ocS configuration=l4368
        description:oS statement:rS
        entity_id:rfS entity_type:rfS
        policy_template_id:rfS principal=l4371 resource=l4371
        static=l4370 template_linked=l4372
        created_date:cS id:cS policy_id:cS policy_store_id:rfS definition=l4373
        arn:cS description:oS id:cS policy_store_id:cS tags:oMS tags_all:cMS validation_settings=l2339
        created_date:cS description:oS id:cS policy_store_id:rfS policy_template_id:cS statement:rS
        id:cS namespaces:cES policy_store_id:rS definition=12402
        device_name:rfS force_detach:oB id:ocS instance_id:rfS skip_destroy:oB stop_instance_before_detaching:oB volume_id:rfS timeouts=1488
        arn:cS assign_generated_ipv6_cidr_block:oB cidr_block:ocfS default_network_acl_id:cS default_route_table_id:cS default_security_group_id:cS dhcp_options_id:cS enable_dns_hostnames:ocB enable_dns_support:oB enable_network_address_usage_metrics:ocB id:ocS instance_tenancy:ofS ipv4_ipam_pool_id:ofS ipv4_netmask_length:ofN ipv6_association_id:cS ipv6_cidr_block:ocS ipv6_cidr_block_network_border_group:ocS ipv6_ipam_pool_id:oS ipv6_netmask_length:oN main_route_table_id:cS owner_id:cS tags:oMS tags_all:ocMS
        id:cS internet_gateway_exclusion_mode:rS resource_arn:cS subnet_id:oS tags:oMS tags_all:cMS vpc_id:oS timeouts=17
        aws_account_id:cS aws_region:cS id:cS internet_gateway_block_mode:rS timeouts=17
        arn:cS domain_name:ofS domain_name_servers:ofLS id:ocS ipv6_address_preferred_lease_time:ofS netbios_name_servers:ofLS netbios_node_type:ofS ntp_servers:ofLS owner_id:cS tags:oMS tags_all:ocMS
        dhcp_options_id:rS id:ocS vpc_id:rfS
        dns_record_ip_type:ocS private_dns_only_for_inbound_resolver_endpoint:oB
        ipv4:oS ipv6:oS subnet_id:oS
        arn:cS auto_accept:oB cidr_blocks:cLS dns_entry:cD id:ocS ip_address_type:ocS network_interface_ids:cES owner_id:cS policy:ocS prefix_list_id:cS private_dns_enabled:ocB requester_managed:cB resource_configuration_arn:ofS route_table_ids:ocES security_group_ids:ocES service_name:ofS service_network_arn:ofS service_region:ocfS state:cS subnet_ids:ocES tags:oMS tags_all:ocMS vpc_endpoint_type:ofS vpc_id:rfS dns_options=l4384 subnet_configuration=e4385 timeouts=17
        id:ocS vpc_endpoint_id:rfS vpc_endpoint_service_id:rfS vpc_endpoint_state:cS
        connection_events:rES connection_notification_arn:rS id:ocS notification_type:cS state:cS vpc_endpoint_id:ofS vpc_endpoint_service_id:ofS
        id:ocS policy:ocS vpc_endpoint_id:rfS timeouts=1488
        private_dns_enabled:rB vpc_endpoint_id:rfS
        id:ocS route_table_id:rfS vpc_endpoint_id:rfS
        id:ocS replace_default_association:ofB security_group_id:rfS vpc_endpoint_id:rfS
        acceptance_required:rB allowed_principals:ocES arn:cS availability_zones:cES base_endpoint_dns_names:cES gateway_load_balancer_arns:oES id:ocS manages_vpc_endpoints:cB network_load_balancer_arns:oES private_dns_name:ocS private_dns_name_configuration:cD service_name:cS service_type:cS state:cS supported_ip_address_types:ocES supported_regions:ocES tags:oMS tags_all:ocMS timeouts=17
        id:ocS principal_arn:rfS vpc_endpoint_service_id:rfS
        service_id:rfS wait_for_verification:oB timeouts=115
        id:ocS subnet_id:rfS vpc_endpoint_id:rfS timeouts=1488
        arn:cS cascade:oB default_resource_discovery_association_id:cS default_resource_discovery_id:cS description:oS enable_private_gua:oB id:ocS private_default_scope_id:cS public_default_scope_id:cS scope_count:cN tags:oMS tags_all:ocMS tier:oS operating_regions=e1377 timeouts=17
        arn:cS delegated_admin_account_id:rfS email:cS id:ocS name:cS service_principal:cS
        address_family:rfS allocation_default_netmask_length:oN allocation_max_netmask_length:oN allocation_min_netmask_length:oN allocation_resource_tags:oMS arn:cS auto_import:oB aws_service:ofS cascade:oB description:oS id:ocS ipam_scope_id:rfS ipam_scope_type:cS locale:ofS pool_depth:cN public_ip_source:ofS publicly_advertisable:ofB source_ipam_pool_id:ofS state:cS tags:oMS tags_all:ocMS timeouts=17
        message:ofS signature:ofS
        cidr:ocfS id:ocS ipam_pool_cidr_id:cS ipam_pool_id:rfS netmask_length:ofN cidr_authorization_context=l4400 timeouts=1488
        cidr:ocfS description:ofS disallowed_cidrs:ofES id:ocS ipam_pool_allocation_id:cS ipam_pool_id:rfS netmask_length:ocfN resource_id:cS resource_owner:cS resource_type:cS
        cidr:cS disallowed_cidrs:ofES id:ocS ipam_pool_id:rfS netmask_length:ofN
        arn:cS description:oS id:ocS ipam_resource_discovery_region:cS is_default:cB owner_id:cS tags:oMS tags_all:ocMS operating_regions=e1377 timeouts=17
        arn:cS id:ocS ipam_arn:cS ipam_id:rS ipam_region:cS ipam_resource_discovery_id:rS is_default:cB owner_id:cS state:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS description:oS id:ocS ipam_arn:cS ipam_id:rS ipam_scope_type:cS is_default:cB pool_count:cN tags:oMS tags_all:ocMS timeouts=17
        cidr_block:ocfS id:ocS ipv4_ipam_pool_id:ofS ipv4_netmask_length:ofN vpc_id:rfS timeouts=1488
        assign_generated_ipv6_cidr_block:ocfB id:ocS ip_source:cS ipv6_address_attribute:cS ipv6_cidr_block:ocfS ipv6_ipam_pool_id:ofS ipv6_netmask_length:ofN ipv6_pool:ocfS vpc_id:rfS timeouts=1488
        destination:rfS id:ocS metric:ofS period:cS source:rfS statistic:ofS
        allow_remote_vpc_dns_resolution:oB
        accept_status:cS auto_accept:oB id:ocS peer_owner_id:ocfS peer_region:ocfS peer_vpc_id:rfS tags:oMS tags_all:ocMS vpc_id:rfS accepter=l4410 requester=l4410 timeouts=17
        accept_status:cS auto_accept:oB id:ocS peer_owner_id:cS peer_region:cS peer_vpc_id:cS tags:oMS tags_all:ocMS vpc_id:cS vpc_peering_connection_id:rfS accepter=l4410 requester=l4410 timeouts=110
        id:ocS vpc_peering_connection_id:rfS accepter=l4410 requester=l4410
        amazon_side_asn:rfN arn:cS persist_routes:ocS persist_routes_duration:oN route_server_id:cS sns_notifications_enabled:ocB sns_topic_arn:cS tags:oMS tags_all:cMS timeouts=17
        arn:cS eni_address:cS eni_id:cS route_server_endpoint_id:cS route_server_id:rfS subnet_id:rfS tags:oMS tags_all:cMS vpc_id:cS timeouts=1488
        peer_asn:rfN peer_liveness_detection:ocfS
        arn:cS endpoint_eni_address:cS endpoint_eni_id:cS peer_address:rfS route_server_endpoint_id:rfS route_server_id:cS route_server_peer_id:cS subnet_id:cS tags:oMS tags_all:cMS vpc_id:cS bgp_options=l4416 timeouts=1488
        route_server_id:rfS route_table_id:rfS timeouts=1488
        route_server_id:rfS vpc_id:rfS timeouts=1488
        arn:cS cidr_ipv4:oS cidr_ipv6:oS description:oS from_port:oN id:cS ip_protocol:rS prefix_list_id:oS referenced_security_group_id:oS security_group_id:rfS security_group_rule_id:cS tags:oMS tags_all:cMS to_port:oN
        security_group_id:rfS state:cS vpc_id:rfS timeouts=1488
        arn:cS destination_arn:rfS id:ocS resource_arn:cS resource_identifier:rfS service_network_log_type:ocfS tags:oMS tags_all:ocMS
        id:ocS policy:rS resource_identifier:rS state:oS timeouts=17
        status_code:rN
        target_group_identifier:oS weight:oN
        target_groups=l4425
        fixed_response=l4424 forward=l4426
        arn:cS created_at:cS id:ocS last_updated_at:cS listener_id:cS name:rfS port:ocfN protocol:rfS service_arn:ocS service_identifier:ocS tags:oMS tags_all:ocMS default_action=l4427 timeouts=17
        target_group_identifier:rS weight:oN
        target_groups=l4429
        fixed_response=l4424 forward=l4430
        contains:oS exact:oS prefix:oS
        case_sensitive:oB name:rS match=l4432
        exact:oS prefix:oS
        case_sensitive:oB match=l4434
        method:oS header_matches=l4433 path_match=l4435
        http_match=l4436
        arn:cS id:ocS listener_identifier:rfS name:rfS priority:rN rule_id:cS service_identifier:rfS tags:oMS tags_all:ocMS action=l4431 match=l4437 timeouts=17
        domain_name:rS ip_address_type:rfS
        ip_address:rS
        arn_resource=l3576 dns_resource=l4439 ip_resource=l4440
        allow_association_to_shareable_service_network:ocB arn:cS id:cS name:rfS port_ranges:ocES protocol:ocS resource_configuration_group_id:ofS resource_gateway_identifier:ocfS tags:oMS tags_all:cMS type:ocS resource_configuration_definition=l4441 timeouts=17
        arn:cS id:cS ip_address_type:ocS name:rfS security_group_ids:ocES status:cS subnet_ids:rfES tags:oMS tags_all:cMS vpc_id:rfS timeouts=17
        arn:cS auth_type:ocS certificate_arn:oS custom_domain_name:ofS dns_entry:cD id:ocS name:rfS status:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS auth_type:ocS id:ocS name:rfS tags:oMS tags_all:ocMS
        arn:cS dns_entry:cD id:cS resource_configuration_identifier:rfS service_network_identifier:rfS tags:oMS tags_all:cMS timeouts=1488
        arn:cS created_by:cS custom_domain_name:cS dns_entry:cD id:ocS service_identifier:rfS service_network_identifier:rfS status:cS tags:oMS tags_all:ocMS timeouts=17
        arn:cS created_by:cS id:ocS security_group_ids:oLS service_network_identifier:rfS status:cS tags:oMS tags_all:ocMS vpc_identifier:rfS timeouts=17
        value:oS
        enabled:oB health_check_interval_seconds:oN health_check_timeout_seconds:oN healthy_threshold_count:oN path:oS port:ocN protocol:ocS protocol_version:oS unhealthy_threshold_count:oN matcher=l4449
        ip_address_type:ocfS lambda_event_structure_version:ocfS port:ocfN protocol:ocfS protocol_version:ocfS vpc_identifier:ofS health_check=l4450
        arn:cS id:ocS name:rfS status:cS tags:oMS tags_all:ocMS type:rfS config=l4451 timeouts=17
        id:rfS port:ocfN
        id:ocS target_group_identifier:rfS target=l4453 timeouts=1488
        log_enabled:oB log_group_arn:oS log_output_format:oS
        cloudwatch_log_options=l4455
        arn:cS core_network_arn:cS core_network_attachment_arn:cS customer_gateway_configuration:csS customer_gateway_id:rS enable_acceleration:ocfB id:ocS local_ipv4_network_cidr:ocS local_ipv6_network_cidr:ocS outside_ip_address_type:ocS preshared_key_arn:cS preshared_key_storage:ocS remote_ipv4_network_cidr:ocS remote_ipv6_network_cidr:ocS routes:cD static_routes_only:ocfB tags:oMS tags_all:ocMS transit_gateway_attachment_id:cS transit_gateway_id:oS transport_transit_gateway_attachment_id:oS tunnel1_address:cS tunnel1_bgp_asn:cS tunnel1_bgp_holdtime:cN tunnel1_cgw_inside_address:cS tunnel1_dpd_timeout_action:oS tunnel1_dpd_timeout_seconds:oN tunnel1_enable_tunnel_lifecycle_control:oB tunnel1_ike_versions:oES tunnel1_inside_cidr:ocfS tunnel1_inside_ipv6_cidr:ocfS tunnel1_phase1_dh_group_numbers:oEN tunnel1_phase1_encryption_algorithms:oES tunnel1_phase1_integrity_algorithms:oES tunnel1_phase1_lifetime_seconds:oN tunnel1_phase2_dh_group_numbers:oEN tunnel1_phase2_encryption_algorithms:oES tunnel1_phase2_integrity_algorithms:oES tunnel1_phase2_lifetime_seconds:oN tunnel1_preshared_key:ocsS tunnel1_rekey_fuzz_percentage:oN tunnel1_rekey_margin_time_seconds:oN tunnel1_replay_window_size:oN tunnel1_startup_action:oS tunnel1_vgw_inside_address:cS tunnel2_address:cS tunnel2_bgp_asn:cS tunnel2_bgp_holdtime:cN tunnel2_cgw_inside_address:cS tunnel2_dpd_timeout_action:oS tunnel2_dpd_timeout_seconds:oN tunnel2_enable_tunnel_lifecycle_control:oB tunnel2_ike_versions:oES tunnel2_inside_cidr:ocfS tunnel2_inside_ipv6_cidr:ocfS tunnel2_phase1_dh_group_numbers:oEN tunnel2_phase1_encryption_algorithms:oES tunnel2_phase1_integrity_algorithms:oES tunnel2_phase1_lifetime_seconds:oN tunnel2_phase2_dh_group_numbers:oEN tunnel2_phase2_encryption_algorithms:oES tunnel2_phase2_integrity_algorithms:oES tunnel2_phase2_lifetime_seconds:oN tunnel2_preshared_key:ocsS tunnel2_rekey_fuzz_percentage:oN tunnel2_rekey_margin_time_seconds:oN tunnel2_replay_window_size:oN tunnel2_startup_action:oS tunnel2_vgw_inside_address:cS tunnel_inside_ip_version:ocfS type:rfS vgw_telemetry:cD vpn_gateway_id:oS tunnel1_log_options=l4456 tunnel2_log_options=l4456
        destination_cidr_block:rfS id:ocS vpn_connection_id:rfS
        amazon_side_asn:ocfS arn:cS availability_zone:ofS id:ocS tags:oMS tags_all:ocMS vpc_id:ocS
        id:ocS vpc_id:rfS vpn_gateway_id:rfS
        id:ocS route_table_id:rfS vpn_gateway_id:rfS timeouts=1488
        data:oS type:rS
        positional_constraint:rS target_string:oS text_transformation:rS field_to_match=l4462
        arn:cS id:ocS name:rfS byte_match_tuples=e4463
        arn:cS id:ocS name:rfS geo_match_constraint=e365
        arn:cS id:ocS name:rfS ip_set_descriptors=e365
        data_id:rS negated:rB type:rS
        arn:cS id:ocS metric_name:rfS name:rfS rate_key:rS rate_limit:rN tags:oMS tags_all:ocMS predicates=e4467
        regex_pattern_set_id:rS text_transformation:rS field_to_match=l4462
        arn:cS id:ocS name:rfS regex_match_tuple=e4469
        arn:cS id:ocS name:rfS regex_pattern_strings:oES
        arn:cS id:ocS metric_name:rfS name:rfS tags:oMS tags_all:ocMS predicates=e4467
        priority:rN rule_id:rS type:oS action=l70
        arn:cS id:ocS metric_name:rfS name:rfS tags:oMS tags_all:ocMS activated_rule=e4473
        comparison_operator:rS size:rN text_transformation:rS field_to_match=l4462
        arn:cS id:ocS name:rfS size_constraints=e4475
        text_transformation:rS field_to_match=l4462
        arn:cS id:ocS name:rfS sql_injection_match_tuples=e4477
        field_to_match=e4462
        log_destination:rS redacted_fields=l4479
        priority:rN rule_id:rS type:oS action=l70 override_action=l70
        arn:cS id:ocS metric_name:rfS name:rfS tags:oMS tags_all:ocMS default_action=l70 logging_configuration=l4480 rules=e4481
        arn:cS id:ocS name:rfS xss_match_tuples=e4477
        id:ocS name:rfS byte_match_tuples=e4463
        id:ocS name:rfS geo_match_constraint=e365
        arn:cS id:ocS name:rfS ip_set_descriptor=e365
        arn:cS id:ocS metric_name:rfS name:rfS rate_key:rS rate_limit:rN tags:oMS tags_all:ocMS predicate=e4467
        id:ocS name:rfS regex_match_tuple=e4469
        id:ocS name:rfS regex_pattern_strings:oES
        arn:cS id:ocS metric_name:rfS name:rfS tags:oMS tags_all:ocMS predicate=e4467
        id:ocS name:rfS sql_injection_match_tuple=e4477
        arn:cS id:ocS metric_name:rfS name:rfS tags:oMS tags_all:ocMS default_action=l70 logging_configuration=l4480 rule=e4481
        id:ocS resource_arn:rfS web_acl_id:rfS timeouts=115
        id:ocS name:rfS xss_match_tuple=e4477
        api_key:csS scope:rS token_domains:rES
        addresses:oES arn:cS description:oS id:ocS ip_address_version:rfS lock_token:cS name:ocfS name_prefix:ocfS scope:rfS tags:oMS tags_all:ocMS
        regex_string:rS
        arn:cS description:oS id:ocS lock_token:cS name:ocfS name_prefix:ocfS scope:rfS tags:oMS tags_all:ocMS regular_expression=e4497
        content:rS content_type:rS key:rS
        insert_header=e142
        custom_request_handling=l4500
        custom_response_body_key:oS response_code:rN response_header=e142
        custom_response=l4502
        allow=l4501 block=l4503 captcha=l4501 challenge=l4501 count=l4501
        immunity_time:oN
        immunity_time_property=l4505
        fallback_behavior:rS header_name:rS
        asn_list:rLN forwarded_ip_config=l4507
        oversize_handling:oS
        excluded_cookies:oLS included_cookies:oLS all=l203
        match_scope:rS oversize_handling:rS match_pattern=l4510
        oversize_handling:rS
        excluded_headers:oLS included_headers:oLS all=l203
        match_scope:rS oversize_handling:rS match_pattern=l4513
        fallback_behavior:rS
        included_paths:oLS all=l203
        invalid_fallback_behavior:oS match_scope:rS oversize_handling:oS match_pattern=l4516
        fallback_behavior:ocS
        all_query_arguments=l203 body=l4509 cookies=l4511 header_order=l4512 headers=l4514 ja3_fingerprint=l4515 ja4_fingerprint=l4515 json_body=l4517 method=l203 query_string=l203 single_header=l536 single_query_argument=l536 uri_fragment=l4518 uri_path=l203
        priority:rN type:rS
        positional_constraint:rS search_string:rS field_to_match=l4519 text_transformation=e4520
        country_codes:rLS forwarded_ip_config=l4507
        fallback_behavior:rS header_name:rS position:rS
        arn:rS ip_set_forwarded_ip_config=l4523
        key:rS scope:rS
        regex_string:rS field_to_match=l4519 text_transformation=e4520
        arn:rS field_to_match=l4519 text_transformation=e4520
        comparison_operator:rS size:rN field_to_match=l4519 text_transformation=e4520
        sensitivity_level:oS field_to_match=l4519 text_transformation=e4520
        field_to_match=l4519 text_transformation=e4520
        asn_match_statement=l4508 byte_match_statement=l4521 geo_match_statement=l4522 ip_set_reference_statement=l4524 label_match_statement=l4525 regex_match_statement=l4526 regex_pattern_set_reference_statement=l4527 size_constraint_statement=l4528 sqli_match_statement=l4529 xss_match_statement=l4530
        statement=l4531
        and_statement=l4532 asn_match_statement=l4508 byte_match_statement=l4521 geo_match_statement=l4522 ip_set_reference_statement=l4524 label_match_statement=l4525 not_statement=l4532 or_statement=l4532 regex_match_statement=l4526 regex_pattern_set_reference_statement=l4527 size_constraint_statement=l4528 sqli_match_statement=l4529 xss_match_statement=l4530
        statement=l4533
        and_statement=l4534 asn_match_statement=l4508 byte_match_statement=l4521 geo_match_statement=l4522 ip_set_reference_statement=l4524 label_match_statement=l4525 not_statement=l4534 or_statement=l4534 regex_match_statement=l4526 regex_pattern_set_reference_statement=l4527 size_constraint_statement=l4528 sqli_match_statement=l4529 xss_match_statement=l4530
        statement=l4535
        name:rS text_transformation=e4520
        text_transformation=e4520
        cookie=l4537 forwarded_ip=l203 header=l4537 http_method=l203 ip=l203 ja3_fingerprint=l4515 ja4_fingerprint=l4515 label_namespace=l1503 query_argument=l4537 query_string=l4538 uri_path=l4538
        aggregate_key_type:oS evaluation_window_sec:oN limit:rN custom_key=l4539 forwarded_ip_config=l4507 scope_down_statement=l4535
        and_statement=l4536 asn_match_statement=l4508 byte_match_statement=l4521 geo_match_statement=l4522 ip_set_reference_statement=l4524 label_match_statement=l4525 not_statement=l4536 or_statement=l4536 rate_based_statement=l4540 regex_match_statement=l4526 regex_pattern_set_reference_statement=l4527 size_constraint_statement=l4528 sqli_match_statement=l4529 xss_match_statement=l4530
        cloudwatch_metrics_enabled:rB metric_name:rS sampled_requests_enabled:rB
        name:rS priority:rN action=l4504 captcha_config=l4506 rule_label=e536 statement=l4541 visibility_config=l4542
        arn:cS capacity:rN description:oS id:ocS lock_token:cS name:ocS name_prefix:ocS scope:rS tags:oMS tags_all:ocMS custom_response_body=e4499 rule=e4543 visibility_config=l4542
        default_size_inspection_limit:rS
        api_gateway=l4545 app_runner_service=l4545 cloudfront=l4545 cognito_user_pool=l4545 verified_access_instance=l4545
        request_body=l4546
        field_keys:oLS field_type:rS
        action:rS exclude_rate_based_details:oB exclude_rule_match_details:oB field=l4548
        data_protection=l4549
        allow=l4501 block=l4503
        count=l203 none=l203
        identifiers:rLS
        identifier:rS
        payload_type:rS address_fields=l4553 email_field=l4554 password_field=l4554 phone_number_fields=l4553 username_field=l4554
        failure_strings:rES success_strings:rES
        failure_values:rES name:rS success_values:rES
        failure_values:rES identifier:rS success_values:rES
        failure_codes:rEN success_codes:rEN
        body_contains=l4556 header=l4557 json=l4558 status_code=l4559
        creation_path:rS enable_regex_in_path:ocB registration_page_path:rS request_inspection=l4555 response_inspection=l4560
        payload_type:rS password_field=l4554 username_field=l4554
        enable_regex_in_path:ocB login_path:rS request_inspection=l4562 response_inspection=l4560
        enable_machine_learning:oB inspection_level:rS
        login_path:oS payload_type:oS aws_managed_rules_acfp_rule_set=l4561 aws_managed_rules_atp_rule_set=l4563 aws_managed_rules_bot_control_rule_set=l4564 password_field=l4554 username_field=l4554
        name:rS action_to_use=l4504
        name:rS vendor_name:rS version:oS managed_rule_group_configs=l4565 rule_action_override=l4566 scope_down_statement=l4535
        arn:rS rule_action_override=l4566
        and_statement=l4536 asn_match_statement=l4508 byte_match_statement=l4521 geo_match_statement=l4522 ip_set_reference_statement=l4524 label_match_statement=l4525 managed_rule_group_statement=l4567 not_statement=l4536 or_statement=l4536 rate_based_statement=l4540 regex_match_statement=l4526 regex_pattern_set_reference_statement=l4527 rule_group_reference_statement=l4568 size_constraint_statement=l4528 sqli_match_statement=l4529 xss_match_statement=l4530
        name:rS priority:rN action=l4504 captcha_config=l4506 challenge_config=l4506 override_action=l4552 rule_label=e536 statement=l4569 visibility_config=l4542
        application_integration_url:cS arn:cS capacity:cN description:oS id:ocS lock_token:cS name:ocS name_prefix:ocS rule_json:oS scope:rS tags:oMS tags_all:ocMS token_domains:oES association_config=l4547 captcha_config=l4506 challenge_config=l4506 custom_response_body=e4499 data_protection_config=l4550 default_action=l4551 rule=e4570 visibility_config=l4542
        id:ocS resource_arn:rfS web_acl_arn:rfS timeouts=115
        action:rS
        label_name:rS
        action_condition=l4573 label_name_condition=l4574
        behavior:rS requirement:rS condition=e4575
        default_behavior:rS filter=e4576
        method=l203 query_string=l203 single_header=l536 uri_path=l203
        id:ocS log_destination_configs:rfES resource_arn:rfS logging_filter=l4577 redacted_fields=l4578
        saml_metadata:rS type:rS
        arn:cS audit_stream_arn:oS company_code:cS created_time:cS device_ca_certificate:oS display_name:oS id:ocS last_updated_time:cS name:rfS optimize_for_end_user_location:oB identity_provider=l4580 network=l1285
        certificate:rfS display_name:ofS fleet_arn:rfS id:ocS website_ca_id:cS
        connection_string:rfS id:cS owner_account_id:cS state:cS tags:oMS tags_all:cMS timeouts=1488
        domain_name:rS service_account_secret_arn:rS
        certificate_authority_arn:oS status:ocS
        relay_state_parameter_name:oS status:oS user_access_url:oS
        change_compute_type:oB increase_volume_size:oB rebuild_workspace:oB restart_workspace:oB switch_running_mode:oB
        device_type_android:oS device_type_chromeos:oS device_type_ios:oS device_type_linux:oS device_type_osx:oS device_type_web:oS device_type_windows:oS device_type_zeroclient:oS
        custom_security_group_id:oS default_ou:oS enable_internet_access:oB enable_maintenance_mode:oB user_enabled_as_local_administrator:oB
        alias:cS customer_user_name:cS directory_id:ocfS directory_name:cS directory_type:cS dns_ip_addresses:cES iam_role_id:cS id:ocS ip_group_ids:ocES registration_code:cS subnet_ids:ocES tags:oMS tags_all:ocMS user_identity_type:ocS workspace_directory_description:oS workspace_directory_name:oS workspace_security_group_id:cS workspace_type:ofS active_directory_config=l4584 certificate_based_auth_properties=l4585 saml_properties=l4586 self_service_permissions=l4587 workspace_access_properties=l4588 workspace_creation_properties=l4589
        description:oS source:rS
        description:ofS id:ocS name:rfS tags:oMS tags_all:ocMS rules=e4591
        compute_type_name:oS root_volume_size_gib:oN running_mode:oS running_mode_auto_stop_timeout_in_minutes:ocN user_volume_size_gib:oN
        bundle_id:rfS computer_name:cS directory_id:rfS id:ocS ip_address:cS root_volume_encryption_enabled:ofB state:cS tags:oMS tags_all:ocMS user_name:rfS user_volume_encryption_enabled:ofB volume_encryption_key:ofS timeouts=17 workspace_properties=l4593
        additional_encryption_context:oMS associated_portal_arns:cLS browser_policy:rS browser_settings_arn:cS customer_managed_key:oS tags:oMS tags_all:cMS
        keyword_regex:oS pattern_description:oS pattern_name:rS pattern_regex:rS
        redaction_place_holder_text:oS redaction_place_holder_type:rS
        built_in_pattern_id:oS confidence_level:oN enforced_urls:oLS exempt_urls:oLS custom_pattern=l4596 redaction_place_holder=l4597
        global_confidence_level:oN global_enforced_urls:oLS global_exempt_urls:oLS inline_redaction_pattern=l4598
        additional_encryption_context:ofMS associated_portal_arns:cLS customer_managed_key:ofS data_protection_settings_arn:cS description:oS display_name:rS tags:oMS tags_all:cMS inline_redaction_configuration=l4599
        description:oS ip_range:rS
        additional_encryption_context:ofMS associated_portal_arns:cLS customer_managed_key:ofS description:oS display_name:rS ip_access_settings_arn:cS tags:oMS tags_all:cMS ip_rule=l4601
        associated_portal_arns:cLS network_settings_arn:cS security_group_ids:rES subnet_ids:rES tags:oMS tags_all:cMS vpc_id:rS
        associated_portal_arns:cLS kinesis_stream_arn:rS tags:oMS tags_all:cMS user_access_logging_settings_arn:cS
        domain:rS name:oS path:oS
        allowlist=l4605 blocklist=l4605
        hidden_toolbar_items:oLS max_display_resolution:oS toolbar_type:oS visual_mode:oS
        additional_encryption_context:oMS associated_portal_arns:cLS copy_allowed:rS customer_managed_key:oS deep_link_allowed:ocS disconnect_timeout_in_minutes:oN download_allowed:rS idle_disconnect_timeout_in_minutes:oN paste_allowed:rS print_allowed:rS tags:oMS tags_all:cMS upload_allowed:rS user_settings_arn:cS cookie_synchronization_configuration=l4606 toolbar_configuration=l4607
        id:ocS key_id:oS type:rS
        insights_enabled:rB notifications_enabled:ocB
        arn:cS filter_expression:rS group_name:rfS id:ocS tags:oMS tags_all:ocMS insights_configuration=l4610
        bypass_policy_lockout_check:oB last_updated_time:cS policy_document:rS policy_name:rS policy_revision_id:ocS
        arn:cS attributes:oMS fixed_rate:rN host:rS http_method:rS id:ocS priority:rN reservoir_size:rN resource_arn:rS rule_name:ofS service_name:rS service_type:rS tags:oMS tags_all:ocMS url_path:rS version:rfN
        account_id:ocS address_line_1:cS address_line_2:cS address_line_3:cS city:cS company_name:cS country_code:cS district_or_county:cS full_name:cS phone_number:cS postal_code:cS state_or_region:cS website_url:cS
        arn:cS certificate:cS certificate_chain:cS domain:ocS id:ocS key_types:oES most_recent:oB status:cS statuses:oLS tags:ocMS types:oLS
        arn:rS certificate:cS certificate_authority_arn:rS certificate_chain:cS id:ocS
        arn:rS certificate:cS certificate_chain:cS certificate_signing_request:cS id:ocS key_storage_security_standard:cS not_after:cS not_before:cS revocation_configuration:cD serial:cS status:cS tags:ocMS type:cS usage_mode:cS
        access_logs:cD arn:ocS arn_suffix:cS client_keep_alive:cN connection_logs:cD customer_owned_ipv4_pool:cS desync_mitigation_mode:cS dns_name:cS dns_record_client_routing_policy:cS drop_invalid_header_fields:cB enable_cross_zone_load_balancing:cB enable_deletion_protection:cB enable_http2:cB enable_tls_version_and_cipher_suite_headers:cB enable_waf_fail_open:cB enable_xff_client_port:cB enable_zonal_shift:cB enforce_security_group_inbound_rules_on_private_link_traffic:cS id:ocS idle_timeout:cN internal:cB ip_address_type:cS ipam_pools:cD load_balancer_type:cS name:ocS preserve_host_header:cB security_groups:cES subnet_mapping:cD subnets:cES tags:ocMS vpc_id:cS xff_header_processing_mode:cS zone_id:cS timeouts=14066
        alpn_policy:cS arn:ocS certificate_arn:cS default_action:cD id:ocS load_balancer_arn:ocS mutual_authentication:cD port:ocN protocol:cS ssl_policy:cS tags:ocMS timeouts=14066
        arn:ocS arn_suffix:cS connection_termination:cB deregistration_delay:cS health_check:cD id:ocS lambda_multi_value_headers_enabled:cB load_balancer_arns:cES load_balancing_algorithm_type:cS load_balancing_anomaly_mitigation:ocS load_balancing_cross_zone_enabled:cS name:ocS port:cN preserve_client_ip:cS protocol:cS protocol_version:cS proxy_protocol_v2:cB slow_start:cN stickiness:cD tags:ocMS target_type:cS vpc_id:cS timeouts=14066
        architecture:cS arn:cS block_device_mappings:cD boot_mode:cS creation_date:cS deprecation_time:cS description:cS ena_support:cB executable_users:oLS hypervisor:cS id:ocS image_id:cS image_location:cS image_owner_alias:cS image_type:cS imds_support:cS include_deprecated:oB kernel_id:cS last_launched_time:cS most_recent:oB name:cS name_regex:oS owner_id:cS owners:oLS platform:cS platform_details:cS product_codes:cD public:cB ramdisk_id:cS root_device_name:cS root_device_type:cS root_snapshot_id:cS sriov_net_support:cS state:cS state_reason:cMS tags:ocMS tpm_support:cS uefi_data:oS usage_operation:cS virtualization_type:cS filter=e4230 timeouts=14066
        executable_users:oLS id:ocS ids:cLS include_deprecated:oB name_regex:oS owners:rLS sort_ascending:oB filter=e4230 timeouts=14066
        arn:cS created_date:cS customer_id:cS description:cS enabled:cB id:rS last_updated_date:cS name:cS tags:ocMS value:csS
        customer_id:oS id:cS include_values:oB items:cD
        arn:cS authorizer_credentials:cS authorizer_id:rS authorizer_result_ttl_in_seconds:cN authorizer_uri:cS id:ocS identity_source:cS identity_validation_expression:cS name:cS provider_arns:cLS rest_api_id:rS type:cS
        id:ocS ids:cLS rest_api_id:rS
        arn:cS certificate_arn:cS certificate_name:cS certificate_upload_date:cS cloudfront_domain_name:cS cloudfront_zone_id:cS domain_name:rS domain_name_id:ocS endpoint_configuration:cD id:ocS policy:cS regional_certificate_arn:cS regional_certificate_name:cS regional_domain_name:cS regional_zone_id:cS security_policy:cS tags:ocMS
        accepts:oS body:cS content_disposition:cS content_type:cS export_type:rS id:ocS parameters:oMS rest_api_id:rS stage_name:rS
        id:ocS parent_id:cS path:rS path_part:cS rest_api_id:rS
        api_key_source:cS arn:cS binary_media_types:cLS description:cS endpoint_configuration:cD execution_arn:cS id:ocS minimum_compression_size:cS name:rS policy:cS root_resource_id:cS tags:ocMS
        body:cS content_disposition:cS content_type:cS id:ocS parameters:oMS rest_api_id:rS sdk_type:rS stage_name:rS
        arn:cS description:cS id:cS name:rS status:cS status_message:cS tags:ocMS target_arns:cES
        api_endpoint:cS api_id:rS api_key_selection_expression:cS arn:cS cors_configuration:cD description:cS disable_execute_api_endpoint:cB execution_arn:cS id:ocS ip_address_type:cS name:cS protocol_type:cS route_selection_expression:cS tags:ocMS version:cS
        id:ocS ids:cES name:oS protocol_type:oS tags:oMS
        api_id:rS body:cS export_version:oS id:ocS include_extensions:oB output_type:rS specification:rS stage_name:oS
        arn:cS id:ocS name:cS security_group_ids:cES subnet_ids:cES tags:ocMS vpc_link_id:rS
        application_id:rS arn:cS configuration_profile_id:rS description:cS id:ocS kms_key_identifier:cS location_uri:cS name:cS retrieval_role_arn:cS tags:ocMS type:cS validator:cD
        application_id:rS configuration_profile_ids:cES id:ocS
        application_id:rS arn:cS description:cS environment_id:rS id:ocS monitor:cD name:cS state:cS tags:ocMS
        application_id:rS environment_ids:cES id:ocS
        arn:cS description:cS event_filter:cD eventbridge_bus:cS id:ocS name:rS tags:ocMS
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rS mesh_owner:ocS name:rS resource_owner:cS spec:cD tags:ocMS virtual_gateway_name:rS
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_owner:ocS name:rS resource_owner:cS spec:cD tags:ocMS
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rS mesh_owner:ocS name:rS resource_owner:cS spec:cD tags:ocMS virtual_router_name:rS
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rS mesh_owner:cS name:rS resource_owner:cS spec:cD tags:ocMS
        arn:cS created_date:cS id:ocS last_updated_date:cS mesh_name:rS mesh_owner:ocS name:rS resource_owner:cS spec:cD tags:ocMS
        id:cS region:ocS
        applications:cD appstream_agent_version:cS arn:ocS base_image_arn:cS created_time:cS description:cS display_name:cS image_builder_name:cS image_builder_supported:cB image_permissions:cD most_recent:oB name:ocS name_regex:oS platform:cS public_base_image_released_date:cS state:cS state_change_reason:cD type:oS
        account:cS arn:rS id:ocS partition:cS region:cS resource:cS service:cS
        database:cS description:cS id:ocS name:rS querystring:cS workgroup:oS
        keyword_input_type:cS keyword_value:cS
        source_description:cS source_frequency:cS source_id:cS source_name:cS source_set_up_option:cS source_type:cS troubleshooting_text:cS source_keyword=l4651
        action_plan_instructions:cS action_plan_title:cS arn:cS description:cS id:cS name:rS tags:cMS testing_information:cS type:rS control_mapping_sources=e4652
        id:cS
        id:cS name:cS controls=e4654
        arn:cS compliance_type:cS description:cS framework_type:rS id:cS name:rS tags:cMS control_sets=e4655
        arn:cS availability_zones:cES default_cooldown:cN desired_capacity:cN desired_capacity_type:cS enabled_metrics:cES health_check_grace_period:cN health_check_type:cS id:ocS instance_maintenance_policy:cD launch_configuration:cS launch_template:cD load_balancers:cES max_instance_lifetime:cN max_size:cN min_size:cN mixed_instances_policy:cD name:rS new_instances_protected_from_scale_in:cB placement_group:cS predicted_capacity:cN service_linked_role_arn:cS status:cS suspended_processes:cES tag:cD target_group_arns:cES termination_policies:cES traffic_source:cD vpc_zone_identifier:cS warm_pool:cD warm_pool_size:cN
        arns:cLS id:ocS names:ocLS filter=e666
        all_availability_zones:oB group_name:cS id:ocS name:ocS name_suffix:cS network_border_group:cS opt_in_status:cS parent_zone_id:cS parent_zone_name:cS region:cS state:ocS zone_id:ocS zone_type:cS filter=e4230 timeouts=14066
        all_availability_zones:oB exclude_names:oES exclude_zone_ids:oES group_names:cES id:ocS names:cLS state:oS zone_ids:cLS filter=e4230 timeouts=14066
        arn:cS control:cD creation_time:cS deployment_status:cS description:cS id:ocS name:rS status:cS tags:ocMS
        arn:cS id:ocS name:cS plan_id:rS rule:cD tags:ocMS version:cS
        arn:cS creation_time:cS deployment_status:cS description:cS id:ocS name:rS report_delivery_channel:cD report_setting:cD tags:ocMS
        iam_role_arn:cS id:ocS name:cS plan_id:rS resources:cES selection_id:rS
        arn:cS id:ocS kms_key_arn:cS name:rS recovery_points:cN tags:ocMS
        arn:cS compute_environment_name:rS ecs_cluster_arn:cS id:ocS service_role:cS state:cS status:cS status_reason:cS tags:ocMS type:cS update_policy:cD
        arn:oS arn_prefix:cS container_orchestration_type:cS eks_properties:cD id:cS name:oS node_properties:cD retry_strategy:cD revision:oN scheduling_priority:cN status:oS tags:cMS timeout:cD type:cS
        arn:cS compute_environment_order:cD id:ocS job_state_time_limit_action:cD name:rS priority:cN scheduling_policy_arn:cS state:cS status:cS status_reason:cS tags:ocMS
        arn:rS fair_share_policy:cD id:ocS name:cS tags:ocMS
        base_model_arn:cS creation_time:cS hyperparameters:cMS id:cS job_arn:cS job_name:cS job_tags:cMS model_arn:cS model_id:rS model_kms_key_arn:cS model_name:cS model_tags:cMS output_data_config:cD training_data_config:cD training_metrics:cD validation_data_config:cD validation_metrics:cD
        id:cS model_summaries:cD
        customizations_supported:cES id:cS inference_types_supported:cES input_modalities:cES model_arn:cS model_id:rS model_name:cS output_modalities:cES provider_name:cS response_streaming_supported:cB
        by_customization_type:oS by_inference_type:oS by_output_modality:oS by_provider:oS id:cS model_summaries:cD
        created_at:cS description:cS inference_profile_arn:cS inference_profile_id:rS inference_profile_name:cS models:cD status:cS type:cS updated_at:cS
        inference_profile_summaries:cD
        guardrail_identifier:cS guardrail_version:cS
        agent_name:cS agent_status:cS agent_version:cS created_at:cS description:cS updated_at:cS guardrail_configuration=l4676
        agent_id:rS agent_version_summaries=l4677
        arn:cS id:ocS
        account_id:ocS arn:cS auto_adjust_data:cD budget_exceeded:cB budget_limit:cD budget_type:cS calculated_spend:cD cost_filter:cD cost_types:cD id:ocS name:rS name_prefix:oS notification:cD planned_limit:cD tags:ocMS time_period_end:cS time_period_start:cS time_unit:cS
        account_id:cS arn:cS id:ocS user_id:cS
        display_name:cS id:ocS
        cost_category_arn:rS default_value:cS effective_end:cS effective_start:cS id:ocS name:cS rule:cD rule_version:cS split_charge_rule:cD tags:ocMS
        key:oS sort_order:oS
        end:rS start:rS
        id:ocS search_string:oS tag_key:oS tags:cES filter=l682 sort_by=l4684 time_period=l4685
        slack_team_id:cS slack_team_name:rS
        id:ocS identifier:rS properties:cS role_arn:oS type_name:rS type_version_id:oS
        exporting_stack_id:cS id:ocS name:rS value:cS
        capabilities:cES description:cS disable_rollback:cB iam_role_arn:cS id:ocS name:rS notification_arns:cES outputs:cMS parameters:cMS tags:ocMS template_body:cS timeout_in_minutes:cN
        arn:ocS default_version_id:cS deprecated_status:cS description:cS documentation_url:cS execution_role_arn:cS id:ocS is_default_version:cB logging_config:cD provisioning_type:cS schema:cS source_url:cS type:ocS type_arn:cS type_name:ocS version_id:oS visibility:cS
        arn:cS comment:cS default_ttl:cN etag:cS id:oS max_ttl:cN min_ttl:cN name:oS parameters_in_cache_key_and_forwarded_to_origin:cD
        aliases:cES arn:cS domain_name:cS enabled:cB etag:cS hosted_zone_id:cS id:rS in_progress_validation_batches:cN last_modified_time:cS status:cS tags:ocMS web_acl_id:cS
        arn:cS code:cS comment:cS etag:cS id:ocS key_value_store_associations:cES last_modified_time:cS name:rS runtime:cS stage:rS status:cS
        id:ocS region:oS
        arn:cS description:cS etag:cS id:rS name:cS origin_access_control_origin_type:cS signing_behavior:cS signing_protocol:cS
        comments:oES iam_arns:cES id:ocS ids:cES s3_canonical_user_ids:cES
        arn:cS caller_reference:cS cloudfront_access_identity_path:cS comment:cS etag:cS iam_arn:cS id:rS s3_canonical_user_id:cS
        arn:cS comment:cS cookies_config:cD etag:cS headers_config:cD id:oS name:oS query_strings_config:cD
        arn:cS endpoint:cD fields:cES id:ocS name:rS sampling_rate:cN
        arn:cS comment:cS cors_config:cD custom_headers_config:cD etag:cS id:ocS name:ocS remove_headers_config:cD security_headers_config:cD server_timing_headers_config:cD
        cluster_certificates:cD cluster_id:rS cluster_state:ocS id:ocS security_group_id:cS subnet_ids:cES vpc_id:cS
        arn:cS id:ocS region:oS
        managed_rules:cD resource_arn:rS
        arn:cS dead_letter_config:cD description:cS id:ocS kms_key_identifier:cS name:rS
        event_buses:cD name_prefix:oS
        arn:cS authorization_type:cS id:ocS kms_key_identifier:cS name:rS secret_arn:cS
        arn:cS created_by:cS id:ocS name:cS name_prefix:oS state:cS
        name:rS regex:rS
        custom_data_identifier=l4709
        delivery_stream:rS
        bucket:rS
        cloudwatch_logs=l2924 firehose=l4711 s3=l4712
        findings_destination=l4713
        mask_config=l203
        audit=l4714 deidentify=l4715
        data_identifiers:rES sid:oS operation=l4716
        description:oS id:ocS json:cS name:rS version:oS configuration=l4710 statement=l4717
        arn:cS creation_time:cN id:ocS kms_key_id:cS log_group_class:cS name:rS retention_in_days:cN tags:ocMS
        arns:cES id:ocS log_group_name_prefix:oS log_group_names:cES
        authorization_token:cS domain:rS domain_owner:ocS duration_seconds:oN expiration:cS id:ocS
        domain:rS domain_owner:ocS format:rS id:ocS repository:rS repository_endpoint:cS
        arn:cS base_capacity:cN compute_configuration:cD compute_type:cS created:cS environment_type:cS fleet_service_role:cS id:cS image_id:cS last_modified:cS name:rS overflow_behavior:cS scaling_configuration:cD status:cD tags:ocMS vpc_config:cD
        branch_name:cS repository_name:cS
        alias:oS creator_id:oS env_id:rS id:ocS ides:cD inactivity_timeout_minutes:cN instance_type:cS last_updated_time:cS persistent_storage:cD project_name:rS space_name:rS status:cS status_reason:cS tags:ocMS repositories=l4724
        approval_rule_template_id:cS content:cS creation_date:cS description:cS id:ocS last_modified_date:cS last_modified_user:cS name:rS rule_content_sha256:cS
        arn:cS clone_url_http:cS clone_url_ssh:cS id:ocS kms_key_id:cS repository_id:cS repository_name:rS
        agent_orchestration_config:cD arn:cS compute_platform:cS created_at:cS id:cS name:rS profiling_status:cD tags:cMS updated_at:cS
        arn:ocS connection_status:cS host_arn:cS id:ocS name:ocS provider_type:cS tags:ocMS
        allow_classic_flow:cB allow_unauthenticated_identities:cB arn:cS cognito_identity_providers:cD developer_provider_name:cS id:ocS identity_pool_name:rS openid_connect_provider_arns:cES saml_provider_arns:cLS supported_login_providers:cMS tags:ocMS
        description:cS id:cS name:rS precedence:cN role_arn:cS user_pool_id:rS
        groups:cD id:cS user_pool_id:rS
        account_recovery_setting:cD admin_create_user_config:cD arn:cS auto_verified_attributes:cLS creation_date:cS custom_domain:cS deletion_protection:cS device_configuration:cD domain:cS email_configuration:cD estimated_number_of_users:cN id:cS lambda_config:cD last_modified_date:cS mfa_configuration:cS name:cS schema_attributes:cD sms_authentication_message:cS sms_configuration_failure:cS sms_verification_message:cS tags:cMS user_pool_add_ons:cD user_pool_id:rS user_pool_tags:cMS username_attributes:cLS
        access_token_validity:cN allowed_oauth_flows:cES allowed_oauth_flows_user_pool_client:cB allowed_oauth_scopes:cES analytics_configuration:cD callback_urls:cES client_id:rS client_secret:csS default_redirect_uri:cS enable_propagate_additional_user_context_data:cB enable_token_revocation:cB explicit_auth_flows:cES generate_secret:cB id:ocS id_token_validity:cN logout_urls:cES name:cS prevent_user_existence_errors:cS read_attributes:cES refresh_token_rotation:cD refresh_token_validity:cN supported_identity_providers:cES token_validity_units:cD user_pool_id:rS write_attributes:cES
        client_ids:cLS client_names:cLS id:ocS user_pool_id:rS
        certificate:cS id:ocS user_pool_id:rS
        arns:cLS id:ocS ids:cLS name:rS
        lex_region:ocS name:rS
        id:ocS instance_id:rS lex_bot=l4738
        arn:cS contact_flow_id:ocS content:cS description:cS id:ocS instance_id:rS name:ocS tags:ocMS type:oS
        arn:cS contact_flow_module_id:ocS content:cS description:cS id:ocS instance_id:rS name:ocS state:cS status:cS tags:ocMS
        arn:cS config:cD description:cS hours_of_operation_id:ocS id:ocS instance_id:rS name:ocS tags:ocMS time_zone:cS
        arn:cS auto_resolve_best_voices_enabled:cB contact_flow_logs_enabled:cB contact_lens_enabled:cB created_time:cS early_media_enabled:cB id:ocS identity_management_type:cS inbound_calls_enabled:cB instance_alias:ocS instance_id:ocS multi_party_conference_enabled:cB outbound_calls_enabled:cB service_role:cS status:cS tags:ocMS
        association_id:rS id:ocS instance_id:rS resource_type:rS storage_config:cD
        function_arn:rS id:ocS instance_id:rS
        arn:cS id:ocS instance_id:rS name:rS prompt_id:cS
        arn:cS description:cS hours_of_operation_id:cS id:ocS instance_id:rS max_contacts:cN name:ocS outbound_caller_config:cD queue_id:ocS status:cS tags:ocMS
        arn:cS description:cS id:ocS instance_id:rS name:ocS quick_connect_config:cD quick_connect_id:ocS tags:ocMS
        arn:cS default_outbound_queue_id:cS description:cS id:ocS instance_id:rS media_concurrencies:cD name:ocS queue_configs:cD routing_profile_id:ocS tags:ocMS
        arn:cS description:cS id:ocS instance_id:rS name:ocS organization_resource_id:cS permissions:cES security_profile_id:ocS tags:ocMS
        arn:cS directory_user_id:cS hierarchy_group_id:cS id:ocS identity_info:cD instance_id:rS name:ocS phone_config:cD routing_profile_id:cS security_profile_ids:cES tags:ocMS user_id:ocS
        arn:cS hierarchy_group_id:ocS hierarchy_path:cD id:ocS instance_id:rS level_id:cS name:ocS tags:ocMS
        hierarchy_structure:cD id:ocS instance_id:rS
        arn:cS content:cS failure_reason:cS id:ocS instance_id:rS language_code:cS last_modified_time:cS name:ocS state:cS tags:ocMS vocabulary_id:ocS
        enabled_controls:cLS id:ocS target_identifier:rS
        additional_artifacts:cES additional_schema_elements:cES compression:cS format:cS id:ocS refresh_closed_reports:cB report_name:rS report_versioning:cS s3_bucket:cS s3_prefix:cS s3_region:cS tags:ocMS time_unit:cS
        arn:cS bgp_asn:cN bgp_asn_extended:cN certificate_arn:cS device_name:cS id:ocS ip_address:cS tags:ocMS type:cS filter=e4230 timeouts=14066
        description:cS id:ocS name:cS pipeline_id:rS tags:ocMS
        id:cS string_value:cS
        id:ocS parameter_object:cD pipeline_id:rS pipeline_object:cD parameter_value=e4759
        arn:cS created_at:cS description:cS domain_version:cS id:ocS last_updated_at:cS managed_account_id:cS name:ocS portal_url:cS status:cS
        blueprint_provider:cS description:cS domain_id:rS id:cS managed:rB name:rS
        allocated_storage:cN availability_zones:cLS db_cluster_identifier:oS db_cluster_snapshot_arn:cS db_cluster_snapshot_identifier:oS engine:cS engine_version:cS id:ocS include_public:oB include_shared:oB kms_key_id:cS license_model:cS most_recent:oB port:cN snapshot_create_time:cS snapshot_type:oS source_db_cluster_snapshot_arn:cS status:cS storage_encrypted:cB tags:ocMS vpc_id:cS
        event_categories:cLS id:ocS source_type:oS
        address:cS allocated_storage:cN auto_minor_version_upgrade:cB availability_zone:cS backup_retention_period:cN ca_cert_identifier:cS database_insights_mode:cS db_cluster_identifier:cS db_instance_arn:cS db_instance_class:cS db_instance_identifier:ocS db_instance_port:cN db_name:cS db_parameter_groups:cLS db_subnet_group:cS enabled_cloudwatch_logs_exports:cLS endpoint:cS engine:cS engine_version:cS hosted_zone_id:cS id:ocS iops:cN kms_key_id:cS license_model:cS master_user_secret:cD master_username:cS max_allocated_storage:cN monitoring_interval:cN monitoring_role_arn:cS multi_az:cB network_type:cS option_group_memberships:cLS port:cN preferred_backup_window:cS preferred_maintenance_window:cS publicly_accessible:cB replicate_source_db:cS resource_id:cS storage_encrypted:cB storage_throughput:cN storage_type:cS tags:ocMS timezone:cS vpc_security_groups:cLS
        id:ocS instance_arns:cLS instance_identifiers:cLS tags:ocMS filter=e4230
        arn:cS description:cS family:cS id:ocS name:rS
        arn:cS auth:cD debug_logging:cB endpoint:cS engine_family:cS id:ocS idle_client_timeout:cN name:rS require_tls:cB role_arn:cS vpc_id:cS vpc_security_group_ids:cES vpc_subnet_ids:cES
        allocated_storage:cN availability_zone:cS db_instance_identifier:oS db_snapshot_arn:cS db_snapshot_identifier:oS encrypted:cB engine:cS engine_version:cS id:ocS include_public:oB include_shared:oB iops:cN kms_key_id:cS license_model:cS most_recent:oB option_group_name:cS original_snapshot_create_time:cS port:cN snapshot_create_time:cS snapshot_type:oS source_db_snapshot_identifier:cS source_region:cS status:cS storage_type:cS tags:ocMS vpc_id:cS
        arn:cS description:cS id:ocS name:rS status:cS subnet_ids:cES supported_network_types:cES vpc_id:cS
        id:ocS tags:cMS
        message_types:cLS severities:cLS
        topic_arn:cS
        id:rS filters=l4772 sns=l4773
        stack_names:cLS
        app_boundary_key:cS tag_values:cLS
        id:cS type:rS cloudformation=l4775 tags=l4776
        access_url:cS alias:cS connect_settings:cD description:cS directory_id:rS dns_ip_addresses:cES edition:cS enable_sso:cB id:ocS name:cS radius_settings:cD security_group_id:cS short_name:cS size:cS tags:ocMS type:cS vpc_settings:cD
        certificate_arn:cS certificate_creation_date:cS certificate_id:rS certificate_owner:cS certificate_pem:csS certificate_wallet:csS id:ocS key_length:cN signing_algorithm:cS tags:ocMS valid_from_date:cS valid_to_date:cS
        certificate_arn:cS database_name:cS elasticsearch_settings:cD endpoint_arn:cS endpoint_id:rS endpoint_type:cS engine_name:cS extra_connection_attributes:cS id:ocS kafka_settings:cD kinesis_settings:cD kms_key_arn:cS mongodb_settings:cD password:cS port:cN postgres_settings:cD redis_settings:cD redshift_settings:cD s3_settings:cD secrets_manager_access_role_arn:cS secrets_manager_arn:cS server_name:cS service_access_role:cS ssl_mode:cS tags:ocMS username:cS
        allocated_storage:cN auto_minor_version_upgrade:cB availability_zone:cS engine_version:cS id:ocS kms_key_arn:cS multi_az:cB network_type:cS preferred_maintenance_window:cS publicly_accessible:cB replication_instance_arn:cS replication_instance_class:cS replication_instance_id:rS replication_instance_private_ips:cLS replication_instance_public_ips:cLS replication_subnet_group_id:cS tags:ocMS vpc_security_group_ids:cES
        id:ocS replication_subnet_group_arn:cS replication_subnet_group_description:cS replication_subnet_group_id:rS subnet_group_status:cS subnet_ids:cES tags:ocMS vpc_id:cS
        cdc_start_position:cS cdc_start_time:cS id:ocS migration_type:cS replication_instance_arn:cS replication_task_arn:cS replication_task_id:rS replication_task_settings:cS source_endpoint_arn:cS start_replication_task:cB status:cS table_mappings:cS tags:ocMS target_endpoint_arn:cS
        engine:oS engine_description:cS exportable_log_types:cES id:ocS parameter_group_family:ocS preferred_versions:oLS supports_log_exports_to_cloudwatch:cB valid_upgrade_targets:cES version:ocS version_description:cS
        availability_zones:cLS engine:oS engine_version:ocS id:ocS instance_class:ocS license_model:oS preferred_instance_classes:oLS vpc:ocB
        arn:cS aws_device:cS bandwidth:cS id:ocS location:cS name:rS owner_account_id:cS partner_name:cS provider_name:cS state:cS tags:ocMS vlan_id:cN
        amazon_side_asn:cS arn:cS id:ocS name:rS owner_account_id:cS
        available_macsec_port_speeds:cLS available_port_speeds:cLS available_providers:cLS id:ocS location_code:rS location_name:cS
        id:ocS location_codes:cES
        customer_router_config:cS id:ocS router:cD router_type_identifier:rS virtual_interface_id:rS virtual_interface_name:cS
        enabled:cB kms_key_arn:cS
        arn:cS attribute:cD billing_mode:cS deletion_protection_enabled:cB global_secondary_index:cD hash_key:cS id:ocS local_secondary_index:cD name:rS on_demand_throughput:cD point_in_time_recovery:cD range_key:cS read_capacity:cN replica:cD stream_arn:cS stream_enabled:cB stream_label:cS stream_view_type:cS table_class:cS tags:ocMS ttl:cD write_capacity:cN server_side_encryption=l4791
        expression_attribute_names:oMS id:ocS item:cS key:rS projection_expression:oS table_name:rS
        names:cLS
        id:ocS key_arn:cS timeouts=14066
        enabled:cB id:ocS timeouts=14066
        arn:cS data_encryption_key_id:cS description:cS encrypted:cB id:ocS kms_key_id:cS most_recent:oB outpost_arn:cS owner_alias:cS owner_id:cS owners:oLS restorable_by_user_ids:oLS snapshot_id:cS snapshot_ids:oLS start_time:cS state:cS storage_tier:cS tags:ocMS volume_id:cS volume_size:cN filter=e4230 timeouts=14066
        id:ocS ids:cLS owners:oLS restorable_by_user_ids:oLS filter=e4230 timeouts=14066
        arn:cS availability_zone:cS create_time:cS encrypted:cB id:ocS iops:cN kms_key_id:cS most_recent:oB multi_attach_enabled:cB outpost_arn:cS size:cN snapshot_id:cS tags:ocMS throughput:cN volume_id:cS volume_type:cS filter=e4230 timeouts=14066
        id:ocS ids:cLS tags:oMS filter=e4230 timeouts=14066
        availability_zone:cS capacity_block_offering_id:cS capacity_duration_hours:rN currency_code:cS end_date_range:ocS instance_count:rN instance_type:rS start_date_range:ocS tenancy:cS upfront_fee:cS
        arn:cS authentication_options:cD client_cidr_block:cS client_connect_options:cD client_login_banner_options:cD client_route_enforcement_options:cD client_vpn_endpoint_id:ocS connection_log_options:cD description:cS dns_name:cS dns_servers:cLS id:ocS security_group_ids:cLS self_service_portal:cS self_service_portal_url:cS server_certificate_arn:cS session_timeout_hours:cN split_tunnel:cB tags:ocMS transport_protocol:cS vpc_id:cS vpn_port:cN filter=e4230 timeouts=14066
        arn:cS id:ocS local_gateway_route_table_id:ocS pool_cidrs:cES pool_id:ocS tags:ocMS filter=e4230 timeouts=14066
        id:ocS pool_ids:cLS tags:oMS filter=e4230 timeouts=14066
        arn:cS asset_id:cS auto_placement:cS availability_zone:cS cores:cN host_id:ocS host_recovery:cS id:ocS instance_family:cS instance_type:cS outpost_arn:cS owner_id:cS sockets:cN tags:ocMS total_vcpus:cN filter=e4230 timeouts=14066
        auto_recovery_supported:cB bandwidth_weightings:cES bare_metal:cB boot_modes:cES burstable_performance_supported:cB current_generation:cB dedicated_hosts_supported:cB default_cores:cN default_network_card_index:cN default_threads_per_core:cN default_vcpus:cN ebs_encryption_support:cS ebs_nvme_support:cS ebs_optimized_support:cS ebs_performance_baseline_bandwidth:cN ebs_performance_baseline_iops:cN ebs_performance_baseline_throughput:cN ebs_performance_maximum_bandwidth:cN ebs_performance_maximum_iops:cN ebs_performance_maximum_throughput:cN efa_maximum_interfaces:cN efa_supported:cB ena_srd_supported:cB ena_support:cS encryption_in_transit_supported:cB fpgas:cD free_tier_eligible:cB gpus:cD hibernation_supported:cB hypervisor:cS id:ocS inference_accelerators:cD instance_disks:cD instance_storage_supported:cB instance_type:rS ipv6_supported:cB maximum_ipv4_addresses_per_interface:cN maximum_ipv6_addresses_per_interface:cN maximum_network_cards:cN maximum_network_interfaces:cN media_accelerators:cD memory_size:cN network_cards:cD network_performance:cS neuron_devices:cD nitro_enclaves_support:cS nitro_tpm_support:cS nitro_tpm_supported_versions:cES phc_support:cS supported_architectures:cLS supported_cpu_features:cES supported_placement_strategies:cLS supported_root_device_types:cLS supported_usages_classes:cLS supported_virtualization_types:cLS sustained_clock_speed:cN total_fpga_memory:cN total_gpu_memory:cN total_inference_memory:cN total_instance_storage:cN total_media_memory:cN total_neuron_device_memory:cN valid_cores:cLN valid_threads_per_core:cLN timeouts=14066
        id:ocS instance_type:cS location_type:oS preferred_instance_types:oLS filter=e4230 timeouts=14066
        id:ocS instance_types:cLS location_type:oS location_types:cLS locations:cLS filter=e4230 timeouts=14066
        id:ocS instance_types:cLS filter=e4230 timeouts=14066
        id:ocS outpost_arn:cS owner_id:cS state:ocS tags:ocMS filter=e4230 timeouts=14066
        id:ocS local_gateway_id:ocS local_gateway_route_table_id:ocS outpost_arn:ocS state:ocS tags:ocMS filter=e4230 timeouts=14066
        id:ocS ids:cLS tags:ocMS filter=e4230 timeouts=14066
        id:ocS local_address:cS local_bgp_asn:cN local_gateway_id:cS local_gateway_virtual_interface_ids:cES peer_address:cS peer_bgp_asn:cN tags:ocMS vlan:cN filter=e4230 timeouts=14066
        id:ocS local_gateway_id:ocS local_gateway_virtual_interface_ids:cES tags:ocMS filter=e4230 timeouts=14066
        id:ocS ids:cLS local_gateway_virtual_interface_ids:cLS tags:oMS filter=e4230 timeouts=14066
        address_family:cS arn:cS entries:cD id:ocS max_entries:cN name:ocS owner_id:cS tags:ocMS version:cN filter=e4230 timeouts=14066
        id:ocS ids:cLS tags:ocMS filter=e4230
        alternate_path_hints:cD arn:cS explanations:cD filter_in_arns:cLS forward_path_components:cD id:ocS network_insights_analysis_id:ocS network_insights_path_id:cS path_found:cB return_path_components:cD start_date:cS status:cS status_message:cS tags:ocMS warning_message:cS filter=e4230
        arn:cS destination:cS destination_arn:cS destination_ip:cS destination_port:cN filter_at_destination:cD filter_at_source:cD id:ocS network_insights_path_id:ocS protocol:cS source:cS source_arn:cS source_ip:cS tags:ocMS filter=e4230
        description:cS id:ocS network_border_group:cS pool_address_ranges:cD pool_id:rS tags:ocMS total_address_count:cN total_available_address_count:cN
        id:ocS pool_ids:cLS tags:ocMS filter=e4230
        availability_zone:oS id:ocS instance_type:oS spot_price:cS spot_price_timestamp:cS filter=e4230 timeouts=14066
        amazon_side_asn:cN arn:cS association_default_route_table_id:cS auto_accept_shared_attachments:cS default_route_table_association:cS default_route_table_propagation:cS description:cS dns_support:cS id:ocS multicast_support:cS owner_id:cS propagation_default_route_table_id:cS security_group_referencing_support:cS tags:ocMS transit_gateway_cidr_blocks:cLS vpn_ecmp_support:cS filter=e4230 timeouts=14066
        arn:cS association_state:cS association_transit_gateway_route_table_id:cS id:ocS resource_id:cS resource_owner_id:cS resource_type:cS state:cS tags:ocMS transit_gateway_attachment_id:ocS transit_gateway_id:cS transit_gateway_owner_id:cS filter=e4230
        id:ocS protocol:cS tags:ocMS transit_gateway_connect_id:ocS transit_gateway_id:cS transport_attachment_id:cS filter=e4230 timeouts=14066
        arn:cS bgp_asn:cS bgp_peer_address:cS bgp_transit_gateway_addresses:cES id:ocS inside_cidr_blocks:cLS peer_address:cS tags:ocMS transit_gateway_address:cS transit_gateway_attachment_id:cS transit_gateway_connect_peer_id:ocS filter=e4230 timeouts=14066
        arn:cS dx_gateway_id:oS id:ocS tags:ocMS transit_gateway_id:oS filter=e4230 timeouts=14066
        arn:cS associations:cD auto_accept_shared_associations:cS id:ocS igmpv2_support:cS members:cD owner_id:cS sources:cD state:cS static_sources_support:cS tags:ocMS transit_gateway_attachment_id:cS transit_gateway_id:cS transit_gateway_multicast_domain_id:ocS filter=e4230 timeouts=14066
        arn:cS id:ocS peer_account_id:cS peer_region:cS peer_transit_gateway_id:cS state:cS tags:ocMS transit_gateway_id:cS filter=e4230 timeouts=14066
        id:ocS ids:cLS filter=e4230 timeouts=14066
        arn:cS default_association_route_table:cB default_propagation_route_table:cB id:ocS tags:ocMS transit_gateway_id:cS filter=e4230 timeouts=14066
        id:ocS ids:cLS transit_gateway_route_table_id:rS filter=e4230 timeouts=14066
        id:ocS routes:cD transit_gateway_route_table_id:rS filter=e4230
        appliance_mode_support:cS arn:cS dns_support:cS id:ocS ipv6_support:cS security_group_referencing_support:cS subnet_ids:cES tags:ocMS transit_gateway_id:cS vpc_id:cS vpc_owner_id:cS filter=e4230 timeouts=14066
        id:ocS tags:ocMS transit_gateway_id:oS vpn_connection_id:oS filter=e4230 timeouts=14066
        authorization_token:csS expires_at:cS id:ocS password:csS proxy_endpoint:cS registry_id:oS user_name:cS
        id:ocS image_digest:ocS image_pushed_at:cN image_size_in_bytes:cN image_tag:oS image_tags:cLS image_uri:cS most_recent:oB registry_id:ocS repository_name:rS
        count_number:rN count_type:rS count_unit:oS tag_pattern_list:oLS tag_prefix_list:oLS tag_status:rS
        description:oS priority:rN action=l70 selection=l4838
        json:cS rule=l4839
        credential_arn:cS custom_role_arn:cS ecr_repository_prefix:rS id:ocS registry_id:cS upstream_registry_url:cS upstream_repository_prefix:cS
        id:cS names:cES
        arn:cS encryption_configuration:cD id:ocS image_scanning_configuration:cD image_tag_mutability:cS most_recent_image_tags:cLS name:rS registry_id:ocS repository_url:cS tags:ocMS
        applied_for:cES custom_role_arn:cS description:cS encryption_configuration:cD id:ocS image_tag_mutability:cS lifecycle_policy:cS prefix:rS registry_id:cS repository_policy:cS resource_tags:ocMS
        authorization_token:csS expires_at:cS id:ocS password:csS user_name:cS
        arn:cS cluster_name:rS id:ocS pending_tasks_count:cN registered_container_instances_count:cN running_tasks_count:cN service_connect_defaults:cD setting:cD status:cS tags:ocMS
        cluster_arns:cLS
        container_name:rS cpu:cN disable_networking:cB docker_labels:cMS environment:cMS id:ocS image:cS image_digest:cS memory:cN memory_reservation:cN task_definition:rS
        arn:cS availability_zone_rebalancing:cS cluster_arn:rS desired_count:cN id:ocS launch_type:cS scheduling_strategy:cS service_name:rS tags:ocMS task_definition:cS
        arn:cS arn_without_revision:cS container_definitions:cS cpu:cS enable_fault_injection:cB ephemeral_storage:cD execution_role_arn:cS family:cS id:ocS inference_accelerator:cD ipc_mode:cS memory:cS network_mode:cS pid_mode:cS placement_constraints:cD proxy_configuration:cD requires_compatibilities:cES revision:cN runtime_platform:cD status:cS task_definition:rS task_role_arn:cS volume:cD
        command:oLS cpu:oN memory:oN memory_reservation:oN name:rS environment=e321 resource_requirements=e365
        cpu:oS execution_role_arn:oS memory:oS task_role_arn:oS container_overrides=l4851 inference_accelerator_overrides=e2975
        client_token:oS cluster:rS desired_count:oN enable_ecs_managed_tags:oB enable_execute_command:oB group:oS id:ocS launch_type:oS platform_version:oS propagate_tags:oS reference_id:oS started_by:oS tags:oMS task_arns:cLS task_definition:rS capacity_provider_strategy=e873 network_configuration=l874 overrides=l4852 placement_constraints=e876 placement_strategy=l875
        access_point_id:rS arn:cS file_system_arn:cS file_system_id:cS id:ocS owner_id:cS posix_user:cD root_directory:cD tags:ocMS
        arns:cLS file_system_id:rS id:ocS ids:cLS
        arn:cS availability_zone_id:cS availability_zone_name:cS creation_token:ocS dns_name:cS encrypted:cB file_system_id:ocS id:ocS kms_key_id:cS lifecycle_policy:cD name:cS performance_mode:cS protection:cD provisioned_throughput_in_mibps:cN size_in_bytes:cN tags:ocMS throughput_mode:cS
        access_point_id:oS availability_zone_id:cS availability_zone_name:cS dns_name:cS file_system_arn:cS file_system_id:ocS id:ocS ip_address:cS mount_target_dns_name:cS mount_target_id:ocS network_interface_id:cS owner_id:cS security_groups:cES subnet_id:cS
        arn:cS association_id:cS carrier_ip:cS customer_owned_ip:cS customer_owned_ipv4_pool:cS domain:cS id:ocS instance_id:cS ipam_pool_id:cS network_interface_id:cS network_interface_owner_id:cS private_dns:cS private_ip:cS ptr_record:cS public_dns:cS public_ip:ocS public_ipv4_pool:cS tags:ocMS filter=e4230 timeouts=14066
        allocation_ids:cLS id:ocS public_ips:cLS tags:oMS filter=e4230 timeouts=14066
        access_entry_arn:cS cluster_name:rS created_at:cS id:ocS kubernetes_groups:cES modified_at:cS principal_arn:rS tags:oMS tags_all:ocMS type:cS user_name:cS
        addon_name:rS addon_version:cS arn:cS cluster_name:rS configuration_values:cS created_at:cS id:ocS modified_at:cS pod_identity_association:cD service_account_role_arn:cS tags:ocMS
        addon_name:rS id:ocS kubernetes_version:rS most_recent:oB version:cS
        access_config:cD arn:cS certificate_authority:cD cluster_id:cS compute_config:cD created_at:cS enabled_cluster_log_types:cES endpoint:cS id:ocS identity:cD kubernetes_network_config:cD name:rS outpost_config:cD platform_version:cS remote_network_config:cD role_arn:cS status:cS storage_config:cD tags:ocMS upgrade_policy:cD version:cS vpc_config:cD zonal_shift_config:cD
        id:ocS name:rS token:csS
        cluster_type:oS cluster_versions:cD cluster_versions_only:oLS default_only:oB include_all:oB version_status:oS
        id:ocS names:cES
        ami_type:cS arn:cS capacity_type:cS cluster_name:rS disk_size:cN id:ocS instance_types:cLS labels:cMS launch_template:cD node_group_name:rS node_role_arn:cS release_version:cS remote_access:cD resources:cD scaling_config:cD status:cS subnet_ids:cES tags:ocMS taints:cD version:cS
        cluster_name:rS id:ocS names:cES
        appversion_lifecycle:cD arn:cS description:cS id:ocS name:rS
        id:ocS most_recent:oB name:cS name_regex:rS
        arn:cS availability_zone:cS cache_nodes:cD cluster_address:cS cluster_id:rS configuration_endpoint:cS engine:cS engine_version:cS id:ocS ip_discovery:cS log_delivery_configuration:cD maintenance_window:cS network_type:cS node_type:cS notification_topic_arn:cS num_cache_nodes:cN parameter_group_name:cS port:cN preferred_outpost_arn:cS replication_group_id:cS security_group_ids:cES snapshot_retention_limit:cN snapshot_window:cS subnet_group_name:cS tags:ocMS
        arn:cS auth_token_enabled:cB automatic_failover_enabled:cB cluster_mode:cS configuration_endpoint_address:cS description:cS id:ocS log_delivery_configuration:cD member_clusters:cES multi_az_enabled:cB node_type:cS num_cache_clusters:cN num_node_groups:cN port:cN primary_endpoint_address:cS reader_endpoint_address:cS replicas_per_node_group:cN replication_group_id:rS snapshot_retention_limit:cN snapshot_window:cS
        cache_node_type:rS duration:rS fixed_price:cN offering_id:cS offering_type:rS product_description:rS
        arn:cS cache_usage_limits:cD create_time:cS daily_snapshot_time:cS description:cS endpoint:cD engine:cS full_engine_version:cS kms_key_id:cS major_engine_version:cS name:rS reader_endpoint:cD security_group_ids:cLS snapshot_retention_limit:cN status:cS subnet_ids:cLS user_group_id:cS
        arn:cS description:cS id:ocS name:rS subnet_ids:cES tags:oMS vpc_id:cS
        password_count:oN type:oS
        access_string:oS engine:oS id:ocS no_password_required:oB passwords:osES user_id:rS user_name:oS authentication_mode=l4876
        access_policies:cS advanced_options:cMS advanced_security_options:cD arn:cS auto_tune_options:cD cluster_config:cD cognito_options:cD created:cB deleted:cB domain_id:cS domain_name:rS ebs_options:cD elasticsearch_version:cS encryption_at_rest:cD endpoint:cS id:ocS kibana_endpoint:cS log_publishing_options:cD node_to_node_encryption:cD processing:cB snapshot_options:cD tags:ocMS vpc_options:cD
        access_logs:cD arn:cS availability_zones:cES connection_draining:cB connection_draining_timeout:cN cross_zone_load_balancing:cB desync_mitigation_mode:cS dns_name:cS health_check:cD id:ocS idle_timeout:cN instances:cES internal:cB listener:cD name:rS security_groups:cES source_security_group:cS source_security_group_id:cS subnets:cES tags:ocMS zone_id:cS
        application:oS prefix:oS
        id:ocS release_labels:cLS filters=l4880
        architecture:cS ebs_optimized_available:cB ebs_optimized_by_default:cB ebs_storage_only:cB instance_family_id:cS is_64_bits_only:cB memory_gb:cN number_of_disks:cN storage_gb:cN type:cS vcpu:cN
        id:cS release_label:rS supported_instance_types=l4882
        arn:cS container_provider:cD created_at:cS id:ocS name:cS state:cS tags:ocMS virtual_cluster_id:rS
        ids:cLS tags:oMS
        arn:cS automatic_backup_retention_days:cN daily_automatic_backup_start_time:cS deployment_type:cS disk_iops_configuration:cD dns_name:cS endpoint_ip_address_range:cS endpoints:cD ha_pairs:cN id:rS kms_key_id:cS network_interface_ids:cLS owner_id:cS preferred_subnet_id:cS route_table_ids:cES storage_capacity:cN storage_type:cS subnet_ids:cLS tags:ocMS throughput_capacity:cN throughput_capacity_per_ha_pair:cN vpc_id:cS weekly_maintenance_start_time:cS
        active_directory_configuration:cD arn:cS creation_time:cS endpoints:cD file_system_id:cS id:ocS lifecycle_status:cS lifecycle_transition_reason:cD name:cS subtype:cS tags:ocMS uuid:cS filter=e666
        id:ocS ids:cLS filter=e666
        arn:cS creation_time:cS id:ocS most_recent:oB name:oS snapshot_id:cS snapshot_ids:oLS tags:ocMS volume_id:cS filter=e666
        active_directory_id:cS aliases:cES arn:cS audit_log_configuration:cD automatic_backup_retention_days:cN backup_id:cS copy_tags_to_backups:cB daily_automatic_backup_start_time:cS deployment_type:cS disk_iops_configuration:cD dns_name:cS id:rS kms_key_id:cS network_interface_ids:cES owner_id:cS preferred_file_server_ip:cS preferred_subnet_id:cS security_group_ids:cES skip_final_backup:cB storage_capacity:cN storage_type:cS subnet_ids:cES tags:ocMS throughput_capacity:cN vpc_id:cS weekly_maintenance_start_time:cS
        arn:ocS attributes:cD dns_name:cS dual_stack_dns_name:cS enabled:cB hosted_zone_id:cS id:ocS ip_address_type:cS ip_sets:cD name:ocS tags:cMS
        arn:ocS attributes:cD dns_name:cS enabled:cB hosted_zone_id:cS id:ocS ip_address_type:cS ip_sets:cD name:ocS tags:ocMS
        arn:cS catalog_id:ocS database_name:rS description:cS id:ocS name:rS owner:cS parameters:cMS partition_index:cD partition_keys:cD query_as_of_time:oS retention:cN storage_descriptor:cD table_type:cS target_table:cD transaction_id:oN view_expanded_text:cS view_original_text:cS
        arn:cS athena_properties:csMS catalog_id:cS connection_properties:csMS connection_type:cS description:cS id:rS match_criteria:cLS name:cS physical_connection_requirements:cD tags:ocMS
        catalog_id:rS data_catalog_encryption_settings:cD id:ocS
        arn:cS description:cS name:rS
        source:rS target:rS target_parameter:oS
        name:rS param:oB value:rS
        id:rS line_number:oN node_type:rS args=l4898
        id:ocS language:oS python_script:cS scala_code:cS dag_edge=l4897 dag_node=l4899
        account_access_type:cS arn:cS authentication_providers:cLS created_date:cS data_sources:cLS description:cS endpoint:cS grafana_version:cS id:ocS last_updated_date:cS name:cS notification_destinations:cLS organization_role_name:cS organizational_units:cLS permission_type:cS role_arn:cS saml_configuration_status:cS stack_set_name:cS status:cS tags:ocMS workspace_id:rS
        arn:cS features:cD finding_publishing_frequency:cS id:ocS service_role_arn:cS status:cS tags:ocMS
        detector_id:rS finding_ids:cLS has_findings:cB id:cS
        access_keys:cD id:ocS user:rS
        account_alias:cS id:ocS
        arn:cS group_id:cS group_name:rS id:ocS path:cS users:cD
        arn:cS create_date:cS id:ocS name:rS path:cS role_arn:cS role_id:cS role_name:cS
        arns:cES id:ocS names:cES paths:cES role_name:rS
        arn:ocS client_id_list:cLS id:ocS tags:ocMS thumbprint_list:cLS url:ocS
        arn:ocS attachment_count:cN description:cS id:ocS name:ocS path:cS path_prefix:oS policy:cS policy_id:cS tags:ocMS
        test:rS values:rLS variable:rS
        identifiers:rES type:rS
        actions:oES effect:oS not_actions:oES not_resources:oES resources:oES sid:oS condition=e4911 not_principals=e4912 principals=e4912
        id:ocS json:cS minified_json:cS override_json:oS override_policy_documents:oLS policy_id:oS source_json:oS source_policy_documents:oLS version:oS statement=l4913
        key:rS type:rS values:rES
        action_names:rES additional_policies_json:oES all_allowed:cB caller_arn:oS id:cS permissions_boundary_policies_json:oES policy_source_arn:rS resource_arns:oES resource_handling_option:oS resource_owner_account_id:oS resource_policy_json:oS results:cD context=e4915
        arn:cS assume_role_policy:cS create_date:cS description:cS id:ocS max_session_duration:cN name:rS path:cS permissions_boundary:cS role_last_used:cD tags:ocMS unique_id:cS
        arns:cES id:ocS name_regex:oS names:cES path_prefix:oS
        arn:rS create_date:cS id:ocS name:cS saml_metadata_document:cS tags:ocMS valid_until:cS
        arn:cS certificate_body:cS certificate_chain:cS expiration_date:cS id:ocS latest:oB name:ocS name_prefix:oS path:cS path_prefix:oS upload_date:cS
        arn:rS id:ocS issuer_arn:cS issuer_id:cS issuer_name:cS session_name:cS
        arn:cS id:ocS path:cS permissions_boundary:cS tags:ocMS user_id:cS user_name:rS
        encoding:rS fingerprint:cS id:ocS public_key:cS ssh_public_key_id:rS status:cS username:rS
        id:rS issuer:rS
        attribute_path:rS attribute_value:rS
        external_id=l4924 unique_attribute=l4925
        description:cS display_name:cS external_ids:cD group_id:ocS id:ocS identity_store_id:rS alternate_identifier=l4926 filter=l4925
        group_id:rS group_memberships:cD identity_store_id:rS
        groups:cD identity_store_id:rS
        addresses:cD display_name:cS emails:cD external_ids:cD id:ocS identity_store_id:rS locale:cS name:cD nickname:cS phone_numbers:cD preferred_language:cS profile_url:cS timezone:cS title:cS user_id:ocS user_name:cS user_type:cS alternate_identifier=l4926 filter=l4925
        identity_store_id:rS users:cD
        arn:rS change_description:cS data:cS date_created:cS description:cS encrypted:cB id:ocS kms_key_id:cS name:cS owner:cS platform:cS supported_os_versions:cES tags:ocMS type:cS version:cS
        arns:cES id:ocS names:cES owner:oS filter=e4230
        arn:rS component:cD container_type:cS date_created:cS description:cS dockerfile_template_data:cS encrypted:cB id:ocS instance_configuration:cD kms_key_id:cS name:cS owner:cS parent_image:cS platform:cS tags:ocMS target_repository:cD version:cS working_directory:cS
        arn:rS date_created:cS date_updated:cS description:cS distribution:cD id:ocS name:cS tags:ocMS
        arns:cES id:ocS names:cES filter=e4230
        arn:rS build_version_arn:cS container_recipe_arn:cS date_created:cS distribution_configuration_arn:cS enhanced_image_metadata_enabled:cB id:ocS image_recipe_arn:cS image_scanning_configuration:cD image_tests_configuration:cD infrastructure_configuration_arn:cS name:cS os_version:cS output_resources:cD platform:cS tags:ocMS version:cS
        arn:rS container_recipe_arn:cS date_created:cS date_last_run:cS date_next_run:cS date_updated:cS description:cS distribution_configuration_arn:cS enhanced_image_metadata_enabled:cB id:ocS image_recipe_arn:cS image_scanning_configuration:cD image_tests_configuration:cD infrastructure_configuration_arn:cS name:cS platform:cS schedule:cD status:cS tags:ocMS
        arn:rS block_device_mapping:cD component:cD date_created:cS description:cS id:ocS name:cS owner:cS parent_image:cS platform:cS tags:ocMS user_data_base64:cS version:cS working_directory:cS
        arn:rS date_created:cS date_updated:cS description:cS id:ocS instance_metadata_options:cD instance_profile_name:cS instance_types:cES key_pair:cS logging:cD name:cS placement:cD resource_tags:ocMS security_group_ids:cES sns_topic_arn:cS subnet_id:cS tags:ocMS terminate_instance_on_failure:cB
        arns:cLS id:ocS
        ami:cS arn:cS associate_public_ip_address:cB availability_zone:cS credit_specification:cD disable_api_stop:cB disable_api_termination:cB ebs_block_device:cD ebs_optimized:cB enclave_options:cD ephemeral_block_device:cD get_password_data:oB get_user_data:oB host_id:cS host_resource_group_arn:cS iam_instance_profile:cS id:ocS instance_id:oS instance_state:cS instance_tags:ocMS instance_type:cS ipv6_addresses:cES key_name:cS launch_time:cS maintenance_options:cD metadata_options:cD monitoring:cB network_interface_id:cS outpost_arn:cS password_data:cS placement_group:cS placement_partition_number:cN private_dns:cS private_dns_name_options:cD private_ip:cS public_dns:cS public_ip:cS root_block_device:cD secondary_private_ips:cES security_groups:cES source_dest_check:cB subnet_id:cS tags:ocMS tenancy:cS user_data:cS user_data_base64:cS vpc_security_group_ids:cES filter=e4230 timeouts=14066
        id:ocS ids:cLS instance_state_names:oES instance_tags:ocMS ipv6_addresses:cLS private_ips:cLS public_ips:cLS filter=e4230 timeouts=14066
        arn:cS attachments:cD id:ocS internet_gateway_id:ocS owner_id:cS tags:ocMS filter=e4230 timeouts=14066
        endpoint_address:cS endpoint_type:oS id:ocS
        id:ocS registration_code:cS
        cidr_blocks:cLS create_date:cS id:ocS ipv6_cidr_blocks:cLS regions:oES services:rES sync_token:cN url:oS
        arn:cS channel_arn:rS id:ocS tags:ocMS value:cS
        arn:cS configuration:cD created_at:cS description:cS endpoints:cD error_message:cS experience_id:rS id:ocS index_id:rS name:cS role_arn:cS status:cS updated_at:cS
        arn:cS created_at:cS description:cS error_message:cS faq_id:rS file_format:cS id:ocS index_id:rS language_code:cS name:cS role_arn:cS s3_path:cD status:cS tags:ocMS updated_at:cS
        arn:cS capacity_units:cD created_at:cS description:cS document_metadata_configuration_updates:cD edition:cS error_message:cS id:rS index_statistics:cD name:cS role_arn:cS server_side_encryption_configuration:cD status:cS tags:ocMS updated_at:cS user_context_policy:cS user_group_resolution_configuration:cD user_token_configurations:cD
        arn:cS created_at:cS description:cS error_message:cS file_size_bytes:cN id:ocS index_id:rS item_count:cN name:cS query_suggestions_block_list_id:rS role_arn:cS source_s3_path:cD status:cS tags:ocMS updated_at:cS
        arn:cS created_at:cS description:cS error_message:cS file_size_bytes:cN id:ocS index_id:rS name:cS role_arn:cS source_s3_path:cD status:cS synonym_rule_count:cN tags:ocMS term_count:cN thesaurus_id:rS updated_at:cS
        arn:cS create_time:cS fingerprint:cS id:ocS include_public_key:oB key_name:oS key_pair_id:oS key_type:cS public_key:cS tags:ocMS filter=e4230 timeouts=14066
        arn:cS id:ocS name:rS
        arn:cS closed_shards:cES creation_timestamp:cN encryption_type:cS id:ocS kms_key_id:cS name:rS open_shards:cES retention_period:cN shard_level_metrics:cES status:cS stream_mode_details:cD tags:ocMS
        arn:ocS creation_timestamp:cS id:ocS name:ocS status:cS stream_arn:rS
        arn:cS id:ocS name:rS target_key_arn:cS target_key_id:cS
        ciphertext_blob:cS context:oMS id:ocS key_id:rS plaintext:rsS
        cloud_hsm_cluster_id:cS connection_state:cS creation_date:cS custom_key_store_id:ocS custom_key_store_name:ocS id:ocS trust_anchor_certificate:cS
        arn:cS aws_account_id:cS cloud_hsm_cluster_id:cS creation_date:cS custom_key_store_id:cS customer_master_key_spec:cS deletion_date:cS description:cS enabled:cB expiration_model:cS grant_tokens:oLS id:ocS key_id:rS key_manager:cS key_spec:cS key_state:cS key_usage:cS multi_region:cB multi_region_configuration:cD origin:cS pending_deletion_window_in_days:cN valid_to:cS xks_key_configuration:cD
        arn:cS customer_master_key_spec:cS encryption_algorithms:cLS grant_tokens:oLS id:ocS key_id:rS key_usage:cS public_key:cS public_key_pem:cS signing_algorithms:cLS
        context:oMS grant_tokens:oLS name:rS payload:rS
        id:ocS secret=e4963
        context:oMS encryption_algorithm:oS grant_tokens:oLS key_id:oS name:rS payload:rS
        id:ocS plaintext:csMS secret=e4965
        admins:cES allow_external_data_filtering:cB allow_full_table_external_data_access:cB authorized_session_tag_value_list:cLS catalog_id:oS create_database_default_permissions:cD create_table_default_permissions:cD external_data_filtering_allow_list:cES id:ocS parameters:cMS read_only_admins:cES trusted_resource_owners:cLS
        arn:rS catalog_id:ocS
        catalog_id:ocS name:rS
        catalog_id:ocS key:rS values:rES
        key:rS values:rES
        catalog_id:ocS resource_type:rS expression=e4971
        catalog_id:ocS database_name:rS name:ocS wildcard:oB
        catalog_id:ocS column_names:oES database_name:rS excluded_column_names:oES name:rS wildcard:oB
        catalog_id:oS catalog_resource:oB id:ocS permissions:cLS permissions_with_grant_option:cLS principal:rS data_cells_filter=l2303 data_location=l4968 database=l4969 lf_tag=l4970 lf_tag_policy=l4972 table=l4973 table_with_columns=l4974
        arn:rS id:ocS last_modified:cS role_arn:cS
        arn:cS description:cS function_name:rS function_version:cS id:ocS invoke_arn:cS name:rS
        allowed_publishers:cD arn:rS config_id:cS description:cS id:ocS last_modified:cS policies:cD
        architectures:cLS arn:cS code_sha256:cS code_signing_config_arn:cS dead_letter_config:cD description:cS environment:cD ephemeral_storage:cD file_system_config:cD function_name:rS handler:cS id:ocS image_uri:cS invoke_arn:cS kms_key_arn:cS last_modified:cS layers:cLS logging_config:cD memory_size:cN qualified_arn:cS qualified_invoke_arn:cS qualifier:oS reserved_concurrent_executions:cN role:cS runtime:cS signing_job_arn:cS signing_profile_version_arn:cS source_code_hash:cS source_code_size:cN tags:ocMS timeout:cN tracing_config:cD version:cS vpc_config:cD
        authorization_type:cS cors:cD creation_time:cS function_arn:cS function_name:rS function_url:cS id:ocS invoke_mode:cS last_modified_time:cS qualifier:oS url_id:cS
        function_arns:cLS function_names:cLS id:ocS
        function_name:rS id:ocS input:rS qualifier:oS result:cS
        arn:cS code_sha256:cS compatible_architecture:oS compatible_architectures:cES compatible_runtime:oS compatible_runtimes:cES created_date:cS description:cS id:ocS layer_arn:cS layer_name:rS license_info:cS signing_job_arn:cS signing_profile_version_arn:cS source_code_hash:cS source_code_size:cN version:ocN
        arn:cS associate_public_ip_address:cB ebs_block_device:cD ebs_optimized:cB enable_monitoring:cB ephemeral_block_device:cD iam_instance_profile:cS id:ocS image_id:cS instance_type:cS key_name:cS metadata_options:cD name:rS placement_tenancy:cS root_block_device:cD security_groups:cES spot_price:cS user_data:cS
        arn:cS block_device_mappings:cD capacity_reservation_specification:cD cpu_options:cD credit_specification:cD default_version:cN description:cS disable_api_stop:cB disable_api_termination:cB ebs_optimized:cS elastic_gpu_specifications:cD elastic_inference_accelerator:cD enclave_options:cD hibernation_options:cD iam_instance_profile:cD id:ocS image_id:cS instance_initiated_shutdown_behavior:cS instance_market_options:cD instance_requirements:cD instance_type:cS kernel_id:cS key_name:cS latest_version:cN license_specification:cD maintenance_options:cD metadata_options:cD monitoring:cD name:ocS network_interfaces:cD placement:cD private_dns_name_options:cD ram_disk_id:cS security_group_names:cES tag_specifications:cD tags:ocMS user_data:cS vpc_security_group_ids:cES filter=e4230 timeouts=14066
        id:ocS load_balancer_type:oS region:oS
        authentication_request_extra_params:cMS on_unauthenticated_request:cS scope:cS session_cookie_name:cS session_timeout:cN user_pool_arn:cS user_pool_client_id:cS user_pool_domain:cS
        authentication_request_extra_params:cMS authorization_endpoint:cS client_id:cS issuer:cS on_unauthenticated_request:cS scope:cS session_cookie_name:cS session_timeout:cN token_endpoint:cS user_info_endpoint:cS
        content_type:cS message_body:cS status_code:cS
        duration:cN enabled:cB
        arn:cS weight:cN
        stickiness=14990 target_group=e4991
        host:cS path:cS port:cS protocol:cS query:cS status_code:cS
        order:cN type:cS authenticate_cognito=14987 authenticate_oidc=14988 fixed_response=14989 forward=14992 redirect=14993
        values:cES
        http_header_name:cS values:cES
        key:cS value:cS
        values=e4997
        host_header=14995 http_header=14996 http_request_method=14995 path_pattern=14995 query_string=14998 source_ip=14995
        arn:ocS listener_arn:ocS priority:ocN tags:cMS action=l4994 condition=e4999
        arn:ocS id:ocS name:ocS
        arns:cES id:ocS tags:oMS
        arn:cS checksum:cS child_directed:cB created_date:cS description:cS detect_sentiment:cB enable_model_improvements:cB failure_reason:cS id:ocS idle_session_ttl_in_seconds:cN last_updated_date:cS locale:cS name:rS nlu_intent_confidence_threshold:cN status:cS version:oS voice_id:cS
        arn:cS bot_name:rS bot_version:cS checksum:cS created_date:cS description:cS id:ocS last_updated_date:cS name:rS
        arn:cS checksum:cS created_date:cS description:cS id:ocS last_updated_date:cS name:rS parent_intent_signature:cS version:oS
        checksum:cS created_date:cS description:cS enumeration_value:cD id:ocS last_updated_date:cS name:rS value_selection_strategy:cS version:oS
        arns:cLS id:ocS filter=e4230
        beneficiary:cS consumption_configuration:cD create_time:cS entitlements:cD home_region:cS id:ocS issuer:cD license_arn:rS license_metadata:cD license_name:cS product_name:cS product_sku:cS received_metadata:cD status:cS validity:cD version:cS
        collection_arn:cS collection_name:rS create_time:cS description:cS id:ocS kms_key_id:ocS tags:ocMS update_time:cS
        configuration:cD create_time:cS description:cS id:ocS map_arn:cS map_name:rS tags:ocMS update_time:cS
        create_time:cS data_source:cS data_source_configuration:cD description:cS id:ocS index_arn:cS index_name:rS tags:ocMS update_time:cS
        calculator_arn:cS calculator_name:rS create_time:cS data_source:cS description:cS id:ocS tags:ocMS update_time:cS
        create_time:cS description:cS id:ocS kms_key_id:cS position_filtering:cS tags:ocMS tracker_arn:cS tracker_name:rS update_time:cS
        consumer_arn:rS id:ocS tracker_name:rS
        consumer_arns:cES id:ocS tracker_name:rS
        arn:cS id:rS name:cS status:cS tags:ocMS
        arn:cS attached_channels:cLS destinations:cD id:rS input_class:cS input_devices:cD input_partner_ids:cLS input_source_type:cS media_connect_flows:cD name:cS role_arn:cS security_groups:cLS sources:cD state:cS tags:cMS type:cS
        arn:cS id:ocS minimum_engine_version:cS name:rS tags:ocMS user_names:cES
        acl_name:cS arn:cS auto_minor_version_upgrade:cB cluster_endpoint:cD data_tiering:cB description:cS engine:cS engine_patch_version:cS engine_version:cS final_snapshot_name:cS id:ocS kms_key_arn:cS maintenance_window:cS name:rS node_type:cS num_replicas_per_shard:cN num_shards:cN parameter_group_name:cS port:cN security_group_ids:cES shards:cD snapshot_retention_limit:cN snapshot_window:cS sns_topic_arn:cS subnet_group_name:cS tags:ocMS tls_enabled:cB
        arn:cS description:cS family:cS id:ocS name:rS parameter:cD tags:ocMS
        arn:cS cluster_configuration:cD cluster_name:cS id:ocS kms_key_arn:cS name:rS source:cS tags:ocMS
        arn:cS description:cS id:ocS name:rS subnet_ids:cES tags:ocMS vpc_id:cS
        access_string:cS arn:cS authentication_mode:cD id:ocS minimum_engine_version:cS tags:ocMS user_name:rS
        arn:cS authentication_strategy:cS auto_minor_version_upgrade:cB broker_id:ocS broker_name:ocS configuration:cD deployment_mode:cS encryption_options:cD engine_type:cS engine_version:cS host_instance_type:cS id:ocS instances:cD ldap_server_metadata:cD logs:cD maintenance_window_start_time:cD publicly_accessible:cB security_groups:cES storage_type:cS subnet_ids:cES tags:ocMS user:cD
        broker_engine_types:cD engine_type:oS id:ocS
        broker_instance_options:cD engine_type:oS host_instance_type:oS id:ocS storage_type:oS
        bootstrap_brokers:cS bootstrap_brokers_public_sasl_iam:cS bootstrap_brokers_public_sasl_scram:cS bootstrap_brokers_public_tls:cS bootstrap_brokers_sasl_iam:cS bootstrap_brokers_sasl_scram:cS bootstrap_brokers_tls:cS bootstrap_brokers_vpc_connectivity_sasl_iam:cS bootstrap_brokers_vpc_connectivity_sasl_scram:cS bootstrap_brokers_vpc_connectivity_tls:cS cluster_arn:rS id:ocS
        cluster_arn:rS id:ocS node_info_list:cD
        arn:cS bootstrap_brokers:cS bootstrap_brokers_public_sasl_iam:cS bootstrap_brokers_public_sasl_scram:cS bootstrap_brokers_public_tls:cS bootstrap_brokers_sasl_iam:cS bootstrap_brokers_sasl_scram:cS bootstrap_brokers_tls:cS broker_node_group_info:cD cluster_name:rS cluster_uuid:cS id:ocS kafka_version:cS number_of_broker_nodes:cN tags:ocMS zookeeper_connect_string:cS zookeeper_connect_string_tls:cS
        arn:cS description:cS id:ocS kafka_versions:cES latest_revision:cN name:rS server_properties:cS
        id:ocS preferred_versions:oLS status:cS version:ocS
        arn:rS authentication:cS client_subnets:cES id:ocS security_groups:cES tags:ocMS target_cluster_arn:cS vpc_id:cS
        arn:cS description:cS id:ocS name:rS tags:ocMS version:cS
        arn:cS description:cS id:ocS latest_revision:cN name:rS state:cS tags:ocMS
        arn:cS description:cS id:ocS latest_revision:cN name:rS properties_file_content:cS tags:ocMS
        allocation_id:cS association_id:cS connectivity_type:cS id:ocS network_interface_id:cS private_ip:cS public_ip:cS secondary_allocation_ids:cLS secondary_private_ip_address_count:cN secondary_private_ip_addresses:cLS state:ocS subnet_id:ocS tags:ocMS vpc_id:ocS filter=e4230 timeouts=14066
        id:ocS ids:cLS tags:ocMS vpc_id:oS filter=e4230 timeouts=14066
        default_character_set:cS default_only:oB engine:oS engine_description:cS exportable_log_types:cES has_major_target:oB has_minor_target:oB id:ocS latest:oB parameter_group_family:ocS preferred_major_targets:oLS preferred_upgrade_targets:oLS preferred_versions:oLS supported_character_sets:cES supported_timezones:cES supports_global_databases:cB supports_log_exports_to_cloudwatch:cB supports_read_replica:cB valid_major_targets:cES valid_minor_targets:cES valid_upgrade_targets:cES version:ocS version_actual:cS version_description:cS
        availability_zones:cLS engine:oS engine_version:ocS id:ocS instance_class:ocS license_model:oS max_iops_per_db_instance:cN max_iops_per_gib:cN max_storage_size:cN min_iops_per_db_instance:cN min_iops_per_gib:cN min_storage_size:cN multi_az_capable:cB preferred_instance_classes:oLS read_replica_capable:cB storage_type:cS supports_enhanced_monitoring:cB supports_iam_database_authentication:cB supports_iops:cB supports_performance_insights:cB supports_storage_encryption:cB vpc:ocB
        arn:cS association:cD attachment:cD availability_zone:cS description:cS id:ocS interface_type:cS ipv6_addresses:cES mac_address:cS outpost_arn:cS owner_id:cS private_dns_name:cS private_ip:cS private_ips:cLS requester_id:cS security_groups:cES subnet_id:cS tags:ocMS vpc_id:cS filter=e4230 timeouts=14066
        arn:ocS delete_protection:cB description:cS enabled_analysis_types:cES encryption_configuration:cD firewall_policy_arn:cS firewall_policy_change_protection:cB firewall_status:cD id:ocS name:ocS subnet_change_protection:cB subnet_mapping:cD tags:ocMS update_token:cS vpc_id:cS
        arn:oS description:cS firewall_policy:cD id:ocS name:oS tags:ocMS update_token:cS
        id:ocS policy:cS resource_arn:rS
        arn:cS connected_device_id:cS connected_link_id:cS connection_id:rS description:cS device_id:cS global_network_id:rS id:ocS link_id:cS tags:ocMS
        device_id:oS global_network_id:rS id:ocS ids:cLS tags:oMS
        add_to_network_function_group:oS association_method:oS require_acceptance:oB segment:oS tag_value_of_key:oS
        key:oS operator:oS type:rS value:oS
        condition_logic:oS description:oS rule_number:rN action=l5046 conditions=l5047
        asn:oS inside_cidr_blocks:oLS location:rS
        asn_ranges:rES inside_cidr_blocks:oES vpn_ecmp_support:oB edge_locations=l5049
        description:oS name:rS require_attachment_acceptance:rB
        edge_sets:oEES use_edge:oS use_edge_location:oS
        network_function_groups:oES with_edge_override=l5052
        segments:oES
        action:rS description:oS destination_cidr_blocks:oES destinations:oES mode:oS segment:rS share_with:oES share_with_except:oES via=l5053 when_sent_to=l5054
        allow_filter:oES deny_filter:oES description:oS edge_locations:oES isolate_attachments:oB name:rS require_attachment_acceptance:oB
        id:ocS json:cS version:oS attachment_policies=l5048 core_network_configuration=l5050 network_function_groups=l5051 segment_actions=l5055 segments=l5056
        arn:cS aws_location:cD description:cS device_id:rS global_network_id:rS id:ocS location:cD model:cS serial_number:cS site_id:cS tags:ocMS type:cS vendor:cS
        global_network_id:rS id:ocS ids:cLS site_id:oS tags:oMS
        arn:cS description:cS global_network_id:rS id:ocS tags:ocMS
        id:ocS ids:cLS tags:oMS
        arn:cS bandwidth:cD description:cS global_network_id:rS id:ocS link_id:rS provider_name:cS site_id:cS tags:ocMS type:cS
        global_network_id:rS id:ocS ids:cLS provider_name:oS site_id:oS tags:oMS type:oS
        arn:cS description:cS global_network_id:rS id:ocS location:cD site_id:rS tags:ocMS
        global_network_id:rS id:ocS ids:cLS tags:oMS
        arn:cS id:ocS label:cS label_template:cS link_configuration:cD link_id:cS link_identifier:rS resource_types:cES sink_arn:cS tags:ocMS
        arns:cES id:ocS
        arn:cS id:ocS name:cS sink_id:cS sink_identifier:rS tags:ocMS
        enabled:cB off_peak_window:cD
        access_policies:cS advanced_options:cMS advanced_security_options:cD arn:cS auto_tune_options:cD cluster_config:cD cognito_options:cD created:cB dashboard_endpoint:cS dashboard_endpoint_v2:cS deleted:cB domain_endpoint_v2_hosted_zone_id:cS domain_id:cS domain_name:rS ebs_options:cD encryption_at_rest:cD endpoint:cS endpoint_v2:cS engine_version:cS id:ocS ip_address_type:cS kibana_endpoint:cS log_publishing_options:cD node_to_node_encryption:cD processing:cB snapshot_options:cD software_update_options:cD tags:ocMS vpc_options:cD off_peak_window_options=l5069
        description:cS id:cS name:rS policy:cS policy_version:cS type:rS
        arn:cS collection_endpoint:cS created_date:cS dashboard_endpoint:cS description:cS failure_code:cS failure_message:cS id:ocS kms_key_arn:cS last_modified_date:cS name:ocS standby_replicas:cS tags:cMS type:cS
        created_date:cS description:cS id:cS last_modified_date:cS name:rS policy:cS policy_version:cS type:rS
        group_attribute:cS metadata:cS session_timeout:cN user_attribute:cS
        config_version:cS created_date:cS description:cS id:rS last_modified_date:cS type:cS saml_options=15074
        created_date:cS description:cS id:ocS last_modified_date:cS name:rS policy:cS policy_version:cS type:rS
        created_date:cS id:ocS name:cS security_group_ids:cLS subnet_ids:cLS vpc_endpoint_id:rS vpc_id:cS
        delegated_administrators:cD id:ocS service_principal:oS
        account_id:rS delegated_services:cD id:ocS
        accounts:cD arn:cS aws_service_access_principals:cES enabled_policy_types:cES feature_set:cS id:ocS master_account_arn:cS master_account_email:cS master_account_id:cS master_account_name:cS non_master_accounts:cD roots:cD
        arn:cS id:ocS name:rS parent_id:rS
        accounts:cD id:ocS parent_id:rS
        children:cD id:ocS parent_id:rS
        filter:rS id:ocS ids:cLS
        filter:rS id:ocS ids:cLS target_id:rS
        arn:cS aws_managed:cB content:cS description:cS id:ocS name:cS policy_id:rS type:cS
        id:ocS resource_id:rS tags:ocMS
        arn:rS asset_id:rS asset_type:cS host_id:cS id:ocS rack_elevation:cN rack_id:cS
        arn:rS asset_ids:cLS host_id_filter:oES id:ocS status_id_filter:oES
        arn:ocS availability_zone:cS availability_zone_id:cS description:cS id:ocS lifecycle_status:cS name:ocS owner_id:oS site_arn:cS site_id:cS supported_hardware_type:cS tags:ocMS
        arn:rS id:ocS instance_type:ocS preferred_instance_types:oLS
        arn:rS id:ocS instance_types:cES
        arns:cES availability_zone:ocS availability_zone_id:ocS id:ocS ids:cES owner_id:ocS site_id:ocS
        account_id:cS description:cS id:ocS name:ocS
        id:ocS ids:cES
        dns_suffix:cS id:ocS partition:cS reverse_dns_prefix:cS
        additional_language_codes:cLS gender:cS id:cS language_code:cS language_name:cS name:cS supported_engines:cLS
        engine:oS id:cS include_additional_language_codes:oB language_code:oS voices=l5097
        cidr_blocks:cLS id:ocS name:ocS prefix_list_id:oS filter=e4230 timeouts=14066
        field:rS value:rS
        id:ocS result:cS service_code:rS filters=l5100
        configuration:cS
        alias:cS arn:cS created_date:cS id:ocS kms_key_arn:cS prometheus_endpoint:cS status:cS tags:ocMS workspace_id:rS
        alias_prefix:oS aliases:cLS arns:cLS id:ocS workspace_ids:cLS
        arn:cS deletion_protection:cB id:ocS kms_key:cS name:rS permissions_mode:cS tags:ocMS
        analysis_id:rS arn:cS aws_account_id:ocS created_time:cS definition:cD id:ocS last_published_time:cS last_updated_time:cS name:cS permissions:cD status:cS tags:ocMS theme_arn:cS
        arn:cS aws_account_id:ocS column_groups:cD column_level_permission_rules:cD data_set_id:rS data_set_usage_configuration:cD field_folders:cD id:ocS import_mode:cS logical_table_map:cD name:cS permissions:cD physical_table_map:cD row_level_permission_data_set:cD row_level_permission_tag_configuration:cD tags:ocMS tags_all:ocMS
        arn:cS aws_account_id:ocS description:cS group_name:rS id:ocS namespace:oS principal_id:cS
        arn:cS aws_account_id:ocS base_theme_id:cS configuration:cD created_time:cS id:ocS last_updated_time:cS name:cS permissions:cD status:cS tags:ocMS theme_id:rS version_description:cS version_number:cN
        active:cB arn:cS aws_account_id:ocS email:cS id:ocS identity_type:cS namespace:oS principal_id:cS user_name:rS user_role:cS
        arn:cS id:ocS name:ocS owning_account_id:cS resource_arns:cLS resource_owner:rS resource_share_status:oS status:cS tags:ocMS filter=e666
        arn:cS certificate_type:cS customer_override:cB customer_override_valid_till:cS default_for_new_launches:oB id:ocS latest_valid_till:oB thumbprint:cS valid_from:cS valid_till:cS
        arn:cS availability_zones:cES backtrack_window:cN backup_retention_period:cN cluster_identifier:rS cluster_members:cES cluster_resource_id:cS cluster_scalability_type:cS database_insights_mode:cS database_name:cS db_cluster_parameter_group_name:cS db_subnet_group_name:cS db_system_id:cS enabled_cloudwatch_logs_exports:cLS endpoint:cS engine:cS engine_mode:cS engine_version:cS final_snapshot_identifier:cS hosted_zone_id:cS iam_database_authentication_enabled:cB iam_roles:cES id:ocS kms_key_id:cS master_user_secret:cD master_username:cS monitoring_interval:cN monitoring_role_arn:cS network_type:cS port:cN preferred_backup_window:cS preferred_maintenance_window:cS reader_endpoint:cS replication_source_identifier:cS storage_encrypted:cB tags:ocMS vpc_security_group_ids:cES
        arn:cS description:cS family:cS name:rS
        cluster_arns:cES cluster_identifiers:cES id:ocS filter=e4230
        default_character_set:cS default_only:oB engine:rS engine_description:cS exportable_log_types:cES has_major_target:oB has_minor_target:oB id:ocS include_all:oB latest:oB parameter_group_family:ocS preferred_major_targets:oLS preferred_upgrade_targets:oLS preferred_versions:oLS status:cS supported_character_sets:cES supported_feature_names:cES supported_modes:cES supported_timezones:cES supports_certificate_rotation_without_restart:cB supports_global_databases:cB supports_integrations:cB supports_limitless_database:cB supports_local_write_forwarding:cB supports_log_exports_to_cloudwatch:cB supports_parallel_query:cB supports_read_replica:cB valid_major_targets:cES valid_minor_targets:cES valid_upgrade_targets:cES version:ocS version_actual:cS version_description:cS filter=e4230
        availability_zone_group:ocS availability_zones:cLS engine:rS engine_latest_version:oB engine_version:ocS id:ocS instance_class:ocS license_model:ocS max_iops_per_db_instance:cN max_iops_per_gib:cN max_storage_size:cN min_iops_per_db_instance:cN min_iops_per_gib:cN min_storage_size:cN multi_az_capable:cB outpost_capable:cB preferred_engine_versions:oLS preferred_instance_classes:oLS read_replica_capable:ocB storage_type:ocS supported_engine_modes:ocLS supported_network_types:ocLS supports_clusters:ocB supports_enhanced_monitoring:ocB supports_global_databases:ocB supports_iam_database_authentication:ocB supports_iops:ocB supports_kerberos_authentication:ocB supports_multi_az:ocB supports_performance_insights:ocB supports_storage_autoscaling:ocB supports_storage_encryption:ocB vpc:ocB
        currency_code:cS db_instance_class:rS duration:rN fixed_price:cN id:ocS multi_az:rB offering_id:cS offering_type:rS product_description:rS
        allow_version_upgrade:cB aqua_configuration_status:cS arn:cS automated_snapshot_retention_period:cN availability_zone:cS availability_zone_relocation_enabled:cB bucket_name:cS cluster_identifier:rS cluster_namespace_arn:cS cluster_nodes:cD cluster_parameter_group_name:cS cluster_public_key:cS cluster_revision_number:cS cluster_subnet_group_name:cS cluster_type:cS cluster_version:cS database_name:cS default_iam_role_arn:cS elastic_ip:cS enable_logging:cB encrypted:cB endpoint:cS enhanced_vpc_routing:cB iam_roles:cLS id:ocS kms_key_id:cS log_destination_type:cS log_exports:cES maintenance_track_name:cS manual_snapshot_retention_period:cN master_username:cS multi_az:cB node_type:cS number_of_nodes:cN port:cN preferred_maintenance_window:cS publicly_accessible:cB s3_key_prefix:cS tags:ocMS vpc_id:cS vpc_security_group_ids:cLS
        auto_create:oB cluster_identifier:rS db_groups:oES db_name:oS db_password:csS db_user:rS duration_seconds:oN expiration:cS id:ocS
        data_share_arn:cS managed_by:cS producer_arn:cS
        id:cS data_shares=l5121
        availability_zones:cLS cluster_type:ocS cluster_version:ocS id:ocS node_type:ocS preferred_node_types:oLS
        id:cS producer_arn:rS status:oS data_shares=l5121
        arn:cS description:cS id:ocS name:rS subnet_ids:cES tags:ocMS
        db_name:oS db_password:csS db_user:cS duration_seconds:oN expiration:cS id:ocS workgroup_name:rS
        admin_username:cS arn:cS db_name:cS default_iam_role_arn:cS iam_roles:cES id:ocS kms_key_id:cS log_exports:cES namespace_id:cS namespace_name:rS
        arn:cS endpoint:cD enhanced_vpc_routing:cB id:ocS namespace_name:cS publicly_accessible:cB security_group_ids:cES subnet_ids:cES track_name:cS workgroup_id:cS workgroup_name:rS
        description:cS endpoint:ocS id:ocS name:ocS
        all_regions:oB id:ocS names:cES filter=e4230
        id:cS query_string:rS resource_count:cD resources:cD view_arn:ocS
        exclude_compliant_resources:oB id:ocS include_compliance_details:oB resource_arn_list:oES resource_tag_mapping_list:cD resource_type_filters:oES tag_filter=l491
        carrier_gateway_id:ocS core_network_arn:ocS destination_cidr_block:ocS destination_ipv6_cidr_block:ocS destination_prefix_list_id:ocS egress_only_gateway_id:ocS gateway_id:ocS id:ocS instance_id:ocS local_gateway_id:ocS nat_gateway_id:ocS network_interface_id:ocS route_table_id:rS transit_gateway_id:ocS vpc_peering_connection_id:ocS timeouts=14066
        arn:cS caller_reference:cS id:rS name_servers:cLS
        name_regex:oS resource_record_sets:cD zone_id:rS
        arn:cS direction:cS id:ocS ip_addresses:cES name:cS protocols:cES resolver_endpoint_id:oS resolver_endpoint_type:cS status:cS vpc_id:cS filter=e666
        firewall_fail_open:cS id:ocS owner_id:cS resource_id:rS
        arn:cS creation_time:cS creator_request_id:cS domain_count:cN firewall_domain_list_id:rS id:ocS managed_owner_name:cS modification_time:cS name:cS status:cS status_message:cS
        arn:cS creation_time:cS creator_request_id:cS firewall_rule_group_id:rS id:ocS modification_time:cS name:cS owner_id:cS rule_count:cN share_status:cS status:cS status_message:cS
        arn:cS creation_time:cS creator_request_id:cS firewall_rule_group_association_id:rS firewall_rule_group_id:cS id:ocS managed_owner_name:cS modification_time:cS mutation_protection:cS name:cS priority:cN status:cS status_message:cS vpc_id:cS
        action:oS firewall_rule_group_id:rS firewall_rules:cD id:ocS priority:oN
        arn:cS destination_arn:cS id:ocS name:oS owner_id:cS resolver_query_log_config_id:oS share_status:cS tags:ocMS filter=e4230
        arn:cS domain_name:ocS id:ocS name:ocS owner_id:cS resolver_endpoint_id:ocS resolver_rule_id:ocS rule_type:ocS share_status:cS tags:ocMS
        id:ocS name_regex:oS owner_id:oS resolver_endpoint_id:oS resolver_rule_ids:cES rule_type:oS share_status:oS
        id:rS region:oS type:oS value:oS
        bias:oS endpoint_reference:oS evaluate_target_health:oB health_check:oS latitude:oS longitude:oS region:oS rule_reference:oS
        endpoint_reference:oS health_check:oS
        continent:oS country:oS endpoint_reference:oS evaluate_target_health:oB health_check:oS is_default:oB rule_reference:oS subdivision:oS
        endpoint_reference:oS evaluate_target_health:oB health_check:oS rule_reference:oS
        endpoint_reference:oS evaluate_target_health:oB health_check:oS region:oS rule_reference:oS
        id:rS type:oS geo_proximity_location=e5146 items=e5147 location=e5148 primary=l5149 region=e5150 secondary=l5149
        id:ocS json:cS record_type:oS start_endpoint:oS start_rule:oS version:oS endpoint=e5145 rule=e5151
        arn:cS caller_reference:cS comment:cS id:ocS linked_service_description:cS linked_service_principal:cS name:ocS name_servers:cLS primary_name_server:cS private_zone:oB resource_record_set_count:cN tags:ocMS vpc_id:ocS zone_id:ocS
        id:cS ids:cLS
        profiles:cD
        arn:cS associations:cD gateway_id:ocS id:ocS owner_id:cS route_table_id:ocS routes:cD subnet_id:ocS tags:ocMS vpc_id:ocS filter=e4230 timeouts=14066
        account_id:oS block_public_acls:cB block_public_policy:cB id:ocS ignore_public_acls:cB restrict_public_buckets:cB
        arn:cS bucket:rS bucket_domain_name:cS bucket_regional_domain_name:cS hosted_zone_id:cS id:ocS region:cS website_domain:cS website_endpoint:cS
        arn:cS body:cS bucket:rS bucket_key_enabled:cB cache_control:cS content_disposition:cS content_encoding:cS content_language:cS content_length:cN content_type:cS etag:cS expiration:cS expires:cS id:ocS key:rS last_modified:cS metadata:cMS object_lock_legal_hold_status:cS object_lock_mode:cS object_lock_retain_until_date:cS range:oS server_side_encryption:cS sse_kms_key_id:cS storage_class:cS tags:ocMS version_id:ocS website_redirect_location:cS
        bucket:rS common_prefixes:cLS delimiter:oS encoding_type:oS fetch_owner:oB id:ocS keys:cLS max_keys:oN owners:cLS prefix:oS start_after:oS
        bucket:rS id:ocS policy:cS
        arns:cLS buckets:cLS id:cS
        arn:cS body:cS bucket:rS bucket_key_enabled:cB cache_control:cS checksum_crc32:cS checksum_crc32c:cS checksum_crc64nvme:cS checksum_mode:oS checksum_sha1:cS checksum_sha256:cS content_disposition:cS content_encoding:cS content_language:cS content_length:cN content_type:cS etag:cS expiration:cS expires:cS id:ocS key:rS last_modified:cS metadata:cMS object_lock_legal_hold_status:cS object_lock_mode:cS object_lock_retain_until_date:cS range:oS server_side_encryption:cS sse_kms_key_id:cS storage_class:cS tags:ocMS version_id:ocS website_redirect_location:cS
        bucket:rS common_prefixes:cLS delimiter:oS encoding_type:oS fetch_owner:oB id:ocS keys:cLS max_keys:oN owners:cLS prefix:oS request_charged:cS request_payer:oS start_after:oS
        account_id:ocS alias:cS arn:cS created_at:cS domain_name:cS id:ocS name:rS public_access_block:cD regions:cD status:cS
        dns_suffix:oS id:ocS image_tag:oS region:oS registry_id:cS registry_path:cS repository_name:rS
        exclude_characters:oS exclude_lowercase:oB exclude_numbers:oB exclude_punctuation:oB exclude_uppercase:oB id:ocS include_space:oB password_length:oN random_password:cS require_each_included_type:oB
        arn:ocS created_date:cS description:cS id:ocS kms_key_id:cS last_changed_date:cS name:ocS policy:cS tags:ocMS
        id:ocS rotation_enabled:cB rotation_lambda_arn:cS rotation_rules:cD secret_id:rS
        arn:cS created_date:cS id:ocS secret_binary:csS secret_id:rS secret_string:csS version_id:ocS version_stage:oS version_stages:cES
        arn:cS include_deprecated:oB name:cS secret_id:rS versions:cD
        arn:cS description:cS id:ocS name:ocS tags:ocMS vpc_id:ocS filter=e4230 timeouts=14066
        arns:cLS id:ocS ids:cLS tags:ocMS vpc_ids:cLS filter=e4230 timeouts=14066
        id:cS security_control_id:rS standards_control_associations:cD
        application_id:rS id:ocS name:cS required_capabilities:cES semantic_version:ocS source_code_url:cS template_url:cS
        dns_name:ocS id:ocS partition:cS region:ocS reverse_dns_name:ocS reverse_dns_prefix:ocS service_id:ocS supported:cB
        arn:cS description:cS hosted_zone:cS id:ocS name:rS tags:ocMS type:rS
        arn:cS description:cS http_name:cS id:ocS name:rS tags:ocMS
        arn:cS description:cS dns_config:cD health_check_config:cD health_check_custom_config:cD id:ocS name:rS namespace_id:rS tags:oMS tags_all:ocMS
        id:cS name:cS region:ocS service_name:rS suffix:cS
        accept_language:oS description:ocS id:rS owner:cS parameters:cS portfolio_id:cS product_id:cS status:cS type:cS timeouts=14066
        accept_language:oS id:ocS product_id:rS summaries:cD timeouts=14066
        accept_language:oS arn:cS created_time:cS description:cS id:rS name:cS provider_name:cS tags:ocMS timeouts=14066
        accept_language:oS details:cD id:ocS portfolio_id:rS product_id:oS timeouts=14066
        accept_language:oS arn:cS created_time:cS description:cS distributor:cS has_default_path:cB id:rS name:cS owner:cS status:cS support_description:cS support_email:cS support_url:cS tags:ocMS type:cS timeouts=14066
        accept_language:oS id:ocS product_id:rS provisioning_artifact_details:cD timeouts=14066
        application_tag:cMS arn:cS description:cS id:rS name:cS tags:cMS
        arn:ocS attributes:cS description:cS id:ocS name:ocS tags:cMS
        attribute_group_ids:cES id:oS name:oS
        id:ocS service_code:cS service_name:rS
        adjustable:cB arn:cS default_value:cN global_quota:cB id:ocS quota_code:ocS quota_name:ocS service_code:rS service_name:cS usage_metric:cD value:cN
        global_quota:cB quota_code:cS quota_name:cS region:cS service_code:cS service_name:cS unit:cS value:cN
        id:cS region:rS templates=l5192
        arn:cS id:ocS rule_set_name:cS
        arn:cS domain:rS id:ocS verification_token:cS
        arn:cS email:rS id:ocS
        arn:cS configuration_set_name:rS delivery_options:cD id:ocS reputation_options:cD sending_options:cD suppression_options:cD tags:ocMS tracking_options:cD vdm_options:cD
        arn:cS dedicated_ips:cD id:ocS pool_name:rS scaling_mode:cS tags:ocMS
        arn:cS configuration_set_name:cS dkim_signing_attributes:cD email_identity:rS id:ocS identity_type:cS tags:ocMS verified_for_sending_status:cB
        behavior_on_mx_failure:cS email_identity:rS id:ocS mail_from_domain:cS
        arn:ocS creation_date:cS id:ocS name:ocS
        arn:cS creation_date:cS description:oS id:ocS name:rS routing_configuration:cD statemachine_arn:rS
        arn:cS creation_date:cS definition:cS description:cS id:ocS name:rS revision_id:cS role_arn:cS status:cS
        id:ocS statemachine_arn:rS statemachine_versions:cLS
        id:cS name:cS protection_arn:cS protection_id:ocS resource_arn:ocS
        completed_at:cS created_at:cS id:ocS job_id:rS job_invoker:cS job_owner:cS platform_display_name:cS platform_id:cS profile_name:cS profile_version:cS requested_by:cS revocation_record:cD signature_expires_at:cS signed_object:cD source:cD status:cS status_reason:cS
        arn:cS id:ocS name:rS platform_display_name:cS platform_id:cS revocation_record:cD signature_validity_period:cD status:cS tags:ocMS version:cS version_arn:cS
        arn:cS id:ocS name:rS tags:ocMS
        bucket:cS prefix:cS
        arn:cS id:ocS name:rS tags:ocMS url:cS
        id:ocS queue_name_prefix:oS queue_urls:cES
        arn:cS content:cS document_format:oS document_type:cS document_version:oS id:ocS name:rS
        id:ocS ids:cES filter=e666
        arn:cS id:ocS insecure_value:cS name:rS type:cS value:csS version:cN with_decryption:oB
        arns:cLS id:ocS names:cLS path:rS recursive:oB types:cLS values:csLS with_decryption:oB
        approval_rule:cD approved_patches:cLS approved_patches_compliance_level:cS approved_patches_enable_non_security:cB default_baseline:oB description:cS global_filter:cD id:ocS json:cS name:cS name_prefix:oS operating_system:oS owner:rS rejected_patches:cLS rejected_patches_action:cS source:cD
        baseline_identities:cD default_baselines:oB filter=l4971
        alias:cS arn:rS display_name:cS id:ocS tags:ocMS type:cS
        activation_status:cS arn:rS contact_id:cS delivery_address:cD id:ocS name:cS type:cS
        contact_id:rS id:ocS stage:cD
        arn:rS contact_ids:cLS id:cS name:cS recurrence:cD start_time:cS tags:cMS time_zone_id:cS
        arn:cS created_by:cS deletion_protected:cB id:ocS last_modified_by:cS region:cD status:cS tags:ocMS
        action:cD arn:rS chat_channel:cES display_name:cS engagements:cES id:ocS incident_template:cD integration:cD name:cS tags:ocMS
        application_url:cS origin:cS
        visibility:cS sign_in_options=l5224
        application_account:cS application_arn:rS application_provider_arn:cS description:cS id:cS instance_arn:cS name:cS status:cS portal_options=l5225
        application_arn:cS principal_id:cS principal_type:cS
        application_arn:rS id:cS application_assignments=l5227
        description:cS display_name:cS icon_url:cS
        application_provider_arn:cS federation_protocol:cS display_data=l5229
        id:cS application_providers=l5230
        arns:cLS id:ocS identity_store_ids:cLS
        arn:ocS created_date:cS description:cS id:ocS instance_arn:rS name:ocS relay_state:cS session_duration:cS tags:ocMS
        arns:cLS id:cS instance_arn:rS
        id:cS instance_arn:rS principal_id:rS principal_type:rS application_assignments=l5227
        disk_id:cS disk_node:ocS disk_path:ocS gateway_arn:rS id:ocS
        arn:cS assign_ipv6_address_on_creation:cB availability_zone:ocS availability_zone_id:ocS available_ip_address_count:cN cidr_block:ocS customer_owned_ipv4_pool:cS default_for_az:ocB enable_dns64:cB enable_lni_at_device_index:cN enable_resource_name_dns_a_record_on_launch:cB enable_resource_name_dns_aaaa_record_on_launch:cB id:ocS ipv6_cidr_block:ocS ipv6_cidr_block_association_id:cS ipv6_native:cB map_customer_owned_ip_on_launch:cB map_public_ip_on_launch:cB outpost_arn:cS owner_id:cS private_dns_hostname_type_on_launch:cS state:ocS tags:ocMS vpc_id:ocS filter=e4230 timeouts=14066
        deprecation_date:cS description:cS id:cS latest:oB prefix:rS release_date:cS version:oS version_name:cS
        deprecation_date:cS description:cS release_date:cS version_name:cS
        id:cS runtime_versions=l5239
        arn:cS created_time:cS kms_key_id:cS last_updated_time:cS name:rS table_count:cN
        arn:cS creation_time:cS database_name:rS last_updated_time:cS magnetic_store_write_properties:cD name:rS retention_properties:cD schema:cD table_status:cS
        access_role:cS arn:cS as2_config:cD id:rS logging_role:cS security_policy_name:cS service_managed_egress_ip_addresses:cLS sftp_config:cD tags:cMS url:cS
        arn:cS certificate:cS domain:cS endpoint:cS endpoint_type:cS id:ocS identity_provider_type:cS invocation_role:cS logging_role:cS protocols:cLS security_policy_name:cS server_id:rS structured_log_destinations:cLS tags:ocMS url:cS
        arn:cS created_date:cS description:cS id:rS last_updated_date:cS tags:cMS validation_settings:cD
        arn:cS cidr_block:ocS cidr_block_associations:cD default:ocB dhcp_options_id:ocS enable_dns_hostnames:cB enable_dns_support:cB enable_network_address_usage_metrics:cB id:ocS instance_tenancy:cS ipv6_association_id:cS ipv6_cidr_block:cS main_route_table_id:cS owner_id:cS state:ocS tags:ocMS filter=e4230 timeouts=14066
        arn:cS dhcp_options_id:ocS domain_name:cS domain_name_servers:cLS id:ocS ipv6_address_preferred_lease_time:cS netbios_name_servers:cLS netbios_node_type:cS ntp_servers:cLS owner_id:cS tags:ocMS filter=e4230 timeouts=14066
        arn:cS cidr_blocks:cLS dns_entry:cD dns_options:cD id:ocS ip_address_type:cS network_interface_ids:cES owner_id:cS policy:cS prefix_list_id:cS private_dns_enabled:cB requester_managed:cB route_table_ids:cES security_group_ids:cES service_name:ocS state:ocS subnet_ids:cES tags:ocMS vpc_endpoint_type:cS vpc_id:ocS filter=e4230 timeouts=14066
        associations:cD vpc_endpoint_id:rS
        acceptance_required:cB arn:cS availability_zones:cES base_endpoint_dns_names:cES id:ocS manages_vpc_endpoints:cB owner:cS private_dns_name:cS private_dns_names:cES region:cS service:oS service_id:cS service_name:ocS service_regions:oES service_type:ocS supported_ip_address_types:cES tags:ocMS vpc_endpoint_policy_supported:cB filter=e4230 timeouts=14066
        arn:cS default_resource_discovery_association_id:cS default_resource_discovery_id:cS description:cS enable_private_gua:cB id:rS ipam_region:cS operating_regions:cD owner_id:cS private_default_scope_id:cS public_default_scope_id:cS resource_discovery_association_count:cN scope_count:cN state:cS state_message:cS tags:cMS tier:cS
        address_family:cS allocation_default_netmask_length:cN allocation_max_netmask_length:cN allocation_min_netmask_length:cN allocation_resource_tags:ocMS arn:cS auto_import:cB aws_service:cS description:cS id:oS ipam_pool_id:oS ipam_scope_id:cS ipam_scope_type:cS locale:cS pool_depth:cN publicly_advertisable:cB source_ipam_pool_id:cS state:cS tags:ocMS filter=e4230 timeouts=14066
        id:ocS ipam_pool_cidrs:cD ipam_pool_id:rS filter=e4230 timeouts=14066
        id:ocS ipam_pools:cD filter=e4230
        cidr:cS disallowed_cidrs:oES id:ocS ipam_pool_id:rS netmask_length:oN timeouts=14066
        ipam_ids:oLS ipams:cD filter=e4230
        accepter:cMB cidr_block:ocS cidr_block_set:cD id:ocS ipv6_cidr_block_set:cD owner_id:ocS peer_cidr_block:ocS peer_cidr_block_set:cD peer_ipv6_cidr_block_set:cD peer_owner_id:ocS peer_region:ocS peer_vpc_id:ocS region:ocS requester:cMB status:ocS tags:ocMS vpc_id:ocS filter=e4230 timeouts=14066
        arn:cS cidr_ipv4:cS cidr_ipv6:cS description:cS from_port:cN id:cS ip_protocol:cS is_egress:cB prefix_list_id:cS referenced_security_group_id:cS security_group_id:cS security_group_rule_id:ocS tags:cMS to_port:cN filter=e4230
        id:cS ids:cLS tags:oMS filter=e4230
        id:ocS policy:oS resource_identifier:rS state:oS
        arn:cS created_at:cS default_action:cD id:ocS last_updated_at:cS listener_id:cS listener_identifier:rS name:cS port:cN protocol:cS service_arn:cS service_id:cS service_identifier:rS tags:ocMS
        arn:cS auth_type:cS certificate_arn:cS custom_domain_name:cS dns_entry:cD id:ocS name:ocS service_identifier:ocS status:cS tags:ocMS
        arn:cS auth_type:cS created_at:cS id:ocS last_updated_at:cS name:cS number_of_associated_services:cN number_of_associated_vpcs:cN service_network_identifier:rS tags:ocMS
        amazon_side_asn:ocS arn:cS attached_vpc_id:ocS availability_zone:ocS id:ocS state:ocS tags:ocMS filter=e4230 timeouts=14066
        id:ocS name:rS
        id:ocS metric_name:oS name:oS
        addresses:cES arn:cS description:cS id:ocS ip_address_version:cS name:rS scope:rS
        arn:cS description:cS id:ocS name:rS regular_expression:cD scope:rS
        arn:cS description:cS id:ocS name:rS scope:rS
        bundle_id:oS compute_type:cD description:cS id:ocS name:oS owner:oS root_storage:cD user_storage:cD
        active_directory_config:cD alias:cS certificate_based_auth_properties:cD customer_user_name:cS directory_id:rS directory_name:cS directory_type:cS dns_ip_addresses:cES iam_role_id:cS id:ocS ip_group_ids:cES registration_code:cS saml_properties:cD self_service_permissions:cD subnet_ids:cES tags:ocMS user_identity_type:cS workspace_access_properties:cD workspace_creation_properties:cD workspace_directory_description:cS workspace_directory_name:cS workspace_security_group_id:cS workspace_type:cS
        description:cS id:ocS image_id:rS name:cS operating_system_type:cS required_tenancy:cS state:cS
        bundle_id:cS computer_name:cS directory_id:ocS id:ocS ip_address:cS root_volume_encryption_enabled:cB state:cS tags:ocMS user_name:ocS user_volume_encryption_enabled:cB volume_encryption_key:cS workspace_id:ocS workspace_properties:cD
        """
}
