import Catalog
import Diagnostics
import Engine
import FileTree
import HCL
import Workspace

/// The files of a module from elsewhere as they were fetched, and the interface that is made of them.
struct FetchedModule {
    let source: ModuleSource
    /// The `.tf` files and the `contract.hcl` in the module's own folder, not those of modules inside it.
    let files: [ModuleFile]
    /// The hash of all files of the module, by which a later fetch can tell whether the source has changed.
    let hash: String

    /// Fetches a source from where it is: a git repository, a registry or an archive. A template at a version is
    /// read from the repository of its catalog.
    init(_ source: ModuleSource, of loaded: LoadedEstate) throws(DiskProblem) {
        if let refusal = source.fetchRefusal {
            throw DiskProblem(.error(.fetchFailed, refusal.message, at: nil, help: refusal.help))
        }
        let fetched: (files: [(name: String, bytes: [UInt8])], hash: String)
        switch source.kind {
        case .git(let url, let reference):
            fetched = try GitFetch(url, reference: reference).folder(source.subfolder, where: Self.isWanted)
        case .registry(let host, let name, let version):
            let address = (host.map { "\($0)/" } ?? "") + name
            fetched = try Self.terraform(address + source.innerFolder, version: version)
        case .archive(let url):
            fetched = try Self.terraform(Self.archive(url, source.innerFolder), version: nil)
        case .template(let name, let version):
            fetched = try TemplateAtVersion(name, version: version ?? "", in: loaded).read(where: Self.isWanted)
        case .folder: fetched = ([], "")
        }
        self.source = source
        hash = fetched.hash
        files = fetched.files.map { name, bytes in
            ModuleFile(path: name, source: SourceFile(path: "\(source.interfaceFolder)/\(name)", bytes: bytes))
        }
        if !files.contains(where: { ModuleFile.isTerraform($0.path) }) {
            throw DiskProblem(
                .error(
                    .fetchFailed, "\"\(source.text)\" is not a module: it has no `.tf` files", at: nil,
                    help: "what follows `//` in the source is the module's folder"))
        }
    }

    /// Whether a file is needed to make the interface.
    private static func isWanted(_ name: String) -> Bool {
        ModuleFile.isTerraform(name) && !name.contains("/") || name == "contract.hcl"
    }

    /// The address of an archive with the folder inside it, which comes before the query:
    /// `https://…/a.zip//folder?checksum=…`.
    private static func archive(_ url: String, _ inner: String) -> String {
        guard let mark = url.firstIndex(of: "?") else { return url + inner }
        return url[..<mark] + inner + url[mark...]
    }

    /// Fetches a registry's module or an archive with Terraform, whose manifest says where it put the call named
    /// `fetched`: `{"Modules":[{"Key":"fetched","Dir":"…"}]}`.
    private static func terraform(
        _ address: String, version: String?
    ) throws(DiskProblem) -> (files: [(name: String, bytes: [UInt8])], hash: String) {
        let got = try TerraformGet(address, version: version)
        let text = String(decoding: try got.manifest(), as: UTF8.self)
        var evaluator = Evaluator(scope: NamedValues(["text": .string(text)]))
        let call = SyntaxTree.parseExpression(SourceFile(path: "modules.json", text: "jsondecode(text).Modules"))
        let modules = evaluator.evaluate(call.expression).elements ?? []
        let folder = modules.compactMap(\.members).first { $0["Key"]?.asString == "fetched" }?["Dir"]?.asString
        guard let folder else {
            throw DiskProblem(.error(.fetchFailed, "Terraform does not say where it put \"\(address)\"", at: nil))
        }
        return try got.folder(folder, where: isWanted)
    }

    // MARK: - The interface

    /// The module and the text of its interface; nil, with errors, where the files are not a valid module.
    func interface(into diagnostics: inout Diagnostics) -> (module: Module, bytes: [UInt8])? {
        var found = Diagnostics()
        let module = ModuleReader.read(
            name: source.name, origin: .interface(isProvisional: false),
            files: files.filter { $0.path != "contract.hcl" }, into: &found)
        diagnostics.add(found)
        guard !found.hasErrors, !module.isBroken else { return nil }
        return (module, InterfaceWriter(source, hash: hash).bytes(of: module))
    }

    /// The module's own contract without its examples, which would not be checked here; nil where it has none, or
    /// one with errors.
    var contract: [UInt8]? {
        guard let file = files.first(where: { $0.path == "contract.hcl" }) else { return nil }
        let tree = SyntaxTree.parse(file.source)
        guard !tree.hasErrors else { return nil }
        let blocks = tree.body.blocks.filter { $0.type != "example" }.map(\.span.text)
        return blocks.isEmpty ? nil : Format.plain(Array((blocks.joined(separator: "\n\n") + "\n").utf8))
    }
}
