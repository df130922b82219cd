import Diagnostics
import Foundation
import HCL
import Inventory

// Prints the resources of modules as JSON, for the scripts beside it.
//
//     resources-of ROOT [--text | --changes | --bench N [--security]] < REQUESTS
//
// A request is a line of JSON: {"folder": "modules/vpc", "inputs": {...}, "region": ..., "account": ..., "zones": [...]}, where
// the folder lies below ROOT. "hcl" in place of "inputs" is an object as HCL text. The answer is a line for each.

/// A folder's files below ROOT, read when they are asked for.
struct FolderFiles: ModuleFiles {
    let root: URL

    func terraform(in folder: String) -> [SyntaxTree] {
        let place = root.appendingPathComponent(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.filter { $0.hasSuffix(".tf") }.sorted().compactMap { name in
            read(folder.isEmpty ? name : folder + "/" + name).map {
                SyntaxTree.parse(SourceFile(path: folder + "/" + name, bytes: $0))
            }
        }
    }

    func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
    }

    func read(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appendingPathComponent(path))).map { Array($0) }
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    func list(below path: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(path).path)
        return (names?.allObjects as? [String] ?? []).sorted()
    }
}

/// The value of an HCL expression, or of JSON, which HCL reads too but for templates in its strings.
func value(json text: String) -> Value? {
    let source = SourceFile(path: "request", text: "jsondecode(text)")
    var evaluator = Evaluator(scope: NamedValues(["text": .string(text)]))
    let value = evaluator.evaluate(SyntaxTree.parseExpression(source).expression)
    return evaluator.diagnostics.isEmpty ? value : nil
}

func value(hcl text: String) -> Value? {
    var evaluator = Evaluator(scope: NamedValues())
    let value = evaluator.evaluate(SyntaxTree.parseExpression(SourceFile(path: "inputs", text: text)).expression)
    for problem in evaluator.diagnostics.all { FileHandle.standardError.write(Data((problem.message + "\n").utf8)) }
    return evaluator.diagnostics.isEmpty ? value : nil
}

func place(_ request: Members) -> PlaceFacts {
    PlaceFacts(
        region: request["region"]?.asString, account: request["account"]?.asString,
        partition: request["partition"]?.asString,
        availabilityZones: request["zones"]?.elements?.compactMap(\.asString))
}

func inputs(_ request: Members) -> [String: Value] {
    let given = request["hcl"]?.asString.flatMap { value(hcl: $0) } ?? request["inputs"]
    return Dictionary((given?.members?.all ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: resources-of ROOT < REQUESTS\n".utf8))
    exit(1)
}
let files = FolderFiles(root: URL(fileURLWithPath: arguments[1]))

/// Evaluates one module for many different inputs: `name` has another value each time.
func measure(_ count: Int) {
    guard let line = readLine(), let request = value(json: line)?.members, let folder = request["folder"]?.asString
    else { return }
    let module = Inventory.prepare(files, folder: folder)
    let own = inputs(request)
    let start = Date()
    var (resources, rows) = (0, 0)
    for number in 0..<count {
        var changed = own
        if let name = own["name"]?.asString { changed["name"] = .string("\(name)\(number)") }
        let result = Inventory.resources(of: module, files: files, inputs: changed, place: place(request))
        resources += result.resources.count
        if arguments.contains("--security") { rows += SecurityTable(of: result.resources).rows.count }
    }
    let seconds = Date().timeIntervalSince(start)
    print("\(count) units, \(resources) resources, \(rows) rows, \(Int(seconds * 1_000_000) / max(1, count)) us each")
}

if let at = arguments.firstIndex(of: "--bench"), at + 1 < arguments.count {
    measure(Int(arguments[at + 1]) ?? 1000)
    exit(0)
}
/// Reads two requests at a time, before and after a change, and says what it replaces.
func compare() {
    var prepared: [String: PreparedModule] = [:]
    func resources(_ request: Members?) -> ModuleResources? {
        guard let request, let folder = request["folder"]?.asString else { return nil }
        let module = prepared[folder] ?? Inventory.prepare(files, folder: folder)
        prepared[folder] = module
        return Inventory.resources(of: module, files: files, inputs: inputs(request), place: place(request))
    }
    while let before = readLine(), let after = readLine() {
        guard let old = resources(value(json: before)?.members), let new = resources(value(json: after)?.members) else {
            exit(1)
        }
        let changes = Replacements.changes(from: old, to: new).map { change in
            JSON.object([
                ("address", .string(change.address)), ("arguments", .array(change.arguments.map { .string($0) })),
                ("perhaps", .array(change.perhaps.map { .string($0) })),
            ])
        }
        print(JSON.array(changes).compactText)
    }
}

if arguments.contains("--changes") {
    compare()
    exit(0)
}
var prepared: [String: PreparedModule] = [:]
while let line = readLine() {
    guard let request = value(json: line)?.members, let folder = request["folder"]?.asString else { exit(1) }
    let module = prepared[folder] ?? Inventory.prepare(files, folder: folder)
    prepared[folder] = module
    let result = Inventory.resources(of: module, files: files, inputs: inputs(request), place: place(request))
    let outputs = result.outputs.map { (key: $0.name, value: JSON.string($0.value.inlineSource)) }
    let table = SecurityTable(of: result.resources)
    if arguments.contains("--text") {
        print(result.text() + table.text(), terminator: "")
    } else {
        print(
            JSON.object(result.jsonMembers + [("outputs", .object(outputs)), ("security", table.json)]).compactText)
    }
}
