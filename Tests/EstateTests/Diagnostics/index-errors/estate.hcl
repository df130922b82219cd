estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr   = ["10.0.0.0/16"][1]
    zone_count = { a = 1 }.b
    subnets    = { a = { cidr = 1 / 0 } }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
