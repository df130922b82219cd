estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "replica" {
    name = "files"
  }

  module "monitor" {
    name = "cpu"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

