extension JSON {
    /// Diagnostics as other programs read them: an array of objects, in file order.
    package static func diagnostics(_ diagnostics: some Sequence<Diagnostic>) -> JSON {
        var tables = LineTables()
        let sorted = diagnostics.inFileOrder()
        let secrets = Secrets(sorted)
        return .array(sorted.map { object($0, hiding: secrets, tables: &tables) })
    }

    private static func object(_ diagnostic: Diagnostic, hiding secrets: Secrets, tables: inout LineTables) -> JSON {
        let labels = diagnostic.labels.map { label in
            JSON.object([(key: "message", value: .string(secrets.hiding(label.text)))] + place(label.span, &tables))
        }
        let about = [("unit", diagnostic.unit), ("value", secrets.hiding(diagnostic.value))].compactMap { key, text in
            text.map { (key: key, value: JSON.string($0)) }
        }
        return .object(
            [
                (key: "code", value: .string(diagnostic.code.name)),
                (key: "severity", value: .string(diagnostic.severity.name)),
                (key: "message", value: .string(secrets.hiding(diagnostic.message))),
            ] + about + place(diagnostic.span, &tables) + [
                (key: "labels", value: .array(labels)),
                (key: "help", value: .optional(secrets.hiding(diagnostic.help))),
            ])
    }

    private static func place(_ span: Span?, _ tables: inout LineTables) -> [(key: String, value: JSON)] {
        guard let span else { return [("file", .null), ("start", .null), ("end", .null)] }
        let table = tables.table(of: span.file)
        return [
            ("file", .string(span.file.path)), ("start", .position(table.position(at: span.start))),
            ("end", .position(table.position(at: span.end))),
        ]
    }

    /// Line and column from 1, the byte from 0.
    package static func position(_ position: Position) -> JSON {
        ["line": .integer(position.line), "column": .integer(position.column), "byte": .integer(position.byte)]
    }
}

extension Severity {
    package var name: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
