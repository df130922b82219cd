/// Text of a shell.
enum ShellText {
    /// A word that the shell takes as it stands (POSIX, Quoting).
    static func word(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F, 0x40, 0x2C, 0x3D: true
                default: false
                }
            }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }

    /// One command on several lines.
    static func command(_ parts: [String]) -> String { parts.joined(separator: " \\\n  ") + "\n" }
}
