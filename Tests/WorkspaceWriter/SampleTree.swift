import FileTree

/// A tree whose files, folders and texts depend on a version, and whose texts say whether they are whole.
enum SampleTree {
    static func version(_ version: Int) throws -> RenderedTree {
        var files = [try file("root.hcl", version / 3)]
        for unit in 0..<60 where (unit &* 7 &+ version) % 5 != 0 {
            let region = "accounts/a\(unit % 3)-\((version / 4) % 3)/r\(unit % 2)"
            files.append(try file("\(region)/unit-\(unit)/terragrunt.hcl", unit % 4 == 0 ? 0 : version))
            if unit % 3 == 0 { files.append(try file("\(region)/unit-\(unit)-\(version % 6)/x.hcl", version)) }
        }
        return try RenderedTree(files)
    }

    private static func file(_ path: String, _ version: Int) throws -> OutputFile {
        let body = String(repeating: "\(path) \(version)\n", count: 1 + version % 50)
        return OutputFile(path: try RelativePath(path), text: body + Digest(of: Array(body.utf8)).hexadecimal + "\n")
    }

    static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 65 else { return false }
        return bytes.dropLast().suffix(64).withUnsafeBufferPointer { Digest(hexadecimal: $0) }
            == Digest(of: Array(bytes.dropLast(65)))
    }
}
