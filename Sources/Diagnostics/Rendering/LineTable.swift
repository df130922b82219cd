/// Where the lines of a file begin, for finding many positions in it without counting from the start each time.
package struct LineTable: Sendable {
    package let file: SourceFile
    /// The offset at which each line begins, after a byte order mark.
    private let starts: [Int]

    package init(_ file: SourceFile) {
        self.file = file
        var starts = [0]
        for (index, byte) in file.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
        if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { starts[0] = 3 }
        self.starts = starts
    }

    /// The line of an offset, counted from 0.
    package func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = low + (high - low) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The bytes of a line (counted from 0) without its line end.
    package func range(of line: Int) -> Range<Int> {
        let start = starts[min(max(line, 0), starts.count - 1)]
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : file.bytes.count
        if end > start, file.bytes[end - 1] == 0x0D { end -= 1 }
        return start..<max(start, end)
    }

    /// The position of an offset, equal to what `SourceFile.position(at:)` gives.
    package func position(at offset: Int) -> Position {
        let byte = min(max(offset, 0), file.bytes.count)
        let line = line(at: byte)
        let start = min(starts[line], byte)
        return Position(line: line + 1, column: column(start..<byte), byte: byte)
    }

    /// The column after those bytes of a line, in grapheme clusters from 1.
    private func column(_ before: Range<Int>) -> Int {
        let isPlain = file.bytes[before].allSatisfy { $0 < 0x80 && $0 != 0x0D }
        return 1 + (isPlain ? before.count : String(decoding: file.bytes[before], as: UTF8.self).count)
    }
}

/// The tables of the files that a rendering has come across, each made once.
struct LineTables {
    private var tables: [ObjectIdentifier: LineTable] = [:]

    mutating func table(of file: SourceFile) -> LineTable {
        if let table = tables[ObjectIdentifier(file)] { return table }
        let table = LineTable(file)
        tables[ObjectIdentifier(file)] = table
        return table
    }
}
