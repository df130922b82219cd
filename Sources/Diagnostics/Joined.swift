extension Diagnostics {
    /// One diagnostic for each cause: what one place of the text does wrong in many places of the estate is said once,
    /// with the number of the others.
    package func oncePerCause() -> Diagnostics {
        var counts: [Cause: Int] = [:]
        var order: [(cause: Cause?, diagnostic: Diagnostic)] = []
        var messages: Set<Message> = []
        for diagnostic in all {
            guard let cause = Cause(diagnostic) else {
                order.append((nil, diagnostic))
                continue
            }
            guard messages.insert(Message(cause: cause, text: diagnostic.message)).inserted else { continue }
            counts[cause, default: 0] += 1
            if counts[cause] == 1 { order.append((cause, diagnostic)) }
        }
        var result = Diagnostics()
        for (cause, diagnostic) in order {
            var diagnostic = diagnostic
            if let cause, let count = counts[cause], count > 1 {
                diagnostic.message += " (and \(count - 1) more like this)"
            }
            result.add(diagnostic)
        }
        return result
    }
}

private struct Cause: Hashable {
    let code: Code
    let places: [String]
    /// Warnings are joined only if they say the same: each is another thing to think of.
    let text: String

    init?(_ diagnostic: Diagnostic) {
        guard let span = diagnostic.span else { return nil }
        code = diagnostic.code
        text = diagnostic.severity == .warning ? diagnostic.message : ""
        let labels = diagnostic.labels.filter { $0.text != Diagnostic.readHere }
        places = ([span] + labels.map(\.span)).map { "\($0.file.path):\($0.start):\($0.end)" }
    }
}

private struct Message: Hashable {
    let cause: Cause
    let text: String
}
