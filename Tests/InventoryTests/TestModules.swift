import Catalog
import Diagnostics
import Foundation
import HCL
import Inventory

/// The catalog of this repository, as text in memory.
enum TestModules {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let place = PlaceFacts(
        region: "us-east-1", account: "111111111111", availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"])

    static let texts: [(path: String, text: String)] = {
        let folder = root.appendingPathComponent("templates")
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        precondition(!names.isEmpty, "there are no templates in \(folder.path)")
        return names.sorted().compactMap { name in
            (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name, $0) }
        }
    }()

    static let files = TextFiles(texts.map { ($0.path, SourceFile(path: $0.path, text: $0.text)) })

    static let catalog: Catalog = {
        var diagnostics = Diagnostics()
        return Catalog.read(texts.map { ($0.path, SourceFile(path: $0.path, text: $0.text)) }, into: &diagnostics)
    }()

    /// The inputs of a module's examples, but for those that have to be refused.
    static func examples(of module: Module) -> [[String: Value]] {
        module.examples.filter(\.rejected.isEmpty).map { inputs(SyntaxTreeInputs.value($0.inputs)) }
    }

    static func inputs(_ value: Value) -> [String: Value] {
        Dictionary((value.members?.all ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The resources of a module whose whole text is one file.
    static func resources(_ text: String, inputs: [String: Value] = [:]) -> ModuleResources {
        let files = TextFiles([("main.tf", SourceFile(path: "main.tf", text: text))])
        return Inventory.resources(
            of: Inventory.prepare(files, folder: ""), files: files, inputs: inputs, place: place)
    }
}

enum SyntaxTreeInputs {
    static func value(_ expression: HCL.Expression) -> Value {
        var evaluator = Evaluator(scope: NamedValues())
        return evaluator.evaluate(expression)
    }
}

extension Value {
    /// A value that only an apply will tell.
    static func later(_ name: String, _ type: Type = .any) -> Value { .deferred(type, .reference(.name(name))) }
}
