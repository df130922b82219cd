import Diagnostics

/// `templatestring` and `templatefile`, and the functions that read files or take paths apart. A file is read
/// through the scope's files only, so that what is rendered depends on nothing else.
extension Functions {
    static let templates: [Function] = [
        // `templatestring(template, vars)`: the template's text comes from a value. Nil where text or variables are
        // known only later.
        Function(
            name: "templatestring", parameters: [Parameter("template", .string), Parameter("vars", .any)],
            variadic: nil,
            resultType: .always(.string), takesDeferred: true
        ) { arguments, context throws(CallFailure) in
            if arguments[0].isDeferred || arguments[1].isDeferred { return nil }
            let source = SourceFile(path: "template", text: arguments.text(0))
            return try render(source, with: arguments[1], in: &context)
        },
        // `templatefile(path, vars)`: the same with a file's text. A template of a single interpolation gives its
        // value as it is, as in Terraform.
        Function(
            name: "templatefile", parameters: [Parameter("path", .string), Parameter("vars", .any)], variadic: nil,
            resultType: .always(.any), takesDeferred: true
        ) { arguments, context throws(CallFailure) in
            if arguments[0].isDeferred || arguments[1].isDeferred { return nil }
            let path = try filePath(arguments, context)
            let source = SourceFile(path: path, bytes: try read(path, context))
            return try render(source, with: arguments[1], in: &context)
        },
    ]

