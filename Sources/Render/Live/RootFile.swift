import Diagnostics
import Estate
import HCL

/// `root.hcl`: state and provider for every unit. What differs between accounts and regions is read from their files by
/// Terragrunt, so that there is one root for all.
extension LiveTree {
    package func rootFile() -> File {
        var out = HCLWriter()
        out.comment(Self.header(Self.fileName(estate.declarations.nameSpan)))
        out.gap()
        writeLocals(into: &out)
        writeState(into: &out)
        writeProvider(into: &out)
        if usesLocalStack { writeLocalStackProvider(into: &out) }
        writeTerragruntOfRoot(into: &out)
        return ("root.hcl", out.finish())
    }

    // MARK: - Locals

    private func writeLocals(into out: inout HCLWriter) {
        let readsEnvironment = readsInRoot("local.environment.")
        out.block("locals") { out in
            out.attribute("account", source: Self.context("account.hcl"))
            if readsEnvironment { out.attribute("environment", source: Self.context("env.hcl")) }
            out.attribute("region", source: Self.context("region.hcl"))
            if usesLocalStack {
                out.gap()
                out.attribute(
                    "localstack", source: "local.account.localstack && get_env(\"LOCALSTACK\", \"false\") == \"true\"")
                out.attribute("endpoint", source: "get_env(\"AWS_ENDPOINT_URL\", \"http://localhost:4566\")")
            }
        }
    }

    private static func context(_ name: String) -> String {
        "read_terragrunt_config(find_in_parent_folders(\"\(name)\")).locals"
    }

    // MARK: - State

    private func writeState(into out: inout HCLWriter) {
        var settings = state.attributes.map { ($0.name, StateSetting.value($0.value)) }
        // Terraform runs in Terragrunt's cache: a local state is kept beside the unit's file, and not there.
        let folder = state.backend.name == "local" ? "${get_parent_terragrunt_dir()}/" : ""
        let usual = StateSetting.source("\"\(folder)${path_relative_to_include()}/terraform.tfstate\"")
        settings.insert((state.backend.keyName, state.key.map(StateSetting.value) ?? usual), at: min(1, settings.count))
        out.gap()
        write(remoteState: settings, localStack: "local", into: &out)
    }

    // MARK: - Provider

    private func writeProvider(into out: inout HCLWriter) {
        let tags = usesTags
        let roles = roleUse
        writeGenerate("provider", disable: usesLocalStack ? "local.localstack" : nil, into: &out) { out in
            out.block("provider \"aws\"") { out in
                out.attribute("region", source: "\"${local.region.name}\"")
                out.attribute("allowed_account_ids", source: "[\"${local.account.id}\"]")
                if roles != .none {
                    out.gap()
                    if roles == .some { out.line("%{if local.account.assume_role != null~}") }
                    out.block("assume_role") { $0.attribute("role_arn", source: "\"${local.account.assume_role}\"") }
                    if roles == .some { out.line("%{endif~}") }
                }
                if tags { Self.writeTags(into: &out) }
            }
        }
    }

    private enum RoleUse { case none, some, all }

    private var roleUse: RoleUse {
        let with = estate.declarations.accounts.filter { $0.layer.word("assume_role") != nil }.count
        return with == 0 ? .none : with == estate.declarations.accounts.count ? .all : .some
    }

    private static func writeTags(into out: inout HCLWriter) {
        out.gap()
        out.block("default_tags") { $0.attribute("tags", source: "${jsonencode(local.region.tags)}") }
    }

    private func writeLocalStackProvider(into out: inout HCLWriter) {
        let tags = usesTags
        writeGenerate("provider_localstack", disable: "!local.localstack", into: &out) { out in
            out.block("provider \"aws\"") { out in
                out.attribute("region", source: "\"${local.region.name}\"")
                out.attribute("access_key", source: "\"test\"")
                out.attribute("secret_key", source: "\"test\"")
                out.attribute("max_retries", source: "1")
                // Not `skip_requesting_account_id`: a provider that does not know its account takes its own security
                // groups for another's, and plans to change each rule that names one.
                for name in ["s3_use_path_style", "skip_credentials_validation", "skip_metadata_api_check"] {
                    out.attribute(name, .bool(true))
                }
                if tags { Self.writeTags(into: &out) }
            }
        }
        out.gap()
        out.comment("The provider reads its endpoint for every service from the environment.")
        out.block("terraform") { out in
            out.block("extra_arguments \"localstack\"") { out in
                out.attribute("commands", source: "[\"apply\", \"destroy\", \"import\", \"plan\", \"refresh\"]")
                out.attribute("env_vars", source: "local.localstack ? { AWS_ENDPOINT_URL = local.endpoint } : {}")
            }
            Self.write(terragrunt.body.block("terraform")?.body ?? EvaluatedBody(), into: &out)
        }
    }

    private func writeGenerate(
        _ name: String, disable: String?, into out: inout HCLWriter, _ body: (inout HCLWriter) -> Void
    ) {
        out.gap()
        out.block("generate \"\(name)\"") { out in
            out.attribute("path", string: "provider.tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            if let disable { out.attribute("disable", source: disable) }
            var inner = HCLWriter()
            body(&inner)
            out.heredoc("contents", String(decoding: inner.finish(), as: UTF8.self))
        }
    }
}
