estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platfrom" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }

  region "us-west-2" {
    stacks = ["platform"]
  }
}
