/// Functions of written times (RFC 3339) and of Go's durations. The current time is not available: see
/// `Functions.refused`.
extension Functions {
    static let times: [Function] = [
        // `formatdate(format, time)`: the verbs are letters in runs, see `Timestamp.part`.
        .pure("formatdate", [Parameter("format", .string), Parameter("time", .string)], gives: .string) {
            arguments, _ throws(CallFailure) in
            .string(try format(time(arguments, 1), as: arguments.text(0)).normalized)
        },
        // `timeadd(timestamp, duration)`: the offset from UTC stays as it was written.
        .pure("timeadd", [Parameter("timestamp", .string), Parameter("duration", .string)], gives: .string) {
            arguments, _ throws(CallFailure) in
            var time = try time(arguments, 0)
            guard let duration = Timestamp.duration(arguments.text(1)) else {
                throw CallFailure(
                    "not a duration: \(Value.quoted(arguments.text(1)))", argument: 1,
                    help: "a duration is a number of hours, minutes or seconds such as \"1h30m\"")
            }
            // Fractions of a second are added apart and carried over, so that a negative duration is right too.
            let total = time.nanoseconds + duration % 1_000_000_000
            let seconds =
                duration / 1_000_000_000
                + (total >= 0 ? total / 1_000_000_000 : -((999_999_999 - total) / 1_000_000_000))
            time.seconds += seconds
            return .string(time.text)
        },
        // `timecmp(a, b)`: -1, 0 or 1, for the moments and not for how they are written.
        .pure("timecmp", [Parameter("timestamp_a", .string), Parameter("timestamp_b", .string)], gives: .number) {
            arguments, _ throws(CallFailure) in
            let (first, second) = (try time(arguments, 0), try time(arguments, 1))
            let (left, right) = ((first.seconds, first.nanoseconds), (second.seconds, second.nanoseconds))
            return .counted(left < right ? -1 : left == right ? 0 : 1)
        },
    ]

    /// The time in the argument with the index `index`.
    private static func time(_ arguments: [Value], _ index: Int) throws(CallFailure) -> Timestamp {
        if let time = Timestamp(arguments.text(index)) { return time }
        throw CallFailure(
            "not a valid RFC 3339 timestamp: \(Value.quoted(arguments.text(index)))", argument: index,
            help: "write it as \"2006-01-02T15:04:05Z\"")
    }

    /// The time in a format: each run of one letter is a verb, quotes enclose text, and other characters stand for
    /// themselves.
    private static func format(_ time: Timestamp, as format: String) throws(CallFailure) -> String {
        let bytes = Array(format.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "'") {
                try literal(bytes, &at, into: &out)
                continue
            }
            var end = at + 1
            guard (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else {
                out.append(byte)
                at = end
                continue
            }
            while end < bytes.count, bytes[end] == byte { end += 1 }
            let verb = Bytes.text(bytes[at..<end])
            guard let text = time.part(verb) else {
                throw CallFailure(
                    "invalid date format verb \(Value.quoted(verb))", argument: 0,
                    help: "letters that are not verbs stand between single quotes")
            }
            out += text.utf8
            at = end
        }
        return Bytes.text(out)
    }

    /// Text between single quotes, in which two of them stand for one. Two quotes without anything between them are
    /// one quote.
    private static func literal(_ bytes: [UInt8], _ at: inout Int, into out: inout [UInt8]) throws(CallFailure) {
        at += 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "'") {
            out.append(bytes[at])
            at += 1
            return
        }
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "'") {
                at += 1
                guard at < bytes.count, bytes[at] == UInt8(ascii: "'") else { return }
            }
            out.append(bytes[at])
            at += 1
        }
        throw CallFailure("unterminated literal '", argument: 0)
    }
}

