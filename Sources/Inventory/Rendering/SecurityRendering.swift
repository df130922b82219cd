import Diagnostics

extension SecurityTable {
    /// The rows by topic, a line each: the resource, the aspect and how it stands. Each line has `indent` spaces
    /// before it.
    package func text(indent: Int = 0) -> String {
        let pad = String(repeating: " ", count: indent)
        var out = ""
        for topic in SecurityRow.Topic.allCases {
            let own = rows.filter { $0.key.topic == topic }
            if own.isEmpty { continue }
            out += "\(pad)\(topic.title)\n"
            for row in own { out += "\(pad)  \(row.line)\n" }
        }
        return out
    }

    package var json: JSON { .array(rows.map(\.json)) }
}

extension SecurityRow.Topic {
    /// The heading of the topic's rows.
    package var title: String {
        switch self {
        case .reachability: "what can be reached from where"
        case .access: "who may do what"
        case .encryption: "what is encrypted, and with which key"
        case .exposure: "what is open to the public"
        case .protection: "what is protected against deletion"
        case .retention: "what is logged, and for how long"
        case .secrets: "who reads secrets"
        }
    }
}

extension SecurityRow {
    /// `aws_security_group.this  ingress: tcp 443 from 0.0.0.0/0`.
    package var line: String {
        "\(key.subject)  \(key.aspect): \(text)\(isUncertain ? " (perhaps)" : "")"
    }

    package var json: JSON { .object(members) }

    fileprivate var members: [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = [
            ("topic", .string(key.topic.rawValue)), ("resource", .string(key.subject)),
            ("aspect", .string(key.aspect)), ("text", .string(text)),
        ]
        if isUncertain { members.append(("uncertain", true)) }
        return members
    }
}

extension SecurityChange {
    /// `widened  aws_security_group.this  ingress: before -> after`. A change that closes something says so.
    package var line: String {
        guard let key else { return "" }
        let texts = before?.text == after?.text ? [after?.text] : [before?.text, after?.text]
        let words = texts.compactMap { $0 }.joined(separator: " -> ")
        return "\(kind.rawValue)\(closes ? " (closes)" : "")  \(key.subject)  \(key.aspect): \(words)"
    }
}
