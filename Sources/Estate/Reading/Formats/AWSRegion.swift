/// The regions of AWS with their availability zones, as `aws ec2 describe-availability-zones` shows them to most
/// accounts. `availability_zones` of a region's block overrides them, because an account may see fewer.
package enum AWSRegion {
    private static let letters: [(region: String, zones: String)] = [
        ("af-south-1", "abc"), ("ap-east-1", "abc"), ("ap-east-2", "abc"), ("ap-northeast-1", "acd"),
        ("ap-northeast-2", "abcd"), ("ap-northeast-3", "abc"), ("ap-south-1", "abc"), ("ap-south-2", "abc"),
        ("ap-southeast-1", "abc"), ("ap-southeast-2", "abc"), ("ap-southeast-3", "abc"), ("ap-southeast-4", "abc"),
        ("ap-southeast-5", "abc"), ("ap-southeast-6", "abc"), ("ap-southeast-7", "abc"), ("ca-central-1", "abd"),
        ("ca-west-1", "abc"), ("cn-north-1", "abd"), ("cn-northwest-1", "abc"), ("eu-central-1", "abc"),
        ("eu-central-2", "abc"), ("eu-north-1", "abc"), ("eu-south-1", "abc"), ("eu-south-2", "abc"),
        ("eu-west-1", "abc"), ("eu-west-2", "abc"), ("eu-west-3", "abc"), ("il-central-1", "abc"),
        ("me-central-1", "abc"), ("me-south-1", "abc"), ("mx-central-1", "abc"), ("sa-east-1", "abc"),
        ("us-east-1", "abcdef"), ("us-east-2", "abc"), ("us-gov-east-1", "abc"), ("us-gov-west-1", "abc"),
        ("us-west-1", "ab"), ("us-west-2", "abcd"),
    ]

    /// The partition of AWS in which a region lies, by the beginning of its name (AWS General Reference, "Amazon
    /// Resource Names"). Any other name is in `aws`.
    package static func partition(of region: String) -> String {
        let partitions = [
            ("cn-", "aws-cn"), ("us-gov-", "aws-us-gov"), ("us-isob-", "aws-iso-b"), ("us-isof-", "aws-iso-f"),
            ("eu-isoe-", "aws-iso-e"), ("us-iso-", "aws-iso"), ("eusc-", "aws-eusc"),
        ]
        return partitions.first { region.hasPrefix($0.0) }?.1 ?? "aws"
    }

    /// The names of the zones by the names of regions. A region that is not in it is not known to tfgen.
    package static let zones: [String: [String]] = Dictionary(
        uniqueKeysWithValues: letters.map { entry in (entry.region, entry.zones.map { "\(entry.region)\($0)" }) })
}
