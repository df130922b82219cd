import Estate
import HCL

/// The resources of a unit that exist already, as `import` blocks of Terraform in a file that Terragrunt writes.
extension LiveTree {
    func writeImports(of unit: Unit, into out: inout HCLWriter) {
        guard !unit.imports.isEmpty else { return }
        var inner = HCLWriter()
        for item in unit.imports {
            inner.gap()
            inner.block("import") { out in
                // Terragrunt evaluates the heredoc first: what would be a sequence in an address is escaped.
                out.attribute("to", source: ProviderText.escaped(item.to.text))
                out.attribute("id", source: ProviderText.source(of: item.id, indent: 2))
            }
        }
        out.gap()
        out.block("generate \"imports\"") { out in
            out.attribute("path", string: "imports.tf")
            out.attribute("if_exists", string: "overwrite_terragrunt")
            // LocalStack has nothing of what exists in the account.
            if usesLocalStack, unit.place.hasLocalStack {
                out.attribute("disable", source: "get_env(\"LOCALSTACK\", \"false\") == \"true\"")
            }
            out.heredoc("contents", String(decoding: inner.finish(), as: UTF8.self))
        }
    }
}
