import HCL

/// A tag of a place: the nearest word for its key.
package struct PlaceTag: Sendable {
    package let key: String
    package let value: Value
    /// The `tags` word that gives the value.
    package let word: Word
    /// The `tags` words of farther layers that have the same key, nearest first.
    package let beaten: [Word]
}

extension EvaluationContext {
    package var declarations: Declarations { estate.declarations }

    /// The cells of words that belong to no unit: the attributes of account and region that a word gives, and the
    /// locals by name.
    package func cells(of place: Place) -> [Cell] {
        let names = units(of: place).names
        let attributes: [PlaceAttribute] = [.accountID, .assumeRole, .localstack, .availabilityZones]
        let table = names.table(of: nil)
        let locals = Set(table.names).sorted().compactMap { names.local(names.store.localID($0), in: table) }
        return attributes.compactMap(names.attribute).filter { $0.word != nil } + locals
    }

    /// The tags of a place, sorted by key.
    package func tags(of place: Place) -> [PlaceTag] { units(of: place).names.tags() }
}
