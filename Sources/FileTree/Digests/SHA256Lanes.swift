/// SHA-256 of many messages, four at a time, each in a lane of the processor's vectors. Within one message every step
/// waits for the one before.
struct SHA256Lanes {
    private typealias Words = SIMD4<UInt32>
    private typealias Schedule = UnsafeMutableBufferPointer<Words>

    /// A message on its way through a lane: where its next block begins, and where its last one ends.
    private struct Course {
        let message: Int
        var next: Int
        let end: Int
    }

    private var state = [Words](repeating: .zero, count: 8)
    private var lanes = [Course?](repeating: nil, count: Words.scalarCount)
    private var waiting: ArraySlice<Course>
    private var results: [Digest?]

    /// The digests in the order of the messages, of which there should not be more than some tens: all are copied.
    static func digests(of messages: [[UInt8]]) -> [Digest] {
        var blocks: [UInt8] = []
        blocks.reserveCapacity(messages.reduce(0) { $0 + $1.count + 2 * SHA256.blockLength })
        let courses = messages.enumerated().map { index, message in
            let start = blocks.count
            SHA256.appendPadded(message, to: &blocks)
            return Course(message: index, next: start, end: blocks.count)
        }
        var run = SHA256Lanes(courses)
        blocks.withUnsafeBytes { run.finish($0) }
        return run.results.compactMap { $0 }
    }

    private init(_ courses: [Course]) {
        waiting = courses[...]
        results = Array(repeating: nil, count: courses.count)
    }

    /// Compresses the blocks of all messages.
    private mutating func finish(_ blocks: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(of: Words.self, capacity: 64) { schedule in
            schedule.initialize(repeating: .zero)
            while fill() {
                expand(blocks, into: schedule)
                compress(schedule)
                advance()
            }
        }
    }

    /// Gives empty lanes the next messages; false where all are done.
    private mutating func fill() -> Bool {
        for lane in lanes.indices where lanes[lane] == nil {
            guard let course = waiting.popFirst() else { continue }
            lanes[lane] = course
            for (index, word) in SHA256.start.enumerated() { state[index][lane] = word }
        }
        return lanes.contains { $0 != nil }
    }

    /// Goes on to the next block of each message, and empties the lanes of those that had no other.
    private mutating func advance() {
        for lane in lanes.indices {
            guard var course = lanes[lane] else { continue }
            course.next += SHA256.blockLength
            lanes[lane] = course
            if course.next < course.end { continue }
            results[course.message] = Digest(words: state.map { $0[lane] })
            lanes[lane] = nil
        }
    }

    // MARK: - One block

    /// Section 6.2.2, step 1. A lane without a message takes any block, and its result is not used.
    private func expand(_ blocks: UnsafeRawBufferPointer, into w: Schedule) {
        let (first, second) = (lanes[0]?.next ?? 0, lanes[1]?.next ?? 0)
        let (third, fourth) = (lanes[2]?.next ?? 0, lanes[3]?.next ?? 0)
        for t in 0..<16 {
            w[t] = Words(
                SHA256.word(blocks, first &+ t &* 4), SHA256.word(blocks, second &+ t &* 4),
                SHA256.word(blocks, third &+ t &* 4), SHA256.word(blocks, fourth &+ t &* 4))
        }
        for t in 16..<64 {
            let (near, far) = (w[t &- 2], w[t &- 15])
            let sigma1 = right(near, 17) ^ right(near, 19) ^ right(near, 10) ^ (left(near, 15) ^ left(near, 13))
            let sigma0 = right(far, 7) ^ right(far, 18) ^ right(far, 3) ^ (left(far, 25) ^ left(far, 14))
            w[t] = sigma1 &+ w[t &- 7] &+ sigma0 &+ w[t &- 16]
        }
    }

    /// Section 6.2.2, steps 2 to 4.
    private mutating func compress(_ w: Schedule) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        SHA256.constants.withUnsafeBufferPointer { k in
            for t in stride(from: 0, to: 64, by: 8) {
                round((a, b, c), into: &d, (e, f, g), and: &h, adding: w[t], constant: k[t])
                round((h, a, b), into: &c, (d, e, f), and: &g, adding: w[t &+ 1], constant: k[t &+ 1])
                round((g, h, a), into: &b, (c, d, e), and: &f, adding: w[t &+ 2], constant: k[t &+ 2])
                round((f, g, h), into: &a, (b, c, d), and: &e, adding: w[t &+ 3], constant: k[t &+ 3])
                round((e, f, g), into: &h, (a, b, c), and: &d, adding: w[t &+ 4], constant: k[t &+ 4])
                round((d, e, f), into: &g, (h, a, b), and: &c, adding: w[t &+ 5], constant: k[t &+ 5])
                round((c, d, e), into: &f, (g, h, a), and: &b, adding: w[t &+ 6], constant: k[t &+ 6])
                round((b, c, d), into: &e, (f, g, h), and: &a, adding: w[t &+ 7], constant: k[t &+ 7])
            }
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    @inline(__always)
    private func round(
        _ abc: (Words, Words, Words), into d: inout Words, _ efg: (Words, Words, Words), and h: inout Words,
        adding w: Words, constant k: UInt32
    ) {
        let (a, b, c) = abc
        let (e, f, g) = efg
        let first = h &+ mixed(e, by: (6, 11, 25)) &+ (g ^ (e & (f ^ g))) &+ (w &+ Words(repeating: k))
        d = d &+ first
        h = first &+ mixed(a, by: (2, 13, 22)) &+ ((a & b) | (c & (a | b)))
    }

    /// Three rotations. They are not written as rotations one by one: for these the compiler takes the lanes apart.
    @inline(__always)
    private func mixed(_ words: Words, by bits: (UInt32, UInt32, UInt32)) -> Words {
        (right(words, bits.0) ^ right(words, bits.1) ^ right(words, bits.2))
            ^ (left(words, 32 &- bits.0) ^ left(words, 32 &- bits.1) ^ left(words, 32 &- bits.2))
    }

    @inline(__always)
    private func right(_ words: Words, _ by: UInt32) -> Words { words &>> Words(repeating: by) }

    @inline(__always)
    private func left(_ words: Words, _ by: UInt32) -> Words { words &<< Words(repeating: by) }
}
