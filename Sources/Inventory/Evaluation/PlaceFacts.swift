/// What a unit's place says of AWS, for the data sources that only repeat it. What is nil is not known.
package struct PlaceFacts: Hashable, Sendable {
    package var region: String?
    package var account: String?
    package var partition: String?
    package var availabilityZones: [String]?

    package init(
        region: String? = nil, account: String? = nil, partition: String? = nil, availabilityZones: [String]? = nil
    ) {
        self.region = region
        self.account = account
        self.partition = partition ?? region.map(PlaceFacts.partition(of:))
        self.availabilityZones = availabilityZones
    }

    /// The partition to which a region belongs.
    package static func partition(of region: String) -> String {
        if region.hasPrefix("cn-") { return "aws-cn" }
        if region.hasPrefix("us-gov-") { return "aws-us-gov" }
        if region.hasPrefix("us-iso-") { return "aws-iso" }
        if region.hasPrefix("us-isob-") { return "aws-iso-b" }
        return "aws"
    }
}
