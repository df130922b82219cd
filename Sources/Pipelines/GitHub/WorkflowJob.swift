/// One job of a workflow.
struct WorkflowJob {
    let id: String
    let title: String
    var needs: [String] = []
    var condition: String?
    /// The environment of GitHub, whose rules say who approves.
    var environment: String?
    /// Jobs of one group run one behind the other, in whichever workflow they are.
    var concurrency: String?
    var minutes = 60
    var variables: [(String, String)] = []
    /// What other jobs read of it.
    var outputs: [(String, String)] = []
    var steps: [YAML]
    /// Whether it takes on a role of AWS, for which GitHub gives it a token.
    var signsIn = true
    /// Whether it reads the repository.
    var readsFiles = true

    func yaml(runner: String) -> YAML {
        var entries: [YAML.Entry] = [.init("name", .text(title))]
        if !needs.isEmpty { entries.append(.init("needs", .list(needs.map { .text($0) }))) }
        if let condition { entries.append(.init("if", .text(condition))) }
        entries.append(.init("runs-on", .text(runner)))
        if let environment { entries.append(.init("environment", .text(environment))) }
        entries.append(.init("timeout-minutes", .number(minutes)))
        entries.append(.init("permissions", permissions))
        if let concurrency {
            entries.append(.init("concurrency", ["group": .text(concurrency), "cancel-in-progress": false]))
        }
        if !variables.isEmpty { entries.append(.init("env", .texts(variables))) }
        if !outputs.isEmpty { entries.append(.init("outputs", .texts(outputs))) }
        entries.append(.init("steps", .list(steps)))
        return .map(entries)
    }

    /// No more than the job needs: the workflow itself has none.
    private var permissions: YAML {
        var entries: [YAML.Entry] = []
        if readsFiles { entries.append(.init("contents", "read")) }
        if signsIn { entries.append(.init("id-token", "write")) }
        return .map(entries)
    }

    /// A text as the id of a job, or a part of one: letters, digits, `-` and `_`.
    static func id(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar -> Character in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
                default: "-"
                }
            })
    }
}
