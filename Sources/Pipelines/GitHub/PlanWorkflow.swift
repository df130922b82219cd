import Estate

/// Plans of pull requests, one job for each account; or, with a schedule, plans of what is deployed, which fail where
/// it is not what the estate says.
extension Workflows {
    mutating func planWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        let units = choice.units(of: workflow, &plain)
        var accounts: [String] = []
        for unit in units { accounts.add(unit.place.account.name) }
        let isScheduled = workflow.body.attribute("schedule") != nil
        let schedule = self.schedule(of: workflow)
        // Units that are not applied yet are planned with mocks. Nothing is locked: a plan changes nothing.
        var command = ["plan", "-lock=false"]
        if plain.flag(workflow.body.attribute("refresh")) == false { command.append("-refresh=false") }
        // Status 2 says that something differs.
        if isScheduled { command.append("-detailed-exitcode") }
        var jobs: [WorkflowJob] = []
        for account in accounts {
            let own = units.filter { $0.place.account.name == account }
            guard let place = own.first.flatMap({ self.place(of: $0) }),
                let role = roles.arn(
                    at: place, for: isScheduled ? .branch(settings.branch) : .pullRequest, of: workflow)
            else { continue }
            jobs.append(
                WorkflowJob(
                    id: WorkflowJob.id("\(workflow.name)-\(account)"), title: "plan \(account)",
                    // A fork gets no token for AWS.
                    condition: isScheduled
                        ? nil : "github.event.pull_request.head.repo.full_name == github.repository",
                    variables: variables(of: workflow, at: place),
                    steps: [Steps.checkout] + setup(role: role, region: place.place.regionName) + [
                        terragrunt("Plan", for: own, command)
                    ]))
        }
        guard !jobs.isEmpty else { return nil }
        let triggers: [YAML.Entry] =
            schedule.map { [.init("schedule", [["cron": .text($0)]]), .init("workflow_dispatch", .map([]))] }
            ?? [.init("pull_request", filtered([]))]
        return document(
            workflow, on: triggers,
            concurrency: ["group": .text("\(workflow.name)-${{ github.ref }}"), "cancel-in-progress": true], jobs)
    }

    /// When a plan is made without a pull request, in the five fields of cron; `nil` where nothing says so.
    private mutating func schedule(of workflow: WorkflowBlock) -> String? {
        guard let attribute = workflow.body.attribute("schedule"), let text = plain.text(attribute) else { return nil }
        if CronSchedule.isValid(text) { return text }
        report(
            .error(
                .badPipeline, "\"\(text)\" is not a schedule of GitHub", at: attribute.expression.span,
                help: "minute, hour, day, month and weekday in UTC: `\"0 5 * * 1-5\"` is every working day at five"))
        return nil
    }

    /// A trigger with the paths of which an edit may change what is deployed.
    func filtered(_ entries: [YAML.Entry]) -> YAML {
        let filters = paths.filters
        return .map(entries + (filters.isEmpty ? [] : [.init("paths", .list(filters.map { .text($0) }))]))
    }
}
