import Diagnostics

/// `templatestring` and `templatefile`, and the functions that read files or take their paths apart.
extension Functions {
    static let templates: [Function] = [
        Function(
            name: "templatestring", parameters: [Parameter("template", .string), Parameter("vars", .any)],
            variadic: nil,
            resultType: .always(.string), takesDeferred: true
        ) { arguments, context throws(CallFailure) in
            if arguments[0].isDeferred || arguments[1].isDeferred { return nil }
            let source = SourceFile(path: "template", text: arguments.text(0))
            return try render(source, with: arguments[1], in: &context)
        },
        Function(
            name: "templatefile", parameters: [Parameter("path", .string), Parameter("vars", .any)], variadic: nil,
            resultType: .always(.any), takesDeferred: true
        ) { arguments, context throws(CallFailure) in
            if arguments[0].isDeferred || arguments[1].isDeferred { return nil }
            let path = try filePath(arguments)
            let source = SourceFile(path: path, bytes: try read(path, context))
            return try render(source, with: arguments[1], in: &context)
        },
    ]

    private static func render(
        _ source: SourceFile, with variables: Value, in context: inout CallContext
    ) throws(CallFailure) -> Value {
        guard let members = variables.members else {
            throw CallFailure("the variables are given as a map or an object", argument: 1)
        }
        guard context.templateDepth < 32 else {
            throw CallFailure("templates are nested more than 32 deep", code: .nestingLimit)
        }
        let tree = SyntaxTree.parseTemplate(source)
        if let error = tree.diagnostics.first {
            throw CallFailure("the template has a syntax error: \(error.message)", argument: 0)
        }
        var values: [String: Value] = [:]
        for member in members.all { values[member.name] = member.value }
        var evaluator = Evaluator(
            scope: NamedValues(values), files: context.files, limits: context.limits, continuing: context.progress)
        evaluator.templateDepth = context.templateDepth + 1
        // Reading and parsing a template costs as much as some hundred values, however little it gives.
        let result =
            evaluator.spend(100 + source.bytes.count >> 4, at: tree.expression.span)
            ? evaluator.evaluate(tree.expression) : .poison
        context.progress = evaluator.progress
        if let error = evaluator.diagnostics.all.first {
            let place = error.span.map { " (line \($0.file.position(at: $0.start).line) of \($0.file.path))" } ?? ""
            throw CallFailure(
                "\(error.message)\(place)", argument: 0,
                code: error.code == .sizeLimit || error.code == .nestingLimit ? error.code : .invalidArgument,
                help: error.help)
        }
        return result
    }

