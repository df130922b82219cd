estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  locals {
    zones = 2
    zone  = 3
  }

  module "network" {
    vpc_cidr   = "10.0.0.0/16"
    zone_count = local.zones
  }
}

environment "dev" {
  locals {
    zonse = 3
    other = 4
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
