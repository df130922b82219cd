import Catalog
import Diagnostics
import HCL

/// One module at one place of the estate, with every input worked out.
package struct Unit: Sendable {
    package let address: Address
    /// The unit's folder below the live tree.
    package let folder: String
    package let module: String
    package let version: String?
    package let service: String?
    /// In the order in which the module declares its variables.
    package let inputs: [Input]
    /// The units whose outputs the inputs read.
    package let dependencies: [Dependency]
    /// Units that have to be applied before this one though none of their outputs is read.
    package let ordering: [String]
    package let preventDestroy: Bool
    /// Providers besides AWS, each with the cluster that it works on.
    package let providers: [ClusterProvider]
    /// The role with which a lookup reads another account's parameters.
    package let reader: ParameterReader?
    /// The label of the block that defined the unit.
    package let span: Span

    /// A provider that is set up from the outputs of a cluster's unit.
    package struct ClusterProvider: Sendable {
        package let name: String
        package let cluster: Value
        package let endpoint: Value
        package let certificate: Value

        var values: [Value] { [cluster, endpoint, certificate] }
    }

    package struct Input: Sendable {
        package let name: String
        package let value: Value
        package let binding: Binding
    }

    /// Another unit whose outputs are read: how it is called in this unit's file, its folder below the live tree, and
    /// the outputs that are read, by name.
    package struct Dependency: Sendable {
        package let label: String
        package let key: String
        package let folder: String
        package let address: Address
        package let outputs: [(name: String, mock: Value)]
    }
}

/// Where the value of an input comes from: the word that won, and those that it beat, nearest first.
package struct Binding: Sendable {
    package struct Word: Sendable {
        package let attribute: Attribute
        package let layer: String
    }

    package let winner: Word
    package let beaten: [Word]
}
