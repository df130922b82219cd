import Estate
import HCL

/// Providers that a unit has in place of the root's or besides it. A lookup of another account's parameters has a role of
/// that account; what works on a cluster is set up from the outputs of the cluster's unit, with a token that the AWS command
/// line gives out.
extension LiveTree {
    func writeProviders(of unit: Unit, into out: inout HCLWriter) {
        if let reader = unit.reader { write(reader, of: unit, into: &out) }
        for provider in unit.providers {
            out.gap()
            out.block("generate \"provider_\(provider.name)\"") { out in
                out.attribute("path", string: "provider_\(provider.name).tf")
                out.attribute("if_exists", string: "overwrite_terragrunt")
                out.heredoc("contents", Self.text(of: provider, in: unit))
            }
        }
    }

    /// A unit's `generate` block of the same name as one of the root's takes its place where the root is merged deeply, and
    /// is an error otherwise.
    private func write(_ reader: ParameterReader, of unit: Unit, into out: inout HCLWriter) {
        out.gap()
        out.comment("In place of the root's: the parameters are in another account.")
        out.block("generate \"provider\"") { out in
            out.attribute("path", string: "provider.tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            if reader.hasLocalStack {
                out.attribute("disable", source: "get_env(\"LOCALSTACK\", \"false\") == \"true\"")
            }
            var inner = HCLWriter()
            inner.block("provider \"aws\"") { out in
                out.attribute("region", string: unit.address.region)
                out.attribute("allowed_account_ids", .tuple([.string(reader.role.account)]))
                out.gap()
                out.block("assume_role") { $0.attribute("role_arn", string: reader.role.text) }
            }
            out.heredoc("contents", String(decoding: inner.finish(), as: UTF8.self))
        }
    }

    private static func text(of provider: ClusterProvider, in unit: Unit) -> String {
        var out = HCLWriter()
        out.block("provider \"\(provider.name)\"") { out in
            // Since its version 3 the helm provider takes the cluster as an attribute.
            if provider.name == "helm" {
                out.object("kubernetes =") { out in
                    writeAccess(provider, in: unit, into: &out)
                    out.gap()
                    out.object("exec =") { writeToken(provider, in: unit, into: &$0) }
                }
            } else {
                writeAccess(provider, in: unit, into: &out)
                out.gap()
                out.block("exec") { writeToken(provider, in: unit, into: &$0) }
            }
        }
        return String(decoding: out.finish(), as: UTF8.self)
    }

    private static func writeAccess(_ provider: ClusterProvider, in unit: Unit, into out: inout HCLWriter) {
        out.attribute("host", source: "\"${\(unit.named(provider.endpoint).inlineSource)}\"")
        out.attribute(
            "cluster_ca_certificate", source: "base64decode(\"${\(unit.named(provider.certificate).inlineSource)}\")")
    }

    private static func writeToken(_ provider: ClusterProvider, in unit: Unit, into out: inout HCLWriter) {
        out.attribute("api_version", string: "client.authentication.k8s.io/v1beta1")
        out.attribute("command", string: "aws")
        out.attribute(
            "args",
            source: "[\"eks\", \"get-token\", \"--cluster-name\", \"${\(unit.named(provider.cluster).inlineSource)}\"]")
    }
}
