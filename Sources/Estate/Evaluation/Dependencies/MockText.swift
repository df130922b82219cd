import HCL

/// A text of a mock with the regions, zones and account ids that it names, found once for all places.
struct MockText {
    /// A name of a region or an account that is replaced by that of a place.
    private struct Hole {
        enum Kind {
            case account
            case region(String)
            /// The zone at a position in the list of a region.
            case zone(Int, of: String)
        }

        let kind: Kind
        let start: Int
        let end: Int
    }

    private let text: String
    private let bytes: [UInt8]
    /// In the order of the text.
    private let holes: [Hole]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.text = text
        self.bytes = bytes
        holes = Self.holes(in: bytes)
    }

    /// Whether it is the same text at all places.
    var isPlain: Bool { holes.isEmpty }

    private static func holes(in text: [UInt8]) -> [Hole] {
        var holes: [Hole] = []
        var position = 0
        while position < text.count {
            if let hole = hole(in: text, at: position) {
                holes.append(hole)
                position = hole.end
            } else {
                position += 1
            }
        }
        return holes
    }

    private static func hole(in text: [UInt8], at start: Int) -> Hole? {
        if start > 0, NamedPlaces.isLetterOrDigit(text[start - 1]) { return nil }
        if let end = NamedPlaces.endOfAccount(in: text, at: start) {
            return Hole(kind: .account, start: start, end: end)
        }
        guard let (region, zone, end) = NamedPlaces.region(in: text, at: start) else { return nil }
        return Hole(kind: zone.map { .zone($0, of: region) } ?? .region(region), start: start, end: end)
    }

    // MARK: - Places

    /// The text with the names of a place.
    func text(at place: MockPlace) -> String {
        if isPlain { return text }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var end = 0
        var namesRegion = false
        for hole in holes {
            out += bytes[end..<hole.start]
            end = hole.end
            if let name = name(for: hole, at: place) { out += name.utf8 } else { out += bytes[hole.start..<end] }
            if case .region(let region) = hole.kind, region != place.region { namesRegion = true }
        }
        out += bytes[end...]
        return String(decoding: namesRegion ? Self.partitioned(out, at: place) : out, as: UTF8.self)
    }

    /// What stands in a hole at a place; nil where the text stays as it is. A zone becomes the zone at the same position
    /// in the list of the place's region.
    private func name(for hole: Hole, at place: MockPlace) -> String? {
        switch hole.kind {
        case .account: return place.account
        case .region: return place.region
        case .zone(let zone, let region):
            guard region != place.region, let own = AWSRegion.zones[place.region], !own.isEmpty else { return nil }
            return own[min(zone, own.count - 1)]
        }
    }

    /// An ARN with the partition of the place's region.
    private static func partitioned(_ text: [UInt8], at place: MockPlace) -> [UInt8] {
        guard place.partition != "aws" else { return text }
        let common = Array("arn:aws:".utf8)
        guard text.starts(with: common) else { return text }
        return Array("arn:\(place.partition):".utf8) + text.dropFirst(common.count)
    }
}

/// Finds in a text what may be the name of a region, a zone or an account.
private enum NamedPlaces {
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Bytes of characters beyond ASCII count as letters.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    /// Where twelve digits end that begin at a position, and stand between colons or slashes in an ARN, or at the
    /// beginning of a host name; nil for anything else.
    static func endOfAccount(in text: [UInt8], at start: Int) -> Int? {
        let colon = UInt8(ascii: ":")
        let slash = UInt8(ascii: "/")
        let before = start == 0 ? colon : text[start - 1]
        guard before == colon || before == slash, isDigit(text[start]) else { return nil }
        let end = text[start...].firstIndex { !isDigit($0) } ?? text.count
        let after = end == text.count ? colon : text[end]
        guard end - start == 12, after == colon || after == slash || after == UInt8(ascii: ".") else { return nil }
        return end
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
