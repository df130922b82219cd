estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    zone_count = 3
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]

    module "network" {
      single_nat_gateway = false
    }
  }
}
