import Diagnostics
import Estate
import HCL

/// The files that say where a unit is: `account.hcl`, `env.hcl` and `region.hcl`. `root.hcl` reads them, so that
/// there is one root for all units. A word is written only where `root.hcl` reads it.
extension LiveTree {
    /// Which of the context files of a place are wanted. The files of an account and of an environment are the same
    /// for all places below them, and are written once.
    package struct ContextFiles: Sendable {
        package var account = true
        package var environment = true

        package init(account: Bool = true, environment: Bool = true) {
            self.account = account
            self.environment = environment
        }
    }

    /// The wanted files of a place, with their paths below the live tree.
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

    /// A file with a `locals` block. `span` is in the file of the model from which it comes.
    private func locals(_ span: Span?, _ body: (inout HCLWriter) -> Void) -> [UInt8] {
        var out = HCLWriter()
        out.comment(Self.header(Self.fileName(span)))
        out.gap()
        out.block("locals", body)
        return out.finish()
    }

    /// ID, role and LocalStack of the account, as far as some account of the estate has them. One that this account
    /// does not have is null.
    private func accountFile(_ place: EvaluatedPlace) -> [UInt8] {
        locals(place.place.account.span) { out in
            if contextReads.accountName { out.attribute("name", string: place.place.account.name) }
            if idUse != .none { out.attribute("id", place.header.accountID) }
            if usesRoles { out.attribute("assume_role", place.header.assumeRole) }
            if usesLocalStack { out.attribute("localstack", place.header.localstack) }
        }
    }

    /// An account without an environment of its own is its own environment.
    private func environmentFile(_ place: EvaluatedPlace) -> [UInt8] {
        let layer = place.place.accountEnvironment ?? place.place.environment ?? place.place.account
        return locals(layer.span) { $0.attribute("name", string: place.place.environmentName) }
    }

    /// What `root.hcl` needs to know of the region, and the address and folder of the place for expressions of
    /// states.
    private func regionFile(_ place: EvaluatedPlace) -> [UInt8] {
        locals(place.place.region.span) { out in
            out.attribute("name", string: place.place.regionName)
            if contextReads.regionAddress { out.attribute("address", string: place.place.address) }
            if contextReads.regionFolder { out.attribute("folder", string: place.place.folder) }
            if !rootProvider.varying.isEmpty {
                out.attribute(
                    "provider",
                    rootProvider.locals(
                        of: place.header.provider, role: place.header.assumeRole, accountID: place.header.accountID))
            }
            if usesTags { out.attribute("tags", Self.written(place.header.tags)) }
        }
    }

    /// The tags as `root.hcl` needs them. It writes them as JSON into the file of the provider, where Terraform
    /// reads texts as templates, so that these are escaped.
    private static func written(_ tags: [PlaceTag]) -> Value {
        .object(
            tags.map { tag in
                (Handover.escaped(tag.key), tag.value.asString.map { .string(Handover.escaped($0)) } ?? tag.value)
            })
    }

    /// What the expressions of `root.hcl` read of the context files, worked out once for all places.
    struct ContextReads: Sendable {
        let account, accountName, environment, regionAddress, regionFolder: Bool

        /// - Parameter names: the names in the expressions, such as `local.account.name`.
        init(_ names: [String]) {
            func reads(_ name: String) -> Bool { names.contains { $0.contains(name) } }
            (account, accountName) = (reads("local.account."), reads("local.account.name"))
            environment = reads("local.environment.")
            (regionAddress, regionFolder) = (reads("local.region.address"), reads("local.region.folder"))
        }
    }

    /// Whether `root.hcl` reads `account.hcl` at all.
    var readsAccount: Bool { idUse != .none || usesRoles || usesLocalStack || contextReads.account }

    var readsEnvironment: Bool { contextReads.environment }

    /// Whether any layer of the estate has tags.
    static func hasTags(_ declarations: Declarations) -> Bool {
        let layers = [declarations.layer] + declarations.environments + declarations.stacks
        return (layers + declarations.accounts.flatMap(\.layers)).contains { $0.word("tags") != nil }
    }
}
