estate "shop" {
  teplates = "../../Catalog/templates"
}

stack "platform" {
  module "network" { vpc_cidr = "10.0.0.0/16" }
  module "other" { source = "network" }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

waive "public-load-balancer" {
  in     = ["dev"]
  reason = "The caution of a template that is not known."
}
