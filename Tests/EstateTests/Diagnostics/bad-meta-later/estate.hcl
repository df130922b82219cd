estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "a" {
    source   = "service"
    for_each = toset(module.network.subnet_ids)
    name     = each.key
  }

  module "b" {
    source   = "service"
    count    = module.network.vpc_id == "" ? 0 : 1
    name     = "b"
    priority = 2
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
