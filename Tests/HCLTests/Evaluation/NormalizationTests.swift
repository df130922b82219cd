import Foundation
import TestSupport
import Testing

@testable import HCL

/// Normal form C, judged by Foundation, which has tables of its own. Foundation takes characters beyond the first 65,536
/// for others, and does not join the last letter to a syllable of Hangul; there the judge is the library's `==`, which is
/// canonical equivalence.
@Suite struct NormalizationTests {
    @Test func everyCharacterAloneAndBetweenOthers() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value), isKnownToBoth(scalar) else { continue }
            for text in [String(scalar), "e\(scalar)\u{323}\u{301}"] {
                let number = "U+\(String(value, radix: 16))"
                let normalized = text.normalized
                #expect(normalized == text && same(normalized.normalized, normalized), "\(number)")
                if value < 0x1_0000, text == String(scalar) || !marksOfTwo.contains(value) {
                    #expect(same(normalized, text.precomposedStringWithCanonicalMapping), "\(number)")
                }
            }
        }
    }

    /// Marks of Tibetan that are two: Foundation does not sort what they become (Python's `unicodedata` does).
    private let marksOfTwo: Set<UInt32> = [0xF73, 0xF75, 0xF81]

    @Test func runsOfMarks() {
        var random = SystemRandomNumberGenerator()
        let letters: [UInt32] = [0x61, 0x65, 0xE9, 0x1EA5, 0x915, 0x9C7, 0x9BE, 0xF71]
        let marks: [UInt32] = [
            0x300, 0x301, 0x302, 0x323, 0x327, 0x345, 0x338, 0x93C, 0x94D, 0x5B0, 0x64B, 0xF72, 0x3099,
        ]
        for _ in 0..<20_000 {
            let values = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (Bool.random(using: &random) ? letters : marks).randomElement(using: &random) ?? 0x61
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: values.compactMap(Unicode.Scalar.init))
            let text = String(view)
            #expect(same(text.normalized, text.precomposedStringWithCanonicalMapping), "\(values)")
        }
    }

    @Test func syllables() {
        for (letters, syllable) in [
            ("\u{1100}\u{1161}", "\u{AC00}"), ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
            ("\u{AC00}\u{11A8}", "\u{AC01}"), ("\u{1112}\u{1175}\u{11C2}", "\u{D7A3}"),
            ("\u{AC01}\u{11A8}", "\u{AC01}\u{11A8}"), ("\u{AC00}\u{11A7}", "\u{AC00}\u{11A7}"),
        ] {
            #expect(same(letters.normalized, syllable))
        }
    }

    /// No language has such a run; a program that takes the square of its length would hang on it.
    @Test func aLongRun() {
        var view = String.UnicodeScalarView("e".unicodeScalars)
        for index in 0..<200_000 { view.append(index % 2 == 0 ? "\u{301}" : "\u{323}") }
        let run = String(view)
        let seconds = processorSeconds { #expect(run.normalized.unicodeScalars.first == "\u{1EB9}") }
        #expect(seconds < 20)
    }

    /// Equality of strings ignores what is tested here.
    private func same(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.elementsEqual(other.unicodeScalars)
    }

    /// Characters younger than the tables change with the version of the libraries.
    private func isKnownToBoth(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age else { return scalar.value % 97 == 0 }
        return age.major <= 13
    }
}
