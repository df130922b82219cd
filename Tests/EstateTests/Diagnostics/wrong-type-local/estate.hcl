estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  locals {
    subnets = {
      a = { cidr = "10.0.1.0/24", public = "perhaps" }
    }
  }

  module "network" {
    vpc_cidr = "10.0.0.0/16"
    subnets  = local.subnets
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
