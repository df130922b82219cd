/// A unit's line of `tfgen.lock`:
///
///     unit "prod/us-east-1/network" backend="s3" place="shop-state" key="network/terraform.tfstate" formerly="prod/net"
///
/// Values are quoted as in JSON, so that any name fits into one line. `formerly` is repeated for each former
/// address.
package struct UnitLine {
    private static let start: StaticString = "unit "
    /// The last value of `place`: most units share it with the unit before.
    private var place = ""

    package init() {}

    /// Appends a unit's line. Gives whether all characters of its values stand for themselves.
    static func append(_ unit: UnitState, to bytes: inout [UInt8]) -> Bool {
        let begin = bytes.count
        write(unit, to: &bytes)
        return bytes.withUnsafeBufferPointer { isPlain(.init(rebasing: $0[begin...].dropLast())) }
    }

    private static func write(_ unit: UnitState, to bytes: inout [UInt8]) {
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
    private static func isPlain(_ line: Bytes) -> Bool { ByteSearch.isPrintable(line, without: UInt8(ascii: "\\")) }

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
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Reads a unit's line; nil where the line is not like that. The order of the values does not matter.
    package mutating func parse(_ line: Bytes) -> UnitState? {
        guard ByteOrder.begins(line, with: Self.start) else { return nil }
        var next = Self.start.utf8CodeUnitCount
        let isPlain = Self.isPlain(line)
        guard let address = Self.takeQuoted(line, &next, isPlain: isPlain) else { return nil }
        var (backend, place, key): (String?, String?, String?)
        var former: [String] = []
        while next < line.count {
            guard line[next] == UInt8(ascii: " ") else { return nil }
            let begin = next + 1
            next = ByteSearch.first(UInt8(ascii: "="), in: line, from: begin)
            guard next < line.count, let name = Name(Bytes(rebasing: line[begin..<next])) else { return nil }
            next += 1
            guard let value = Self.takeQuoted(line, &next, isPlain: isPlain, known: name == .place ? self.place : nil)
            else { return nil }
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
        if former.count > 1 { former = Set(former).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return UnitState(address: address, backend: backend, place: place, key: key, formerAddresses: former)
    }

    /// The names that values have, in the order in which they are written.
    private enum Name {
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
    package static func text(_ bytes: Bytes) -> String? {
        // Decoding replaces what is not UTF-8, and is much faster than validating.
        var text = String(decoding: bytes, as: UTF8.self)
        if ByteSearch.isASCII(bytes) { return text }
        return text.withUTF8 { ByteOrder.compare($0, bytes) } == 0 ? text : nil
    }
}

// MARK: - Lines that are only looked at

extension UnitLine {
    /// Whether a line is as tfgen writes it, with values of which all characters stand for themselves, and if so, whether the
    /// unit had another address before. Nil for any other line, also for one with several such addresses.
    ///
    /// - Parameter other: the line before. Mostly both have all between the address and the key in common.
    package static func plainForm(of line: Bytes, after other: PlainForm?, _ otherLine: Bytes) -> PlainForm? {
        guard isPlain(line), ByteOrder.begins(line, with: "unit \"") else { return nil }
        let address = address(in: line)
        var next = address.upperBound + 1
        if let other, let end = common(line, from: next, otherLine, other.settings) {
            next = end
        } else {
            guard pass("backend", line, &next), pass("place", line, &next) else { return nil }
        }
        let settings = address.upperBound + 1..<next
        guard pass("key", line, &next) else { return nil }
        if next == line.count { return PlainForm(isMoved: false, address: address, settings: settings) }
        guard pass("formerly", line, &next), next == line.count else { return nil }
        return PlainForm(isMoved: true, address: address, settings: settings)
    }

    /// Where things stand in a line that is as tfgen writes it.
    package struct PlainForm: Sendable {
        /// Whether the unit had another address before.
        package let isMoved: Bool
        package let address: Range<Int>
        /// The backend and the place with their names.
        fileprivate let settings: Range<Int>
    }

    /// The end of a part of another line, where a line has the same from `start` on.
    private static func common(_ line: Bytes, from start: Int, _ other: Bytes, _ part: Range<Int>) -> Int? {
        let end = start + part.count
        if end > line.count { return nil }
        return ByteOrder.compare(.init(rebasing: line[start..<end]), .init(rebasing: other[part])) == 0 ? end : nil
    }

    /// Passes over a value and its name in a line that is plain; false where another text is there.
    private static func pass(_ name: StaticString, _ line: Bytes, _ next: inout Int) -> Bool {
        let value = next + 1 + name.utf8CodeUnitCount
        guard next < line.count, line[next] == UInt8(ascii: " "), ByteOrder.begins(line, at: next + 1, with: name),
            ByteOrder.begins(line, at: value, with: "=\"")
        else { return false }
        let end = ByteSearch.first(UInt8(ascii: "\""), in: line, from: value + 2)
        next = end + 1
        return end < line.count
    }

    /// Where the address stands in a line that is plain.
    static func address(in line: Bytes) -> Range<Int> {
        let begin = start.utf8CodeUnitCount + 1
        return begin..<max(begin, ByteSearch.first(UInt8(ascii: "\""), in: line, from: begin))
    }

    /// Whether a line that is plain, as tfgen writes it, has these values, whatever addresses the unit had before.
    static func says(_ line: Bytes, _ address: String, backend: String, place: String, key: String) -> Bool {
        var next = 0
        return take("unit \"", line, &next) && take(address, line, &next)
            && take("\" backend=\"", line, &next) && take(backend, line, &next)
            && take("\" place=\"", line, &next) && take(place, line, &next)
            && take("\" key=\"", line, &next) && take(key, line, &next)
            && take("\"", line, &next)
    }

    private static func take(_ text: StaticString, _ line: Bytes, _ next: inout Int) -> Bool {
        defer { next += text.utf8CodeUnitCount }
        return ByteOrder.begins(line, at: next, with: text)
    }

    private static func take(_ text: String, _ line: Bytes, _ next: inout Int) -> Bool {
        text.withBytes { text in
            let end = next + text.count
            guard end <= line.count, ByteOrder.compare(.init(rebasing: line[next..<end]), text) == 0 else {
                return false
            }
            next = end
            return true
        }
    }
}
