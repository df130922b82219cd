estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "database" {
    vpc_id = module.network.vpc_id
  }
}

environment "dev" {
  module "database" {
    password = "hunter2-${region.name}"
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
