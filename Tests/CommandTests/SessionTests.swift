import Foundation
import TestSupport
import Testing

/// What people do at the terminal. A session is a text file: prose, and between it, indented by two spaces, commands
/// after `$ ` (with `> ` where one goes on) and what they print, messages included. `[1]` at the end is an exit status
/// other than 0. Each session runs in an empty folder; `$FIXTURES` is the folder of that name here, and `example NAME` goes
/// to a copy of that example estate and its modules.
@Suite struct SessionTests {
    static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let folder = here.appendingPathComponent("Sessions")

    @Test(arguments: Expected.cases(in: folder, extension: "txt"))
    func session(_ name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Expected.compare(try Session(text).run(in: Self.here), with: file)
    }
}
