import Diagnostics
import Workspace

/// The program: it takes arguments and gives an exit status. `main.swift` calls this and nothing else.
public enum Tfgen {
    /// The version of tfgen, which `tfgen version`, the lock and reports name.
    public static let version = "0.1.0"

    /// - Parameter words: the name by which the program was called, and its arguments.
    public static func main(_ words: [String]) -> Int32 {
        ProcessLimits.prepare()
        let arguments = Array(words.dropFirst())
        var console = Console(
            hasColor: Terminal.hasColor(arguments), isAnnotating: Terminal.environment("GITHUB_ACTIONS") == "true")
        // This is asked before the arguments are parsed, because a mistake in them is reported as JSON too.
        console.isJSON = arguments.prefix { $0 != "--" }.contains("--\(Option.json.name)")
        // On Linux Swift finds the arguments by `/proc/self/maps`. Where that cannot be read there is not even a name.
        let ending = words.isEmpty ? console.fail(unknownArguments) : run(arguments, &console)
        console.end(ending)
        if Interruption.signal != nil, ending != .failed { console.say("interrupted, when the writing was done") }
        let delivered = deliver(console, ending)
        // The exit status of a program that a signal ended is 128 and the signal's number, by the custom of shells.
        return Interruption.signal.map { 128 + $0 } ?? delivered.rawValue
    }

    private static let unknownArguments = Diagnostic.error(
        .argumentMissing, "the system does not say with which arguments tfgen was started", at: nil,
        help: "nothing was done; on Linux `/proc/self/maps` has to be readable")

    /// Writes what a command has gathered. Where standard output cannot be written the command has failed, whatever
    /// it has done.
    private static func deliver(_ console: Console, _ ending: Ending) -> Ending {
        var messages = console.messages
        var ending = ending
        if let problem = console.unwritten ?? Terminal.write(console.output, to: .output) {
            let diagnostic = Diagnostic.error(
                .unwrittenOutput, "standard output cannot be written: \(problem)", at: nil,
                help: "what the command was asked for is incomplete; files that it has written are not")
            messages += TextRenderer(color: console.hasColor).render([diagnostic]).utf8
            ending = .failed
        }
        return Terminal.write(messages, to: .messages) == nil ? ending : .failed
    }

    /// Does what the command line asks for.
    private static func run(_ arguments: [String], _ console: inout Console) -> Ending {
        switch Command.parse(arguments) {
        case .help(let text): console.print(text)
        case .version: return showVersion(&console)
        case .failure(let diagnostic): return console.fail(diagnostic)
        case .run(let command): return run(command, &console)
        }
        return .done
    }

    /// Runs a command.
    private static func run(_ command: ParsedCommand, _ console: inout Console) -> Ending {
        switch command.command.name {
        case .render: RenderCommand.run(command, &console)
        case .check: CheckCommand.run(command, &console)
        case .diff: DiffCommand.run(command, &console)
        case .affected: AffectedCommand.run(command, &console)
        case .compare: CompareCommand.run(command, &console)
        case .list: ListCommand.run(command, &console)
        case .resources: ResourcesCommand.run(command, &console)
        case .explain: ExplainCommand.run(command, &console)
        case .fmt: FormatCommand.run(command, &console)
        case .eval: EvalCommand.run(command, &console)
        case .modules: ModulesCommand.run(command, &console)
        case .`init`: InitCommand.run(command, &console)
        case .adopt: AdoptCommand.run(command, &console)
        case .version: showVersion(&console)
        }
    }

    private static func showVersion(_ console: inout Console) -> Ending {
        console.print("tfgen \(version)")
        return .done
    }
}
