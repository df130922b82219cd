/// Functions of IP networks (RFC 4632 for prefixes, RFC 4291 and 5952 for the text of IPv6 addresses).
extension Functions {
    static let network: [Function] = [
        // `cidrhost(prefix, hostnum)`: the address with that number in the network; a negative number counts from
        // its end.
        .pure("cidrhost", [Parameter("prefix", .string), Parameter("hostnum", .number)], gives: .string) {
            arguments, _ throws(CallFailure) in
            let prefix = try prefix(arguments)
            guard arguments.number(1).isInteger else { throw CallFailure("a whole number is required", argument: 1) }
            guard let address = prefix.host(arguments.number(1)) else {
                throw CallFailure(
                    "prefix of \(prefix.length) does not accommodate a host numbered \(arguments.number(1))",
                    argument: 1)
            }
            return .string(address.text)
        },
        // `cidrnetmask(prefix)`: the mask as an address, for IPv4 only.
        .pure("cidrnetmask", [Parameter("prefix", .string)], gives: .string) { arguments, _ throws(CallFailure) in
            let prefix = try prefix(arguments)
            guard prefix.address.bits == 32 else {
                throw CallFailure("IPv6 addresses cannot have a netmask: \(arguments.text(0))", argument: 0)
            }
            return .string(prefix.mask.text)
        },
        // `cidrsubnet(prefix, newbits, netnum)`: the subnet with that number among those that are `newbits` longer.
        .pure(
            "cidrsubnet",
            [Parameter("prefix", .string), Parameter("newbits", .number), Parameter("netnum", .number)],
            gives: .string
        ) { arguments, _ throws(CallFailure) in
            .string(try subnet(prefix(arguments), newBits: try arguments.int(1), number: arguments.number(2)).text)
        },
        // `cidrsubnets(prefix, newbits...)`: subnets one after the other, each longer than the prefix by its number
        // of bits.
        .pure(
            "cidrsubnets", [Parameter("prefix", .string)], variadic: Parameter("newbits", .number),
            gives: .list(.string)
        ) { arguments, _ throws(CallFailure) in
            try subnets(arguments)
        },
    ]

    /// The prefix in the first argument.
    private static func prefix(_ arguments: [Value]) throws(CallFailure) -> NetworkPrefix {
        if let prefix = NetworkPrefix(arguments.text(0)) {
            // Go takes such an address as IPv4 in some places and as IPv6 in others, so that its length has two
            // meanings.
            guard prefix.address.bits == 32 || prefix.address.value >> 32 != 0xFFFF else {
                throw CallFailure("an IPv4 address in IPv6 form is ambiguous here; write it as IPv4", argument: 0)
            }
            return prefix
        }
        throw CallFailure("invalid CIDR expression: \(Value.quoted(arguments.text(0)))", argument: 0)
    }

    /// The subnet with that number; an error says which of the two arguments does not fit.
    private static func subnet(
        _ prefix: NetworkPrefix, newBits: Int, number: Number
    ) throws(CallFailure) -> NetworkPrefix {
        guard number.isInteger else { throw CallFailure("a whole number is required", argument: 2) }
        guard newBits >= 0, newBits <= 128 else { throw CallFailure("the prefix can only be extended", argument: 1) }
        guard number.signum >= 0 else { throw CallFailure("a subnet's number must not be negative", argument: 2) }
        guard prefix.length + newBits <= prefix.address.bits else {
            throw CallFailure(
                "insufficient address space to extend prefix of \(prefix.length) by \(newBits)", argument: 1)
        }
        guard let subnet = prefix.subnet(newBits, number) else {
            throw CallFailure(
                "prefix extension of \(newBits) does not accommodate a subnet numbered \(number)", argument: 2)
        }
        return subnet
    }

