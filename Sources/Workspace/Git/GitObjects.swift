/// The objects of a repository, read through one `git cat-file --batch` that runs as long as its owner exists.
/// Starting git for each object would cost more than reading it.
///
/// Git answers each line with `ID TYPE SIZE`, the bytes and a line feed, or with `ID missing` (git-cat-file(1),
/// "Batch output").
struct GitObjects: ~Copyable {
    private let program: RunningProgram
    /// What git has sent and was not taken yet stands from `position` to `filled`.
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var position = 0
    private var filled = 0

    init(of repository: GitRepository) throws(DiskProblem) {
        program = try RunningProgram(
            repository.command(["cat-file", "--batch"]), environment: GitRepository.environment())
    }

    /// The error for a `git cat-file` that does not work.
    static func problem(_ error: SystemError) -> DiskProblem { Program.problem("git cat-file", error.words) }

    /// The bytes of an object by its id or by a name such as `ID^{tree}`. One of more than `limit` bytes is
    /// skipped.
    mutating func read(_ id: String, limit: Int) throws(SystemError) -> Answer {
        try program.ask(Array((id + "\n").utf8))
        let words = try line().split(separator: UInt8(ascii: " "))
        guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else { return .missing }
        if size > limit {
            try skip(size + 1)
            return .tooLarge
        }
        let bytes = try take(size)
        try skip(1)
        return .bytes(bytes)
    }

    enum Answer {
        case missing, tooLarge
        case bytes([UInt8])
    }

    /// Takes the next line, without its line feed.
    private mutating func line() throws(SystemError) -> ArraySlice<UInt8> {
        var searched = position
        while true {
            if let end = buffer[searched..<filled].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                return buffer[position..<end]
            }
            searched = filled - position
            try fill()
        }
    }

    /// Takes the next `count` bytes. What the buffer does not have yet is read to where it belongs.
    private mutating func take(_ count: Int) throws(SystemError) -> [UInt8] {
        let known = min(count, filled - position)
        let start = position
        position += known
        var problem: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, done in
            _ = bytes.initialize(fromContentsOf: buffer[start..<start + known])
            done = known
            do throws(SystemError) {
                while done < count {
                    let rest = UnsafeMutableBufferPointer(rebasing: bytes[done...])
                    done += try program.read(into: UnsafeMutableRawBufferPointer(rest))
                }
            } catch { problem = error }
        }
        if let problem { throw problem }
        return bytes
    }

    /// Passes over `count` bytes without holding them.
    private mutating func skip(_ count: Int) throws(SystemError) {
        var left = count
        while true {
            let here = min(left, filled - position)
            position += here
            left -= here
            if left == 0 { return }
            try fill()
        }
    }

    /// Reads more from git, after moving what was not taken yet to the beginning of the buffer.
    private mutating func fill() throws(SystemError) {
        for index in position..<filled { buffer[index - position] = buffer[index] }
        (filled, position) = (filled - position, 0)
        if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
        let room = filled..<buffer.count
        var problem: SystemError?
        let count = buffer.withUnsafeMutableBytes { bytes -> Int in
            do throws(SystemError) {
                return try program.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[room]))
            } catch {
                problem = error
                return 0
            }
        }
        if let problem { throw problem }
        filled += count
    }
}
