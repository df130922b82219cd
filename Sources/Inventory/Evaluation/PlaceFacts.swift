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

    package init(
        region: String? = nil, account: String? = nil, partition: String? = nil, availabilityZones: [String]? = nil
    ) {
        self.region = region
        self.account = account
        self.partition = partition ?? region.map(PlaceFacts.partition(of:))
        self.availabilityZones = availabilityZones
    }

    /// The partition to which a region belongs, by the beginning of its name, as AWS's documentation of partitions
    /// lists them.
    package static func partition(of region: String) -> String {
        if region.hasPrefix("cn-") { return "aws-cn" }
        if region.hasPrefix("us-gov-") { return "aws-us-gov" }
        if region.hasPrefix("us-iso-") { return "aws-iso" }
        if region.hasPrefix("us-isob-") { return "aws-iso-b" }
        return "aws"
    }
}
