import Foundation
import FuzzTargets

// fuzz TARGET SECONDS SEED FILE: each input stands in FILE while it is tried, so that it is there after a trap, a hang (an
// input has ten seconds) or a property that does not hold. Tests/Fuzz/run calls this.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

let words = CommandLine.arguments
guard words.count == 5, let target = FuzzTarget(rawValue: words[1]), let seconds = Double(words[2]),
    let seed = UInt64(words[3])
else {
    FileHandle.standardError.write(Data("usage: fuzz TARGET SECONDS SEED FILE\n".utf8))
    exit(64)
}
let file = open(words[4], O_RDWR | O_CREAT | O_TRUNC, 0o644)
guard file >= 0 else {
    FileHandle.standardError.write(Data("cannot write \(words[4])\n".utf8))
    exit(73)
}

var mutation = Mutation(seed: seed, seeds: Seeds.of(target))
let end = Date().addingTimeInterval(seconds)
var count = 0
while Date() < end {
    let input = mutation.next()
    ftruncate(file, 0)
    _ = input.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    alarm(10)
    if let problem = target.problem(with: input) {
        print("\(target.rawValue), seed \(seed), input \(count): \(problem)")
        exit(1)
    }
    alarm(0)
    count += 1
}
unlink(words[4])
print("\(target.rawValue), seed \(seed): \(count) inputs")
