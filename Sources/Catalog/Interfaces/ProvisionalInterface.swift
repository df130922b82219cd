import Diagnostics
import HCL

/// The interface of modules that could not be read: the inputs that units pass to them and the outputs that others
/// read, all of any type. `tfgen modules pull` replaces it by the real one.
package struct ProvisionalInterface: Sendable {
    /// The blocks for inputs, outputs and providers, formatted.
    private let blocks: [UInt8]

    /// The names may be repeated, and in any order.
    ///
    /// - Parameter providers: the providers that units set up for a module, by their local names.
    package init(
        inputs: some Sequence<String>, outputs: some Sequence<String>, providers: some Sequence<String> = []
    ) {
        var out = HCLWriter()
        let providers = Self.sorted(providers)
        if !providers.isEmpty {
            out.block("terraform") { out in
                out.block("required_providers") { out in
                    for name in providers { out.attribute(name, source: "{}") }
                }
            }
        }
        for name in Self.sorted(inputs) {
            out.gap()
            out.block("variable", labels: [name]) { out in
                out.attribute("type", source: "any")
                // Whether it has to be given is not known.
                out.attribute("default", source: "null")
            }
        }
        for name in Self.sorted(outputs) {
            out.gap()
            out.emptyBlock("output", labels: [name])
        }
        blocks = Format.plain(out.finish())
    }

    private static func sorted(_ names: some Sequence<String>) -> [String] {
        Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The text of `interface.hcl` for one of the modules, formatted.
    package func bytes(for source: ModuleSource) -> [UInt8] {
        var out = HCLWriter()
        InterfaceWriter(source, hash: nil, isProvisional: true).writeHead(into: &out)
        let head = Format.plain(out.finish())
        return blocks.isEmpty ? head : head + [UInt8(ascii: "\n")] + blocks
    }

    /// What reading the text gives for one of the modules; nil where the text has an error or a warning. What is the same for all of
    /// them is read with the first.
    package func modules(of sources: [ModuleSource]) -> [Module?] {
        guard let first = sources.first else { return [] }
        var diagnostics = Diagnostics()
        let file = InterfaceFile.read(
            SourceFile(path: "interface.hcl", bytes: bytes(for: first)), contract: nil, name: first.name,
            into: &diagnostics)
        guard let file, !file.module.isBroken, diagnostics.isEmpty else { return sources.map { _ in nil } }
        return sources.map { file.module.called($0.name) }
    }
}
