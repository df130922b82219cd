estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

waive "single-nat-gateway" {
  in     = ["dev"]
  reason = "Nobody sleeps worse when dev is down."
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
