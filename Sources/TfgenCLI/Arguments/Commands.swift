extension Command {
    /// All commands, in the order of the help. A command that is not in this list is unknown to the parser and to
    /// the help.
    package static let all: [Command] = [
        render, check, diff, affected, compare, list, explain, resources, fmt, eval, modules, adopt, initialize,
        version,
    ]

    /// The argument of all commands that can be limited to a part of the estate.
    private static let scopes = Positional.any(
        "SCOPE", "a prefix of addresses, or a glob over them: prod/us-east-1, */us-east-1, prod/**/database; else all")

    static let render = Command(
        .render, "write what the model says",
        details: """
            Writes the live tree, and the module trees of the catalog, or nothing at all: where a file was changed by hand, or
            somebody else's file is in the way, that is shown and nothing is written.
            """,
        positionals: [scopes],
        options: [.dryRun, .overwrite, .take, .removeUnlisted, .acceptStateChanges, .jobs, .json],
        examples: ["tfgen render", "tfgen render prod/us-east-1 --dry-run"])

    static let check = Command(
        .check, "compare what the model says with the disk, and write nothing",
        details: """
            Names every file that is stale, edited, missing, orphaned or foreign. Exits with 0 where there is none, with 2 where
            there is one, and with 1 on an error; with `--strict` also with 1 where there is a warning: what has no effect, a
            caution that nobody has waived, a waiver that has ended. In the folder of a catalog it looks at the templates, too.
            """,
        positionals: [scopes], options: [.strict, .quiet, .withoutWaivers, .today, .jobs, .json, .checkFormat],
        examples: ["tfgen check", "tfgen check '*/us-east-1'", "tfgen check --strict"])

    static let diff = Command(
        .diff, "show what a change means",
        details: """
            The model against the disk: what a render would change. With `--base` the model at a git revision against the work
            tree, or against `--head`: which units are affected, and which edits are the causes. Exits with 0 where nothing
            differs, with 2 where something does, and with 1 on an error.
            """,
        positionals: [scopes],
        options: [
            .base, .head, .noMergeBase, .format, .stat, .out, .securityOnly, .failOn, .allowUnknown, .today, .jobs,
        ],
        examples: ["tfgen diff", "tfgen diff --base origin/main", "tfgen diff --base main prod/us-east-1 --stat"])

    static let affected = Command(
        .affected, "the units that a change reaches, in the order in which to apply them",
        details: """
            The units of whose plan anything differs between a git revision and the work tree, or `--head`. Units of one wave wait
            for none of each other; what is removed comes last, what reads others before what it reads.
            """,
        positionals: [scopes], options: [.base, .head, .noMergeBase, .dependents, .json, .matrix, .jobs],
        examples: ["tfgen affected --base origin/main", "tfgen affected --base main --dependents --json"])

    static let compare = Command(
        .compare, "two scopes side by side",
        details: """
            Units by their paths below the scopes: which one has and the other has not, and of those that both have the modules,
            versions, inputs and cautions that differ. What differs by nature (names, ids and ranges that come from the places
            themselves) is only counted.
            """,
        positionals: [.one("A", "a prefix of addresses: prod/us-east-1"), .one("B", "another one")],
        options: [.format, .all], examples: ["tfgen compare prod/us-east-1 staging/us-east-1"])

    static let list = Command(
        .list, "the units, as a tree", positionals: [scopes], options: [.shared, .json],
        examples: ["tfgen list prod", "tfgen list --json"])

    static let explain = Command(
        .explain, "where a unit's values come from, or what an error means",
        details:
            """
            Shows each value with the line that gives it, the lines of farther layers that it beats, and the locals that it
            reads.
            """,
        positionals: [
            .one("ADDRESS", "a unit's or a place's address, a folder (. is this one), or an error's code (TF0123)"),
            .optional("WORD", "one of the unit's inputs; or source, version, state, tags. Else all inputs"),
        ], options: [.json],
        examples: [
            "tfgen explain prod/us-east-1/network vpc_cidr", "tfgen explain . state", "tfgen explain prod/us-east-1",
            "tfgen explain TF0507",
        ])

    static let resources = Command(
        .resources, "what the units create",
        details: """
            Evaluates the modules for the inputs of the units, without credentials, state or network: the resources by their
            addresses, with the arguments that are known before a plan. Sensitive values are left out.
            With `--security`, what the resources open to whom, and what guards them.
            """,
        positionals: [scopes], options: [.type, .security, .jobs, .json],
        examples: [
            "tfgen resources prod/us-east-1/network", "tfgen resources --type aws_iam_role --json",
            "tfgen resources prod --security",
        ])

    static let fmt = Command(
        .fmt, "format HCL files, as terraform fmt does",
        details:
            """
            Terraform's files (.tf, .tfvars, .tftest.hcl, .tfmock.hcl) as `terraform fmt` leaves them, any other .hcl file as
            `terragrunt hcl fmt` does. Writes the names of the files that it changes. A file with a mistake is shown and left as
            it is; hidden files and folders, editors' copies and links that lead out of the folder are passed over. With `-` it
            reads standard input and writes standard output. Exits with 0 when all is done, with 2 where `--check` finds a
            file that is not formatted, and with 1 on an error.
            """,
        positionals: [.any("PATH", "files and folders; else the working folder")],
        options: [.check, .diff, .list, .recursive],
        examples: ["tfgen fmt --recursive", "tfgen fmt --check estate.hcl", "tfgen fmt - < estate.hcl"])

    static let eval = Command(
        .eval, "evaluate expressions of the estate's language",
        details:
            "Without EXPR it reads one expression a line from standard input. Where EXPR begins with `-`, put `--` before it.",
        positionals: [.optional("EXPR", "an expression")], options: [.at],
        examples: ["tfgen eval 'cidrsubnet(\"10.0.0.0/16\", 8, 1)'"])

    static let modules = Command(
        .modules, "what modules take and give, and the interfaces of those from elsewhere",
        details: """
            Without a word it lists the catalog's templates; with NAME it says what a module takes and gives. `list` names the
            modules of the estate that are not templates, with their units. `pull` fetches those from elsewhere that have no
            interface yet, or SOURCE, and writes their interfaces below interfaces/. `diff A B` says what changed between two
            modules, and what would be wrong with the units of A if they had B: it exits with 2 where something changed.
            """,
        positionals: [.any("NAME", "a module; or `list`, `pull [SOURCE...]`, `diff A B`")],
        options: [.json, .dryRun, .checkSources, .update, .unused],
        examples: [
            "tfgen modules database/aurora --json", "tfgen modules pull --dry-run",
            "tfgen modules diff network@v1.2.0 network",
        ])

    static let adopt = Command(
        .adopt, "an estate from an existing live tree",
        details: """
            Reads a Terragrunt tree and writes an estate for it: places by the names of its folders, what is the same
            everywhere written once, states and modules where they are. Runs nothing and reads no network. Says of each unit whether
            it is taken over exactly, what differs, or why it is left as it is. Then `tfgen render --take`, where the estate stands,
            replaces the files of the tree by tfgen's own.
            """,
        positionals: [.one("DIR", "the live tree's folder")], options: [.into, .layout, .account, .dryRun, .json],
        examples: [
            "tfgen adopt live", "tfgen adopt live --layout '{environment}/{region}' --account prod=111111111111",
        ])

    static let initialize = Command(
        .`init`, "a new estate that renders", positionals: [.optional("DIR", "where; else the working folder")],
        options: [.templates],
        examples: ["tfgen init live/shop"])

    static let version = Command(.version, "show tfgen's version", examples: ["tfgen version"])
}
