/// A folder of a revision: its entries in the order of the bytes of their names, which is not the order in which
/// git stores them.
struct GitTree: Sendable {
    /// `badName` is an entry whose name is not UTF-8; it is listed, and cannot be read.
    enum Kind: Sendable { case file, executable, link, folder, submodule, badName }

    struct Entry: Sendable {
        let name: String
        let kind: Kind
        /// The object's id in hexadecimal digits.
        let id: String
    }

    let entries: [Entry]

    /// Reads a tree object: for each entry its mode in octal digits, a space, its name, a zero byte, and the bytes
    /// of its id (`idLength` of them). Nil where the bytes are not like that.
    init?(_ bytes: [UInt8], idLength: Int) {
        var entries: [Entry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let space = rest.firstIndex(of: UInt8(ascii: " ")), let zero = rest.firstIndex(of: 0), space < zero,
                rest.endIndex - zero > idLength
            else { return nil }
            let (mode, name) = (rest[..<space], rest[(space + 1)..<zero])
            let id = rest[(zero + 1)...(zero + idLength)]
            let isText = String(validating: name, as: UTF8.self) != nil
            entries.append(
                Entry(
                    name: String(decoding: name, as: UTF8.self), kind: isText ? Self.kind(mode) : .badName,
                    id: Self.hexadecimal(id)))
            rest = rest[(zero + idLength + 1)...]
        }
        self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The entry of that name, found by binary search; nil where there is none.
    subscript(name: String) -> Entry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].name.utf8.lexicographicallyPrecedes(name.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < entries.count && entries[low].name.utf8.elementsEqual(name.utf8) ? entries[low] : nil
    }

    /// What an entry is, by its mode (git-fast-import(1), `filemodify`).
    private static func kind(_ mode: ArraySlice<UInt8>) -> Kind {
        switch String(decoding: mode, as: UTF8.self) {
        case "40000": .folder
        case "120000": .link
        case "160000": .submodule
        case "100755": .executable
        default: .file
        }
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
