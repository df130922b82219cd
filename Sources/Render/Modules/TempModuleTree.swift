// Stands in until Render/Modules is there; whoever adds the real ModuleTree deletes this file.
import Catalog
import Diagnostics
import HCL
package struct ModuleTree {
    let catalog: Catalog
    package init(_ catalog: Catalog) { self.catalog = catalog }
    package func files(_ diagnostics: inout Diagnostics) -> [(path: String, bytes: [UInt8])] {
        catalog.moduleNames.flatMap { name in (catalog.modules[name]?.files ?? []).map { ("\(name)/" + ($0.source.path.split(separator: "/").last.map(String.init) ?? ""), Format.terraform($0)) } }
    }
}
