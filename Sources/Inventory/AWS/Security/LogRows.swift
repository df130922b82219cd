import HCL

/// What logs leave out.
extension SecurityReader {
    /// Adds the row of a web ACL's log: which requests its filters keep and which they drop. A log without filters
    /// keeps all.
    mutating func readLogs(of resource: ResourceInstance) {
        guard resource.type == "aws_wafv2_web_acl_logging_configuration" else { return }
        var (kept, dropped): ([String], [String]) = ([], [])
        let filters = resource.values["logging_filter"]?.elements ?? []
        if filters.first?["default_behavior"]?.asString != "DROP" { kept.append("*") }
        for filter in filters.flatMap({ $0["filter"]?.elements ?? [] }) {
            let conditions = (filter["condition"]?.elements ?? []).map(Self.condition).sorted()
            // A filter applies where all of its conditions are met, or where any of them is, as `requirement` says.
            let isAll = filter["requirement"]?.asString == "MEETS_ALL"
            let texts = isAll ? [conditions.joined(separator: " and ")] : conditions
            if filter["behavior"]?.asString == "DROP" { dropped += texts } else { kept += texts }
        }
        let text = kept.contains("*") ? "everything" : SecurityText.joined(kept)
        add(
            resource, topic: .retention, aspect: "logged",
            text: dropped.isEmpty ? text : "\(text), but \(SecurityText.joined(dropped))",
            extents: [.patterns(Set(kept)), .limits(Set(dropped))], absence: .open, isDenial: true)
    }

    /// The action or the label that one condition names.
    private static func condition(_ value: Value) -> String {
        let names = [["action_condition", "action"], ["label_name_condition", "label_name"]]
        return SecurityText.joined(names.flatMap { value.all(at: $0[...]) }.map(SecurityText.text))
    }
}
