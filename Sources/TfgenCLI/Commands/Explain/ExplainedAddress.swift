import Diagnostics
import Engine
import Estate
import FileTree
import Workspace

/// What `tfgen explain` is asked about: a unit or a place, given by its address or by its folder in the live tree.
enum ExplainedAddress {
    case place(Place)
    /// The address of a unit, which exists at its place.
    case unit(String)

    /// Finds what `text` means.
    ///
    /// - Throws: an error where it means nothing, with the nearest address.
    init(_ text: String, in loaded: LoadedEstate, shown: ShownPaths) throws(Diagnostic) {
        let address = try Self.isFolder(text) ? Self.address(ofFolder: text, loaded, shown) : text
        let places = loaded.estate.places
        if let place = places.first(where: { $0.address == address }) {
            self = .place(place)
            return
        }
        let context = EvaluationContext(loaded.estate)
        let place = places.first { address.hasPrefix($0.address + "/") }
        if let place, context.unitPaths(of: place).contains(String(address.dropFirst(place.address.count + 1))) {
            self = .unit(address)
            return
        }
        let addresses = places.flatMap { place in context.unitPaths(of: place).map { "\(place.address)/\($0)" } }
        throw .error(
            .unknownAddress, "no unit has the address \"\(address)\"", at: nil,
            help: Self.help(address, units: addresses, places: places.map(\.address)))
    }

    /// What to name in the place of an address that is neither a unit's nor a place's.
    private static func help(_ address: String, units: [String], places: [String]) -> String {
        let below = places.filter { $0.hasPrefix(address + "/") }.prefix(5).map { "`\($0)`" }
        if !below.isEmpty { return "name a place below it: " + below.joined(separator: ", ") }
        return Suggestion.nearest(toAddress: address, among: units + places).map { "did you mean `\($0)`?" }
            ?? "`tfgen list` shows the addresses"
    }

    /// Whether the text is a folder and not an address: it begins with `.` or `/`.
    private static func isFolder(_ text: String) -> Bool {
        text == "." || text == ".." || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("/")
    }

    /// The address of the place or unit whose folder that is. Symbolic links are resolved on both sides, so that it
    /// does not matter by which path one came.
    private static func address(
        ofFolder text: String, _ loaded: LoadedEstate, _ shown: ShownPaths
    ) throws(Diagnostic) -> String {
        let live = Disk.realPath(loaded.liveFolder) ?? loaded.liveFolder
        guard let folder = Disk.realPath(text), let below = SourcePath.relative(folder, to: live), !below.isEmpty else {
            throw .error(
                .unknownAddress, "\"\(text)\" is not a folder of the live tree", at: nil,
                help: "the units' folders are below \"\(shown(live))\"; `tfgen list` shows their addresses")
        }
        if let place = loaded.estate.places.first(where: { $0.folder == below }) { return place.address }
        guard let address = loaded.estate.address(ofFolder: below) else {
            throw .error(
                .unknownAddress, "\"\(text)\" is not the folder of a unit or of a place", at: nil,
                help: "`tfgen list` shows the addresses")
        }
        return address
    }
}