    static let fileFunctions: [Function] = [
        file("file") { bytes throws(CallFailure) in
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw CallFailure("the file is not valid UTF-8", argument: 0, help: "`filebase64` reads any file")
            }
            return text.normalized
        },
        file("filebase64") { Base64.encode($0) },
        file("filemd5") { Hex.text(Digests.md5($0)) }, file("filesha1") { Hex.text(Digests.sha1($0)) },
        file("filesha256") { Hex.text(Digests.sha256($0)) }, file("filesha512") { Hex.text(Digests.sha512($0)) },
        file("filebase64sha256") { Base64.encode(Digests.sha256($0)) },
        file("filebase64sha512") { Base64.encode(Digests.sha512($0)) },
        .pure("fileexists", [Parameter("path", .string)], gives: .bool) { arguments, context throws(CallFailure) in
            let path = try filePath(arguments)
            guard let files = context.files else { throw noFiles }
            return .bool(files.exists(path))
        },
        .pure("fileset", [Parameter("path", .string), Parameter("pattern", .string)], gives: .set(.string)) {
            arguments, context throws(CallFailure) in
            let path = try filePath(arguments)
            guard let files = context.files else { throw noFiles }
            guard let pattern = FileGlob(arguments.text(1)) else {
                throw CallFailure("failed to glob pattern: syntax error in pattern", argument: 1)
            }
            let found = files.list(below: path).filter { pattern.matches($0) }
            try context.spend(found.count)
            return .set(of: found.map { .string($0.normalized) }, .string)
        },
        .pure("basename", [Parameter("path", .string)], gives: .string) { arguments, _ in
            .string(lastPart(of: arguments.text(0)))
        },
        path("abspath") { $0.utf8.first == UInt8(ascii: "/") ? clean($0) : nil },
        path("pathexpand") { $0.utf8.first == UInt8(ascii: "~") ? nil : $0 },
        .pure("dirname", [Parameter("path", .string)], gives: .string) { arguments, _ in
            .string(folder(of: arguments.text(0)))
        },
    ]

    /// A function of a path that depends on the machine for some paths, which are then refused.
    private static func path(_ name: String, _ body: @escaping @Sendable (String) -> String?) -> Function {
        .pure(name, [Parameter("path", .string)], gives: .string) { arguments, _ throws(CallFailure) in
            if let path = body(arguments.text(0)) { return .string(path) }
            throw CallFailure(
                "the path depends on the machine, and the same text must give the same tree", argument: 0,
                code: .impureFunction, help: "write the path relative to the file")
        }
    }

    private static let noFiles = CallFailure("no files can be read here", code: .unsupportedFunction)

    private static func file(
        _ name: String, _ body: @escaping @Sendable ([UInt8]) throws(CallFailure) -> String
    ) -> Function {
        .pure(name, [Parameter("path", .string)], gives: .string) { arguments, context throws(CallFailure) in
            .string(try body(try read(try filePath(arguments), context)))
        }
    }

    private static func read(_ path: String, _ context: CallContext) throws(CallFailure) -> [UInt8] {
        guard let files = context.files else { throw noFiles }
        guard let bytes = files.read(path) else {
            throw CallFailure("no file exists at \(Value.quoted(path))", argument: 0)
        }
        try context.check(bytes: bytes.count)
        return bytes
    }

    /// The path below the folder of the text, cleaned; refused where it leads outside.
    private static func filePath(_ arguments: [Value]) throws(CallFailure) -> String {
        let path = arguments.text(0)
        let cleaned = clean(path)
        if path.utf8.first == UInt8(ascii: "/") || path.utf8.first == UInt8(ascii: "~") || cleaned == ".."
            || cleaned.hasPrefix("../")
        {
            throw CallFailure(
                "\(Value.quoted(path)) is outside the folder of the text", argument: 0, code: .impureFunction,
                help: "only files below it may be read: what is rendered depends on nothing else")
        }
        return cleaned
    }

    /// Go's path.Clean.
    private static func clean(_ path: String) -> String {
        let isRooted = path.utf8.first == UInt8(ascii: "/")
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isRooted {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return isRooted ? "/" + joined : joined.isEmpty ? "." : joined
    }

    private static func lastPart(of path: String) -> String {
        if path.isEmpty { return "." }
        return path.split(separator: "/").last.map(String.init) ?? "/"
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return clean(String(path[...slash]))
    }
}

/// A pattern of `fileset`: `*`, `?`, `[a-z]`, `{a,b}` within one name, `**` over folders.
private struct FileGlob {
    private let pattern: Pattern

    init?(_ glob: String) {
        guard let source = FileGlob.expression(Array(glob.unicodeScalars)), let pattern = try? Pattern(source) else {
            return nil
        }
        self.pattern = pattern
    }

    func matches(_ path: String) -> Bool {
        var steps = 0
        return pattern.firstMatch(in: Array(path.unicodeScalars), from: 0, steps: &steps) != nil
    }

    private static func expression(_ glob: [Unicode.Scalar]) -> String? {
        var out = "(?s)\\A"
        var rest = glob[...]
        var braces = 0
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*" where rest.first == "*":
                rest.removeFirst()
                if rest.first == "/" {
                    rest.removeFirst()
                    out += "(?:.*/)?"
                } else {
                    out += ".*"
                }
            case "*": out += "[^/]*"
            case "?": out += "[^/]"
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return nil }
                out += "[" + String(String.UnicodeScalarView(rest[..<end])) + "]"
                rest = rest[(end + 1)...]
            case "{":
                braces += 1
                out += "(?:"
            case "}" where braces > 0:
                braces -= 1
                out += ")"
            case "," where braces > 0: out += "|"
            case "\\":
                guard let next = rest.popFirst() else { return nil }
                out += "\\x{\(String(next.value, radix: 16))}"
            default: out += "\\x{\(String(scalar.value, radix: 16))}"
            }
        }
        return braces == 0 ? out + "\\z" : nil
    }
}
