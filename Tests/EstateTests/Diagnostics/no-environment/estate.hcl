estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr   = local.vpc_cidr
    zone_count = local.zone_count
  }
}

environment "production" {
  locals {
    vpc_cidr   = "10.0.0.0/16"
    zone_count = 3
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