    /// Gives each subnet the first free place after the one before that is a multiple of its own size.
    private static func subnets(_ arguments: [Value]) throws(CallFailure) -> Value {
        let whole = try prefix(arguments)
        var result: [Value] = []
        var next = whole.address.value
        for index in 1..<max(arguments.count, 1) {
            let newBits = try arguments.int(index)
            guard newBits >= 1 else { throw CallFailure("must extend prefix by at least one bit", argument: index) }
            guard newBits <= 32 else {
                throw CallFailure("may not extend prefix by more than 32 bits", argument: index)
            }
            let length = whole.length + newBits
            guard length <= whole.address.bits else {
                throw CallFailure(
                    "would extend prefix to \(length) bits, which is too long for an IP address of "
                        + "\(whole.address.bits) bits", argument: index)
            }
            let size = NetworkPrefix.wide(1) << NetworkPrefix.wide(whole.address.bits - length)
            // Round up to a multiple of the subnet's own size; a size of 0 is all 128 bits.
            let (sum, overflow) = next.addingReportingOverflow(size &- 1)
            let start = sum & ~(size &- 1)
            guard !overflow || next == whole.address.value,
                start & whole.mask.value == whole.address.value, result.isEmpty || start != whole.address.value
            else {
                throw CallFailure(
                    "not enough remaining address space for a subnet with a prefix of \(length) bits after "
                        + "\(result.last?.asString ?? "the prefix")", argument: index)
            }
            let subnet = NetworkPrefix(address: IPAddress(bits: whole.address.bits, value: start), length: length)
            result.append(.string(subnet.text))
            next = start &+ size
            if whole.address.bits == 32 { next &= 0xFFFF_FFFF }
            if next & whole.mask.value != whole.address.value { next = whole.address.value }
        }
        return .list(.string, result)
    }
}

/// An address of 32 bits (IPv4) or of 128 bits (IPv6); `value` has its bits, the last one lowest.
package struct IPAddress: Hashable, Sendable {
    package let bits: Int
    package let value: UInt128

    init(bits: Int, value: UInt128) {
        self.bits = bits
        self.value = value
    }

    /// Reads an address; nil for any other text. A part of an IPv4 address may have leading zeros and is decimal
    /// all the same, as in the parser that Terraform's functions use.
    init?(_ bytes: ArraySlice<UInt8>) {
        if bytes.contains(UInt8(ascii: ":")) {
            guard let value = IPAddress.version6(bytes) else { return nil }
            // An IPv4 address in IPv6 form has 128 bits here; what to do with it is decided by whoever uses it.
            self.init(bits: 128, value: value)
        } else {
            guard let value = IPAddress.version4(bytes) else { return nil }
            self.init(bits: 32, value: UInt128(value))
        }
    }

    /// Reads four decimal numbers of at most 255 with dots between them.
    private static func version4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        var (octet, digits, parts) = (UInt32(0), 0, 1)
        for byte in bytes {
            if byte == UInt8(ascii: ".") {
                guard digits > 0, parts < 4 else { return nil }
                value = value << 8 | octet
                (octet, digits, parts) = (0, 0, parts + 1)
            } else {
                guard byte >= 0x30, byte <= 0x39, digits < 16 else { return nil }
                octet = octet * 10 + UInt32(byte - 0x30)
                digits += 1
                guard octet <= 255 else { return nil }
            }
        }
        return parts == 4 && digits > 0 ? value << 8 | octet : nil
    }

    /// Reads groups of hexadecimal digits with colons between them; `::` may stand once for zeros, and an IPv4
    /// address for the last two groups (RFC 4291, section 2.2).
    private static func version6(_ bytes: ArraySlice<UInt8>) -> UInt128? {
        // The groups before `::`, and after it if it was there.
        var halves: [[UInt16]] = [[]]
        var rest = bytes[...]
        if rest.starts(with: [0x3A, 0x3A]) {
            halves.append([])
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let part = rest.prefix { $0 != 0x3A }
            if part.contains(UInt8(ascii: ".")) {
                guard part.count == rest.count, let low = version4(part) else { return nil }
                halves[halves.count - 1] += [UInt16(truncatingIfNeeded: low >> 16), UInt16(truncatingIfNeeded: low)]
                break
            }
            guard !part.isEmpty, part.count <= 4, let group = UInt16(Bytes.text(part), radix: 16),
                part.first != UInt8(ascii: "+")
            else { return nil }
            halves[halves.count - 1].append(group)
            rest = rest.dropFirst(part.count)
            guard !rest.isEmpty else { break }
            rest = rest.dropFirst()
            if rest.isEmpty { return nil }
            if rest.first == 0x3A {
                guard halves.count == 1 else { return nil }
                halves.append([])
                rest = rest.dropFirst()
            }
        }
        let count = halves.reduce(0) { $0 + $1.count }
        // `::` stands for at least one group here.
        guard halves.count == 1 ? count == 8 : count < 8 else { return nil }
        let groups = halves[0] + [UInt16](repeating: 0, count: 8 - count) + (halves.count > 1 ? halves[1] : [])
        return groups.reduce(UInt128(0)) { $0 << 16 | UInt128($1) }
    }

    /// The address as it is written (RFC 5952): in small letters, with the longest run of zeros shortened. An IPv4
    /// address in IPv6 form is written as IPv4, as Go does.
    var text: String {
        if bits == 32 {
            let low = UInt32(truncatingIfNeeded: value)
            return "\(low >> 24).\(low >> 16 & 255).\(low >> 8 & 255).\(low & 255)"
        }
        if value >> 32 == 0xFFFF { return IPAddress(bits: 32, value: value & 0xFFFF_FFFF).text }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: value >> UInt128(112 - 16 * $0)) }
        let gap = IPAddress.longestGap(groups)
        func joined(_ groups: some Sequence<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard let gap else { return joined(groups) }
        return joined(groups[..<gap.lowerBound]) + "::" + joined(groups[gap.upperBound...])
    }

    /// The indexes of the first longest run of at least two groups of zeros (RFC 5952, section 4.2).
    private static func longestGap(_ groups: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        while start < groups.count {
            var end = start
            while end < groups.count, groups[end] == 0 { end += 1 }
            if end - start > max(1, best?.count ?? 0) { best = start..<end }
            start = max(end, start + 1)
        }
        return best
    }
}

