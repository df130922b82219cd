/// An IPv4 address range in CIDR notation (RFC 4632): `10.0.0.0/16`.
package struct CIDR: Hashable, Sendable {
    package let address: UInt32
    package let prefix: Int

    package init?(_ text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let prefix = Int(halves[1]), (0...32).contains(prefix) else { return nil }
        let octets = halves[0].split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard octets.count == 4 else { return nil }
        var address: UInt32 = 0
        for octet in octets {
            guard let octet else { return nil }
            address = address << 8 | UInt32(octet)
        }
        self.address = prefix == 0 ? 0 : address & (UInt32.max << UInt32(32 - prefix))
        self.prefix = prefix
    }

    package var range: ClosedRange<UInt64> {
        let first = UInt64(address)
        return first...(first + (UInt64(1) << UInt64(32 - prefix)) - 1)
    }
}
