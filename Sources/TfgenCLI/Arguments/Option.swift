/// An option of the command line, which begins with `--`.
package struct Option: Hashable, Sendable {
    /// What value the option takes.
    package enum Kind: Hashable, Sendable {
        /// A switch without a value, off unless it is given.
        case flag
        /// On with `--name` and `--name=true`, off with `--name=false`; on where it is not given.
        case toggle
        /// Any text but an empty one. The associated text stands for the value in the help: `DIR`.
        case text(String)
        /// A whole number in a range.
        case number(String, ClosedRange<Int>)
        /// One of these words.
        case choice([String])
        /// A day, written as YYYY-MM-DD.
        case date(String)
    }

    // The name without the dashes, what the value may be, what the help says, and whether it may be given more than
    // once.
    package let name: String
    package let kind: Kind
    package let summary: String
    package let isRepeatable: Bool

    package init(_ name: String, _ summary: String) { self.init(name, takes: .flag, summary) }

    package init(_ name: String, takes kind: Kind, _ summary: String, isRepeatable: Bool = false) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.isRepeatable = isRepeatable
    }

    /// Whether a value must follow, after `=` or as the next argument.
    package var takesValue: Bool { kind != .flag && kind != .toggle }

    /// How the help shows the option: `--jobs N`.
    var usage: String {
        switch kind {
        case .flag: "--\(name)"
        case .toggle: "--\(name)=true|false"
        case .text(let placeholder), .number(let placeholder, _), .date(let placeholder): "--\(name) \(placeholder)"
        case .choice(let choices): "--\(name) \(choices.joined(separator: "|"))"
        }
    }
}

extension Option {
    // The options that every command takes.
    package static let estate = Option(
        "estate", takes: .text("DIR"), "the estate's folder; else the nearest one upwards that has an estate.hcl")
    package static let color = Option(
        "color", takes: .choice(["auto", "always", "never"]),
        "colour in messages; auto is on a terminal only, and not where NO_COLOR is set")
    package static let help = Option("help", "show this")
    package static let version = Option("version", "show tfgen's version")

    package static let json = Option("json", "write JSON, for programs")
    package static let jobs = Option(
        "jobs", takes: .number("N", 1...256), "how many files to work on at a time; else one for each core")
    package static let dryRun = Option("dry-run", "say what would be written and removed, and write nothing")
    package static let take = Option("take", "replace files in the way that tfgen did not write; each is named first")
    package static let removeUnlisted = Option(
        "remove-unlisted", "remove files that carry tfgen's header and that tfgen.lock does not know")
    package static let acceptStateChanges = Option(
        "accept-state-changes", "after the states were moved by hand: let units have other states than the lock says")
    package static let overwrite = Option("overwrite", "write over files that were changed by hand")
    package static let withoutWaivers = Option(
        "without-waivers", "show every caution, also those that the estate waives")
    package static let strict = Option("strict", "exit with 1 where there is a warning")
    package static let quiet = Option("quiet", "show errors only; the exit status says the rest")
    package static let today = Option(
        "today", takes: .date("YYYY-MM-DD"), "the day with which the ends of waivers are compared; else the system's")
    package static let shared = Option("shared", "who provides and who consumes which contract")
    package static let type = Option(
        "type", takes: .text("TYPE"), "only resources and data sources of this type: aws_security_group",
        isRepeatable: true)
    package static let security = Option(
        "security", "what can be reached from where, who may do what, what is encrypted, public, protected and logged")
    package static let at = Option(
        "at", takes: .text("PLACE"), "the place whose names the expressions use: prod/us-east-1")
    package static let templates = Option(
        "templates", takes: .text("DIR"), "use this catalog instead of a new one with one module")
    package static let into = Option(
        "into", takes: .text("DIR"), "where the estate is written; else into the tree's own folder")
    package static let layout = Option(
        "layout", takes: .text("LAYOUT"),
        "which folders are accounts, environments and regions: '{environment}/{region}'")
    package static let account = Option(
        "account", takes: .text("NAME=ID"), "the id of an account that the tree does not say", isRepeatable: true)
    package static let base = Option(
        "base", takes: .text("REV"), "the git revision with which to compare: a branch, a tag, a commit")
    package static let head = Option("head", takes: .text("REV"), "compare this git revision; else the work tree")
    package static let noMergeBase = Option(
        "no-merge-base", "compare with the base itself, not with the commit at which the head went apart from it")
    package static let format = Option(
        "format", takes: .choice(["text", "markdown", "summary", "json"]),
        "how to write it; markdown is one comment of a pull request, summary the same for a page that takes more")
    package static let dependents = Option("dependents", "also the units that read a changed one")
    package static let matrix = Option("matrix", "the matrix of a GitHub Actions workflow, of at most 256 jobs")
    package static let securityOnly = Option("security-only", "only what is open to whom, and what guards it")
    package static let failOn = Option("fail-on", takes: .choice(["widening"]), "exit with 1 where anything is opened")
    package static let allowUnknown = Option(
        "allow-unknown", "let `--fail-on` pass units of which nobody knows what they create")
    package static let checkFormat = Option(
        "format", takes: .choice(["text", "json", "sarif"]), "how to write it; sarif is for GitHub's code scanning")
    package static let all = Option("all", "also what differs by nature: names, ids, ranges of addresses")
    package static let stat = Option("stat", "only how many units each edit reaches")
    package static let out = Option("out", takes: .text("FILE"), "write it to this file instead of to standard output")
    package static let check = Option("check", "write nothing; exit with 2 where a file is not formatted")
    package static let checkSources = Option(
        "check", "fetch and compare, and write nothing; exit with 2 where a source has changed under its name")
    package static let update = Option("update", "fetch again what has an interface already, and replace it")
    package static let unused = Option("unused", "the interfaces that no unit needs")
    package static let diff = Option("diff", "show what would change")
    package static let list = Option("list", takes: .toggle, "name the files that are not formatted; as without it")
    package static let recursive = Option("recursive", "also the folders below")
}
