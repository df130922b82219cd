import FuzzTargets
import Testing

/// What once failed in `make fuzz`, and a few new inputs in every run of the tests.
@Suite struct ReplayTests {
    @Test(arguments: FuzzTarget.allCases) func whatFailedBefore(_ target: FuzzTarget) {
        for input in Seeds.files(below: Seeds.failures(of: target), where: { _ in true }) {
            let problem = target.problem(with: input.bytes)
            #expect(problem == nil, "Tests/Fuzz/failures/\(target.rawValue)/\(input.name)")
        }
    }

    @Test(arguments: FuzzTarget.allCases) func aFewInputs(_ target: FuzzTarget) {
        let seeds = Seeds.of(target)
        #expect(seeds.count >= 20)
        var mutation = Mutation(seed: 1, seeds: seeds)
        for _ in 0..<200 {
            let input = mutation.next()
            #expect(target.problem(with: input) == nil, "\(String(decoding: input, as: UTF8.self))")
        }
    }
}
