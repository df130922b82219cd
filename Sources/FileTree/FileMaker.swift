/// Makes the bytes of files whenever they are asked for, so that those of ten thousand files need not be held at once.
/// It gives the same bytes each time.
package final class FileMaker: Sendable {
    /// Begins to make files for one task, and gives what makes the file of a number.
    let begin: @Sendable () -> (Int) -> [UInt8]

    /// - Parameter begin: what is kept from file to file, to save time, is made anew by each call.
    package init(_ begin: @escaping @Sendable () -> (Int) -> [UInt8]) { self.begin = begin }
}

/// Gives the bytes of one file after another, and lets their maker keep what many files have in common.
///
/// Belongs to one task.
package final class FileReader {
    private var last: (maker: FileMaker, make: (Int) -> [UInt8])?

    package init() {}

    package func bytes(of file: OutputFile) -> [UInt8] {
        switch file.content {
        case .held(let bytes): return bytes
        case .made(let maker, let number):
            if let last, last.maker === maker { return last.make(number) }
            let make = maker.begin()
            last = (maker, make)
            return make(number)
        }
    }
}
