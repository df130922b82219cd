import Diagnostics
import Workspace

/// The program: arguments in, exit status out. `main.swift` calls this and nothing else.
public enum Tfgen {
    public static let version = "0.1.0"

    public static func main(_ arguments: [String]) -> Int32 {
        var console = Console(
            hasColor: Terminal.hasColor(arguments), isAnnotating: Terminal.environment("GITHUB_ACTIONS") == "true")
        let ending = run(arguments, &console)
        if Interruption.signal != nil, ending != .failed { console.say("interrupted, when the writing was done") }
        Terminal.write(console.output, to: .output)
        Terminal.write(console.messages, to: .messages)
        return Interruption.signal.map { 128 + $0 } ?? ending.rawValue
    }

    private static func run(_ arguments: [String], _ console: inout Console) -> Ending {
        switch Command.parse(arguments) {
        case .help(let text): console.print(text)
        case .version: console.print("tfgen \(version)")
        case .failure(let diagnostic):
            var diagnostics = Diagnostics()
            diagnostics.add(diagnostic)
            console.show(diagnostics)
            return .failed
        case .run(let command): return run(command, &console)
        }
        return .done
    }

    private static func run(_ command: ParsedCommand, _ console: inout Console) -> Ending {
        switch command.command.name {
        case .render: RenderCommand.run(command, &console)
        case .check: CheckCommand.run(command, &console)
        case .diff: DiffCommand.run(command, &console)
        case .list: ListCommand.run(command, &console)
        case .resources: ResourcesCommand.run(command, &console)
        case .explain: ExplainCommand.run(command, &console)
        case .fmt: FormatCommand.run(command, &console)
        case .eval: EvalCommand.run(command, &console)
        case .modules: ModulesCommand.run(command, &console)
        case .`init`: InitCommand.run(command, &console)
        case .adopt: AdoptCommand.run(command, &console)
        }
    }
}
