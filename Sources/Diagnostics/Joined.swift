extension Diagnostics {
    /// One diagnostic for each cause. What one place of the text does wrong in many places of the estate is
    /// reported once, with the number of the others; so are a name that is wrong in several places, and a value
    /// that several expressions read.
    package func oncePerCause() -> Diagnostics { counted().withoutRepeatedValues().joinedBySubject() }

    /// Joins diagnostics of one code at the same places. Those with the same message are the same; those with
    /// another one are counted.
    private func counted() -> Diagnostics {
        var counts: [Cause: Int] = [:]
        var order: [(cause: Cause?, diagnostic: Diagnostic)] = []
        var messages: Set<Message> = []
        // What one of them must not show, none of them shows.
        var secrets: [Cause: [Span]] = [:]
        for diagnostic in all {
            guard let cause = Cause(diagnostic) else {
                order.append((nil, diagnostic))
                continue
            }
            if !diagnostic.secrets.isEmpty { secrets[cause, default: []] += diagnostic.secrets }
            guard messages.insert(Message(cause: cause, text: diagnostic.message)).inserted else { continue }
            counts[cause, default: 0] += 1
            if counts[cause] == 1 { order.append((cause, diagnostic)) }
        }
        var result = Diagnostics()
        for (cause, diagnostic) in order {
            var diagnostic = diagnostic
            if let cause, let hidden = secrets[cause] { diagnostic.secrets = hidden }
            if let cause, let count = counts[cause], count > 1 {
                diagnostic.message += " (and \(count - 1) more like this)"
            }
            result.add(diagnostic)
        }
        return result
    }

    /// A value that is wrong where it is written makes each expression wrong that reads it. Of the diagnostics
    /// about it the one with the most labels is kept, and none where something else is wrong at the value's own
    /// place.
    private func withoutRepeatedValues() -> Diagnostics {
        var best: [Span: Int] = [:]
        let ownFaults = Set(all.filter { !$0.isAboutReadValue }.compactMap(\.span))
        for (index, diagnostic) in all.enumerated() {
            guard diagnostic.isAboutReadValue, let span = diagnostic.span else { continue }
            if let other = best[span], all[other].labels.count >= diagnostic.labels.count { continue }
            best[span] = index
        }
        var result = Diagnostics()
        for (index, diagnostic) in all.enumerated() {
            if diagnostic.isAboutReadValue, let span = diagnostic.span, ownFaults.contains(span) || best[span] != index
            {
                continue
            }
            result.add(diagnostic)
        }
        return result
    }

    /// One error for a name that is wrong in several places, with up to four of the other places as labels.
    private func joinedBySubject() -> Diagnostics {
        var positions: [Subject: Int] = [:]
        var joined: [Diagnostic] = []
        for diagnostic in all {
            guard let name = diagnostic.subject else {
                joined.append(diagnostic)
                continue
            }
            let subject = Subject(code: diagnostic.code, name: name)
            guard let position = positions[subject] else {
                positions[subject] = joined.count
                joined.append(diagnostic)
                continue
            }
            if joined[position].labels.count < 4 {
                joined[position] = joined[position].label(diagnostic.span, "and here")
            }
        }
        var result = Diagnostics()
        result.add(joined)
        return result
    }
}

extension Diagnostic {
    /// Whether the fault is in a value that another place reads.
    fileprivate var isAboutReadValue: Bool { labels.contains(where: \.isReader) }
}

/// A name that may be wrong in several places.
private struct Subject: Hashable {
    let code: Code
    let name: String
}

/// What makes two diagnostics the same cause: the code and the places.
private struct Cause: Hashable {
    let code: Code
    let places: [Span]
    /// Warnings are joined only where they say the same, because each may have to be considered by itself.
    let text: String

    init?(_ diagnostic: Diagnostic) {
        guard let span = diagnostic.span else { return nil }
        code = diagnostic.code
        text = diagnostic.severity == .warning ? diagnostic.message : ""
        places = [span] + diagnostic.labels.filter { !$0.isReader }.map(\.span)
    }
}

/// A message about a cause, to find those that are repeated.
private struct Message: Hashable {
    let cause: Cause
    let text: String
}
