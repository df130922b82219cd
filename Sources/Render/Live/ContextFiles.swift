import Diagnostics
import Estate
import HCL

/// The files that say where a unit is: `account.hcl`, `env.hcl`, `region.hcl`. `root.hcl` reads them.
extension LiveTree {
    /// Which of the context files of a place are wanted: an account's and an environment's file are the same from every
    /// place below them.
    package struct ContextFiles: Sendable {
        package var account = true
        package var environment = true

        package init(account: Bool = true, environment: Bool = true) {
            self.account = account
            self.environment = environment
        }
    }

    package func contextFiles(of place: EvaluatedPlace, _ wanted: ContextFiles = ContextFiles()) -> [File] {
        let description = place.place
        var files: [File] = []
        if wanted.account, readsAccount {
            files.append((Layout.join(description.accountFolder, "account.hcl"), accountFile(place)))
        }
        if wanted.environment, readsEnvironment {
            files.append((Layout.join(description.environmentFolder, "env.hcl"), environmentFile(place)))
        }
        files.append((Layout.join(description.folder, "region.hcl"), regionFile(place)))
        return files
    }

    private func locals(_ span: Span?, _ body: (inout HCLWriter) -> Void) -> [UInt8] {
        var out = HCLWriter()
        out.comment(Self.header(Self.fileName(span)))
        out.gap()
        out.block("locals", body)
        return out.finish()
    }

    private func accountFile(_ place: EvaluatedPlace) -> [UInt8] {
        locals(place.place.account.span) { out in
            if readsInRoot("local.account.name") { out.attribute("name", string: place.place.account.name) }
            if idUse != .none { out.attribute("id", place.header.accountID) }
            if usesRoles { out.attribute("assume_role", place.header.assumeRole) }
            if usesLocalStack { out.attribute("localstack", place.header.localstack) }
        }
    }

    private func environmentFile(_ place: EvaluatedPlace) -> [UInt8] {
        let layer = place.place.accountEnvironment ?? place.place.environment ?? place.place.account
        return locals(layer.span) { $0.attribute("name", string: place.place.environmentName) }
    }

    private func regionFile(_ place: EvaluatedPlace) -> [UInt8] {
        locals(place.place.region.span) { out in
            out.attribute("name", string: place.place.regionName)
            if readsInRoot("local.region.address") { out.attribute("address", string: place.place.address) }
            if readsInRoot("local.region.folder") { out.attribute("folder", string: place.place.folder) }
            if !rootProvider.varying.isEmpty {
                out.attribute(
                    "provider", rootProvider.locals(of: place.header.provider, role: place.header.assumeRole))
            }
            if usesTags { out.attribute("tags", Self.written(place.header.tags)) }
        }
    }

    /// The tags as `root.hcl` has to find them: it writes them as JSON into the file of the provider, whose texts Terraform
    /// reads as templates.
    private static func written(_ tags: [PlaceTag]) -> Value {
        .object(
            tags.map { tag in
                (Handover.escaped(tag.key), tag.value.asString.map { .string(Handover.escaped($0)) } ?? tag.value)
            })
    }

    /// Whether `root.hcl` reads a word of a context file.
    func readsInRoot(_ name: String) -> Bool {
        (state.names + terragrunt.names + rootProvider.names).contains { $0.contains(name) }
    }

    var readsAccount: Bool {
        idUse != .none || usesRoles || usesLocalStack || readsInRoot("local.account.")
    }

    var readsEnvironment: Bool { readsInRoot("local.environment.") }

    static func hasTags(_ declarations: Declarations) -> Bool {
        let layers = [declarations.layer] + declarations.environments + declarations.stacks
        return (layers + declarations.accounts.flatMap(\.layers)).contains { $0.word("tags") != nil }
    }
}
