import HCL

/// Which words a `pipeline` block and the blocks of its workflows may hold.
enum PipelineSchemas {
    static let pipeline = Schema(
        "a pipeline block",
        attributes: [
            "root", "repository", "branch", "runner", "terraform", "terragrunt", "environment", "order", "plan_role",
            "apply_role",
        ], required: ["folder"],
        blocks: ["plan": 1, "apply": 1, "promote": 1, "rollout": 1, "sequence": 1])

    static let plan = Schema(
        "a plan workflow", attributes: ["in", "except", "role", "refresh", "schedule", "variables"])
    static let apply = Schema(
        "an apply workflow", attributes: ["in", "except", "role", "on_push", "healthy", "verify", "variables"],
        blocks: ["image": 1, "artifact": 1, "stable": 1])
    static let promote = Schema(
        "a promote workflow", attributes: ["role", "on_release"], required: ["from", "to", "bucket"])
    static let rollout = Schema(
        "a rollout workflow", attributes: ["in", "role", "steps", "minutes", "alarms", "variables"],
        required: ["share"],
        blocks: ["stable": 1, "stable_version": 0, "stable_image": 0], single: ["stable_version", "stable_image"])
    static let sequence = Schema("a sequence of workflows", attributes: ["on_push"], required: ["runs"])

    static let image = Schema(
        "an image block", attributes: ["context", "dockerfile", "platform"], required: ["repository", "tag"])
    static let artifact = Schema(
        "an artifact block", attributes: ["test"], required: ["build", "file", "bucket", "key"])
    static let stable = Schema("a stable block", attributes: ["cluster"], required: ["services"])
    static let stableVersion = Schema(
        "a stable_version block", attributes: ["alias"], required: ["function", "variable"])
    static let stableImage = Schema(
        "a stable_image block", attributes: ["container"], required: ["cluster", "service", "variable"])

    static let workflows: [String: Schema] = [
        "plan": plan, "apply": apply, "promote": promote, "rollout": rollout, "sequence": sequence,
    ]
    static let inner: [String: Schema] = [
        "image": image, "artifact": artifact, "stable": stable, "stable_version": stableVersion,
        "stable_image": stableImage,
    ]
}
