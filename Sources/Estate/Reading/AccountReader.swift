import Diagnostics
import HCL

/// Reads an `account` block with its environments and regions. A region or environment that cannot be used is left
/// out, and leaves gaps so that what refers to it is not reported as well.
struct AccountReader {
    private var gaps: Gaps = []

    static func read(
        _ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) -> AccountBlock {
        var reader = AccountReader()
        return reader.read(block, numbering, into: &diagnostics)
    }

    private mutating func read(
        _ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) -> AccountBlock {
        checkAccountID(block.body.attribute("id"), &diagnostics)
        let layer = LayerReader.read(
            block, as: .account, schema: Schemas.account, numbering: numbering, into: &diagnostics)
        var account = AccountBlock(layer: layer)
        if let attribute = block.body.attribute("environment") {
            account.environment = Constants.string(attribute, into: &diagnostics).map { ($0.text, $0.span) }
            account.lacksEnvironment = account.environment == nil
        }
        account.lacksEnvironment = account.lacksEnvironment || layer.gaps.contains(.environments)
        if let layout = Constants.string(block.body.attribute("layout"), into: &diagnostics) {
            account.layout = LayoutReader.read(layout.text, at: layout.span, into: &diagnostics)
            account.layoutSpan = layout.span
        }
        account.regions = readRegions(block, numbering, into: &diagnostics)
        var known = Names.Known()
        for inner in block.body.blocks where inner.type == "environment" {
            guard let label = inner.label, known.add(label, "environment", into: &diagnostics) else {
                gaps.formUnion([.places, .units, .sharing])
                continue
            }
            let own = LayerReader.read(
                inner, as: .accountEnvironment, schema: Schemas.accountEnvironment, numbering: numbering,
                into: &diagnostics)
            account.environments.append((own, readRegions(inner, numbering, into: &diagnostics)))
        }
        if !account.environments.isEmpty { refuseMixture(block, &diagnostics) }
        account.gaps = gaps.union(layer.gaps)
        return account
    }

    /// Checks an ID that is a literal. A number is refused, because it would lose zeros at its beginning.
    private func checkAccountID(_ attribute: Attribute?, _ diagnostics: inout Diagnostics) {
        guard let attribute else { return }
        switch attribute.expression.form {
        case .string(let text):
            guard !AccountID.isValid(text) else { return }
            diagnostics.add(
                .error(
                    .badAccount, "\"\(text)\" is not an account id", at: attribute.expression.span,
                    help: "an AWS account id has twelve digits"))
        case .number(let digits):
            diagnostics.add(
                .error(
                    .badAccount, "an account id is a string, not a number", at: attribute.expression.span,
                    help: "write it in quotes, `\"\(digits)\"`: it may begin with zeros"))
        default: break
        }
    }

    /// Reports an account that names one environment and also has blocks for several, and regions outside of these
    /// blocks.
    private mutating func refuseMixture(_ block: Block, _ diagnostics: inout Diagnostics) {
        if let attribute = block.body.attribute("environment") {
            gaps.formUnion(.layer)
            diagnostics.add(
                .error(
                    .mixedEnvironments, "an account has \"environment = ...\" or environment blocks, not both",
                    at: attribute.nameSpan, help: "remove the attribute"))
            return
        }
        for region in block.body.blocks where region.type == "region" || region.type == Place.global {
            gaps.formUnion([.places, .units, .sharing])
            let what = region.type == Place.global ? "a global block" : "a region"
            diagnostics.add(
                .error(
                    .mixedEnvironments, "in an account with environment blocks, \(what) has to stand in one of them",
                    at: region.headerSpan, help: "move it into an environment block"))
        }
    }

    /// The `region` blocks and the `global` block of an account or environment. The latter comes last.
    private mutating func readRegions(
        _ block: Block, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) -> [Layer] {
        var regions: [Layer] = []
        var known = Names.Known()
        for inner in block.body.blocks where inner.type == "region" {
            let layer = LayerReader.read(
                inner, as: .region, schema: Schemas.region, numbering: numbering, into: &diagnostics)
            guard let label = inner.label, known.add(label, "region", into: &diagnostics),
                checkRegion(label, inner.body, into: &diagnostics), Names.check(label, "region", into: &diagnostics)
            else {
                gaps.formUnion([.places, .units, .sharing])
                continue
            }
            regions.append(layer)
        }
        for inner in block.body.blocks where inner.type == Place.global {
            let layer = LayerReader.read(
                inner, as: .region, schema: Schemas.global, numbering: numbering, into: &diagnostics)
            guard !regions.contains(where: { $0.name == Place.global }), checkGlobal(inner, &diagnostics) else {
                gaps.formUnion([.places, .units, .sharing])
                continue
            }
            regions.append(layer)
        }
        return regions
    }

    /// Whether the region of a `global` block is one of AWS's; otherwise that is reported.
    private func checkGlobal(_ block: Block, _ diagnostics: inout Diagnostics) -> Bool {
        guard let region = Constants.string(block.body.attribute("region"), into: &diagnostics) else { return false }
        if AWSRegion.zones[region.text] != nil || block.body.attribute("availability_zones") != nil { return true }
        diagnostics.add(
            .error(
                .unknownRegion, "there is no AWS region \"\(region.text)\"", at: region.span,
                help: Suggestion.help(for: region.text, among: AWSRegion.zones.keys)
                    ?? "for a region that tfgen does not know, set `availability_zones`"))
        return false
    }

    /// Whether the label is the name of a region. Any name is accepted where the block lists the zones.
    private func checkRegion(_ label: BlockLabel, _ body: Body, into diagnostics: inout Diagnostics) -> Bool {
        if AWSRegion.zones[label.text] != nil || body.attribute("availability_zones") != nil { return true }
        diagnostics.add(
            .error(
                .unknownRegion, "there is no AWS region \"\(label.text)\"", at: label.span,
                help: label.text == Place.global
                    ? "what an account has once stands in `global { region = \"us-east-1\" }`"
                    : Suggestion.help(for: label.text, among: AWSRegion.zones.keys)
                        ?? "for a region that tfgen does not know, set `availability_zones`"))
        return false
    }
}
