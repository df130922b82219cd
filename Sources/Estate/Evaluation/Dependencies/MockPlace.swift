import HCL

/// The region and the account of the unit whose outputs are mocked. A mock with another region or account could fail
/// a provider's checks of ARNs and zones.
struct MockPlace: Hashable {
    let region: String
    /// `nil` where it is not known.
    let account: String?

    /// A mock in which regions, zones and account IDs are replaced by those of the place.
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

    /// Works on the bytes, because the mocks of every unit come through here. Most texts have neither a region nor
    /// an account, and are given back as they are.
    private func localized(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let words = NamedPlaces(bytes)
        guard words.mayHoldRegion || words.mayHoldAccount else { return text }
        var changed = bytes
        if words.mayHoldRegion { changed = replacingRegions(in: changed) }
        if words.mayHoldAccount, let account {
            changed = Self.replacingAccounts(in: changed, by: Array(account.utf8))
        }
        return changed == bytes ? text : String(decoding: changed, as: UTF8.self)
    }

    /// The text with this region in place of any other. A zone is replaced by the zone at the same position in this
    /// region's list.
    private func replacingRegions(in text: [UInt8]) -> [UInt8] {
        let own = AWSRegion.zones[region] ?? []
        var out: [UInt8] = []
        var position = 0
        var hasRegion = false
        while position < text.count {
            let isStart = position == 0 || !NamedPlaces.isLetterOrDigit(text[position - 1])
            guard isStart, let found = NamedPlaces.region(in: text, at: position), found.name != region else {
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

    /// An ARN with the partition of the region.
    private func ownPartition(_ text: [UInt8]) -> [UInt8] {
        let common = Array("arn:aws:".utf8)
        let partition = AWSRegion.partition(of: region)
        guard partition != "aws", text.starts(with: common) else { return text }
        return Array("arn:\(partition):".utf8) + text.dropFirst(common.count)
    }

    /// Replaces twelve digits that stand between colons or slashes in an ARN, or at the beginning of a host name.
    private static func replacingAccounts(in text: [UInt8], by account: [UInt8]) -> [UInt8] {
        let colon = UInt8(ascii: ":")
        let slash = UInt8(ascii: "/")
        var out: [UInt8] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { !NamedPlaces.isDigit($0) } ?? text.count
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

/// Finds in a text what may be the name of a region, a zone or an account. Making one is a quick test; most texts
/// pass no further.
private struct NamedPlaces {
    /// Whether it has a hyphen before a digit, as the name of every region has.
    private(set) var mayHoldRegion = false
    /// Whether it has twelve digits in a row.
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

    /// Bytes of characters beyond ASCII count as letters.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    private static let regions = AWSRegion.zones.map { name, zones in
        (name: name, bytes: Array(name.utf8), zones: zones.map { Array($0.utf8) })
    }

    /// The region, or the zone of one, whose name stands at a position and is not a part of a longer word.
    ///
    /// - Returns: the region, the position of the zone in its list (nil for the region itself), and where the name
    ///   ends.
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
