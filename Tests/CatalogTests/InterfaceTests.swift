import Diagnostics
import HCL
import Testing

@testable import Catalog

@Suite struct InterfaceTests {
    static let module = readModule([
        "main.tf": "resource \"aws_vpc\" \"this\" {\n  cidr_block = var.cidr\n}\n",
        "outputs.tf": """
        # The VPC's.
        output "id" {
          description = "ID of the VPC"
          value = aws_vpc.this.id
          depends_on = [aws_vpc.this]
        }
        output "bare" { value = 1 }
        """,
        "override.tf": "variable \"zones\" {\n  default = [\"a\"]\n}\n",
        "variables.tf": """
        # A range.
        # Of the network.
        variable "cidr" {
          type = string   # as RFC 4632
          validation {
            condition = can(cidrhost(var.cidr, 0))
            error_message = <<-EOT
              Not a range.
            EOT
          }
        }

        variable "zones" {
          type = list(string)
          description = "Zones."
          validation {
            condition = length(var.zones) > 0
            error_message = "One at least."
          }
        }
        """,
        "versions.tf": """
        terraform {
          required_version = ">= 1.5"
          required_providers {
            aws = {
              source = "hashicorp/aws"
              version = ">= 5.0"
              configuration_aliases = [aws.replica]
            }
          }
        }
        """,
    ])

    static let text = """
        interface {
          source = "git::https://example.com/m.git?ref=v1"
          hash   = "sha256:00"
        }

        terraform {
          required_version = ">= 1.5"

          required_providers {
            aws = {
              source                = "hashicorp/aws"
              version               = ">= 5.0"
              configuration_aliases = [aws.replica]
            }
          }
        }

        # A range.
        # Of the network.
        variable "cidr" {
          type = string # as RFC 4632
          validation {
            condition     = can(cidrhost(var.cidr, 0))
            error_message = <<-EOT
              Not a range.
            EOT
          }
        }

        variable "zones" {
          description = "Zones."
          type        = list(string)
          default     = ["a"]

          validation {
            condition     = length(var.zones) > 0
            error_message = "One at least."
          }
        }

        # The VPC's.
        output "id" {
          description = "ID of the VPC"
        }

        output "bare" {
          shape = number
        }

        """

    static let writer = InterfaceWriter(source: "git::https://example.com/m.git?ref=v1", hash: "sha256:00")

    static func read(_ text: String, contract: String? = nil) -> (file: InterfaceFile?, diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let file = InterfaceFile.read(
            SourceFile(path: "interfaces/m.hcl", text: text),
            contract: contract.map { SourceFile(path: "interfaces/contract.hcl", text: $0) }, name: "m",
            into: &diagnostics)
        return (file, diagnostics)
    }

    /// The resources of a module are not in its interface, so a contract may name any.
    @Test func aContractBesideAnInterfaceNamesResources() throws {
        let (file, diagnostics) = Self.read(
            Self.text, contract: "variable \"cidr\" {\n  replaces = [\"aws_vpc.this\"]\n}\n")
        #expect(diagnostics.all.map(\.message) == [])
        #expect(try #require(file).module.variable("cidr")?.replaces == ["aws_vpc.this"])
    }

    @Test func anInterfaceIsSmallAndFormatted() {
        #expect(String(decoding: Self.writer.bytes(of: Self.module), as: UTF8.self) == Self.text)
    }

    /// What is read from an interface is what was read from the module, and is written again as it is.
    @Test func anInterfaceSaysWhatTheModuleSays() throws {
        let (file, diagnostics) = Self.read(Self.text)
        #expect(diagnostics.all.map(\.message) == [])
        let interface = try #require(file)
        #expect(interface.source == Self.writer.source && interface.hash == "sha256:00" && !interface.isProvisional)
        #expect(interface.module.origin == .interface(isProvisional: false))
        #expect(InterfaceComparison(from: Self.module, to: interface.module).items == [])
        #expect(String(decoding: Self.writer.bytes(of: interface.module), as: UTF8.self) == Self.text)
    }

    @Test func aContractSaysWhatTerraformCannot() {
        let (file, _) = Self.read(Self.text, contract: "output \"id\" {\n  type = string\n  mock = \"vpc-1\"\n}\n")
        #expect(file?.module.output("id")?.type == .string)
        #expect(file?.module.output("id")?.mock == .string("vpc-1"))
    }

