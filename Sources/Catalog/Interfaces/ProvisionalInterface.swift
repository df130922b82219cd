import HCL

/// The interface of a module that could not be read: the inputs that units pass to it and the outputs that others
/// read, all of any type. `tfgen modules pull` replaces it by the real one.
package struct ProvisionalInterface {
    private let source: ModuleSource
    private let inputs: [String]
    private let outputs: [String]
    private let providers: [String]

    /// The names may be repeated, and in any order.
    ///
    /// - Parameter providers: the providers that units set up for it, by their local names.
    package init(
        _ source: ModuleSource, inputs: some Sequence<String>, outputs: some Sequence<String>,
        providers: some Sequence<String> = []
    ) {
        self.source = source
        self.providers = Self.sorted(providers)
        self.inputs = Self.sorted(inputs)
        self.outputs = Self.sorted(outputs)
    }

    private static func sorted(_ names: some Sequence<String>) -> [String] {
        Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The text of `interface.hcl`, formatted.
    package var bytes: [UInt8] {
        var out = HCLWriter()
        InterfaceWriter(source, hash: nil, isProvisional: true).writeHead(into: &out)
        if !providers.isEmpty {
            out.gap()
            out.block("terraform") { out in
                out.block("required_providers") { out in
                    for name in providers { out.attribute(name, source: "{}") }
                }
            }
        }
        for name in inputs {
            out.gap()
            out.block("variable", labels: [name]) { out in
                out.attribute("type", source: "any")
                // Whether it has to be given is not known.
                out.attribute("default", source: "null")
            }
        }
        for name in outputs {
            out.gap()
            out.emptyBlock("output", labels: [name])
        }
        return Format.plain(out.finish())
    }
}
