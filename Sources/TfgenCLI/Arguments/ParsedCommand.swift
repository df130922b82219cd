/// A command line that is as the declarations of its command allow.
package struct ParsedCommand: Sendable {
    package let command: Command
    /// The arguments without `--`, in order.
    package let arguments: [String]
    /// The values of each option by its name, in order; an empty list for a switch that was given.
    private let values: [String: [String]]

    init(command: Command, arguments: [String], values: [String: [String]]) {
        self.command = command
        self.arguments = arguments
        self.values = values
    }

    package func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The last value that was given; nil where the option was not.
    package func value(of option: Option) -> String? { values[option.name]?.last }

    package func values(of option: Option) -> [String] { values[option.name] ?? [] }

    /// Whether a toggle is on; it is where it was not given.
    package func isOn(_ option: Option) -> Bool { value(of: option) != "false" }

    /// The value of an option that takes a number, which the parser has checked; nil where it was not given.
    package func number(of option: Option) -> Int? { value(of: option).flatMap { Int($0) } }

    /// The argument with that index, counted from 0; nil where there are fewer.
    package func argument(_ index: Int) -> String? { arguments.indices.contains(index) ? arguments[index] : nil }
}
