extension Catalog {
    /// The modules that named contracts stand for, `NAME/export` and `NAME/lookup`. They are written from the
    /// contract alone and then read like any template, so that estates are checked against them and the renderer
    /// writes them like the others.
    package func contractModules() -> [Module] {
        contracts.flatMap { contract in
            let shared = sharedOutputs(of: contract)
            return [
                ExportModule(contract: contract.name, shared: shared).module(),
                LookupModule(contract: contract.name, shared: shared).module(),
            ]
        }
    }

    /// The templates, sorted by name: all modules but those that are made from a named contract.
    package var templates: [Module] {
        modules.values.filter { !$0.isGenerated }.sorted { $0.name < $1.name }
    }
}

extension Module {
    /// What the first line says of every file that is made from a named contract.
    package static var generatedHeader: String { GeneratedFile.origin }
}
