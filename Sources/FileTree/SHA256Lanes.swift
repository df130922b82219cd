/// SHA-256 of many messages, four at a time, each in a lane of the processor's vectors: within one message every step
/// waits for the one before.
struct SHA256Lanes {
    private typealias Words = SIMD4<UInt32>
    private typealias State = (Words, Words, Words, Words, Words, Words, Words, Words)

    /// A message on its way through a lane: where its next block is, and where its last one ends.
    private struct Course {
        let message: Int
        var next: Int
        let end: Int
    }

    /// The messages, each padded to whole blocks.
    private var blocks: [UInt8] = []
    private var waiting: [Range<Int>] = []

    /// - Parameter messages: some tens of them: all are copied.
    init(_ messages: [[UInt8]]) {
        blocks.reserveCapacity(messages.reduce(0) { $0 + $1.count + 2 * SHA256.blockLength })
        for message in messages {
            let start = blocks.count
            blocks += message
            let rest = message.count % SHA256.blockLength
            message.withUnsafeBytes { bytes in
                let tail = SHA256.padded(UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - rest)...]), length: bytes.count)
                blocks.removeLast(rest)
                blocks += tail
            }
            waiting.append(start..<blocks.count)
        }
    }

    /// The words of each digest, in the order of the messages.
    func run() -> [[UInt32]] {
        var results = [[UInt32]](repeating: [], count: waiting.count)
        var lanes = [Course?](repeating: nil, count: Words.scalarCount)
        var state = Self.repeated(SHA256().words)
        var started = 0
        blocks.withUnsafeBytes { blocks in
            withUnsafeTemporaryAllocation(of: Words.self, capacity: 64) { schedule in
                schedule.initialize(repeating: .zero)
                while true {
                    for lane in lanes.indices where lanes[lane] == nil && started < waiting.count {
                        lanes[lane] = Course(message: started, next: waiting[started].lowerBound, end: waiting[started].upperBound)
                        Self.set(SHA256().words, in: &state, lane)
                        started += 1
                    }
                    guard lanes.contains(where: { $0 != nil }) else { return }
                    Self.step(blocks, lanes, &state, schedule)
                    for lane in lanes.indices {
                        guard var course = lanes[lane] else { continue }
                        course.next += SHA256.blockLength
                        lanes[lane] = course.next < course.end ? course : nil
                        if course.next == course.end { results[course.message] = Self.words(of: state, lane) }
                    }
                }
            }
        }
        return results
    }
}
