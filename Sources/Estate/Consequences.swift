import Diagnostics
import HCL

extension Place {
    /// Whether a name means a unit that is placed here, and is broken.
    func isBroken(_ name: String) -> Bool { brokenPaths.contains { $0 == name || $0.hasSuffix("/\(name)") } }

    /// An operand or argument that is nothing but a local is at fault where the local has its value.
    func atOrigin(_ diagnostics: Diagnostics) -> [Diagnostic] {
        diagnostics.all.map { diagnostic in
            guard let span = diagnostic.span, Self.valueCodes.contains(diagnostic.code), let name = Self.local(span),
                let attribute = local(name)
            else { return diagnostic }
            var moved = diagnostic.label(span, Diagnostic.readHere)
            moved.span = origin(of: attribute.expression).span
            return moved
        }
    }

    private static func local(_ span: Span) -> String? {
        let text = span.text
        guard text.hasPrefix("local.") else { return nil }
        let name = String(text.dropFirst("local.".count))
        return Literal.isIdentifier(name.utf8) ? name : nil
    }

    /// Errors about a value that stands at the span.
    private static let valueCodes: Set<Code> = [.invalidArgument, .invalidOperand, .invalidCondition, .wrongType]
}

extension Diagnostics {
    /// Without what only follows from another mistake: where a word is not understood, what it would have declared is
    /// missing everywhere. A missing name that comes near to one that is there is a mistake of its own.
    package func withoutConsequences() -> Diagnostics {
        let isMisread = all.contains { Self.misreadings.contains($0.code) && $0.isOfSomethingMeant }
        let isIncomplete = isMisread || all.contains { Self.causes.contains($0.code) }
        let isTwice = all.contains { $0.code == .duplicateName }
        let isOwn = all.contains { Self.misunderstandings.contains($0.code) }
        let hasErrors = hasErrors
        var result = Diagnostics()
        for diagnostic in all {
            if hasErrors, diagnostic.severity == .warning, Self.remarks.contains(diagnostic.code) { continue }
            let isTypo = diagnostic.comesNear
            if isIncomplete, !isTypo, Self.consequences.contains(diagnostic.code) { continue }
            // A refinement of what a second block of the name places.
            if isTwice, diagnostic.code == .unknownLabel { continue }
            if isOwn, Self.conflicts.contains(diagnostic.code) { continue }
            if isMisread, !isTypo, diagnostic.code == .unknownStack || diagnostic.code == .unknownEnvironment {
                continue
            }
            result.add(diagnostic)
        }
        return result.withoutRepeatedValues().joined(.unknownStack, .unknownEnvironment, .unknownLocal)
    }

    /// One error for a name that stands in several places and is nowhere declared.
    private func joined(_ codes: Code...) -> Diagnostics {
        let named = Dictionary(grouping: all.filter { codes.contains($0.code) }, by: \.message)
        var result = Diagnostics()
        var seen: Set<String> = []
        for diagnostic in all {
            guard let others = named[diagnostic.message], codes.contains(diagnostic.code) else {
                result.add(diagnostic)
                continue
            }
            guard seen.insert(diagnostic.message).inserted else { continue }
            result.add(others.dropFirst().prefix(4).reduce(diagnostic) { $0.label($1.span, "and here") })
        }
        return result
    }

    /// One error for a value: what reads it fails with it.
    private func withoutRepeatedValues() -> Diagnostics {
        let isReading = { (diagnostic: Diagnostic) in diagnostic.labels.contains { $0.text == Diagnostic.readHere } }
        var refused = Set(all.filter { !isReading($0) }.compactMap { $0.span.map(Self.key) })
        var result = Diagnostics()
        let wrong = Set(all.filter { $0.code == .failedValidation }.compactMap { $0.span.map(Self.key) })
        // A rule says more about a value than a function that cannot work with it, or a provider that nobody is.
        for diagnostic in all.filter({ $0.code == .failedValidation }) + all.filter({ $0.code != .failedValidation }) {
            if diagnostic.code == .providerUnclear, let span = diagnostic.span, wrong.contains(Self.key(span)) {
                continue
            }
            if let span = diagnostic.span, isReading(diagnostic), !refused.insert(Self.key(span)).inserted { continue }
            result.add(diagnostic)
        }
        return result
    }

    private static func key(_ span: Span) -> String { "\(span.file.path):\(span.start):\(span.end)" }

    /// Blocks that were not read as they were meant.
    private static let misreadings: Set<Code> = [
        .unexpectedBlock, .unexpectedAttribute, .wrongLabels, .missingAttribute, .duplicateName, .badName, .notConstant,
        .mixedEnvironments, .unknownRegion,
    ]

    /// Further mistakes after which something is missing that was meant to be there.
    private static let causes: Set<Code> = [.unknownStack, .unknownEnvironment, .badMeta]

    /// What is said of something that is missing.
    private static let consequences: Set<Code> = [
        .unknownLocal, .missingInput, .unknownLabel, .unplacedUnit, .unavailableOutput, .badAddress, .unknownContract,
        .nothingToShare, .providerUnclear, .unusedRefinement,
    ]

    /// Mistakes after which a place has units of its own that it was to share, and what is said of those.
    private static let misunderstandings: Set<Code> = [.unknownContract, .providesAndConsumes]
    private static let conflicts: Set<Code> = [.overlap, .notUnique]

    /// Warnings that can wait until the errors are gone.
    private static let remarks: Set<Code> = [.cautioned, .unusedRefinement, .badWaiver]
}

extension Diagnostic {
    /// Whether there is a name that was most likely meant.
    fileprivate var comesNear: Bool { help?.hasPrefix("did you mean") ?? false }

    /// An attribute that comes near to none takes nothing away.
    fileprivate var isOfSomethingMeant: Bool { severity == .error && (code != .unexpectedAttribute || comesNear) }
}
