import HCL

/// The module `NAME/lookup`: it reads one `aws_ssm_parameter` for each shared output, and gives the value its type
/// again.
struct LookupModule: ContractModule {
    let contract: String
    let shared: [SharedOutput]

    func module() -> Module {
        GeneratedFile.read([main, variables, outputs, words, tests], as: .lookup, of: contract)
    }

    private var main: GeneratedFile {
        GeneratedFile("main.tf") { out in
            out.comment("Reads what another deployment shares by the contract \(contract) from SSM parameters.")
            for item in shared {
                out.gap()
                out.block("data", labels: ["aws_ssm_parameter", item.name]) { out in
                    out.attribute("name", source: "\"${var.prefix}/\(item.path)\"")
                }
            }
        }
    }

    private var variables: GeneratedFile {
        GeneratedFile("variables.tf") { writePrefixVariable(into: &$0) }
    }

    private var outputs: GeneratedFile {
        GeneratedFile("outputs.tf") { out in
            for item in shared {
                out.gap()
                out.block("output", labels: [item.name]) { out in
                    out.attribute("description", string: item.about)
                    out.attribute("value", source: decoded(item))
                    if item.output.isSensitive { out.attribute("sensitive", source: "true") }
                }
            }
        }
    }

    /// The expression of an output's value from the parameter's text: the reverse of what `ExportModule` writes.
    private func decoded(_ item: SharedOutput) -> String {
        let text = "data.aws_ssm_parameter.\(item.name).\(valueArgument(item))"
        let elements = "[for element in split(\",\", \(text)) : element if element != \"-\"]"
        switch item.encoding {
        case .text: return item.isOptional ? "\(text) == \"-\" ? null : \(text)" : text
        case .list: return "tolist(\(elements))"
        case .set: return "toset(\(elements))"
        case .number: return orNull("tonumber(\(text))", item)
        case .bool: return orNull("tobool(\(text))", item)
        case .json: return orNull("jsondecode(\(text))", item)
        }
    }

    /// The call, or null where the parameter has the hyphen that stands for no value.
    private func orNull(_ call: String, _ item: SharedOutput) -> String {
        item.isOptional ? "try(\(call), null)" : call
    }

    private var words: GeneratedFile {
        GeneratedFile("contract.hcl") { out in
            for item in shared {
                out.block("output", labels: [item.name]) { out in
                    out.attribute("type", source: item.typeText)
                    out.attribute("mock", source: HCLWriter.source(of: item.mock, indent: 2))
                }
            }
            out.block("variable", labels: ["prefix"]) { writeRefusedPrefixes(into: &$0) }
            out.block("example", labels: ["every parameter"]) { out in
                out.object("inputs =") { $0.attribute("prefix", string: examplePrefix) }
            }
        }
    }

    // MARK: - Tests

    /// A test that what `export` writes comes back as it was: the parameters are mocked, and every output is
    /// compared.
    private var tests: GeneratedFile {
        GeneratedFile("tests/examples.tftest.hcl") { out in
            out.emptyBlock("mock_provider", labels: ["aws"])
            for item in shared {
                out.gap()
                out.block("override_data") { out in
                    out.attribute("target", source: "data.aws_ssm_parameter.\(item.name)")
                    out.object("values =") { $0.attribute(valueArgument(item), string: item.encodedMock) }
                }
            }
            out.gap()
            out.block("run", labels: ["every_parameter"]) { out in
                out.attribute("command", source: "plan")
                out.gap()
                out.block("variables") { $0.attribute("prefix", string: examplePrefix) }
                out.gap()
                writeNamesAssertion("data.aws_ssm_parameter", into: &out)
                for item in shared {
                    out.gap()
                    writeAssertion(item, into: &out)
                }
            }
        }
    }

    private func writeAssertion(_ item: SharedOutput, into out: inout HCLWriter) {
        let output = item.output.isSensitive ? "nonsensitive(output.\(item.name))" : "output.\(item.name)"
        out.block("assert") { out in
            out.attribute(
                "condition",
                source: "jsonencode(\(output)) == jsonencode(\(HCLWriter.source(of: item.mock, indent: 4)))")
            out.attribute("error_message", string: "\(item.path) does not come back as it was written.")
        }
    }
}

extension SharedOutput {
    /// The text that `export` writes for the mock.
    var encodedMock: String {
        switch encoding {
        case .text, .number, .bool: mock.asString ?? mock.consoleText
        case .list, .set:
            mock.elements.map { $0.isEmpty ? "-" : $0.compactMap(\.asString).joined(separator: ",") } ?? "-"
        case .json: mock.unmarkedDeep.json ?? "null"
        }
    }
}
