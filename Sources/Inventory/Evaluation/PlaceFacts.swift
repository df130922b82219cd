import Estate

/// What a unit's place says of AWS, for the data sources that only repeat it. What is nil is not known, and the
/// attributes that would repeat it stay deferred.
package struct PlaceFacts: Hashable, Sendable {
    /// Such as `us-east-1`.
    package var region: String?

    /// The account's ID, twelve digits.
    package var account: String?

    /// Such as `aws` or `aws-cn`. Where it is not given it follows from the region.
    package var partition: String?

    /// The names of the region's zones, in any order.
    package var availabilityZones: [String]?

    /// A file with resources, or with what may be some, that the estate puts beside every module; nil where there is none.
    package var generatedFile: String?

    package init(
        region: String? = nil, account: String? = nil, partition: String? = nil, availabilityZones: [String]? = nil,
        generatedFile: String? = nil
    ) {
        self.region = region
        self.account = account
        self.partition = partition ?? region.map(AWSRegion.partition(of:))
        self.availabilityZones = availabilityZones
        self.generatedFile = generatedFile
    }
}