    /// The value of a template with the members of `variables` as its only names. Its errors are reported as one
    /// error of the call, with their place in the template.
    private static func render(
        _ source: SourceFile, with variables: Value, in context: inout CallContext
    ) throws(CallFailure) -> Value {
        guard let members = variables.members else {
            throw CallFailure("the variables are given as a map or an object", argument: 1)
        }
        // A template may call `templatefile` for itself, so the nesting is limited.
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
        // `file(path)`: the file as a string, which must be UTF-8.
        file("file") { bytes throws(CallFailure) in
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw CallFailure("the file is not valid UTF-8", argument: 0, help: "`filebase64` reads any file")
            }
            return text.normalized
        },
        // These take any file: its bytes in base 64, and its digests.
        file("filebase64") { Base64.encode($0) },
        file("filemd5") { Hex.text(Digests.md5($0)) }, file("filesha1") { Hex.text(Digests.sha1($0)) },
        file("filesha256") { Hex.text(Digests.sha256($0)) }, file("filesha512") { Hex.text(Digests.sha512($0)) },
        file("filebase64sha256") { Base64.encode(Digests.sha256($0)) },
        file("filebase64sha512") { Base64.encode(Digests.sha512($0)) },
        // `fileexists(path)`.
        .pure("fileexists", [Parameter("path", .string)], gives: .bool) { arguments, context throws(CallFailure) in
            let path = try filePath(arguments, context)
            guard let files = context.files else { throw noFiles }
            return .bool(files.exists(path))
        },
        // `fileset(path, pattern)`: the paths below a folder that match, relative to it.
        .pure("fileset", [Parameter("path", .string), Parameter("pattern", .string)], gives: .set(.string)) {
            arguments, context throws(CallFailure) in
            let path = try filePath(arguments, context)
            guard let files = context.files else { throw noFiles }
            guard let pattern = FileGlob(arguments.text(1)) else {
                throw CallFailure("failed to glob pattern: syntax error in pattern", argument: 1)
            }
            let found = files.list(below: path).filter { pattern.matches($0) }
            try context.spend(found.count)
            return .set(of: found.map { .string($0.normalized) }, .string)
        },
        // `basename(path)`: the last part. No file is read.
        .pure("basename", [Parameter("path", .string)], gives: .string) { arguments, _ in
            .string(lastPart(of: arguments.text(0)))
        },
        // `abspath(path)` of an absolute path, and `pathexpand(path)` of a path without `~`, do not depend on the
        // machine; all others do.
        path("abspath") { $0.utf8.first == UInt8(ascii: "/") ? clean($0) : nil },
        path("pathexpand") { $0.utf8.first == UInt8(ascii: "~") ? nil : $0 },
        // `dirname(path)`: all but the last part.
        .pure("dirname", [Parameter("path", .string)], gives: .string) { arguments, _ in
            .string(folder(of: arguments.text(0)))
        },
    ]

    /// A function of a path that depends on the machine for some paths. `body` gives nil for these, and they are
    /// refused.
    private static func path(_ name: String, _ body: @escaping @Sendable (String) -> String?) -> Function {
        .pure(name, [Parameter("path", .string)], gives: .string) { arguments, _ throws(CallFailure) in
            if let path = body(arguments.text(0)) { return .string(path) }
            throw CallFailure(
                "the path depends on the machine, and the same text must give the same tree", argument: 0,
                code: .impureFunction, help: "write the path relative to the file")
        }
    }

    private static let noFiles = CallFailure("no files can be read here", code: .unsupportedFunction)

    /// A function of a file's bytes.
    private static func file(
        _ name: String, _ body: @escaping @Sendable ([UInt8]) throws(CallFailure) -> String
    ) -> Function {
        .pure(name, [Parameter("path", .string)], gives: .string) { arguments, context throws(CallFailure) in
            .string(try body(try read(try filePath(arguments, context), context)))
        }
    }

    /// The bytes of a file, below the limit for strings.
    private static func read(_ path: String, _ context: CallContext) throws(CallFailure) -> [UInt8] {
        guard let files = context.files else { throw noFiles }
        guard let bytes = files.read(path) else {
            throw CallFailure("no file exists at \(Value.quoted(path))", argument: 0)
        }
        try context.check(bytes: bytes.count)
        return bytes
    }

    /// The path in the first argument, relative to the folder of the configuration file and without `.` and `..`. A
    /// path that leads outside that folder is refused, unless the files have a root of their own.
    private static func filePath(_ arguments: [Value], _ context: CallContext) throws(CallFailure) -> String {
        let path = arguments.text(0)
        let cleaned = clean(path)
        // The files themselves know where a path leads that is not below the folder.
        if context.files?.root != nil { return cleaned }
        if path.utf8.first == UInt8(ascii: "/") || path.utf8.first == UInt8(ascii: "~") || cleaned == ".."
            || cleaned.hasPrefix("../")
        {
            throw CallFailure(
                "\(Value.quoted(path)) is outside of the folder of the file that names it", argument: 0,
                code: .impureFunction,
                help: "only files below it may be read: what is rendered depends on nothing else")
        }
        return cleaned
    }

    /// Go's `path.Clean`: the shortest path with the same meaning, without `.`, `..` and doubled slashes.
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

    /// Go's `path.Base`.
    private static func lastPart(of path: String) -> String {
        if path.isEmpty { return "." }
        return path.split(separator: "/").last.map(String.init) ?? "/"
    }

    /// Go's `path.Dir`.
    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return clean(String(path[...slash]))
    }
}

/// A pattern of `fileset`: `*`, `?`, `[a-z]` and `{a,b}` within one name, `**` over folders. It is translated into
/// a regular expression.
private struct FileGlob {
    private let pattern: Pattern

    /// Nil where the pattern has a syntax error.
    init?(_ glob: String) {
        guard let source = FileGlob.expression(Array(glob.unicodeScalars)), let pattern = try? Pattern(source) else {
            return nil
        }
        self.pattern = pattern
    }

    /// Whether the whole path matches; it is relative and has `/` between its parts.
    func matches(_ path: String) -> Bool {
        var steps = 0
        return pattern.firstMatch(in: Array(path.unicodeScalars), from: 0, steps: &steps) != nil
    }

    /// The regular expression for a pattern; nil where a bracket or brace is not closed.
    private static func expression(_ glob: [Unicode.Scalar]) -> String? {
        var out = "(?s)\\A"
        var rest = glob[...]
        var braces = 0
        while let scalar = rest.popFirst() {
            switch scalar {
            // `**/` stands for any number of folders, none among them.
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
