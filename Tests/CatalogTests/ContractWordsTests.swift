import Diagnostics
import HCL
import Testing

@testable import Catalog

@Suite struct ContractWordsTests {
    @Test func boundsHaveTheirHolder() {
        let module = readModule([
            "main.tf": "variable \"priority\" { type = number }\nvariable \"arn\" { type = string }\n",
            "contract.hcl": """
            variable "priority" {
              unique_per = ["arn"]
              within {
                min = 0.5
                max = 999
                for = "consumers"
              }
            }
            variable "arn" { listed = true }
            """,
        ])
        let bounds = module.variables[0].bounds
        #expect(bounds.map(\.holder) == [.consumers])
        #expect(bounds[0].text == "0.5 to 999")
        #expect([0, 1, 999, 1000].map { bounds[0].contains(.int($0)) } == [false, true, true, false])
        #expect(bounds[0].contains(.string("many")) == nil)
        #expect(bounds[0].contains(.deferred(.number, .reference(.name("dependency.a.outputs.b")))) == nil)
        #expect(module.variables.map(\.isListed) == [true, true])
    }

    /// What the template's own words have of Terragrunt's signs reaches Terraform as it was written.
    @Test func aProviderIsSetUpFromOutputs() {
        let module = readModule([
            "main.tf": "output \"name\" { value = 1 }\noutput \"ca\" { value = 2 }\n",
            "contract.hcl": """
            configures "kubernetes" {
              host = "https://${output.name}:443"   # a comment
              ca   = base64decode(output.ca)

              exec {
                args = ["--name", output.name, "$${x}"]
              }
            }
            """,
        ])
        let setup = module.providerSetup("kubernetes")
        #expect(setup?.outputs == ["name", "ca"])
        #expect(
            setup?.text { "dependency.c.outputs.\($0)" } == #"""
                provider "kubernetes" {
                  host = "https://$${"${dependency.c.outputs.name}"}:443" # a comment
                  ca   = base64decode("${dependency.c.outputs.ca}")

                  exec {
                    args = ["--name", "${dependency.c.outputs.name}", "$$${x}"]
                  }
                }

                """#)
    }

    /// A file of a template that begins like a generated one is a template's file still.
    @Test func aTemplateIsOneWhateverItsFirstLine() {
        let module = readModule(["main.tf": "# \(Module.generatedHeader)\nvariable \"a\" {}\n"])
        #expect(module.origin == .template)
        #expect(!module.isGenerated)
    }
}
