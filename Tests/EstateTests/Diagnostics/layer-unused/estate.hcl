estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

stack "plaform" {
  module "service" {
    name = "shop"
  }
}

environment "production" {
  locals {
    zones = 3
  }

  module "network" {
    zone_count = local.zones
  }
}

environment "empty" {}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
