import HCL

extension Configuration {
    /// Writes the paths of this machine as calls again: of `get_terragrunt_dir` for what lies in the unit's folder, of
    /// `get_repo_root` for the rest of the repository.
    ///
    /// - Parameter isThere: whether the unit's folder stays where it is. An input with a path in one that does not is none of the
    ///   estate's.
    mutating func keepPaths(of repository: String, unit: String, isThere: Bool) {
        guard repository != "/" else { return }
        func kept(_ value: Value) -> Value {
            value.mappingStrings { text in
                guard text.firstBytes(of: repository) != nil else { return nil }
                return Self.template(text, unit: unit, repository: repository)
            }
        }
        func kept(_ block: Passed) -> Passed {
            var block = block
            block.attributes = block.attributes.mapValues { kept($0) }
            block.blocks = block.blocks.map { kept($0) }
            return block
        }
        for (name, value) in inputs where isThere || !value.holds(unit) { inputs[name] = kept(value) }
        passed = passed.map { kept($0) }
        generated = generated.map { file in
            .init(
                name: file.name, path: file.path, contents: kept(file.contents),
                attributes: file.attributes.mapValues { kept($0) }, order: file.order)
        }
    }

    /// The text with calls in place of the folders.
    private static func template(_ text: String, unit: String, repository: String) -> Value {
        var pieces: [Residual.Piece] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let found = [(unit, "get_terragrunt_dir"), (repository, "get_repo_root")]
                .compactMap { folder, name in rest.firstRange(of: folder).map { (range: $0, name: name) } }
                .min { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
            guard let found else {
                pieces.append(.text(String(rest)))
                break
            }
            if found.range.lowerBound > rest.startIndex {
                pieces.append(.text(String(rest[..<found.range.lowerBound])))
            }
            pieces.append(.interpolation(.call(found.name, [], expandsLast: false)))
            rest = rest[found.range.upperBound...]
        }
        if pieces.count == 1, case .interpolation(let call) = pieces[0] {
            return .deferred(Deferred(type: .string, residual: call))
        }
        return .deferred(Deferred(type: .string, residual: .template(pieces)))
    }
}

extension Value {
    /// Whether a text in it has this part.
    func holds(_ part: String) -> Bool {
        var isFound = false
        Residual(self).visit { piece in
            if case .value(.string(let text)) = piece, text.firstBytes(of: part) != nil { isFound = true }
            if case .template(let pieces) = piece {
                for case .text(let text) in pieces where text.firstBytes(of: part) != nil { isFound = true }
            }
        }
        return isFound
    }
}
