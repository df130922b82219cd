estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
  }

  module "service" {
    name = null
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
