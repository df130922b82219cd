/// Everything that one output folder is to hold, sorted by the bytes of the paths.
///
/// Invariant: no path twice, no two paths that a file system without case (or one that normalises Unicode) takes for one,
/// no path that is both a file and a folder.
package struct RenderedTree: Sendable {
    package let files: [OutputFile]

    private init(sorted files: [OutputFile]) { self.files = files }

    package init(_ files: [OutputFile]) throws(Collision) {
        let sorted = Self.sorted(files)
        if let collision = Self.collision(in: sorted) { throw collision }
        self.init(sorted: sorted)
    }

    package subscript(path: RelativePath) -> OutputFile? {
        let index = index(from: path.text)
        return index < files.count && files[index].path == path ? files[index] : nil
    }

    /// Whether the tree has a file below a folder, whose path has no final `/`.
    package func hasFiles(below folder: String) -> Bool {
        let start = folder + "/"
        let index = index(from: start)
        return index < files.count && ByteOrder.begins(files[index].path.text, with: start)
    }

    /// The files from one path to another one, both of which the tree may not have.
    package func files(from first: String, to last: String) -> ArraySlice<OutputFile> {
        let start = index(from: first)
        var end = max(start, index(from: last))
        if end < files.count, ByteOrder.areEqual(files[end].path.text, last) { end += 1 }
        return files[start..<end]
    }

    /// The index of the first file whose path does not come before a text.
    private func index(from text: String) -> Int {
        var (low, high) = (0, files.count)
        while low < high {
            let middle = low + (high - low) / 2
            if ByteOrder.precedes(files[middle].path.text, text) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func sorted(_ files: [OutputFile]) -> [OutputFile] {
        for index in files.indices.dropFirst() where !(files[index - 1].path < files[index].path) {
            // A number is moved and compared faster than a file.
            let paths = files.map(\.path.text)
            return files.indices.sorted { ByteOrder.precedes(paths[$0], paths[$1]) }.map { files[$0] }
        }
        return files
    }
}

extension RenderedTree {
    /// Two paths that cannot both be written.
    package struct Collision: Error, Hashable, Sendable {
        package enum Reason: Hashable, Sendable { case twice, sameButForCase, fileAndFolder }
        package let first: RelativePath
        package let second: RelativePath
        package let reason: Reason

        package var description: String {
            switch reason {
            case .twice: "\"\(first)\" would be written twice"
            case .sameButForCase:
                "\"\(first)\" and \"\(second)\" are one path to a file system without upper and lower case"
            case .fileAndFolder: "\"\(first)\" would be both a file and a folder, that of \"\(second)\""
            }
        }
    }

    private struct Place {
        let file: Int
        let length: Int
        let isFile: Bool
    }

    /// The first collision.
    private static func collision(in files: [OutputFile]) -> Collision? {
        files.allSatisfy { isPlain($0.path) } ? plainCollision(in: files) : collisionOfFolded(in: files)
    }

    /// Whether a path has neither capital letters nor anything outside of ASCII, so that no other text stands for it.
    private static func isPlain(_ path: RelativePath) -> Bool {
        path.text.withBytes { bytes in
            bytes.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0) }
        }
    }

    /// The first collision of paths each of which only itself stands for. What is below a file comes after it in the order of
    /// the paths, and all in between begin with the file's path too.
    private static func plainCollision(in files: [OutputFile]) -> Collision? {
        var beginnings: [RelativePath] = []
        for file in files {
            let path = file.path
            while let last = beginnings.last, !ByteOrder.begins(path.text, with: last.text) { beginnings.removeLast() }
            if let last = beginnings.last {
                if last == path { return Collision(first: last, second: path, reason: .twice) }
                if path.text.utf8.dropFirst(last.text.utf8.count).first == UInt8(ascii: "/") {
                    return Collision(first: last, second: path, reason: .fileAndFolder)
                }
            }
            beginnings.append(path)
        }
        return nil
    }

    /// The first collision. Paths are sorted, so that all paths below one folder stand together, and a folder is new
    /// where the path before does not begin with it.
    private static func collisionOfFolded(in files: [OutputFile]) -> Collision? {
        var seen: [String: Place] = [:]
        seen.reserveCapacity(files.count * 2)
        var before: [UInt8] = []
        for (index, file) in files.enumerated() {
            let path = Array(file.path.text.utf8)
            if index > 0, path == before {
                return Collision(first: file.path, second: file.path, reason: .twice)
            }
            let folded = fold(file.path.text)
            let common = commonPrefix(path, before)
            for length in ends(of: path) where length >= common || length == path.count {
                let place = Place(file: index, length: length, isFile: length == path.count)
                // The lower-case text has other offsets than the text where it is not all ASCII.
                let key =
                    folded.utf8.count == path.count && length < path.count
                    ? String(decoding: folded.utf8.prefix(length), as: UTF8.self)
                    : length == path.count ? folded : fold(String(decoding: path.prefix(length), as: UTF8.self))
                if let other = seen.updateValue(place, forKey: key) {
                    if let found = collision(of: other, with: place, in: files) { return found }
                }
            }
            before = path
        }
        return nil
    }

    /// Whether two paths that a file system may take for one collide; two files below one folder do not.
    private static func collision(of old: Place, with new: Place, in files: [OutputFile]) -> Collision? {
        let (first, second) = (files[old.file].path, files[new.file].path)
        let same = first.text.utf8.prefix(old.length).elementsEqual(second.text.utf8.prefix(new.length))
        if !same { return Collision(first: first, second: second, reason: .sameButForCase) }
        if old.isFile == new.isFile { return nil }
        return Collision(
            first: old.isFile ? first : second, second: old.isFile ? second : first, reason: .fileAndFolder)
    }

    /// Lower case; strings as keys are compared by canonical equivalence, which is what is wanted here.
    private static func fold(_ text: String) -> String { text.lowercased() }

    private static func ends(of path: [UInt8]) -> [Int] {
        path.indices.filter { path[$0] == UInt8(ascii: "/") } + [path.count]
    }

    private static func commonPrefix(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var index = 0
        while index < left.count, index < right.count, left[index] == right[index] { index += 1 }
        return index
    }
}
