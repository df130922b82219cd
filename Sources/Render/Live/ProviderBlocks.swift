import Estate
import HCL

/// The providers that a unit has instead of the root's, or in addition to it. The lookup of another account's
/// parameters has a role of that account. A provider that works on a cluster is set up from the outputs of the
/// cluster's unit, with a token that the AWS command line gives.
extension LiveTree {
    /// Writes all providers of a unit, each as a `generate` block.
    func writeProviders(of unit: Unit, into out: inout HCLWriter) {
        if let reader = unit.reader { write(reader, of: unit, into: &out) }
        for provider in unit.providers {
            out.gap()
            out.block("generate \"provider_\(provider.name)\"") { out in
                out.attribute("path", string: "provider_\(provider.name).tf")
                out.attribute("if_exists", string: "overwrite_terragrunt")
                out.heredoc("contents", unit.text(of: provider))
            }
        }
        for provider in unit.providerBlocks { write(provider, of: unit, into: &out) }
    }

    /// Whether the unit has its own block of the provider aws. Terragrunt lets it replace the root's of the same
    /// name only where the include is merged deeply.
    func replacesRootProvider(_ unit: Unit) -> Bool {
        unit.reader != nil || unit.providerBlocks.contains(where: \.replacesRoot)
            || unit.terragrunt.hasProviderFile && !estate.declarations.hasOwnProviderFile
    }

    /// A provider of a layer or of the unit itself. Where LocalStack is switched on, `writeLocalStack` writes
    /// another file instead.
    private func write(_ provider: UnitProvider, of unit: Unit, into out: inout HCLWriter) {
        let name = provider.replacesRoot ? "provider" : "provider_\(provider.name.label)"
        out.gap()
        if provider.replacesRoot { out.comment("In place of the root's, by `providers` of the unit.") }
        out.block("generate \"\(name)\"") { out in
            out.attribute("path", string: "\(name).tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            let isLocal = usesLocalStack && provider.name.provider == "aws" && unit.place.hasLocalStack
            if isLocal { out.attribute("disable", source: "get_env(\"LOCALSTACK\", \"false\") == \"true\"") }
            out.heredoc("contents", ProviderText.block(provider, of: unit))
        }
        writeLocalStack(provider, of: unit, into: &out)
    }

    /// A second block for LocalStack, which has one account and no roles: of a provider with an alias only the alias
    /// and the region are left. Which of the two files is written depends on `LOCALSTACK` in the environment.
    private func writeLocalStack(_ provider: UnitProvider, of unit: Unit, into out: inout HCLWriter) {
        guard usesLocalStack, unit.place.hasLocalStack, let alias = provider.name.alias,
            provider.name.provider == "aws"
        else { return }
        let name = "provider_\(provider.name.label)"
        out.gap()
        out.block("generate \"\(name)_localstack\"") { out in
            out.attribute("path", string: "\(name).tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            out.attribute("disable", source: "get_env(\"LOCALSTACK\", \"false\") != \"true\"")
            var inner = HCLWriter()
            inner.block("provider \"aws\"") { out in
                out.attribute("alias", string: alias)
                out.attribute("region", provider.body.attribute("region") ?? .string(unit.place.regionName))
                Self.writeLocalStackWords(into: &out)
            }
            out.heredoc("contents", String(decoding: inner.finish(), as: UTF8.self))
        }
    }

    /// The provider of a lookup. A `generate` block with the root's name replaces that one where the root is merged
    /// deeply, and is an error otherwise.
    private func write(_ reader: ParameterReader, of unit: Unit, into out: inout HCLWriter) {
        out.gap()
        out.comment(
            "In place of the root's: the parameters are in another \(reader.isOtherAccount ? "account" : "region").")
        out.block("generate \"provider\"") { out in
            out.attribute("path", string: "provider.tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            if reader.hasLocalStack {
                out.attribute("disable", source: "get_env(\"LOCALSTACK\", \"false\") == \"true\"")
            }
            var inner = HCLWriter()
            inner.block("provider \"aws\"") { out in
                out.attribute("region", string: reader.region)
                if let account = reader.account { out.attribute("allowed_account_ids", .tuple([.string(account)])) }
                guard let role = reader.role else { return }
                out.gap()
                out.block("assume_role") { $0.attribute("role_arn", string: role) }
            }
            out.heredoc("contents", String(decoding: inner.finish(), as: UTF8.self))
        }
    }
}

extension Unit {
    /// The block of a provider, with each output as the unit's file reads it.
    fileprivate func text(of provider: ConfiguredProvider) -> String {
        provider.setup.text { output in
            let reference = OutputReference(owner: provider.owner, name: output)
            return named(.deferred(.any, .reference(.output(reference)))).inlineSource
        }
    }
}
