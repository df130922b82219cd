/// The ARN of an IAM role: `arn:PARTITION:iam::ACCOUNT:role/NAME`.
package struct RoleARN: Hashable, Sendable {
    package let text: String
    package let partition: String
    /// The id of the role's account.
    package let account: String

    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].elementsEqual("arn".utf8), parts[2].elementsEqual("iam".utf8),
            parts[3].isEmpty, parts[5].starts(with: "role/".utf8), parts[5].count > 5
        else { return nil }
        partition = String(Substring(parts[1]))
        account = String(Substring(parts[4]))
        guard AccountID.isValid(account) else { return nil }
        self.text = text
    }
}
