estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "netwrk" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "service" {
    name        = "shop"
    environment = { VPC = module.network.vpc_id }
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
