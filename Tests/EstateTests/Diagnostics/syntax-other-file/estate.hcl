estate "shop" {
  templates = "../../Catalog/templates"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]

    module "networks" { count = 0 }
  }
}
