extension String {
    /// The string in Unicode normal form C, as every string of Terraform is (go-cty, `NormalizeString`). Text in
    /// ASCII is returned as it is.
    ///
    /// The rule: Unicode Standard Annex 15, and section 3.11 of the Unicode Standard. Swift has it only in
    /// `Foundation`, which would bring 40 MB of other tables into the program.
    var normalized: String {
        if isASCII || unicodeScalars.allSatisfy({ $0.value < NormalForm.firstAffected }) { return self }
        return NormalForm.composed(NormalForm.decomposed(unicodeScalars))
    }

    /// Whether all characters are below U+0080.
    var isASCII: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte >= 0x80 { return false }
            return true
        } ?? utf8.allSatisfy { $0 < 0x80 }
    }
}

/// Decomposition and composition of texts, in time n log n of their length.
private enum NormalForm {
    /// No character below this one changes, or composes with one before it.
    static let firstAffected: UInt32 = 0x300

    // MARK: - Decomposition

    /// The canonical decomposition of a text, with its marks in canonical order (normal form D).
    static func decomposed(_ text: String.UnicodeScalarView) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.underestimatedCount)
        for scalar in text { append(scalar, to: &result) }
        sortMarks(&result)
        return result
    }

    /// Adds the full decomposition of one character. The parts of a decomposition may have one of their own.
    private static func append(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
        if scalar.value < 0xC0 { return result.append(scalar) }
        if let syllable = Hangul.parts(of: scalar) {
            result += syllable
            return
        }
        guard let (first, second) = parts(of: scalar) else { return result.append(scalar) }
        append(first, to: &result)
        if let second { append(second, to: &result) }
    }

    /// The decomposition of a character in the table, one or two characters; nil where it has none. Binary search.
    private static func parts(of scalar: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar?)? {
        var low = 0
        var high = canonicalDecompositions.count / 3
        while low < high {
            let middle = (low + high) / 2
            if canonicalDecompositions[middle * 3] < scalar.value { low = middle + 1 } else { high = middle }
        }
        // The three numbers of an entry: see `canonicalDecompositions`.
        guard low * 3 < canonicalDecompositions.count, canonicalDecompositions[low * 3] == scalar.value,
            let first = Unicode.Scalar(canonicalDecompositions[low * 3 + 1])
        else { return nil }
        let second = canonicalDecompositions[low * 3 + 2]
        return (first, second == 0 ? nil : Unicode.Scalar(second))
    }

    /// Puts each run of combining marks into the order of their classes. Marks of the same class keep their order,
    /// since that order changes how the text looks (Unicode Standard, section 3.11, canonical ordering).
    private static func sortMarks(_ scalars: inout [Unicode.Scalar]) {
        var start = 0
        while start < scalars.count {
            guard scalars[start].combiningClass != 0 else {
                start += 1
                continue
            }
            var end = start + 1
            while end < scalars.count, scalars[end].combiningClass != 0 { end += 1 }
            if end - start > 1 {
                let run = scalars[start..<end].map { ($0.combiningClass, $0) }.enumerated()
                    .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
                for (offset, mark) in run.enumerated() { scalars[start + offset] = mark.element.1 }
            }
            start = end
        }
    }

    // MARK: - Composition

    /// The character that two others compose to. The key is the value of the first in the upper 32 bits and of the
    /// second in the lower ones. Characters of the composition exclusion table are left out: they decompose, but
    /// never compose.
    private static let compositions: [UInt64: Unicode.Scalar] = {
        var result: [UInt64: Unicode.Scalar] = [:]
        for entry in stride(from: 0, to: canonicalDecompositions.count, by: 3)
        where canonicalDecompositions[entry + 2] != 0 && !excludedCompositions.contains(canonicalDecompositions[entry])
        {
            let key = UInt64(canonicalDecompositions[entry + 1]) << 32 | UInt64(canonicalDecompositions[entry + 2])
            result[key] = Unicode.Scalar(canonicalDecompositions[entry])
        }
        return result
    }()

    /// The composition of a decomposed text: each character joins the last starter (character of class 0) before
    /// it, if the two compose and nothing between them is in the way (Unicode Standard, section 3.11, D117).
    static func composed(_ scalars: [Unicode.Scalar]) -> String {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var starter: Int?
        /// The class of the last character after the starter that stayed, 0 where none did.
        var lastClass: UInt8 = 0
        for scalar in scalars {
            let ownClass = scalar.combiningClass
            // A character is blocked from the starter by a character between them of the same class or a higher
            // one, or by a starter.
            let isBlocked = starter.map { $0 != result.count - 1 && (lastClass == 0 || lastClass >= ownClass) } ?? true
            if let starter, !isBlocked, let composed = composition(result[starter], scalar) {
                result[starter] = composed
                continue
            }
            if ownClass == 0 { starter = result.count }
            lastClass = ownClass
            result.append(scalar)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: result)
        return String(view)
    }

    /// The character that the two compose to; nil where they do not.
    private static func composition(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        Hangul.composition(first, second) ?? compositions[UInt64(first.value) << 32 | UInt64(second.value)]
    }
}

/// The syllables of Hangul, which are computed from their letters (the Unicode Standard, section 3.12).
private enum Hangul {
    private static let syllables: Range<UInt32> = 0xAC00..<0xD7A4
    private static let leading: Range<UInt32> = 0x1100..<0x1113
    private static let vowels: Range<UInt32> = 0x1161..<0x1176
    private static let trailing: Range<UInt32> = 0x11A8..<0x11C3
    private static let trailingCount: UInt32 = 28
    private static let vowelCount: UInt32 = 21

    /// The two or three letters of a syllable; nil for any other character.
    static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard syllables.contains(scalar.value) else { return nil }
        let index = scalar.value - syllables.lowerBound
        let tail = index % trailingCount
        let values = [
            leading.lowerBound + index / trailingCount / vowelCount,
            vowels.lowerBound + index / trailingCount % vowelCount,
        ]
        return (values + (tail == 0 ? [] : [trailing.lowerBound + tail - 1])).compactMap(Unicode.Scalar.init)
    }

    /// The syllable that a leading consonant and a vowel make, or a syllable without a trailing consonant and such
    /// a consonant.
    static func composition(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if leading.contains(first.value), vowels.contains(second.value) {
            let index = (first.value - leading.lowerBound) * vowelCount + second.value - vowels.lowerBound
            return Unicode.Scalar(syllables.lowerBound + index * trailingCount)
        }
        guard syllables.contains(first.value), (first.value - syllables.lowerBound) % trailingCount == 0,
            trailing.contains(second.value)
        else { return nil }
        return Unicode.Scalar(first.value + second.value - trailing.lowerBound + 1)
    }
}

extension Unicode.Scalar {
    /// The canonical combining class; 0 for what is not a mark. Characters below U+0300 are not looked up, since none
    /// is a mark and they are most of every text.
    fileprivate var combiningClass: UInt8 {
        value < 0x300 ? 0 : properties.canonicalCombiningClass.rawValue
    }
}
