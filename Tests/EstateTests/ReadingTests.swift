import Diagnostics
import Estate
import Testing

/// Reading on several threads gives what reading on one gives.
@Suite struct ReadingTests {
    /// An estate of many accounts in two files. Every third account has mistakes of its own, and so has one of every name
    /// that stands twice.
    private static func files() -> [SourceFile] {
        let accounts = (0..<90).map { number in
            let name = number % 17 == 16 ? "account-\(number - 1)" : "account-\(number)"
            let region = number % 3 == 0 ? "us-esat-\(number % 2 + 1)" : "us-east-1"
            return """
                account "\(name)" {
                  id = \(number % 5 == 4 ? "\(number)" : "\"1111111111\(number + 10)\"")

                  locals { password = "\(number % 7 == 3 ? "hunter2-\(number)!" : "none")" }

                  region "\(region)" {
                    stacks = ["all"]
                    module "network" { cidr = "10.\(number).0.0/16" }
                  }
                }

                """
        }
        let head = "estate \"shop\" {\n  templates = \"templates\"\n}\n\nstack \"all\" {}\n\n"
        return [
            SourceFile(path: "estate.hcl", bytes: Array((head + accounts[..<50].joined()).utf8)),
            SourceFile(path: "more.estate.hcl", bytes: Array(accounts[50...].joined().utf8)),
        ]
    }

    @Test func theNumberOfThreadsDoesNotMatter() {
        let files = Self.files()
        var (one, several) = (Diagnostics(), Diagnostics())
        let alone = EstateReader.read(files, jobs: 1, into: &one)
        let together = EstateReader.read(files, jobs: 4, into: &several)
        #expect(one.all.count > 40)
        #expect(one.all.map(\.message) == several.all.map(\.message))
        #expect(one.all.map { $0.span?.start } == several.all.map { $0.span?.start })
        #expect(alone.accounts.map(\.layer.name) == together.accounts.map(\.layer.name))
        #expect(alone.wordLimit == together.wordLimit)
    }

    /// The number of a word is its own, whatever file it stands in, and below the limit.
    @Test func noTwoWordsHaveOneNumber() {
        var ignored = Diagnostics()
        let read = EstateReader.read(Self.files(), jobs: 4, into: &ignored)
        let layers = read.accounts.flatMap { [$0.layer] + $0.regions }
        let words = layers.flatMap { $0.words + $0.locals + $0.modules.flatMap(\.inputs) }.map(\.id)
        #expect(words.count > 250)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { 0 <= $0 && Int($0) < read.wordLimit })
    }
}
