import Catalog
import Diagnostics
import HCL

/// The `README.md` of a module: what it is, how to use it, what to look out for, and its reference in the form of
/// terraform-docs.
struct ReadmeFile {
    let module: Module
    let catalog: Catalog
    let requirements: Requirements

    /// The whole text. A README that the template has keeps every word: only the part between the marks of
    /// terraform-docs is replaced or, where it has none, added at the end.
    func text(around own: SourceFile?) -> String {
        let reference = TerraformDocs(module: module, requirements: requirements).text.visible
        guard let own else {
            let sections = [title, usage, further, cautions, shares, parameters, replacements].filter { !$0.isEmpty }
            return (sections.map(\.visible) + [reference]).joined(separator: "\n\n") + "\n"
        }
        let text = String(decoding: own.bytes, as: UTF8.self)
        guard let begin = text.firstRange(of: TerraformDocs.begin),
            let end = text[begin.upperBound...].firstRange(of: TerraformDocs.end)
        else { return text + (text.hasSuffix("\n") ? "\n" : "\n\n") + reference + "\n" }
        return text[..<begin.lowerBound] + reference + text[end.upperBound...]
    }

    // MARK: - What it is

    private var title: String {
        let head = "# \(module.name)"
        let about = module.about
        return about.isEmpty ? head : "\(head)\n\n\(about)"
    }

    // MARK: - How it is used

    /// The examples that have to work.
    private var accepted: [Example] { module.examples.filter { $0.rejected.isEmpty } }

    /// The first example as a `module` block of Terraform and of an estate.
    private var usage: String {
        guard let first = accepted.first else { return "" }
        let inputs = ExampleText(first.inputs)
        let module = hcl { out in
            out.block("module", labels: [label]) { out in
                out.attribute("source", string: source)
                if !inputs.items.isEmpty { out.gap() }
                inputs.write(into: &out)
            }
        }
        return "## Usage\n\nWith Terraform:\n\n\(module)\n\nIn an estate:\n\n\(estateUsage ?? unit(inputs))"
    }

    /// An example as a unit of an estate.
    private func unit(_ inputs: ExampleText) -> String {
        hcl { $0.block("module", labels: [module.name]) { inputs.write(into: &$0) } }
    }

    private var label: String { String(decoding: module.shortName.utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self) }

    /// What `source` of the example says: the catalog's address, or a folder beside the caller.
    private var source: String {
        if let source = catalog.source {
            return source.replacingText("{module}", with: module.name).replacingText("{version}", with: "main")
        }
        let folder = catalog.modulesPath.split(separator: "/").last.map(String.init) ?? "modules"
        return "./\(folder)/\(module.name)"
    }

    /// The other examples that have to work, each below its name.
    private var further: String {
        accepted.dropFirst().enumerated().map { index, example in
            (index == 0 ? "## Further examples\n\n" : "")
                + "### \(example.name)\n\n"
                + unit(ExampleText(example.inputs))
        }.joined(separator: "\n\n")
    }

    private func hcl(_ body: (inout HCLWriter) -> Void) -> String {
        "```hcl\n" + String(decoding: ModuleTree.written("usage", body), as: UTF8.self) + "```"
    }

    // MARK: - What to look out for

    /// A section with a table; empty where it has no rows.
    private func table(_ title: String, intro: String, header: [String], rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [header] + [header.map { String(repeating: "-", count: max(3, $0.count)) }] + rows
        return "## \(title)\n\n\(intro)\n\n"
            + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private var cautions: String {
        table(
            "Cautions", intro: "What tfgen warns of. An estate accepts one on purpose with `waive`.",
            header: ["Name", "Why"],
            rows: module.cautions.map { ["`\($0.name)`", MarkdownCell.plain($0.message)] })
    }

    private var replacements: String {
        table(
            "Inputs that replace",
            intro: "Another value of one of these can destroy resources and create them again; a plan says which.",
            header: ["Input", "Resources"],
            rows: module.variables.filter { !$0.replaces.isEmpty }.map { variable in
                ["`\(variable.name)`", variable.replaces.map { "`\($0)`" }.joined(separator: ", ")]
            })
    }

    // MARK: - Named contracts

    /// The outputs of the module that a named contract shares.
    private var shares: String {
        let rows = catalog.contracts.flatMap { contract in
            catalog.sharedOutputs(of: contract).filter { $0.module == module.name }.map { shared in
                ["`\(contract.name)`", "`\(shared.output.name)`", "`PREFIX/\(shared.path)`"]
            }
        }
        return table(
            "Shared outputs", intro: "What other deployments read from SSM parameters, by a named contract.",
            header: ["Contract", "Output", "Parameter"], rows: rows)
    }

    /// The contract whose `export` or `lookup` this module is; nil for other modules.
    private var ownContract: (contract: NamedContract, part: String)? {
        for contract in catalog.contracts {
            for part in ["export", "lookup"] where module.name == "\(contract.name)/\(part)" { return (contract, part) }
        }
        return nil
    }

    /// For a contract's module the words of an estate that place it; nil for others, which are placed by a `module`
    /// block.
    private var estateUsage: String? {
        ownContract.map { contract, part in
            hcl { out in
                out.block("region", labels: ["us-east-1"]) { out in
                    out.attribute("stacks", .tuple([.string("platform")]))
                    let sharing = [part == "export" ? "provides" : "consumes", HCLWriter.quoted(contract.name)]
                    let prefix = HCLWriter.quoted("/\(contract.name)/example")
                    out.line(sharing.joined(separator: " ") + " { prefix = \(prefix) }")
                }
            }
        }
    }

    /// The SSM parameters of a contract, in the README of its two modules.
    private var parameters: String {
        guard let (contract, _) = ownContract else { return "" }
        let rows = catalog.sharedOutputs(of: contract).map { shared in
            [
                "`\(shared.path)`", shared.parameterType, "`\(shared.output.type)`",
                "`\(shared.output.name)` of \(shared.module)", MarkdownCell.plain(shared.output.description ?? ""),
            ]
        }
        return table(
            "Parameters",
            intro:
                "Names below the prefix. SSM takes no empty value: `-` stands for an empty list, and for an output without a value.",
            header: ["Parameter", "In SSM", "Type", "Output", "Description"], rows: rows)
    }
}
