import Diagnostics
import Estate
import HCL

/// Gives a new version of a service its requests step by step: the units are applied with the share in an environment
/// variable, which the estate reads with `get_env`; between two steps alarms are looked at, and an alarm takes the
/// share back to zero.
extension Workflows {
    mutating func rolloutWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        let units = choice.units(of: workflow, &plain)
        let steps = plain.numbers(workflow.body.attribute("steps"), in: 1...100) ?? [10, 50, 100]
        let minutes = plain.number(workflow.body.attribute("minutes"), in: 1...60) ?? 5
        guard !units.isEmpty, let share = variable(workflow.body.attribute("share")), let plan = plan(units) else {
            return nil
        }
        var environments: [String] = []
        for job in plan.jobs { environments.add(job.group.environment) }
        guard environments.count == plan.jobs.count else {
            report(
                .error(
                    .badPipeline,
                    "the units of the rollout \"\(workflow.name)\" cannot be applied in one go in each environment",
                    at: workflow.span, help: "`in` takes the units of one service, and none between them is left out"))
            return nil
        }
        var jobs: [WorkflowJob] = []
        for job in plan.jobs {
            let rollout = Rollout(
                share: share, steps: steps, minutes: minutes, waits: workflow.blocks("stable").count)
            if let made = rolloutJob(workflow, job, by: rollout) { jobs.append(made) }
        }
        guard jobs.count == plan.jobs.count else { return nil }
        let target: YAML = [
            "description": "The environment whose service is changed", "type": "choice", "required": true,
            "options": .list(environments.map { .text($0) }),
        ]
        return document(workflow, on: [.init("workflow_dispatch", ["inputs": ["target": target]])], jobs)
    }

    struct Rollout {
        /// The environment variable with the share of the new version, in percent.
        let share: String
        let steps: [Int]
        let minutes: Int

        /// How many minutes the whole may take, below the six hours that GitHub gives a job.
        var limit: Int { min(350, 30 + waits * 15 + steps.count * (minutes + 10)) }
        /// How many clusters have services that are waited for.
        let waits: Int
    }

    /// The name of an environment variable.
    private mutating func variable(_ attribute: Attribute?) -> String? {
        guard let attribute, let text = plain.text(attribute) else { return nil }
        if EnvironmentVariable.isName(text) { return text }
        report(
            .error(
                .badPipeline, "\"\(attribute.name)\" takes the name of an environment variable",
                at: attribute.expression.span,
                help: "capital letters, digits and `_`: the estate reads it with `get_env(\"API_SHARE\", \"\")`"))
        return nil
    }

    private mutating func rolloutJob(
        _ workflow: WorkflowBlock, _ job: JobPlan.Job, by rollout: Rollout
    ) -> WorkflowJob? {
        let places = places(of: job.units)
        guard let place = places.first,
            let role = roles.arn(
                at: place, for: .environment(job.group.environment), of: workflow, minutes: rollout.limit)
        else { return nil }
        if places.count > 1, !workflow.body.blocks.isEmpty {
            report(
                .error(
                    .badPipeline,
                    "the rollout \"\(workflow.name)\" reaches several regions of \"\(job.group.environment)\"",
                    at: workflow.span, help: "what is in service is read in one: `in` names the region"))
        }
        let region = place.place.regionName
        var alarms: [String] = []
        for place in places {
            for name in words.texts(workflow.body.attribute("alarms"), at: place.place) { alarms.add(name) }
        }
        let minutes = rollout.limit
        let steps =
            [Steps.checkout] + setup(role: role, region: region, minutes: minutes)
            + rolloutSteps(workflow, job, by: rollout, at: place, watching: alarms)
        return WorkflowJob(
            id: WorkflowJob.id("\(workflow.name)-\(job.group.environment)"),
            title: "roll out in \(job.group.environment)",
            condition: "inputs.target == \(Self.literal(job.group.environment))", environment: job.group.environment,
            concurrency: concurrency(of: job.group.environment),
            minutes: minutes, variables: variables(of: workflow, at: place),
            steps: steps)
    }

    /// The steps that send the requests to the new version, share by share, and take them back where an alarm is
    /// raised.
    private mutating func rolloutSteps(
        _ workflow: WorkflowBlock, _ job: JobPlan.Job, by rollout: Rollout, at place: EvaluatedPlace,
        watching alarms: [String]
    ) -> [YAML] {
        var stable: [(String, String)] = []
        var steps: [YAML] = []
        for block in workflow.body.blocks where block.type != "stable" {
            guard let name = variable(block.body.attribute("variable")),
                let step = stableStep(block, into: name, at: place)
            else { continue }
            steps.append(step)
            stable.append((name, "${{ steps.stable.outputs.value }}"))
        }
        steps.append(
            terragrunt(
                "Start the new version without requests", for: job.units, ["apply"],
                variables: stable + [(rollout.share, "0")]))
        // No request is sent to tasks that do not run yet.
        steps += workflow.blocks("stable").map { Steps.waitUntilRunning(StableServices($0, at: place, words)) }
        for (index, share) in rollout.steps.enumerated() {
            let variables = stable + [(rollout.share, "\(share)")]
            steps.append(
                terragrunt("Give it \(share) of 100 requests", for: job.units, ["apply"], variables: variables))
            steps.append(watch(alarms, rollout, in: place.place.regionName, step: index))
        }
        steps.append(
            terragrunt("Take the requests back", for: job.units, ["apply"], variables: stable + [(rollout.share, "0")])
                .with("if", "failure()"))
        if !stable.isEmpty {
            // The old tasks get the new version while no request reaches them.
            steps.append(
                terragrunt(
                    "Bring the new version everywhere", for: job.units, ["apply"],
                    variables: [(rollout.share, "\(rollout.steps.last ?? 100)")]))
        }
        // Without the variables the estate says the final state: the new version everywhere.
        steps.append(terragrunt("Make the new version the only one", for: job.units, ["apply"]))
        return steps
    }

    /// Reads what is in service now, which stays so until the end.
    private func stableStep(_ block: Block, into variable: String, at place: EvaluatedPlace) -> YAML? {
        func text(_ name: String) -> String? { words.text(block.body.attribute(name), at: place.place) }
        let region = place.place.regionName
        let step: YAML
        if block.type == "stable_version" {
            guard let function = text("function") else { return nil }
            step = Steps.run(
                "Read the version in service",
                """
                value=$(aws lambda get-alias --region "$REGION" --function-name "$FUNCTION" --name "$ALIAS" \\
                  --query FunctionVersion --output text)
                echo "version $value is in service"
                echo "value=$value" >> "$GITHUB_OUTPUT"

                """,
                variables: [("ALIAS", text("alias") ?? "live"), ("FUNCTION", function), ("REGION", region)])
        } else {
            guard let cluster = text("cluster"), let service = text("service") else { return nil }
            step = Steps.run(
                "Read the image in service",
                """
                task=$(aws ecs describe-services --region "$REGION" --cluster "$CLUSTER" --services "$SERVICE" \\
                  --query 'services[0].taskDefinition' --output text)
                value=$(aws ecs describe-task-definition --region "$REGION" --task-definition "$task" \\
                  --query "taskDefinition.containerDefinitions[?name=='$CONTAINER'].image | [0]" --output text)
                echo "$value is in service"
                echo "value=$value" >> "$GITHUB_OUTPUT"

                """,
                variables: [
                    ("CLUSTER", cluster), ("CONTAINER", text("container") ?? service), ("REGION", region),
                    ("SERVICE", service),
                ])
        }
        return step.with("id", "stable")
    }

    private func watch(_ alarms: [String], _ rollout: Rollout, in region: String, step index: Int) -> YAML {
        Steps.run(
            "Watch it for \(rollout.minutes) minutes (\(index + 1))",
            """
            for _ in $(seq "$MINUTES"); do
              sleep 60
              if [ -z "$ALARMS" ]; then continue; fi
              mapfile -t names <<< "$ALARMS"
              ringing=$(aws cloudwatch describe-alarms --region "$REGION" --alarm-names "${names[@]}" \\
                --state-value ALARM --query 'MetricAlarms[].AlarmName' --output text)
              if [ -n "$ringing" ]; then
                echo "::error::these alarms ring: $ringing"
                exit 1
              fi
            done

            """,
            variables: [
                ("ALARMS", alarms.joined(separator: "\n")), ("MINUTES", "\(rollout.minutes)"), ("REGION", region),
            ])
    }
}
