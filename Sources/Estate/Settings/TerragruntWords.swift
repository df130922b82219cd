import Diagnostics
import HCL

/// The words of Terragrunt 1.x that a `terragrunt` block may have, by the schema of Terragrunt 1.1 ("HCL blocks and
/// attributes"). What tfgen writes itself is refused, and so is what Terragrunt has removed.
enum TerragruntWords {
    static let strings = Type.list(.string)

    /// The words of the block itself.
    static let top = BlockWords(
        "a terragrunt block",
        [
            .word("download_dir", .string), .word("iam_role", .string, rule: .roleARN),
            .word("iam_assume_role_duration", .number, rule: .between(900, 43200)),
            .word("iam_assume_role_session_name", .string), .word("iam_web_identity_token", .string),
            .word("terraform_binary", .string), .word("terraform_version_constraint", .string, rule: .constraint),
            .word("terragrunt_version_constraint", .string, rule: .constraint),
        ],
        blocks: [
            "terraform": .single(terraform), "errors": .single(errors), "exclude": .single(exclude),
            "feature": .labelled(feature), "generate": .labelled(generate), "engine": .single(engine),
        ], refused: refused)

    private static let hookWords: [BlockWords.Attribute] = [
        .needed("commands", strings, rule: .commands), .needed("execute", strings, rule: .program),
        .word("suppress_stdout", .bool), .word("working_dir", .string),
    ]

    private static let hook = BlockWords("a hook", hookWords + [.word("if", .bool), .word("run_on_error", .bool)])

    private static let terraform = BlockWords(
        "a terraform block",
        [
            .word("include_in_copy", strings), .word("exclude_from_copy", strings),
            .word("copy_terraform_lock_file", .bool),
        ],
        blocks: [
            "extra_arguments": .labelled(
                BlockWords(
                    "an extra_arguments block",
                    [
                        .needed("commands", strings, rule: .commands), .word("arguments", strings),
                        .word("required_var_files", strings), .word("optional_var_files", strings),
                        .word("env_vars", .map(.string)),
                    ])),
            "before_hook": .labelled(hook), "after_hook": .labelled(hook),
            "error_hook": .labelled(
                BlockWords("an error hook", hookWords + [.needed("on_errors", strings, rule: .patterns)])),
        ],
        refused: [
            "source": own("the module's `source` says where it comes from"),
            "version": own("`version` of a module block says it"),
        ])

    private static let errors = BlockWords(
        "an errors block", [],
        blocks: [
            "retry": .labelled(
                BlockWords(
                    "a retry block",
                    [
                        .needed("retryable_errors", strings, rule: .patterns),
                        .needed("max_attempts", .number, rule: .between(1, 1000)),
                        .needed("sleep_interval_sec", .number, rule: .between(0, 86400)),
                    ])),
            "ignore": .labelled(
                BlockWords(
                    "an ignore block",
                    [
                        .needed("ignorable_errors", strings, rule: .patterns), .word("message", .string),
                        .word("signals", .any),
                    ])),
        ])

    private static let exclude = BlockWords(
        "an exclude block",
        [
            .needed("if", .bool), .needed("actions", strings, rule: .actions), .word("exclude_dependencies", .bool),
            .word("no_run", .bool),
        ])

    private static let feature = BlockWords("a feature block", [.needed("default", .any)])

    private static let generate = BlockWords(
        "a generate block",
        [
            .needed("path", .string, rule: .file),
            .needed("if_exists", .string, rule: .oneOf(["error", "skip", "overwrite", "overwrite_terragrunt"])),
            .needed("contents", .string),
            .word("if_disabled", .string, rule: .oneOf(["skip", "remove", "remove_terragrunt"])),
            .word("disable", .bool), .word("disable_signature", .bool), .word("comment_prefix", .string),
            .word("hcl_fmt", .bool),
        ])

    private static let engine = BlockWords(
        "an engine block",
        [
            .needed("source", .string), .word("version", .string), .word("type", .string, rule: .oneOf(["rpc"])),
            .word("meta", .any),
        ])

    // MARK: - Refused

    /// Words that Terragrunt has or had and that cannot be used here, with what to write instead.
    private static let refused: [String: Schema.Refusal] = [
        "skip": gone("write `exclude { if = true, actions = [\"all\"] }` as a block"),
        "retryable_errors": gone("write `errors { retry \"NAME\" { retryable_errors = [...] } }`"),
        "retry_max_attempts": gone("it is `max_attempts` of `errors { retry \"NAME\" { ... } }`"),
        "retry_sleep_interval_sec": gone("it is `sleep_interval_sec` of `errors { retry \"NAME\" { ... } }`"),
        "inputs": own("write an `inputs { ... }` block beside `terragrunt`"),
        "include": own("the unit includes root.hcl: say in the estate's `terragrunt` block what all units have"),
        "dependency": own("read the output in an input: `module.NAME.OUTPUT`"),
        "dependencies": own("`depends_on` of a module block orders units"),
        "remote_state": own("the `state` block says where states lie"),
        "locals": own("locals of the estate are read here as `local.NAME`"),
        "prevent_destroy": own("write `lifecycle { prevent_destroy = true }` in the module block"),
        "catalog": own("the catalog is what `templates` of the estate names"),
        "unit": own("`module` blocks place units"), "stack": own("`stack` blocks of the estate place units"),
        "expansion": own("`for_each` of a module block places several units"),
    ]

    /// A word that Terragrunt 1.0 removed.
    private static func gone(_ help: String) -> Schema.Refusal {
        Schema.Refusal(.refusedWord, "was removed from Terragrunt", help: help)
    }

    /// A word that tfgen writes itself.
    private static func own(_ help: String) -> Schema.Refusal {
        Schema.Refusal(.refusedWord, "is written by tfgen, and cannot be set here", help: help)
    }
}
