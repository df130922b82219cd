import FileTree
import Foundation
import Testing

@testable import Workspace
@testable import WorkspaceWriter

/// A writer is killed at random moments, many times: no file may be torn, nothing of a person's may change, and the next
/// run that is let be must leave everything as it is to be. `KILLS` sets how many (60).
@Suite(.serialized) struct KillTests {
    private let writer =
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/WorkspaceWriter"
    private let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 60

    @Test func nothingIsTornAndTheNextRunRepairs() throws {
        let scratch = try Scratch()
        try scratch.put("estate.hcl", "mine")
        try scratch.put("accounts/a0-0/r0/unit-0/.terraform.lock.hcl", "mine")
        var usual = 0.005
        var torn = 0
        var ended = 0
        var interrupted = 0
        for round in 0..<kills {
            let version = Int.random(in: 0..<10_000)
            let process = try start(scratch.path, version)
            if round % 5 == 0 {
                let began = ContinuousClock.now
                process.waitUntilExit()
                usual = max(0.002, (ContinuousClock.now - began) / .seconds(1))
                #expect(process.terminationStatus == 0)
                let tree = try SampleTree.version(version)
                #expect(try Output(folder: scratch.path).compare(tree).isCurrent)
                #expect(try leftovers(scratch).isEmpty)
                ended += 1
            } else {
                usleep(UInt32(Double.random(in: 0...usual * 1.2) * 1_000_000))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if try !leftovers(scratch).isEmpty { interrupted += 1 }
            }
            torn += try wholeness(scratch)
            #expect(scratch.get("estate.hcl") == "mine")
            #expect(scratch.get("accounts/a0-0/r0/unit-0/.terraform.lock.hcl") == "mine")
        }
        #expect(torn == 0 && ended == (kills + 4) / 5)
        // Otherwise the kills came too early or too late to show anything.
        #expect(interrupted > kills / 20, "only \(interrupted) of \(kills) kills fell into the writing")
    }

    private func start(_ folder: String, _ version: Int) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: writer)
        process.arguments = [folder, String(version)]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// How many files that a reader could see are not whole.
    private func wholeness(_ scratch: Scratch) throws -> Int {
        _ = try Output(folder: scratch.path).knownLock().lock
        return try Disk.walk(scratch.path).filter { $0.hasSuffix(".hcl") && $0 != "estate.hcl" && !$0.contains("/.") }
            .filter { try !SampleTree.isWhole(Disk.read(scratch.path + "/" + $0)) }.count
    }

    private func leftovers(_ scratch: Scratch) throws -> [String] {
        try Disk.list(scratch.path).map(\.name).filter { $0.hasPrefix(".tfgen-") }
    }
}
