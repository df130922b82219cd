import HCL
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

    /// What watches over an account is missed when it goes, also together with its unit.
    @Test func guardsOfAccounts() {
        let guarded = table("resource \"aws_guardduty_detector\" \"this\" {}")
        #expect(guarded.changes(to: .empty).map(\.opens) == [true])
        #expect(SecurityTable.empty.changes(to: guarded).map(\.opens) == [false])
    }
}
