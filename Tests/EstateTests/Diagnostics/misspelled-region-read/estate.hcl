estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "service" {
    name        = "shop"
    environment = { VPC = region.us-west-2.module.network.vpc_id }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }

  region "us-wset-2" {
    stacks = ["platform"]
  }
}
