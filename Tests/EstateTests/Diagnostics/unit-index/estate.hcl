estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    count    = 1
  }

  module "database" {
    vpc_id   = module.network[0].vpc_id
    replicas = 1
  }

  module "other" {
    source = "database"
    vpc_id = module.network
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
