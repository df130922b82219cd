import Diagnostics
import Estate
import HCL

/// What a pipeline says of all its workflows.
struct PipelineSettings {
    let branch: String
    let repository: String?
    let runner: String
    let terraform: String
    let terragrunt: String
    /// The scopes whose places are applied one behind the other.
    let order: [(text: String, span: Span)]?
    private let environment: Attribute?
    private let planRole: Attribute?
    private let applyRole: Attribute?

    init(_ block: PipelineBlock, _ words: inout PlainWords) {
        func attribute(_ name: String) -> Attribute? { block.body.attribute(name) }
        branch = words.text(attribute("branch")) ?? "main"
        repository = words.text(attribute("repository"))
        runner = words.text(attribute("runner")) ?? Versions.runner
        terraform = words.text(attribute("terraform")) ?? Versions.terraform
        terragrunt = words.text(attribute("terragrunt")) ?? Versions.terragrunt
        order = words.texts(attribute("order"))
        environment = attribute("environment")
        planRole = attribute("plan_role")
        applyRole = attribute("apply_role")
    }

    /// The environment of GitHub for a place: what the pipeline says, or the account's name, with that of the environment where it
    /// has several.
    func environment(of place: Place, _ words: PlaceWords) -> String {
        let own = [place.account.name, place.accountEnvironment?.name].compactMap { $0 }.joined(separator: "-")
        return words.text(environment, at: place) ?? own
    }

    /// The words that say with which role plans are made, or everything else.
    func role(forPlans isPlan: Bool) -> Attribute? { isPlan ? planRole : applyRole }
}
