import HCL

/// The module `NAME/export`: it writes one `aws_ssm_parameter` for each shared output. `LookupModule` reads what
/// this one writes, so the two have to agree on names, types and encodings.
struct ExportModule: ContractModule {
    let contract: String
    let shared: [SharedOutput]

    func module() -> Module {
        GeneratedFile.read([main, variables, outputs, words, tests], as: .export, of: contract)
    }

    // MARK: - main.tf

    private var main: GeneratedFile {
        GeneratedFile("main.tf") { out in
            out.comment(
                "Writes what the contract \(contract) shares to SSM parameters, where other deployments look it up.")
            for item in shared {
                out.gap()
                writeParameter(item, into: &out)
            }
        }
    }

    /// The resource of one parameter. Its comment tells checkov, which looks at the rendered module, why a finding
    /// does not apply.
    private func writeParameter(_ item: SharedOutput, into out: inout HCLWriter) {
        let isSecret = item.output.isSensitive
        out.block("resource", labels: ["aws_ssm_parameter", item.name]) { out in
            out.line(
                isSecret
                    ? "#checkov:skip=CKV_AWS_337:SSM's own key encrypts it unless kms_key_arn names another"
                    : "#checkov:skip=CKV2_AWS_34:an identifier is no secret, and whoever plans with it has to read it")
            out.attribute("name", source: "\"${var.prefix}/\(item.path)\"")
            out.attribute("description", string: Self.description(item))
            out.attribute("type", string: item.parameterType)
            out.attribute(valueArgument(item), source: Self.encoded(item))
            if isSecret { out.attribute("key_id", source: "var.kms_key_arn") }
            out.line()
            out.attribute("tags", source: "var.tags")
        }
    }

    /// The description of the output, cut to the 1,024 characters that SSM accepts.
    private static func description(_ item: SharedOutput) -> String {
        item.about.unicodeScalars.count <= 1024
            ? item.about : String(String.UnicodeScalarView(item.about.unicodeScalars.prefix(1024)))
    }

    /// The expression of the parameter's value, which is a text. SSM accepts no empty value, so that a hyphen stands
    /// for an empty list and for an output without a value.
    private static func encoded(_ item: SharedOutput) -> String {
        let input = "var.\(item.name)"
        let isOptional = item.isOptional
        switch item.encoding {
        case .text: return isOptional ? "\(input) == null ? \"-\" : \(input)" : input
        case .number, .bool: return isOptional ? "\(input) == null ? \"-\" : tostring(\(input))" : "tostring(\(input))"
        case .list, .set:
            let elements = isOptional ? "coalesce(\(input), [])" : input
            return "length(\(elements)) > 0 ? join(\",\", \(elements)) : \"-\""
        case .json: return isOptional ? "\(input) == null ? \"-\" : jsonencode(\(input))" : "jsonencode(\(input))"
        }
    }

    // MARK: - variables.tf

    private var variables: GeneratedFile {
        GeneratedFile("variables.tf") { out in
            writePrefixVariable(into: &out)
            if shared.contains(where: \.output.isSensitive) {
                out.gap()
                out.block("variable", labels: ["kms_key_arn"]) { out in
                    out.attribute(
                        "description",
                        string: "ARN of the KMS key that encrypts the secret parameters. Null: SSM's own key.")
                    out.attribute("type", source: "string")
                    out.attribute("default", source: "null")
                }
            }
            out.gap()
            out.block("variable", labels: ["tags"]) { out in
                out.attribute("description", string: "Tags of the parameters.")
                out.attribute("type", source: "map(string)")
                out.attribute("default", source: "{}")
                out.attribute("nullable", source: "false")
            }
            for item in shared {
                out.gap()
                writeVariable(item, into: &out)
            }
        }
    }

    private func writeVariable(_ item: SharedOutput, into out: inout HCLWriter) {
        out.block("variable", labels: [item.name]) { out in
            out.attribute("description", string: Self.description(item))
            out.attribute("type", source: item.typeText)
            if item.output.isSensitive { out.attribute("sensitive", source: "true") }
            out.attribute(item.isOptional ? "default" : "nullable", source: item.isOptional ? "null" : "false")
            guard let rule = Rule(item) else { return }
            out.line()
            out.block("validation") { out in
                out.attribute("condition", source: rule.condition)
                out.attribute("error_message", string: rule.message)
            }
        }
    }

