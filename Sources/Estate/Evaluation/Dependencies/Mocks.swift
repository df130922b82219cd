import Catalog
import HCL

/// The mocks of the outputs that a unit reads: the values with which Terragrunt plans before the other units exist. A mock has
/// what is read, or nothing can be planned before the real value is there, and nothing else.
struct MockAccesses {
    private var reader = ShapeReader()

    /// Takes a value of an input into account.
    mutating func add(_ value: Value, as type: Type) { reader.read(value, as: type) }

    /// The mock of an output that is read under this reference: the contract's, one made from the type, or, where the contract
    /// does not know it, one that fits how it is read.
    func mock(of output: ModuleOutput, read reference: OutputReference, at place: MockPlace) -> Value {
        let shape = reader.shapes[reference] ?? .anything
        guard output.mock != nil || output.type != .any else { return shape.value(named: output.name) }
        let mock = output.mock ?? output.type.exampleValue(named: output.name)
        return place.localized(shape.fitted(mock, output.type, named: output.name))
    }
}

/// The region and the account in which the mocks of a unit are.
struct MockPlace: Hashable {
    let region: String
    /// `nil` where it is not known.
    let account: String?

    /// A mock with this region and account in place of those that the contract's author wrote.
    func localized(_ mock: Value) -> Value {
        switch mock {
        case .string(let text): .string(localized(text))
        case .list(let type, let elements): .list(type, elements.map(localized))
        case .set(let type, let elements): .set(type, elements.map(localized))
        case .tuple(let elements): .tuple(elements.map(localized))
        case .map(let type, let members): .map(type, members.mapValues(localized))
        case .object(let members): .object(members.mapValues(localized))
        case .sensitive(let inner): .sensitive(localized(inner))
        case .null, .bool, .number, .deferred: mock
        }
    }

    /// Text by text, as bytes: every unit's mocks come through here.
    private func localized(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let words = PlaceWords(bytes)
        guard words.mayHoldRegion || words.mayHoldAccount else { return text }
        var changed = bytes
        if words.mayHoldRegion { changed = replacingRegions(in: changed) }
        if words.mayHoldAccount, let account {
            changed = Self.replacingAccounts(in: changed, by: Array(account.utf8))
        }
        return changed == bytes ? text : String(decoding: changed, as: UTF8.self)
    }

    /// The text with this region in place of others, and the zone at the same position in place of a zone.
    private func replacingRegions(in text: [UInt8]) -> [UInt8] {
        let own = AWSRegion.zones[region] ?? []
        var out: [UInt8] = []
        var position = 0
        var hasRegion = false
        while position < text.count {
            let isStart = position == 0 || !PlaceWords.isLetterOrDigit(text[position - 1])
            guard isStart, let found = PlaceWords.region(in: text, at: position), found.name != region else {
                out.append(text[position])
                position += 1
                continue
            }
            if let zone = found.zone {
                let other = own.isEmpty ? nil : own[min(zone, own.count - 1)]
                out += other.map { Array($0.utf8) } ?? Array(text[position..<found.end])
            } else {
                out += region.utf8
                hasRegion = true
            }
            position = found.end
        }
        return hasRegion ? ownPartition(out) : out
    }

    private func ownPartition(_ text: [UInt8]) -> [UInt8] {
        let common = Array("arn:aws:".utf8)
        let partition = AWSRegion.partition(of: region)
        guard partition != "aws", text.starts(with: common) else { return text }
        return Array("arn:\(partition):".utf8) + text.dropFirst(common.count)
    }

    /// Twelve digits that stand alone in an ARN or at the beginning of an address.
    private static func replacingAccounts(in text: [UInt8], by account: [UInt8]) -> [UInt8] {
        let colon = UInt8(ascii: ":")
        let slash = UInt8(ascii: "/")
        var out: [UInt8] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { !PlaceWords.isDigit($0) } ?? text.count
            if end == start {
                out.append(text[start])
                start += 1
                continue
            }
            let before = start == 0 ? colon : text[start - 1]
            let after = end == text.count ? colon : text[end]
            let isAccount =
                end - start == 12 && (before == colon || before == slash)
                && (after == colon || after == slash || after == UInt8(ascii: "."))
            out += isAccount ? account[...] : text[start..<end]
            start = end
        }
        return out
    }
}

/// What in a text may be the name of a region, a zone or an account.
private struct PlaceWords {
    /// A hyphen and a digit: every region's name has them.
    private(set) var mayHoldRegion = false
    /// Twelve digits in a row.
    private(set) var mayHoldAccount = false

    init(_ text: [UInt8]) {
        var digits = 0
        var previous: UInt8 = 0
        for byte in text {
            let isDigit = Self.isDigit(byte)
            if isDigit, previous == UInt8(ascii: "-") { mayHoldRegion = true }
            digits = isDigit ? digits + 1 : 0
            if digits == 12 { mayHoldAccount = true }
            previous = byte
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Also each byte of a sign beyond ASCII.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    private static let regions = AWSRegion.zones.map { name, zones in
        (name: name, bytes: Array(name.utf8), zones: zones.map { Array($0.utf8) })
    }

    /// The region whose name, or the name of one of whose zones, stands at a position with no letter or digit behind it.
    ///
    /// - Returns: the region, which of its zones (`nil`: the region itself), and where the name ends.
    static func region(in text: [UInt8], at position: Int) -> (name: String, zone: Int?, end: Int)? {
        for (name, bytes, zones) in regions where text[position...].starts(with: bytes) {
            let end = position + bytes.count
            if end == text.count || !isLetterOrDigit(text[end]) { return (name, nil, end) }
            for (index, zone) in zones.enumerated() where text[position...].starts(with: zone) {
                let end = position + zone.count
                if end == text.count || !isLetterOrDigit(text[end]) { return (name, index, end) }
            }
        }
        return nil
    }
}
