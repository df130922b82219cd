/// The units of a lock with their states, sorted by address, as the lines that the lock has for them.
///
/// A large estate has tens of thousands, of which most runs look at a few: a unit is made of its line where it is asked for,
/// and what is only compared or kept is compared and kept as bytes.
package struct UnitStates: Sendable {
    /// A text in which each unit has a line as `UnitLine` writes it, one behind the other.
    private let text: [UInt8]
    private let index: UnitLines

    package static let none = UnitStates([])

    /// Sorts the units. What is the same state of the same unit is in it once, with all former addresses.
    package init(_ units: [UnitState]) {
        var writer = UnitStatesWriter()
        for unit in Self.isSorted(units) ? units : Self.merged(units) { writer.add(unit) }
        self = writer.states
    }

    /// - Parameter index: where the lines of the units are in a text, sorted by address.
    package init(text: [UInt8], _ index: UnitLines) {
        self.text = text
        self.index = index
    }

    private static func isSorted(_ units: [UnitState]) -> Bool {
        units.indices.dropFirst().allSatisfy { ByteOrder.precedes(units[$0 - 1].address, units[$0].address) }
    }

    /// The units, each state once, with all former addresses that any of its lines has.
    private static func merged(_ units: [UnitState]) -> [UnitState] {
        var result: [UnitState] = []
        for unit in units.sorted() {
            guard let last = result.last, last.address == unit.address, last.isSameState(as: unit) else {
                result.append(unit)
                continue
            }
            let former = Set(last.formerAddresses + unit.formerAddresses)
            result[result.count - 1] = UnitState(
                address: unit.address, backend: unit.backend, place: unit.place, key: unit.key,
                formerAddresses: former.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        return result
    }

    /// The positions of units that had other addresses before.
    package var moved: [Int] { index.moved }
    /// Whether an address is in it twice, as where a merge has left two states of a unit.
    package var hasDoubles: Bool { index.hasDoubles }

    /// Appends the lines of some units to a text, and says where they are in it.
    package func append(_ units: Range<Int>, to text: inout [UInt8]) -> UnitLines {
        let start = text.count
        text += self.text[index.range(of: units)]
        return index.part(units, from: start)
    }
}

extension UnitStates: RandomAccessCollection, Equatable {
    package var startIndex: Int { 0 }
    package var endIndex: Int { index.count }

    package subscript(position: Int) -> UnitState {
        let unit = withLine(at: position) { line in
            var reader = UnitLine()
            return reader.parse(line)
        }
        // Each line was written by `UnitLine`, or read by it before.
        return unit ?? UnitState(address: "", backend: "", place: "", key: "")
    }

    /// Whether both have the same lines.
    package static func == (left: UnitStates, right: UnitStates) -> Bool {
        left.withLines { left in right.withLines { ByteOrder.compare(left, $0) == 0 } }
    }

    private func withLines<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        text.withUnsafeBufferPointer { body(.init(rebasing: $0[index.range(of: 0..<count)])) }
    }

    /// The line of a unit without its end.
    private func withLine<Result>(at position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        text.withUnsafeBufferPointer { body(.init(rebasing: $0[index.range(of: position..<position + 1).dropLast()])) }
    }

    // MARK: - Searching

    /// The position of the unit at an address, the first of several; nil where there is none.
    ///
    /// - Parameter hint: where the unit is most likely, such as behind the one that was asked for before.
    package func position(of address: String, near hint: Int = 0) -> Int? {
        if hint < count, !hasDoubles, compare(addressAt: hint, with: address) == 0 { return hint }
        let position = firstPosition(notBefore: address)
        return position < count && compare(addressAt: position, with: address) == 0 ? position : nil
    }

    /// The position of the first unit whose address does not come before a text.
    package func firstPosition(notBefore address: String) -> Int {
        firstPosition { compare(addressAt: $0, with: address) >= 0 }
    }

    /// The positions of the units whose addresses begin with a text.
    package func positions(beginningWith beginning: String) -> Range<Int> {
        let start = firstPosition(notBefore: beginning)
        return start..<firstPosition { compare(addressAt: $0, upTo: beginning.utf8.count, with: beginning) > 0 }
    }

    private func firstPosition(where isBehind: (Int) -> Bool) -> Int {
        var (start, end) = (0, count)
        while start < end {
            let middle = start + (end - start) / 2
            if isBehind(middle) { end = middle } else { start = middle + 1 }
        }
        return start
    }

    /// How the address of a unit compares with a text; only its first bytes, where `length` says how many.
    private func compare(addressAt position: Int, upTo length: Int = .max, with text: String) -> Int {
        func compare(_ address: UnsafeBufferPointer<UInt8>) -> Int {
            text.withBytes { ByteOrder.compare(.init(rebasing: address.prefix(length)), $0) }
        }
        guard index.isPlain else { return self[position].address.withBytes(compare) }
        return withLine(at: position) { compare(.init(rebasing: $0[UnitLine.address(in: $0)])) }
    }

    /// Whether the unit at a position has this address and this state, to the byte.
    package func holds(at position: Int, _ address: String, backend: String, place: String, key: String) -> Bool {
        if index.isPlain {
            return withLine(at: position) {
                UnitLine.says($0, address, backend: backend, place: place, key: key)
            }
        }
        let unit = self[position]
        return ByteOrder.areEqual(unit.key, key) && ByteOrder.areEqual(unit.place, place)
            && ByteOrder.areEqual(unit.backend, backend) && ByteOrder.areEqual(unit.address, address)
    }
}

/// Where the lines of units are in a text, one behind the other.
package struct UnitLines: Sendable {
    /// Where each line begins; behind them, where the last one ends.
    private var starts: [Int32]
    /// The positions of units that had other addresses before.
    private(set) var moved: [Int] = []
    /// Whether all characters of all values stand for themselves.
    private(set) var isPlain = true
    /// Whether an address is in it twice.
    private(set) var hasDoubles = false

    /// No lines yet, in a text in which they begin at an offset.
    package init(from offset: Int) { starts = [Int32(clamping: offset)] }

    package var count: Int { starts.count - 1 }
    /// Where the first line begins.
    package var start: Int { Int(starts[0]) }

    /// Where some lines are, with their ends.
    func range(of units: Range<Int>) -> Range<Int> {
        Int(starts[units.lowerBound])..<Int(starts[units.upperBound])
    }

    /// Adds the line behind the last one.
    ///
    /// - Parameter end: where it ends, with its newline.
    package mutating func add(endingAt end: Int, isMoved: Bool, isPlain: Bool = true, isDouble: Bool = false) {
        if isMoved { moved.append(count) }
        if !isPlain { self.isPlain = false }
        if isDouble { hasDoubles = true }
        starts.append(Int32(clamping: end))
    }

    /// Adds lines that stand in the same text behind these.
    package mutating func add(_ others: UnitLines) {
        moved += others.moved.map { $0 + count }
        isPlain = isPlain && others.isPlain
        hasDoubles = hasDoubles || others.hasDoubles
        starts += others.starts.dropFirst()
    }

    /// Some of the lines, for a text in which the first of them begins at an offset.
    func part(_ units: Range<Int>, from offset: Int) -> UnitLines {
        var part = self
        let distance = Int32(clamping: offset) - starts[units.lowerBound]
        part.starts = starts[units.lowerBound...units.upperBound].map { $0 + distance }
        part.moved = moved.filter(units.contains).map { $0 - units.lowerBound }
        return part
    }
}

/// Puts the lines of units together, in the order of their addresses.
package struct UnitStatesWriter {
    private var text: [UInt8] = []
    private var index = UnitLines(from: 0)
    /// The address of the unit that was added last, where that was one alone.
    private var last: String?

    package init() {}

    package var states: UnitStates { UnitStates(text: text, index) }

    package mutating func add(_ unit: UnitState) {
        let isPlain = UnitLine.append(unit, to: &text)
        let isDouble = last.map { ByteOrder.areEqual($0, unit.address) } ?? false
        last = unit.address
        index.add(
            endingAt: text.count, isMoved: !unit.formerAddresses.isEmpty, isPlain: isPlain, isDouble: isDouble)
    }

    /// Adds the lines of some units of others.
    package mutating func add(_ units: Range<Int>, of others: UnitStates) {
        index.add(others.append(units, to: &text))
        last = nil
    }
}
