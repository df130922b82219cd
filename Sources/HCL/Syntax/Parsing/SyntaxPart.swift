import Diagnostics

/// A text that was parsed, or a part of a file: several threads may parse a large one.
package struct SyntaxPart: Sendable {
    private(set) var tokens: [Token]
    private(set) var nodes: [Node]
    /// The index of the outermost node, which is the last one.
    private(set) var root: Int32
    let diagnostics: [Diagnostic]

    init(_ source: SourceFile, _ part: Range<Int>, form: Parser.Form) {
        tokens = Lexer.tokens(of: source.bytes, in: part, template: form == .template)
        var parser = Parser(source: source, tokens: tokens)
        root = parser.parse(form)
        nodes = parser.nodes
        diagnostics = parser.sortedDiagnostics()
    }

    /// Parses a part of a file as if it were the whole. All places are those in the whole.
    package init(_ source: SourceFile, _ part: Range<Int>) { self.init(source, part, form: .file) }

    // MARK: - Joining

    /// The file of which these are the parts, as if it had been parsed at once; nil where that may be another one.
    ///
    /// What is right in itself has closed all that it opened, so that nothing before a part has a meaning for it.
    init?(joining parts: [SyntaxPart]) {
        guard let first = parts.first, parts.allSatisfy(\.standsAlone) else { return nil }
        self = first
        tokens.reserveCapacity(parts.reduce(0) { $0 + $1.tokens.count })
        nodes.reserveCapacity(parts.reduce(0) { $0 + $1.nodes.count })
        for part in parts.dropFirst() { append(part) }
    }

    /// Whether there are blocks, and nothing that is wrong by itself or may be wrong beside other parts: of two arguments with one
    /// name the second is an error.
    private var standsAlone: Bool {
        guard diagnostics.isEmpty, !items.isEmpty else { return false }
        return items.allSatisfy { nodes[Int($0)].kind == .block }
    }

    /// The indexes of the outermost attributes and blocks.
    private var items: [Int32] {
        var items: [Int32] = []
        var item = nodes[Int(root)].child
        while item >= 0 {
            items.append(item)
            item = nodes[Int(item)].next
        }
        return items
    }

    /// Adds a part that stands behind this one. The root is made anew, and so is the token at the end of the text.
    private mutating func append(_ part: SyntaxPart) {
        guard let last = items.last, let first = part.items.first else { return }
        var root = nodes.removeLast()
        tokens.removeLast()
        let (token, node) = (Int32(clamping: tokens.count), Int32(clamping: nodes.count))
        tokens += part.tokens
        for other in part.nodes.dropLast() { nodes.append(other.behind(tokens: token, nodes: node)) }
        nodes[Int(last)].next = first + node
        root.last = Int32(clamping: tokens.count - 1)
        self.root = Int32(clamping: nodes.count)
        nodes.append(root)
    }

    // MARK: - Dividing

    /// A text of fewer bytes is parsed in less time than it takes to begin another thread.
    private static let leastCount = 1 << 14

    /// Divides a file into parts of about the same length, before lines that begin with a letter, as those of its outermost blocks do.
    /// None for a file that is not to be read.
    ///
    /// - Parameter count: how many there may be.
    package static func parts(of source: SourceFile, atMost count: Int) -> [Range<Int>] {
        let bytes = source.bytes
        if bytes.count > SyntaxTree.sizeLimit { return [] }
        let count = min(count, bytes.count / leastCount)
        var cuts = [0]
        for number in 1..<max(1, count) {
            let cut = bytes.withUnsafeBufferPointer { lineOfBlock(in: $0, from: bytes.count / count * number) }
            if let cut, cut > cuts[cuts.count - 1] { cuts.append(cut) }
        }
        return zip(cuts, cuts.dropFirst() + [bytes.count]).map { $0..<$1 }
    }

    /// The next line behind an offset that begins with a letter; nil where there is none.
    private static func lineOfBlock(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var isStart = false
        for index in start..<bytes.count {
            if isStart, Characters.isLetterOrUnderscore(bytes[index]) { return index }
            isStart = bytes[index] == 0x0A
        }
        return nil
    }
}

extension Node {
    /// The node in a text in which so many tokens and nodes stand before those of its own.
    fileprivate func behind(tokens: Int32, nodes: Int32) -> Node {
        Node(
            kind: kind, data: data, first: first + tokens, last: last + tokens,
            child: child < 0 ? child : child + nodes, next: next < 0 ? next : next + nodes)
    }
}
