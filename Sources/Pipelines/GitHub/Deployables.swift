import Catalog
import Diagnostics
import Estate
import HCL

/// An image of containers that a job builds, for one account and region.
struct Image: Hashable {
    let registry: String
    let repository: String
    let tag: String
    let context: String
    let dockerfile: String
    let platform: String
    let region: String
}

/// A file that a job builds and puts into a bucket.
struct Artifact: Hashable {
    let test: String?
    let build: String
    let file: String
    let bucket: String
    let key: String
    let region: String
}

/// Services of ECS whose deployments a job waits for.
struct StableServices: Hashable {
    let cluster: String
    let names: [String]
    let region: String
}

extension StableServices {
    /// What a `stable` block says at a place.
    init(_ block: Block, at place: EvaluatedPlace, _ words: PlaceWords) {
        cluster = words.text(block.body.attribute("cluster"), at: place.place) ?? block.labels.first?.text ?? ""
        names = words.texts(block.body.attribute("services"), at: place.place)
        region = place.place.regionName
    }
}

/// The parameters of a contract that units of a job read, and that another deployment provides.
struct SharedValues: Hashable {
    let contract: String
    let names: [String]
    let region: String
}

/// What the blocks of an `apply` workflow say at the places of one job; each once, in the order of the text and of the places.
struct Deployables {
    private(set) var images: [Image] = []
    private(set) var artifacts: [Artifact] = []
    private(set) var services: [StableServices] = []
    private(set) var addresses: [String] = []
    /// Commands that try what was deployed.
    private(set) var verifications: [String] = []
    private(set) var shared: [SharedValues] = []

    init(_ workflow: WorkflowBlock, at places: [EvaluatedPlace], _ words: PlaceWords) {
        for place in places {
            for block in workflow.blocks("image") { image(block, at: place, words) }
            for block in workflow.blocks("artifact") { artifact(block, at: place, words) }
            for block in workflow.blocks("stable") { services.add(StableServices(block, at: place, words)) }
            for address in words.texts(workflow.body.attribute("healthy"), at: place.place) { addresses.add(address) }
            if let command = words.text(workflow.body.attribute("verify"), at: place.place) {
                verifications.add(command)
            }
        }
    }

    private mutating func image(_ block: Block, at place: EvaluatedPlace, _ words: PlaceWords) {
        func text(_ name: String) -> String? { words.text(block.body.attribute(name), at: place.place) }
        let (repository, tag, dockerfile) = (text("repository"), text("tag"), text("dockerfile"))
        let (context, platform) = (text("context") ?? ".", text("platform") ?? "linux/amd64")
        guard let account = place.accountID, let repository, let tag else { return }
        let region = place.place.regionName
        let suffix = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
        images.add(
            Image(
                registry: "\(account).dkr.ecr.\(region).\(suffix)", repository: repository, tag: tag, context: context,
                dockerfile: dockerfile ?? (context == "." ? "Dockerfile" : "\(context)/Dockerfile"),
                platform: platform, region: region))
    }

    private mutating func artifact(_ block: Block, at place: EvaluatedPlace, _ words: PlaceWords) {
        func text(_ name: String) -> String? { words.text(block.body.attribute(name), at: place.place) }
        let (test, build, file) = (text("test"), text("build"), text("file"))
        let (bucket, key) = (text("bucket"), text("key"))
        guard let build, let file, let bucket, let key else { return }
        artifacts.add(
            Artifact(
                test: test, build: build, file: file, bucket: bucket, key: key, region: place.place.regionName))
    }

    /// The contracts whose lookups the job's units are, or read: their parameters have to be there.
    mutating func readContracts(of units: [Unit], at places: [EvaluatedPlace], _ estate: Estate) {
        for place in places {
            for consumed in place.consumed where consumed.role == nil {
                guard let contract = estate.contracts[consumed.contract], let prefix = consumed.prefix else { continue }
                let lookup = place.place.unitAddress(contract.lookupPath).description
                let isRead = units.contains { unit in
                    unit.address.description == lookup
                        || unit.dependencies.contains { $0.unit.address(from: unit.place).description == lookup }
                }
                guard isRead else { continue }
                shared.add(
                    SharedValues(
                        contract: contract.name, names: contract.outputs.map { "\(prefix)/\($0.path)" }.sorted(),
                        region: consumed.otherRegion ?? place.place.regionName))
            }
        }
    }
}

extension EvaluatedPlace {
    /// The id of the account, where the estate says it.
    var accountID: String? { header.accountID.asString }
}

extension Array where Element: Equatable {
    mutating func add(_ element: Element) {
        if !contains(element) { append(element) }
    }
}
