import FileTree

/// A unit's line of `tfgen.lock`:
///
///     unit "prod/us-east-1/network" backend="s3" place="shop-state" key="network/terraform.tfstate" formerly="prod/net"
///
/// Values are quoted as in JSON, so that any name fits into one line. `formerly` is repeated for each former
/// address.
struct UnitLine {
    private static let start = "unit "
    /// The last value of `place`: most units share it with the unit before.
    private var place = ""

    static func append(_ unit: UnitState, to bytes: inout [UInt8]) {
        bytes += start.utf8
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

    /// Adds a quoted value. Only what would end the value or the line is escaped.
    private static func append(quoted text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

// MARK: - Reading

extension UnitLine {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Reads a unit's line; nil where the line is not like that. The order of the values does not matter.
    mutating func parse(_ line: Bytes) -> UnitState? {
        guard line.starts(with: Self.start.utf8) else { return nil }
        var next = Self.start.utf8.count
        guard let address = Self.takeQuoted(line, &next) else { return nil }
        var (backend, place, key): (String?, String?, String?)
        var former: [String] = []
        while next < line.count {
            guard line[next] == UInt8(ascii: " ") else { return nil }
            let begin = next + 1
            while next < line.count, line[next] != UInt8(ascii: "=") { next += 1 }
            guard next < line.count else { return nil }
            let name = Bytes(rebasing: line[begin..<next])
            next += 1
            guard let value = Self.takeQuoted(line, &next, known: self.place) else { return nil }
            if name.elementsEqual("backend".utf8), backend == nil {
                backend = value
            } else if name.elementsEqual("place".utf8), place == nil {
                place = value
                self.place = value
            } else if name.elementsEqual("key".utf8), key == nil {
                key = value
            } else if name.elementsEqual("formerly".utf8) {
                former.append(value)
            } else {
                return nil
            }
        }
        guard let backend, let place, let key else { return nil }
        if former.count > 1 { former = Set(former).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return UnitState(address: address, backend: backend, place: place, key: key, formerAddresses: former)
    }

    /// Takes a quoted value that begins at `next`; nil where none is there.
    ///
    /// - Parameter known: a text that is given again, instead of made anew, where it is the value.
    private static func takeQuoted(_ line: Bytes, _ next: inout Int, known: String = "") -> String? {
        guard next < line.count, line[next] == UInt8(ascii: "\"") else { return nil }
        let begin = next + 1
        var end = begin
        // Nearly all values have nothing escaped in them, and need no copy byte by byte.
        while end < line.count, line[end] != UInt8(ascii: "\""), line[end] != UInt8(ascii: "\\") { end &+= 1 }
        guard end < line.count, line[end] == UInt8(ascii: "\"") else { return takeEscaped(line, &next) }
        next = end + 1
        let bytes = Bytes(rebasing: line[begin..<end])
        if known.utf8.count == bytes.count, known.utf8.elementsEqual(bytes) { return known }
        return text(bytes)
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

    /// The bytes as a text; nil where they are no UTF-8.
    static func text(_ bytes: Bytes) -> String? {
        // Validating takes long; nearly all names are ASCII, for which it is not needed.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self)
    }
}
