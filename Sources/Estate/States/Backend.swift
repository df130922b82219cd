import Diagnostics
import HCL

/// One of Terraform's backends, with what tfgen knows of its settings. Of a backend that is not known, settings are
/// not checked.
package struct Backend: Sendable {
    package let name: String
    private let words: BackendWords?

    package init(name: String) {
        self.name = name
        words = BackendWords.of(name)
    }

    /// Amazon S3, for which tfgen writes what Terraform leaves open: encryption, and LocalStack's settings.
    package var isS3: Bool { name == "s3" }

    /// Files on the disk of whoever runs Terraform.
    package var isLocal: Bool { name == "local" }

    /// `state "none" {}`: the modules say themselves where their states lie, or Terraform keeps them where it runs.
    package var isNone: Bool { Self.isNone(name) }

    static func isNone(_ name: String) -> Bool { name == "none" }

    /// The setting that tells the states of two units apart: `key` of s3, `prefix` of gcs.
    package var keyName: String { words?.key ?? "key" }

    /// Whether the backend has a setting; true for every one of a backend that is not known.
    package func has(_ setting: String) -> Bool { words.map { $0.settings[setting] != nil } ?? true }

    /// Whether a setting says what Terragrunt does, so that the backend does not get it.
    package func isOfTerragrunt(_ setting: String) -> Bool { BackendWords.ofTerragrunt.contains(setting) }

    /// The name that a setting has today, where it had another one.
    package func nameToday(of setting: String) -> String { BackendWords.renamed[name]?[setting] ?? setting }

    /// The settings that name where all states lie: `bucket` of s3.
    package var placeNames: [String] { words?.places ?? ["bucket"] }

    /// Whether a setting that names where all states lie has to be said.
    var needsPlace: Bool { words.map { !Set($0.required).isDisjoint(with: $0.places) } ?? false }

    /// Whether the key is the unit's folder where the estate does not say it.
    package var hasUsualKey: Bool { words?.takesPath ?? true }

    /// Whether a setting is a part of the state's identity.
    func isIdentity(_ setting: String) -> Bool { setting == keyName || placeNames.contains(setting) }

    /// The error about a backend that cannot be used; nil where it can.
    func unknown(at label: BlockLabel) -> Diagnostic? {
        guard words == nil else { return nil }
        if let reason = BackendWords.refused[name] {
            return .error(.badState, "the backend \"\(name)\" cannot be used", at: label.span, help: reason)
        }
        return .error(
            .badState, "there is no backend \"\(name)\" that has a state for each unit", at: label.span,
            help: Suggestion.help(for: name, among: BackendWords.names))
    }

    /// The error about a setting of the estate's `state` block that cannot be right; nil for none. A key has to read
    /// `unit`, because otherwise all units of a place would have one state.
    func refusal(of attribute: Attribute) -> Diagnostic? {
        if attribute.isNamed(keyName), !isNone {
            let reads = attribute.expression.variables.map(\.root)
            guard !reads.contains("unit"), !StateIdentity.isInFolder(attribute.expression.span.text) else { return nil }
            let usual =
                "leave it out, so that each unit's is its folder below the live tree, or write `${unit.path}` in it"
            return .error(
                .badState, "with this \"\(attribute.name)\" all units of a place would have one state",
                at: attribute.expression.span,
                help: hasUsualKey ? usual : "write `${unit.folder}` in it, or another word of `unit`")
        }
        return unknownSetting(.attribute(attribute))
    }

    /// The error about a setting that the backend does not have; nil where it has it, or is not known.
    func unknownSetting(_ attribute: WordSource) -> Diagnostic? {
        guard let words, words.settings[attribute.name] == nil else { return nil }
        if isNone {
            return .error(
                .badState, "with `state \"none\"` there is no setting \"\(attribute.name)\"", at: attribute.nameSpan,
                help: "remove it, because the modules say where their states lie; "
                    + "or name a backend: `state \"s3\" { ... }`")
        }
        if let today = BackendWords.renamed[name]?[attribute.name] {
            return .error(
                .badState, "\"\(attribute.name)\" of the backend \(name) has another name today",
                at: attribute.nameSpan, help: "write `\(today)`")
        }
        return .error(
            .badState, "the backend \(name) has no setting \"\(attribute.name)\"", at: attribute.nameSpan,
            help: Suggestion.nearest(to: attribute.name, among: words.settings.keys + ["generate"])
                .map { "did you mean `\($0)`?" } ?? owners(of: attribute.name))
    }

    /// A setting of other backends is most likely left from one of them.
    private func owners(of setting: String) -> String? {
        let owners = BackendWords.names.filter { BackendWords.of($0)?.settings[setting] != nil }.sorted()
        guard !owners.isEmpty, owners.count <= 3 else { return nil }
        let have = owners.count == 1 ? "has" : "have"
        return "\(owners.joined(separator: ", ")) \(have) it: remove it here"
    }

    /// The errors about the type of a setting's value.
    func problems(of value: Value, _ attribute: WordSource) -> [Diagnostic] {
        guard let type = words?.settings[attribute.name], !value.isNull, !value.containsPoison else { return [] }
        var evaluator = Evaluator(scope: NamedValues())
        evaluator.checkNames(in: attribute.expression, type, naming: "\"\(attribute.name)\"")
        if !evaluator.diagnostics.hasErrors {
            evaluator.checkType(of: value, type, attribute.expression, naming: "\"\(attribute.name)\"")
        }
        if evaluator.diagnostics.hasErrors { return evaluator.diagnostics.all }
        let problem =
            emptyKey(value, attribute) ?? nameProblem(of: value, attribute) ?? slashProblem(of: value, attribute)
        return problem.map { [$0] } ?? []
    }

    /// The error about an empty `key` or `path`, which names no state. Only a `prefix` of gcs may be empty.
    private func emptyKey(_ value: Value, _ attribute: WordSource) -> Diagnostic? {
        guard attribute.name == keyName, ["key", "path"].contains(keyName), value.asString == "" else { return nil }
        return .error(
            .badState, "\"\(attribute.name)\" is empty", at: attribute.expression.span,
            help: "leave it out, so that it is the unit's folder, or write where the state lies")
    }

    /// The error about a key of s3 that begins or ends with a slash, which Terraform refuses, and about a local `path` that
    /// ends with one: it names a folder.
    private func slashProblem(of value: Value, _ attribute: WordSource) -> Diagnostic? {
        guard isS3 || isLocal, attribute.name == keyName else { return nil }
        // Of a key that differs from unit to unit, the text of the expression says how it begins and ends.
        let written = attribute.expression.span.text
        let ends = value.asString.map { $0.hasSuffix("/") } ?? written.hasSuffix("/\"")
        let begins = value.asString.map { $0.hasPrefix("/") } ?? written.hasPrefix("\"/")
        if isLocal {
            guard ends else { return nil }
            return .error(
                .badState, "this \"\(attribute.name)\" ends with a slash, and names a folder",
                at: attribute.expression.span, help: "name the file: `terraform.tfstate` behind the slash")
        }
        guard begins || ends else { return nil }
        return .error(
            .badState, "\"\(attribute.name)\" of the backend s3 does not begin or end with a slash",
            at: attribute.expression.span, help: "for example `network/terraform.tfstate`")
    }

    /// The error about a name with a character that the owner of the backend does not take. It would be noticed only when
    /// Terraform runs, after it was read twice. Parts that are known later are not judged, and neither are those that a pipeline
    /// or a person fills in before Terragrunt reads the files, `#{BUCKET}#`.
    private func nameProblem(of value: Value, _ attribute: WordSource) -> Diagnostic? {
        guard let signs = BackendWords.nameSigns[name]?[attribute.name] else { return nil }
        let place = attribute.expression.span
        if value.asString == "" { return .error(.badState, "\"\(attribute.name)\" is empty", at: place) }
        let texts = (value.asString.map { [$0] } ?? value.residuals.flatMap(\.textsOfTemplate))
            .flatMap(Self.withoutPlaceholders)
        // Some settings also take an ARN.
        let taken = signs + (texts.first?.hasPrefix("arn:") == true ? ":/" : "")
        let wrong = texts.flatMap(\.unicodeScalars).first { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return !isPlain && !taken.unicodeScalars.contains(scalar)
        }
        guard let wrong else { return nil }
        let shown = wrong.value > 0x20 && !wrong.isObeyed ? "`\(wrong)`" : wrong.shownName
        let others = signs.isEmpty ? "" : " and " + signs.map { "`\($0)`" }.joined(separator: " ")
        return .error(
            .badState, "\"\(attribute.name)\" of the backend \(name) cannot have \(shown) in it", at: place,
            help: "it takes letters, digits" + others)
    }

    /// How placeholders begin and end: `#{BUCKET}#`, `{{ bucket }}`, `<<bucket>>`, `<bucket>`.
    private static let placeholders = [("#{", "}#"), ("{{", "}}"), ("<<", ">>"), ("<", ">")]

    /// The parts of a text around placeholders such as `#{BUCKET}#`.
    private static func withoutPlaceholders(_ text: String) -> [String] {
        var parts = [text]
        for (start, end) in placeholders { parts = parts.flatMap { without(start, end, $0) } }
        return parts
    }

    private static func without(_ start: String, _ end: String, _ text: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
            parts.append(String(rest[..<open.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// One error for each setting that the backend needs and a block does not have. A misspelled one was reported
    /// as such.
    ///
    /// - Parameters:
    ///   - names: the settings that the block has.
    ///   - place: where it names the backend.
    func missing(among names: [String], at place: Span) -> [Diagnostic] {
        guard let words else { return [] }
        return (words.required + (words.takesPath ? [] : [words.key])).filter { needed in
            !names.contains(needed) && !names.contains { Suggestion.nearest(to: $0, among: [needed]) != nil }
        }.map { needed in
            .error(
                .badState, "the backend \(name) needs \"\(needed)\"", at: place,
                help: needed == words.key ? "add \(words.example)" : "add `\(needed) = ...`")
        }
    }
}

extension Residual {
    /// The texts between what a template waits for; none of anything else.
    fileprivate var textsOfTemplate: [String] {
        guard case .template(let pieces) = self else { return [] }
        return pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
