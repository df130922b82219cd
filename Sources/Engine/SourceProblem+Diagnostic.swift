import Diagnostics
import FileTree

extension SourceProblem {
    /// The error about a file that cannot be read.
    ///
    /// - Parameters:
    ///   - shown: the path as people know it.
    ///   - span: the word that names the file, if any does.
    package func diagnostic(shownAs shown: String? = nil, at span: Span? = nil) -> Diagnostic {
        .error(code, "cannot read \"\(shown ?? path)\": \(words)", at: span, help: help)
    }

    private var code: Code {
        switch reason {
        case .notThere, .refused: .unreadable
        case .notAFile: .notAFile
        case .tooLarge: .tooLarge
        case .badLink: .badLink
        }
    }

    private var help: String? {
        switch reason {
        case .badLink: "let the link lead to a file or folder inside of the repository, or remove it"
        case .notThere, .notAFile, .tooLarge, .refused: nil
        }
    }
}
