/// The id of an AWS account: "a 12-digit number, such as 012345678901" (AWS Account Management, Account identifiers).
package enum AccountID {
    package static func isValid(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
