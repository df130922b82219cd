extension RelativePath {
    /// Why a text is not a path below an output folder.
    package struct Refusal: Error, Hashable, Sendable {
        package let path: String
        package let reason: Reason
        /// The name within the path that is at fault.
        package let name: String

        package var description: String { "the path \"\(path)\" cannot be written: \(reason.text(for: name))" }
    }

    package enum Reason: Hashable, Sendable, CaseIterable {
        case empty, absolute, emptyName, currentFolder, parentFolder
        case controlCharacter, backslash, windowsCharacter, nameTooLong, pathTooLong, trailingDotOrSpace, windowsDevice
        case reserved

        package func text(for name: String) -> String {
            switch self {
            case .empty: "it is empty"
            case .absolute: "it is absolute"
            case .emptyName: "it has an empty name between two \"/\""
            case .currentFolder: "it has a \".\""
            case .parentFolder: "it has a \"..\""
            case .controlCharacter: "a name in it has a control character"
            case .backslash: "the name \"\(name)\" has a backslash"
            case .windowsCharacter:
                "the name \"\(name)\" has a character that Windows cannot store (one of < > : \" | ? *)"
            case .nameTooLong: "the name \"\(name.prefix(40))...\" is longer than 255 bytes"
            case .pathTooLong: "it is longer than 4000 bytes"
            case .trailingDotOrSpace: "the name \"\(name)\" ends with a dot or a space"
            case .windowsDevice: "\"\(name)\" is the name of a device on Windows"
            case .reserved: "\"\(name)\" is a name that tfgen keeps for itself"
            }
        }
    }
}

extension RelativePath.Refusal {
    /// The first thing wrong with a path, if any. The folders before `start` are known to be right.
    static func check(_ text: String, from start: Int) -> RelativePath.Refusal? {
        let found = text.withBytes { fault(in: $0, from: start) }
        guard let found else { return nil }
        let name = text.utf8.dropFirst(found.name.lowerBound).prefix(found.name.count)
        return RelativePath.Refusal(path: text, reason: found.reason, name: String(decoding: name, as: UTF8.self))
    }

    /// Whether nothing is wrong with a path. The folders before `start` are known to be right.
    static func isNone(_ path: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        fault(in: path, from: start) == nil
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>
    private typealias Fault = (reason: RelativePath.Reason, name: Range<Int>)

    private static func fault(in bytes: Bytes, from known: Int) -> Fault? {
        if bytes.isEmpty { return (.empty, 0..<0) }
        if bytes[0] == UInt8(ascii: "/") { return (.absolute, 0..<0) }
        if bytes.count > 4000 { return (.pathTooLong, 0..<0) }
        var start = known
        while true {
            var end = start
            while end < bytes.count, isOrdinary(bytes[end]) { end &+= 1 }
            let stem = end &- start
            // What stands behind a point after such characters, as the kind of a file does.
            if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
                end &+= 1
                while end < bytes.count, isOrdinary(bytes[end]) { end &+= 1 }
            }
            let ordinaryEnd = end
            while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end &+= 1 }
            let name = Bytes(rebasing: bytes[start..<end])
            // Names of ordinary characters that are neither the names of devices nor too long have no fault.
            let isPlain =
                ordinaryEnd == end && stem > 0 && name.count <= 255 && bytes[end &- 1] != UInt8(ascii: ".")
                && !isDevice(name)
            if !isPlain, let reason = fault(of: name) { return (reason, start..<end) }
            if start == 0, isReserved(name) { return (.reserved, start..<end) }
            if end == bytes.count { return nil }
            start = end + 1
        }
    }

    /// The lock and what tfgen puts beside it while it writes.
    private static func isReserved(_ name: Bytes) -> Bool {
        guard name.count >= 7, name[0] == UInt8(ascii: ".") || name[0] == UInt8(ascii: "t") else { return false }
        return ByteOrder.begins(name, with: ".tfgen-")
            || name.count == 10 && ByteOrder.begins(name, with: "tfgen.lock")
    }

    private static func fault(of name: Bytes) -> RelativePath.Reason? {
        guard let last = name.last else { return .emptyName }
        if name[0] == UInt8(ascii: ".") {
            if name.count == 1 { return .currentFolder }
            if name.count == 2, last == UInt8(ascii: ".") { return .parentFolder }
        }
        if name.count > 255 { return .nameTooLong }
        var afterC2 = false
        for byte in name {
            // C1 controls are C2 80 to C2 9F.
            if byte < 0x20 || byte == 0x7F || (afterC2 && byte < 0xA0) { return .controlCharacter }
            afterC2 = byte == 0xC2
            switch byte {
            case UInt8(ascii: "\\"): return .backslash
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
                UInt8(ascii: "?"), UInt8(ascii: "*"):
                return .windowsCharacter
            default: break
            }
        }
        if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { return .trailingDotOrSpace }
        return isDevice(name) ? .windowsDevice : nil
    }

    /// Letters, digits, `-` and `_`, of which nearly all names consist.
    private static func isOrdinary(_ byte: UInt8) -> Bool {
        if byte >= 0x40 { return byte < 0x80 && letters >> UInt64(byte & 0x3F) & 1 == 1 }
        return digits >> UInt64(byte) & 1 == 1
    }

    // One bit for each of these characters: those below 0x40, and those from there on.
    private static let digits: UInt64 = 0x03FF_2000_0000_0000
    private static let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE

    /// CON, PRN, AUX, NUL, COM1 to COM9, LPT1 to LPT9, also with an extension (Microsoft, "Naming Files, Paths, and
    /// Namespaces").
    private static func isDevice(_ name: Bytes) -> Bool {
        var length = 0
        while length < 5, length < name.count, name[length] != UInt8(ascii: ".") { length += 1 }
        guard length == 3 || length == 4 else { return false }
        switch (name[0] | 0x20, name[1] | 0x20, name[2] | 0x20) {
        case ("c", "o", "n"), ("p", "r", "n"), ("a", "u", "x"), ("n", "u", "l"): return length == 3
        case ("c", "o", "m"), ("l", "p", "t"):
            return length == 4 && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(name[3])
        default: return false
        }
    }
}

/// A letter of ASCII as a pattern for a byte.
private func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == letter.value }
