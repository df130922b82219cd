import Estate
import HCL

/// Providers that a unit has besides the root's: set up from the outputs of the cluster's unit, with a token that the
/// AWS command line gives out.
extension LiveTree {
    func writeProviders(of unit: Unit, into out: inout HCLText) {
        for provider in unit.providers {
            out.gap()
            out.block("generate \"provider_\(provider.name)\"") { out in
                out.attribute("path", string: "provider_\(provider.name).tf")
                out.attribute("if_exists", string: "overwrite_terragrunt")
                out.heredoc("contents", Self.text(of: provider))
            }
        }
    }

    private static func text(of provider: Unit.ClusterProvider) -> String {
        var out = HCLText()
        out.block("provider \"\(provider.name)\"") { out in
            // Since its version 3 the helm provider takes the cluster as an attribute.
            if provider.name == "helm" {
                out.object("kubernetes =") { out in
                    writeAccess(provider, into: &out)
                    out.gap()
                    out.object("exec =") { writeToken(provider, into: &$0) }
                }
            } else {
                writeAccess(provider, into: &out)
                out.gap()
                out.block("exec") { writeToken(provider, into: &$0) }
            }
        }
        return String(decoding: out.finish(), as: UTF8.self)
    }

    private static func writeAccess(_ provider: Unit.ClusterProvider, into out: inout HCLText) {
        out.attribute("host", source: "\"${\(provider.endpoint.inlineSource)}\"")
        out.attribute("cluster_ca_certificate", source: "base64decode(\"${\(provider.certificate.inlineSource)}\")")
    }

    private static func writeToken(_ provider: Unit.ClusterProvider, into out: inout HCLText) {
        out.attribute("api_version", string: "client.authentication.k8s.io/v1beta1")
        out.attribute("command", string: "aws")
        out.attribute(
            "args", source: "[\"eks\", \"get-token\", \"--cluster-name\", \"${\(provider.cluster.inlineSource)}\"]")
    }
}
