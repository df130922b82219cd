/// A command line that the declarations allow.
package struct ParsedCommand: Sendable {
    package let command: Command
    /// What stood without `--`, in order.
    package let arguments: [String]
    private let values: [String: [String]]

    init(command: Command, arguments: [String], values: [String: [String]]) {
        self.command = command
        self.arguments = arguments
        self.values = values
    }

    package func has(_ option: Option) -> Bool { values[option.name] != nil }

    package func value(of option: Option) -> String? { values[option.name]?.last }

    package func values(of option: Option) -> [String] { values[option.name] ?? [] }

    /// Of a toggle, which is on where it is not given.
    package func isOn(_ option: Option) -> Bool { value(of: option) != "false" }

    /// Of an option that takes a number; the parser has seen to that.
    package func number(of option: Option) -> Int? { value(of: option).flatMap { Int($0) } }

    /// The argument at a place, from 0.
    package func argument(_ index: Int) -> String? { arguments.indices.contains(index) ? arguments[index] : nil }
}
