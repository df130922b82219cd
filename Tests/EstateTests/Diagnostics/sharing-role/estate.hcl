estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" {
    vpc_cidr = "10.0.0.0/16"
  }

  module "database" {
    vpc_id   = module.network.vpc_id
    replicas = 1
  }
}

account "prod" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]

    provides "base" {
      prefix = "/base/prod"
    }
  }
}

account "shop" {
  id = "222222222222"

  region "us-east-1" {
    stacks = ["platform"]

    consumes "base" {
      prefix      = "/base/prod"
      assume_role = "reader"
    }
  }
}
