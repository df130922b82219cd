import FileTree
import Foundation
import Testing

@testable import Workspace

/// Whatever a person does between renders, and whatever is rendered: what a person wrote stays.
@Suite struct PropertyTests {
    @Test(arguments: 0..<60) func nothingAPersonWroteIsLost(_ seed: Int) throws {
        var random = Random(state: UInt64(seed) &+ 1)
        let scratch = try Scratch()
        let output = Output(folder: scratch.path)
        let names = ["a", "b", "d/a", "d/b", "d/e/a", "d/e/b", "f/a", "f/g/h/a"]
        var byHand: [String: String] = [:]
        for step in 0..<25 {
            let name = names[Int(random.next() % 8)]
            switch random.next() % 4 {
            case 0:
                byHand[name] = "by hand \(seed) \(step)"
                try scratch.put(name, byHand[name] ?? "")
            case 1:
                byHand[name] = nil
                unlink(scratch.path + "/" + name)
            default:
                let wanted = names.filter { _ in random.next() % 3 > 0 }
                let files = Dictionary(uniqueKeysWithValues: wanted.map { ($0, "version \(random.next() % 3)") })
                let tree = try tree(files)
                let before = try output.compare(tree)
                let outcome = try output.write(tree, options: .init(jobs: 1 + Int(random.next() % 3)))
                let after = try output.compare(tree)
                #expect(outcome.blocking.isEmpty ? after.isCurrent : after.entries.count == before.entries.count)
            }
            for (name, text) in byHand { #expect(scratch.get(name) == text) }
        }
    }
}

/// A generator with a seed, so that a failure can be seen again (xorshift64*, Vigna 2016).
struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return (state &* 0x2545_F491_4F6C_DD1D) >> 8
    }
}
