import Diagnostics
import HCL

/// All templates of one `templates/` folder with its `catalog.hcl`. It depends on the text of the files alone.
package struct Catalog: Sendable {
    package var name = ""
    /// The folder into which the modules are rendered, relative to `catalog.hcl`.
    package var modulesPath = "../modules-out"
    package var modulesSpan: Span?
    /// The address at which units find the modules, with `{module}` and `{version}` in it. Nil where units use
    /// relative paths.
    package var source: String?

    /// The constraint on Terraform's version for all modules; nil for none.
    package var requiredVersion: String?
    /// Version constraints of the providers, in the order in which they are written.
    package var providers: [(name: String, version: String)] = []

    /// By name. The modules of contracts are among them.
    package var modules: [String: Module] = [:]
    package var contracts: [NamedContract] = []
    /// The `mock_resource` and `mock_data` blocks for the rendered tests, in a file for each provider:
    /// `aws.tfmock.hcl`.
    package var mocks: [SyntaxTree] = []

    /// Whether a file has a syntax error, so that it is not known what the catalog has.
    package var isBroken = false

    package init() {}

    /// Names of the modules in byte order.
    package var moduleNames: [String] { modules.keys.sorted() }
}
