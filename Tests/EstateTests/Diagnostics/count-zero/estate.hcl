estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
    count    = environment.name == "dev" ? 0 : 1
  }

  module "database" {
    vpc_id   = module.network.vpc_id
    replicas = 1
  }

  module "other" {
    source = "database"
    vpc_id = module["network"].vpc_id
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
