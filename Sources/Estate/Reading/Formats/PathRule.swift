/// The texts that may become the name of a folder in the live tree: those that every file system and every shell
/// takes without quotes.
package enum PathRule {
    /// Names that Windows keeps for devices, whatever follows behind a dot.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Whether a text is such a name: 1 to 128 ASCII letters, digits, `-`, `_` and `.`, not beginning with `.` or
    /// `-`, not ending in `.`, and not a device of Windows.
    package static func isComponent(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, first != 0x2E, first != 0x2D, bytes.count <= 128 else { return false }
            let isPlain = bytes.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
            return isPlain && bytes[bytes.count - 1] != 0x2E && !isDevice(bytes)
        }
    }

    /// Devices have three or four letters before the first dot, so that most names need no copy in lower case.
    private static func isDevice(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let stem = name.prefix { $0 != 0x2E }
        return (3...4).contains(stem.count) && devices.contains(String(decoding: stem, as: UTF8.self).lowercased())
    }
}
