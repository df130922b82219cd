import Diagnostics
import HCL

/// One output that a named contract shares: the module that has it, and its names on the way through SSM.
package struct SharedOutput: Sendable {
    /// The part of the contract that has the output, and its module.
    package let part: ContractPart
    package let output: ModuleOutput
    /// The path of the parameter below the prefix: `network/vpc-id`.
    package let path: String
    /// The name of the input of `export` and of the output of `lookup`: `network_vpc_id`.
    package let name: String

    /// The module that has the output: `database/aurora`.
    package var module: String { part.module }

    /// How the value is written as one text. Types without a simple text are written as JSON.
    var encoding: Encoding {
        switch output.type {
        case .any, .string: .text
        case .number: .number
        case .bool: .bool
        case .list(.string): .list
        case .set(.string): .set
        default: .json
        }
    }

    /// Whether the output may have no value, because its contract names a condition (`available`).
    package var isOptional: Bool { output.available != nil }

    enum Encoding { case text, number, bool, list, set, json }

    /// The value for the tests of the contract's modules: that of the output's contract, or one that is made from
    /// the type.
    var mock: Value { output.mock ?? output.type.exampleValue(named: output.name) }

    /// The type in the variable of `export`. A type that is not known counts as string.
    var typeText: String { output.type == .any ? "string" : output.type.withoutOptional.description }

    /// The type of the parameter in SSM.
    package var parameterType: String {
        if output.isSensitive { return "SecureString" }
        return encoding == .list || encoding == .set ? "StringList" : "String"
    }
}

extension Catalog {
    /// The outputs that a named contract shares: those of its modules with `share`, in the order of the modules and
    /// of their outputs.
    package func sharedOutputs(of contract: NamedContract) -> [SharedOutput] {
        contract.parts.flatMap { part in
            (modules[part.module]?.outputs ?? []).compactMap { output in
                output.share.map { SharedOutput(part: part, output: output, path: part.path(of: $0)) }
            }
        }
    }
}

extension SharedOutput {
    init(part: ContractPart, output: ModuleOutput, path: String) {
        self.init(part: part, output: output, path: path, name: Self.identifier(for: path))
    }

    /// The path as an identifier: in lower case, with `_` for every byte that an identifier cannot have. Different
    /// paths may give the same identifier, which is an error of the catalog.
    static func identifier(for path: String) -> String {
        let bytes = path.utf8.map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x5F: byte
            case 0x41...0x5A: byte + 0x20
            default: 0x5F
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return (bytes.first.map { (0x30...0x39).contains($0) } ?? true) ? "_\(text)" : text
    }
}