/// A moment, and the offset from UTC with which it was written.
struct Timestamp: Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
    var seconds: Int
    /// The rest of the moment, from 0 to 999,999,999.
    var nanoseconds: Int
    /// The offset from UTC in seconds; positive to the east.
    let offset: Int

    /// Reads a time as RFC 3339 has it, with a capital `T` and `Z`; nil for any other text and for a date that
    /// there is not. Digits of the fraction after the ninth are dropped.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
            bytes[16] == 0x3A, let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            (1...12).contains(month), day >= 1, day <= Timestamp.days(inMonth: month, of: year), hour < 24,
            minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        var nanoseconds = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty else { return nil }
            var scale = 100_000_000
            for digit in digits.prefix(9) {
                nanoseconds += Int(digit - 0x30) * scale
                scale /= 10
            }
            rest = rest.dropFirst(1 + digits.count)
        }
        var offset = 0
        if rest.elementsEqual([0x5A]) {
            offset = 0
        } else {
            guard rest.count == 6, let sign = rest.first, sign == 0x2B || sign == 0x2D,
                bytes[rest.startIndex + 3] == 0x3A,
                let hours = number((rest.startIndex + 1)..<(rest.startIndex + 3)),
                let minutes = number((rest.startIndex + 4)..<(rest.startIndex + 6)), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * 60 * (sign == 0x2D ? -1 : 1)
        }
        let days = Timestamp.days(year: year, month: month, day: day)
        self.offset = offset
        self.nanoseconds = nanoseconds
        seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - offset
    }

    /// How many days a month has, from 1 to 12.
    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar, which is also used for dates before its introduction. Years
    /// begin in March here, so that the leap day is the last of its year.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The parts of a date and a time of day; the weekday is counted from Sunday, which is 0.
    private struct Calendar {
        var year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0
    }

    /// The moment's parts at its offset from UTC: the reverse of `days(year:month:day:)`.
    private var calendar: Calendar {
        let local = seconds + offset
        let dayNumber = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let time = local - dayNumber * 86_400
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return Calendar(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * part + 2) / 5 + 1,
            hour: time / 3600, minute: time / 60 % 60, second: time % 60, weekday: ((dayNumber + 4) % 7 + 7) % 7)
    }

    /// A number with zeros before it, up to `width` digits.
    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The offset from UTC as `+02:00`, with `separator` between hours and minutes.
    private func zone(separator: String) -> String {
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + Timestamp.padded(minutes / 60) + separator + Timestamp.padded(minutes % 60)
    }

    /// The time as Go's `time.RFC3339` writes it: without fractions of a second.
    var text: String {
        let at = calendar
        let date = "\(Timestamp.padded(at.year, 4))-\(Timestamp.padded(at.month))-\(Timestamp.padded(at.day))"
        let time = "\(Timestamp.padded(at.hour)):\(Timestamp.padded(at.minute)):\(Timestamp.padded(at.second))"
        return "\(date)T\(time)\(offset == 0 ? "Z" : zone(separator: ":"))"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// The text for a verb of `formatdate`, which is one letter repeated; nil for what is not a verb.
    func part(_ verb: String) -> String? {
        let at = calendar
        let half = at.hour % 12 == 0 ? 12 : at.hour % 12
        switch verb {
        case "YYYY": return Timestamp.padded(at.year, 4)
        case "YY": return Timestamp.padded(at.year % 100)
        case "MMMM": return Timestamp.months[at.month - 1]
        case "MMM": return String(Timestamp.months[at.month - 1].prefix(3))
        case "MM": return Timestamp.padded(at.month)
        case "M": return String(at.month)
        case "DD": return Timestamp.padded(at.day)
        case "D": return String(at.day)
        case "EEEE": return Timestamp.weekdays[at.weekday]
        case "EEE": return String(Timestamp.weekdays[at.weekday].prefix(3))
        case "hh": return Timestamp.padded(at.hour)
        case "h": return String(at.hour)
        case "HH": return Timestamp.padded(half)
        case "H": return String(half)
        case "AA": return at.hour < 12 ? "AM" : "PM"
        case "aa": return at.hour < 12 ? "am" : "pm"
        case "mm": return Timestamp.padded(at.minute)
        case "m": return String(at.minute)
        case "ss": return Timestamp.padded(at.second)
        case "s": return String(at.second)
        case "ZZZZZ": return zone(separator: ":")
        case "ZZZZ": return zone(separator: "")
        case "ZZZ": return offset == 0 ? "UTC" : zone(separator: "")
        case "Z": return offset == 0 ? "Z" : zone(separator: ":")
        default: return nil
        }
    }

    /// The nanoseconds of a duration as Go's `time.ParseDuration` reads it: `-1h30m`, `1.5h`, `300ms`. Nil for any
    /// other text, and for one that does not fit 64 bits.
    static func duration(_ text: String) -> Int? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if let sign = bytes.first, isNegative || sign == UInt8(ascii: "+") { bytes.removeFirst() }
        if bytes.elementsEqual([0x30]) { return 0 }
        guard !bytes.isEmpty else { return nil }
        var total = Number.small(0)
        while !bytes.isEmpty {
            let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }
            bytes = bytes.dropFirst(digits.count)
            let name = bytes.prefix { !($0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".")) }
            bytes = bytes.dropFirst(name.count)
            guard let count = Number(Bytes.text(digits)), let unit = unit(Bytes.text(name)),
                let part = count.multiplied(by: .small(unit)), let sum = total.adding(part.truncated)
            else { return nil }
            total = sum
        }
        return total.int.map { isNegative ? -$0 : $0 }
    }

    /// The nanoseconds of a unit; nil for what is not a unit.
    private static func unit(_ name: String) -> Int? {
        switch name {
        case "ns": 1
        case "us", "µs", "μs": 1000
        case "ms": 1_000_000
        case "s": 1_000_000_000
        case "m": 60_000_000_000
        case "h": 3_600_000_000_000
        default: nil
        }
    }
}
