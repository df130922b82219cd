import Diagnostics
import HCL

/// What a `provider` block may have. The words of the AWS provider are known (its documentation, "Provider
/// Configuration", for versions 5 and 6). Blocks of other providers are not checked.
package enum ProviderWords {
    private static let strings = Type.list(.string)

    /// The words of a provider; nil where they are not known.
    static func words(of provider: String) -> BlockWords? { provider == "aws" ? aws : nil }

    private static let assumeRole: [BlockWords.Attribute] = [
        .word("duration", .string, rule: .duration), .word("policy", .string), .word("policy_arns", strings),
        .word("session_name", .string),
    ]

    static let aws = BlockWords(
        "a provider block of aws",
        [
            .word("alias", .string), .word("region", .string),
            .word("allowed_account_ids", strings, rule: .accountIDs),
            .word("custom_ca_bundle", .string), .word("ec2_metadata_service_endpoint", .string),
            .word("ec2_metadata_service_endpoint_mode", .string, rule: .oneOf(["IPv4", "IPv6"])),
            .word("forbidden_account_ids", strings, rule: .accountIDs), .word("http_proxy", .string),
            .word("https_proxy", .string),
            .word("insecure", .bool), .word("max_retries", .number), .word("no_proxy", .string),
            .word("profile", .string), .word("retry_mode", .string, rule: .oneOf(["standard", "adaptive"])),
            .word("s3_us_east_1_regional_endpoint", .string, rule: .oneOf(["legacy", "regional"])),
            .word("s3_use_path_style", .bool), .word("shared_config_files", strings),
            .word("shared_credentials_files", strings), .word("skip_credentials_validation", .bool),
            .word("skip_metadata_api_check", .bool), .word("skip_region_validation", .bool),
            .word("skip_requesting_account_id", .bool), .word("sts_region", .string),
            .word("token_bucket_rate_limiter_capacity", .number), .word("use_dualstack_endpoint", .bool),
            .word("use_fips_endpoint", .bool), .word("access_key", .string), .word("secret_key", .string),
            .word("token", .string),
        ],
        blocks: [
            "assume_role": .single(
                BlockWords(
                    "an assume_role block",
                    assumeRole + [
                        .word("role_arn", .string, rule: .roleARN), .word("external_id", .string),
                        .word("source_identity", .string), .word("tags", .map(.string)),
                        .word("transitive_tag_keys", strings),
                    ])),
            "assume_role_with_web_identity": .single(
                BlockWords(
                    "an assume_role_with_web_identity block",
                    assumeRole + [
                        .needed("role_arn", .string, rule: .roleARN), .word("web_identity_token", .string),
                        .word("web_identity_token_file", .string),
                    ])),
            "default_tags": .single(BlockWords("a default_tags block", [.word("tags", .map(.string))])),
            "ignore_tags": .single(
                BlockWords("an ignore_tags block", [.word("keys", strings), .word("key_prefixes", strings)])),
            "endpoints": .single(BlockWords("an endpoints block", [], takesAnyAttribute: true)),
        ], refused: ["version": version])

    private static let version = Schema.Refusal(
        .refusedWord, "of a provider belongs where the provider is required",
        help: "write it in `required_providers` of the module, or in `providers` of catalog.hcl")

    /// Whether the value of an attribute of this name is a secret.
    package static func isSecret(_ name: String) -> Bool { secrets.contains(name) }

    /// Attributes whose value is a secret, by names that many providers use.
    private static let secrets: Set = [
        "access_key", "api_key", "api_token", "api_secret", "app_key", "auth_token", "client_key", "client_secret",
        "oauth_token", "password", "private_key", "secret", "secret_key", "token", "web_identity_token",
    ]

    // MARK: - Checks of one block

    /// Checks one `provider` block. Gives whether it is right.
    ///
    /// - Parameter isRoot: whether the block stands in the estate, an environment, an account or a region, where
    ///   `aws` without alias may be configured.
    static func check(_ block: Block, isRoot: Bool, into diagnostics: inout Diagnostics) -> Bool {
        var isGood = words(of: block.label?.text ?? "")?.check(block, into: &diagnostics) ?? true
        for problem in problems(block, isRoot: isRoot) {
            isGood = false
            diagnostics.add(problem)
        }
        return isGood
    }

    /// What is wrong with a block beyond its words: aliases, the region of `aws`, and secrets.
    private static func problems(_ block: Block, isRoot: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let alias = block.body.alias
        if let alias, alias.isNamed("alias"), !isName(alias.expression) {
            found.append(
                .error(
                    .badProvider, "\"alias\" has to be a plain name", at: alias.expression.span,
                    help: "for example `alias = \"us_east_1\"`"))
        }
        if block.label?.text == "aws", alias == nil {
            if !isRoot {
                found.append(
                    .error(
                        .badProvider, "the provider aws without alias is set up in root.hcl, for all units",
                        at: block.headerSpan,
                        help: "give it an `alias`, or say it in the estate, an environment, an account or a region"))
            } else if let region = block.body.attribute("region") {
                found.append(
                    .error(
                        .badProvider, "the region of the provider aws comes from each place and cannot be set here",
                        at: region.nameSpan,
                        help: "remove it, or give the block an `alias`"))
            }
        }
        block.body.walkAttributes { attribute in
            // What looks like a secret is refused wherever it stands.
            guard secrets.contains(attribute.name), case .string(let text) = attribute.expression.form,
                SecretText.kind(of: text) == nil, SecretName.kind(of: text, named: attribute.name) == nil
            else { return }
            found.append(
                Diagnostic.error(
                    .secretInProvider, "\"\(attribute.name)\" is a secret and is written here in plain text",
                    at: attribute.expression.span,
                    help: "remove it where the provider reads the environment itself, or write `get_env(\"NAME\")`"
                ).secret(attribute.expression.span))
        }
        return found
    }

    /// Whether an expression is a plain string that is an identifier.
    private static func isName(_ expression: Expression) -> Bool {
        guard case .string(let text) = expression.form else { return false }
        return Literal.isIdentifier(text.utf8)
    }
}
