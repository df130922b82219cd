import FileTree

/// A unit's line of `tfgen.lock`:
///
///     unit "prod/us-east-1/network" backend="s3" place="shop-state" key="network/terraform.tfstate" formerly="prod/net"
///
/// Values are quoted as in JSON, so that any name fits into one line. `formerly` is repeated for each former
/// address.
struct UnitLine {
    private static let start: StaticString = "unit "
    /// The last value of `place`: most units share it with the unit before.
    private var place = ""
    /// Whether the line that was read last is written as tfgen writes it; false where that is not known.
    private(set) var isAsWritten = false

    static func append(_ unit: UnitState, to bytes: inout [UInt8]) {
        start.withUTF8Buffer { bytes.append(contentsOf: $0) }
        append(quoted: unit.address, to: &bytes)
        append("backend", unit.backend, to: &bytes)
        append("place", unit.place, to: &bytes)
        append("key", unit.key, to: &bytes)
        for address in unit.formerAddresses { append("formerly", address, to: &bytes) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func append(_ name: StaticString, _ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "="))
        append(quoted: value, to: &bytes)
    }

    /// Adds a quoted value. Only what would end the value or the line is escaped, which hardly any value has.
    private static func append(quoted text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            bytes.append(UInt8(ascii: "\""))
            if isPlain(text), ByteSearch.first(UInt8(ascii: "\""), in: text, from: 0) == text.count {
                bytes.append(contentsOf: text)
            } else {
                for byte in text { append(byte, to: &bytes) }
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Whether all characters of a line but its quotes stand for themselves.
    private static func isPlain(_ line: Bytes) -> Bool {
        ByteSearch.isPrintable(line) && ByteSearch.first(UInt8(ascii: "\\"), in: line, from: 0) == line.count
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<0x20, 0x7F:
            let digits = String(byte, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
        default: bytes.append(byte)
        }
    }
}

// MARK: - Reading

extension UnitLine {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Reads a unit's line; nil where the line is not like that. The order of the values does not matter.
    mutating func parse(_ line: Bytes) -> UnitState? {
        guard ByteOrder.begins(line, with: Self.start) else { return nil }
        var next = Self.start.utf8CodeUnitCount
        let isPlain = Self.isPlain(line)
        guard let address = Self.takeQuoted(line, &next, isPlain: isPlain) else { return nil }
        var (backend, place, key): (String?, String?, String?)
        var former: [String] = []
        var (last, isOrdered) = (Name.backend, true)
        while next < line.count {
            guard line[next] == UInt8(ascii: " ") else { return nil }
            let begin = next + 1
            next = ByteSearch.first(UInt8(ascii: "="), in: line, from: begin)
            guard next < line.count, let name = Name(Bytes(rebasing: line[begin..<next])) else { return nil }
            next += 1
            guard let value = Self.takeQuoted(line, &next, isPlain: isPlain, known: name == .place ? self.place : nil)
            else { return nil }
            isOrdered = isOrdered && name.rawValue >= last.rawValue
            last = name
            switch name {
            case .backend where backend == nil: backend = value
            case .place where place == nil:
                place = value
                self.place = value
            case .key where key == nil: key = value
            case .formerly: former.append(value)
            default: return nil
            }
        }
        guard let backend, let place, let key else { return nil }
        isAsWritten = isPlain && isOrdered && former.count < 2
        if former.count > 1 { former = Set(former).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return UnitState(address: address, backend: backend, place: place, key: key, formerAddresses: former)
    }

    /// The names that values have, in the order in which they are written.
    private enum Name: Int {
        case backend, place, key, formerly

        init?(_ bytes: Bytes) {
            switch bytes.count {
            case 3 where ByteOrder.begins(bytes, with: "key"): self = .key
            case 5 where ByteOrder.begins(bytes, with: "place"): self = .place
            case 7 where ByteOrder.begins(bytes, with: "backend"): self = .backend
            case 8 where ByteOrder.begins(bytes, with: "formerly"): self = .formerly
            default: return nil
            }
        }
    }

    /// Takes a quoted value that begins at `next`; nil where none is there.
    ///
    /// - Parameters:
    ///   - isPlain: whether all characters of the line but its quotes stand for themselves.
    ///   - known: a text that is given again, instead of made anew, where it is the value.
    private static func takeQuoted(_ line: Bytes, _ next: inout Int, isPlain: Bool, known: String? = nil) -> String? {
        guard next < line.count, line[next] == UInt8(ascii: "\"") else { return nil }
        let begin = next + 1
        let end = ByteSearch.first(UInt8(ascii: "\""), in: line, from: begin)
        guard end < line.count else { return nil }
        let bytes = Bytes(rebasing: line[begin..<end])
        // Nearly all values have nothing escaped in them, and need no copy byte by byte.
        if !isPlain, ByteSearch.first(UInt8(ascii: "\\"), in: bytes, from: 0) < bytes.count {
            return takeEscaped(line, &next)
        }
        next = end + 1
        if let known, known.utf8.count == bytes.count, known.withBytes({ ByteOrder.compare($0, bytes) }) == 0 {
            return known
        }
        return isPlain ? String(decoding: bytes, as: UTF8.self) : text(bytes)
    }

    /// Takes a quoted value with escaped characters in it; nil where it does not end.
    private static func takeEscaped(_ line: Bytes, _ next: inout Int) -> String? {
        var rest = line[(next + 1)...]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                next = rest.startIndex
                return String(validating: bytes, as: UTF8.self)
            }
            if byte != UInt8(ascii: "\\") {
                bytes.append(byte)
                continue
            }
            guard let escaped = rest.popFirst() else { return nil }
            if escaped == UInt8(ascii: "u") {
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                guard digits.utf8.count == 4, let value = UInt8(digits, radix: 16), value < 0x80 else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(4)
            } else {
                bytes.append(escaped)
            }
        }
        return nil
    }

    /// The bytes as a text; nil where they are not UTF-8.
    static func text(_ bytes: Bytes) -> String? {
        // Decoding replaces what is not UTF-8, and is much faster than validating.
        var text = String(decoding: bytes, as: UTF8.self)
        if ByteSearch.isASCII(bytes) { return text }
        return text.withUTF8 { ByteOrder.compare($0, bytes) } == 0 ? text : nil
    }
}
