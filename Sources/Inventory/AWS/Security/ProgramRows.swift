import HCL

/// What is run on the machine that applies, or on the one that is made, and what no table judges.
extension SecurityReader {
    /// Adds a row for each program: of a provisioner, and of an `external` data source, which also a plan runs.
    mutating func readPrograms(of resource: ResourceInstance) {
        for text in resource.lifecycle.provisioners {
            let kind = text.dropFirst("provisioner".count).drop { " \"".contains($0) }.prefix { !" \"{".contains($0) }
            add(
                resource, topic: .access, aspect: "runs", text: "\(kind) \(Self.command(in: text))",
                extents: [.unknown(text)])
        }
        guard resource.type == "external", let program = resource.values["program"] else { return }
        let text = SecurityText.joined(SecurityText.texts(program))
        add(resource, topic: .access, aspect: "runs", text: "external \(text)", extents: [.unknown(text)])
    }

    /// The beginning of what is between the braces of a block.
    private static func command(in text: String) -> String {
        let inside = text.drop { $0 != "{" }.dropFirst().drop { $0 == " " }
        return inside.count > 80
            ? "\(inside.prefix(78))…" : String(inside.dropLast().reversed().drop { $0 == " " }.reversed())
    }

    /// Adds a row for a resource that may open something and that no other rule judges. Each change of it is one of the row, so
    /// that nothing is passed over without a word.
    mutating func readUnjudged(_ resource: ResourceInstance) {
        guard UnjudgedTypes.all.contains(resource.type) else { return readWords(of: resource) }
        add(
            resource, topic: .access, aspect: "not judged",
            text: "may open something; the table has no rules for its type",
            extents: [.unknown(SecurityText.text(.object(resource.values)))])
    }

    /// Adds a row for the arguments of a type without rules that say by their names who may do what, and rows for the roles and groups
    /// and for the keys that it is given. Of a new resource these two open nothing: what a role may do and what a group lets through
    /// their own rows say. That a key goes opens something.
    private mutating func readWords(of resource: ResourceInstance) {
        guard resource.type.hasPrefix("aws_"), !SecurityWords.areJudged(resource.type) else { return }
        let found = SecurityWords.arguments(of: resource)
        let hasPolicy = Self.policyArguments.contains { resource.values[$0].map { !$0.isNull } ?? false }
        for subject in SecurityWords.Subject.allCases {
            let own = found.filter { $0.subject == subject }
            // The statements of a policy say more.
            if own.isEmpty || subject != .key && hasPolicy { continue }
            add(
                resource, topic: subject == .key ? .encryption : .access, aspect: subject.aspect,
                text: own.map(\.text).joined(separator: ", "),
                extents: [.unknown(own.map { "\($0.path) = \(SecurityText.text($0.value))" }.joined(separator: "\n"))],
                absence: subject == .key ? .open : .closed, isLossless: subject == .means)
        }
    }
}
