import Diagnostics
import HCL

/// The settings of one backend: those of Terraform 1.11 (Terraform documentation, Backends), and those that
/// Terragrunt 1.x adds for a bucket that it makes.
struct BackendWords: Sendable {
    /// The setting that tells the states of two units apart.
    let key: String
    /// Whether any path can be a key. Where it cannot, there is no usual key, and the estate has to say it.
    let takesPath: Bool
    /// An example of a key, where there is no usual one; otherwise empty.
    let example: String
    /// The settings that name the bucket, or what the backend has in its place.
    let places: [String]
    let required: [String]
    let settings: [String: Type]

    private init(
        key: String, example: String? = nil, places: [String], required: [String] = [], strings: String = "",
        bools: String = "", numbers: String = "", lists: String = "", others: [String: Type] = [:]
    ) {
        self.key = key
        self.example = example ?? ""
        takesPath = example == nil
        self.places = places
        self.required = required
        var settings = others
        for (text, type) in [
            (strings, Type.string), (bools, .bool), (numbers, .number), (lists, .list(.string)),
        ] {
            for name in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { settings[String(name)] = type }
        }
        if !settings.isEmpty { for name in Self.ofTerragrunt { settings[name] = .bool } }
        self.settings = settings
    }

    /// What Terragrunt's `remote_state` has beside the settings of the backend.
    static let ofTerragrunt = ["disable_init", "disable_dependency_optimization"]

    /// The names of the backends that are known.
    static let names = [
        "s3", "gcs", "azurerm", "http", "pg", "kubernetes", "local", "consul", "cos", "oss", "none",
    ]

    /// The settings of a backend; nil for one that is not known. An estate has one or two, so that the others are not made.
    static func of(_ name: String) -> BackendWords? {
        switch name {
        case "s3": s3
        case "gcs": gcs
        case "azurerm": azurerm
        case "http": http
        case "pg": pg
        case "kubernetes": kubernetes
        case "local": local
        case "consul": consul
        case "cos": cos
        case "oss": oss
        case "none": none
        default: nil
        }
    }

    /// Backends that Terraform has and that cannot hold the state of a unit, with the reason.
    static let refused: [String: String] = [
        "remote": "Terragrunt cannot write its `workspaces` block: use another backend",
        "cloud": "it is a block of its own in Terraform, which Terragrunt does not write: use another backend",
    ]

    /// Former names of settings, with the names of today, by backend.
    static let renamed: [String: [String: String]] = ["s3": ["lock_table": "dynamodb_table"]]

    /// The characters beside letters and digits that the names of buckets and the like have, by backend and setting (the
    /// documentation of each service, on naming). Names of former times are taken too: buckets of S3 with `_`.
    static let nameSigns: [String: [String: String]] = [
        "s3": ["bucket": "-._", "dynamodb_table": "-._", "kms_key_id": "-_:/"],
        "gcs": ["bucket": "-._"],
        "azurerm": ["storage_account_name": "", "container_name": "-$", "resource_group_name": "-._()"],
        "cos": ["bucket": "-"], "oss": ["bucket": "-", "tablestore_table": "_"],
    ]

    // MARK: - One backend each

    private static let s3 = BackendWords(
        key: "key", places: ["bucket"], required: ["bucket"],
        strings: """
            access_key accesslogging_bucket_name accesslogging_target_object_partition_date_source
            accesslogging_target_prefix acl bucket bucket_sse_algorithm bucket_sse_kms_key_id custom_ca_bundle
            dynamodb_endpoint dynamodb_table ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode endpoint
            external_id http_proxy https_proxy iam_endpoint key kms_key_id no_proxy profile region retry_mode role_arn
            secret_key session_name shared_credentials_file sse_customer_key sts_endpoint sts_region token
            workspace_key_prefix
            """,
        bools: """
            disable_aws_client_checksums disable_bucket_update enable_lock_table_ssencryption encrypt force_path_style
            insecure skip_accesslogging_bucket_acl skip_accesslogging_bucket_enforced_tls
            skip_accesslogging_bucket_public_access_blocking skip_accesslogging_bucket_ssencryption
            skip_bucket_accesslogging skip_bucket_enforced_tls skip_bucket_public_access_blocking skip_bucket_root_access
            skip_bucket_ssencryption skip_bucket_versioning skip_credentials_validation skip_metadata_api_check
            skip_region_validation skip_requesting_account_id skip_s3_checksum use_dualstack_endpoint use_fips_endpoint
            use_lockfile use_path_style
            """,
        numbers: "max_retries",
        lists: "allowed_account_ids forbidden_account_ids shared_config_files shared_credentials_files",
        others: [
            "accesslogging_bucket_tags": .map(.string), "dynamodb_table_tags": .map(.string),
            "s3_bucket_tags": .map(.string),
            "endpoints": object("dynamodb iam s3 sso sts"),
            "assume_role": object(
                "role_arn duration external_id policy session_name source_identity",
                "policy_arns = optional(list(string)), transitive_tag_keys = optional(list(string)), tags = optional(map(string))"
            ),
            "assume_role_with_web_identity": object(
                "role_arn duration policy session_name web_identity_token web_identity_token_file",
                "policy_arns = optional(list(string))"),
        ])