    /// What SSM, or the encoding, requires of a value: the condition of a validation, and values that it has to refuse.
    /// A list is joined with commas, so no element may have one.
    private struct Rule {
        let condition: String
        let message: String
        /// The values that the validation refuses, as HCL of a list.
        let rejects: String

        /// Nil for types of which every value can be written.
        init?(_ item: SharedOutput) {
            let input = "var.\(item.name)"
            switch item.encoding {
            case .text where item.isOptional:
                condition = "\(input) != \"\" && \(input) != \"-\""
                message = "SSM takes no empty value: leave \(item.path) null where there is none."
                rejects = #"["", "-"]"#
            case .text:
                condition = "\(input) != \"\""
                message = "SSM takes no empty value: \(item.path) needs one."
                rejects = #"[""]"#
            case .list, .set:
                let elements = item.isOptional ? "coalesce(\(input), [])" : input
                condition =
                    "alltrue([for element in \(elements) : element != \"\" && element != \"-\" && !strcontains(element, \",\")])"
                message = "An element of \(item.path) may be neither empty nor a hyphen, and hold no comma."
                rejects = #"[["one,two"], [""]]"#
            default: return nil
            }
        }
    }

    // MARK: - outputs.tf

    private var outputs: GeneratedFile {
        GeneratedFile("outputs.tf") { out in
            out.block("output", labels: ["prefix"]) { out in
                out.attribute("description", string: "Where the parameters lie in SSM.")
                out.attribute("value", source: "var.prefix")
            }
            out.gap()
            out.block("output", labels: ["parameter_arns"]) { out in
                out.attribute("description", string: "ARNs of the parameters, by their paths below the prefix.")
                out.object("value =") { out in
                    for item in shared {
                        out.attribute(HCLWriter.quoted(item.path), source: "aws_ssm_parameter.\(item.name).arn")
                    }
                }
            }
        }
    }

    // MARK: - contract.hcl and tests

