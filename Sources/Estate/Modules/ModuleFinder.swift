import Catalog
import Diagnostics

/// Finds modules that are not templates of the catalog: folders of the repository, and interfaces of modules from
/// elsewhere. It reads files of the repository and nothing else, so that a render needs no network.
package protocol ModuleFinder: Sendable {
    func find(_ source: ModuleSource) -> FoundModule
}

/// What a finder says about a source.
package struct FoundModule: Sendable {
    /// What is to be said about a module where a unit names it: why it cannot be used, or a warning.
    package struct Remark: Sendable {
        package let code: Code
        package let severity: Severity
        package let message: String
        package let help: String?
        /// The place in the module's files that the remark is about; nil for none.
        package let place: Span?
        /// The file that something stands in the way of, where it is written; nil for any other remark.
        package let written: Obstacle.Written?

        package init(
            _ code: Code, _ message: String, help: String?, at place: Span? = nil, severity: Severity = .error,
            written: Obstacle.Written? = nil
        ) {
            self.code = code
            self.severity = severity
            self.message = message
            self.help = help
            self.place = place
            self.written = written
        }

        /// The remark as a diagnostic at the word that names the module.
        func diagnostic(at span: Span) -> Diagnostic {
            let diagnostic =
                severity == .error
                ? Diagnostic.error(code, message, at: span, help: help)
                : Diagnostic.warning(code, message, at: span, help: help)
            return diagnostic.label(place, "here")
        }
    }

    /// Nil where there is no module that can be used.
    package let module: Module?
    /// For a module in place: how many folders above its own it reads. A unit's source has to copy from there on.
    package let outward: Int
    /// The errors of the module's own files.
    package let diagnostics: [Diagnostic]
    package let remarks: [Remark]

    package init(_ module: Module?, outward: Int = 0, diagnostics: [Diagnostic] = [], remarks: [Remark] = []) {
        self.module = module
        self.outward = outward
        self.diagnostics = diagnostics
        self.remarks = remarks
    }
}
