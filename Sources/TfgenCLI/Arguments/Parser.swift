import Diagnostics
import Estate

/// What a command line asks for.
package enum Invocation: Sendable {
    case run(ParsedCommand)
    /// A help text, for standard output.
    case help(String)
    case version
    /// A mistake in the command line.
    case failure(Diagnostic)
}

extension Command {
    /// Reads a command line; `arguments` does not contain the program's name. Options may come anywhere, as
    /// `--option value` or `--option=value`. After `--` everything is an argument.
    package static func parse(_ arguments: [String]) -> Invocation {
        var reading = Reading(arguments)
        do throws(Mistake) {
            return try reading.run()
        } catch { return .failure(error.diagnostic) }
    }
}

/// A mistake in the command line, as what ends the reading.
private struct Mistake: Error {
    let diagnostic: Diagnostic

    init(_ code: Code, _ message: String, help: String? = nil) {
        diagnostic = .error(code, message, at: nil, help: help)
    }
}

/// A command line that is being read.
private struct Reading {
    // What is not read yet, the command once it is known, its arguments, and the values of its options by name.
    private var rest: ArraySlice<String>
    private var command: Command?
    private var positionals: [String] = []
    private var values: [String: [String]] = [:]

    init(_ arguments: [String]) { rest = arguments[...] }

    /// Reads all words, then checks that they fit together.
    mutating func run() throws(Mistake) -> Invocation {
        if rest.isEmpty { return .help(Command.overview()) }
        while let argument = rest.popFirst() {
            if argument == "--" {
                for argument in rest { try take(argument) }
                rest = []
            } else if argument == "-h" {
                // `-h` is the only short option.
                values[Option.help.name] = []
            } else if argument.hasPrefix("-"), argument != "-" {
                try takeOption(argument)
            } else {
                try take(argument)
            }
        }
        return try finish()
    }

    /// Takes a word without dashes: the command, or one of its arguments. `tfgen help NAME` is the same as `tfgen
    /// NAME --help`.
    private mutating func take(_ argument: String) throws(Mistake) {
        if command != nil {
            positionals.append(argument)
        } else if argument == "help" {
            values[Option.help.name] = []
            guard let name = rest.popFirst() else { return }
            command = try Self.command(name)
        } else {
            command = try Self.command(argument)
        }
    }

    /// The command of that name; a mistake with a suggestion where there is none.
    private static func command(_ name: String) throws(Mistake) -> Command {
        if let command = Command.all.first(where: { $0.name.rawValue == name }) { return command }
        let names = Command.all.map(\.name.rawValue)
        let help = Suggestion.nearest(to: name, among: names).map { "did you mean `tfgen \($0)`?" }
        throw Mistake(
            .unknownCommand, "no command named \"\(name)\"", help: help ?? "`tfgen --help` lists the commands")
    }

