import Catalog
import Diagnostics

/// Finds modules that are no templates of the catalog: folders of the repository, and interfaces of modules from elsewhere.
/// It reads files of the repository and nothing else.
package protocol ModuleFinder: Sendable {
    func find(_ source: ModuleSource) -> FoundModule
}

/// What a finder says about a source.
package struct FoundModule: Sendable {
    /// Why there is no module that can be used, or what is to be said where it is.
    package struct Remark: Sendable {
        package let code: Code
        package let severity: Severity
        package let message: String
        package let help: String?
        /// The place in the module that it is about.
        package let place: Span?

        package init(
            _ code: Code, _ message: String, help: String?, at place: Span? = nil, severity: Severity = .error
        ) {
            self.code = code
            self.severity = severity
            self.message = message
            self.help = help
            self.place = place
        }

        /// The remark at the word that names the module.
        func diagnostic(at span: Span) -> Diagnostic {
            let diagnostic =
                severity == .error
                ? Diagnostic.error(code, message, at: span, help: help)
                : Diagnostic.warning(code, message, at: span, help: help)
            return diagnostic.label(place, "here")
        }
    }

    /// `nil` where none can be used.
    package let module: Module?
    /// How many folders above its own a module in place reads: from there on it has to be copied.
    package let outward: Int
    /// What is wrong in the module's own files.
    package let diagnostics: [Diagnostic]
    package let remarks: [Remark]

    package init(_ module: Module?, outward: Int = 0, diagnostics: [Diagnostic] = [], remarks: [Remark] = []) {
        self.module = module
        self.outward = outward
        self.diagnostics = diagnostics
        self.remarks = remarks
    }
}
