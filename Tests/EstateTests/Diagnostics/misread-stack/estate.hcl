estate "shop" {
  templates = "../../Catalog/templates"
}

stak "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

stack "api" {
  module "service" {
    name     = module.network.vpc_id
    priority = "high"
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform", "api"]
  }
}
