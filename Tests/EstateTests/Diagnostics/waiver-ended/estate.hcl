estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr           = "10.0.0.0/16"
    single_nat_gateway = true
  }
}

waive "single-nat-gateway" {
  in     = ["dev"]
  reason = "It was enough for a while."
  until  = "2020-02-29"
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