    private static let gcs = BackendWords(
        key: "prefix", places: ["bucket"], required: ["bucket"],
        strings: """
            access_token bucket credentials encryption_key impersonate_service_account kms_encryption_key location prefix
            project storage_custom_endpoint
            """,
        bools: "enable_bucket_policy_only skip_bucket_creation skip_bucket_versioning",
        lists: "impersonate_service_account_delegates", others: ["gcs_bucket_labels": .map(.string)])

    private static let azurerm = BackendWords(
        key: "key", places: ["storage_account_name", "container_name"],
        required: ["storage_account_name", "container_name"],
        strings: """
            access_key ado_pipeline_service_connection_id client_certificate client_certificate_password
            client_certificate_path client_id client_id_file_path client_secret client_secret_file_path container_name
            endpoint environment key metadata_host msi_endpoint oidc_request_token oidc_request_url oidc_token
            oidc_token_file_path resource_group_name sas_token storage_account_name subscription_id tenant_id
            """,
        bools: "lookup_blob_endpoint snapshot use_aks_workload_identity use_azuread_auth use_cli use_msi use_oidc")

    private static let http = BackendWords(
        key: "address", example: "`address = \"https://states.example.com/${unit.folder}\"`", places: [],
        strings: """
            address client_ca_certificate_pem client_certificate_pem client_private_key_pem lock_address lock_method
            password unlock_address unlock_method update_method username
            """,
        bools: "skip_cert_verification", numbers: "retry_max retry_wait_max retry_wait_min")

    private static let pg = BackendWords(
        key: "schema_name", example: "`schema_name = replace(unit.folder, \"/\", \"_\")`", places: [],
        strings: "conn_str schema_name", bools: "skip_index_creation skip_schema_creation skip_table_creation")

    private static let kubernetes = BackendWords(
        key: "secret_suffix", example: "`secret_suffix = replace(unit.folder, \"/\", \"-\")`", places: ["namespace"],
        strings: """
            client_certificate client_key cluster_ca_certificate config_context config_context_auth_info
            config_context_cluster config_path host namespace password secret_suffix token username
            """,
        bools: "in_cluster_config insecure", lists: "config_paths",
        others: [
            "labels": .map(.string),
            "exec": object("api_version command", "args = optional(list(string)), env = optional(map(string))"),
        ])

    private static let local = BackendWords(key: "path", places: [], strings: "path workspace_dir")

    /// No backend of Terraform's: Terragrunt is told nothing of the states.
    private static let none = BackendWords(key: "key", places: [])

    private static let consul = BackendWords(
        key: "path", places: ["address"],
        strings: "access_token address ca_file cert_file datacenter http_auth key_file path scheme",
        bools: "gzip lock")

    private static let cos = BackendWords(
        key: "key", places: ["bucket"], required: ["bucket"],
        strings: "acl bucket domain endpoint key prefix region secret_id secret_key security_token",
        bools: "accelerate encrypt", others: ["assume_role": .any])

    private static let oss = BackendWords(
        key: "key", places: ["bucket"], required: ["bucket"],
        strings: """
            access_key acl assume_role_policy assume_role_role_arn assume_role_session_name bucket ecs_role_name endpoint key
            prefix profile region secret_key security_token shared_credentials_file sts_endpoint tablestore_endpoint
            tablestore_instance_name tablestore_table
            """,
        bools: "encrypt", numbers: "assume_role_session_expiration", others: ["assume_role": .any])

    /// The type of a setting with members. All members are optional.
    ///
    /// - Parameters:
    ///   - strings: the names of members that are strings, with spaces between them.
    ///   - others: other members, as a type constraint writes them.
    private static func object(_ strings: String, _ others: String = "") -> Type {
        let fields = strings.split(separator: " ").map { "\($0) = optional(string)" }.joined(separator: ", ")
        let text = "type = object({ \(fields)\(others.isEmpty ? "" : ", ")\(others) })"
        var ignored = Diagnostics()
        let tree = SyntaxTree.parse(SourceFile(path: "backend", text: text))
        guard let expression = tree.body.attribute("type")?.expression else { return .any }
        return Type.parse(constraint: expression, diagnostics: &ignored)
    }
}
