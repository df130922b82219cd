import Diagnostics

/// The affected units as text, as JSON and as the matrix of a workflow.
extension AffectedUnits {
    /// The units by wave, a line each: what becomes of the unit, and its address.
    package var text: String {
        var text = ""
        var wave = 0
        for entry in entries {
            if entry.wave != wave {
                wave = entry.wave
                text += "wave \(wave)\n"
            }
            let change = entry.change.rawValue
            text += "  \(change)\(String(repeating: " ", count: 10 - change.count))\(entry.address)\n"
        }
        return text.printable
    }

    /// The units and the edits that reach them. A cause is named by its position in the review, as in `tfgen diff`.
    package func members(_ review: Review) -> [(key: String, value: JSON)] {
        let described = Described(review: review)
        let causes = Set(entries.flatMap(\.causes)).sorted()
        return [
            ("units", .array(entries.map(\.json))),
            (
                "causes",
                .array(
                    causes.map { index in
                        let edit = review.edits[index]
                        return [
                            "id": .integer(index), "file": .string(edit.place?.file.path ?? ""),
                            "line": .integer(described.line(of: edit)), "name": .string(described.name(of: edit)),
                        ]
                    })
            ),
        ]
    }

    /// How many jobs the matrix of a workflow may have, by GitHub's documentation of
    /// `jobs.<job_id>.strategy.matrix`.
    package static let matrixLimit = 256

    /// The matrix of a GitHub workflow, with an `include` list: a job for each unit. Where these are too many, a job
    /// for each wave of a place, then of an account, then for each wave. Where even these are too many, one job for
    /// all.
    package var matrix: JSON {
        var jobs = entries.map { Job(name: $0.address, wave: $0.wave, entries: [$0]) }
        let keys: [(Entry) -> String] = [
            { $0.place }, { String($0.address.prefix { $0 != "/" }) }, { _ in "all" },
        ]
        for key in keys where jobs.count > Self.matrixLimit { jobs = grouped(by: key) }
        if jobs.count > Self.matrixLimit { jobs = [Job(name: "all", wave: 1, entries: entries)] }
        return ["include": .array(jobs.map(\.json))]
    }

    /// One job of the matrix.
    private struct Job {
        /// Shown by GitHub: an address, a place, an account or `all`.
        let name: String
        let wave: Int
        var entries: [Entry]

        /// Below the live folder, in which Terragrunt is to run: the nearest that holds all of its units.
        private var folder: String {
            let all = entries.map { $0.folder.split(separator: "/") }
            let common = all.dropFirst().reduce(all.first ?? []) { common, names in
                Array(zip(common, names).prefix { $0 == $1 }.map(\.0))
            }
            return common.isEmpty ? "." : common.joined(separator: "/")
        }

        var json: JSON {
            .object([
                ("name", .string(name)), ("folder", .string(folder)), ("wave", .integer(wave)),
                ("change", .string(entries.count == 1 ? entries[0].change.rawValue : "several")),
                ("folders", .array(entries.map { .string($0.folder) })),
            ])
        }
    }

    /// One job for each wave and key. Removed units get jobs of their own, since they are destroyed, not applied.
    private func grouped(by key: (Entry) -> String) -> [Job] {
        var order: [String] = []
        var jobs: [String: Job] = [:]
        for entry in entries {
            let name = key(entry)
            let isGone = entry.change == .removed
            let id = "\(entry.wave) \(isGone) \(name)"
            if jobs[id] == nil {
                order.append(id)
                jobs[id] = Job(name: name, wave: entry.wave, entries: [])
            }
            jobs[id]?.entries.append(entry)
        }
        return order.compactMap { jobs[$0] }
    }
}

extension AffectedUnits.Entry {
    fileprivate var json: JSON {
        .object([
            ("address", .string(address)), ("folder", .string(folder)), ("change", .string(change.rawValue)),
            ("wave", .integer(wave)), ("causes", .array(causes.map { .integer($0) })),
        ])
    }
}
