import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Work over `0..<count` on several cores, with the results in order.
package enum Parallel {
    /// How many cores there are to work on.
    package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    package static func map<Result: Sendable>(
        count: Int, jobs: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> [Result]
    ) -> [Result] {
        map(count: count, jobs: jobs, chunk: chunk, with: {}, { _, range in body(range) })
    }

    /// Two pieces of work side by side, with more than one job.
    package static func both<First: Sendable, Second: Sendable>(
        jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Mutex<First?>(nil)
        let two = Mutex<Second?>(nil)
        _ = map(count: 2, jobs: jobs, chunk: 1) { numbers -> [Void] in
            for number in numbers {
                if number == 0 {
                    let result = first()
                    one.withLock { $0 = result }
                } else {
                    let result = second()
                    two.withLock { $0 = result }
                }
            }
            return []
        }
        return (one.withLock { $0 } ?? first(), two.withLock { $0 } ?? second())
    }

    /// The same for work that remembers what it has found out: each worker has a `State` of its own.
    package static func map<State, Result: Sendable>(
        count: Int, jobs: Int, chunk: Int, with state: @Sendable () -> State,
        _ body: @Sendable (State, Range<Int>) -> [Result]
    ) -> [Result] {
        let chunks = (count + chunk - 1) / chunk
        let workers = min(jobs, chunks)
        if workers <= 1 { return count == 0 ? [] : body(state(), 0..<count) }
        let next = Atomic<Int>(0)
        let parts = Mutex<[[Result]]>(Array(repeating: [], count: chunks))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            let state = state()
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                if index >= chunks { return }
                let part = body(state, index * chunk..<min(count, (index + 1) * chunk))
                parts.withLock { $0[index] = part }
            }
        }
        return parts.withLock { parts in parts.flatMap { $0 } }
    }
}

/// A piece of work on a thread of its own, beside those that `Parallel` has: one that waits for a program takes no core from them.
package final class OwnThread<Result: Sendable>: Sendable {
    private let found = Mutex<Result?>(nil)
    private let group = DispatchGroup()
    private let body: @Sendable () -> Result

    /// Begins the work.
    package init(_ body: @escaping @Sendable () -> Result) {
        self.body = body
        DispatchQueue(label: "tfgen").async(group: group) { [self] in
            let result = body()
            found.withLock { $0 = result }
        }
    }

    /// What came of it. Waits for the end of the work.
    package var result: Result {
        group.wait()
        return found.withLock { $0 } ?? body()
    }
}

/// Work over `0..<count` that other threads begin, while the one that needs it has something else to do, and that the latter helps to
/// end.
package final class SharedWork<Result: Sendable>: Sendable {
    private let count: Int
    private let next = Atomic<Int>(0)
    private let found: Mutex<[Result?]>
    private let group = DispatchGroup()
    private let body: @Sendable (Int) -> Result

    /// - Parameter threads: how many begin at once.
    package init(count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.body = body
        found = Mutex(Array(repeating: nil, count: count))
        for _ in 0..<min(threads, count) { DispatchQueue.global().async(group: group) { [self] in work() } }
    }

    private func work() {
        while true {
            let number = next.add(1, ordering: .relaxed).oldValue
            if number >= count { return }
            let result = body(number)
            found.withLock { $0[number] = result }
        }
    }

    /// The results in order. What nobody has begun is done here; the rest is waited for.
    package var results: [Result] {
        work()
        group.wait()
        return found.withLock { $0.compactMap { $0 } }
    }
}
