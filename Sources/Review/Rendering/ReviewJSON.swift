import Diagnostics

/// A review for programs: what `tfgen diff --format json` prints. `format_version` rises where a member changes its
/// meaning.
package struct ReviewJSON {
    private let review: Review
    private let described: Described

    package init(_ review: Review) {
        self.review = review
        described = Described(review: review)
    }

    package var json: JSON {
        let counts = review.counts
        return .object([
            ("format_version", 1), ("base", .string(review.base.title)), ("head", .string(review.head.title)),
            ("semantic_change", .bool(!review.isWithoutEffect)), ("files_differ", .bool(review.hasDifferentFiles)),
            (
                "counts",
                [
                    "changed": .integer(counts.changed), "added": .integer(counts.added),
                    "removed": .integer(counts.removed), "moved": .integer(counts.moved),
                    "unexplained": .integer(review.unexplained.count),
                ]
            ),
            ("base_errors", .diagnostics(review.base.problems)),
            ("committed", committed), ("refusals", .diagnostics(review.refusals)),
            ("findings", .array(review.findings.map(finding))),
            (
                "security",
                [
                    "opens": .bool(review.opens),
                    "unknown": .array(
                        review.unknownResources.map {
                            ["address": .string($0.address), "reason": .string(review.secrets.hiding($0.reason))]
                        }),
                ]
            ),
            ("causes", .array(review.edits.indices.map(cause))), ("groups", .array(review.groups.map(group))),
            ("workflows", .array(review.workflows.map(workflow))),
        ])
    }

    private var committed: JSON {
        func paths(_ paths: [String]) -> JSON { .array(paths.map { .string($0) }) }
        func files(_ files: [CommittedFiles.File]) -> JSON { paths(files.map(\.path)) }
        let (found, before) = (review.head.committed, review.base.committed)
        let section = CommittedSection(described: described)
        let edits = found.edited.map { file -> JSON in
            [
                "path": .string(file.path), "at_base": .bool(file.isOld),
                "changes_plans": .bool(!file.file.saysTheSame),
                "difference": .string(section.difference(of: file)),
            ]
        }
        return [
            "stale": files(found.stale), "edited": files(found.edited.map(\.file)), "missing": files(found.missing),
            "orphaned": files(found.orphaned), "edits": .array(edits),
            "edited_at_base": files(before.edited.map(\.file)),
            "stale_at_base": paths(before.outdated),
        ]
    }

    private func finding(_ finding: Finding) -> JSON {
        [
            "kind": .string(finding.kind.rawValue), "text": .string(review.secrets.hiding(finding.text)),
            "grave": .bool(finding.isGrave), "units": .array(finding.units.map { .string($0) }),
        ]
    }

    /// One edit, with the number of units that it reaches, also by account, environment and region.
    private func cause(_ index: Int) -> JSON {
        let edit = review.edits[index]
        let members = review.changes.indices.filter { review.changes[$0].causes.contains(index) }
        let mode = edit.mode.map { [("mode", JSON.string($0.text))] } ?? []
        return .object(
            [
                ("id", .integer(index)), ("kind", .string(edit.kind.rawValue)),
                ("file", .string(edit.place?.file.path ?? "")),
                ("line", .integer(described.line(of: edit))), ("name", .string(described.name(of: edit))),
                ("secret", .bool(described.isSecret(edit))),
                ("before", .optional(described.text(edit.before, of: edit))),
                ("after", .optional(described.text(edit.after, of: edit))), ("units", .integer(members.count)),
                ("by_account", tally(members) { $0.account }), ("by_environment", tally(members) { $0.environment }),
                ("by_region", tally(members) { $0.region }),
            ] + mode)
    }

    private func tally(
        _ members: [Int], _ word: ((account: String, environment: String, region: String)) -> String
    ) -> JSON {
        .object(Described.tally(members.map { word(review.changes[$0].place) }).map { ($0.0, .integer($0.1)) })
    }

    private func workflow(_ workflow: WorkflowChange) -> JSON {
        [
            "path": .string(workflow.path), "change": .string(workflow.kind.rawValue), "grave": .bool(workflow.isGrave),
            "causes": .array(review.workflowCauses.map { .integer($0) }),
            "difference": .string(described.difference(of: workflow)),
        ]
    }

    /// One group of units, with the difference of the first of them.
    private func group(_ group: ChangeGroup) -> JSON {
        let first = group.members.first.map { review.changes[$0] }
        return .object([
            ("change", .string(group.kind.rawValue)), ("causes", .array(group.causes.map { .integer($0) })),
            (
                "parts",
                .array(
                    group.parts.map {
                        ["part": .string(review.secrets.hiding($0.key.text)), "change": .string($0.kind.rawValue)]
                    })
            ),
            ("units", .array(group.members.map { .string(review.changes[$0].address) })),
            ("difference", .string(first.map { described.difference(of: $0) } ?? "")),
        ])
    }
}
