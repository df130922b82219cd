import Diagnostics

extension Code {
    package static let unknownTerragruntName = Code(
        760, "a value that only Terragrunt knows",
        "An existing configuration has a name or a call whose value cannot be worked out from the files. The unit's other words are taken over, and the report says which one is not."
    )
    package static let notATree = Code(
        761, "no Terragrunt tree",
        "`tfgen adopt DIR` reads the units below a folder: folders with a `terragrunt.hcl` that has a source, or Terraform files beside it."
    )
    package static let estateThere = Code(
        762, "an estate stands there already",
        "`tfgen adopt` writes a new estate and never over one that is there. Name another folder with `--into DIR`."
    )
}

package let adoptCodes: [Code] = [.unknownTerragruntName, .notATree, .estateThere]
