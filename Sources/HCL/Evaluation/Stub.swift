package enum Literal {
    package static func quoted(_ text: String, into out: inout [UInt8]) { out += "\"\(text)\"".utf8 }
    package static func isIdentifier(_ text: some Sequence<UInt8>) -> Bool { text.allSatisfy { $0 >= 0x41 } }
}
