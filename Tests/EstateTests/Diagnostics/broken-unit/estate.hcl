estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    source   = "netwrok"
    vpc_cidr = "10.0.0.0/16"
  }

  module "service" {
    name       = module.network.vpc_id
    depends_on = [module.network]
  }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}
