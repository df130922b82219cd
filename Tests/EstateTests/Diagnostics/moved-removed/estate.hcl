estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

moved {
  from = "dev/us-east-1/vpc"
  to   = "dev/us-east-1/network"
}

removed {
  from = "dev/us-east-1/vpc"
}
