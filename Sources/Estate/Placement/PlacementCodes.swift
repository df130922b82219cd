import Diagnostics

extension Code {
    package static let badStackEntry = Code(
        290, "stack that cannot be placed in this way",
        "`stacks` names stacks, or places them under other names: `{ stack = \"cell\", name = \"cell-a\", locals = { ... } }`. "
            + "`for_each` places one for each key of a map or a set.")
    package static let twoPlacements = Code(
        291, "two stacks under one name",
        "The units of a stack that is placed under another name lie in a folder of that name; two stacks cannot share one."
    )
    package static let ambientCredentials = Code(
        292, "state of another account read without a role",
        "Terragrunt reads a dependency's outputs from that unit's state, with the role that the unit's own `state` block "
            + "(`assume_role`) or `iam_role` names. Where neither names one, the credentials of whoever runs Terragrunt have to reach the "
            + "other account's bucket.")
    package static let knownByRun = Code(
        293, "known only when Terragrunt runs",
        "`get_env`, `get_aws_account_id`, `sops_decrypt_file` and `run_cmd` are written as they are, and tfgen runs none of them. "
            + "What decides which units there are, what they are called, where they lie and from where their modules come has to be known "
            + "before.")
}

/// The codes of what is placed several times, read from elsewhere, or known by a run alone.
let placementCodes: [Code] = [.badStackEntry, .twoPlacements, .ambientCredentials, .knownByRun]
