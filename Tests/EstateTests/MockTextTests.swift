import Testing

@testable import Estate

/// Mocks get the region, the zones and the account of the place at which a unit stands, and nothing else of them changes.
struct MockTextTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let region: String
        var account: String? = "222222222222"
        let expected: String

        var testDescription: String { "\(text) at \(region)" }
    }

    static let cases = [
        Case(
            text: "arn:aws:sqs:us-east-1:111111111111:jobs", region: "eu-west-1",
            expected: "arn:aws:sqs:eu-west-1:222222222222:jobs"),
        Case(
            text: "arn:aws:sqs:us-east-1:111111111111:jobs", region: "cn-north-1",
            expected: "arn:aws-cn:sqs:cn-north-1:222222222222:jobs"),
        Case(
            text: "arn:aws:sqs:us-east-1:111111111111:jobs", region: "us-east-1", account: nil,
            expected: "arn:aws:sqs:us-east-1:111111111111:jobs"),
        Case(
            text: "arn:aws:iam::111111111111:role/x", region: "cn-north-1",
            expected: "arn:aws:iam::222222222222:role/x"),
        Case(
            text: "111111111111.dkr.ecr.us-east-1.amazonaws.com", region: "us-west-2",
            expected: "222222222222.dkr.ecr.us-west-2.amazonaws.com"),
        Case(text: "us-east-1b", region: "us-west-2", expected: "us-west-2b"),
        // A region with fewer zones has none at the position of the last.
        Case(text: "us-east-1f", region: "us-west-1", expected: "us-west-1b"),
        Case(text: "us-east-1", region: "xx-new-1", expected: "xx-new-1"),
        Case(text: "us-east-1a", region: "xx-new-1", expected: "us-east-1a"),
        Case(text: "logs-us-east-1", region: "eu-west-1", expected: "logs-eu-west-1"),
        Case(text: "xus-east-1 us-east-12", region: "eu-west-1", expected: "xus-east-1 us-east-12"),
        Case(text: "id-111111111111 1111111111111:", region: "eu-west-1", expected: "id-111111111111 1111111111111:"),
        Case(text: "vpc-00000000000000000", region: "eu-west-1", expected: "vpc-00000000000000000"),
    ]

    @Test(arguments: cases)
    func placed(_ test: Case) {
        let place = MockPlace(region: test.region, account: test.account)
        #expect(MockText(test.text).text(at: place) == test.expected)
    }
}

/// The same numbers lead to the same node, and different ones to different nodes, however many there are.
struct KeyTreeTests {
    @Test func nodes() {
        var tree = KeyTree()
        var known: [[Int32]: Int32] = [:]
        for round in 0..<2 {
            for first in Int32(-3)..<50 {
                for second in Int32(-1)..<50 {
                    let node = tree.node(tree.node(-1, first), second)
                    if round == 0 { known[[first, second]] = node }
                    #expect(known[[first, second]] == node)
                }
            }
        }
        #expect(Set(known.values).count == known.count)
        #expect(tree.count == known.count + 53)
    }
}
