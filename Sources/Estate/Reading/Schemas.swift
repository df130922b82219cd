import HCL

/// The words that each block of an estate may have. A number is how many labels such a block has; `single` names the
/// blocks that may stand once. The README documents the words.
enum Schemas {
    static let file = Schema(
        "an estate file",
        blocks: [
            "estate": 1, "environment": 1, "stack": 1, "account": 1, "moved": 0, "removed": 0, "waive": 1,
            "pipeline": 1,
        ], homes: homes)
    static let estate = Schema(
        "an estate block", attributes: ["live", "templates", "layout", "tags"],
        blocks: ["state": 1, "locals": 0].merging(SettingsReader.blocks) { own, _ in own },
        single: ["state", "locals", "inputs", "terragrunt"], homes: homes,
        labelHelp: ["state": "write `state \"s3\" {`, or the name of another backend; `state \"none\" {}` for none"])

    /// A stack, environment, account or region is a layer, and may have all words of one.
    static let stack = Schema("a stack block", attributes: ["tags"], blocks: layer, single: layerSingle, homes: homes)
    static let environment = Schema(
        "an environment block", attributes: ["stacks", "tags"], blocks: layer, single: layerSingle, homes: homes)
    static let account = Schema(
        "an account block", attributes: ["id", "environment", "assume_role", "layout", "localstack", "stacks", "tags"],
        blocks: layer.merging(["region": 1, "global": 0, "environment": 1]) { own, _ in own },
        single: layerSingle.union(["global"]), homes: homes)
    static let accountEnvironment = Schema(
        "an account's environment block", attributes: ["stacks", "tags"],
        blocks: layer.merging(["region": 1, "global": 0]) { own, _ in own },
        single: layerSingle.union(["global"]), homes: homes)
    static let region = Schema(
        "a region block", attributes: ["stacks", "tags", "availability_zones"],
        blocks: layer.merging(["provides": 1, "consumes": 1]) { own, _ in own }, single: layerSingle, homes: homes)
    static let service = Schema(
        "a service block", attributes: ["for_each"],
        blocks: ["module": 1].merging(SettingsReader.blocks) { own, _ in own },
        single: ["inputs", "terragrunt"], homes: homes)
    static let module = Schema(
        "a module block",
        blocks: ["import": 0, "lifecycle": 0, "state": 0].merging(SettingsReader.moduleBlocks) { own, _ in own },
        single: ["lifecycle", "state", "terragrunt"], labelled: ["state"],
        takesAnyAttribute: true,
        refused: Dictionary(
            uniqueKeysWithValues: ["before_hook", "after_hook", "error_hook", "extra_arguments"].map { name in
                (
                    name,
                    Schema.Refusal(
                        .unexpectedBlock, "is a word of Terragrunt's, and not of a module block",
                        help: "write it in `terragrunt { terraform { ... } }`")
                )
            }),
        labelHelp: [
            "state": "write `state {` and what is the unit's own, or name another backend: `state \"local\" {`"
        ])
    static let lifecycle = Schema("a lifecycle block", attributes: ["prevent_destroy"])
    static let importing = Schema("an import block", required: ["to", "id"])
    static let state = Schema("a state block", takesAnyAttribute: true)
    static let global = Schema(
        "a global block", attributes: ["stacks", "tags", "availability_zones"], required: ["region"],
        blocks: layer.merging(["provides": 1, "consumes": 1]) { own, _ in own }, single: layerSingle, homes: homes)
    static let moved = Schema("a moved block", required: ["from", "to"])
    static let removed = Schema("a removed block", required: ["from"])
    static let waive = Schema("a waive block", attributes: ["until"], required: ["in", "reason"])
    static let locals = Schema("a locals block", takesAnyAttribute: true)
    static let provides = Schema(
        "a block that provides", attributes: ["units", "version"], required: ["prefix"])
    static let consumes = Schema(
        "a block that consumes", attributes: ["assume_role", "estate", "region", "units", "version"],
        required: ["prefix"])

    static let inputs = Schema("an inputs block", takesAnyAttribute: true)

    /// Where each block stands, for those who write it elsewhere.
    private static let homes = [
        "account": "the file itself, beside the estate block", "consumes": "a region",
        "environment": "the file itself, or an account",
        "global": "an account, or an account's environment", "module": "a stack, a region, or a layer that refines it",
        "moved": "the file itself, beside the estate block", "provides": "a region",
        "region": "an account, or an account's environment", "removed": "the file itself, beside the estate block",
        "service": "a stack, or a region", "stack": "the file itself, beside the estate block",
        "state": "the estate block, or a module block", "waive": "the file itself, beside the estate block",
    ]

    /// The blocks of every layer.
    private static let layer = ["locals": 0, "module": 1, "service": 1].merging(SettingsReader.blocks) { own, _ in own }
    private static let layerSingle: Set = ["locals", "inputs", "terragrunt"]
}
