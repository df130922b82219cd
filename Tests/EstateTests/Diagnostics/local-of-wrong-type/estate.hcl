estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  locals {
    zones = "three"
  }

  module "network" {
    vpc_cidr   = cidrsubnet("10.0.0.0/8", 8, length(range(local.zones)))
    zone_count = local.zones
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
