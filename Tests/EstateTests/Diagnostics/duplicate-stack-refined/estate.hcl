estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }
}

stack "platform" {
  module "db" {
    source = "database"
    vpc_id = module.network.vpc_id
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
    module "db" { port = 1 }
  }
}
