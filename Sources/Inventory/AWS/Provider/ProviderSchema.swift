import HCL

/// The resource types and data sources of the AWS provider, read from the compiled tables where one is asked for.
/// `Tests/Inventory/provider_table.py` describes the tables. A schema is read anew each time: callers keep what they
/// use.
package enum ProviderSchema {
    /// The schema of a resource type; nil where tfgen does not know the type, because another provider has it or a
    /// newer version of this one.
    package static func resource(_ type: String) -> BlockSchema? {
        if type == "terraform_data" { return terraformData }
        return resources.line(of: type).map { SchemaReader.block(at: $0) }
    }

    /// The schema of a data source; nil where tfgen does not know it.
    package static func dataSource(_ type: String) -> BlockSchema? {
        dataSources.line(of: type).map { SchemaReader.block(at: $0) }
    }

    /// The names of the AWS provider's resource types, sorted.
    package static var resourceTypes: [String] { resources.names }

    private static let resources = TypeIndex(Lines(ResourceTable.text))
    private static let dataSources = TypeIndex(Lines(DataSourceTable.text))

    /// The blocks by their line numbers, from 0. The two indices above and the blocks themselves name blocks so.
    static let blocks = Lines(BlockTable.text)

    /// Terraform's own resource type, `terraform_data`. No provider declares it, so it is in no table.
    private static let terraformData = BlockSchema(
        attributes: [
            attribute("id", .string, isComputed: true), attribute("input", .any, isComputed: false),
            attribute("output", .any, isComputed: true), attribute("triggers_replace", .any, isComputed: false),
        ], blocks: [])

    private static func attribute(_ name: String, _ type: Type, isComputed: Bool) -> BlockSchema.Attribute {
        BlockSchema.Attribute(
            name: name, type: type, isRequired: false, isOptional: !isComputed, isComputed: isComputed,
            isSensitive: false, forcesReplacement: name == "triggers_replace")
    }
}

/// The lines of a text that is compiled in. Only where each line starts is worked out at first; a line is a slice of
/// the bytes, so that the large tables are not turned into strings.
struct Lines: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ text: StaticString) {
        let bytes = text.withUTF8Buffer { Array($0) }
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
        self.starts = starts
        self.bytes = bytes
    }

    var count: Int { starts.count }

    /// A line without its line feed, counted from 0; empty beyond the end.
    subscript(_ line: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(line) else { return [] }
        let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
        return bytes[starts[line]..<end]
    }
}

/// The line in `BlockTable` of each type. The text has the words `TYPE LINE` on each of its lines.
private struct TypeIndex: Sendable {
    private let lines: [String: Int]

    init(_ text: Lines) {
        var lines: [String: Int] = [:]
        for index in 0..<text.count {
            let words = text[index].split(separator: UInt8(ascii: " "))
            guard words.count == 2 else { continue }
            lines[String(decoding: words[0], as: UTF8.self)] = Int(String(decoding: words[1], as: UTF8.self))
        }
        self.lines = lines
    }

    var names: [String] { lines.keys.sorted() }

    func line(of type: String) -> Int? { lines[type] }
}
