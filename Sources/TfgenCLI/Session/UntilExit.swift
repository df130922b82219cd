/// Values that are not taken apart before the process ends, which frees all memory at once. An estate of ten thousand
/// units is a million small objects, and to free each of them takes as long as a tenth of a review.
enum UntilExit {
    static func keep(_ value: some Any) {
        _ = Unmanaged.passRetained(Kept(value))
    }

    private final class Kept {
        private let value: Any

        init(_ value: Any) { self.value = value }
    }
}
