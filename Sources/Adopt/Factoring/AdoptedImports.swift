import HCL

/// The resources that exist already, of which a unit that tfgen rendered has `import` blocks in a file of that name.
struct AdoptedImport: Hashable {
    /// The address in the module, as it is written.
    let to: String
    let id: Value
}

extension Configuration.GeneratedFile {
    /// The imports of the file; nil for any other file.
    func imports(_ texts: GeneratedTexts) -> [AdoptedImport]? {
        guard name == "imports", path == "imports.tf", let tree = texts.tree(of: self), !tree.hasErrors else {
            return nil
        }
        let found = tree.body.blocks.compactMap { block -> AdoptedImport? in
            guard block.type == "import", let to = block.body.attribute("to"), let id = block.body.attribute("id")
            else { return nil }
            return AdoptedImport(to: to.expression.span.text, id: GeneratedText.value(of: id))
        }
        return found.count == tree.body.items.count ? found : nil
    }
}
