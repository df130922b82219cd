import Diagnostics
import Estate
import HCL

/// Applies units, environment by environment, each with the approval that GitHub's rules for it ask for; before that
/// the images and files of a release are built, and afterwards the deployment is checked.
extension Workflows {
    mutating func applyWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        let units = choice.units(of: workflow, &plain)
        guard !units.isEmpty, let plan = plan(units) else { return nil }
        var environments: [String] = []
        for job in plan.jobs { environments.add(job.group.environment) }
        var jobs: [WorkflowJob] = []
        for index in plan.jobs.indices {
            if let job = applyJob(index, of: plan, workflow, in: environments) { jobs.append(job) }
        }
        guard jobs.count == plan.jobs.count else { return nil }
        let ids = plan.jobs.map { id(of: $0, workflow) }
        if let twice = ids.first(where: { id in ids.filter { $0 == id }.count > 1 }) {
            report(
                .error(
                    .badPipeline,
                    "two environments of the workflow \"\(workflow.name)\" give their jobs the same id, \"\(twice)\"",
                    at: workflow.span,
                    help: "`environment` of the pipeline gives them names that differ in letters and digits"))
            return nil
        }
        return document(workflow, on: applyTriggers(workflow, environments), jobs)
    }

    private mutating func applyTriggers(_ workflow: WorkflowBlock, _ environments: [String]) -> [YAML.Entry] {
        var triggers: [YAML.Entry] = []
        if plain.flag(workflow.body.attribute("on_push")) == true {
            triggers.append(.init("push", filtered([.init("branches", [.text(settings.branch)])])))
        }
        guard environments.count > 1 else {
            return triggers + [.init("workflow_dispatch", .map([])), .init("workflow_call", .map([]))]
        }
        let description = "The environment to apply, or all of them in their order"
        // Without a choice it is the first environment, never all of them.
        let options = environments + ["all"]
        let target: YAML = [
            "description": .text(description), "type": "choice", "options": .list(options.map { .text($0) }),
            "default": .text(environments[0]), "required": true,
        ]
        let called: YAML = ["description": .text(description), "type": "string", "default": "all"]
        return triggers + [
            .init("workflow_dispatch", ["inputs": ["target": target]]),
            .init("workflow_call", ["inputs": ["target": called]]),
        ]
    }

    private func id(of job: JobPlan.Job, _ workflow: WorkflowBlock) -> String {
        WorkflowJob.id("\(workflow.name)-\(job.group.environment)" + (job.wave > 1 ? "-\(job.wave)" : ""))
    }

    private mutating func applyJob(
        _ index: Int, of plan: JobPlan, _ workflow: WorkflowBlock, in environments: [String]
    ) -> WorkflowJob? {
        let job = plan.jobs[index]
        let environment = job.group.environment
        let places = places(of: job.units)
        guard let place = places.first,
            let role = roles.arn(at: place, for: .environment(environment), of: workflow)
        else { return nil }
        let ofGroup = plan.jobs.filter { $0.group == job.group }
        let isFirst = job.wave == 1
        let isLast = job.wave == ofGroup.count
        var deployables = Deployables(workflow, at: self.places(of: ofGroup.flatMap(\.units)), words)
        deployables.readContracts(of: job.units, at: places, estate.estate)
        var steps = [Steps.checkout]
        if isFirst { steps += buildSteps(deployables.artifacts) }
        steps += setup(role: role, region: place.place.regionName)
        steps += deployables.shared.filter { shared in
            !job.units.contains { $0.address.path == "\(shared.contract)/export" }
        }.map(Steps.checkParameters)
        if isFirst {
            steps += deployables.images.map(Steps.pushImage) + deployables.artifacts.map(Steps.uploadArtifact)
        }
        steps.append(terragrunt("Apply", for: job.units, ["apply"]))
        if isLast {
            steps += deployables.services.map(Steps.waitUntilStable)
            if !deployables.addresses.isEmpty { steps.append(Steps.ask(deployables.addresses)) }
            steps += deployables.verifications.map(Steps.verify)
        }
        var condition: String?
        if environments.count > 1 {
            // What waits for a job that was not asked for runs all the same, unless one has failed.
            condition =
                "!cancelled() && !failure() && ((inputs.target || 'all') == 'all' || inputs.target == \(Self.literal(environment)))"
        }
        return WorkflowJob(
            id: id(of: job, workflow), title: "apply \(environment)" + (ofGroup.count > 1 ? " (\(job.wave))" : ""),
            needs: job.needs.map { id(of: plan.jobs[$0], workflow) }, condition: condition.map { "${{ \($0) }}" },
            environment: environment, concurrency: concurrency(of: environment),
            variables: variables(of: workflow, at: place), steps: steps)
    }

    /// One change of an environment at a time, whichever workflow makes it.
    func concurrency(of environment: String) -> String { "\(estate.estate.declarations.name)-\(environment)" }

    /// Builds run before the job has any rights.
    private func buildSteps(_ artifacts: [Artifact]) -> [YAML] {
        var scripts: [(String, String)] = []
        for artifact in artifacts {
            if let test = artifact.test { scripts.append(("Test \(artifact.key)", test)) }
            scripts.append(("Build \(artifact.key)", artifact.build))
        }
        var seen: Set<String> = []
        return scripts.filter { seen.insert($0.1).inserted }.map { Steps.run($0.0, "\($0.1)\n") }
    }

    /// A text in an expression of GitHub.
    static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
