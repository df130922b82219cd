import HCL

/// The region and the account of the unit whose outputs are mocked. A mock with another region or account could fail
/// a provider's checks of ARNs and zones.
struct MockPlace: Hashable {
    let region: String
    /// `nil` where it is not known.
    let account: String?
    /// The partition of AWS in which the region lies.
    let partition: String

    init(region: String, account: String?) {
        self.region = region
        self.account = account
        partition = AWSRegion.partition(of: region)
    }
}

/// Mocks of places. The texts of mocks are few, and each is searched for names of places once.
///
/// Belongs to one task.
final class PlacedMocks {
    private var texts: [String: MockText] = [:]
    private var places: [MockPlace: Int32] = [:]

    /// A number for a place, the same for places with the same mocks.
    func number(of place: MockPlace) -> Int32 {
        if let known = places[place] { return known }
        let made = Int32(places.count)
        places[place] = made
        return made
    }

    /// A mock in which regions, zones and account IDs are replaced by those of the place.
    func localized(_ mock: Value, at place: MockPlace) -> Value {
        func placed(_ value: Value) -> Value { localized(value, at: place) }
        switch mock {
        case .string(let text): return .string(localized(text, at: place))
        case .list(let type, let elements): return .list(type, elements.map(placed))
        case .set(let type, let elements): return .set(type, elements.map(placed))
        case .tuple(let elements): return .tuple(elements.map(placed))
        case .map(let type, let members): return .map(type, members.mapValues(placed))
        case .object(let members): return .object(members.mapValues(placed))
        case .sensitive(let inner): return .sensitive(placed(inner))
        case .null, .bool, .number, .deferred: return mock
        }
    }

    /// Whether a mock is the same at all places.
    func isPlain(_ mock: Value) -> Bool {
        switch mock {
        case .string(let text): return found(text).isPlain
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): return elements.allSatisfy(isPlain)
        case .map(_, let members), .object(let members): return members.all.allSatisfy { isPlain($0.value) }
        case .sensitive(let inner): return isPlain(inner)
        case .null, .bool, .number, .deferred: return true
        }
    }

    private func localized(_ text: String, at place: MockPlace) -> String { found(text).text(at: place) }

    private func found(_ text: String) -> MockText {
        if let known = texts[text] { return known }
        let made = MockText(text)
        texts[text] = made
        return made
    }
}
