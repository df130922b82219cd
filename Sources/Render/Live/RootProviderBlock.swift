import Estate
import HCL

/// The block of the provider aws in `root.hcl`. What is the same for all units is written there; what differs is
/// read from the files of the account and the region.
extension LiveTree {
    /// Writes the block as text of a heredoc. Terragrunt evaluates what is between `${` and `}` and between `%{` and
    /// `}`, and Terraform reads the result.
    func writeAWSProvider(into out: inout HCLWriter) {
        let provider = rootProvider
        let saysIDs =
            provider.fixed.attribute("allowed_account_ids") != nil
            || provider.varying(in: nil).contains { $0.name == "allowed_account_ids" }
        out.block("provider \"aws\"") { out in
            out.attribute("region", source: "\"${local.region.name}\"")
            if !saysIDs { writeAccountID(into: &out) }
            for (name, value) in provider.fixed.attributes where !value.isNull {
                out.attribute(name, source: ProviderText.source(of: value))
            }
            Self.write(provider.varying(in: nil), below: "local.region.provider", into: &out)
            writeRole(into: &out)
            for type in provider.blocks where type != "assume_role" {
                let isFixed = provider.fixed.block(type) != nil
                // A block that some places do not have is left out there by a condition.
                let isOpen = isFixed || provider.varying(in: type).contains { $0.isEverywhere }
                out.gap()
                if !isOpen { out.line("%{if local.region.provider.\(type) != null~}") }
                out.block(type) { writeInside(type, into: &$0) }
                if !isOpen { out.line("%{endif~}") }
            }
            if usesTags { Self.writeTags(into: &out) }
        }
    }

    /// The account in which the provider may work. For an account without an ID nothing is compared.
    private func writeAccountID(into out: inout HCLWriter) {
        switch idUse {
        case .all: out.attribute("allowed_account_ids", source: "[\"${local.account.id}\"]")
        case .some:
            out.line("%{if local.account.id != null~}")
            out.attribute("allowed_account_ids", source: "[\"${local.account.id}\"]")
            out.line("%{endif~}")
        case .none: break
        }
    }

    /// The role that the accounts name, with what provider blocks add to it.
    private func writeRole(into out: inout HCLWriter) {
        let fixed = rootProvider.fixed.block("assume_role")
        let varying = rootProvider.varying(in: "assume_role")
        let saysRole = fixed?.body.attribute("role_arn") != nil || varying.contains { $0.name == "role_arn" }
        let isSaid = fixed != nil || !varying.isEmpty
        guard isSaid || roleUse != .none else { return }
        let condition: String? =
            if fixed?.body.attribute("role_arn") != nil {
                nil
            } else if let role = varying.first(where: { $0.name == "role_arn" }) {
                role.isEverywhere ? nil : "try(local.region.provider.assume_role.role_arn, null) != null"
            } else { roleUse == .some ? "local.account.assume_role != null" : nil }
        out.gap()
        if let condition { out.line("%{if \(condition)~}") }
        out.block("assume_role") { out in
            if !saysRole { out.attribute("role_arn", source: "\"${local.account.assume_role}\"") }
            writeInside("assume_role", into: &out)
        }
        if condition != nil { out.line("%{endif~}") }
    }

    private func writeInside(_ type: String, into out: inout HCLWriter) {
        for (name, value) in rootProvider.fixed.block(type)?.body.attributes ?? [] {
            out.attribute(name, source: ProviderText.source(of: value))
        }
        Self.write(rootProvider.varying(in: type), below: "local.region.provider.\(type)", into: &out)
    }

    /// Words that are read from `region.hcl`. One that some places do not have is left out there.
    private static func write(
        _ words: [(name: String, isEverywhere: Bool)], below path: String, into out: inout HCLWriter
    ) {
        for (name, isEverywhere) in words {
            let value = "try(\(path).\(name), null)"
            if !isEverywhere { out.line("%{if \(value) != null~}") }
            out.attribute(name, source: "${jsonencode(\(path).\(name))}")
            if !isEverywhere { out.line("%{endif~}") }
        }
    }
}

/// Writes values into a provider block that is the text of a heredoc. An expression that only Terragrunt can
/// evaluate becomes JSON, which Terraform reads as HCL.
enum ProviderText {
    /// A value as it is written behind its name. `indent` is the number of spaces before the attribute.
    static func source(of value: Value, indent: Int = 0) -> String {
        guard value.containsDeferred else { return escaped(HCLWriter.source(of: value, indent: indent)) }
        return "${jsonencode(\(value.inlineSource))}"
    }

    /// Text in which Terragrunt evaluates nothing.
    static func escaped(_ text: String) -> String {
        text.replacing("${", with: "$${").replacing("%{", with: "%%{")
    }

    /// The whole block of a provider in a unit's file.
    static func block(_ provider: UnitProvider, of unit: Unit) -> String {
        var out = HCLWriter()
        out.block("provider", labels: [provider.name.provider]) { write(provider.body, of: unit, depth: 1, into: &$0) }
        return String(decoding: out.finish(), as: UTF8.self)
    }

    private static func write(_ body: EvaluatedBody, of unit: Unit, depth: Int, into out: inout HCLWriter) {
        for (name, value) in body.attributes {
            out.attribute(name, source: source(of: unit.named(value), indent: 2 * depth))
        }
        for block in body.blocks {
            out.gap()
            out.block(block.type, labels: block.labels) { write(block.body, of: unit, depth: depth + 1, into: &$0) }
        }
    }
}
