import Diagnostics

extension Code {
    package static let notATree = Code(
        760, "no Terragrunt tree",
        "`tfgen adopt DIR` reads the units below a folder: folders with a `terragrunt.hcl` that has a source, or Terraform files beside it."
    )
    package static let estateThere = Code(
        761, "there is an estate already",
        "`tfgen adopt` writes a new estate and never over one that is there. Name another folder with `--into DIR`."
    )
}

package let adoptCodes: [Code] = [.notATree, .estateThere]
