estate "shop" {
  templates = "../../Catalog/templates"
  live      = "live-${estate.name}"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id          = "111111111111"
  environment = upper("dev")

  region "us-east-1" {
    stacks = local.stacks
  }
}

waive "single-nat-gateway" {
  in     = "dev"
  reason = "cheap"
}
