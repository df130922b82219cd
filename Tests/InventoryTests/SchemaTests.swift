import HCL
import Inventory
import Testing

/// The compiled table of the provider's resource types.
@Suite struct SchemaTests {
    @Test func everyTypeIsRead() {
        let types = ProviderSchema.resourceTypes
        #expect(types.count > 1500)
        for type in types {
            let schema = ProviderSchema.resource(type)
            #expect(schema?.attributes.isEmpty == false, "\(type)")
        }
    }

    @Test func wordsMeanWhatTheScriptWrote() throws {
        let group = try #require(ProviderSchema.resource("aws_security_group"))
        #expect(group.attribute("name")?.isComputed == true)
        #expect(group.attribute("vpc_id")?.type == .string)
        #expect(group.attribute("tags")?.type == .map(.string))
        let database = try #require(ProviderSchema.resource("aws_db_instance"))
        #expect(database.attribute("password")?.isSensitive == true)
        #expect(database.attribute("allocated_storage")?.type == .number)
        #expect(database.block("restore_to_point_in_time") != nil)
        #expect(ProviderSchema.resource("aws_no_such_thing") == nil)
    }
}
