/// A path that could not be written, and why.
struct WriteError: Error {
    let path: String
    let error: SystemError

    init(_ path: String, _ error: SystemError = .last) {
        self.path = path
        self.error = error
    }
}
