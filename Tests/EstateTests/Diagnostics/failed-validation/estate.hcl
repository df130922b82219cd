estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0"
  }

  module "database" {
    vpc_id = module.network.vpc_id
    port   = local.port
  }
}

account "dev" {
  id = "111111111111"

  locals {
    port = 70000
  }

  region "us-east-1" {
    stacks = ["platform"]
  }
}
