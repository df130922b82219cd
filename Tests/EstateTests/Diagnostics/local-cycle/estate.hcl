estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  locals {
    a = local.b + 1
    b = local.c
    c = local.a
  }

  module "network" {
    vpc_cidr   = "10.0.0.0/16"
    zone_count = local.a
  }

  module "service" {
    name     = "shop"
    replicas = local.b
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
