import Estate
import FileTree

/// The files of a live tree, or of a part of it.
package struct LiveFolders: Sendable {
    /// `root.hcl`.
    package let root: [OutputFile]
    /// The files of each place with its index, in the order of the estate.
    let places: [(index: Int, files: [OutputFile])]

    package var all: [OutputFile] { root + places.flatMap(\.files) }
}

/// A state of an estate that was evaluated and rendered, from which an earlier one takes what is the same.
package struct LaterState: Sendable {
    let evaluated: EvaluatedEstate
    /// The unchanged places by their indices.
    let places: [Int: EvaluatedPlace]
    private let files: [Int: [OutputFile]]

    /// - Parameter unchanged: the places that neither state evaluates differently.
    package init(_ evaluated: EvaluatedEstate, _ files: LiveFolders, unchanged: UnchangedPlaces) {
        self.evaluated = evaluated
        let same = evaluated.places.filter { unchanged.indices.contains($0.place.index) }
        places = Dictionary(same.map { ($0.place.index, $0) }, uniquingKeysWith: { first, _ in first })
        self.files = Dictionary(files.places, uniquingKeysWith: { first, _ in first })
    }

    /// The files of a place that is one of the unchanged; nil for any other.
    func files(of place: EvaluatedPlace) -> [OutputFile]? {
        places[place.place.index].flatMap { _ in files[place.place.index] }
    }
}