    /// Takes an option, with its value from the same word or the next one.
    private mutating func takeOption(_ argument: String) throws(Mistake) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts.first ?? "")
        let option = try option(written)
        if values[option.name] != nil, option.takesValue, !option.isRepeatable {
            throw Mistake(.optionTwice, "`--\(option.name)` is given twice")
        }
        guard option.takesValue else {
            if option.kind == .toggle {
                let value = parts.count > 1 ? String(parts[1]) : "true"
                try Self.validate(value, option)
                values[option.name] = [value]
                return
            }
            if parts.count > 1 {
                throw Mistake(.valueUnwanted, "`--\(option.name)` takes no value", help: "write `--\(option.name)`")
            }
            values[option.name] = []
            return
        }
        var value = parts.count > 1 ? String(parts[1]) : nil
        // The next word is not a value where it is an option itself: `--base --stat` lacks one.
        if value == nil, rest.first.map(isOption) != true { value = rest.popFirst() }
        guard let value else {
            throw Mistake(.valueMissing, "`--\(option.name)` needs a value", help: "write `\(option.usage)`")
        }
        try Self.validate(value, option)
        values[option.name, default: []].append(value)
    }

    /// The option that is written like this. Before the command is known, an option of any command will do;
    /// `finish` checks it again.
    private func option(_ written: String) throws(Mistake) -> Option {
        if let option = candidates.first(where: { "--" + $0.name == written }) { return option }
        throw unknownOption(written, candidates)
    }

    private func isOption(_ word: String) -> Bool {
        candidates.contains { "--" + $0.name == word.prefix { $0 != "=" } }
    }

    /// The options that the command has; those of all commands before it is known.
    private var candidates: [Option] {
        Command.globalOptions + (command.map(\.options) ?? Command.all.flatMap(\.options))
    }

    /// The mistake for an option that is not among `candidates`. A single dash, as in `-json`, is the most frequent
    /// reason.
    private func unknownOption(_ written: String, _ candidates: [Option]) -> Mistake {
        let whose = command.map { " of `tfgen \($0.name.rawValue)`" } ?? ""
        let bare = String(written.drop { $0 == "-" })
        let names = Array(Set(candidates.map(\.name)))
        let near = names.contains(bare) ? bare : Suggestion.nearest(to: bare, among: names)
        let listed =
            command.map { "`tfgen \($0.name.rawValue) --help` lists the options" } ?? "`tfgen --help` lists the options"
        return Mistake(
            .unknownOption, "no option\(whose) named \"\(written)\"",
            help: near.map { "did you mean `--\($0)`?" } ?? listed)
    }

    /// Checks a value against the option's kind.
    private static func validate(_ value: String, _ option: Option) throws(Mistake) {
        switch option.kind {
        case .flag: return
        case .toggle:
            if value == "true" || value == "false" { return }
            throw Mistake(
                .valueWrong, "`--\(option.name)` does not take \"\(value)\"", help: "write `\(option.usage)`")
        case .text(let placeholder):
            guard value.isEmpty else { return }
            throw Mistake(
                .valueWrong, "the value of `--\(option.name)` is empty", help: "write `--\(option.name) \(placeholder)`"
            )
        case .date(let placeholder):
            if CalendarDate.isValid(value) { return }
            throw Mistake(
                .valueWrong, "`--\(option.name)` does not take \"\(value)\"", help: "it takes a day: \(placeholder)")
        case .number(_, let range):
            if let number = Int(value), range.contains(number) { return }
            throw Mistake(
                .valueWrong, "`--\(option.name)` does not take \"\(value)\"",
                help: "it takes a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .choice(let choices):
            if choices.contains(value) { return }
            let help = Suggestion.help(for: value, among: choices)
            throw Mistake(.valueWrong, "`--\(option.name)` does not take \"\(value)\"", help: help)
        }
    }

    /// Checks the whole command line. Help comes first, so that it is shown even where arguments are missing.
    private func finish() throws(Mistake) -> Invocation {
        if values[Option.help.name] != nil { return .help(command.map { $0.help() } ?? Command.overview()) }
        if values[Option.version.name] != nil { return .version }
        guard let command else {
            throw Mistake(.argumentMissing, "no command is given", help: "`tfgen --help` lists the commands")
        }
        let allowed = Command.globalOptions + command.options
        for name in values.keys.sorted() where !allowed.contains(where: { $0.name == name }) {
            throw unknownOption("--" + name, allowed)
        }
        try checkCount(of: command)
        // An empty scope or `/` most likely comes from a variable of a script that is empty, and must not mean the
        // whole estate.
        if command.positionals.contains(where: { $0.name == "SCOPE" }),
            let empty = positionals.first(where: { $0.allSatisfy { $0 == "/" } })
        {
            throw Mistake(
                .valueWrong, "\"\(empty)\" is not a scope",
                help: "leave it out for everything, or name a part: `prod/us-east-1`")
        }
        return .run(ParsedCommand(command: command, arguments: positionals, values: values))
    }

    /// Checks the number of arguments. Those that are needed are declared first.
    private func checkCount(of command: Command) throws(Mistake) {
        let help = "usage: \(command.usage)"
        let needed = command.positionals.filter { $0.counts.lowerBound > 0 }
        if positionals.count < needed.count {
            let missing = needed[positionals.count]
            throw Mistake(
                .argumentMissing, "`tfgen \(command.name.rawValue)` needs \(missing.name): \(missing.summary)",
                help: help)
        }
        if command.positionals.contains(where: { $0.counts.upperBound > 1 }) { return }
        if positionals.count > command.positionals.count {
            let first = positionals[command.positionals.count]
            throw Mistake(.argumentUnwanted, "`tfgen \(command.name.rawValue)` has no use for \"\(first)\"", help: help)
        }
    }
}
