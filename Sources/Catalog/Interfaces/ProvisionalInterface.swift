import Diagnostics
import HCL

/// The interface of modules that could not be read: the inputs that units pass to them and the outputs that others
/// read, all of any type. `tfgen modules pull` replaces it by the real one.
package struct ProvisionalInterface: Sendable {
    /// The blocks for inputs, outputs and providers, formatted.
    private let blocks: [UInt8]
    /// What reading the text gives; nil where it has an error or a warning.
    private let module: Module?

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
        var diagnostics = Diagnostics()
        let head = InterfaceWriter(source: "./module", hash: nil, isProvisional: true)
        let file = InterfaceFile.read(
            SourceFile(path: "interface.hcl", bytes: Self.text(head, blocks)), contract: nil, name: "",
            into: &diagnostics)
        module = file.flatMap { $0.module.isBroken || !diagnostics.isEmpty ? nil : $0.module }
    }

    private static func sorted(_ names: some Sequence<String>) -> [String] {
        Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The text of `interface.hcl` for one of the modules, formatted.
    package func bytes(for source: ModuleSource) -> [UInt8] {
        Self.text(InterfaceWriter(source, hash: nil, isProvisional: true), blocks)
    }

    private static func text(_ writer: InterfaceWriter, _ blocks: [UInt8]) -> [UInt8] {
        var out = HCLWriter()
        writer.writeHead(into: &out)
        let head = Format.plain(out.finish())
        return blocks.isEmpty ? head : head + [UInt8(ascii: "\n")] + blocks
    }

    /// One of the modules as whoever reads its interface has it; nil where it has to be read for that.
    package func module(called name: String) -> Module? { module?.called(name) }
}
