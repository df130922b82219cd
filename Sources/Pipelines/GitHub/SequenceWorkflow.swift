import Diagnostics
import HCL

/// Workflows that run one behind the other: each is called by its file.
extension Workflows {
    mutating func sequenceWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        let runs = plain.texts(workflow.body.attribute("runs")) ?? []
        let known = block.workflows.filter { $0.kind == .apply }.map(\.name)
        var names: [String] = []
        for (name, span) in runs {
            guard known.contains(name), !names.contains(name) else {
                report(
                    .error(
                        .unknownWorkflow,
                        names.contains(name)
                            ? "the sequence runs \"\(name)\" twice" : "the pipeline has no apply workflow \"\(name)\"",
                        at: span, help: names.contains(name) ? "remove one" : Suggestion.help(for: name, among: known)))
                continue
            }
            names.append(name)
        }
        guard !names.isEmpty else {
            if runs.isEmpty {
                report(
                    .error(
                        .unknownWorkflow, "the sequence runs nothing", at: workflow.span,
                        help: "name `apply` workflows of the pipeline in `runs`"))
            }
            return nil
        }
        var triggers: [YAML.Entry] = []
        if plain.flag(workflow.body.attribute("on_push")) == true {
            triggers.append(.init("push", filtered([.init("branches", [.text(settings.branch)])])))
        }
        triggers.append(.init("workflow_dispatch", .map([])))
        var jobs: [YAML.Entry] = []
        for (index, name) in names.enumerated() {
            var job: [YAML.Entry] = []
            if index > 0 { job.append(.init("needs", [.text(names[index - 1])])) }
            job.append(.init("permissions", ["contents": "read", "id-token": "write"]))
            job.append(.init("uses", .text("./.github/workflows/\(name).yml")))
            jobs.append(.init(name, .map(job)))
        }
        return .map([
            .init("name", .text(workflow.name)), .init("on", .map(triggers)), .init("permissions", .map([])),
            .init("concurrency", ["group": .text(workflow.name), "cancel-in-progress": false]),
            .init("jobs", .map(jobs)),
        ])
    }
}
