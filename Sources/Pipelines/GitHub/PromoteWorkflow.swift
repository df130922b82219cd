import Diagnostics
import Estate
import HCL

/// Copies a release from the bucket of one place into those of others: by hand, with a reason and a confirmation, or
/// when a release is published. What has been copied never changes under its name.
extension Workflows {
    mutating func promoteWorkflow(_ workflow: WorkflowBlock) -> YAML? {
        guard let source = promotionPlace(workflow.body.attribute("from")),
            let bucket = words.text(workflow.body.attribute("bucket"), at: source.place),
            let targets = promotionTargets(workflow, bucket), !targets.isEmpty
        else { return nil }
        let automatic = automaticTarget(workflow, targets.map(\.environment))
        var triggers: [YAML.Entry] = []
        // Published, and not as a preview.
        if automatic != nil { triggers.append(.init("release", ["types": ["released"]])) }
        triggers.append(.init("workflow_dispatch", ["inputs": inputs(targets.map(\.environment))]))
        let check = checkJob(workflow, automatic)
        let jobs = targets.map { job(workflow, $0, from: source, bucket: bucket, after: check.id) }
        return document(workflow, on: triggers, [check] + jobs)
    }

    struct PromotionTarget {
        let place: EvaluatedPlace
        let environment: String
        let bucket: String
        let role: String
    }

    // MARK: - Words

    private mutating func promotionPlace(_ attribute: Attribute?) -> EvaluatedPlace? {
        guard let attribute, let text = plain.text(attribute) else { return nil }
        return place(named: (text, attribute.expression.span))
    }

    /// The place that a scope takes; an error where it takes units of several, or of none.
    private mutating func place(named scope: (text: String, span: Span)) -> EvaluatedPlace? {
        let units = choice.units(at: scope)
        let places = places(of: units)
        if places.count > 1 {
            report(
                .error(
                    .badPipeline, "\"\(scope.text)\" takes units of several places", at: scope.span,
                    help: "a bucket lies in one: name the account, its environment and the region"))
        }
        return places.count == 1 ? places.first : nil
    }

    private mutating func promotionTargets(_ workflow: WorkflowBlock, _ source: String) -> [PromotionTarget]? {
        var targets: [PromotionTarget] = []
        for scope in plain.texts(workflow.body.attribute("to")) ?? [] {
            guard let place = place(named: scope),
                let bucket = words.text(workflow.body.attribute("bucket"), at: place.place)
            else { continue }
            let environment = settings.environment(of: place.place, words)
            if bucket == source || targets.contains(where: { $0.bucket == bucket || $0.environment == environment }) {
                report(
                    .error(
                        .badPipeline,
                        "\"\(scope.text)\" has the bucket or the environment of another place of the promotion",
                        at: scope.span, help: "each target has its own: `bucket` may read `account.name`"))
                continue
            }
            guard let role = roles.arn(at: place, for: .environment(environment), of: workflow) else { continue }
            targets.append(PromotionTarget(place: place, environment: environment, bucket: bucket, role: role))
        }
        return targets
    }

    private mutating func automaticTarget(_ workflow: WorkflowBlock, _ environments: [String]) -> String? {
        guard let attribute = workflow.body.attribute("on_release"), let text = plain.text(attribute) else {
            return nil
        }
        if environments.contains(text) { return text }
        report(
            .error(
                .badPipeline, "\"on_release\" names \"\(text)\", which is not a target of the promotion",
                at: attribute.expression.span, help: Suggestion.help(for: text, among: environments)))
        return nil
    }

    // MARK: - The file

    private func inputs(_ environments: [String]) -> YAML {
        [
            "target": [
                "description": "Where to", "type": "choice", "required": true,
                "options": .list(environments.map { .text($0) }),
            ],
            "release": [
                "description": "The release, which is the folder of its files", "type": "string", "required": true,
            ],
            "reason": ["description": "Why it is promoted", "type": "string", "required": true],
            "confirmed": [
                "description": "I have read what this release changes", "type": "boolean", "required": true,
                "default": false,
            ],
        ]
    }

