import Estate

/// Plans of pull requests, one job for each account.
extension Workflows {
    mutating func planWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        let units = choice.units(of: workflow, &plain)
        var accounts: [String] = []
        for unit in units { accounts.add(unit.place.account.name) }
        // Units that are not applied yet are planned with mocks. Nothing is locked: a plan changes nothing.
        var command = ["plan", "-lock=false"]
        if plain.flag(workflow.body.attribute("refresh")) == false { command.append("-refresh=false") }
        var jobs: [WorkflowJob] = []
        for account in accounts {
            let own = units.filter { $0.place.account.name == account }
            guard let place = own.first.flatMap({ self.place(of: $0) }),
                let role = roles.arn(at: place, for: .pullRequest, of: workflow)
            else { continue }
            jobs.append(
                WorkflowJob(
                    id: WorkflowJob.id("\(workflow.name)-\(account)"), title: "plan \(account)",
                    // A fork gets no token for AWS.
                    condition: "github.event.pull_request.head.repo.full_name == github.repository",
                    variables: variables(of: workflow, at: place),
                    steps: [Steps.checkout] + setup(role: role, region: place.place.regionName) + [
                        terragrunt("Plan", own, command)
                    ]))
        }
        guard !jobs.isEmpty else { return nil }
        return document(
            workflow, on: [.init("pull_request", filtered([]))],
            concurrency: ["group": .text("\(workflow.name)-${{ github.ref }}"), "cancel-in-progress": true], jobs)
    }

    /// A trigger with the paths of which an edit may change what is deployed.
    func filtered(_ entries: [YAML.Entry]) -> YAML {
        let filters = paths.filters
        return .map(entries + (filters.isEmpty ? [] : [.init("paths", .list(filters.map { .text($0) }))]))
    }
}
