import Estate
import HCL

/// Data sources whose answer is a function of their arguments and of the place.
/// A data source that asks AWS for something else is never answered; its attributes stay deferred.
enum DataSources {
    /// The attributes of a data source that are known beyond its own arguments; none where nothing is known.
    ///
    /// - Parameter provider: the provider configuration of the data source as written, such as `aws.replica`; nil
    ///   where it names none. Only the one without alias is known to stand for the unit's own account and region.
    static func answers(
        _ type: String, with arguments: Members, at place: PlaceFacts, provider: String?
    ) -> [Members.Member] {
        if type == "aws_iam_policy_document" { return PolicyDocument.answers(arguments) }
        guard provider == nil || provider == "aws" else { return [] }
        return texts(type, with: arguments, at: place).map { Members.Member($0.0, .string($0.1)) }
            + lists(type, with: arguments, at: place)
    }

    /// The attributes with texts. They follow the provider's documentation of each data source.
    private static func texts(_ type: String, with arguments: Members, at place: PlaceFacts) -> [(String, String)] {
        switch type {
        case "aws_region":
            // With arguments `aws_region` asks for a region other than the unit's own.
            guard arguments.isEmpty, let region = place.region else { return [] }
            return [
                ("name", region), ("id", region),
                ("endpoint", "ec2.\(region).\(suffix(place.partition ?? AWSRegion.partition(of: region)))"),
            ]
        case "aws_partition":
            guard let partition = place.partition else { return [] }
            let suffix = suffix(partition)
            let reverse = suffix.split(separator: ".").reversed().joined(separator: ".")
            return [
                ("partition", partition), ("id", partition), ("dns_suffix", suffix), ("reverse_dns_prefix", reverse),
            ]
        case "aws_caller_identity":
            guard let account = place.account else { return [] }
            return [("account_id", account), ("id", account)]
        default: return []
        }
    }

    /// The names of the availability zones, where the estate lists them for the region. Arguments choose among the
    /// zones, and only AWS knows the result; the one choice that excludes none of the listed zones is
    /// `state = "available"`.
    private static func lists(_ type: String, with arguments: Members, at place: PlaceFacts) -> [Members.Member] {
        guard type == "aws_availability_zones", let zones = place.availabilityZones,
            arguments.all.allSatisfy({ $0.name == "state" && $0.value.asString == "available" })
        else { return [] }
        return [Members.Member("names", .strings(zones.sorted()))]
    }

    /// The domain of the services' endpoints in a partition, as the data source `aws_partition` gives it in
    /// `dns_suffix`.
    private static func suffix(_ partition: String) -> String {
        switch partition {
        case "aws-cn": "amazonaws.com.cn"
        case "aws-iso": "c2s.ic.gov"
        case "aws-iso-b": "sc2s.sgov.gov"
        case "aws-iso-e": "cloud.adc-e.uk"
        case "aws-iso-f": "csp.hci.ic.gov"
        case "aws-eusc": "amazonaws.eu"
        default: "amazonaws.com"
        }
    }
}