    @Test func aProvisionalInterfaceSaysSo() {
        let writer = InterfaceWriter(source: "./x", hash: nil, isProvisional: true)
        let (file, _) = Self.read(String(decoding: writer.bytes(of: Self.module), as: UTF8.self))
        #expect(file?.isProvisional == true && file?.hash == nil)
        #expect(file?.module.origin == .interface(isProvisional: true))
    }

    /// What `adopt` writes where it cannot read a module.
    @Test func aModuleThatCannotBeReadHasAnInterfaceOfWhatIsPassed() throws {
        let source = try ModuleSource("git::https://example.com/m.git?ref=v1")
        let interface = ProvisionalInterface(inputs: ["b", "a-1", "b"], outputs: ["id"])
        let text = String(decoding: interface.bytes(for: source), as: UTF8.self)
        #expect(
            text == """
                interface {
                  source      = "git::https://example.com/m.git?ref=v1"
                  provisional = true
                }

                variable "a-1" {
                  type    = any
                  default = null
                }

                variable "b" {
                  type    = any
                  default = null
                }

                output "id" {}

                """)
        let (file, diagnostics) = Self.read(text)
        #expect(diagnostics.all.map(\.message) == [])
        #expect(file?.module.origin == .interface(isProvisional: true))
        // The module is known without reading the text.
        let module = interface.module(called: "m")
        #expect(module?.name == "m" && module?.origin == .interface(isProvisional: true))
        #expect(module?.variables.map(\.name) == ["a-1", "b"] && module?.outputs.map(\.name) == ["id"])
        #expect(module?.variables.allSatisfy(\.isProvisional) == true)
    }

    @Test func whatIsNoInterfaceIsRefused() {
        #expect(Self.read("variable \"a\" {}\n").diagnostics.all.map(\.code) == [.badInterface])
        #expect(Self.read("interface {}\n").diagnostics.all.map(\.code) == [.missingAttribute])
        #expect(Self.read("interface {\n  source = 1 + []\n}\n").file == nil)
        #expect(Self.read("interface {\n  source = 5\n}\n").diagnostics.all.map(\.code) == [.badInterface])
        #expect(Self.read("interface {\n  source = \"a\"\n}\nresource \"a\" \"b\" {}\n").diagnostics.hasErrors)
        #expect(Self.read("interface {").file == nil)
    }

    @Test func changesAreFound() {
        let new = readModule([
            "a.tf": """
            variable "cidr" {
              type      = string
              default   = "10.0.0.0/8"
              nullable  = false
              sensitive = true
            }
            variable "zones" {
              type    = set(string)
              default = ["b"]
              validation {
                condition     = length(var.zones) > 0
                error_message = "Said in other words."
              }
            }
            variable "name" { type = string }
            variable "note" { default = "" }
            output "arn" { value = 1 }
            output "id" { value = 1 }
            terraform {
              required_providers {
                aws    = { version = ">= 6.0" }
                random = { source = "hashicorp/random" }
              }
            }
            """
        ])
        let items = InterfaceComparison(from: Self.module, to: new).items
        let expected: [InterfaceComparison.Item] = [
            .init(name: "cidr", change: .becameOptional), .init(name: "cidr", change: .refusesNull),
            .init(name: "cidr", change: .sensitivityChanged(isSensitive: true)),
            .init(name: "cidr", change: .rulesChanged),
            .init(name: "zones", change: .typeChanged(from: "list(string)", to: "set(string)")),
            .init(name: "zones", change: .defaultChanged(from: "[\"a\"]", to: "[\"b\"]")),
            .init(name: "name", change: .inputAdded(isRequired: true)),
            .init(name: "note", change: .inputAdded(isRequired: false)), .init(name: "arn", change: .outputAdded),
            .init(name: "bare", change: .outputRemoved),
            .init(name: "aws", change: .providerVersionChanged(from: ">= 5.0", to: ">= 6.0")),
            .init(name: "aws", change: .configurationsChanged(from: ["aws.replica"], to: [])),
            .init(name: "random", change: .providerAdded),
        ]
        #expect(items == expected)
        #expect(InterfaceComparison(from: new, to: Self.module).items.contains { $0.change == .becameRequired })
        #expect(InterfaceComparison(from: new, to: new).items == [])
    }
}
