import Diagnostics
import Estate
import HCL

/// The files that say where a unit is: `account.hcl`, `env.hcl`, `region.hcl`. `root.hcl` reads them.
extension LiveTree {
    package func contextFiles(of place: Place) -> [File] {
        let description = place.description
        return [
            ("\(description.accountFolder)/account.hcl", accountFile(place)),
            ("\(description.environmentFolder)/env.hcl", environmentFile(place)),
            ("\(description.folder)/region.hcl", regionFile(place)),
        ]
    }

    private func locals(_ span: Span?, _ body: (inout HCLWriter) -> Void) -> [UInt8] {
        var out = HCLWriter()
        out.comment(Self.header(Self.fileName(span)))
        out.gap()
        out.block("locals", body)
        return out.finish()
    }

    private func accountFile(_ place: Place) -> [UInt8] {
        locals(place.description.account.span) { out in
            out.attribute("name", string: place.description.account.name)
            out.attribute("id", place.accountValue("id"))
            let role = place.accountValue("assume_role")
            if usesRoles { out.attribute("assume_role", role) }
            if usesLocalStack { out.attribute("localstack", place.accountValue("localstack")) }
        }
    }

    private func environmentFile(_ place: Place) -> [UInt8] {
        let level = place.description.accountEnvironment ?? place.description.environment
        return locals((level ?? place.description.account).span) { out in
            out.attribute("name", string: place.description.environmentName)
            for (name, value) in place.environmentLocals() { out.attribute(name, value) }
        }
    }

    private func regionFile(_ place: Place) -> [UInt8] {
        locals(place.description.region.span) { out in
            out.attribute("name", string: place.description.region.name)
            let tags = place.tags()
            if usesTags { out.attribute("tags", .object(tags.map { ($0.key, $0.value) })) }
        }
    }

    static func hasTags(_ declarations: Declarations) -> Bool {
        let levels =
            [declarations.level] + declarations.environments + declarations.stacks
            + declarations.accounts.flatMap {
                [$0.level] + $0.regions + $0.environments.flatMap { [$0.level] + $0.regions }
            }
        return levels.contains { $0.tags != nil }
    }
}
