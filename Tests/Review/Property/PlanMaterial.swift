import FileTree
import Foundation
import HCL

/// What the plan of each unit is made of, put together by brute force: the text of its file, of `root.hcl` with everything
/// that it reads put in, and of the rendered module. The judge of `Review`, of which it knows nothing.
struct PlanMaterial {
    /// By the unit's address.
    let units: [String: String]

    init(_ snapshot: EstateSnapshot, modules: [String: String]) {
        let files = Dictionary(snapshot.live.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
        var roots: [String: String] = [:]
        units = Dictionary(
            snapshot.evaluated.units.map { unit in
                let text = files["\(unit.folder)/terragrunt.hcl"] ?? ""
                var root = roots[unit.place.folder] ?? Self.root(files, unit.place.folder)
                roots[unit.place.folder] = root
                for block in ["remote_state", "generate \"provider\""] where text.contains("\n\(block) {") {
                    root = Self.without(block, root)
                }
                let own = Self.blocks(Self.inputsByName(text)).map(Self.plain).sorted().joined(separator: "\n")
                let parts = [unit.folder, own, root, modules[unit.module] ?? ""]
                return (unit.address.description, parts.joined(separator: "\n=====\n"))
            }
        ) { $1 }
    }

    /// The texts of the modules by name, without what is only about them.
    static func modules(_ files: [OutputFile], _ names: [String]) -> [String: String] {
        var texts: [String: String] = [:]
        for name in names {
            let own = files.filter { file in
                guard file.path.text.hasPrefix(name + "/") else { return false }
                let rest = file.path.text.dropFirst(name.utf8.count + 1)
                return rest != "README.md" && !rest.hasPrefix("tests/")
            }
            texts[name] = own.map { file in
                let text = String(decoding: file.bytes, as: UTF8.self)
                let parts = file.path.name.hasSuffix(".tf") ? blocks(text).map(plain).sorted() : [plain(text)]
                return "\(file.path.text)\n\(parts.joined(separator: "\n"))"
            }.joined()
        }
        return texts
    }

    /// The texts of modules in place, by name: of all files in their folders, and in those of the modules that they call.
    ///
    /// - Parameter read: the text of a file, as it is or as it was edited.
    static func inPlace(_ places: [String: String], read: (String) -> String?) -> [String: String] {
        places.mapValues { place in
            var seen: Set<String> = []
            var waiting = [place]
            var texts: [String] = []
            while let folder = waiting.popLast() {
                guard seen.insert(folder).inserted else { continue }
                for path in files(of: folder) {
                    guard let text = read(path) else { continue }
                    let parts = path.hasSuffix(".tf") ? blocks(text).map(plain).sorted() : [text]
                    texts.append("\(path)\n\(parts.joined(separator: "\n"))")
                    let named = text.matches(of: #/(?:source *= *"|path\.module}/)(\.\.?/[^"$]*)/#).map {
                        String($0.output.1)
                    }
                    for other in named {
                        let target = URL(fileURLWithPath: "\(folder)/\(other)").standardizedFileURL.path
                        if (try? FileManager.default.contentsOfDirectory(atPath: target)) != nil {
                            waiting.append(target)
                        } else if let text = read(target) {
                            texts.append("\(target)\n\(text)")
                        }
                    }
                }
            }
            return texts.sorted().joined()
        }
    }

    /// The files of a folder and of those inside of it that are no modules.
    private static func files(of folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            guard let inner = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                return name == "terragrunt.hcl" || name == "README.md" ? [] : [path]
            }
            return inner.contains { $0.hasSuffix(".tf") } ? [] : files(of: path)
        }
    }

    /// The parts of a text that end with a brace at the beginning of a line, or with one that closes a block of a single
    /// line: in which order they stand means nothing.
    private static func blocks(_ text: String) -> [String] {
        var blocks = [""]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            blocks[blocks.count - 1] += "\(line)\n"
            let isWhole = line.first?.isLetter == true && line.contains("{") && line.hasSuffix("}")
            if line == "}" || isWhole { blocks.append("") }
        }
        return blocks
    }

    /// The text of a unit with its inputs sorted: in which order they stand, which is that of the module's variables, means
    /// nothing.
    private static func inputsByName(_ text: String) -> String {
        guard let start = text.range(of: "\ninputs = {\n"),
            let end = text.range(of: "\n}\n", range: start.upperBound..<text.endIndex)
        else { return text }
        var inputs: [String] = []
        for line in text[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false) {
            let isNew = line.hasPrefix("  ") && line.dropFirst(2).first.map { !" }])#".contains($0) } ?? false
            if isNew || inputs.isEmpty { inputs.append("") }
            inputs[inputs.count - 1] += "\(line)\n"
        }
        return text[..<start.upperBound] + inputs.sorted().joined() + text[end.lowerBound...]
    }

    /// Lines without comments and blanks at their ends; no empty ones.
    private static func plain(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("//") }
            .map { $0.replacingOccurrences(of: " += ", with: " = ", options: .regularExpression) }
            .joined(separator: "\n")
    }

    /// `root.hcl` as the units of a place read it.
    private static func root(_ files: [String: String], _ folder: String) -> String {
        var text = plain(files["root.hcl"] ?? "")
        for (local, name) in [("account", "account.hcl"), ("environment", "env.hcl"), ("region", "region.hcl")] {
            let values = locals(above: folder, name, files).sorted { $0.key.count > $1.key.count }
            for (key, value) in values {
                text = text.replacingOccurrences(of: "local.\(local).\(key)", with: "<\(value)>")
            }
        }
        return text
    }

    private static func locals(above folder: String, _ name: String, _ files: [String: String]) -> [String: String] {
        var here = folder
        while true {
            if let text = files[here.isEmpty ? name : "\(here)/\(name)"] {
                let tree = SyntaxTree.parse(.init(path: name, text: text))
                let attributes = tree.body.blocks.first { $0.type == "locals" }?.body.attributes ?? []
                return Dictionary(attributes.map { ($0.name, plain($0.expression.span.text)) }) { $1 }
            }
            if here.isEmpty { return [:] }
            here = here.lastIndex(of: "/").map { String(here[..<$0]) } ?? ""
        }
    }

    /// A text without the block of a header, which ends with the first brace at the beginning of a line that closes as many
    /// as were opened.
    private static func without(_ header: String, _ text: String) -> String {
        var depth = 0
        var isInside = false
        return text.split(separator: "\n").filter { line in
            if !isInside, line.hasPrefix("\(header) {") { isInside = true }
            guard isInside else { return true }
            depth += line.filter { $0 == "{" }.count - line.filter { $0 == "}" }.count
            if depth <= 0 { isInside = false }
            return false
        }.joined(separator: "\n")
    }
}
