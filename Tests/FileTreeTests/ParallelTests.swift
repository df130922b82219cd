import FileTree
import Synchronization
import Testing

/// Work on several threads gives what work on one gives.
@Suite struct ParallelTests {
    @Test(arguments: [0, 1, 3, 50]) func sharedWorkGivesAllResultsInOrder(threads: Int) {
        for count in [0, 1, 7, 500] {
            let calls = Atomic<Int>(0)
            let work = SharedWork(count: count, threads: threads) { number in
                calls.add(1, ordering: .relaxed)
                return number * number
            }
            #expect(work.results == (0..<count).map { $0 * $0 })
            #expect(calls.load(ordering: .relaxed) == count)
        }
    }
}
