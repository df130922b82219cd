import Diagnostics
import Testing

@testable import TfgenCLI

@Suite struct ArgumentTests {
    private func parse(_ line: String) -> Invocation { Command.parse(line.split(separator: " ").map(String.init)) }

    /// What a command line comes to: the command, its arguments, its options; or the code of the error and its help.
    private func outcome(_ line: String) -> String {
        switch parse(line) {
        case .run(let parsed):
            let options = (Command.globalOptions + parsed.command.options).filter { parsed.has($0) }.map {
                "--" + ([$0.name] + parsed.values(of: $0)).joined(separator: "=")
            }
            return ([parsed.command.name.rawValue] + parsed.arguments + options).joined(separator: " ")
        case .help(let text): return "help: " + (text.split(separator: "\n").first.map(String.init) ?? "")
        case .version: return "version"
        case .failure(let diagnostic): return "\(diagnostic.code.name) \(diagnostic.message) / \(diagnostic.help ?? "")"
        }
    }

    static let cases: [(String, String)] = [
        ("render", "render"),
        ("render prod/us-east-1 dev --dry-run --jobs 4", "render prod/us-east-1 dev --dry-run --jobs=4"),
        ("--estate x render --jobs=4", "render --estate=x --jobs=4"),
        ("render -- --dry-run", "render --dry-run"),
        ("-- render -- x", "render -- x"),
        ("fmt - --check", "fmt - --check"),
        ("render --estate=", "TF0604 the value of `--estate` is empty / write `--estate DIR`"),
        ("diff --estate a=b", "diff --estate=a=b"),
        ("diff --estate=a=b", "diff --estate=a=b"),
        ("", "help: tfgen turns one typed model of an AWS estate into Terraform modules and a Terragrunt live tree."),
        (
            "help",
            "help: tfgen turns one typed model of an AWS estate into Terraform modules and a Terragrunt live tree."
        ),
        ("help fmt", "help: tfgen fmt: format HCL files, as terraform fmt does"),
        ("explain --help", "help: tfgen explain: where a unit's values come from, or what an error means"),
        ("explain -h", "help: tfgen explain: where a unit's values come from, or what an error means"),
        ("--version", "version"), ("render --version", "version"), ("version", "version"),
        ("help version", "help: tfgen version: show tfgen's version"),
        ("version x", "TF0606 `tfgen version` has no use for \"x\" / usage: tfgen version [OPTION...]"),
        ("check --today 2028-02-29", "check --today=2028-02-29"),
        ("check --today 2026-02-29", "TF0604 `--today` does not take \"2026-02-29\" / it takes a day: YYYY-MM-DD"),
        ("check --today 2026-+1-01", "TF0604 `--today` does not take \"2026-+1-01\" / it takes a day: YYYY-MM-DD"),
        ("list /", "TF0604 \"/\" is not a scope / leave it out for everything, or name a part: `prod/us-east-1`"),
        ("rendr", "TF0600 no command named \"rendr\" / did you mean `tfgen render`?"),
        ("graph x", "TF0600 no command named \"graph\" / `tfgen --help` lists the commands"),
        ("--json", "TF0605 no command is given / `tfgen --help` lists the commands"),
        ("render --dryrun", "TF0601 no option of `tfgen render` named \"--dryrun\" / did you mean `--dry-run`?"),
        ("render -json", "TF0601 no option of `tfgen render` named \"-json\" / did you mean `--json`?"),
        (
            "render --check",
            "TF0601 no option of `tfgen render` named \"--check\" / `tfgen render --help` lists the options"
        ),
        (
            "--check render",
            "TF0601 no option of `tfgen render` named \"--check\" / `tfgen render --help` lists the options"
        ),
        ("render --jobs", "TF0602 `--jobs` needs a value / write `--jobs N`"),
        ("render --dry-run=yes", "TF0603 `--dry-run` takes no value / write `--dry-run`"),
        ("render --jobs 0", "TF0604 `--jobs` does not take \"0\" / it takes a whole number from 1 to 256"),
        (
            "render --jobs 99999999999999999999",
            "TF0604 `--jobs` does not take \"99999999999999999999\" / it takes a whole number from 1 to 256"
        ),
        (
            "render --color sometimes",
            "TF0604 `--color` does not take \"sometimes\" / there are `always`, `auto`, `never`"
        ),
        (
            "explain",
            "TF0605 `tfgen explain` needs ADDRESS: a unit's or a place's address, a folder (. is this one), or an error's code (TF0123) / usage: tfgen explain ADDRESS [WORD] [OPTION...]"
        ),
        ("eval a b", "TF0606 `tfgen eval` has no use for \"b\" / usage: tfgen eval [EXPR] [OPTION...]"),
        ("render --jobs 1 --jobs 2", "TF0607 `--jobs` is given twice / "),
    ]

    @Test(arguments: cases) func comesTo(_ line: String, _ expected: String) { #expect(outcome(line) == expected) }

    /// What Swift gives where `/proc/self/maps` cannot be read: not even the program's name.
    @Test func withoutWordsNothingIsDone() { #expect(Tfgen.main([]) == 1) }

    @Test func everyCommandHasHelpOfBearableWidth() {
        for command in Command.all {
            let text = command.help()
            #expect(text.contains("Usage: tfgen \(command.name.rawValue)"))
            for option in command.options { #expect(text.contains("--\(option.name)")) }
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
        }
        #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    }

    @Test func codesAreApart() {
        #expect(Set(argumentCodes.map(\.number)).count == argumentCodes.count)
        #expect(argumentCodes.allSatisfy { (600..<700).contains($0.number) && !$0.explanation.isEmpty })
    }
}