    /// Refuses what was not confirmed, and keeps who promoted what, and why.
    private func checkJob(_ workflow: WorkflowBlock, _ automatic: String?) -> WorkflowJob {
        var job = WorkflowJob(
            id: WorkflowJob.id("\(workflow.name)-check"), title: "check the request", minutes: 5,
            steps: [checkStep(automatic).with("id", "request")])
        job.signsIn = false
        job.readsFiles = false
        job.outputs = [
            ("release", "${{ steps.request.outputs.release }}"), ("target", "${{ steps.request.outputs.target }}"),
        ]
        return job
    }

    /// The step that refuses what was not confirmed. With an `automatic` target a release that is published confirms
    /// itself.
    private func checkStep(_ automatic: String?) -> YAML {
        let onRelease = automatic.map { _ in "github.event_name == 'release'" }
        func either(_ input: String, _ other: String) -> String {
            onRelease.map { "${{ \($0) && \(other) || inputs.\(input) }}" } ?? "${{ inputs.\(input) }}"
        }
        return Steps.run(
            "Check the request",
            """
            if [ "$CONFIRMED" != true ]; then
              echo "::error::the promotion was not confirmed"
              exit 1
            fi
            if [ -z "${REASON//[[:space:]]/}" ]; then
              echo "::error::the promotion needs a reason"
              exit 1
            fi
            if ! [[ "$RELEASE" =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]]; then
              echo "::error::the name of a release has letters, digits and characters of ._-"
              exit 1
            fi
            {
              echo "| | |"
              echo "|---|---|"
              echo "| release | $RELEASE |"
              echo "| target | $TARGET |"
              echo "| by | $ACTOR |"
              echo "| reason | ${REASON//[|$'\\n\\r']/ } |"
            } >> "$GITHUB_STEP_SUMMARY"
            echo "release=$RELEASE" >> "$GITHUB_OUTPUT"
            echo "target=$TARGET" >> "$GITHUB_OUTPUT"

            """,
            variables: [
                ("ACTOR", "${{ github.actor }}"), ("CONFIRMED", either("confirmed", "'true'")),
                ("REASON", either("reason", "format('release {0}', github.event.release.tag_name)")),
                ("RELEASE", either("release", "github.event.release.tag_name")),
                ("TARGET", either("target", automatic.map(Self.literal) ?? "''")),
            ])
    }

    private func job(
        _ workflow: WorkflowBlock, _ target: PromotionTarget, from source: EvaluatedPlace, bucket: String,
        after check: String
    ) -> WorkflowJob {
        let copy = Steps.run(
            "Copy the release",
            """
            from="s3://$SOURCE/$RELEASE"
            to="s3://$BUCKET/$RELEASE"
            count() { aws s3 ls --recursive --region "$2" "$1/" | wc -l; }
            files=$(count "$from" "$SOURCE_REGION" || true)
            if [ "$files" -eq 0 ]; then
              echo "::error::there is nothing at $from"
              exit 1
            fi
            # Fewer files are a promotion that was interrupted: it goes on.
            if [ "$(count "$to" "$REGION" || true)" -ge "$files" ]; then
              echo "::error::$to is there already: a release never changes under its name"
              exit 1
            fi
            aws s3 sync --only-show-errors --source-region "$SOURCE_REGION" --region "$REGION" "$from" "$to"
            if [ "$(count "$to" "$REGION")" -ne "$files" ]; then
              echo "::error::not all of the $files files have arrived"
              exit 1
            fi
            echo "$files files at $to" >> "$GITHUB_STEP_SUMMARY"

            """,
            variables: [
                ("BUCKET", target.bucket), ("REGION", target.place.place.regionName),
                ("RELEASE", "${{ needs.\(check).outputs.release }}"), ("SOURCE", bucket),
                ("SOURCE_REGION", source.place.regionName),
            ])
        var job = WorkflowJob(
            id: WorkflowJob.id("\(workflow.name)-\(target.environment)"), title: "promote to \(target.environment)",
            needs: [check],
            condition: "needs.\(check).outputs.target == \(Self.literal(target.environment))",
            environment: target.environment, concurrency: concurrency(of: target.environment),
            steps: [Steps.signIn(role: target.role, region: target.place.place.regionName, minutes: 60), copy])
        job.readsFiles = false
        return job
    }
}
