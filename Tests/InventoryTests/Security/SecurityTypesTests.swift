import Foundation
import HCL
import TestSupport
import Testing

@testable import Inventory

/// The tables name types that the provider has, and no type is both judged and named as one that is not.
@Suite struct SecurityTypesTests {
    @Test func typesAreKnown() {
        for type in UnjudgedTypes.all.union(GrantTable.all.map(\.type)) {
            let schema = ProviderSchema.resource(type)
            #expect(schema != nil, "\(type)")
        }
        #expect(UnjudgedTypes.all.count > 150)
        #expect(Set(GrantTable.all.map(\.type)).count > 60)
    }

    @Test func unjudgedTypesHaveNoRules() {
        for type in UnjudgedTypes.all { #expect(TraitTable.byType[type] == nil, "\(type)") }
    }

    /// The arguments that the tables name are arguments of their types.
    @Test func argumentsAreKnown() throws {
        for trait in GrantTable.all where trait.path != "id" {
            let schema = try #require(ProviderSchema.resource(trait.type))
            let name = trait.names[0]
            let isThere = schema.attribute(name) != nil || schema.block(name) != nil
            #expect(isThere, "\(trait.type) \(trait.path)")
        }
    }

    private func table(_ text: String) -> SecurityTable { SecurityTable(of: TestModules.resources(text).resources) }

    /// Each change of a resource of a type without rules is a row, and so is a program that is run.
    @Test(arguments: [
        "resource \"aws_vpn_gateway\" \"this\" { vpc_id = \"X\" }",
        "data \"external\" \"this\" { program = [\"X\"] }",
        "resource \"terraform_data\" \"this\" {\n  provisioner \"local-exec\" { command = \"X\" }\n}",
    ]) func changesAreRows(_ text: String) {
        let (one, other) = (table(text.replacing("X", with: "a")), table(text.replacing("X", with: "b")))
        let (added, changed, removed) = (
            SecurityTable.empty.changes(to: one), one.changes(to: other), one.changes(to: .empty)
        )
        let opened = [added, changed, removed].map { changes in changes.map(\.opens).contains(true) }
        #expect(opened == [true, true, false])
        #expect(one.changes(to: one).isEmpty)
        #expect(removed.map(\.closes) == [false])
    }

    /// What says by its name who may do what is a row of a type without rules, where it is given.
    @Test(arguments: [
        "aws_mwaa_environment execution_role_arn", "aws_workspaces_directory workspace_access_properties",
        "aws_neptunegraph_graph public_connectivity", "aws_fsx_lustre_file_system security_group_ids",
        "aws_medialive_input_security_group whitelist_rules.cidr", "aws_connect_security_profile permissions",
        "aws_securitylake_subscriber access_type", "aws_appstream_fleet enable_default_internet_access",
        "aws_ecs_task_definition task_role_arn", "aws_lakeformation_resource hybrid_access_enabled",
        "aws_budgets_budget_action definition.iam_action_definition.roles", "aws_alb_listener_rule -",
        "aws_vpc -", "aws_autoscaling_policy -", "aws_route53_record -", "aws_ecs_service -",
    ]) func namesSay(_ words: String) {
        let parts = words.split(separator: " ").map(String.init)
        let found = derived(parts[0])
        if parts[1] == "-" { #expect(found.isEmpty, "\(found)") } else { #expect(found.contains(parts[1]), "\(found)") }
    }

    /// The arguments of a type that are found by their names, as the provider declares them.
    private func derived(_ type: String) -> [String] {
        if UnjudgedTypes.all.contains(type) || SecurityWords.areJudged(type) { return [] }
        return ProviderSchema.resource(type).map { names(in: $0, below: "", SecurityWords.depth) } ?? []
    }

    private func names(in block: BlockSchema, below path: String, _ depth: Int) -> [String] {
        let own = block.attributes.filter { $0.isRequired || $0.isOptional }.map(\.name)
        let found = (own + block.blocks.map(\.name)).filter { SecurityWords.subject(of: $0) != nil }.map { path + $0 }
        if depth == 0 { return found }
        return found
            + block.blocks.filter { SecurityWords.subject(of: $0.name) == nil }.flatMap {
                names(in: $0.block, below: "\(path)\($0.name).", depth - 1)
            }
    }

    /// All types without rules of which an argument is a row, and which. A new version of the provider shows here what it brings:
    /// what is none of that stands in `SecurityWords` with its reason.
    @Test func derivedTypes() throws {
        let lines = ProviderSchema.resourceTypes.compactMap { type -> String? in
            let names = Set(derived(type)).sorted()
            return names.isEmpty ? nil : "\(type) \(names.joined(separator: " "))\n"
        }
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("unjudged.txt")
        try Expected.compare(lines.joined(), with: file)
    }

    /// Each type with an argument that says who may do what is judged, is named as one without rules, has rows by the names of its
    /// arguments, or has a policy, which is read wherever it stands.
    @Test func allTypesAreLookedAt() {
        let stems = [
            "polic", "principal", "cidr", "public", "encrypt", "kms", "ingress", "egress", "role", "access", "share",
            "sharing",
            "permission",
        ]
        func says(_ name: String) -> Bool {
            name.contains("security_group")
                || name.split(separator: "_").contains { word in stems.contains { word.hasPrefix($0) } }
        }
        let left = ProviderSchema.resourceTypes.filter { type in
            guard let schema = ProviderSchema.resource(type), !UnjudgedTypes.all.contains(type),
                !SecurityWords.areJudged(type), derived(type).isEmpty
            else { return false }
            let names =
                schema.attributes.filter { $0.isRequired || $0.isOptional }.map(\.name) + schema.blocks.map(\.name)
            let open = names.filter { says($0) && !SecurityReader.policyArguments.contains($0) }
            return open.contains { !SecurityWords.others.contains($0) }
        }
        #expect(left == [])
    }

    /// The names that say nothing of it are arguments of some type.
    @Test func exceptionsAreKnown() {
        var left = SecurityWords.others
        for type in ProviderSchema.resourceTypes {
            func visit(_ block: BlockSchema, _ depth: Int) {
                left.subtract(block.attributes.map(\.name) + block.blocks.map(\.name))
                if depth > 0 { for inner in block.blocks { visit(inner.block, depth - 1) } }
            }
            if !left.isEmpty { ProviderSchema.resource(type).map { visit($0, 4) } }
        }
        #expect(left == [])
        for type in SecurityWords.otherTypes { #expect(ProviderSchema.resource(type) != nil, "\(type)") }
        for type in SecurityWords.ofReaders { #expect(ProviderSchema.resource(type) != nil, "\(type)") }
    }

    /// A key that goes opens something, and so does another one; one that comes with a new resource does not.
    @Test func keysOfTypesWithoutRules() {
        func table(_ key: String) -> SecurityTable {
            self.table("resource \"aws_fsx_lustre_file_system\" \"this\" {\n  subnet_ids = [\"subnet-1\"]\n\(key)\n}")
        }
        let (none, one, other) = (table(""), table("kms_key_id = \"a\""), table("kms_key_id = \"b\""))
        #expect(SecurityTable.empty.changes(to: one).map(\.opens) == [false])
        #expect(one.changes(to: other).map(\.opens) == [true])
        #expect(one.changes(to: none).map(\.opens) == [true])
        #expect(none.changes(to: one).map(\.opens) == [false])
        #expect(none.rows.isEmpty)
        #expect(
            one.changes(to: other).map(\.line) == [
                "changed  aws_fsx_lustre_file_system.this  keys, not judged: kms_key_id = a -> kms_key_id = b"
            ])
    }

    /// What watches over an account is missed when it goes, also together with its unit.
    @Test func guardsOfAccounts() {
        let guarded = table("resource \"aws_guardduty_detector\" \"this\" {}")
        #expect(guarded.changes(to: .empty).map(\.opens) == [true])
        #expect(SecurityTable.empty.changes(to: guarded).map(\.opens) == [false])
    }
}
