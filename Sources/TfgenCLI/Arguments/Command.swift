/// What can follow `tfgen` on the command line.
package struct Command: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case render, check, diff, affected, compare, list, explain, resources, fmt, eval, modules, adopt, `init`,
            version
    }

    /// An argument that is not an option, with how many of it a command takes at least and at most.
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

        var usage: String {
            if counts.upperBound > 1 { return "[\(name)...]" }
            return counts.lowerBound == 0 ? "[\(name)]" : name
        }
    }

    package let name: Name
    /// One line, for the list of commands.
    package let summary: String
    /// What else a person has to know, for the command's own help.
    package let details: String
    package let positionals: [Positional]
    package let options: [Option]
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

    /// These and the command's own.
    package static let globalOptions: [Option] = [.estate, .color, .help, .version]
}
