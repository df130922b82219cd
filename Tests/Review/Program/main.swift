import Foundation
import ReviewProperty

// review-property COUNT SEED ESTATE...: judges so many random edits of these estates, and says what is not as it has to be.
let arguments = CommandLine.arguments
guard arguments.count > 3, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
    print("usage: review-property COUNT SEED ESTATE...")
    exit(2)
}
var property = ReviewProperty(seed: seed)
let estates = arguments[3...].map { URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path }
for (index, estate) in estates.enumerated() {
    try property.judge(estate, count: (count + index) / estates.count)
}
for failure in property.failures { print(failure) }
print(
    "\(property.judged) edits judged, \(property.affecting) with affected units, \(property.mistakes) mistakes left out, \(property.shared) places shared, "
        + "\(property.failures.count) failures")
exit(property.failures.isEmpty && property.judged > 0 ? 0 : 1)
