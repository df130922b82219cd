import FileTree

/// A unit's line of `tfgen.lock`:
///
///     unit "prod/us-east-1/network" backend="s3" place="shop-state" key="network/terraform.tfstate" formerly="prod/net"
///
/// Values are quoted as in JSON, so that any name fits into one line. `formerly` stands once for each former address.
enum UnitLine {
    static let start = "unit "

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

    /// Reads a line; `nil` where it is not such a line.
    static func parse(_ line: ArraySlice<UInt8>) -> UnitState? {
        var rest = line.dropFirst(start.utf8.count)
        guard let address = takeQuoted(&rest) else { return nil }
        var (backend, place, key): (String?, String?, String?)
        var former: [String] = []
        while !rest.isEmpty {
            guard rest.first == UInt8(ascii: " "), let equals = rest.firstIndex(of: UInt8(ascii: "=")) else {
                return nil
            }
            let name = rest[(rest.startIndex + 1)..<equals]
            rest = rest[(equals + 1)...]
            guard let value = takeQuoted(&rest) else { return nil }
            if name.elementsEqual("backend".utf8), backend == nil {
                backend = value
            } else if name.elementsEqual("place".utf8), place == nil {
                place = value
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

    private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
        // Nearly all texts have nothing that is escaped.
        let end = rest.firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        if let end, rest[end] == UInt8(ascii: "\"") {
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(validating: bytes, as: UTF8.self) }
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
}
