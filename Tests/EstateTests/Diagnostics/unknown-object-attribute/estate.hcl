estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    subnets = {
      a = { cidr = "10.0.1.0/24", pubilc = true }
      b = { cidr = "10.0.2.0/24", "colour" = "blue" }
    }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
