import Diagnostics
import Foundation
import HCL

// hcl-speed FOLDER: reads every .tf file below FOLDER, then parses and formats all of them in memory, on one thread, and
// prints for each the best of three runs in MB/s. Tests/Benchmark/hcl.py calls it.
//
// hcl-speed --console: answers each line of standard input as `terraform console` would, followed by a line with U+001E;
// an error is `(refused)` with its message. Tests/HCLTests/Evaluation/Cases/random_expressions.py calls it.

if CommandLine.arguments.dropFirst().first == "--console" {
    while let line = readLine() {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "console", text: line))
        var evaluator = Evaluator(scope: NamedValues())
        let answer = tree.diagnostics.isEmpty ? evaluator.consoleAnswer(to: tree.expression) : nil
        let reason = (tree.diagnostics + evaluator.diagnostics.all).first?.message ?? ""
        print(answer ?? "(refused) \(reason)")
        print("\u{1E}")
    }
    exit(0)
}

let folder = URL(fileURLWithPath: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".")
let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
let sources = names.filter { $0.hasSuffix(".tf") }.compactMap { name in
    (try? Data(contentsOf: folder.appendingPathComponent(name))).map { SourceFile(path: name, bytes: Array($0)) }
}
let megabytes = Double(sources.reduce(0) { $0 + $1.bytes.count }) / 1e6

func measure(_ name: String, _ body: (SourceFile) -> Int) {
    let clock = ContinuousClock()
    var best = Double.infinity
    var total = 0
    for _ in 0..<3 {
        let duration = clock.measure { for source in sources { total &+= body(source) } }
        let (seconds, attoseconds) = duration.components
        best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
    }
    guard total != 0, best > 0 else { return }
    print("\(name) \((megabytes / best * 10).rounded() / 10)")
}

measure("parse") { SyntaxTree.parse($0).tokens.count }
measure("format") { Format.terraform(SyntaxTree.parse($0)).count }
measure("plain") { Format.plain($0.bytes).count }
