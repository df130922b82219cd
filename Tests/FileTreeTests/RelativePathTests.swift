import Testing

@testable import FileTree

@Suite struct RelativePathTests {
    static let refused: [(String, RelativePath.Reason)] = [
        ("", .empty), ("/", .absolute), ("/etc/passwd", .absolute), ("..", .parentFolder), ("a/../b", .parentFolder),
        ("../a", .parentFolder), ("a/..", .parentFolder), (".", .currentFolder), ("./a", .currentFolder),
        ("a/./b", .currentFolder), ("a//b", .emptyName), ("a/", .emptyName), ("a\\b", .backslash),
        ("a\0b", .controlCharacter), ("a\nb", .controlCharacter), ("a\u{7F}", .controlCharacter),
        ("a\u{85}b", .controlCharacter), ("a\tb", .controlCharacter), ("a.", .trailingDotOrSpace),
        ("a /b", .trailingDotOrSpace), ("...", .trailingDotOrSpace), ("CON", .windowsDevice), ("a/nul", .windowsDevice),
        ("aux.tf", .windowsDevice), ("Com1.txt/b", .windowsDevice), ("lpt9", .windowsDevice),
        ("a/nul.b/c", .windowsDevice), ("COM1.", .trailingDotOrSpace), ("abcdef.", .trailingDotOrSpace),
        ("abc./x", .trailingDotOrSpace), (String(repeating: "a", count: 250) + ".abcdef", .nameTooLong),
        ("C:/x", .windowsCharacter),
        ("a*b", .windowsCharacter), ("a?", .windowsCharacter), ("a|b", .windowsCharacter), ("a<b>", .windowsCharacter),
        ("a\"b", .windowsCharacter), (String(repeating: "a", count: 256), .nameTooLong),
        (String(repeating: "a/", count: 2001) + "b", .pathTooLong), ("tfgen.lock", .reserved),
        (".tfgen-stage", .reserved), (".tfgen-pending/x", .reserved),
    ]

    @Test(arguments: refused) func refuses(_ text: String, _ reason: RelativePath.Reason) {
        let refusal = #expect(throws: RelativePath.Refusal.self) { try RelativePath(text) }
        #expect(refusal?.reason == reason)
        #expect(refusal?.description.isEmpty == false)
    }

    static let accepted = [
        "a", "a/b/c.tf", ".terraform.lock.hcl", "..a", "a..b", "é/ü", "con1", "com0", "con1.tf", "com10.x", "nulx.tf",
        "abc.d.e", ".a.b", "abcde..f", "comx", "lpt", "a b",
        "a/tfgen.lock",
        "accounts/prod/us-east-1/services/api/terragrunt.hcl", String(repeating: "a", count: 255), "\u{a0}x",
        "x-@+=,~#%",
    ]

    @Test(arguments: accepted) func accepts(_ text: String) throws {
        let path = try RelativePath(text)
        #expect(path.text == text)
        #expect((path.folder.isEmpty ? "" : path.folder + "/") + path.name == text)
        #expect(path.names.joined(separator: "/") == text)
    }

    @Test func ordersByBytes() throws {
        let texts = ["a-b/x", "a.b", "a/b", "a/b/c", "ab", "é", "e\u{301}", "Z"]
        let sorted = try texts.map { try RelativePath($0) }.sorted().map(\.text)
        #expect(
            sorted.map { Array($0.utf8) }
                == ["Z", "a-b/x", "a.b", "a/b", "a/b/c", "ab", "e\u{301}", "é"].map { Array($0.utf8) })
        #expect(try RelativePath("é") != RelativePath("e\u{301}"))
    }
}

@Suite struct RenderedTreeTests {
    static let collisions: [([String], RenderedTree.Collision.Reason?)] = [
        (["a", "b"], nil), (["b/x", "a/x", "a/y", "a.b", "a-b/x"], nil), ([], nil),
        (["a", "a"], .twice), (["a/x", "b", "a/x"], .twice), (["a", "A"], .sameButForCase),
        (["a/x", "A/y"], .sameButForCase), (["é", "e\u{301}"], .sameButForCase), (["É/x", "é/y"], .sameButForCase),
        (["a", "a/b"], .fileAndFolder), (["a/b/c", "a/b"], .fileAndFolder), (["a", "a-b", "a/b"], .fileAndFolder),
        (["a/b/x", "a/b/y", "a/bc", "a/bc.d"], nil),
    ]

    @Test(arguments: collisions) func collides(_ paths: [String], _ reason: RenderedTree.Collision.Reason?) throws {
        let files = try paths.map { OutputFile(path: try RelativePath($0), text: $0) }
        do throws(RenderedTree.Collision) {
            let tree = try RenderedTree(files)
            #expect(reason == nil)
            #expect(tree.files.map(\.path) == files.map(\.path).sorted())
            for file in files { #expect(tree[file.path] == file) }
        } catch {
            #expect(error.reason == reason, "\(error.description)")
        }
    }
}

@Suite struct DigestTests {
    /// FIPS 180-4's examples, and lengths around the padding's limits as `sha256sum` gives them.
    static let cases: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ]

    @Test(arguments: cases) func matches(_ text: String, _ hexadecimal: String) {
        let digest = Digest(of: Array(text.utf8))
        #expect(digest.hexadecimal == hexadecimal)
        #expect(Array(hexadecimal.utf8).withUnsafeBufferPointer { Digest(hexadecimal: $0) } == digest)
    }

    @Test func refusesOtherText() {
        for text in ["", "abc", String(repeating: "g", count: 64), String(repeating: "A", count: 64)] {
            #expect(Array(text.utf8).withUnsafeBufferPointer { Digest(hexadecimal: $0) } == nil)
        }
    }

    /// Random texts, many of which are no paths, or no plain ones.
    private func texts(_ pieces: [String]) -> [String] {
        (0..<2_000).map { _ in
            (0..<Int.random(in: 0...7)).map { _ in pieces.randomElement() ?? "" }.joined()
        }
    }

    @Test func aNeighbourDoesNotChangeWhatAPathIs() {
        var before: RelativePath?
        for text in texts(["a", "b/", "nul", "tfgen.lock", "a/b/", ".", "..", "/", " "]) {
            let alone = Result { () throws(RelativePath.Refusal) in try RelativePath(text) }
            let after = Result { () throws(RelativePath.Refusal) in try RelativePath(text, after: before) }
            #expect(alone == after)
            before = (try? alone.get()) ?? before
        }
    }

    @Test func plainPathsBetweenFoldersAreAsAllAre() {
        let texts = texts(["a", "ab", "a/", "b/", "é", "e\u{301}", ".", "..", "/"])
        for (folder, target) in zip(texts, texts.dropFirst().map { Bool.random() ? $0 : texts[0] + $0 }) {
            let found = RelativeFolder.path(from: folder, to: target)
            #expect(found == RelativeFolder.normalPath(from: folder, to: target), "\(folder) \(target)")
        }
    }
}
