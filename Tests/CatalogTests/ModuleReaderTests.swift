import Diagnostics
import HCL
import Testing

@testable import Catalog

/// A module is read as Terraform reads it, whatever its files are called and in which syntax they are.
@Suite struct ModuleReaderTests {
    static let json = #"""
        {
          "//": "a comment",
          "terraform": {"required_version": ">= 1.5", "required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.0"}}},
          "variable": {
            "name": {"type": "string", "default": "a ${b}", "description": "It's \"x\"\n",
              "validation": [{"condition": "${length(var.name) > 1 && var.name != \"}\"}", "error_message": "Not ${var.name}."}]},
            "list": [{"type": "list(object({ a = optional(number, 1) }))", "default": [{}]}]
          },
          "resource": {"aws_sqs_queue": {"this": [{"name": "${var.name}-$${x}", "provider": "aws.replica"}]}},
          "data": {"aws_region": {"current": {}}},
          "output": {"arn": {"value": "${aws_sqs_queue.this.arn}", "sensitive": true}}
        }
        """#

    @Test func jsonIsReadAsTerraformReadsIt() {
        let module = readModule(["main.tf.json": Self.json])
        #expect(!module.isBroken)
        #expect(module.variables.map(\.name).sorted() == ["list", "name"])
        let name = module.variable("name")
        #expect(name?.defaultValue == .string("a ${b}"))
        #expect(name?.description == "It's \"x\"\n")
        #expect(module.variable("list")?.type.description == "list(object({ a = optional(number, 1) }))")
        #expect(
            module.resources.map(\.provider) == ["aws", "aws"] && module.resources.map(\.type).contains("aws_region"))
        #expect(module.providerUses.map(\.fullName) == ["aws", "aws.replica"])
        #expect(module.requiredVersion == ">= 1.5")
        #expect(module.requiredProviders.map(\.version) == ["~> 5.0"])
        #expect(module.output("arn")?.isSensitive == true)
        var values = InputValues(defaultsOf: module)
        if let name { values.give(.string("x"), to: name) }
        #expect(RuleEvaluation(module, values).judge().refusals.map(\.message) == ["Not x."])
        // It is copied as it stands.
        #expect(module.assets.map(\.path) == ["main.tf.json"])
    }

    @Test func overridesReplaceAttributes() throws {
        let module = readModule([
            "main.tf": """
            variable "a" {
              type        = string
              default     = "x"
              description = "A."
              validation {
                condition     = var.a != ""
                error_message = "m"
              }
            }
            terraform {
              required_version = ">= 1.0"
              required_providers {
                aws = { source = "hashicorp/aws", version = "~> 4.0" }
              }
            }
            """,
            "versions.tf": "terraform { required_version = \"< 2.0\" }",
            "a_override.tf": "variable \"a\" { default = \"y\" }",
            "override.tf.json": #"{"variable": {"a": {"sensitive": true}}}"#,
            "z_override.tf": """
            terraform {
              required_providers {
                aws = { version = "~> 5.0" }
              }
            }
            """,
            ".hidden.tf": "variable \"hidden\" {}",
        ])
        try #require(module.variables.map(\.name) == ["a"])
        #expect(module.variables[0].defaultValue == .string("y"))
        #expect(module.variables[0].description == "A." && module.variables[0].isSensitive)
        #expect(module.variables[0].validations.count == 1)
        #expect(module.requiredVersion == ">= 1.0, < 2.0")
        #expect(module.requiredProviders.map(\.version) == ["~> 5.0"])
    }

    @Test(arguments: [
        "terraform.tfvars", "x.auto.tfvars", "y.tfvars.json", "terraform.tfstate", "terraform.tfstate.backup",
        "terraform.tfstate.d/x/y", ".terraform/modules/modules.json", ".terraform.lock.hcl", "a/.terraform/x",
        ".terragrunt-cache/x", "plan.tfplan",
    ])
    func whatBelongsToATryIsLeftOut(_ path: String) {
        #expect(ModuleFile.belongsToATry(path))
        #expect(readModule(["main.tf": "", path: "x"]).assets.isEmpty)
    }

    @Test(arguments: ["tfvars", "scripts/run.sh", ".checkov.yaml", "a.tfvars.tftpl", "terraform.md"])
    func whatDoesNotIsKept(_ path: String) {
        #expect(readModule(["main.tf": "", path: "x"]).assets.map(\.path) == [path])
    }
}
