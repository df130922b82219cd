/// A command: what can come after `tfgen` on the command line, with everything that the parser and the help have to
/// know about it.
package struct Command: Sendable {
    /// The raw value is the word on the command line.
    package enum Name: String, CaseIterable, Sendable {
        case render, check, diff, affected, compare, list, explain, resources, fmt, eval, modules, adopt, `init`,
            version
    }

    /// A positional argument of a command, which is one without `--`: its name in the help, and how often it must and
    /// may be given.
    package struct Positional: Sendable {
        package let name: String
        package let counts: ClosedRange<Int>
        package let summary: String

        static func one(_ name: String, _ summary: String) -> Positional {
            .init(name: name, counts: 1...1, summary: summary)
        }
        static func optional(_ name: String, _ summary: String) -> Positional {
            .init(name: name, counts: 0...1, summary: summary)
        }
        static func any(_ name: String, _ summary: String) -> Positional {
            .init(name: name, counts: 0...Int.max, summary: summary)
        }

        /// How the help shows the argument: `NAME`, `[NAME]` where it may be left out, `[NAME...]` where there may
        /// be several.
        var usage: String {
            if counts.upperBound > 1 { return "[\(name)...]" }
            return counts.lowerBound == 0 ? "[\(name)]" : name
        }
    }

    package let name: Name
    /// What the command does, in one line, for the list of commands.
    package let summary: String
    /// What else a person has to know, for the command's own help; may be empty.
    package let details: String
    package let positionals: [Positional]
    package let options: [Option]
    /// Command lines for the end of the help.
    package let examples: [String]

    package init(
        _ name: Name, _ summary: String, details: String = "", positionals: [Positional] = [],
        options: [Option] = [], examples: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.details = details
        self.positionals = positionals
        self.options = options
        self.examples = examples
    }

    /// The options that every command takes besides its own.
    package static let globalOptions: [Option] = [.estate, .color, .help, .version]
}
