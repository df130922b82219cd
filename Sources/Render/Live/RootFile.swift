import Diagnostics
import Estate
import HCL

/// `root.hcl`: state and provider for every unit. What differs between accounts and regions is read by Terragrunt
/// from their files, so that there is one root for all.
extension LiveTree {
    /// The file with its path below the live tree.
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

    /// The files around a unit as locals. With LocalStack also whether it is switched on for the unit's account, and
    /// its endpoint.
    func writeLocals(into out: inout HCLWriter) {
        out.block("locals") { out in
            if readsAccount { out.attribute("account", source: Self.context("account.hcl")) }
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

    /// The expression that reads the locals of the nearest file with a name above the unit.
    private static func context(_ name: String) -> String {
        "read_terragrunt_config(find_in_parent_folders(\"\(name)\")).locals"
    }

    // MARK: - State

    /// The state of every unit whose file does not say another one.
    private func writeState(into out: inout HCLWriter) {
        if state.backend.isNone { return }
        var settings = state.attributes.map { ($0.name, StateSetting.value($0.value)) }
        // Terraform runs in Terragrunt's cache: a local state is kept in the live tree, and not there.
        let folder = state.backend.isLocal ? "${get_parent_terragrunt_dir()}/" : ""
        let usual = StateSetting.source("\"\(folder)${path_relative_to_include()}/terraform.tfstate\"")
        let key = state.key.map { StateSetting.value(state.backend.isLocal ? $0.fromLiveFolder : $0) }
        settings.insert((state.backend.keyName, key ?? usual), at: min(1, settings.count))
        out.gap()
        write(remoteState: settings, state.backend, localStack: "local", into: &out)
    }

    // MARK: - Provider

    /// The provider aws of every unit whose file does not have its own, unless the estate's `terragrunt` block says the file.
    func writeProvider(into out: inout HCLWriter) {
        if estate.declarations.hasOwnProviderFile { return }
        writeGenerate("provider", disable: usesLocalStack ? "local.localstack" : nil, into: &out, writeAWSProvider)
    }

    /// How many of the accounts have a word: it is written plainly, with a condition, or not at all.
    enum AccountUse {
        case none, some, all

        /// By the accounts' text alone.
        init(of word: String, in accounts: [AccountBlock]) {
            let with = accounts.count { $0.layer.word(word) != nil }
            self = with == 0 ? .none : with == accounts.count ? .all : .some
        }
    }

    var roleUse: AccountUse { AccountUse(of: "assume_role", in: estate.declarations.accounts) }

    /// The tags as the provider's `default_tags`.
    static func writeTags(into out: inout HCLWriter) {
        out.gap()
        // The text is read again, by Terraform, as a template: what would be a sequence in it is escaped.
        let tags = #"replace(replace(jsonencode(local.region.tags), "$${", "$$${"), "%%{", "%%%{")"#
        out.block("default_tags") { $0.attribute("tags", source: "${\(tags)}") }
    }

    /// The provider for LocalStack, and the variable of the environment that leads it there.
    private func writeLocalStackProvider(into out: inout HCLWriter) {
        writeProviderOfLocalStack(into: &out)
        out.gap()
        out.comment(Self.endpointRemark)
        out.block("terraform") { out in
            writeLocalStackEndpoint(into: &out)
            Self.write(terragrunt.body.block("terraform")?.body ?? EvaluatedBody(), into: &out)
        }
    }

    func writeProviderOfLocalStack(into out: inout HCLWriter) {
        let tags = usesTags
        writeGenerate("provider_localstack", disable: "!local.localstack", into: &out) { out in
            out.block("provider \"aws\"") { out in
                out.attribute("region", source: "\"${local.region.name}\"")
                Self.writeLocalStackWords(into: &out)
                if tags { Self.writeTags(into: &out) }
            }
        }
    }

    private static let endpointRemark = "The provider reads its endpoint for every service from the environment."

    /// The variable of the environment that leads the provider to LocalStack, in a `terraform` block.
    func writeLocalStackArguments(into out: inout HCLWriter) {
        out.gap()
        out.comment(Self.endpointRemark)
        writeLocalStackEndpoint(into: &out)
    }

    private func writeLocalStackEndpoint(into out: inout HCLWriter) {
        out.block("extra_arguments \"localstack\"") { out in
            out.attribute("commands", source: "[\"apply\", \"destroy\", \"import\", \"plan\", \"refresh\"]")
            out.attribute("env_vars", source: "local.localstack ? { AWS_ENDPOINT_URL = local.endpoint } : {}")
        }
    }

    /// The words of a provider for LocalStack. `skip_requesting_account_id` is not among them: a provider that does
    /// not know its account takes its own security groups for those of another, and plans to change each rule that
    /// names one.
    static func writeLocalStackWords(into out: inout HCLWriter) {
        out.attribute("access_key", source: "\"test\"")
        out.attribute("secret_key", source: "\"test\"")
        out.attribute("max_retries", source: "1")
        for name in ["s3_use_path_style", "skip_credentials_validation", "skip_metadata_api_check"] {
            out.attribute(name, .bool(true))
        }
    }

    /// A `generate` block for `provider.tf`. `disable` is an expression under which it writes nothing.
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