    /// The `contract.hcl` of the module. It is read and not rendered.
    private var words: GeneratedFile {
        GeneratedFile("contract.hcl") { out in
            out.block("output", labels: ["prefix"]) { out in
                out.attribute("type", source: "string")
                out.attribute("mock", string: examplePrefix)
            }
            out.block("output", labels: ["parameter_arns"]) { out in
                out.attribute("type", source: "map(string)")
                out.object("mock =") { out in
                    for item in shared { out.attribute(HCLWriter.quoted(item.path), string: arn(item)) }
                }
            }
            out.block("variable", labels: ["prefix"]) { out in
                out.attribute("unique_per", source: #"["account", "region"]"#)
                writeRefusedPrefixes(into: &out)
            }
            for item in shared {
                guard let rule = Rule(item) else { continue }
                out.block("variable", labels: [item.name]) { $0.attribute("rejects", source: rule.rejects) }
            }
            out.block("example", labels: ["every parameter"]) { out in
                out.object("inputs =") { writeExample(into: &$0) }
            }
        }
    }

    /// The inputs with which the module is tried.
    private func writeExample(into out: inout HCLWriter) {
        out.attribute("prefix", string: examplePrefix)
        for item in shared { out.attribute(item.name, source: HCLWriter.source(of: item.mock, indent: 4)) }
    }

    /// The ARN that a parameter has in the example.
    private func arn(_ item: SharedOutput) -> String {
        "arn:aws:ssm:us-east-1:111111111111:parameter\(examplePrefix)/\(item.path)"
    }

    // MARK: - Tests

    /// A test that each parameter has its name, its type, its value, its key and its tags, and that the outputs name it; and
    /// a second one for outputs without a value.
    private var tests: GeneratedFile {
        GeneratedFile("tests/promises.tftest.hcl") { out in
            out.emptyBlock("mock_provider", labels: ["aws"])
            out.gap()
            // The ARNs of parameters are there only once they are made.
            let all = shared.map { ($0, HCLWriter.source(of: $0.mock, indent: 4), $0.encodedMock) }
            writeRun("written", command: "apply", cases: all, into: &out)
            let empty = shared.compactMap { item in item.emptySource.map { (item, $0, "-") } }
            guard !empty.isEmpty else { return }
            out.gap()
            writeRun("nothing_to_share", command: "plan", cases: empty, into: &out)
        }
    }

    /// A run in which some parameters have another value than in the example.
    ///
    /// - Parameters:
    ///   - command: `apply` makes the parameters, so that their ARNs are known; otherwise `plan`.
    ///   - cases: for each of these its input in HCL, and the text that the parameter has to have.
    private func writeRun(
        _ name: String, command: String, cases: [(item: SharedOutput, input: String, written: String)],
        into out: inout HCLWriter
    ) {
        // A contract with a name twice is an error of its own.
        let inputs = Dictionary(cases.map { ($0.item.name, $0.input) }) { first, _ in first }
        out.block("run", labels: [name]) { out in
            out.attribute("command", source: command)
            out.gap()
            out.block("variables") { out in
                out.attribute("prefix", string: examplePrefix)
                out.attribute("tags", source: #"{ Team = "example" }"#)
                if !secrets.isEmpty { out.attribute("kms_key_arn", string: Self.exampleKey) }
                for item in shared {
                    out.attribute(item.name, source: inputs[item.name] ?? HCLWriter.source(of: item.mock, indent: 4))
                }
            }
            out.gap()
            writeNamesAssertion("aws_ssm_parameter", into: &out)
            out.gap()
            writeTagsAssertion(into: &out)
            if !secrets.isEmpty {
                out.gap()
                writeKeyAssertion(into: &out)
            }
            if command == "apply" {
                out.gap()
                writeOutputsAssertion(into: &out)
            }
            for item in cases {
                out.gap()
                writeValueAssertion(item.item, item.written, into: &out)
            }
        }
    }

    private func writeTagsAssertion(into out: inout HCLWriter) {
        out.block("assert") { out in
            let tags = shared.map {
                #"jsonencode(aws_ssm_parameter.\#($0.name).tags) == jsonencode({ Team = "example" }),"#
            }
            out.attribute("condition", source: Self.lines(tags, open: "alltrue([", close: "])", indent: 4))
            out.attribute("error_message", string: "Every parameter has the tags.")
        }
    }

    private static let exampleKey = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"

    private var secrets: [SharedOutput] { shared.filter(\.output.isSensitive) }

    private func writeKeyAssertion(into out: inout HCLWriter) {
        out.block("assert") { out in
            let keys = secrets.map { "aws_ssm_parameter.\($0.name).key_id == \(HCLWriter.quoted(Self.exampleKey))," }
            out.attribute("condition", source: Self.lines(keys, open: "alltrue([", close: "])", indent: 4))
            out.attribute("error_message", string: "The given key encrypts what is secret.")
        }
    }

    private func writeOutputsAssertion(into out: inout HCLWriter) {
        out.block("assert") { out in
            let arns = shared.map {
                "output.parameter_arns[\(HCLWriter.quoted($0.path))] == aws_ssm_parameter.\($0.name).arn,"
            }
            let outputs = ["output.prefix == \(HCLWriter.quoted(examplePrefix)),"] + arns
            out.attribute("condition", source: Self.lines(outputs, open: "alltrue([", close: "])", indent: 4))
            out.attribute("error_message", string: "The outputs name every parameter.")
        }
    }

    private func writeValueAssertion(_ item: SharedOutput, _ written: String, into out: inout HCLWriter) {
        let address = "aws_ssm_parameter.\(item.name)"
        let value = "\(address).\(valueArgument(item))"
        let type = "\(address).type == \(HCLWriter.quoted(item.parameterType))"
        let shown = item.output.isSensitive ? "nonsensitive(\(value))" : value
        out.block("assert") { out in
            out.attribute("condition", source: "\(type) && \(shown) == \(HCLWriter.quoted(written))")
            out.attribute("error_message", string: "\(item.path) is written as its type asks for.")
        }
    }
}

extension SharedOutput {
    /// The input of an output that has nothing to share, as HCL; nil where it always has something.
    fileprivate var emptySource: String? {
        switch encoding {
        case .list, .set: "[]"
        default: isOptional ? "null" : nil
        }
    }
}
