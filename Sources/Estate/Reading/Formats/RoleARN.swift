/// The ARN of an IAM role: `arn:PARTITION:iam::ACCOUNT:role/NAME`.
package struct RoleARN: Hashable, Sendable {
    package let text: String
    package let partition: String
    /// The ID of the role's account, twelve digits.
    package let account: String

    /// Nil where the text is not the ARN of a role.
    package init?(_ text: String) {
        let parts = Array(text.utf8).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[2].elementsEqual("iam".utf8),
            parts[3].isEmpty, parts[5].starts(with: "role/".utf8), parts[5].count > 5
        else { return nil }
        // IAM, "IAM and AWS STS quotas": paths and names. Nothing of it means anything in a string of HCL.
        let isPlain = parts[5].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "+=,.@_-/".utf8.contains(byte)
            }
        }
        let isPartition = !parts[1].isEmpty && parts[1].allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        guard isPlain, isPartition else { return nil }
        partition = String(decoding: parts[1], as: UTF8.self)
        account = String(decoding: parts[4], as: UTF8.self)
        guard AccountID.isValid(account) else { return nil }
        self.text = text
    }
}
