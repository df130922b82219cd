import Estate
import HCL

/// What the `root.hcl` of a tree that tfgen rendered says of states, in the words of the estate again: there the expressions stand
/// of which each unit has only the values.
struct RenderedRoot {
    /// The backend's name.
    let backend: String
    /// The settings in their order, each as it is written in an estate.
    let settings: [(name: String, source: String)]

    /// - Parameter body: that of the file.
    init?(_ body: Body) {
        guard let block = body.blocks.first(where: { $0.type == "remote_state" }),
            case .string(let backend)? = block.body.attribute("backend")?.expression.form,
            let config = block.body.attribute("config")?.expression, let items = Self.items(of: config)
        else { return nil }
        self.backend = backend
        let usual = Backend(name: backend)
        var settings: [(name: String, source: String)] = []
        for item in items {
            guard let name = item.plainKey?.name else { return nil }
            let source = Self.inEstate(item.value.span.text, of: usual)
            let isUsual = name == usual.keyName && source == "\"${unit.folder}/terraform.tfstate\""
            if !isUsual, name != "encrypt" || source != "true" || !usual.isS3 { settings.append((name, source)) }
        }
        settings += block.body.attributes.filter { usual.isOfTerragrunt($0.name) }
            .map { ($0.name, Self.inEstate($0.expression.span.text, of: usual)) }
        // tfgen encrypts where nothing is said of it.
        if usual.isS3, !items.contains(where: { $0.plainKey?.name == "encrypt" }) {
            settings.append(("encrypt", "null"))
        }
        self.settings = settings
    }

    /// The members of the settings: those of the object, or of the first one in a `merge(…)` with what LocalStack needs.
    private static func items(of expression: Expression) -> [ObjectItem]? {
        switch expression.form {
        case .object(let items): items
        case .call(let call) where call.name == "merge": call.arguments.first.flatMap(items)
        default: nil
        }
    }

    /// What Terragrunt reads in `root.hcl`, and the word of an estate for it (`StateScope` has them the other way).
    private static let words = [
        (
            #"${local.region.address}/${trimprefix(path_relative_to_include(), "${local.region.folder}/")}"#,
            "${unit.address}"
        ),
        (#"trimprefix(path_relative_to_include(), "${local.region.folder}/")"#, "unit.path"),
        ("basename(path_relative_to_include())", "unit.name"), ("path_relative_to_include()", "unit.folder"),
        ("local.account.", "account."), ("local.environment.", "environment."), ("local.region.", "region."),
    ]

    private static func inEstate(_ text: String, of backend: Backend) -> String {
        let own = backend.isLocal ? text.replacing("${get_parent_terragrunt_dir()}/", with: "") : text
        return words.reduce(own) { text, word in text.replacing(word.0, with: word.1) }
    }
}
