import Diagnostics
import HCL

/// What is known of one of Terraform's backends for the state.
package struct Backend: Sendable {
    package let name: String

    package init(name: String) { self.name = name }

    /// The backends of Terraform 1.11 with a setting that takes a path for each state. `http`, `kubernetes`, `pg` and
    /// `remote` have none: all units would have one state.
    private static let names = ["azurerm", "consul", "cos", "gcs", "local", "oss", "s3"]

    /// The setting that tells the states of two units apart.
    package var keyName: String {
        switch name {
        case "local", "consul": "path"
        case "gcs": "prefix"
        default: "key"
        }
    }

    /// The settings that name the bucket, or what the backend has in its place.
    package var placeNames: [String] {
        switch name {
        case "azurerm": ["storage_account_name", "container_name"]
        case "consul": ["address"]
        case "local": []
        default: ["bucket"]
        }
    }

    func unknown(at label: BlockLabel) -> Diagnostic? {
        guard !Self.names.contains(name) else { return nil }
        return .error(
            .badState, "there is no backend \"\(name)\" that has a state for each unit", at: label.span,
            help: Suggestion.help(for: name, among: Self.names))
    }

    /// An error for a setting that cannot be what was meant.
    func refusal(of attribute: Attribute) -> Diagnostic? {
        if attribute.isNamed(keyName) {
            let reads = attribute.expression.variables.map(\.root)
            guard !reads.contains("unit") else { return nil }
            return .error(
                .badState, "with this \"\(attribute.name)\" all units of a place would have one state",
                at: attribute.expression.span,
                help:
                    "leave it out, so that each unit's is its folder below the live tree, or write `${unit.path}` in it"
            )
        }
        guard name == "s3", !Self.s3.contains(attribute.name),
            let meant = Suggestion.nearest(to: attribute.name, among: Self.s3)
        else { return nil }
        return .error(
            .badState, "the backend s3 has no setting \"\(attribute.name)\"", at: attribute.nameSpan,
            help: "did you mean `\(meant)`?")
    }

    func missing(in state: StateBlock) -> Diagnostic? {
        let names = state.attributes.map(\.name)
        guard name == "s3", !names.contains("bucket"),
            !names.contains(where: { Suggestion.nearest(to: $0, among: ["bucket"]) != nil })
        else { return nil }
        return .error(.badState, "the backend s3 needs \"bucket\"", at: state.backend.span, help: "add `bucket = ...`")
    }

    /// The settings of Terraform 1.11's backend, and those that Terragrunt adds for a bucket that it makes.
    private static let s3: Set<String> = [
        "access_key", "accesslogging_bucket_name", "accesslogging_bucket_tags",
        "accesslogging_target_object_partition_date_source",
        "accesslogging_target_prefix", "acl", "allowed_account_ids", "assume_role", "assume_role_with_web_identity",
        "bucket", "bucket_sse_algorithm", "bucket_sse_kms_key_id", "custom_ca_bundle", "disable_bucket_update",
        "dynamodb_endpoint", "dynamodb_table", "dynamodb_table_tags", "ec2_metadata_service_endpoint",
        "ec2_metadata_service_endpoint_mode", "enable_lock_table_ssencryption", "encrypt", "endpoint", "endpoints",
        "external_id", "forbidden_account_ids", "force_path_style", "http_proxy", "https_proxy", "iam_endpoint",
        "insecure", "key", "kms_key_id", "lock_table", "max_retries", "no_proxy", "profile", "region", "retry_mode",
        "role_arn",
        "s3_bucket_tags", "secret_key", "session_name", "shared_config_files", "shared_credentials_file",
        "shared_credentials_files", "skip_bucket_accesslogging", "skip_bucket_enforced_tls",
        "skip_bucket_public_access_blocking",
        "skip_bucket_root_access", "skip_bucket_ssencryption", "skip_bucket_versioning", "skip_credentials_validation",
        "skip_metadata_api_check", "skip_region_validation", "skip_requesting_account_id", "skip_s3_checksum",
        "sse_customer_key", "sts_endpoint", "sts_region", "token", "use_dualstack_endpoint", "use_fips_endpoint",
        "use_lockfile", "use_path_style", "workspace_key_prefix",
    ]
}
