import Diagnostics
import HCL

/// All templates of one `templates/` folder, with its `catalog.hcl`. A pure function of the text of its files.
package struct Catalog: Sendable {
    package var name = ""
    /// Where the module trees are written, relative to `catalog.hcl`.
    package var modulesPath = "../modules-out"
    package var modulesSpan: Span?
    /// A pinned remote source for the units, with `{module}` and `{version}`; `nil`: a relative path to the module.
    package var source: String?
    package var requiredVersion: String?
    /// Version constraints of the providers, in the order in which they are written.
    package var providers: [(name: String, version: String)] = []
    package var modules: [String: Module] = [:]
    package var contracts: [NamedContract] = []
    /// `mock_resource` and `mock_data` blocks for the rendered tests, a file for each provider: `aws.tfmock.hcl`.
    package var mocks: [SyntaxTree] = []

    /// Whether a file has a syntax error, so that what the catalog holds is not known.
    package var isBroken = false

    package init() {}

    /// Names of the modules in byte order.
    package var moduleNames: [String] { modules.keys.sorted() }
}

/// A set of outputs that one deployment shares with others through SSM parameters.
package struct NamedContract: Sendable {
    package let name: String
    package let span: Span
    package let modules: [String]
    /// Where each of the modules is named.
    package let moduleSpans: [Span]
}
