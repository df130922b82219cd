import Diagnostics
import Estate
import HCL

/// Finds the role with which a job signs in to an account, and whether it lets the job in.
struct RoleFinder {
    private let settings: PipelineSettings
    private let trusted: TrustedRoles
    private let words: PlaceWords
    private let span: Span

    /// - Parameter span: the pipeline's header, where an error stands if no word says a role.
    init(_ settings: PipelineSettings, _ trusted: TrustedRoles, words: PlaceWords, at span: Span) {
        self.settings = settings
        self.trusted = trusted
        self.words = words
        self.span = span
    }

    /// The ARN of the role; `nil`, with an error, where there is none.
    ///
    /// - Parameter minutes: how long the job may take.
    func arn(
        at place: EvaluatedPlace, for run: TrustedRoles.Run, of workflow: WorkflowBlock, minutes: Int = 60
    ) -> String? {
        let isPlan =
            switch run {
            case .pullRequest, .branch: true
            case .environment: false
            }
        let attribute = workflow.body.attribute("role") ?? settings.role(forPlans: isPlan)
        guard let attribute else {
            let name = isPlan ? "plan_role" : "apply_role"
            words.report(
                .error(
                    .badPipeline, "nothing says with which role the workflow \"\(workflow.name)\" signs in to AWS",
                    at: workflow.span, help: "add `\(name) = \"NAME\"` to the pipeline, or `role = ...` to the workflow"
                ))
            return nil
        }
        guard let text = words.text(attribute, at: place.place) else { return nil }
        if text.hasPrefix("arn:") { return text }
        guard let account = place.accountID else {
            words.report(
                .error(
                    .badPipeline,
                    "the account \"\(place.place.account.name)\" has no `id`, which the ARN of a role needs",
                    at: attribute.expression.span, help: "give the account its `id`, or write the role's ARN"))
            return nil
        }
        let found = trusted.problem(
            with: text, of: place.place.account.name, for: run, of: settings.repository, minutes: minutes)
        if let (message, help) = found {
            words.report(.error(.unknownRole, message, at: attribute.expression.span, help: help))
            return nil
        }
        let partition = AWSRegion.partition(of: place.place.regionName)
        return "arn:\(partition):iam::\(account):role/\(text)"
    }
}
