import Diagnostics

extension Code {
    package static let badPipeline = Code(
        282, "pipeline that cannot be rendered",
        "A `pipeline \"github\"` block is rendered as workflows of GitHub Actions. Its words are known before anything runs: plain "
            + "values, and names of the estate that are worked out for each place that a workflow is about.")
    package static let emptyWorkflow = Code(
        283, "workflow about nothing", "`in` of a workflow takes addresses of units, less those that `except` takes.")
    package static let contradictedOrder = Code(
        284, "order that the units contradict",
        "`order` of a pipeline says which places are applied before which. A unit cannot wait for the output of one that comes later."
    )
    package static let unknownRole = Code(
        285, "role that lets no such workflow in",
        "A workflow signs in to an account with a role that a unit of that account makes for it (a module whose contract has "
            + "`trusts \"github\"`), and which trusts the repository with this branch, environment or event. Otherwise AWS refuses the "
            + "workflow when it runs. A role that is made elsewhere is named by its ARN.")
    package static let unknownWorkflow = Code(
        286, "sequence of workflows that are not there",
        "`runs` of a sequence names `apply` workflows of the same pipeline, each once.")
}

package let pipelineCodes: [Code] = [
    .badPipeline, .emptyWorkflow, .contradictedOrder, .unknownRole, .unknownWorkflow,
]
