import Testing

@testable import Review

/// An edit of a committed file that says the same as before changes no plan.
@Suite struct FileMeaningTests {
    private static let unit = """
        include "root" {
          path = find_in_parent_folders("root.hcl")
        }

        inputs = {
          a = ["x", "y"]
          b = "one # two"
          c = <<-EOT
            # no comment
          EOT
        }

        """

    private func isSame(_ old: String, _ new: String, _ path: String) -> Bool {
        FileMeaning.isSame(
            Array(old.utf8), Array(new.utf8), path: path, of: path.hasPrefix("m/") ? .module("m") : .live(path))
    }

    @Test(arguments: [
        ("  a = [", "  # why\n  a = ["), ("inputs", "\n\n/* why */\ninputs"),
        ("a = [\"x\", \"y\"]", "a   = [\n\"x\",\n\"y\",\n]"),
        ("  b = \"one # two\"\n", "  b = \"one # two\",\n"), ("\n", "\r\n"), ("path = find", "path=find"),
        ("EOT\n}\n", "EOT\n} # end"),
        ("  a = [\"x\", \"y\"]\n  b = \"one # two\"\n", "  b = \"one # two\" // c\n  a = [\"x\", \"y\"]\n"),
    ])
    func unitsSayTheSame(_ old: String, _ new: String) {
        #expect(isSame(Self.unit, Self.unit.replacing(old, with: new), "a/terragrunt.hcl"))
    }

    @Test(arguments: [
        ("one # two", "one # three"), ("# no comment", "# another text"), ("[\"x\", \"y\"]", "[\"y\", \"x\"]"),
        ("  a = [\"x\", \"y\"]\n", ""), ("inputs = {", "inputs = {\n  d = 1"), ("path = ", "# path = "),
        ("}\n\ninputs", "}\n{\ninputs"),
        ("\"root\"", "\"other\""),
    ])
    func unitsSayAnother(_ old: String, _ new: String) {
        #expect(!isSame(Self.unit, Self.unit.replacing(old, with: new), "a/terragrunt.hcl"))
    }

    @Test(arguments: [
        ("m/README.md", "a", "b", true), ("m/tests/a.tftest.hcl", "a = 1", "a = 2", true),
        ("m/README.txt", "a", "b", false),
        ("m/main.tf", "locals { a = 1 }\nlocals { b = 2 }\n", "locals { b = 2 }\nlocals { a = 1 } # c\n", true),
        ("m/main.tf", "locals { a = 1 }\n", "locals { a = 2 }\n", false), ("m/run.sh", "# a\n", "# b\n", false),
        ("m/run.sh", "a\n", "a\r\n", true), ("region.hcl", "locals { a = 1 }\n", "# x\nlocals { a = 1 }\n", true),
        ("x.auto.tfvars", "a = 1\nb = 2\n", "b = 2\n# c\na = 1\n", true),
        ("x.auto.tfvars", "a = 1\n", "a = \"1\"\n", false),
        ("README.md", "a", "b", false), ("x.json", "{}", "{ }", false), ("x.yml", "a: 1\n", "a: 1 # b\n", false),
    ])
    func otherFiles(_ path: String, _ old: String, _ new: String, _ isSame: Bool) {
        #expect(self.isSame(old, new, path) == isSame)
    }
}
