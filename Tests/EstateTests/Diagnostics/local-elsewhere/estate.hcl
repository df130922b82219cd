estate "shop" {
  templates = "../../Catalog/templates"
}

stack "platform" {
  module "network" { vpc_cidr = local.vpc_cidr }
}

account "dev" {
  id = "111111111111"

  region "us-east-1" {
    stacks = ["platform"]
  }
}

account "prod" {
  id = "222222222222"
  locals { vpc_cidr = "10.0.0.0/16" }

  region "us-east-1" {
    stacks = ["platform"]
  }
}
