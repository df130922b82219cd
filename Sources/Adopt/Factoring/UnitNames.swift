import HCL

/// Terragrunt's own words that have a unit's folder or name in them.
extension Configuration.Passed {
    /// The block in which a name of the unit is read from it, wherever it stands as a word of its own.
    ///
    /// - Parameter word: what reads it: `unit.folder`.
    func naming(_ word: String, _ name: String) -> Configuration.Passed {
        // Names of one character are found by chance.
        guard name.utf8.count > 1 else { return self }
        return mapping { value in value.mappingStrings { UnitNames.template($0, reading: word, for: name) } }
    }

    /// The block with other values.
    func mapping(_ body: (Value) -> Value) -> Configuration.Passed {
        var block = self
        block.attributes = attributes.mapValues(body)
        block.blocks = blocks.map { $0.mapping(body) }
        return block
    }
}

enum UnitNames {
    /// A text as a template in which a name is read; nil where it does not stand in it as a word of its own.
    static func template(_ text: String, reading word: String, for name: String) -> Value? {
        let (bytes, name) = (Array(text.utf8), Array(name.utf8))
        var pieces: [Residual.Piece] = []
        var start = 0
        var at = 0
        while at + name.count <= bytes.count {
            guard bytes[at..<at + name.count].elementsEqual(name), stands(at..<at + name.count, in: bytes) else {
                at += 1
                continue
            }
            if at > start { pieces.append(.text(String(decoding: bytes[start..<at], as: UTF8.self))) }
            pieces.append(.interpolation(.reference(.name(word))))
            at += name.count
            start = at
        }
        if pieces.isEmpty { return nil }
        if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return .deferred(Deferred(type: .string, residual: .template(pieces)))
    }

    /// Whether what stands there is no part of a longer word.
    private static func stands(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func isWord(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
        }
        if range.lowerBound > 0, isWord(bytes[range.lowerBound - 1]) { return false }
        return range.upperBound == bytes.count || !isWord(bytes[range.upperBound])
    }
}
