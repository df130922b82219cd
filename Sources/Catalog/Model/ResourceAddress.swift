import Diagnostics
import HCL

/// The address of one instance of a managed resource, as Terraform writes it: `aws_s3_bucket.this`,
/// `module.data["eu"].aws_dynamodb_table.this["users"]` (Terraform, "Resource Addressing").
package struct ResourceAddress: Hashable, Sendable {
    package typealias Key = Traversal.Step.Key

    /// A call of a module on the way to the resource.
    package struct Call: Hashable, Sendable {
        package let name: String
        package let key: Key?
    }

    package let calls: [Call]
    package let type: String
    package let name: String
    package let key: Key?

    /// Why a text is no such address, and what to write in its place.
    package struct Fault: Error {
        package let message: String
        package let help: String
    }

    package init(_ text: String) throws(Fault) {
        let tree = SyntaxTree.parseExpression(SourceFile(path: "", bytes: Array(text.utf8)))
        guard tree.diagnostics.isEmpty, let traversal = tree.expression.traversal else { throw Self.malformed(text) }
        var steps = [Traversal.Step.Kind.attribute(traversal.root)] + traversal.steps.map(\.kind)
        func name() throws(Fault) -> String {
            guard case .attribute(let name)? = steps.first else { throw Self.malformed(text) }
            steps.removeFirst()
            return name
        }
        func key() -> Key? {
            guard case .index(let key)? = steps.first else { return nil }
            steps.removeFirst()
            return key
        }
        var calls: [Call] = []
        while case .attribute("module")? = steps.first {
            steps.removeFirst()
            let call = try name()
            calls.append(Call(name: call, key: key()))
        }
        if case .attribute("data")? = steps.first {
            throw Fault(
                message: "is a data source, which no state holds", help: "only a `resource` block can be imported into")
        }
        type = try name()
        self.name = try name()
        self.key = key()
        self.calls = calls
        guard steps.isEmpty, !Self.isReserved(type) else { throw Self.malformed(text) }
    }

    /// The text as Terraform writes it, which is the same for all ways to write one address.
    package var text: String {
        let path = calls.map { "module.\($0.name)\(Self.text($0.key))." }.joined()
        return "\(path)\(type).\(name)\(Self.text(key))"
    }

    private static func text(_ key: Key?) -> String {
        switch key {
        case .string(let text)?: "[\(HCLWriter.quoted(text))]"
        case .number(let number)?: "[\(number)]"
        case nil: ""
        }
    }

    /// Words that begin something else in an expression of Terraform.
    private static func isReserved(_ type: String) -> Bool {
        ["var", "local", "each", "count", "path", "terraform", "self", "resource"].contains(type)
    }

    private static func malformed(_ text: String) -> Fault {
        Fault(
            message: "is not the address of a resource",
            help: "write it as Terraform does: `aws_s3_bucket.this`, `aws_dynamodb_table.this[\"users\"]`, "
                + "`module.data.aws_s3_bucket.this`")
    }
}