/// A range of addresses in CIDR notation (RFC 4632, RFC 4291): an address, and how many of its leading bits name
/// the network. The other bits are zero.
package struct NetworkPrefix: Hashable, Sendable {
    package let address: IPAddress
    package let length: Int

    /// The first and the last address of the range.
    package var range: ClosedRange<UInt128> {
        let all = address.bits == 32 ? UInt128(UInt32.max) : UInt128.max
        return address.value...(address.value | all & ~mask.value)
    }

    /// A number that is not negative, as 128 bits.
    static func wide(_ value: Int) -> UInt128 { UInt128(UInt(bitPattern: value)) }

    /// Sets the bits after the first `length` to zero, as Terraform's functions do with `10.1.2.3/16`.
    init(address: IPAddress, length: Int) {
        let mask = NetworkPrefix.mask(length, address.bits)
        self.address = IPAddress(bits: address.bits, value: address.value & mask)
        self.length = length
    }

    /// Reads a prefix; nil for any other text.
    /// - Parameter text: `10.0.0.0/16` or `fd00::/8`.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), let address = IPAddress(bytes[..<slash]) else {
            return nil
        }
        let digits = bytes[(slash + 1)...]
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var length = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            length = length * 10 + Int(digit - 0x30)
        }
        guard length <= address.bits else { return nil }
        self.init(address: address, length: length)
    }

    /// The mask of a length: ones in the first `length` of `bits` bits.
    private static func mask(_ length: Int, _ bits: Int) -> UInt128 {
        let all = bits == 32 ? UInt128(UInt32.max) : UInt128.max
        return length >= bits ? all : all & ~(all >> wide(length))
    }

    var mask: IPAddress {
        IPAddress(bits: address.bits, value: NetworkPrefix.mask(length, address.bits))
    }

    var text: String { "\(address.text)/\(length)" }

    /// The address of a host in the network; a negative number counts from the end, so that -1 is the last address.
    /// Nil where there is no such host.
    func host(_ number: Number) -> IPAddress? {
        let room = NetworkPrefix.wide(address.bits - length)
        let last = room >= 128 ? UInt128.max : (UInt128(1) << room) - 1
        guard let parts = number.parts, let magnitude = parts.numerator.wide else { return nil }
        if parts.isNegative {
            guard magnitude <= last || magnitude == last &+ 1 else { return nil }
            return IPAddress(bits: address.bits, value: address.value | (last &- magnitude &+ 1))
        }
        guard magnitude <= last else { return nil }
        return IPAddress(bits: address.bits, value: address.value | magnitude)
    }

    /// The subnet of that number among those that are longer by `newBits`; nil where there is none.
    func subnet(_ newBits: Int, _ number: Number) -> NetworkPrefix? {
        guard let parts = number.parts, let magnitude = parts.numerator.wide else { return nil }
        let count = newBits >= 128 ? UInt128.max : (UInt128(1) << NetworkPrefix.wide(newBits)) - 1
        guard !parts.isNegative, magnitude <= count else { return nil }
        let shift = NetworkPrefix.wide(address.bits - length - newBits)
        let network = IPAddress(bits: address.bits, value: address.value | (shift >= 128 ? 0 : magnitude << shift))
        return NetworkPrefix(address: network, length: length + newBits)
    }
}

extension Magnitude {
    /// The value as 128 bits; nil where it needs more.
    fileprivate var wide: UInt128? {
        guard limbs.count <= 4 else { return nil }
        return limbs.reversed().reduce(UInt128(0)) { $0 << 32 | UInt128($1) }
    }
}
